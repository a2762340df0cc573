// Declarations of objects, functions and typedef names; linkage and redeclaration, C23 6.2.2, 6.7.
#pragma once

#include "sema/sema.h"

namespace cinch {

struct InitSyntax;
struct ParsedAttribute; // sema/attributes.h

// What the declaration specifiers said. Attributes are kept in order of writing.
// Collected by the parser, used for each declarator of the declaration.
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
  // C23 auto, GNU __auto_type: type from the initializer.
  bool is_auto_deduced = false;
  // A struct, union or enum was declared or defined.
  bool declares_tag = false;
  Decl *tag = nullptr;
  bool has_type_specifier = false;
  bool has_alignas = false;
  // No type specifier: an int before C99, else an error.
  bool is_implicit_int = false;
  // `[[]]` in front, even an empty list.
  bool has_leading_attributes = false;
  // glibc's `typedef float _Float32;`: means nothing.
  bool redeclares_keyword = false;
  SourceLoc inline_loc, noreturn_loc, thread_loc, constexpr_loc, auto_loc;
  // Of the first type specifier.
  SourceLoc type_loc;
  SourceLoc qualifier_loc, restrict_loc, atomic_loc;
  // As written: `_Thread_local`, `__thread`.
  std::string_view thread_word;
  // `auto` or `__auto_type` when is_auto_deduced.
  std::string_view auto_word;
  // What it stood for in the first declarator, and that declarator's name.
  QualType deduced;
  std::string_view deduced_name;
  // Greatest _Alignas; 0: none.
  Bytes alignas_value;
  SourceLoc alignas_loc;
  llvm::ArrayRef<ParsedAttribute *> attributes;
};

// One declarator with its complete type.
// What remains of a declarator when DeclaratorTypes has built its type.
struct Declarator {
  // Null: abstract.
  Identifier *name = nullptr;
  // Of the name, or where it would stand.
  SourceLoc loc;
  QualType type;
  // The outermost derivation is a function's.
  bool has_function_declarator = false;
  bool is_knr_identifier_list = false;
  llvm::ArrayRef<ParamDecl *> parameters;
  llvm::ArrayRef<Identifier *> knr_names;
  llvm::ArrayRef<SourceLoc> knr_locs;
  // Tags and constants declared among the parameters.
  llvm::ArrayRef<Decl *> inner_decls;
  // Of a parameter's outermost array: `a[const static 3]`.
  unsigned array_qualifiers = 0;
  bool is_array_static = false;
  std::string_view asm_label;
  SourceLoc asm_loc;
  llvm::ArrayRef<ParsedAttribute *> attributes;
  // Of a struct-declarator.
  Expr *bit_width = nullptr;
};

// `#pragma GCC target` and `optimize`, and their stack.
// Kept as text for each function definition; irgen makes attributes of it.
class PragmaOptions {
public:
  void push() { stack_.push_back({target, optimize}); }
  void pop();
  void reset() { target = optimize = ""; }
  void add(bool is_target, std::string_view text);

  // comma-separated.
  std::string target, optimize;
  // `#pragma clang optimize off`.
  bool is_optimize_off = false;
  // `#pragma clang section`, in the unit's arena; null: none given.
  const SectionPragmas *sections = nullptr;

private:
  std::vector<std::pair<std::string, std::string>> stack_;
};

// Declaring has two halves: make the entity or find the one that is visible, then merge what the
// new declaration says (type, linkage, attributes, definition).
class DeclarationSema {
public:
  explicit DeclarationSema(Sema &sema) : sema_(sema) {}

  // ---- declarations.cpp, declarations_variables.cpp, declarations_functions.cpp ----
  // Declares what the declarator names, merged with what is visible; never null (invalid
  // declarations come back with is_invalid).
  // The entity is in scope when declare() returns; its initializer comes with initialize() or
  // finish_without_initializer().
  Decl *declare(const DeclSpec &spec, Declarator &declarator);
  // Specifiers and `;`: a tag, or nothing.
  void declaration_without_declarator(const DeclSpec &spec);
  // The type that `auto` stands for is kept in `spec`, for the declarators that follow.
  void initialize(VarDecl *variable, DeclSpec &spec, InitSyntax *syntax);
  void finish_without_initializer(VarDecl *variable, const DeclSpec &spec);
  // `text`: the condition as written, for the message; may be empty.
  void static_assertion(SourceLoc where, Expr *condition, std::string_view text, bool has_message,
                        std::string_view message);

  // ---- Parameters ----
  // Adjusted (6.7.7.4p6), in scope for what follows in the list.
  ParamDecl *parameter(const DeclSpec &spec, Declarator &declarator);
  ParamDecl *implicit_knr_parameter(Identifier &name, SourceLoc loc);
  // GNU: the parameters so far were only forward declarations (`int n; int a[n]`).
  void forward_parameters(llvm::ArrayRef<ParamDecl *> parameters);
  // At the end of a parameter list: adds the tags and constants declared in it to `inner_decls`.
  void finish_prototype_scope(llvm::ArrayRef<Decl *> &inner_decls);

