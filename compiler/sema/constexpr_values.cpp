// Values of constexpr objects, C23 6.7.2p6 and p7: constant, and exactly what was written.
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/initializer_lists.h"
#include "sema/integer_constant.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

namespace {

// Signed arithmetic whose result its type does not hold, and shifts by too much: folded elsewhere
// with a warning, but no constant (C23 6.6p4).
bool overflows(Sema &sema, const BinaryExpr *binary) {
  bool is_shift = binary->op == BinaryOp::Shl || binary->op == BinaryOp::Shr;
  bool is_sum =
      binary->op == BinaryOp::Add || binary->op == BinaryOp::Sub || binary->op == BinaryOp::Mul;
  if (!is_integer(binary->type) || !(is_shift || is_sum)) {
    return false;
  }
  std::optional<llvm::APSInt> left = sema.constants->fold_integer(binary->left);
  std::optional<llvm::APSInt> right = sema.constants->fold_integer(binary->right);
  if (!left || !right) {
    return false;
  }
  if (is_shift) {
    return (right->isSigned() && right->isNegative()) || right->uge(left->getBitWidth());
  }
  bool is_lost = false;
  if (left->isSigned()) {
    (void)(binary->op == BinaryOp::Add   ? left->sadd_ov(*right, is_lost)
           : binary->op == BinaryOp::Sub ? left->ssub_ov(*right, is_lost)
                                         : left->smul_ov(*right, is_lost));
  }
  return is_lost;
}

// Whether the value is read from an object that is only const (6.6p7), or some operation overflows.
// Operands that are not evaluated do not count.
bool is_only_folded(Sema &sema, const Expr *expr, unsigned depth) {
  if (depth > 200) {
    return false;
  }
  if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    const VarDecl *object =
        cast->cast == CastKind::LValueToRValue ? base_variable(cast->operand) : nullptr;
    return object ? !object->is_constexpr : is_only_folded(sema, cast->operand, depth + 1);
  }
  if (const UnaryExpr *unary = expr_as<UnaryExpr>(expr)) {
    return unary->op != UnaryOp::AddressOf && is_only_folded(sema, unary->operand, depth + 1);
  }
  if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
    return is_only_folded(sema, binary->left, depth + 1) ||
           is_only_folded(sema, binary->right, depth + 1) || overflows(sema, binary);
  }
  if (const ConditionalExpr *conditional = expr_as<ConditionalExpr>(expr)) {
    const IntegerLiteralExpr *known = expr_as<IntegerLiteralExpr>(conditional->condition);
    if (known) {
      return is_only_folded(
          sema, known->value().isZero() ? conditional->if_false : conditional->if_true, depth + 1);
    }
    return is_only_folded(sema, conditional->condition, depth + 1) ||
           is_only_folded(sema, conditional->if_true, depth + 1) ||
           is_only_folded(sema, conditional->if_false, depth + 1);
  }
  return false;
}

} // namespace

QualType invalid_constexpr_part(QualType type) {
  if (is_atomic(type) || type.is_volatile() || type.is_restrict() || type->is_variably_modified) {
    return type;
  }
  if (const ArrayType *array = as_array(type)) {
    return invalid_constexpr_part(array->element);
  }
  if (const RecordType *record = type_as<RecordType>(type)) {
    for (const FieldDecl *field : record->decl->fields) {
      QualType part = invalid_constexpr_part(field->type);
      if (!part.is_null()) {
        return part;
      }
    }
  }
  return {};
}

// The object is what a message names; a compound literal has no name.
void ListInitializer::report_not_constant(SourceLoc loc) {
  failed_ = true;
  if (const VarDecl *variable = is_constexpr_ ? decl_as<VarDecl>(what_) : nullptr) {
    sema_.report(loc, DiagId::err_constexpr_not_constant) << variable->name_text();
  } else {
    sema_.report(loc, DiagId::err_initializer_not_constant);
  }
}

