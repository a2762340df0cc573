#include "inspect/value_names.h"

#include "llvm/ADT/Any.h"
#include "llvm/Analysis/LazyCallGraph.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/PassInstrumentation.h"

namespace cinch {

// "count" of %count.addr, %count.val3: names are built on the object's, not on each other.
static llvm::StringRef root_name(const llvm::Value *value) {
  llvm::StringRef name = value->getName();
  return name.take_front(name.find('.') == 0 ? llvm::StringRef::npos : name.find('.'));
}

static std::string named_after(const llvm::Value *value, const char *suffix, const char *plain) {
  llvm::StringRef root = root_name(value);
  return root.empty() ? plain : (root + suffix).str();
}

// Without what tells the kinds of numbers apart, which the type says.
static llvm::StringRef operation_name(const llvm::Instruction &instruction) {
  switch (instruction.getOpcode()) {
  case llvm::Instruction::FAdd:
    return "add";
  case llvm::Instruction::FSub:
    return "sub";
  case llvm::Instruction::FMul:
    return "mul";
  case llvm::Instruction::FDiv:
  case llvm::Instruction::SDiv:
  case llvm::Instruction::UDiv:
    return "div";
  case llvm::Instruction::FRem:
  case llvm::Instruction::SRem:
  case llvm::Instruction::URem:
    return "rem";
  case llvm::Instruction::LShr:
  case llvm::Instruction::AShr:
    return "shr";
  case llvm::Instruction::FNeg:
    return "neg";
  case llvm::Instruction::ICmp:
  case llvm::Instruction::FCmp:
    return "cmp";
  case llvm::Instruction::Alloca:
    return "object";
  default:
    return instruction.getOpcodeName();
  }
}

// `strlen` of a call to it, `umin` of llvm.umin.i32.
static std::string name_of_call(const llvm::CallBase &call) {
  const llvm::Function *callee = call.getCalledFunction();
  if (callee == nullptr) {
    return "call";
  }
  llvm::StringRef name = callee->getName();
  name.consume_front("\1");
  if (name.consume_front("llvm.")) {
    name = name.split('.').first;
  }
  return name.str();
}

static std::string name_for(const llvm::Instruction &instruction) {
  if (const auto *load = llvm::dyn_cast<llvm::LoadInst>(&instruction)) {
    return named_after(load->getPointerOperand(), ".val", "val");
  }
  if (const auto *address = llvm::dyn_cast<llvm::GetElementPtrInst>(&instruction)) {
    return named_after(address->getPointerOperand(), ".ptr", "ptr");
  }
  if (const auto *cast = llvm::dyn_cast<llvm::CastInst>(&instruction)) {
    return named_after(cast->getOperand(0), ".conv", "conv");
  }
  if (const auto *call = llvm::dyn_cast<llvm::CallBase>(&instruction)) {
    return name_of_call(*call);
  }
  return operation_name(instruction).str();
}

void name_values(llvm::Function &function) {
  for (llvm::BasicBlock &block : function) {
    if (!block.hasName()) {
      block.setName("block");
    }
  }
  for (llvm::Instruction &instruction : llvm::instructions(function)) {
    if (!instruction.hasName() && !instruction.getType()->isVoidTy()) {
      instruction.setName(name_for(instruction));
    }
  }
}

// What a pass works on: a function, a loop, functions that call each other, or else all. LLVM hands
// it out as constant; names are no part of what it means.
static void name_values_in(const llvm::Any &ir, llvm::Module &module) {
  auto name_in = [](const llvm::Function &function) {
    name_values(const_cast<llvm::Function &>(function));
  };
  if (const auto *function = llvm::any_cast<const llvm::Function *>(&ir)) {
    name_in(**function);
  } else if (const auto *loop = llvm::any_cast<const llvm::Loop *>(&ir)) {
    name_in(*(*loop)->getHeader()->getParent());
  } else if (const auto *component = llvm::any_cast<const llvm::LazyCallGraph::SCC *>(&ir)) {
    for (const llvm::LazyCallGraph::Node &node : **component) {
      name_in(node.getFunction());
    }
  } else {
    for (const llvm::Function &function : module) {
      name_in(function);
    }
  }
}

void keep_values_named(llvm::PassInstrumentationCallbacks &callbacks, llvm::Module &module) {
  callbacks.registerBeforeNonSkippedPassCallback(
      [&module](llvm::StringRef, const llvm::Any &ir) { name_values_in(ir, module); });
  callbacks.registerAfterPassCallback(
      [&module](llvm::StringRef, const llvm::Any &ir, const llvm::PreservedAnalyses &kept) {
        if (!kept.areAllPreserved()) {
          name_values_in(ir, module);
        }
      });
}

} // namespace cinch
