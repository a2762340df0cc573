// Warnings about expressions that are legal and probably not meant: comparisons that can go only
// one way, divisions by zero, shifts, values computed for nothing. Precedence is in
// precedence_warnings.cpp.
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "sema/value_range.h"
#include "source/source_map.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

void ExpressionSema::warn_division(BinaryOp op, const Expr *right, SourceLoc loc) {
  const IntegerLiteralExpr *divisor = expr_as<IntegerLiteralExpr>(right);
  if (divisor != nullptr && divisor->value().isZero() && is_reached()) {
    sema_.report(loc, DiagId::warn_division_by_zero)
        << (op == BinaryOp::Rem ? 0 : 1) << source_range(right);
  }
}

// `sizeof a / sizeof a[0]` with a pointer for `a`, or another type than that of the elements.
void ExpressionSema::warn_size_division(const Expr *left, const Expr *right, SourceLoc loc) {
  const IntegerLiteralExpr *whole = expr_as<IntegerLiteralExpr>(left);
  const IntegerLiteralExpr *part = expr_as<IntegerLiteralExpr>(right);
  if (whole == nullptr || part == nullptr || !whole->is_sizeof || !part->is_sizeof ||
      whole->measured == nullptr || part->is_parenthesized || part->measured == nullptr ||
      sema_.sources.is_macro_loc(loc)) {
    return;
  }
  const Expr *object = whole->measured;
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(object);
  QualType element = sema_.types.unqualified(part->measured->type);
  if (is_pointer(object->type) && reference != nullptr) {
    if (same_unqualified_type(pointee_of(object->type), element)) {
      sema_.report(loc, DiagId::warn_sizeof_pointer_division)
          << reference->decl->name_text() << source_range(left) << source_range(right);
      sema_.report(reference->decl->loc, DiagId::note_pointer_declared_here)
          << reference->decl->name_text();
    }
  }
}

// `type`: the promoted left operand's. `left` is null for a compound assignment.
void ExpressionSema::warn_shift(BinaryOp op, QualType type, const Expr *left, const Expr *right,
                                SourceLoc loc) {
  const IntegerLiteralExpr *count = expr_as<IntegerLiteralExpr>(right);
  const IntegerLiteralExpr *value = expr_as<IntegerLiteralExpr>(left);
  if ((count == nullptr && value == nullptr) || !is_reached()) {
    return;
  }
  unsigned width = sema_.types.bit_width(type);
  bool is_signed = sema_.types.is_signed(type);
  // The count must be at least 0 and less than the width.
  if (count != nullptr) {
    bool is_negative = sema_.types.is_signed(right->type) && count->value().isNegative();
    if (is_negative || count->value().uge(width)) {
      sema_.report(loc, is_negative ? DiagId::warn_shift_negative : DiagId::warn_shift_too_far)
          << source_range(right);
      return;
    }
  }
  // What follows is about bits shifted out of a signed value.
  if (op != BinaryOp::Shl || value == nullptr || !is_signed) {
    return;
  }
  llvm::APInt bits = value->value();
  // -1 << n is undefined.
  if (bits.isNegative()) {
    sema_.report(loc, DiagId::warn_shift_negative_value) << source_range(left);
    return;
  }
  if (count == nullptr) {
    return;
  }
  unsigned amount = static_cast<unsigned>(count->value().getZExtValue());
  unsigned needed = bits.getActiveBits() + amount;
  // The sign bit is not reached.
  if (bits.isZero() || needed < width) {
    return;
  }
  llvm::SmallString<40> text;
  bits.zext(width + amount).shl(amount).toString(text, 16, false, true);
  // Exactly the sign bit: `1 << 31` is so common that its warning is off by default.
  if (needed == width) {
    sema_.report(loc, DiagId::warn_shift_sets_sign_bit)
        << text.str() << sema_.types.quoted(type) << source_range(left);
    return;
  }
  sema_.report(loc, DiagId::warn_shift_overflow)
      << text.str() << (needed + 1) << sema_.types.quoted(type) << width << source_range(left)
      << source_range(right);
}

// ---- Comparisons ----

