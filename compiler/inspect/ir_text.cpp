#include "inspect/ir_text.h"

#include "llvm/IR/AssemblyAnnotationWriter.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/Instruction.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/TypeFinder.h"
#include "llvm/Support/FormattedStream.h"
#include "llvm/Support/Path.h"

namespace cinch {

namespace {

// LLVM prints a function or a module as one text. Before each function and instruction this puts a
// line of its own that begins with a character that IR never has, so that the text can be cut.
class PlaceMarker : public llvm::AssemblyAnnotationWriter {
public:
  static constexpr llvm::StringLiteral function_mark = "\1function";
  static constexpr llvm::StringLiteral instruction_mark = "\1instruction";

  void emitFunctionAnnot(const llvm::Function *function,
                         llvm::formatted_raw_ostream &out) override {
    functions_.push_back(function);
    out << function_mark << '\n';
  }
  void emitInstructionAnnot(const llvm::Instruction *instruction,
                            llvm::formatted_raw_ostream &out) override {
    places_.push_back(instruction->getDebugLoc());
    out << instruction_mark << '\n';
  }
  const llvm::Function *function(size_t index) const { return functions_[index]; }
  const llvm::DebugLoc &place(size_t index) const { return places_[index]; }

private:
  std::vector<const llvm::Function *> functions_;
  std::vector<llvm::DebugLoc> places_;
};

using LinesByFunction = llvm::DenseMap<const llvm::Function *, std::vector<CodeLine>>;

} // namespace

// "!dbg !12", "!tbaa !5": a word and a number, or a word and a node in braces.
static bool is_attachment(llvm::StringRef text) {
  text = text.trim();
  if (!text.consume_front("!")) {
    return false;
  }
  auto [kind, node] = text.split(' ');
  bool is_kind = !kind.empty() && llvm::all_of(kind, [](char c) {
    return llvm::isAlnum(c) || c == '_' || c == '.';
  });
  return is_kind && node.starts_with("!") && !node.contains('"');
}

static llvm::StringRef without_attachments(llvm::StringRef line) {
  while (true) {
    size_t comma = line.rfind(',');
    if (comma == llvm::StringRef::npos || !is_attachment(line.drop_front(comma + 1))) {
      return line;
    }
    line = line.take_front(comma);
  }
}

// " #3" at the end, or before the brace of a definition.
static std::string without_attribute_group(llvm::StringRef line) {
  bool is_definition = line.consume_back(" {");
  // "define void @f() #0 !dbg !7 {"
  for (size_t mark = line.rfind(" !"); is_definition && mark != llvm::StringRef::npos;
       mark = line.rfind(" !")) {
    line = line.take_front(mark);
  }
  auto [front, number] = line.rsplit(" #");
  bool is_group = !number.empty() && llvm::all_of(number, llvm::isDigit);
  return (is_group ? front : line).str() + (is_definition ? " {" : "");
}

std::string without_metadata(llvm::StringRef line) {
  return without_attribute_group(without_attachments(line));
}

// Line 0: the compiler's own.
static void set_place(CodeLine &line, const llvm::DebugLoc &place) {
  if (!place || place.getLine() == 0) {
    return;
  }
  const llvm::DIScope *scope = llvm::cast<llvm::DIScope>(place.getScope());
  line.line = place.getLine();
  line.file = scope->getFilename().str();
  if (place.getInlinedAt() != nullptr) {
    line.inlined_from = place->getScope()->getSubprogram()->getName().str();
  }
}

// Comments that only a reader of attributes wants, and what describes variables to debuggers.
static bool is_noise(llvm::StringRef line) {
  return line.starts_with("; Function Attrs:") || line.ltrim().starts_with("#dbg_");
}

// Instructions are indented, labels are not.
static CodeLine::Kind kind_of(llvm::StringRef line) {
  if (line.starts_with("define ")) {
    return CodeLine::Kind::Head;
  }
  if (line == "}") {
    return CodeLine::Kind::End;
  }
  return line.starts_with(" ") || line.empty() ? CodeLine::Kind::Code : CodeLine::Kind::Label;
}

// `text` was printed with `marker`.
static LinesByFunction cut(llvm::StringRef text, const PlaceMarker &marker, bool with_metadata) {
  LinesByFunction functions;
  std::vector<CodeLine> *lines = nullptr;
  size_t function_count = 0, instruction_count = 0;
  CodeLine next;
  while (!text.empty()) {
    auto [line, behind] = text.split('\n');
    text = behind;
    if (line == PlaceMarker::function_mark) {
      lines = &functions[marker.function(function_count++)];
    } else if (line == PlaceMarker::instruction_mark) {
      set_place(next, marker.place(instruction_count++));
    } else if (lines != nullptr && (with_metadata || !is_noise(line))) {
      next.kind = kind_of(line);
      next.text = with_metadata ? line.str() : without_metadata(line);
      lines->push_back(std::move(next));
      next = {};
      lines = line == "}" ? nullptr : lines;
    }
  }
  return functions;
}

template <class Printed>
static LinesByFunction printed_lines(const Printed &printed, bool with_metadata) {
  std::string text;
  PlaceMarker marker;
  llvm::raw_string_ostream stream(text);
  printed.print(stream, &marker);
  return cut(text, marker, with_metadata);
}

std::vector<CodeLine> ir_lines(const llvm::Function &function, bool with_metadata) {
  return std::move(printed_lines(function, with_metadata)[&function]);
}

std::vector<std::vector<CodeLine>> ir_lines(llvm::ArrayRef<llvm::Function *> functions,
                                            bool with_metadata) {
  constexpr size_t few = 4;
  LinesByFunction all;
  if (functions.size() > few) {
    all = printed_lines(*functions.front()->getParent(), with_metadata);
  }
  std::vector<std::vector<CodeLine>> lines;
  for (const llvm::Function *function : functions) {
    lines.push_back(functions.size() > few ? std::move(all[function])
                                           : ir_lines(*function, with_metadata));
  }
  return lines;
}

std::vector<std::string> ir_text(const llvm::Function &function, bool with_metadata) {
  std::vector<std::string> text;
  for (CodeLine &line : ir_lines(function, with_metadata)) {
    text.push_back(std::move(line.text));
  }
  return text;
}

template <class Value> static std::string printed(const Value &value, bool with_metadata) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  value.print(stream);
  return with_metadata ? text : without_metadata(text);
}

// Named types first, in the order in which they are first used.
std::vector<std::string> global_lines(const llvm::Module &module, bool with_metadata) {
  std::vector<std::string> lines;
  llvm::TypeFinder types;
  types.run(module, /*onlyNamed=*/true);
  for (const llvm::StructType *type : types) {
    std::string text;
    llvm::raw_string_ostream stream(text);
    type->print(stream);
    lines.push_back(text);
  }
  for (const llvm::GlobalVariable &variable : module.globals()) {
    lines.push_back(printed(variable, with_metadata));
  }
  for (const llvm::GlobalAlias &alias : module.aliases()) {
    lines.push_back(printed(alias, with_metadata));
  }
  for (const llvm::GlobalIFunc &ifunc : module.ifuncs()) {
    lines.push_back(printed(ifunc, with_metadata));
  }
  return lines;
}

} // namespace cinch