  // ---- Functions ----
  // GNU; reports when not.
  bool allows_nested_function(SourceLoc loc);
  void check_implicit_int(const DeclSpec &spec, SourceLoc loc);
  // Starts a definition: declares the function and its parameters; the scope Function is open.
  FunctionDecl *begin_function(const DeclSpec &spec, Declarator &declarator);
  // The two halves of it, for a body that is read later or never.
  FunctionDecl *declare_definition(const DeclSpec &spec, Declarator &declarator);
  void enter_function(FunctionDecl *function, llvm::ArrayRef<Decl *> inner_decls);
  // Nothing is lost when the body is not read before the function is referenced.
  static bool is_needed_only_when_referenced(const FunctionDecl *function);
  void end_function(FunctionDecl *function, CompoundStmt *body);
  // Before C99 a name that is called is a function returning int; later standards make it an error
  // that is repaired so.
  // C89 and warnings after.
  FunctionDecl *implicit_function(Identifier &name, SourceLoc loc);

  // ---- Types that specifiers make ----
  QualType qualified_type(QualType type, unsigned qualifiers, SourceLoc loc,
                          SourceLoc restrict_loc);
  // `_Atomic(type)`, or `_Atomic` as a qualifier.
  QualType atomic_type(QualType type, SourceLoc loc, bool is_specifier);
  // The N of _BitInt(N) as written; none after an error.
  std::optional<uint64_t> bit_int_width(Expr *width);
  QualType bit_int_type(uint64_t width, bool is_signed, SourceLoc loc);
  // _Alignas(type).
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
  // "forward declaration of 'struct s'", for incomplete types.
  void note_forward_declaration(QualType type);
  void note_marked(const Decl &decl); // deprecated or unavailable
  void check_specifiers(const DeclSpec &spec, const Declarator &declarator);
  void check_constexpr_specifier(const DeclSpec &spec, bool declares_function);
  void check_alignas(const DeclSpec &spec, VarDecl *variable);
  TypedefDecl *declare_typedef(const DeclSpec &spec, Declarator &declarator);
  bool merge_typedef(TypedefDecl *previous, QualType type, const Declarator &declarator);
  void name_anonymous_tag(const DeclSpec &spec, TypedefDecl *name);

  VarDecl *declare_variable(const DeclSpec &spec, Declarator &declarator);
  // Reports types that no object may have; gives a usable one.
  QualType check_variable_type(const DeclSpec &spec, const Declarator &declarator, Linkage linkage,
                               bool is_static_storage);
  VarDecl *make_variable(const DeclSpec &spec, const Declarator &declarator, QualType type,
                         StorageClass storage, Linkage linkage);
  VarDecl *merge_variable(VarDecl *previous, const DeclSpec &spec, const Declarator &declarator,
                          QualType type, StorageClass storage);
  // A redeclaration: composite type (6.2.7p4), later attributes and storage.
  void report_conflict(const VarDecl *previous, const Declarator &declarator, QualType type,
                       bool with_linkage);
  bool check_variable_linkage(const VarDecl *previous, const DeclSpec &spec,
                              const Declarator &declarator, StorageClass storage);
  void set_asm_label(VarDecl *variable, const Declarator &declarator);
  void check_shadow(const Declarator &declarator);
  bool deduce_type(VarDecl *variable, DeclSpec &spec, InitSyntax *syntax);
  QualType deduced_part(QualType pattern, QualType type);
  QualType substitute(QualType pattern, QualType type);
  bool check_initializable(VarDecl *variable, const DeclSpec &spec);
  void check_complete(VarDecl *variable);
  void check_static_local(const VarDecl *variable);

  FunctionDecl *declare_function(const DeclSpec &spec, Declarator &declarator, bool is_definition);
  FunctionDecl *make_function(const Declarator &declarator, QualType type, StorageClass storage);
  // False when the two cannot be one function; `previous` is then left alone.
  bool merge_function(FunctionDecl *previous, const DeclSpec &spec, const Declarator &declarator,
                      StorageClass storage, bool is_definition);
  bool merge_function_types(FunctionDecl *previous, const Declarator &declarator,
                            bool is_definition);
  bool check_knr_definition(const FunctionType &prototype, const Declarator &declarator,
                            const FunctionDecl *previous);
  // GNU: an `extern inline` definition may be followed by another one.
  static bool may_redefine(const FunctionDecl *previous);
  bool match_transparent_unions(QualType old_type, QualType new_type);
  void update_inline(FunctionDecl *function, const DeclSpec &spec, bool is_definition);
  // A declaration of strlen with strlen's type is a library function for irgen.
  void recognize_library_function(FunctionDecl *function);
  void check_main(FunctionDecl *function, const DeclSpec &spec);
  void declare_parameters(FunctionDecl *function, llvm::ArrayRef<Decl *> inner_decls);
  void check_definition(FunctionDecl *function, const Declarator &declarator);

  // ---- declarations_linkage.cpp ----
  StorageClass function_storage(const DeclSpec &spec, const Declarator &declarator);
  // The declaration that one with linkage (or in this scope) refers to again, or null.
  // 6.2.2: what linkage the declaration gives.
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

  // #pragma weak and redefine_extname may come before the declaration.
  struct PendingPragma {
    bool is_weak = false;
    Identifier *alias_target = nullptr;
    Identifier *extname = nullptr;
    SourceLoc loc;
  };

  Sema &sema_;
  // Of the declarator that declare() read last.
  SourceLoc declarator_loc_;
  // Numbers entities in order, for VarDecl::index.
  uint32_t next_unit_index_ = 0;
  // With linkage, in order.
  std::vector<VarDecl *> unit_variables_;
  std::vector<FunctionDecl *> unit_functions_;
  llvm::DenseMap<const Identifier *, PendingPragma> pending_pragmas_;
  // Names of `#pragma weak a = b`, in order.
  std::vector<Identifier *> weak_aliases_;
};

} // namespace cinch
