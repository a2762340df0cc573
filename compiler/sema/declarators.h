// From a declarator's parts to its type, C23 6.7.7.
#pragma once

#include "sema/declarations.h"

#include "llvm/ADT/SmallVector.h"

namespace cinch {

// One derivation of a declarator. The parser lists them from the name outward: in `*a[3]` the array
// comes first, then the pointer.
struct DeclaratorChunk {
  enum class Kind : uint8_t { Pointer, Array, Function };
  Kind kind;
  bool is_atomic = false;     // pointer: `* _Atomic`
  bool is_static = false;     // array: [static n]
  bool is_star = false;       // array: [*]
  bool is_variadic = false;   // function
  bool has_prototype = false; // function
  unsigned qualifiers = 0;    // pointer; array of a parameter
  SourceLoc loc;
  SourceLoc star_loc;
  Expr *size = nullptr; // array; null: []
  llvm::ArrayRef<ParamDecl *> parameters;
  llvm::ArrayRef<Identifier *> knr_names; // function: an identifier list
  llvm::ArrayRef<SourceLoc> knr_locs;
  llvm::ArrayRef<Decl *> inner_decls;           // tags and constants declared among the parameters
  llvm::ArrayRef<ParsedAttribute *> attributes; // of the derived type
  llvm::ArrayRef<ParsedAttribute *> inner_attributes; // of the type that is derived from: `(A *p)`
};

// Checks the constraints of 6.7.7.2 to 6.7.7.4.
class DeclaratorTypes {
public:
  explicit DeclaratorTypes(Sema &sema) : sema_(sema) {}

  // Fills the type of the declarator and what it says of its outermost derivation. Errors are
  // reported; the type is then usable all the same, or the error type.
  void build(const DeclSpec &spec, llvm::ArrayRef<DeclaratorChunk> chunks, Declarator &declarator,
             bool is_parameter);

  // The type with every array bound that can be folded to a constant folded; for places where the
  // language allows no variable length (file scope, members, static objects). GNU, as clang does.
  QualType fold_variable_arrays(QualType type, SourceLoc loc);

private:
  QualType pointer(QualType to, const DeclaratorChunk &chunk, const Declarator &declarator);
  QualType array(QualType element, const DeclaratorChunk &chunk, const Declarator &declarator,
                 bool is_outermost_parameter);
  QualType sized_array(QualType element, const DeclaratorChunk &chunk,
                       const Declarator &declarator);
  QualType function(QualType result, const DeclaratorChunk &chunk, SourceLoc qualifier_loc);
  bool check_element(QualType element, SourceLoc loc, const Declarator &declarator);

  Sema &sema_;
};

} // namespace cinch