// The enumeration that the expression was written with, if it has a name; null otherwise.
QualType named_enum_type(const Expr *expr) {
  const Expr *written = ignore_implicit(expr);
  QualType type = written->type;
  // An enumerator has the type int before C23, but it was written as its enumeration's.
  const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(written);
  if (literal != nullptr && literal->is_enum_constant) {
    const EnumConstantDecl *constant = decl_as<EnumConstantDecl>(literal->enumerator);
    if (constant == nullptr || constant->parent == nullptr || constant->parent->type == nullptr) {
      return {};
    }
    type = QualType(constant->parent->type);
  }
  const EnumType *enumeration = type_as<EnumType>(type);
  return enumeration != nullptr && has_name(enumeration->decl) ? type : QualType();
}

// An address which is never null: that of an array, a function or an object.
std::optional<NeverNull> never_null(const Expr *expr) {
  expr = ignore_implicit(expr);
  NeverNull::What what = is_function(expr->type) ? NeverNull::Function : NeverNull::Array;
  const UnaryExpr *unary = expr_as<UnaryExpr>(expr);
  if (unary != nullptr && unary->op == UnaryOp::AddressOf) {
    expr = unary->operand;
    what = NeverNull::Address;
  } else if (!is_function(expr->type) && !is_array(expr->type)) {
    return std::nullopt;
  }
  // A member may be at address 0 of nothing; names are certain unless they are weak.
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(expr);
  if (reference == nullptr || has_attribute(reference->decl->attributes, AttributeFlag::Weak)) {
    return std::nullopt;
  }
  return NeverNull{what, reference->decl, expr};
}

