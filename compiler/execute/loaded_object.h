// One object file that has been linked into this process, and where its sections are.
#pragma once

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cinch {

// A run of memory of one section.
struct LoadedSection {
  std::string name;
  uint64_t address = 0;
  uint64_t size = 0;
};

// Kept as long as the process: debuggers and the report of a crash read it.
struct LoadedObject {
  // The input it came of, as it was given; of an archive's member the archive's path, too.
  std::string name;
  // The ELF file; after loading, its section headers hold the addresses in this process.
  llvm::SmallVector<char, 0> bytes;
  std::vector<LoadedSection> sections;
  // Functions called before `main` and after it, in the order of the object.
  std::vector<LoadedSection> constructors, destructors;
  // Of the control blocks of its thread-local objects.
  std::vector<uint64_t> thread_locals;
};

// Writes the addresses of `object.sections` into the headers of `object.bytes`, so that whoever
// reads the file finds its code in memory. Assumes ELF of 64 bits and this machine's byte order.
void set_section_addresses(LoadedObject &object);

// Makes a section of an ELF file one that readers pass over.
void hide_section(char *bytes, llvm::StringRef name);

// Whether the object asks for a stack that can hold code (GNU: nested functions' trampolines).
bool needs_executable_stack(const LoadedObject &object);

// Tells gdb of the object, by the interface of its manual ("JIT Compilation Interface").
// The object must stay where it is.
void register_with_debugger(const LoadedObject &object);

} // namespace cinch
