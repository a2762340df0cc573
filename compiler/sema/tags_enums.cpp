// Enumerations, C23 6.7.3.3.
#include "sema/attributes.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/tags.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

// ---- Declarations ----

// The type behind `:`; an integer type other than an enum or _BitInt. 6.7.3.3p4.
QualType TagSema::check_fixed_type(QualType type, SourceLoc loc) {
  if (type.is_null() || is_error(type)) {
    return type;
  }
  if (is_atomic(type)) {
    sema_.report(loc, DiagId::err_enum_atomic_underlying);
    type = sema_.types.without_atomic(type);
  } else if (type.is_const() || type.is_volatile()) {
    sema_.report(loc, DiagId::warn_enum_qualified_underlying)
        << (type.is_const() ? "const" : "volatile");
  }
  if (!is_integer(type) || is_enum(type) || is_bit_int(type)) {
    sema_.report(loc, DiagId::err_enum_invalid_underlying)
        << (is_integer(type) ? 1 : 0) << sema_.types.quoted(type);
    return sema_.types.int_type();
  }
  return sema_.types.unqualified(type);
}

void TagSema::set_fixed_type(EnumDecl *decl, QualType type, SourceLoc loc) {
  // A second declaration must agree.
  if (!decl->underlying.is_null() && decl->has_fixed_type) {
    if (!same_unqualified_type(decl->underlying, type)) {
      sema_.report(loc, DiagId::err_enum_redeclared_type)
          << sema_.types.quoted(type) << sema_.types.quoted(decl->underlying);
      sema_.report(decl->loc, DiagId::note_previous_declaration);
    }
    return;
  }
  decl->has_fixed_type = true;
  decl->underlying = type;
  decl->member_type = type;
}

// `enum name : type {`: the enumerators follow.
EnumDecl *TagSema::begin_enum(Identifier *name, SourceLoc loc, QualType fixed_type) {
  EnumDecl *decl = decl_as<EnumDecl>(find_conflicting(TagKind::Enum, name, loc, true));
  // The same cases as in begin_record.
  if (decl && decl->is_being_defined) {
    sema_.report(loc, DiagId::err_nested_redefinition) << name->name;
    decl = make_enum(nullptr, loc);
  } else if (decl && decl->is_complete && !decl->constants.empty()) {
    EnumDecl *old = decl;
    if (old->has_fixed_type != !fixed_type.is_null()) { // 6.7.3.3p3
      sema_.report(loc, DiagId::err_enum_redeclared_fixed) << (old->has_fixed_type ? 1 : 0);
      sema_.report(old->loc, DiagId::note_previous_declaration);
    }
    decl = make_enum(name, loc);
    if (sema_.at_least(Standard::C23)) {
      redefinitions_[decl] = old;
    } else {
      sema_.report(loc, DiagId::err_redefinition) << name->name;
      sema_.report(old->loc, DiagId::note_previous_definition);
    }
  } else if (!decl) {
    decl = make_enum(name, loc);
    if (name) {
      enter_tag(*name, decl, TagKind::Enum, loc, true);
    }
    // With a fixed type in one and without in the other declaration.
  } else if (decl->has_fixed_type != !fixed_type.is_null()) {
    sema_.report(loc, DiagId::err_enum_redeclared_fixed) << (decl->has_fixed_type ? 1 : 0);
    sema_.report(decl->loc, DiagId::note_previous_declaration);
  }
  decl->is_being_defined = true;
  if (!fixed_type.is_null()) {
    set_fixed_type(decl, fixed_type, loc);
    decl->is_complete = true; // C23 6.7.3.3p13: complete from its type on
  }
  decl->loc = loc;
  return decl;
}

// `enum name : type;` is a declaration; in other places `: type` needs a list.
QualType TagSema::fixed_enum(Identifier *name, SourceLoc loc, QualType fixed_type) {
  EnumDecl *decl = decl_as<EnumDecl>(find_conflicting(TagKind::Enum, name, loc, true));
  if (!decl) {
    decl = make_enum(name, loc);
    enter_tag(*name, decl, TagKind::Enum, loc, false);
  } else if (!decl->has_fixed_type) {
    sema_.report(loc, DiagId::err_enum_redeclared_fixed) << 0;
    sema_.report(decl->loc, DiagId::note_previous_declaration);
    return sema_.types.enumeration(decl);
  }
  set_fixed_type(decl, fixed_type, loc);
  decl->is_complete = true;
  return sema_.types.enumeration(decl);
}

// ---- Constants ----

// The value in the width of its type.
void TagSema::set_value(EnumConstantDecl *constant, const llvm::APSInt &value, QualType type) {
  unsigned width = sema_.types.bit_width(type);
  llvm::APInt bits = value.isSigned() ? value.sextOrTrunc(width) : value.zextOrTrunc(width);
  constant->words =
      sema_.unit_arena().copy(llvm::ArrayRef<uint64_t>(bits.getRawData(), bits.getNumWords()));
  constant->width = width;
  constant->is_signed = sema_.types.is_signed(type);
  constant->type = type;
}

