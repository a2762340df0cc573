// `cinch dump ast`: the tree of ast/dump.h, with places; for tools the same tree as objects.
#include "ast/dump.h"

#include "driver/unit.h"
#include "inspect/dump_job.h"
#include "inspect/functions.h"

namespace cinch {

namespace {

// Reads the text of one declaration back: the dumper writes a margin, two blanks a level, then the
// node.
class NodeReader {
public:
  NodeReader(llvm::StringRef text, llvm::json::OStream &json) : rest_(text), json_(json) {}
  void all() {
    while (!rest_.empty()) {
      node(0);
    }
  }

private:
  static size_t level_of(llvm::StringRef line) {
    llvm::StringRef node = line.drop_front(dump_margin);
    return (node.size() - node.ltrim(' ').size()) / 2;
  }
  void node(size_t level);
  void place(llvm::StringRef margin);

  llvm::StringRef rest_;
  llvm::json::OStream &json_;
  unsigned line_ = 0, column_ = 0;
};

// An empty margin: the place of the node before.
void NodeReader::place(llvm::StringRef margin) {
  margin = margin.trim();
  if (!margin.empty()) {
    margin.consumeInteger(10, line_);
    margin.consume_front(":");
    margin.consumeInteger(10, column_);
  }
  json_.attribute("line", line_);
  json_.attribute("column", column_);
}

// One level of recursion a level of the tree, which the dumper limits.
void NodeReader::node(size_t level) {
  auto [line, behind] = rest_.split('\n');
  rest_ = behind;
  json_.objectBegin();
  auto [kind, detail] = line.drop_front(dump_margin).ltrim(' ').split(' ');
  json_.attribute("kind", kind);
  place(line.take_front(dump_margin));
  size_t open = detail.find('\'');
  size_t close = detail.rfind('\'');
  if (open != llvm::StringRef::npos && close > open) {
    json_.attribute("type", llvm::json::fixUTF8(detail.slice(open + 1, close)));
  }
  if (!detail.empty()) {
    json_.attribute("detail", llvm::json::fixUTF8(detail));
  }
  if (!rest_.empty() && level_of(rest_) > level) {
    json_.attributeArray("children", [&] {
      while (!rest_.empty() && level_of(rest_) > level) {
        node(level_of(rest_));
      }
    });
  }
  json_.objectEnd();
}

class AstPrinter {
public:
  AstPrinter(DumpJob &job, Unit &unit, const TypeContext &types)
      : job_(job), unit_(unit), types_(types) {}
  void print(const Decl *decl);
  llvm::ArrayRef<FunctionPlace> functions() const { return functions_; }

private:
  bool is_wanted(const Decl *decl);

  DumpJob &job_;
  Unit &unit_;
  const TypeContext &types_;
  std::vector<FunctionPlace> functions_;
};

bool AstPrinter::is_wanted(const Decl *decl) {
  const FunctionDecl *function = decl_as<FunctionDecl>(decl);
  if (function != nullptr && function->is_defined) {
    functions_.push_back(place_of(*function, types_, unit_.sources));
    if (job_.is_selective()) {
      return selects(job_, functions_.back());
    }
  }
  bool is_main = unit_.sources.is_in_main_file(decl->loc);
  if (job_.is_selective()) {
    return job_.options.functions.empty() && is_main &&
           job_.options.lines.contains(unit_.sources.presumed(decl->loc).line);
  }
  return is_main || job_.options.headers;
}

void AstPrinter::print(const Decl *decl) {
  if (!is_wanted(decl)) {
    return;
  }
  if (job_.json == nullptr) {
    dump(job_.out, types_, decl, &unit_.sources);
    return;
  }
  std::string text;
  llvm::raw_string_ostream stream(text);
  dump(stream, types_, decl, &unit_.sources);
  NodeReader(text, *job_.json).all();
}

} // namespace

bool dump_ast(DumpJob &job) {
  Unit unit(job.invocation, job.target, job.messages);
  TypeContext types(job.target, job.invocation.language);
  AstPrinter printer(job, unit, types);
  bool entered = unit.preprocessor.enter_main_file(job.invocation.input);
  auto each = [&](llvm::ArrayRef<Decl *> decls) {
    for (const Decl *decl : decls) {
      printer.print(decl);
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
