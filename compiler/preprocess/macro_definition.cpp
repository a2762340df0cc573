// The body is resolved once, when the macro is defined: parameters become indices, # and ## become
// flags of their operands, so that expansion only copies.
#include "preprocess/macro_definition.h"

#include "preprocess/token_spelling.h"

namespace cinch {

namespace {

bool is_va_args(const Identifier &name) { return name.name == "__VA_ARGS__"; }
bool is_va_opt(const Identifier &name) { return name.name == "__VA_OPT__"; }

} // namespace

// Few parameters: a search is as fast as a table.
int MacroDefinitionParser::parameter_index(const Token &token) const {
  if (!token.is_identifier_or_keyword()) {
    return -1;
  }
  for (size_t i = 0; i < parameters_.size(); ++i) {
    if (parameters_[i]->id == token.payload) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

// C23 6.10.5p7.
bool MacroDefinitionParser::add_parameter(Identifier &name, SourceLoc loc) {
  for (Identifier *other : parameters_) {
    if (other == &name) {
      context_.report(loc, DiagId::err_duplicate_macro_parameter) << name.name;
      return false;
    }
  }
  parameters_.push_back(&name);
  return true;
}

// Behind `...` only `)` may come.
// GNU: with `args...` the body knows `args` and not __VA_ARGS__.
bool MacroDefinitionParser::finish_variadic(Lexer &lexer, Macro &macro, const Token &ellipsis) {
  Token token;
  lexer.lex(token);
  if (!token.is(TokenKind::RightParen)) {
    context_.report(token.loc, DiagId::err_missing_paren_in_parameters);
    return false;
  }
  macro.is_variadic = true;
  if (macro.is_named_variadic) {
    context_.report(ellipsis.loc, DiagId::ext_named_variadic_macro);
  } else if (!context_.language.at_least(Standard::C99)) {
    context_.report(ellipsis.loc, DiagId::ext_variadic_macro);
  }
  return true;
}

// `(` has been taken.
// Named parameters, `...` last, or GNU's `name...`. False after a message.
bool MacroDefinitionParser::parse_parameters(Lexer &lexer, Macro &macro) {
  Token token;
  lexer.lex(token);
  if (token.is(TokenKind::RightParen)) {
    return true;
  }
  while (true) {
    if (token.is(TokenKind::Ellipsis)) {
      return add_parameter(context_.identifiers.intern("__VA_ARGS__"), token.loc) &&
             finish_variadic(lexer, macro, token);
    }
    if (!token.is_identifier_or_keyword()) {
      bool at_end = token.is(TokenKind::EndOfDirective);
      context_.report(token.loc, at_end ? DiagId::err_missing_paren_in_parameters
                                 : token.is(TokenKind::RightParen)
                                     ? DiagId::err_expected_parameter_name
                                     : DiagId::err_bad_macro_parameter);
      return false;
    }
    Identifier &name = context_.identifier(token);
    if (is_va_args(name)) {
      report_lone_va_args(macro, token);
    }
    if (!add_parameter(name, token.loc)) {
      return false;
    }
    lexer.lex(token);
    if (token.is(TokenKind::RightParen)) {
      return true;
    }
    if (token.is(TokenKind::Ellipsis)) {
      macro.is_named_variadic = true;
      return finish_variadic(lexer, macro, token);
    }
    if (!token.is(TokenKind::Comma)) {
      context_.report(token.loc, DiagId::err_expected_comma_in_parameters);
      return false;
    }
    lexer.lex(token);
  }
}

// C23 6.10.5p5: these names stand in the bodies of variadic macros only.
void MacroDefinitionParser::report_lone_va_args(const Macro &macro, const Token &token) {
  const Identifier &name = context_.identifier(token);
  if (is_va_args(name)) {
    context_.report(token.loc, DiagId::ext_bad_va_args);
  } else if (is_va_opt(name) && !macro.is_variadic) {
    context_.report(token.loc, DiagId::ext_bad_va_opt);
  }
}

// Characters of a token in the source.
// With the place of the last token it tells how many locations an expansion needs.
uint32_t MacroDefinitionParser::length_of(const Token &token) const {
  if (token.is_identifier_or_keyword()) {
    return static_cast<uint32_t>(context_.identifiers.get(token.payload).name.size());
  }
  TokenSpeller speller(context_.identifiers, context_.literals, context_.sources);
  llvm::SmallVector<char, 16> scratch;
  return static_cast<uint32_t>(speller.spelling(token, scratch).size());
}

// `token` is the first behind the name or the parameters.
// White space at both ends is no part of the body (C23 6.10.5p8).
bool MacroDefinitionParser::read_body(Lexer &lexer, Macro &macro, Token token) {
  body_.clear();
  SourceLoc end = token.loc;
  macro.body_begin = token.loc;
  bool has_operators = false;
  while (!token.is(TokenKind::EndOfDirective) && !token.is(TokenKind::EndOfFile)) {
    token.flags &= static_cast<uint16_t>(~Token::StartOfLine);
    // Marked here once, so that expansion copies tokens as they are.
    token.flags |= Token::FromMacro;
    has_operators |= token.is(TokenKind::HashHash) || token.is(TokenKind::Hash);
    if (token.is_identifier_or_keyword() && context_.identifier(token).needs_check) {
      const Identifier &name = context_.identifier(token);
      if (name.poisoned) {
        context_.report(token.loc, DiagId::err_poisoned_identifier);
      } else if (!macro.is_variadic || macro.is_named_variadic) {
        report_lone_va_args(macro, token);
      }
      has_operators |= is_va_opt(name) && macro.is_variadic;
    }
    body_.push_back(token);
    end = token.loc;
    lexer.lex(token);
  }
  // Covers comments and continuation lines between the tokens, too.
  if (!body_.empty()) {
    macro.body_length = end.offset - macro.body_begin.offset + length_of(body_.back());
    body_.front().flags &= static_cast<uint16_t>(~Token::LeadingSpace);
  }
  macro.is_plain = !has_operators;
  // # is an operator in function-like macros only, ## in all.
  bool ok = !macro.is_function_like || resolve_function_body(macro);
  ok = ok && (!has_operators || resolve_pastes(macro));
  macro.body = context_.arena.copy<Token>(body_);
  return ok;
}

// Parameters to indices, # to a flag, __VA_OPT__( ) to its two marks.
bool MacroDefinitionParser::resolve_function_body(Macro &macro) {
  llvm::SmallVector<Token, 64> out;
  llvm::SmallVector<uint32_t, 4> open; // positions in `out` of VaOptBegin, and of '(' as UINT32_MAX
  for (size_t i = 0; i < body_.size(); ++i) {
    Token token = body_[i];
    // C23 6.10.5.3p1: behind # must stand a parameter, or __VA_OPT__(...).
    if (token.is(TokenKind::Hash)) {
      bool has_next = i + 1 < body_.size();
      bool is_operand =
          has_next && (parameter_index(body_[i + 1]) >= 0 ||
                       (macro.is_variadic && body_[i + 1].is_identifier_or_keyword() &&
                        is_va_opt(context_.identifier(body_[i + 1]))));
      if (is_operand) {
        body_[i + 1].flags = static_cast<uint16_t>((token.flags & Token::LeadingSpace) |
                                                   Token::Stringize | Token::FromMacro);
        continue;
      }
      // GNU: in assembly `#4` in a body is an immediate operand, not an operator.
      if (!context_.language.assembler_with_cpp) {
        context_.report(has_next ? body_[i + 1].loc : token.loc.plus(1),
                        DiagId::err_stringize_not_parameter);
        return false;
      }
    }
    int index = parameter_index(token);
    if (index >= 0) {
      token.kind = TokenKind::MacroParameter;
      token.payload = static_cast<uint32_t>(index);
    } else if (macro.is_variadic && token.is_identifier_or_keyword() &&
               is_va_opt(context_.identifier(token))) {
      if (!resolve_va_opt(i, out, open)) {
        return false;
      }
      continue;
    } else if (!open.empty() && token.is(TokenKind::LeftParen)) {
      open.push_back(UINT32_MAX);
    } else if (!open.empty() && token.is(TokenKind::RightParen)) {
      // Parentheses inside of a __VA_OPT__ are counted, so that its own `)` is known.
      uint32_t begin = open.pop_back_val();
      if (begin != UINT32_MAX) {
        out[begin].payload = va_opt_begin | static_cast<uint32_t>(out.size());
        token.kind = TokenKind::MacroParameter;
        token.payload = va_opt_end;
      }
    }
    out.push_back(token);
  }
  if (!open.empty()) {
    context_.report(body_.back().loc, DiagId::err_unterminated_va_opt);
    return false;
  }
  body_.assign(out.begin(), out.end());
  return true;
}

// `index` stands on __VA_OPT__; it is moved to the `(` behind it.
// C23 6.10.5.2p3: `(` must follow, and none may be inside of another.
bool MacroDefinitionParser::resolve_va_opt(size_t &index, llvm::SmallVectorImpl<Token> &out,
                                           llvm::SmallVectorImpl<uint32_t> &open) {
  Token token = body_[index];
  if (index + 1 >= body_.size() || !body_[index + 1].is(TokenKind::LeftParen)) {
    bool has_next = index + 1 < body_.size();
    context_.report(has_next ? body_[index + 1].loc : token.loc.plus(length_of(token)),
                    DiagId::err_va_opt_without_paren);
    return false;
  }
  for (uint32_t begin : open) {
    if (begin != UINT32_MAX) {
      context_.report(token.loc, DiagId::err_nested_va_opt);
      return false;
    }
  }
  // The mark's payload is the place of its partner: filled in where that is met.
  open.push_back(static_cast<uint32_t>(out.size()));
  token.kind = TokenKind::MacroParameter;
  out.push_back(token);
  ++index;
  return true;
}

// Takes the ## tokens out. C23 6.10.5.3p1: none at either end, nor at the ends of a __VA_OPT__.
bool MacroDefinitionParser::resolve_pastes(Macro &macro) {
  llvm::SmallVector<Token, 64> out;
  // A ## has been seen and waits for its right operand.
  bool paste = false;
  uint32_t removed = 0;
  llvm::SmallVector<uint32_t, 4> begins;
  for (size_t i = 0; i < body_.size(); ++i) {
    Token token = body_[i];
    bool is_va_opt_end = token.is(TokenKind::MacroParameter) && token.payload == va_opt_end;
    bool at_va_opt_start = !out.empty() && out.back().is(TokenKind::MacroParameter) &&
                           (out.back().payload & va_opt_begin) != 0 &&
                           token.is(TokenKind::HashHash);
    if (token.is(TokenKind::HashHash)) {
      if (out.empty() || at_va_opt_start) {
        context_.report(token.loc, at_va_opt_start ? DiagId::err_paste_at_va_opt_start
                                                   : DiagId::err_paste_at_start);
        return false;
      }
      out.back().flags |= Token::PasteNext;
      paste = true;
      ++removed;
      continue;
    }
    if (is_va_opt_end && paste) {
      context_.report(token.loc, DiagId::err_paste_at_va_opt_end);
      return false;
    }
    if (paste) {
      token.flags |= Token::PasteOperand;
      paste = false;
    }
    // Indices of VaOptEnd have to be set again, as tokens in between are gone.
    if (token.is(TokenKind::MacroParameter) && (token.payload & va_opt_begin) != 0) {
      begins.push_back(static_cast<uint32_t>(out.size()));
    } else if (is_va_opt_end) {
      out[begins.pop_back_val()].payload = va_opt_begin | static_cast<uint32_t>(out.size());
    }
    out.push_back(token);
  }
  if (paste) {
    context_.report(body_.back().loc, DiagId::err_paste_at_end);
    return false;
  }
  // Object-like bodies without ## have nothing to resolve: a # there is an ordinary token.
  // Plain bodies are copied without looking at each token.
  macro.is_plain = removed == 0 && !macro.is_function_like;
  body_.assign(out.begin(), out.end());
  return true;
}

// Null after a message. The line has been read to its end in any case.
Macro *MacroDefinitionParser::parse(Lexer &lexer, const Token &name) {
  Macro *macro = context_.arena.make<Macro>();
  macro->name = &context_.identifier(name);
  macro->loc = name.loc;
  parameters_.clear();
  Token token;
  lexer.lex(token);
  bool ok = true;
  // C23 6.10.5p3: only `(` right behind the name makes a function-like macro.
  if (token.is(TokenKind::LeftParen) && !token.has(Token::LeadingSpace)) {
    macro->is_function_like = true;
    ok = parse_parameters(lexer, *macro);
    if (ok) {
      lexer.lex(token);
    }
  } else if (!token.is(TokenKind::EndOfDirective) && !token.has(Token::LeadingSpace)) {
    // C23 6.10.5p3.
    bool is_basic = !token.is(TokenKind::Unknown);
    context_.report(token.loc, is_basic && context_.language.at_least(Standard::C99)
                                   ? DiagId::ext_whitespace_required
                                   : DiagId::warn_whitespace_recommended);
  }
  macro->parameters = context_.arena.copy<Identifier *>(parameters_);
  ok = ok && read_body(lexer, *macro, token);
  lexer.discard_directive();
  return ok ? macro : nullptr;
}

// The identifier keeps the same Macro object, which is filled in place.
void MacroDefinitionParser::materialize(Macro &macro) {
  // What stood behind `#define `; its line ends with a newline.
  const char *text = macro.lazy_text;
  macro.lazy_text = nullptr;
  size_t length = std::strcspn(text, "\n");
  Lexer lexer(context_.lexing, {text, length}, macro.loc);
  lexer.begin_directive();
  Token name;
  lexer.lex(name);
  Macro *parsed = parse(lexer, name);
  if (parsed != nullptr) {
    bool from_command_line = macro.is_from_command_line;
    macro = *parsed;
    macro.is_predefined = true;
    macro.is_from_command_line = from_command_line;
  }
}

// C23 6.10.5p2: same parameters, same tokens, white space in the same places.
bool MacroDefinitionParser::same_definition(Macro &a, Macro &b) {
  for (Macro *macro : {&a, &b}) {
    if (macro->lazy_text != nullptr) {
      materialize(*macro);
    }
  }
  if (a.is_function_like != b.is_function_like || a.is_variadic != b.is_variadic ||
      a.is_named_variadic != b.is_named_variadic || a.builtin != b.builtin ||
      a.body.size() != b.body.size() || a.parameters != b.parameters) {
    return false;
  }
  TokenSpeller speller(context_.identifiers, context_.literals, context_.sources);
  for (size_t i = 0; i < a.body.size(); ++i) {
    const Token &x = a.body[i];
    const Token &y = b.body[i];
    // # and ## are flags by now, so they are compared along with the white space.
    constexpr uint16_t compared =
        Token::LeadingSpace | Token::Stringize | Token::PasteNext | Token::Digraph;
    if (x.kind != y.kind || (x.flags & compared) != (y.flags & compared)) {
      return false;
    }
    llvm::SmallVector<char, 16> scratch_x;
    llvm::SmallVector<char, 16> scratch_y;
    bool same = x.is(TokenKind::MacroParameter)
                    ? x.payload == y.payload
                    : speller.spelling(x, scratch_x) == speller.spelling(y, scratch_y);
    if (!same) {
      return false;
    }
  }
  return true;
}

} // namespace cinch
