// Expressions, C23 6.5. Each function checks the constraints of one operator and makes its node;
// operands may be error expressions, which give an error expression silently.
#pragma once

#include "lex/token.h"
#include "sema/sema.h"

namespace cinch {

struct GenericAssociation {
  QualType type; // null: default
  Expr *expr = nullptr;
  SourceLoc loc;
};

// One step of the member designator of offsetof.
struct OffsetofStep {
  Identifier *member = nullptr; // null: [index]
  Expr *index = nullptr;
  SourceLoc loc;
};

class ExpressionSema {
public:
  explicit ExpressionSema(Sema &sema) : sema_(sema) {}

  // ---- Primary ----
  Expr *number(SourceLoc loc, std::string_view spelling);
  Expr *character(SourceLoc loc, std::string_view spelling);
  struct StringToken { SourceLoc loc; std::string_view spelling; };
  Expr *string(llvm::ArrayRef<StringToken> tokens); // concatenates
  // The characters of a string literal where C wants text (asm, attributes, static_assert).
  std::string_view unevaluated_string(llvm::ArrayRef<StringToken> tokens);
  Expr *name(Identifier &identifier, SourceLoc loc, bool is_callee);
  Expr *predefined_name(SourceLoc loc, TokenKind which); // __func__ ...
  Expr *boolean(SourceLoc loc, bool value);
  Expr *null_pointer(SourceLoc loc);
  Expr *generic(SourceLoc loc, Expr *control, QualType control_type,
                llvm::ArrayRef<GenericAssociation> associations);
  Expr *statement_expression(SourceLoc loc, CompoundStmt *body);
  Expr *label_address(SourceLoc loc, LabelDecl *label);

  // ---- Postfix ----
  Expr *subscript(Expr *base, Expr *index, SourceLoc left_square);
  Expr *member(Expr *base, bool is_arrow, SourceLoc op, Identifier &name, SourceLoc name_loc);
  Expr *post_step(Expr *operand, bool is_increment, SourceLoc op);
  // `init` is an InitListExpr or scalar made by InitializerSema for that type.
  Expr *compound_literal(QualType type, Expr *init, SourceLoc left_paren, StorageClass storage);

  // ---- Unary ----
  Expr *unary(UnaryOp op, Expr *operand, SourceLoc loc);
  Expr *sizeof_expr(Expr *operand, SourceLoc loc);
  Expr *sizeof_type(QualType type, SourceLoc loc);
  Expr *countof_expr(Expr *operand, SourceLoc loc);
  Expr *countof_type(QualType type, SourceLoc loc);
  Expr *alignof_type(QualType type, SourceLoc loc, bool is_gnu);
  Expr *alignof_expr(Expr *operand, SourceLoc loc, bool is_gnu);

  // ---- Binary and others ----
  Expr *binary(BinaryOp op, Expr *left, Expr *right, SourceLoc loc); // Assign and Comma too
  Expr *compound_assign(BinaryOp op, Expr *left, Expr *right, SourceLoc loc);
  Expr *conditional(Expr *condition, Expr *if_true, Expr *if_false, SourceLoc question,
                    SourceLoc colon); // if_true null: GNU ?:
  // ---- GNU keyword builtins ----
  Expr *va_arg(Expr *list, QualType type, SourceLoc loc);
  Expr *offset_of(QualType type, llvm::ArrayRef<OffsetofStep> steps, SourceLoc loc);
  Expr *types_compatible(QualType a, QualType b, SourceLoc loc);
  Expr *choose(Expr *condition, Expr *if_true, Expr *if_false, SourceLoc loc);
  Expr *convert_vector(Expr *operand, QualType type, SourceLoc loc);
  Expr *bit_cast(Expr *operand, QualType type, SourceLoc loc);

  // An expression used as a statement, in the init or increment of a for, or left of a comma:
  // warns when its value is computed for nothing.
  void check_unused(const Expr *expr);

private:
  Sema &sema_;
};

} // namespace cinch
