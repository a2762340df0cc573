// `cinch dump ast`: the tree of ast/dump.h, with places; for tools the same tree as objects.
#include "ast/dump.h"

#include "driver/unit.h"
#include "inspect/dump_job.h"
#include "inspect/functions.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

#include <optional>

namespace cinch {

namespace {

// A margin with the place, which is empty where it is that of the line above. A line of its own
// names the file where it is another.
class AstText : public NodeSink {
public:
  AstText(llvm::raw_ostream &out, const SourceMap &sources)
      : out_(out), sources_(sources),
        file_(sources.presumed(sources.file_start(sources.main_file())).file) {}
  void node(const DumpedNode &node) override;

private:
  static constexpr unsigned margin = 10;

  llvm::raw_ostream &out_;
  const SourceMap &sources_;
  std::string file_;
  std::string place_;
};

void AstText::node(const DumpedNode &node) {
  PresumedLoc presumed = sources_.presumed(node.loc);
  std::string place;
  if (presumed.line != 0) {
    place = std::to_string(presumed.line) + ":" + std::to_string(presumed.column);
    if (presumed.file != file_) {
      file_ = presumed.file;
      place_.clear();
      Painted(out_, llvm::raw_ostream::CYAN) << "# " << file_ << '\n';
    }
  }
  bool is_new = place != place_ && !place.empty();
  out_ << llvm::left_justify(is_new ? place : "", margin - 1) << ' ';
  out_.indent(2 * node.depth) << node.kind << node.text << '\n';
  if (is_new) {
    place_ = place;
  }
}

// One object a node, with those below it in an array, which is opened by the first of them.
class AstJson : public NodeSink {
public:
  AstJson(llvm::json::OStream &json, const SourceMap &sources) : json_(json), sources_(sources) {}
  ~AstJson() override { close(0); }
  void node(const DumpedNode &node) override;

private:
  void close(size_t depth);

  llvm::json::OStream &json_;
  const SourceMap &sources_;
  // Of each open object: its file, and whether its array is open.
  struct Open {
    std::string file;
    bool has_children;
  };
  std::vector<Open> open_;
  unsigned line_ = 0, column_ = 0;
};

void AstJson::close(size_t depth) {
  while (open_.size() > depth) {
    if (open_.back().has_children) {
      json_.arrayEnd();
      json_.attributeEnd();
    }
    json_.objectEnd();
    open_.pop_back();
  }
}

// What has no place of its own has that of the node before.
void AstJson::node(const DumpedNode &node) {
  close(node.depth);
  std::string file = open_.empty() ? "" : open_.back().file;
  bool needs_file = open_.empty();
  if (!open_.empty() && !open_.back().has_children) {
    open_.back().has_children = true;
    json_.attributeBegin("children");
    json_.arrayBegin();
  }
  PresumedLoc place = sources_.presumed(node.loc);
  if (place.line != 0) {
    needs_file |= place.file != file;
    file = place.file;
    line_ = place.line;
    column_ = place.column;
  }
  json_.objectBegin();
  json_.attribute("kind", node.kind);
  if (needs_file) {
    json_.attribute("file", llvm::json::fixUTF8(file));
  }
  json_.attribute("line", line_);
  json_.attribute("column", column_);
  if (!node.type.empty()) {
    json_.attribute("type", llvm::json::fixUTF8(node.type));
  }
  if (!node.text.empty()) {
    json_.attribute("detail", llvm::json::fixUTF8(llvm::StringRef(node.text).ltrim(' ')));
  }
  open_.push_back({file, false});
}

// From the first line of a tree to its last, in the file of its declaration.
class LinesOfTree : public NodeSink {
public:
  LinesOfTree(const SourceMap &sources, const Decl *decl) : sources_(sources) {
    PresumedLoc place = sources.physical(decl->loc);
    file_ = place.file;
    first = last = place.line;
  }
  void node(const DumpedNode &node) override {
    PresumedLoc place = sources_.physical(node.loc);
    if (place.line != 0 && place.file == file_) {
      first = std::min(first, place.line);
      last = std::max(last, place.line);
    }
  }
  unsigned first, last;

private:
  const SourceMap &sources_;
  std::string_view file_;
};

class AstPrinter {
public:
  AstPrinter(DumpJob &job, Unit &unit, const TypeContext &types)
      : job_(job), unit_(unit), types_(types) {}
  void print_wanted(const Decl *decl);
  llvm::ArrayRef<FunctionPlace> functions() const { return functions_; }

private:
  bool is_wanted(const Decl *decl) const;
  bool is_in_lines(const Decl *decl) const;
  void print(const Decl *decl);

  DumpJob &job_;
  Unit &unit_;
  const TypeContext &types_;
  std::vector<FunctionPlace> functions_;
  // Made when there is a main file.
  std::optional<AstText> text_;
};

bool AstPrinter::is_in_lines(const Decl *decl) const {
  LinesOfTree lines(unit_.sources, decl);
  dump(lines, types_, decl);
  return job_.options.lines.overlaps(lines.first, lines.last);
}

// Functions are asked for one by one where something is selected.
bool AstPrinter::is_wanted(const Decl *decl) const {
  bool is_main = unit_.sources.is_in_main_file(decl->loc);
  if (job_.is_selective()) {
    return job_.options.functions.empty() && is_main && is_in_lines(decl);
  }
  return is_main || job_.options.headers;
}

// A nested function alone where only that is asked for.
void AstPrinter::print_wanted(const Decl *decl) {
  std::vector<const FunctionDecl *> functions = functions_in(decl, types_);
  for (const FunctionDecl *function : functions) {
    functions_.push_back(place_of(*function, types_, unit_.sources));
  }
  if (functions.empty() || !job_.is_selective()) {
    if (is_wanted(decl)) {
      print(decl);
    }
    return;
  }
  llvm::ArrayRef<FunctionPlace> places = llvm::ArrayRef(functions_).take_back(functions.size());
  llvm::SmallPtrSet<const FunctionDecl *, 4> printed;
  for (const auto &[function, place] : llvm::zip_equal(functions, places)) {
    if (function->enclosing != nullptr && printed.contains(function->enclosing)) {
      printed.insert(function);
    } else if (selects(job_, place)) {
      printed.insert(function);
      print(function);
    }
  }
}

void AstPrinter::print(const Decl *decl) {
  if (job_.json != nullptr) {
    AstJson json(*job_.json, unit_.sources);
    return dump(json, types_, decl);
  }
  if (!text_) {
    text_.emplace(job_.out, unit_.sources);
  }
  dump(*text_, types_, decl);
}

} // namespace

bool dump_ast(DumpJob &job) {
  Unit unit(job.invocation, job.target, job.messages);
  TypeContext types(job.target, job.invocation.language);
  AstPrinter printer(job, unit, types);
  bool entered = unit.preprocessor.enter_main_file(job.invocation.input);
  auto each = [&](llvm::ArrayRef<Decl *> decls) {
    for (const Decl *decl : decls) {
      printer.print_wanted(decl);
    }
  };
  auto print_all = [&] {
    if (entered) {
      parse_unit(unit, types, each, [](llvm::ArrayRef<Decl *>) {});
    }
  };
  if (job.json != nullptr) {
    job.json->attributeArray("declarations", print_all);
  } else {
    print_all();
  }
  unit.diags.finish();
  return entered && !unit.has_errors() && check_functions(job, printer.functions());
}

} // namespace cinch
