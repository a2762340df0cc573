// Puts arguments into a macro's body: parameters, #, ##, __VA_OPT__. C23 6.10.5.1 to 6.10.5.3.
#include "preprocess/macro_expander.h"

#include "lex/char_class.h"
#include "preprocess/preprocessor.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

namespace {

// The first token of what replaces `replaced` has the white space that stood before that.
void take_white_space(Token &first, const Token &replaced) {
  first.flags = static_cast<uint16_t>((first.flags & ~(Token::StartOfLine | Token::LeadingSpace)) |
                                      (replaced.flags & Token::LeadingSpace));
}

constexpr uint16_t body_only = Token::Stringize | Token::PasteNext | Token::PasteOperand;

// C23 6.10.5.4p2: stands for an argument without tokens, so that ## has something to paste.
Token placemarker(const Token &parameter) {
  return {TokenKind::Placemarker, static_cast<uint16_t>(parameter.flags & Token::LeadingSpace),
          parameter.loc, 0};
}

} // namespace

// A body without operators: nothing but copies.
void MacroExpander::substitute_plain(const Macro &macro, MacroCall &call, TokenList &out) {
  out.reserve(macro.body.size() + call.tokens.size());
  for (const Token &token : macro.body) {
    if (!token.is(TokenKind::MacroParameter)) {
      out.push_back(token);
      out.back().loc.offset += call.loc_delta;
      continue;
    }
    // C23 6.10.5.2p1: no operand of # or ##, so expanded.
    llvm::ArrayRef<Token> argument = expanded_tokens(call, call.arguments[token.payload]);
    if (!argument.empty()) {
      size_t first = out.size();
      out.insert(out.end(), argument.begin(), argument.end());
      take_white_space(out[first], token);
    }
  }
}

// Body tokens [first, last). Every operand of ## leaves at least one token, a placemarker if need
// be; placemarkers go at the end of the outermost call.
void MacroExpander::substitute(const Macro &macro, MacroCall &call, size_t first, size_t last,
                               TokenList &out) {
  for (size_t i = first; i < last; ++i) {
    const Token &token = macro.body[i];
    size_t start = out.size();
    // The left operand is the last token written so far.
    bool pastes = token.has(Token::PasteOperand) && start > 0;
    if (is_gnu_comma(macro, i)) {
      ++i;
      substitute_gnu_comma(macro, call, token, out);
    } else if (!token.is(TokenKind::MacroParameter)) {
      out.push_back(token);
      out.back().loc.offset += call.loc_delta;
      out.back().flags = static_cast<uint16_t>(token.flags & ~body_only);
    } else if ((token.payload & va_opt_begin) != 0) {
      i = substitute_va_opt(macro, call, i, out);
    } else {
      substitute_parameter(call, token, out);
    }
    if (pastes && out.size() > start) {
      join_operands(out, start, call.range, {token.loc.offset + call.loc_delta});
    }
  }
  // Placemarkers are needed until all ## have been done.
  bool is_outermost = first == 0 && last == macro.body.size();
  if (is_outermost) {
    // Their white space goes to the next token that stays.
    uint16_t carry = 0;
    size_t kept = 0;
    for (Token &token : out) {
      if (token.is(TokenKind::Placemarker)) {
        carry |= token.flags & Token::LeadingSpace;
      } else {
        token.flags |= carry;
        carry = 0;
        out[kept++] = token;
      }
    }
    out.resize(kept);
  }
}

// GNU: `, ## __VA_ARGS__` pastes nothing; it removes the comma when that argument is left out.
bool MacroExpander::is_gnu_comma(const Macro &macro, size_t index) {
  if (!macro.is_variadic || !macro.body[index].is(TokenKind::Comma) ||
      !macro.body[index].has(Token::PasteNext)) {
    return false;
  }
  const Token &next = macro.body[index + 1];
  return next.is(TokenKind::MacroParameter) && next.payload + 1 == macro.parameters.size() &&
         !next.has(Token::Stringize);
}

