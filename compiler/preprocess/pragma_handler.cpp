// The tokens of the line are read unexpanded into a list first, so that #pragma and _Pragma are one
// case.
#include "preprocess/pragma_handler.h"

#include "preprocess/preprocessor.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

// Empty for tokens that are no words, which no pragma's name is.
std::string_view PragmaHandler::word(const Token &token) const {
  return token.is_identifier_or_keyword() ? context_.identifier(token).name : std::string_view();
}

// For the pragmas whose operands may come from macros.
std::vector<Token> PragmaHandler::expanded(Tokens tokens) {
  std::vector<Token> result;
  if (!tokens.empty()) {
    preprocessor_.expander().expand_operands(tokens, result);
  }
  return result;
}

// What was expanded to be obeyed is expanded in -E's output too, since the macros are gone there.
std::vector<Token> PragmaHandler::expanded_operands(Tokens operands) {
  operands_ = expanded(operands);
  operands_as_written_ = operands.size();
  return operands_;
}

// "a" "b" to ab, escapes left as they are.
bool PragmaHandler::join_strings(Tokens tokens, std::string &text) {
  for (const Token &token : tokens) {
    if (!token.is(TokenKind::String)) {
      return false;
    }
    std::string_view literal = context_.literals.get(token.payload);
    size_t quote = literal.find('"');
    literal = literal.substr(quote + 1, literal.size() - quote - 2);
    for (size_t i = 0; i < literal.size(); ++i) {
      bool is_escape = literal[i] == '\\' && i + 1 < literal.size();
      i += is_escape;
      text += is_escape && literal[i] == 'n'   ? '\n'
              : is_escape && literal[i] == 't' ? '\t'
                                               : literal[i];
    }
  }
  return !tokens.empty();
}

// Comments do not come here: inside of directives they are tokens only under -CC.
void PragmaHandler::handle_directive(SourceLoc loc) {
  std::vector<Token> line;
  Token token;
  Lexer &lexer = preprocessor_.lexer();
  for (lexer.lex(token); !token.is(TokenKind::EndOfDirective) && !token.is(TokenKind::EndOfFile);
       lexer.lex(token)) {
    line.push_back(token);
  }
  line_end_ = token.loc;
  handle(line, line.empty() ? loc : line.front().loc, false);
}

// As if the text stood on a line of its own (C23 6.10.11).
void PragmaHandler::handle_operator(llvm::StringRef text, SourceLoc loc) {
  std::string_view kept = context_.arena.copy_string(text);
  SourceLoc start = context_.sources.add_scratch(kept, {loc, loc});
  Lexer lexer(context_.lexing, kept, start);
  lexer.begin_directive();
  std::vector<Token> line;
  Token token;
  for (lexer.lex(token); !token.is(TokenKind::EndOfDirective) && !token.is(TokenKind::EndOfFile);
       lexer.lex(token)) {
    line.push_back(token);
  }
  line_end_ = token.loc;
  handle(line, loc, true);
}

// -E passes on what is not hidden, so that compiling its output does the same.
void PragmaHandler::handle(Tokens line, SourceLoc loc, bool is_operator) {
  operands_.clear();
  operands_as_written_ = 0;
  bool is_hidden = line.empty() || handle_known(line, loc, is_operator);
  if (!is_hidden && preprocessor_.wants_events()) {
    show(line, loc);
  }
}

// -E prints the line as it was, but for operands that were expanded.
void PragmaHandler::show(Tokens written, SourceLoc loc) {
  std::vector<Token> line = written.drop_back(operands_as_written_).vec();
  line.insert(line.end(), operands_.begin(), operands_.end());
  llvm::SmallString<128> text;
  bool is_first = true;
  for (const Token &token : line) {
    if (!is_first && token.has(Token::LeadingSpace)) {
      text.push_back(' ');
    }
    is_first = false;
    preprocessor_.expander().speller().append(token, text);
  }
  preprocessor_.add_event({PreprocessorEvent::Kind::Pragma, loc,
                           context_.arena.copy_string(text.str()), nullptr, FileKind::User});
}

