// Integer values at compile time.
#include "ast/stmt.h"
#include "sema/constant_evaluation.h"

namespace cinch {

// A value as the type of the expression has it: in width and sign.
llvm::APSInt Evaluation::make_integer(uint64_t value, QualType type) const {
  bool is_signed = types_.is_signed(type);
  unsigned width = types_.bit_width(type);
  return llvm::APSInt(llvm::APInt(64, value).sextOrTrunc(width), !is_signed);
}

// 6.3.1.3, 6.3.1.2 for _Bool.
llvm::APSInt Evaluation::converted(const llvm::APSInt &value, QualType type) const {
  bool is_signed = types_.is_signed(type);
  // To bool: any value but zero is 1.
  if (is_bool(type)) {
    return llvm::APSInt(llvm::APInt(1, !value.isZero()), true);
  }
  return llvm::APSInt(value.extOrTrunc(types_.bit_width(type)), !is_signed);
}

// Whether the left operand of a comma can be dropped: it has a value known here, hence no effect.
bool Evaluation::is_droppable(const Expr *expr) {
  ConstantValue ignored;
  const CastExpr *cast = expr_as<CastExpr>(expr);
  if (cast != nullptr && cast->cast == CastKind::ToVoid) {
    return is_droppable(cast->operand);
  }
  if (expr->category == ValueCategory::LValue) {
    ConstantAddress place;
    return lvalue(expr, place);
  }
  return value(expr, ignored);
}

// Follows `?:`, `,` and opaque nodes to the operand that gives the value. The expression itself
// when it is none of them; null when the choice is not known.
const Expr *Evaluation::selected(const Expr *expr) {
  while (true) {
    if (const ConditionalExpr *conditional = expr_as<ConditionalExpr>(expr)) {
      bool is_true = false;
      if (is_vector(conditional->condition->type) || !truth(conditional->condition, is_true)) {
        return nullptr;
      }
      expr = is_true ? conditional->if_true : conditional->if_false;
    } else if (const BinaryConditionalExpr *omitted = expr_as<BinaryConditionalExpr>(expr)) {
      bool is_true = false;
      if (!truth(omitted->condition, is_true)) {
        return nullptr;
      }
      expr = is_true ? omitted->if_true : omitted->if_false;
    } else if (const OpaqueExpr *opaque = expr_as<OpaqueExpr>(expr)) {
      expr = opaque->source;
    } else if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr);
               binary != nullptr && binary->op == BinaryOp::Comma) {
      if (!is_droppable(binary->left)) {
        return nullptr;
      }
      expr = binary->right;
    } else {
      return expr;
    }
  }
}

// Whether the value is different from zero, for all scalar types.
bool Evaluation::truth(const Expr *expr, bool &result) {
  if (is_integer(expr->type)) {
    llvm::APSInt value;
    if (integer(expr, value)) {
      result = !value.isZero();
      return true;
    }
    ConstantAddress address; // an address in an integer is not zero
    result = true;
    return word(expr, address) && address.has_base() && address.minus_label == nullptr;
  }
  if (is_pointer(expr->type)) {
    ConstantAddress address;
    if (!pointer(expr, address)) {
      return false;
    }
    // A weak symbol may be missing when linking: its address is not known to be different from
    // null.
    bool is_weak = address.decl && has_attribute(address.decl->attributes, AttributeFlag::Weak);
    result = address.has_base() || address.offset != 0;
    return !is_weak;
  }
  if (is_nullptr_type(expr->type)) {
    result = false;
    return true;
  }
  if (is_real_floating(expr->type)) {
    llvm::APFloat value(0.0);
    bool is_known = floating(expr, value);
    result = !value.isZero();
    return is_known;
  }
  if (is_complex(expr->type)) {
    ConstantComplex value;
    if (!complex(expr, value)) {
      return false;
    }
    auto is_zero = [](const ConstantValue &part) {
      return part.integer() ? part.integer()->isZero() : part.floating()->isZero();
    };
    result = !is_zero(value.real) || !is_zero(value.imaginary);
    return true;
  }
  return false;
}

