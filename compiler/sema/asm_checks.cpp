#include "sema/asm_checks.h"

#include "target/asm_letters.h"
#include "target/target_info.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

namespace cinch {

// ---- The template ----

namespace {

// Reads the `%` sequences of one template; GNU "Extended Asm", "AssemblerTemplate".
class TemplateChecker {
public:
  TemplateChecker(Sema &sema, const AsmStmt &statement) : sema_(sema), statement_(statement) {
    unsigned tied = 0;
    for (const AsmOperand &output : statement.outputs) {
      tied += output.is_read_write ? 1 : 0; // counted once more, as an input
    }
    operands_ = static_cast<unsigned>(statement.outputs.size() + statement.inputs.size());
    numbers_ = operands_ + tied + static_cast<unsigned>(statement.labels.size());
  }

  bool check() {
    std::string_view text = statement_.text;
    for (position_ = 0; position_ < text.size(); ++position_) {
      char c = text[position_];
      if (c == '%' ? !check_escape() : !check_brace(c)) {
        return false;
      }
    }
    return true;
  }

private:
  // GNU: `{att|intel}`, alternatives of x86's dialects, do not nest. Other machines' assemblers
  // have braces of their own.
  bool check_brace(char c) {
    bool opens = c == '{' && sema_.types.target().architecture == Architecture::X86_64;
    if (opens && in_alternatives_) {
      return fail(DiagId::err_asm_nested_alternatives);
    }
    in_alternatives_ = opens || (in_alternatives_ && c != '}');
    return true;
  }

  // At a '%'; leaves the position at the last character of the sequence.
  bool check_escape() {
    std::string_view text = statement_.text;
    char c = ++position_ < text.size() ? text[position_] : '\0';
    if (c != '\0' && std::string_view("%{}|=").find(c) != std::string_view::npos) {
      return true;
    }
    char modifier = '\0';
    if (llvm::isAlpha(c)) {
      modifier = c;
      c = ++position_ < text.size() ? text[position_] : '\0';
    }
    if (c == '[') {
      return check_name(modifier);
    }
    return llvm::isDigit(c) ? check_number(modifier) : fail(DiagId::err_asm_invalid_escape);
  }

  bool check_number(char modifier) {
    llvm::StringRef rest(statement_.text.substr(position_));
    size_t before = rest.size();
    unsigned number = 0;
    bool is_too_large = rest.consumeInteger(10, number);
    if (is_too_large || number >= numbers_) {
      return fail(DiagId::err_asm_operand_number);
    }
    position_ += before - rest.size() - 1;
    check_width(number, modifier);
    return true;
  }

  bool check_name(char modifier) {
    size_t end = statement_.text.find(']', position_);
    if (end == std::string_view::npos) {
      return fail(DiagId::err_asm_invalid_escape);
    }
    std::string_view name = statement_.text.substr(position_ + 1, end - position_ - 1);
    position_ = end;
    unsigned number = 0;
    for (llvm::ArrayRef<AsmOperand> operands : {statement_.outputs, statement_.inputs}) {
      for (const AsmOperand &operand : operands) {
        if (operand.name == name) {
          check_width(number, modifier);
          return true;
        }
        ++number;
      }
    }
    bool is_label = llvm::is_contained(statement_.label_names, name);
    return is_label || fail(DiagId::err_asm_unknown_operand_name);
  }

  // AArch64: `%0` of "r" is an x register whatever the operand's width.
  void check_width(unsigned number, char modifier) {
    if (modifier != '\0' || number >= operands_ ||
        sema_.types.target().architecture != Architecture::AArch64) {
      return;
    }
    size_t outputs = statement_.outputs.size();
    const AsmOperand &operand =
        number < outputs ? statement_.outputs[number] : statement_.inputs[number - outputs];
    llvm::StringRef letters = llvm::StringRef(operand.constraint).ltrim("=+&");
    bool is_general = letters.starts_with("r") || letters.starts_with("z");
    QualType type = operand.expr->type;
    if (!is_general || is_incomplete(type) || sema_.types.size_of(type).value == 8) {
      return;
    }
    sema_.report(operand.expr->loc, DiagId::warn_asm_operand_width) << source_range(operand.expr);
    if (sema_.types.size_of(type).value < 8) {
      sema_.report(statement_.text_loc, DiagId::note_asm_operand_modifier) << "w";
    }
  }

  bool fail(DiagId id) {
    sema_.report(statement_.text_loc, id);
    return false;
  }