// Under -E the pragma will be seen again by who compiles the output.
void PragmaHandler::report_unknown(Tokens line, SourceLoc loc) {
  if (!preprocessor_.wants_events()) {
    context_.report(line.empty() ? loc : line.front().loc, DiagId::warn_unknown_pragma);
  }
}

// True: -E leaves the line out, since it has had all of its effect or never has any.
bool PragmaHandler::handle_known(Tokens line, SourceLoc loc, bool is_operator) {
  std::string_view name = word(line.front());
  Tokens rest = line.drop_front();
  if (name == "once") {
    handle_once(line);
    return true;
  }
  if (name == "GCC" || name == "clang" || name == "STDC" || name == "omp") {
    return handle_namespace(name, rest, line, loc, is_operator);
  }
  if (name == "push_macro" || name == "pop_macro") {
    handle_push_macro(rest, loc, name == "pop_macro");
    return true;
  }
  // Shown once more when -E's output is compiled.
  if (name == "message" || name == "warning" || name == "error") {
    handle_message(name, rest, loc);
    return false;
  }
  if (name == "poison") {
    handle_poison(rest);
    return true;
  }
  if (name == "system_header") {
    handle_system_header(line, loc, is_operator);
    return true;
  }
  // For editors and linkers. The last two stay in -E's output; the object never sees them.
  if (name == "mark" || name == "region" || name == "endregion" || name == "comment" ||
      name == "ident") {
    return name == "mark" || name == "region" || name == "endregion";
  }
  if (name == "pack") {
    handle_parser_pragma(TokenKind::PragmaPack, name, rest, loc, true);
  } else if (name == "weak") {
    handle_parser_pragma(TokenKind::PragmaWeak, name, rest, loc, true);
  } else if (name == "redefine_extname") {
    handle_parser_pragma(TokenKind::PragmaRedefineExtname, name, rest, loc, true);
  } else if (name == "unroll" || name == "nounroll" || name == "unroll_and_jam" ||
             name == "nounroll_and_jam" || name == "ivdep") {
    handle_parser_pragma(TokenKind::PragmaLoop, name, rest, loc, true);
  } else { // also those that gcc or clang know and that have no effect here
    report_unknown(line, loc);
  }
  return false;
}

// C23 6.10.8p2: macros are not expanded in these.
bool PragmaHandler::handle_stdc(Tokens rest, SourceLoc loc) {
  std::string_view name = rest.empty() ? std::string_view() : word(rest.front());
  static constexpr std::string_view known[] = {"FP_CONTRACT", "FENV_ACCESS", "CX_LIMITED_RANGE",
                                               "FENV_ROUND"};
  for (std::string_view candidate : known) {
    // Only these reach the parser: it must know in which block the pragma stands.
    if (candidate == name) {
      Tokens arguments = rest.drop_front();
      std::string_view value = arguments.empty() ? std::string_view() : word(arguments.front());
      bool is_switch = value == "ON" || value == "OFF" || value == "DEFAULT";
      if (name != "FENV_ROUND" && !is_switch) { // the pragma is ignored
        if (!preprocessor_.wants_events()) {
          context_.report(arguments.empty() ? loc : arguments.front().loc,
                          DiagId::ext_stdc_pragma_switch);
        }
        return true;
      }
      std::string_view full = context_.arena.copy_string("STDC " + std::string(name));
      handle_parser_pragma(TokenKind::PragmaStdc, full, rest.drop_front(), loc, false);
      return true;
    }
  }
  // Names that are known and without effect here: no warning of an ignored pragma.
  return name == "FLOAT_CONST_DECIMAL64" || name == "FENV_DEC_ROUND";
}

