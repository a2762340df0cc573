#include "inspect/asm_text.h"

#include "inspect/ir_text.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

#include <optional>
#include <utility>

namespace cinch {

namespace {

// Line by line through what LLVM prints: `.type` says what a label begins, `.size` where it ends,
// marks where code comes from. Data without a label, as those of .init_array, have a symbol without
// a name for each stretch of a section.
class AsmReader {
public:
  AsmReader(llvm::StringRef comment, llvm::ArrayRef<CodePlace> places)
      : comment_(comment), places_(places) {}
  void line(llvm::StringRef text);
  std::vector<AsmSymbol> take();

private:
  void written_line(llvm::StringRef code, llvm::StringRef text);
  void label(llvm::StringRef name, llvm::StringRef text);
  void inner_label(llvm::StringRef name, llvm::StringRef text);
  void directive(llvm::StringRef text);
  void section(llvm::StringRef text, llvm::StringRef operands);
  void type(llvm::StringRef name, llvm::StringRef type);
  void size(llvm::StringRef name);
  void data(llvm::StringRef text, llvm::StringRef name, llvm::StringRef operands);
  void assignment(llvm::StringRef name, llvm::StringRef value, llvm::StringRef text);
  void begin(llvm::StringRef name, bool is_function);
  void add(CodeLine::Kind kind, llvm::StringRef text, bool is_data = false);
  size_t owner(bool is_data);
  llvm::StringRef without_comment(llvm::StringRef text) const;
  bool is_open(const std::optional<size_t> &index, llvm::StringRef name) const {
    return index && symbols_[*index].name == name;
  }

