// Recursive descent over the grammar of C23 annex A.3 and the GNU extensions. Decides syntax only;
// every meaning is asked of Sema. One class; its members are in files by topic.
#pragma once

#include "preprocess/token_cursor.h"
#include "sema/attributes.h"
#include "sema/declarations.h"
#include "sema/declarators.h"
#include "sema/initializers.h"
#include "sema/sema.h"

#include "llvm/ADT/SmallVector.h"

namespace cinch {

class Parser {
public:
  Parser(TokenCursor &cursor, Sema &sema);

  // Parses one external declaration (6.9) and appends the entities that it declared or defined,
  // functions with their bodies. False at the end of the file. The caller hands the entities to IR
  // generation before it calls again.
  bool parse_external_declaration(llvm::SmallVectorImpl<Decl *> &decls);

private:
  // ---- parser.cpp: tokens, recovery ----
  const Token &token() const { return cursor_.current(); }
  bool at(TokenKind kind) const { return cursor_.current().is(kind); }
  SourceLoc loc() const { return cursor_.current().loc; }
  bool accept(TokenKind kind); // takes it when it is there
  // Takes it, or reports "expected ..." (placed behind the previous token for ';') and gives false.
  bool expect(TokenKind kind);
  bool expect_closing(TokenKind kind, SourceLoc opening); // with a note "to match this '('"
  // Skips to one of the kinds outside of nested brackets; does not take it. Stops at ';' and '}'.
  void skip_until(std::initializer_list<TokenKind> kinds);
  void skip_balanced(); // current token is an opening bracket: skips behind its closing one
  void skip_to_end_of_declaration();
  SourceLoc after_previous_token() const; // where something forgotten would have stood
  // The characters from the token at `begin` to the previous one; empty when macros made them.
  std::string_view written_text(SourceLoc begin) const;
  // Counts nesting; false after err_nesting_too_deep, when the caller must give up.
  struct Nesting {
    Parser &parser;
    bool ok;
    explicit Nesting(Parser &parser);
    ~Nesting();
    explicit operator bool() const { return ok; }
  };

  // ---- expressions.cpp: operators by precedence ----
  Expr *parse_expression();  // 6.5.18, with commas
  Expr *parse_assignment();  // 6.5.17
  Expr *parse_conditional(); // 6.5.16: also a constant-expression
  Expr *parse_constant() { return parse_conditional(); }
  Expr *parse_binary(Expr *left, unsigned minimum_precedence);
  Expr *parse_conditional_rest(Expr *condition); // current token is `?`
  Expr *parse_assignment_rest(Expr *left);       // current token is an assignment operator
  // ---- unary.cpp: prefix operators and casts ----
  Expr *parse_cast();                          // 6.5.5
  Expr *parse_unary() { return parse_cast(); } // 6.5.4; sema refuses what only a cast may be
  struct PrefixOperator;
  bool take_prefix(llvm::SmallVectorImpl<PrefixOperator> &prefixes, Expr *&operand);
  Expr *parse_prefixed();
  Expr *apply_prefixes(llvm::ArrayRef<PrefixOperator> prefixes, Expr *operand);
  Expr *parse_sizeof(); // sizeof, alignof, _Countof: by the current token
  Expr *parse_label_address();
  // ---- postfix.cpp ----
  Expr *parse_postfix(Expr *base);
  Expr *parse_call(Expr *callee);
  Expr *parse_subscript(Expr *base);
  Expr *parse_member(Expr *base);
  // Up to a closing parenthesis, which is not taken. False after a message.
  bool parse_arguments(llvm::SmallVectorImpl<Expr *> &arguments);
  // ---- primary.cpp, keyword_builtins.cpp ----
  Expr *parse_primary();
  Expr *parse_parenthesized(); // a value, a statement expression; the `(` is current
  Expr *parse_compound_literal(QualType type, SourceLoc left_paren, StorageClass storage,
                               bool is_thread_local, bool is_constexpr);
  Expr *parse_string();
  Expr *parse_generic();
  Expr *parse_embed_list();
  Expr *parse_keyword_builtin();
  Expr *parse_offsetof();
  Expr *parse_tgmath();
  Expr *parse_has_attribute();
  Expr *expression_expected();            // reports it, gives an error expression
  Expr *skip_to_closing(SourceLoc start); // gives up on what parentheses hold, takes the `)`
  // A (possibly concatenated) string literal as text; false after a message.
  bool parse_string_text(std::string_view &text);

