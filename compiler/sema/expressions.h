// Expressions, C23 6.5. Each function checks the constraints of one operator and makes its node;
// operands may be error expressions, which give an error expression silently.
#pragma once

#include "lex/token.h"
#include "sema/sema.h"

#include <optional>

namespace cinch {

// `type: expression` of _Generic; names are counted so that only those of the chosen one are used.
struct GenericAssociation {
  // Null: default.
  QualType type;
  Expr *expr = nullptr;
  SourceLoc loc;
  // What `expr` names: see ExpressionSema::Unevaluated.
  uint32_t first_name = 0;
  uint32_t end_name = 0;
};

// One step of the member designator of offsetof.
// `.member` or `[index]`.
struct OffsetofStep {
  // Null: [index].
  Identifier *member = nullptr;
  Expr *index = nullptr;
  SourceLoc loc;
};

// Operands come as written: each function converts them by ConversionSema as its operator wants. A
// node's place is the operator's, so that messages point there.
class ExpressionSema {
public:
  explicit ExpressionSema(Sema &sema) : sema_(sema) {}

  // ---- Primary: literals.cpp, strings.cpp, names.cpp, type_operators.cpp ----
  Expr *number(SourceLoc loc, std::string_view spelling);
  Expr *character(SourceLoc loc, std::string_view spelling);
  struct StringToken {
    SourceLoc loc;
    std::string_view spelling;
  };
  // Concatenates.
  Expr *string(llvm::ArrayRef<StringToken> tokens);
  // The characters of a string literal where C wants text (asm, attributes, static_assert).
  // An encoding prefix is refused, unless it is of no consequence.
  std::string_view unevaluated_string(llvm::ArrayRef<StringToken> tokens, bool ignores_prefix);
  Expr *name(Identifier &identifier, SourceLoc loc, bool is_callee);
  // __func__ ...
  Expr *predefined_name(SourceLoc loc, TokenKind which);
  Expr *boolean(SourceLoc loc, bool value);
  Expr *null_pointer(SourceLoc loc);
  // Null after a message. `control` null: `control_type` is what was written.
  // C23 6.5.2.1: the one association whose type is compatible, else default.
  const GenericAssociation *choose_association(SourceLoc loc, Expr *control, QualType control_type,
                                               llvm::ArrayRef<GenericAssociation> associations);
  Expr *statement_expression(SourceLoc loc, CompoundStmt *body);
  Expr *label_address(SourceLoc loc, LabelDecl *label);
  // A use of `decl` that is not written as its name (a cleanup function, a builtin's stand-in).
  DeclRefExpr *reference(ValueDecl *decl, SourceLoc loc);

  // ---- Postfix: member.cpp, unary.cpp ----
  Expr *subscript(Expr *base, Expr *index, SourceLoc left_square);
  Expr *member(Expr *base, bool is_arrow, SourceLoc op, Identifier &name, SourceLoc name_loc);
  Expr *post_step(Expr *operand, bool is_increment, SourceLoc op);
  // False after a message: no object of that type can be made by a compound literal.
  bool check_compound_literal_type(QualType type, SourceLoc left_paren);
  // `init` is an InitListExpr or scalar made by InitializerSema for that type.
  Expr *compound_literal(QualType type, Expr *init, SourceLoc left_paren, StorageClass storage,
                         bool is_thread_local = false, bool is_constexpr = false);

  // ---- Unary: unary.cpp, type_operators.cpp ----
  Expr *unary(UnaryOp op, Expr *operand, SourceLoc loc);
  // `*operand`. `is_address_taken`: it is the operand of `&`, so nothing is read.
  Expr *dereference(Expr *operand, SourceLoc loc, bool is_address_taken);
  Expr *sizeof_expr(Expr *operand, SourceLoc loc);
  Expr *sizeof_type(QualType type, SourceLoc loc);
  Expr *countof_expr(Expr *operand, SourceLoc loc);
  Expr *countof_type(QualType type, SourceLoc loc);
  Expr *alignof_type(QualType type, SourceLoc loc, bool is_gnu);
  // `word`: the operator as written.
  Expr *alignof_expr(Expr *operand, SourceLoc loc, bool is_gnu, std::string_view word);

  // ---- Binary and others: binary.cpp, comparison.cpp, assignment.cpp, conditional.cpp ----
  // Assign and Comma too.
  Expr *binary(BinaryOp op, Expr *left, Expr *right, SourceLoc loc);
  Expr *compound_assign(BinaryOp op, Expr *left, Expr *right, SourceLoc loc);
  Expr *conditional(Expr *condition, Expr *if_true, Expr *if_false, SourceLoc question,
                    // if_true null: GNU ?:
                    SourceLoc colon);

