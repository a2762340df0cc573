#include "inspect/functions.h"

#include "ast/decl.h"
#include "ast/type_context.h"
#include "driver/unit.h"
#include "inspect/dump_job.h"

namespace cinch {

// "int add(int a, int b)": the types as written, with the names of the parameters.
static std::string declaration_text(const FunctionDecl &function, const TypeContext &types) {
  const FunctionType &type = *type_cast<FunctionType>(function.type);
  std::string parameters;
  for (const ParamDecl *parameter : function.parameters) {
    QualType written =
        parameter->original_type.is_null() ? parameter->type : parameter->original_type;
    parameters += parameters.empty() ? "" : ", ";
    parameters += types.spelling(written, parameter->name_text());
  }
  if (type.info.is_variadic) {
    parameters += ", ...";
  } else if (parameters.empty()) {
    parameters = "void";
  }
  std::string declarator = std::string(function.name_text()) + "(" + parameters + ")";
  std::string text = function.linkage == Linkage::Internal ? "static " : "";
  text += function.is_inline ? "inline " : "";
  return text + types.spelling(type.result, declarator);
}

// `#line` does not count: what stands in the file is what is shown beside the code.
FunctionPlace place_of(const FunctionDecl &function, const TypeContext &types,
                       const SourceMap &sources) {
  FunctionPlace place;
  PresumedLoc begin = sources.physical(function.loc);
  place.name = function.name_text();
  place.symbol = function.asm_label.empty() ? place.name : std::string(function.asm_label);
  place.declaration = declaration_text(function, types);
  place.file = begin.file;
  place.first_line = begin.line;
  place.last_line = std::max(begin.line, sources.physical(function.end_loc).line);
  place.is_in_main_file = sources.is_in_main_file(function.loc);
  return place;
}

std::string title_of(const FunctionPlace &place) {
  return place.declaration + "  // " + place.file + ":" + std::to_string(place.first_line);
}

void function_as_json(llvm::json::OStream &json, llvm::StringRef symbol,
                      const FunctionPlace *place) {
  json.attribute("name", llvm::json::fixUTF8(symbol));
  if (place != nullptr) {
    json.attribute("declaration", llvm::json::fixUTF8(place->declaration));
    json.attribute("file", llvm::json::fixUTF8(place->file));
    json.attribute("line", place->first_line);
  }
}

bool is_named(const DumpJob &job, const FunctionPlace &place) {
  return job.selects_function(place.name) || job.selects_function(place.symbol);
}

// A line of a header says nothing about the main file's lines.
bool selects(const DumpJob &job, const FunctionPlace &place) {
  if (!is_named(job, place)) {
    return false;
  }
  return !job.options.lines.is_set() ||
         (place.is_in_main_file && job.options.lines.overlaps(place.first_line, place.last_line));
}

// An empty answer to a misspelt name would be taken for the truth.
bool check_functions(const DumpJob &job, llvm::ArrayRef<FunctionPlace> places) {
  for (const std::string &name : job.options.functions) {
    auto is_it = [&](const FunctionPlace &place) {
      return place.name == name || place.symbol == name;
    };
    if (llvm::none_of(places, is_it)) {
      return job.error("there is no function '" + name + "' with a body in '" +
                       job.invocation.input + "'");
    }
  }
  return true;
}

// Errors are left to the stage itself, which meets them again.
static std::vector<FunctionPlace> find_functions(DumpJob &job) {
  llvm::raw_null_ostream nowhere;
  Unit unit(job.invocation, job.target, nowhere);
  TypeContext types(job.target, job.invocation.language);
  std::vector<FunctionPlace> places;
  auto each = [&](llvm::ArrayRef<Decl *> decls) {
    for (const Decl *decl : decls) {
      const FunctionDecl *function = decl_as<FunctionDecl>(decl);
      if (function != nullptr && function->is_defined) {
        places.push_back(place_of(*function, types, unit.sources));
      }
    }
  };
  if (unit.preprocessor.enter_main_file(job.invocation.input)) {
    parse_unit(unit, types, each, [](llvm::ArrayRef<Decl *>) {});
  }
  unit.diags.finish();
  return places;
}

std::vector<LineRange> selected_lines(DumpJob &job) {
  if (job.options.functions.empty()) {
    return {job.options.lines};
  }
  if (job.invocation.input == "-") {
    job.error("--function needs a file that can be read twice, not standard input");
    return {};
  }
  std::vector<LineRange> ranges;
  std::vector<FunctionPlace> places = find_functions(job);
  for (const FunctionPlace &place : places) {
    if (place.is_in_main_file && selects(job, place)) {
      LineRange range = {place.first_line, place.last_line};
      if (job.options.lines.is_set()) {
        range.first = std::max(range.first, job.options.lines.first);
        range.last = std::min(range.last, job.options.lines.last);
      }
      ranges.push_back(range);
    }
  }
  return check_functions(job, places) ? ranges : std::vector<LineRange>();
}

bool contains_line(llvm::ArrayRef<LineRange> ranges, unsigned line) {
  return llvm::any_of(ranges, [&](const LineRange &range) { return range.contains(line); });
}

} // namespace cinch