// The value of an integer expression. Addresses in integers are word()'s affair.
bool Evaluation::integer(const Expr *expr, llvm::APSInt &result) {
  if (const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(expr)) {
    result = llvm::APSInt(literal->value(), !types_.is_signed(literal->type));
    return true;
  }
  Step step(*this);
  if (!step.ok || !is_integer(expr->type)) {
    return false;
  }
  switch (expr->kind) {
  case ExprKind::Cast:
    return integer_cast(static_cast<const CastExpr *>(expr), result);
  case ExprKind::Unary:
    return integer_unary(static_cast<const UnaryExpr *>(expr), result);
  case ExprKind::Binary:
    // A comma is followed to its right operand like the other choices.
    if (static_cast<const BinaryExpr *>(expr)->op != BinaryOp::Comma) {
      return integer_binary(static_cast<const BinaryExpr *>(expr), result);
    }
    [[fallthrough]];
  case ExprKind::Conditional:
  case ExprKind::BinaryConditional:
  case ExprKind::Opaque: {
    const Expr *source = selected(expr);
    return source != nullptr && source != expr && integer(source, result);
  }
  case ExprKind::Call:
  case ExprKind::BuiltinCall: {
    ConstantValue value;
    if (!builtin(expr, value) || value.integer() == nullptr) {
      return false;
    }
    result = *value.integer();
    return true;
  }
  case ExprKind::VectorElement: {
    ConstantValue value;
    if (!vector_element(static_cast<const VectorElementExpr *>(expr), value) ||
        value.integer() == nullptr) {
      return false;
    }
    result = *value.integer();
    return true;
  }
  case ExprKind::IntegerLiteral:
  case ExprKind::FloatLiteral:
  case ExprKind::StringLiteral:
  case ExprKind::DeclRef:
  case ExprKind::AddressConstant:
  case ExprKind::LabelAddress:
  case ExprKind::Member:
  case ExprKind::Subscript:
  case ExprKind::CompoundAssign:
  case ExprKind::CompoundLiteral:
  case ExprKind::InitList:
  case ExprKind::StmtExpr:
  case ExprKind::SizeOf:
  case ExprKind::VaArg:
  case ExprKind::ShuffleVector:
  case ExprKind::ConvertVector:
  case ExprKind::Error:
    return false;
  }
  return false;
}

// 6.3.1.4; a value out of range is undefined: as in clang it becomes the nearest in range.
// A conversion to bool compares with zero, so 0.5 becomes 1.
bool Evaluation::to_integer(const llvm::APFloat &value, QualType type, llvm::APSInt &result) {
  if (is_bool(type)) {
    result = make_integer(!value.isZero(), type);
    return true;
  }
  result = llvm::APSInt(types_.bit_width(type), !types_.is_signed(type));
  bool is_exact = false;
  llvm::APFloat::opStatus status =
      value.convertToInteger(result, llvm::APFloat::rmTowardZero, &is_exact);
  note_undefined((status & llvm::APFloat::opInvalidOp) != 0);
  return true;
}

