// One C input on its way through the front end.
#pragma once

#include "diag/engine.h"
#include "driver/frontend.h"
#include "driver/invocation.h"
#include "driver/kept.h"
#include "lex/identifier.h"
#include "lex/literal_table.h"
#include "preprocess/preprocessor.h"
#include "source/source_map.h"
#include "target/target_info.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"

#include <memory>

namespace llvm {
class LLVMContext;
class Module;
} // namespace llvm

namespace cinch {

struct Decl;
class ModuleGen;
class TypeContext;

// What all passes of one C input share.
// Also the order of construction: each member uses those before it.
struct Unit {
  // All of them outlive the unit.
  Unit(const Invocation &invocation, const TargetInfo &target, llvm::raw_ostream &messages);

  const Invocation &invocation;
  const TargetInfo &target;
  llvm::raw_ostream &messages;
  SourceMap sources;
  DiagnosticEngine diags;
  IdentifierTable identifiers;
  LiteralTable literals;
  Preprocessor preprocessor;

  // Set to end parsing early, without an error.
  bool is_given_up = false;

  bool has_errors() const { return diags.error_count() > 0 || diags.has_fatal_error(); }
};

// The target that the invocation asks for; null after a message.
std::unique_ptr<TargetInfo> make_target(const Invocation &invocation, llvm::raw_ostream &messages);

// Parses and checks every external declaration in turn. `each` gets what one declaration declares;
// bodies live until it returns. `at_end` gets the tentative definitions, which C23 6.9.2p2
// completes at the end. Errors are counted by `unit.diags`.
// Assumes that the preprocessor has entered the main file, and that `types` is of the unit's
// target.
void parse_unit(Unit &unit, TypeContext &types,
                llvm::function_ref<void(llvm::ArrayRef<Decl *>)> each,
                llvm::function_ref<void(llvm::ArrayRef<Decl *>)> at_end);

// Parses, checks and lowers the whole unit. After the first error nothing more is lowered, but
// checking goes on. `generator` gives the one for the next declaration, or null to give up.
// `seen` gets what each declaration declares, before it is lowered.
void generate_unit(Unit &unit, TypeContext &types, llvm::function_ref<ModuleGen *()> generator,
                   llvm::function_ref<void(llvm::ArrayRef<Decl *>)> seen = nullptr);

} // namespace cinch
