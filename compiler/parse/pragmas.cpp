// Pragmas that act on declarations.
#include "parse/parser.h"

#include "sema/tags.h"
#include "source/source_map.h"

#include "llvm/ADT/StringRef.h"

namespace cinch {

// False when the current token is no pragma.
bool Parser::handle_pragma_in_declarations() {
  if (token().kind < TokenKind::PragmaPack) {
    return false;
  }
  const PragmaRecord &pragma = cursor_.pragma(token());
  switch (token().kind) {
  case TokenKind::PragmaPack:
    handle_pragma_pack(pragma);
    break;
  case TokenKind::PragmaWeak:
    handle_pragma_weak(pragma);
    break;
  case TokenKind::PragmaRedefineExtname:
    handle_pragma_redefine(pragma);
    break;
  case TokenKind::PragmaVisibility:
    handle_pragma_visibility(pragma);
    break;
  case TokenKind::PragmaGccOptions:
    handle_pragma_options(pragma);
    break;
  default: // loop hints and #pragma STDC mean nothing here
    break;
  }
  cursor_.advance();
  return true;
}

namespace {

// Walks the tokens of one pragma.
// A pragma's tokens are a list of their own, read here with a cursor of two pointers.
class PragmaTokens {
public:
  PragmaTokens(const PragmaRecord &pragma, TokenCursor &cursor)
      : position_(pragma.tokens.data()), end_(position_ + pragma.tokens.size()), cursor_(cursor) {}