// The conversions whose result is an integer.
bool Evaluation::integer_cast(const CastExpr *cast, llvm::APSInt &result) {
  QualType type = cast->type;
  switch (cast->cast) {
  case CastKind::NoOp:
    return integer(cast->operand, result);
  case CastKind::LValueToRValue: {
    ConstantValue value;
    if (!load(cast->operand, type, value) || value.integer() == nullptr) {
      return false;
    }
    result = *value.integer();
    return true;
  }
  case CastKind::IntegralCast:
  case CastKind::IntegralToBool: {
    llvm::APSInt value;
    // An address converted to bool is true although its number is not known.
    if (!integer(cast->operand, value)) {
      bool is_true = false;
      if (cast->cast != CastKind::IntegralToBool || !truth(cast->operand, is_true)) {
        return false;
      }
      result = make_integer(is_true, type);
      return true;
    }
    result = converted(value, type);
    return true;
  }
  case CastKind::FloatingToIntegral: {
    llvm::APFloat value(0.0);
    return floating(cast->operand, value) && to_integer(value, type, result);
  }
  case CastKind::FloatingToBool:
  case CastKind::PointerToBool:
  case CastKind::ComplexToBool:
  case CastKind::NullPtrToBool: {
    bool is_true = false;
    if (!truth(cast->operand, is_true)) {
      return false;
    }
    result = make_integer(is_true, type);
    return true;
  }
  case CastKind::PointerToIntegral: {
    ConstantAddress address;
    // A null pointer or a number converted to a pointer; a real address is not known as a number.
    if (!pointer(cast->operand, address) || address.has_base()) {
      return false;
    }
    result = make_integer(static_cast<uint64_t>(address.offset), type);
    return true;
  }
  case CastKind::ComplexToReal: {
    ConstantComplex value;
    if (!complex(cast->operand, value) || value.real.integer() == nullptr) {
      return false;
    }
    result = *value.real.integer();
    return true;
  }
  // The bits of a floating value; the sizes must agree.
  case CastKind::BitCast: {
    llvm::APFloat value(0.0);
    if (!is_real_floating(cast->operand->type) || !floating(cast->operand, value)) {
      return false;
    }
    llvm::APInt bits = value.bitcastToAPInt();
    if (bits.getBitWidth() != types_.bit_width(type)) {
      return false;
    }
    result = llvm::APSInt(bits, !types_.is_signed(type));
    return true;
  }
  case CastKind::ArrayToPointer:
  case CastKind::FunctionToPointer:
  case CastKind::PointerCast:
  case CastKind::IntegralToFloating:
  case CastKind::FloatingCast:
  case CastKind::IntegralToPointer:
  case CastKind::NullToPointer:
  case CastKind::ToVoid:
  case CastKind::RealToComplex:
  case CastKind::ComplexCast:
  case CastKind::VectorSplat:
  case CastKind::ToUnion:
    return false;
  }
  return false;
}

// Operators with one operand.
bool Evaluation::integer_unary(const UnaryExpr *unary, llvm::APSInt &result) {
  switch (unary->op) {
  case UnaryOp::Plus:
    return integer(unary->operand, result);
  case UnaryOp::Minus:
    if (!integer(unary->operand, result)) {
      return false;
    }
    note_undefined(result.isSigned() && result.isMinSignedValue());
    result = -result;
    return true;
  case UnaryOp::BitNot:
    if (!integer(unary->operand, result)) {
      return false;
    }
    result = ~result;
    return true;
  case UnaryOp::LogicalNot: {
    bool is_true = false;
    if (!truth(unary->operand, is_true)) {
      return false;
    }
    result = make_integer(!is_true, unary->type);
    return true;
  }
  case UnaryOp::Real:
  case UnaryOp::Imag: {
    ConstantComplex value;
    // An lvalue's part is read from memory by a conversion, not here.
    if (unary->category == ValueCategory::LValue || !complex(unary->operand, value)) {
      return false;
    }
    const ConstantValue &part = unary->op == UnaryOp::Real ? value.real : value.imaginary;
    if (part.integer() == nullptr) {
      return false;
    }
    result = *part.integer();
    return true;
  }
  case UnaryOp::AddressOf:
  case UnaryOp::Deref:
  case UnaryOp::PreIncrement:
  case UnaryOp::PreDecrement:
  case UnaryOp::PostIncrement:
  case UnaryOp::PostDecrement:
    return false;
  }
  return false;
}

