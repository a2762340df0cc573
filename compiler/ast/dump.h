// The AST as an indented text tree: for tests and for `cinch dump ast`.
#pragma once

#include "ast/stmt.h"
#include "ast/type_context.h"

namespace llvm {
class raw_ostream;
}

namespace cinch {

class SourceMap;

// Width of that margin.
constexpr unsigned dump_margin = 10;

// One line a node: its kind, what distinguishes it, its type in quotes and, for an lvalue,
// `lvalue`. Children are indented by two. Very deep trees are cut with a line `...`. With `sources`
// there is a left margin with line and column, which is empty when they are those of the line
// above.
void dump(llvm::raw_ostream &out, const TypeContext &types, const Decl *decl,
          const SourceMap *sources = nullptr);
void dump(llvm::raw_ostream &out, const TypeContext &types, const Stmt *stmt);
void dump(llvm::raw_ostream &out, const TypeContext &types, const Expr *expr);

// Offsets, sizes and alignments of a complete record, one member a line.
void dump_layout(llvm::raw_ostream &out, const TypeContext &types, const RecordDecl &record);

} // namespace cinch