// Before the closing brace: int when the value fits, else the type that holds it, 6.7.3.3p12.
QualType TagSema::constant_type(const llvm::APSInt &value) {
  bool is_negative = value.isSigned() && value.isNegative();
  // Significant bits include the sign.
  unsigned bits = is_negative ? value.getSignificantBits() : value.getActiveBits();
  TypeContext &types = sema_.types;
  for (BuiltinKind kind : {BuiltinKind::Int, BuiltinKind::UInt, BuiltinKind::Long,
                           BuiltinKind::ULong, BuiltinKind::Int128}) {
    QualType type = types.builtin(kind);
    unsigned width = types.bit_width(type);
    bool is_signed = types.is_signed(type);
    bool fits = is_negative ? is_signed && bits <= width : bits <= width - (is_signed ? 1 : 0);
    if (fits) {
      return type;
    }
  }
  return types.builtin(BuiltinKind::UInt128);
}

// The value of a constant without one is that of the constant before it plus 1, 6.7.3.3p12.
// `name` or `name = value` in the list of the enumeration `parent`.
EnumConstantDecl *TagSema::enumerator(EnumDecl *parent, Identifier &name, SourceLoc loc,
                                      Expr *value, EnumConstantDecl *previous) {
  llvm::APSInt number(llvm::APInt(32, 0), false);
  bool is_incremented = false;
  std::optional<llvm::APSInt> written;
  if (value) {
    value = sema_.conversions->rvalue(value);
    if (!value->contains_error) {
      written = sema_.constants->require_integer(value, DiagId::err_enumerator_not_constant);
    }
  }
  if (written) {
    number = *written;
    // One bit more, so that the increment does not overflow.
  } else if (previous) {
    llvm::APSInt last = previous->value();
    number = last.extend(last.getBitWidth() + 1);
    ++number;
    is_incremented = true;
    // 6.7.3.3p12: a type of the same signedness, and none is larger.
    bool is_signed = sema_.types.is_signed(previous->type);
    bool is_negative = number.isSigned() && number.isNegative();
    if (!parent->has_fixed_type && !is_negative && number.getActiveBits() > (is_signed ? 63 : 64)) {
      llvm::SmallString<40> digits;
      number.toString(digits, 10);
      sema_.report(loc, DiagId::ext_enumerator_too_large) << std::string_view(digits.str());
    }
  }
  EnumConstantDecl *constant = make_decl<EnumConstantDecl>(sema_.unit_arena(), loc, &name);
  constant->parent = parent;
  QualType type = parent->has_fixed_type ? parent->underlying : constant_type(number);
  // A fixed type must hold every value.
  if (parent->has_fixed_type) {
    bool is_negative = number.isSigned() && number.isNegative();
    unsigned width = sema_.types.bit_width(type) - (sema_.types.is_signed(type) ? 1 : 0);
    bool fits = is_negative
                    ? sema_.types.is_signed(type) && number.getSignificantBits() <= width + 1
                    : number.getActiveBits() <= width;
    if (!fits && !is_incremented) { // 6.7.3.3p6
      sema_.report(loc, DiagId::err_enumerator_value_not_representable) << sema_.types.quoted(type);
      // The value before was the type's greatest.
    } else if (!fits) {
      llvm::SmallString<40> digits;
      number.toString(digits, 10);
      sema_.report(loc, DiagId::err_enumerator_not_representable)
          << std::string_view(digits.str()) << sema_.types.quoted(type);
    }
    // Before C23 an enumerator is an int; other values are an extension.
  } else if (!same_type(type, sema_.types.int_type()) && !sema_.at_least(Standard::C23)) {
    llvm::SmallString<40> digits;
    number.toString(digits, 10);
    sema_.report(loc, DiagId::ext_enumerator_not_int)
        << (is_incremented ? 1 : 0) << std::string_view(digits.str())
        << (number.isSigned() && number.isNegative() ? 0 : 1);
  }
  set_value(constant, number, type);
  // 6.7.3.3p14: the same enumeration defined once more has the same enumerators.
  Decl *here = sema_.scopes.find_ordinary_here(name);
  const EnumConstantDecl *twin = decl_as<EnumConstantDecl>(here);
  bool is_same_again = twin && redefinitions_.lookup(parent) == twin->parent;
  if (here && !is_same_again) {
    sema_.report(loc, twin ? DiagId::err_redefinition_of_enumerator
                           : DiagId::err_redefinition_different_kind)
        << name.name;
    sema_.report(here->loc, DiagId::note_previous_definition);
  }
  // From its own declaration on, so that the next one may use it. A definition that says the same
  // again leaves the first one's constants in scope.
  if (!is_same_again) {
    sema_.scopes.rebind_here(name, constant);
  }
  return constant;
}

