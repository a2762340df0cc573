// Bump allocation for nodes that live as long as a translation unit or a function body.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Allocator.h"

#include <cstring>
#include <string_view>
#include <type_traits>
#include <utility>

namespace cinch {

// Owns raw memory; what is made in it is never destroyed, so it must be trivially destructible.
// Not thread-safe: an arena belongs to one compile job.
class Arena {
public:
  // An object made from the arguments. Never null: LLVM's allocator ends the process when memory
  // runs out.
  template <typename T, typename... Args> T *make(Args &&...args) {
    static_assert(std::is_trivially_destructible_v<T>, "arena objects are never destroyed");
    return new (allocator_.Allocate(sizeof(T), alignof(T))) T(std::forward<Args>(args)...);
  }

  // Raw bytes, for nodes with a tail of variable length, which the caller constructs there.
  void *allocate(size_t size, size_t alignment) { return allocator_.Allocate(size, alignment); }

  // Copies the elements; the result lives as long as the arena.
  template <typename T> llvm::MutableArrayRef<T> copy(llvm::ArrayRef<T> elements) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (elements.empty()) {
      return {};
    }
    T *memory = allocator_.Allocate<T>(elements.size());
    std::memcpy(static_cast<void *>(memory), elements.data(), elements.size() * sizeof(T));
    return {memory, elements.size()};
  }

  // Copies the characters and adds a NUL behind them that the view does not count.
  std::string_view copy_string(std::string_view text) {
    char *memory = allocator_.Allocate<char>(text.size() + 1);
    if (!text.empty()) {
      std::memcpy(memory, text.data(), text.size());
    }
    memory[text.size()] = '\0';
    return {memory, text.size()};
  }

  // Frees everything but the first slab.
  void reset() { allocator_.Reset(); }

private:
  llvm::BumpPtrAllocator allocator_;
};

} // namespace cinch
