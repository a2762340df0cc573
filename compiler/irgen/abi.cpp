// What the classifications of all targets share, and the LLVM function type made of one.
#include "irgen/abi.h"

#include "target/target_info.h"

namespace cinch {

// One maker for each kind; the other members keep their defaults.
ArgPass ArgPass::direct(llvm::Type *type) {
  ArgPass pass;
  pass.kind = Kind::Direct;
  pass.type = type;
  return pass;
}

ArgPass ArgPass::extend(llvm::Type *type, bool is_signed) {
  ArgPass pass = direct(type);
  pass.kind = Kind::Extend;
  pass.is_signed = is_signed;
  return pass;
}

ArgPass ArgPass::coerce(llvm::Type *type, uint32_t offset) {
  ArgPass pass;
  pass.kind = Kind::Coerce;
  pass.pieces[0] = {type, offset};
  pass.piece_count = 1;
  return pass;
}

ArgPass ArgPass::coerce(llvm::Type *low, llvm::Type *high, uint32_t high_offset) {
  ArgPass pass = coerce(low);
  pass.pieces[1] = {high, high_offset};
  pass.piece_count = 2;
  return pass;
}

ArgPass ArgPass::indirect(llvm::Type *type, llvm::Align alignment, bool is_byval) {
  ArgPass pass;
  pass.kind = Kind::Indirect;
  pass.type = type;
  pass.alignment = alignment;
  pass.is_byval = is_byval;
  return pass;
}

QualType abi_type(QualType type) {
  type = type.canonical().without_local_qualifiers();
  while (true) {
    if (const AtomicType *atomic = type_as<AtomicType>(type)) {
      type = atomic->value.canonical().without_local_qualifiers();
      continue;
    }
    const RecordType *record = type_as<RecordType>(type);
    // GNU: a transparent union as an argument is its first member.
    if (record == nullptr || !record->decl->is_transparent_union || record->decl->fields.empty()) {
      return type;
    }
    type = record->decl->fields.front()->type.canonical().without_local_qualifiers();
  }
}

// Such values fill only a part of a register.
bool is_promotable(TypeLowering &lowering, QualType type) {
  TypeContext &types = lowering.types();
  return is_integer(type) && types.bit_width(type) < types.bit_width(types.int_type());
}

bool is_abi_aggregate(QualType type) { return is_aggregate(type) || is_complex(type); }

// Asked for the bits behind a narrow member: may they be garbage?
bool is_padding(TypeLowering &lowering, QualType type, uint64_t begin, uint64_t end) {
  uint64_t size = lowering.size_of(type) * 8;
  if (size <= begin || begin >= end) {
    return true;
  }
  // Only the elements that overlap the range.
  if (const ConstantArrayType *array = type_as<ConstantArrayType>(type)) {
    uint64_t element_size = lowering.size_of(array->element) * 8;
    for (uint64_t at = begin / element_size * element_size; at < std::min(size, end);
         at += element_size) {
      uint64_t from = begin > at ? begin - at : 0;
      if (!is_padding(lowering, array->element, from, end - at)) {
        return false;
      }
    }
    return true;
  }
  const RecordType *record = type_as<RecordType>(type);
  if (record == nullptr) {
    return false;
  }
  // The members are asked for their part of the range.
  for (const FieldDecl *field : record->decl->fields) {
    uint64_t offset = field->offset.value;
    uint64_t from = begin > offset ? begin - offset : 0;
    if (offset < end && !is_padding(lowering, field->type, from, end - offset)) {
      return false;
    }
  }
  return true;
}

// A structure around one member travels like the member.
QualType single_element(TypeLowering &lowering, QualType type) {
  QualType found = type;
  while (true) {
    found = found.canonical();
    if (const ConstantArrayType *array = type_as<ConstantArrayType>(found)) {
      // More elements are no single one.
      if (array->count != 1) {
        return {};
      }
      found = array->element;
      continue;
    }
    const RecordType *record = type_as<RecordType>(found);
    if (record == nullptr) {
      // Padding makes the structure larger than its element.
      return lowering.size_of(found) == lowering.size_of(type) ? found : QualType();
    }
    QualType only;
    for (const FieldDecl *field : record->decl->fields) {
      // Unnamed bit-fields are padding.
      if (field->is_bit_field && field->name == nullptr) {
        continue;
      }
      bool has_bytes = lowering.size_of(field->type) != 0;
      if (field->is_bit_field || (has_bytes && !only.is_null())) {
        return {};
      }
      only = has_bytes ? field->type : only;
    }
    if (only.is_null()) {
      return {};
    }
    found = only;
  }
}

namespace {

// Names of conventions in LLVM. Most mean the usual one on one of the targets.
llvm::CallingConv::ID llvm_convention(CallingConvention convention, Architecture architecture) {
  switch (convention) {
  case CallingConvention::C:
    return llvm::CallingConv::C;
  case CallingConvention::SysV:
    return llvm::CallingConv::C; // every x86-64 target of Cinch is SysV
  case CallingConvention::Win64:
    return llvm::CallingConv::Win64;
  case CallingConvention::PreserveMost:
    return llvm::CallingConv::PreserveMost;
  case CallingConvention::PreserveAll:
    return llvm::CallingConv::PreserveAll;
  case CallingConvention::PreserveNone:
    return llvm::CallingConv::PreserveNone;
  case CallingConvention::RegCall:
    return llvm::CallingConv::X86_RegCall;
  case CallingConvention::VectorCall:
    return architecture == Architecture::X86_64 ? llvm::CallingConv::X86_VectorCall
                                                : llvm::CallingConv::AArch64_VectorCall;
  case CallingConvention::AArch64Vector:
    return llvm::CallingConv::AArch64_VectorCall;
  }
  return llvm::CallingConv::C;
}

// The LLVM type of the result: nothing if it goes through memory.
llvm::Type *result_type(const ArgPass &pass, llvm::LLVMContext &context) {
  switch (pass.kind) {
  case ArgPass::Kind::Ignore:
  case ArgPass::Kind::Indirect:
    return llvm::Type::getVoidTy(context);
  case ArgPass::Kind::Direct:
  case ArgPass::Kind::Extend:
    return pass.type;
  case ArgPass::Kind::Coerce:
    if (pass.piece_count == 1) {
      return pass.pieces[0].type;
    }
    // Two pieces in two registers are a structure for LLVM.
    return llvm::StructType::get(context, {pass.pieces[0].type, pass.pieces[1].type});
  }
  return nullptr;
}

// Collects the LLVM parameters of a signature with their attributes.
class SignatureBuilder {
public:
  explicit SignatureBuilder(TypeLowering &lowering)
      : lowering_(lowering), context_(lowering.context()) {}

