// Warnings about operators that bind otherwise than they look: clang's -Wparentheses family.
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "source/source_map.h"

namespace cinch {

namespace {

// The operator an operand was written with, when no parentheses stand around it.
std::optional<BinaryOp> bare_operator(const Expr *expr) {
  if (expr->is_parenthesized) {
    return std::nullopt;
  }
  if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
    return binary->op;
  }
  const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(expr);
  if (literal != nullptr && literal->folded_from != 0) {
    return static_cast<BinaryOp>(literal->folded_from - 1);
  }
  return std::nullopt;
}

bool is_bitwise(BinaryOp op) {
  return op == BinaryOp::And || op == BinaryOp::Xor || op == BinaryOp::Or;
}
bool is_additive(BinaryOp op) { return op == BinaryOp::Add || op == BinaryOp::Sub; }
bool is_shift(BinaryOp op) { return op == BinaryOp::Shl || op == BinaryOp::Shr; }
bool is_relational(BinaryOp op) { return is_comparison(op) && !is_equality(op); }
bool is_logical(BinaryOp op) { return op == BinaryOp::LogicalAnd || op == BinaryOp::LogicalOr; }

// Proposes parentheses around the operand, or around all of it.
void note_silence(Sema &sema, SourceLoc loc, BinaryOp op) {
  sema.report(loc, DiagId::note_precedence_silence) << binary_spelling(op);
}

} // namespace

bool is_boolean(const Expr *expr) {
  expr = ignore_implicit(expr);
  const UnaryExpr *negated = expr_as<UnaryExpr>(expr);
  const BinaryExpr *binary = expr_as<BinaryExpr>(expr);
  return is_bool(expr->type) || (negated != nullptr && negated->op == UnaryOp::LogicalNot) ||
         (binary != nullptr && (is_comparison(binary->op) || is_logical(binary->op)));
}

// `!a == b`, `!a & b`
void ExpressionSema::warn_not_on_left(BinaryOp op, const Expr *left, const Expr *right,
                                      SourceLoc loc) {
  const UnaryExpr *negated = left->is_parenthesized ? nullptr : expr_as<UnaryExpr>(left);
  bool is_meant = negated == nullptr || negated->op != UnaryOp::LogicalNot ||
                  is_boolean(negated->operand) || is_boolean(right);
  if (is_meant || sema_.sources.is_macro_loc(loc)) {
    return;
  }
  int which = is_comparison(op) ? 0 : 1;
  sema_.report(negated->loc, DiagId::warn_logical_not_on_left) << which << source_range(left);
  sema_.report(negated->loc, DiagId::note_not_first) << which;
  sema_.report(negated->loc, DiagId::note_not_silence);
}

// `operand` is the left or right one of `op`, and has the operator `inner` without parentheses.
void ExpressionSema::warn_inner_operator(BinaryOp op, BinaryOp inner, const Expr *operand,
                                         bool is_left, SourceLoc loc) {
  if (is_bitwise(op) && is_comparison(inner)) {
    sema_.report(loc, DiagId::warn_bitwise_comparison_precedence)
        << binary_spelling(op) << binary_spelling(inner) << source_range(operand);
    note_silence(sema_, loc, inner);
    sema_.report(loc, DiagId::note_evaluate_first) << binary_spelling(op);
  } else if (is_shift(op) && is_additive(inner)) {
    sema_.report(operand->loc, DiagId::warn_addition_in_shift)
        << binary_spelling(op) << binary_spelling(inner) << source_range(operand);
    note_silence(sema_, operand->loc, inner);
  } else if (op == BinaryOp::LogicalOr && inner == BinaryOp::LogicalAnd) {
    // `a && "text" || b` and the like are idioms of assertions.
    const BinaryExpr *conjunction = expr_as<BinaryExpr>(operand);
    bool is_idiom = conjunction == nullptr ||
                    known_condition(is_left ? conjunction->right : conjunction->left) == true;
    if (!is_idiom) {
      sema_.report(operand->loc, DiagId::warn_logical_and_in_or) << source_range(operand);
      note_silence(sema_, operand->loc, inner);
    }
  } else if (is_bitwise(op) && is_bitwise(inner) && op != inner && op != BinaryOp::And) {
    sema_.report(operand->loc, DiagId::warn_bitwise_in_bitwise)
        << binary_spelling(inner) << binary_spelling(op) << source_range(operand);
    note_silence(sema_, operand->loc, inner);
  } else if (is_relational(op) && is_relational(inner) && is_left) {
    sema_.report(loc, DiagId::warn_consecutive_comparison)
        << binary_spelling(inner) << binary_spelling(op) << source_range(operand);
  }
}

