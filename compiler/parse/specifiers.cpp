// Declaration specifiers, C23 6.7.2 to 6.7.5.
#include "parse/parser.h"

#include "sema/conversions.h"
#include "sema/tags.h"

#include <array>

namespace cinch {

namespace {

enum class Width : uint8_t { None, Short, Long, LongLong };
enum class Sign : uint8_t { None, Signed, Unsigned };

constexpr std::array<bool, 256> make_type_starts() {
  std::array<bool, 256> table = {};
  for (TokenKind kind :
       {TokenKind::KwAuto,     TokenKind::KwChar,     TokenKind::KwDouble,  TokenKind::KwEnum,
        TokenKind::KwExtern,   TokenKind::KwFloat,    TokenKind::KwInline,  TokenKind::KwInt,
        TokenKind::KwLong,     TokenKind::KwRegister, TokenKind::KwShort,   TokenKind::KwSigned,
        TokenKind::KwStatic,   TokenKind::KwStruct,   TokenKind::KwTypedef, TokenKind::KwUnion,
        TokenKind::KwUnsigned, TokenKind::KwVoid,     TokenKind::KwConst,   TokenKind::KwVolatile,
        TokenKind::KwRestrict, TokenKind::KwAlignas,  TokenKind::KwAtomic,  TokenKind::KwBitInt,
        TokenKind::KwBool,     TokenKind::KwComplex,  TokenKind::KwImaginary,
        TokenKind::KwNoreturn, TokenKind::KwThreadLocal, TokenKind::KwConstexpr,
        TokenKind::KwTypeof,   TokenKind::KwTypeofUnqual, TokenKind::KwAutoType,
        TokenKind::KwFloat16,  TokenKind::KwBFloat16, TokenKind::KwFloat32, TokenKind::KwFloat32x,
        TokenKind::KwFloat64,  TokenKind::KwFloat64x, TokenKind::KwFloat128, TokenKind::KwInt128,
        TokenKind::KwAttribute}) {
    table[static_cast<unsigned>(kind)] = true;
  }
  return table;
}
constexpr std::array<bool, 256> type_starts = make_type_starts();

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

} // namespace

// What was said of the type so far, 6.7.3.1.
struct Parser::TypeSpecifiers {
  Width width = Width::None;
  Sign sign = Sign::None;
  bool is_complex = false;
  bool is_atomic = false;           // the qualifier
  bool has_auto = false;            // `auto` as a storage class or for deduction
  bool is_thread_keyword_gnu = false;
  unsigned qualifiers = 0;
  QualType base;                    // null: none
  std::string_view base_name;       // as messages show it
  uint32_t bit_width = 0;           // _BitInt(N): base is int until the sign is known
  SourceLoc loc;                    // of the first type specifier
  SourceLoc complex_loc, auto_loc;
  llvm::SmallVector<ParsedAttribute *, 4> attributes;

