// Answers are compared as spellings with single spaces.
#include "preprocess/assertions.h"

#include "preprocess/preprocessor.h"

#include <algorithm>

namespace cinch {

// `machine(x)` or `machine`, unexpanded. `following` is the token behind; false after a message.
bool Assertions::read(const Identifier *&predicate, std::string &answer, bool &has_answer,
                      Token &following) {
  MacroExpander &expander = preprocessor_.expander();
  Token token;
  expander.raw_next(token);
  if (!token.is_identifier_or_keyword()) {
    bool at_end = token.is(TokenKind::EndOfDirective);
    // Three different messages for three ways to be wrong, with gcc's words.
    context_.report(token.loc, at_end ? DiagId::err_assertion_without_predicate
                                      : DiagId::err_assertion_predicate);
    following = token;
    return false;
  }
  predicate = &context_.identifier(token);
  expander.raw_next(following);
  has_answer = following.is(TokenKind::LeftParen);
  if (!has_answer) {
    return true;
  }
  // GNU: parentheses nest inside of an answer and belong to it: `#assert abi(a(b))`.
  unsigned depth = 1;
  llvm::SmallVector<char, 32> scratch;
  while (true) {
    expander.raw_next(token);
    if (token.is(TokenKind::EndOfDirective) || token.is(TokenKind::EndOfFile)) {
      context_.report(token.loc, DiagId::err_assertion_answer);
      following = token;
      return false;
    }
    depth += token.is(TokenKind::LeftParen);
    depth -= token.is(TokenKind::RightParen);
    if (depth == 0) {
      break;
    }
    if (!answer.empty() && token.has(Token::LeadingSpace)) {
      answer += ' ';
    }
    answer += expander.speller().spelling(token, scratch);
  }
  expander.raw_next(following);
  // `#if #machine()` is an error, and not the question for any answer.
  if (answer.empty()) {
    context_.report(token.loc, DiagId::err_assertion_answer);
    return false;
  }
  return true;
}

// Redefinition is no error; an answer may be taken back alone, or all of a predicate.
void Assertions::handle_directive(bool is_assert) {
  const Identifier *predicate = nullptr;
  std::string answer;
  bool has_answer = false;
  Token following;
  if (!read(predicate, answer, has_answer, following)) {
    return;
  }
  // Behind `read`, so that a directive it refused gets one message only.
  context_.report(following.loc, DiagId::ext_assertion);
  std::vector<std::string> &answers = answers_[predicate];
  bool is_known = std::find(answers.begin(), answers.end(), answer) != answers.end();
  if (is_assert) {
    if (!has_answer) {
      context_.report(following.loc, DiagId::err_assertion_answer);
    } else if (is_known) {
      context_.report(following.loc, DiagId::warn_assertion_repeated) << predicate->name;
    } else {
      answers.push_back(answer);
    }
  } else if (has_answer) {
    llvm::erase(answers, answer);
  } else {
    answers.clear();
  }
  if (!following.is(TokenKind::EndOfDirective)) {
    context_.report(following.loc, DiagId::ext_extra_tokens) << (is_assert ? "assert" : "unassert");
  }
}

// `#if #machine` holds when machine has any answer.
bool Assertions::test(bool &holds, Token &following) {
  const Identifier *predicate = nullptr;
  std::string answer;
  bool has_answer = false;
  if (!read(predicate, answer, has_answer, following)) {
    return false;
  }
  // A predicate that was never asserted gets an empty list, which answers no.
  const std::vector<std::string> &answers = answers_[predicate];
  holds = has_answer ? std::find(answers.begin(), answers.end(), answer) != answers.end()
                     : !answers.empty();
  return true;
}

} // namespace cinch
