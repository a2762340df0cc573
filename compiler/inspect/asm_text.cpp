#include "inspect/asm_text.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

namespace cinch {

namespace {

// Line by line through what LLVM prints: `.type` says what the next label begins, `.size` where it
// ends, `.file` and `.loc` where code comes from.
class AsmReader {
public:
  explicit AsmReader(llvm::StringRef comment) : comment_(comment) {}
  void line(llvm::StringRef text);
  std::vector<AsmSymbol> take();

private:
  void label(llvm::StringRef name, llvm::StringRef text);
  void directive(llvm::StringRef text);
  void source_file(llvm::StringRef operands);
  void source_place(llvm::StringRef operands);
  void add(CodeLine::Kind kind, llvm::StringRef text);
  llvm::StringRef without_comment(llvm::StringRef text) const;

  llvm::StringRef comment_;
  std::vector<AsmSymbol> symbols_;
  llvm::StringSet<> functions_, objects_;
  // By their number in .file.
  std::vector<std::string> files_;
  std::string file_;
  unsigned line_ = 0;
  bool is_debug_section_ = false;
  // Between a label and the .size of its symbol.
  bool is_inside_ = false;
};

} // namespace

// What follows is data, whatever it is called.
static bool is_data(llvm::StringRef name) {
  static const llvm::StringSet<> names = {
      ".byte",  ".short",  ".value", ".2byte", ".hword", ".long", ".word",  ".4byte",
      ".int",   ".quad",   ".xword", ".8byte", ".octa",  ".zero", ".ascii", ".skip",
      ".asciz", ".string", ".fill",  ".comm",  ".lcomm", ".set",  ".space", ".uleb128"};
  return names.contains(name);
}

// The comment character may stand in a string.
llvm::StringRef AsmReader::without_comment(llvm::StringRef text) const {
  bool in_string = false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') {
      in_string = !in_string;
    } else if (text[i] == '\\' && in_string) {
      ++i;
    } else if (!in_string && text.drop_front(i).starts_with(comment_)) {
      return text.take_front(i).rtrim();
    }
  }
  return text.rtrim();
}

// What comes before the first symbol (file-scope asm) has a nameless one.
void AsmReader::add(CodeLine::Kind kind, llvm::StringRef text) {
  if (symbols_.empty()) {
    symbols_.push_back({});
  }
  AsmSymbol &symbol = symbols_.back();
  bool is_code = symbol.is_function && kind == CodeLine::Kind::Code;
  symbol.lines.push_back(
      {kind, text.str(), is_code ? file_ : std::string(), is_code ? line_ : 0, {}});
}

// `.LBB0_2:  # %for.body` keeps the comment, which is the block's name in the IR.
void AsmReader::label(llvm::StringRef name, llvm::StringRef text) {
  bool is_function = functions_.contains(name);
  bool is_table = name.starts_with(".LJTI") || name.starts_with(".LCPI");
  if (is_function || is_table || objects_.contains(name) || !is_inside_) {
    if (name.starts_with(".Ltmp") || name.starts_with(".Lfunc")) {
      return;
    }
    symbols_.push_back({name.str(), is_function, {}});
    is_inside_ = true;
    line_ = 0;
    add(CodeLine::Kind::Head, (name + ":").str());
    return;
  }
  if (name.starts_with(".Ltmp") || name.starts_with(".Lfunc")) {
    return;
  }
  auto [front, comment] = text.split(comment_);
  std::string label = (name + ":").str();
  if (comment.trim().starts_with("%")) {
    label = (llvm::Twine(label) + std::string(label.size() < 24 ? 24 - label.size() : 1, ' ') +
             comment_ + " " + comment.trim())
                .str();
  }
  add(CodeLine::Kind::Label, label);
}

// `1 "dir" "name"` or `1 "name"`, then perhaps a checksum.
void AsmReader::source_file(llvm::StringRef operands) {
  size_t number = 0;
  if (operands.consumeInteger(10, number) || number > 1u << 20) {
    return; // the module's own name
  }
  llvm::SmallVector<llvm::StringRef, 4> parts;
  operands.split(parts, '"');
  // Every other part is a string.
  std::string name = parts.size() >= 4 && parts[2].trim().empty() ? parts[3].str()
                     : parts.size() >= 2                          ? parts[1].str()
                                                                  : std::string();
  if (files_.size() <= number) {
    files_.resize(number + 1);
  }
  files_[number] = name;
}

// `FILE LINE COLUMN ...`; line 0 is code that no line stands for.
void AsmReader::source_place(llvm::StringRef operands) {
  size_t number = 0;
  unsigned line = 0;
  operands = operands.ltrim();
  if (operands.consumeInteger(10, number)) {
    return;
  }
  operands = operands.ltrim();
  if (!operands.consumeInteger(10, line) && number < files_.size()) {
    line_ = line;
    file_ = files_[number];
  }
}

// Sections of debug information are passed over whole. Alignment, visibility, unwinding and the
// like are left out; data are kept.
void AsmReader::directive(llvm::StringRef text) {
  auto [name, operands] = text.split('\t');
  if (operands.empty()) {
    std::tie(name, operands) = text.split(' ');
  }
  if (name == ".section" || name == ".text" || name == ".data" || name == ".bss") {
    is_debug_section_ = operands.starts_with(".debug") || operands.starts_with(".comment") ||
                        operands.starts_with("\".debug") || operands.starts_with("\".note") ||
                        operands.starts_with(".llvm") || operands.starts_with(".eh_frame");
    is_inside_ = is_inside_ && !is_debug_section_;
  } else if (name == ".type") {
    auto [symbol, type] = operands.split(',');
    (type.contains("function") ? functions_ : objects_).insert(symbol.trim());
  } else if (name == ".size") {
    is_inside_ = false;
  } else if (name == ".file") {
    source_file(operands);
  } else if (name == ".loc") {
    source_place(operands);
  } else if (is_data(name) && !is_debug_section_) {
    if (name == ".comm" || name == ".lcomm" || name == ".set") {
      symbols_.push_back({operands.split(',').first.trim().str(), false, {}});
    }
    add(CodeLine::Kind::Code, ("\t" + text).str());
  }
}

void AsmReader::line(llvm::StringRef text) {
  llvm::StringRef code = without_comment(text);
  llvm::StringRef trimmed = code.trim();
  if (trimmed.empty()) {
    return;
  }
  bool is_label = !llvm::isSpace(code.front()) && code.ends_with(":");
  if (is_label && !is_debug_section_) {
    label(code.drop_back().trim('"'), text);
  } else if (!is_label && trimmed.starts_with(".")) {
    directive(trimmed);
  } else if (!is_label && !is_debug_section_) {
    // Comments beside instructions say what is spilled and what constants mean.
    add(CodeLine::Kind::Code, text.rtrim());
  }
}

// Symbols whose data stood in a section that was passed over are empty.
std::vector<AsmSymbol> AsmReader::take() {
  llvm::erase_if(symbols_, [](const AsmSymbol &symbol) { return symbol.lines.empty(); });
  return std::move(symbols_);
}

std::vector<AsmSymbol> read_asm(llvm::StringRef text, llvm::StringRef comment) {
  AsmReader reader(comment);
  while (!text.empty()) {
    auto [line, rest] = text.split('\n');
    reader.line(line);
    text = rest;
  }
  return reader.take();
}

} // namespace cinch
