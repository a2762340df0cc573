// What StatementSema remembers of the function whose body is being analyzed.
#pragma once

#include "sema/statements.h"

#include "llvm/ADT/DenseMap.h"

#include <memory>
#include <vector>

namespace cinch {

// The declarations that are in scope at a place, innermost first: a list that shares its tails.
// A jump from a place to another one bypasses what the target's list has and the source's has not.
// Every declaration in a body adds one of these; blocks that end go back to where they began.
struct JumpScope {
  const JumpScope *outer = nullptr;
  uint32_t depth = 0;
  // Automatic object.
  VarDecl *variable = nullptr;
  // Object or typedef that must not be bypassed.
  const Decl *variably_modified = nullptr;
  // GNU: may not be entered by a jump.
  SourceLoc statement_expression;
  // May be neither entered nor left.
  SourceLoc defer;
};

// A loop or switch that break or continue may leave.
struct Enclosing {
  Stmt *statement = nullptr;
  llvm::SmallVector<const Identifier *, 1> names;
  bool is_switch = false;
  uint32_t defer_depth = 0;
  // Of a switch:
  const JumpScope *scope = nullptr;
  std::vector<SwitchCase *> cases;
  std::vector<const JumpScope *> case_scopes;
  DefaultStmt *default_case = nullptr;
  // Promoted.
  QualType type;
  // Before promotion, when an enum.
  QualType enum_type;
};

struct StatementSema::State {
  // Of the enclosing function of a nested one.
  std::unique_ptr<State> outer;
  FunctionDecl *function = nullptr;
  llvm::DenseMap<const Identifier *, LabelDecl *> labels;
  std::vector<LabelDecl *> all_labels;
  // Hidden by a __label__ declaration of an open block: put back when the block ends.
  struct LocalLabel {
    const Identifier *name;
    LabelDecl *hidden;
    uint32_t block_depth;
  };
  std::vector<LocalLabel> local_labels;
  uint32_t block_depth = 0;

  // At the place being analyzed.
  const JumpScope *scope = nullptr;
  std::vector<const JumpScope *> block_starts;
  // A goto seen; checked at the end of the function, when all labels are known.
  struct Jump {
    SourceLoc loc;
    LabelDecl *label;
    const JumpScope *scope;
  };
  std::vector<Jump> jumps;
  llvm::DenseMap<const LabelDecl *, const JumpScope *> label_scopes;
  std::vector<std::unique_ptr<Enclosing>> enclosing;
  uint32_t defer_depth = 0;
  // Its targets are all labels whose address was taken.
  bool has_indirect_goto = false;
};

// Reports jumps that C forbids and marks the variables that jumps bypass.
void check_jumps(Sema &sema, StatementSema::State &state);
void check_switch_jumps(Sema &sema, const Enclosing &statement);

// Whether control can reach the end of the statement (by its structure and constant conditions;
// a label that is used counts as reached).
// Only structure and constants: no data flow.
bool may_complete(Sema &sema, const Stmt *statement);

} // namespace cinch
