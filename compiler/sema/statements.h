// Statements, C23 6.8: checks and nodes. Keeps the stack of enclosing loops and switches.
#pragma once

#include "sema/sema.h"

namespace cinch {

// Most functions are called with parts that the parser has just read; nodes for loops and switches
// exist before their bodies, so that break and continue find them.
struct JumpScope; // sema/statement_state.h

// What a loop's condition depends on, and what had happened when the rest of the loop began.
struct LoopWatch {
  bool is_enabled = false;
  // Local variables, each once; empty when the condition depends on something else too.
  llvm::SmallVector<const DeclRefExpr *, 4> names;
  llvm::SmallVector<bool, 4> was_written;
  uint32_t leaving_jumps = 0;
  uint32_t continues = 0;
  unsigned errors = 0;
};

class StatementSema {
public:
  explicit StatementSema(Sema &sema);
  ~StatementSema();

  // ---- Function bodies ----
  void begin_function(FunctionDecl *function);
  // Labels used and not defined, jumps into scopes of variably modified types, missing returns,
  // unused labels. Sets what IR generation wants to know of the body on `function`.
  void end_function(CompoundStmt *body);

  // ---- Labels ----
  // The label that a jump names: of this function, declared when first named, or (GNU) a __label__
  // of a function around it.
  LabelDecl *use_label(Identifier &name, SourceLoc loc);
  // Of this function.
  LabelDecl *own_label(Identifier &name, SourceLoc loc);
  // GNU __label__
  void declare_local_label(Identifier &name, SourceLoc loc);
  Stmt *label(LabelDecl *label, SourceLoc loc, Stmt *body);

  // ---- Selection and iteration ----
  Stmt *if_statement(SourceLoc loc, Stmt *declaration, Expr *condition, Stmt *then_branch,
                     Stmt *else_branch, SourceLoc else_loc);
  SwitchStmt *begin_switch(SourceLoc loc, Stmt *declaration, Expr *condition,
                           llvm::ArrayRef<const Identifier *> names);
  void end_switch(SwitchStmt *statement, Stmt *body);
  // Null after an error.
  CaseStmt *case_label(SourceLoc loc, Expr *low, Expr *high);
  DefaultStmt *default_label(SourceLoc loc);
  // `statement` is a While, Do or For node filled in as its parts are parsed.
  // `names`: the labels directly before it, for C2y `break name`.
  // loop_warnings.cpp: -Wfor-loop-analysis, from behind the condition (which may be null) to the
  // end.
  LoopWatch watch_loop(const Expr *condition);
  void check_loop(const ForStmt &loop, const LoopWatch &watch);
  void begin_loop(Stmt *statement, llvm::ArrayRef<const Identifier *> names);
  void end_loop();
  // Scalar rvalue with clang's warnings.
  Expr *condition(Expr *expr, SourceLoc loc);

  // ---- Jumps ----
  Stmt *goto_statement(SourceLoc loc, LabelDecl *label);
  Stmt *indirect_goto(SourceLoc loc, Expr *target);
  // Name: C2y, else null.
  Stmt *break_statement(SourceLoc loc, Identifier *name, SourceLoc name_loc);
  Stmt *continue_statement(SourceLoc loc, Identifier *name, SourceLoc name_loc);
  Stmt *return_statement(SourceLoc loc, Expr *value);

  // Around every block and every statement that is a scope of its own: jumps are checked by them.
  void begin_block();
  void end_block();
  // A declaration of the current block, just parsed.
  void declared(const DeclStmt *statement);

  Stmt *expression(Expr *expr);
  // An expression whose value nobody uses: a statement, the increment of a for.
  Expr *discarded(Expr *expr);
  void check_for_declaration(const DeclStmt *declaration); // C17 6.8.5p3
  // An annotation `[[fallthrough]];`; reports one that is in no switch.
  void note_fallthrough(SourceLoc loc);
  // Around the body of a GNU statement expression: no jump may enter it.
  void begin_statement_expression(SourceLoc loc);
  void end_statement_expression();
  Stmt *compound(SourceLoc left_brace, llvm::ArrayRef<Stmt *> statements, SourceLoc right_brace);
  // A statement with an error becomes an empty one.
  // Checks constraints and operands; C expressions are raw.
  Stmt *assembly(AsmStmt *statement); // checks constraints and operands; C expressions are raw
  void begin_defer(SourceLoc loc);
  Stmt *end_defer(SourceLoc loc, Stmt *body);

  struct State;

private:
  JumpScope *push_scope(); // a new innermost one
  void check_mixed_declarations(llvm::ArrayRef<Stmt *> statements);
  Stmt *jump_target(SourceLoc loc, Identifier *name, SourceLoc name_loc, bool is_continue);

  Sema &sema_;
  // Of the function being analyzed; outer ones hang from it.
  std::unique_ptr<State> state_;
};

} // namespace cinch
