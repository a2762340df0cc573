// Where debuggers find the objects of a function. With optimization nothing here makes an
// instruction, so that -g does not change the code.
#include "irgen/debug_info.h"
#include "irgen/function_gen.h"

namespace cinch {

using Holds = DebugInfo::Holds;

// -O0: what is in a register is soon gone, a copy in memory stays.
Address FunctionGen::debug_copy(llvm::Value *value, const llvm::Twine &name) {
  llvm::Align alignment(lowering().data_layout().getABITypeAlign(value->getType()));
  Address copy = create_entry_alloca(value->getType(), alignment, name);
  builder_.CreateAlignedStore(value, copy.pointer, alignment);
  return copy;
}

// Sizes in their types have been computed.
void FunctionGen::describe_parameters() {
  DebugInfo &debug_info = *module_.debug_info();
  unsigned number = 0;
  for (const ParamDecl *parameter : decl_->parameters) {
    ++number;
    llvm::InsertPosition end = builder_.GetInsertBlock()->end();
    auto value = parameter_values_.find(parameter);
    if (value != parameter_values_.end()) {
      debug_info.describe_parameter(parameter, number, value->second, Holds::Value, end);
      continue;
    }
    llvm::Value *object = local_object(parameter).pointer;
    llvm::Argument *argument = llvm::dyn_cast<llvm::Argument>(object);
    // A pointer to the caller's copy; `byval` is memory of the frame.
    if (!argument || argument->hasByValAttr()) {
      debug_info.describe_parameter(parameter, number, object, Holds::Object, end);
    } else if (keeps_all_in_memory_) {
      llvm::Value *copy = debug_copy(object, "indirect").pointer;
      debug_info.describe_parameter(parameter, number, copy, Holds::Pointer,
                                    builder_.GetInsertBlock()->end());
    } else {
      debug_info.describe_parameter(parameter, number, object, Holds::ObjectValue, end);
    }
  }
}

// The object exists for the whole function; its block alone says where its name means it.
void FunctionGen::describe_local(const VarDecl *variable, Address object) {
  if (describes_variables_) {
    module_.debug_info()->describe_local(variable, object.pointer, Holds::Object,
                                         alloca_point_->getIterator());
  }
}

void FunctionGen::describe_vla(const VarDecl *variable, llvm::Value *object) {
  if (!describes_variables_) {
    return;
  }
  Holds holds = Holds::ObjectValue;
  if (keeps_all_in_memory_) {
    object = debug_copy(object, "vla").pointer;
    holds = Holds::Pointer;
  }
  module_.debug_info()->describe_local(variable, object, holds, builder_.GetInsertBlock()->end());
}

// `object` is known before alloca_point_.
void FunctionGen::describe_captured(const VarDecl *variable, llvm::Value *object) {
  if (!describes_variables_) {
    return;
  }
  Holds holds = Holds::ObjectValue;
  if (keeps_all_in_memory_) {
    Builder::InsertPointGuard guard(builder_);
    builder_.SetInsertPoint(alloca_point_);
    object = debug_copy(object, "captured").pointer;
    holds = Holds::Pointer;
  }
  module_.debug_info()->describe_captured(variable, object, holds, alloca_point_->getIterator());
}

void FunctionGen::describe_count(const Expr *count, llvm::Value *value) {
  if (!describes_variables_) {
    return;
  }
  Holds holds = Holds::Value;
  if (keeps_all_in_memory_ && !llvm::isa<llvm::Constant>(value)) {
    value = debug_copy(value, "vla.count").pointer;
    holds = Holds::Object;
  }
  module_.debug_info()->describe_count(count, value, holds, builder_.GetInsertBlock()->end());
}

} // namespace cinch
