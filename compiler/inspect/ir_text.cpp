#include "inspect/ir_text.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/AssemblyAnnotationWriter.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/Instruction.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/TypeFinder.h"
#include "llvm/Support/FormattedStream.h"
#include "llvm/Support/JSON.h"

namespace cinch {

namespace {

// LLVM prints a function or a module as one text. Before each function and instruction this puts a
// line of its own that begins with a character that IR never has, so that the text can be cut.
class PlaceMarker : public llvm::AssemblyAnnotationWriter {
public:
  explicit PlaceMarker(const PlaceTable *known) : known_(known) {}
  static constexpr llvm::StringLiteral function_mark = "\1function";
  static constexpr llvm::StringLiteral instruction_mark = "\1instruction";

  void emitFunctionAnnot(const llvm::Function *function,
                         llvm::formatted_raw_ostream &out) override {
    functions_.push_back(function);
    out << function_mark << '\n';
  }
  void emitInstructionAnnot(const llvm::Instruction *instruction,
                            llvm::formatted_raw_ostream &out) override {
    places_.push_back(known_ != nullptr ? known_->lookup(instruction) : instruction->getDebugLoc());
    out << instruction_mark << '\n';
  }
  const llvm::Function *function(size_t index) const { return functions_[index]; }
  const llvm::DebugLoc &place(size_t index) const { return places_[index]; }

private:
  const PlaceTable *known_;
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

// " #3": a group of attributes. " !dbg !7" in the head of a function. The length; 0: neither.
static size_t length_of_reference(llvm::StringRef text, bool is_head) {
  llvm::StringRef rest = text;
  if (is_head && rest.consume_front(" !")) {
    rest = rest.drop_while([](char c) { return llvm::isAlnum(c) || c == '_' || c == '.'; });
    if (!rest.consume_front(" !")) {
      return 0;
    }
  } else if (!rest.consume_front(" #")) {
    return 0;
  }
  llvm::StringRef behind = rest.drop_while(llvm::isDigit);
  bool is_number = behind.size() < rest.size() && (behind.empty() || behind.starts_with(" "));
  return is_number ? text.size() - behind.size() : 0;
}

// "\C3\B1" is what LLVM writes for the bytes of a letter that is not ASCII. Empty when the name
// would not be one word.
static std::string readable_name(llvm::StringRef quoted) {
  std::string name;
  while (!quoted.empty()) {
    unsigned code = static_cast<unsigned char>(quoted.front());
    bool is_escape = code == '\\';
    if (is_escape && (quoted.size() < 3 || quoted.substr(1, 2).getAsInteger(16, code))) {
      return {};
    }
    if (code < 0x80 && !llvm::isAlnum(static_cast<char>(code)) && code != '_' && code != '.') {
      return {};
    }
    name += static_cast<char>(code);
    quoted = quoted.drop_front(is_escape ? 3 : 1);
  }
  return llvm::json::isUTF8(name) ? name : std::string();
}

std::string without_metadata(llvm::StringRef line) {
  line = without_attachments(line);
  bool is_head = line.starts_with("define ");
  std::string result;
  for (size_t i = 0; i < line.size();) {
    size_t length = line[i] == ' ' ? length_of_reference(line.drop_front(i), is_head) : 0;
    if (length == 0 && line[i] == '"') {
      size_t end = std::min(line.find('"', i + 1), line.size() - 1);
      bool is_name = i == 0 || llvm::StringRef("%@$").contains(line[i - 1]);
      std::string name = is_name ? readable_name(line.slice(i + 1, end)) : std::string();
      result += name.empty() ? line.slice(i, end + 1).str() : name;
      length = end + 1 - i;
    } else if (length == 0) {
      result += line[i];
      length = 1;
    }
    i += length;
  }
  return result;
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
  CodePlace place;
  while (!text.empty()) {
    auto [line, behind] = text.split('\n');
    text = behind;
    if (line == PlaceMarker::function_mark) {
      lines = &functions[marker.function(function_count++)];
    } else if (line == PlaceMarker::instruction_mark) {
      place = place_of(marker.place(instruction_count++));
    } else if (lines != nullptr && (with_metadata || !is_noise(line))) {
      CodeLine::Kind kind = kind_of(line);
      // Some instructions have several lines.
      bool is_instruction = kind == CodeLine::Kind::Code && !line.empty();
      lines->push_back({kind, with_metadata ? line.str() : without_metadata(line),
                        is_instruction ? place : CodePlace()});
      lines = line == "}" ? nullptr : lines;
    }
  }
  return functions;
}

template <class Printed>
static LinesByFunction printed_lines(const Printed &printed, bool with_metadata,
                                     const PlaceTable *places) {
  std::string text;
  PlaceMarker marker(places);
  llvm::raw_string_ostream stream(text);
  printed.print(stream, &marker);
  return cut(text, marker, with_metadata);
}

std::vector<std::vector<CodeLine>> ir_lines(llvm::ArrayRef<llvm::Function *> functions,
                                            bool with_metadata, const PlaceTable *places) {
  constexpr size_t few = 4;
  LinesByFunction all;
  if (functions.size() > few) {
    all = printed_lines(*functions.front()->getParent(), with_metadata, places);
  }
  std::vector<std::vector<CodeLine>> lines;
  for (const llvm::Function *function : functions) {
    lines.push_back(functions.size() > few
                        ? std::move(all[function])
                        : std::move(printed_lines(*function, with_metadata, places)[function]));
  }
  return lines;
}

std::vector<std::string> ir_text(const llvm::Function &function, bool with_metadata) {
  std::vector<std::string> text;
  LinesByFunction lines = printed_lines(function, with_metadata, nullptr);
  for (CodeLine &line : lines[&function]) {
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

// File-scope asm, a directive for each line as LLVM has it.
static std::vector<std::string> module_asm(const llvm::Module &module) {
  std::vector<std::string> lines;
  for (llvm::StringRef rest = module.getModuleInlineAsm(); !rest.empty();) {
    auto [line, behind] = rest.split('\n');
    rest = behind;
    std::string text = "module asm \"";
    llvm::raw_string_ostream stream(text);
    llvm::printEscapedString(line, stream);
    lines.push_back(text + "\"");
  }
  return lines;
}

// Then named types, in the order in which they are first used.
std::vector<std::string> global_lines(const llvm::Module &module, bool with_metadata) {
  std::vector<std::string> lines = module_asm(module);
  llvm::TypeFinder types;
  types.run(module, /*onlyNamed=*/true);
  for (const llvm::StructType *type : types) {
    lines.push_back(printed(*type, with_metadata));
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
