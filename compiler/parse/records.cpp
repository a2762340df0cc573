// struct, union and enum specifiers, C23 6.7.3.2 and 6.7.3.3.
#include "parse/parser.h"

#include "sema/tags.h"

namespace cinch {

// The current token is struct or union. `spec` gets the type and, with a body, the tag it defines.
void Parser::parse_record_specifier(DeclSpec &spec) {
  TagKind tag = at(TokenKind::KwUnion) ? TagKind::Union : TagKind::Struct;
  SourceLoc start = cursor_.take().loc;
  sema_.tags->set_keyword_loc(start);
  llvm::SmallVector<ParsedAttribute *, 4> attributes;
  SourceLoc attributes_loc = at(TokenKind::LeftSquare) ? loc() : SourceLoc();
  parse_attributes(attributes);
  Identifier *name = nullptr;
  SourceLoc name_loc = start;
  if (at(TokenKind::Identifier)) {
    name = &cursor_.identifier(token());
    name_loc = cursor_.take().loc;
  }
  check_tag_attributes(attributes_loc);
  // The tag is in scope before its members (C23 6.2.1p7): they may point to it.
  if (at(TokenKind::LeftBrace)) {
    RecordDecl *record = sema_.tags->begin_record(tag, name, name_loc);
    spec.tag = record;
    spec.declares_tag = true;
    spec.type = sema_.types.record(record);
    parse_record_body(record, attributes);
    spec.type = sema_.types.record(record);
    return;
  }
  if (!name) {
    // Nothing but the name is missing, or something stands in its place.
    if (at(TokenKind::Semicolon) || at(TokenKind::Star)) {
      sema_.report(start, DiagId::err_anonymous_record_without_body)
          << (tag == TagKind::Union ? "union" : "struct");
    } else {
      sema_.report(loc(), DiagId::err_expected) << "identifier or '{'";
    }
    spec.type = sema_.types.error_type();
    skip_failed_tag(spec);
    return;
  }
  // `struct s;` declares in the innermost scope; any other mention looks outwards.
  spec.type = sema_.tags->reference(tag, name, name_loc, at(TokenKind::Semicolon));
  const RecordType *type = type_as<RecordType>(spec.type);
  spec.tag = type ? type->decl : nullptr;
  // GNU: attributes of a mention count only as long as the type is not defined.
  if (type && !attributes.empty() && !type->decl->is_complete) {
    sema_.attributes->apply(type->decl, attributes);
  }
}

// `struct switch { ... }`: a keyword or a number as the name of a tag.
void Parser::skip_failed_tag(DeclSpec &spec) {
  if (cursor_.peek().is(TokenKind::LeftBrace) || cursor_.peek().is(TokenKind::Semicolon)) {
    cursor_.advance();
    if (at(TokenKind::LeftBrace)) {
      skip_balanced();
    }
    spec.declares_tag = true;
  }
}

// From `{` to behind `}` and the attributes there.
// Members see the structure as incomplete; after `}` it is laid out.
void Parser::parse_record_body(RecordDecl *record, AttributeList &attributes) {
  SourceLoc left_brace = cursor_.take().loc;
  llvm::SmallVector<FieldDecl *, 16> fields;
  Nesting nesting(*this);
  while (nesting && !at(TokenKind::RightBrace) && !at(TokenKind::EndOfFile)) {
    if (token().kind >= TokenKind::PragmaPack) {
      handle_pragma_in_declarations();
    } else if (at(TokenKind::Semicolon)) {
      sema_.report(loc(), DiagId::ext_extra_semicolon_in_record)
          << (record->is_union() ? "union" : "struct");
      cursor_.advance();
    } else {
      ExtensionSilence silence(sema_.diags);
      while (accept(TokenKind::KwExtension)) {
        silence.begin();
      }
      if (at(TokenKind::KwStaticAssert)) {
        parse_static_assert();
      } else {
        parse_member_declaration(record, fields);
      }
    }
  }
  // GNU attributes behind the brace belong to the type, too.
  expect_closing(TokenKind::RightBrace, left_brace);
  while (at(TokenKind::KwAttribute)) {
    parse_gnu_attributes(attributes);
  }
  sema_.tags->end_record(record, fields, attributes);
}

// specifier-qualifier-list member-declarator-list? `;`
// Several declarators may share the specifiers; bit-fields have a width.
void Parser::parse_member_declaration(RecordDecl *record,
                                      llvm::SmallVectorImpl<FieldDecl *> &fields) {
  SourceLoc start = loc();
  DeclSpec spec = parse_specifiers(SpecifierContext::Member);
  // C23 6.7.3.2p15: an unnamed structure or union whose members count as members of this one.
  if (at(TokenKind::Semicolon) || forgot_semicolon_) {
    // C23 6.7.3.2p5
    if (llvm::any_of(spec.attributes, [](const ParsedAttribute *a) { return !a->is_gnu_syntax; })) {
      sema_.report(spec.loc, DiagId::err_attributes_not_allowed);
    }
    if (FieldDecl *field = sema_.tags->anonymous_field(record, spec)) {
      fields.push_back(field);
    }
    expect_end_of_declaration("at end of declaration list");
    return;
  }
  while (true) {
    Declarator declarator;
    if (at(TokenKind::Colon)) { // an unnamed bit-field
      declarator.loc = spec.loc;
      declarator.type = spec.type;
    } else {
      if (!at(TokenKind::Identifier) && !at(TokenKind::Star) && !at(TokenKind::LeftParen)) {
        sema_.report(loc(), DiagId::err_expected_member_name);
      } else {
        declarator = parse_declarator(spec, false, false);
      }
      if (!declarator.name) {
        if (start == loc()) {
          cursor_.advance(); // whatever it is, it must not be met again
        }
        skip_to_end_of_declaration();
        return;
      }
    }
    if (accept(TokenKind::Colon)) {
      // C23 6.7.3.2: sema checks it against the type, which it knows first.
      declarator.bit_width = parse_constant();
    }
    if (at(TokenKind::KwAttribute)) {
      llvm::SmallVector<ParsedAttribute *, 4> attributes(declarator.attributes);
      while (at(TokenKind::KwAttribute)) {
        parse_gnu_attributes(attributes);
      }
      declarator.attributes = keep_attributes(attributes);
    }
    if (FieldDecl *field = sema_.tags->field(record, spec, declarator)) {
      fields.push_back(field);
    }
    // As in C++: an error that names what was meant.
    if (at(TokenKind::Equal)) {
      sema_.report(after_previous_token(), DiagId::err_member_initializer);
      cursor_.advance();
      parse_initializer();
    }
    if (!accept(TokenKind::Comma)) {
      break;
    }
    llvm::SmallVector<ParsedAttribute *, 4> ignored; // GNU
    while (at(TokenKind::KwAttribute)) {
      parse_gnu_attributes(ignored);
    }
  }
  if (at(TokenKind::RightBrace)) { // GNU: the last `;` may be missing
    sema_.report(after_previous_token(), DiagId::ext_missing_semicolon_in_record);
    return;
  }
  expect_end_of_declaration("at end of declaration list");
}

// With C23's fixed underlying type, if there is one.
void Parser::parse_enum_specifier(DeclSpec &spec) {
  SourceLoc start = cursor_.take().loc;
  sema_.tags->set_keyword_loc(start);
  llvm::SmallVector<ParsedAttribute *, 4> attributes;
  SourceLoc attributes_loc = at(TokenKind::LeftSquare) ? loc() : SourceLoc();
  parse_attributes(attributes);
  Identifier *name = nullptr;
  SourceLoc name_loc = start;
  if (at(TokenKind::Identifier)) {
    name = &cursor_.identifier(token());
    name_loc = cursor_.take().loc;
  }
  QualType fixed;
  SourceLoc fixed_loc;
  SourceLoc colon_loc;
  // C23 6.7.3.3: `: type`. In a struct an unnamed bit-field may follow a reference to an enum.
  if (at(TokenKind::Colon) && (is_type_start(cursor_.peek()) || !name)) {
    if (!sema_.at_least(Standard::C23)) {
      sema_.report(loc(), DiagId::ext_enum_fixed_type);
    }
    colon_loc = cursor_.take().loc;
    fixed_loc = loc();
    DeclSpec type = parse_specifiers(SpecifierContext::TypeName);
    fixed = sema_.tags->check_fixed_type(type.type, fixed_loc);
  }
  check_tag_attributes(attributes_loc);
  if (at(TokenKind::LeftBrace)) {
    EnumDecl *decl = sema_.tags->begin_enum(name, name_loc, fixed);
    spec.tag = decl;
    spec.declares_tag = true;
    spec.type = sema_.types.enumeration(decl);
    parse_enumerators(decl, attributes);
    spec.type = sema_.types.enumeration(decl);
    return;
  }
  if (!name) {
    if (fixed.is_null()) {
      sema_.report(loc(), DiagId::err_expected) << "identifier or '{'";
    } else {
      sema_.report(loc(), DiagId::err_enum_unnamed_declaration);
    }
    spec.type = sema_.types.error_type();
    skip_failed_tag(spec);
    return;
  }
  if (!fixed.is_null() && !at(TokenKind::Semicolon)) { // 6.7.3.3p5
    sema_.report(colon_loc, DiagId::err_enum_base_in_specifier);
  }
  // C23: `enum e : int;` alone declares the type; without the type it is an extension.
  bool is_declaration_only = at(TokenKind::Semicolon);
  spec.type = fixed.is_null()
                  ? sema_.tags->reference(TagKind::Enum, name, name_loc, is_declaration_only)
                  : sema_.tags->fixed_enum(name, name_loc, fixed);
  const EnumType *type = type_as<EnumType>(spec.type);
  spec.tag = type ? type->decl : nullptr;
}

// An enumerator is in scope as soon as its value is known, so the next may use it.
void Parser::parse_enumerators(EnumDecl *decl, AttributeList &attributes) {
  SourceLoc left_brace = cursor_.take().loc;
  Nesting nesting(*this);
  llvm::SmallVector<EnumConstantDecl *, 16> constants;
  EnumConstantDecl *previous = nullptr;
  bool is_reported = false; // that semicolons stand between them
  while (nesting && at(TokenKind::Identifier)) {
    Identifier &name = cursor_.identifier(token());
    SourceLoc name_loc = cursor_.take().loc;
    llvm::SmallVector<ParsedAttribute *, 4> own;
    parse_attributes(own);
    Expr *value = accept(TokenKind::Equal) ? parse_constant() : nullptr;
    EnumConstantDecl *constant = sema_.tags->enumerator(decl, name, name_loc, value, previous);
    sema_.attributes->apply(constant, own);
    constants.push_back(constant);
    previous = constant;
    // A missing comma costs one message.
    if (!accept(TokenKind::Comma)) {
      TokenKind behind = cursor_.peek().kind;
      bool is_semicolon_list = at(TokenKind::Semicolon) &&
                               (behind == TokenKind::Identifier || behind == TokenKind::RightBrace);
      if (is_semicolon_list) { // `{ A; B; C }`
        if (!is_reported) {
          sema_.report(loc(), DiagId::err_enumerator_end) << FixIt::replace({loc(), loc()}, ",");
        }
        is_reported = true;
        cursor_.advance();
        continue;
      }
      if (at(TokenKind::Identifier)) {
        sema_.report(after_previous_token(), DiagId::err_enumerator_missing_comma);
        continue;
      }
      break;
    }
    // C99 added the comma behind the last one.
    if (at(TokenKind::RightBrace) && sema_.is_c89()) {
      sema_.report(cursor_.previous_loc(), DiagId::ext_enumerator_list_comma);
    }
  }
  if (constants.empty() && !at(TokenKind::EndOfFile)) { // C23 6.7.3.3: at least one
    if (!at(TokenKind::RightBrace)) {
      sema_.report(loc(), DiagId::err_expected_enumerator);
      skip_until({TokenKind::RightBrace});
    } else {
      sema_.report(loc(), DiagId::err_empty_enum);
    }
  }
  if (!expect_closing(TokenKind::RightBrace, left_brace)) {
    skip_until({TokenKind::RightBrace});
    accept(TokenKind::RightBrace);
  }
  while (at(TokenKind::KwAttribute)) {
    parse_gnu_attributes(attributes);
  }
  sema_.tags->end_enum(decl, constants, attributes);
}

} // namespace cinch