  // `is_fixed`: a parameter of the LLVM type; others are only arguments.
  // Into the parameters of the type, or only into the attributes of the call.
  void add(const ArgPass &pass, bool is_fixed) {
    switch (pass.kind) {
    case ArgPass::Kind::Ignore:
      return;
    case ArgPass::Kind::Direct:
    case ArgPass::Kind::Extend:
      add_parameter(pass.type, value_attributes(pass), is_fixed);
      return;
    case ArgPass::Kind::Coerce:
      for (const AbiPiece &piece : pass.all_pieces()) {
        add_parameter(piece.type, value_attributes(pass), is_fixed);
      }
      return;
    case ArgPass::Kind::Indirect:
      add_parameter(lowering_.pointer_type(), memory_attributes(pass), is_fixed);
      return;
    }
  }

  // The caller's memory for the result: C23 says nothing of it, every ABI passes it first.
  void add_result_memory(const ArgPass &pass) {
    llvm::AttrBuilder attributes(context_);
    // The callee may write there and nobody else knows the memory.
    attributes.addStructRetAttr(pass.type);
    attributes.addAlignmentAttr(pass.alignment);
    attributes.addAttribute(llvm::Attribute::NoAlias);
    attributes.addAttribute(llvm::Attribute::Writable);
    attributes.addAttribute(llvm::Attribute::DeadOnUnwind);
    add_parameter(lowering_.pointer_type(), llvm::AttributeSet::get(context_, attributes), true);
  }

