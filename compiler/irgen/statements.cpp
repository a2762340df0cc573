// Statements other than loops, switches and jumps: C23 6.8.
#include "irgen/debug_info.h"
#include "irgen/floating_modes.h"

namespace cinch {

// Whether a jump from elsewhere can enter the statement: code in it must then be generated even
// where control does not fall in. Labels inside of expressions cannot be jumped to from outside.
bool FunctionGen::contains_label(const Stmt *stmt, bool counts_cases) {
  while (stmt) {
    switch (stmt->kind) {
    case StmtKind::Label:
      return true;
    case StmtKind::Case:
    case StmtKind::Default:
      // Cases count only for the switch that they belong to.
      if (counts_cases) {
        return true;
      }
      stmt = static_cast<const SwitchCase *>(stmt)->body;
      continue;
    case StmtKind::Compound:
      return llvm::any_of(static_cast<const CompoundStmt *>(stmt)->statements,
                          [&](const Stmt *inner) { return contains_label(inner, counts_cases); });
    case StmtKind::If: {
      const IfStmt *conditional = static_cast<const IfStmt *>(stmt);
      if (contains_label(conditional->then_branch, counts_cases)) {
        return true;
      }
      stmt = conditional->else_branch;
      continue;
    }
    // Labels of an inner switch belong to it.
    case StmtKind::Switch:
      stmt = static_cast<const SwitchStmt *>(stmt)->body;
      counts_cases = false; // its own
      continue;
    case StmtKind::While:
      stmt = static_cast<const WhileStmt *>(stmt)->body;
      continue;
    case StmtKind::Do:
      stmt = static_cast<const DoStmt *>(stmt)->body;
      continue;
    case StmtKind::For:
      stmt = static_cast<const ForStmt *>(stmt)->body;
      continue;
    // Statements without substatements.
    case StmtKind::Null:
    case StmtKind::Decl:
    case StmtKind::Expr:
    case StmtKind::Goto:
    case StmtKind::IndirectGoto:
    case StmtKind::Continue:
    case StmtKind::Break:
    case StmtKind::Return:
    case StmtKind::Asm:
    // A defer statement can not be jumped into.
    case StmtKind::Defer:
      return false;
    }
  }
  return false;
}

// In unreachable code only what can be jumped into is looked at.
bool FunctionGen::prepare_unreachable(const Stmt *stmt) {
  switch (stmt->kind) {
  case StmtKind::Compound:
  case StmtKind::Label:
  case StmtKind::Case:
  case StmtKind::Default:
    return true; // they find their labels themselves
  default:
    break;
  }
  if (!contains_label(stmt, /*counts_cases=*/true)) {
    return false;
  }
  // The code up to the first label goes to a block that is dropped.
  start_dead_block();
  return true;
}

// One statement. Unreachable ones are skipped, unless they contain a label.
void FunctionGen::gen_statement(const Stmt *stmt) {
  if (!is_reachable() && !prepare_unreachable(stmt)) {
    return;
  }
  Nesting nesting(*this, stmt->loc);
  if (!nesting.is_fine) {
    return;
  }
  set_location(stmt->loc);
  // The statement's kind picks the function.
  switch (stmt->kind) {
  case StmtKind::Null:
    break;
  case StmtKind::Compound:
    gen_compound(static_cast<const CompoundStmt *>(stmt));
    break;
  case StmtKind::Decl:
    gen_decl_statement(static_cast<const DeclStmt *>(stmt));
    break;
  case StmtKind::Expr:
    gen_discarded(static_cast<const ExprStmt *>(stmt)->expr);
    break;
  case StmtKind::If:
    gen_if(static_cast<const IfStmt *>(stmt));
    break;
  case StmtKind::Switch:
    gen_switch(static_cast<const SwitchStmt *>(stmt));
    break;
  case StmtKind::Case:
  case StmtKind::Default:
    gen_case(static_cast<const SwitchCase *>(stmt));
    break;
  case StmtKind::While:
    gen_while(static_cast<const WhileStmt *>(stmt));
    break;
  case StmtKind::Do:
    gen_do(static_cast<const DoStmt *>(stmt));
    break;
  case StmtKind::For:
    gen_for(static_cast<const ForStmt *>(stmt));
    break;
  case StmtKind::Goto:
    gen_goto(static_cast<const GotoStmt *>(stmt));
    break;
  case StmtKind::IndirectGoto:
    gen_indirect_goto(static_cast<const IndirectGotoStmt *>(stmt));
    break;
  case StmtKind::Continue:
    gen_break(static_cast<const ContinueStmt *>(stmt)->target, /*is_continue=*/true);
    break;
  case StmtKind::Break:
    gen_break(static_cast<const BreakStmt *>(stmt)->target, /*is_continue=*/false);
    break;
  case StmtKind::Return:
    gen_return_statement(static_cast<const ReturnStmt *>(stmt));
    break;
  case StmtKind::Label:
    gen_label(static_cast<const LabelStmt *>(stmt));
    break;
  case StmtKind::Asm:
    gen_asm(static_cast<const AsmStmt *>(stmt));
    break;
  case StmtKind::Defer:
    push_cleanup(
        {CleanupKind::Defer, nullptr, nullptr, static_cast<const DeferStmt *>(stmt)->body});
    break;
  }
  // Nothing jumped to it: the code is gone.
  if (dead_block_ && builder_.GetInsertBlock() == dead_block_) {
    drop_dead_block();
  }
}

// `{ … }`: its cleanups run at the end.
void FunctionGen::gen_compound(const CompoundStmt *stmt) {
  FloatingModes modes(*this, stmt->fp);
  Scope scope(*this, stmt);
  ++block_depth_;
  for (const Stmt *inner : stmt->statements) {
    gen_statement(inner);
  }
  set_location(stmt->right_brace);
  // The function's own end needs no work that only gives back memory.
  // The outermost block is the body itself.
  if (block_depth_ == 1 && is_reachable()) {
    run_cleanups_for_return();
    cleanups_.truncate(scope.depth);
  }
  --block_depth_;
  scope.leave();
}

// C23 and C2y: a declaration in the condition has the scope of the if.
void FunctionGen::gen_if(const IfStmt *stmt) {
  if (stmt->declaration) {
    Scope scope(*this, stmt);
    ++block_depth_;
    gen_statement(stmt->declaration);
    gen_if_chain(stmt);
    --block_depth_;
    scope.leave();
    return;
  }
  gen_if_chain(stmt);
}

// `else if` chains nest to the right as deep as they are long: walked without recursion.
void FunctionGen::gen_if_chain(const IfStmt *stmt) {
  llvm::BasicBlock *end = new_block("if.end");
  for (;;) {
    set_location(stmt->loc);
    std::optional<bool> known = fold_condition(stmt->condition);
    const Stmt *dead = known ? (*known ? stmt->else_branch : stmt->then_branch) : nullptr;
    // A known condition leaves only one branch to be generated.
    if (known && !contains_label(dead, /*counts_cases=*/true)) {
      if (const Stmt *live = *known ? stmt->then_branch : stmt->else_branch) {
        gen_statement(live);
      }
      break;
    }
    llvm::BasicBlock *then_block = new_block("if.then");
    llvm::BasicBlock *else_block = stmt->else_branch ? new_block("if.else") : end;
    gen_branch_on(stmt->condition, then_block, else_block);
    start_block_if_used(then_block);
    gen_scoped(stmt, stmt->then_branch);
    // The end of the chain.
    if (!stmt->else_branch) {
      break;
    }
    branch_to(end);
    start_block_if_used(else_block);
    // Another if follows as the else branch.
    const IfStmt *next = stmt_as<IfStmt>(stmt->else_branch);
    if (!next || next->declaration || !is_reachable()) {
      gen_scoped(stmt, stmt->else_branch);
      break;
    }
    stmt = next;
  }
  start_block_if_used(end);
}

// A substatement is a block of its own: C23 6.8.5.1p3.
void FunctionGen::gen_scoped(const Stmt *owner, const Stmt *inner) {
  Scope scope(*this, owner);
  ++block_depth_;
  gen_statement(inner);
  --block_depth_;
  scope.leave();
}

void FunctionGen::gen_decl_statement(const DeclStmt *stmt) {
  // Only objects and types of variable size do anything when they are reached.
  for (Decl *decl : stmt->decls) {
    switch (decl->kind) {
    case DeclKind::Var:
      gen_local(static_cast<VarDecl *>(decl));
      break;
    case DeclKind::Typedef:
      if (QualType type = static_cast<TypedefDecl *>(decl)->underlying;
          type->is_variably_modified) {
        gen_type_sizes(type);
      }
      break;
    case DeclKind::Record: // GNU: bounds of its members
      gen_type_sizes(static_cast<RecordDecl *>(decl)->type);
      break;
    case DeclKind::Param:
    case DeclKind::Function:
    case DeclKind::Enum:
    case DeclKind::EnumConstant:
    case DeclKind::Field:
    case DeclKind::Label:
    case DeclKind::FileScopeAsm:
      break;
    }
  }
}

// C23 6.8.7.5. The value is computed before the cleanups run.
void FunctionGen::gen_return_statement(const ReturnStmt *stmt) {
  QualType type = type_cast<FunctionType>(decl_->type)->result;
  RValue value;
  // `return f();` in a void function.
  if (stmt->value && is_void(type)) {
    gen_discarded(stmt->value);
  } else if (stmt->value) {
    // Into the caller's memory if possible.
    if (lowering().evaluation(type) == Evaluation::Aggregate) {
      Slot slot = return_slot();
      if (slot.is_valid()) {
        gen_aggregate_into(stmt->value, slot);
      }
      value = RValue::of(slot.is_valid() ? slot.address : gen_aggregate(stmt->value));
    } else {
      value = gen_rvalue(stmt->value);
    }
  }
  // The value does not come back.
  if (!is_reachable() || drop_dead_block()) {
    return;
  }
  set_location(stmt->loc);
  run_cleanups_for_return();
  if (is_reachable()) {
    gen_return(value);
    builder_.ClearInsertionPoint();
  }
}

} // namespace cinch
