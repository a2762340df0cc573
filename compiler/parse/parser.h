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

class PragmaTokens;

// Start at parse_external_declaration. Functions named parse_x begin at x's first token and end
// behind its last; after a syntax error they report once, skip as far as seems safe, and give an
// error expression, an empty statement or an error type, so that callers need not ask.
class Parser {
public:
  Parser(TokenCursor &cursor, Sema &sema);

  // Parses one external declaration (6.9) and appends the entities that it declared or defined,
  // functions with their bodies. False at the end of the file. The caller hands the entities to IR
  // generation before it calls again.
  bool parse_external_declaration(llvm::SmallVectorImpl<Decl *> &decls);

private:
  struct TypeSpecifiers; // type_specifiers.h

  // ---- parser.cpp: tokens, recovery ----
  // The token at hand; `loc` is where it stands.
  const Token &token() const { return cursor_.current(); }
  bool at(TokenKind kind) const { return cursor_.current().is(kind); }
  SourceLoc loc() const { return cursor_.current().loc; }
  // Takes it when it is there.
  bool accept(TokenKind kind);
  // Takes it, or reports "expected ..." (placed behind the previous token for ';') and gives false.
  bool expect(TokenKind kind);
  bool expect_after(TokenKind kind, std::string_view after); // "expected '(' after 'while'"
  // Takes the `;`; or reports "expected ';' WHERE" and stands where the next statement may begin.
  void expect_semicolon(std::string_view where);
  // The previous token is an unterminated literal: whatever is missing here may be inside it.
  bool after_broken_literal() const {
    return broken_literal_.is_valid() && cursor_.previous_loc() == broken_literal_;
  }
  bool expect_closing(TokenKind kind, SourceLoc opening); // with a note "to match this '('"
  // Skips to one of the kinds outside of nested brackets; does not take it. Stops at ';' and '}'.
  void skip_until(std::initializer_list<TokenKind> kinds);
  // Current token is an opening bracket: skips behind its closing one.
  void skip_balanced();
  // Behind the `;` or the braces of a declaration that is given up.
  void skip_to_end_of_declaration();
  // `if (x) { ... }` outside of functions: passed over whole. False when none stands here.
  bool skip_statement_at_file_scope();
  // ---- typos.cpp: names that nobody declared may be misspelt keywords ----
  // Neither declared nor a builtin: only such names are taken for slips.
  bool is_undeclared(const Token &token);
  // `foo *p;` with foo unknown: a type that was not declared rather than a product.
  bool is_unknown_pointer_type();
  // These three report the slip and put the word that was meant in its place.
  bool mend_statement_keyword();
  // `esle`, `elif (`.
  bool mend_else();
  // `itn x;`, or nearly a typedef name, which goes into `types`.
  bool mend_type_name(TypeSpecifiers &types);
  // The tokens behind a slip decide whether it can have been that keyword.
  bool fits_statement(TokenKind keyword);
  // The tokens are pushed back at the place of the one that is taken.
  void replace_word(llvm::ArrayRef<std::string_view> words);
  SourceLoc after_previous_token() const; // where something forgotten would have stood
  // The characters from the token at `begin` to the previous one; empty when macros made them.
  std::string_view written_text(SourceLoc begin) const;
  // Counts nesting; false after err_nesting_too_deep, when the caller must give up.
  // One object for each level of recursion; the limit is -fbracket-depth.
  struct Nesting {
    Parser &parser;
    bool ok;
    explicit Nesting(Parser &parser);
    ~Nesting();
    explicit operator bool() const { return ok; }
  };

