// Integers and addresses as sums, which tell how one induction variable follows from another.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/ValueHandle.h"

#include <cstdint>
#include <optional>

namespace llvm {
class LoopInfo;
class PHINode;
class Value;
} // namespace llvm

namespace cinch {

// A constant and multiples of values: what it was made from, modulo a power of two.
class LinearForm {
public:
  struct Term {
    // Follows replacements, null when the value was deleted. A block stands for how often the loop
    // that it heads has been repeated.
    llvm::WeakTrackingVH value;
    uint64_t factor;
  };

  // The low `width` bits of `value`, which has as many. Looks through additions, multiplications by
  // constants, casts, and phis that grow by a constant each time; everything else is a term.
  static LinearForm of(llvm::Value &value, unsigned width, const llvm::LoopInfo &loops);

  void add(llvm::Value &value, uint64_t factor);
  void add(const LinearForm &form, uint64_t factor);
  void add_constant(uint64_t constant) { constant_ += constant; }
  // The first term that is a block; null when there is none.
  const Term *repetitions() const;
  // Whether a term's value has since been deleted or replaced by poison.
  bool has_lost_value() const;

  llvm::ArrayRef<Term> terms() const { return terms_; }
  uint64_t constant() const { return constant_; }

private:
  llvm::SmallVector<Term, 2> terms_;
  uint64_t constant_ = 0;
};

// What a phi of a loop's header is: `start` and then `step` more with every repetition.
struct Induction {
  llvm::Value *start;
  int64_t step; // not zero
};

// Nothing when the phi is not like that.
std::optional<Induction> induction_of(llvm::PHINode &phi, const llvm::LoopInfo &loops);

// Of an integer of at most 64 bits or an address; 0 for other types.
unsigned width_of(const llvm::Value &value);

// Deleted, or never meant anything.
bool is_lost(const llvm::Value *value);

} // namespace cinch
