// Bytes of one file to tokens. Translation phases 1 to 3, C23 5.1.1.2.
#pragma once

#include "diag/engine.h"
#include "lex/identifier.h"
#include "lex/literal_table.h"
#include "lex/token.h"
#include "support/arena.h"
#include "support/lang_options.h"

#include "llvm/ADT/SmallVector.h"

#include <string_view>

namespace cinch {

// What all lexers of one compile job share.
// The lexers of a job (one a file, and some for pasted text) work one after the other.
struct LexerContext {
  IdentifierTable &identifiers;
  LiteralTable &literals;
  // Cleaned spellings.
  Arena &arena;
  DiagnosticEngine &engine;
  const LangOptions &options;
  // -C: comments outside of directives become tokens
  bool keep_comments = false;
  // -CC
  bool keep_directive_comments = false;

  // The chunk being filled: a message about a token is held until that token is read.
  // Tokens from window_begin on are tokens_before_window and the following of the job.
  const Token *window_begin = nullptr;
  const Token *window_end = nullptr;
  uint64_t tokens_before_window = 0;

  // Tells the engine that the next message belongs behind `token`.
  void set_message_place(const Token *token) {
    if (token >= window_begin && token < window_end) {
      engine.set_prefetched(tokens_before_window + static_cast<uint64_t>(token - window_begin));
    }
  }
};

// Why Lexer::run() stopped. All but Limit concern the token written last.
enum class RunStop : uint8_t {
  Limit,
  Name,      // an identifier that is a macro or otherwise needs the preprocessor
  Directive, // a `#` that is first on its line
  EndOfFile,
};

// Assumes: `text` is followed by a NUL byte and lives as long as the tokens; `start` is the
// location of its first byte.
// Tokens of one text, in order. Copying a lexer is cheap and gives a look-ahead.
class Lexer {
public:
  Lexer(LexerContext &context, std::string_view text, SourceLoc start);

  // Writes tokens from `out` on until `limit` or until one needs the preprocessor; gives the end
  // of those written, which on a stop includes the token that caused it. Not inside a directive.
  // The loop that takes nearly all tokens of a program: it leaves only for macros, directives and
  // the end.
  Token *run(Token *out, Token *limit, RunStop &stop);

  // One token. Inside a directive the end of the line gives EndOfDirective and leaves it.
  void lex(Token &token);

  // ---- Directives ----
  void begin_directive() { in_directive_ = true; }
  // What is left of it is ordinary text.
  void leave_directive() { in_directive_ = false; }
  bool in_directive() const { return in_directive_; }
  // To the end of the line, unless already there.
  void discard_directive();
  // `<name>` or `"name"` as a HeaderName, any other token as lex() gives it.
  void lex_header_name(Token &token);
  // The text up to the end of the line, blanks around it removed; `loc` is its start.
  std::string_view rest_of_line(SourceLoc &loc);
  // Stands at the start of a line of a skipped group: goes to behind the name of the next
  // conditional directive (#if, #elif, #endif ...) and is inside that directive. None at the end of
  // the file. `name` becomes the location of the name.
  DirectiveKind skip_to_conditional(SourceLoc &name);

  // At the start of a line: to the start of the next one, whatever the line says.
  void skip_line();

  // True when the next token is `(`; takes nothing. Looks over line ends, except in a directive.
  bool next_is_left_paren();

  // No messages, as for text that only decides something.
  void set_quiet(bool quiet) { quiet_ = quiet; }
  // The next token gets these flags too; they do not make a `#` a directive.
  void add_carry(uint16_t flags) { carry_flags_ |= flags; }
  SourceLoc location() const { return loc(position_); }
  const char *position() const { return position_; }
  SourceLoc start() const { return base_; }
  const char *text_begin() const { return begin_; }
  bool at_end() const { return position_ == end_; }

private:
  // One character of the language as the standard sees it after phases 1 and 2, and where it ends.
  struct Peeked {
    // After splices and trigraphs; NUL at the end of the text.
    char value;
    // Bytes it takes, splices before it included.
    uint32_t size;
    // Of the text: `value` is no character.
    bool at_end;
  };

  // Only for places in this lexer's text.
  SourceLoc loc(const char *place) const {
    return base_.plus(static_cast<uint32_t>(place - begin_));
  }
  // All scan functions: write the token that starts at `place`, with `flags`, and give the place
  // behind it. `record` is set for names.
  const char *scan(const char *place, uint16_t flags, Token &token, Identifier *&record);
  const char *scan_name(const char *place, uint16_t flags, Token &token, Identifier *&record);
  const char *scan_long_name(const char *place, uint16_t flags, Token &token, Identifier *&record);
  // A sign behind e or p belongs to the number; behind p only in hexadecimal constants.
  bool takes_binary_exponent(const char *place, const char *end) const;
  const char *scan_number(const char *place, uint16_t flags, Token &token);
  const char *scan_punctuator(const char *place, uint16_t flags, Token &token);
  const char *scan_literal(const char *start, const char *quote, uint16_t flags, Token &token);
  // A literal is its spelling; what it means is worked out when it is used.
  const char *finish(const char *start, const char *end, uint16_t flags, TokenKind kind,
                     Token &token);