// C23 6.5.8: what the standard leaves undefined is folded as clang does.
llvm::APSInt Evaluation::shifted(BinaryOp op, const llvm::APSInt &left, const llvm::APSInt &right) {
  bool is_left = op == BinaryOp::Shl;
  unsigned width = left.getBitWidth();
  if (right.isSigned() && right.isNegative()) { // the other way
    note_undefined(true);
    llvm::APSInt magnitude = -right;
    unsigned amount = static_cast<unsigned>(magnitude.getLimitedValue(width - 1));
    return is_left ? left >> amount : left << amount;
  }
  // By the width or more: by the width less one.
  unsigned amount = static_cast<unsigned>(right.getLimitedValue(width - 1));
  bool loses_bits =
      is_left && left.isSigned() && (left.isNegative() || left.countl_zero() < amount);
  note_undefined(right.uge(width) || loses_bits);
  return is_left ? left << amount : left >> amount;
}

// Overflow wraps; the one who wrote it was warned. Division by zero is not constant.
// One operation of two values of the same type; for shifts the right one may have another.
bool Evaluation::integer_operation(BinaryOp op, const llvm::APSInt &left, const llvm::APSInt &right,
                                   llvm::APSInt &result) {
  bool is_signed = left.isSigned();
  bool overflows = false;
  switch (op) {
  case BinaryOp::Mul:
    result = llvm::APSInt(is_signed ? left.smul_ov(right, overflows) : left * right, !is_signed);
    break;
  case BinaryOp::Div:
  case BinaryOp::Rem:
    if (right.isZero()) {
      return false;
    }
    // The quotient of INT_MIN / -1 is out of range (6.5.6p6).
    overflows = is_signed && left.isMinSignedValue() && right.isAllOnes();
    if (overflows) {
      result = op == BinaryOp::Div ? left : left - left;
    } else {
      result = op == BinaryOp::Div ? left / right : left % right;
    }
    break;
  case BinaryOp::Add:
    result = llvm::APSInt(is_signed ? left.sadd_ov(right, overflows) : left + right, !is_signed);
    break;
  case BinaryOp::Sub:
    result = llvm::APSInt(is_signed ? left.ssub_ov(right, overflows) : left - right, !is_signed);
    break;
  case BinaryOp::And:
    result = left & right;
    break;
  case BinaryOp::Xor:
    result = left ^ right;
    break;
  case BinaryOp::Or:
    result = left | right;
    break;
  case BinaryOp::Shl:
  case BinaryOp::Shr:
    result = shifted(op, left, right);
    break;
  case BinaryOp::Less:
  case BinaryOp::Greater:
  case BinaryOp::LessEqual:
  case BinaryOp::GreaterEqual:
  case BinaryOp::Equal:
  case BinaryOp::NotEqual:
  case BinaryOp::LogicalAnd:
  case BinaryOp::LogicalOr:
  case BinaryOp::Assign:
  case BinaryOp::Comma:
    return false;
  }
  note_undefined(overflows);
  return true;
}

namespace {

// The operators whose value follows from their operands' values alone, one at a time.
bool is_integer_operator(BinaryOp op) {
  return op <= BinaryOp::Shr || (op >= BinaryOp::And && op <= BinaryOp::Or);
}

} // namespace

