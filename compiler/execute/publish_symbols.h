// Symbols of a program that was linked without the dynamic linker, made known to it: by a shared
// library in memory that says where they are.
#pragma once

#include "llvm/ADT/ArrayRef.h"

#include <cstdint>
#include <string>

namespace cinch {

// Of the program, for the dynamic linker.
struct DynamicSymbol {
  std::string name;
  const void *address = nullptr;
  uint64_t size = 0;
  bool is_function = false;
};

// For libraries that are loaded from now on, and for dlsym(3). False when the dynamic linker does
// not take them.
bool publish_symbols(llvm::ArrayRef<DynamicSymbol> symbols);

} // namespace cinch
