// Only what debug records need: no ranges, no overflow, arithmetic modulo powers of two. Where a
// value is narrower than the sum it is part of, it is a term of its own.
#include "backend/linear_form.h"

#include "llvm/ADT/APInt.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Operator.h"
#include "llvm/Support/MathExtras.h"

namespace cinch {

// Sums deeper than this are rare, and their debug records would be long.
static constexpr unsigned max_depth = 6;

void LinearForm::add(llvm::Value &value, uint64_t factor) {
  if (factor == 0) {
    return;
  }
  for (Term &term : terms_) {
    if (term.value == &value) {
      term.factor += factor;
      if (term.factor == 0) {
        terms_.erase(&term);
      }
      return;
    }
  }
  terms_.push_back({&value, factor});
}

void LinearForm::add(const LinearForm &form, uint64_t factor) {
  for (const Term &term : form.terms_) {
    add(*term.value, term.factor * factor);
  }
  add_constant(form.constant_ * factor);
}

const LinearForm::Term *LinearForm::repetitions() const {
  for (const Term &term : terms_) {
    if (llvm::isa_and_nonnull<llvm::BasicBlock>(term.value)) {
      return &term;
    }
  }
  return nullptr;
}

bool LinearForm::has_lost_value() const {
  return llvm::any_of(terms_, [](const Term &term) { return is_lost(term.value); });
}

namespace {

// Adds values to a form, recursively.
class Linearizer {
public:
  // Phis are terms when `loops` is null.
  Linearizer(unsigned width, const llvm::LoopInfo *loops) : width_(width), loops_(loops) {}

  void add(llvm::Value &value, uint64_t factor);
  LinearForm take() { return std::move(form_); }

private:
  // These return false, with nothing added, when the instruction must be a term.
  bool add_operands(llvm::Instruction &instruction, uint64_t factor);
  bool add_cast(llvm::CastInst &cast, uint64_t factor);
  bool add_binary(llvm::BinaryOperator &operation, uint64_t factor);
  bool add_address(llvm::GetElementPtrInst &address, uint64_t factor);
  bool add_phi(llvm::PHINode &phi, uint64_t factor);

