// The Microsoft x64 convention, for functions with the attribute ms_abi.
#include "irgen/abi.h"

#include "llvm/ADT/bit.h"

namespace cinch {

namespace {

// Objects of 1, 2, 4 or 8 bytes are passed as integers; others by a pointer to a copy.
class Win64Abi {
public:
  explicit Win64Abi(TypeLowering &lowering) : lowering_(lowering) {}

  ArgPass argument(QualType written) {
    if (has_variable_size(written)) { // GNU: by reference, as gcc does
      return by_pointer(written);
    }
    QualType type = abi_type(written);
    // Structures, unions and complex numbers are alike to Windows.
    if (is_abi_aggregate(type)) {
      return fits_register(type) ? as_integer(type) : by_pointer(type);
    }
    // __int128 is passed by reference.
    if (lowering_.size_of(type) > 8 && is_integer(type)) {
      return by_pointer(type);
    }
    return scalar(type);
  }

  ArgPass result(QualType written) {
    if (has_variable_size(written)) {
      return by_pointer(written);
    }
    if (is_void(written)) {
      return ArgPass::ignore();
    }
    QualType type = abi_type(written);
    if (is_abi_aggregate(type)) {
      return fits_register(type) ? as_integer(type) : by_pointer(type);
    }
    // It is returned in a vector register, though.
    if (is_integer(type) && lowering_.size_of(type) == 16) {
      llvm::Type *word = llvm::Type::getInt64Ty(lowering_.context());
      return ArgPass::coerce(llvm::FixedVectorType::get(word, 2));
    }
    return lowering_.size_of(type) > 16 && is_integer(type) ? by_pointer(type) : scalar(type);
  }

private:
  // The sizes of integer registers.
  bool fits_register(QualType type) {
    uint64_t size = lowering_.size_of(type);
    return size <= 8 && llvm::has_single_bit(size);
  }

  ArgPass as_integer(QualType type) {
    unsigned bits = static_cast<unsigned>(lowering_.size_of(type) * 8);
    return ArgPass::coerce(llvm::IntegerType::get(lowering_.context(), bits));
  }

  ArgPass by_pointer(QualType type) {
    return ArgPass::indirect(lowering_.memory_type(type), lowering_.align_of(type), false);
  }

  // Only _Bool is extended.
  ArgPass scalar(QualType type) {
    llvm::Type *value = lowering_.value_type(type);
    return is_bool(type) ? ArgPass::extend(value, false) : ArgPass::direct(value);
  }

  TypeLowering &lowering_;
};

} // namespace

void classify_win64(const AbiQuery &query, FunctionAbi &abi) {
  Win64Abi rules(query.lowering);
  abi.result = rules.result(query.result);
  for (QualType argument : query.arguments) {
    abi.arguments.push_back(rules.argument(argument));
  }
}

} // namespace cinch