bool Evaluation::integer_binary(const BinaryExpr *binary, llvm::APSInt &result) {
  switch (binary->op) {
  case BinaryOp::LogicalAnd:
  case BinaryOp::LogicalOr: {
    bool is_or = binary->op == BinaryOp::LogicalOr;
    bool is_true = false;
    // The right operand is not looked at when the left one decides: `0 && f()` is constant.
    if (!truth(binary->left, is_true)) {
      return false;
    }
    if (is_true != is_or && !truth(binary->right, is_true)) {
      return false;
    }
    result = make_integer(is_true, binary->type);
    return true;
  }
  case BinaryOp::Less:
  case BinaryOp::Greater:
  case BinaryOp::LessEqual:
  case BinaryOp::GreaterEqual:
  case BinaryOp::Equal:
  case BinaryOp::NotEqual:
    return comparison(binary, result);
  case BinaryOp::Assign:
  case BinaryOp::Comma:
    return false;
  case BinaryOp::Mul:
  case BinaryOp::Div:
  case BinaryOp::Rem:
  case BinaryOp::Add:
  case BinaryOp::Sub:
  case BinaryOp::Shl:
  case BinaryOp::Shr:
  case BinaryOp::And:
  case BinaryOp::Xor:
  case BinaryOp::Or:
    break;
  }
  // The arithmetic operators share what follows: the difference of pointers first.
  if (is_pointer(binary->left->type)) {
    return pointer_difference(binary, result);
  }
  // A chain to the left is evaluated in a loop: it may be thousands of operators long.
  llvm::SmallVector<const BinaryExpr *, 8> chain;
  const Expr *innermost = binary;
  while (true) {
    const BinaryExpr *here = expr_as<BinaryExpr>(innermost);
    if (here == nullptr || !is_integer_operator(here->op) || is_pointer(here->left->type)) {
      break;
    }
    chain.push_back(here);
    innermost = here->left;
  }
  // The innermost operand, then the operators from the inside to the outside.
  if (!integer(innermost, result)) {
    return false;
  }
  for (const BinaryExpr *operation : llvm::reverse(chain)) {
    llvm::APSInt right;
    llvm::APSInt left = result;
    if (!integer(operation->right, right) ||
        !integer_operation(operation->op, left, right, result)) {
      return false;
    }
  }
  return true;
}

bool holds(BinaryOp op, int order) {
  switch (op) {
  case BinaryOp::Less:
    return order < 0;
  case BinaryOp::Greater:
    return order > 0;
  case BinaryOp::LessEqual:
    return order <= 0;
  case BinaryOp::GreaterEqual:
    return order >= 0;
  case BinaryOp::Equal:
    return order == 0;
  case BinaryOp::NotEqual:
    return order != 0;
  case BinaryOp::Mul:
  case BinaryOp::Div:
  case BinaryOp::Rem:
  case BinaryOp::Add:
  case BinaryOp::Sub:
  case BinaryOp::Shl:
  case BinaryOp::Shr:
  case BinaryOp::And:
  case BinaryOp::Xor:
  case BinaryOp::Or:
  case BinaryOp::LogicalAnd:
  case BinaryOp::LogicalOr:
  case BinaryOp::Assign:
  case BinaryOp::Comma:
    return false;
  }
  return false;
}

bool holds(BinaryOp op, const llvm::APFloat &left, const llvm::APFloat &right) {
  llvm::APFloat::cmpResult order = left.compare(right);
  return order == llvm::APFloat::cmpUnordered
             ? op == BinaryOp::NotEqual
             : holds(op, order == llvm::APFloat::cmpEqual      ? 0
                         : order == llvm::APFloat::cmpLessThan ? -1
                                                               : 1);
}

// The result is 0 or 1. The operands have one type, converted by comparison().
bool Evaluation::comparison(const BinaryExpr *binary, llvm::APSInt &result) {
  QualType operand_type = binary->left->type;
  bool is_true = false;
  if (is_integer(operand_type)) {
    llvm::APSInt left;
    llvm::APSInt right;
    if (!integer(binary->left, left) || !integer(binary->right, right)) {
      return false;
    }
    is_true = holds(binary->op, left == right ? 0 : left < right ? -1 : 1);
  } else if (is_real_floating(operand_type)) {
    llvm::APFloat left(0.0);
    llvm::APFloat right(0.0);
    if (!floating(binary->left, left) || !floating(binary->right, right)) {
      return false;
    }
    is_true = holds(binary->op, left, right);
    // Complex values are only compared for equality.
  } else if (is_complex(operand_type)) {
    ConstantComplex left;
    ConstantComplex right;
    if (!complex(binary->left, left) || !complex(binary->right, right)) {
      return false;
    }
    auto same = [](const ConstantValue &a, const ConstantValue &b) {
      return a.integer() ? *a.integer() == *b.integer()
                         : a.floating()->compare(*b.floating()) == llvm::APFloat::cmpEqual;
    };
    bool are_equal = same(left.real, right.real) && same(left.imaginary, right.imaginary);
    is_true = are_equal == (binary->op == BinaryOp::Equal);
  } else if (is_nullptr_type(operand_type)) {
    is_true = binary->op == BinaryOp::Equal;
  } else if (!compare_addresses(binary, is_true)) {
    return false;
  }
  result = make_integer(is_true, binary->type);
  return true;
}

