// Compiles each input once, listening, and reports. Start at `run_time`.
#include "inspect/time.h"

#include "driver/big_stack.h"
#include "driver/frontend.h"
#include "driver/option_errors.h"
#include "driver/output_file.h"
#include "driver/plan.h"
#include "inspect/time_unit.h"

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

static std::vector<TimedFunction> join_functions(std::vector<FunctionCost> front,
                                                 const llvm::StringMap<BackendCost> &back) {
  std::vector<TimedFunction> functions;
  for (FunctionCost &function : front) {
    BackendCost cost = back.lookup(function.name);
    functions.push_back({std::move(function), cost});
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

// Warnings come once.
static std::optional<TimedUnit> time_best(Invocation &invocation, unsigned repeats) {
  std::optional<TimedUnit> best = time_input(invocation, llvm::errs());
  for (unsigned i = 1; best && i < repeats; ++i) {
    std::optional<TimedUnit> next = time_input(invocation, llvm::nulls());
    if (next && next->times.total < best->times.total) {
      best = std::move(next);
    }
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
