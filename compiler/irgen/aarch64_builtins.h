// Calls of __builtin_neon_* and __builtin_arm_*. What each computes is in Arm's "Neon Intrinsics
// Reference" and ACLE under the intrinsic's name.
//
// Most NEON builtins are one function for many types: vectors come as vectors of bytes, and the
// last argument, a NeonType, tells what they hold. A table (aarch64_builtins_table.cpp) gives for
// each family the member function that knows its shape, and an intrinsic or opcode for signed,
// unsigned and floating elements. The overload of the intrinsic follows from the types it is called
// with.
#pragma once

#include "irgen/target_builtins.h"

namespace cinch {

class AArch64BuiltinGen : public TargetBuiltinGen {
public:
  AArch64BuiltinGen(FunctionGen &generator, const BuiltinCallExpr &call);

  std::optional<llvm::Value *> generate();

private:
  using Handler = llvm::Value *(AArch64BuiltinGen::*)(unsigned id);
  struct Family {
    // Of key_; see matches().
    const char *pattern;
    Handler handler;
    // An intrinsic, an opcode, a predicate or just a number, as the handler wants it.
    unsigned signed_id, unsigned_id, floating_id;

    Family(const char *pattern, Handler handler, unsigned id = 0)
        : Family(pattern, handler, id, id, id) {}
    Family(const char *pattern, Handler handler, unsigned signed_id, unsigned unsigned_id,
           unsigned floating_id = 0)
        : pattern(pattern), handler(handler), signed_id(signed_id), unsigned_id(unsigned_id),
          floating_id(floating_id) {}
  };
  // The first that matches counts.
  static const Family neon_table[];
  static const Family arm_table[];
  static llvm::ArrayRef<Family> neon_families();
  static llvm::ArrayRef<Family> arm_families();
  std::optional<llvm::Value *> generate_from(llvm::ArrayRef<Family> families);
  void find_key(llvm::StringRef name);
  unsigned id_of(const Family &family) const;

  // ---- Types and operands, aarch64_builtins.cpp ----
  size_t operand_count() const { return count() - (is_polymorphic_ ? 1 : 0); }
  bool is_quad(size_t index) const;
  llvm::Type *element_type();
  llvm::Type *vector_of(llvm::Type *element, unsigned count) {
    return llvm::FixedVectorType::get(element, count);
  }
  // What a builtin works on: the vector that the last argument names; for a scalar builtin its
  // type, or for 8 and 16 bits, which LLVM has no scalar intrinsics for, a vector of 64 bits.
  llvm::Type *operating_type();
  llvm::Type *in_vector(llvm::Type *scalar);
  llvm::Type *with_element(llvm::Type *type, llvm::Type *element);
  llvm::Type *with_halves(llvm::Type *type);  // as many elements of half the width
  llvm::Type *with_doubles(llvm::Type *type); // as many elements of twice the width
  llvm::Type *as_floating(llvm::Type *type);  // elements of the same width
  llvm::Type *as_integers(llvm::Type *type);
  // An operand's bits as that type; a scalar becomes the lowest element of a vector.
  llvm::Value *operand(size_t index, llvm::Type *type) { return reread(arg(index), type); }
  llvm::Value *operand(size_t index) { return operand(index, operating_type()); }
  // Likewise; a vector may become the scalar that is its lowest element.
  llvm::Value *reread(llvm::Value *value, llvm::Type *type);
  llvm::Value *call(llvm::Intrinsic::ID id, llvm::Type *result,
                    llvm::ArrayRef<llvm::Value *> arguments);
  llvm::Value *int32(uint64_t value) { return builder_.getInt32(static_cast<uint32_t>(value)); }
  llvm::Value *splat(llvm::Type *type, int64_t value);
  // A vector operand of any size, as one of the elements that the builtin works on.
  llvm::Value *elements(size_t index);
  // The immediate as a lane of operand `index`, spread over a vector of `count` elements.
  llvm::Value *spread_lane(size_t index, size_t lane, unsigned count);
  llvm::Value *halves_joined(llvm::Value *low, llvm::Value *high);
  llvm::Align alignment_of(size_t pointer);

  // ---- aarch64_builtins_arithmetic.cpp ----
  llvm::Value *same(unsigned id);
  llvm::Value *plain(unsigned id);
  llvm::Value *with_false(unsigned id);
  llvm::Value *binary(unsigned opcode);
  llvm::Value *negate(unsigned);
  llvm::Value *multiply_number(unsigned);
  llvm::Value *multiply_lane(unsigned);
  llvm::Value *multiply_extended_lane(unsigned);
  llvm::Value *fused(unsigned is_negated);
  llvm::Value *fused_lane(unsigned);
  llvm::Value *bit_select(unsigned);
  llvm::Value *compare(unsigned predicate);
  llvm::Value *compare_zero(unsigned predicate);
  llvm::Value *compare_magnitudes(unsigned id);
  llvm::Value *test_bits(unsigned);
  llvm::Value *accumulate_bytes(unsigned id);
  llvm::Value *accumulate_halves(unsigned id);
  llvm::Value *accumulate_brain_floats(unsigned id);
  llvm::Value *scale(unsigned id);
  llvm::Value *reduce(unsigned id);
  llvm::Value *reduce_long(unsigned id);
  llvm::Value *add_pair(unsigned);
  llvm::Value *pairwise_long(unsigned id);
  llvm::Value *pairwise_long_accumulate(unsigned id);
  llvm::Value *as_declared(unsigned id);

