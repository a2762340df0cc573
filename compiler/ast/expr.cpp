// Questions about expressions. Iterative where trees can be as deep as a program is long.
#include "ast/stmt.h"

namespace cinch {

const FieldDecl *as_bit_field(const Expr *expr) {
  while (expr != nullptr && expr->category == ValueCategory::LValue) {
    if (const MemberExpr *member = expr_as<MemberExpr>(expr)) {
      return member->field->is_bit_field ? member->field : nullptr;
    }
    const CastExpr *cast = expr_as<CastExpr>(expr);
    const OpaqueExpr *opaque = expr_as<OpaqueExpr>(expr);
    expr = cast != nullptr ? cast->operand : opaque != nullptr ? opaque->source : nullptr;
  }
  // A member of an rvalue (a function's result) is itself an rvalue.
  const MemberExpr *member = expr_as<MemberExpr>(expr);
  return member != nullptr && member->field->is_bit_field ? member->field : nullptr;
}

namespace {

// The operand whose bit-field the value of `expr` keeps, or null.
const Expr *bit_field_source(const Expr *expr) {
  if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    bool keeps = !cast->is_explicit &&
                 (cast->cast == CastKind::LValueToRValue || cast->cast == CastKind::NoOp);
    return keeps ? cast->operand : nullptr;
  }
  if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
    // C23 6.5.17: the value of an assignment is that of its left operand afterwards.
    return binary->op == BinaryOp::Assign  ? binary->left
           : binary->op == BinaryOp::Comma ? binary->right
                                           : nullptr;
  }
  if (const CompoundAssignExpr *assignment = expr_as<CompoundAssignExpr>(expr)) {
    return assignment->left;
  }
  if (const UnaryExpr *unary = expr_as<UnaryExpr>(expr)) {
    bool is_prefix = unary->op == UnaryOp::PreIncrement || unary->op == UnaryOp::PreDecrement;
    return is_prefix ? unary->operand : nullptr;
  }
  return nullptr;
}

} // namespace

const FieldDecl *bit_field_of_value(const Expr *expr) {
  while (expr != nullptr) {
    if (const FieldDecl *field = as_bit_field(expr)) {
      return field;
    }
    expr = bit_field_source(expr);
  }
  return nullptr;
}

const Expr *ignore_implicit(const Expr *expr) {
  const CastExpr *cast = expr_as<CastExpr>(expr);
  while (cast != nullptr && !cast->is_explicit) {
    expr = cast->operand;
    cast = expr_as<CastExpr>(expr);
  }
  return expr;
}

