// Statements, C23 6.8: checks and nodes. Keeps the stack of enclosing loops and switches.
#pragma once

#include "sema/sema.h"

#include "llvm/ADT/SmallVector.h"

namespace cinch {

struct JumpScope; // sema/statement_state.h

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
  LabelDecl *own_label(Identifier &name, SourceLoc loc);     // of this function
  void declare_local_label(Identifier &name, SourceLoc loc); // GNU __label__
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
  void begin_loop(Stmt *statement, llvm::ArrayRef<const Identifier *> names);
  void end_loop();
  Expr *condition(Expr *expr, SourceLoc loc); // scalar rvalue with clang's warnings

  // ---- Jumps ----
  Stmt *goto_statement(SourceLoc loc, LabelDecl *label);
  Stmt *indirect_goto(SourceLoc loc, Expr *target);
  Stmt *break_statement(SourceLoc loc, Identifier *name); // name: C2y, else null
  Stmt *continue_statement(SourceLoc loc, Identifier *name);
  Stmt *return_statement(SourceLoc loc, Expr *value);

  // Around every block and every statement that is a scope of its own: jumps are checked by them.
  void begin_block();
  void end_block();
  void declared(const DeclStmt *statement); // a declaration of the current block, just parsed

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
  Stmt *assembly(AsmStmt *statement); // checks constraints and operands; C expressions are raw
  void begin_defer(SourceLoc loc);
  Stmt *end_defer(SourceLoc loc, Stmt *body);

  struct State;

private:
  JumpScope *push_scope(); // a new innermost one

  Sema &sema_;
  std::unique_ptr<State> state_; // of the function being analyzed; outer ones hang from it
};

} // namespace cinch