void ExpressionSema::warn_precedence(BinaryOp op, const Expr *left, const Expr *right,
                                     SourceLoc loc) {
  if (is_comparison(op) || op == BinaryOp::And) {
    warn_not_on_left(op, left, right, loc);
  }
  std::optional<BinaryOp> inner_left = bare_operator(left);
  std::optional<BinaryOp> inner_right = bare_operator(right);
  bool combines_conditions = is_bitwise(op) && inner_left && inner_right &&
                             is_comparison(*inner_left) && is_comparison(*inner_right);
  if (combines_conditions) { // `a == b & c == d`
    return;
  }
  if (inner_left) {
    warn_inner_operator(op, *inner_left, left, true, loc);
  }
  if (inner_right) {
    warn_inner_operator(op, *inner_right, right, false, loc);
  }
}

// `a + b ? c : d` where the left operand looks like the whole condition.
void ExpressionSema::warn_conditional_precedence(const BinaryExpr *condition, SourceLoc question) {
  bool is_arithmetic_op = condition->op <= BinaryOp::Shr || is_bitwise(condition->op);
  if (!is_arithmetic_op || condition->is_parenthesized || !is_boolean(condition->right)) {
    return;
  }
  sema_.report(question, is_bitwise(condition->op) ? DiagId::warn_bitwise_conditional_precedence
                                                   : DiagId::warn_conditional_precedence)
      << binary_spelling(condition->op) << source_range(condition);
  note_silence(sema_, question, condition->op);
  sema_.report(question, DiagId::note_conditional_first);
}

// -Wparentheses-equality: the second pair is what silences the warning about `=`. Parentheses of a
// macro's body do not count, so the text has to show two.
void ExpressionSema::warn_parenthesized_equality(const Expr *condition) {
  const BinaryExpr *binary = expr_as<BinaryExpr>(condition);
  if (binary == nullptr || binary->op != BinaryOp::Equal || !condition->is_parenthesized) {
    return;
  }
  SourceLoc begin = source_range(binary).begin;
  if (sema_.sources.is_macro_loc(binary->loc) || sema_.sources.is_macro_loc(begin)) {
    return;
  }
  const char *text = sema_.sources.characters(begin);
  for (unsigned pair = 0; pair != 2; ++pair) { // `if` stands before them
    do {
      --text;
    } while (*text == ' ');
    if (*text != '(') {
      return;
    }
  }
  const CastExpr *load = expr_as<CastExpr>(binary->left);
  bool is_place =
      load != nullptr && load->cast == CastKind::LValueToRValue && !load->operand->type.is_const();
  const Expr *written = ignore_implicit(binary->left);
  if (!is_place && written->category != ValueCategory::LValue) {
    return;
  }
  sema_.report(binary->loc, DiagId::warn_parentheses_equality) << source_range(binary);
  sema_.report(binary->loc, DiagId::note_remove_parentheses);
  sema_.report(binary->loc, DiagId::note_comparison_to_assignment)
      << "=" << 0 << FixIt::replace({binary->loc, binary->loc}, "=");
}

// `a && 4`: probably `a & 4`. Only numbers other than 0 and 1 that stand in the text themselves.
void ExpressionSema::warn_logical_operands(BinaryOp op, const Expr *left, const Expr *right,
                                           SourceLoc loc) {
  const IntegerLiteralExpr *constant = expr_as<IntegerLiteralExpr>(right);
  const IntegerLiteralExpr *other = expr_as<IntegerLiteralExpr>(ignore_implicit(left));
  if (constant == nullptr || constant->word <= 1 || constant->is_bool_keyword ||
      constant->is_sizeof || constant->is_parenthesized || other != nullptr ||
      !is_integer(left->type) || is_boolean(left) || sema_.sources.is_macro_loc(loc) ||
      sema_.sources.is_macro_loc(right->loc)) {
    return;
  }
  std::string_view word = op == BinaryOp::LogicalAnd ? "&&" : "||";
  std::string_view single = word.substr(1);
  sema_.report(loc, DiagId::warn_constant_logical_operand) << word << source_range(right);
  sema_.report(loc, DiagId::note_use_bitwise)
      << single << FixIt::replace({loc, loc}, std::string(single));
  if (op == BinaryOp::LogicalAnd) {
    sema_.report(loc, DiagId::note_remove_constant);
  }
}

} // namespace cinch
