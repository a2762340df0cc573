// Whether an expression is an integer constant expression: C23 6.6p8, strictly.
#include "sema/integer_constant.h"
#include "sema/builtins.h"
#include "sema/constant_evaluation.h"

#include "llvm/Support/SaveAndRestore.h"

#include <algorithm>

namespace cinch {

namespace {

// A named constant (6.6p7): a constexpr object, or a member of one.
bool is_named_constant(const Expr *place) {
  // Members count, as far as no pointer is followed.
  while (const MemberExpr *member = expr_as<MemberExpr>(place)) {
    if (member->is_arrow) {
      return false;
    }
    place = member->base;
  }
  if (const CompoundLiteralExpr *literal = expr_as<CompoundLiteralExpr>(place)) {
    return literal->is_constexpr && literal->init != nullptr;
  }
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(place);
  const VarDecl *variable = reference != nullptr ? as_variable(reference->decl) : nullptr;
  return variable != nullptr && variable->is_constexpr;
}

// C23 6.6p3 lets some operators stand only where they are not evaluated: a comma, a division by
// zero. The kinds are in the order of what spoils most.
enum class Form : uint8_t { Constant, Unevaluated, Other };

Form worst(Form a, Form b) { return std::max(a, b); }

// One look at an expression's form. Values are asked for only where they decide which operand is
// evaluated.
class ConstantForm {
public:
  explicit ConstantForm(Sema &sema) : sema_(sema) {}
  Form form(const Expr *expr);

private:
  Form cast(const CastExpr *cast);
  Form unary(const UnaryExpr *unary);
  Form binary(const BinaryExpr *binary);
  Form logical(const BinaryExpr *binary);
  Form conditional(const ConditionalExpr *conditional);
  Form omitted_middle(const BinaryConditionalExpr *conditional);
  bool is_undefined_division(const BinaryExpr *binary);

