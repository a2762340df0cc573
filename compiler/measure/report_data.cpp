// JSON and CSV: for tools, so every number in full and in its base unit.
#include "measure/report.h"
#include "measure/verdict.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

namespace cinch {

// Changes with each change that a reader of the output could stumble over.
static constexpr const char *schema_name = "cinch-bench/1";

using Json = llvm::json::OStream;

// What the times are: by the clock, or of the processor.
static const char *compared(const BenchReport &report) {
  return report.options.by_cpu_time ? "cpu_time" : "time";
}

static void write_strings(Json &json, const char *name, llvm::ArrayRef<std::string> strings) {
  json.attributeArray(name, [&] {
    for (const std::string &text : strings) {
      json.value(llvm::json::fixUTF8(text));
    }
  });
}

static void write_numbers(Json &json, const char *name, llvm::ArrayRef<double> numbers) {
  json.attributeArray(name, [&] {
    for (double number : numbers) {
      json.value(number);
    }
  });
}

static void write_count(Json &json, const char *name, std::optional<uint64_t> count) {
  if (count) {
    json.attribute(name, static_cast<int64_t>(*count));
  }
}

static void write_interval(Json &json, const Interval &interval) {
  json.attribute("low", interval.low);
  json.attribute("high", interval.high);
}

static void write_run(Json &json, const ChildResult &run) {
  json.attribute("seconds", run.seconds);
  json.attribute("user_seconds", run.user_seconds);
  json.attribute("system_seconds", run.system_seconds);
  write_count(json, "instructions", run.events.instructions);
  write_count(json, "cycles", run.events.cycles);
  write_count(json, "branch_misses", run.events.branch_misses);
}

static void write_time(Json &json, const Measured &one) {
  json.attribute("median", one.median_time);
  write_interval(json, one.time_interval);
  json.attribute("lowest", *llvm::min_element(one.times));
  json.attribute("highest", *llvm::max_element(one.times));
  json.attributeArray("outliers", [&] {
    for (size_t run : one.outlier_runs) {
      json.value(static_cast<int64_t>(run));
    }
  });
}

static void write_variant(Json &json, const Measured &one) {
  const Variant &variant = one.variant;
  json.attribute("name", llvm::json::fixUTF8(variant.name));
  json.attribute("compiler", llvm::json::fixUTF8(variant.compiler));
  json.attribute("flags", llvm::json::fixUTF8(variant.flags));
  json.attributeObject("time", [&] { write_time(json, one); });
  write_count(json, "instructions", one.events.instructions);
  write_count(json, "cycles", one.events.cycles);
  write_count(json, "branch_misses", one.events.branch_misses);
  write_count(json, "peak_bytes", one.peak_bytes);
  write_count(json, "code_bytes", variant.code_bytes);
  write_count(json, "file_bytes", variant.file_bytes);
  json.attribute("build_seconds", median(variant.build_seconds));
  write_numbers(json, "builds", variant.build_seconds);
  write_count(json, "build_peak_bytes", variant.build_peak_bytes);
  json.attributeArray("runs", [&] {
    for (const ChildResult &run : one.runs) {
      json.object([&] { write_run(json, run); });
    }
  });
}

static const char *result_name(Comparison::Result result) {
  switch (result) {
  case Comparison::Result::Faster:
    return "faster";
  case Comparison::Result::Slower:
    return "slower";
  case Comparison::Result::SameWithinNoise:
    return "same";
  case Comparison::Result::TooFewRuns:
    return "unknown";
  }
  return "";
}

// Each with the first.
static void write_comparison(Json &json, const Measured &one, const Measured &base) {
  Comparison comparison = compare_times(one.times, base.times);
  json.attribute("variant", llvm::json::fixUTF8(one.variant.name));
  json.attribute("base", llvm::json::fixUTF8(base.variant.name));
  json.attribute("ratio", comparison.ratio);
  write_interval(json, comparison.interval);
  json.attribute("result", result_name(comparison.result));
}

void print_json(const BenchReport &report, llvm::raw_ostream &out) {
  Json json(out, /*IndentSize=*/1);
  json.object([&] {
    json.attribute("schema", schema_name);
    json.attribute("subject", llvm::json::fixUTF8(report.subject));
    write_strings(json, "arguments", report.options.arguments);
    json.attribute("machine", llvm::json::fixUTF8(report.machine));
    json.attribute("compared", compared(report));
    json.attribute("confidence", confidence_level);
    json.attributeArray("variants", [&] {
      for (const Measured &one : report.measured) {
        json.object([&] { write_variant(json, one); });
      }
    });
    json.attributeArray("comparisons", [&] {
      for (const Measured &one : llvm::drop_begin(report.measured)) {
        json.object([&] { write_comparison(json, one, report.measured.front()); });
      }
    });
    write_strings(json, "verdict", report.verdict);
    write_strings(json, "notes", report.notes);
  });
  out << '\n';
}

// RFC 4180.
static std::string csv_cell(llvm::StringRef text) {
  if (text.find_first_of("\",\r\n") == llvm::StringRef::npos) {
    return text.str();
  }
  std::string quoted = "\"";
  for (char c : text) {
    quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  }
  return quoted + "\"";
}

void print_csv(const BenchReport &report, llvm::raw_ostream &out) {
  out << "variant,compiler,flags,runs,median_seconds,low_seconds,high_seconds,outliers";
  for (const Metric &metric : metrics()) {
    out << ',' << metric.name;
  }
  out << ",compared\n";
  for (const Measured &one : report.measured) {
    out << csv_cell(one.variant.name) << ',' << csv_cell(one.variant.compiler) << ','
        << csv_cell(one.variant.flags) << ',' << one.runs.size();
    for (double time : {one.median_time, one.time_interval.low, one.time_interval.high}) {
      out << llvm::formatv(",{0:F9}", time);
    }
    out << ',' << one.outlier_runs.size();
    for (const Metric &metric : metrics()) {
      std::optional<double> value = metric.value(one);
      out << ',';
      if (value) {
        out << llvm::formatv(*value == std::floor(*value) ? "{0:F0}" : "{0:F9}", *value);
      }
    }
    out << ',' << compared(report) << '\n';
  }
}

} // namespace cinch
