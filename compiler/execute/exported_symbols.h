// What shared libraries see of the program. They are loaded before it is linked, since it needs
// their addresses; so they get jumps to functions that are filled in later, and objects of data
// stand in memory of their own, which the program uses, too.
#pragma once

#include "execute/ifuncs.h"
#include "execute/loaded_object.h"
#include "execute/publish_symbols.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringSet.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cinch {

// An object of data that has left the program.
struct ExportedObject {
  std::string name;
  // Where its first value is, once linked. Empty: zeros (GNU: common).
  std::string section;
  uint64_t offset = 0;
  uint64_t size = 0;
  // Other objects may define it, too (GNU: common, weak).
  bool is_weak = false;
  // In the object's file, not relocated. Null: zeros.
  const char *first_value = nullptr;
  // Lives as long as the process. Of several definitions the first one is asked for its size; a
  // larger one may follow.
  void *memory = nullptr;
  static constexpr uint64_t reserve = 64 * 1024;
};

// The functions of an ELF object that are among `names`, with jumps that end the process until
// their slots are filled.
std::vector<IndirectFunction> find_exported_functions(llvm::SmallVectorImpl<char> &bytes,
                                                      const llvm::StringSet<> &names);

// Makes the data among `names`, by all of its names, undefined symbols of the object. The caller
// defines them as `memory`.
std::vector<ExportedObject> take_exported_objects(llvm::SmallVectorImpl<char> &bytes,
                                                  const llvm::StringSet<> &names);

// As far as it is known before the object is linked, for constructors of libraries.
void copy_first_value(const ExportedObject &exported);

// The first value, once the object is linked, when it has addresses in it. Libraries may have
// changed any other.
void fill_exported_object(const ExportedObject &exported, const LoadedObject &object);

// All that the object defines for others, without addresses.
std::vector<DynamicSymbol> global_symbols(llvm::SmallVectorImpl<char> &bytes);

} // namespace cinch
