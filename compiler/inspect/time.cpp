// Compiles each input once, listening, and reports. Start at `run_time`.
#include "inspect/time.h"

#include "driver/big_stack.h"
#include "driver/frontend.h"
#include "driver/option_errors.h"
#include "driver/output_file.h"
#include "driver/plan.h"
#include "inspect/time_unit.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/TimeProfiler.h"

#include <optional>

namespace cinch {

// Changes with each change that a reader of the output could stumble over.
static constexpr const char *schema_name = "cinch-time/1";

// Events of the passes that are shorter, in microseconds, are not told apart: there are too many.
static constexpr unsigned shortest_event = 5;

template <class List, class Cost> static void sort_by(List &list, Cost cost) {
  llvm::stable_sort(list, [&](const auto &a, const auto &b) { return cost(a) > cost(b); });
}

// What the compiler makes of a function, like the versions of target_clones, counts as that
// function: the names begin with the function's own, to which in C no dot belongs.
static std::vector<TimedFunction> join_functions(std::vector<FunctionCost> front,
                                                 const llvm::StringMap<BackendCost> &back) {
  std::vector<TimedFunction> functions;
  llvm::StringMap<size_t> by_symbol;
  for (FunctionCost &function : front) {
    by_symbol[function.symbol] = functions.size();
    functions.push_back({std::move(function), {}});
  }
  for (const auto &[name, cost] : back) {
    llvm::StringRef symbol = name;
    symbol.consume_front("\1"); // an asm label is taken as it is
    auto known = by_symbol.find(symbol);
    for (; known == by_symbol.end() && symbol.contains('.'); known = by_symbol.find(symbol)) {
      symbol = symbol.rsplit('.').first;
    }
    if (known != by_symbol.end()) {
      functions[known->second].back.add(cost);
    }
  }
  return functions;
}

static void sort_lists(TimedUnit &unit) {
  sort_by(unit.headers, [](const HeaderCost &header) { return header.preprocess + header.parse; });
  sort_by(unit.macros, [](const MacroCost &macro) { return macro.tokens + macro.expansions; });
  sort_by(unit.functions, [](const TimedFunction &function) { return function.total(); });
  sort_by(unit.passes, [](const PassCost &pass) { return pass.own; });
}

static TimedUnit make_unit(const Invocation &invocation, CompileTimes times, BackendCosts costs) {
  TimedUnit unit;
  unit.file = invocation.input;
  unit.target = invocation.backend.triple;
  unit.level = invocation.backend.level_name();
  if (!times.headers.empty()) {
    unit.main_file = times.headers.front();
    unit.headers.assign(times.headers.begin() + 1, times.headers.end());
  }
  unit.macros = std::move(times.macros);
  unit.functions = join_functions(std::move(times.functions), costs.functions);
  unit.passes = std::move(costs.passes);
  unit.times = std::move(times);
  sort_lists(unit);
  return unit;
}

// Something of each kind of code that functions have.
static constexpr const char *small_program = R"(
int other(const char *text, ...);
double small(double *values, unsigned count) {
  double sum = 0;
  unsigned i;
  for (i = 0; i < count; i++)
    sum += values[i] * (double)i;
  return count % 3 == other("%f", sum) ? sum : -1;
}
)";

// Compiles a small program as the input will be. Gives the milliseconds that took, 0 when there is
// no place for it.
static double compile_small_program(const Invocation &model) {
  llvm::SmallString<128> path;
  int descriptor = -1;
  if (llvm::sys::fs::createTemporaryFile("cinch-time", "c", descriptor, path)) {
    return 0;
  }
  llvm::FileRemover remover(path);
  llvm::sys::RemoveFileOnSignal(path);
  llvm::raw_fd_ostream file(descriptor, /*shouldClose=*/true);
  file << small_program;
  file.close();
  if (file.has_error()) {
    file.clear_error();
    return 0;
  }
  Invocation invocation = model;
  invocation.input = path.str();
  invocation.preprocessor.includes.clear();
  invocation.preprocessor.macro_includes.clear();
  invocation.preprocessor.macros.clear();
  invocation.preprocessor.dependencies = {};
  invocation.preprocessor.already_preprocessed = false;
  invocation.time_trace.clear();
  invocation.time_report = false;
  llvm::SmallVector<char, 0> object;
  invocation.memory = &object;
  TimePoint start = time_now();
  run_invocation(invocation, llvm::nulls());
  return milliseconds_since(start);
}

