// From a declarator's parts to its type, C23 6.7.7.
#pragma once

#include "sema/declarations.h"

namespace cinch {

// One derivation of a declarator. The parser lists them from the name outward: in `*a[3]` the array
// comes first, then the pointer.
// The parser knows the syntax of each part, DeclaratorTypes what they may combine to.
struct DeclaratorChunk {
  enum class Kind : uint8_t { Pointer, Array, Function };
  Kind kind;
  // Pointer: `* _Atomic`.
  bool is_atomic = false;
  // Array: [static n].
  bool is_static = false;
  // Array: [*].
  bool is_star = false;
  // Function.
  bool is_variadic = false;
  // Function.
  bool has_prototype = false;
  // Pointer; array of a parameter.
  unsigned qualifiers = 0;
  SourceLoc loc;
  SourceLoc star_loc;
  // Array; null: [].
  Expr *size = nullptr;
  llvm::ArrayRef<ParamDecl *> parameters;
  // Function: an identifier list.
  llvm::ArrayRef<Identifier *> knr_names;
  llvm::ArrayRef<SourceLoc> knr_locs;
  // Tags and constants declared among the parameters.
  llvm::ArrayRef<Decl *> inner_decls;
  // Of the derived type.
  llvm::ArrayRef<ParsedAttribute *> attributes;
  // Of the type that is derived from: `(A *p)`.
  llvm::ArrayRef<ParsedAttribute *> inner_attributes;
};

// `auto`, or pointers to it, for which an initializer is still to stand.
bool is_undeduced(QualType type);

// Checks the constraints of 6.7.7.2 to 6.7.7.4.
// Chunks are applied from the last, next to the specifiers' type, to the first, next to the name.
class DeclaratorTypes {
public:
  explicit DeclaratorTypes(Sema &sema) : sema_(sema) {}

  // Fills the type of the declarator and what it says of its outermost derivation. Errors are
  // reported; the type is then usable all the same, or the error type.
  void build(const DeclSpec &spec, llvm::ArrayRef<DeclaratorChunk> chunks, Declarator &declarator,
             bool is_parameter);

  // The type with every array bound that can be folded to a constant folded; for places where the
  // language allows no variable length (file scope, members, static objects). GNU, as clang does.
  // `static const int n = 3; int a[n];` at file scope: an extension that both compilers have.
  QualType fold_variable_arrays(QualType type, SourceLoc loc);

private:
  QualType pointer(QualType to, const DeclaratorChunk &chunk);
  QualType array(QualType element, const DeclaratorChunk &chunk, const Declarator &declarator,
                 bool is_outermost_parameter);
  QualType sized_array(QualType element, const DeclaratorChunk &chunk,
                       const Declarator &declarator);
  QualType function(QualType result, const DeclaratorChunk &chunk, SourceLoc qualifier_loc);
  bool check_element(QualType element, SourceLoc loc, const Declarator &declarator);

  Sema &sema_;
};

} // namespace cinch
