// The table of stages, and how one is run for each input. Start at `run_dump`.
#include "inspect/dump.h"

#include "driver/big_stack.h"
#include "driver/option_errors.h"
#include "driver/output_file.h"
#include "driver/plan.h"
#include "driver/unit.h"
#include "inspect/dump_job.h"

#include "llvm/Support/raw_ostream.h"

namespace cinch {

// Changes with each change that a reader of the output could stumble over.
static constexpr const char *schema_name = "cinch-dump/1";

static constexpr DumpStage stages[] = {
    {"tokens", "the tokens of the file, or after preprocessing (--expanded)", dump_tokens, true},
    {"pp", "the preprocessed text", dump_preprocessed, true},
    {"macros", "each expansion of a macro, step by step", dump_macros, true},
    {"includes", "the tree of headers, with what each costs", dump_includes, true},
    {"ast", "the typed syntax tree, conversions and all", dump_ast},
    {"layout", "offsets, holes and cache lines of each structure and union", dump_layout},
    {"ir", "LLVM IR as the front end makes it", dump_ir},
    {"ir-opt", "LLVM IR after the optimizer", dump_optimized_ir},
    {"passes", "what each pass of the optimizer changed, as a diff", dump_passes},
    {"remarks", "what the optimizer says that it did, missed and found out", dump_remarks},
    {"cfg", "the control flow graph after the optimizer, for Graphviz (--svg: drawn)", dump_cfg},
    {"asm", "the assembly", dump_asm},
};

llvm::ArrayRef<DumpStage> dump_stages() { return stages; }

bool DumpJob::error(const llvm::Twine &text) const {
  print_driver_message(messages, MessageKind::Error, text, messages.has_colors());
  return false;
}

bool DumpJob::selects_function(llvm::StringRef name) const {
  return options.functions.empty() || llvm::is_contained(options.functions, name);
}

static const DumpStage *find_stage(llvm::StringRef name) {
  for (const DumpStage &stage : stages) {
    if (name == stage.name) {
      return &stage;
    }
  }
  std::string names;
  for (const DumpStage &stage : stages) {
    names += names.empty() ? "" : ", ";
    names += stage.name;
  }
  print_error(llvm::Twine("unknown stage '") + name + "'; the stages are " + names);
  return nullptr;
}

// One input. Errors come while it is read, so its text is kept back until it is whole.
static bool dump_input(const DumpStage &stage, const DumpOptions &options, Invocation &invocation,
                       llvm::raw_ostream &out, llvm::json::OStream *json) {
  if (invocation.input_kind == InputKind::Ir) {
    print_error("'" + invocation.input + "' is LLVM IR; dump reads C");
    return false;
  }
  if (invocation.input_kind == InputKind::AssemblerWithCpp && !stage.takes_assembly) {
    print_error("'" + invocation.input + "' is assembly, which has no such stage");
    return false;
  }
  std::unique_ptr<TargetInfo> target = make_target(invocation, llvm::errs());
  if (!target) {
    return false;
  }
  DumpJob job{options, invocation, *target, out, json, llvm::errs()};
  if (json == nullptr) {
    return stage.run(job);
  }
  json->objectBegin();
  json->attribute("file", invocation.input);
  json->attribute("target", invocation.backend.triple);
  json->attribute("optimization", invocation.backend.level_name());
  bool done = stage.run(job);
  json->objectEnd();
  return done;
}

static bool dump_inputs_as_text(const DumpStage &stage, const DumpOptions &options,
                                std::vector<Invocation> &invocations, llvm::raw_ostream &out) {
  bool done = true;
  for (Invocation &invocation : invocations) {
    if (invocations.size() > 1) {
      Painted(out, llvm::raw_ostream::CYAN, true) << "==> " << invocation.input << " <==\n";
    }
    done &= dump_input(stage, options, invocation, out, nullptr);
  }
  return done;
}

// An object of its own, so that what a half-made input has written can be thrown away.
static bool dump_inputs_as_json(const DumpStage &stage, const DumpOptions &options,
                                std::vector<Invocation> &invocations, llvm::raw_ostream &out) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  bool done = true;
  {
    llvm::json::OStream json(stream, /*IndentSize=*/1);
    json.objectBegin();
    json.attribute("schema", schema_name);
    json.attribute("stage", stage.name);
    json.attributeBegin("units");
    json.arrayBegin();
    for (Invocation &invocation : invocations) {
      done &= dump_input(stage, options, invocation, stream, &json);
    }
    json.arrayEnd();
    json.attributeEnd();
    json.objectEnd();
  }
  if (done) {
    out << text << '\n';
  }
  return done;
}

static bool dump_inputs(const DumpStage &stage, const DumpOptions &options,
                        std::vector<Invocation> &invocations) {
  auto write = [&](llvm::raw_ostream &out) {
    return options.json ? dump_inputs_as_json(stage, options, invocations, out)
                        : dump_inputs_as_text(stage, options, invocations, out);
  };
  if (options.output.empty() || options.output == "-") {
    return write(llvm::outs());
  }
  OutputFile file(options.output);
  bool done = file.is_open() && write(file.stream()) && file.commit();
  if (!file.error().empty()) {
    print_error(file.error());
  }
  return done;
}

// A command line copied from elsewhere may say how far to go; here the stage says so.
static bool says_what_to_make(llvm::StringRef word) {
  return word == "-E" || word == "-M" || word == "-MM" || word == "-fsyntax-only" ||
         word.starts_with("-save-temps") || word.starts_with("--save-temps");
}

int run_dump(const DumpOptions &options) {
  const DumpStage *stage = find_stage(options.stage);
  if (stage == nullptr) {
    return 1;
  }
  std::vector<const char *> words;
  for (const std::string &word : options.words) {
    if (!says_what_to_make(word)) {
      words.push_back(word.c_str());
    }
  }
  std::optional<std::vector<Invocation>> invocations = plan_invocations(words);
  if (!invocations) {
    return 1;
  }
  if (invocations->empty()) {
    print_error("dump needs a C file");
    return 1;
  }
  bool done = false;
  run_on_big_stack([&] { done = dump_inputs(*stage, options, *invocations); });
  return done ? 0 : 1;
}

} // namespace cinch
