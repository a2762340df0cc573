// Declaration specifiers, C23 6.7.2 to 6.7.5.
#include "parse/type_specifiers.h"

#include <array>

namespace cinch {

namespace {

// One load instead of a switch, as nearly every statement begins with this question.
// Names of types are no keywords: is_type_start looks them up.
constexpr std::array<bool, 256> make_type_starts() {
  std::array<bool, 256> table = {};
  for (TokenKind kind : {TokenKind::KwAuto,     TokenKind::KwChar,         TokenKind::KwDouble,
                         TokenKind::KwEnum,     TokenKind::KwExtern,       TokenKind::KwFloat,
                         TokenKind::KwInline,   TokenKind::KwInt,          TokenKind::KwLong,
                         TokenKind::KwRegister, TokenKind::KwShort,        TokenKind::KwSigned,
                         TokenKind::KwStatic,   TokenKind::KwStruct,       TokenKind::KwTypedef,
                         TokenKind::KwUnion,    TokenKind::KwUnsigned,     TokenKind::KwVoid,
                         TokenKind::KwConst,    TokenKind::KwVolatile,     TokenKind::KwRestrict,
                         TokenKind::KwAlignas,  TokenKind::KwAtomic,       TokenKind::KwBitInt,
                         TokenKind::KwBool,     TokenKind::KwComplex,      TokenKind::KwImaginary,
                         TokenKind::KwNoreturn, TokenKind::KwThreadLocal,  TokenKind::KwConstexpr,
                         TokenKind::KwTypeof,   TokenKind::KwTypeofUnqual, TokenKind::KwAutoType,
                         TokenKind::KwFp16,     TokenKind::KwFloat16,      TokenKind::KwBFloat16,
                         TokenKind::KwFloat32,  TokenKind::KwFloat32x,     TokenKind::KwFloat64,
                         TokenKind::KwFloat64x, TokenKind::KwFloat128,     TokenKind::KwInt128,
                         TokenKind::KwAttribute}) {
    table[static_cast<unsigned>(kind)] = true;
  }
  return table;
}
constexpr std::array<bool, 256> type_starts = make_type_starts();

} // namespace

bool starts_type(TokenKind kind) { return type_starts[static_cast<unsigned>(kind)]; }

// For messages; "typedef" is the caller's when no storage class was given.
const char *storage_word(StorageClass storage) {
  switch (storage) {
  case StorageClass::None:
    break;
  case StorageClass::Extern:
    return "extern";
  case StorageClass::Static:
    return "static";
  case StorageClass::Auto:
    return "auto";
  case StorageClass::Register:
    return "register";
  }
  return "typedef";
}

// Type names need a look into the scopes.
bool Parser::is_type_start(const Token &token) {
  return starts_type(token.kind) || is_typedef_name(token);
}

// C23 6.7.8: no alignment and no function specifier begins a type name.
bool Parser::is_type_name_start(const Token &token) {
  return is_type_start(token) && !token.is(TokenKind::KwAlignas) &&
         !token.is(TokenKind::KwNoreturn) && !token.is(TokenKind::KwInline);
}

bool Parser::at_type_name() {
  if (at(TokenKind::KwExtension)) { // not of a type name, but gcc's headers write it
    return is_type_name_start(cursor_.peek());
  }
  return is_type_name_start(token());
}

// Reads specifiers as long as there are any. Whatever the errors, the type is usable afterwards.
// The list ends at the first token that can be none; a name ends it once there is a type.
DeclSpec Parser::parse_specifiers(SpecifierContext context) {
  DeclSpec spec;
  TypeSpecifiers types;
  spec.loc = loc();
  forgot_semicolon_ = false;
  while (parse_specifier(spec, types, context)) {
    // Mostly in headers: everything behind would be a wrong message.
    if (spec.declares_tag && context != SpecifierContext::TypeName && forgot_semicolon(types)) {
      sema_.report(after_previous_token(), DiagId::err_expected_after) << types.base_name << "';'";
      forgot_semicolon_ = true;
      break;
    }
  }
  finish_specifiers(spec, types);
  return spec;
}

// After `struct s { ... }` a type specifier, or on a new line a storage class, begins the next
// declaration: the `;` was forgotten.
bool Parser::forgot_semicolon(const TypeSpecifiers &types) {
  if (types.base.is_null() || !starts_type(token().kind)) {
    return false;
  }
  switch (token().kind) {
  // May belong to a declarator that follows: `struct s { ... } const x;`.
  case TokenKind::KwConst:
  case TokenKind::KwVolatile:
  case TokenKind::KwRestrict:
  case TokenKind::KwAtomic:
  case TokenKind::KwAttribute:
    return false;
  case TokenKind::KwTypedef:
  case TokenKind::KwExtern:
  case TokenKind::KwStatic:
  case TokenKind::KwAuto:
  case TokenKind::KwRegister:
  case TokenKind::KwThreadLocal:
  case TokenKind::KwConstexpr:
  case TokenKind::KwInline:
  case TokenKind::KwNoreturn:
  case TokenKind::KwAlignas:
    // On the same line they may be meant: `struct s { ... } static x;`.
    return token().has(Token::StartOfLine);
  default: // the type specifiers
    return true;
  }
}

// A keyword that is newer than the language chosen.
void Parser::check_keyword_standard(Standard standard, const char *spelling) {
  if (!sema_.at_least(standard)) {
    sema_.report(loc(),
                 standard == Standard::C99 ? DiagId::ext_keyword_c99 : DiagId::ext_keyword_c11)
        << spelling;
  }
}

void Parser::report_duplicate_qualifier() {
  sema_.report(loc(),
               sema_.is_c89() ? DiagId::ext_duplicate_specifier : DiagId::warn_duplicate_specifier)
      << cursor_.identifier(token()).name;
}

void Parser::check_atomic_qualifier(bool is_repeated) {
  check_keyword_standard(Standard::C11, "_Atomic");
  if (is_repeated) {
    report_duplicate_qualifier();
  }
}

// C23 6.7.8: type names have none. Those of members are reported with the member.
void Parser::check_function_specifier(SpecifierContext context) {
  if (context == SpecifierContext::TypeName) {
    sema_.report(loc(), DiagId::err_type_name_function_specifier);
  }
}

// One specifier; false when the current token is none.
bool Parser::parse_specifier(DeclSpec &spec, TypeSpecifiers &types, SpecifierContext context) {
  // The commonest specifiers; types are in type_specifiers.cpp.
  unsigned qualifier = 0;
  switch (token().kind) {
  case TokenKind::KwTypedef:
  case TokenKind::KwExtern:
  case TokenKind::KwStatic:
  case TokenKind::KwAuto:
  case TokenKind::KwRegister:
  case TokenKind::KwThreadLocal:
  case TokenKind::KwConstexpr:
    parse_storage_class(spec, types, context);
    return true;
  case TokenKind::KwInline:
    check_function_specifier(context);
    if (spec.is_inline) {
      sema_.report(loc(), DiagId::warn_duplicate_specifier) << "inline";
    }
    spec.is_inline = true;
    spec.inline_loc = loc();
    break;
  case TokenKind::KwNoreturn:
    check_keyword_standard(Standard::C11, "_Noreturn");
    check_function_specifier(context);
    if (spec.is_noreturn) {
      sema_.report(loc(), DiagId::warn_duplicate_specifier) << "_Noreturn";
    }
    spec.is_noreturn = true;
    // The token is taken below, like a qualifier.
    spec.noreturn_loc = loc();
    break;
  case TokenKind::KwConst:
    qualifier = Const;
    break;
  case TokenKind::KwVolatile:
    qualifier = Volatile;
    break;
  case TokenKind::KwRestrict:
    qualifier = Restrict;
    break;
  case TokenKind::KwAlignas:
    parse_alignas(spec);
    return true;
  // GNU: allowed among specifiers, where it changes nothing.
  case TokenKind::KwExtension:
    break;
  case TokenKind::KwAttribute:
    parse_gnu_attributes(types.attributes);
    return true;
  // C23's `[[...]]`; a lone `[` is no specifier.
  case TokenKind::LeftSquare:
    if (!at_attributes()) {
      return false;
    }
    parse_specifier_attributes(spec, types);
    return true;
  // A type specifier, or the end of the list.
  default: // of the many kinds of tokens these are all that are no type specifiers
    return parse_type_specifier(spec, types, context);
  }
  if (qualifier != 0 && (types.qualifiers & qualifier) != 0) {
    report_duplicate_qualifier();
  }
  if (qualifier != 0) {
    spec.qualifier_loc = spec.qualifier_loc.is_valid() ? spec.qualifier_loc : loc();
    spec.restrict_loc = qualifier == Restrict ? loc() : spec.restrict_loc;
  }
  types.qualifiers |= qualifier;
  cursor_.advance();
  return true;
}

// C23 6.7.1p5: attributes in front are those of the entities declared, 6.7.3.1: attributes behind
// the last specifier those of the type.
void Parser::parse_specifier_attributes(DeclSpec &spec, TypeSpecifiers &types) {
  SourceLoc start = loc();
  if (start == spec.loc) {
    parse_attributes(types.attributes);
    spec.has_leading_attributes = true;
    return;
  }
  llvm::SmallVector<ParsedAttribute *, 4> attributes;
  parse_attributes(attributes);
  if (starts_type(token().kind) || (!types.has_type() && is_typedef_name(token()))) {
    sema_.report(start, DiagId::err_attributes_not_allowed);
  } else {
    keep_type_attributes(attributes, types.attributes);
  }
}

// C23 6.7.2p2: at most one, except thread_local with static or extern, and constexpr and auto with
// some.
void Parser::parse_storage_class(DeclSpec &spec, TypeSpecifiers &types, SpecifierContext context) {
  if (at(TokenKind::KwThreadLocal)) {
    check_keyword_standard(Standard::C11, "_Thread_local");
  }
  Token keyword = cursor_.take();
  // For messages: as the user wrote it (__thread or _Thread_local).
  std::string_view word = cursor_.identifier(keyword).name;
  // Before C23 `auto` is a storage class like the others.
  bool deduces = keyword.is(TokenKind::KwAuto) && sema_.at_least(Standard::C23);
  // C23 6.7.8: none of these belongs into a type name or a member.
  bool in_type = context == SpecifierContext::TypeName || context == SpecifierContext::Member;
  if (in_type && !deduces) {
    sema_.report(keyword.loc, keyword.is(TokenKind::KwConstexpr)
                                  ? DiagId::err_type_name_constexpr
                                  : DiagId::err_type_name_storage_class);
    return;
  }
  if (keyword.is(TokenKind::KwThreadLocal)) {
    parse_thread_local(spec, keyword.loc, word);
    return;
  }
  if (keyword.is(TokenKind::KwConstexpr)) {
    if (spec.is_constexpr) {
      sema_.report(keyword.loc, DiagId::warn_duplicate_specifier) << word;
    }
    spec.is_constexpr = true;
    spec.constexpr_loc = keyword.loc;
    return;
  }
  if (deduces) {
    // C23 6.7.10: deduces when there is no type specifier; may stand beside a storage class.
    types.has_auto = true;
    types.auto_loc = keyword.loc;
    return;
  }
  StorageClass storage = StorageClass::None;
  bool is_typedef = keyword.is(TokenKind::KwTypedef);
  if (keyword.is(TokenKind::KwExtern)) {
    storage = StorageClass::Extern;
  } else if (keyword.is(TokenKind::KwStatic)) {
    storage = StorageClass::Static;
  } else if (keyword.is(TokenKind::KwAuto)) {
    storage = StorageClass::Auto;
  } else if (keyword.is(TokenKind::KwRegister)) {
    storage = StorageClass::Register;
  }
  if (spec.storage != StorageClass::None || spec.is_typedef) {
    const char *previous = spec.is_typedef ? "typedef" : storage_word(spec.storage);
    if (spec.storage == storage && spec.is_typedef == is_typedef) {
      sema_.report(keyword.loc, DiagId::ext_duplicate_specifier) << word;
      // The first one counts.
    } else {
      sema_.report(keyword.loc, DiagId::err_specifier_combination) << previous;
    }
    return;
  }
  bool allows_thread = storage == StorageClass::Static || storage == StorageClass::Extern;
  if (spec.is_thread_local && !allows_thread) {
    sema_.report(keyword.loc, DiagId::err_specifier_combination) << spec.thread_word;
    return;
  }
  spec.storage = storage;
  spec.is_typedef = is_typedef;
  spec.storage_loc = keyword.loc;
}

// C23 6.7.2p2: beside static, extern and constexpr only.
void Parser::parse_thread_local(DeclSpec &spec, SourceLoc keyword, std::string_view word) {
  bool is_allowed = !spec.is_typedef && spec.storage != StorageClass::Register &&
                    spec.storage != StorageClass::Auto;
  if (!is_allowed) {
    sema_.report(keyword, DiagId::err_specifier_combination)
        << (spec.is_typedef ? "typedef" : storage_word(spec.storage));
    return;
  }
  if (spec.is_thread_local) {
    sema_.report(keyword, DiagId::ext_duplicate_specifier) << word;
  }
  spec.is_thread_local = true;
  spec.thread_loc = keyword;
  spec.thread_word = word == "thread_local" ? "_Thread_local" : word;
}

// `_Alignas ( type )` or `_Alignas ( constant )`, C23 6.7.6; the strictest counts.
// Several may stand in a declaration.
void Parser::parse_alignas(DeclSpec &spec) {
  check_keyword_standard(Standard::C11, "_Alignas");
  SourceLoc start = cursor_.take().loc;
  SourceLoc left_paren = loc();
  if (!expect(TokenKind::LeftParen)) {
    return;
  }
  Bytes value;
  if (at_type_name()) {
    SourceLoc type_loc = loc();
    // `_Alignas(T)` is `_Alignas(_Alignof(T))` (C23 6.7.6).
    value = sema_.declarations->alignment_of_type(parse_type_name(), type_loc);
  } else if (starts_type(token().kind)) { // `_Alignas(_Alignas(8) int)`
    expression_expected();
    skip_to_closing(left_paren);
    return;
  } else {
    value = sema_.attributes->check_alignment(parse_constant(), start, true);
  }
  expect_closing(TokenKind::RightParen, left_paren);
  spec.has_alignas = true;
  if (value > spec.alignas_value) {
    spec.alignas_value = value;
  }
  spec.alignas_loc = start;
}

} // namespace cinch