  bool has_type() const {
    return !base.is_null() || width != Width::None || sign != Sign::None || is_complex;
  }
};

bool Parser::is_type_start(const Token &token) {
  return type_starts[static_cast<unsigned>(token.kind)] || is_typedef_name(token);
}

bool Parser::at_type_name() {
  if (at(TokenKind::KwExtension)) { // not of a type name, but gcc's headers write it
    return is_type_start(cursor_.peek());
  }
  return is_type_start(token());
}

// Reads specifiers as long as there are any. Whatever the errors, the type is usable afterwards.
DeclSpec Parser::parse_specifiers(SpecifierContext context) {
  DeclSpec spec;
  TypeSpecifiers types;
  spec.loc = loc();
  forgot_semicolon_ = false;
  while (parse_specifier(spec, types, context)) {
    bool defined_tag = spec.declares_tag && !forgot_semicolon_ && spec.tag && !types.base.is_null();
    // `struct s { ... }` and a new line that starts a declaration: the `;` was forgotten.
    if (defined_tag && token().has(Token::StartOfLine) && context != SpecifierContext::TypeName &&
        spec.loc < cursor_.previous_loc() && type_starts[static_cast<unsigned>(token().kind)] &&
        !at(TokenKind::KwConst) && !at(TokenKind::KwVolatile) && !at(TokenKind::KwAttribute)) {
      sema_.report(after_previous_token(), DiagId::err_expected_after)
          << types.base_name << "';'";
      forgot_semicolon_ = true;
      break;
    }
  }
  finish_specifiers(spec, types);
  return spec;
}

// One specifier; false when the current token is none.
bool Parser::parse_specifier(DeclSpec &spec, TypeSpecifiers &types, SpecifierContext context) {
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
    spec.is_inline = true;
    spec.inline_loc = loc();
    break;
  case TokenKind::KwNoreturn:
    spec.is_noreturn = true;
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
  case TokenKind::KwExtension:
    break;
  case TokenKind::KwAttribute:
    parse_attributes(types.attributes);
    return true;
  case TokenKind::LeftSquare:
    if (!at_attributes()) {
      return false;
    }
    parse_attributes(types.attributes);
    return true;
  default: // of the many kinds of tokens these are all that are no type specifiers
    return parse_type_specifier(spec, types, context);
  }
  if (qualifier != 0 && (types.qualifiers & qualifier) != 0) {
    sema_.report(loc(), DiagId::warn_duplicate_specifier)
        << cursor_.identifier(token()).name;
  }
  types.qualifiers |= qualifier;
  cursor_.advance();
  return true;
}

// C23 6.7.2p2: at most one, except thread_local with static or extern, and constexpr and auto with
// some.
void Parser::parse_storage_class(DeclSpec &spec, TypeSpecifiers &types,
                                 SpecifierContext context) {
  Token keyword = cursor_.take();
  std::string_view word = cursor_.identifier(keyword).name;
  if (context == SpecifierContext::TypeName || context == SpecifierContext::Member) {
    sema_.report(keyword.loc, DiagId::err_type_name_storage_class);
    return;
  }
  if (keyword.is(TokenKind::KwThreadLocal)) {
    spec.is_thread_local = true;
    spec.thread_loc = keyword.loc;
    spec.thread_word = word;
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
  if (keyword.is(TokenKind::KwAuto) && sema_.at_least(Standard::C23)) {
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
      sema_.report(keyword.loc, DiagId::warn_duplicate_specifier) << word;
    } else {
      sema_.report(keyword.loc, DiagId::err_specifier_combination) << previous;
    }
    return;
  }
  spec.storage = storage;
  spec.is_typedef = is_typedef;
  spec.storage_loc = keyword.loc;
}

void Parser::set_base(TypeSpecifiers &types, QualType type, const char *name) {
  if (!types.base.is_null()) {
    sema_.report(loc(), DiagId::err_specifier_combination) << types.base_name;
    return;
  }
  if (!types.has_type()) {
    types.loc = loc();
  }
  types.base = type;
  types.base_name = name;
}

