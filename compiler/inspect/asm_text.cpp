#include "inspect/asm_text.h"

#include "inspect/ir_text.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/CodeGen/AsmPrinter.h"
#include "llvm/CodeGen/AsmPrinterHandler.h"
#include "llvm/CodeGen/MachineFunction.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/MC/MCStreamer.h"

namespace cinch {

namespace {

// Begins lines that say where the code behind them comes from; assembly never has it.
constexpr char place_mark = '\1';

// Puts such lines between what LLVM prints, wherever the place changes.
class PlaceMarks : public llvm::AsmPrinterHandler {
public:
  PlaceMarks(llvm::AsmPrinter &printer, std::vector<CodePlace> &places)
      : printer_(printer), places_(places) {}
  void beginFunction(const llvm::MachineFunction *function) override;
  void beginInstruction(const llvm::MachineInstr *instruction) override;
  void endFunction(const llvm::MachineFunction *) override {}
  void endModule() override {}

private:
  void mark(CodePlace place);

  llvm::AsmPrinter &printer_;
  std::vector<CodePlace> &places_;
  const llvm::MachineBasicBlock *block_ = nullptr;
};

// Line by line through what LLVM prints: `.type` says what the next label begins, `.size` where it
// ends, marks where code comes from.
class AsmReader {
public:
  AsmReader(llvm::StringRef comment, llvm::ArrayRef<CodePlace> places)
      : comment_(comment), places_(places) {}
  void line(llvm::StringRef text);
  std::vector<AsmSymbol> take();

private:
  void written_line(llvm::StringRef code, llvm::StringRef text);
  void label(llvm::StringRef name, llvm::StringRef text);
  void directive(llvm::StringRef text);
  void add(CodeLine::Kind kind, llvm::StringRef text);
  llvm::StringRef without_comment(llvm::StringRef text) const;
  bool is_in_function() const { return is_inside_ && symbols_.back().is_function; }

  llvm::StringRef comment_;
  llvm::ArrayRef<CodePlace> places_;
  std::vector<AsmSymbol> symbols_;
  llvm::StringSet<> functions_, objects_;
  CodePlace place_;
  bool is_debug_section_ = false;
  // Between a label and the .size of its symbol.
  bool is_inside_ = false;
  // In what an asm statement says.
  bool is_written_ = false;
};

} // namespace

void PlaceMarks::mark(CodePlace place) {
  if (places_.empty() || places_.back() != place) {
    places_.push_back(std::move(place));
    printer_.OutStreamer->emitRawText(llvm::Twine(place_mark) + llvm::Twine(places_.size() - 1));
  }
}

// What comes before the first instruction with a place sets the function up.
void PlaceMarks::beginFunction(const llvm::MachineFunction *function) {
  block_ = nullptr;
  const llvm::DISubprogram *subprogram = function->getFunction().getSubprogram();
  // Each function begins anew, be it on the same line.
  places_.push_back({});
  if (subprogram != nullptr) {
    mark({subprogram->getFilename().str(), subprogram->getLine(), {}});
  }
}

// An instruction without a place belongs to the one before it, unless a jump leads to it: as LLVM's
// line tables say it.
void PlaceMarks::beginInstruction(const llvm::MachineInstr *instruction) {
  if (instruction->isMetaInstruction() ||
      instruction->getFlag(llvm::MachineInstr::MIFlag::FrameSetup)) {
    return;
  }
  const llvm::DebugLoc &location = instruction->getDebugLoc();
  bool is_first = block_ != nullptr && block_ != instruction->getParent();
  block_ = instruction->getParent();
  if (location || is_first) {
    mark(place_of(location));
  }
}

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
  symbol.lines.push_back({kind, text.str(), is_code ? place_ : CodePlace()});
}

// Labels that LLVM makes by the dozen for its own directives. Code may refer to them too: `&&label`
// or a local label in an asm statement.
static bool is_temporary(llvm::StringRef name) {
  return name.starts_with(".Ltmp") || name.starts_with(".Lfunc");
}

// Names with other than ASCII letters are in quotes.
static llvm::StringRef unquoted(llvm::StringRef name) {
  name = name.trim();
  return name.size() >= 2 && name.starts_with("\"") && name.ends_with("\"")
             ? name.slice(1, name.size() - 1)
             : name;
}