namespace {

// The declaration that the value is read from, by the same path in both, or null.
bool reads_same_object(const Expr *a, const Expr *b) {
  a = ignore_implicit(a);
  b = ignore_implicit(b);
  const DeclRefExpr *left = expr_as<DeclRefExpr>(a);
  const DeclRefExpr *right = expr_as<DeclRefExpr>(b);
  if (left != nullptr && right != nullptr) {
    return left->decl == right->decl && !left->type.is_volatile();
  }
  const MemberExpr *left_member = expr_as<MemberExpr>(a);
  // Only `a.b`, without pointers in between.
  const MemberExpr *right_member = expr_as<MemberExpr>(b);
  return left_member != nullptr && right_member != nullptr &&
         left_member->field == right_member->field && !a->type.is_volatile() &&
         !left_member->is_arrow && !right_member->is_arrow &&
         reads_same_object(left_member->base, right_member->base);
}

// Values of different enumerations compared with each other.
void warn_enum_compare(Sema &sema, const Expr *left, const Expr *right, SourceLoc loc) {
  QualType a = named_enum_type(left);
  QualType b = named_enum_type(right);
  if (!a.is_null() && !b.is_null() && !same_unqualified_type(a, b)) {
    sema.report(loc, DiagId::warn_compare_enums) << sema.types.quoted(a) << sema.types.quoted(b)
                                                 << source_range(left) << source_range(right);
  }
}

// -Wsign-compare: a signed operand is converted to unsigned.
void warn_sign_compare(Sema &sema, BinaryOp op, const Expr *left, const Expr *right,
                       QualType common, SourceLoc loc) {
  bool left_signed = sema.types.is_signed(left->type);
  bool right_signed = sema.types.is_signed(right->type);
  if (sema.types.is_signed(common) || left_signed == right_signed) {
    return;
  }
  const Expr *signed_operand = left_signed ? left : right;
  const Expr *unsigned_operand = left_signed ? right : left;
  // Values that are known to be not negative are no problem.
  ValueRange signed_range = value_range(sema, signed_operand);
  if (signed_range.non_negative || signed_operand->kind == ExprKind::IntegerLiteral) {
    return;
  }
  // A signed value that wraps is greater than any unsigned one of fewer bits.
  ValueRange unsigned_range = value_range(sema, unsigned_operand);
  if (is_equality(op) && unsigned_range.width < sema.types.bit_width(common)) {
    return;
  }
  // A constant that is not negative; asked last, as it takes longest.
  std::optional<llvm::APSInt> constant = ConstantEvaluator(sema).fold_integer(signed_operand);
  if (constant && !constant->isNegative()) {
    return;
  }
  // As the operands were written, not as they were promoted.
  sema.report(loc, DiagId::warn_mixed_sign_comparison)
      << sema.types.quoted(ignore_implicit(left)->type)
      << sema.types.quoted(ignore_implicit(right)->type) << source_range(left)
      << source_range(right);
}

// A constant that the other operand's type can never equal or pass.
void warn_out_of_range(Sema &sema, BinaryOp op, const Expr *left, const Expr *right,
                       QualType common, SourceLoc loc) {
  const IntegerLiteralExpr *constant = expr_as<IntegerLiteralExpr>(right);
  bool constant_is_right = constant != nullptr;
  // One side is the constant, the other one anything but a constant.
  if (!constant_is_right) {
    constant = expr_as<IntegerLiteralExpr>(left);
  }
  const Expr *other = ignore_implicit(constant_is_right ? left : right);
  if (constant == nullptr || other->kind == ExprKind::IntegerLiteral || constant->width > 64 ||
      !is_integer(other->type) || sema.types.bit_width(other->type) > 64) {
    return;
  }
  // The range of the other side: by the width of a bit-field or by its type.
  const FieldDecl *field = as_bit_field(other);
  unsigned width = field != nullptr ? field->bit_width : sema.types.bit_width(other->type);
  bool is_signed = sema.types.is_signed(other->type);
  if (width == 0 || (is_signed && !sema.types.is_signed(common))) {
    return; // negative values wrap to great ones
  }
  // Numbers of 64 bits of either sign fit in 128 bits.
  __int128 low = is_signed ? -(static_cast<__int128>(1) << (width - 1)) : 0;
  __int128 high = (static_cast<__int128>(1) << (is_signed ? width - 1 : width)) - 1;
  bool constant_signed = sema.types.is_signed(constant->type);
  __int128 value = constant_signed
                       ? static_cast<__int128>(llvm::SignExtend64(constant->word, constant->width))
                       : static_cast<__int128>(constant->word);
  if (value < 0 && !sema.types.is_signed(common)) {
    value = static_cast<uint64_t>(constant->word); // as the comparison sees it
    if (sema.types.bit_width(common) > constant->width) {
      value = static_cast<uint64_t>(llvm::SignExtend64(constant->word, constant->width));
    }
  }
  // It can be equal: the comparison makes sense.
  if (value >= low && value <= high) {
    return;
  }
  bool is_above = value > high;
  bool is_true = false;
  switch (op) {
  // For `==` the answer is false, for `!=` true.
  case BinaryOp::Equal:
    break;
  case BinaryOp::NotEqual:
    is_true = true;
    break;
  case BinaryOp::Less:
  case BinaryOp::LessEqual:
    is_true = is_above == constant_is_right;
    break;
  case BinaryOp::Greater:
  case BinaryOp::GreaterEqual:
    is_true = is_above != constant_is_right;
    break;
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
    return;
  }
  llvm::SmallString<40> text;
  // The message shows the constant as a number of its type.
  llvm::APSInt(constant->value(), !constant_signed).toString(text);
  sema.report(loc, DiagId::warn_out_of_range_compare)
      << text.str() << sema.types.quoted(other->type) << (is_boolean(other) ? 1 : 0)
      << (is_true ? "true" : "false") << source_range(left) << source_range(right);
}

bool is_string(const Expr *expr) { return ignore_implicit(expr)->kind == ExprKind::StringLiteral; }

} // namespace

// Operands promoted, not yet converted to `common` (null: at least one is a pointer).
void ExpressionSema::warn_comparison(BinaryOp op, const Expr *left, const Expr *right,
                                     QualType common, SourceLoc loc) {
  if (!common.is_null()) {
    // Floating values: only equality is suspicious.
    if (is_real_floating(common)) {
      if (is_equality(op)) {
        warn_float_equality(left, right, loc);
      }
      return;
    }
    if (!is_integer(common)) {
      return;
    }
    warn_enum_compare(sema_, left, right, loc);
    warn_sign_compare(sema_, op, left, right, common, loc);
    if (is_reached()) {
      warn_out_of_range(sema_, op, left, right, common, loc);
    }
  } else {
    ConversionSema &conversions = *sema_.conversions;
    bool left_null = conversions.is_null_pointer_constant(left);
    bool right_null = conversions.is_null_pointer_constant(right);
    // Two strings with the same text may or may not be one object.
    if ((is_string(left) && !right_null) || (is_string(right) && !left_null)) {
      sema_.report(loc, DiagId::warn_string_compare);
      return;
    }
    // `if (array == 0)`
    std::optional<NeverNull> known =
        left_null || right_null ? never_null(left_null ? right : left) : std::nullopt;
    if (known && is_equality(op) && is_reached() && !sema_.sources.is_macro_loc(loc)) {
      sema_.report(known->expr->loc, DiagId::warn_null_pointer_compare)
          << static_cast<int64_t>(known->what) << known->decl->name_text()
          << (op == BinaryOp::Equal ? 1 : 0) << source_range(left_null ? right : left);
      return;
    }
  }
  // `x == x`: always true, apart from NaN, for which the float warning exists.
  if (reads_same_object(left, right) && !sema_.sources.is_macro_loc(loc) && is_reached()) {
    bool is_true =
        op == BinaryOp::Equal || op == BinaryOp::LessEqual || op == BinaryOp::GreaterEqual;
    sema_.report(loc, DiagId::warn_self_comparison) << (is_true ? 1 : 2);
  }
}

