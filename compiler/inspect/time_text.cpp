// The report of `cinch time` for people: sentences first, then tables.
#include "inspect/time_unit.h"
#include "support/painted.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"

namespace cinch {

namespace {

class TextReport {
public:
  TextReport(const TimedUnit &unit, unsigned rows, llvm::raw_ostream &out)
      : unit_(unit), rows_(rows), out_(out) {}

  void print();

private:
  void title(const llvm::Twine &text);
  void print_sentences();
  void print_headers();
  void print_macros();
  void print_functions();
  void print_passes();
  template <class List> size_t shown(const List &list) const {
    return rows_ ? std::min<size_t>(rows_, list.size()) : list.size();
  }
  // Of a list that is longer than what is shown.
  void print_rest(size_t count, const char *what);

  const TimedUnit &unit_;
  unsigned rows_;
  llvm::raw_ostream &out_;
};

struct Phase {
  const char *name;
  double time;
};

} // namespace

// Milliseconds below which it is not worth a sentence.
static constexpr double least_start_up = 0.05;

static double percent(double part, double whole) { return whole > 0 ? part / whole * 100 : 0; }

// 1234567 -> "1,234,567".
static std::string grouped(uint64_t number) { return llvm::formatv("{0:N}", number).str(); }

void TextReport::title(const llvm::Twine &text) {
  out_ << '\n';
  Painted(out_, llvm::raw_ostream::CYAN, true) << text << '\n';
}

void TextReport::print_rest(size_t count, const char *what) {
  if (rows_ && count > rows_) {
    out_ << "  ... and " << grouped(count - rows_) << " more " << what << " (--rows=0 shows all)\n";
  }
}

static Phase dearest_phase(const CompileTimes &times) {
  const Phase phases[] = {{"preprocessing", times.preprocess},
                          {"parsing and checking", times.parse},
                          {"IR generation", times.lower},
                          {"the optimizer", times.optimize},
                          {"code generation", times.generate}};
  return *std::max_element(std::begin(phases), std::end(phases),
                           [](const Phase &a, const Phase &b) { return a.time < b.time; });
}

// What is worth knowing first. Sentences about what costs next to nothing are left out.
void TextReport::print_sentences() {
  const CompileTimes &times = unit_.times;
  if (times.cpu < times.total * 0.8) {
    out_ << llvm::formatv("The processor did other work for {0:F2} ms; --repeat helps.\n",
                          times.total - times.cpu);
  }
  if (unit_.start_up >= least_start_up) {
    out_ << llvm::formatv("Not counted: {0:F2} ms for what LLVM does once in a process.\n",
                          unit_.start_up);
  }
  Phase phase = dearest_phase(times);
  out_ << llvm::formatv("The largest part of the time goes to {0}: {1:F2} ms, {2:F0} %.\n",
                        phase.name, phase.time, percent(phase.time, times.total));
  if (!unit_.headers.empty()) {
    const HeaderCost &header = unit_.headers.front();
    double cost = header.preprocess + header.parse;
    out_ << llvm::formatv("{0} costs {1:F2} ms with what it includes, {2:F0} % of the front end.\n",
                          llvm::sys::path::filename(header.path), cost,
                          percent(cost, times.front_end()));
  }
  if (!unit_.macros.empty()) {
    const MacroCost &macro = unit_.macros.front();
    out_ << "The macro " << macro.name << " is expanded " << grouped(macro.expansions)
         << (macro.expansions == 1 ? " time" : " times") << ", into " << grouped(macro.tokens)
         << (macro.tokens == 1 ? " token.\n" : " tokens.\n");
  }
  if (!unit_.functions.empty()) {
    const TimedFunction &function = unit_.functions.front();
    out_ << llvm::formatv("The function {0} costs {1:F2} ms, {2:F0} % of the whole.\n",
                          function.front.name, function.total(),
                          percent(function.total(), times.total));
  }
  auto named =
      llvm::find_if(unit_.passes, [](const PassCost &pass) { return pass.name[0] != '('; });
  if (named != unit_.passes.end()) {
    const PassCost &pass = *named;
    out_ << llvm::formatv("The {0}'s pass '{1}' costs {2:F2} ms, {3:F0} % of the whole.\n",
                          pass.stage, pass.name, pass.own, percent(pass.own, times.total));
  }
}

void TextReport::print_headers() {
  if (unit_.headers.empty()) {
    return;
  }
  title("Headers, by the time of preprocessing and parsing them with what they include");
  out_ << "  total ms   self ms  of which parsing   lines  read skipped  file\n";
  for (const HeaderCost &header : llvm::ArrayRef(unit_.headers).take_front(shown(unit_.headers))) {
    out_ << llvm::formatv("{0,10:F3}{1,10:F3}{2,18:F3}{3,8}{4,6}{5,8}  {6}\n",
                          header.preprocess + header.parse, header.own + header.own_parse,
                          header.own_parse, header.lines, header.entered, header.skipped,
                          header.path);
  }
  print_rest(unit_.headers.size(), "headers");
}

void TextReport::print_macros() {
  if (unit_.macros.empty()) {
    return;
  }
  title("Macros, by the tokens they make");
  out_ << "  expansions    tokens  name\n";
  for (const MacroCost &macro : llvm::ArrayRef(unit_.macros).take_front(shown(unit_.macros))) {
    out_ << llvm::formatv("{0,12}{1,10}  {2}\n", macro.expansions, macro.tokens, macro.name);
  }
  print_rest(unit_.macros.size(), "macros");
}

void TextReport::print_functions() {
  if (unit_.functions.empty()) {
    return;
  }
  title("Functions, in milliseconds");
  out_ << "     total    parse      IR  optimize  generate  name\n";
  llvm::ArrayRef<TimedFunction> functions = unit_.functions;
  for (const TimedFunction &function : functions.take_front(shown(functions))) {
    out_ << llvm::formatv("{0,10:F3}{1,9:F3}{2,8:F3}{3,10:F3}{4,10:F3}  {5} ({6}:{7})\n",
                          function.total(), function.front.parse, function.back.lower,
                          function.back.optimize, function.back.generate, function.front.name,
                          llvm::sys::path::filename(function.front.file), function.front.line);
  }
  print_rest(functions.size(), "functions");
}

void TextReport::print_passes() {
  if (unit_.passes.empty()) {
    return;
  }
  title("Passes of LLVM, without the passes they run");
  out_ << "        ms     %    runs  pass\n";
  for (const PassCost &pass : llvm::ArrayRef(unit_.passes).take_front(shown(unit_.passes))) {
    out_ << llvm::formatv("{0,10:F3}{1,6:F1}{2,8}  {3} ({4})\n", pass.own,
                          percent(pass.own, unit_.times.total), pass.runs, pass.name, pass.stage);
  }
  print_rest(unit_.passes.size(), "passes");
}

void TextReport::print() {
  title(unit_.file + " for " + unit_.target + ", " + unit_.level + ": " +
        grouped(unit_.object_bytes) + " bytes of object");
  print_phases(unit_.times, out_);
  out_ << '\n';
  print_sentences();
  print_headers();
  print_macros();
  print_functions();
  print_passes();
}

void print_times(const TimedUnit &unit, unsigned rows, llvm::raw_ostream &out) {
  TextReport(unit, rows, out).print();
}

} // namespace cinch
