// Objects with automatic storage: allocas in the entry block, parameters, arrays of variable
// length, lifetimes, initial values. Nothing else knows that locals are allocas.
#include "irgen/atomics.h"
#include "irgen/debug_info.h"
#include "irgen/function_gen.h"

namespace cinch {

// In the entry block, before the marker, so that all allocas stand together.
Address FunctionGen::create_entry_alloca(llvm::Type *type, llvm::Align alignment,
                                         const llvm::Twine &name) {
  llvm::AllocaInst *object = new llvm::AllocaInst(
      type, lowering().data_layout().getAllocaAddrSpace(), nullptr, alignment, name);
  object->insertBefore(alloca_point_->getIterator());
  return {object, alignment};
}

Address FunctionGen::create_temporary(QualType type, const llvm::Twine &name) {
  // An alloca where it is needed.
  if (has_variable_size(type)) { // GNU; until the function returns
    llvm::Align alignment = lowering().align_of(type);
    return {gen_alloca(size_of_type(type), alignment), alignment};
  }
  return create_entry_alloca(lowering().memory_type(type), lowering().align_of(type), name);
}

llvm::Value *FunctionGen::gen_alloca(llvm::Value *size, llvm::Align alignment) {
  llvm::AllocaInst *object = builder_.CreateAlloca(builder_.getInt8Ty(), size);
  object->setAlignment(alignment);
  return object;
}

static llvm::StringRef name_of(const Decl *decl) {
  std::string_view name = decl->name_text();
  return {name.data(), name.size()};
}

// Of the type, or more if the declaration says so.
llvm::Align FunctionGen::local_alignment(const VarDecl *variable) {
  if (variable->alignment.value == 0) {
    return lowering().object_align_of(variable->type);
  }
  return std::max(lowering().align_of(variable->type), llvm::Align(variable->alignment.value));
}

// Made on first use: a jump may enter a block past the declaration.
Address FunctionGen::local_object(const VarDecl *variable) {
  auto found = locals_.find(variable);
  if (found != locals_.end()) {
    return found->second;
  }
  // GNU: of a function around this one.
  if (outer_ && variable->function != decl_) {
    return outer_object(variable);
  }
  Address object = create_entry_alloca(lowering().memory_type(variable->type),
                                       local_alignment(variable), name_of(variable));
  locals_[variable] = object;
  auto value = parameter_values_.find(variable);
  if (value != parameter_values_.end()) {
    // Its address is wanted after all: the value goes to memory where it came from.
    Builder::InsertPointGuard guard(builder_);
    llvm::Instruction *made = llvm::dyn_cast<llvm::Instruction>(value->second);
    llvm::Instruction *before = made ? made : alloca_point_;
    builder_.SetInsertPoint(before->getParent(), std::next(before->getIterator()));
    store(value->second, lvalue_of(object, types().unqualified(variable->type)));
    parameter_values_.erase(value);
  }
  return object;
}

// Whether a parameter can stay the value it came as.
bool FunctionGen::stays_value(const ParamDecl *parameter) const {
  return !parameter->is_written && !parameter->is_address_taken && !parameter->type.is_volatile() &&
         !is_atomic(parameter->type) && !keeps_all_in_memory_;
}

// A scalar parameter stays what it came as, or gets memory.
void FunctionGen::bind_parameter(const ParamDecl *parameter, llvm::Value *value) {
  if (!value->getType()->isVoidTy() && !parameter->name_text().empty()) {
    value->setName(name_of(parameter));
  }
  if (stays_value(parameter)) {
    // No memory at all.
    parameter_values_[parameter] = value;
    return;
  }
  Address object = create_parameter_object(parameter);
  store(value, lvalue_of(object, types().unqualified(parameter->type)));
}

// Complex values always have memory: parts are addressed.
void FunctionGen::bind_parameter(const ParamDecl *parameter, ComplexValue value) {
  Address object = create_parameter_object(parameter);
  store_complex(value, lvalue_of(object, types().unqualified(parameter->type)));
}

// The memory is there already.
void FunctionGen::bind_parameter(const ParamDecl *parameter, Address object) {
  locals_[parameter] = object;
}

Address FunctionGen::create_parameter_object(const ParamDecl *parameter) {
  Address object =
      create_entry_alloca(lowering().memory_type(parameter->type), local_alignment(parameter),
                          name_of(parameter) + llvm::Twine(".addr"));
  locals_[parameter] = object;
  return object;
}

// A declaration is reached. Static objects live in the module, others here.
void FunctionGen::gen_local(VarDecl *variable) {
  if (variable->has_static_storage()) {
    // Emitted when it is named; unless the program wants it in any case.
    if (has_attribute(variable->attributes, AttributeFlag::Used) ||
        has_attribute(variable->attributes, AttributeFlag::Retain)) {
      module_.variable_address(variable);
    }
    return;
  }
  if (variable->type->is_variably_modified) {
    // The bounds are evaluated even if nobody asks for the size.
    gen_type_sizes(variable->type);
    if (variable->type->canonical->kind == TypeKind::VariableArray ||
        (has_variable_size(variable->type) &&
         !llvm::isa<llvm::ConstantInt>(size_of_type(variable->type)))) {
      // The size is known at run time only; a bound that turned out to be constant needs no VLA.
      gen_vla(variable);
      return;
    }
  }
  gen_automatic(variable);
}

// Markers are for what stays in memory and lives shorter than the function: the inliner adds them
// for the rest, and promotion ignores them.
bool FunctionGen::wants_lifetime_markers(const VarDecl *variable) {
  return options().lifetime_markers && block_depth_ > 1 && !variable->is_bypassed_by_jump &&
         (variable->is_address_taken ||
          lowering().evaluation(variable->type) == Evaluation::Aggregate);
}

// A local of known size: lifetime, initial value, cleanup, in this order.
void FunctionGen::gen_automatic(VarDecl *variable) {
  Address object = local_object(variable);
  describe_local(variable, object);
  if (wants_lifetime_markers(variable)) {
    builder_.CreateLifetimeStart(object.pointer);
    push_cleanup({CleanupKind::LifetimeEnd, nullptr, object.pointer, nullptr});
  }
  initialize_local(variable, object);
  if (variable->attributes && variable->attributes->cleanup) {
    push_cleanup({CleanupKind::Function, variable, nullptr, nullptr});
  }
}

// 6.7.11: with an initializer the object gets its value where the declaration is reached.
void FunctionGen::initialize_local(VarDecl *variable, Address object) {
  if (!variable->init) {
    initialize_automatically(variable, object);
    return;
  }
  set_location(variable->loc);
  QualType type = types().unqualified(variable->type);
  // Not shared with anybody yet.
  if (is_atomic(type)) {
    AtomicGen(*this).initialize(gen_rvalue(variable->init), lvalue_of(object, type));
    return;
  }
  LValue place = lvalue_of(object, type);
  place.is_volatile = variable->type.is_volatile();
  // Scalars and complex numbers are computed first and stored then.
  if (lowering().evaluation(type) != Evaluation::Aggregate) {
    store_rvalue(gen_rvalue(variable->init), place);
    return;
  }
  Slot slot;
  slot.address = object;
  slot.is_volatile = place.is_volatile;
  // The initializer may name the object it initializes only where its address is taken.
  gen_aggregate_into(variable->init, slot);
}

// -ftrivial-auto-var-init=
void FunctionGen::initialize_automatically(const VarDecl *variable, Address object) {
  using Kind = CodegenOptions::AutoVarInit;
  Kind kind = options().auto_var_init;
  if (kind == Kind::Uninitialized ||
      has_attribute(variable->attributes, AttributeFlag::Uninitialized)) {
    return;
  }
  uint64_t size = lowering().size_of(variable->type);
  // Large objects may be excluded by an option.
  bool is_too_big =
      options().auto_var_init_max_size != 0 && size > options().auto_var_init_max_size;
  if (is_too_big || size == 0) {
    return;
  }
  // The pattern is one that is no valid pointer and no small number.
  llvm::Value *byte = builder_.getInt8(kind == Kind::Zero ? 0 : 0xAA);
  builder_.CreateMemSet(object.pointer, byte, size, object.alignment, variable->type.is_volatile());
}

// C23 6.7.7.3p5: created where the declaration is reached, gone at the end of the block.
void FunctionGen::gen_vla(VarDecl *variable) {
  // The function's own end gives the stack back; one save is enough for a block.
  bool is_outermost = block_depth_ <= 1 && decl_->labels.empty();
  bool is_saved = !active_scopes_.empty() &&
                  cleanups_.size() > active_scopes_.back().cleanup_depth &&
                  cleanups_.back().kind == CleanupKind::StackRestore;
  if (!is_outermost && !is_saved) {
    llvm::Value *saved = builder_.CreateStackSave("saved_stack");
    push_cleanup({CleanupKind::StackRestore, nullptr, saved, nullptr});
  }
  llvm::Align alignment = local_alignment(variable);
  QualType element = variable->type;
  // All bounds are multiplied until the element has a fixed size.
  llvm::Value *count = nullptr; // of the innermost elements
  while (const ArrayType *array = as_array(element)) {
    if (!array->is_variably_modified) {
      break;
    }
    llvm::Value *bound = array_bound(array);
    count = count ? builder_.CreateNUWMul(count, bound) : bound;
    element = array->element;
  }
  llvm::Type *unit = lowering().memory_type(element);
  if (has_variable_size(element)) { // GNU: a structure with an array of variable length in it
    unit = builder_.getInt8Ty();
    count = size_of_type(variable->type);
  }
  // The object itself, with a name for the reader of the IR.
  llvm::AllocaInst *object = builder_.CreateAlloca(unit, count, name_of(variable));
  object->setAlignment(alignment);
  locals_[variable] = {object, alignment};
  describe_vla(variable, object);
  // GNU: nested functions find it in the frame.
  if (decl_->has_nested_functions) {
    put_in_frame(variable, object, alignment);
  }
  // `= {}` clears it.
  if (variable->init) {
    Slot slot;
    slot.address = {object, alignment};
    gen_into(variable->init, slot);
  } else if (options().auto_var_init != CodegenOptions::AutoVarInit::Uninitialized) {
    bool zero = options().auto_var_init == CodegenOptions::AutoVarInit::Zero;
    builder_.CreateMemSet(object, builder_.getInt8(zero ? 0 : 0xAA), size_of_type(variable->type),
                          alignment);
  }
  if (variable->attributes && variable->attributes->cleanup) {
    push_cleanup({CleanupKind::Function, variable, nullptr, nullptr});
  }
}

// Evaluates the bounds written in a type, C23 6.7.7.3p5. Those behind a typedef were evaluated
// where the typedef was declared.
void FunctionGen::gen_type_sizes(QualType type) {
  // From the outside to the inside; only what is variably modified contains bounds.
  for (;;) {
    if (!type->is_variably_modified) {
      return;
    }
    switch (type->kind) {
    case TypeKind::VariableArray: {
      const VariableArrayType *array = static_cast<const VariableArrayType *>(type.type());
      if (array->count) {
        array_count(array);
      }
      type = array->element;
      break;
    }
    case TypeKind::ConstantArray:
    case TypeKind::IncompleteArray:
      type = static_cast<const ArrayType *>(type.type())->element;
      break;
    case TypeKind::Pointer:
      type = static_cast<const PointerType *>(type.type())->pointee;
      break;
    case TypeKind::Function:
      type = static_cast<const FunctionType *>(type.type())->result;
      break;
    case TypeKind::Atomic:
      type = static_cast<const AtomicType *>(type.type())->value;
      break;
    case TypeKind::Typedef:
      type = static_cast<const TypedefType *>(type.type())->decl->underlying;
      break;
    case TypeKind::Builtin:
    case TypeKind::BitInt:
    case TypeKind::Complex:
    // GNU: members of variable size.
    case TypeKind::Record:
      for (const FieldDecl *field : static_cast<const RecordType *>(type.type())->decl->fields) {
        gen_type_sizes(field->type);
      }
      return;
    case TypeKind::Vector:
    case TypeKind::Enum:
      return;
    }
  }
}

// The value of a VLA's bound: computed once, when the declarator is reached. Kept by the bound's
// expression, which the type and its canonical type share.
llvm::Value *FunctionGen::array_count(const VariableArrayType *type) {
  if (!type->count) {
    return builder_.getInt64(0); // [*]: never an object
  }
  auto found = array_counts_.find(type->count);
  if (found != array_counts_.end()) {
    return found->second;
  }
  // GNU: a nested function uses the bound that was computed outside.
  if (outer_ && outer_->knows_count(type->count)) {
    llvm::Value *count = outer_count(type->count);
    describe_count(type->count, count);
    return array_counts_[type->count] = count;
  }
  llvm::Value *count = gen_value(type->count);
  // As large as size_t, by the sign of its type.
  count =
      builder_.CreateIntCast(count, lowering().size_int(), lowering().is_signed(type->count->type));
  array_counts_[type->count] = count;
  describe_count(type->count, count);
  if (decl_->has_nested_functions) {
    put_in_frame(type->count, count);
  }
  return count;
}

// Arrays of both kinds.
llvm::Value *FunctionGen::array_bound(const ArrayType *array) {
  if (array->kind == TypeKind::VariableArray) {
    return array_count(static_cast<const VariableArrayType *>(array));
  }
  if (array->kind == TypeKind::ConstantArray) {
    return builder_.getInt64(static_cast<const ConstantArrayType *>(array)->count);
  }
  return builder_.getInt64(0);
}

llvm::Value *FunctionGen::size_of_type(QualType type) {
  // Known at compile time in nearly all cases.
  if (!has_variable_size(type)) {
    return builder_.getInt64(lowering().size_of(type));
  }
  const ArrayType *array = as_array(type);
  if (!array) {
    return size_of_variable_record(type_cast<RecordType>(type)->decl);
  }
  // The bound times the size of the element.
  llvm::Value *element = size_of_type(array->element);
  llvm::Value *bound = array_bound(array);
  llvm::ConstantInt *known = llvm::dyn_cast<llvm::ConstantInt>(element);
  return known && known->isOne() ? bound : builder_.CreateNUWMul(bound, element);
}

} // namespace cinch
