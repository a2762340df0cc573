// The flow of control through a function's body as a graph of blocks, with what happens to the
// local variables that are not initialized where they are declared: for -Wuninitialized.
#pragma once

#include "ast/stmt.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

#include <vector>

namespace cinch {

class Sema;

// What happens to a tracked variable at one place of a block.
struct FlowEvent {
  enum class Kind : uint8_t { Declare, Assign, Use } kind;
  uint32_t variable;
  const Expr *expr; // a Use: the name
};

// What chooses between the successors of a block; for the wording of messages. Successor 0 is taken
// when the condition is true.
struct FlowBranch {
  enum class Kind : uint8_t { None, If, Conditional, Logical, While, For, Do, Switch };
  Kind kind = Kind::None;
  const Expr *condition = nullptr; // Logical: the left operand
  SourceLoc statement;             // If: the keyword; Conditional and Logical: the first token
  BinaryOp op = BinaryOp::Comma;   // Logical
};

struct FlowBlock {
  llvm::SmallVector<FlowEvent, 4> events;
  llvm::SmallVector<uint32_t, 2> successors;
  llvm::SmallVector<const SwitchCase *, 0> labels; // Switch: of each successor; null: no case fits
  FlowBranch branch;
  // The function calls itself by its name.
  bool calls_itself = false;
};

struct FlowGraph {
  std::vector<FlowBlock> blocks; // the first is the entry
  std::vector<const VarDecl *> variables;
};

// False when the body holds what the graph can not show (nested functions, defer).
bool build_flow_graph(Sema &sema, const CompoundStmt *body, FlowGraph &graph);

// The function can end, but on no way to its end without calling itself before.
bool always_calls_itself(const FlowGraph &graph);

} // namespace cinch
