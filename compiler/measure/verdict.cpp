#include "measure/verdict.h"

#include "measure/numbers.h"

#include "llvm/ADT/STLExtras.h"

#include <array>

namespace cinch {

using Result = Comparison::Result;

Comparison compare_times(llvm::ArrayRef<double> a, llvm::ArrayRef<double> b) {
  Comparison comparison;
  double base = median(b);
  comparison.ratio = base == 0 ? 1 : median(a) / base;
  comparison.interval = ratio_interval(a, b);
  if (a.size() < fewest_runs_to_judge) {
    comparison.result = Result::TooFewRuns;
  } else if (comparison.interval.contains(1)) {
    comparison.result = Result::SameWithinNoise;
  } else {
    comparison.result = comparison.interval.high < 1 ? Result::Faster : Result::Slower;
  }
  return comparison;
}

// "2.31 times as fast (2.25 to 2.40)", "4.2 % slower (3.1 % to 5.4 %)".
static std::string amount(const Comparison &comparison) {
  bool is_faster = comparison.result == Result::Faster;
  double ratio = comparison.ratio;
  double factor = is_faster ? 1 / ratio : ratio;
  if (factor >= 1.5) {
    return format_number(factor) + (is_faster ? " times as fast as " : " times as slow as ");
  }
  return format_change(ratio) + (is_faster ? " faster than " : " slower than ");
}

// The ends of the interval, nearer to 1 first: "1.56 to 2.86 times", "9.2 % to 1.7 times".
static std::string interval_text(const Comparison &comparison) {
  const Interval &interval = comparison.interval;
  bool is_faster = comparison.result == Result::Faster;
  std::string near = format_change(is_faster ? interval.high : interval.low);
  std::string far = format_change(is_faster ? interval.low : interval.high);
  llvm::StringRef shown = near;
  if (llvm::StringRef(far).ends_with(" times")) {
    shown.consume_back(" times");
  }
  return " (" + shown.str() + " to " + far + ")";
}

std::string comparison_sentence(const std::string &a, const std::string &b,
                                const Comparison &comparison) {
  switch (comparison.result) {
  case Result::Faster:
  case Result::Slower:
    return a + " is " + amount(comparison) + b + interval_text(comparison);
  case Result::SameWithinNoise:
    return a + " is not " + (comparison.ratio < 1 ? "faster" : "slower") + " than " + b +
           ": the difference (" + format_change(comparison.ratio) + ") is inside the noise";
  case Result::TooFewRuns:
    return "there are too few runs to tell whether " + a + " is faster than " + b + " (" +
           std::to_string(fewest_runs_to_judge) + " are needed)";
  }
  return "";
}

namespace {

using Variants = std::vector<Measured>;

const Measured *find(const Variants &measured, llvm::StringRef compiler, llvm::StringRef flags) {
  auto found = llvm::find_if(measured, [&](const Measured &one) {
    return one.variant.compiler == compiler && one.variant.flags == flags;
  });
  return found == measured.end() ? nullptr : &*found;
}

const Measured &fastest(const Variants &measured, llvm::StringRef compiler = "") {
  const Measured *best = nullptr;
  for (const Measured &one : measured) {
    if (!compiler.empty() && one.variant.compiler != compiler) {
      continue;
    }
    if (best == nullptr || one.median_time < best->median_time) {
      best = &one;
    }
  }
  return *best;
}

std::string joined(llvm::ArrayRef<std::string> names) {
  std::string text;
  for (size_t i = 0; i != names.size(); ++i) {
    text += i == 0 ? "" : i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

// The sentences of one report.
class Verdict {
public:
  explicit Verdict(const Variants &measured) : measured_(measured) {}
  std::vector<std::string> sentences();

private:
  void say_fastest();
  void compare_neighbours();
  void say_what_optimizing_costs();
  void compare_compilers();
  void compare(const Measured &a, const Measured &b);
  // "-O2" where Cinch is the only compiler.
  std::string name_of(const Measured &one) const;

  const Variants &measured_;
  std::vector<std::string> sentences_;
};

} // namespace

std::string Verdict::name_of(const Measured &one) const {
  bool is_alone = llvm::all_of(
      measured_, [](const Measured &other) { return other.variant.compiler == "cinch"; });
  return is_alone ? one.variant.flags : one.variant.name;
}

void Verdict::compare(const Measured &a, const Measured &b) {
  Comparison comparison = compare_times(a.times, b.times);
  // say_fastest has told once that there are too few runs.
  if (comparison.result != Result::TooFewRuns) {
    sentences_.push_back(comparison_sentence(name_of(a), name_of(b), comparison));
  }
}

// Those that cannot be told from the fastest are named with it.
void Verdict::say_fastest() {
  const Measured &best = fastest(measured_);
  if (best.times.size() < fewest_runs_to_judge) {
    sentences_.push_back(name_of(best) + " has the shortest time, " +
                         format_time(best.median_time) + ": there are too few runs to tell more");
    return;
  }
  std::vector<std::string> equals;
  for (const Measured &one : measured_) {
    if (&one != &best && compare_times(one.times, best.times).result != Result::Slower) {
      equals.push_back(name_of(one));
    }
  }
  std::string text = name_of(best) + " is the fastest: " + format_time(best.median_time);
  if (!equals.empty()) {
    text += "; " + joined(equals) + " cannot be told from it";
  }
  sentences_.push_back(text);
}

// Each level with the one below it that was measured; -Os with -O2, from which it comes.
void Verdict::compare_neighbours() {
  static constexpr std::pair<const char *, std::array<const char *, 3>> steps[] = {
      {"-O1", {"-O0"}},
      {"-O2", {"-O1", "-O0"}},
      {"-O3", {"-O2", "-O1", "-O0"}},
      {"-Os", {"-O2", "-O1", "-O0"}},
      {"-Oz", {"-Os", "-O2"}}};
  for (const auto &[level, bases] : steps) {
    const Measured *one = find(measured_, "cinch", level);
    for (const char *base : bases) {
      const Measured *other = base == nullptr ? nullptr : find(measured_, "cinch", base);
      if (one != nullptr && other != nullptr) {
        compare(*one, *other);
        break;
      }
    }
  }
}

// "1.80 times", "112 %": what is `ratio` of something.
static std::string share(double ratio) {
  return ratio >= 1.5 ? format_number(ratio) + " times" : format_percent(ratio) + " of";
}

void Verdict::say_what_optimizing_costs() {
  const Measured *a = find(measured_, "cinch", "-O2"), *b = find(measured_, "cinch", "-O0");
  if (a == nullptr || b == nullptr) {
    return;
  }
  double time = median(a->variant.build_seconds) / median(b->variant.build_seconds);
  double size = static_cast<double>(a->variant.code_bytes) /
                static_cast<double>(std::max<uint64_t>(b->variant.code_bytes, 1));
  sentences_.push_back(name_of(*a) + " takes " + share(time) + " the compile time of " +
                       name_of(*b) + " and makes " + share(size) + " its code");
}

// At -O2, what people ship, and best against best.
void Verdict::compare_compilers() {
  std::vector<std::string> compilers;
  for (const Measured &one : measured_) {
    if (one.variant.compiler != "cinch" && !llvm::is_contained(compilers, one.variant.compiler)) {
      compilers.push_back(one.variant.compiler);
    }
  }
  for (const std::string &compiler : compilers) {
    const Measured *ours = find(measured_, "cinch", "-O2");
    const Measured *theirs = find(measured_, compiler, "-O2");
    if (ours != nullptr && theirs != nullptr) {
      compare(*ours, *theirs);
    }
    const Measured &our_best = fastest(measured_, "cinch");
    const Measured &their_best = fastest(measured_, compiler);
    if (&our_best != ours || &their_best != theirs) {
      compare(our_best, their_best);
    }
  }
}

std::vector<std::string> Verdict::sentences() {
  if (measured_.size() > 1) {
    say_fastest();
    compare_neighbours();
    say_what_optimizing_costs();
    compare_compilers();
  }
  return std::move(sentences_);
}

std::vector<std::string> verdict_on(const std::vector<Measured> &measured) {
  return Verdict(measured).sentences();
}

// Levels that made equal programs cannot differ, whatever was measured.
static void note_equal_programs(llvm::ArrayRef<Measured> all, std::vector<std::string> &notes) {
  for (size_t i = 0; i != all.size(); ++i) {
    std::string others;
    auto is_same = [&](const Measured &one) { return one.variant.digest == all[i].variant.digest; };
    for (const Measured &other : llvm::make_filter_range(all.drop_front(i + 1), is_same)) {
      others += (others.empty() ? "" : ", ") + other.variant.name;
    }
    if (!others.empty() && llvm::none_of(all.take_front(i), is_same)) {
      notes.push_back(all[i].variant.name + " and " + others + ": the same program, bit by bit");
    }
  }
}

static void note_short_runs(llvm::ArrayRef<Measured> measured, std::vector<std::string> &notes) {
  constexpr double short_run = 0.005;
  double longest = 0;
  for (const Measured &one : measured) {
    longest = std::max(longest, one.median_time);
  }
  if (longest < short_run) {
    notes.push_back("the runs are so short (" + format_time(longest) +
                    ") that starting the program is much of them: give it more to do");
  }
}

std::vector<std::string> notes_on_programs(llvm::ArrayRef<Measured> measured) {
  std::vector<std::string> notes;
  note_short_runs(measured, notes);
  note_equal_programs(measured, notes);
  return notes;
}

} // namespace cinch