// -Wfloat-equal: off unless asked for, and never for 0 and infinities written out.
void ExpressionSema::warn_float_equality(const Expr *left, const Expr *right, SourceLoc loc) {
  auto is_exact = [](const Expr *expr) {
    const FloatLiteralExpr *literal = expr_as<FloatLiteralExpr>(ignore_implicit(expr));
    return literal != nullptr && (literal->value().isZero() || literal->value().isInteger());
  };
  if (!is_exact(left) && !is_exact(right) && !reads_same_object(left, right)) {
    sema_.report(loc, DiagId::warn_float_equal) << source_range(left) << source_range(right);
  }
}

// ---- Values computed for nothing ----

namespace {

// Whether evaluating the expression does anything.
bool has_effect(const Expr *expr) {
  while (true) {
    switch (expr->kind) {
    case ExprKind::Call:
    case ExprKind::BuiltinCall:
    case ExprKind::CompoundAssign:
    // Calls may do anything; assignments and va_arg change their operand.
    case ExprKind::StmtExpr:
    case ExprKind::VaArg:
    case ExprKind::Error:
      return true;
    case ExprKind::Unary: {
      const UnaryExpr *unary = static_cast<const UnaryExpr *>(expr);
      // `++` and `--` are effects, and reading a volatile object is one.
      if (unary->op >= UnaryOp::PreIncrement && unary->op <= UnaryOp::PostDecrement) {
        return true;
      }
      if (expr->type.is_volatile()) {
        return true;
      }
      expr = unary->operand;
      break;
    }
    case ExprKind::Binary: {
      const BinaryExpr *binary = static_cast<const BinaryExpr *>(expr);
      if (binary->op == BinaryOp::Assign || has_effect(binary->right)) {
        return true;
      }
      expr = binary->left;
      break;
    }
    // A conversion has no effect of its own.
    case ExprKind::Cast: {
      const CastExpr *cast = static_cast<const CastExpr *>(expr);
      expr = cast->operand;
      break;
    }
    // Any of the results counts.
    case ExprKind::Conditional: {
      const ConditionalExpr *conditional = static_cast<const ConditionalExpr *>(expr);
      if (has_effect(conditional->if_true) || has_effect(conditional->if_false)) {
        return true;
      }
      expr = conditional->condition;
      break;
    }
    case ExprKind::BinaryConditional: {
      const BinaryConditionalExpr *conditional = static_cast<const BinaryConditionalExpr *>(expr);
      if (has_effect(conditional->if_false)) {
        return true;
      }
      expr = conditional->common;
      break;
    }
    case ExprKind::Member:
      if (expr->type.is_volatile()) {
        return true;
      }
      expr = static_cast<const MemberExpr *>(expr)->base;
      break;
    case ExprKind::Subscript:
      if (expr->type.is_volatile() || has_effect(static_cast<const SubscriptExpr *>(expr)->index)) {
        return true;
      }
      expr = static_cast<const SubscriptExpr *>(expr)->base;
      break;
    case ExprKind::VectorElement:
      expr = static_cast<const VectorElementExpr *>(expr)->vector;
      break;
    case ExprKind::Opaque:
      expr = static_cast<const OpaqueExpr *>(expr)->source;
      break;
    case ExprKind::ConvertVector:
      expr = static_cast<const ConvertVectorExpr *>(expr)->operand;
      break;
    // What remains has an effect only by being volatile.
    case ExprKind::DeclRef:
      return expr->type.is_volatile();
    case ExprKind::CompoundLiteral:
    case ExprKind::InitList:
      return true; // its initializers may do anything
    case ExprKind::SizeOf:
    case ExprKind::ShuffleVector:
    case ExprKind::IntegerLiteral:
    case ExprKind::FloatLiteral:
    case ExprKind::StringLiteral:
    case ExprKind::AddressConstant:
    case ExprKind::LabelAddress:
      return false;
    }
  }
}

// The function that is called by its name, or null for a call through a pointer.
const FunctionDecl *called_function(const CallExpr *call) {
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(ignore_implicit(call->callee));
  return reference != nullptr ? decl_as<FunctionDecl>(reference->decl) : nullptr;
}

std::string_view nodiscard_name(const DeclAttributes &attributes) {
  return attributes.is_nodiscard ? "nodiscard" : "warn_unused_result";
}

// C23 6.7.13.3: a structure, union or enumeration may be declared nodiscard, and with it what
// returns one.
bool warn_discarded_type(Sema &sema, const CallExpr *call) {
  const RecordType *record = type_as<RecordType>(call->type);
  const EnumType *enumeration = type_as<EnumType>(call->type);
  const Decl *decl = record ? static_cast<const Decl *>(record->decl)
                            : (enumeration ? enumeration->decl : nullptr);
  if (!decl || !has_attribute(decl->attributes, AttributeFlag::WarnUnusedResult)) {
    return false;
  }
  const DeclAttributes &attributes = *decl->attributes;
  std::string_view name = decl->name_text();
  sema.report(call->loc, DiagId::warn_unused_result_type)
      << nodiscard_name(attributes) << (attributes.nodiscard_message.empty() ? 0 : 1)
      << attributes.nodiscard_message << name << source_range(call);
  return true;
}

// Whether something warned.
bool warn_discarded_call(Sema &sema, const CallExpr *call) {
  const FunctionDecl *function = called_function(call);
  bool has_own = function && has_attribute(function->attributes, AttributeFlag::WarnUnusedResult);
  if (!has_own && warn_discarded_type(sema, call)) {
    return true;
  }
  if (function == nullptr || function->attributes == nullptr || is_void(call->type)) {
    return false;
  }
  const DeclAttributes &attributes = *function->attributes;
  // The attribute asks for a warning. [[nodiscard]] is the same thing.
  if (attributes.has(AttributeFlag::WarnUnusedResult)) {
    sema.report(call->loc, DiagId::warn_unused_result)
        << nodiscard_name(attributes) << (attributes.nodiscard_message.empty() ? 0 : 1)
        << attributes.nodiscard_message << source_range(call);
    return true;
  }
  // A function without effects is called for its value only.
  bool is_pure = attributes.has(AttributeFlag::Pure);
  if (is_pure || attributes.has(AttributeFlag::Const)) {
    sema.report(call->loc, DiagId::warn_unused_call)
        << (is_pure ? "pure" : "const") << source_range(call);
    return true;
  }
  return false;
}

} // namespace

