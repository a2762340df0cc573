// Pragmas in front of loops: `clang loop`, `unroll`, `nounroll`, `unroll_and_jam`, `GCC ivdep`.
#include "parse/pragma_tokens.h"

namespace cinch {

using State = LoopHints::State;

// Hints are collected until the loop comes.
Stmt *Parser::parse_loop_pragma() {
  SourceLoc start = loc();
  const PragmaRecord &pragma = cursor_.pragma(token());
  if (!loop_hints_) {
    loop_hints_ = sema_.arena().make<LoopHints>();
    loop_hints_->loc = pragma.loc;
    loop_hints_->name = pragma.name;
  }
  PragmaTokens tokens(pragma, cursor_);
  if (pragma.name == "clang loop") {
    parse_clang_loop(pragma, tokens);
  } else {
    parse_unroll_pragma(pragma, tokens);
  }
  cursor_.advance();
  bool may_follow = at(TokenKind::KwFor) || at(TokenKind::KwWhile) || at(TokenKind::KwDo) ||
                    token().kind >= TokenKind::PragmaPack || at_attributes() || at_label();
  if (!may_follow) {
    sema_.report(loc(), DiagId::err_pragma_loop_expected) << loop_hints_->name;
    loop_hints_ = nullptr;
  }
  return at(TokenKind::RightBrace) ? make_stmt<NullStmt>(sema_.arena(), start) : nullptr;
}

// A positive number; 0 after a message.
uint32_t Parser::take_loop_count(const PragmaRecord &pragma, PragmaTokens &tokens) {
  uint64_t number = 0;
  SourceLoc start = tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc();
  std::string_view word = tokens.word();
  bool is_number = tokens.take_number(number);
  if (!is_number || number == 0 || number > INT32_MAX) {
    sema_.report(start, DiagId::err_pragma_loop_value)
        << (is_number ? std::to_string(number) : std::string(word));
    return 0;
  }
  return static_cast<uint32_t>(number);
}

// N or (N). GNU: 0 and 1 say not to unroll; clang counts from one. False after a message.
bool Parser::parse_unroll_count(const PragmaRecord &pragma, PragmaTokens &tokens, State &state,
                                uint32_t &count) {
  bool has_paren = tokens.accept(TokenKind::LeftParen);
  uint64_t number = 0;
  PragmaTokens ahead = tokens;
  if (ahead.take_number(number) && number <= 1 && (number == 1 || !has_paren)) {
    tokens = ahead;
    state = State::Disable;
  } else {
    count = take_loop_count(pragma, tokens);
    if (count == 0) {
      return false;
    }
  }
  if (!has_paren || tokens.accept(TokenKind::RightParen)) {
    return true;
  }
  sema_.report(tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc(), DiagId::err_expected)
      << "')'";
  return false;
}

// unroll, unroll N, unroll(N), GCC unroll N, nounroll, unroll_and_jam(N), nounroll_and_jam, ivdep.
void Parser::parse_unroll_pragma(const PragmaRecord &pragma, PragmaTokens &tokens) {
  LoopHints &hints = *loop_hints_;
  bool is_jam = pragma.name == "unroll_and_jam" || pragma.name == "nounroll_and_jam";
  State &state = is_jam ? hints.unroll_and_jam : hints.unroll;
  if (pragma.name == "ivdep") {
    hints.is_parallel = true;
  } else if (pragma.name == "novector") {
    hints.vectorize = State::Disable;
  } else if (pragma.name == "nounroll" || pragma.name == "nounroll_and_jam") {
    state = State::Disable;
  } else if (tokens.at_end()) {
    state = State::Enable;
  } else if (!parse_unroll_count(pragma, tokens, state,
                                 is_jam ? hints.unroll_and_jam_count : hints.unroll_count)) {
    return;
  }
  if (!tokens.at_end()) {
    sema_.report(tokens.loc(), DiagId::warn_pragma_extra_tokens) << pragma.name;
  }
}

// option(argument) ...
void Parser::parse_clang_loop(const PragmaRecord &pragma, PragmaTokens &tokens) {
  if (tokens.at_end()) {
    sema_.report(pragma_end_loc(pragma), DiagId::err_pragma_loop_option) << 1 << "";
    return;
  }
  while (!tokens.at_end()) {
    std::string_view option = tokens.word();
    SourceLoc option_loc = tokens.loc();
    tokens.skip();
    if (!tokens.accept(TokenKind::LeftParen)) {
      sema_.report(tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc(), DiagId::err_expected)
          << "'('";
      return;
    }
    if (!parse_loop_option(pragma, option, option_loc, tokens)) {
      return;
    }
    if (!tokens.accept(TokenKind::RightParen)) {
      sema_.report(tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc(), DiagId::err_expected)
          << "')'";
      return;
    }
  }
}

// Behind `option(`; false after a message.
bool Parser::parse_loop_option(const PragmaRecord &pragma, std::string_view option, SourceLoc loc,
                               PragmaTokens &tokens) {
  LoopHints &hints = *loop_hints_;
  uint32_t *count = option == "unroll_count"                   ? &hints.unroll_count
                    : option == "interleave_count"             ? &hints.interleave_count
                    : option == "pipeline_initiation_interval" ? &hints.initiation_interval
                                                               : nullptr;
  if (count) {
    *count = take_loop_count(pragma, tokens);
    return *count != 0;
  }
  if (option == "vectorize_width") {
    return parse_vectorize_width(pragma, tokens);
  }
  State *state = option == "unroll"                ? &hints.unroll
                 : option == "vectorize"           ? &hints.vectorize
                 : option == "interleave"          ? &hints.interleave
                 : option == "distribute"          ? &hints.distribute
                 : option == "vectorize_predicate" ? &hints.predicate
                                                   : nullptr;
  bool is_pipeline = option == "pipeline";
  if (!state && !is_pipeline) {
    sema_.report(loc, DiagId::err_pragma_loop_option) << 0 << option;
    return false;
  }
  std::string_view word = tokens.word();
  bool allows_safety = option == "vectorize" || option == "interleave";
  bool is_valid = word == "disable" || (word == "enable" && !is_pipeline) ||
                  (word == "full" && option == "unroll") ||
                  (word == "assume_safety" && allows_safety);
  if (!is_valid) {
    sema_.report(tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc(),
                 DiagId::err_pragma_loop_argument)
        << (is_pipeline          ? 3
            : option == "unroll" ? 1
            : allows_safety      ? 2
                                 : 0);
    return false;
  }
  tokens.skip();
  if (is_pipeline) {
    hints.pipeline_disable = true;
    return true;
  }
  hints.is_parallel |= word == "assume_safety";
  *state = word == "disable" ? State::Disable : word == "full" ? State::Full : State::Enable;
  return true;
}

// vectorize_width(N), (N, fixed), (N, scalable), (fixed), (scalable).
bool Parser::parse_vectorize_width(const PragmaRecord &pragma, PragmaTokens &tokens) {
  LoopHints &hints = *loop_hints_;
  auto is_kind = [&] { return tokens.word() == "fixed" || tokens.word() == "scalable"; };
  if (!is_kind()) {
    hints.vectorize_width = take_loop_count(pragma, tokens);
    if (hints.vectorize_width == 0) {
      return false;
    }
    if (!tokens.accept(TokenKind::Comma)) {
      return true;
    }
  }
  if (!is_kind()) {
    sema_.report(tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc(),
                 DiagId::err_pragma_loop_argument)
        << 4;
    return false;
  }
  hints.scalable = tokens.word() == "scalable" ? State::Enable : State::Disable;
  tokens.skip();
  return true;
}

} // namespace cinch
