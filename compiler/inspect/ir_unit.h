// The LLVM module of one input, and what is known of its C.
#pragma once

#include "driver/backend_messages.h"
#include "driver/unit.h"
#include "inspect/functions.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"

#include <memory>
#include <optional>
#include <vector>

namespace cinch {

class ModuleGen;
class TypeContext;

class IrUnit {
public:
  // Parses and lowers, with names for all values. Null after a message. `with_lines`: instructions
  // know their source lines (which changes nothing else).
  static std::unique_ptr<IrUnit> generate(DumpJob &job, bool with_lines);
  ~IrUnit();

  llvm::Module &module() { return *module_; }
  // Null for functions that the compiler made.
  const FunctionPlace *place_of(llvm::StringRef symbol) const;
  // Defined functions that --function and --line ask for, in order.
  std::vector<llvm::Function *> selected_functions() const;
  // Notes which of those that --function names have no code any more.
  void note_missing() const;

  // The whole back end; what it makes goes to `out`. Module: only the optimizer runs. False after a
  // message.
  bool emit(OutputKind kind, llvm::raw_pwrite_stream &out);
  bool optimize();

private:
  IrUnit(DumpJob &job);
  bool lower();

  DumpJob &job_;
  Unit unit_;
  llvm::LLVMContext context_;
  std::unique_ptr<TypeContext> types_;
  std::unique_ptr<ModuleGen> generator_;
  std::unique_ptr<llvm::Module> module_;
  std::vector<FunctionPlace> places_;
  llvm::StringMap<size_t> by_symbol_;
};

} // namespace cinch
