// What all shapes of a report share.
#include "measure/report.h"

#include "measure/numbers.h"

namespace cinch {

static std::optional<double> as_number(std::optional<uint64_t> count) {
  return count ? std::optional<double>(static_cast<double>(*count)) : std::nullopt;
}

static constexpr Metric all_metrics[] = {
    {"instructions", "instructions", "In user mode, median of the runs",
     [](const Measured &one) { return as_number(one.events.instructions); }, format_count},
    {"cycles", "cycles", "Of the processor in user mode, median of the runs",
     [](const Measured &one) { return as_number(one.events.cycles); }, format_count},
    {"branch_misses", "branch misses", "Mispredicted branches in user mode, median of the runs",
     [](const Measured &one) { return as_number(one.events.branch_misses); }, format_count},
    {"peak_bytes", "peak memory",
     "The most memory that the program's process had at a time, without its children",
     [](const Measured &one) { return as_number(one.peak_bytes); }, format_bytes},
    {"code_bytes", "code size", "All sections of the program that are executed",
     [](const Measured &one) { return as_number(one.variant.code_bytes); }, format_bytes},
    {"build_seconds", "compile time", "Compiling and linking, by the clock, median of the builds",
     [](const Measured &one) { return std::optional<double>(median(one.variant.build_seconds)); },
     format_time},
};

llvm::ArrayRef<Metric> metrics() { return all_metrics; }

bool is_measured(const BenchReport &report, const Metric &metric) {
  return llvm::any_of(report.measured,
                      [&](const Measured &one) { return metric.value(one).has_value(); });
}

std::string runs_text(const BenchReport &report) {
  size_t rounds = report.rounds();
  return std::to_string(rounds) + (rounds == 1 ? " run" : " runs") + " of each variant";
}

const char *time_title(const BenchOptions &options) {
  return options.by_cpu_time ? "processor time" : "run time";
}

} // namespace cinch
