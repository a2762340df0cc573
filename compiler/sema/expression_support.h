// Shared by the files on expressions: making the commonest nodes.
// Expressions made by sema alone, which the parser has not asked for.
#pragma once

#include "sema/sema.h"

#include <optional>

namespace cinch {

inline bool is_error(const Expr *expr) {
  return expr->kind == ExprKind::Error || is_error(expr->type);
}

// The place is the operand's; the cast is implicit.
inline Expr *make_cast(Sema &sema, CastKind cast, Expr *operand, QualType type,
                       ValueCategory category = ValueCategory::RValue) {
  CastExpr *node = make_expr<CastExpr>(sema.arena(), operand->loc, type, category);
  node->cast = cast;
  node->operand = operand;
  return node;
}

// `value` is truncated to the type's width, which is at most 64.
inline IntegerLiteralExpr *make_word(Sema &sema, uint64_t value, QualType type, SourceLoc loc) {
  IntegerLiteralExpr *node = make_expr<IntegerLiteralExpr>(sema.arena(), loc, type);
  node->width = sema.types.bit_width(type);
  node->word = node->width < 64 ? value & ((uint64_t{1} << node->width) - 1) : value;
  return node;
}

// A literal of type int.
inline IntegerLiteralExpr *make_int(Sema &sema, int value, SourceLoc loc) {
  IntegerLiteralExpr *node =
      make_expr<IntegerLiteralExpr>(sema.arena(), loc, sema.types.int_type());
  node->word = static_cast<uint32_t>(value);
  return node;
}

inline IntegerLiteralExpr *make_size(Sema &sema, uint64_t value, SourceLoc loc) {
  return make_word(sema, value, sema.types.size_type(), loc);
}

// Without parentheses at its top: for warnings about precedence.
inline const BinaryExpr *bare_binary(const Expr *expr) {
  return expr->is_parenthesized ? nullptr : expr_as<BinaryExpr>(expr);
}

std::string_view binary_spelling(BinaryOp op);

// The variable that the lvalue is a part of without any pointer in between, or null.
VarDecl *base_variable(const Expr *expr);
// The name or compound literal that the lvalue is a part of likewise.
const Expr *base_object(const Expr *expr);

inline bool has_name(const EnumDecl *decl) {
  return decl->name != nullptr || decl->typedef_name != nullptr;
}
// The enumeration an operand belongs to, enumerators (of type int) too; null when it has no name or
// there is none.
QualType named_enum_type(const Expr *expr);

// C23 6.7.5p7: what is said in it must mean the same in every unit that defines it.
inline bool is_inline_definition(const FunctionDecl &function) {
  return function.is_inline && function.linkage == Linkage::External && !function.is_gnu_inline &&
         !function.has_non_inline_or_extern_declaration;
}

// 0 or 1, whatever its type: comparisons, `!`, `&&`, `||`, bool.
bool is_boolean(const Expr *expr);

// What can not be a null pointer, by its form: `&x`, a function or array by its name.
// For warnings about comparisons with null.
struct NeverNull {
  enum What : uint8_t { Address, Function, Array } what;
  const ValueDecl *decl;
  // The name.
  const Expr *expr;
};
std::optional<NeverNull> never_null(const Expr *expr);

inline bool is_comparison(BinaryOp op) { return op >= BinaryOp::Less && op <= BinaryOp::NotEqual; }
inline bool is_equality(BinaryOp op) { return op == BinaryOp::Equal || op == BinaryOp::NotEqual; }

} // namespace cinch
