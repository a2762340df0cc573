// Conversions, C23 6.3, made explicit as CastExpr nodes.
#pragma once

#include "sema/sema.h"

namespace cinch {

// Why a value is converted to a type "as if by assignment" (6.5.17.2): decides the wording.
enum class AssignContext : uint8_t { Assign, PassArgument, Return, Convert, Initialize };

// Whoever needs a value in another type goes through here: then the node is there, the warning is
// given, and irgen has nothing to decide. `rvalue` first, then `convert` or `assign`.
class ConversionSema {
public:
  explicit ConversionSema(Sema &sema) : sema_(sema) {}

  // ---- conversions.cpp: without checks ----
  // 6.3.2.1: reads an lvalue, decays arrays and functions. The result is an rvalue of unqualified,
  // non-atomic type. Error expressions pass through.
  Expr *rvalue(Expr *expr);
  // Arrays and functions decay; other lvalues stay lvalues.
  Expr *decay(Expr *expr);
  // Rvalue + integer promotion (bit-fields too).
  Expr *promote(Expr *expr);
  // 6.5.3.3p6.
  Expr *default_argument_promote(Expr *expr);
  // Applies 6.3.1.8 to both (rvalues of arithmetic type) and gives the common type; null type
  // after a message when there is none.
  QualType usual_arithmetic(Expr *&left, Expr *&right, SourceLoc loc);
  // rvalue `expr` (arithmetic, pointer ...) to `type` by the one cast kind that fits; no checks.
  // Integer literals change in place.
  Expr *convert(Expr *expr, QualType type, bool is_explicit = false);
  // 6.3.2.3p3.
  bool is_null_pointer_constant(const Expr *expr);

  // ---- assignment_conversions.cpp ----
  // Checks 6.5.17.2p1, warns as clang does (-Wint-conversion, -Wincompatible-pointer-types,
  // -Wconversion ...), converts. On an error reports and gives an error expression.
  // `what`: the parameter or member, for notes; may be null.
  Expr *assign(Expr *expr, QualType to, AssignContext context, SourceLoc loc,
               const Decl *what = nullptr);
  // Whether assign() would convert to it without any message: for transparent unions.
  bool is_assignable(Expr *expr, QualType to);

  // ---- casts.cpp ----
  // (type) expr as written; 6.5.5.
  Expr *explicit_cast(QualType to, Expr *expr, SourceLoc left_paren);
  // A controlling expression or operand of ! && || ?: : scalar rvalue, or an error message.
  Expr *condition(Expr *expr);

  // ---- conversion_warnings.cpp ----
  // rvalue `expr`, before it is converted implicitly to the arithmetic type `to`.
  void warn_implicit(const Expr *expr, QualType to, SourceLoc loc);
  // `value`, already of the field's type, is stored into a bit-field.
  // Reports an lvalue of incomplete type whose value is dropped.
  void check_discarded_lvalue(const Expr *expr);
  void warn_bit_field(const FieldDecl *field, const Expr *value, SourceLoc loc);

private:
  // An LValueToRValue node; marks the object as read.
  Expr *load(Expr *expr);
  // By the classes of both types, one cast kind each.
  Expr *to_arithmetic(Expr *expr, QualType to, bool is_explicit);
  Expr *to_pointer(Expr *expr, QualType to, bool is_explicit);
  Expr *cast_node(CastKind cast, Expr *expr, QualType to, bool is_explicit);

  // What assign() found out about a pair of types: which message, if any.
  struct Verdict;
  Verdict judge(Expr *expr, QualType to);
  Verdict judge_pointers(QualType from, QualType to);
  bool report(const Verdict &verdict, const Expr *expr, QualType to, AssignContext context,
              SourceLoc loc, const Decl *what);
  Expr *to_transparent_union(Expr *expr, const RecordDecl *record, QualType to);

  bool check_cast(QualType to, Expr *expr, SourceLoc left_paren);
  Expr *cast_to_union(QualType to, Expr *expr, SourceLoc left_paren);
  void warn_cast(QualType to, const Expr *expr, SourceLoc left_paren);
  // condition_warnings.cpp.
  void warn_integer_as_condition(const Expr *expr);
  void warn_odd_null_pointer(const Expr *expr, QualType to);
  // `if (array)`: the address is never null.
  void warn_pointer_to_bool(const Expr *expr, QualType to);
  void warn_integer_constant(const Expr *expr, QualType to, SourceLoc loc);
  void warn_from_floating(const Expr *expr, QualType to, SourceLoc loc);

  Sema &sema_;
};

} // namespace cinch
