// GNU `__attribute__((...))` and C23 `[[...]]`, 6.7.13.
#include "parse/parser.h"

namespace cinch {

// Attributes are kept with the declaration they belong to, until the end of the unit.
llvm::ArrayRef<ParsedAttribute *>
Parser::keep_attributes(llvm::ArrayRef<ParsedAttribute *> attributes) {
  return sema_.unit_arena().copy(attributes);
}

// In any order and number: `[[nodiscard]] __attribute__((cold)) [[gnu::pure]]`.
void Parser::parse_attributes(AttributeList &out) {
  while (true) {
    if (at(TokenKind::KwAttribute)) {
      parse_gnu_attributes(out);
    } else if (at(TokenKind::LeftSquare) && cursor_.peek().is(TokenKind::LeftSquare)) {
      parse_standard_attributes(out);
    } else {
      return;
    }
  }
}

// C23 6.7.3.1, 6.7.7.2 to 6.7.7.4: standard attributes here appertain to the type in front of them;
// those that say nothing of types are refused and left out.
void Parser::parse_type_attributes(AttributeList &out) {
  llvm::SmallVector<ParsedAttribute *, 4> attributes;
  parse_attributes(attributes);
  keep_type_attributes(attributes, out);
}

void Parser::keep_type_attributes(llvm::ArrayRef<ParsedAttribute *> attributes,
                                  AttributeList &out) {
  llvm::copy_if(attributes, std::back_inserter(out), [this](const ParsedAttribute *attribute) {
    return sema_.attributes->check_on_type(*attribute);
  });
}

// Where `struct name` stands, and neither a body nor `;` follows, standard attributes may not
// (C23 6.7.3.2).
void Parser::check_tag_attributes(SourceLoc attributes_loc) {
  if (attributes_loc.is_valid() && !at(TokenKind::LeftBrace) && !at(TokenKind::Semicolon)) {
    sema_.report(attributes_loc, DiagId::err_attributes_not_allowed);
  }
}

// The token number that stands behind the attributes that begin at the current one.
unsigned Parser::end_of_attributes() {
  unsigned ahead = 0;
  while (true) {
    TokenKind kind = cursor_.peek(ahead).kind;
    bool is_gnu = kind == TokenKind::KwAttribute;
    bool is_standard =
        kind == TokenKind::LeftSquare && cursor_.peek(ahead + 1).is(TokenKind::LeftSquare);
    if (!is_gnu && !is_standard) {
      return ahead;
    }
    ahead += is_gnu ? 1 : 0;
    int depth = 0;
    do {
      TokenKind inner = cursor_.peek(ahead).kind;
      if (inner == TokenKind::EndOfFile) {
        return ahead;
      }
      depth += inner == TokenKind::LeftParen || inner == TokenKind::LeftSquare;
      depth -= inner == TokenKind::RightParen || inner == TokenKind::RightSquare;
      ++ahead;
    } while (depth > 0);
  }
}

// __attribute__ ( ( attribute-list ) ), in which attributes may be left out between commas.
void Parser::parse_gnu_attributes(AttributeList &out) {
  cursor_.advance();
  if (!expect(TokenKind::LeftParen)) {
    return;
  }
  if (!expect(TokenKind::LeftParen)) {
    skip_until({TokenKind::RightParen});
    accept(TokenKind::RightParen);
    return;
  }
  while (!at(TokenKind::RightParen)) {
    // Keywords, too: `__attribute__((const))`. Empty places between commas are allowed.
    if (token().is_identifier_or_keyword()) {
      parse_attribute(out, {}, loc(), true);
    }
    if (!accept(TokenKind::Comma)) {
      break;
    }
  }
  for (unsigned i = 0; i < 2; ++i) {
    if (!expect(TokenKind::RightParen)) {
      skip_until({TokenKind::RightParen});
      accept(TokenKind::RightParen);
    }
  }
}

// `[[scope::name(arguments), ...]]`. Two brackets each.
void Parser::parse_standard_attributes(AttributeList &out) {
  SourceLoc start = loc();
  if (!sema_.at_least(Standard::C23)) {
    sema_.report(start, DiagId::ext_standard_attributes);
  }
  cursor_.advance();
  cursor_.advance();
  while (!at(TokenKind::RightSquare)) {
    if (token().is_identifier_or_keyword()) {
      std::string_view scope;
      SourceLoc name_start = loc();
      if (cursor_.peek().is(TokenKind::ColonColon)) {
        scope = cursor_.identifier(token()).name;
        cursor_.advance();
        cursor_.advance();
        if (!token().is_identifier_or_keyword()) {
          expect(TokenKind::Identifier);
          break;
        }
      }
      parse_attribute(out, scope, name_start, false);
    }
    if (!accept(TokenKind::Comma)) {
      break;
    }
  }
  if (!expect_closing(TokenKind::RightSquare, start)) {
    skip_until({TokenKind::RightSquare});
    accept(TokenKind::RightSquare);
  }
  if (!expect_closing(TokenKind::RightSquare, start)) {
    skip_until({TokenKind::RightSquare});
    accept(TokenKind::RightSquare);
  }
}

// The current token is the name, `start` that of the scope if there is one. Unknown attributes are
// warned of and left out.
void Parser::parse_attribute(AttributeList &out, std::string_view scope, SourceLoc start,
                             bool is_gnu) {
  std::string_view written = cursor_.identifier(token()).name;
  ParsedAttribute attribute = {};
  attribute.scope = scope;
  // Headers write `__cold__`, which no macro of a program can hit.
  attribute.name = without_underscores(written);
  if (!scope.empty()) {
    std::string full = std::string(scope) + "::" + std::string(written);
    attribute.name = sema_.unit_arena().copy_string(full);
  }
  attribute.is_gnu_syntax = is_gnu;
  attribute.loc = start;
  cursor_.advance();
  attribute.info = find_attribute(scope, written, is_gnu);
  if (!sema_.attributes->check_known(attribute)) {
    if (at(TokenKind::LeftParen)) {
      // C23 6.7.13.2: any tokens with balanced brackets.
      skip_balanced();
    }
    return;
  }
  if (at(TokenKind::LeftParen)) {
    if (attribute.is_standard() && !check_standard_arguments(attribute)) {
      return;
    }
    parse_attribute_arguments(attribute);
  }
  sema_.attributes->check_argument_count(attribute);
  out.push_back(sema_.unit_arena().make<ParsedAttribute>(attribute));
}

// The current token is `(`. C23 6.7.13.1: most standard attributes take no argument clause, and an
// empty one is never allowed. False after a message; the parentheses are passed.
bool Parser::check_standard_arguments(const ParsedAttribute &attribute) {
  bool takes_none = attribute.info->most == 0;
  if (!takes_none && !cursor_.peek().is(TokenKind::RightParen)) {
    return true;
  }
  sema_.report(loc(), takes_none ? DiagId::err_attribute_with_argument_list
                                 : DiagId::err_attribute_empty_argument_list)
      << attribute.name;
  skip_balanced();
  return false;
}

// What arguments an attribute takes stands in sema/attributes.def: a name first, expressions, or
// tokens that nobody looks at.
void Parser::parse_attribute_arguments(ParsedAttribute &attribute) {
  if (attribute.info->is_raw) {
    skip_balanced();
    return;
  }
  SourceLoc left_paren = cursor_.take().loc;
  bool takes_identifier = attribute.info->takes_identifier && token().is_identifier_or_keyword();
  // An identifier alone (`format(printf, ...)`), no expression that begins with one.
  if (takes_identifier) {
    TokenKind next = cursor_.peek().kind;
    if (next == TokenKind::Comma || next == TokenKind::RightParen) {
      attribute.identifier_argument = &cursor_.identifier(token());
      attribute.identifier_loc = cursor_.take().loc;
      accept(TokenKind::Comma);
    }
  }
  llvm::SmallVector<Expr *, 4> arguments;
  Nesting nesting(*this);
  while (nesting && !at(TokenKind::RightParen) && !at(TokenKind::EndOfFile)) {
    arguments.push_back(parse_assignment());
    if (!accept(TokenKind::Comma)) {
      break;
    }
  }
  attribute.arguments = sema_.unit_arena().copy(llvm::ArrayRef<Expr *>(arguments));
  if (!expect_closing(TokenKind::RightParen, left_paren)) {
    skip_until({TokenKind::RightParen});
    accept(TokenKind::RightParen);
  }
}

} // namespace cinch
