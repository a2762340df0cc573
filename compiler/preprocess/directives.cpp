// Dispatch, and the directives that need few lines.
#include "preprocess/directives.h"

#include "preprocess/assertions.h"
#include "preprocess/preprocessor.h"
#include "support/spelling.h"

namespace cinch {

// C23 6.10.1. What the line holds decides three things besides its effect: whether an include guard
// is still possible, whether we are inside of a macro call's arguments, and who reads on.
void Directives::handle(const Token &hash) {
  Lexer &lexer = preprocessor_.lexer();
  Token name;
  lexer.lex(name);
  if (name.is(TokenKind::EndOfDirective)) {
    return; // the null directive
  }
  // `# 12 "file"`: GNU's line marker. In assembly it is a comment as likely.
  if (name.is(TokenKind::Number) && !context_.language.assembler_with_cpp) {
    preprocessor_.includes().current().guard.on_other();
    handle_line_marker(name, hash);
    lexer.discard_directive();
    return;
  }
  // The identifier's record holds the kind, so no name is compared on the way.
  DirectiveKind kind =
      name.is_identifier_or_keyword() ? context_.identifier(name).directive : DirectiveKind::None;
  // Conditionals tell the guard detector themselves.
  bool is_conditional = kind >= DirectiveKind::If && kind <= DirectiveKind::Endif;
  if (!is_conditional) {
    preprocessor_.includes().current().guard.on_other();
  }
  if (preprocessor_.expander().is_collecting()) {
    // GNU: directives inside of arguments are obeyed, but an #include would put its tokens into the
    // argument.
    bool is_inclusion = kind >= DirectiveKind::Include && kind <= DirectiveKind::Embed;
    if (is_inclusion) {
      context_.report(name.loc, DiagId::err_include_in_arguments) << context_.identifier(name).name;
      lexer.discard_directive();
      return;
    }
    context_.report(name.loc, DiagId::ext_directive_in_arguments);
  }
  dispatch(kind, hash, name);
}

// The cases that return early have left the line already, or the file.
void Directives::dispatch(DirectiveKind kind, const Token &hash, const Token &name) {
  switch (kind) {
  case DirectiveKind::None:
    handle_unknown(hash, name);
    return;
  case DirectiveKind::Define:
    handle_define();
    break;
  case DirectiveKind::Undef:
    handle_undef();
    break;
  case DirectiveKind::Include:
  case DirectiveKind::IncludeNext:
  case DirectiveKind::Import:
    handle_include(kind, hash, name);
    return; // the lexer may be another one now
  case DirectiveKind::Embed:
    preprocessor_.embedder().handle_directive(name.loc);
    break;
  case DirectiveKind::If:
    handle_if(name);
    break;
  case DirectiveKind::Ifdef:
    handle_ifdef(name, false);
    break;
  case DirectiveKind::Ifndef:
    handle_ifdef(name, true);
    break;
  case DirectiveKind::Elif:
  case DirectiveKind::Elifdef:
  case DirectiveKind::Elifndef:
  case DirectiveKind::Else:
    handle_else_in_taken_group(kind, name);
    break;
  case DirectiveKind::Endif:
    handle_endif(name);
    break;
  case DirectiveKind::Line:
    handle_line(hash);
    break;
  case DirectiveKind::Error:
    handle_message(true, name);
    break;
  case DirectiveKind::Warning:
    handle_message(false, name);
    break;
  case DirectiveKind::Pragma:
    preprocessor_.pragma_handler().handle_directive(name.loc);
    break;
  case DirectiveKind::Ident:
  case DirectiveKind::Sccs:
    handle_ident(name.loc, kind == DirectiveKind::Sccs);
    break;
  case DirectiveKind::Assert:
  case DirectiveKind::Unassert:
    preprocessor_.assertions().handle_directive(kind == DirectiveKind::Assert);
    break;
  }
  preprocessor_.lexer().discard_directive();
}

// In assembly `# text` is mostly a comment.
void Directives::handle_unknown(const Token &hash, const Token &name) {
  Lexer &lexer = preprocessor_.lexer();
  if (context_.language.assembler_with_cpp) { // a comment of the assembler: it stays
    // Without this the end of the line would be a token; the words go on as ordinary text.
    lexer.leave_directive();
    preprocessor_.expander().unget(name);
    preprocessor_.insert(hash);
    return;
  }
  // What the driver's -imacros becomes on the command line's buffer.
  if (name.is_identifier_or_keyword() && context_.identifier(name).name == "__include_macros") {
    handle_include(DirectiveKind::None, name, name);
    return;
  }
  DirectiveKind meant = report_unknown(name);
  if (meant != DirectiveKind::None) {
    dispatch(meant, hash, name);
  } else {
    lexer.discard_directive();
  }
}

// What a misspelt directive was probably meant to be: read as that, one slip gives one message.
DirectiveKind Directives::report_unknown(const Token &name) {
  std::string_view word =
      name.is_identifier_or_keyword() ? context_.identifier(name).name : std::string_view();
  std::string_view meant = best_match(word, {"include", "define", "undef", "if", "ifdef", "ifndef",
                                             "elif", "else", "endif", "pragma", "error", "line"});
  // Of two letters every word is nearly `if`.
  if (word.size() < 3 || meant.empty()) {
    context_.report(name.loc, DiagId::err_invalid_directive);
    return DirectiveKind::None;
  }
  context_.report(name.loc, DiagId::err_invalid_directive_suggest)
      << meant << FixIt::replace({name.loc, name.loc}, std::string(meant));
  return context_.identifiers.intern(meant).directive;
}

// C23 6.10p1: nothing may stand behind #else, #endif and the like.
void Directives::expect_end(std::string_view directive) {
  Lexer &lexer = preprocessor_.lexer();
  if (!lexer.in_directive()) {
    return;
  }
  // Comments are tokens under -CC.
  Token token;
  do {
    lexer.lex(token);
  } while (token.is(TokenKind::Comment));
  if (!token.is(TokenKind::EndOfDirective) && !token.is(TokenKind::EndOfFile)) {
    context_.report(token.loc, DiagId::ext_extra_tokens) << directive;
    lexer.discard_directive();
  }
}

// ---- #define, #undef ----

// C23 6.10.9p4: `defined` and the computed macros are not for programs to define; GNU allows the
// latter with a warning.
bool Directives::read_macro_name(Token &name, bool is_define) {
  do {
    preprocessor_.lexer().lex(name);
  } while (name.is(TokenKind::Comment));
  if (name.is(TokenKind::EndOfDirective)) {
    context_.report(name.loc, DiagId::err_macro_name_missing);
    return false;
  }
  if (!name.is_identifier_or_keyword()) {
    context_.report(name.loc, DiagId::err_macro_name_not_identifier);
    return false;
  }
  Identifier &record = context_.identifier(name);
  if (record.name == "defined") { // C23 6.10.9p4
    context_.report(name.loc, DiagId::err_defined_as_macro);
    return false;
  }
  if (record.needs_check) {
    preprocessor_.check_identifier(name, record);
  }
  if (record.is_builtin_macro_name && record.macro != nullptr) {
    context_.report(name.loc, is_define ? DiagId::ext_redefine_builtin_macro
                                        : DiagId::ext_undefine_builtin_macro);
    // Allowed: there are no keywords before translation phase 7 (C23 5.1.1.2). `#define inline`
  } else if (is_define && record.keyword != TokenKind::Identifier) {
    context_.report(name.loc, DiagId::warn_keyword_hidden);
  }
  return true;
}

// C23 6.10.5p2.
void Directives::check_redefinition(const Identifier &name, Macro &macro) {
  Macro *old = name.macro;
  // Redefining __FILE__ and its like has had its own message in read_macro_name.
  if (old == nullptr || old->is_builtin() ||
      preprocessor_.definitions().same_definition(*old, macro)) {
    return;
  }
  context_.report(macro.loc, DiagId::ext_macro_redefined) << name.name;
  context_.report(old->loc, DiagId::note_previous_definition);
}

// After a message the old definition stays, so that later uses give no more messages.
void Directives::handle_define() {
  Token name;
  if (!read_macro_name(name, true)) {
    return;
  }
  // -CC keeps the comments of definitions; those of other directives are white space.
  context_.lexing.keep_directive_comments = context_.options.output.macro_comments;
  Macro *macro = preprocessor_.definitions().parse(preprocessor_.lexer(), name);
  context_.lexing.keep_directive_comments = false;
  if (macro == nullptr) {
    return;
  }
  Identifier &record = context_.identifier(name);
  // Text of the command line has no file.
  macro->is_from_command_line = preprocessor_.includes().current().file == nullptr;
  check_redefinition(record, *macro);
  record.macro = macro;
  preprocessor_.add_event({PreprocessorEvent::Kind::Define, name.loc, {}, macro, FileKind::User});
}

// C23 6.10.5.6: no error when the name is no macro.
void Directives::handle_undef() {
  Token name;
  if (!read_macro_name(name, false)) {
    return;
  }
  expect_end("undef");
  Identifier &record = context_.identifier(name);
  record.macro = nullptr;
  preprocessor_.add_event(
      {PreprocessorEvent::Kind::Undefine, name.loc, record.name, nullptr, FileKind::User});
}

// ---- #error, #warning, #ident ----

// C23 6.10.7. The text is shown as it stands.
void Directives::handle_message(bool is_error, const Token &name) {
  SourceLoc start;
  std::string_view text = preprocessor_.lexer().rest_of_line(start);
  if (!is_error && !context_.language.at_least(Standard::C23)) {
    context_.report(name.loc, DiagId::ext_warning_directive);
  }
  context_.report(name.loc, is_error ? DiagId::err_error_directive : DiagId::warn_warning_directive)
      << text;
}

// GNU, from System V: a string for the object's .comment section; only -E keeps it.
void Directives::handle_ident(SourceLoc loc, bool is_sccs) {
  context_.report(loc, DiagId::ext_ident_directive) << (is_sccs ? "sccs" : "ident");
  Token token;
  preprocessor_.lexer().lex(token);
  if (!token.is(TokenKind::String)) {
    context_.report(token.loc, DiagId::err_ident_malformed) << (is_sccs ? "sccs" : "ident");
    return;
  }
  preprocessor_.add_event({PreprocessorEvent::Kind::Ident, loc,
                           context_.literals.get(token.payload), nullptr, FileKind::User});
  expect_end(is_sccs ? "sccs" : "ident");
}

} // namespace cinch
