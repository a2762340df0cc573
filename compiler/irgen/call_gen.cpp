// Calls, prologues and returns: the only code that applies what the ABI says to values.
#include "irgen/abi.h"
#include "irgen/builtin_gen.h"
#include "irgen/debug_info.h"
#include "irgen/floating_modes.h"
#include "irgen/function_gen.h"

#include "llvm/IR/DataLayout.h"
#include "llvm/Transforms/Utils/Local.h"

namespace cinch {

namespace {

// Moves one argument or result between its C form and the LLVM values that carry it.
class Passage {
public:
  Passage(FunctionGen &gen, const ArgPass &pass, QualType type)
      : gen_(gen), pass_(pass), type_(type), size_(gen.lowering().size_of(type)),
        layout_(gen.module().module().getDataLayout()) {}

  // ---- To LLVM values ----

  // Appends the LLVM values that carry the C value; none for an empty structure.
  void send(const RValue &value, llvm::SmallVectorImpl<llvm::Value *> &out) {
    switch (pass_.kind) {
    case ArgPass::Kind::Ignore:
      return;
    case ArgPass::Kind::Direct:
    case ArgPass::Kind::Extend:
      // An aggregate that is passed as one value is read from its memory.
      out.push_back(value.kind == RValue::Kind::Scalar
                        ? value.scalar
                        : load_piece(memory_of(value), {pass_.type, 0}));
      return;
    case ArgPass::Kind::Coerce:
      send_pieces(value, out);
      return;
    case ArgPass::Kind::Indirect:
      // LLVM passes the pointer, or copies what it points to.
      out.push_back(memory_for_callee(value).pointer);
      return;
    }
  }

  // ---- From LLVM values ----

  // Makes the C form of what arrived as `values`. Aggregates are put into `object()`, called at
  // most once.
  template <typename MakeObject>
  RValue receive(llvm::ArrayRef<llvm::Value *> values, MakeObject object) {
    switch (gen_.lowering().evaluation(type_)) {
    // What arrives may have to be put together in memory first.
    case Evaluation::Void:
      return {};
    case Evaluation::Scalar:
      return RValue::of(receive_scalar(values));
    case Evaluation::Complex:
      return RValue::of(receive_complex(values));
    case Evaluation::Aggregate: {
      Address place = object();
      store_pieces(place, values);
      return RValue::of(place);
    }
    }
    return {};
  }

private:
  FunctionGen::Builder &builder() { return gen_.builder(); }

  // The value as an object in memory; its own place when it is there already.
  Address memory_of(const RValue &value) {
    if (value.kind == RValue::Kind::Aggregate) {
      return value.address;
    }
    Address temporary = gen_.create_temporary(type_, "coerce");
    gen_.store_rvalue(value, gen_.lvalue_of(temporary, type_));
    return temporary;
  }

  // What a pointer is passed to. LLVM makes the callee's copy of a byval argument, but of any other
  // the callee owns what we point to, so that it must be a copy.
  Address memory_for_callee(const RValue &value) {
    Address place = memory_of(value);
    // LLVM may be able to raise the alignment of an object it has made.
    bool is_aligned = place.alignment >= pass_.alignment ||
                      llvm::getOrEnforceKnownAlignment(place.pointer, pass_.alignment, layout_) >=
                          pass_.alignment;
    bool is_temporary = value.kind != RValue::Kind::Aggregate;
    if (is_aligned && (pass_.is_byval || is_temporary)) {
      return place;
    }
    // A copy in the size and with the alignment that the callee expects.
    Address copy =
        has_variable_size(type_)
            ? gen_.create_temporary(type_, "byval")
            : gen_.create_entry_alloca(
                  pass_.type, std::max(pass_.alignment, gen_.lowering().align_of(type_)), "byval");
    gen_.copy_aggregate(copy, place, type_);
    return copy;
  }

  void send_pieces(const RValue &value, llvm::SmallVectorImpl<llvm::Value *> &out) {
    llvm::ArrayRef<AbiPiece> pieces = pass_.all_pieces();
    // A scalar is only cast, if the bits can be.
    if (value.kind == RValue::Kind::Scalar && pieces.size() == 1) {
      if (llvm::Value *cast = same_bits(value.scalar, pieces[0].type)) {
        out.push_back(cast);
        return;
      }
    }
    if (value.kind == RValue::Kind::Complex && send_complex(value.complex, out)) {
      return;
    }
    // Through memory, piece by piece.
    Address place = memory_of(value);
    for (const AbiPiece &piece : pieces) {
      out.push_back(load_piece(place, piece));
    }
  }

