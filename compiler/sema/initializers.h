// Initialization, C23 6.7.11: from what was written (InitSyntax) to one flat sorted list.
#pragma once

#include "sema/sema.h"

#include "llvm/ADT/ArrayRef.h"

namespace cinch {

struct InitSyntax;

// `.member`, `[index]` or GNU `[low ... high]`.
struct Designator {
  Identifier *member = nullptr;
  Expr *low = nullptr;
  Expr *high = nullptr;
  SourceLoc loc;
};
struct InitItem {
  llvm::ArrayRef<Designator> designators;
  InitSyntax *value = nullptr;
};
// An expression, or a braced list of items. Embedded data is one item with `bytes`.
struct InitSyntax {
  SourceLoc loc;
  Expr *expr = nullptr; // null: braces
  llvm::ArrayRef<InitItem> items;
  bool is_embed = false;
  std::string_view bytes; // of an #embed: stands for that many integer initializers
  SourceLoc right_brace;
};

class InitializerSema {
public:
  explicit InitializerSema(Sema &sema) : sema_(sema) {}

  // Checks and converts. `type` is completed when it is an array of unknown bound. Gives an
  // InitListExpr for aggregates, the converted value for scalars (and for a record initialized
  // by an expression of its type); an error expression after errors. With `is_static` each value
  // must be constant.
  Expr *initialize(QualType &type, InitSyntax *syntax, bool is_static, const Decl *what);

private:
  Sema &sema_;
};

} // namespace cinch