// `rest` begins with the name behind the namespace; `line` with the namespace.
bool PragmaHandler::handle_namespace(std::string_view space, Tokens rest, Tokens line,
                                     SourceLoc loc, bool is_operator) {
  if (space == "STDC") {
    if (!handle_stdc(rest, loc) && !preprocessor_.wants_events()) {
      context_.report(rest.empty() ? loc : rest.front().loc, DiagId::ext_stdc_pragma_ignored);
    }
    return false;
  }
  if (space == "omp") {
    if (preprocessor_.wants_events()) {
      expanded_operands(rest); // OpenMP 5.2, 3.3: macros are replaced in them
    } else {
      context_.report(loc, DiagId::warn_omp_pragma_ignored);
    }
    return false;
  }
  std::string_view name = rest.empty() ? std::string_view() : word(rest.front());
  Tokens behind = rest.empty() ? rest : rest.drop_front();
  if (name == "system_header") {
    handle_system_header(line, loc, is_operator);
    return true;
  }
  if (name == "poison") {
    handle_poison(behind);
  } else if (name == "dependency") {
    handle_dependency(behind, loc);
    return true;
  } else if (name == "diagnostic") {
    handle_diagnostic(space, behind);
  } else if (name == "warning" || name == "error") {
    handle_message(name, behind, rest.front().loc);
  } else if (name == "visibility") {
    handle_parser_pragma(TokenKind::PragmaVisibility, name, behind, loc, true);
  } else if (name == "ivdep" || name == "unroll" || name == "nounroll" || name == "loop" ||
             name == "novector") {
    std::string_view full =
        space == "clang" && name == "loop" ? std::string_view("clang loop") : name;
    handle_parser_pragma(TokenKind::PragmaLoop, full, behind, loc, true);
  } else if (space == "GCC" && (name == "optimize" || name == "target" || name == "push_options" ||
                                name == "pop_options" || name == "reset_options")) {
    std::string_view full = context_.arena.copy_string("GCC " + std::string(name));
    handle_parser_pragma(TokenKind::PragmaGccOptions, full, behind, loc, false);
  } else if (space == "clang" && (name == "optimize" || name == "section" || name == "fp")) {
    std::string_view full = context_.arena.copy_string("clang " + std::string(name));
    TokenKind kind = name == "fp" ? TokenKind::PragmaStdc : TokenKind::PragmaGccOptions;
    handle_parser_pragma(kind, full, behind, loc, name == "fp");
  } else if (space == "clang" && name == "attribute") {
    if (!preprocessor_.wants_events()) {
      context_.report(rest.front().loc, DiagId::warn_pragma_not_supported) << "clang attribute";
    }
  } else if (name == "assume_nonnull" || name == "arc_cf_code_audited" || name == "final" ||
             name == "restrict_expansion" || name == "header_unsafe" ||
             name == "unsafe_buffer_usage" || name == "pch_preprocess" || name == "no_sanitize" ||
             name == "deprecated") {
    // Only checks and annotations of clang: nothing changes without them.
  } else {
    report_unknown(line, loc);
  }
  return false;
}

// C has no such pragma; all compilers know it.
void PragmaHandler::handle_once(Tokens line) {
  IncludedFile &file = preprocessor_.includes().current_file();
  // Probably a header that is compiled by itself. As in gcc it still counts: a file may include
  // itself.
  if (file.id == context_.sources.main_file()) {
    context_.report(line.front().loc, DiagId::warn_pragma_once_in_main);
  }
  if (file.file != nullptr) {
    file.file->identity->pragma_once = true;
  }
  if (line.size() > 1) {
    context_.report(line[1].loc, DiagId::ext_extra_tokens) << "#pragma once";
  }
}

void PragmaHandler::handle_system_header(Tokens line, SourceLoc loc, bool is_operator) {
  IncludedFile &file = preprocessor_.includes().current_file();
  if (file.id == context_.sources.main_file()) {
    context_.report(line.back().loc, DiagId::warn_system_header_in_main);
    return;
  }
  file.kind = FileKind::System;
  // From the next line on the text counts as a system header's.
  SourceLoc place = is_operator ? context_.sources.expansion_loc(loc) : loc;
  uint32_t line_number = context_.sources.presumed(place).line;
  context_.sources.add_line_directive(place, line_number + 1, {}, FileKind::System);
  preprocessor_.add_event({PreprocessorEvent::Kind::ChangeLine,
                           preprocessor_.lexer().location(),
                           {},
                           nullptr,
                           FileKind::System});
}