bool Parser::parse_type_specifier(DeclSpec &spec, TypeSpecifiers &types,
                                  SpecifierContext context) {
  TypeContext &context_types = sema_.types;
  SourceLoc here = loc();
  switch (token().kind) {
  case TokenKind::Identifier:
    return parse_identifier_specifier(types, context);
  case TokenKind::KwVoid:
    set_base(types, context_types.void_type(), "void");
    break;
  case TokenKind::KwChar:
    set_base(types, context_types.char_type(), "char");
    break;
  case TokenKind::KwInt:
    set_base(types, context_types.int_type(), "int");
    break;
  case TokenKind::KwFloat:
    set_base(types, context_types.builtin(BuiltinKind::Float), "float");
    break;
  case TokenKind::KwDouble:
    set_base(types, context_types.builtin(BuiltinKind::Double), "double");
    break;
  case TokenKind::KwBool:
    set_base(types, context_types.bool_type(), "_Bool");
    break;
  case TokenKind::KwShort:
    if (types.width != Width::None) {
      sema_.report(here, DiagId::err_specifier_combination)
          << (types.width == Width::Short ? "short" : "long");
    }
    types.loc = types.has_type() ? types.loc : here;
    types.width = Width::Short;
    break;
  case TokenKind::KwLong:
    if (types.width == Width::Short || types.width == Width::LongLong) {
      sema_.report(here, DiagId::err_specifier_combination)
          << (types.width == Width::Short ? "short" : "long long");
    }
    types.loc = types.has_type() ? types.loc : here;
    types.width = types.width == Width::Long ? Width::LongLong : Width::Long;
    if (types.width == Width::LongLong && sema_.is_c89()) {
      sema_.report(here, DiagId::ext_long_long);
    }
    break;
  case TokenKind::KwSigned:
  case TokenKind::KwUnsigned: {
    Sign sign = at(TokenKind::KwSigned) ? Sign::Signed : Sign::Unsigned;
    if (types.sign != Sign::None && types.sign != sign) {
      sema_.report(here, DiagId::err_specifier_combination)
          << (types.sign == Sign::Signed ? "signed" : "unsigned");
    }
    types.loc = types.has_type() ? types.loc : here;
    types.sign = sign;
    break;
  }
  case TokenKind::KwComplex:
    types.loc = types.has_type() ? types.loc : here;
    types.is_complex = true;
    types.complex_loc = here;
    break;
  case TokenKind::KwStruct:
  case TokenKind::KwUnion:
  case TokenKind::KwEnum: {
    const char *word = at(TokenKind::KwStruct) ? "struct" : at(TokenKind::KwUnion) ? "union" : "enum";
    bool is_second = !types.base.is_null();
    set_base(types, context_types.error_type(), word);
    DeclSpec ignored;
    DeclSpec &target = is_second ? ignored : spec;
    at(TokenKind::KwEnum) ? parse_enum_specifier(target) : parse_record_specifier(target);
    types.base = is_second ? types.base : target.type;
    return true;
  }
  default: // the rarer ones
    return parse_other_type_specifier(spec, types);
  }
  cursor_.advance();
  return true;
}

// `typedef float _Float32;`: glibc's headers declare the names of C23's interchange types for
// compilers that say they are older than gcc 7. The keyword has the meaning already.
bool Parser::accept_typedef_of_keyword(DeclSpec &spec, const TypeSpecifiers &types) {
  bool is_interchange_type = at(TokenKind::KwFloat32) || at(TokenKind::KwFloat32x) ||
                             at(TokenKind::KwFloat64) || at(TokenKind::KwFloat64x) ||
                             at(TokenKind::KwFloat128);
  if (!is_interchange_type || !spec.is_typedef || !types.has_type() ||
      !cursor_.peek().is(TokenKind::Semicolon)) {
    return false;
  }
  spec.declares_tag = true; // so that nothing more is expected
  cursor_.advance();
  return true;
}