  // ---- declarations.cpp, specifiers.cpp, declarators.cpp, records.cpp, attributes.cpp ----
  bool at_declaration(); // the current token starts a declaration (typedef names looked up)
  bool at_type_name();   // the current token starts a type name
  bool is_type_start(const Token &token);
  bool is_typedef_name(const Token &token);
  QualType parse_type_name(); // 6.7.8; error type after a message
  // A declaration inside a block or the first clause of a for; null when it declared nothing.
  Stmt *parse_block_declaration();
  void parse_static_assert();
  void parse_declaration(DeclSpec &spec, llvm::SmallVectorImpl<Decl *> &decls, bool is_file_scope);
  bool parse_init_declarators(DeclSpec &spec, Declarator &declarator,
                              llvm::SmallVectorImpl<Decl *> &decls, bool is_file_scope);
  void parse_initializer_of(Decl *decl, const DeclSpec &spec);
  bool check_after_function_declarator(const Declarator &declarator);
  bool at_function_body(const Declarator &declarator);
  void parse_function_definition(const DeclSpec &spec, Declarator &declarator,
                                 llvm::SmallVectorImpl<Decl *> &decls);
  // Bodies of inline functions of system headers are kept as tokens until the end of the unit, and
  // read only if the function is referenced.
  bool defer_body(FunctionDecl *function);
  void parse_body(FunctionDecl *function, llvm::ArrayRef<Decl *> inner_decls,
                  llvm::SmallVectorImpl<Decl *> &decls);
  bool parse_deferred_body(llvm::SmallVectorImpl<Decl *> &decls); // false: none is left to read
  void parse_knr_declarations(Declarator &declarator);
  void declare_knr_parameters(const DeclSpec &spec, Declarator &function,
                              llvm::MutableArrayRef<ParamDecl *> parameters);
  void finish_tag_only(const DeclSpec &spec, llvm::SmallVectorImpl<Decl *> &decls);
  void expect_end_of_declaration(const char *after);

  // Where specifiers stand decides what is allowed among them.
  enum class SpecifierContext : uint8_t { Declaration, Parameter, Member, TypeName };
  struct TypeSpecifiers; // specifiers.cpp
  DeclSpec parse_declaration_specifiers(bool type_only) {
    return parse_specifiers(type_only ? SpecifierContext::TypeName : SpecifierContext::Declaration);
  }
  DeclSpec parse_specifiers(SpecifierContext context);
  bool parse_specifier(DeclSpec &spec, TypeSpecifiers &types, SpecifierContext context);
  bool parse_type_specifier(DeclSpec &spec, TypeSpecifiers &types, SpecifierContext context);
  bool parse_other_type_specifier(DeclSpec &spec, TypeSpecifiers &types);
  bool accept_typedef_of_keyword(DeclSpec &spec, const TypeSpecifiers &types);
  bool parse_identifier_specifier(TypeSpecifiers &types, SpecifierContext context);
  void parse_storage_class(DeclSpec &spec, TypeSpecifiers &types, SpecifierContext context);
  void parse_thread_local(DeclSpec &spec, SourceLoc keyword, std::string_view word);
  bool forgot_semicolon(const TypeSpecifiers &types);
  void check_keyword_standard(Standard standard, const char *spelling);
  void parse_alignas(DeclSpec &spec);
  void parse_bit_int(TypeSpecifiers &types);
  QualType parse_typeof();
  QualType parse_atomic_specifier();
  void set_base(TypeSpecifiers &types, QualType type, const char *name);
  void finish_specifiers(DeclSpec &spec, TypeSpecifiers &types);
  QualType finish_type(TypeSpecifiers &types);

  Declarator parse_declarator(const DeclSpec &spec, bool allow_abstract, bool need_abstract);
  using ChunkList = llvm::SmallVectorImpl<DeclaratorChunk>;
  using AttributeList = llvm::SmallVectorImpl<ParsedAttribute *>;
  struct DeclaratorContext { // what parse_chunks collects
    bool allow_abstract, need_abstract;
    Declarator &declarator;
    AttributeList &attributes;
  };
  bool parse_chunks(DeclaratorContext &context, ChunkList &chunks);
  void parse_pointers(ChunkList &pointers);
  bool parse_direct_declarator(DeclaratorContext &context, ChunkList &chunks);
  bool parse_declarator_suffixes(DeclaratorContext &context, ChunkList &chunks);
  bool parse_array_suffix(ChunkList &chunks);
  bool parse_function_suffix(ChunkList &chunks);
  bool is_grouping_paren(const DeclaratorContext &context);
  unsigned end_of_parens(unsigned ahead);
  void parse_type_qualifiers(DeclaratorChunk &chunk, AttributeList *attributes);
  bool parse_knr_list(DeclaratorChunk &chunk);
  bool parse_parameters(DeclaratorChunk &chunk);
  ParamDecl *parse_parameter(bool is_first, SourceLoc left_paren);
  void parse_asm_label(Declarator &declarator);