  // ---- expressions.cpp: operators by precedence ----
  // 6.5.18, with commas.
  Expr *parse_expression();
  // 6.5.17.
  Expr *parse_assignment();
  // 6.5.16: also a constant-expression.
  Expr *parse_conditional();
  Expr *parse_constant() { return parse_conditional(); }
  // `left` has been parsed; takes binary operators of at least this precedence.
  Expr *parse_binary(Expr *left, unsigned minimum_precedence);
  Expr *parse_conditional_rest(Expr *condition); // current token is `?`
  Expr *parse_assignment_rest(Expr *left);       // current token is an assignment operator
  // Warns of `a =+ 1`.
  void check_reversed_compound(SourceLoc equal);
  // ---- unary.cpp: prefix operators and casts ----
  // 6.5.5.
  Expr *parse_cast();
  // 6.5.4; sema refuses what only a cast may be.
  Expr *parse_unary() { return parse_cast(); }
  // `*`, `-`, a cast ...: a chain of them is read into a list and applied from its end, without
  // recursion.
  struct PrefixOperator;
  // Takes one prefix. False when what follows is no prefix operator; `operand` is set when it
  // turned out to be an operand, such as a compound literal.
  bool take_prefix(llvm::SmallVectorImpl<PrefixOperator> &prefixes, Expr *&operand);
  Expr *parse_prefixed();
  Expr *apply_prefixes(llvm::ArrayRef<PrefixOperator> prefixes, Expr *operand);
  // Sizeof, alignof, _Countof: by the current token.
  Expr *parse_sizeof();
  // GNU `&&label`.
  Expr *parse_label_address();
  // ---- postfix.cpp ----
  // Calls, subscripts, members, ++ and -- behind `base`.
  Expr *parse_postfix(Expr *base);
  // 6.5.3.3.
  Expr *parse_call(Expr *callee);
  // 6.5.3.2.
  Expr *parse_subscript(Expr *base);
  // 6.5.3.4, `.` and `->`.
  Expr *parse_member(Expr *base);
  // Up to a closing parenthesis, which is not taken. False after a message.
  bool parse_arguments(llvm::SmallVectorImpl<Expr *> &arguments);
  // ---- primary.cpp, keyword_builtins.cpp ----
  // 6.5.2.
  Expr *parse_primary();
  // A value, a statement expression; the `(` is current.
  Expr *parse_parenthesized();
  // `(type) { ... }`, with C23 storage class specifiers.
  Expr *parse_compound_literal(QualType type, SourceLoc left_paren, StorageClass storage,
                               bool is_thread_local, bool is_constexpr);
  // Adjacent literals as one; 6.4.6.
  Expr *parse_string();
  // 6.5.2.1: `_Generic(x, int: 1, default: 0)`.
  Expr *parse_generic();
  // C23 6.10.4: an #embed, where an expression stands and where a list of them does.
  Expr *parse_embedded_byte();
  std::string_view parse_embedded_list(TokenKind closing);
  Expr *parse_keyword_builtin();
  // `__builtin_offsetof(struct s, a.b[2])`.
  Expr *parse_offsetof();
  // `__builtin_tgmath(sinf, sin, sinl, x)`.
  Expr *parse_tgmath();
  Expr *parse_has_attribute();
  // Reports it, gives an error expression.
  Expr *expression_expected();
  // Gives up on what parentheses hold, takes the `)`.
  Expr *skip_to_closing(SourceLoc start);
  // A (possibly concatenated) string literal as text; false after a message.
  bool parse_string_text(std::string_view &text, bool ignores_prefix = false);

