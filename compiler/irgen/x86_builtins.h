// Calls of __builtin_ia32_*: those that LLVM has no intrinsic for, or that are better as plain
// instructions of the IR, which the optimizer understands. What each computes is in Intel's and
// AMD's manuals under the instruction that its name abbreviates.
#pragma once

#include "irgen/target_builtins.h"

namespace cinch {

class X86BuiltinGen : public TargetBuiltinGen {
public:
  X86BuiltinGen(FunctionGen &generator, const BuiltinCallExpr &call)
      : TargetBuiltinGen(generator, call, "__builtin_ia32_") {}

  std::optional<llvm::Value *> generate();

private:
  // A family of builtins. `number` tells apart what shares a member function.
  using Handler = llvm::Value *(X86BuiltinGen::*)(int number);
  struct Family {
    const char *pattern; // of the name behind the prefix; '*' stands for any characters
    Handler handler;
    int number;
  };
  static const Family families[];
  static const Family *find_family(llvm::StringRef name);

  // ---- x86_builtins_masks.cpp: predicates, masked memory, compares ----
  llvm::Value *select_elements(int);
  llvm::Value *select_low(int);
  llvm::Value *masked_load(int is_aligned);
  llvm::Value *masked_store(int is_aligned);
  llvm::Value *expand_load(int);
  llvm::Value *compress_store(int);
  llvm::Value *expand(int);
  llvm::Value *compress(int);
  llvm::Value *gather(int);
  llvm::Value *scatter(int);
  llvm::Value *compare_integers(int is_signed);
  llvm::Value *compare_floats_masked(int);
  llvm::Value *compare_floats(int);
  llvm::Value *compare_by_name(int predicate);
  llvm::Value *compare_lowest(int predicate);
  llvm::Value *compare_xop(int is_signed);
  llvm::Value *classify_floats(int);
  llvm::Value *sign_mask(int);
  llvm::Value *spread_mask(int);
  llvm::Value *shuffle_bits(int);
  llvm::Value *intersect(int);
  llvm::Value *mask_logic(int operation);
  llvm::Value *mask_add(int);
  llvm::Value *mask_test(int is_carry);
  llvm::Value *mask_or_test(int is_ones);
  llvm::Value *mask_shift(int is_left);
  llvm::Value *mask_unpack(int);
  llvm::Value *mask_move(int);

  // ---- x86_builtins_shuffles.cpp ----
  llvm::Value *extract_part(int);
  llvm::Value *insert_part(int);
  llvm::Value *extract_element(int);
  llvm::Value *insert_element(int);
  llvm::Value *align_bytes(int);
  llvm::Value *align_elements(int);
  llvm::Value *blend(int);
  llvm::Value *shift_bytes(int is_left);
  llvm::Value *permute_fours(int);
  llvm::Value *permute_halves(int);
  llvm::Value *permute_in_lane(int);
  llvm::Value *shuffle_words(int is_high);
  llvm::Value *shuffle_floats(int);
  llvm::Value *shuffle_lanes(int);

  // ---- x86_builtins_arithmetic.cpp ----
  llvm::Value *count_zeros(int is_leading);
  llvm::Value *rotate(int is_left);
  llvm::Value *funnel_shift(int is_left);
  llvm::Value *ternary_logic(int is_zeroing);
  llvm::Value *multiply_low_halves(int is_signed);
  llvm::Value *truncate_masked(int);
  llvm::Value *integers_to_floats(int is_signed);
  llvm::Value *halves_to_floats(int);
  llvm::Value *floats_to_brain_floats(int);
  llvm::Value *round(int);
  llvm::Value *round_lowest(int);
  llvm::Value *square_root(int);
  llvm::Value *square_root_lowest(int);
  llvm::Value *multiply_add(int kind);
  llvm::Value *multiply_add_lowest(int kind);
  llvm::Value *multiply_add_alternating(int kind);
  llvm::Value *multiply_add_complex(int is_conjugate);
  llvm::Value *multiply_add_complex_lowest(int kind);
  llvm::Value *brain_float_arithmetic(int opcode);
  llvm::Value *reduce_with_start(int is_product);
  llvm::Value *reduce_extreme(int is_greatest);
  llvm::Value *fused(llvm::Value *a, llvm::Value *b, llvm::Value *c, llvm::Value *rounding);

  // ---- x86_builtins_system.cpp ----
  llvm::Value *random_number(int is_seed);
  llvm::Value *read_time_and_processor(int);
  llvm::Value *add_with_carry(int is_borrow);
  llvm::Value *save_state(int);
  llvm::Value *set_control_register(int);
  llvm::Value *sse_control_load(int);
  llvm::Value *sse_control_store(int);
  llvm::Value *store_nontemporal(int);
  llvm::Value *store_lowest_nontemporal(int);
  llvm::Value *prefetch_code(int);
  llvm::Value *key_locker_block(int);
  llvm::Value *key_locker_wide(int);
  llvm::Value *encode_key(int);
  llvm::Value *undefined(int);

  // Whether the argument says "round as the machine does now" and may be left out.
  bool is_current_rounding(size_t index) const { return immediate(index) == 4; }
  static char width_letter(unsigned bits) { // b, w, d, q
    return bits == 8 ? 'b' : bits == 16 ? 'w' : bits == 32 ? 'd' : 'q';
  }
  static unsigned vector_bits(llvm::Value *vector) {
    return vector->getType()->getPrimitiveSizeInBits().getFixedValue();
  }
  llvm::Value *float_compare(llvm::Value *a, llvm::Value *b, unsigned predicate);
  llvm::Value *with_mask(llvm::Value *predicate, size_t mask_index);
};

} // namespace cinch
