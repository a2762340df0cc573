// A variable i that counts from 0 by 1 may have become a variable p that counts from `base` by 4.
// Both are `start + step * n` where n is how often the loop has been repeated, so that i is
// (p - base) / 4, which a DWARF expression can say.
#include "backend/remembered_record.h"

#include "llvm/Analysis/LoopInfo.h"
#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/DebugProgramInstruction.h"
#include "llvm/IR/Instructions.h"

#include <algorithm>
#include <climits>

namespace cinch {

namespace dwarf = llvm::dwarf;

// Debug information grows with every value of an expression.
static constexpr size_t max_terms = 6;

// Of a loop's header, looked at for one value. Loop strength reduction puts its own in front.
static constexpr unsigned max_phis = 16;

namespace {

// dividend / divisor + rest
struct Quotient {
  LinearForm dividend;
  int64_t divisor = 1;
  LinearForm rest;

  size_t size() const { return dividend.terms().size() + rest.terms().size(); }
  // What an expression has to begin with.
  const LinearForm &first() const { return divisor == 1 ? rest : dividend; }
};

} // namespace

// After a loop the number of its repetitions is not the one that the sum was made from.
static bool is_known_in(const LinearForm &sum, const llvm::Loop &loop,
                        const llvm::LoopInfo &loops) {
  for (const LinearForm::Term &term : sum.terms()) {
    auto *header = llvm::dyn_cast<llvm::BasicBlock>(term.value);
    if (header && !loops.getLoopFor(header)->contains(&loop)) {
      return false;
    }
  }
  return sum.repetitions();
}

RememberedRecord::Location RememberedRecord::location_of(llvm::Value &value, unsigned width,
                                                         const llvm::Loop &loop,
                                                         const llvm::LoopInfo &loops) {
  Location location = {&value, std::min(width, width_of(value)), std::nullopt};
  if (location.width && llvm::isa<llvm::Instruction>(value)) {
    LinearForm sum = LinearForm::of(value, location.width, loops);
    if (is_known_in(sum, loop, loops)) {
      location.sum = std::move(sum);
    }
  }
  return location;
}

std::optional<RememberedRecord> RememberedRecord::of(const llvm::DbgVariableRecord &record,
                                                     const llvm::Loop &loop,
                                                     const llvm::LoopInfo &loops) {
  RememberedRecord memory;
  memory.expression_ = record.getExpression();
  // A place in memory would become a value.
  bool is_value = !memory.expression_->isComplex() || memory.expression_->isImplicit();
  if (!is_value || memory.expression_->isEntryValue()) {
    return std::nullopt;
  }
  unsigned width = 64;
  if (memory.expression_->getNumElements() == 0) {
    width = record.getVariable()->getSizeInBits().value_or(width);
  }
  bool has_sum = false;
  for (llvm::Value *value : record.location_ops()) {
    if (is_lost(value)) {
      return std::nullopt;
    }
    memory.locations_.push_back(location_of(*value, width, loop, loops));
    has_sum |= memory.locations_.back().sum.has_value();
  }
  return has_sum ? std::optional(std::move(memory)) : std::nullopt;
}

// Whether `factor` repetitions are a multiple of the steps, or the other way round.
static bool is_commensurable(int64_t factor, int64_t step) {
  // The only values whose quotient by -1 overflows.
  if (factor == INT64_MIN || step == INT64_MIN) {
    return false;
  }
  return factor % step == 0 || step % factor == 0;
}

// The quotient with `factor` repetitions told from a phi of the loop's header that has grown by
// `growth` in `step`s; nothing when it cannot be.
static std::optional<Quotient> told_by(Quotient quotient, const LinearForm &growth, int64_t step,
                                       int64_t factor) {
  if (factor % step == 0) {
    quotient.rest.add(growth, factor / step);
    return quotient;
  }
  // There is room for one division.
  if (quotient.divisor != 1 || growth.repetitions()) {
    return std::nullopt;
  }
  quotient.dividend = growth;
  quotient.divisor = step / factor;
  return quotient;
}

// How unlikely it is that all values are in registers throughout the loop; addresses of objects
// never are.
static unsigned cost_of(const LinearForm &sum, const llvm::Loop &loop) {
  auto is_inside = [&](const llvm::Value *value) {
    auto *instruction = llvm::dyn_cast<llvm::Instruction>(value);
    return instruction && loop.contains(instruction);
  };
  // The start of a phi need not be kept. What has many uses is taken to have one in the loop.
  auto is_kept = [&](const llvm::Value &value) {
    return value.hasNUsesOrMore(64) || llvm::any_of(value.users(), [&](const llvm::User *user) {
             return !llvm::isa<llvm::PHINode>(user) && is_inside(user);
           });
  };
  unsigned cost = 0;
  for (const LinearForm::Term &term : sum.terms()) {
    if (llvm::isa<llvm::Constant>(term.value)) {
      cost += 16;
    } else {
      cost += is_inside(term.value) || is_kept(*term.value) ? 1 : 4;
    }
  }
  return cost;
}

static unsigned cost_of(const Quotient &quotient, const llvm::Loop &loop) {
  return 2 * (cost_of(quotient.dividend, loop) + cost_of(quotient.rest, loop)) +
         (quotient.divisor != 1 ? 1 : 0);
}

// The best that the variables of a loop give for `factor` of its repetitions, which are part of
// the quotient.
static std::optional<Quotient> without_repetitions(Quotient quotient, llvm::BasicBlock &header,
                                                   int64_t factor, unsigned width,
                                                   const llvm::LoopInfo &loops) {
  quotient.rest.add(header, -static_cast<uint64_t>(factor));
  const llvm::Loop *loop = loops.getLoopFor(&header);
  std::optional<Quotient> best;
  unsigned best_cost = UINT_MAX;
  unsigned count = 0;
  for (llvm::PHINode &phi : header.phis()) {
    if (!loop || ++count > max_phis) {
      break;
    }
    std::optional<Induction> induction = induction_of(phi, loops);
    if (!induction || !is_commensurable(factor, induction->step)) {
      continue;
    }
    // A division needs all bits of its dividend.
    unsigned needed = factor % induction->step == 0 ? width : 64;
    if (width_of(phi) < needed) {
      continue;
    }
    // What the start is made of may cancel out, or be more than the start is.
    LinearForm start;
    start.add(*induction->start, 1);
    for (const LinearForm &form : {start, LinearForm::of(*induction->start, needed, loops)}) {
      LinearForm growth;
      growth.add(phi, 1);
      growth.add(form, -1);
      std::optional<Quotient> told = told_by(quotient, growth, induction->step, factor);
      if (told && cost_of(*told, *loop) < best_cost) {
        best_cost = cost_of(*told, *loop);
        best = std::move(told);
      }
    }
  }
  return best;
}

// The sum without repetitions. Each step may bring in those of a loop further out.
static std::optional<Quotient> quotient_of(const LinearForm &sum, unsigned width,
                                           const llvm::LoopInfo &loops) {
  std::optional<Quotient> quotient = Quotient{{}, 1, sum};
  for (size_t round = 0; quotient && quotient->size() <= max_terms && round < max_terms; ++round) {
    const LinearForm::Term *term = quotient->rest.repetitions();
    if (!term) {
      return quotient->first().terms().empty() ? std::nullopt : quotient;
    }
    auto &header = llvm::cast<llvm::BasicBlock>(*term->value);
    quotient = without_repetitions(*quotient, header, term->factor, width, loops);
  }
  return std::nullopt;
}

namespace {

// An expression and its values, of which some are replaced.
class ExpressionBuilder {
public:
  explicit ExpressionBuilder(llvm::DIExpression *expression) : expression_(expression) {}
  void add_value(llvm::Value *value) { values_.push_back(value); }
  void replace_value(unsigned index, unsigned width, const Quotient &quotient);
  void apply_to(llvm::DbgVariableRecord &record) const;

private:
  // Onto what is on the stack, of which the first term is part if `has_first`.
  void add_sum(const LinearForm &form, bool has_first);