  void parse_record_specifier(DeclSpec &spec);
  void parse_record_body(RecordDecl *record, AttributeList &attributes);
  void parse_member_declaration(RecordDecl *record, llvm::SmallVectorImpl<FieldDecl *> &fields);
  void parse_enum_specifier(DeclSpec &spec);
  void parse_enumerators(EnumDecl *decl, AttributeList &attributes);

  bool at_attributes() const { // [[ or __attribute__
    return at(TokenKind::KwAttribute) ||
           (at(TokenKind::LeftSquare) && cursor_.peek().is(TokenKind::LeftSquare));
  }
  void parse_attributes(AttributeList &out); // any number of both kinds
  void parse_gnu_attributes(AttributeList &out);
  void parse_standard_attributes(AttributeList &out);
  void parse_attribute(AttributeList &out, std::string_view scope, bool is_gnu);
  void parse_attribute_arguments(ParsedAttribute &attribute);
  llvm::ArrayRef<ParsedAttribute *> keep_attributes(llvm::ArrayRef<ParsedAttribute *> attributes);

  // ---- pragmas.cpp ----
  bool handle_pragma_in_declarations(); // PRAGMA_TOKENs between declarations: takes one
  SourceLoc pragma_name_loc(const PragmaRecord &pragma);
  SourceLoc pragma_end_loc(const PragmaRecord &pragma);
  void handle_pragma_pack(const PragmaRecord &pragma);
  void handle_pragma_weak(const PragmaRecord &pragma);
  void handle_pragma_redefine(const PragmaRecord &pragma);
  void handle_pragma_visibility(const PragmaRecord &pragma);
  void handle_pragma_options(const PragmaRecord &pragma);

  // ---- initializers.cpp ----
  InitSyntax *parse_initializer(); // 6.7.11
  InitSyntax *parse_braced_initializer();
  bool parse_init_item(llvm::SmallVectorImpl<InitItem> &items);
  bool parse_designators(llvm::SmallVectorImpl<Designator> &designators);

  // ---- statements.cpp, asm.cpp ----
  // Body of a function: current token is `{`. Its scope is the one of the parameters, open already.
  CompoundStmt *parse_function_body();
  CompoundStmt *parse_compound(); // current token is `{`; opens a Block scope
  Stmt *parse_statement();        // never null
  CompoundStmt *parse_block_items();
  void parse_block_item(llvm::SmallVectorImpl<Stmt *> &items);
  void parse_local_labels();
  Stmt *parse_labeled(bool is_block_item);
  Stmt *parse_unlabeled();
  Stmt *parse_expression_statement();
  Stmt *parse_scoped_body();
  Expr *parse_condition(Stmt *&declaration);
  Expr *parse_parenthesized_condition(Stmt *&declaration);
  Stmt *parse_if();
  Stmt *parse_switch();
  Stmt *parse_while();
  Stmt *parse_do();
  Stmt *parse_for();
  Stmt *parse_goto();
  Stmt *parse_break_or_continue();
  Stmt *parse_return();
  Stmt *parse_defer();
  CaseStmt *parse_case_label();
  bool at_label() { return at(TokenKind::Identifier) && cursor_.peek().is(TokenKind::Colon); }
  bool attributes_start_statement(); // the attributes here belong to a statement
  Stmt *parse_attributed_statement();
  Stmt *parse_statement_pragma(); // null: nothing to add
  const LoopHints *take_loop_hints();
  Stmt *parse_asm_statement();
  bool parse_asm_operands(llvm::SmallVectorImpl<AsmOperand> &operands);
  bool parse_asm_sections(AsmStmt *statement);
  bool parse_asm_clobbers(AsmStmt *statement);
  bool parse_asm_labels(AsmStmt *statement);
  void parse_file_scope_asm(llvm::SmallVectorImpl<Decl *> &decls);

  TokenCursor &cursor_;
  Sema &sema_;
  Arena init_arena_; // InitSyntax of the external declaration at hand
  struct DeferredBody {
    FunctionDecl *function; // null: read already
    std::vector<Token> tokens;
  };
  std::vector<DeferredBody> deferred_bodies_;
  size_t next_deferred_ = 0; // where the last search ended
  bool is_unit_empty_ = true;
  bool forgot_semicolon_ = false; // behind a tag's definition; reported, treated as if there
  unsigned nesting_ = 0;
  LoopHints *loop_hints_ = nullptr;                          // of the pragmas before the next loop
  llvm::SmallVector<const Identifier *, 2> statement_names_; // labels directly before a statement
};

} // namespace cinch
