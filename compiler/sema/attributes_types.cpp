// Attributes that change a type: vectors, machine modes, properties of function types.
#include "sema/attributes.h"
#include "sema/constant_evaluator.h"

#include "llvm/ADT/StringSwitch.h"

namespace cinch {

// `which`: specifiers apply the data's, declarators the function's, so none is applied twice.
QualType AttributeSema::apply_to_type(QualType type, llvm::ArrayRef<ParsedAttribute *> attributes,
                                      TypeAttributes which) {
  for (const ParsedAttribute *attribute : attributes) {
    if (attribute->info->effect != AttributeEffect::Type) {
      continue;
    }
    AttributeKind kind = attribute->kind();
    bool is_data = kind == AttributeKind::VectorSize || kind == AttributeKind::ExtVectorType ||
                   kind == AttributeKind::NeonVectorType ||
                   kind == AttributeKind::NeonPolyvectorType || kind == AttributeKind::Mode ||
                   kind == AttributeKind::AddressSpace;
    if (is_data && which != TypeAttributes::Function) {
      type = apply_to_data(type, *attribute);
    } else if (!is_data && which != TypeAttributes::Data) {
      type = apply_to_function(type, *attribute);
    }
  }
  return type;
}

// GNU: `float *p __attribute__((vector_size(16)))` is a pointer to a vector. With `to_function` the
// walk ends at the first function type; the type is given back unchanged when there is none.
template <typename Change>
QualType AttributeSema::rebuild(QualType type, bool to_function, Change change) {
  QualType plain = without_typedefs(type);
  unsigned qualifiers = plain.local_qualifiers();
  const Type *here = plain.type();
  switch (here->kind) {
  case TypeKind::Pointer: {
    // Unchanged types keep their sugar.
    QualType pointee = static_cast<const PointerType *>(here)->pointee;
    QualType changed = rebuild(pointee, to_function, change);
    return changed == pointee ? type : sema_.types.pointer_to(changed).with(qualifiers);
  }
  case TypeKind::ConstantArray: {
    const ConstantArrayType *array = static_cast<const ConstantArrayType *>(here);
    return sema_.types.array_of(rebuild(array->element, to_function, change), array->count);
  }
  case TypeKind::IncompleteArray: {
    const ArrayType *array = static_cast<const ArrayType *>(here);
    return sema_.types.incomplete_array_of(rebuild(array->element, to_function, change));
  }
  case TypeKind::VariableArray: {
    const VariableArrayType *array = static_cast<const VariableArrayType *>(here);
    return sema_.types.variable_array_of(rebuild(array->element, to_function, change), array->count,
                                         array->loc);
  }
  case TypeKind::Function: {
    const FunctionType *function = static_cast<const FunctionType *>(here);
    if (to_function) {
      return change(type);
    }
    QualType result = rebuild(function->result, to_function, change);
    return sema_.types.function(result, function->parameters, function->info);
  }
  case TypeKind::Builtin:
  case TypeKind::BitInt:
  case TypeKind::Complex:
  case TypeKind::Vector:
  case TypeKind::Record:
  case TypeKind::Enum:
  case TypeKind::Atomic:
  case TypeKind::Typedef:
    break;
  }
  return to_function ? type : change(type);
}

// GNU, ISO/IEC TR 18037 5.1: x86 reaches through %gs and %fs what is in spaces 256 and 257.
QualType AttributeSema::in_address_space(QualType type, Attribute &attribute) {
  constexpr uint64_t greatest = 0x7fffff; // as LLVM's
  uint64_t number = 0;
  if (!integer_argument(attribute, 0, number) || is_error(type)) {
    return type;
  }
  if (number > greatest) {
    sema_.report(attribute.loc, DiagId::err_address_space_range) << number;
    return type;
  }
  uint32_t old = sema_.types.address_space(type);
  if (is_function(type)) {
    sema_.report(attribute.loc, DiagId::err_address_space_place) << 3 << 1;
    return type;
  }
  if (old == number) {
    return type;
  }
  if (old != 0) {
    sema_.report(attribute.loc, DiagId::err_address_space_multiple);
    return type;
  }
  QualType result = sema_.types.in_address_space(type, static_cast<uint32_t>(number));
  if (result.is_null()) {
    sema_.report(attribute.loc, DiagId::err_address_space_count) << number;
    return type;
  }
  return result;
}

QualType AttributeSema::apply_to_data(QualType type, Attribute &attribute) {
  if (attribute.kind() == AttributeKind::AddressSpace) {
    return in_address_space(type, attribute);
  }
  bool is_mode = attribute.kind() == AttributeKind::Mode;
  if (is_mode && is_pointer(type)) {
    return type; // mode(DI) or mode(pointer) of a pointer: what it is already
  }
  return rebuild(type, false, [&](QualType base) {
    return is_mode ? mode_type(base, attribute) : vector_type(base, attribute);
  });
}

// Through `int (*p)(void)` to the function type.
QualType AttributeSema::apply_to_function(QualType type, Attribute &attribute) {
  bool is_found = false;
  QualType result = rebuild(type, true, [&](QualType function) {
    is_found = true;
    const FunctionType *old = type_cast<FunctionType>(function);
    FunctionInfo info = old->info;
    switch (attribute.kind()) {
    case AttributeKind::Noreturn:
      info.is_noreturn = true;
      break;
    case AttributeKind::NoCallerSavedRegisters:
      info.no_caller_saved_registers = true;
      break;
    case AttributeKind::NocfCheck:
      info.no_cf_check = true;
      break;
    case AttributeKind::MsAbi:
      info.convention = CallingConvention::Win64;
      break;
    case AttributeKind::SysvAbi:
      info.convention = CallingConvention::SysV;
      break;
    case AttributeKind::PreserveMost:
      info.convention = CallingConvention::PreserveMost;
      break;
    case AttributeKind::PreserveAll:
      info.convention = CallingConvention::PreserveAll;
      break;
    case AttributeKind::PreserveNone:
      info.convention = CallingConvention::PreserveNone;
      break;
    case AttributeKind::Regcall:
      info.convention = CallingConvention::RegCall;
      break;
    case AttributeKind::Vectorcall:
      info.convention = CallingConvention::VectorCall;
      break;
    case AttributeKind::Aarch64VectorPcs:
      info.convention = CallingConvention::AArch64Vector;
      break;
    default:
      return function; // of some 190 kinds only these
    }
    if (info == old->info) {
      return function;
    }
    // With the typedef names that messages show.
    const FunctionType *sugared =
        static_cast<const FunctionType *>(without_typedefs(function).type());
    return sema_.types.function(sugared->result, sugared->parameters, info);
  });
  // A standard one on anything else is an error, told when it is applied to the declaration.
  if (!is_found && !is_error(type) && !attribute.is_standard()) {
    sema_.report(attribute.loc, DiagId::warn_function_attribute_wrong_type)
        << attribute.name << sema_.types.quoted(type);
  }
  return result;
}

// ACLE: what the vectors of <arm_neon.h> hold; polynomials are unsigned, and none has 32 bits.
static bool is_neon_element(QualType type, VectorType::Flavor flavor) {
  const BuiltinType *element = type_as<BuiltinType>(type);
  switch (element ? element->builtin : BuiltinKind::Error) {
  case BuiltinKind::UChar:
  case BuiltinKind::UShort:
  case BuiltinKind::ULong:
  case BuiltinKind::ULongLong:
    return true;
  case BuiltinKind::SChar:
  case BuiltinKind::Short:
  case BuiltinKind::Int:
  case BuiltinKind::UInt:
  case BuiltinKind::Long:
  case BuiltinKind::LongLong:
  case BuiltinKind::Fp16:
  case BuiltinKind::BFloat16:
  case BuiltinKind::MFloat8:
  case BuiltinKind::Float:
  case BuiltinKind::Double:
    return flavor == VectorType::Flavor::Neon;
  default:
    return false;
  }
}

// GNU: vector_size counts bytes, the others elements.
QualType AttributeSema::vector_type(QualType type, Attribute &attribute) {
  uint64_t number = 0;
  if (is_error(type) || !integer_argument(attribute, 0, number)) {
    return type;
  }
  // Only the vectors of <arm_neon.h> may be of __mfp8.
  bool is_neon = attribute.kind() == AttributeKind::NeonVectorType;
  bool is_element = is_integer(type) || is_real_floating(type) ||
                    (is_neon && is_builtin(type, BuiltinKind::MFloat8));
  // Booleans take one bit each, and only as ext_vector_type.
  if (!is_element || is_enum(type) || is_bool(type)) {
    bool is_bool_vector = is_bool(type) && attribute.kind() == AttributeKind::ExtVectorType;
    if (!is_bool_vector) {
      sema_.report(attribute.loc, DiagId::err_invalid_vector_element_type)
          << sema_.types.quoted(type);
      return type;
    }
    if (number == 0 || number > (1u << 24)) {
      sema_.report(attribute.loc, number == 0 ? DiagId::err_attribute_zero_size
                                              : DiagId::err_attribute_size_too_large)
          << "vector";
      return type;
    }
    return sema_.types.vector_of(sema_.types.unqualified(type), static_cast<uint32_t>(number),
                                 VectorType::Flavor::Bool);
  }
  // LLVM packs elements, C arrays of them do not: only where the two are one the layout is right.
  unsigned width = is_bit_int(type) ? sema_.types.bit_width(type) : 8;
  if (width < 8 || !llvm::isPowerOf2_32(width)) {
    sema_.report(attribute.loc, DiagId::err_bit_int_vector_element) << (width < 8 ? 0 : 1);
    return type;
  }
  VectorType::Flavor flavor = VectorType::Flavor::Gnu;
  if (attribute.kind() == AttributeKind::VectorSize) {
    uint64_t element = sema_.types.size_of(type).value;
    // vector_size: the bytes must hold a whole number of elements.
    if (number == 0 || number % element != 0) {
      sema_.report(attribute.loc, number == 0 ? DiagId::err_attribute_zero_size
                                              : DiagId::err_attribute_invalid_size)
          << "vector";
      return type;
    }
    number /= element;
  } else if (attribute.kind() == AttributeKind::ExtVectorType) {
    flavor = VectorType::Flavor::Ext;
  } else {
    flavor = is_neon ? VectorType::Flavor::Neon : VectorType::Flavor::NeonPoly;
    uint64_t size = sema_.types.size_of(type).value;
    if (!is_neon_element(type, flavor)) {
      sema_.report(attribute.loc, DiagId::err_invalid_vector_element_type)
          << sema_.types.quoted(type);
      return type;
    }
    if (number > 16 || (size * number != 8 && size * number != 16)) {
      sema_.report(attribute.loc, DiagId::err_attribute_argument_out_of_bounds)
          << attribute.name << 1;
      return type;
    }
  }
  // Far more than registers have, but bounded.
  if (number == 0 || number > (1u << 24)) {
    sema_.report(attribute.loc, number == 0 ? DiagId::err_attribute_zero_size
                                            : DiagId::err_attribute_size_too_large)
        << "vector";
    return type;
  }
  // Qualifiers of the element become those of the vector.
  QualType vector = sema_.types.vector_of(sema_.types.unqualified(type.canonical()),
                                          static_cast<uint32_t>(number), flavor);
  return sema_.types.qualified(vector, type.qualifiers());
}

// GNU: mode(SI) and its like replace a type by the one of the same class with that width.
QualType AttributeSema::mode_type(QualType type, Attribute &attribute) {
  if (is_error(type)) {
    return type;
  }
  if (is_bit_int(type)) {
    sema_.report(attribute.loc, DiagId::err_mode_wrong_type);
    return type;
  }
  if (!attribute.identifier_argument) {
    sema_.report(attribute.loc, DiagId::err_attribute_argument_kind) << attribute.name << 3;
    return type;
  }
  // QI, HI, SI ...: gcc's names of machine modes: quarter, half, single integers.
  llvm::StringRef mode = without_underscores(attribute.identifier_argument->name);
  unsigned vector_count = 0;
  if (mode.starts_with("V") && mode.size() > 2) { // V4SI: a vector of four
    llvm::StringRef rest = mode.drop_front();
    if (!rest.consumeInteger(10, vector_count)) {
      mode = rest;
    }
  }
  unsigned integer_bits = llvm::StringSwitch<unsigned>(mode)
                              .Cases({"QI", "byte"}, 8)
                              .Case("HI", 16)
                              .Case("SI", 32)
                              .Cases({"DI", "word", "pointer", "unwind_word"}, 64)
                              .Case("TI", 128)
                              .Default(0);
  int floating = llvm::StringSwitch<int>(mode)
                     .Cases({"HF", "HC"}, static_cast<int>(BuiltinKind::Float16))
                     .Case("BF", static_cast<int>(BuiltinKind::BFloat16))
                     .Cases({"SF", "SC"}, static_cast<int>(BuiltinKind::Float))
                     .Cases({"DF", "DC"}, static_cast<int>(BuiltinKind::Double))
                     .Cases({"XF", "XC"}, static_cast<int>(BuiltinKind::LongDouble))
                     .Cases({"TF", "TC", "KF"}, static_cast<int>(BuiltinKind::Float128))
                     .Default(-1);
  QualType result;
  if (integer_bits != 0 && is_integer(type)) {
    if (is_bool(type)) {
      return type;
    }
    result = sema_.types.integer_of_width(integer_bits, sema_.types.is_signed(type));
  } else if (floating >= 0 && is_floating(type)) {
    result = sema_.types.builtin(static_cast<BuiltinKind>(floating));
    // SC, DC ...: the complex of the floating mode.
    bool wants_complex = mode.ends_with("C");
    if (wants_complex != is_complex(type)) {
      result = QualType();
    } else if (wants_complex) {
      result = sema_.types.complex_of(result);
    }
  } else if (integer_bits == 0 && floating < 0) {
    sema_.report(attribute.loc, DiagId::err_unknown_machine_mode) << std::string_view(mode);
    return type;
  }
  if (result.is_null()) {
    sema_.report(attribute.loc, DiagId::err_mode_wrong_type);
    return type;
  }
  if (vector_count != 0) {
    result = sema_.types.vector_of(result, vector_count);
  }
  return sema_.types.qualified(result, type.qualifiers());
}

} // namespace cinch