  // The two parts in registers of their own, or side by side in a vector.
  bool send_complex(ComplexValue value, llvm::SmallVectorImpl<llvm::Value *> &out) {
    llvm::Type *part = value.real->getType();
    llvm::Type *first = pass_.pieces[0].type;
    if (pass_.piece_count == 2 && first == part && pass_.pieces[1].type == part) {
      out.append({value.real, value.imaginary});
      return true;
    }
    if (pass_.piece_count == 1 && first == llvm::FixedVectorType::get(part, 2)) {
      llvm::Value *vector = llvm::PoisonValue::get(first);
      vector = builder().CreateInsertElement(vector, value.real, uint64_t{0});
      out.push_back(builder().CreateInsertElement(vector, value.imaginary, uint64_t{1}));
      return true;
    }
    return false;
  }

  // The value with the same bits as another first-class type, or null when memory is needed.
  llvm::Value *same_bits(llvm::Value *value, llvm::Type *type) {
    if (value->getType() != type) {
      value = gen_.to_memory_form(value, type_);
    }
    if (value->getType() == type) {
      return value;
    }
    return llvm::CastInst::isBitCastable(value->getType(), type)
               ? builder().CreateBitCast(value, type)
               : nullptr;
  }

  // Bytes that a load or store of the type touches.
  uint64_t bytes_of(llvm::Type *type) { return layout_.getTypeStoreSize(type).getFixedValue(); }

  bool reaches_beyond(const AbiPiece &piece) { return piece.offset + bytes_of(piece.type) > size_; }

  llvm::Value *load_piece(Address place, const AbiPiece &piece) {
    // A load beyond the object's end might touch memory that is not there: the bytes go through a
    // temporary of the piece's size.
    if (reaches_beyond(piece)) {
      uint64_t rest = size_ > piece.offset ? size_ - piece.offset : 0;
      llvm::Align alignment = layout_.getPrefTypeAlign(piece.type);
      Address wide = gen_.create_entry_alloca(piece.type, alignment, "coerce");
      Address source = gen_.offset_address(place, {piece.offset});
      builder().CreateMemCpy(wide.pointer, wide.alignment, source.pointer, source.alignment, rest);
      return builder().CreateAlignedLoad(piece.type, wide.pointer, wide.alignment);
    }
    Address source = gen_.offset_address(place, {piece.offset});
    return builder().CreateAlignedLoad(piece.type, source.pointer, source.alignment);
  }

  // The same the other way.
  void store_piece(llvm::Value *value, Address place, const AbiPiece &piece) {
    Address destination = gen_.offset_address(place, {piece.offset});
    if (!reaches_beyond(piece)) {
      builder().CreateAlignedStore(value, destination.pointer, destination.alignment);
      return;
    }
    uint64_t rest = size_ > piece.offset ? size_ - piece.offset : 0;
    llvm::Align alignment = layout_.getPrefTypeAlign(piece.type);
    Address wide = gen_.create_entry_alloca(piece.type, alignment, "coerce");
    builder().CreateAlignedStore(value, wide.pointer, wide.alignment);
    builder().CreateMemCpy(destination.pointer, destination.alignment, wide.pointer, wide.alignment,
                           rest);
  }

  void store_pieces(Address place, llvm::ArrayRef<llvm::Value *> values) {
    if (pass_.kind == ArgPass::Kind::Direct || pass_.kind == ArgPass::Kind::Extend) {
      store_piece(values[0], place, {pass_.type, 0});
    }
    for (size_t i = 0; i < pass_.piece_count; ++i) {
      store_piece(values[i], place, pass_.pieces[i]);
    }
  }

  llvm::Value *receive_scalar(llvm::ArrayRef<llvm::Value *> values) {
    if (pass_.kind == ArgPass::Kind::Direct || pass_.kind == ArgPass::Kind::Extend) {
      return values[0];
    }
    llvm::Type *memory_form = gen_.lowering().access_type(type_);
    // The bits of another type, for instance a float in an integer register.
    if (pass_.kind == ArgPass::Kind::Coerce && values.size() == 1 &&
        llvm::CastInst::isBitCastable(values[0]->getType(), memory_form)) {
      llvm::Value *value = builder().CreateBitCast(values[0], memory_form);
      return gen_.to_value_form(value, type_);
    }
    Address temporary = gen_.create_temporary(type_, "coerce");
    store_pieces(temporary, values);
    return gen_.load(gen_.lvalue_of(temporary, type_));
  }