  // ---- declarations.cpp, specifiers.cpp, declarators.cpp, records.cpp, attributes.cpp ----
  // The current token starts a declaration (typedef names looked up).
  bool at_declaration();
  // The current token starts a type name.
  bool at_type_name();
  bool is_type_start(const Token &token);
  // The same inside of parentheses: not for specifiers that only declarations have.
  bool is_type_name_start(const Token &token);
  bool is_typedef_name(const Token &token);
  // 6.7.8; error type after a message.
  QualType parse_type_name();
  // Where a declaration stands: what may follow its specifiers and what ends it.
  enum class DeclarationPlace : uint8_t {
    FileScope,
    Block,
    Condition, // C2y: of `if` and `switch`; the caller looks for the `;` or `)` that ends it
  };
  // A declaration inside a block or the first clause of a for; null when it declared nothing.
  Stmt *parse_block_declaration(DeclarationPlace place = DeclarationPlace::Block);
  // 6.7.12, with its `;`.
  void parse_static_assert();
  // The same among expressions, C2y.
  Expr *parse_static_assert_expression();
  // Without the `;`.
  bool parse_assertion();
  // What follows the specifiers, up to and with the `;` or the body.
  void parse_declaration(DeclSpec &spec, llvm::SmallVectorImpl<Decl *> &decls,
                         DeclarationPlace place);
  // `= initializer` and further declarators.
  bool parse_init_declarators(DeclSpec &spec, Declarator &declarator,
                              llvm::SmallVectorImpl<Decl *> &decls);
  // Behind the `=`.
  void parse_initializer_of(Decl *decl, DeclSpec &spec);
  // False after a message that something else than a function's body follows.
  bool check_after_function_declarator(const Declarator &declarator);
  // At `{`, or at the declarations of K&R parameters before it.
  bool at_function_body(const Declarator &declarator);
  void parse_function_definition(const DeclSpec &spec, Declarator &declarator,
                                 llvm::SmallVectorImpl<Decl *> &decls);
  // Bodies of inline functions of system headers are kept as tokens until the end of the unit, and
  // read only if the function is referenced.
  bool defer_body(FunctionDecl *function);
  // The current token is `{`.
  void parse_body(FunctionDecl *function, llvm::ArrayRef<Decl *> inner_decls,
                  llvm::SmallVectorImpl<Decl *> &decls);
  // False: none is left to read.
  bool parse_deferred_body(llvm::SmallVectorImpl<Decl *> &decls);
  // GNU and before C23: `int f(a, b) int a; char *b; { ... }`.
  void parse_knr_declarations(Declarator &declarator);
  // One declaration in the list; the parameters it names are entered into `parameters`.
  void declare_knr_parameters(const DeclSpec &spec, Declarator &function,
                              llvm::MutableArrayRef<ParamDecl *> parameters);
  // A declaration without declarators.
  void finish_tag_only(const DeclSpec &spec, llvm::SmallVectorImpl<Decl *> &decls);
  void expect_end_of_declaration(std::string_view where);
  // `int f(void)` and then a statement: the `{` was forgotten.
  bool lacks_opening_brace(const Declarator &declarator);
  // Over such a body, to behind its `}`.
  void skip_body_without_brace();

  // Where specifiers stand decides what is allowed among them.
  enum class SpecifierContext : uint8_t { Declaration, Parameter, Member, TypeName };
  DeclSpec parse_declaration_specifiers(bool type_only) {
    return parse_specifiers(type_only ? SpecifierContext::TypeName : SpecifierContext::Declaration);
  }
  // All specifiers and qualifiers of a declaration, in any order (C23 6.7.3).
  DeclSpec parse_specifiers(SpecifierContext context);
  // One of them. False when the token is none.
  bool parse_specifier(DeclSpec &spec, TypeSpecifiers &types, SpecifierContext context);
  bool parse_type_specifier(DeclSpec &spec, TypeSpecifiers &types, SpecifierContext context);
  bool parse_other_type_specifier(DeclSpec &spec, TypeSpecifiers &types);
  // A name that is a keyword now but a typedef in old programs: `typedef int bool;`.
  bool accept_typedef_of_keyword(DeclSpec &spec, const TypeSpecifiers &types);
  // A typedef name, if no other type has been given.
  bool parse_identifier_specifier(TypeSpecifiers &types, SpecifierContext context);
  // 6.7.2: typedef, static, constexpr and so on.
  void parse_storage_class(DeclSpec &spec, TypeSpecifiers &types, SpecifierContext context);
  void parse_thread_local(DeclSpec &spec, SourceLoc keyword, std::string_view word);
  // `struct s { ... }` at the end of a line, and a declaration on the next.
  bool forgot_semicolon(const TypeSpecifiers &types);
  // Warns when the keyword is newer than the language chosen.
  void check_keyword_standard(Standard standard, const char *spelling);
  void check_function_specifier(SpecifierContext context);
  // 6.7.6.
  void parse_alignas(DeclSpec &spec);
  // `_BitInt(N)`, 6.7.3.1.
  void parse_bit_int(TypeSpecifiers &types);
  // 6.7.3.6.
  QualType parse_typeof();
  // `_Atomic(type)`; without parentheses it is a qualifier.
  QualType parse_atomic_specifier();
  // Sets the type; a second one is an error.
  void set_base(TypeSpecifiers &types, QualType type, const char *name);
  // Combines what was collected to the type; reports what does not go together.
  void finish_specifiers(DeclSpec &spec, TypeSpecifiers &types);
  QualType finish_type(TypeSpecifiers &types);
  // `type` made complex; itself after a message.
  QualType finish_complex(const TypeSpecifiers &types, QualType type);
  void check_typedef_qualifiers(const DeclSpec &spec, const TypeSpecifiers &types);
  // A second qualifier is an extension before C99, since then a mistake.
  void report_duplicate_qualifier();
  // The current token is the qualifier _Atomic, `is_repeated` after another.
  void check_atomic_qualifier(bool is_repeated);