// Two addresses in the same object compare by offset; in different objects only equality may be
// known.
bool Evaluation::compare_addresses(const BinaryExpr *binary, bool &is_true) {
  ConstantAddress left;
  ConstantAddress right;
  if (!is_pointer(binary->left->type) || !pointer(binary->left, left) ||
      !pointer(binary->right, right)) {
    return false;
  }
  if (left.same_base(right)) {
    uint64_t a = static_cast<uint64_t>(left.offset);
    uint64_t b = static_cast<uint64_t>(right.offset);
    is_true = holds(binary->op, a == b ? 0 : a < b ? -1 : 1);
    return true;
  }
  bool is_equality = binary->op == BinaryOp::Equal || binary->op == BinaryOp::NotEqual;
  if (!is_equality) {
    return false;
  }
  // An alias may be any other object, a weak one none at all.
  auto is_certain = [](const ConstantAddress &address) {
    const DeclAttributes *attributes = address.decl != nullptr ? address.decl->attributes : nullptr;
    bool has_other_name = attributes != nullptr &&
                          (attributes->has(AttributeFlag::Weak) || !attributes->alias.empty() ||
                           !attributes->ifunc.empty() || attributes->is_weakref);
    return address.label == nullptr && address.object == nullptr && address.decl != nullptr &&
           address.offset == 0 && !has_other_name;
  };
  auto is_null = [](const ConstantAddress &address) {
    return !address.has_base() && address.offset == 0;
  };
  // Different objects at their first byte differ, and every object differs from null.
  bool certain = (is_certain(left) && (is_certain(right) || is_null(right))) ||
                 (is_null(left) && is_certain(right)) ||
                 (left.object != nullptr && is_null(right)) ||
                 (right.object != nullptr && is_null(left));
  is_true = binary->op == BinaryOp::NotEqual;
  return certain;
}

// Literals of the same characters are one object here: C23 6.4.5p7 leaves that to us.
static bool is_same_string(const Expr *left, const Expr *right) {
  const StringLiteralExpr *a = expr_as<StringLiteralExpr>(left);
  const StringLiteralExpr *b = expr_as<StringLiteralExpr>(right);
  return a != nullptr && b != nullptr && a->bytes == b->bytes &&
         a->element_size == b->element_size && same_type(a->type, b->type);
}

// Of two addresses in the same object, in elements; elements without a size have no difference.
bool Evaluation::pointer_difference(const BinaryExpr *binary, llvm::APSInt &result) {
  ConstantAddress left;
  ConstantAddress right;
  if (!pointer(binary->left, left) || !pointer(binary->right, right) ||
      !(left.same_base(right) || is_same_string(left.object, right.object))) {
    return false;
  }
  QualType element = pointee_of(binary->left->type);
  uint64_t size = element->is_variably_modified ? 0 : types_.size_of(element).value;
  if (size == 0) {
    return false;
  }
  int64_t difference = left.offset - right.offset;
  result =
      make_integer(static_cast<uint64_t>(difference / static_cast<int64_t>(size)), binary->type);
  return true;
}

} // namespace cinch
