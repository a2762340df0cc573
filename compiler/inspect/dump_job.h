// One stage of one input, and the stages.
#pragma once

#include "driver/invocation.h"
#include "inspect/dump.h"
#include "support/painted.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

namespace cinch {

struct TargetInfo;

struct DumpJob {
  const DumpOptions &options;
  // May be changed by the stage: it is the stage's own.
  Invocation &invocation;
  const TargetInfo &target;
  // Text goes here, or else JSON: attributes of an object that is open.
  llvm::raw_ostream &out;
  // Null: text is wanted.
  llvm::json::OStream *json;
  llvm::raw_ostream &messages;
  // With several inputs: which of --function's there are. It is enough that one input has them.
  llvm::StringSet<> *found_functions;

  // "cinch: error: ..."; gives false.
  bool error(const llvm::Twine &text) const;
  bool selects_function(llvm::StringRef name) const;
  // Something other than everything is asked for.
  bool is_selective() const { return !options.functions.empty() || options.lines.is_set(); }
};

bool dump_tokens(DumpJob &job);
bool dump_preprocessed(DumpJob &job);
bool dump_macros(DumpJob &job);
bool dump_includes(DumpJob &job);
bool dump_ast(DumpJob &job);
bool dump_layout(DumpJob &job);
bool dump_ir(DumpJob &job);
bool dump_optimized_ir(DumpJob &job);
bool dump_passes(DumpJob &job);
bool dump_remarks(DumpJob &job);
bool dump_cfg(DumpJob &job);
bool dump_asm(DumpJob &job);

} // namespace cinch