// A statement's expression: its value is dropped, so it should have an effect.
void ExpressionSema::check_unused(const Expr *expr) {
  if (is_unevaluated()) {
    return;
  }
  const Expr *here = expr;
  // Implicit conversions hide what was written.
  while (const CastExpr *cast = expr_as<CastExpr>(here)) {
    if (cast->cast == CastKind::ToVoid) {
      return; // meant to be dropped
    }
    // `(int)f();` casts for nobody.
    if (cast->is_explicit) {
      const CallExpr *call = expr_as<CallExpr>(ignore_implicit(cast->operand));
      if (call && warn_discarded_call(sema_, call)) {
        return;
      }
      sema_.report(cast->loc, is_void_pointer(cast->type) ? DiagId::warn_unused_void_pointer
                                                          : DiagId::warn_unused_expr)
          << source_range(cast->operand);
      return;
    }
    here = cast->operand;
  }
  switch (here->kind) {
  case ExprKind::Call:
    warn_discarded_call(sema_, static_cast<const CallExpr *>(here));
    return;
  case ExprKind::Binary:
    check_unused_operator(static_cast<const BinaryExpr *>(here));
    return;
  // `a ? f() : g();` is fine when one of them does something.
  case ExprKind::Conditional: {
    const ConditionalExpr *conditional = static_cast<const ConditionalExpr *>(here);
    if (!has_effect(conditional->if_true)) {
      check_unused(conditional->if_false);
    }
    return;
  }
  case ExprKind::BinaryConditional:
    check_unused(static_cast<const BinaryConditionalExpr *>(here)->if_false);
    return;
  // `*p;` and `!x;` do nothing, `++i` does.
  case ExprKind::Unary: {
    UnaryOp op = static_cast<const UnaryExpr *>(here)->op;
    if (op >= UnaryOp::PreIncrement && op <= UnaryOp::PostDecrement) {
      return;
    }
    break;
  }
  // `({ … x; })`: its last expression statement is the value that is dropped.
  case ExprKind::StmtExpr: {
    // In a macro that is used as a statement the value is there for others.
    const StmtExprExpr *block = static_cast<const StmtExprExpr *>(here);
    bool has_value =
        !is_void(here->type) && block->body != nullptr && !sema_.sources.is_macro_loc(here->loc);
    const ExprStmt *last = has_value ? stmt_as<ExprStmt>(block->body->statements.back()) : nullptr;
    if (last != nullptr) {
      check_unused(last->expr);
    }
    return;
  }
  case ExprKind::BuiltinCall:
  case ExprKind::CompoundAssign:
  case ExprKind::VaArg:
  case ExprKind::Error:
    return;
  case ExprKind::IntegerLiteral:
  case ExprKind::FloatLiteral:
  case ExprKind::StringLiteral:
  case ExprKind::DeclRef:
  case ExprKind::AddressConstant:
  case ExprKind::LabelAddress:
  case ExprKind::Member:
  case ExprKind::Subscript:
  case ExprKind::VectorElement:
  case ExprKind::Cast:
  case ExprKind::Opaque:
  case ExprKind::CompoundLiteral:
  case ExprKind::InitList:
  case ExprKind::SizeOf:
  case ExprKind::ShuffleVector:
  case ExprKind::ConvertVector:
    break;
  }
  // Reading a volatile object is reason enough.
  bool is_volatile_read = here->category == ValueCategory::LValue && here->type.is_volatile();
  if (!is_volatile_read && !is_void(here->type)) {
    sema_.report(here->loc, DiagId::warn_unused_expr) << source_range(expr);
  }
}

