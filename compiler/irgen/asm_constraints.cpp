#include "irgen/asm_constraints.h"

#include "ast/type_context.h"
#include "target/asm_letters.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

namespace cinch {

// ---- Constraints ----

// `[name]` in a constraint means an output.
static int named_output(const AsmStmt &statement, std::string_view name) {
  for (size_t i = 0; i < statement.outputs.size(); ++i) {
    if (statement.outputs[i].name == name) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

namespace {

// Reads one GNU constraint letter by letter. Alternatives behind a comma are dropped: the first
// says what suffices.
class ConstraintReader {
public:
  // The result is in parts: registers, memory and constants, in LLVM's letters.
  ConstraintReader(const AsmStmt &statement, std::string_view text, Architecture architecture)
      : statement_(statement), text_(text), architecture_(architecture) {}

  void read() {
    for (; position_ < text_.size() && text_[position_] != ','; ++position_) {
      letter(text_[position_]);
    }
  }

  AsmConstraint result;
  std::string registers, memory, constants;

private:
  void letter(char c) {
    // `=` and `+` are known from the operand; the others are hints for GCC's allocator.
    if (c == '=' || c == '+' || c == '%' || c == '?' || c == '!' || c == '*') {
      return;
    }
    if (c == '&') {
      result.is_early_clobber = true;
    } else if (c == '#') { // a comment up to the next alternative
      position_ = std::min(text_.find(',', position_), text_.size()) - 1;
    } else if (llvm::isDigit(c)) {
      llvm::StringRef rest = llvm::StringRef(text_.substr(position_));
      unsigned number = 0;
      rest.consumeInteger(10, number);
      // The place is that of an output.
      result.matches = static_cast<int>(number);
      position_ = text_.size() - rest.size() - 1;
    } else if (c == '[') {
      size_t end = std::min(text_.find(']', position_), text_.size());
      result.matches = named_output(statement_, text_.substr(position_ + 1, end - position_ - 1));
      position_ = end;
      // The flags of x86 as an output, `=@ccz`.
    } else if (c == '@' && text_.substr(position_).starts_with("@cc")) {
      result.is_flag = true;
      registers = "{" + std::string(text_.substr(position_)) + "}";
      position_ = text_.size() - 1;
    } else {
      place(c);
    }
  }

  void place(char c) {
    // `g`: any place.
    if (c == 'g') {
      registers += 'r';
      memory += 'm';
      constants += 'i';
    } else if (c == 'X') {
      constants += 'X';
      // Memory: by letters which differ in what addresses they allow.
    } else if (llvm::StringRef("moV<>").contains(c) ||
               (c == 'Q' && architecture_ == Architecture::AArch64)) {
      memory += c == '<' || c == '>' ? 'm' : c;
      // Constants: numbers, symbols, floating ones.
    } else if (is_constant_letter(architecture_, c)) {
      constants += c == 'E' || c == 'F' ? 'i' : c;
    } else if (c == 'Y' && architecture_ == Architecture::X86_64 && position_ + 1 < text_.size()) {
      registers += "^Y"; // two-letter classes: Yz, Yk, Ym ...
      registers += text_[++position_];
      // AArch64's classes of three letters.
    } else if (c == 'U' && architecture_ == Architecture::AArch64) {
      std::string_view class_name = text_.substr(position_, 3);
      registers += "@" + std::to_string(class_name.size()) + std::string(class_name);
      position_ += class_name.size() - 1;
    } else {
      // A letter for one register, or for a class that LLVM knows by the same letter.
      std::string_view fixed = register_of_letter(architecture_, c);
      bool is_address = c == 'p'; // any address that fits a register
      registers +=
          !fixed.empty() ? "{" + std::string(fixed) + "}" : std::string(1, is_address ? 'r' : c);
    }
  }

  const AsmStmt &statement_;
  std::string_view text_;
  Architecture architecture_;
  size_t position_ = 0;
};

} // namespace

AsmConstraint convert_constraint(const AsmStmt &statement, std::string_view constraint,
                                 Architecture architecture, bool prefer_register,
                                 std::string_view fixed_register) {
  ConstraintReader reader(statement, constraint, architecture);
  reader.read();
  AsmConstraint &result = reader.result;
  // A matching constraint says nothing else.
  if (result.matches >= 0) {
    result.text = std::to_string(result.matches);
    return result;
  }
  // A register variable has a place already.
  if (!reader.registers.empty() && !fixed_register.empty()) {
    reader.registers = "{" + std::string(fixed_register) + "}";
  }
  bool has_register = !reader.registers.empty();
  result.is_immediate = !reader.constants.empty() && reader.constants != "X";
  // With both, LLVM would take memory.
  if (has_register && prefer_register) {
    reader.memory.clear();
  }
  result.is_memory = !reader.memory.empty() && !has_register && reader.constants.empty();
  // Several fixed registers are a choice that LLVM can not make: take the first.
  if (reader.registers.size() > 1 && reader.registers[0] == '{') {
    reader.registers.resize(reader.registers.find('}') + 1);
  }
  result.text = reader.constants + reader.registers + reader.memory;
  return result;
}

// ---- The template ----

namespace {

// Copies the text and translates what LLVM spells otherwise.
class TemplateWriter {
public:
  TemplateWriter(const AsmStmt &statement, unsigned first_label, const TypeContext &types)
      : statement_(statement), types_(types), first_label_(first_label) {}

  std::string write() {
    std::string_view text = statement_.text;
    for (size_t i = 0; i < text.size(); ++i) {
      char c = text[i];
      // Basic asm has no operands: % is plain text.
      if (c == '%' && i + 1 < text.size() && !statement_.is_basic) {
        i = escape(i + 1);
      } else if (c == '$') {
        result_ += "$$";
      } else if (statement_.is_basic) {
        result_ += c;
        // Dialect alternatives, which only x86 has: `{att|intel}`. Elsewhere braces are the
        // assembler's, as in `st2 {v0.s, v1.s}[0]`.
      } else if (c == '{' && has_dialects()) {
        result_ += "$(";
        ++depth_;
      } else if (c == '|' && depth_ > 0) {
        result_ += "$|";
      } else if (c == '}' && depth_ > 0) {
        result_ += "$)";
        --depth_;
      } else {
        result_ += c;
      }
    }
    return std::move(result_);
  }

private:
  // Behind a '%' at `position`; gives the position of the last character used.
  size_t escape(size_t position) {
    std::string_view text = statement_.text;
    char c = text[position];
    // Escaped characters.
    if (c == '%' || c == '{' || c == '}' || c == '|') {
      result_ += c;
      return position;
    }
    // A number that is different for each copy of the asm.
    if (c == '=') {
      result_ += "${:uid}";
      return position;
    }
    std::string modifier;
    // A letter before the number changes how the operand is printed.
    if (llvm::isAlpha(c) && position + 1 < text.size()) {
      modifier = c;
      c = text[++position];
    }
    unsigned number = 0;
    if (c == '[') {
      size_t end = std::min(text.find(']', position), text.size());
      number = named_operand(text.substr(position + 1, end - position - 1));
      position = end;
    } else {
      llvm::StringRef rest = llvm::StringRef(text.substr(position));
      if (rest.consumeInteger(10, number)) {
        result_ += "%" + modifier + c; // not an operand: sema let it through as text
        return position;
      }
      position = text.size() - rest.size() - 1;
    }
    if (modifier == "z" && types_.target().architecture == Architecture::X86_64) {
      result_ += size_suffix(number);
      return position;
    }
    // Braces also keep a digit behind from being read as part of the number.
    result_ += "${" + std::to_string(number) + (modifier.empty() ? "" : ":" + modifier) + "}";
    return position;
  }

  bool has_dialects() const { return types_.target().architecture == Architecture::X86_64; }

  // GNU, x86: `mov%z0` is the instruction for operands as wide as operand 0. LLVM has no such
  // modifier.
  std::string_view size_suffix(unsigned number) const {
    size_t outputs = statement_.outputs.size();
    if (number >= outputs + statement_.inputs.size()) {
      return "";
    }
    const AsmOperand &operand =
        number < outputs ? statement_.outputs[number] : statement_.inputs[number - outputs];
    uint64_t size = types_.size_of(operand.expr->type).value;
    return size == 1 ? "b" : size == 2 ? "w" : size == 4 ? "l" : size == 8 ? "q" : "";
  }

  // Names are counted over outputs and inputs, then labels.
  unsigned named_operand(std::string_view name) const {
    unsigned number = 0;
    for (llvm::ArrayRef<AsmOperand> operands : {statement_.outputs, statement_.inputs}) {
      for (const AsmOperand &operand : operands) {
        if (operand.name == name) {
          return number;
        }
        ++number;
      }
    }
    for (size_t i = 0; i < statement_.label_names.size(); ++i) {
      if (statement_.label_names[i] == name) {
        return first_label_ + static_cast<unsigned>(i);
      }
    }
    return 0;
  }

  const AsmStmt &statement_;
  const TypeContext &types_;
  unsigned first_label_;
  int depth_ = 0;
  std::string result_;
};

} // namespace

std::string convert_template(const AsmStmt &statement, unsigned first_label,
                             const TypeContext &types) {
  return TemplateWriter(statement, first_label, types).write();
}

} // namespace cinch
