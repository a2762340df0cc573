// -Wunsequenced: a variable that is modified twice, or modified and read, with nothing between the
// two that says which comes first; C23 6.5.1p2.
#include "sema/expression_support.h"
#include "sema/expressions.h"

#include "llvm/ADT/SmallPtrSet.h"

namespace cinch {

namespace {

struct Access {
  const ValueDecl *variable;
  const Expr *expr;
  bool modifies;
  // A modification that a sequence point has completed: only what is unsequenced to the whole
  // operand can still clash with it.
  bool is_complete;
};
using Accesses = llvm::SmallVector<Access, 8>;

class Sequencer {
public:
  explicit Sequencer(Sema &sema) : sema_(sema) {}

  void visit(const Expr *expr, Accesses &out);

private:
  void operands(llvm::ArrayRef<const Expr *> exprs, Accesses &out);
  void in_order(llvm::ArrayRef<const Expr *> exprs, Accesses &out);
  void modify(const Expr *left, const Expr *at, Accesses &inside);
  void clash(const Access &a, const Access &b);

  static const ValueDecl *variable_of(const Expr *expr) {
    const DeclRefExpr *reference = expr_as<DeclRefExpr>(expr);
    return reference ? reference->decl : nullptr;
  }

  void visit_kind(const Expr *expr, Accesses &out);

