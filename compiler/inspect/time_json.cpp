// The report of `cinch time` for tools: runtime/schemas/time.schema.json describes it.
#include "inspect/time_unit.h"

namespace cinch {

namespace json = llvm::json;

// `each` prints the members of one row.
template <class List, class Each>
static void print_list(json::OStream &out, const char *name, const List &list, unsigned rows,
                       Each each) {
  size_t count = rows ? std::min<size_t>(rows, list.size()) : list.size();
  out.attributeArray(name, [&] {
    for (size_t i = 0; i < count; ++i) {
      out.object([&] { each(list[i]); });
    }
  });
}

static void print_phase_times(const CompileTimes &times, json::OStream &out) {
  out.attribute("total_ms", times.total);
  out.attribute("cpu_ms", times.cpu);
  out.attributeObject("phases", [&] {
    out.attribute("preprocess_ms", times.preprocess);
    out.attribute("parse_ms", times.parse);
    out.attribute("lower_ms", times.lower);
    out.attribute("optimize_ms", times.optimize);
    out.attribute("generate_ms", times.generate);
    out.attribute("write_ms", times.write);
    out.attribute("rest_ms", times.rest());
  });
}

static void print_file(const HeaderCost &header, json::OStream &out) {
  out.attribute("file", json::fixUTF8(header.path));
  out.attribute("system", header.is_system);
  out.attribute("read", static_cast<int64_t>(header.entered));
  out.attribute("skipped", static_cast<int64_t>(header.skipped));
  out.attribute("lines", static_cast<int64_t>(header.lines));
  out.attribute("preprocess_ms", header.preprocess);
  out.attribute("self_preprocess_ms", header.own);
  out.attribute("parse_ms", header.parse);
  out.attribute("self_parse_ms", header.own_parse);
}

static void print_function(const TimedFunction &function, json::OStream &out) {
  out.attribute("name", json::fixUTF8(function.front.name));
  out.attribute("file", json::fixUTF8(function.front.file));
  out.attribute("line", static_cast<int64_t>(function.front.line));
  out.attribute("parse_ms", function.front.parse);
  out.attribute("lower_ms", function.back.lower);
  out.attribute("optimize_ms", function.back.optimize);
  out.attribute("generate_ms", function.back.generate);
}

void print_times(const TimedUnit &unit, unsigned rows, json::OStream &out) {
  out.attribute("file", json::fixUTF8(unit.file));
  out.attribute("target", unit.target);
  out.attribute("optimization", unit.level);
  out.attribute("object_bytes", static_cast<int64_t>(unit.object_bytes));
  out.attribute("start_up_ms", unit.start_up);
  print_phase_times(unit.times, out);
  out.attributeObject("main_file", [&] { print_file(unit.main_file, out); });
  print_list(out, "headers", unit.headers, rows,
             [&](const HeaderCost &header) { print_file(header, out); });
  print_list(out, "macros", unit.macros, rows, [&](const MacroCost &macro) {
    out.attribute("name", json::fixUTF8(macro.name));
    out.attribute("expansions", static_cast<int64_t>(macro.expansions));
    out.attribute("tokens", static_cast<int64_t>(macro.tokens));
  });
  print_list(out, "functions", unit.functions, rows,
             [&](const TimedFunction &function) { print_function(function, out); });
  print_list(out, "passes", unit.passes, rows, [&](const PassCost &pass) {
    out.attribute("name", pass.name);
    out.attribute("stage", pass.stage);
    out.attribute("runs", static_cast<int64_t>(pass.runs));
    out.attribute("self_ms", pass.own);
  });
}

} // namespace cinch
