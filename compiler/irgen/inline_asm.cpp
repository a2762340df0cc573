#include "irgen/inline_asm.h"

#include "support/assembly_text.h"
#include "target/asm_letters.h"

#include "llvm/IR/InlineAsm.h"
#include "llvm/IR/IntrinsicInst.h"

namespace cinch {

void FunctionGen::gen_asm(const AsmStmt *stmt) { InlineAsmGen(*this, *stmt).generate(); }

void InlineAsmGen::add_constraint(const std::string &text) {
  constraints_ += constraints_.empty() ? "" : ",";
  constraints_ += text;
}

void InlineAsmGen::add_argument(llvm::Value *value, llvm::Type *element_type) {
  arguments_.push_back(value);
  element_types_.push_back(element_type);
}

// With few operands there are registers enough for all that may be in one.
bool InlineAsmGen::prefers_registers() const {
  return statement_.outputs.size() + statement_.inputs.size() <= 8;
}

// GNU: register variables (`register T name asm("reg")`) fix the register of an operand.
std::string InlineAsmGen::register_of(const Expr *expr) const {
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(ignore_implicit(expr));
  const VarDecl *variable = reference ? as_variable(reference->decl) : nullptr;
  if (!variable || !variable->is_register_asm) {
    return {};
  }
  return llvm_register(generator_.module().target().architecture, variable->asm_label,
                       generator_.lowering().size_of(expr->type));
}

// A type that LLVM can keep in registers: scalars as in memory, small records as integers.
llvm::Type *InlineAsmGen::register_type(QualType type) {
  if (is_aggregate(type) || is_complex(type)) {
    // A power of two between one and sixteen bytes.
    uint64_t bits = generator_.types().size_of(type).bits().value;
    bool fits = bits >= 8 && bits <= 128 && llvm::isPowerOf2_64(bits);
    return fits ? generator_.builder().getIntNTy(static_cast<unsigned>(bits)) : nullptr;
  }
  return generator_.lowering().memory_type(type);
}

// ---- Operands ----

// Outputs first: an LValue each, which gets its value after the asm.
void InlineAsmGen::gen_output(const AsmOperand &operand) {
  std::string fixed = register_of(operand.expr);
  Architecture architecture = generator_.module().target().architecture;
  AsmConstraint constraint =
      convert_constraint(statement_, operand.constraint, architecture, prefers_registers(), fixed);
  LValue place = generator_.gen_lvalue(operand.expr);
  llvm::Type *type = constraint.is_memory ? nullptr : register_type(place.type);
  std::string prefix = constraint.is_early_clobber ? "=&" : "=";
  // In memory: LLVM gets the address, and the type for the size.
  if (!type) {
    llvm::Type *element = generator_.lowering().memory_type(place.type);
    add_constraint(prefix + "*" + (constraint.is_memory ? constraint.text : "m"));
    add_argument(place.address.pointer, element);
    result_of_output_.push_back(-1);
    touches_memory_ = reads_memory_ = true;
    // `+m`: the same place once more as an input.
    if (operand.is_read_write) {
      tied_constraints_ += "," + std::string("*m");
      tied_.push_back({place.address.pointer, element});
    }
    return;
  }
  // Flags come as integers of 32 bits.
  if (constraint.is_flag) {
    type = generator_.builder().getInt32Ty();
  }
  add_constraint(prefix + constraint.text);
  result_of_output_.push_back(static_cast<int>(results_.size()));
  results_.push_back(
      {place, type, generator_.lowering().memory_type(place.type), constraint.is_flag});
  // `+r`: the old value is an input tied to the output.
  if (operand.is_read_write) {
    llvm::Value *old_value = nullptr;
    // The bits of a structure.
    if (is_aggregate(place.type) || is_complex(place.type)) {
      old_value = generator_.builder().CreateAlignedLoad(type, place.address.pointer,
                                                         place.address.alignment);
    } else {
      old_value = generator_.to_memory_form(generator_.load(place), place.type);
    }
    tied_constraints_ += "," + std::to_string(result_of_output_.size() - 1);
    tied_.push_back({old_value, nullptr});
  }
}

// The value of an rvalue in the form that it has in memory, and its type.
// Null when the value fits no register.
llvm::Value *InlineAsmGen::as_memory_value(const Expr *expr, llvm::Type *&type) {
  type = register_type(expr->type);
  if (!is_aggregate(expr->type) && !is_complex(expr->type)) {
    return generator_.to_memory_form(generator_.gen_value(expr), expr->type);
  }
  Address address = generator_.create_temporary(expr->type);
  generator_.gen_into(expr, Slot{address});
  if (!type) {
    return nullptr;
  }
  return generator_.builder().CreateAlignedLoad(type, address.pointer, address.alignment);
}

// An rvalue needs a place first.
void InlineAsmGen::gen_memory_input(const AsmOperand &operand, const AsmConstraint &constraint) {
  Address address;
  bool is_code = is_function(operand.expr->type);
  if (is_code || operand.expr->category == ValueCategory::LValue) {
    address = generator_.gen_address(operand.expr);
  } else {
    address = generator_.create_temporary(operand.expr->type);
    generator_.gen_into(operand.expr, Slot{address});
  }
  add_constraint("*" + constraint.text);
  add_argument(address.pointer, is_code ? generator_.builder().getInt8Ty()
                                        : generator_.lowering().memory_type(operand.expr->type));
  reads_memory_ = true;
}

// An input that shares its place with an output has the output's width: the wider of both.
// -1 when the output is in memory.
llvm::Value *InlineAsmGen::fit_to_output(llvm::Value *value, int output) {
  int index = output < static_cast<int>(result_of_output_.size())
                  ? result_of_output_[static_cast<size_t>(output)]
                  : -1;
  if (index < 0) {
    return value;
  }
  Result &result = results_[static_cast<size_t>(index)];
  if (value->getType() == result.type) {
    return value;
  }
  FunctionGen::Builder &builder = generator_.builder();
  const llvm::DataLayout &layout = generator_.function()->getDataLayout();
  // Integers and pointers of different widths are extended.
  if (value->getType()->isPointerTy()) {
    value = builder.CreatePtrToInt(value, layout.getIntPtrType(value->getType()));
  }
  if (result.type->isPointerTy() && value->getType()->isIntegerTy()) {
    llvm::Type *integer = layout.getIntPtrType(result.type);
    return builder.CreateIntToPtr(builder.CreateZExtOrTrunc(value, integer), result.type);
  }
  // The registers of the x87 hold every floating value in one form.
  if (result.type->isX86_FP80Ty() && value->getType()->isFloatingPointTy()) {
    return builder.CreateFPExt(value, result.type);
  }
  if (!value->getType()->isIntegerTy() || !result.type->isIntegerTy()) {
    return value;
  }
  // The output is made wider; its value is cut off when stored.
  if (value->getType()->getIntegerBitWidth() > result.type->getIntegerBitWidth()) {
    result.type = value->getType();
    return value;
  }
  return builder.CreateZExt(value, result.type);
}

void InlineAsmGen::gen_input(const AsmOperand &operand) {
  // `register_of`: a register variable as an input has its place as well.
  AsmConstraint constraint =
      convert_constraint(statement_, operand.constraint, generator_.module().target().architecture,
                         prefers_registers(), register_of(operand.expr));
  if (constraint.matches >= 0 && constraint.matches < static_cast<int>(result_of_output_.size()) &&
      result_of_output_[static_cast<size_t>(constraint.matches)] < 0) {
    constraint.is_memory = true; // shares the output's memory
    constraint.text = "m";
  }
  if (constraint.is_memory) {
    gen_memory_input(operand, constraint);
    return;
  }
  llvm::Type *type = nullptr;
  llvm::Value *value = nullptr;
  std::optional<llvm::APInt> constant;
  // A constant is wanted: immediate operands must be known now.
  if (constraint.is_immediate && is_integer(operand.expr->type)) {
    constant = generator_.fold_integer(operand.expr);
  }
  if (constant) {
    value = llvm::ConstantInt::get(generator_.context(), *constant);
  } else {
    value = as_memory_value(operand.expr, type);
  }
  // Too large for a register: by its address.
  if (!value) {
    gen_memory_input(operand, {"m", false, true, false, false, -1});
    return;
  }
  if (constraint.matches >= 0) {
    value = fit_to_output(value, constraint.matches);
  }
  add_constraint(constraint.text);
  add_argument(value, nullptr);
}

// Clobbers are written ~{name}. `memory` is none of them: it is said by the absence of memory
// attributes.
void InlineAsmGen::add_clobbers() {
  Architecture architecture = generator_.module().target().architecture;
  for (const AsmClobber &listed : statement_.clobbers) {
    std::string_view clobber = listed.name;
    if (clobber == "memory") {
      touches_memory_ = reads_memory_ = true;
    }
    if (clobber == "unwind" || clobber == "redzone") {
      continue;
    }
    add_constraint("~{" + llvm_register(architecture, clobber, 0) + "}");
  }
  // As gcc, which assumes it of every asm on x86.
  if (architecture == Architecture::X86_64) {
    add_constraint("~{dirflag},~{fpsr},~{flags}");
  }
}

// ---- The call ----

// Every output by itself, from the asm's result or a part of it.
void InlineAsmGen::store_results(llvm::Value *call) {
  FunctionGen::Builder &builder = generator_.builder();
  for (size_t i = 0; i < results_.size(); ++i) {
    const Result &result = results_[i];
    llvm::Value *value =
        results_.size() == 1 ? call : builder.CreateExtractValue(call, static_cast<unsigned>(i));
    // A flag is 0 or 1, which the optimizer may know.
    if (result.is_flag) {
      llvm::Value *in_range = builder.CreateICmpULT(value, builder.getInt32(2));
      builder.CreateAssumption(in_range);
    }
    if (is_aggregate(result.place.type) || is_complex(result.place.type)) {
      builder.CreateAlignedStore(value, result.place.address.pointer,
                                 result.place.address.alignment, result.place.is_volatile);
      continue;
    }
    // The asm's register may be wider than the object.
    if (value->getType() != result.memory_type && value->getType()->isIntegerTy()) {
      if (result.memory_type->isIntegerTy()) {
        value = builder.CreateZExtOrTrunc(value, result.memory_type);
      } else if (result.memory_type->isPointerTy()) {
        value = builder.CreateIntToPtr(value, result.memory_type);
      } else {
        unsigned bits =
            static_cast<unsigned>(result.memory_type->getPrimitiveSizeInBits().getFixedValue());
        value = builder.CreateTrunc(value, builder.getIntNTy(bits));
        value = builder.CreateBitCast(value, result.memory_type);
      }
    }
    generator_.store(generator_.to_value_form(value, result.place.type), result.place);
  }
}

// Whether something has to be done between the asm and the label that it jumps to.
bool InlineAsmGen::needs_way_out(LabelDecl *label) const {
  return !results_.empty() ||
         generator_.cleanup_depth_of_label(label) != generator_.cleanups_.size();
}

// The call instruction: results as a structure when there are several, callbr with labels.
llvm::CallBase *InlineAsmGen::make_call(const std::string &text) {
  FunctionGen::Builder &builder = generator_.builder();
  llvm::SmallVector<llvm::Type *, 4> result_types;
  for (const Result &result : results_) {
    result_types.push_back(result.type);
  }
  llvm::Type *result_type = builder.getVoidTy();
  if (result_types.size() == 1) {
    result_type = result_types[0];
  } else if (result_types.size() > 1) {
    result_type = llvm::StructType::get(generator_.context(), result_types);
  }
  llvm::SmallVector<llvm::Type *, 8> argument_types;
  for (llvm::Value *argument : arguments_) {
    argument_types.push_back(argument->getType());
  }
  llvm::FunctionType *type = llvm::FunctionType::get(result_type, argument_types, false);
  if (defines_names(text)) {
    generator_.module().set_tied();
  }
  llvm::InlineAsm *assembly =
      llvm::InlineAsm::get(type, text, constraints_, statement_.is_volatile);
  // Plain asm.
  if (!statement_.is_goto || statement_.labels.empty()) {
    return builder.CreateCall(assembly, arguments_);
  }
  llvm::SmallVector<llvm::BasicBlock *, 4> targets;
  for (LabelDecl *label : statement_.labels) {
    llvm::BasicBlock *target = generator_.label_block(label);
    // Outputs are stored on the way to each label too, and scopes that are left are cleaned up.
    targets.push_back(needs_way_out(label) ? generator_.new_block("asm.indirect") : target);
  }
  // Control may go on behind the asm, or to any label.
  llvm::BasicBlock *fall_through = generator_.new_block("asm.fallthrough");
  llvm::CallBrInst *jump = builder.CreateCallBr(type, assembly, fall_through, targets, arguments_);
  for (size_t i = 0; i < targets.size(); ++i) {
    LabelDecl *label = statement_.labels[i];
    if (!needs_way_out(label)) {
      continue;
    }
    builder.ClearInsertionPoint();
    generator_.start_block(targets[i]);
    store_results(jump);
    generator_.run_cleanups(generator_.cleanup_depth_of_label(label));
    generator_.branch_to(generator_.label_block(label));
  }
  builder.ClearInsertionPoint();
  generator_.start_block(fall_through);
  return jump;
}

// Operands in GNU's order; LLVM wants tied inputs behind the others, then labels.
void InlineAsmGen::generate() {
  for (const AsmOperand &operand : statement_.outputs) {
    gen_output(operand);
  }
  for (const AsmOperand &operand : statement_.inputs) {
    gen_input(operand);
  }
  constraints_ += constraints_.empty() ? tied_constraints_.substr(!tied_constraints_.empty())
                                       : tied_constraints_;
  for (const std::pair<llvm::Value *, llvm::Type *> &tied : tied_) {
    add_argument(tied.first, tied.second);
  }
  unsigned first_label =
      static_cast<unsigned>(statement_.outputs.size() + statement_.inputs.size() + tied_.size());
  for (size_t i = 0; i < statement_.labels.size(); ++i) {
    add_constraint("!i");
  }
  add_clobbers();
  llvm::CallBase *call = make_call(convert_template(statement_, first_label, generator_.types()));
  for (size_t i = 0; i < arguments_.size(); ++i) {
    if (element_types_[i]) {
      call->addParamAttr(static_cast<unsigned>(i),
                         llvm::Attribute::get(generator_.context(), llvm::Attribute::ElementType,
                                              element_types_[i]));
    }
  }
  call->addFnAttr(llvm::Attribute::NoUnwind);
  // What is neither volatile nor touches memory may be moved and dropped.
  if (!statement_.is_volatile && !touches_memory_) {
    call->setMemoryEffects(reads_memory_ ? llvm::MemoryEffects::readOnly()
                                         : llvm::MemoryEffects::none());
  }
  // For messages of the assembler.
  llvm::Metadata *location =
      llvm::ConstantAsMetadata::get(generator_.builder().getInt64(statement_.text_loc.offset));
  call->setMetadata("srcloc", llvm::MDNode::get(generator_.context(), location));
  store_results(call);
}

} // namespace cinch
