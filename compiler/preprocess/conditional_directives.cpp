// #if to #endif, C23 6.10.2, and what is skipped between them.
#include "preprocess/directives.h"

#include "preprocess/preprocessor.h"

namespace cinch {

namespace {

std::string_view spelling_of(DirectiveKind kind) {
  switch (kind) {
  case DirectiveKind::Elif:
    return "elif";
  case DirectiveKind::Elifdef:
    return "elifdef";
  case DirectiveKind::Elifndef:
    return "elifndef";
  default:
    return "else";
  }
}

} // namespace

// C23 6.10.2. An error in the condition counts as false: its group is skipped.
void Directives::handle_if(const Token &name) {
  // Only the first thing of a file can be a guard, so others need no look.
  IncludeGuardDetector &detector = preprocessor_.includes().current().guard;
  Identifier *guard = detector.at_start() ? negated_name() : nullptr;
  size_t depth = preprocessor_.conditionals().size();
  bool holds = evaluator_.evaluate("if", name.loc);
  preprocessor_.lexer().discard_directive();
  detector.on_if(guard, depth);
  // Not skipped from outside, taken if it holds, no #else yet.
  preprocessor_.conditionals().push({name.loc, false, holds, false});
  if (!holds) {
    skip_group();
  }
}

// The macro M when the line goes on `!defined M` or `!defined(M)`, spelled out, and no further;
// null otherwise. Takes nothing.
Identifier *Directives::negated_name() {
  // A copy of the lexer looks ahead; messages would come twice.
  Lexer probe = preprocessor_.lexer();
  probe.set_quiet(true);
  Token token;
  probe.lex(token);
  if (!token.is(TokenKind::Exclaim)) {
    return nullptr;
  }
  probe.lex(token);
  bool is_defined =
      token.is_identifier_or_keyword() && context_.identifier(token).name == "defined";
  if (!is_defined) {
    return nullptr;
  }
  probe.lex(token);
  bool has_paren = token.is(TokenKind::LeftParen);
  if (has_paren) {
    probe.lex(token);
  }
  Identifier *name = token.is_identifier_or_keyword() ? &context_.identifier(token) : nullptr;
  probe.lex(token);
  if (has_paren && token.is(TokenKind::RightParen)) {
    probe.lex(token);
  }
  return token.is(TokenKind::EndOfDirective) ? name : nullptr;
}

// The name behind #ifdef and its relatives; whether it is a macro.
// `name` stays null after a message: then neither group is taken.
bool Directives::evaluate_ifdef(std::string_view directive, Identifier *&name) {
  Token token;
  name = nullptr;
  do {
    preprocessor_.lexer().lex(token);
  } while (token.is(TokenKind::Comment));
  if (token.is(TokenKind::EndOfDirective)) {
    context_.report(token.loc, DiagId::err_macro_name_missing);
    return false;
  }
  if (!token.is_identifier_or_keyword()) {
    context_.report(token.loc, DiagId::err_macro_name_not_identifier);
    preprocessor_.lexer().discard_directive();
    return false;
  }
  name = &context_.identifier(token);
  expect_end(directive);
  return name->macro != nullptr;
}

// #ifndef needs no look ahead for the guard: its name is the guard's.
void Directives::handle_ifdef(const Token &directive, bool negated) {
  Identifier *name = nullptr;
  size_t depth = preprocessor_.conditionals().size();
  bool is_defined = evaluate_ifdef(negated ? "ifndef" : "ifdef", name);
  preprocessor_.includes().current().guard.on_if(negated ? name : nullptr, depth);
  bool holds = name != nullptr && is_defined != negated;
  preprocessor_.conditionals().push({directive.loc, false, holds, false});
  if (!holds) {
    skip_group();
  }
}

// #else or #elif behind a group that was processed: what follows is skipped.
void Directives::handle_else_in_taken_group(DirectiveKind kind, const Token &name) {
  ConditionalStack &conditionals = preprocessor_.conditionals();
  // Groups of the including file do not count.
  if (conditionals.size() <= preprocessor_.includes().current().conditionals) {
    context_.report(name.loc, DiagId::err_else_without_if) << spelling_of(kind);
    preprocessor_.lexer().discard_directive();
    return;
  }
  // A guard with an #else does not make the second inclusion empty.
  preprocessor_.includes().current().guard.on_else(conditionals.size() - 1);
  if (kind == DirectiveKind::Else) {
    expect_end("else");
  }
  skip_else(kind, name.loc);
  skip_group();
}

// Behind a group that was processed; skip_group meets the others.
void Directives::handle_endif(const Token &name) {
  expect_end("endif");
  ConditionalStack &conditionals = preprocessor_.conditionals();
  IncludedFile &file = preprocessor_.includes().current();
  // An #endif closes conditionals of its own file only.
  if (conditionals.size() <= file.conditionals) {
    context_.report(name.loc, DiagId::err_endif_without_if);
    return;
  }
  conditionals.pop();
  file.guard.on_endif(conditionals.size());
}

// Conditions of #elifdef are read even where C23 is not chosen.
bool Directives::evaluate_elif(DirectiveKind kind, SourceLoc loc) {
  Identifier *ignored = nullptr;
  if (kind == DirectiveKind::Elif) {
    return evaluator_.evaluate("elif", loc);
  }
  bool negated = kind == DirectiveKind::Elifndef;
  if (!context_.language.at_least(Standard::C23)) {
    context_.report(loc, DiagId::ext_elifdef) << spelling_of(kind);
  }
  bool is_defined = evaluate_ifdef(spelling_of(kind), ignored);
  return ignored != nullptr && is_defined != negated;
}

// An #else or #elif of the innermost conditional. True when the group behind it is processed.
bool Directives::skip_else(DirectiveKind kind, SourceLoc name) {
  Conditional &top = preprocessor_.conditionals().top();
  Lexer &lexer = preprocessor_.lexer();
  if (top.seen_else) {
    context_.report(name, DiagId::err_else_after_else) << spelling_of(kind);
    context_.report(top.if_loc, DiagId::note_conditional_started);
  }
  if (kind == DirectiveKind::Else) {
    top.seen_else = true;
    bool enters = !top.outer_is_skipped && !top.taken;
    // Nobody reads the line of an #else that only goes on skipping.
    if (enters) {
      expect_end("else");
    } else if (lexer.in_directive()) {
      lexer.discard_directive();
    }
    top.taken = true;
    // Two #else: the second group is skipped.
    return enters;
  }
  // C23 6.10.2p6: conditions are only evaluated until one holds.
  // Junk in these conditions is no error: nobody has read them.
  if (top.outer_is_skipped || top.taken || top.seen_else) {
    lexer.discard_directive();
    return false;
  }
  bool holds = evaluate_elif(kind, name);
  lexer.discard_directive();
  top.taken = holds;
  return holds;
}

// Skips to the group that is to be processed or behind the #endif.
void Directives::skip_group() {
  ConditionalStack &conditionals = preprocessor_.conditionals();
  Lexer &lexer = preprocessor_.lexer();
  IncludedFile &file = preprocessor_.includes().current();
  size_t depth = conditionals.size();
  // Skipped conditionals are pushed, so that depth tells which #endif is ours.
  while (true) {
    SourceLoc name;
    DirectiveKind kind = lexer.skip_to_conditional(name);
    switch (kind) {
    case DirectiveKind::None: // end of file; who reads on reports it
      return;
    case DirectiveKind::If:
    case DirectiveKind::Ifdef:
    case DirectiveKind::Ifndef:
      // Inside of skipped text: none of its groups is taken.
      conditionals.push({name, true, false, false});
      lexer.discard_directive();
      break;
    case DirectiveKind::Endif:
      conditionals.pop();
      if (conditionals.size() < depth) {
        expect_end("endif");
        file.guard.on_endif(conditionals.size());
        return;
      }
      lexer.discard_directive();
      break;
    default:
      // The guard's own #else.
      if (conditionals.size() == depth) {
        file.guard.on_else(depth - 1);
      }
      if (skip_else(kind, name)) {
        return;
      }
      break;
    }
  }
}

} // namespace cinch
