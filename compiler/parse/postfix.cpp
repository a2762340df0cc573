// Postfix operators: C23 6.5.3.
#include "parse/parser.h"

#include "sema/calls.h"
#include "sema/constant_evaluator.h"
#include "sema/expressions.h"

namespace cinch {

// `a.b[c](d)++` from the left: each operator gets what is before it.
Expr *Parser::parse_postfix(Expr *base) {
  while (true) {
    switch (token().kind) {
    case TokenKind::LeftParen:
      base = parse_call(base);
      break;
    case TokenKind::LeftSquare:
      base = parse_subscript(base);
      break;
    case TokenKind::Period:
    case TokenKind::Arrow:
      base = parse_member(base);
      break;
    // C23 6.5.3.5; `++x` is unary.cpp's.
    case TokenKind::PlusPlus:
    case TokenKind::MinusMinus: {
      bool is_increment = at(TokenKind::PlusPlus);
      base = sema_.expressions->post_step(base, is_increment, loc());
      cursor_.advance();
      break;
    }
    default: // of tokens: any other ends the postfix expression
      return base;
    }
  }
}

// After a wrong argument list no call is made, but sema has seen the arguments.
// `f(f(f(...)))` recurses, so calls count as brackets that nest.
Expr *Parser::parse_call(Expr *callee) {
  Nesting nesting(*this);
  if (!nesting) {
    return sema_.error_expr(loc());
  }
  SourceLoc left_paren = loc();
  cursor_.advance();
  llvm::SmallVector<Expr *, 8> arguments;
  bool is_valid = at(TokenKind::RightParen) || parse_arguments(arguments);
  SourceLoc right_paren = loc();
  if (!expect_closing(TokenKind::RightParen, left_paren)) {
    skip_until({TokenKind::RightParen});
    accept(TokenKind::RightParen);
    is_valid = false;
  }
  return is_valid ? sema_.calls->call(callee, arguments, left_paren, right_paren)
                  : sema_.error_expr(left_paren);
}

// False after a message.
bool Parser::parse_arguments(llvm::SmallVectorImpl<Expr *> &arguments) {
  do {
    if (at(TokenKind::EmbedData)) { // C23 6.10.4: stands for a list of integers
      SourceLoc embed_loc = loc();
      std::string_view bytes = parse_embedded_list(TokenKind::RightParen);
      for (char byte : bytes) {
        llvm::APInt value(32, static_cast<unsigned char>(byte));
        arguments.push_back(
            sema_.constants->make_integer(value, sema_.types.int_type(), embed_loc));
      }
      if (!bytes.empty()) {
        continue;
      }
    }
    arguments.push_back(parse_assignment());
  } while (accept(TokenKind::Comma));
  return true;
}

// C23 6.5.3.2: `a[i]`, `i[a]`.
Expr *Parser::parse_subscript(Expr *base) {
  Nesting nesting(*this);
  if (!nesting) {
    return sema_.error_expr(loc());
  }
  SourceLoc left_square = loc();
  cursor_.advance();
  Expr *index = parse_expression();
  if (!expect_closing(TokenKind::RightSquare, left_square)) {
    skip_until({TokenKind::RightSquare});
    accept(TokenKind::RightSquare);
    return sema_.error_expr(left_square);
  }
  return sema_.expressions->subscript(base, index, left_square);
}

// The member's name is looked up in the type, not in a scope.
Expr *Parser::parse_member(Expr *base) {
  bool is_arrow = at(TokenKind::Arrow);
  SourceLoc op = loc();
  cursor_.advance();
  // The wrong token stays: it may begin what follows.
  if (!at(TokenKind::Identifier)) {
    sema_.report(loc(), DiagId::err_expected) << "identifier";
    return sema_.error_expr(op);
  }
  Token name = cursor_.take();
  return sema_.expressions->member(base, is_arrow, op, cursor_.identifier(name), name.loc);
}

} // namespace cinch
