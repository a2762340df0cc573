// Primary expressions, C23 6.5.2, compound literals and string literals.
#include "parse/type_specifiers.h"

#include "sema/constant_evaluator.h"
#include "sema/expressions.h"
#include "sema/statements.h"

namespace cinch {

Expr *Parser::expression_expected() {
  if (token().is_reported()) {
    bool swallowed_line = token().swallowed_line();
    SourceLoc start = cursor_.take().loc;
    // What is missing on the rest of the line is not asked for, see after_broken_literal.
    broken_literal_ = swallowed_line ? start : broken_literal_;
    return sema_.error_expr(start);
  }
  sema_.report(loc(), DiagId::err_expected_expression);
  return sema_.error_expr(loc());
}

// For what begins inside of parentheses and cannot be finished.
Expr *Parser::skip_to_closing(SourceLoc start) {
  skip_until({TokenKind::RightParen});
  accept(TokenKind::RightParen);
  return sema_.error_expr(start);
}

// A token that begins no primary expression is reported and stays.
Expr *Parser::parse_primary() {
  ExpressionSema &expressions = *sema_.expressions;
  Token first = token();
  switch (first.kind) {
  // Whether a call follows matters for names without a declaration (implicit functions, C89).
  case TokenKind::Identifier:
    cursor_.advance();
    return expressions.name(cursor_.identifier(first), first.loc, at(TokenKind::LeftParen));
  case TokenKind::Number:
    cursor_.advance();
    return expressions.number(first.loc, cursor_.literal(first));
  case TokenKind::Character:
    cursor_.advance();
    return expressions.character(first.loc, cursor_.literal(first));
  case TokenKind::String:
    return parse_string();
  case TokenKind::LeftParen:
    return parse_parenthesized();
  // Keywords from C23 on; before that <stdbool.h> makes them numbers.
  case TokenKind::KwTrue:
  case TokenKind::KwFalse:
    cursor_.advance();
    return expressions.boolean(first.loc, first.is(TokenKind::KwTrue));
  case TokenKind::KwNullptr:
    cursor_.advance();
    return expressions.null_pointer(first.loc);
  // `__func__`, and GNU's names for it.
  case TokenKind::KwFunc:
  case TokenKind::KwFunction:
  case TokenKind::KwPrettyFunction:
    cursor_.advance();
    return expressions.predefined_name(first.loc, first.kind);
  case TokenKind::KwGeneric:
    return parse_generic();
  case TokenKind::KwStaticAssert:
    return parse_static_assert_expression();
  case TokenKind::KwBuiltinVaArg:
  case TokenKind::KwBuiltinOffsetof:
  case TokenKind::KwBuiltinTypesCompatible:
  case TokenKind::KwBuiltinChooseExpr:
  case TokenKind::KwBuiltinConvertVector:
  case TokenKind::KwBuiltinVectorElements:
  case TokenKind::KwBuiltinBitCast:
  case TokenKind::KwBuiltinTgmath:
  case TokenKind::KwBuiltinHasAttribute:
    return parse_keyword_builtin();
  case TokenKind::EmbedData:
    return parse_embedded_byte();
  // A keyword of a type here is mostly a missing parenthesis.
  default: // of tokens: no other starts an expression
    return expression_expected();
  }
}

// Adjacent string literals are one, C23 5.2.1.2p6.
// Prefixes may differ; sema decides what the whole is.
Expr *Parser::parse_string() {
  llvm::SmallVector<ExpressionSema::StringToken, 4> tokens;
  while (at(TokenKind::String)) {
    tokens.push_back({loc(), cursor_.literal(token())});
    cursor_.advance();
  }
  if (token().is_reported()) { // the last piece is unterminated
    return expression_expected();
  }
  return sema_.expressions->string(tokens);
}

// For asm templates, static_assert messages, attributes: never an object.
bool Parser::parse_string_text(std::string_view &text, bool ignores_prefix) {
  if (!at(TokenKind::String)) {
    if (token().is_reported()) {
      expression_expected();
    } else {
      sema_.report(loc(), DiagId::err_expected_string_literal);
    }
    return false;
  }
  llvm::SmallVector<ExpressionSema::StringToken, 4> tokens;
  while (at(TokenKind::String)) {
    tokens.push_back({loc(), cursor_.literal(token())});
    cursor_.advance();
  }
  text = sema_.expressions->unevaluated_string(tokens, ignores_prefix);
  return true;
}

// C23 6.10.4: the first of the integers with commas between them for which an #embed stands.
Expr *Parser::parse_embedded_byte() {
  SourceLoc start = loc();
  std::string_view bytes = cursor_.embed(token()).bytes;
  if (bytes.size() > 1) {
    cursor_.take_bytes(1);
  } else {
    cursor_.advance();
  }
  llvm::APInt first(32, static_cast<unsigned char>(bytes.front()));
  return sema_.constants->make_integer(first, sema_.types.int_type(), start);
}

// In a list of expressions: the bytes of an #embed, all at once, that are such expressions. The
// last one may be the beginning of one, as in `#embed` and `+ 1`; it is left then.
std::string_view Parser::parse_embedded_list(TokenKind closing) {
  std::string_view bytes = cursor_.embed(token()).bytes;
  bool is_whole = cursor_.peek().is(TokenKind::Comma) || cursor_.peek().is(closing);
  if (is_whole) {
    cursor_.advance();
    return bytes;
  }
  bytes.remove_suffix(1);
  if (!bytes.empty()) { // none: the only byte is left
    cursor_.take_bytes(bytes.size());
  }
  return bytes;
}

// `(` that begins neither a cast nor a compound literal.
Expr *Parser::parse_parenthesized() {
  Nesting nesting(*this);
  SourceLoc left_paren = loc();
  if (!nesting) {
    return sema_.error_expr(left_paren);
  }
  cursor_.advance();
  Expr *result = nullptr;
  if (at(TokenKind::LeftBrace)) { // GNU: a statement expression
    if (sema_.function == nullptr) {
      sema_.report(left_paren, DiagId::err_statement_expression_at_file_scope);
      return skip_to_closing(left_paren);
    }
    // Statements inside know that their value may be wanted.
    ++sema_.function->statement_expression_depth;
    sema_.statements->begin_statement_expression(left_paren);
    CompoundStmt *body = parse_compound();
    sema_.statements->end_statement_expression();
    --sema_.function->statement_expression_depth;
    result = sema_.expressions->statement_expression(left_paren, body);
  } else if (starts_type(token().kind) && !is_type_name_start(token())) {
    // `(_Alignas(8) int)`: neither a type name nor an expression.
    expression_expected();
    return skip_to_closing(left_paren);
  } else {
    result = parse_expression();
  }
  if (!expect_closing(TokenKind::RightParen, left_paren)) {
    return skip_to_closing(left_paren);
  }
  // No node of its own: the flag is for warnings and for `(x) = y`.
  result->is_parenthesized = true;
  return result;
}

// C23 6.5.3.6: `(type) { ... }`; the `{` is current. Outside of functions its storage is static.
Expr *Parser::parse_compound_literal(QualType type, SourceLoc left_paren, StorageClass storage,
                                     bool is_thread_local, bool is_constexpr) {
  Nesting nesting(*this);
  if (!nesting) {
    return sema_.error_expr(left_paren);
  }
  if (sema_.is_c89()) {
    sema_.report(left_paren, DiagId::ext_compound_literal);
  }
  // C23 6.5.3.6p5.
  bool is_static = sema_.function == nullptr || storage == StorageClass::Static || is_thread_local;
  InitSyntax *syntax = parse_initializer();
  if (syntax == nullptr || is_error(type)) {
    return sema_.error_expr(left_paren);
  }
  if (!sema_.expressions->check_compound_literal_type(type, left_paren)) {
    return sema_.error_expr(left_paren);
  }
  InitMode mode = is_constexpr ? InitMode::Constexpr
                  : is_static  ? InitMode::Constant
                               : InitMode::Dynamic;
  Expr *init = sema_.initializers->initialize(type, syntax, mode, nullptr);
  if (init->kind == ExprKind::Error) {
    return init;
  }
  return sema_.expressions->compound_literal(type, init, left_paren,
                                             is_static ? StorageClass::Static : storage,
                                             is_thread_local, is_constexpr);
}

} // namespace cinch
