// Checks of inline assembly; GNU "Extended Asm". The constraint letters mean registers, memory or
// constants; which registers is the back end's affair.
#include "sema/conversions.h"
#include "sema/statement_state.h"

#include "llvm/ADT/StringExtras.h"

namespace cinch {

namespace {

// What the letters of one constraint allow, all alternatives taken together.
struct Constraint {
  bool is_valid = true;
  bool allows_memory = false;
  bool allows_other = false; // a register or a constant
  // -1: none.
  int matches = -1; // number of the output that it must equal
};

} // namespace

// Reads the letters behind `=` or `+`. Letters that are not known are taken as a machine's register
// class or constant range.
static Constraint read_constraint(const AsmStmt &statement, std::string_view text) {
  Constraint result;
  result.is_valid = !text.empty();
  for (size_t i = 0; i < text.size(); ++i) {
    char letter = text[i];
    if (std::string_view("=+&%,?!*#").find(letter) != std::string_view::npos) {
      continue;
    }
    if (letter >= '0' && letter <= '9') {
      result.matches = 0;
      for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
        result.matches = result.matches * 10 + (text[i] - '0');
      }
      --i;
    } else if (letter == '[') {
      size_t end = text.find(']', i);
      std::string_view name = text.substr(i + 1, end == text.npos ? 0 : end - i - 1);
      result.is_valid = end != text.npos;
      for (size_t k = 0; k < statement.outputs.size(); ++k) {
        if (statement.outputs[k].name == name) {
          result.matches = static_cast<int>(k);
        }
      }
      result.is_valid &= result.matches >= 0;
      i = end == text.npos ? text.size() : end;
    } else if (std::string_view("moV<>Q").find(letter) != std::string_view::npos) {
      result.allows_memory = true;
    } else if (letter == 'g' || letter == 'X') {
      result.allows_memory = result.allows_other = true;
    } else {
      result.allows_other = true;
    }
  }
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

// GNU: `=` is written, `+` read and written. False after a message.
static bool check_output(Sema &sema, AsmOperand &operand) {
  std::string_view text = operand.constraint;
  if (text.empty() || (text[0] != '=' && text[0] != '+')) {
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
  return true;
}

// An input that may be in memory only stays an lvalue; all others are read.
static bool check_input(Sema &sema, const AsmStmt &statement, AsmOperand &operand) {
  Constraint constraint = read_constraint(statement, operand.constraint);
  if (constraint.matches >= static_cast<int>(statement.outputs.size())) {
    constraint.is_valid = false;
  }
  if (!constraint.is_valid || operand.constraint[0] == '=' || operand.constraint[0] == '+') {
    sema.report(operand.loc, DiagId::err_asm_input_constraint) << operand.constraint;
    return false;
  }
  if (operand.expr->kind == ExprKind::Error) {
    return false;
  }
  // "0": the same place as output 0, so what that allows.
  if (constraint.matches >= 0) {
    Constraint output = read_constraint(
        statement, statement.outputs[static_cast<size_t>(constraint.matches)].constraint);
    constraint.allows_memory |= output.allows_memory;
    constraint.allows_other |= output.allows_other;
  }
  bool is_memory_only = constraint.allows_memory && !constraint.allows_other;
  if (is_memory_only && operand.expr->category == ValueCategory::LValue) {
    mark_touched(operand.expr);
    return true;
  }
  Expr *value = sema.conversions->rvalue(operand.expr);
  if (is_memory_only && is_array(operand.expr->type)) {
    value = operand.expr;
  }
  operand.expr = value;
  if (is_void(value->type) || is_error(value->type)) {
    if (is_void(value->type)) {
      sema.report(value->loc, DiagId::err_asm_input_type) << sema.types.quoted(value->type);
    }
    return false;
  }
  return true;
}

// Register names are the target's; "memory" and "cc" are gcc's.
static void check_clobbers(Sema &sema, const AsmStmt &statement) {
  for (std::string_view clobber : statement.clobbers) {
    bool is_known = clobber == "memory" || clobber == "cc" || clobber == "redzone" ||
                    clobber == "unwind" || sema.types.target().is_register_name(clobber);
    if (!is_known) {
      sema.report(statement.loc, DiagId::err_asm_clobber) << clobber;
    }
  }
}

// Operands are changed in place, so they are copied from the parser's list.
Stmt *StatementSema::assembly(AsmStmt *statement) {
  llvm::MutableArrayRef<AsmOperand> outputs = sema_.arena().copy(statement->outputs);
  statement->outputs = outputs;
  bool ok = true;
  for (AsmOperand &output : outputs) {
    ok = check_output(sema_, output) && ok;
  }
  llvm::MutableArrayRef<AsmOperand> inputs = sema_.arena().copy(statement->inputs);
  for (AsmOperand &input : inputs) {
    ok = check_input(sema_, *statement, input) && ok;
  }
  statement->inputs = inputs;
  check_clobbers(sema_, *statement);
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