namespace {

bool is_postfix(UnaryOp op) { return op == UnaryOp::PostIncrement || op == UnaryOp::PostDecrement; }

// The operand that starts where `expr` starts, or null when `expr` starts with its own location.
const Expr *first_operand(const Expr *expr) {
  switch (expr->kind) {
  case ExprKind::Member: {
    // `p->m` is a member of `*p` in the tree; the text has no star.
    const MemberExpr *member = static_cast<const MemberExpr *>(expr);
    const UnaryExpr *deref = expr_as<UnaryExpr>(member->base);
    bool is_implied = member->is_arrow && deref != nullptr && deref->op == UnaryOp::Deref;
    return is_implied ? deref->operand : member->base;
  }
  case ExprKind::Subscript: {
    const SubscriptExpr *subscript = static_cast<const SubscriptExpr *>(expr);
    return subscript->is_index_first ? subscript->index : subscript->base;
  }
  case ExprKind::VectorElement:
    return static_cast<const VectorElementExpr *>(expr)->vector;
  case ExprKind::Call:
    return static_cast<const CallExpr *>(expr)->callee;
  case ExprKind::Cast: {
    const CastExpr *cast = static_cast<const CastExpr *>(expr);
    return cast->is_explicit ? nullptr : cast->operand;
  }
  case ExprKind::Unary: {
    const UnaryExpr *unary = static_cast<const UnaryExpr *>(expr);
    return is_postfix(unary->op) ? unary->operand : nullptr;
  }
  case ExprKind::Binary:
    return static_cast<const BinaryExpr *>(expr)->left;
  case ExprKind::CompoundAssign:
    return static_cast<const CompoundAssignExpr *>(expr)->left;
  case ExprKind::Conditional:
    return static_cast<const ConditionalExpr *>(expr)->condition;
  case ExprKind::BinaryConditional:
    return static_cast<const BinaryConditionalExpr *>(expr)->common;
  case ExprKind::Opaque:
    return static_cast<const OpaqueExpr *>(expr)->source;
  case ExprKind::IntegerLiteral:
  case ExprKind::FloatLiteral:
  case ExprKind::StringLiteral:
  case ExprKind::DeclRef:
  case ExprKind::AddressConstant:
  case ExprKind::LabelAddress:
  case ExprKind::BuiltinCall:
  case ExprKind::CompoundLiteral:
  case ExprKind::InitList:
  case ExprKind::StmtExpr:
  case ExprKind::SizeOf:
  case ExprKind::VaArg:
  case ExprKind::ShuffleVector:
  case ExprKind::ConvertVector:
  case ExprKind::Error:
    return nullptr;
  }
  return nullptr;
}

// The operand that ends where `expr` ends, or null; `end` is then set to its last token.
const Expr *last_operand(const Expr *expr, SourceLoc &end) {
  end = expr->loc;
  switch (expr->kind) {
  case ExprKind::Subscript: {
    const SubscriptExpr *subscript = static_cast<const SubscriptExpr *>(expr);
    return subscript->is_index_first ? subscript->base : subscript->index;
  }
  case ExprKind::VectorElement:
    return static_cast<const VectorElementExpr *>(expr)->index;
  case ExprKind::Call:
    end = static_cast<const CallExpr *>(expr)->right_paren;
    return nullptr;
  case ExprKind::BuiltinCall:
    end = static_cast<const BuiltinCallExpr *>(expr)->right_paren;
    return nullptr;
  case ExprKind::Cast:
    return static_cast<const CastExpr *>(expr)->operand;
  case ExprKind::Unary: {
    const UnaryExpr *unary = static_cast<const UnaryExpr *>(expr);
    return is_postfix(unary->op) ? nullptr : unary->operand;
  }
  case ExprKind::Binary:
    return static_cast<const BinaryExpr *>(expr)->right;
  case ExprKind::CompoundAssign:
    return static_cast<const CompoundAssignExpr *>(expr)->right;
  case ExprKind::Conditional:
    return static_cast<const ConditionalExpr *>(expr)->if_false;
  case ExprKind::BinaryConditional:
    return static_cast<const BinaryConditionalExpr *>(expr)->if_false;
  case ExprKind::Opaque:
    return static_cast<const OpaqueExpr *>(expr)->source;
  case ExprKind::SizeOf:
    return static_cast<const SizeOfExpr *>(expr)->operand;
  case ExprKind::StmtExpr: {
    const CompoundStmt *body = static_cast<const StmtExprExpr *>(expr)->body;
    end = body != nullptr ? body->right_brace : expr->loc;
    return nullptr;
  }
  // Their closing tokens are not kept: the range ends with the node's own place.
  case ExprKind::Member:
  case ExprKind::IntegerLiteral:
  case ExprKind::FloatLiteral:
  case ExprKind::StringLiteral:
  case ExprKind::DeclRef:
  case ExprKind::AddressConstant:
  case ExprKind::LabelAddress:
  case ExprKind::CompoundLiteral:
  case ExprKind::InitList:
  case ExprKind::VaArg:
  case ExprKind::ShuffleVector:
  case ExprKind::ConvertVector:
  case ExprKind::Error:
    return nullptr;
  }
  return nullptr;
}

} // namespace

// Down both edges in loops: a sum may have a million operands.
SourceRange source_range(const Expr *expr) {
  const Expr *first = expr;
  while (const Expr *operand = first_operand(first)) {
    first = operand;
  }
  SourceLoc end;
  const Expr *last = expr;
  while (const Expr *operand = last_operand(last, end)) {
    last = operand;
  }
  return {first->loc, end};
}

} // namespace cinch