// `written`: the value before it is converted to `type`, since that would hide what is lost. False
// after a message.
bool ListInitializer::check_constexpr(QualType type, Expr *written) {
  if (written->contains_error || is_error(written->type)) {
    return true;
  }
  SourceLoc loc = source_range(written).begin;
  bool wants_integer = is_integer(type);
  // `constexpr int x = 1.0;` is an error although the value would fit.
  if (wants_integer && !is_integer(written->type) && is_scalar(written->type)) {
    sema_.report(loc, DiagId::err_constexpr_type_mismatch)
        << sema_.types.quoted(type) << sema_.types.quoted(written->type);
    return false;
  }
  bool is_form = is_integer(written->type) && is_integer_constant_form(sema_, written);
  if (is_only_folded(sema_, written, 0) ||
      (is_form && !sema_.constants->integer_constant(written))) {
    report_not_constant(loc);
    return false;
  }
  if (std::optional<ConstantValue> value = sema_.constants->evaluate(written)) {
    if (const llvm::APSInt *integer = value->integer()) {
      return check_exact(type, *integer, loc);
    }
    if (const llvm::APFloat *number = value->floating()) {
      return check_exact(type, *number, loc);
    }
  }
  return true;
}

bool ListInitializer::check_exact(QualType type, const llvm::APSInt &value, SourceLoc loc) {
  bool is_exact = true;
  if (is_bool(type)) {
    is_exact = value.isZero() || value.isOne();
  } else if (is_integer(type)) {
    llvm::APSInt converted = value.extOrTrunc(sema_.types.bit_width(type));
    converted.setIsSigned(sema_.types.is_signed(type));
    is_exact = llvm::APSInt::isSameValue(value, converted);
  } else if (is_real_floating(type)) {
    llvm::APFloat number(float_semantics(sema_.types, type));
    is_exact = number.convertFromAPInt(value, value.isSigned(),
                                       llvm::APFloat::rmNearestTiesToEven) == llvm::APFloat::opOK;
  }
  if (!is_exact) {
    llvm::SmallString<40> digits;
    value.toString(digits, 10);
    sema_.report(loc, DiagId::err_constexpr_not_representable)
        << std::string_view(digits.str()) << sema_.types.quoted(type);
  }
  return is_exact;
}

bool ListInitializer::check_exact(QualType type, const llvm::APFloat &value, SourceLoc loc) {
  if (!is_real_floating(type)) {
    return true;
  }
  llvm::APFloat converted = value;
  bool loses = false;
  converted.convert(float_semantics(sema_.types, type), llvm::APFloat::rmNearestTiesToEven, &loses);
  if (loses && !value.isNaN()) {
    llvm::SmallString<40> digits;
    value.toString(digits);
    sema_.report(loc, DiagId::err_constexpr_not_representable)
        << std::string_view(digits.str()) << sema_.types.quoted(type);
  }
  return !loses || value.isNaN();
}

// A character of the literal that the elements of the array cannot hold: the two differ in their
// sign only.
void ListInitializer::check_constexpr_string(QualType type, const StringLiteralExpr *string) {
  QualType wanted = as_array(type)->element;
  QualType given = as_array(string->type)->element;
  bool is_signed = sema_.types.is_signed(given);
  if (string->element_size != 1 || is_signed == sema_.types.is_signed(wanted)) {
    return;
  }
  for (char character : string->bytes) {
    if (static_cast<unsigned char>(character) >= 0x80) {
      llvm::APInt bits(8, static_cast<unsigned char>(character));
      check_exact(wanted, llvm::APSInt(bits, !is_signed), string->loc);
      return;
    }
  }
}

// C23 6.7.2p7: pointers are null. False after a message.
bool ListInitializer::check_constexpr_pointer(const Expr *value) {
  std::optional<bool> is_set = sema_.constants->fold_condition(value);
  if (is_set && !*is_set) {
    return true;
  }
  failed_ = true;
  sema_.report(depth_ == 0 && what_ ? what_->loc : source_range(value).begin,
               DiagId::err_constexpr_pointer_not_null);
  return false;
}

} // namespace cinch
