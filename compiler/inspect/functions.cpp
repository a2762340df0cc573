#include "inspect/functions.h"

#include "ast/decl.h"
#include "ast/dump.h"
#include "ast/type_context.h"
#include "driver/unit.h"
#include "inspect/dump_job.h"

namespace cinch {

// With the typedef names of its result, which the type that type_cast gives has not.
static const FunctionType &type_as_written(const FunctionDecl &function) {
  const Type *type = function.type.type();
  while (type->kind == TypeKind::Typedef) {
    type = static_cast<const TypedefType *>(type)->decl->underlying.type();
  }
  return type->kind == TypeKind::Function ? *static_cast<const FunctionType *>(type)
                                          : *type_cast<FunctionType>(function.type);
}

// "int add(int a, int b)": the types as written, with the names of the parameters.
static std::string declaration_text(const FunctionDecl &function, const TypeContext &types) {
  const FunctionType &type = type_as_written(function);
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
  text += function.is_noreturn ? "_Noreturn " : "";
  return text + types.spelling(type.result, declarator);
}

// The place in the includer at which the text at `loc` came in; invalid in the main file.
static SourceLoc included_at(const SourceMap &sources, SourceLoc loc) {
  FileId file = sources.file_of(loc);
  return file.is_valid() ? sources.include_loc(file) : SourceLoc();
}

// From the line of `first` to that of `last`, or of the #include by which `last` came in, if that
// is in the same file.
static LinesOfFile lines_of(const SourceMap &sources, SourceLoc first, SourceLoc last) {
  PresumedLoc place = sources.physical(first);
  if (place.line == 0) {
    return {};
  }
  SourceLoc begin = sources.expansion_loc(first), end = sources.expansion_loc(last);
  while (end.is_valid() && !sources.in_same_range(begin, end)) {
    end = included_at(sources, end);
  }
  unsigned last_line = end.is_valid() ? sources.physical(end).line : place.line;
  return {std::string(place.file), place.line, std::max(place.line, last_line)};
}

// `#line` does not count: what stands in the file is what is shown beside the code.
FunctionPlace place_of(const FunctionDecl &function, const TypeContext &types,
                       const SourceMap &sources) {
  FunctionPlace place;
  place.name = function.name_text();
  place.symbol = function.asm_label.empty() ? place.name : std::string(function.asm_label);
  place.declaration = declaration_text(function, types);
  place.lines = lines_of(sources, function.loc, function.end_loc);
  place.is_in_main_file = sources.is_in_main_file(function.loc);
  return place;
}

namespace {

class FunctionFinder : public NodeSink {
public:
  void node(const DumpedNode &node) override {
    if (node.function != nullptr && node.function->is_defined) {
      functions.push_back(node.function);
    }
  }
  std::vector<const FunctionDecl *> functions;
};

} // namespace

std::vector<const FunctionDecl *> functions_in(const Decl *decl, const TypeContext &types) {
  const FunctionDecl *function = decl_as<FunctionDecl>(decl);
  if (function == nullptr || !function->is_defined) {
    return {};
  }
  if (!function->has_nested_functions) {
    return {function};
  }
  FunctionFinder finder;
  dump(finder, types, decl);
  return std::move(finder.functions);
}

std::string title_of(const FunctionPlace &place) {
  return place.declaration + "  // " + place.lines.path + ":" + std::to_string(place.lines.first);
}

void function_as_json(llvm::json::OStream &json, llvm::StringRef symbol,
                      const FunctionPlace *place) {
  json.attribute("name", llvm::json::fixUTF8(symbol));
  if (place != nullptr) {
    json.attribute("declaration", llvm::json::fixUTF8(place->declaration));
    json.attribute("file", llvm::json::fixUTF8(place->lines.path));
    json.attribute("line", place->lines.first);
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
         (place.is_in_main_file && job.options.lines.overlaps(place.lines.first, place.lines.last));
}

// An empty answer to a misspelt name would be taken for the truth.
bool check_functions(const DumpJob &job, llvm::ArrayRef<FunctionPlace> places) {
  for (const std::string &name : job.options.functions) {
    auto is_it = [&](const FunctionPlace &place) {
      return place.name == name || place.symbol == name;
    };
    if (llvm::any_of(places, is_it)) {
      if (job.found_functions != nullptr) {
        job.found_functions->insert(name);
      }
    } else if (job.found_functions == nullptr) {
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
      for (const FunctionDecl *function : functions_in(decl, types)) {
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

std::optional<SelectedLines> selected_lines(DumpJob &job) {
  SelectedLines selected;
  selected.lines = job.options.lines;
  selected.with_headers = job.options.headers && !job.is_selective();
  if (job.options.functions.empty()) {
    return selected;
  }
  if (job.invocation.input == "-") {
    job.error("--function needs a file that can be read twice, not standard input");
    return std::nullopt;
  }
  selected.is_by_function = true;
  std::vector<FunctionPlace> places = find_functions(job);
  for (const FunctionPlace &place : places) {
    if (selects(job, place)) {
      selected.functions.push_back(place.lines);
    }
  }
  return check_functions(job, places) ? std::optional(selected) : std::nullopt;
}

bool SelectedLines::is_in_function(const LinesOfFile &text, bool is_main) const {
  bool in_range = !lines.is_set() || (is_main && lines.overlaps(text.first, text.last));
  return in_range && llvm::any_of(functions, [&](const LinesOfFile &function) {
           return function.path == text.path && function.first <= text.last &&
                  text.first <= function.last;
         });
}

bool SelectedLines::overlaps(const SourceMap &sources, SourceLoc first, SourceLoc last) const {
  bool is_main = sources.is_in_main_file(first);
  if (!is_by_function && !lines.is_set()) { // asked for each token
    return is_main || with_headers;
  }
  LinesOfFile text = lines_of(sources, first, last);
  if (!is_by_function) {
    return is_main && lines.overlaps(text.first, text.last);
  }
  if (is_in_function(text, is_main)) {
    return true;
  }
  for (SourceLoc place = included_at(sources, first); place.is_valid();
       place = included_at(sources, place)) {
    if (is_in_function(lines_of(sources, place, place), sources.is_in_main_file(place))) {
      return true;
    }
  }
  return false;
}

} // namespace cinch
