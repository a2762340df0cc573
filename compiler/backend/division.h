// Which part of a big module is compiled in which unit, so that several threads can work on it.
#pragma once

#include <cstdint>
#include <vector>

namespace llvm {
class Function;
class GlobalObject;
class GlobalVariable;
class Module;
} // namespace llvm

namespace cinch {

// A division depends on the module only: not on threads, addresses or the machine. So the object
// made from it is the same everywhere.
struct Division {
  // What one unit holds, besides copies of `copied`.
  struct Unit {
    std::vector<llvm::GlobalObject *> definitions;
    // Small functions of other units that this one may inline; those that are local to the module
    // and only called are also kept here when they are not inlined.
    std::vector<llvm::Function *> imports;
    std::vector<llvm::Function *> copies;
  };
  // The first one also gets what belongs to the module as a whole.
  std::vector<Unit> units;
  // Local constants without an identity, string literals mostly: each unit has its own.
  std::vector<llvm::GlobalVariable *> copied;
  // Local symbols that several units name: they must be visible between objects.
  std::vector<llvm::GlobalObject *> shared;
};

// Whether units can stand for the module: nothing in it is tied together by other means than
// symbols (aliases, groups, assembly at file scope, labels in assembly).
bool is_divisible(const llvm::Module &module);

// Units of about `unit_size` instructions, or more when there would be too many of them. A local
// function with one caller stays with it, and a local object with its only users, so that the
// optimizer knows as much of them as before.
Division divide(llvm::Module &module, uint64_t unit_size);

} // namespace cinch