  // After the last parameter.
  void finish(FunctionAbi &abi, bool is_variadic) {
    llvm::Type *result = result_type(abi.result, context_);
    abi.type = llvm::FunctionType::get(result, types_, is_variadic);
    llvm::AttrBuilder result_attributes(context_);
    // The side that makes a narrow value extends it.
    if (abi.result.kind == ArgPass::Kind::Extend) {
      result_attributes.addAttribute(abi.result.is_signed ? llvm::Attribute::SExt
                                                          : llvm::Attribute::ZExt);
    }
    abi.attributes = llvm::AttributeList::get(
        context_, {}, llvm::AttributeSet::get(context_, result_attributes), attributes_);
  }

private:
  void add_parameter(llvm::Type *type, llvm::AttributeSet attributes, bool is_fixed) {
    if (is_fixed) {
      types_.push_back(type);
    }
    attributes_.push_back(attributes);
  }

  llvm::AttributeSet value_attributes(const ArgPass &pass) {
    llvm::AttrBuilder attributes(context_);
    if (pass.kind == ArgPass::Kind::Extend) {
      attributes.addAttribute(pass.is_signed ? llvm::Attribute::SExt : llvm::Attribute::ZExt);
    }
    if (pass.kind == ArgPass::Kind::Coerce && pass.alignment.value() > 1) {
      attributes.addStackAlignmentAttr(pass.alignment);
    }
    // `noundef`: the optimizer may rely on the value.
    if (pass.is_undef_free) {
      attributes.addAttribute(llvm::Attribute::NoUndef);
    }
    return llvm::AttributeSet::get(context_, attributes);
  }

  llvm::AttributeSet memory_attributes(const ArgPass &pass) {
    llvm::AttrBuilder attributes(context_);
    // A byval argument is copied to the stack by the caller.
    if (pass.is_byval) {
      attributes.addAttribute(llvm::Attribute::NoUndef);
      attributes.addByValAttr(pass.type);
      attributes.addAlignmentAttr(pass.alignment);
    }
    return llvm::AttributeSet::get(context_, attributes);
  }