// The first function of a process would be charged with tables that LLVM makes for all. What is
// left is the cost of making them.
static double warm_up(const Invocation &model) {
  double first = compile_small_program(model);
  double later = std::min(compile_small_program(model), compile_small_program(model));
  return std::max(0.0, first - later);
}

// The object is made in memory and thrown away.
static std::optional<TimedUnit> time_input(Invocation &invocation, llvm::raw_ostream &messages) {
  llvm::SmallVector<char, 0> object;
  invocation.memory = &object;
  llvm::timeTraceProfilerInitialize(shortest_event, "cinch");
  CompileTimer timer;
  invocation.timer = &timer;
  invocation.backend.optimize_time = &timer.times().optimize;
  invocation.backend.generate_time = &timer.times().generate;
  bool done = run_invocation(invocation, messages);
  timer.finish();
  llvm::SmallVector<char, 0> events;
  llvm::raw_svector_ostream stream(events);
  llvm::timeTraceProfilerWrite(stream);
  llvm::timeTraceProfilerCleanup();
  if (!done) {
    return std::nullopt;
  }
  BackendCosts costs = read_events(stream.str());
  TimedUnit unit = make_unit(invocation, std::move(timer.times()), std::move(costs));
  unit.object_bytes = object.size();
  return unit;
}

// Of each function the run in which it took least: what else the processor did meets few functions,
// but in each run others.
static void keep_best_functions(TimedUnit &unit, llvm::ArrayRef<TimedFunction> others) {
  llvm::StringMap<const TimedFunction *> known;
  for (const TimedFunction &function : others) {
    known[function.front.symbol] = &function;
  }
  for (TimedFunction &function : unit.functions) {
    const TimedFunction *other = known.lookup(function.front.symbol);
    if (other && other->total() < function.total()) {
      function = *other;
    }
  }
}

// The run that took least, with the best of each function. Warnings come once.
static std::optional<TimedUnit> time_best(Invocation &invocation, unsigned repeats) {
  double start_up = warm_up(invocation);
  std::optional<TimedUnit> best = time_input(invocation, llvm::errs());
  for (unsigned i = 1; best && i < repeats; ++i) {
    std::optional<TimedUnit> next = time_input(invocation, llvm::nulls());
    if (!next) {
      continue;
    }
    if (next->times.total < best->times.total) {
      std::swap(best, next);
    }
    keep_best_functions(*best, next->functions);
  }
  if (best) {
    best->start_up = start_up;
    sort_lists(*best);
  }
  return best;
}

static void print_json(llvm::ArrayRef<TimedUnit> units, unsigned rows, llvm::raw_ostream &out) {
  llvm::json::OStream json(out, /*IndentSize=*/1);
  json.object([&] {
    json.attribute("schema", schema_name);
    json.attributeArray("units", [&] {
      for (const TimedUnit &unit : units) {
        json.object([&] { print_times(unit, rows, json); });
      }
    });
  });
  out << '\n';
}

// Nothing is printed after an error, as it would mislead.
static bool time_inputs(const TimeOptions &options, std::vector<Invocation> &invocations) {
  std::vector<TimedUnit> units;
  for (Invocation &invocation : invocations) {
    std::optional<TimedUnit> unit = time_best(invocation, options.repeats);
    if (!unit) {
      return false;
    }
    units.push_back(std::move(*unit));
  }
  return write_report(options.output, [&](llvm::raw_ostream &out) {
    if (options.json) {
      print_json(units, options.limits_json ? options.rows : 0, out);
    } else {
      llvm::for_each(units, [&](const TimedUnit &unit) { print_times(unit, options.rows, out); });
    }
    return true;
  });
}

static bool is_timeable(const Invocation &invocation) {
  if (invocation.input_kind == InputKind::Ir || invocation.action != Action::Emit) {
    print_error("time compiles C; with these options '" + invocation.input + "' is not compiled");
    return false;
  }
  return true;
}

int run_time(const TimeOptions &options) {
  std::vector<const char *> words;
  for (const std::string &word : options.words) {
    words.push_back(word.c_str());
  }
  std::optional<std::vector<Invocation>> invocations = plan_invocations(words);
  if (!invocations) {
    return 1;
  }
  if (invocations->empty()) {
    print_error("time needs a C file");
    return 1;
  }
  if (!llvm::all_of(*invocations, is_timeable)) {
    return 1;
  }
  bool done = false;
  start_with_big_stack([&] { done = time_inputs(options, *invocations); }).join();
  return done ? 0 : 1;
}

} // namespace cinch
