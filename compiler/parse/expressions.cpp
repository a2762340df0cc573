// Binary operators, assignment, conditional and comma: C23 6.5.6 to 6.5.18 by precedence climbing.
#include "parse/parser.h"

#include "sema/constant_evaluator.h"
#include "sema/expressions.h"
#include "source/source_map.h"

#include <array>

namespace cinch {

namespace {

// Greater binds tighter. Zero: no binary operator.
// The levels of C's grammar, annex A.3.1.
enum Precedence : uint8_t {
  NotBinary,
  CommaLevel,
  AssignmentLevel,
  ConditionalLevel,
  LogicalOrLevel,
  LogicalAndLevel,
  OrLevel,
  XorLevel,
  AndLevel,
  EqualityLevel,
  RelationalLevel,
  ShiftLevel,
  AdditiveLevel,
  MultiplicativeLevel,
};

// Assignment operators carry the operation they combine with.
struct OperatorInfo {
  Precedence precedence = NotBinary;
  BinaryOp op = BinaryOp::Comma;
};

// By token kind, so that the commonest question of the parser is one load.
constexpr std::array<OperatorInfo, 256> make_operator_table() {
  std::array<OperatorInfo, 256> table{};
  auto enter = [&table](TokenKind kind, Precedence precedence, BinaryOp op) {
    table[static_cast<unsigned>(kind)] = {precedence, op};
  };
  enter(TokenKind::Comma, CommaLevel, BinaryOp::Comma);
  enter(TokenKind::Equal, AssignmentLevel, BinaryOp::Assign);
  enter(TokenKind::StarEqual, AssignmentLevel, BinaryOp::Mul);
  enter(TokenKind::SlashEqual, AssignmentLevel, BinaryOp::Div);
  enter(TokenKind::PercentEqual, AssignmentLevel, BinaryOp::Rem);
  enter(TokenKind::PlusEqual, AssignmentLevel, BinaryOp::Add);
  enter(TokenKind::MinusEqual, AssignmentLevel, BinaryOp::Sub);
  enter(TokenKind::LessLessEqual, AssignmentLevel, BinaryOp::Shl);
  enter(TokenKind::GreaterGreaterEqual, AssignmentLevel, BinaryOp::Shr);
  enter(TokenKind::AmpEqual, AssignmentLevel, BinaryOp::And);
  enter(TokenKind::CaretEqual, AssignmentLevel, BinaryOp::Xor);
  enter(TokenKind::PipeEqual, AssignmentLevel, BinaryOp::Or);
  // No BinaryOp stands for `?`, and nobody asks for this one.
  enter(TokenKind::Question, ConditionalLevel, BinaryOp::Comma);
  enter(TokenKind::PipePipe, LogicalOrLevel, BinaryOp::LogicalOr);
  enter(TokenKind::AmpAmp, LogicalAndLevel, BinaryOp::LogicalAnd);
  enter(TokenKind::Pipe, OrLevel, BinaryOp::Or);
  enter(TokenKind::Caret, XorLevel, BinaryOp::Xor);
  enter(TokenKind::Amp, AndLevel, BinaryOp::And);
  enter(TokenKind::EqualEqual, EqualityLevel, BinaryOp::Equal);
  enter(TokenKind::ExclaimEqual, EqualityLevel, BinaryOp::NotEqual);
  enter(TokenKind::Less, RelationalLevel, BinaryOp::Less);
  enter(TokenKind::Greater, RelationalLevel, BinaryOp::Greater);
  enter(TokenKind::LessEqual, RelationalLevel, BinaryOp::LessEqual);
  enter(TokenKind::GreaterEqual, RelationalLevel, BinaryOp::GreaterEqual);
  enter(TokenKind::LessLess, ShiftLevel, BinaryOp::Shl);
  enter(TokenKind::GreaterGreater, ShiftLevel, BinaryOp::Shr);
  enter(TokenKind::Plus, AdditiveLevel, BinaryOp::Add);
  enter(TokenKind::Minus, AdditiveLevel, BinaryOp::Sub);
  enter(TokenKind::Star, MultiplicativeLevel, BinaryOp::Mul);
  enter(TokenKind::Slash, MultiplicativeLevel, BinaryOp::Div);
  enter(TokenKind::Percent, MultiplicativeLevel, BinaryOp::Rem);
  return table;
}
constexpr std::array<OperatorInfo, 256> operators = make_operator_table();

OperatorInfo operator_info(TokenKind kind) { return operators[static_cast<unsigned>(kind)]; }

} // namespace

// A comma chain is a loop, so that its length costs no stack.
Expr *Parser::parse_expression() {
  Expr *left = parse_assignment();
  while (at(TokenKind::Comma)) {
    SourceLoc comma = loc();
    cursor_.advance();
    Expr *right = parse_assignment();
    left = sema_.expressions->binary(BinaryOp::Comma, left, right, comma);
  }
  return left;
}

// The grammar wants a unary-expression left of `=`; anything is parsed and sema checks that it can
// be assigned to, which gives the better message.
Expr *Parser::parse_assignment() {
  Expr *left = parse_cast();
  Precedence precedence = operator_info(token().kind).precedence;
  // Most expressions end after the first operand.
  if (precedence <= CommaLevel) {
    return left;
  }
  // `x = 1` has no binary part and goes straight on to the assignment.
  if (precedence > ConditionalLevel) {
    left = parse_binary(left, LogicalOrLevel);
  }
  if (at(TokenKind::Question)) {
    left = parse_conditional_rest(left);
  }
  bool is_assignment = operator_info(token().kind).precedence == AssignmentLevel;
  return is_assignment ? parse_assignment_rest(left) : left;
}

// Groups to the right, so it recurses.
Expr *Parser::parse_assignment_rest(Expr *left) {
  Nesting nesting(*this);
  if (!nesting) {
    return sema_.error_expr(loc());
  }
  BinaryOp op = operator_info(token().kind).op;
  bool is_plain = at(TokenKind::Equal);
  SourceLoc op_loc = loc();
  cursor_.advance();
  if (is_plain && (at(TokenKind::Plus) || at(TokenKind::Minus))) {
    check_reversed_compound(op_loc);
  }
  Expr *right = parse_assignment();
  return is_plain ? sema_.expressions->binary(BinaryOp::Assign, left, right, op_loc)
                  : sema_.expressions->compound_assign(op, left, right, op_loc);
}

// `a =+ 2`: the sign touches the `=` and not its operand. B wrote compound assignments that way.
void Parser::check_reversed_compound(SourceLoc equal) {
  if (sema_.sources.is_macro_loc(equal) || sema_.sources.is_macro_loc(loc()) ||
      loc() != equal.plus(1)) {
    return;
  }
  const char behind = sema_.sources.characters(loc())[1];
  if (behind == ' ' || behind == '\t') {
    sema_.report(equal, DiagId::warn_not_compound_assignment) << token_kind_spelling(token().kind);
  }
}

// A constant-expression by grammar; sema finds out whether it is constant.
Expr *Parser::parse_conditional() {
  Expr *left = parse_cast();
  if (operator_info(token().kind).precedence > ConditionalLevel) {
    left = parse_binary(left, LogicalOrLevel);
  }
  return at(TokenKind::Question) ? parse_conditional_rest(left) : left;
}

// Takes operators of `minimum_precedence` and tighter ones. A chain of one level is a loop; the
// recursion is no deeper than there are levels.
Expr *Parser::parse_binary(Expr *left, unsigned minimum_precedence) {
  while (true) {
    OperatorInfo info = operator_info(token().kind);
    if (info.precedence < minimum_precedence || info.precedence <= ConditionalLevel) {
      return left;
    }
    SourceLoc op_loc = loc();
    cursor_.advance();
    // The right operand of `0 && x` and `1 || x` is never evaluated: no warnings about its value.
    // Warnings such as overflow and division by zero are not given for dead code.
    ExpressionSema::DeadOperand dead(*sema_.expressions);
    if (info.precedence <= LogicalAndLevel) {
      dead.enter_if_short_circuits(info.op, left);
    }
    Expr *right = parse_cast();
    if (operator_info(token().kind).precedence > info.precedence) {
      // Only tighter ones: operators of one level group to the left.
      right = parse_binary(right, info.precedence + 1);
    }
    dead.leave();
    left = sema_.expressions->binary(info.op, left, right, op_loc);
  }
}

// `a ? b : c ? d : e ...` is a chain to the right: collected in a loop and built from its end.
Expr *Parser::parse_conditional_rest(Expr *condition) {
  struct Link {
    Expr *condition;
    Expr *if_true;
    SourceLoc question;
    SourceLoc colon;
  };
  llvm::SmallVector<Link, 2> chain;
  ExpressionSema &expressions = *sema_.expressions;
  unsigned outer_dead = expressions.dead_depth();
  Expr *last = nullptr;
  while (true) {
    Link link = {condition, nullptr, loc(), {}};
    cursor_.advance();
    // `1 ? a : b`: the branch that is not taken is dead.
    std::optional<bool> known = expressions.known_condition(condition);
    if (!at(TokenKind::Colon)) { // GNU: `a ?: b`
      ExpressionSema::DeadOperand dead(expressions);
      dead.enter_if(known == false);
      Nesting nesting(*this);
      link.if_true = nesting ? parse_expression() : sema_.error_expr(loc());
    }
    link.colon = loc();
    if (!accept(TokenKind::Colon)) {
      if (!after_broken_literal() && !token().is_reported()) {
        sema_.report(loc(), DiagId::err_expected) << "':'";
        sema_.report(link.question, DiagId::note_matching) << "'?'";
      }
      expressions.set_dead_depth(outer_dead);
      return sema_.error_expr(link.question);
    }
    chain.push_back(link);
    if (known == true) {
      // For all links behind this one: none of them is evaluated.
      expressions.set_dead_depth(expressions.dead_depth() + 1);
    }
    last = parse_cast();
    if (operator_info(token().kind).precedence > ConditionalLevel) {
      last = parse_binary(last, LogicalOrLevel);
    }
    if (!at(TokenKind::Question)) {
      break;
    }
    condition = last;
  }
  expressions.set_dead_depth(outer_dead);
  for (const Link &link : llvm::reverse(chain)) {
    last = expressions.conditional(link.condition, link.if_true, last, link.question, link.colon);
  }
  return last;
}

} // namespace cinch