  llvm::StringRef comment_;
  llvm::ArrayRef<CodePlace> places_;
  std::vector<AsmSymbol> symbols_;
  llvm::StringSet<> functions_, objects_;
  CodePlace place_;
  // The directive that chose it, the one at the function's last label.
  llvm::StringRef section_, function_section_;
  bool is_passed_over_ = false;
  // What lines belong to, until `.size`; data also until the section changes.
  std::optional<size_t> function_, datum_;
  // Between the function's `.type` and its label: room for a patch may be there.
  bool is_before_label_ = false;
  // In what an asm statement says.
  bool is_written_ = false;
};

} // namespace

// What follows is data, whatever it is called.
static bool is_data(llvm::StringRef name) {
  static const llvm::StringSet<> names = {
      ".byte",  ".short",  ".value", ".2byte", ".hword", ".long",    ".word",    ".4byte",
      ".int",   ".quad",   ".xword", ".8byte", ".octa",  ".zero",    ".ascii",   ".skip",
      ".asciz", ".string", ".fill",  ".space", ".inst",  ".uleb128", ".sleb128",
  };
  return names.contains(name);
}

// Sections that the compiler itself makes, for debuggers, linkers and unwinders. What the program
// puts into a section of a similar name is its own.
static bool is_passed_over(llvm::StringRef section) {
  static const llvm::StringSet<> names = {
      ".comment",
      ".eh_frame",
      ".note.GNU-stack",
      ".note.gnu.property",
      ".deplibs",
      ".llvm_addrsig",
      ".llvm_bb_addr_map",
      ".llvm_faultmaps",
      ".llvm_stackmaps",
      ".llvm.call-graph-profile",
      ".llvmbc",
      ".llvmcmd",
      ".debug_abbrev",
      ".debug_addr",
      ".debug_aranges",
      ".debug_frame",
      ".debug_gdb_scripts",
      ".debug_gnu_pubnames",
      ".debug_gnu_pubtypes",
      ".debug_info",
      ".debug_line",
      ".debug_line_str",
      ".debug_loc",
      ".debug_loclists",
      ".debug_macinfo",
      ".debug_macro",
      ".debug_names",
      ".debug_pubnames",
      ".debug_pubtypes",
      ".debug_ranges",
      ".debug_rnglists",
      ".debug_str",
      ".debug_str_offsets",
      ".debug_types",
  };
  section.consume_back(".dwo");
  return names.contains(section);
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

void AsmReader::begin(llvm::StringRef name, bool is_function) {
  symbols_.push_back({name.str(), is_function, {}});
  size_t index = symbols_.size() - 1;
  if (is_function) {
    function_ = index;
    datum_.reset();
  } else {
    datum_ = index;
    // A table in another section may stand within a function.
    if (section_ == function_section_) {
      function_.reset();
    }
  }
  is_before_label_ = is_function;
  function_section_ = is_function ? section_ : function_section_;
  place_ = {};
}

// Data that a function has in other sections are not its code.
size_t AsmReader::owner(bool is_data) {
  if (function_ && (!is_data || section_ == function_section_)) {
    return *function_;
  }
  if (!datum_) {
    symbols_.push_back({});
    datum_ = symbols_.size() - 1;
    if (!section_.empty()) {
      symbols_.back().lines.push_back({CodeLine::Kind::Head, ("\t" + section_).str(), {}});
    }
  }
  return *datum_;
}

void AsmReader::add(CodeLine::Kind kind, llvm::StringRef text, bool is_data) {
  AsmSymbol &symbol = symbols_[owner(is_data)];
  bool is_code = symbol.is_function && kind == CodeLine::Kind::Code;
  symbol.lines.push_back({kind, text.str(), is_code ? place_ : CodePlace()});
}

// Labels that LLVM makes by the dozen for its own directives. Code may refer to them too: `&&label`
// or a local label in an asm statement.
static bool is_temporary(llvm::StringRef name) {
  return name.starts_with(".Ltmp") || name.starts_with(".Lfunc") || name.starts_with(".LBB_END");
}

// Names with other than ASCII letters are in quotes.
static llvm::StringRef unquoted(llvm::StringRef name) {
  name = name.trim();
  return name.size() >= 2 && name.starts_with("\"") && name.ends_with("\"")
             ? name.slice(1, name.size() - 1)
             : name;
}

// In quotes, it may have commas.
static llvm::StringRef first_operand(llvm::StringRef operands) {
  size_t end = operands.starts_with("\"") ? operands.find('"', 1) : 0;
  return unquoted(operands.take_front(operands.find(',', end)));
}

void AsmReader::label(llvm::StringRef written, llvm::StringRef text) {
  llvm::StringRef name = unquoted(written);
  bool is_function = functions_.contains(name);
  bool is_table = name.starts_with(".LJTI") || name.starts_with(".LCPI");
  bool is_inside = datum_ || (function_ && !is_before_label_);
  bool begins_symbol = is_function || is_table || objects_.contains(name) || !is_inside;
  if (!begins_symbol || is_temporary(name)) {
    inner_label(written, text);
    return;
  }
  if (!is_before_label_ || !is_open(function_, name)) {
    begin(name, is_function);
  }
  is_before_label_ = false;
  add(CodeLine::Kind::Head, (written + ":").str(), !is_function);
}

// `.LBB0_2:  # %for.body` keeps the comment, which is the block's name as the IR has it.
void AsmReader::inner_label(llvm::StringRef written, llvm::StringRef text) {
  auto [front, comment] = text.split(comment_);
  std::string label = (written + ":").str();
  if (comment.trim().starts_with("%")) {
    label = (llvm::Twine(label) + std::string(label.size() < 24 ? 24 - label.size() : 1, ' ') +
             comment_ + " " + without_metadata(comment.trim()))
                .str();
  }
  // Parts of a function in sections of their own: `f.cold`, `f.__part.1`.
  if (function_ && unquoted(written).starts_with(symbols_[*function_].name + ".")) {
    function_section_ = section_;
  }
  add(CodeLine::Kind::Label, label, datum_.has_value());
}

void AsmReader::section(llvm::StringRef text, llvm::StringRef operands) {
  if (text != section_) {
    datum_.reset();
  }
  section_ = text;
  is_passed_over_ = is_passed_over(first_operand(operands));
}

// A symbol may get its type after its label.
void AsmReader::type(llvm::StringRef name, llvm::StringRef type) {
  bool is_function = type.contains("function");
  (is_function ? functions_ : objects_).insert(name);
  if (!is_function || is_open(function_, name)) {
    return;
  }
  if (is_open(datum_, name)) {
    symbols_[*datum_].is_function = true;
    function_ = std::exchange(datum_, std::nullopt);
    function_section_ = section_;
    is_before_label_ = false;
  } else if (!name.starts_with(".L")) {
    // Second names of functions for their own file begin so: `.Lf$local`.
    begin(name, true);
  }
}

void AsmReader::size(llvm::StringRef name) {
  if (is_open(function_, name)) {
    function_.reset();
  }
  if (is_open(datum_, name)) {
    datum_.reset();
  }
}

void AsmReader::data(llvm::StringRef text, llvm::StringRef name, llvm::StringRef operands) {
  if (name == ".comm" || name == ".lcomm") {
    symbols_.push_back({first_operand(operands).str(), false, {}});
    symbols_.back().lines.push_back({CodeLine::Kind::Code, ("\t" + text).str(), {}});
  } else if (is_data(name) && !is_passed_over_) {
    add(CodeLine::Kind::Code, ("\t" + text).str(), true);
  }
}

// An alias, an ifunc.
void AsmReader::assignment(llvm::StringRef name, llvm::StringRef value, llvm::StringRef text) {
  bool is_function = functions_.contains(name) || functions_.contains(unquoted(value));
  if (is_before_label_ && is_open(function_, name)) {
    function_.reset();
  }
  symbols_.push_back({name.str(), is_function, {}});
  symbols_.back().lines.push_back({CodeLine::Kind::Code, text.rtrim().str(), {}});
}

// Alignment, visibility, unwinding and the like are left out; data are kept.
void AsmReader::directive(llvm::StringRef text) {
  auto [name, operands] = text.split('\t');
  if (operands.empty()) {
    std::tie(name, operands) = text.split(' ');
  }
  if (name == ".section" || name == ".text" || name == ".data" || name == ".bss") {
    section(text, operands);
  } else if (name == ".type") {
    auto [symbol, kind] = operands.rsplit(',');
    type(unquoted(symbol), kind);
  } else if (name == ".size") {
    size(first_operand(operands));
  } else if (name == ".set") {
    auto [symbol, value] = operands.rsplit(',');
    assignment(unquoted(symbol), value, "\t" + text.str());
  } else {
    data(text, name, operands);
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
    is_written_ = function_.has_value();
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
  bool is_indented = llvm::isSpace(code.front());
  bool is_label = !is_indented && code.ends_with(":");
  auto [name, value] = code.rsplit(" = ");
  if (is_label && !is_passed_over_) {
    label(code.drop_back(), text);
  } else if (!is_label && !is_indented && !value.empty()) {
    assignment(unquoted(name), value, code);
  } else if (!is_label && trimmed.starts_with(".")) {
    directive(trimmed);
  } else if (!is_label && !is_passed_over_) {
    // Comments beside instructions say what is spilled and what constants mean.
    add(CodeLine::Kind::Code, text.rtrim());
  }
}

static bool is_in_name(char c) {
  return llvm::isAlnum(c) || c == '.' || c == '_' || c == '$' || (c & 0x80) != 0;
}

// Behind the quote that ends the string at `start`, or the end.
static size_t end_of_string(llvm::StringRef code, size_t start) {
  size_t at = start + 1;
  while (at < code.size() && code[at] != '"') {
    at += code[at] == '\\' ? 2 : 1;
  }
  return std::min(at + 1, code.size());
}

// Names with other than ASCII letters are in quotes, as are texts. A dollar sign before a name is
// that of an immediate operand.
llvm::SmallVector<llvm::StringRef, 2> local_labels(llvm::StringRef code) {
  llvm::SmallVector<llvm::StringRef, 2> names;
  llvm::StringRef directive = code.ltrim();
  if (directive.starts_with(".asci") || directive.starts_with(".string")) {
    return names;
  }
  for (size_t i = 0; i < code.size();) {
    size_t end = i + 1;
    llvm::StringRef name;
    if (code[i] == '"') {
      end = end_of_string(code, i);
      name = unquoted(code.slice(i, end));
    } else if (code[i] != '$' && is_in_name(code[i])) {
      name = code.drop_front(i).take_while(is_in_name);
      end = i + name.size();
    }
    if (name.starts_with(".L")) {
      names.push_back(name);
    }
    i = end;
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

// Symbols whose data stood in a section that was passed over are empty, as are those that have only
// a type.
std::vector<AsmSymbol> AsmReader::take() {
  drop_unused_labels(symbols_);
  llvm::erase_if(symbols_, [](const AsmSymbol &symbol) {
    size_t least = symbol.name.empty() && !symbol.lines.empty() &&
                           symbol.lines.front().kind == CodeLine::Kind::Head
                       ? 1
                       : 0;
    return symbol.lines.size() == least;
  });
  return std::move(symbols_);
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