  // ---- GNU keyword builtins: keyword_builtins.cpp ----
  Expr *va_arg(Expr *list, QualType type, SourceLoc loc, SourceLoc type_loc);
  Expr *offset_of(QualType type, llvm::ArrayRef<OffsetofStep> steps, SourceLoc loc);
  Expr *types_compatible(QualType a, QualType b, SourceLoc loc);
  Expr *choose(Expr *condition, Expr *if_true, Expr *if_false, SourceLoc loc);
  Expr *convert_vector(Expr *operand, QualType type, SourceLoc loc);
  Expr *vector_elements(QualType type, SourceLoc loc);
  Expr *bit_cast(Expr *operand, QualType type, SourceLoc loc);
  Expr *tgmath(llvm::MutableArrayRef<Expr *> operands, SourceLoc loc, SourceLoc right_paren);

  // An expression used as a statement, in the init or increment of a for, or left of a comma:
  // warns when its value is computed for nothing.
  void check_unused(const Expr *expr);
  // sequencing.cpp: at the end of a full expression, C23 6.8.1p4.
  void check_sequencing(const Expr *full_expression);
  void discard_store(const Expr *expr);
  // `if ((a == b))`.
  void warn_parenthesized_equality(const Expr *condition);
  // array_bounds.cpp: `lvalue` is used as an object, so that its index may not be the length.
  void check_array_end(const Expr *lvalue);

  // ---- What becomes of objects: IR generation keeps variables in registers by these marks ----
  // The object that the lvalue is part of is stored to, or can be reached by a pointer.
  // A variable without these marks stays in a register even at -O0's IR, and -Wunused warnings are
  // based on them.
  void mark_written(const Expr *lvalue);
  void mark_address_taken(const Expr *lvalue);
  // 6.3.2.1p1: reports and gives false when `expr` is no modifiable lvalue.
  bool require_modifiable(const Expr *expr, SourceLoc loc);
  // Reports and gives false when a value of the type can not be used (incomplete, void).
  bool require_complete(QualType type, SourceLoc loc, DiagId id);

  // ---- Operands that are not evaluated ----
  // While one of these lives, names are used but not referenced (a function that only stands in a
  // sizeof need not exist). What was named is remembered, so that a part that turns out to be
  // evaluated (the chosen association of _Generic) can make up for it.
  class Unevaluated {
  public:
    explicit Unevaluated(ExpressionSema &expressions)
        : expressions_(expressions), first_(name_count()) {
      ++expressions_.unevaluated_depth_;
    }
    ~Unevaluated();
    Unevaluated(const Unevaluated &) = delete;
    uint32_t name_count() const { return static_cast<uint32_t>(expressions_.names_.size()); }
    void evaluate_names(uint32_t first, uint32_t end);
    // The operand of sizeof and typeof is evaluated when its type depends on it; C23 6.5.4.5p2.
    void leave_if_variably_modified(QualType type);

  private:
    ExpressionSema &expressions_;
    uint32_t first_;
  };
  bool is_unevaluated() const { return unevaluated_depth_ != 0; }

  // Operands that are never reached (`0 && x`): warnings about values are not given for them.
  class DeadOperand {
  public:
    explicit DeadOperand(ExpressionSema &expressions)
        : expressions_(expressions), outer_(expressions.dead_depth_) {}
    ~DeadOperand() { leave(); }
    void enter_if(bool is_dead) { expressions_.dead_depth_ += is_dead; }
    void enter_if_short_circuits(BinaryOp op, const Expr *left) {
      std::optional<bool> known = expressions_.known_condition(left);
      enter_if(known == (op == BinaryOp::LogicalOr));
    }
    void leave() { expressions_.dead_depth_ = outer_; }