// ---- The end of the list ----

// The integer type that the enumerated type is compatible with: gcc's and clang's choice.
QualType TagSema::choose_underlying(const EnumDecl *decl, unsigned width, bool is_signed) {
  TypeContext &types = sema_.types;
  // -fshort-enums and packed take the narrowest type.
  if (decl->is_packed || sema_.options.short_enums) {
    for (BuiltinKind kind : {BuiltinKind::SChar, BuiltinKind::Short}) {
      QualType type = types.builtin(kind);
      if (width <= types.bit_width(type)) {
        return is_signed ? type : types.corresponding_unsigned(type);
      }
    }
  }
  // The first type that holds all values, from int on; unsigned without a negative value.
  for (BuiltinKind kind : {BuiltinKind::Int, BuiltinKind::Long, BuiltinKind::Int128}) {
    QualType type = types.builtin(kind);
    if (width <= types.bit_width(type)) {
      return is_signed ? type : types.corresponding_unsigned(type);
    }
  }
  return types.builtin(is_signed ? BuiltinKind::Int128 : BuiltinKind::UInt128);
}

// GNU: mode(QI) and its like say how wide the enumeration is.
static QualType with_mode(Sema &sema, QualType type, llvm::ArrayRef<ParsedAttribute *> attributes) {
  for (ParsedAttribute *attribute : attributes) {
    if (attribute->kind() == AttributeKind::Mode) {
      type = sema.attributes->apply_to_type(type, attribute, TypeAttributes::Data);
    }
  }
  return type;
}

// `}`: the type follows from all values.
void TagSema::end_enum(EnumDecl *decl, llvm::ArrayRef<EnumConstantDecl *> constants,
                       llvm::ArrayRef<ParsedAttribute *> attributes) {
  sema_.attributes->apply(decl, attributes);
  decl->constants = sema_.unit_arena().copy(constants);
  bool has_negative = false;
  bool all_fit_int = true;
  unsigned negative_bits = 1;
  unsigned positive_bits = 1;
  for (const EnumConstantDecl *constant : constants) {
    // How many bits the values take, on both sides of zero.
    llvm::APSInt value = constant->value();
    if (value.isSigned() && value.isNegative()) {
      has_negative = true;
      negative_bits = std::max(negative_bits, value.getSignificantBits());
      all_fit_int &= value.getSignificantBits() <= 32;
    } else {
      positive_bits = std::max(positive_bits, value.getActiveBits());
      all_fit_int &= value.getActiveBits() <= 31;
    }
  }
  if (!decl->has_fixed_type) {
    // The sign takes one bit more.
    unsigned width = has_negative ? std::max(negative_bits, positive_bits + 1) : positive_bits;
    if (width > 64) {
      sema_.report(decl->loc, DiagId::ext_enum_too_large);
    }
    QualType chosen = choose_underlying(decl, width, has_negative);
    decl->underlying = with_mode(sema_, chosen, attributes);
    decl->member_type = all_fit_int ? sema_.types.int_type() : decl->underlying;
  }
  decl->is_complete = true;
  decl->is_being_defined = false;
  // C23 6.7.3.3p15: the enumerated type unless all values fit int; before, gcc and clang keep int
  // for each constant that fits.
  bool is_c23 = sema_.at_least(Standard::C23);
  QualType enumerated = sema_.types.enumeration(decl);
  // Enumerators get their final type.
  for (EnumConstantDecl *constant : constants) {
    llvm::APSInt value = constant->value();
    bool fits_int = value.isSigned() && value.isNegative() ? value.getSignificantBits() <= 32
                                                           : value.getActiveBits() <= 31;
    QualType type = sema_.types.int_type();
    if (decl->has_fixed_type || (is_c23 && !all_fit_int)) {
      type = enumerated;
    } else if (!fits_int) {
      type = decl->underlying;
    }
    set_value(constant, value, type);
  }
  check_enum_redefinition(decl);
}

// The types must be compatible, 6.7.3.4p1: the same enumerators with the same values.
void TagSema::check_enum_redefinition(EnumDecl *decl) {
  llvm::DenseMap<const Decl *, Decl *>::iterator found = redefinitions_.find(decl);
  if (found == redefinitions_.end()) {
    return;
  }
  EnumDecl *old = static_cast<EnumDecl *>(found->second);
  redefinitions_.erase(found);
  if (!sema_.types.compatible(sema_.types.enumeration(decl), sema_.types.enumeration(old))) {
    sema_.report(decl->loc, DiagId::err_redefinition_different_tag) << decl->name_text();
    sema_.report(old->loc, DiagId::note_previous_definition);
  }
}

} // namespace cinch
