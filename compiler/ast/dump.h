// The AST as an indented text tree: for tests and for `cinch dump ast`.
#pragma once

#include "ast/stmt.h"
#include "ast/type_context.h"

#include "llvm/ADT/StringRef.h"

#include <string>

namespace llvm {
class raw_ostream;
}

namespace cinch {

// One node of the tree.
struct DumpedNode {
  // How many nodes are above it.
  unsigned depth = 0;
  llvm::StringRef kind;
  // Invalid when it has no place of its own.
  SourceLoc loc;
  // The function that it declares; else null.
  const FunctionDecl *function = nullptr;
  // Empty: none.
  std::string type;
  // All that tells it from others of its kind, with a blank before each: the name, the type in
  // quotes, for an lvalue `lvalue`.
  std::string text;
};

// Is given the nodes in order, each before those below it. They live until the call returns.
class NodeSink {
public:
  virtual ~NodeSink() = default;
  virtual void node(const DumpedNode &node) = 0;
};

// Very deep trees are cut with a node `...`.
void dump(NodeSink &sink, const TypeContext &types, const Decl *decl);
// A line a node, indented by two for each level.
void dump(llvm::raw_ostream &out, const TypeContext &types, const Stmt *stmt);
void dump(llvm::raw_ostream &out, const TypeContext &types, const Expr *expr);

// Offsets, sizes and alignments of a complete record, one member a line.
void dump_layout(llvm::raw_ostream &out, const TypeContext &types, const RecordDecl &record);

} // namespace cinch
