// The table of stages, and how one is run for each input. Start at `run_dump`.
#include "inspect/dump.h"

#include "driver/big_stack.h"
#include "driver/option_errors.h"
#include "driver/output_file.h"
#include "driver/plan.h"
#include "driver/unit.h"
#include "inspect/dump_job.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

namespace cinch {

// Changes with each change that a reader of the output could stumble over.
static constexpr const char *schema_name = "cinch-dump/1";

static constexpr unsigned of_code = SelectsFunctions | SelectsLines;
static constexpr unsigned of_text = of_code | ShowsHeaders;
static constexpr unsigned of_ir = of_code | ShowsMetadata;

static constexpr DumpStage stages[] = {
    {"tokens", "the tokens of the file, or after preprocessing (--expanded)", dump_tokens,
     of_text | Expands, true},
    {"pp", "the preprocessed text", dump_preprocessed, of_text, true},
    {"macros", "each expansion of a macro, step by step", dump_macros, of_text, true},
    {"includes", "the tree of headers, with what each costs", dump_includes, 0, true},
    {"ast", "the typed syntax tree, conversions and all", dump_ast, of_text},
    {"layout", "offsets, holes and cache lines of each structure and union", dump_layout,
     of_text | SelectsRecords},
    {"ir", "LLVM IR as the front end makes it", dump_ir, of_ir | ShowsSource},
    {"ir-opt", "LLVM IR after the optimizer", dump_optimized_ir, of_ir | ShowsSource},
    {"passes", "what each pass of the optimizer changed, as a diff", dump_passes, of_ir, false,
     true},
    {"remarks", "what the optimizer says that it did, missed and found out", dump_remarks, of_code},
    {"cfg", "the control flow graph after the optimizer, for Graphviz (--svg: drawn)", dump_cfg,
     of_code | DrawsSvg},
    {"asm", "the assembly", dump_asm, of_code | ShowsSource | ShowsDirectives},
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

// An option that does nothing would be taken for one that found nothing.
static bool takes_options(const DumpStage &stage, const DumpOptions &options) {
  const struct {
    unsigned option;
    bool is_given;
    const char *word;
  } rows[] = {
      {SelectsFunctions, !options.functions.empty(), "--function"},
      {SelectsRecords, !options.records.empty(), "--record"},
      {SelectsLines, options.lines.is_set(), "--line"},
      {ShowsHeaders, options.headers, "--headers"},
      {ShowsSource, options.source, "--source"},
      {ShowsMetadata, options.metadata, "--metadata"},
      {Expands, options.expanded, "--expanded"},
      {ShowsDirectives, options.directives, "--directives"},
      {DrawsSvg, options.svg, "--svg"},
  };
  for (const auto &[option, is_given, word] : rows) {
    if (is_given && (stage.options & option) == 0) {
      print_error(llvm::Twine("the stage '") + stage.name + "' takes no " + word);
      return false;
    }
  }
  return true;
}

// All directives are those of the file; functions are picked out of what is readable.
static bool combines_options(const DumpOptions &options) {
  bool is_selective = !options.functions.empty() || options.lines.is_set();
  if (options.directives && (is_selective || options.source || options.json)) {
    print_error("--directives shows the whole assembly as it is; it goes with none of --function, "
                "--line, --source and --json");
    return false;
  }
  return true;
}

static bool dump_input(const DumpStage &stage, const DumpOptions &options, Invocation &invocation,
                       llvm::raw_ostream &out, llvm::json::OStream *json,
                       llvm::StringSet<> *found_functions) {
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
  DumpJob job{options, invocation, *target, out, json, llvm::errs(), found_functions};
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

namespace {

// What a stage prints of one input, with a heading before it. Errors come while the input is read,
// so the text is kept back until release() unless it is streamed; what was not released is dropped.
class InputText : public llvm::raw_ostream {
public:
  InputText(llvm::raw_ostream &out, std::string heading, bool is_streamed)
      : out_(out), heading_(std::move(heading)), is_streamed_(is_streamed) {
    enable_colors(out.colors_enabled());
  }
  ~InputText() override { flush(); }
  bool has_colors() const override { return out_.has_colors(); }
  void release();

private:
  void write_impl(const char *bytes, size_t size) override;
  uint64_t current_pos() const override { return position_; }
  void print_heading();

  llvm::raw_ostream &out_;
  std::string heading_; // empty: none, or printed
  bool is_streamed_;
  std::string kept_;
  uint64_t position_ = 0;
};

void InputText::print_heading() {
  if (!heading_.empty()) {
    Painted(out_, llvm::raw_ostream::CYAN, true) << heading_;
    heading_.clear();
  }
}

void InputText::write_impl(const char *bytes, size_t size) {
  position_ += size;
  if (is_streamed_) {
    print_heading();
    out_.write(bytes, size);
  } else {
    kept_.append(bytes, size);
  }
}

void InputText::release() {
  flush();
  print_heading();
  out_ << kept_;
  kept_.clear();
}

} // namespace

static bool dump_inputs_as_text(const DumpStage &stage, const DumpOptions &options,
                                std::vector<Invocation> &invocations, llvm::raw_ostream &out,
                                llvm::StringSet<> *found_functions) {
  const char *comment = stage.options & DrawsSvg ? "// " : ""; // Graphviz reads it
  bool done = true;
  for (Invocation &invocation : invocations) {
    bool has_heading = invocations.size() > 1;
    InputText text(out, has_heading ? comment + ("==> " + invocation.input) + " <==\n" : "",
                   stage.is_streamed);
    if (dump_input(stage, options, invocation, text, nullptr, found_functions)) {
      text.release();
    } else {
      done = false;
    }
  }
  return done;
}

// An object of its own, so that what a half-made input has written can be thrown away.
static bool dump_inputs_as_json(const DumpStage &stage, const DumpOptions &options,
                                std::vector<Invocation> &invocations, llvm::raw_ostream &out,
                                llvm::StringSet<> *found_functions) {
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
      done &= dump_input(stage, options, invocation, stream, &json, found_functions);
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

// Of several inputs none had it.
static bool has_all(const DumpOptions &options, const llvm::StringSet<> &found_functions) {
  for (const std::string &name : options.functions) {
    if (!found_functions.contains(name)) {
      print_error("there is no function '" + name + "' with a body in any of the files");
      return false;
    }
  }
  return true;
}

static bool dump_inputs(const DumpStage &stage, const DumpOptions &options,
                        std::vector<Invocation> &invocations) {
  llvm::StringSet<> functions;
  llvm::StringSet<> *found_functions = invocations.size() > 1 ? &functions : nullptr;
  return write_report(options.output, [&](llvm::raw_ostream &out) {
    auto dump = options.json ? dump_inputs_as_json : dump_inputs_as_text;
    return dump(stage, options, invocations, out, found_functions) &&
           (found_functions == nullptr || has_all(options, functions));
  });
}

// A command line copied from elsewhere may say where to stop; here the stage says so.
static bool is_idle(llvm::StringRef word) {
  return says_where_to_stop(word) || word.starts_with("-save-temps") ||
         word.starts_with("--save-temps");
}

static bool names_input(llvm::StringRef output, llvm::ArrayRef<Invocation> invocations) {
  return !output.empty() && llvm::any_of(invocations, [&](const Invocation &invocation) {
    return llvm::sys::fs::equivalent(invocation.input, output) &&
           llvm::sys::fs::is_regular_file(output);
  });
}

int run_dump(const DumpOptions &options) {
  const DumpStage *stage = find_stage(options.stage);
  if (stage == nullptr || !takes_options(*stage, options) || !combines_options(options)) {
    return 2; // as for other mistakes in the options
  }
  std::vector<const char *> words;
  for (const std::string &word : options.words) {
    if (!is_idle(word)) {
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
  if (options.svg && invocations->size() > 1) {
    print_error("--svg draws one file");
    return 1;
  }
  if (names_input(options.output, *invocations)) {
    print_error("'" + options.output + "' is both input and output");
    return 1;
  }
  bool done = false;
  run_on_big_stack([&] { done = dump_inputs(*stage, options, *invocations); });
  return done ? 0 : 1;
}

} // namespace cinch
