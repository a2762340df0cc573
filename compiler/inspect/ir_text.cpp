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

// LLVM prints a function as one text. Before each instruction this puts a line of its own that
// begins with a character that IR never has, so that the text can be cut and instructions found.
class PlaceMarker : public llvm::AssemblyAnnotationWriter {
public:
  static constexpr char mark = '\1';

  void emitInstructionAnnot(const llvm::Instruction *instruction,
                            llvm::formatted_raw_ostream &out) override {
    places_.push_back(instruction->getDebugLoc());
    out << mark << '\n';
  }
  const llvm::DebugLoc &place(size_t index) const { return places_[index]; }

private:
  std::vector<llvm::DebugLoc> places_;
};

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

static CodeLine::Kind kind_of(llvm::StringRef line) {
  if (line.starts_with("define ")) {
    return CodeLine::Kind::Head;
  }
  if (line == "}") {
    return CodeLine::Kind::End;
  }
  return line.starts_with(" ") || line.empty() ? CodeLine::Kind::Code : CodeLine::Kind::Label;
}

std::vector<CodeLine> ir_lines(const llvm::Function &function, bool with_metadata) {
  std::string text;
  PlaceMarker marker;
  llvm::raw_string_ostream stream(text);
  function.print(stream, &marker);
  std::vector<CodeLine> lines;
  size_t instructions = 0;
  CodeLine next;
  for (llvm::StringRef rest = llvm::StringRef(text).trim('\n'); !rest.empty();) {
    auto [line, behind] = rest.split('\n');
    rest = behind;
    if (line == llvm::StringRef(&PlaceMarker::mark, 1)) {
      set_place(next, marker.place(instructions++));
      continue;
    }
    if (!with_metadata && is_noise(line)) {
      continue;
    }
    next.kind = kind_of(line);
    next.text = with_metadata ? line.str() : without_metadata(line);
    lines.push_back(std::move(next));
    next = {};
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
