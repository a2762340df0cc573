// The syntax of initializers, C23 6.7.11, as InitSyntax. Lists may have millions of items: each is
// one flat record, and the lists are freed after the external declaration.
#include "parse/parser.h"

namespace cinch {

// Nothing is converted here: only sema knows which object an expression is for.
InitSyntax *Parser::parse_initializer() {
  if (at(TokenKind::LeftBrace)) {
    return parse_braced_initializer();
  }
  InitSyntax *syntax = init_arena_.make<InitSyntax>();
  syntax->loc = loc();
  syntax->expr = parse_assignment();
  return syntax;
}

InitSyntax *Parser::parse_braced_initializer() {
  InitSyntax *syntax = init_arena_.make<InitSyntax>();
  syntax->loc = cursor_.take().loc;
  Nesting nesting(*this);
  llvm::SmallVector<InitItem, 8> items;
  // Nesting counts braces.
  while (nesting && !at(TokenKind::RightBrace)) {
    SourceLoc start = loc();
    if (!parse_init_item(items)) {
      skip_until({TokenKind::Comma, TokenKind::RightBrace});
    }
    // A literal without its closing quote took the comma behind it along.
    bool goes_on = after_broken_literal() && loc() != start && !at(TokenKind::EndOfFile);
    // A comma may stand before the `}`, too (C23 6.7.11).
    if (!accept(TokenKind::Comma) && !goes_on) {
      break;
    }
  }
  syntax->right_brace = loc();
  // After a bad item that is not followed by `}` or `,` one message is enough.
  bool is_reported = !items.empty() && items.back().expr && items.back().expr->contains_error;
  if (is_reported && !at(TokenKind::RightBrace)) {
    skip_until({TokenKind::RightBrace});
    accept(TokenKind::RightBrace);
  } else if (!expect_closing(TokenKind::RightBrace, syntax->loc)) {
    skip_until({TokenKind::RightBrace});
    accept(TokenKind::RightBrace);
  }
  syntax->items = init_arena_.copy(llvm::ArrayRef<InitItem>(items));
  return syntax;
}

// C23 6.10.4: bytes as if `n, n, ...`. Null when an expression stands there.
InitSyntax *Parser::parse_init_embed() {
  if (!at(TokenKind::EmbedData)) {
    return nullptr;
  }
  SourceLoc start = loc();
  std::string_view bytes = parse_embedded_list(TokenKind::RightBrace);
  if (bytes.empty()) {
    return nullptr;
  }
  // One item for all bytes: sema spreads them over the elements.
  InitSyntax *syntax = init_arena_.make<InitSyntax>();
  syntax->loc = start;
  syntax->is_embed = true;
  syntax->bytes = bytes;
  return syntax;
}

// designation? initializer
// `{`, an #embed, or an expression, with designators before it.
bool Parser::parse_init_item(llvm::SmallVectorImpl<InitItem> &items) {
  InitItem item;
  // GNU's old `name: value`, too.
  bool is_designated = at(TokenKind::Period) || at(TokenKind::LeftSquare) ||
                       (at(TokenKind::Identifier) && cursor_.peek().is(TokenKind::Colon));
  if (is_designated) {
    llvm::SmallVector<Designator, 4> designators;
    if (!parse_designators(designators)) {
      return false;
    }
    Designation *designation = init_arena_.make<Designation>();
    designation->designators = init_arena_.copy(llvm::ArrayRef<Designator>(designators));
    item.designation = designation;
  }
  if (at(TokenKind::LeftBrace)) {
    item.list = parse_braced_initializer();
  } else if (InitSyntax *syntax = parse_init_embed()) {
    item.list = syntax;
  } else {
    item.expr = parse_assignment();
  }
  items.push_back(item);
  return true;
}

// `.name`, `[index]`, GNU `[low ... high]` in any number with `=`, or GNU `name:`.
// False after a message.
bool Parser::parse_designators(llvm::SmallVectorImpl<Designator> &designators) {
  if (at(TokenKind::Identifier)) {
    sema_.report(loc(), DiagId::ext_old_style_designator);
    designators.push_back({&cursor_.identifier(token()), nullptr, nullptr, loc(), loc()});
    cursor_.advance();
    cursor_.advance();
    return true;
  }
  if (sema_.is_c89()) {
    sema_.report(loc(), DiagId::ext_designated_initializer);
  }
  while (at(TokenKind::Period) || at(TokenKind::LeftSquare)) {
    Designator designator;
    designator.loc = loc();
    designator.start = loc();
    if (accept(TokenKind::Period)) {
      if (!at(TokenKind::Identifier)) {
        sema_.report(loc(), DiagId::err_expected_field_designator);
        return false;
      }
      designator.loc = loc();
      designator.member = &cursor_.identifier(token());
      cursor_.advance();
    } else {
      SourceLoc left_square = cursor_.take().loc;
      designator.low = parse_constant();
      if (at(TokenKind::Ellipsis)) {
        sema_.report(loc(), DiagId::ext_array_range_designator);
        designator.start = loc();
        cursor_.advance();
        designator.high = parse_constant();
      }
      if (!expect_closing(TokenKind::RightSquare, left_square)) {
        return false;
      }
    }
    designators.push_back(designator);
  }
  if (accept(TokenKind::Equal)) {
    return true;
  }
  if (designators.size() == 1 && !designators[0].member) { // GNU: `[1] value`
    sema_.report(loc(), DiagId::ext_missing_equal_designator);
    return true;
  }
  sema_.report(loc(), DiagId::err_expected) << "'=' or another designator";
  return false;
}

} // namespace cinch
