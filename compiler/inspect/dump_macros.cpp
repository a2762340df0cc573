// `cinch dump macros`: each expansion, step by step.
#include "driver/unit.h"
#include "inspect/dump_job.h"
#include "inspect/functions.h"
#include "inspect/macro_steps.h"

namespace cinch {

namespace {

llvm::StringRef or_nothing(llvm::StringRef text) { return text.empty() ? "(nothing)" : text; }

// Each level of nesting is indented once more: what happens in an argument under the argument, what
// happens in the rescan under the replacement.
class StepPrinter {
public:
  explicit StepPrinter(llvm::raw_ostream &out) : out_(out) {}
  void print(const MacroExpansion &expansion);

private:
  void step(const MacroStep &step, unsigned depth);
  void details(const MacroStep &step, unsigned depth);
  void steps(const MacroSteps &steps, unsigned depth);
  void plain(const MacroStep &step);

  llvm::raw_ostream &out_;
};

void StepPrinter::steps(const MacroSteps &steps, unsigned depth) {
  for (const std::unique_ptr<MacroStep> &one : steps) {
    step(*one, depth);
  }
}

// What is behind a call: its macro, its arguments, the body with them, and the rescan of that.
void StepPrinter::details(const MacroStep &step, unsigned depth) {
  if (step.kind == MacroStep::Kind::Macro) {
    Painted(out_.indent(2 * depth), llvm::raw_ostream::BLUE)
        << step.definition << "  // " << step.definition_file << ':' << step.definition_line
        << '\n';
  }
  for (const MacroArgumentStep &argument : step.arguments) {
    out_.indent(2 * depth) << argument.parameter << " = " << argument.text << '\n';
    if (!argument.steps.empty()) {
      steps(argument.steps, depth + 1);
      out_.indent(2 * depth) << argument.parameter << " = " << argument.value << '\n';
    }
  }
  out_.indent(2 * depth) << "-> " << or_nothing(step.replacement) << '\n';
  steps(step.steps, depth + 1);
}

void StepPrinter::step(const MacroStep &step, unsigned depth) {
  out_.indent(2 * depth);
  if (step.kind == MacroStep::Kind::Kept) {
    out_ << step.call << " stays, since it is being expanded\n";
    return;
  }
  Painted(out_, llvm::raw_ostream::GREEN) << step.call;
  if (!step.arguments.empty()) {
    out_ << '\n';
    return details(step, depth + 1);
  }
  plain(step);
  out_ << '\n';
  steps(step.steps, depth + 1);
}

// Behind a name: what it stands for.
void StepPrinter::plain(const MacroStep &step) {
  out_ << " -> " << or_nothing(step.replacement);
  if (!step.definition_file.empty()) {
    Painted(out_, llvm::raw_ostream::BLUE)
        << "  // " << step.definition_file << ':' << step.definition_line;
  }
}

void StepPrinter::print(const MacroExpansion &expansion) {
  Painted(out_, llvm::raw_ostream::CYAN)
      << expansion.file << ':' << expansion.line << ':' << expansion.column << ": ";
  const MacroStep &first = *expansion.step;
  Painted(out_, llvm::raw_ostream::GREEN, true) << first.call;
  bool is_plain = first.arguments.empty() && first.steps.empty() && !first.call.ends_with(")");
  if (is_plain) {
    plain(first);
  }
  out_ << (expansion.is_in_directive ? "  (in a directive)\n" : "\n");
  if (is_plain) {
    return;
  }
  details(*expansion.step, 1);
  if (!expansion.is_in_directive) {
    Painted(out_, llvm::raw_ostream::YELLOW) << "  = " << or_nothing(expansion.result) << '\n';
  }
  out_ << '\n';
}

} // namespace

static void print_json(llvm::json::OStream &json, const MacroStep &step);

static void print_json(llvm::json::OStream &json, const char *name, const MacroSteps &steps) {
  json.attributeArray(name, [&] {
    for (const std::unique_ptr<MacroStep> &step : steps) {
      json.object([&] { print_json(json, *step); });
    }
  });
}

static void print_json(llvm::json::OStream &json, const MacroStep &step) {
  json.attribute("kind", step.kind == MacroStep::Kind::Macro     ? "macro"
                         : step.kind == MacroStep::Kind::Builtin ? "builtin"
                                                                 : "kept");
  json.attribute("call", llvm::json::fixUTF8(step.call));
  if (step.kind == MacroStep::Kind::Macro) {
    json.attributeObject("definition", [&] {
      json.attribute("text", llvm::json::fixUTF8(step.definition));
      json.attribute("file", llvm::json::fixUTF8(step.definition_file));
      json.attribute("line", step.definition_line);
    });
  }
  json.attributeArray("arguments", [&] {
    for (const MacroArgumentStep &argument : step.arguments) {
      json.object([&] {
        json.attribute("parameter", argument.parameter);
        json.attribute("text", llvm::json::fixUTF8(argument.text));
        const std::string &value = argument.steps.empty() ? argument.text : argument.value;
        json.attribute("value", llvm::json::fixUTF8(value));
        print_json(json, "steps", argument.steps);
      });
    }
  });
  json.attribute("replacement", llvm::json::fixUTF8(step.replacement));
  print_json(json, "steps", step.steps);
}

static void print_json(llvm::json::OStream &json, const MacroExpansion &expansion) {
  json.attribute("file", expansion.file);
  json.attribute("line", expansion.line);
  json.attribute("column", expansion.column);
  json.attribute("in_directive", expansion.is_in_directive);
  json.attributeObject("step", [&] { print_json(json, *expansion.step); });
  json.attribute("result", llvm::json::fixUTF8(expansion.result));
}

static void print_all(DumpJob &job, const MacroRecorder &recorder) {
  for (const std::unique_ptr<MacroExpansion> &expansion : recorder.expansions()) {
    if (job.json != nullptr) {
      job.json->object([&] { print_json(*job.json, *expansion); });
    } else {
      StepPrinter(job.out).print(*expansion);
    }
  }
}

// Only the preprocessor runs; messages of later phases are not wanted here.
bool dump_macros(DumpJob &job) {
  std::optional<SelectedLines> lines = selected_lines(job);
  if (!lines) {
    return false;
  }
  Unit unit(job.invocation, job.target, job.messages);
  MacroRecorder recorder(unit.preprocessor, *lines);
  unit.preprocessor.set_observer(&recorder);
  unit.preprocessor.set_wants_events(true); // pragmas are parts of results
  bool entered = unit.preprocessor.enter_main_file(job.invocation.input);
  std::vector<Token> tokens;
  while (entered && (tokens.empty() || !tokens.back().is(TokenKind::EndOfFile))) {
    unit.preprocessor.fill(tokens);
    recorder.add_output(tokens);
  }
  unit.diags.finish();
  if (unit.has_errors()) {
    return false;
  }
  if (job.json != nullptr) {
    job.json->attributeArray("expansions", [&] { print_all(job, recorder); });
  } else {
    print_all(job, recorder);
  }
  return true;
}

} // namespace cinch