  // ---- Rare cases: lexer_slow.cpp ----
  const char *scan_name_slow(const char *start, uint16_t flags, Token &token, Identifier *&record);
  const char *scan_behind_name(const char *start, const char *end, uint16_t flags, Token &token,
                               Identifier *&record);
  const char *scan_number_slow(const char *start, uint16_t flags, Token &token);
  const char *scan_punctuator_slow(const char *start, uint16_t flags, Token &token);
  const char *scan_literal_slow(const char *start, const char *quote, uint16_t flags, Token &token);
  // GNU: `R"x(...)x"`; `quote` is the quote behind the prefix.
  const char *scan_raw_string(const char *start, const char *quote, uint16_t flags, Token &token);
  // What becomes of a literal without its closing quote; `end` is the end of its line.
  const char *unterminated(const char *start, const char *quote, const char *end,
                           std::string_view spelling, uint16_t flags, Token &token);
  const char *broken_literal(const char *start, const char *quote, const char *end,
                             std::string_view spelling, DiagId tolerant, DiagId strict,
                             uint16_t flags, Token &token);
  // A literal between a word processor's quotes; null when its line does not close it.
  const char *scan_smart_quoted(const char *start, uint32_t size, char quote, uint16_t flags,
                                Token &token);
  void warn_confusable(uint32_t code_point, const char *place, const Token *token);
  // ---- Conflict markers of version control ----
  // `<<<<<<<`, `=======`, `>>>>>>>` at the start of a line, when all of a conflict is there.
  bool is_conflict_marker(const char *place) const;
  const char *skip_conflict_marker(const char *place, const Token *token);
  // Null when `place` starts no token, after it has been stepped over.
  const char *scan_other(const char *&place, uint16_t &flags, Token &token, Identifier *&record);
  const char *scan_unicode(const char *&place, uint16_t &flags, Token &token, Identifier *&record);
  Peeked peek(const char *place) const;
  // 0: no line splice there.
  uint32_t splice_size(const char *backslash) const;
  bool is_trigraph(const char *place) const;
  void warn_trigraph(const char *place, const Token *token);
  // A universal character name, C23 6.4.4; 0 when there is none at the backslash.
  uint32_t decode_ucn(const char *backslash, uint32_t &size) const;
  // UINT32_MAX: malformed.
  uint32_t decode_utf8(const char *place, uint32_t &size) const;
  bool is_identifier_code_point(uint32_t code_point, bool at_start) const;
  // Copies to the arena.
  std::string_view keep(const llvm::SmallVectorImpl<char> &text);

  // ---- Comments and skipped text: lexer_comments.cpp ----
  // Behind the comment that starts at `place`; null when there is none.
  const char *skip_comment(const char *place, const Token *token);
  const char *skip_block_comment(const char *body, const char *start, const Token *token);
  const char *skip_line_comment(const char *body, const Token *token);
  // True when what stands before the slash, splices taken out, is `*`.
  bool is_end_of_block_comment(const char *slash, const char *body) const;
  // To the start of the next line, over comments and literals that hold newlines or splices.
  const char *skip_raw_line(const char *place);
  void check_skipped_directive(const char *word, std::string_view spelling);
  // To behind the closing quote, or to the end of the line.
  const char *skip_raw_literal(const char *quote);
  // Over blanks, comments and splices; never over the end of the line.
  const char *skip_directive_blanks(const char *place);
  const char *end_of_line_behind(const char *newline) const;

  // At a place in the text; held until the parser reaches `token`.
  DiagnosticBuilder report(const char *place, DiagId id, const Token *token);

  LexerContext &context_;
  const char *begin_;
  const char *end_;
  // Behind it searches go byte by byte.
  // Text up to here can be read 16 bytes at a time.
  const char *wide_end_;
  const char *position_;
  SourceLoc base_;
  // Flags of the next token: whether it starts a line, and whether space is before it.
  uint16_t pending_flags_ = Token::StartOfLine;
  // Flags that come from outside: of a macro's name, for the first token of its expansion.
  uint16_t carry_flags_ = 0;
  bool in_directive_ = false;
  bool quiet_ = false;
  bool trigraphs_;
  bool warned_null_ = false;
  bool in_conflict_ = false; // behind `<<<<<<<`, before its `=======`
};

// A literal whose spelling is what stands in the text.
inline const char *Lexer::finish(const char *start, const char *end, uint16_t flags, TokenKind kind,
                                 Token &token) {
  std::string_view spelling(start, static_cast<size_t>(end - start));
  token = {kind, flags, loc(start), context_.literals.add(spelling)};
  return end;
}

} // namespace cinch
