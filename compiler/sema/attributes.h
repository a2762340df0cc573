// Attributes: GNU __attribute__((x)), C23 [[x]], as parsed; and what they do to declarations.
#pragma once

#include "sema/declarations.h"

namespace cinch {

struct ParsedAttribute {
  std::string_view scope;  // "gnu", "clang", empty for standard and __attribute__
  std::string_view name;   // without surrounding __
  bool is_gnu_syntax = false;
  SourceLoc loc;
  Identifier *identifier_argument = nullptr; // first argument when it is a lone identifier
  SourceLoc identifier_loc;
  llvm::ArrayRef<Expr *> arguments;          // the others
  QualType type_argument;
};

class AttributeSema {
public:
  explicit AttributeSema(Sema &sema) : sema_(sema) {}

  // Those that change the type of a declaration: vector_size, mode, noreturn on function
  // pointers, calling conventions, address_space, aligned on typedefs is the declaration's.
  QualType apply_to_type(QualType type, llvm::ArrayRef<ParsedAttribute *> attributes);
  // Those of a declaration; merged into what it already has.
  void apply(Decl *decl, llvm::ArrayRef<ParsedAttribute *> attributes);
  // On statements: fallthrough, likely, musttail ...
  void apply_to_statement(Stmt *statement, llvm::ArrayRef<ParsedAttribute *> attributes);

private:
  Sema &sema_;
};

} // namespace cinch
