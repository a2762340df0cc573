// A translation unit as one module after the other: those that are full are compiled while the
// front end goes on.
#pragma once

#include "backend/unit_queue.h"
#include "driver/unit.h"
#include "irgen/module_gen.h"

#include "llvm/IR/LLVMContext.h"

namespace cinch {

class ModuleSequence {
public:
  // `may_divide`: false makes one module, come what may.
  ModuleSequence(Unit &unit, TypeContext &types, bool may_divide);

  // For the next declaration, and at the end. Null when it turns out that all must be in one
  // module, and parts of it are gone.
  ModuleGen *generator();
  bool needs_one_module() const { return is_divided() && generator_->is_tied(); }
  // Several modules were made.
  bool is_divided() const { return modules_before_ > 0; }
  // The single one, and its generator's.
  Kept<llvm::Module> take_module();
  llvm::ArrayRef<AsmPlace> asm_places() const { return generator_->asm_places(); }
  // Compiles what is left of several, and writes the object made of all. Errors have not occurred.
  bool finish(llvm::raw_pwrite_stream &output, BackendMessageSink messages);

private:
  void start_module(EarlierModules earlier);
  void compile_module();

  Unit &unit_;
  TypeContext &types_;
  // Of one module, in instructions; 0: there is no limit.
  uint64_t limit_;
  size_t modules_before_ = 0;
  Kept<llvm::LLVMContext> context_;
  Kept<ModuleGen> generator_;
  BackendOptions unit_options_;
  UnitQueue queue_;
};

} // namespace cinch