  ComplexValue receive_complex(llvm::ArrayRef<llvm::Value *> values) {
    llvm::Type *part = gen_.lowering().value_type(
        type_cast<ComplexType>(is_atomic(type_) ? type_cast<AtomicType>(type_)->value : type_)
            ->element);
    if (values.size() == 2 && values[0]->getType() == part && values[1]->getType() == part) {
      return {values[0], values[1]};
    }
    // Two floats in one vector register.
    if (values.size() == 1 && values[0]->getType() == llvm::FixedVectorType::get(part, 2)) {
      return {builder().CreateExtractElement(values[0], uint64_t{0}),
              builder().CreateExtractElement(values[0], uint64_t{1})};
    }
    Address temporary = gen_.create_temporary(type_, "coerce");
    store_pieces(temporary, values);
    return gen_.load_complex(gen_.lvalue_of(temporary, type_));
  }

  FunctionGen &gen_;
  const ArgPass &pass_;
  QualType type_;
  uint64_t size_;
  const llvm::DataLayout &layout_;
};

// The LLVM values of a result: none, one, or the parts of a structure.
llvm::SmallVector<llvm::Value *, 2> result_values(FunctionGen::Builder &builder,
                                                  llvm::Value *result, const ArgPass &pass) {
  // A result in two registers is a structure.
  if (pass.piece_count == 2) {
    return {builder.CreateExtractValue(result, 0), builder.CreateExtractValue(result, 1)};
  }
  return {result};
}

// Either the type or the declaration says it.
bool is_noreturn(const CallTarget &target) {
  return target.type->info.is_noreturn ||
         (target.decl != nullptr &&
          (target.decl->is_noreturn ||
           has_attribute(target.decl->attributes, AttributeFlag::Noreturn)));
}

// The function that a callee expression names directly, without a conversion of its type.
FunctionDecl *named_function(const Expr *callee) {
  const CastExpr *cast = expr_as<CastExpr>(callee);
  // Casts among function types of the same representation.
  while (cast != nullptr && cast->cast == CastKind::NoOp) {
    callee = cast->operand;
    cast = expr_as<CastExpr>(callee);
  }
  if (cast == nullptr || cast->cast != CastKind::FunctionToPointer) {
    return nullptr;
  }
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(cast->operand);
  return reference != nullptr ? decl_as<FunctionDecl>(reference->decl) : nullptr;
}

bool is_written_in_parentheses(const Expr *callee) {
  const CastExpr *cast = expr_as<CastExpr>(callee);
  return cast && (cast->is_parenthesized || cast->operand->is_parenthesized);
}

} // namespace

// GNU: __builtin_va_arg_pack() stands for as many arguments as this function's caller passed for
// `...`.
void FunctionGen::gen_argument(const Expr *argument, llvm::SmallVectorImpl<CallArgument> &out) {
  const BuiltinCallExpr *builtin_call = expr_as<BuiltinCallExpr>(argument);
  if (!builtin_call || builtin_call->builtin != builtin::VaArgPack || !decl_->body ||
      decl_->uses_va_arg_pack) {
    out.push_back({argument->type, gen_rvalue(argument)});
    return;
  }
  for (const ParamDecl *parameter : decl_->parameters.take_back(decl_->packed_parameters)) {
    auto value = parameter_values_.find(parameter);
    out.push_back({parameter->type, value != parameter_values_.end()
                                        ? RValue::of(value->second)
                                        : load_rvalue(lvalue_of_variable(parameter))});
  }
}

// C23 6.5.3.3. Arguments are evaluated from left to right, after the callee.
RValue FunctionGen::gen_call_expr(const CallExpr *call, const Slot &slot) {
  CallTarget target;
  FunctionDecl *decl = named_function(call->callee);
  bool is_packed = decl && decl->uses_va_arg_pack && decl->body;
  if (!decl) {
    target.function = gen_value(call->callee);
  } else if (std::optional<RValue> result = gen_library_call(*this, *decl, *call)) {
    return *result;
  } else if (!is_packed) {
    check_callee_target(call, decl);
    target = direct_target(decl);
    if (llvm::Function *function = llvm::dyn_cast<llvm::Function>(target.function);
        describes_variables_ && function) {
      module_.debug_info()->describe_callee(decl, function);
    }
  }
  target.type = type_cast<FunctionType>(pointee_of(call->callee->type));
  target.loc = call->loc;
  // C23 7.6.2p3: not when macro replacement is suppressed, `(sin)(x)`.
  target.is_rounded = is_constant_rounding_ && decl && !is_written_in_parentheses(call->callee) &&
                      is_rounded_function(decl->name_text());
  target.is_pure = decl && is_pure_mathematics(*this, *decl, *call);
  llvm::SmallVector<CallArgument, 8> arguments;
  // All arguments are evaluated before any of them is passed.
  for (const Expr *argument : call->arguments) {
    gen_argument(argument, arguments);
  }
  if (is_packed) {
    llvm::SmallVector<QualType, 8> further;
    for (size_t i = target.type->parameters.size(); i < arguments.size(); ++i) {
      further.push_back(types().unqualified(arguments[i].type));
    }
    target = direct_target(module_.with_packed_arguments(decl, further));
  }
  set_location(call->loc);
  return gen_call(target, arguments, slot);
}

// GNU: the chain comes after the named arguments, so that those of `...` stay behind it.
static llvm::CallInst *call_with_chain(FunctionGen &gen, const FunctionAbi &abi,
                                       const CallTarget &target,
                                       llvm::SmallVectorImpl<llvm::Value *> &values) {
  unsigned position = abi.type->getNumParams();
  llvm::SmallVector<llvm::Type *, 8> types(abi.type->params());
  types.push_back(target.chain->getType());
  llvm::SmallVector<llvm::AttributeSet, 8> attributes;
  // The attributes are those of the parameters around the chain.
  for (unsigned i = 0; i < values.size(); ++i) {
    attributes.push_back(abi.attributes.getParamAttrs(i));
  }
  llvm::AttrBuilder nest(gen.context());
  nest.addAttribute(llvm::Attribute::Nest);
  attributes.insert(attributes.begin() + position, llvm::AttributeSet::get(gen.context(), nest));
  values.insert(values.begin() + position, target.chain);
  llvm::FunctionType *type =
      llvm::FunctionType::get(abi.type->getReturnType(), types, abi.type->isVarArg());
  llvm::CallInst *call = gen.builder().CreateCall(type, target.function, values);
  call->setAttributes(llvm::AttributeList::get(gen.context(), abi.attributes.getFnAttrs(),
                                               abi.attributes.getRetAttrs(), attributes));
  return call;
}

// A call without a prototype of a function that takes just these arguments has the function's own
// type: the optimizer then knows what is called, and x86-64 needs no count of vector registers.
static llvm::FunctionType *type_of_call(const FunctionAbi &abi, const CallTarget &target) {
  const llvm::Function *function = llvm::dyn_cast<llvm::Function>(target.function);
  if (!function || target.type->info.has_prototype) {
    return abi.type;
  }
  llvm::FunctionType *own = function->getFunctionType();
  bool takes_these = !own->isVarArg() && own->getReturnType() == abi.type->getReturnType() &&
                     own->params() == abi.type->params();
  return takes_these ? own : abi.type;
}

RValue FunctionGen::gen_call(const CallTarget &target, llvm::ArrayRef<CallArgument> arguments,
                             const Slot &slot) {
  const FunctionType &type = *target.type;
  // Without a prototype, or behind the ellipsis, the arguments decide how they are passed: this
  // classification is of this call alone.
  bool has_fixed_arguments = type.info.has_prototype && !type.info.is_variadic;
  FunctionAbi own_abi;
  if (!has_fixed_arguments) {
    llvm::SmallVector<QualType, 8> argument_types;
    for (size_t i = 0; i < arguments.size(); ++i) {
      argument_types.push_back(i < type.parameters.size() ? type.parameters[i] : arguments[i].type);
    }
    own_abi = classify_function(lowering(), type, argument_types);
  }
  const FunctionAbi &abi = has_fixed_arguments ? module_.abi().of(lowering(), type) : own_abi;

  llvm::SmallVector<llvm::Value *, 8> values;
  Address result_memory;
  // The callee may write into the slot itself, unless the program could notice.
  bool is_slot_usable = slot.is_valid() && !slot.may_be_aliased && !slot.is_volatile &&
                        slot.address.pointer->getType()->getPointerAddressSpace() == 0 &&
                        slot.address.alignment >= abi.result.alignment;
  if (abi.has_return_memory()) {
    result_memory = is_slot_usable ? slot.address : create_temporary(type.result, "result");
    values.push_back(result_memory.pointer);
  }
  for (size_t i = 0; i < arguments.size(); ++i) {
    // Named arguments have the parameter's type, others their own.
    QualType passed = i < type.parameters.size() ? type.parameters[i] : arguments[i].type;
    Passage(*this, abi.arguments[i], passed).send(arguments[i].value, values);
  }
  // GNU: a nested function may jump back into this one.
  if (decl_->has_nonlocal_labels) {
    catch_nonlocal_gotos();
  }
  for (llvm::Value *value : values) {
    need_vector_width(value->getType());
  }
  need_vector_width(abi.type->getReturnType());
  llvm::CallInst *call =
      target.chain ? call_with_chain(*this, abi, target, values)
                   : builder_.CreateCall(type_of_call(abi, target), target.function, values);
  call->setCallingConv(abi.convention);
  if (!target.chain) {
    call->setAttributes(abi.attributes);
  }
  module_.add_call_attributes(call, target.decl, type);
  if (target.is_rounded) {
    mark_rounded(call);
  }
  // Not with a pointer: then a result, or an argument that is passed so, is in memory.
  if (target.is_pure && llvm::none_of(abi.type->params(), llvm::IsaPred<llvm::PointerType>)) {
    call->setDoesNotAccessMemory();
    call->addFnAttr(llvm::Attribute::WillReturn);
    call->setDoesNotThrow();
  }
  // The code generator's message about such a call says where it is.
  const DeclAttributes *said = target.decl ? target.decl->attributes : nullptr;
  if (said && (!said->error_message.empty() || !said->warning_message.empty())) {
    llvm::Metadata *location = llvm::ConstantAsMetadata::get(builder_.getInt64(target.loc.offset));
    call->setMetadata("srcloc", llvm::MDNode::get(context(), location));
  }
  llvm::CallBase *made = call;
  if (needs_landing_pad(*call)) {
    made = make_invoke(call);
  }
  // What follows is never reached.
  if (is_noreturn(target)) {
    end_unreachable();
  }
  return finish_call(made, abi, type.result, result_memory, slot);
}

// The call's result as a C value; an aggregate is in the slot if there is one.
RValue FunctionGen::finish_call(llvm::CallBase *call, const FunctionAbi &abi, QualType result,
                                Address result_memory, const Slot &slot) {
  if (is_void(result)) {
    return {};
  }
  if (abi.has_return_memory()) {
    LValue place = lvalue_of(result_memory, result);
    // A scalar through memory, e.g. a wide _BitInt.
    if (lowering().evaluation(result) != Evaluation::Aggregate) {
      return load_rvalue(place);
    }
    if (slot.is_valid() && slot.address.pointer != result_memory.pointer) {
      copy_aggregate(slot.address, result_memory, result, slot.is_volatile);
      return RValue::of(slot.address);
    }
    return RValue::of(result_memory);
  }
  llvm::SmallVector<llvm::Value *, 2> values;
  // An empty structure has no values.
  if (abi.result.kind != ArgPass::Kind::Ignore) {
    values = result_values(builder_, call, abi.result);
  }
  return Passage(*this, abi.result, result).receive(values, [&] {
    return slot.is_valid() ? slot.address : create_temporary(result, "result");
  });
}

// The LLVM parameters are bound to the C ones in order.
void FunctionGen::gen_prologue() {
  const FunctionAbi &abi = module_.abi().of_definition(lowering(), *decl_);
  abi_ = &abi;
  need_vector_width(function_->getReturnType());
  for (const llvm::Argument &argument : function_->args()) {
    need_vector_width(argument.getType());
  }
  if (decl_->attributes && decl_->attributes->has_min_vector_width) {
    need_vector_width(decl_->attributes->min_vector_width);
  }
  llvm::Function::arg_iterator incoming = function_->arg_begin();
  // The first parameter is where the result goes.
  if (abi.has_return_memory()) {
    incoming->setName("result");
    return_address_ = {&*incoming++, abi.result.alignment};
  }
  for (size_t i = 0; i < decl_->parameters.size(); ++i) {
    const ArgPass &pass = abi.arguments[i];
    // How many LLVM parameters the C parameter has.
    unsigned count = pass.kind == ArgPass::Kind::Ignore   ? 0
                     : pass.kind == ArgPass::Kind::Coerce ? pass.piece_count
                                                          : 1;
    llvm::SmallVector<llvm::Value *, 2> values;
    for (unsigned piece = 0; piece < count; ++piece) {
      incoming->setName(decl_->parameters[i]->name_text());
      values.push_back(&*incoming++);
    }
    gen_parameter(decl_->parameters[i], passed_type(*decl_, i), pass, values);
  }
  // GNU: the frame comes last.
  if (decl_->needs_static_chain()) {
    chain_ = function_->getArg(abi.type->getNumParams());
    chain_->setName("chain");
  }
}

// Binds one parameter to what arrived for it. `passed`: the type in which the caller sent it, which
// in a definition without a prototype is the promoted one.
void FunctionGen::gen_parameter(const ParamDecl *parameter, QualType passed, const ArgPass &pass,
                                llvm::ArrayRef<llvm::Value *> values) {
  if (pass.is_indirect()) {
    Address place = {values[0], pass.alignment};
    // The caller's copy is the parameter's object.
    if (lowering().evaluation(passed) == Evaluation::Aggregate) {
      bind_parameter(parameter, place);
      return;
    }
    bind_parameter_value(parameter, passed, load_rvalue(lvalue_of(place, passed)));
    return;
  }
  RValue value = Passage(*this, pass, passed).receive(values, [&] {
    // Aggregates in registers are stored to the object.
    return create_parameter_object(parameter);
  });
  if (value.kind != RValue::Kind::Aggregate) {
    bind_parameter_value(parameter, passed, value);
  }
}

void FunctionGen::bind_parameter_value(const ParamDecl *parameter, QualType passed,
                                       const RValue &value) {
  if (value.kind == RValue::Kind::Complex) {
    bind_parameter(parameter, value.complex);
    return;
  }
  QualType type = types().without_atomic(parameter->type);
  // K&R: a promoted value is converted back, e.g. from double to float.
  bool is_narrowed = lowering().value_type(passed) != lowering().value_type(type);
  bind_parameter(parameter, is_narrowed ? convert_scalar(value.scalar, passed, type, parameter->loc)
                                        : value.scalar);
}

// No slot when the result leaves in registers and nothing runs before it does: it is then read from
// where it is.
Slot FunctionGen::return_slot() {
  if (!abi_->has_return_memory() && cleanups_.empty()) {
    return {};
  }
  if (!return_address_.is_valid()) {
    return_address_ = create_temporary(type_cast<FunctionType>(decl_->type)->result, "result");
  }
  Slot slot;
  slot.address = return_address_;
  return slot;
}

void FunctionGen::gen_return(const RValue &value) {
  const ArgPass &pass = abi_->result;
  QualType type = type_cast<FunctionType>(decl_->type)->result;
  llvm::Type *llvm_type = function_->getReturnType();
  // A result in memory may be there already.
  if (pass.is_indirect()) {
    bool is_in_place =
        value.kind == RValue::Kind::Void ||
        (value.kind == RValue::Kind::Aggregate && value.address.pointer == return_address_.pointer);
    if (!is_in_place) {
      store_rvalue(value, lvalue_of(return_address_, type));
    }
  }
  if (llvm_type->isVoidTy()) {
    builder_.CreateRetVoid();
    return;
  }
  if (value.kind == RValue::Kind::Void) { // C23 6.9.2p13: undefined only if the caller uses it
    builder_.CreateRet(llvm::UndefValue::get(llvm_type));
    return;
  }
  llvm::SmallVector<llvm::Value *, 2> parts;
  Passage(*this, pass, type).send(value, parts);
  llvm::Value *result = parts[0];
  // Two registers are a structure for LLVM.
  if (parts.size() == 2) {
    result = builder_.CreateInsertValue(llvm::PoisonValue::get(llvm_type), parts[0], 0);
    result = builder_.CreateInsertValue(result, parts[1], 1);
  }
  builder_.CreateRet(result);
}

} // namespace cinch