  Declarator parse_declarator(const DeclSpec &spec, bool allow_abstract, bool need_abstract,
                              bool is_parameter = false);
  // Chunks are pointer, array and function parts of a declarator, see sema/declarators.h.
  using ChunkList = llvm::SmallVectorImpl<DeclaratorChunk>;
  using AttributeList = llvm::SmallVectorImpl<ParsedAttribute *>;
  struct DeclaratorContext { // what parse_chunks collects
    bool allow_abstract, need_abstract;
    Declarator &declarator;
    AttributeList &attributes;
  };
  // The parts of one declarator, nearest to the name first.
  bool parse_chunks(DeclaratorContext &context, ChunkList &chunks);
  // 6.7.7.2: `*const *`.
  void parse_pointers(ChunkList &pointers);
  bool parse_direct_declarator(DeclaratorContext &context, ChunkList &chunks);
  // `int [3] a;`, which C does not have: read as `int a[3];` after a message.
  bool is_array_before_name();
  bool parse_declarator_suffixes(DeclaratorContext &context, ChunkList &chunks);
  // 6.7.7.3.
  bool parse_array_suffix(ChunkList &chunks);
  // 6.7.7.4.
  bool parse_function_suffix(ChunkList &chunks);
  // Whether `(` encloses a declarator, `(*f)`, or begins parameters, `(int)`.
  bool is_grouping_paren(const DeclaratorContext &context);
  // Look-ahead by token numbers; nothing is taken.
  unsigned end_of_parens(unsigned ahead);
  void parse_type_qualifiers(DeclaratorChunk &chunk, AttributeList *attributes);
  // Names alone: `f(a, b)`, before C23.
  bool parse_knr_list(DeclaratorChunk &chunk);
  bool parse_parameters(DeclaratorChunk &chunk);
  // Null for the `void` of `(void)`.
  ParamDecl *parse_parameter(bool is_first, SourceLoc left_paren);
  // GNU: `int x asm("y");`.
  void parse_asm_label(Declarator &declarator);

  // 6.7.3.2, from the keyword on.
  void parse_record_specifier(DeclSpec &spec);
  // Members between braces.
  void parse_record_body(RecordDecl *record, AttributeList &attributes);
  void parse_member_declaration(RecordDecl *record, llvm::SmallVectorImpl<FieldDecl *> &fields);
  // After a tag that cannot be one: over its body, so that the members are not misread.
  void skip_failed_tag(DeclSpec &spec);
  // 6.7.3.3.
  void parse_enum_specifier(DeclSpec &spec);
  void parse_enumerators(EnumDecl *decl, AttributeList &attributes);