  Sema &sema_;
  unsigned depth_ = 0;
};

// 6.6p8: casts from arithmetic to integer types only.
Form ConstantForm::cast(const CastExpr *cast) {
  auto constant_if = [](bool is_constant) { return is_constant ? Form::Constant : Form::Other; };
  switch (cast->cast) {
  case CastKind::NoOp:
  case CastKind::IntegralCast:
  case CastKind::IntegralToBool:
    return form(cast->operand);
  case CastKind::LValueToRValue:
    return constant_if(is_named_constant(cast->operand));
  // The one exception for floating constants.
  case CastKind::FloatingToIntegral:
  case CastKind::FloatingToBool: {
    // A floating constant that is the immediate operand of a cast.
    const CastExpr *inner = expr_as<CastExpr>(cast->operand);
    bool is_named = inner != nullptr && inner->cast == CastKind::LValueToRValue &&
                    is_named_constant(inner->operand);
    const FloatLiteralExpr *literal = expr_as<FloatLiteralExpr>(cast->operand);
    return constant_if(is_named ||
                       (literal != nullptr && !literal->is_folded && !is_complex(literal->type)));
  }
  case CastKind::NullPtrToBool:
    return Form::Constant;
  case CastKind::ArrayToPointer:
  case CastKind::FunctionToPointer:
  case CastKind::PointerCast:
  case CastKind::IntegralToFloating:
  case CastKind::FloatingCast:
  case CastKind::PointerToIntegral:
  case CastKind::IntegralToPointer:
  case CastKind::PointerToBool:
  case CastKind::NullToPointer:
  case CastKind::ToVoid:
  case CastKind::RealToComplex:
  case CastKind::ComplexToReal:
  case CastKind::ComplexCast:
  case CastKind::ComplexToBool:
  case CastKind::VectorSplat:
  case CastKind::BitCast:
  case CastKind::ToUnion:
    return Form::Other;
  }
  return Form::Other;
}

// Increments, `&` and `*` are excluded.
Form ConstantForm::unary(const UnaryExpr *unary) {
  bool is_part = unary->op == UnaryOp::Real || unary->op == UnaryOp::Imag;
  return unary->op <= UnaryOp::LogicalNot || is_part ? form(unary->operand) : Form::Other;
}

// The quotient does not exist, or is not in the type's range.
bool ConstantForm::is_undefined_division(const BinaryExpr *binary) {
  if (binary->op != BinaryOp::Div && binary->op != BinaryOp::Rem) {
    return false;
  }
  std::optional<llvm::APSInt> right = sema_.constants->fold_integer(binary->right);
  if (!right || right->isZero()) {
    return true;
  }
  if (right->isUnsigned() || !right->isAllOnes()) {
    return false;
  }
  std::optional<llvm::APSInt> left = sema_.constants->fold_integer(binary->left);
  return !left || left->isMinSignedValue();
}

Form ConstantForm::binary(const BinaryExpr *binary) {
  if (binary->op == BinaryOp::LogicalAnd || binary->op == BinaryOp::LogicalOr) {
    return logical(binary);
  }
  if (binary->op == BinaryOp::Assign || (binary->op == BinaryOp::Comma && sema_.is_c89())) {
    return Form::Other;
  }
  Form result = form(binary->right);
  if (result != Form::Other) {
    result = worst(result, form(binary->left));
  }
  bool is_unevaluated =
      result == Form::Constant && (binary->op == BinaryOp::Comma || is_undefined_division(binary));
  return is_unevaluated ? Form::Unevaluated : result;
}

// The right operand may be one that must not be evaluated if the left one decides.
Form ConstantForm::logical(const BinaryExpr *binary) {
  Form left = form(binary->left);
  Form right = left == Form::Other ? Form::Other : form(binary->right);
  if (left == Form::Constant && right == Form::Unevaluated) {
    std::optional<bool> value = sema_.constants->fold_condition(binary->left);
    bool decides = value && *value == (binary->op == BinaryOp::LogicalOr);
    return decides ? Form::Constant : Form::Unevaluated;
  }
  return worst(left, right);
}

Form ConstantForm::conditional(const ConditionalExpr *conditional) {
  // GNU: `__builtin_constant_p(x) ? x : 0` is constant if its value is known, whatever the form.
  const BuiltinCallExpr *call = expr_as<BuiltinCallExpr>(conditional->condition);
  if (call != nullptr && call->builtin == builtin::ConstantP) {
    return sema_.constants->fold_integer(conditional) ? Form::Constant : Form::Other;
  }
  Form condition = form(conditional->condition);
  Form if_true = condition == Form::Other ? Form::Other : form(conditional->if_true);
  Form if_false = if_true == Form::Other ? Form::Other : form(conditional->if_false);
  Form all = worst(condition, worst(if_true, if_false));
  if (all != Form::Unevaluated || condition != Form::Constant) {
    return all;
  }
  std::optional<bool> value = sema_.constants->fold_condition(conditional->condition);
  return !value ? Form::Unevaluated : *value ? if_true : if_false;
}

// GNU `a ?: b`.
Form ConstantForm::omitted_middle(const BinaryConditionalExpr *conditional) {
  Form common = form(conditional->common);
  Form if_false = common == Form::Other ? Form::Other : form(conditional->if_false);
  if (common == Form::Constant && if_false == Form::Unevaluated) {
    std::optional<bool> value = sema_.constants->fold_condition(conditional->condition);
    return value && *value ? Form::Constant : Form::Unevaluated;
  }
  return worst(common, if_false);
}

// GNU: builtins whose result depends on their arguments alone; `__builtin_strlen("a")` but not
// `strlen("a")`, which calls a function.
bool is_folded_call(const Expr *expr) {
  if (const BuiltinCallExpr *call = expr_as<BuiltinCallExpr>(expr)) {
    return is_folded_builtin(call->builtin);
  }
  const CallExpr *call = expr_as<CallExpr>(expr);
  const CastExpr *callee = call != nullptr ? expr_as<CastExpr>(call->callee) : nullptr;
  const DeclRefExpr *reference =
      callee != nullptr ? expr_as<DeclRefExpr>(callee->operand) : nullptr;
  const FunctionDecl *function =
      reference != nullptr ? decl_as<FunctionDecl>(reference->decl) : nullptr;
  return function != nullptr && function->is_implicit && function->builtin != 0 &&
         is_folded_builtin(function->builtin);
}

// Operands of operators: integer constants all the way down.
Form ConstantForm::form(const Expr *expr) {
  if (expr->kind == ExprKind::IntegerLiteral) {
    return Form::Constant;
  }
  // So deep that nobody has written it; and floating values are none.
  if (depth_ > 1000 || !is_integer(expr->type)) {
    return Form::Other;
  }
  llvm::SaveAndRestore deeper(depth_, depth_ + 1);
  if (const CastExpr *conversion = expr_as<CastExpr>(expr)) {
    return cast(conversion);
  }
  if (const UnaryExpr *operation = expr_as<UnaryExpr>(expr)) {
    return unary(operation);
  }
  if (const BinaryExpr *operation = expr_as<BinaryExpr>(expr)) {
    return binary(operation);
  }
  if (const ConditionalExpr *choice = expr_as<ConditionalExpr>(expr)) {
    return conditional(choice);
  }
  if (const BinaryConditionalExpr *choice = expr_as<BinaryConditionalExpr>(expr)) {
    return omitted_middle(choice);
  }
  return is_folded_call(expr) ? Form::Constant : Form::Other;
}

} // namespace

bool is_integer_constant_form(Sema &sema, const Expr *expr) {
  return ConstantForm(sema).form(expr) == Form::Constant;
}

} // namespace cinch