  Sema &sema_;
  const AsmStmt &statement_;
  size_t position_ = 0;
  bool in_alternatives_ = false;
  unsigned operands_ = 0;
  // Operands that can be named by a number.
  unsigned numbers_ = 0;
};

} // namespace

bool check_asm_template(Sema &sema, const AsmStmt &statement) {
  return statement.is_basic || TemplateChecker(sema, statement).check();
}

// ---- Operands together ----

static bool check_names(Sema &sema, const AsmStmt &statement) {
  llvm::StringMap<SourceLoc> seen;
  for (llvm::ArrayRef<AsmOperand> operands : {statement.outputs, statement.inputs}) {
    for (const AsmOperand &operand : operands) {
      if (operand.name.empty()) {
        continue;
      }
      auto [place, is_new] = seen.try_emplace(operand.name, operand.loc);
      if (!is_new) {
        sema.report(operand.loc, DiagId::err_asm_duplicate_name) << operand.name;
        sema.report(place->second, DiagId::note_asm_duplicate_name) << operand.name;
        return false;
      }
    }
  }
  for (size_t i = 0; i < statement.label_names.size(); ++i) {
    auto [place, is_new] = seen.try_emplace(statement.label_names[i], statement.loc);
    if (!is_new) {
      sema.report(statement.loc, DiagId::err_asm_duplicate_name) << statement.label_names[i];
      sema.report(place->second, DiagId::note_asm_duplicate_name) << statement.label_names[i];
      return false;
    }
  }
  return true;
}

bool check_asm_operand_list(Sema &sema, const AsmStmt &statement) {
  std::optional<size_t> expected;
  for (llvm::ArrayRef<AsmOperand> operands : {statement.outputs, statement.inputs}) {
    for (const AsmOperand &operand : operands) {
      size_t alternatives = llvm::StringRef(operand.constraint).count(',') + 1;
      if (expected && *expected != alternatives) {
        sema.report(operand.loc, DiagId::err_asm_alternatives)
            << static_cast<unsigned>(*expected) << static_cast<unsigned>(alternatives);
        return false;
      }
      expected = alternatives;
    }
  }
  return check_names(sema, statement);
}

// Integers and pointers share registers, whatever their widths; other types do not with them. GNU:
// the x87's long double holds the narrower floating types too.
static bool can_share_place(Sema &sema, QualType input, QualType output) {
  auto is_word = [](QualType type) { return is_integer(type) || is_pointer(type); };
  if (is_word(input) || is_word(output)) {
    return is_word(input) && is_word(output);
  }
  bool is_x87 = is_builtin(output, BuiltinKind::LongDouble) &&
                sema.types.target().long_double == FloatFormat::X87Extended;
  if (is_x87 && is_real_floating(input) &&
      sema.types.size_of(input).value < sema.types.size_of(output).value) {
    return true;
  }
  bool same_class = is_floating(input) == is_floating(output);
  return same_class && sema.types.size_of(input).value == sema.types.size_of(output).value;
}

bool check_asm_tied_operands(Sema &sema, const AsmStmt &statement) {
  llvm::SmallVector<bool, 8> is_taken;
  for (const AsmOperand &output : statement.outputs) {
    is_taken.push_back(output.is_read_write);
  }
  for (const AsmOperand &input : statement.inputs) {
    int matches = read_asm_constraint(sema, statement, input.constraint).matches;
    if (matches < 0) {
      continue;
    }
    size_t number = static_cast<size_t>(matches);
    if (is_taken[number]) {
      sema.report(input.loc, DiagId::err_asm_tied_twice) << static_cast<unsigned>(number);
      return false;
    }
    is_taken[number] = true;
    QualType output = statement.outputs[number].expr->type;
    if (!can_share_place(sema, input.expr->type, output)) {
      sema.report(input.expr->loc, DiagId::err_asm_tied_types)
          << sema.types.quoted(input.expr->type) << sema.types.quoted(output);
      return false;
    }
  }
  return true;
}

// ---- Registers ----

// The variable whose register the operand has to be in.
static const VarDecl *register_variable(Sema &sema, const AsmStmt &statement,
                                        const AsmOperand &operand) {
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(ignore_implicit(operand.expr));
  const VarDecl *variable = reference ? as_variable(reference->decl) : nullptr;
  bool has_register = variable && variable->is_register_asm &&
                      read_asm_constraint(sema, statement, operand.constraint).is_register_only();
  return has_register ? variable : nullptr;
}

bool check_asm_register_variables(Sema &sema, const AsmStmt &statement) {
  for (llvm::ArrayRef<AsmOperand> list : {statement.outputs, statement.inputs}) {
    for (const AsmOperand &operand : list) {
      const VarDecl *variable = register_variable(sema, statement, operand);
      uint64_t size = variable ? sema.types.size_of(variable->type).value : 0;
      if (variable &&
          llvm_register(sema.types.target().architecture, variable->asm_label, size).empty()) {
        sema.report(operand.expr->loc, DiagId::err_asm_clobber) << variable->asm_label;
        return false;
      }
    }
  }
  return true;
}

// The one register that the operand has to be in, by its letter or as a register variable. None for
// the x87 stack: what the assembly pops is listed as clobbered (GCC manual, "x86 Floating-Point asm
// Operands").
static std::string fixed_register(Sema &sema, const AsmStmt &statement, const AsmOperand &operand) {
  Architecture architecture = sema.types.target().architecture;
  if (const VarDecl *variable = register_variable(sema, statement, operand)) {
    return canonical_register(architecture, variable->asm_label);
  }
  AsmConstraintFacts facts = read_asm_constraint(sema, statement, operand.constraint);
  bool is_stack = facts.only_letter == 't' || facts.only_letter == 'u';
  return is_stack ? "" : std::string(register_of_letter(architecture, facts.only_letter));
}

// Register names are the target's; "memory" and "cc" are gcc's.
bool check_asm_clobbers(Sema &sema, const AsmStmt &statement) {
  llvm::StringSet<> operands;
  for (llvm::ArrayRef<AsmOperand> list : {statement.outputs, statement.inputs}) {
    for (const AsmOperand &operand : list) {
      operands.insert(fixed_register(sema, statement, operand));
    }
  }
  bool ok = true;
  for (const AsmClobber &clobber : statement.clobbers) {
    std::string_view name = clobber.name;
    bool is_effect = name == "memory" || name == "cc" || name == "redzone" || name == "unwind";
    if (!is_effect && !sema.types.target().is_register_name(name)) {
      sema.report(clobber.loc, DiagId::err_asm_clobber) << name;
      ok = false;
    } else if (!is_effect &&
               operands.contains(canonical_register(sema.types.target().architecture, name))) {
      sema.report(clobber.loc, DiagId::err_asm_clobber_conflict);
      ok = false;
    }
  }
  return ok;
}

} // namespace cinch