  bool at_attributes() const { // [[ or __attribute__
    return at(TokenKind::KwAttribute) ||
           (at(TokenKind::LeftSquare) && cursor_.peek().is(TokenKind::LeftSquare));
  }
  // Any number of both kinds.
  void parse_attributes(AttributeList &out);
  // `__attribute__((a, b(1)))`.
  void parse_gnu_attributes(AttributeList &out);
  // `[[a, s::b(1)]]`, 6.7.13.
  void parse_standard_attributes(AttributeList &out);
  // One, from its name on; `scope` is empty without `x::`.
  void parse_attribute(AttributeList &out, std::string_view scope, SourceLoc start, bool is_gnu);
  bool check_standard_arguments(const ParsedAttribute &attribute);
  void parse_type_attributes(AttributeList &out);
  void keep_type_attributes(llvm::ArrayRef<ParsedAttribute *> attributes, AttributeList &out);
  void parse_specifier_attributes(DeclSpec &spec, TypeSpecifiers &types);
  void check_tag_attributes(SourceLoc attributes_loc);
  void check_literal_storage(DeclSpec &spec);
  unsigned end_of_attributes();
  void parse_attribute_arguments(ParsedAttribute &attribute);
  // Copies to the unit's arena: declarations keep their attributes.
  llvm::ArrayRef<ParsedAttribute *> keep_attributes(llvm::ArrayRef<ParsedAttribute *> attributes);

  // ---- pragmas.cpp ----
  // PRAGMA_TOKENs between declarations: takes one.
  bool handle_pragma_in_declarations();
  // Where a message about the pragma's name, or about its end, points.
  SourceLoc pragma_name_loc(const PragmaRecord &pragma);
  SourceLoc pragma_end_loc(const PragmaRecord &pragma);
  void handle_pragma_pack(const PragmaRecord &pragma);
  void handle_pragma_weak(const PragmaRecord &pragma);
  void handle_pragma_redefine(const PragmaRecord &pragma);
  void handle_pragma_visibility(const PragmaRecord &pragma);
  void handle_pragma_options(const PragmaRecord &pragma);
  void handle_pragma_optimize(const PragmaRecord &pragma);
  void handle_pragma_section(const PragmaRecord &pragma);

  // ---- pragmas_floating.cpp ----
  void parse_leading_pragmas();
  void handle_pragma_floating(const PragmaRecord &pragma);
  void apply_pragma_floating(const PragmaRecord &pragma);
  void apply_stdc(const PragmaRecord &pragma, PragmaTokens &tokens);
  bool apply_clang_fp(const PragmaRecord &pragma, PragmaTokens &tokens);
  bool set_floating_option(std::string_view option, std::string_view value);
  // In the body's arena; null when nothing differs from `outer`.
  const FpPragmas *keep_floating_pragmas(const FpPragmas &outer);
  void set_constant_rounding();

  // ---- pragmas_loop.cpp ----
  Stmt *parse_loop_pragma();
  uint32_t take_loop_count(const PragmaRecord &pragma, PragmaTokens &tokens);
  bool parse_unroll_count(const PragmaRecord &pragma, PragmaTokens &tokens, LoopHints::State &state,
                          uint32_t &count);
  void parse_unroll_pragma(const PragmaRecord &pragma, PragmaTokens &tokens);
  void parse_clang_loop(const PragmaRecord &pragma, PragmaTokens &tokens);
  bool parse_loop_option(const PragmaRecord &pragma, std::string_view option, SourceLoc loc,
                         PragmaTokens &tokens);
  bool parse_vectorize_width(const PragmaRecord &pragma, PragmaTokens &tokens);

  // ---- initializers.cpp ----
  // 6.7.11.
  InitSyntax *parse_initializer();
  InitSyntax *parse_braced_initializer();
  // One item; false after a message.
  InitSyntax *parse_init_embed();
  bool parse_init_item(llvm::SmallVectorImpl<InitItem> &items);
  // `.a[1].b =`; also GNU's `a:` and `[1 ... 3] =`.
  bool parse_designators(llvm::SmallVectorImpl<Designator> &designators);

