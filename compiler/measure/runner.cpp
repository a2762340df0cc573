#include "measure/runner.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <chrono>
#include <numeric>

namespace cinch {

using Clock = std::chrono::steady_clock;

// Unless --runs asks for fewer: what an interval needs, and what a short program gets at most.
static constexpr unsigned fewest_rounds = fewest_runs_to_judge;
static constexpr unsigned most_rounds = 100;

// All variants run under one name, by a link: a program may print what it is called, and the length
// of the name moves the stack.
static std::string link_to(const Variant &variant) {
  std::string name = llvm::sys::path::parent_path(variant.executable).str() + "/program";
  llvm::sys::fs::remove(name);
  return llvm::sys::fs::create_hard_link(variant.executable, name) ? variant.executable : name;
}

static ChildCommand command_for(const BenchOptions &options, const Variant &variant) {
  ChildCommand command;
  command.words = {link_to(variant)};
  llvm::append_range(command.words, options.arguments);
  command.input_file = options.input_file;
  command.time_limit = options.time_limit;
  return command;
}

// 60 characters of it, from `start` on.
static std::string quoted_line(llvm::StringRef line, size_t start = 0) {
  constexpr size_t longest = 60;
  std::string text = start != 0 ? "'..." : "'";
  for (char c : line.substr(start, longest)) {
    bool is_control = static_cast<unsigned char>(c) < ' ' || c == 127;
    text += is_control ? "\\x" + llvm::toHex(llvm::StringRef(&c, 1), true) : std::string(1, c);
  }
  return text + (line.size() > start + longest ? "...'" : "'");
}

// Long lines are shown near where they part.
static std::string differing_lines(llvm::StringRef line, llvm::StringRef expected) {
  size_t same = std::mismatch(line.begin(), line.end(), expected.begin(), expected.end()).first -
                line.begin();
  constexpr size_t before = 20;
  size_t start = same > 2 * before ? same - before : 0;
  std::string place = start != 0 ? ", from column " + std::to_string(start + 1) + " on," : "";
  return place + " is " + quoted_line(line, start) + ", not " + quoted_line(expected, start);
}

std::string first_difference(llvm::StringRef text, llvm::StringRef expected) {
  if (text == expected) {
    return "";
  }
  for (unsigned line = 1;; ++line) {
    std::string start = "line " + std::to_string(line);
    if (text.empty() || expected.empty()) {
      return text.empty() ? start + " is missing: " + quoted_line(expected.split('\n').first)
                          : start + " is too much: " + quoted_line(text.split('\n').first);
    }
    auto [first, rest] = text.split('\n');
    auto [expected_first, expected_rest] = expected.split('\n');
    if (first != expected_first) {
      return start + differing_lines(first, expected_first);
    }
    if (rest == expected_rest) {
      return "the new-line at its end differs";
    }
    text = rest;
    expected = expected_rest;
  }
}

// False after a message.
static bool check_end(const BenchOptions &options, const Variant &variant,
                      const ChildResult &result) {
  using End = ChildResult::End;
  if (result.succeeded() || (options.any_status && result.end == End::Exited)) {
    return true;
  }
  if (result.end == End::Interrupted) {
    return false;
  }
  std::string text = "'" + variant.name + "' " + result.how_it_ended();
  if (result.end == End::TimedOut) {
    text += "; --timeout gives it more";
  }
  llvm::StringRef last_words = llvm::StringRef(result.messages).trim().take_back(300);
  return bench_error(last_words.empty() ? text : text + "; it says: " + last_words);
}

// False after a message.
static bool check_output(const BenchOptions &options, const Variant &variant,
                         const ChildResult &result, const Variant &first,
                         const ChildResult &expected) {
  if (options.any_output) {
    return true;
  }
  if (result.code != expected.code) {
    return bench_error("'" + variant.name + "' " + result.how_it_ended() + ", but '" + first.name +
                       "' with " + std::to_string(expected.code));
  }
  std::string difference = first_difference(result.output, expected.output);
  if (difference.empty()) {
    return true;
  }
  return variant.name == first.name
             ? bench_error("'" + variant.name + "' does not print the same each time: " +
                           difference + "; --any-output lets it")
             : bench_error("'" + variant.name + "' does not print what '" + first.name +
                           "' prints: " + difference);
}

// A program that prints the time or an address is no fault of the level. False after a message.
static bool check_steadiness(const BenchOptions &options, const Variant &variant,
                             const ChildResult &expected) {
  ChildResult again = run_child(command_for(options, variant));
  return check_end(options, variant, again) &&
         check_output(options, variant, again, variant, expected);
}

// Memory is traced here, where nothing is timed.
static bool check_variant(const BenchOptions &options, Measured &one, ChildResult &result) {
  ChildCommand command = command_for(options, one.variant);
  command.traces_memory = true;
  result = run_child(command);
  one.peak_bytes = result.peak_bytes;
  return check_end(options, one.variant, result);
}

bool check_variants(const BenchOptions &options, std::vector<Measured> &measured,
                    const Progress &progress) {
  bool all_agree = true;
  bool is_steady = false;
  std::vector<ChildResult> results(measured.size());
  for (size_t i = 0; i != measured.size() && !was_interrupted(); ++i) {
    progress(static_cast<double>(i) / static_cast<double>(measured.size()),
             "checking " + measured[i].variant.name);
    bool is_fine = check_variant(options, measured[i], results[i]);
    // Without the first there is nothing to compare with; all others are told of.
    if (!is_fine && i == 0) {
      return false;
    }
    bool differs = results[i].output != results[0].output && !options.any_output;
    if (is_fine && differs && !is_steady) {
      is_steady = check_steadiness(options, measured[0].variant, results[0]);
      if (!is_steady) {
        return false;
      }
    }
    all_agree &= is_fine && check_output(options, measured[i].variant, results[i],
                                         measured[0].variant, results[0]);
    if (i != 0) {
      results[i].output.clear();
    }
  }
  // What the timed runs are compared with.
  measured[0].expected = std::move(results[0]);
  return all_agree;
}

namespace {

// When to stop: after so many rounds, or when the time is up.
class Schedule {
public:
  explicit Schedule(const BenchOptions &options) : options_(options) {}

