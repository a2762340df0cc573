// Checks of inline assembly; GNU "Extended Asm". The constraint letters mean registers, memory or
// constants; which registers is the back end's affair.
#include "sema/asm_checks.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/statement_state.h"
#include "target/asm_letters.h"

#include "llvm/ADT/StringExtras.h"

namespace cinch {

// Behind the first digit at `position`: the number, and the position of its last digit.
static int read_number(std::string_view text, size_t &position) {
  int number = 0;
  for (; position < text.size() && llvm::isDigit(text[position]); ++position) {
    number = std::min(number * 10 + (text[position] - '0'), 1 << 20);
  }
  --position;
  return number;
}

// `[name]` at `position`: the output of that name, -1 when there is none.
static int read_output_name(const AsmStmt &statement, std::string_view text, size_t &position) {
  size_t end = std::min(text.find(']', position), text.size());
  std::string_view name = text.substr(position + 1, end - position - 1);
  position = end;
  for (size_t i = 0; i < statement.outputs.size(); ++i) {
    if (statement.outputs[i].name == name) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

AsmConstraintFacts read_asm_constraint(Sema &sema, const AsmStmt &statement,
                                       std::string_view text) {
  Architecture architecture = sema.types.target().architecture;
  AsmConstraintFacts result;
  unsigned letters = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    char letter = text[i];
    if (std::string_view("=+&%,?!*").find(letter) != std::string_view::npos) {
      continue;
    }
    if (letter == '#') { // a comment up to the next alternative
      i = std::min(text.find(',', i), text.size());
      continue;
    }
    ++letters;
    result.only_letter = letters == 1 ? letter : '\0';
    if (llvm::isDigit(letter)) {
      result.matches = read_number(text, i);
    } else if (letter == '[') {
      result.matches = read_output_name(statement, text, i);
      result.is_valid &= result.matches >= 0;
    } else if (std::string_view("moV<>").find(letter) != std::string_view::npos ||
               (letter == 'Q' && architecture == Architecture::AArch64)) {
      result.allows_memory = true;
    } else if (letter == 'g' || letter == 'X') {
      result.allows_memory = result.allows_register = result.allows_constant = true;
    } else if (letter == 'Y' && architecture == Architecture::X86_64) {
      result.allows_register = true; // a class of two letters
      ++i;
    } else if (letter == '@') { // flags: checked for outputs
      result.allows_register = true;
      break;
    } else if (is_constant_letter(architecture, letter)) {
      result.allows_constant = true;
    } else {
      result.allows_register = true;
    }
  }
  result.is_valid &= letters != 0 || text.starts_with("#");
  return result;
}

// The object may be changed, or read through its address, by the assembly.
static void mark_touched(Expr *expr) {
  while (true) {
    if (const MemberExpr *member = expr_as<MemberExpr>(expr)) {
      expr = member->base;
    } else if (DeclRefExpr *reference = expr_as<DeclRefExpr>(expr)) {
      if (VarDecl *variable = as_variable(reference->decl)) {
        variable->is_address_taken = variable->is_written = true;
        variable->is_used = variable->is_referenced = true;
      }
      return;
    } else {
      return;
    }
  }
}

// An output is in a place: a register, memory, or the flags (`=@cc` and a condition).
static bool is_output_constraint(Sema &sema, const AsmStmt &statement, std::string_view text) {
  if (text.empty() || (text[0] != '=' && text[0] != '+')) {
    return false;
  }
  size_t flags = text.find('@');
  if (flags != std::string_view::npos) {
    std::string_view condition = text.substr(flags + 1);
    return text[0] == '=' && condition.starts_with("cc") &&
           is_flag_condition(sema.types.target().architecture, condition.substr(2));
  }
  AsmConstraintFacts facts = read_asm_constraint(sema, statement, text);
  return facts.is_valid && facts.matches < 0 && (facts.allows_memory || facts.allows_register);
}

// What of an operand's type and constraint can not be brought together. `is_output` is for the
// message.
static bool check_place(Sema &sema, const AsmOperand &operand, const AsmConstraintFacts &facts,
                        bool is_output) {
  if (facts.is_memory_only() && as_bit_field(operand.expr)) {
    sema.report(operand.expr->loc, DiagId::err_asm_memory_bit_field)
        << (is_output ? 1 : 0) << operand.constraint << source_range(operand.expr);
    return false;
  }
  QualType type = operand.expr->type;
  if (!facts.is_register_only() || !(is_aggregate(type) || is_complex(type))) {
    return true;
  }
  // Registers hold aggregates of 1, 2, 4, 8 and 16 bytes.
  uint64_t size = sema.types.size_of(type).value;
  if (size == 0 || size > 16 || (size & (size - 1)) != 0) {
    sema.report(operand.expr->loc, DiagId::err_asm_no_register) << source_range(operand.expr);
    return false;
  }
  return true;
}

// GNU: `=` is written, `+` read and written. False after a message.
static bool check_output(Sema &sema, const AsmStmt &statement, AsmOperand &operand) {
  std::string_view text = operand.constraint;
  if (!is_output_constraint(sema, statement, text)) {
    sema.report(operand.loc, DiagId::err_asm_output_constraint) << text;
    return false;
  }
  operand.is_read_write = text[0] == '+';
  if (operand.expr->kind == ExprKind::Error) {
    return false;
  }
  // GNU: a cast of an lvalue to its own type is an lvalue here.
  // Programs write `asm("" : "=r"((int)x))`.
  while (CastExpr *cast = expr_as<CastExpr>(operand.expr)) {
    bool is_read = cast->cast == CastKind::LValueToRValue || cast->cast == CastKind::NoOp;
    if (!is_read || cast->operand->category != ValueCategory::LValue) {
      break;
    }
    operand.expr = cast->operand;
  }
  if (operand.expr->category != ValueCategory::LValue) {
    sema.report(operand.expr->loc, DiagId::err_asm_output_lvalue) << source_range(operand.expr);
    return false;
  }
  if (is_incomplete(operand.expr->type)) {
    sema.report(operand.expr->loc, DiagId::err_asm_incomplete)
        << sema.types.quoted(operand.expr->type);
    return false;
  }
  if (operand.expr->type.is_const()) {
    sema.report(operand.expr->loc, DiagId::err_asm_output_const) << source_range(operand.expr);
    return false;
  }
  mark_touched(operand.expr);
  return check_place(sema, operand, read_asm_constraint(sema, statement, text), true);
}

// An input that has to be in memory: an object, or a function.
static bool check_memory_input(Sema &sema, const AsmOperand &operand,
                               const AsmConstraintFacts &facts) {
  bool is_place = operand.expr->category == ValueCategory::LValue ||
                  is_function(operand.expr->type) || is_array(operand.expr->type);
  if (!is_place) {
    sema.report(operand.expr->loc, DiagId::err_asm_memory_lvalue)
        << operand.constraint << source_range(operand.expr);
    return false;
  }
  mark_touched(operand.expr);
  return check_place(sema, operand, facts, false);
}

// A letter for a range of constants alone: other values can not be encoded.
static bool check_range(Sema &sema, const AsmOperand &operand, const AsmConstraintFacts &facts) {
  Architecture architecture = sema.types.target().architecture;
  if (!facts.only_letter || !is_constant_letter(architecture, facts.only_letter) ||
      !is_integer(operand.expr->type)) {
    return true;
  }
  std::optional<llvm::APSInt> value = sema.constants->fold_integer(operand.expr);
  if (!value || constant_fits_letter(architecture, facts.only_letter, *value)) {
    return true;
  }
  sema.report(operand.expr->loc, DiagId::err_asm_value_range)
      << llvm::toString(*value, 10) << operand.constraint << source_range(operand.expr);
  return false;
}

// An input that may be in memory only stays an lvalue; all others are read.
static bool check_input(Sema &sema, const AsmStmt &statement, AsmOperand &operand) {
  AsmConstraintFacts facts = read_asm_constraint(sema, statement, operand.constraint);
  if (facts.matches >= static_cast<int>(statement.outputs.size())) {
    facts.is_valid = false;
  }
  if (!facts.is_valid || operand.constraint[0] == '=' || operand.constraint[0] == '+' ||
      operand.constraint.find('@') != std::string_view::npos) {
    sema.report(operand.loc, DiagId::err_asm_input_constraint) << operand.constraint;
    return false;
  }
  if (operand.expr->kind == ExprKind::Error) {
    return false;
  }
  // "0": the same place as output 0, so what that allows.
  if (facts.matches >= 0) {
    std::string_view output = statement.outputs[static_cast<size_t>(facts.matches)].constraint;
    int matches = facts.matches;
    facts = read_asm_constraint(sema, statement, output);
    facts.matches = matches;
  }
  if (facts.is_memory_only()) {
    return check_memory_input(sema, operand, facts);
  }
  operand.expr = sema.conversions->rvalue(operand.expr);
  QualType type = operand.expr->type;
  if (is_void(type)) {
    sema.report(operand.expr->loc, DiagId::err_asm_input_type) << sema.types.quoted(type);
  }
  return !is_void(type) && !is_error(type) && check_place(sema, operand, facts, false) &&
         check_range(sema, operand, facts);
}

// Operands are changed in place, so they are copied from the parser's list.
Stmt *StatementSema::assembly(AsmStmt *statement) {
  llvm::MutableArrayRef<AsmOperand> outputs = sema_.arena().copy(statement->outputs);
  statement->outputs = outputs;
  bool ok = true;
  for (AsmOperand &output : outputs) {
    ok = check_output(sema_, *statement, output) && ok;
  }
  llvm::MutableArrayRef<AsmOperand> inputs = sema_.arena().copy(statement->inputs);
  for (AsmOperand &input : inputs) {
    ok = check_input(sema_, *statement, input) && ok;
  }
  statement->inputs = inputs;
  ok = ok && check_asm_operand_list(sema_, *statement) &&
       check_asm_tied_operands(sema_, *statement) && check_asm_template(sema_, *statement) &&
       check_asm_register_variables(sema_, *statement);
  ok = check_asm_clobbers(sema_, *statement) && ok;
  // GNU: without outputs, and with labels to go to, an asm is volatile.
  statement->is_volatile |= outputs.empty() || statement->is_goto;
  for (LabelDecl *label : statement->labels) {
    label->is_used = true;
    state_->jumps.push_back({statement->loc, label, state_->scope});
  }
  if (!ok) {
    return make_stmt<NullStmt>(sema_.arena(), statement->loc);
  }
  return statement;
}

} // namespace cinch
