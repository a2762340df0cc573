// Attributes: GNU __attribute__((x)), C23 [[x]], as parsed; and what they do to declarations.
#pragma once

#include "sema/attribute_table.h"
#include "sema/declarations.h"

namespace cinch {

// As the parser has read it, in the unit's arena. Never looked at again once it has been applied.
struct ParsedAttribute {
  // Never null in lists given to sema.
  const AttributeInfo *info = nullptr;
  // "gnu", "clang", empty for standard and __attribute__
  std::string_view scope;
  // Without surrounding __
  std::string_view name;
  bool is_gnu_syntax = false;
  SourceLoc loc;
  // First argument when it is a lone identifier.
  Identifier *identifier_argument = nullptr;
  SourceLoc identifier_loc;
  // The others.
  llvm::ArrayRef<Expr *> arguments;
  QualType type_argument;

  AttributeKind kind() const { return info->kind; }
  // One of C23 6.7.13, spelled so.
  bool is_standard() const { return !is_gnu_syntax && scope.empty(); }
};

// Which of the attributes that change types: those of the data (vector_size, mode), those of
// functions (noreturn, calling conventions), or both.
enum class TypeAttributes : uint8_t { Data, Function, All };

// Warns of attributes in the wrong place and of wrong arguments; an attribute in error is as if it
// were not there. What an attribute does to types is decided when the type is built, before there
// is a declaration.
class AttributeSema {
public:
  explicit AttributeSema(Sema &sema) : sema_(sema) {}

  // Those that change the type of a declaration: vector_size, mode, noreturn and calling
  // conventions (of a function or what a pointer points to). `aligned` on typedefs is the
  // declaration's.
  QualType apply_to_type(QualType type, llvm::ArrayRef<ParsedAttribute *> attributes,
                         TypeAttributes which = TypeAttributes::All);
  // Those of a declaration; merged into what it already has.
  void apply(Decl *decl, llvm::ArrayRef<ParsedAttribute *> attributes);
  // On statements: fallthrough, likely, musttail ...
  void apply_to_statement(Stmt *statement, llvm::ArrayRef<ParsedAttribute *> attributes);

  // True when the parser should read the arguments; reports an unknown attribute.
  bool check_known(const ParsedAttribute &attribute);
  void check_argument_count(const ParsedAttribute &attribute);
  // False after a message that it may not stand behind a type or a derivation of a declarator.
  bool check_on_type(const ParsedAttribute &attribute);
  // Of a declaration that declares no entity but tags (C23 6.7.1p6).
  void check_without_declarator(const DeclSpec &spec, bool declares_tag);

  // The attributes of the declaration, made when there are none yet.
  DeclAttributes &attributes_of(Decl *decl);

  // `#pragma GCC visibility push(x)` and pop, which apply to declarations with external linkage.
  void push_visibility(SymbolVisibility visibility) { visibility_stack_.push_back(visibility); }
  bool pop_visibility();
  void apply_pragma_visibility(Decl *decl);

  // An alignment as `aligned` and _Alignas take it: a power of two; 0 after an error.
  Bytes check_alignment(Expr *value, SourceLoc loc, bool zero_allowed);

private:
  using Attribute = const ParsedAttribute;
  // One function for each kind that needs more than a flag; handlers_ says which.
  using Handler = void (AttributeSema::*)(Decl *, DeclAttributes &, Attribute &);
  struct HandlerEntry {
    AttributeKind kind;
    Handler handler;
  };
  static const HandlerEntry handlers_[];

  void apply_one(Decl *decl, Attribute &attribute);
  // Warns when the attribute is not for this kind of declaration.
  bool check_subject(const Decl *decl, Attribute &attribute);
  bool check_has_result(const Decl *decl, Attribute &attribute);
  void handle(Decl *decl, Attribute &attribute);
  // Empty after a message.
  std::string_view string_argument(Attribute &attribute, unsigned index);
  bool integer_argument(Attribute &attribute, unsigned index, uint64_t &value);
  // A 1-based parameter number, as gcc counts them.
  bool parameter_argument(Decl *decl, Attribute &attribute, unsigned index, uint32_t &value);

  void handle_aligned(Decl *, DeclAttributes &, Attribute &);
  void handle_alias(Decl *, DeclAttributes &, Attribute &);
  void handle_text(Decl *, DeclAttributes &, Attribute &);
  void handle_alloc(Decl *, DeclAttributes &, Attribute &);
  void handle_assume_aligned(Decl *, DeclAttributes &, Attribute &);
  void handle_cleanup(Decl *, DeclAttributes &, Attribute &);
  void handle_constructor(Decl *, DeclAttributes &, Attribute &);
  void handle_copy(Decl *, DeclAttributes &, Attribute &);
  void handle_counted_by(Decl *, DeclAttributes &, Attribute &);
  void handle_format(Decl *, DeclAttributes &, Attribute &);
  bool check_format(const Decl *decl, Attribute &attribute, const FormatAttribute &format);
  void handle_format_arg(Decl *, DeclAttributes &, Attribute &);
  void handle_malloc(Decl *, DeclAttributes &, Attribute &);
  void handle_may_alias(Decl *, DeclAttributes &, Attribute &);
  void handle_min_vector_width(Decl *, DeclAttributes &, Attribute &);
  void add_symbol_versions(DeclAttributes &, Attribute &);
  void handle_no_sanitize(Decl *, DeclAttributes &, Attribute &);
  void handle_no_builtin(Decl *, DeclAttributes &, Attribute &);
  void handle_nodiscard(Decl *, DeclAttributes &, Attribute &);
  void handle_nonnull(Decl *, DeclAttributes &, Attribute &);
  void handle_packed(Decl *, DeclAttributes &, Attribute &);
  void handle_patchable(Decl *, DeclAttributes &, Attribute &);
  void handle_record_layout(Decl *, DeclAttributes &, Attribute &);
  void handle_sentinel(Decl *, DeclAttributes &, Attribute &);
  void handle_target_clones(Decl *, DeclAttributes &, Attribute &);
  bool check_transparent_members(const RecordDecl *record);
  void handle_transparent_union(Decl *, DeclAttributes &, Attribute &);
  void handle_unsupported(Decl *, DeclAttributes &, Attribute &);
  void handle_visibility(Decl *, DeclAttributes &, Attribute &);
  void handle_weakref(Decl *, DeclAttributes &, Attribute &);

  // To the type itself, or through pointers and arrays to the function type at the bottom.
  QualType in_address_space(QualType type, Attribute &attribute);
  QualType apply_to_data(QualType type, Attribute &attribute);
  QualType apply_to_function(QualType type, Attribute &attribute);
  QualType vector_type(QualType type, Attribute &attribute);
  QualType mode_type(QualType type, Attribute &attribute);
  // Rebuilds pointers, arrays and functions around the type at their bottom.
  template <typename Change> QualType rebuild(QualType type, bool to_function, Change change);

  Sema &sema_;
  std::vector<SymbolVisibility> visibility_stack_;
};

} // namespace cinch
