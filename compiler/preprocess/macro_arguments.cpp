// Arguments of a function-like macro: reading them, counting them, expanding them.
#include "preprocess/macro_expander.h"

#include "preprocess/preprocessor.h"

namespace cinch {

// Takes everything from `(` to the matching `)`. False after a message.
// C23 6.10.5p10. The tokens go into call.tokens, one argument behind the other; each Argument holds
// its range.
bool MacroExpander::collect_arguments(const Token &name, const Macro &macro, MacroCall &call) {
  ++collecting_;
  bool ok = read_argument_tokens(name, macro, call);
  --collecting_;
  return ok && check_argument_count(name, macro, call);
}

bool MacroExpander::read_argument_tokens(const Token &name, const Macro &macro, MacroCall &call) {
  size_t parameter_count = macro.parameters.size();
  unsigned depth = 0;
  unsigned depth_limit = std::max(macro_nesting_limit, context_.language.bracket_depth);
  Token token;
  // The next token is `(`: the caller has looked.
  do {
    raw_next(token); // the `(`
  } while (token.is(TokenKind::Comment));
  // `f()` has one empty argument by grammar; check_argument_count knows better.
  call.arguments.push_back({});
  while (true) {
    // Arguments may begin in a frame and end in the file, as in `#define g f` and `g (1)`.
    bool from_file = !read_frame(token);
    if (from_file) {
      preprocessor_.lexer().lex(token);
    }
    switch (token.kind) {
    case TokenKind::EndOfFile:
    case TokenKind::EndOfDirective:
      context_.report(name.loc, DiagId::err_unterminated_macro_call);
      context_.report(macro.loc, DiagId::note_macro_defined_here) << macro.name->name;
      if (token.is(TokenKind::EndOfDirective)) {
        unget(token); // whoever reads the directive must see its end
      }
      return false;
    case TokenKind::Hash:
      // C23 6.10.5p11: undefined; GNU obeys it.
      if (from_file && token.has(Token::StartOfLine) && !preprocessor_.lexer().in_directive()) {
        preprocessor_.handle_directive_in_arguments(token);
        continue;
      }
      break;
    case TokenKind::LeftParen:
      // Calls nested in arguments would each keep a copy of what is left of the line.
      if (++depth > depth_limit) {
        context_.report(token.loc, DiagId::err_nesting_too_deep) << depth_limit;
        return false;
      }
      break;
    case TokenKind::RightParen:
      if (depth-- == 0) {
        call.arguments.back().end = static_cast<uint32_t>(call.tokens.size());
        call.range.end = token.loc;
        // Where __LINE__ counts inside of the call.
        if (from_file || frames_.empty()) {
          outermost_end_ = token.loc;
        }
        return true;
      }
      break;
    case TokenKind::Comma:
      // The variadic argument takes the commas too.
      if (depth == 0 && !(macro.is_variadic && call.arguments.size() == parameter_count)) {
        uint32_t end = static_cast<uint32_t>(call.tokens.size());
        call.arguments.back().end = end;
        call.arguments.push_back({end, end});
        continue;
      }
      break;
    case TokenKind::Comment:
      continue;
    case TokenKind::Unknown:
      if (token.swallowed_line()) { // the closing parenthesis too
        return false;
      }
      break;
    default:
      if (token.is_identifier_or_keyword()) {
        Identifier &record = context_.identifier(token);
        if (record.needs_check) {
          preprocessor_.check_identifier(token, record);
        }
        // Reading on may leave this macro; its name must stay painted.
        if (record.macro != nullptr && record.macro->is_disabled) {
          token.flags |= Token::NoExpand;
        }
      }
      break;
    }
    // C23 6.10.5p10: a newline in an argument is white space.
    if (token.has(Token::StartOfLine)) {
      token.flags =
          static_cast<uint16_t>((token.flags & ~Token::StartOfLine) | Token::LeadingSpace);
    }
    call.tokens.push_back(token);
  }
}

// C23 6.10.5p4. `f()` is one empty argument, or none when f has no parameters.
bool MacroExpander::check_argument_count(const Token &name, const Macro &macro, MacroCall &call) {
  size_t wanted = macro.parameters.size();
  size_t count = call.arguments.size();
  if (wanted == 0 && count == 1 && call.arguments[0].is_empty()) {
    call.arguments.clear();
    return true;
  }
  if (count == wanted) {
    if (count == 1 && call.arguments[0].is_empty() && !macro.is_variadic &&
        !context_.language.at_least(Standard::C99)) {
      context_.report(name.loc, DiagId::ext_empty_macro_argument);
    }
    return true;
  }
  if (macro.is_variadic && count + 1 == wanted) {
    // C23 6.10.5p4 lets the variadic argument be left out with its comma.
    if (!context_.language.at_least(Standard::C23)) {
      context_.report(call.range.end, DiagId::ext_missing_variadic_argument);
      context_.report(macro.loc, DiagId::note_macro_defined_here) << macro.name->name;
    }
    call.arguments.push_back(
        {static_cast<uint32_t>(call.tokens.size()), static_cast<uint32_t>(call.tokens.size())});
    call.variadic_is_absent = true;
    return true;
  }
  // The message points at the first argument too many, or at the `)`.
  SourceLoc place = call.range.end;
  if (count > wanted) {
    const Argument &extra = call.arguments[wanted];
    place = extra.is_empty() ? call.range.end : call.tokens[extra.begin].loc;
  }
  context_.report(place, count > wanted ? DiagId::err_too_many_macro_arguments
                                        : DiagId::err_too_few_macro_arguments);
  context_.report(macro.loc, DiagId::note_macro_defined_here) << macro.name->name;
  return false;
}

// As written.
llvm::ArrayRef<Token> MacroExpander::raw_tokens(const MacroCall &call,
                                                const Argument &argument) const {
  return llvm::ArrayRef<Token>(call.tokens).slice(argument.begin, argument.end - argument.begin);
}

// C23 6.10.5.1: expanded once, when first asked for. Most arguments have no macro in them.
// C23 6.10.5.2p1.
void MacroExpander::expand_argument(MacroCall &call, Argument &argument) {
  argument.state = Argument::State::Same;
  for (const Token &token : raw_tokens(call, argument)) {
    if (token.is_identifier_or_keyword() && !token.has(Token::NoExpand) &&
        context_.identifier(token).macro != nullptr) {
      argument.state = Argument::State::Expanded;
      break;
    }
  }
  if (argument.state == Argument::State::Expanded) {
    argument.expanded_begin = static_cast<uint32_t>(call.expanded.size());
    PreprocessorObserver *observer = preprocessor_.observer();
    if (observer != nullptr) {
      observer->argument_entered(static_cast<uint32_t>(&argument - call.arguments.data()),
                                 frames_.size());
    }
    // call.expanded may move while it grows, so only indices are kept.
    expand_list(raw_tokens(call, argument), call.expanded);
    argument.expanded_end = static_cast<uint32_t>(call.expanded.size());
    if (observer != nullptr) {
      observer->argument_left(
          llvm::ArrayRef<Token>(call.expanded).drop_front(argument.expanded_begin));
    }
  }
}

llvm::ArrayRef<Token> MacroExpander::expanded_tokens(MacroCall &call, Argument &argument) {
  if (argument.state == Argument::State::Unknown) {
    expand_argument(call, argument);
  }
  if (argument.state == Argument::State::Same) {
    return raw_tokens(call, argument);
  }
  return llvm::ArrayRef<Token>(call.expanded)
      .slice(argument.expanded_begin, argument.expanded_end - argument.expanded_begin);
}

} // namespace cinch