  private:
    ExpressionSema &expressions_;
    unsigned outer_;
  };
  unsigned dead_depth() const { return dead_depth_; }
  void set_dead_depth(unsigned depth) { dead_depth_ = depth; }
  bool is_reached() const { return dead_depth_ == 0 && unevaluated_depth_ == 0; }
  // What a controlling expression is when that is plain to see; cheap.
  std::optional<bool> known_condition(const Expr *expr);

private:
  // ---- names.cpp ----
  // A name without declaration: a builtin, an implicit function, or an error with a suggestion.
  Expr *undeclared(Identifier &identifier, SourceLoc loc, bool is_callee);
  Expr *library_function(Identifier &identifier, SourceLoc loc);
  void check_availability(const Decl *decl, SourceLoc loc);
  void check_named_in_inline(const ValueDecl *decl, SourceLoc loc);
  void mark_named(Decl *decl);
  // For nested functions: which frame the name lives in.
  void note_outer_use(ValueDecl *decl);
  // ---- member.cpp ----
  Expr *vector_member(Expr *base, Identifier &name, SourceLoc loc);
  // Members of anonymous members: one MemberExpr for each step.
  Expr *access_path(Expr *base, llvm::ArrayRef<FieldDecl *> path, bool is_arrow, SourceLoc loc);
  Expr *member_base(Expr *base, bool &is_arrow, SourceLoc op, SourceLoc name_loc);
  // ---- unary.cpp ----
  Expr *address_of(Expr *operand, SourceLoc loc);
  Expr *sign_or_complement(UnaryOp op, Expr *operand, SourceLoc loc);
  Expr *logical_not(Expr *operand, SourceLoc loc);
  Expr *complex_part(UnaryOp op, Expr *operand, SourceLoc loc);
  Expr *step(UnaryOp op, Expr *operand, SourceLoc loc);
  // ---- binary.cpp: rvalue operands without errors ----
  // The functions below get checked operands and only combine them.
  Expr *multiplicative(BinaryOp op, Expr *left, Expr *right, SourceLoc loc);
  Expr *additive(BinaryOp op, Expr *left, Expr *right, SourceLoc loc);
  Expr *pointer_addition(BinaryOp op, Expr *left, Expr *right, SourceLoc loc);
  bool differ_by_address_space(const Expr *left, const Expr *right, int operation, SourceLoc loc);
  Expr *pointer_difference(Expr *left, Expr *right, SourceLoc loc);
  Expr *shift(BinaryOp op, Expr *left, Expr *right, SourceLoc loc);
  Expr *bitwise(BinaryOp op, Expr *left, Expr *right, SourceLoc loc);
  Expr *logical(BinaryOp op, Expr *left, Expr *right, SourceLoc loc);
  Expr *comma(Expr *left, Expr *right, SourceLoc loc);
  void check_unused_comma(const Expr *left);
  Expr *vector_operation(BinaryOp op, Expr *left, Expr *right, SourceLoc loc);
  Expr *arithmetic_node(BinaryOp op, Expr *left, Expr *right, QualType type, SourceLoc loc);
  Expr *invalid_operands(const Expr *left, const Expr *right, SourceLoc loc);
  bool check_pointer_arithmetic(QualType pointer, SourceLoc loc, const Expr *operand);
  Expr *make_binary(BinaryOp op, Expr *left, Expr *right, QualType type, SourceLoc loc);
  // Literals are folded when the node is made, so that trees of constants never grow.
  Expr *fold_integers(BinaryOp op, Expr *left, Expr *right, QualType type, SourceLoc loc);
  // ---- comparison.cpp ----
  Expr *comparison(BinaryOp op, Expr *left, Expr *right, SourceLoc loc);
  void check_compared_completeness(const Expr *left, const Expr *right, SourceLoc loc);
  Expr *compare_pointers(BinaryOp op, Expr *left, Expr *right, SourceLoc loc);
  // ---- assignment.cpp ----
  Expr *assign(Expr *left, Expr *right, SourceLoc loc);
  // What a compound assignment computes in; converts the right operand to it.
  QualType computation_type(BinaryOp op, Expr *left, Expr *&right, SourceLoc loc);
  // ---- conditional.cpp ----
  QualType conditional_type(Expr *&if_true, Expr *&if_false, SourceLoc question);
  QualType conditional_pointer_type(Expr *&if_true, Expr *&if_false, SourceLoc question);
  Expr *vector_conditional(Expr *condition, Expr *if_true, Expr *if_false, SourceLoc question);
  Expr *omitted_middle(Expr *condition, Expr *if_false, SourceLoc question);
  // ---- expression_warnings.cpp ----
  // Given on trees that are complete; they change nothing.
  void check_array_index(const SubscriptExpr *subscript, bool is_used);
  void count_modification(const Expr *lvalue);
  // ---- precedence_warnings.cpp, expression_warnings.cpp ----
  void warn_precedence(BinaryOp op, const Expr *left, const Expr *right, SourceLoc loc);
  void warn_comparison(BinaryOp op, const Expr *left, const Expr *right, QualType common,
                       SourceLoc loc);
  void check_unused_operator(const BinaryExpr *binary);
  void warn_conditional_precedence(const BinaryExpr *condition, SourceLoc question);
  void warn_division(BinaryOp op, const Expr *right, SourceLoc loc);
  void warn_size_division(const Expr *left, const Expr *right, SourceLoc loc);
  void warn_shift(BinaryOp op, QualType type, const Expr *left, const Expr *right, SourceLoc loc);
  void warn_float_equality(const Expr *left, const Expr *right, SourceLoc loc);
  void warn_not_on_left(BinaryOp op, const Expr *left, const Expr *right, SourceLoc loc);
  void warn_inner_operator(BinaryOp op, BinaryOp inner, const Expr *operand, bool is_left,
                           SourceLoc loc);
  // condition_warnings.cpp.
  void warn_overlapping_comparisons(BinaryOp op, const Expr *left, const Expr *right,
                                    SourceLoc loc);
  void warn_sizeof_decayed(const Expr *operand);
  void warn_logical_operands(BinaryOp op, const Expr *left, const Expr *right, SourceLoc loc);

  Sema &sema_;
  // Named by the operands that are not evaluated.
  std::vector<Decl *> names_;
  unsigned unevaluated_depth_ = 0;
  unsigned dead_depth_ = 0;
  unsigned modifications_ = 0; // of variables by their names, since the last full expression
};

} // namespace cinch