void MacroExpander::substitute_gnu_comma(const Macro &macro, MacroCall &call, const Token &comma,
                                         TokenList &out) {
  // The token behind the comma is the parameter.
  const Token &parameter = *(&comma + 1);
  const Argument &argument = call.arguments.back();
  // An argument that is there, but empty, keeps the comma. In the strict modes that is so in `f()`
  // of `f(...)` too, whose one argument is counted as left out otherwise.
  bool strict = context_.language.at_least(Standard::C99) && !context_.language.gnu_mode;
  bool is_absent =
      call.variadic_is_absent || (macro.parameters.size() < 2 && argument.is_empty() && !strict);
  // With another ## behind the argument the comma is what that pastes.
  if (is_absent && !parameter.has(Token::PasteNext)) {
    out.push_back(placemarker(comma));
    return;
  }
  out.push_back(comma);
  out.back().loc.offset += call.loc_delta;
  out.back().flags = static_cast<uint16_t>(comma.flags & ~body_only);
  llvm::ArrayRef<Token> raw = raw_tokens(call, argument);
  if (!raw.empty()) {
    // Operands of ## are not expanded.
    out.push_back(raw.front());
    take_white_space(out.back(), parameter);
    out.insert(out.end(), raw.begin() + 1, raw.end());
  }
}

void MacroExpander::substitute_parameter(MacroCall &call, const Token &parameter, TokenList &out) {
  Argument &argument = call.arguments[parameter.payload];
  if (parameter.has(Token::Stringize)) {
    out.push_back(stringize(raw_tokens(call, argument), parameter, call.range));
    return;
  }
  // C23 6.10.5.3p2, 6.10.5.4p1: operands of # and ## are taken as written.
  bool is_operand = parameter.has(Token::PasteNext) || parameter.has(Token::PasteOperand);
  llvm::ArrayRef<Token> tokens =
      is_operand ? raw_tokens(call, argument) : expanded_tokens(call, argument);
  if (tokens.empty()) {
    out.push_back(placemarker(parameter));
    return;
  }
  size_t start = out.size();
  out.insert(out.end(), tokens.begin(), tokens.end());
  take_white_space(out[start], parameter);
}

// C23 6.10.5.2. `begin` is the index of the opening mark; gives that of the closing one.
size_t MacroExpander::substitute_va_opt(const Macro &macro, MacroCall &call, size_t begin,
                                        TokenList &out) {
  const Token &opening = macro.body[begin];
  size_t end = opening.payload & ~va_opt_begin;
  TokenList *content = acquire_list();
  // Whether there are arguments is asked after their expansion (C23 6.10.5.2p3).
  bool has_arguments = !expanded_tokens(call, call.arguments.back()).empty();
  if (has_arguments) {
    substitute(macro, call, begin + 1, end, *content);
  }
  if (opening.has(Token::Stringize)) {
    llvm::erase_if(*content, [](const Token &token) { return token.is(TokenKind::Placemarker); });
    out.push_back(stringize(*content, opening, call.range));
  } else if (content->empty()) {
    out.push_back(placemarker(opening));
  } else {
    take_white_space(content->front(), opening);
    out.insert(out.end(), content->begin(), content->end());
  }
  release_list(content);
  return end;
}

// ---- ## ----

// Pastes the token before out[right] and that one. `place` is the right operand in the body.
void MacroExpander::join_operands(TokenList &out, size_t right, SourceRange range,
                                  SourceLoc place) {
  // References into `out`, which is not changed before the end.
  Token &left = out[right - 1];
  const Token &second = out[right];
  Token result;
  if (second.is(TokenKind::Placemarker)) {
    result = left;
  } else if (left.is(TokenKind::Placemarker)) {
    result = second;
    take_white_space(result, left);
  } else if (!paste(left, second, result, range, place)) {
    return; // both stay
  }
  left = result;
  out.erase(out.begin() + static_cast<ptrdiff_t>(right));
}