// Operators whose result nobody takes.
void ExpressionSema::check_unused_operator(const BinaryExpr *binary) {
  switch (binary->op) {
  case BinaryOp::Assign:
    return;
  case BinaryOp::Comma: // its left operand had its turn
    check_unused(binary->right);
    return;
  // `a && f();` is a way of writing `if`.
  case BinaryOp::LogicalAnd:
  case BinaryOp::LogicalOr:
    if (has_effect(binary->right)) {
      return;
    }
    break;
  case BinaryOp::Less:
  case BinaryOp::Greater:
  case BinaryOp::LessEqual:
  case BinaryOp::GreaterEqual:
  case BinaryOp::Equal:
  case BinaryOp::NotEqual: {
    int which = binary->op == BinaryOp::Equal ? 0 : binary->op == BinaryOp::NotEqual ? 1 : 2;
    sema_.report(binary->loc, DiagId::warn_unused_comparison) << which << source_range(binary);
    const Expr *left = binary->left;
    bool is_place = left->kind == ExprKind::Cast &&
                    static_cast<const CastExpr *>(left)->cast == CastKind::LValueToRValue;
    if (which != 2 && is_place && !left->type.is_const()) { // perhaps `=` or `|=` was meant
      std::string_view op = which == 0 ? "=" : "|=";
      sema_.report(binary->loc, DiagId::note_comparison_to_assignment)
          << op << which << FixIt::replace({binary->loc, binary->loc}, std::string(op));
    }
    return;
  }
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
  sema_.report(binary->loc, DiagId::warn_unused_expr) << source_range(binary);
}

// The left operand of a comma, which is dropped in any case.
void ExpressionSema::check_unused_comma(const Expr *left) {
  const CastExpr *cast = expr_as<CastExpr>(left);
  bool is_dropped = cast != nullptr && cast->cast == CastKind::ToVoid;
  if (!is_dropped && !is_void(left->type) && !has_effect(left) && !is_unevaluated()) {
    sema_.report(ignore_implicit(left)->loc, DiagId::warn_unused_comma_left) << source_range(left);
  } else if (const CallExpr *call = expr_as<CallExpr>(left)) {
    warn_discarded_call(sema_, call);
  }
}

} // namespace cinch