// gcc: the macro's definition, or that it has none, is kept and brought back.
void PragmaHandler::handle_push_macro(Tokens rest, SourceLoc loc, bool is_pop) {
  // The name is a string, so that no macro of that name takes its place.
  bool ok = rest.size() >= 3 && rest[0].is(TokenKind::LeftParen) && rest[1].is(TokenKind::String) &&
            rest[2].is(TokenKind::RightParen);
  if (!ok) {
    context_.report(loc, DiagId::err_push_macro_malformed) << (is_pop ? "pop_macro" : "push_macro");
    return;
  }
  std::string_view literal = context_.literals.get(rest[1].payload);
  Identifier &name = context_.identifiers.intern(literal.substr(1, literal.size() - 2));
  std::vector<Macro *> &stack = pushed_macros_[&name];
  if (!is_pop) {
    // Null is pushed too: the pop then undefines the name.
    stack.push_back(name.macro);
    return;
  }
  if (stack.empty()) {
    context_.report(loc, DiagId::warn_pop_macro_without_push) << name.name;
    return;
  }
  name.macro = stack.back();
  stack.pop_back();
}

// GNU: a use is an error from now on, but not in macros that were defined before.
void PragmaHandler::handle_poison(Tokens rest) {
  for (const Token &token : rest) {
    if (!token.is_identifier_or_keyword()) {
      context_.report(token.loc, DiagId::err_invalid_poison);
      return;
    }
    Identifier &name = context_.identifier(token);
    if (name.macro != nullptr) {
      context_.report(token.loc, DiagId::warn_poisoning_macro);
    }
    name.poisoned = true;
    // Makes the lexer stop at the name; nobody looks at `poisoned` alone.
    name.needs_check = true;
  }
}

// Warns when the file named is newer than this one.
void PragmaHandler::handle_dependency(Tokens rest, SourceLoc loc) {
  std::string header;
  bool is_angled = false;
  if (!rest.empty() && rest[0].is(TokenKind::String)) {
    std::string_view literal = context_.literals.get(rest[0].payload);
    header = literal.substr(1, literal.size() - 2);
    rest = rest.drop_front();
  } else if (!rest.empty() && rest[0].is(TokenKind::Less)) {
    is_angled = true;
    llvm::SmallVector<char, 16> scratch;
    for (rest = rest.drop_front(); !rest.empty() && !rest[0].is(TokenKind::Greater);
         rest = rest.drop_front()) {
      header += preprocessor_.expander().speller().spelling(rest[0], scratch);
    }
    rest = rest.empty() ? rest : rest.drop_front();
  }
  IncludedFile &here = preprocessor_.includes().current_file();
  FoundHeader found = preprocessor_.headers().find(header, is_angled, here.file, false);
  if (header.empty() || found.file == nullptr) {
    context_.report(loc,
                    header.empty() ? DiagId::err_expected_header_name : DiagId::err_file_not_found)
        << header;
    return;
  }
  // GNU: what is left of the line is the message.
  if (here.file != nullptr && found.file->modification_time > here.file->modification_time) {
    std::string message;
    llvm::SmallVector<char, 16> scratch;
    for (const Token &token : rest) {
      message += message.empty() ? "" : " ";
      message += preprocessor_.expander().speller().spelling(token, scratch);
    }
    context_.report(loc, DiagId::warn_newer_dependency) << message;
  }
}

