// Declarations of objects, functions and typedef names; linkage and redeclaration, C23 6.2.2, 6.7.
#pragma once

#include "sema/sema.h"

namespace cinch {

struct InitSyntax;
struct ParsedAttribute; // sema/attributes.h

// What the declaration specifiers said. Attributes are kept in order of writing.
struct DeclSpec {
  SourceLoc loc;
  QualType type;
  StorageClass storage = StorageClass::None;
  SourceLoc storage_loc;
  bool is_typedef = false;
  bool is_inline = false;
  bool is_noreturn = false;
  bool is_thread_local = false;
  bool is_constexpr = false;
  bool is_auto_deduced = false;     // C23 auto, GNU __auto_type: type from the initializer
  bool declares_tag = false;        // a struct, union or enum was declared or defined
  Decl *tag = nullptr;
  SourceLoc inline_loc, thread_loc, constexpr_loc;
  Bytes alignas_value;              // greatest _Alignas; 0: none
  SourceLoc alignas_loc;
  llvm::ArrayRef<ParsedAttribute *> attributes;
};

// One declarator with its complete type.
struct Declarator {
  Identifier *name = nullptr; // null: abstract
  SourceLoc loc;              // of the name, or where it would stand
  QualType type;
  bool has_function_declarator = false; // the outermost derivation is a function's
  bool is_knr_identifier_list = false;
  llvm::ArrayRef<ParamDecl *> parameters;
  llvm::ArrayRef<Identifier *> knr_names;
  std::string_view asm_label;
  SourceLoc asm_loc;
  llvm::ArrayRef<ParsedAttribute *> attributes;
  Expr *bit_width = nullptr; // of a struct-declarator
};

class DeclarationSema {
public:
  explicit DeclarationSema(Sema &sema) : sema_(sema) {}

  // Declares what the declarator names, merged with what is visible; never null (invalid
  // declarations come back with is_invalid).
  Decl *declare(const DeclSpec &spec, Declarator &declarator);
  void initialize(VarDecl *variable, const DeclSpec &spec, InitSyntax *syntax);
  void finish_without_initializer(VarDecl *variable, const DeclSpec &spec);
  ParamDecl *parameter(const DeclSpec &spec, Declarator &declarator);
  // Starts a definition: declares the function and its parameters; the scope Function is open.
  FunctionDecl *begin_function(const DeclSpec &spec, Declarator &declarator);
  void end_function(FunctionDecl *function, CompoundStmt *body);
  FunctionDecl *implicit_function(Identifier &name, SourceLoc loc); // C89 and warnings after
  // At the end of the unit: tentative definitions, undefined statics and inlines, unused ones.
  // Gives the variables tentatively defined, in order of their first declaration.
  void end_of_unit(std::vector<Decl *> &tentative);
  // At the end of a block: unused variables.
  void check_unused_here();

private:
  Sema &sema_;
};

} // namespace cinch
