// Casts as written, C23 6.5.5, and controlling expressions.
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "sema/vector_splat.h"

namespace cinch {

// 6.5.5p2 and p4; GNU: a record to its own type, vectors to values of the same size.
bool ConversionSema::check_cast(QualType to, Expr *expr, SourceLoc left_paren) {
  TypeContext &types = sema_.types;
  QualType from = expr->type;
  SourceRange range = source_range(expr);
  // Casts to non-scalar types are errors, but for a few that gcc takes.
  if (is_record(to) || is_array(to) || is_function(to)) {
    if (is_record(to) && same_unqualified_type(to, from)) {
      sema_.report(left_paren, DiagId::ext_cast_nonscalar) << types.quoted(to) << range;
      return true;
    }
    if (is_incomplete(to) && is_record(to)) {
      sema_.expressions->require_complete(to, left_paren, DiagId::err_cast_to_incomplete);
      return false;
    }
    sema_.report(left_paren, DiagId::err_cast_to_nonscalar) << types.quoted(to) << range;
    return false;
  }
  if (is_vector(to) || is_vector(from)) {
    bool fits = is_splat(from, to) ||
                (!is_record(from) && !is_void(from) && !is_void(to) &&
                 (is_vector(from) || is_integer(from)) && (is_vector(to) || is_integer(to)) &&
                 types.size_of(from) == types.size_of(to));
    if (!fits) {
      sema_.report(left_paren, DiagId::err_cast_vector)
          << types.quoted(from) << types.quoted(to) << range;
    }
    return fits;
  }
  // From here on `to` is scalar.
  if (!is_scalar(from)) {
    sema_.report(expr->loc, DiagId::err_cast_operand) << types.quoted(from) << range;
    return false;
  }
  if (is_pointer(to) && (is_floating(from))) {
    sema_.report(expr->loc, DiagId::err_cast_to_pointer) << types.quoted(from) << range;
    return false;
  }
  if (is_pointer(from) && is_floating(to)) {
    sema_.report(expr->loc, DiagId::err_cast_from_pointer) << types.quoted(to) << range;
    return false;
  }
  if (is_nullptr_type(from) && !is_pointer(to) && !is_bool(to) && !is_nullptr_type(to)) {
    sema_.report(expr->loc, DiagId::err_cast_nullptr) << types.quoted(to) << range;
    return false;
  }
  if (is_nullptr_type(to) && !is_nullptr_type(from) && !is_null_pointer_constant(expr)) {
    sema_.report(expr->loc, DiagId::err_cast_to_nullptr) << types.quoted(from) << range;
    return false;
  }
  if (is_enum(to) && is_incomplete(to)) {
    sema_.report(left_paren, DiagId::err_cast_to_incomplete) << types.quoted(to);
    return false;
  }
  return true;
}

namespace {

// A caller by one type may pass what the other takes: pointers for pointers, integers of one size.
// -Wcast-function-type: calls through the result work if this holds for all parameters.
bool is_passed_alike(TypeContext &types, QualType a, QualType b) {
  if (is_pointer(a) && is_pointer(b)) {
    return true;
  }
  bool are_integers = is_integer(a) && is_integer(b) && !is_incomplete(a) && !is_incomplete(b);
  return (are_integers && types.size_of(a) == types.size_of(b)) || same_unqualified_type(a, b);
}

// `void (*)(void)` is the type that silences it, as in gcc.
bool are_called_alike(TypeContext &types, const FunctionType &from, const FunctionType &to) {
  bool is_wildcard = (is_void(to.result) && to.parameters.empty()) ||
                     (is_void(from.result) && from.parameters.empty());
  if (!from.info.has_prototype || !to.info.has_prototype || is_wildcard) {
    return true;
  }
  size_t count = std::min(from.parameters.size(), to.parameters.size());
  if (!is_passed_alike(types, from.result, to.result) ||
      (from.parameters.size() > count && !to.info.is_variadic) ||
      (to.parameters.size() > count && !from.info.is_variadic)) {
    return false;
  }
  for (size_t i = 0; i != count; ++i) {
    if (!is_passed_alike(types, from.parameters[i], to.parameters[i])) {
      return false;
    }
  }
  return true;
}

// The increase of alignment that a pointer cast asserts, for -Wcast-align.
// Only a warning; x86 does not mind.
void warn_cast_align(Sema &sema, QualType to, QualType from, SourceLoc loc) {
  QualType target = pointee_of(to);
  QualType source = pointee_of(from);
  bool is_object = !is_incomplete(target) && !is_incomplete(source) && !is_function(target) &&
                   !is_function(source);
  if (!is_object) {
    return;
  }
  uint64_t wanted = sema.types.align_of(target).value;
  uint64_t given = sema.types.align_of(source).value;
  if (wanted > given) {
    sema.report(loc, DiagId::warn_cast_align)
        << sema.types.quoted(from) << sema.types.quoted(to) << given << wanted;
  }
}

} // namespace

// Order as in clang; at most one of them is given but for -Wcast-qual and -Wcast-align.
void ConversionSema::warn_cast(QualType to, const Expr *expr, SourceLoc left_paren) {
  TypeContext &types = sema_.types;
  QualType from = expr->type;
  if (is_pointer(to) && is_integer(from) && expr->kind != ExprKind::IntegerLiteral) {
    bool is_smaller = types.size_of(from) < types.size_of(to) && !is_bool(from);
    if (is_smaller && !sema_.constants->fold_integer(expr)) {
      sema_.report(left_paren, is_void_pointer(to) ? DiagId::warn_cast_int_to_void_pointer
                                                   : DiagId::warn_cast_int_to_pointer)
          << types.quoted(from) << types.quoted(to) << source_range(expr);
    }
    return;
  }
  if (is_pointer(from) && is_integer(to) && !is_bool(to)) {
    if (types.size_of(to) < types.size_of(from)) {
      DiagId id = is_void_pointer(from) ? (is_enum(to) ? DiagId::warn_cast_void_pointer_to_enum
                                                       : DiagId::warn_cast_void_pointer_to_int)
                                        : (is_enum(to) ? DiagId::warn_cast_pointer_to_enum
                                                       : DiagId::warn_cast_pointer_to_int);
      sema_.report(left_paren, id) << types.quoted(from) << types.quoted(to) << source_range(expr);
    }
    return;
  }
  if (!is_pointer(from) || !is_pointer(to)) {
    return;
  }
  QualType source = pointee_of(from);
  QualType target = pointee_of(to);
  if (is_function(source) != is_function(target)) {
    return;
  }
  if (is_function(source)) {
    if (!are_called_alike(types, *type_cast<FunctionType>(source),
                          *type_cast<FunctionType>(target))) {
      sema_.report(left_paren, DiagId::warn_cast_function_type)
          << types.quoted(from) << types.quoted(to) << source_range(expr);
    }
    return;
  }
  unsigned lost = source.qualifiers() & ~target.qualifiers() & (Const | Volatile);
  if (lost != 0) {
    sema_.report(source_range(expr).begin, DiagId::warn_cast_qual)
        << types.quoted(from) << types.quoted(to)
        << (lost == (Const | Volatile) ? 0
            : lost == Const            ? 1
                                       : 2)
        << source_range(expr);
  }
  warn_cast_align(sema_, to, from, left_paren);
}

// GNU: `(union u) value` is the union with its first member of the value's type set.
Expr *ConversionSema::cast_to_union(QualType to, Expr *expr, SourceLoc left_paren) {
  const RecordDecl *record = type_cast<RecordType>(to)->decl;
  for (FieldDecl *field : record->fields) {
    bool matches =
        field->name != nullptr && sema_.types.compatible(sema_.types.unqualified(field->type),
                                                         sema_.types.unqualified(expr->type));
    if (!matches) {
      continue;
    }
    sema_.report(left_paren, DiagId::ext_cast_to_union) << source_range(expr);
    CastExpr *node = make_expr<CastExpr>(sema_.arena(), left_paren, sema_.types.unqualified(to));
    node->cast = CastKind::ToUnion;
    node->operand = expr;
    node->union_field = field;
    node->is_explicit = true;
    return node;
  }
  sema_.report(left_paren, DiagId::err_cast_to_union)
      << sema_.types.quoted(expr->type) << source_range(expr);
  return sema_.error_expr(left_paren);
}

// 6.5.5. The result is an rvalue of the unqualified type.
Expr *ConversionSema::explicit_cast(QualType to, Expr *expr, SourceLoc left_paren) {
  if (is_error(expr) || is_error(to)) {
    return sema_.error_expr(left_paren);
  }
  if (is_void(to)) {
    // 6.3.2.2: the operand is evaluated for its effects; an lvalue is not read unless volatile.
    check_discarded_lvalue(expr);
    bool is_read = expr->category == ValueCategory::LValue && !is_void(expr->type) &&
                   !is_incomplete(expr->type) && expr->type.is_volatile();
    Expr *operand = is_read ? rvalue(expr) : decay(expr);
    Expr *node = cast_node(CastKind::ToVoid, operand, sema_.types.void_type(), true);
    node->loc = left_paren;
    return node;
  }
  expr = rvalue(expr);
  if (is_error(expr)) {
    return sema_.error_expr(left_paren);
  }
  // GNU: a union type takes the value of one of its members.
  QualType target = sema_.types.without_atomic(to);
  if (const RecordType *record = type_as<RecordType>(target);
      record != nullptr && record->decl->is_union() && record->decl->is_complete &&
      !same_unqualified_type(target, expr->type)) {
    return cast_to_union(target, expr, left_paren);
  }
  if (!check_cast(target, expr, left_paren)) {
    return sema_.error_expr(left_paren);
  }
  warn_cast(target, expr, left_paren);
  // A literal may have changed in place: then it stands for the cast.
  Expr *result = convert(expr, target, true);
  result->loc = left_paren;
  result->is_parenthesized = false;
  if (IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(result)) {
    literal->folded_from = 0;
    literal->is_character = false;
    literal->is_enum_constant = false;
  }
  return result;
}

// 6.8.5.2p1: no conversion to bool; irgen tests against zero.
Expr *ConversionSema::condition(Expr *expr) {
  Expr *value = rvalue(expr);
  if (is_error(value)) {
    return value;
  }
  if (!is_scalar(value->type)) {
    sema_.report(value->loc, DiagId::err_condition_not_scalar)
        << sema_.types.quoted(value->type) << source_range(value);
    return sema_.error_expr(value->loc);
  }
  warn_integer_as_condition(value);
  return value;
}

} // namespace cinch