// `.LBB0_2:  # %for.body` keeps the comment, which is the block's name as the IR has it.
void AsmReader::label(llvm::StringRef written, llvm::StringRef text) {
  llvm::StringRef name = unquoted(written);
  bool is_function = functions_.contains(name);
  bool is_table = name.starts_with(".LJTI") || name.starts_with(".LCPI");
  bool begins_symbol = is_function || is_table || objects_.contains(name) || !is_inside_;
  if (begins_symbol && !is_temporary(name)) {
    symbols_.push_back({name.str(), is_function, {}});
    is_inside_ = true;
    place_ = {};
    add(CodeLine::Kind::Head, (written + ":").str());
    return;
  }
  auto [front, comment] = text.split(comment_);
  std::string label = (written + ":").str();
  if (comment.trim().starts_with("%")) {
    label = (llvm::Twine(label) + std::string(label.size() < 24 ? 24 - label.size() : 1, ' ') +
             comment_ + " " + without_metadata(comment.trim()))
                .str();
  }
  add(CodeLine::Kind::Label, label);
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
    auto [symbol, type] = operands.rsplit(',');
    (type.contains("function") ? functions_ : objects_).insert(unquoted(symbol));
  } else if (name == ".size") {
    is_inside_ = false;
  } else if (is_data(name) && !is_debug_section_) {
    if (name == ".comm" || name == ".lcomm" || name == ".set") {
      symbols_.push_back({unquoted(operands.split(',').first).str(), false, {}});
    }
    add(CodeLine::Kind::Code, ("\t" + text).str());
  }
}

// In an asm statement every directive counts: what it puts into other sections too, until it comes
// back.
void AsmReader::written_line(llvm::StringRef code, llvm::StringRef text) {
  bool is_label = !llvm::isSpace(code.front()) && code.ends_with(":");
  add(is_label ? CodeLine::Kind::Label : CodeLine::Kind::Code, is_label ? code : text.rtrim());
}

void AsmReader::line(llvm::StringRef text) {
  if (text.consume_front(llvm::StringRef(&place_mark, 1))) {
    size_t index = 0;
    bool is_known = !text.consumeInteger(10, index) && index < places_.size();
    place_ = is_known ? places_[index] : CodePlace();
    return;
  }
  if (text.trim() == "#APP" || text.trim() == "//APP") {
    is_written_ = is_in_function();
  } else if (text.trim() == "#NO_APP" || text.trim() == "//NO_APP") {
    is_written_ = false;
  }
  llvm::StringRef code = without_comment(text);
  llvm::StringRef trimmed = code.trim();
  if (trimmed.empty()) {
    return;
  }
  if (is_written_) {
    written_line(code, text);
    return;
  }
  bool is_label = !llvm::isSpace(code.front()) && code.ends_with(":");
  if (is_label && !is_debug_section_) {
    label(code.drop_back(), text);
  } else if (!is_label && trimmed.starts_with(".")) {
    directive(trimmed);
  } else if (!is_label && !is_debug_section_) {
    // Comments beside instructions say what is spilled and what constants mean.
    add(CodeLine::Kind::Code, text.rtrim());
  }
}

llvm::SmallVector<llvm::StringRef, 2> local_labels(llvm::StringRef code) {
  llvm::SmallVector<llvm::StringRef, 2> names;
  for (size_t at = code.find(".L"); at != llvm::StringRef::npos; at = code.find(".L", at + 2)) {
    bool is_start = at == 0 || !(llvm::isAlnum(code[at - 1]) || code[at - 1] == '_');
    llvm::StringRef name = code.drop_front(at).take_while(
        [](char c) { return llvm::isAlnum(c) || c == '.' || c == '_' || c == '$'; });
    if (is_start) {
      names.push_back(name);
    }
  }
  return names;
}

static void drop_unused_labels(std::vector<AsmSymbol> &symbols) {
  llvm::StringSet<> used;
  for (const AsmSymbol &symbol : symbols) {
    for (const CodeLine &line : symbol.lines) {
      if (line.kind == CodeLine::Kind::Code) {
        for (llvm::StringRef name : local_labels(line.text)) {
          used.insert(name);
        }
      }
    }
  }
  for (AsmSymbol &symbol : symbols) {
    llvm::erase_if(symbol.lines, [&](const CodeLine &line) {
      return line.kind == CodeLine::Kind::Label && is_temporary(line.text) &&
             !used.contains(llvm::StringRef(line.text).split(':').first);
    });
  }
}

// Symbols whose data stood in a section that was passed over are empty.
std::vector<AsmSymbol> AsmReader::take() {
  drop_unused_labels(symbols_);
  llvm::erase_if(symbols_, [](const AsmSymbol &symbol) { return symbol.lines.empty(); });
  return std::move(symbols_);
}

void mark_places(llvm::AsmPrinter &printer, std::vector<CodePlace> &places) {
  printer.addAsmPrinterHandler(std::make_unique<PlaceMarks>(printer, places));
}

std::vector<AsmSymbol> read_asm(llvm::StringRef text, llvm::StringRef comment,
                                llvm::ArrayRef<CodePlace> places) {
  AsmReader reader(comment, places);
  while (!text.empty()) {
    auto [line, rest] = text.split('\n');
    reader.line(line);
    text = rest;
  }
  return reader.take();
}

} // namespace cinch