// C23 6.10.5.3p3. False after a message that the result is no token.
bool MacroExpander::paste(const Token &left, const Token &right, Token &result, SourceRange range,
                          SourceLoc place) {
  llvm::SmallString<128> text;
  speller_.append(left, text);
  size_t left_size = text.size();
  speller_.append(right, text);
  // C23 6.10.5.4p3: the pasted token is a new one; it may be a macro's name.
  uint16_t flags = left.flags & (Token::LeadingSpace | Token::StartOfLine);
  flags |= Token::FromMacro;
  bool is_name = left.is_identifier_or_keyword() && !left.has(Token::NeedsCleaning);
  for (size_t i = left_size; is_name && i < text.size(); ++i) {
    is_name = is_identifier_char(text[i]) && text[i] != '$';
  }
  if (is_name) { // the common case needs no lexer, and the left operand's place serves
    Identifier &record = context_.identifiers.intern(text.str());
    result = {record.keyword, flags, left.loc, record.id};
    return true;
  }
  std::string_view kept = context_.arena.copy_string(text.str());
  // Text of its own, so that messages can show what was pasted.
  SourceLoc loc = context_.sources.add_scratch(kept, range);
  Lexer lexer(context_.lexing, kept, loc);
  lexer.set_quiet(true);
  lexer.lex(result);
  // `/ ## /` and `/ ## *` open a comment, which the lexer passes as white space.
  bool is_comment = result.has(Token::LeadingSpace);
  // One token that takes the whole text, and no comment.
  bool is_whole = lexer.at_end() && !is_comment && !result.is(TokenKind::EndOfFile);
  bool is_token = is_whole && !result.is(TokenKind::Unknown);
  if (!is_token) {
    if (context_.language.assembler_with_cpp) {
      return false;
    }
    context_.report(place, DiagId::err_bad_paste) << kept;
    return false;
  }
  uint16_t kept_flags = result.flags & (Token::Digraph | Token::NeedsCleaning);
  result.flags = static_cast<uint16_t>(flags | kept_flags);
  return true;
}

// ---- # ----

// The text is what the token's location shows.
Token MacroExpander::make_literal(TokenKind kind, llvm::StringRef text, SourceRange range) {
  std::string_view kept = context_.arena.copy_string(text);
  Token token{kind, Token::FromMacro, context_.sources.add_scratch(kept, range),
              context_.literals.add(kept)};
  return token;
}

// C23 6.10.5.2p2: one space where there was white space, quotes and backslashes of literals
// escaped.
Token MacroExpander::stringize(llvm::ArrayRef<Token> tokens, const Token &parameter,
                               SourceRange range) {
  llvm::SmallString<128> text("\"");
  llvm::SmallVector<char, 64> scratch;
  bool is_first = true;
  for (const Token &token : tokens) {
    if (!is_first && token.has(Token::LeadingSpace)) {
      text.push_back(' ');
    }
    is_first = false;
    std::string_view spelling = speller_.spelling(token, scratch);
    bool is_literal = token.is(TokenKind::String) || token.is(TokenKind::Character);
    bool is_open_literal =
        token.is(TokenKind::Unknown) && (token.payload & unterminated_literal) != 0;
    if (!is_literal && !is_open_literal) {
      text.append(spelling);
      continue;
    }
    for (char c : spelling) {
      if (c == '"' || c == '\\') {
        text.push_back('\\');
      }
      if (c == '\n') { // in a raw string
        text.append("\\n");
      } else {
        text.push_back(c);
      }
    }
  }
  // `# \` makes `"\"`: an odd number of backslashes would take the closing quote away.
  size_t backslashes = 0;
  while (text[text.size() - 1 - backslashes] == '\\') {
    ++backslashes;
  }
  if (backslashes % 2 != 0) {
    context_.report(tokens.back().loc, DiagId::warn_stringize_backslash);
    text.pop_back();
  }
  text.push_back('"');
  Token result = make_literal(TokenKind::String, text.str(), range);
  result.flags |= parameter.flags & Token::LeadingSpace;
  return result;
}

} // namespace cinch