  TypeLowering &lowering_;
  llvm::LLVMContext &context_;
  llvm::SmallVector<llvm::Type *, 8> types_;
  llvm::SmallVector<llvm::AttributeSet, 8> attributes_;
};

// A value whose bits the caller has computed; an uninitialized structure may be passed.
bool is_undef_free(QualType type) {
  return !is_aggregate(type) && !is_atomic(type) && !is_nullptr_type(type);
}

void classify_by_target(const AbiQuery &query, FunctionAbi &abi) {
  switch (query.lowering.types().target().architecture) {
  case Architecture::X86_64:
    // ms_abi functions on Linux.
    if (query.convention == CallingConvention::Win64) {
      classify_win64(query, abi);
    } else {
      classify_x86_64_sysv(query, abi);
    }
    break;
  case Architecture::AArch64:
    classify_aarch64(query, abi);
    break;
  }
  for (size_t i = 0; i < query.arguments.size(); ++i) {
    abi.arguments[i].is_undef_free = is_undef_free(query.arguments[i]);
  }
}

// C23 6.7.7.4p4: a function may be declared, not called, with incomplete types.
bool has_incomplete(const AbiQuery &query) {
  bool result = is_incomplete(query.result) && !is_void(query.result);
  for (QualType argument : query.arguments) {
    result |= is_incomplete(argument);
  }
  return result;
}

// C17 6.5.2.2p6: a call without a prototype. The callee may turn out to be variadic, which x86-64
// wants to know; but with vectors of 32 bytes or more, alone or in a structure, the ABI leaves that
// undefined, and LLVM would put them elsewhere.
bool is_variadic_without_prototype(const AbiQuery &query, const FunctionAbi &abi) {
  if (query.lowering.types().target().architecture != Architecture::X86_64) {
    return false;
  }
  auto is_wide = [](llvm::Type *type) {
    return type != nullptr && type->isVectorTy() && type->getPrimitiveSizeInBits() > 128;
  };
  for (const ArgPass &pass : abi.arguments) {
    if ((!pass.is_indirect() && is_wide(pass.type)) || is_wide(pass.pieces[0].type)) {
      return false;
    }
  }
  return true;
}

// What is said of the arguments behind the fixed ones.
enum class Ending : uint8_t { None, Variadic, WithoutPrototype };

FunctionAbi classify(const AbiQuery &query, size_t fixed, Ending ending) {
  FunctionAbi abi;
  // Later, when the types are complete, it is classified again.
  abi.is_provisional = has_incomplete(query);
  Architecture architecture = query.lowering.types().target().architecture;
  abi.convention = llvm_convention(query.convention, architecture);
  classify_by_target(query, abi);
  SignatureBuilder builder(query.lowering);
  // The pointer to the result comes before all arguments.
  if (abi.has_return_memory()) {
    builder.add_result_memory(abi.result);
  }
  for (size_t i = 0; i < abi.arguments.size(); ++i) {
    builder.add(abi.arguments[i], i < fixed);
  }
  bool is_variadic = ending == Ending::WithoutPrototype ? is_variadic_without_prototype(query, abi)
                                                        : ending == Ending::Variadic;
  builder.finish(abi, is_variadic);
  return abi;
}

} // namespace

FunctionAbi classify_function(TypeLowering &lowering, const FunctionType &function,
                              llvm::ArrayRef<QualType> arguments) {
  bool has_prototype = function.info.has_prototype;
  size_t named = has_prototype ? function.parameters.size() : arguments.size();
  AbiQuery query{lowering, function.info.convention, function.result, arguments, named};
  // The ellipsis of a prototype, or the doubt about a function without one.
  Ending with_prototype = function.info.is_variadic ? Ending::Variadic : Ending::None;
  return classify(query, named, has_prototype ? with_prototype : Ending::WithoutPrototype);
}

FunctionAbi classify_definition(TypeLowering &lowering, const FunctionType &function,
                                llvm::ArrayRef<QualType> parameters) {
  // All parameters are named.
  AbiQuery query{lowering, function.info.convention, function.result, parameters,
                 parameters.size()};
  bool is_variadic = function.info.has_prototype && function.info.is_variadic;
  return classify(query, parameters.size(), is_variadic ? Ending::Variadic : Ending::None);
}

VariadicPass classify_variadic(TypeLowering &lowering, QualType type) {
  switch (lowering.types().target().architecture) {
  case Architecture::X86_64:
    return classify_variadic_x86_64(lowering, type);
  case Architecture::AArch64:
    return classify_variadic_aarch64(lowering, type);
  }
  return {};
}

QualType passed_type(const FunctionDecl &function, size_t position) {
  const FunctionType *type = type_cast<FunctionType>(function.type);
  if (type->info.has_prototype) {
    return type->parameters[position];
  }
  const ParamDecl *parameter = function.parameters[position];
  return parameter->promoted_type.is_null() ? parameter->type : parameter->promoted_type;
}

// Provisional entries are computed anew on every question until they are final.
const FunctionAbi &AbiCache::of(TypeLowering &lowering, const FunctionType &function) {
  const FunctionType *canonical = type_cast<FunctionType>(QualType(&function));
  std::unique_ptr<FunctionAbi> &entry = types_[canonical];
  if (entry == nullptr) {
    entry = std::make_unique<FunctionAbi>();
    entry->is_provisional = true;
  }
  if (entry->is_provisional) {
    *entry = classify_function(lowering, *canonical, canonical->parameters);
  }
  return *entry;
}

const FunctionAbi &AbiCache::of_definition(TypeLowering &lowering, const FunctionDecl &function) {
  const FunctionType *type = type_cast<FunctionType>(function.type);
  // A K&R definition is known by its declaration only.
  if (type->info.has_prototype) {
    return of(lowering, *type);
  }
  std::unique_ptr<FunctionAbi> &entry = definitions_[&function];
  if (entry == nullptr) {
    llvm::SmallVector<QualType, 8> parameters;
    for (size_t i = 0; i < function.parameters.size(); ++i) {
      parameters.push_back(passed_type(function, i));
    }
    entry = std::make_unique<FunctionAbi>(classify_definition(lowering, *type, parameters));
  }
  return *entry;
}

} // namespace cinch
