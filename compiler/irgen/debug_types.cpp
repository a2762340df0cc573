// Types other than records and enumerations: see debug_records.cpp.
#include "irgen/debug_types.h"

#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/IR/Constants.h"

namespace cinch {

namespace dwarf = llvm::dwarf;

llvm::DIType *DebugTypes::type(QualType type) {
  llvm::DIType *result = node(type);
  complete_records();
  return result;
}

void DebugTypes::retain(QualType type) {
  if (retained_.insert(type.raw()).second) {
    builder_.retainType(this->type(type));
  }
}

void DebugTypes::retain_declared(Decl *decl) {
  if (TypedefDecl *name = decl_as<TypedefDecl>(decl)) {
    retain(types_.typedef_name(name));
  } else if (RecordDecl *record = decl_as<RecordDecl>(decl)) {
    retain(types_.record(record));
  } else if (EnumDecl *enumeration = decl_as<EnumDecl>(decl)) {
    retain(types_.enumeration(enumeration));
  }
}

// A record is known before its members are, so that they may point to it.
void DebugTypes::complete_records() {
  while (!pending_.empty()) {
    auto [decl, node] = pending_.pop_back_val();
    describe_members(*decl, node);
  }
}

llvm::DIType *DebugTypes::node(QualType type) {
  // `void` without qualifiers is the absence of a type.
  // Debuggers know of one address space.
  type = {type.type(), type.local_qualifiers() & ~AddressSpace};
  if (type->kind == TypeKind::Builtin && is_void(type) && !type.local_qualifiers()) {
    return nullptr;
  }
  bool is_of_function = type->is_variably_modified && function_;
  llvm::DenseMap<uintptr_t, llvm::DIType *> &known = is_of_function ? function_->types : nodes_;
  if (llvm::DIType *found = known.lookup(type.raw())) {
    return found;
  }
  llvm::DIType *made = make(type);
  known[type.raw()] = made;
  return made;
}

llvm::DIType *DebugTypes::make(QualType type) {
  if (type.local_qualifiers()) {
    return make_qualified(type);
  }
  switch (type->kind) {
  case TypeKind::Builtin:
    return make_builtin(type, static_cast<const BuiltinType *>(type.type())->builtin);
  case TypeKind::BitInt: {
    const BitIntType &integer = *static_cast<const BitIntType *>(type.type());
    // gdb reads no more than 64 bits of an integer that does not fill its bytes; wider ones are
    // extended in memory.
    uint32_t width = integer.width <= 64 ? integer.width : 0;
    return builder_.createBasicType(
        types_.spelling(type), size_in_bits(type),
        integer.is_signed ? dwarf::DW_ATE_signed : dwarf::DW_ATE_unsigned, llvm::DINode::FlagZero,
        /*NumExtraInhabitants=*/0, width);
  }
  case TypeKind::Complex:
    return make_complex(type, static_cast<const ComplexType *>(type.type())->element);
  case TypeKind::Pointer:
    return make_pointer(static_cast<const PointerType *>(type.type())->pointee);
  case TypeKind::ConstantArray:
  case TypeKind::IncompleteArray:
  case TypeKind::VariableArray:
    return make_array(type);
  case TypeKind::Vector:
    return make_vector(type, *static_cast<const VectorType *>(type.type()));
  case TypeKind::Function:
    return function_type(*static_cast<const FunctionType *>(type.type()));
  case TypeKind::Record:
    return make_record(*static_cast<const RecordType *>(type.type())->decl);
  case TypeKind::Enum:
    return make_enum(*static_cast<const EnumType *>(type.type())->decl);
  case TypeKind::Atomic:
    return builder_.createQualifiedType(dwarf::DW_TAG_atomic_type,
                                        node(static_cast<const AtomicType *>(type.type())->value));
  case TypeKind::Typedef:
    return make_typedef(*static_cast<const TypedefType *>(type.type())->decl);
  }
  return nullptr;
}

// `const volatile restrict`, from the outside to the inside.
llvm::DIType *DebugTypes::make_qualified(QualType type) {
  unsigned qualifiers = type.local_qualifiers();
  unsigned outermost = qualifiers & Const ? Const : qualifiers & Volatile ? Volatile : Restrict;
  unsigned tag = outermost == Const      ? dwarf::DW_TAG_const_type
                 : outermost == Volatile ? dwarf::DW_TAG_volatile_type
                                         : dwarf::DW_TAG_restrict_type;
  return builder_.createQualifiedType(tag, node({type.type(), qualifiers & ~outermost}));
}

static unsigned encoding_of(const TypeContext &types, QualType type, BuiltinKind kind) {
  if (kind == BuiltinKind::Bool) {
    return dwarf::DW_ATE_boolean;
  }
  // Only intrinsics know what the bits of an __mfp8 mean.
  if (is_real_floating(type) && kind != BuiltinKind::MFloat8) {
    return dwarf::DW_ATE_float;
  }
  bool is_signed = is_integer(type) && types.is_signed(type);
  bool is_char =
      kind == BuiltinKind::Char || kind == BuiltinKind::SChar || kind == BuiltinKind::UChar;
  return is_char     ? (is_signed ? dwarf::DW_ATE_signed_char : dwarf::DW_ATE_unsigned_char)
         : is_signed ? dwarf::DW_ATE_signed
                     : dwarf::DW_ATE_unsigned;
}

llvm::DIType *DebugTypes::make_builtin(QualType type, BuiltinKind kind) {
  if (kind == BuiltinKind::NullPtr) {
    return builder_.createUnspecifiedType("typeof (nullptr)");
  }
  return builder_.createBasicType(types_.spelling(type), size_in_bits(type),
                                  encoding_of(types_, type, kind));
}

// Named as gcc names them; there is no encoding for complex integers, gcc and clang use this one.
llvm::DIType *DebugTypes::make_complex(QualType type, QualType element) {
  unsigned encoding = is_floating(element) ? dwarf::DW_ATE_complex_float : dwarf::DW_ATE_lo_user;
  return builder_.createBasicType("complex " + types_.spelling(element), size_in_bits(type),
                                  encoding);
}

llvm::DIType *DebugTypes::make_pointer(QualType pointee) {
  return builder_.createPointerType(node(pointee), size_in_bits(types_.pointer_to(pointee)));
}

// All dimensions that are written together are one array for DWARF.
llvm::DIType *DebugTypes::make_array(QualType type) {
  llvm::SmallVector<llvm::Metadata *, 4> dimensions;
  QualType element = type;
  while (element->kind == TypeKind::ConstantArray || element->kind == TypeKind::IncompleteArray ||
         element->kind == TypeKind::VariableArray) {
    const ArrayType &array = *static_cast<const ArrayType *>(element.type());
    dimensions.push_back(subrange(array));
    element = array.element;
  }
  return builder_.createArrayType(size_in_bits(type), /*AlignInBits=*/0, node(element),
                                  builder_.getOrCreateArray(dimensions));
}

llvm::Metadata *DebugTypes::constant_subrange(int64_t count) {
  llvm::Metadata *constant = llvm::ConstantAsMetadata::get(
      llvm::ConstantInt::getSigned(llvm::Type::getInt64Ty(context_), count));
  return builder_.getOrCreateSubrange(constant, nullptr, nullptr, nullptr);
}

// -1: the number of elements is not known.
llvm::Metadata *DebugTypes::subrange(const ArrayType &array) {
  if (array.kind == TypeKind::ConstantArray) {
    return constant_subrange(
        static_cast<int64_t>(static_cast<const ConstantArrayType &>(array).count));
  }
  if (array.kind == TypeKind::VariableArray && function_) {
    const Expr *count = static_cast<const VariableArrayType &>(array).count;
    if (llvm::DILocalVariable *variable = function_->counts.lookup(count)) {
      return builder_.getOrCreateSubrange(variable, nullptr, nullptr, nullptr);
    }
    auto constant = function_->constant_counts.find(count);
    if (constant != function_->constant_counts.end()) {
      return constant_subrange(static_cast<int64_t>(constant->second));
    }
  }
  return constant_subrange(-1);
}

llvm::DIType *DebugTypes::make_vector(QualType type, const VectorType &vector) {
  QualType element = vector.element;
  uint64_t size = size_in_bits(type);
  uint64_t count = vector.count;
  // Elements of one bit have no address: the bytes they are in are shown.
  if (vector.flavor == VectorType::Flavor::Bool) {
    element = types_.builtin(BuiltinKind::UChar);
    count = size / 8;
  }
  llvm::Metadata *dimension = constant_subrange(static_cast<int64_t>(count));
  return builder_.createVectorType(size, /*AlignInBits=*/0, node(element),
                                   builder_.getOrCreateArray(dimension));
}

llvm::DISubroutineType *DebugTypes::function_type(const FunctionType &type) {
  llvm::SmallVector<llvm::Metadata *, 8> types{node(type.result)};
  for (QualType parameter : type.parameters) {
    types.push_back(node(parameter));
  }
  // Further arguments, or nothing known of them.
  if (type.info.is_variadic || !type.info.has_prototype) {
    types.push_back(builder_.createUnspecifiedParameter());
  }
  unsigned convention =
      type.info.convention == CallingConvention::Win64 ? dwarf::DW_CC_LLVM_Win64 : 0;
  return builder_.createSubroutineType(builder_.getOrCreateTypeArray(types), llvm::DINode::FlagZero,
                                       convention);
}

llvm::DIType *DebugTypes::make_typedef(const TypedefDecl &decl) {
  llvm::DIType *underlying = node(decl.underlying);
  DebugPlace place = files_.place(decl.loc);
  return builder_.createTypedef(underlying, to_llvm(decl.name_text()), place.file, place.line,
                                scope_of(decl, place),
                                static_cast<uint32_t>(decl.alignment.bits().value));
}

// 0: incomplete, or known only at run time.
uint64_t DebugTypes::size_in_bits(QualType type) const {
  if (is_incomplete(type) || has_variable_size(type) || is_function(type)) {
    return 0;
  }
  return types_.size_of(type).bits().value;
}

} // namespace cinch