  Sema &sema_;
  unsigned depth_ = 0;
  llvm::SmallPtrSet<const ValueDecl *, 4> reported_;
};

// `a` is evaluated, as written, before `b`.
void Sequencer::clash(const Access &a, const Access &b) {
  if (a.variable != b.variable || (!a.modifies && !b.modifies) ||
      !reported_.insert(a.variable).second) {
    return;
  }
  bool both = a.modifies && b.modifies;
  sema_.report((a.modifies ? a : b).expr->loc,
               both ? DiagId::warn_unsequenced_modifications : DiagId::warn_unsequenced_access)
      << a.variable->name_text() << source_range((a.modifies ? b : a).expr);
}

// The operands of one operator, or the arguments of a call: in no order.
void Sequencer::operands(llvm::ArrayRef<const Expr *> exprs, Accesses &out) {
  size_t begin = out.size();
  for (const Expr *expr : exprs) {
    Accesses mine;
    visit(expr, mine);
    for (size_t i = begin; i < out.size(); ++i) {
      for (const Access &other : mine) {
        clash(out[i], other);
      }
    }
    out.append(mine.begin(), mine.end());
  }
}

// With a sequence point behind each but the last.
void Sequencer::in_order(llvm::ArrayRef<const Expr *> exprs, Accesses &out) {
  for (const Expr *expr : exprs) {
    for (Access &before : out) {
      before.is_complete = true;
    }
    visit(expr, out);
  }
}

// The store of an assignment follows the values of its operands, not their side effects.
void Sequencer::modify(const Expr *left, const Expr *at, Accesses &inside) {
  const ValueDecl *variable = variable_of(left);
  if (!variable) {
    return;
  }
  Access store{variable, at, true, false};
  for (const Access &other : inside) {
    if (other.modifies && !other.is_complete) {
      clash(other, store);
    }
  }
  inside.push_back(store);
}

void Sequencer::visit(const Expr *expr, Accesses &out) {
  constexpr unsigned deepest = 200; // of an expression that a person wrote
  ++depth_;
  if (depth_ <= deepest) {
    visit_kind(expr, out);
  }
  --depth_;
}

void Sequencer::visit_kind(const Expr *expr, Accesses &out) {
  switch (expr->kind) {
  case ExprKind::Cast: {
    const CastExpr *cast = static_cast<const CastExpr *>(expr);
    const ValueDecl *variable = variable_of(cast->operand);
    if (!variable) {
      return visit(cast->operand, out);
    }
    if (cast->cast == CastKind::LValueToRValue) {
      out.push_back({variable, cast->operand, false, false});
    }
    return;
  }
  case ExprKind::Unary: {
    const UnaryExpr *unary = static_cast<const UnaryExpr *>(expr);
    visit(unary->operand, out);
    if (unary->op >= UnaryOp::PreIncrement && unary->op <= UnaryOp::PostDecrement) {
      modify(unary->operand, unary, out);
    }
    return;
  }
  case ExprKind::Binary: {
    const BinaryExpr *binary = static_cast<const BinaryExpr *>(expr);
    bool is_ordered = binary->op == BinaryOp::LogicalAnd || binary->op == BinaryOp::LogicalOr ||
                      binary->op == BinaryOp::Comma;
    Accesses mine;
    is_ordered ? in_order({binary->left, binary->right}, mine)
               : operands({binary->left, binary->right}, mine);
    if (binary->op == BinaryOp::Assign) {
      modify(binary->left, binary, mine);
    }
    out.append(mine.begin(), mine.end());
    return;
  }
  case ExprKind::CompoundAssign: {
    const CompoundAssignExpr *assign = static_cast<const CompoundAssignExpr *>(expr);
    Accesses mine;
    if (const ValueDecl *variable = variable_of(assign->left)) {
      mine.push_back({variable, assign->left, false, false});
      Accesses right;
      visit(assign->right, right);
      for (const Access &other : right) {
        clash(mine.front(), other);
      }
      mine.append(right.begin(), right.end());
    } else {
      operands({assign->left, assign->right}, mine);
    }
    modify(assign->left, assign, mine);
    out.append(mine.begin(), mine.end());
    return;
  }
  case ExprKind::Conditional: {
    const ConditionalExpr *conditional = static_cast<const ConditionalExpr *>(expr);
    Accesses mine;
    visit(conditional->condition, mine);
    for (Access &access : mine) {
      access.is_complete = true;
    }
    Accesses if_false; // only one of the two happens
    visit(conditional->if_true, mine);
    visit(conditional->if_false, if_false);
    mine.append(if_false.begin(), if_false.end());
    out.append(mine.begin(), mine.end());
    return;
  }
  case ExprKind::BinaryConditional: {
    const BinaryConditionalExpr *choice = static_cast<const BinaryConditionalExpr *>(expr);
    Accesses mine;
    in_order({choice->common, choice->if_false}, mine);
    out.append(mine.begin(), mine.end());
    return;
  }
  case ExprKind::Call: {
    const CallExpr *call = static_cast<const CallExpr *>(expr);
    llvm::SmallVector<const Expr *, 8> parts = {call->callee};
    parts.append(call->arguments.begin(), call->arguments.end());
    Accesses mine;
    operands(parts, mine);
    for (Access &access : mine) { // 6.5.3.3p8: a sequence point before the call
      access.is_complete = true;
    }
    out.append(mine.begin(), mine.end());
    return;
  }
  case ExprKind::BuiltinCall: {
    const BuiltinCallExpr *call = static_cast<const BuiltinCallExpr *>(expr);
    llvm::SmallVector<const Expr *, 8> parts(call->arguments.begin(), call->arguments.end());
    return operands(parts, out);
  }
  case ExprKind::Member:
    return visit(static_cast<const MemberExpr *>(expr)->base, out);
  case ExprKind::Subscript: {
    const SubscriptExpr *subscript = static_cast<const SubscriptExpr *>(expr);
    return operands({subscript->base, subscript->index}, out);
  }
  case ExprKind::VectorElement: {
    const VectorElementExpr *element = static_cast<const VectorElementExpr *>(expr);
    return operands({element->vector, element->index}, out);
  }
  case ExprKind::ConvertVector:
    return visit(static_cast<const ConvertVectorExpr *>(expr)->operand, out);
  case ExprKind::ShuffleVector:
  case ExprKind::VaArg:
  case ExprKind::CompoundLiteral: // lists of initializers have their own order
  case ExprKind::InitList:
  case ExprKind::StmtExpr: // its statements were looked at one by one
  case ExprKind::SizeOf:
  case ExprKind::DeclRef:
  case ExprKind::Opaque:
  case ExprKind::IntegerLiteral:
  case ExprKind::FloatLiteral:
  case ExprKind::StringLiteral:
  case ExprKind::AddressConstant:
  case ExprKind::LabelAddress:
  case ExprKind::Error:
    return;
  }
}

// The variable that the whole expression stores to, or null.
const DeclRefExpr *modified_variable(const Expr *expr) {
  const Expr *left = nullptr;
  if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
    left = binary->op == BinaryOp::Assign ? binary->left : nullptr;
  } else if (const CompoundAssignExpr *assign = expr_as<CompoundAssignExpr>(expr)) {
    left = assign->left;
  } else if (const UnaryExpr *unary = expr_as<UnaryExpr>(expr);
             unary && unary->op >= UnaryOp::PreIncrement && unary->op <= UnaryOp::PostDecrement) {
    left = unary->operand;
  }
  return expr_as<DeclRefExpr>(left);
}

} // namespace

// The value of the expression is not used: what it stores to is not used by it either.
void ExpressionSema::discard_store(const Expr *expr) {
  const DeclRefExpr *reference = modified_variable(expr);
  if (VarDecl *variable = reference ? as_variable(reference->decl) : nullptr) {
    --variable->value_uses;
  }
}

void ExpressionSema::check_sequencing(const Expr *full_expression) {
  unsigned count = std::exchange(modifications_, 0);
  if (count < (modified_variable(full_expression) ? 2u : 1u) || is_unevaluated() ||
      !sema_.diags.is_enabled(DiagId::warn_unsequenced_access, full_expression->loc)) {
    return;
  }
  Accesses accesses;
  Sequencer(sema_).visit(full_expression, accesses);
}

} // namespace cinch