bool Parser::parse_other_type_specifier(DeclSpec &spec, TypeSpecifiers &types) {
  if (accept_typedef_of_keyword(spec, types)) {
    return true;
  }
  BuiltinKind kind = BuiltinKind::Void;
  switch (token().kind) {
  case TokenKind::KwInt128:
    kind = BuiltinKind::Int128;
    break;
  case TokenKind::KwFloat16:
    kind = BuiltinKind::Float16;
    break;
  case TokenKind::KwBFloat16:
    kind = BuiltinKind::BFloat16;
    break;
  case TokenKind::KwFloat32:
    kind = BuiltinKind::Float32;
    break;
  case TokenKind::KwFloat32x:
    kind = BuiltinKind::Float32x;
    break;
  case TokenKind::KwFloat64:
    kind = BuiltinKind::Float64;
    break;
  case TokenKind::KwFloat64x:
    kind = BuiltinKind::Float64x;
    break;
  case TokenKind::KwFloat128:
    kind = BuiltinKind::Float128;
    break;
  case TokenKind::KwAutoType:
    spec.is_auto_deduced = true;
    spec.auto_word = "__auto_type";
    kind = BuiltinKind::AutoPlaceholder;
    break;
  case TokenKind::KwBitInt:
    parse_bit_int(types);
    return true;
  case TokenKind::KwTypeof:
  case TokenKind::KwTypeofUnqual: {
    bool is_second = !types.base.is_null();
    set_base(types, sema_.types.error_type(), "typeof");
    QualType type = parse_typeof();
    types.base = is_second ? types.base : type;
    return true;
  }
  case TokenKind::KwAtomic:
    if (cursor_.peek().is(TokenKind::LeftParen)) {
      bool is_second = !types.base.is_null();
      set_base(types, sema_.types.error_type(), "_Atomic");
      QualType type = parse_atomic_specifier();
      types.base = is_second ? types.base : type;
      return true;
    }
    types.is_atomic = true;
    cursor_.advance();
    return true;
  case TokenKind::KwImaginary:
    sema_.report(loc(), DiagId::err_imaginary_not_supported);
    cursor_.advance();
    return true;
  default: // no specifier
    return false;
  }
  // glibc declares `typedef float _Float32;` for compilers that are not gcc 7. Keep our own.
  if (spec.is_typedef && types.has_type() && cursor_.peek().is(TokenKind::Semicolon)) {
    spec.redeclares_keyword = true;
    cursor_.advance();
    return true;
  }
  set_base(types, sema_.types.builtin(kind), cursor_.identifier(token()).name.data());
  cursor_.advance();
  return true;
}

// A typedef name, when no type was named before; else the name being declared. An unknown name
// where only a type makes sense is reported and taken for one.
bool Parser::parse_identifier_specifier(TypeSpecifiers &types, SpecifierContext context) {
  if (types.has_type()) {
    return false;
  }
  Identifier &name = cursor_.identifier(token());
  const Decl *decl = ScopeStack::find_ordinary(name);
  if (const TypedefDecl *type_name = decl_as<TypedefDecl>(decl)) {
    // C23 `auto T = 1;` redeclares T, unless a declarator follows it.
    if (types.has_auto && cursor_.peek().is(TokenKind::Equal)) {
      return false;
    }
    types.loc = loc();
    types.base = type_name->is_invalid
                     ? sema_.types.error_type()
                     : sema_.types.typedef_name(const_cast<TypedefDecl *>(type_name));
    types.base_name = name.name;
    sema_.declarations->check_type_use(*type_name, loc());
    cursor_.advance();
    return true;
  }
  TokenKind next = cursor_.peek().kind;
  bool is_name_like = next == TokenKind::Identifier ||
                      (next == TokenKind::Star && !decl && context != SpecifierContext::Member);
  bool in_list = context == SpecifierContext::Parameter &&
                 (next == TokenKind::Comma || next == TokenKind::RightParen);
  bool is_type_name = context == SpecifierContext::TypeName;
  bool is_member = context == SpecifierContext::Member && next != TokenKind::Colon &&
                   next != TokenKind::Semicolon && next != TokenKind::Comma;
  if (types.has_auto || !(is_name_like || in_list || is_type_name || is_member)) {
    return false;
  }
  if (name.tag) {
    const Decl *tag = name.tag->decl;
    const char *word = tag->kind == DeclKind::Enum ? "enum"
                       : static_cast<const RecordDecl *>(tag)->is_union() ? "union" : "struct";
    sema_.report(loc(), DiagId::err_use_of_tag_without_keyword) << name.name << word;
  } else {
    sema_.report(loc(), DiagId::err_unknown_type_name) << name.name;
  }
  types.loc = loc();
  types.base = sema_.types.error_type();
  types.base_name = name.name;
  cursor_.advance();
  return true;
}

