// Type specifiers and the type they make together, C23 6.7.3.
#include "parse/type_specifiers.h"

#include "sema/tags.h"

namespace cinch {

// A second type is reported; the first stays.
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
  types.base_loc = loc();
}

// False when the token is no type specifier; it is taken otherwise.
bool Parser::parse_type_specifier(DeclSpec &spec, TypeSpecifiers &types, SpecifierContext context) {
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
    check_keyword_standard(Standard::C99, "_Bool");
    set_base(types, context_types.bool_type(), "_Bool");
    break;
  // `short`, `long` and the signs are modifiers: they are combined with the type at the end.
  case TokenKind::KwShort:
    if (types.width != Width::None) {
      sema_.report(here, DiagId::err_specifier_combination)
          << (types.width == Width::Short ? "short" : "long");
    } else {
      types.width = Width::Short;
    }
    types.loc = types.loc.is_valid() ? types.loc : here;
    break;
  // Two of them make `long long`, wherever they stand: `long int long`.
  case TokenKind::KwLong:
    if (types.width == Width::Short || types.width == Width::LongLong) {
      sema_.report(here, DiagId::err_specifier_combination)
          << (types.width == Width::Short ? "short" : "long long");
    }
    types.loc = types.has_type() ? types.loc : here;
    types.width = types.width == Width::Long ? Width::LongLong : Width::Long;
    if (types.width == Width::LongLong && sema_.is_c89()) {
      sema_.report(types.loc, DiagId::ext_long_long);
    }
    break;
  case TokenKind::KwSigned:
  case TokenKind::KwUnsigned: {
    Sign sign = at(TokenKind::KwSigned) ? Sign::Signed : Sign::Unsigned;
    const char *previous = types.sign == Sign::Signed ? "signed" : "unsigned";
    if (types.sign == sign) {
      sema_.report(here, DiagId::ext_duplicate_specifier) << previous;
    } else if (types.sign != Sign::None) {
      sema_.report(here, DiagId::err_specifier_combination) << previous;
    }
    types.loc = types.has_type() ? types.loc : here;
    types.sign = sign;
    break;
  }
  case TokenKind::KwComplex:
    check_keyword_standard(Standard::C99, "_Complex");
    if (types.is_complex) {
      sema_.report(here, DiagId::ext_duplicate_specifier) << "complex";
    }
    types.loc = types.has_type() ? types.loc : here;
    types.is_complex = true;
    types.complex_loc = here;
    break;
  case TokenKind::KwStruct:
  case TokenKind::KwUnion:
  // These parse themselves, with their bodies.
  case TokenKind::KwEnum: {
    const char *word = at(TokenKind::KwStruct)  ? "struct"
                       : at(TokenKind::KwUnion) ? "union"
                                                : "enum";
    // A second one is read all the same, for its braces, and dropped.
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

// Types that programs seldom name.
bool Parser::parse_other_type_specifier(DeclSpec &spec, TypeSpecifiers &types) {
  if (accept_typedef_of_keyword(spec, types)) {
    return true;
  }
  SourceLoc here = loc();
  BuiltinKind kind = BuiltinKind::Void;
  switch (token().kind) {
  case TokenKind::KwInt128:
    kind = BuiltinKind::Int128;
    break;
  case TokenKind::KwFp16:
    kind = BuiltinKind::Fp16;
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
    spec.auto_loc = loc();
    kind = BuiltinKind::AutoPlaceholder;
    break;
  case TokenKind::KwBitInt:
    parse_bit_int(types);
    return true;
  case TokenKind::KwTypeof:
  case TokenKind::KwTypeofUnqual: {
    bool is_second = !types.base.is_null();
    bool is_unqualified = at(TokenKind::KwTypeofUnqual);
    set_base(types, sema_.types.error_type(), is_unqualified ? "typeof_unqual" : "typeof");
    QualType type = parse_typeof();
    types.base = is_second ? types.base : type;
    return true;
  }
  // With `(` a type specifier (C23 6.7.3.5), without a qualifier (6.7.4).
  case TokenKind::KwAtomic:
    if (cursor_.peek().is(TokenKind::LeftParen)) {
      bool is_second = !types.base.is_null();
      set_base(types, sema_.types.error_type(), "_Atomic");
      QualType type = parse_atomic_specifier();
      types.base = is_second ? types.base : type;
      return true;
    }
    check_atomic_qualifier(types.is_atomic);
    types.is_atomic = true;
    types.atomic_loc = here;
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
// The heart of C's typedef problem: decides whether a name is the type or what is being declared.
//    typedef int T;  T x;  T T;  struct s { T : 3; };
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
  if (!decl && starts_type(next) && next != TokenKind::KwAttribute) {
    // `inline int f(void)` where `inline` is no keyword: the type comes yet.
    if (!mend_type_name(types)) {
      sema_.report(loc(), DiagId::err_unknown_type_name) << name.name;
      cursor_.advance();
    }
    return true;
  }
  // What follows tells whether it can only have been meant as a type.
  bool is_name_like = next == TokenKind::Identifier ||
                      (next == TokenKind::Star && !decl && context != SpecifierContext::Member);
  // `int a, b` as parameters: b is a name, not a type.
  bool in_list = context == SpecifierContext::Parameter && !after_named_parameter_ &&
                 (next == TokenKind::Comma || next == TokenKind::RightParen);
  bool is_type_name = context == SpecifierContext::TypeName;
  bool is_member = context == SpecifierContext::Member && next != TokenKind::Colon &&
                   next != TokenKind::Semicolon && next != TokenKind::Comma;
  if (types.has_auto || !(is_name_like || in_list || is_type_name || is_member)) {
    return false;
  }
  // `s x;` where `struct s` was meant.
  if (name.tag) {
    const Decl *tag = name.tag->decl;
    const char *word = tag->kind == DeclKind::Enum                        ? "enum"
                       : static_cast<const RecordDecl *>(tag)->is_union() ? "union"
                                                                          : "struct";
    sema_.report(loc(), DiagId::err_use_of_tag_without_keyword)
        << name.name << word << FixIt::insert(loc(), std::string(word) + " ");
    types.base = tag->kind == DeclKind::Enum
                     ? sema_.types.enumeration(static_cast<EnumDecl *>(name.tag->decl))
                     : sema_.types.record(static_cast<RecordDecl *>(name.tag->decl));
  } else if (!decl && mend_type_name(types)) {
    return true;
  } else {
    sema_.report(loc(), DiagId::err_unknown_type_name) << name.name;
    types.base = sema_.types.error_type();
  }
  types.loc = loc();
  types.base_name = name.name;
  cursor_.advance();
  return true;
}

// The width is checked when the sign is known: signed needs two bits.
void Parser::parse_bit_int(TypeSpecifiers &types) {
  // int stands for it until the width is known, and after an error.
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
  std::string_view word = cursor_.identifier(token()).name;
  if (word == "typeof" && !sema_.at_least(Standard::C23)) {
    sema_.report(loc(), DiagId::ext_keyword_token);
  }
  cursor_.advance();
  SourceLoc left_paren = loc();
  if (!accept(TokenKind::LeftParen)) {
    std::string quoted = "'" + std::string(word) + "'";
    sema_.report(loc(), DiagId::err_expected_after) << quoted << "'('";
    return sema_.types.error_type();
  }
  Nesting nesting(*this);
  QualType type;
  if (!nesting) {
    return sema_.types.error_type();
  }
  // Like sizeof, the operand is evaluated only if its type is variably modified.
  if (at_type_name()) {
    type = parse_type_name();
  } else {
    Expr *expr = parse_expression();
    // C23 6.7.3.6 allows none here.
    if (as_bit_field(expr)) {
      sema_.report(left_paren, DiagId::err_typeof_bit_field)
          << (is_unqualified ? "typeof_unqual" : "typeof");
    }
    type = expr->type;
  }
  expect_closing(TokenKind::RightParen, left_paren);
  return is_unqualified ? sema_.types.without_atomic(type) : type;
}

// `_Atomic ( type )`, C23 6.7.3.5.
QualType Parser::parse_atomic_specifier() {
  check_keyword_standard(Standard::C11, "_Atomic");
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

// C23 6.7.3.1p2.
// All combinations of short, long, long long, signed and unsigned with the base type.
QualType Parser::finish_type(TypeSpecifiers &types) {
  TypeContext &context_types = sema_.types;
  QualType base = types.base;
  if (types.bit_width) {
    if (types.width != Width::None) {
      sema_.report(types.loc, DiagId::err_invalid_width_specifier)
          << static_cast<int>(types.width) << "_BitInt";
    }
    return sema_.declarations->bit_int_type(*types.bit_width, types.sign != Sign::Unsigned,
                                            types.loc);
  }
  // `long double` is spelled so; a typedef of double does not combine.
  bool is_keyword = !types.base_name.starts_with("typeof"); // else whatever type it gives
  bool is_double = is_keyword && !base.is_null() && is_builtin(base, BuiltinKind::Double) &&
                   base->kind == TypeKind::Builtin;
  bool is_char = is_keyword && base == context_types.char_type();
  bool is_int128 = is_keyword && base == context_types.builtin(BuiltinKind::Int128);
  bool takes_width = base.is_null() || (is_keyword && base == context_types.int_type());
  bool takes_sign = takes_width || is_char || is_int128;
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
  // The type, or its unsigned sibling.
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

// C23 6.7.3.1p2: beside keywords only, not with a typedef name; GNU adds the integer types.
QualType Parser::finish_complex(const TypeSpecifiers &types, QualType type) {
  bool is_name = type->kind == TypeKind::Typedef;
  bool is_typeof = types.base_name.starts_with("typeof");
  bool is_arithmetic = is_real_floating(type) ||
                       (is_integer(type) && !is_enum(type) && !is_bool(type) && !is_bit_int(type));
  if (is_arithmetic && !is_name && !is_typeof) {
    if (is_integer(type)) {
      sema_.report(types.base_loc.is_valid() ? types.base_loc : types.loc,
                   DiagId::ext_complex_integer);
    }
    return sema_.types.complex_of(type);
  }
  if (!is_error(type)) {
    sema_.report(types.complex_loc, DiagId::err_invalid_complex)
        << (is_name && !is_typeof ? "type-name" : types.base_name);
  }
  return type;
}

// C90 6.5.3: a qualifier more than once, be it through a typedef. Allowed since C99.
void Parser::check_typedef_qualifiers(const DeclSpec &spec, const TypeSpecifiers &types) {
  if (!sema_.is_c89() || types.qualifiers == 0 || types.base.is_null()) {
    return;
  }
  unsigned twice = types.qualifiers & types.base.qualifiers();
  if ((twice & (Const | Volatile)) != 0) {
    sema_.report(spec.qualifier_loc, DiagId::ext_duplicate_typedef_qualifier)
        << ((twice & Const) != 0 ? "const" : "volatile");
  }
}

// Type, complex, atomic, qualifiers, in this order. `spec` is usable whatever was wrong.
void Parser::finish_specifiers(DeclSpec &spec, TypeSpecifiers &types) {
  if (types.has_auto && !types.has_type()) {
    spec.is_auto_deduced = true;
    spec.auto_word = "auto";
    spec.auto_loc = types.auto_loc;
    types.base = sema_.types.builtin(BuiltinKind::AutoPlaceholder);
    // Before C23, and beside a type, `auto` is the storage class.
  } else if (types.has_auto) {
    if (spec.storage != StorageClass::None) {
      sema_.report(types.auto_loc, DiagId::err_specifier_combination) << storage_word(spec.storage);
    } else {
      spec.storage = StorageClass::Auto;
      spec.storage_loc = types.auto_loc;
    }
  }
  // `_Complex x` and `long _Complex x` mean double.
  bool plain_complex = types.is_complex && types.base.is_null() && types.sign == Sign::None &&
                       types.width == Width::None;
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
  QualType type = has_type ? finish_type(types) : sema_.types.int_type();
  // C89: no type is int. Sema warns or refuses when the declarator is known.
  spec.is_implicit_int = !has_type && !only_attributes && !nothing_read;
  spec.type_loc = types.loc;
  if (types.is_complex) {
    type = finish_complex(types, type);
  }
  check_typedef_qualifiers(spec, types);
  spec.attributes = keep_attributes(types.attributes);
  spec.atomic_loc = types.atomic_loc;
  // GNU: vector_size, mode and the like make another type.
  type = sema_.attributes->apply_to_type(type, spec.attributes, TypeAttributes::Data);
  if (types.is_atomic) {
    type =
        sema_.declarations->atomic_type(type, types.loc.is_valid() ? types.loc : spec.loc, false);
  }
  spec.type = sema_.declarations->qualified_type(type, types.qualifiers, spec.qualifier_loc,
                                                 spec.restrict_loc);
}

} // namespace cinch
