// The LLVM module of one input, and what is known of its C.
#pragma once

#include "driver/backend_messages.h"
#include "driver/unit.h"
#include "inspect/code_lines.h"
#include "inspect/functions.h"
#include "inspect/ir_text.h"

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
  // know their places in the files (which changes nothing else).
  static std::unique_ptr<IrUnit> generate(DumpJob &job, bool with_lines);
  ~IrUnit();

  llvm::Module &module() { return *module_; }
  // Of the function, or of the one that it was made of: `f.cold`, `f.avx2`. Null for others.
  const FunctionPlace *place_of(llvm::StringRef symbol) const;
  // By --function.
  bool is_named(llvm::StringRef symbol) const;
  // Defined functions that --function and --line ask for, in order. Those with code of the lines,
  // wherever that was put; so the unit must have been made with lines.
  std::vector<llvm::Function *> selected_functions() const;
  // The places of all instructions. Without -g the module loses them: it is then as if it had been
  // made without lines.
  PlaceTable take_places();
  // Notes which of those that --function names have no code any more.
  void note_missing() const;
  // To be called when nothing is of the lines of --line: "no code comes from line 7".
  void note_no_lines(llvm::StringRef what = "no code comes from") const;
  const SourceLines &sources() const { return *source_lines_; }
  SourceLines &sources() { return *source_lines_; }

  // The whole back end; what it makes goes to `out`. Module: only the optimizer runs. False after a
  // message.
  bool emit(OutputKind kind, llvm::raw_pwrite_stream &out);
  bool optimize();
  // Assembly; if the unit has lines, with marks of `places` between.
  bool emit_asm(llvm::raw_pwrite_stream &out, std::vector<CodePlace> &places);

private:
  IrUnit(DumpJob &job);
  bool lower();
  void add_place(const FunctionDecl &function, llvm::StringRef symbol);
  void note(const llvm::Twine &text) const;

  DumpJob &job_;
  Unit unit_;
  llvm::LLVMContext context_;
  std::unique_ptr<TypeContext> types_;
  std::unique_ptr<ModuleGen> generator_;
  std::unique_ptr<llvm::Module> module_;
  std::vector<FunctionPlace> places_;
  llvm::StringMap<size_t> by_symbol_;
  // Set when the main file has been read.
  std::unique_ptr<SourceLines> source_lines_;
};

} // namespace cinch