  unsigned width_;
  const llvm::LoopInfo *loops_;
  unsigned depth_ = 0;
  LinearForm form_;
};

} // namespace

void Linearizer::add(llvm::Value &value, uint64_t factor) {
  if (auto *constant = llvm::dyn_cast<llvm::ConstantInt>(&value)) {
    form_.add_constant(constant->getValue().sextOrTrunc(64).getZExtValue() * factor);
    return;
  }
  if (llvm::isa<llvm::ConstantPointerNull>(value)) {
    return;
  }
  auto *instruction = llvm::dyn_cast<llvm::Instruction>(&value);
  if (!instruction || depth_ == max_depth) {
    form_.add(value, factor);
    return;
  }
  ++depth_;
  if (!add_operands(*instruction, factor)) {
    form_.add(value, factor);
  }
  --depth_;
}

bool Linearizer::add_operands(llvm::Instruction &instruction, uint64_t factor) {
  if (auto *cast = llvm::dyn_cast<llvm::CastInst>(&instruction)) {
    return add_cast(*cast, factor);
  }
  if (auto *operation = llvm::dyn_cast<llvm::BinaryOperator>(&instruction)) {
    return add_binary(*operation, factor);
  }
  if (auto *address = llvm::dyn_cast<llvm::GetElementPtrInst>(&instruction)) {
    return add_address(*address, factor);
  }
  if (auto *phi = llvm::dyn_cast<llvm::PHINode>(&instruction)) {
    return add_phi(*phi, factor);
  }
  return false;
}

// Casts of integers and addresses keep the low bits that there are; other operands have no width.
bool Linearizer::add_cast(llvm::CastInst &cast, uint64_t factor) {
  llvm::Value &operand = *cast.getOperand(0);
  if (width_of(operand) < width_) {
    return false;
  }
  add(operand, factor);
  return true;
}

bool Linearizer::add_binary(llvm::BinaryOperator &operation, uint64_t factor) {
  llvm::Value &left = *operation.getOperand(0);
  llvm::Value &right = *operation.getOperand(1);
  auto *constant = llvm::dyn_cast<llvm::ConstantInt>(&right);
  switch (operation.getOpcode()) {
  case llvm::Instruction::Or:
    if (!llvm::cast<llvm::PossiblyDisjointInst>(operation).isDisjoint()) {
      return false;
    }
    [[fallthrough]];
  case llvm::Instruction::Add:
    add(left, factor);
    add(right, factor);
    return true;
  case llvm::Instruction::Sub:
    add(left, factor);
    add(right, -factor);
    return true;
  case llvm::Instruction::Mul:
    if (constant) {
      add(left, factor * constant->getValue().sextOrTrunc(64).getZExtValue());
    }
    return constant;
  case llvm::Instruction::Shl:
    if (constant && constant->getValue().ult(64)) {
      add(left, factor << constant->getZExtValue());
      return true;
    }
    return false;
  default:
    return false;
  }
}

// Narrow indices are extended, which sums do not tell.
bool Linearizer::add_address(llvm::GetElementPtrInst &address, uint64_t factor) {
  const llvm::DataLayout &layout = address.getModule()->getDataLayout();
  unsigned width = width_of(address);
  llvm::SmallMapVector<llvm::Value *, llvm::APInt, 4> indices;
  llvm::APInt offset(width, 0);
  if (!llvm::cast<llvm::GEPOperator>(address).collectOffset(layout, width, indices, offset)) {
    return false;
  }
  for (const auto &[index, scale] : indices) {
    if (width_of(*index) < width_) {
      return false;
    }
  }
  add(*address.getPointerOperand(), factor);
  for (const auto &[index, scale] : indices) {
    add(*index, factor * scale.getSExtValue());
  }
  form_.add_constant(factor * offset.getSExtValue());
  return true;
}

bool Linearizer::add_phi(llvm::PHINode &phi, uint64_t factor) {
  std::optional<Induction> induction;
  if (loops_) {
    induction = induction_of(phi, *loops_);
  }
  if (!induction) {
    return false;
  }
  add(*induction->start, factor);
  form_.add(*phi.getParent(), factor * induction->step);
  return true;
}

LinearForm LinearForm::of(llvm::Value &value, unsigned width, const llvm::LoopInfo &loops) {
  Linearizer linearizer(width, &loops);
  linearizer.add(value, 1);
  return linearizer.take();
}

// The one value that comes in from the loop, or from outside it; null when there are several.
static llvm::Value *incoming(const llvm::PHINode &phi, const llvm::Loop &loop, bool from_inside) {
  llvm::Value *only = nullptr;
  for (unsigned index = 0; index < phi.getNumIncomingValues(); ++index) {
    if (loop.contains(phi.getIncomingBlock(index)) != from_inside) {
      continue;
    }
    llvm::Value *value = phi.getIncomingValue(index);
    if (only && only != value) {
      return nullptr;
    }
    only = value;
  }
  return only;
}

std::optional<Induction> induction_of(llvm::PHINode &phi, const llvm::LoopInfo &loops) {
  const llvm::Loop *loop = loops.getLoopFor(phi.getParent());
  // A loop of several latches may later be made two.
  if (!loop || loop->getHeader() != phi.getParent() || !loop->getLoopLatch() || !width_of(phi)) {
    return std::nullopt;
  }
  llvm::Value *start = incoming(phi, *loop, false);
  llvm::Value *next = incoming(phi, *loop, true);
  if (!start || !next) {
    return std::nullopt;
  }
  Linearizer linearizer(width_of(phi), nullptr);
  linearizer.add(*next, 1);
  LinearForm form = linearizer.take();
  int64_t step = llvm::SignExtend64(form.constant(), width_of(phi));
  if (form.terms().size() != 1 || form.terms()[0].value != &phi || form.terms()[0].factor != 1 ||
      step == 0) {
    return std::nullopt;
  }
  return Induction{start, step};
}

unsigned width_of(const llvm::Value &value) {
  llvm::Type *type = value.getType();
  if (auto *integer = llvm::dyn_cast<llvm::IntegerType>(type)) {
    return integer->getBitWidth() <= 64 ? integer->getBitWidth() : 0;
  }
  return type->isPointerTy() && type->getPointerAddressSpace() == 0 ? 64 : 0;
}

bool is_lost(const llvm::Value *value) { return !value || llvm::isa<llvm::UndefValue>(value); }

} // namespace cinch
