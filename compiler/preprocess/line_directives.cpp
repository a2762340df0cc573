// #line, C23 6.10.6, and the markers of preprocessed text: # 12 "file.c" 1 3.
#include "preprocess/directives.h"

#include "lex/char_class.h"
#include "preprocess/preprocessor.h"

namespace cinch {

// `is_marker` chooses clang's messages, and where they point.
// C23 6.10.6: digits are decimal whatever they begin with, so `#line 010` is 10.
bool Directives::read_line_number(const Token &token, uint32_t &line, bool is_marker) {
  std::string_view text =
      token.is(TokenKind::Number) ? context_.literals.get(token.payload) : std::string_view();
  uint64_t value = 0;
  bool ok = !text.empty();
  uint32_t bad = 0; // place of the first character that is no digit
  for (char c : text) {
    // C23's digit separator.
    if (c == '\'') {
      continue;
    }
    ok = ok && is_digit(c);
    bad += ok;
    // Stays at the greatest value instead of wrapping.
    value = std::min<uint64_t>(value * 10 + static_cast<uint64_t>(c - '0'), UINT32_MAX);
  }
  if (!ok) {
    context_.report(token.loc.plus(is_marker ? bad : 0),
                    is_marker ? DiagId::err_marker_not_a_number : DiagId::err_line_not_a_number);
    return false;
  }
  // C23 6.10.6p3: 1 to 2147483647.
  if (!is_marker) {
    if (value == 0) {
      context_.report(token.loc, DiagId::ext_line_zero);
    } else if (value > 2147483647) {
      context_.report(token.loc, DiagId::ext_line_too_big) << "2147483647";
    }
  }
  line = static_cast<uint32_t>(value);
  return true;
}

// Appends to `name`, with escapes worked out: a Windows path in a marker has doubled backslashes.
bool Directives::read_file_name(const Token &token, std::string &name) {
  if (!token.is(TokenKind::String)) {
    return false;
  }
  std::string_view literal = context_.literals.get(token.payload);
  if (literal.front() != '"') {
    return false;
  }
  literal = literal.substr(1, literal.size() - 2);
  for (size_t i = 0; i < literal.size(); ++i) {
    if (literal[i] != '\\' || i + 1 == literal.size()) {
      name += literal[i];
      continue;
    }
    ++i;
    unsigned value = 0;
    size_t digits = 0;
    for (; digits < 3 && i + digits < literal.size() && literal[i + digits] >= '0' &&
           literal[i + digits] <= '7';
         ++digits) {
      value = value * 8 + static_cast<unsigned>(literal[i + digits] - '0');
    }
    name += digits != 0 ? static_cast<char>(value) : literal[i];
    i += digits != 0 ? digits - 1 : 0;
  }
  return true;
}

// C23 6.10.6: digits and name may come from macros.
void Directives::handle_line(const Token &hash) {
  MacroExpander &expander = preprocessor_.expander();
  Token token;
  expander.next(token);
  uint32_t line = 0;
  if (!read_line_number(token, line, false)) {
    return;
  }
  std::string name;
  expander.next(token);
  if (!token.is(TokenKind::EndOfDirective)) {
    if (!read_file_name(token, name)) {
      context_.report(token.loc, DiagId::err_line_file_name);
      return;
    }
    expander.next(token);
    if (!token.is(TokenKind::EndOfDirective)) {
      context_.report(token.loc, DiagId::ext_extra_tokens) << "line";
      preprocessor_.lexer().discard_directive();
    }
  }
  // From the line after this one on, see SourceMap::add_line_directive.
  IncludedFile &file = preprocessor_.includes().current();
  context_.sources.add_line_directive(hash.loc, line, name, file.kind);
  preprocessor_.add_event({PreprocessorEvent::Kind::ChangeLine,
                           preprocessor_.lexer().location(),
                           {},
                           nullptr,
                           file.kind});
}

// GNU: flags 1 enters, 2 returns, 3 is a system header, 4 is extern "C".
// Not expanded: preprocessors write these lines. `number` has been read.
void Directives::handle_line_marker(const Token &number, const Token &hash) {
  if (context_.language.assembler_with_cpp &&
      !preprocessor_.includes().current().lexer.in_directive()) {
    return;
  }
  uint32_t line = 0;
  if (!read_line_number(number, line, true)) {
    return;
  }
  Token token;
  Lexer &lexer = preprocessor_.lexer();
  lexer.lex(token);
  std::string name;
  // The flag as -E passes it on.
  std::string_view flags;
  FileKind kind = FileKind::User;
  if (!token.is(TokenKind::EndOfDirective)) {
    if (!read_file_name(token, name)) {
      context_.report(token.loc, DiagId::err_marker_file_name);
      return;
    }
    for (lexer.lex(token); token.is(TokenKind::Number); lexer.lex(token)) {
      std::string_view flag = context_.literals.get(token.payload);
      if (flag == "3") {
        kind = FileKind::System;
      } else if (flag == "1" || flag == "2") {
        flags = flag == "1" ? " 1" : " 2";
      } else if (flag != "4") {
        context_.report(token.loc, DiagId::err_marker_flag);
        return;
      }
    }
    if (!token.is(TokenKind::EndOfDirective)) {
      context_.report(token.loc, DiagId::err_marker_flag);
      return;
    }
  }
  IncludedFile &file = preprocessor_.includes().current();
  // Without a 3 the text is a user's again.
  file.kind = kind;
  // Names of files entered, so that a marker with flag 2 finds back.
  if (flags == " 1") {
    file.marked_files.emplace_back(context_.sources.presumed(hash.loc).file);
  } else if (flags == " 2" && !file.marked_files.empty()) {
    // A marker without a name goes back to the includer.
    name = name.empty() ? file.marked_files.back() : name;
    file.marked_files.pop_back();
  }
  context_.sources.add_line_directive(hash.loc, line, name, kind);
  preprocessor_.add_event(
      {PreprocessorEvent::Kind::ChangeLine, lexer.location(), flags, nullptr, kind});
}

} // namespace cinch
