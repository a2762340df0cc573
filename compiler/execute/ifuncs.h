// GNU ifuncs: functions whose address a function of the program chooses when it is loaded. JITLink
// knows none, so each becomes a symbol outside of its object: a jump through a slot.
#pragma once

#include "execute/loaded_object.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cinch {

struct IndirectFunction {
  std::string name;
  // Where its resolver is in the object.
  std::string section;
  uint64_t offset = 0;
  // The jump, and what it jumps to. Both live as long as the process.
  const void *stub = nullptr;
  void **slot = nullptr;
};

// Gives each its jump and its slot.
void make_stubs(llvm::MutableArrayRef<IndirectFunction> functions);

// Makes the ifuncs of an ELF object undefined symbols of it. The caller defines them as the stubs.
std::vector<IndirectFunction> take_indirect_functions(llvm::SmallVectorImpl<char> &bytes);

// Fills the slot, once the object is linked. Assumes that the resolver needs no other ifunc.
void resolve_indirect_function(const IndirectFunction &function, const LoadedObject &object);

} // namespace cinch