  llvm::DIExpression *expression_;
  llvm::SmallVector<llvm::Value *, 4> values_;
  llvm::SmallVector<uint64_t, 16> operations_;
};

} // namespace

void ExpressionBuilder::add_sum(const LinearForm &form, bool has_first) {
  for (const LinearForm::Term &term : form.terms()) {
    bool is_there = has_first && &term == form.terms().begin();
    if (!is_there) {
      operations_.append({dwarf::DW_OP_LLVM_arg, values_.size()});
      add_value(term.value);
    }
    bool is_subtracted = !is_there && term.factor == UINT64_MAX;
    if (term.factor != 1 && !is_subtracted) {
      operations_.append({dwarf::DW_OP_consts, term.factor, dwarf::DW_OP_mul});
    }
    if (!is_there) {
      operations_.push_back(is_subtracted ? dwarf::DW_OP_minus : dwarf::DW_OP_plus);
    }
  }
  llvm::DIExpression::appendOffset(operations_, static_cast<int64_t>(form.constant()));
}

void ExpressionBuilder::replace_value(unsigned index, unsigned width, const Quotient &quotient) {
  operations_.clear();
  values_[index] = quotient.first().terms()[0].value;
  add_sum(quotient.first(), true);
  if (quotient.divisor != 1) {
    operations_.append(
        {dwarf::DW_OP_consts, static_cast<uint64_t>(quotient.divisor), dwarf::DW_OP_div});
    add_sum(quotient.rest, false);
  }
  // What follows takes the value for what is in a register, with zeros above it.
  if (width < 64 && expression_->getNumElements()) {
    operations_.append({dwarf::DW_OP_constu, (uint64_t(1) << width) - 1, dwarf::DW_OP_and});
  }
  if (values_.size() > 1) {
    expression_ = const_cast<llvm::DIExpression *>(
        llvm::DIExpression::convertToVariadicExpression(expression_));
  }
  expression_ = llvm::DIExpression::appendOpsToArg(expression_, operations_, index, true);
}

void ExpressionBuilder::apply_to(llvm::DbgVariableRecord &record) const {
  llvm::SmallVector<llvm::ValueAsMetadata *, 4> values;
  for (llvm::Value *value : values_) {
    values.push_back(llvm::ValueAsMetadata::get(value));
  }
  record.setExpression(expression_);
  bool is_variadic = llvm::any_of(expression_->expr_ops(), [](llvm::DIExpression::ExprOperand op) {
    return op.getOp() == dwarf::DW_OP_LLVM_arg;
  });
  if (is_variadic) {
    record.setRawLocation(llvm::DIArgList::get(expression_->getContext(), values));
  } else {
    record.setRawLocation(values[0]);
  }
}

void RememberedRecord::recover(llvm::DbgVariableRecord &record, const llvm::LoopInfo &loops) const {
  ExpressionBuilder builder(expression_);
  for (const Location &location : locations_) {
    builder.add_value(location.value);
  }
  for (unsigned index = 0; index < locations_.size(); ++index) {
    const Location &location = locations_[index];
    if (!is_lost(location.value)) {
      continue;
    }
    if (!location.sum || location.sum->has_lost_value()) {
      return;
    }
    std::optional<Quotient> quotient = quotient_of(*location.sum, location.width, loops);
    if (!quotient) {
      return;
    }
    builder.replace_value(index, location.width, *quotient);
  }
  builder.apply_to(record);
}

} // namespace cinch
