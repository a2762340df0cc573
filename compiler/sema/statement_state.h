// What StatementSema remembers of the function whose body is being analyzed.
#pragma once

#include "sema/statements.h"

#include "llvm/ADT/DenseMap.h"

#include <memory>
#include <vector>

namespace cinch {

struct FlowGraph; // sema/flow_graph.h

// The declarations that are in scope at a place, innermost first: a list that shares its tails.
// A jump from a place to another one bypasses what the target's list has and the source's has not.
// Every declaration in a body adds one of these; blocks that end go back to where they began.
struct JumpScope {
  const JumpScope *outer = nullptr;
  uint32_t depth = 0;
  // Automatic object.
  VarDecl *variable = nullptr;             // automatic object
  const Decl *variably_modified = nullptr; // object or typedef that must not be bypassed
  SourceLoc statement_expression;          // GNU: may not be entered by a jump
  SourceLoc defer;                         // may be neither entered nor left
  SourceLoc bypassed_defer;                // a statement before, to which a jump did not come
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
  QualType type;         // promoted
  QualType enum_type;    // before promotion, when an enum
  QualType written_type; // before promotion
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
  // How many so far: jumps that may leave a loop, continue statements.
  uint32_t leaving_jumps = 0;
  uint32_t continues = 0;
  uint32_t defer_depth = 0;
  // Its targets are all labels whose address was taken.
  std::vector<SourceLoc> indirect_gotos;
  bool has_switch = false;
  bool has_fallthrough = false; // an annotation
};

// Reports jumps that C forbids and marks the variables that jumps bypass.
void check_jumps(Sema &sema, StatementSema::State &state);
void check_switch_jumps(Sema &sema, const Enclosing &statement);

// Whether control can reach the end of a body, by its structure and constant conditions; a label
// that is used counts as reached. `Reached`: on every way, no return stands before.
enum class BodyEnd : uint8_t { NotReached, MayBeReached, Reached };
// Reports misplaced `[[fallthrough]]` on the way; with `checks_cases` also what falls from one case
// into the next without it.
BodyEnd find_body_end(Sema &sema, const CompoundStmt *body, bool checks_cases);

bool returns(const CallExpr *call);
bool covers_enum(const SwitchStmt *statement);

// statement_warnings.cpp, return_warnings.cpp: see there.
void warn_about_if(Sema &sema, const IfStmt *statement);
void warn_about_switch(Sema &sema, const SwitchStmt *statement);
void warn_about_neighbours(Sema &sema, llvm::ArrayRef<Stmt *> statements);
void warn_about_returned_address(Sema &sema, const Expr *value);

// uninitialized.cpp: reads of local variables that were never set.
void check_uninitialized(Sema &sema, const FlowGraph &graph);

} // namespace cinch