  bool at(TokenKind kind) const { return position_ != end_ && position_->is(kind); }
  bool at_end() const { return position_ == end_ || at(TokenKind::EndOfDirective); }
  SourceLoc loc() const { return position_ != end_ ? position_->loc : SourceLoc(); }
  bool accept(TokenKind kind) {
    bool here = at(kind);
    position_ += here ? 1 : 0;
    return here;
  }
  Identifier *take_identifier() {
    if (position_ == end_ || !position_->is_identifier_or_keyword()) {
      return nullptr;
    }
    return &cursor_.identifier(*position_++);
  }
  // A plain decimal, octal or hexadecimal number.
  bool take_number(uint64_t &value) {
    if (!at(TokenKind::Number)) {
      return false;
    }
    return !llvm::StringRef(cursor_.literal(*position_++)).getAsInteger(0, value);
  }
  // A string literal's characters, escapes left alone.
  bool take_string(std::string_view &text) {
    if (!at(TokenKind::String)) {
      return false;
    }
    text = cursor_.literal(*position_++);
    if (text.size() < 2 || text.front() != '"') {
      return false;
    }
    text = text.substr(1, text.size() - 2);
    return true;
  }

private:
  const Token *position_;
  const Token *end_;
  TokenCursor &cursor_;
};

} // namespace

// Of the pragma's name, as `pack`, not of the word pragma.
// clang points there; the record knows only where the line's first word stood.
SourceLoc Parser::pragma_name_loc(const PragmaRecord &pragma) {
  if (sema_.sources.is_macro_loc(pragma.loc)) {
    return pragma.loc;
  }
  std::string_view name = pragma.name.substr(pragma.name.rfind(' ') + 1);
  std::string_view text(sema_.sources.characters(pragma.loc));
  text = text.substr(0, text.find('\n'));
  size_t position = text.find(name);
  return position == std::string_view::npos ? pragma.loc
                                            : pragma.loc.plus(static_cast<uint32_t>(position));
}

// Behind the last character of the pragma's line.
// For "expected ...": behind everything that was written.
SourceLoc Parser::pragma_end_loc(const PragmaRecord &pragma) {
  if (sema_.sources.is_macro_loc(pragma.loc)) {
    return pragma.loc;
  }
  llvm::StringRef text(sema_.sources.characters(pragma.loc));
  text = text.take_until([](char c) { return c == '\n'; }).rtrim();
  return pragma.loc.plus(static_cast<uint32_t>(text.size()));
}

// pack(n), pack(), pack(push|pop [, identifier] [, n]).
// GNU and Microsoft: applies to structures defined from here on; sema keeps the stack.
void Parser::handle_pragma_pack(const PragmaRecord &pragma) {
  PragmaTokens tokens(pragma, cursor_);
  if (!tokens.accept(TokenKind::LeftParen)) {
    sema_.report(tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc(),
                 DiagId::warn_pragma_expected_paren)
        << "pack";
    return;
  }
  uint64_t value = 0;
  bool has_value = false;
  Identifier *label = nullptr;
  PackAction action = PackAction::Set;
  SourceLoc action_loc = tokens.loc();
  if (Identifier *word = tokens.take_identifier()) {
    if (word->name != "push" && word->name != "pop" && word->name != "show") {
      sema_.report(action_loc, DiagId::warn_pragma_pack_action);
      return;
    }
    action = word->name == "push"  ? PackAction::Push
             : word->name == "pop" ? PackAction::Pop
                                   : PackAction::Show;
    // A label and a number, in any order.
    while (tokens.accept(TokenKind::Comma)) {
      if (Identifier *name = tokens.take_identifier()) {
        label = name;
      } else {
        has_value = tokens.take_number(value);
      }
    }
  } else if (tokens.at(TokenKind::Number)) {
    has_value = tokens.take_number(value);
  }
  if (!tokens.accept(TokenKind::RightParen)) {
    sema_.report(tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc(),
                 DiagId::warn_pragma_expected_closing)
        << "pack";
    return;
  }
  // Powers of two up to 16; 0 is the default.
  bool is_valid = value <= 16 && (value & (value - 1)) == 0;
  if (has_value && !is_valid) {
    sema_.report(pragma_name_loc(pragma), DiagId::warn_pragma_pack_alignment);
    return;
  }
  sema_.tags->pragma_pack(action, label, has_value, static_cast<uint8_t>(value),
                          pragma_name_loc(pragma));
}

// weak name, weak name = target
// GNU: before or after the declaration of the name.
void Parser::handle_pragma_weak(const PragmaRecord &pragma) {
  PragmaTokens tokens(pragma, cursor_);
  SourceLoc name_loc = tokens.loc();
  Identifier *name = tokens.take_identifier();
  Identifier *target = nullptr;
  bool ok = name != nullptr;
  if (ok && tokens.accept(TokenKind::Equal)) {
    target = tokens.take_identifier();
    ok = target != nullptr;
  }
  if (!ok) {
    sema_.report(tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc(),
                 DiagId::warn_pragma_expected_identifier)
        << "weak";
    return;
  }
  sema_.declarations->pragma_weak(*name, target, name_loc);
}

// redefine_extname old new
// Solaris, known to gcc: later declarations of `old` get the assembler name `new`.
void Parser::handle_pragma_redefine(const PragmaRecord &pragma) {
  PragmaTokens tokens(pragma, cursor_);
  Identifier *old_name = tokens.take_identifier();
  Identifier *new_name = old_name ? tokens.take_identifier() : nullptr;
  if (!new_name) {
    sema_.report(tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc(),
                 DiagId::warn_pragma_expected_identifier)
        << "redefine_extname";
    return;
  }
  sema_.declarations->pragma_redefine_extname(*old_name, *new_name);
}

// visibility push(kind), visibility pop
// GNU: the visibility of what is declared until the matching pop.
void Parser::handle_pragma_visibility(const PragmaRecord &pragma) {
  PragmaTokens tokens(pragma, cursor_);
  Identifier *action = tokens.take_identifier();
  if (action && action->name == "pop") {
    if (!sema_.attributes->pop_visibility()) {
      sema_.report(pragma_name_loc(pragma), DiagId::err_pragma_visibility_pop);
    }
    return;
  }
  bool ok = action && action->name == "push" && tokens.accept(TokenKind::LeftParen);
  Identifier *kind = ok ? tokens.take_identifier() : nullptr;
  if (!kind) {
    sema_.report(tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc(),
                 DiagId::warn_pragma_expected_identifier)
        << "visibility";
    return;
  }
  SymbolVisibility visibility = SymbolVisibility::Default;
  if (kind->name == "hidden") {
    visibility = SymbolVisibility::Hidden;
  } else if (kind->name == "internal") {
    visibility = SymbolVisibility::Internal;
  } else if (kind->name == "protected") {
    visibility = SymbolVisibility::Protected;
  } else if (kind->name != "default") {
    // An unknown kind counts as default.
    sema_.report(pragma_name_loc(pragma), DiagId::warn_unknown_visibility) << kind->name;
  }
  sema_.attributes->push_visibility(visibility);
}

// GCC target("x"), optimize("x"), push_options, pop_options, reset_options.
// GNU: for the functions defined from here on. Texts are as in the attributes of the same names.
void Parser::handle_pragma_options(const PragmaRecord &pragma) {
  PragmaTokens tokens(pragma, cursor_);
  llvm::StringRef name = pragma.name;
  name.consume_front("GCC ");
  PragmaOptions &options = sema_.declarations->pragma_options;
  if (name == "push_options") {
    options.push();
  } else if (name == "pop_options") {
    options.pop();
  } else if (name == "reset_options") {
    options.reset();
  } else {
    bool is_target = name == "target";
    tokens.accept(TokenKind::LeftParen);
    std::string_view text;
    // `target("a", "b")` is as the attribute given twice.
    while (tokens.take_string(text)) {
      options.add(is_target, text);
      tokens.accept(TokenKind::Comma);
    }
  }
}

} // namespace cinch
