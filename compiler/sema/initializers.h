// Initialization, C23 6.7.11: from what was written (InitSyntax) to one flat sorted list.
#pragma once

#include "sema/sema.h"

#include "llvm/ADT/ArrayRef.h"

namespace cinch {

struct InitSyntax;
class ListInitializer; // sema/initializer_lists.h

// `.member`, `[index]` or GNU `[low ... high]`.
// One step of a designation; both kinds may follow each other.
struct Designator {
  Identifier *member = nullptr;
  Expr *low = nullptr;
  Expr *high = nullptr;
  // Of the member's name or the `[`.
  SourceLoc loc;
  // Of the `.`; of the `...` in a range.
  SourceLoc start;
};
struct Designation {
  llvm::ArrayRef<Designator> designators;
};
// One item of a braced list: an expression, or a list (braced or embedded).
struct InitItem {
  // Null: none.
  const Designation *designation = nullptr;
  Expr *expr = nullptr;
  InitSyntax *list = nullptr;
};
// An expression, or a braced list of items. Embedded data stands for as many integers.
// Flat, since lists may have a million items.
struct InitSyntax {
  SourceLoc loc;
  // Null: braces.
  Expr *expr = nullptr;
  llvm::ArrayRef<InitItem> items;
  bool is_embed = false;
  // Of an #embed.
  std::string_view bytes;
  SourceLoc right_brace;
};

// What the values of an initializer have to be: anything for automatic objects, constant for those
// of static storage, constant and exact for constexpr ones.
enum class InitMode : uint8_t { Dynamic, Constant, Constexpr };

// The part of a type for which an object of the type cannot be constexpr: volatile, restrict,
// atomic or of variable size (C23 6.7.2p5); null when there is none.
QualType invalid_constexpr_part(QualType type);

// The front of initialization; ListInitializer does braces.
class InitializerSema {
public:
  explicit InitializerSema(Sema &sema) : sema_(sema) {}

  // Checks and converts. `type` is completed when it is an array of unknown bound. Gives an
  // InitListExpr for aggregates, the converted value for scalars (and for a record initialized
  // by an expression of its type); an error expression after errors.
  Expr *initialize(QualType &type, InitSyntax *syntax, InitMode mode, const Decl *what);

private:
  Expr *from_expression(ListInitializer &lists, QualType &type, Expr *value);

  Sema &sema_;
};

} // namespace cinch
