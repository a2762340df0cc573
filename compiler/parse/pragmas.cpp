// Pragmas that act on declarations.
#include "parse/pragma_tokens.h"

#include "sema/tags.h"
#include "source/source_map.h"

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
  case TokenKind::PragmaStdc:
    handle_pragma_floating(pragma);
    break;
  default: // loop hints mean nothing here
    break;
  }
  cursor_.advance();
  return true;
}

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

// clang optimize on, off: whether functions defined from here on are optimized.
void Parser::handle_pragma_optimize(const PragmaRecord &pragma) {
  PragmaTokens tokens(pragma, cursor_);
  SourceLoc start = tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc();
  std::string_view word = tokens.word();
  if (word != "on" && word != "off") {
    sema_.report(start, DiagId::err_pragma_optimize_argument) << (tokens.at_end() ? 0 : 1) << word;
    return;
  }
  tokens.skip();
  if (!tokens.at_end()) {
    sema_.report(tokens.loc(), DiagId::err_pragma_optimize_extra) << tokens.word();
    return;
  }
  sema_.declarations->pragma_options.is_optimize_off = word == "off";
}

// clang section bss="name" data= rodata= relro= text=; an empty name ends it.
void Parser::handle_pragma_section(const PragmaRecord &pragma) {
  PragmaTokens tokens(pragma, cursor_);
  PragmaOptions &options = sema_.declarations->pragma_options;
  SectionPragmas sections = options.sections ? *options.sections : SectionPragmas();
  do {
    std::string_view kind = tokens.word();
    std::string_view *place = kind == "bss"      ? &sections.bss
                              : kind == "data"   ? &sections.data
                              : kind == "rodata" ? &sections.rodata
                              : kind == "relro"  ? &sections.relro
                              : kind == "text"   ? &sections.text
                                                 : nullptr;
    if (!place) {
      sema_.report(tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc(),
                   DiagId::err_pragma_section_kind);
      return;
    }
    tokens.skip();
    SourceLoc behind = tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc();
    std::string_view name;
    if (!tokens.accept(TokenKind::Equal) || !tokens.take_string(name)) {
      sema_.report(behind, DiagId::err_pragma_section_name) << kind;
      return;
    }
    *place = sema_.unit_arena().copy_string(name);
  } while (!tokens.at_end());
  SectionPragmas *kept = sema_.unit_arena().make<SectionPragmas>();
  *kept = sections;
  options.sections = kept;
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
  } else if (name == "clang optimize") {
    handle_pragma_optimize(pragma);
  } else if (name == "clang section") {
    handle_pragma_section(pragma);
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