  // ---- aarch64_builtins_widths.cpp: shifts, and elements that become wider or narrower ----
  llvm::Value *widen(unsigned id);
  llvm::Value *narrow(unsigned id);
  llvm::Value *narrow_high(unsigned opcode);
  llvm::Value *multiply_long(unsigned id);
  llvm::Value *multiply_polynomials(unsigned id);
  llvm::Value *multiply_long_accumulate(unsigned id);
  llvm::Value *extend(unsigned is_unsigned);
  llvm::Value *truncate(unsigned);
  llvm::Value *shift_left(unsigned);
  llvm::Value *shift_left_long(unsigned is_unsigned);
  llvm::Value *shift_right(unsigned opcode);
  llvm::Value *shift_right_narrow(unsigned opcode);
  llvm::Value *shift_right_accumulate(unsigned opcode);
  llvm::Value *shift_by_immediate(unsigned id);
  llvm::Value *shift_right_rounding(unsigned id);
  llvm::Value *shift_right_rounding_accumulate(unsigned id);
  llvm::Value *shift_insert(unsigned id);
  llvm::Value *shifted(llvm::Value *value, unsigned opcode, uint64_t count);
  llvm::Value *integers_to_floats(unsigned is_unsigned);
  llvm::Value *floats_to_integers(unsigned id);
  llvm::Value *fixed_to_floats(unsigned id);
  llvm::Value *floats_to_fixed(unsigned id);
  llvm::Value *floats_to_halves(unsigned id);
  llvm::Value *halves_to_floats(unsigned id);
  llvm::Value *change_precision(unsigned);
  llvm::Value *floats_to_odd(unsigned id);
  llvm::Value *brain_floats_low(unsigned);
  llvm::Value *brain_floats_high(unsigned);

  // ---- aarch64_builtins_shuffles.cpp ----
  llvm::Value *get_lane(unsigned);
  llvm::Value *set_lane(unsigned);
  llvm::Value *splat_lane(unsigned);
  llvm::Value *with_lane(unsigned id);
  llvm::Value *extract(unsigned);
  llvm::Value *transpose(unsigned);
  llvm::Value *zip(unsigned);
  llvm::Value *unzip(unsigned);
  llvm::Value *store_pair(llvm::ArrayRef<int> low, llvm::ArrayRef<int> high);
  llvm::SmallVector<llvm::Value *, 4> tables_in_pairs(size_t first, unsigned tables);
  llvm::Value *look_up(unsigned);
  llvm::Value *look_up_or_keep(unsigned);
  llvm::Value *look_up_index(unsigned id);
  llvm::Value *float8_convert(unsigned id);
  llvm::Value *float8_convert_low(unsigned id);
  llvm::Value *float8_narrow(unsigned id);
  llvm::Value *float8_narrow_high(unsigned id);
  llvm::Value *float8_accumulate(unsigned id);
  llvm::Value *float8_accumulate_lane(unsigned id);
  void set_float8_mode();
  llvm::Value *in_low_half(llvm::Value *half);

  // ---- aarch64_builtins_memory.cpp ----
  llvm::Value *load_vector(unsigned);
  llvm::Value *store_vector(unsigned);
  llvm::Value *load_lane(unsigned is_acquire);
  llvm::Value *store_lane(unsigned is_release);
  llvm::Value *load_spread(unsigned);
  llvm::Value *load_several(unsigned id);
  llvm::Value *load_several_lanes(unsigned id);
  llvm::Value *store_several(unsigned id);
  llvm::Value *store_several_lanes(unsigned id);
  llvm::Value *load_wide(unsigned);
  llvm::Value *store_wide(unsigned);
  void store_loaded(llvm::Value *several);

  // ---- aarch64_builtins_system.cpp: __builtin_arm_* ----
  llvm::Value *hint(unsigned number);
  llvm::Value *trap(unsigned);
  llvm::Value *prefetch_range(unsigned);
  llvm::Value *count_bits(unsigned id);
  llvm::Value *checksum(unsigned id);
  llvm::Value *load_exclusive(unsigned id);
  llvm::Value *store_exclusive(unsigned id);
  llvm::Value *read_register(unsigned);
  llvm::Value *write_register(unsigned);
  llvm::Value *register_name();
  llvm::Value *random_number(unsigned id);
  llvm::Value *load_64_bytes(unsigned id);
  llvm::Value *store_64_bytes(unsigned id);
  llvm::Value *with_pointer_twice(unsigned id);

  std::string key_; // the name without 'q' and the like, see find_key
  bool is_scalar_ = false;
  bool is_polymorphic_ = false;
  NeonType type_ = {}; // of a polymorphic one
  char kind_ = 's';    // of the elements: s, u, f, or p for polynomials
};

} // namespace cinch