// #pragma GCC diagnostic push | pop | ignored "-Wx" | warning "-Wx" | error "-Wx" | fatal "-Wx".
// The engine keeps severities by place, so that messages about this place later still obey.
void PragmaHandler::handle_diagnostic(std::string_view space, Tokens rest) {
  std::string_view action = rest.empty() ? std::string_view() : word(rest[0]);
  SourceLoc loc = loc_of(rest, 0);
  if (action == "push") {
    context_.engine.pragma_push(loc);
    return;
  }
  if (action == "pop") {
    if (!context_.engine.pragma_pop(loc)) {
      context_.report(loc_of(rest, 1), DiagId::warn_diagnostic_pop_without_push);
    }
    return;
  }
  Severity severity = Severity::Ignored;
  if (action == "warning") {
    severity = Severity::Warning;
  } else if (action == "error") {
    severity = Severity::Error;
  } else if (action == "fatal") {
    severity = Severity::Fatal;
  } else if (action != "ignored" && action != "ignored_attributes") {
    context_.report(loc_of(rest, 1), DiagId::warn_diagnostic_pragma_malformed) << space;
    return;
  }
  std::string flag;
  // gcc takes macros here: "-W" and "foo" may come from one.
  std::vector<Token> tokens = expanded_operands(rest.drop_front());
  Tokens strings =
      Tokens(tokens).take_while([](const Token &t) { return t.is(TokenKind::String); });
  if (!join_strings(strings, flag)) {
    context_.report(loc_of(rest, 1), DiagId::err_diagnostic_pragma_string);
    return;
  }
  if (strings.size() != tokens.size()) {
    context_.report(tokens[strings.size()].loc, DiagId::warn_diagnostic_pragma_extra);
    return;
  }
  if (flag.size() < 3 || (flag.compare(0, 2, "-W") != 0 && flag.compare(0, 2, "-R") != 0)) {
    context_.report(rest[1].loc, DiagId::warn_diagnostic_pragma_not_option);
    return;
  }
  if (!context_.engine.pragma_set(loc, flag, severity)) {
    context_.report(rest[1].loc, DiagId::warn_diagnostic_pragma_unknown) << flag;
  }
}

// #pragma message("x"), #pragma message "x", #pragma GCC warning "x", #pragma GCC error "x".
void PragmaHandler::handle_message(std::string_view name, Tokens rest, SourceLoc loc) {
  std::vector<Token> tokens = expanded_operands(rest);
  Tokens strings = tokens;
  bool parens = strings.size() >= 2 && strings.front().is(TokenKind::LeftParen) &&
                strings.back().is(TokenKind::RightParen);
  if (parens) {
    strings = strings.drop_front().drop_back();
  }
  std::string text;
  if (!join_strings(strings, text)) {
    context_.report(loc, DiagId::err_pragma_message_malformed) << name;
    return;
  }
  if (name == "message") {
    context_.report(loc, DiagId::warn_pragma_message) << text;
  } else if (name == "warning") {
    context_.report(loc, DiagId::warn_pragma_warning) << text;
  } else {
    context_.report(loc, DiagId::err_pragma_error) << text;
  }
}

// The record's tokens end with EndOfDirective, so that the parser needs no count.
void PragmaHandler::handle_parser_pragma(TokenKind kind, std::string_view name, Tokens rest,
                                         SourceLoc loc, bool expand) {
  if (preprocessor_.wants_events()) { // -E shows the line
    if (expand) {
      expanded_operands(rest);
    }
    return;
  }
  PragmaRecord record{kind, name, loc, {}};
  if (expand) {
    record.tokens = expanded(rest);
  } else {
    record.tokens.assign(rest.begin(), rest.end());
  }
  SourceLoc end = record.tokens.empty() ? loc : record.tokens.back().loc;
  record.tokens.push_back({TokenKind::EndOfDirective, 0, end, 0});
  // At the start of a line, and where a statement or declaration may begin; what it means there is
  // the parser's business.
  Token token{kind, Token::StartOfLine, loc, preprocessor_.add_pragma(std::move(record))};
  preprocessor_.insert(token);
}

} // namespace cinch