  // ---- statements.cpp, asm.cpp ----
  // Body of a function: current token is `{`. Its scope is the one of the parameters, open already.
  CompoundStmt *parse_function_body();
  // Current token is `{`; opens a Block scope.
  CompoundStmt *parse_compound();
  // Never null.
  Stmt *parse_statement();
  CompoundStmt *parse_block_items();
  void parse_block_item(llvm::SmallVectorImpl<Stmt *> &items);
  // GNU: `__label__ a, b;`.
  void parse_local_labels();
  // `name:`, `case x:`, `default:` and the statement behind it.
  Stmt *parse_labeled(bool is_block_item);
  Stmt *parse_unlabeled();
  Stmt *parse_expression_statement();
  // Of if, switch and loops: a block, with braces or without.
  Stmt *parse_scoped_body();
  // The condition of if, switch or while; C2y: with a declaration before it.
  Expr *parse_condition(Stmt *&declaration);
  Expr *parse_parenthesized_condition(std::string_view keyword, Stmt **declaration);
  // Between the clauses of a for; false after a message.
  bool expect_for_semicolon();
  // `for (int i = 0, i < n; ...)`: a comma where a `;` was meant.
  bool comma_ends_for_clause();
  // 6.8.5.2, with all of its `else if`.
  Stmt *parse_if();
  // 6.8.5.3.
  Stmt *parse_switch();
  Stmt *parse_while();
  Stmt *parse_do();
  // 6.8.6.4.
  Stmt *parse_for();
  // 6.8.7.2, GNU's `goto *p` too.
  Stmt *parse_goto();
  // 6.8.7.3 and 6.8.7.4, C2y's with a name too.
  Stmt *parse_break_or_continue();
  // 6.8.7.5.
  Stmt *parse_return();
  // ISO/IEC TS 25755.
  Stmt *parse_defer();
  CaseStmt *parse_case_label();
  // The `:` of `case` and `default`.
  void expect_label_colon(std::string_view after);
  bool at_label() { return at(TokenKind::Identifier) && cursor_.peek().is(TokenKind::Colon); }
  // A label of any kind, behind attributes or not.
  bool at_any_label();
  // The attributes here belong to a statement.
  bool attributes_start_statement();
  // `[[fallthrough]];` and attributes before a statement.
  Stmt *parse_attributed_statement();
  // Null: nothing to add.
  Stmt *parse_statement_pragma();
  const LoopHints *take_loop_hints();
  // For the loop that follows; null when there are no pragmas.
  Stmt *parse_asm_statement();
  bool parse_asm_operands(llvm::SmallVectorImpl<AsmOperand> &operands);
  // GNU: what stands behind the template, each section after a `:`.
  bool parse_asm_sections(AsmStmt *statement);
  // One of the qualifiers; reports a second one.
  bool accept_asm_qualifier(TokenKind kind, bool &is_set);
  bool parse_asm_clobbers(AsmStmt *statement);
  bool parse_asm_labels(AsmStmt *statement);
  // GNU: `asm("...");` between declarations.
  void parse_file_scope_asm(llvm::SmallVectorImpl<Decl *> &decls);

  TokenCursor &cursor_;
  Sema &sema_;
  // Reset with each external declaration: initializers are by far the largest syntax.
  // InitSyntax of the external declaration at hand.
  Arena init_arena_;
  struct DeferredBody {
    // Null: read already.
    FunctionDecl *function;
    std::vector<Token> tokens;
  };
  // In order of appearance; looked through at the end of the file.
  std::vector<DeferredBody> deferred_bodies_;
  // Where the last search ended.
  size_t next_deferred_ = 0;
  bool is_unit_empty_ = true;
  bool forgot_semicolon_ = false;      // behind a tag's definition; reported, treated as if there
  bool in_for_header_ = false;         // the declaration at hand is the first clause of a for
  bool after_named_parameter_ = false; // the parameter before the one at hand has a name
  SourceLoc broken_literal_;           // the last unterminated literal that was passed
  SourceLoc function_at_margin_;       // begins in column 1, but inside of another function
  unsigned nesting_ = 0;
  // What pragmas say of floating operations here.
  FpPragmas fp_;
  // Some block of the body at hand observes rounding or exceptions.
  bool body_has_strict_fp_ = false;
  bool body_has_constant_rounding_ = false;
  // Collected until a loop takes them.
  // Of the pragmas before the next loop.
  LoopHints *loop_hints_ = nullptr;
  // C2y: `name: while (...)`, so that `break name` finds the loop.
  // Labels directly before a statement.
  llvm::SmallVector<const Identifier *, 2> statement_names_;
};

} // namespace cinch