// ---- Specifiers with parentheses ----

// `_Alignas ( type )` or `_Alignas ( constant )`, C23 6.7.6; the strictest counts.
void Parser::parse_alignas(DeclSpec &spec) {
  SourceLoc start = cursor_.take().loc;
  SourceLoc left_paren = loc();
  if (!expect(TokenKind::LeftParen)) {
    return;
  }
  Bytes value;
  if (at_type_name()) {
    value = sema_.declarations->alignment_of_type(parse_type_name(), start);
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

void Parser::parse_bit_int(TypeSpecifiers &types) {
  set_base(types, sema_.types.int_type(), "_BitInt");
  SourceLoc start = cursor_.take().loc;
  SourceLoc left_paren = loc();
  if (!sema_.at_least(Standard::C23)) {
    sema_.report(start, DiagId::ext_bit_int);
  }
  if (!expect(TokenKind::LeftParen)) {
    return;
  }
  Expr *width = parse_constant();
  expect_closing(TokenKind::RightParen, left_paren);
  types.bit_width = sema_.declarations->bit_int_width(width);
}

// typeof and typeof_unqual, C23 6.7.3.6.
QualType Parser::parse_typeof() {
  bool is_unqualified = at(TokenKind::KwTypeofUnqual);
  cursor_.advance();
  SourceLoc left_paren = loc();
  if (!expect(TokenKind::LeftParen)) {
    return sema_.types.error_type();
  }
  Nesting nesting(*this);
  QualType type;
  if (!nesting) {
    return sema_.types.error_type();
  }
  if (at_type_name()) {
    type = parse_type_name();
  } else {
    Expr *expr = parse_expression();
    if (as_bit_field(expr)) {
      sema_.report(expr->loc, DiagId::err_typeof_bit_field);
    }
    type = expr->type;
  }
  expect_closing(TokenKind::RightParen, left_paren);
  return is_unqualified ? sema_.types.without_atomic(type) : type;
}

// `_Atomic ( type )`, C23 6.7.3.5.
QualType Parser::parse_atomic_specifier() {
  SourceLoc start = cursor_.take().loc;
  SourceLoc left_paren = loc();
  expect(TokenKind::LeftParen);
  Nesting nesting(*this);
  if (!nesting) {
    return sema_.types.error_type();
  }
  QualType type = parse_type_name();
  expect_closing(TokenKind::RightParen, left_paren);
  return sema_.declarations->atomic_type(type, start, true);
}

// ---- Putting the type together ----

QualType Parser::implicit_int() {
  if (sema_.is_c89()) {
    sema_.report(loc(), DiagId::warn_implicit_int);
  } else if (!sema_.at_least(Standard::C23)) {
    sema_.report(loc(), DiagId::ext_implicit_int);
  } else {
    sema_.report(loc(), DiagId::err_type_specifier_required);
  }
  return sema_.types.int_type();
}

// C23 6.7.3.1p2.
QualType Parser::finish_type(TypeSpecifiers &types) {
  TypeContext &context_types = sema_.types;
  QualType base = types.base;
  if (types.bit_width != 0) {
    bool is_signed = types.sign != Sign::Unsigned;
    if (is_signed && types.bit_width < 2) {
      sema_.report(types.loc, DiagId::err_bit_int_too_small) << 0 << 2;
      return context_types.error_type();
    }
    return context_types.bit_int(types.bit_width, is_signed);
  }
  bool is_double = !base.is_null() && is_builtin(base, BuiltinKind::Double) &&
                   base->kind == TypeKind::Builtin;
  bool is_char = base == context_types.char_type();
  bool is_int128 = base == context_types.builtin(BuiltinKind::Int128);
  bool takes_sign = base.is_null() || base == context_types.int_type() || is_char || is_int128;
  bool takes_width = base.is_null() || base == context_types.int_type();
  if (types.sign != Sign::None && !takes_sign) {
    sema_.report(types.loc, DiagId::err_invalid_sign_specifier) << types.base_name;
    types.sign = Sign::None;
  }
  if (types.width != Width::None && !takes_width && !(is_double && types.width == Width::Long)) {
    sema_.report(types.loc, DiagId::err_invalid_width_specifier)
        << static_cast<int>(types.width) << types.base_name;
    types.width = Width::None;
  }
  bool is_unsigned = types.sign == Sign::Unsigned;
  auto pick = [&](BuiltinKind normal, BuiltinKind other) {
    return context_types.builtin(is_unsigned ? other : normal);
  };
  if (is_double) {
    return context_types.builtin(types.width == Width::Long ? BuiltinKind::LongDouble
                                                            : BuiltinKind::Double);
  }
  if (is_char) {
    return types.sign == Sign::None ? base : pick(BuiltinKind::SChar, BuiltinKind::UChar);
  }
  if (is_int128) {
    return pick(BuiltinKind::Int128, BuiltinKind::UInt128);
  }
  if (!takes_width) {
    return base;
  }
  switch (types.width) {
  case Width::None:
    break;
  case Width::Short:
    return pick(BuiltinKind::Short, BuiltinKind::UShort);
  case Width::Long:
    return pick(BuiltinKind::Long, BuiltinKind::ULong);
  case Width::LongLong:
    return pick(BuiltinKind::LongLong, BuiltinKind::ULongLong);
  }
  return pick(BuiltinKind::Int, BuiltinKind::UInt);
}

void Parser::finish_specifiers(DeclSpec &spec, TypeSpecifiers &types) {
  if (types.has_auto && !types.has_type()) {
    spec.is_auto_deduced = true;
    spec.auto_word = "auto";
    types.base = sema_.types.builtin(BuiltinKind::AutoPlaceholder);
  } else if (types.has_auto) {
    if (spec.storage != StorageClass::None) {
      sema_.report(types.auto_loc, DiagId::err_specifier_combination)
          << storage_word(spec.storage);
    } else {
      spec.storage = StorageClass::Auto;
      spec.storage_loc = types.auto_loc;
    }
  }
  bool plain_complex = types.is_complex && types.base.is_null() && types.sign == Sign::None &&
                       (types.width == Width::None || types.width == Width::Long);
  if (plain_complex) { // GNU
    sema_.report(types.complex_loc, DiagId::ext_plain_complex);
    types.base = sema_.types.builtin(BuiltinKind::Double);
  }
  bool has_type = types.has_type();
  spec.has_type_specifier = has_type;
  bool only_attributes = !types.attributes.empty() && at(TokenKind::Semicolon);
  // Where nothing at all could be read the declarator says what was expected.
  bool nothing_read = loc() == spec.loc && !at(TokenKind::Identifier) && !at(TokenKind::Star) &&
                      !at(TokenKind::LeftParen);
  QualType type = has_type                          ? finish_type(types)
                  : only_attributes || nothing_read ? sema_.types.int_type()
                                                    : implicit_int();
  if (types.is_complex) {
    if (is_real_floating(type) || (is_integer(type) && !is_enum(type) && !is_bool(type))) {
      if (is_integer(type)) {
        sema_.report(types.complex_loc, DiagId::ext_complex_integer);
      }
      type = sema_.types.complex_of(type);
    } else if (!is_error(type)) {
      sema_.report(types.complex_loc, DiagId::err_invalid_complex) << types.base_name;
    }
  }
  spec.attributes = keep_attributes(types.attributes);
  type = sema_.attributes->apply_to_type(type, spec.attributes, TypeAttributes::Data);
  if (types.is_atomic) {
    type = sema_.declarations->atomic_type(type, types.loc.is_valid() ? types.loc : spec.loc, false);
  }
  spec.type = sema_.declarations->qualified_type(type, types.qualifiers, spec.loc);
}

} // namespace cinch
