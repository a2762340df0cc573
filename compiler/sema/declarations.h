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
  bool is_auto_deduced = false; // C23 auto, GNU __auto_type: type from the initializer
  bool declares_tag = false;    // a struct, union or enum was declared or defined
  Decl *tag = nullptr;
  bool has_type_specifier = false;
  bool has_alignas = false;
  bool is_implicit_int = false;    // no type specifier: an int before C99, else an error
  bool redeclares_keyword = false; // glibc's `typedef float _Float32;`: means nothing
  SourceLoc inline_loc, noreturn_loc, thread_loc, constexpr_loc, auto_loc;
  SourceLoc type_loc; // of the first type specifier
  SourceLoc qualifier_loc, restrict_loc;
  std::string_view thread_word; // as written: `_Thread_local`, `__thread`
  std::string_view auto_word;   // `auto` or `__auto_type` when is_auto_deduced
  Bytes alignas_value;          // greatest _Alignas; 0: none
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
  llvm::ArrayRef<SourceLoc> knr_locs;
  llvm::ArrayRef<Decl *> inner_decls; // tags and constants declared among the parameters
  unsigned array_qualifiers = 0;      // of a parameter's outermost array: `a[const static 3]`
  bool is_array_static = false;
  std::string_view asm_label;
  SourceLoc asm_loc;
  llvm::ArrayRef<ParsedAttribute *> attributes;
  Expr *bit_width = nullptr; // of a struct-declarator
};

// `#pragma GCC target` and `optimize`, and their stack.
class PragmaOptions {
public:
  void push() { stack_.push_back({target, optimize}); }
  void pop();
  void reset() { target = optimize = ""; }
  void add(bool is_target, std::string_view text);

  std::string target, optimize; // comma-separated

private:
  std::vector<std::pair<std::string, std::string>> stack_;
};

class DeclarationSema {
public:
  explicit DeclarationSema(Sema &sema) : sema_(sema) {}

  // ---- declarations.cpp, declarations_variables.cpp, declarations_functions.cpp ----
  // Declares what the declarator names, merged with what is visible; never null (invalid
  // declarations come back with is_invalid).
  Decl *declare(const DeclSpec &spec, Declarator &declarator);
  // Specifiers and `;`: a tag, or nothing.
  void declaration_without_declarator(const DeclSpec &spec);
  void initialize(VarDecl *variable, const DeclSpec &spec, InitSyntax *syntax);
  void finish_without_initializer(VarDecl *variable, const DeclSpec &spec);
  void static_assertion(SourceLoc where, Expr *condition, std::string_view text, bool has_message,
                        std::string_view message);

  // ---- Parameters ----
  ParamDecl *parameter(const DeclSpec &spec, Declarator &declarator);
  ParamDecl *implicit_knr_parameter(Identifier &name, SourceLoc loc);
  // GNU: the parameters so far were only forward declarations (`int n; int a[n]`).
  void forward_parameters(llvm::ArrayRef<ParamDecl *> parameters);
  // At the end of a parameter list: adds the tags and constants declared in it to `inner_decls`.
  void finish_prototype_scope(llvm::ArrayRef<Decl *> &inner_decls);

  // ---- Functions ----
  bool allows_nested_function(SourceLoc loc); // GNU; reports when not
  void check_implicit_int(const DeclSpec &spec, SourceLoc loc);
  // Starts a definition: declares the function and its parameters; the scope Function is open.
  FunctionDecl *begin_function(const DeclSpec &spec, Declarator &declarator);
  // The two halves of it, for a body that is read later or never.
  FunctionDecl *declare_definition(const DeclSpec &spec, Declarator &declarator);
  void enter_function(FunctionDecl *function, llvm::ArrayRef<Decl *> inner_decls);
  // Nothing is lost when the body is not read before the function is referenced.
  static bool is_needed_only_when_referenced(const FunctionDecl *function);
  void end_function(FunctionDecl *function, CompoundStmt *body);
  FunctionDecl *implicit_function(Identifier &name, SourceLoc loc); // C89 and warnings after

  // ---- Types that specifiers make ----
  QualType qualified_type(QualType type, unsigned qualifiers, SourceLoc loc,
                          SourceLoc restrict_loc);
  // `_Atomic(type)`, or `_Atomic` as a qualifier.
  QualType atomic_type(QualType type, SourceLoc loc, bool is_specifier);
  // The N of _BitInt(N) as written; none after an error.
  std::optional<uint64_t> bit_int_width(Expr *width);
  QualType bit_int_type(uint64_t width, bool is_signed, SourceLoc loc);
  Bytes alignment_of_type(QualType type, SourceLoc loc); // _Alignas(type)
  // Deprecated and unavailable ones; `shown`: the name to show, when not its own.
  void check_type_use(const Decl &name, SourceLoc loc, std::string_view shown = {});

  // ---- Pragmas ----
  void pragma_weak(Identifier &name, Identifier *target, SourceLoc loc);
  void pragma_redefine_extname(Identifier &old_name, Identifier &new_name);
  PragmaOptions pragma_options;

