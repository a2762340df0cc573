// Recursive descent over the grammar of C23 annex A.3 and the GNU extensions. Decides syntax only;
// every meaning is asked of Sema. One class; its members are in files by topic.
#pragma once

#include "preprocess/token_cursor.h"
#include "sema/attributes.h"
#include "sema/declarations.h"
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
  void skip_to_end_of_declaration();
  // Counts nesting; false after err_nesting_too_deep, when the caller must give up.
  struct Nesting {
    Parser &parser;
    bool ok;
    explicit Nesting(Parser &parser);
    ~Nesting();
    explicit operator bool() const { return ok; }
  };

  // ---- expressions.cpp, postfix.cpp, primary.cpp ----
  Expr *parse_expression();            // 6.5.18, with commas
  Expr *parse_assignment();            // 6.5.17
  Expr *parse_conditional();           // 6.5.16: also a constant-expression
  Expr *parse_constant() { return parse_conditional(); }
  Expr *parse_binary(Expr *left, unsigned minimum_precedence);
  Expr *parse_cast();                  // 6.5.5
  Expr *parse_unary();                 // 6.5.4
  Expr *parse_postfix(Expr *base);
  Expr *parse_primary();
  // A (possibly concatenated) string literal as text; false after a message.
  bool parse_string_text(std::string_view &text);

  // ---- declarations.cpp, specifiers.cpp, declarators.cpp, records.cpp, attributes.cpp ----
  bool at_declaration();    // the current token starts a declaration (typedef names looked up)
  bool at_type_name();      // the current token starts a type name
  bool is_type_start(const Token &token);
  QualType parse_type_name();          // 6.7.8; error type after a message
  // A declaration inside a block or the first clause of a for; null when it declared nothing.
  Stmt *parse_block_declaration();
  void parse_static_assert();
  DeclSpec parse_declaration_specifiers(bool type_only);
  Declarator parse_declarator(const DeclSpec &spec, bool allow_abstract, bool need_abstract);
  bool at_attributes() const;          // [[ or __attribute__
  void parse_attributes(llvm::SmallVectorImpl<ParsedAttribute *> &out); // any number of both kinds
  bool handle_pragma_in_declarations(); // PRAGMA_TOKENs between declarations: takes one

  // ---- initializers.cpp ----
  InitSyntax *parse_initializer();     // 6.7.11

  // ---- statements.cpp, asm.cpp ----
  // Body of a function: current token is `{`. Its scope is the one of the parameters, open already.
  CompoundStmt *parse_function_body();
  CompoundStmt *parse_compound();      // current token is `{`; opens a Block scope
  Stmt *parse_statement();             // never null
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
  bool attributes_start_statement();   // the attributes here belong to a statement
  Stmt *parse_attributed_statement();
  Stmt *parse_statement_pragma();      // null: nothing to add
  const LoopHints *take_loop_hints();
  Stmt *parse_asm_statement();
  bool parse_asm_operands(llvm::SmallVectorImpl<AsmOperand> &operands);
  bool parse_asm_sections(AsmStmt *statement);
  bool parse_asm_clobbers(AsmStmt *statement);
  bool parse_asm_labels(AsmStmt *statement);
  void parse_file_scope_asm(llvm::SmallVectorImpl<Decl *> &decls);

  TokenCursor &cursor_;
  Sema &sema_;
  unsigned nesting_ = 0;
  LoopHints *loop_hints_ = nullptr; // of the pragmas before the next loop
  llvm::SmallVector<const Identifier *, 2> statement_names_; // labels directly before a statement
};

} // namespace cinch
