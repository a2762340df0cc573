// _Generic and the GNU builtins that are keywords because they take types or labels.
#include "parse/parser.h"

#include "sema/constant_evaluator.h"
#include "sema/expressions.h"

namespace cinch {

// C23 6.5.2.1; C2y: the controlling operand may be a type. Neither it nor the expressions that are
// not chosen are evaluated.
// Names are marked as used only in the association that is chosen.
Expr *Parser::parse_generic() {
  SourceLoc start = loc();
  check_keyword_standard(Standard::C11, "_Generic");
  cursor_.advance();
  SourceLoc left_paren = loc();
  Nesting nesting(*this);
  if (!nesting || !expect(TokenKind::LeftParen)) {
    return sema_.error_expr(start);
  }
  // From here on nothing is evaluated; of the names only the chosen ones will count as used.
  ExpressionSema::Unevaluated unevaluated(*sema_.expressions);
  Expr *control = nullptr;
  QualType control_type;
  // C2y, and clang's extension for C: `_Generic(int, ...)`.
  if (at_type_name()) {
    control_type = parse_type_name();
  } else {
    control = parse_assignment();
  }
  llvm::SmallVector<GenericAssociation, 8> associations;
  while (accept(TokenKind::Comma)) {
    GenericAssociation association;
    association.loc = loc();
    // `default` has a null type.
    if (!accept(TokenKind::KwDefault)) {
      association.type = parse_type_name();
    }
    if (!expect(TokenKind::Colon)) {
      return skip_to_closing(start);
    }
    // The names that this association uses; those of the chosen one are marked as used below.
    association.first_name = unevaluated.name_count();
    association.expr = parse_assignment();
    association.end_name = unevaluated.name_count();
    associations.push_back(association);
  }
  if (!expect_closing(TokenKind::RightParen, left_paren)) {
    return skip_to_closing(start);
  }
  // The grammar wants one at least.
  if (associations.empty()) {
    sema_.report(loc(), DiagId::err_expected) << "','";
    return sema_.error_expr(start);
  }
  const GenericAssociation *chosen =
      sema_.expressions->choose_association(start, control, control_type, associations);
  if (chosen == nullptr) {
    return sema_.error_expr(start);
  }
  unevaluated.evaluate_names(chosen->first_name, chosen->end_name);
  return chosen->expr;
}

// The argument lists that hold types differ for each, so they are parsed here.
Expr *Parser::parse_keyword_builtin() {
  if (at(TokenKind::KwBuiltinOffsetof)) {
    return parse_offsetof();
  }
  if (at(TokenKind::KwBuiltinTgmath)) {
    return parse_tgmath();
  }
  if (at(TokenKind::KwBuiltinHasAttribute)) {
    return parse_has_attribute();
  }
  ExpressionSema &expressions = *sema_.expressions;
  Token keyword = cursor_.take();
  SourceLoc left_paren = loc();
  Nesting nesting(*this);
  if (!nesting || !expect(TokenKind::LeftParen)) {
    return sema_.error_expr(keyword.loc);
  }
  Expr *result = nullptr;
  if (keyword.is(TokenKind::KwBuiltinTypesCompatible)) {
    // GNU: 1 or 0; qualifiers at the top of the types do not count.
    QualType first = parse_type_name();
    if (!expect(TokenKind::Comma)) {
      return skip_to_closing(keyword.loc);
    }
    QualType second = parse_type_name();
    result = expressions.types_compatible(first, second, keyword.loc);
    // Like _Generic, the operand that is not chosen is not evaluated.
  } else if (keyword.is(TokenKind::KwBuiltinChooseExpr)) {
    // GNU: the result is the chosen operand itself, without the conversions of `?:`.
    Expr *condition = parse_assignment();
    if (!expect(TokenKind::Comma)) {
      return skip_to_closing(keyword.loc);
    }
    ExpressionSema::Unevaluated unevaluated(expressions);
    uint32_t first_name = unevaluated.name_count();
    Expr *if_true = parse_assignment();
    uint32_t middle_name = unevaluated.name_count();
    if (!expect(TokenKind::Comma)) {
      return skip_to_closing(keyword.loc);
    }
    Expr *if_false = parse_assignment();
    result = expressions.choose(condition, if_true, if_false, keyword.loc);
    if (result == if_true) {
      unevaluated.evaluate_names(first_name, middle_name);
    } else {
      unevaluated.evaluate_names(middle_name, unevaluated.name_count());
    }
  } else if (keyword.is(TokenKind::KwBuiltinVectorElements)) {
    // clang: of a type or of an expression, like sizeof.
    ExpressionSema::Unevaluated unevaluated(expressions);
    bool is_type = is_type_start(token());
    QualType type = is_type ? parse_type_name() : parse_expression()->type;
    result = expressions.vector_elements(type, keyword.loc);
  } else if (keyword.is(TokenKind::KwBuiltinBitCast)) {
    QualType type = parse_type_name();
    if (!expect(TokenKind::Comma)) {
      return skip_to_closing(keyword.loc);
    }
    result = expressions.bit_cast(parse_assignment(), type, keyword.loc);
  } else { // va_arg(list, type), convertvector(value, type)
    Expr *operand = parse_assignment();
    if (!expect(TokenKind::Comma)) {
      return skip_to_closing(keyword.loc);
    }
    SourceLoc type_loc = loc();
    QualType type = parse_type_name();
    result = keyword.is(TokenKind::KwBuiltinVaArg)
                 ? expressions.va_arg(operand, type, keyword.loc, type_loc)
                 : expressions.convert_vector(operand, type, keyword.loc);
  }
  if (!expect_closing(TokenKind::RightParen, left_paren)) {
    return skip_to_closing(keyword.loc);
  }
  return result;
}

// C23 7.21p3, GNU: `__builtin_offsetof(type, member.member[index] ...)`.
Expr *Parser::parse_offsetof() {
  SourceLoc start = loc();
  cursor_.advance();
  SourceLoc left_paren = loc();
  Nesting nesting(*this);
  if (!nesting || !expect(TokenKind::LeftParen)) {
    return sema_.error_expr(start);
  }
  QualType type = parse_type_name();
  if (!expect(TokenKind::Comma)) {
    return skip_to_closing(start);
  }
  llvm::SmallVector<OffsetofStep, 4> steps;
  bool wants_member = true;
  // The first step is a member without a period.
  while (wants_member || at(TokenKind::Period) || at(TokenKind::LeftSquare)) {
    OffsetofStep step;
    step.loc = loc();
    // Never first: a subscript needs a member before it.
    if (!wants_member && at(TokenKind::LeftSquare)) {
      SourceLoc left_square = loc();
      cursor_.advance();
      step.index = parse_expression();
      if (!expect_closing(TokenKind::RightSquare, left_square)) {
        return skip_to_closing(start);
      }
    } else {
      if (!wants_member) {
        cursor_.advance(); // the '.'
      }
      if (!at(TokenKind::Identifier)) {
        sema_.report(loc(), DiagId::err_expected) << "identifier";
        return skip_to_closing(start);
      }
      step.loc = loc();
      step.member = &cursor_.identifier(cursor_.take());
    }
    wants_member = false;
    steps.push_back(step);
  }
  if (!expect_closing(TokenKind::RightParen, left_paren)) {
    return skip_to_closing(start);
  }
  return sema_.expressions->offset_of(type, steps, start);
}

// GNU: `__builtin_tgmath(functions..., arguments...)`, which glibc's <tgmath.h> uses.
Expr *Parser::parse_tgmath() {
  SourceLoc start = loc();
  cursor_.advance();
  SourceLoc left_paren = loc();
  Nesting nesting(*this);
  if (!nesting || !expect(TokenKind::LeftParen)) {
    return sema_.error_expr(start);
  }
  llvm::SmallVector<Expr *, 8> operands;
  parse_arguments(operands);
  SourceLoc right_paren = loc();
  if (!expect_closing(TokenKind::RightParen, left_paren)) {
    return skip_to_closing(start);
  }
  return sema_.expressions->tgmath(operands, start, right_paren);
}

// GNU: `__builtin_has_attribute(type-or-expression, attribute)`. Cinch keeps attributes as what
// they mean, not as written: the answer is a refusal rather than a guess.
Expr *Parser::parse_has_attribute() {
  SourceLoc start = loc();
  sema_.report(start, DiagId::err_builtin_unsupported) << "__builtin_has_attribute";
  cursor_.advance();
  if (!accept(TokenKind::LeftParen)) {
    return sema_.error_expr(start);
  }
  return skip_to_closing(start);
}

} // namespace cinch
