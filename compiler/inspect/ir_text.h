// LLVM IR as lines for people.
#pragma once

#include "inspect/code_lines.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/IR/DebugLoc.h"

#include <string>
#include <vector>

namespace llvm {
class Function;
class Instruction;
class Module;
} // namespace llvm

namespace cinch {

// Of instructions that have lost their own.
using PlaceTable = llvm::DenseMap<const llvm::Instruction *, llvm::DebugLoc>;

// Functions of one module without metadata and attribute groups, unless `with_metadata`. Lines know
// their source where instructions do, or `places`. LLVM looks through the module for the names of
// types each time it prints something, so many functions are printed at once.
std::vector<std::vector<CodeLine>> ir_lines(llvm::ArrayRef<llvm::Function *> functions,
                                            bool with_metadata, const PlaceTable *places = nullptr);

// One string for each line of a function, for comparing.
std::vector<std::string> ir_text(const llvm::Function &function, bool with_metadata);

// What the module has besides functions with bodies: asm, types, objects, aliases.
std::vector<std::string> global_lines(const llvm::Module &module, bool with_metadata);

// Without `, !tbaa !5`, `#3` and the like; names with letters that are not ASCII are readable.
std::string without_metadata(llvm::StringRef line);

} // namespace cinch