  // ---- declarations_unit.cpp ----
  // At the end of the unit: tentative definitions, undefined statics and inlines, unused ones.
  // Gives the variables tentatively defined, in order of their first declaration, and the
  // functions that `#pragma weak a = b` makes.
  void end_of_unit(std::vector<Decl *> &tentative);
  // At the end of a block: unused variables.
  void check_unused_here();

private:
  void note_forward_declaration(QualType type);
  void note_marked(const Decl &decl); // deprecated or unavailable
  void check_specifiers(const DeclSpec &spec, const Declarator &declarator);
  void check_alignas(const DeclSpec &spec, const Declarator &declarator, VarDecl *variable);
  TypedefDecl *declare_typedef(const DeclSpec &spec, Declarator &declarator);
  bool merge_typedef(TypedefDecl *previous, QualType type, const Declarator &declarator);
  void name_anonymous_tag(const DeclSpec &spec, TypedefDecl *name);

  VarDecl *declare_variable(const DeclSpec &spec, Declarator &declarator);
  QualType check_variable_type(const DeclSpec &spec, const Declarator &declarator, Linkage linkage,
                               bool is_static_storage);
  VarDecl *make_variable(const DeclSpec &spec, const Declarator &declarator, QualType type,
                         StorageClass storage, Linkage linkage);
  VarDecl *merge_variable(VarDecl *previous, const DeclSpec &spec, const Declarator &declarator,
                          QualType type, StorageClass storage);
  void report_conflict(const VarDecl *previous, const Declarator &declarator, QualType type,
                       bool with_linkage);
  bool check_variable_linkage(const VarDecl *previous, const DeclSpec &spec,
                              const Declarator &declarator, StorageClass storage);
  void set_asm_label(VarDecl *variable, const Declarator &declarator);
  void check_shadow(const Declarator &declarator);
  bool deduce_type(VarDecl *variable, InitSyntax *syntax);
  bool check_initializable(VarDecl *variable, const DeclSpec &spec, InitSyntax *syntax);
  bool check_constexpr_value(VarDecl *variable, const InitSyntax *syntax);
  void check_constexpr_pointer(VarDecl *variable);
  void check_complete(VarDecl *variable);
  void check_static_local(const VarDecl *variable);

  FunctionDecl *declare_function(const DeclSpec &spec, Declarator &declarator, bool is_definition);
  FunctionDecl *make_function(const DeclSpec &spec, const Declarator &declarator, QualType type,
                              StorageClass storage);
  bool merge_function(FunctionDecl *previous, const DeclSpec &spec, const Declarator &declarator,
                      StorageClass storage, bool is_definition);
  bool merge_function_types(FunctionDecl *previous, const Declarator &declarator,
                            bool is_definition);
  bool check_knr_definition(const FunctionType &prototype, const Declarator &declarator,
                            const FunctionDecl *previous);
  static bool may_redefine(const FunctionDecl *previous);
  bool match_transparent_unions(QualType old_type, QualType new_type);
  void update_inline(FunctionDecl *function, const DeclSpec &spec, bool is_definition);
  void recognize_library_function(FunctionDecl *function);
  void check_main(FunctionDecl *function, const DeclSpec &spec);
  void declare_parameters(FunctionDecl *function, llvm::ArrayRef<Decl *> inner_decls);
  void check_definition(FunctionDecl *function, const DeclSpec &spec, const Declarator &declarator);

  // ---- declarations_linkage.cpp ----
  StorageClass function_storage(const DeclSpec &spec, const Declarator &declarator);
  // The declaration that one with linkage (or in this scope) refers to again, or null.
  Decl *find_previous(const Identifier &name, bool has_linkage);
  void enter_name(Identifier &name, Decl *decl, bool has_linkage);
  void report_different_kind(const Declarator &declarator, const Decl *previous);
  void note_previous(const Decl *previous);
  void apply_attributes(Decl *decl, const DeclSpec &spec, const Declarator &declarator);
  void apply_pending_pragmas(ValueDecl *decl);

  void finish_unit_variable(VarDecl *variable, std::vector<Decl *> &tentative);
  void check_unit_variable(VarDecl *variable);
  void check_unit_function(FunctionDecl *function);
  void check_set_but_unused(const VarDecl *variable);
  Decl *make_weak_alias(Identifier &name);

  struct PendingPragma {
    bool is_weak = false;
    Identifier *alias_target = nullptr;
    Identifier *extname = nullptr;
    SourceLoc loc;
  };

  Sema &sema_;
  SourceLoc declarator_loc_; // of the declarator that declare() read last
  uint32_t next_unit_index_ = 0;
  std::vector<VarDecl *> unit_variables_; // with linkage, in order
  std::vector<FunctionDecl *> unit_functions_;
  llvm::DenseMap<const Identifier *, PendingPragma> pending_pragmas_;
  std::vector<Identifier *> weak_aliases_; // names of `#pragma weak a = b`, in order
};

} // namespace cinch