  bool goes_on(unsigned rounds) const {
    if (options_.runs != 0) {
      return rounds < options_.runs;
    }
    return rounds < fewest_rounds || (rounds < most_rounds && passed() < options_.seconds);
  }
  double share_done(double rounds) const {
    if (options_.runs != 0) {
      return rounds / options_.runs;
    }
    double by_time = std::min(passed() / options_.seconds, rounds / fewest_rounds);
    return std::min(1.0, std::max(by_time, rounds / most_rounds));
  }

private:
  double passed() const { return std::chrono::duration<double>(Clock::now() - begin_).count(); }

  const BenchOptions &options_;
  Clock::time_point begin_ = Clock::now();
};

} // namespace

// Fisher and Yates.
static void shuffle(llvm::MutableArrayRef<size_t> order, Random &random) {
  for (size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1], order[random.below(i)]);
  }
}

static bool run_once(const BenchOptions &options, Measured &one, const Measured &first) {
  ChildCommand command = command_for(options, one.variant);
  command.counts_events = true;
  ChildResult result = run_child(command);
  if (!check_end(options, one.variant, result) ||
      !check_output(options, one.variant, result, first.variant, first.expected)) {
    return false;
  }
  result.output.clear();
  result.messages.clear();
  one.runs.push_back(std::move(result));
  return true;
}

static std::optional<uint64_t>
median_event(const std::vector<ChildResult> &runs,
             llvm::function_ref<std::optional<uint64_t>(const EventCounts &)> event) {
  std::vector<double> counts;
  for (const ChildResult &run : runs) {
    std::optional<uint64_t> count = event(run.events);
    if (!count) {
      return std::nullopt;
    }
    counts.push_back(static_cast<double>(*count));
  }
  return static_cast<uint64_t>(median(counts));
}

static void summarize(const BenchOptions &options, Measured &one) {
  for (const ChildResult &run : one.runs) {
    one.times.push_back(options.by_cpu_time ? run.user_seconds + run.system_seconds : run.seconds);
  }
  one.median_time = median(one.times);
  one.time_interval = median_interval(one.times);
  one.outlier_runs = outliers(one.times);
  one.events.instructions =
      median_event(one.runs, [](const EventCounts &events) { return events.instructions; });
  one.events.cycles =
      median_event(one.runs, [](const EventCounts &events) { return events.cycles; });
  one.events.branch_misses =
      median_event(one.runs, [](const EventCounts &events) { return events.branch_misses; });
}

bool measure_variants(const BenchOptions &options, std::vector<Measured> &measured,
                      const Progress &progress) {
  Random random(1); // the same order each time
  std::vector<size_t> order(measured.size());
  std::iota(order.begin(), order.end(), size_t(0));
  Schedule schedule(options);
  for (unsigned round = 0; schedule.goes_on(round); ++round) {
    shuffle(order, random);
    for (size_t place = 0; place != order.size(); ++place) {
      Measured &one = measured[order[place]];
      double rounds = round + static_cast<double>(place) / static_cast<double>(order.size());
      progress(schedule.share_done(rounds), "running " + one.variant.name);
      if (!run_once(options, one, measured[0])) {
        return false;
      }
    }
  }
  for (Measured &one : measured) {
    summarize(options, one);
  }
  return true;
}

} // namespace cinch
