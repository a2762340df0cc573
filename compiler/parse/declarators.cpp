// Declarators, C23 6.7.7: read inside out into a list of chunks, from the name outward, which
// sema/declarators.cpp turns into a type.
#include "parse/parser.h"

#include "sema/constant_evaluator.h"
#include "sema/conversions.h"

namespace cinch {

namespace {

// Types that deep would exhaust the stack of those that walk them.
// Far more than any program has; recursion over types is what it bounds.
constexpr size_t max_chunks = 20000;

} // namespace

// `allow_abstract`: the name may be left out; `need_abstract`: it must be.
// The result's name is null when there is none, after an error too; then its type is the error
// type.
Declarator Parser::parse_declarator(const DeclSpec &spec, bool allow_abstract, bool need_abstract,
                                    bool is_parameter) {
  Declarator declarator;
  declarator.loc = loc();
  llvm::SmallVector<DeclaratorChunk, 4> chunks;
  llvm::SmallVector<ParsedAttribute *, 4> attributes;
  DeclaratorContext context = {allow_abstract || need_abstract, need_abstract, declarator,
                               attributes};
  if (!parse_chunks(context, chunks)) {
    declarator.name = nullptr;
    declarator.type = sema_.types.error_type();
    return declarator;
  }
  DeclaratorTypes(sema_).build(spec, chunks, declarator, is_parameter);
  parse_asm_label(declarator);
  while (at(TokenKind::KwAttribute)) {
    parse_gnu_attributes(attributes);
  }
  declarator.attributes = keep_attributes(attributes);
  return declarator;
}

// GNU: `asm("name")` behind a declarator.
void Parser::parse_asm_label(Declarator &declarator) {
  if (!at(TokenKind::KwAsm) || !declarator.name) {
    return;
  }
  declarator.asm_loc = cursor_.take().loc;
  SourceLoc left_paren = loc();
  std::string_view label;
  if (!expect(TokenKind::LeftParen) || !parse_string_text(label) ||
      !expect_closing(TokenKind::RightParen, left_paren)) {
    skip_until({TokenKind::RightParen, TokenKind::Comma});
    accept(TokenKind::RightParen);
    return;
  }
  declarator.asm_label = sema_.unit_arena().copy_string(label);
}

// Appends the chunks of one declarator. False after an error; it gave up.
// `*const (*f[3])(int)` gives, from the name on: array of 3, pointer, function, pointer.
bool Parser::parse_chunks(DeclaratorContext &context, ChunkList &chunks) {
  llvm::SmallVector<DeclaratorChunk, 4> pointers;
  parse_pointers(pointers);
  // The name's own suffixes come before the pointers that stand left of it.
  if (!parse_direct_declarator(context, chunks)) {
    return false;
  }
  // GNU: `char *__attribute__((cleanup(f))) p`: what is not about the pointer's type is about `p`.
  for (const DeclaratorChunk &pointer : pointers) {
    llvm::copy_if(pointer.attributes, std::back_inserter(context.attributes),
                  [](const ParsedAttribute *attribute) { return attribute->is_gnu_syntax; });
  }
  // The pointer nearest to the name comes first.
  chunks.append(pointers.rbegin(), pointers.rend());
  if (chunks.size() > max_chunks) {
    sema_.report(context.declarator.loc, DiagId::err_nesting_too_deep)
        << static_cast<unsigned>(max_chunks);
    return false;
  }
  return true;
}

// `* qualifiers attributes`, any number.
void Parser::parse_pointers(ChunkList &pointers) {
  while (at(TokenKind::Star)) {
    DeclaratorChunk chunk = {};
    chunk.kind = DeclaratorChunk::Kind::Pointer;
    chunk.loc = loc();
    cursor_.advance();
    llvm::SmallVector<ParsedAttribute *, 4> attributes;
    parse_type_qualifiers(chunk, &attributes);
    chunk.attributes = keep_attributes(attributes);
    pointers.push_back(chunk);
  }
}

// `attributes`: null where none may stand.
// GNU: __extension__ may stand among them, too.
void Parser::parse_type_qualifiers(DeclaratorChunk &chunk, AttributeList *attributes) {
  while (true) {
    unsigned qualifier = at(TokenKind::KwConst)      ? Const
                         : at(TokenKind::KwVolatile) ? Volatile
                         : at(TokenKind::KwRestrict) ? Restrict
                                                     : NoQualifiers;
    if (qualifier != NoQualifiers) {
      if ((chunk.qualifiers & qualifier) != 0) {
        report_duplicate_qualifier();
      }
      chunk.qualifiers |= qualifier;
      cursor_.advance();
    } else if (at(TokenKind::KwAtomic)) {
      check_atomic_qualifier(chunk.is_atomic);
      chunk.is_atomic = true;
      cursor_.advance();
    } else if (attributes && at_attributes()) {
      parse_type_attributes(*attributes);
    } else if (!at(TokenKind::KwExtension)) {
      return;
    } else {
      cursor_.advance();
    }
  }
}

// The current token is `(` where a declarator's name may be missing: true when it groups, false
// when it begins the parameters of an abstract function declarator. C23 6.7.7.4p10: a typedef name
// there is a parameter.
bool Parser::is_grouping_paren(const DeclaratorContext &context) {
  if (!context.allow_abstract) {
    return true;
  }
  const Token next = cursor_.peek();
  if (next.is(TokenKind::RightParen) || next.is(TokenKind::Ellipsis)) {
    return false;
  }
  if (next.is(TokenKind::KwAttribute)) { // of a declarator, or of the first parameter
    unsigned ahead = 1;
    while (cursor_.peek(ahead).is(TokenKind::KwAttribute)) {
      ahead = end_of_parens(ahead + 1);
    }
    return !is_type_start(cursor_.peek(ahead));
  }
  if (next.is(TokenKind::LeftSquare) && cursor_.peek(2).is(TokenKind::LeftSquare)) {
    return false;
  }
  return !is_type_start(next);
}

// The token number `ahead` is `(`: the number of the one behind its `)`.
unsigned Parser::end_of_parens(unsigned ahead) {
  int depth = 0;
  do {
    TokenKind kind = cursor_.peek(ahead).kind;
    if (kind == TokenKind::EndOfFile || kind == TokenKind::Semicolon) {
      return ahead;
    }
    depth += kind == TokenKind::LeftParen ? 1 : kind == TokenKind::RightParen ? -1 : 0;
    ++ahead;
  } while (depth > 0);
  return ahead;
}

// The name, a parenthesized declarator or nothing, and what follows it.
// False after a message.
bool Parser::parse_direct_declarator(DeclaratorContext &context, ChunkList &chunks) {
  Declarator &declarator = context.declarator;
  if (at(TokenKind::Identifier) && !context.need_abstract) {
    declarator.name = &cursor_.identifier(token());
    declarator.loc = loc();
    cursor_.advance();
    if (at(TokenKind::LeftSquare) && cursor_.peek().is(TokenKind::LeftSquare)) {
      // They are followed by the suffixes.
      parse_attributes(context.attributes); // C23 6.7.7.1: of the entity
    }
  } else if (at(TokenKind::LeftParen) && is_grouping_paren(context)) {
    Nesting nesting(*this);
    if (!nesting) {
      return false;
    }
    SourceLoc left_paren = cursor_.take().loc;
    llvm::SmallVector<ParsedAttribute *, 4> attributes;
    parse_attributes(attributes);
    size_t before = chunks.size();
    if (!parse_chunks(context, chunks)) {
      return false;
    }
    if (!attributes.empty()) {
      if (chunks.size() > before) {
        chunks.back().inner_attributes = keep_attributes(attributes);
      }
      context.attributes.append(attributes.begin(), attributes.end());
    }
    if (!expect_closing(TokenKind::RightParen, left_paren)) {
      return false;
    }
  } else if (!context.allow_abstract && !is_array_before_name()) {
    if (token().is_reported()) {
      return false;
    }
    sema_.report(loc(), DiagId::err_expected_identifier_or_paren);
    return false;
  } else {
    declarator.loc = loc();
  }
  size_t before = chunks.size();
  if (!parse_declarator_suffixes(context, chunks)) {
    return false;
  }
  // `int[3] a`, as in other languages.
  bool is_misplaced = !declarator.name && !context.need_abstract && chunks.size() > before &&
                      chunks.back().kind == DeclaratorChunk::Kind::Array &&
                      at(TokenKind::Identifier);
  if (is_misplaced) {
    declarator.name = &cursor_.identifier(token());
    declarator.loc = loc();
    cursor_.advance();
    sema_.report(after_previous_token(), DiagId::err_brackets_before_name);
  }
  return true;
}

// `[3] name` or `[] name`, where a declarator must have its name first.
bool Parser::is_array_before_name() {
  if (!at(TokenKind::LeftSquare) || cursor_.peek().is(TokenKind::LeftSquare)) {
    return false;
  }
  unsigned closing = cursor_.peek().is(TokenKind::RightSquare) ? 1 : 2;
  return cursor_.peek(closing).is(TokenKind::RightSquare) &&
         cursor_.peek(closing + 1).is(TokenKind::Identifier);
}

// `[...]` and `(...)` behind the name, each possibly with attributes.
bool Parser::parse_declarator_suffixes(DeclaratorContext &context, ChunkList &chunks) {
  while (true) {
    if (at(TokenKind::LeftSquare) && !cursor_.peek().is(TokenKind::LeftSquare)) {
      if (!parse_array_suffix(chunks)) {
        return false;
      }
    } else if (at(TokenKind::LeftParen)) {
      if (!parse_function_suffix(chunks)) {
        return false;
      }
    } else {
      return true;
    }
    if (at(TokenKind::LeftSquare) && cursor_.peek().is(TokenKind::LeftSquare)) {
      llvm::SmallVector<ParsedAttribute *, 4> attributes; // C23: of the array or function type
      parse_type_attributes(attributes);
      chunks.back().attributes = keep_attributes(attributes);
      context.attributes.append(attributes.begin(), attributes.end());
    }
    if (chunks.size() > max_chunks) {
      return true; // reported by the caller
    }
  }
}

// `[ static qualifiers expression ]`, `[*]`, `[]`; C23 6.7.7.3.
bool Parser::parse_array_suffix(ChunkList &chunks) {
  DeclaratorChunk chunk = {};
  chunk.kind = DeclaratorChunk::Kind::Array;
  chunk.loc = cursor_.take().loc;
  Nesting nesting(*this);
  if (!nesting) {
    return false;
  }
  // `static` may come before or after the qualifiers.
  chunk.is_static = accept(TokenKind::KwStatic);
  parse_type_qualifiers(chunk, nullptr);
  if (!chunk.is_static) {
    chunk.is_static = accept(TokenKind::KwStatic);
  }
  // C23 6.7.7.3p4: a variable length that is not given, in prototypes.
  if (at(TokenKind::Star) && cursor_.peek().is(TokenKind::RightSquare)) {
    chunk.star_loc = cursor_.take().loc;
    chunk.is_star = true;
  } else if (!at(TokenKind::RightSquare)) {
    chunk.size = parse_assignment();
  } else if (chunk.is_static) {
    sema_.report(loc(), DiagId::err_array_static_without_size);
    chunk.is_static = false;
  }
  if (!expect_closing(TokenKind::RightSquare, chunk.loc)) {
    skip_until({TokenKind::RightSquare});
    if (!accept(TokenKind::RightSquare)) {
      return false;
    }
  }
  chunks.push_back(chunk);
  return true;
}

// The parameters, in a prototype scope of their own.
// Names of parameters are visible in later parameters' types.
bool Parser::parse_function_suffix(ChunkList &chunks) {
  DeclaratorChunk chunk = {};
  chunk.kind = DeclaratorChunk::Kind::Function;
  chunk.loc = cursor_.take().loc;
  Nesting nesting(*this);
  if (!nesting) {
    return false;
  }
  if (at(TokenKind::RightParen)) { // C23 6.7.7.4p13: `()` is `(void)`
    chunk.has_prototype = sema_.at_least(Standard::C23);
    cursor_.advance();
    chunks.push_back(chunk);
    return true;
  }
  // C23 6.7.7.4p10: no parameters; the commonest list needs no scope.
  if (at(TokenKind::KwVoid) && cursor_.peek().is(TokenKind::RightParen)) {
    chunk.has_prototype = true;
    cursor_.advance();
    cursor_.advance();
    chunks.push_back(chunk);
    return true;
  }
  // Before C23 a list of names that are no types.
  bool is_knr = at(TokenKind::Identifier) && !is_typedef_name(token()) &&
                (cursor_.peek().is(TokenKind::Comma) || cursor_.peek().is(TokenKind::RightParen)) &&
                !sema_.at_least(Standard::C23);
  sema_.scopes.enter(ScopeKind::Prototype);
  bool ok = is_knr ? parse_knr_list(chunk) : parse_parameters(chunk);
  sema_.declarations->finish_prototype_scope(chunk.inner_decls);
  sema_.scopes.leave();
  if (!expect_closing(TokenKind::RightParen, chunk.loc)) {
    skip_until({TokenKind::RightParen});
    ok = accept(TokenKind::RightParen);
  }
  chunks.push_back(chunk);
  return ok;
}

// C17 6.7.6.3p3: an identifier list.
// Names twice are reported here, types come later.
bool Parser::parse_knr_list(DeclaratorChunk &chunk) {
  llvm::SmallVector<Identifier *, 8> names;
  llvm::SmallVector<SourceLoc, 8> locs;
  do {
    if (!at(TokenKind::Identifier)) {
      expect(TokenKind::Identifier);
      skip_until({TokenKind::RightParen});
      return false;
    }
    Identifier &name = cursor_.identifier(token());
    if (llvm::is_contained(names, &name)) {
      sema_.report(loc(), DiagId::err_param_redefinition) << name.name;
    }
    names.push_back(&name);
    locs.push_back(loc());
    cursor_.advance();
  } while (accept(TokenKind::Comma));
  chunk.knr_names = sema_.unit_arena().copy(llvm::ArrayRef<Identifier *>(names));
  chunk.knr_locs = sema_.unit_arena().copy(llvm::ArrayRef<SourceLoc>(locs));
  return true;
}

// C23 5.2.5.2 asks for 127; gcc's own tests go to 10,000.
static constexpr size_t max_parameters = 65535;

// A parameter-type-list, 6.7.7.1. GNU: `;` ends forward declarations, which only declare names for
// the bounds of arrays.
bool Parser::parse_parameters(DeclaratorChunk &chunk) {
  llvm::SmallVector<ParamDecl *, 8> parameters;
  chunk.has_prototype = true;
  while (true) {
    if (at(TokenKind::Ellipsis)) {
      if (parameters.empty() && !sema_.at_least(Standard::C23)) {
        sema_.report(loc(), DiagId::err_ellipsis_first_parameter);
      }
      cursor_.advance();
      chunk.is_variadic = true;
      break;
    }
    // An unknown name is taken for a misspelt type; sema says so.
    bool starts_declaration = at_declaration() || at(TokenKind::Identifier);
    // `f(int a, b)`: b is a name whose type was forgotten.
    after_named_parameter_ = !parameters.empty() && parameters.back()->name != nullptr;
    if (!starts_declaration) {
      sema_.report(loc(), DiagId::err_expected_parameter);
      skip_until({TokenKind::Comma, TokenKind::RightParen});
    } else if (ParamDecl *parameter = parse_parameter(parameters.empty(), chunk.loc)) {
      parameter->position = static_cast<uint32_t>(parameters.size());
      parameters.push_back(parameter);
      if (parameters.size() > max_parameters) { // LLVM's time grows with their square
        sema_.report(parameter->loc, DiagId::err_too_many_parameters)
            << static_cast<uint64_t>(max_parameters);
        skip_until({TokenKind::RightParen});
        break;
      }
    }
    if (accept(TokenKind::Semicolon)) {
      sema_.declarations->forward_parameters(parameters);
      parameters.clear();
    } else if (!accept(TokenKind::Comma)) {
      break;
    }
  }
  chunk.parameters = sema_.unit_arena().copy(llvm::ArrayRef<ParamDecl *>(parameters));
  return true;
}

// Null for a lone `void`, 6.7.7.4p10.
// `left_paren` is where a message about a qualified void points.
ParamDecl *Parser::parse_parameter(bool is_first, SourceLoc left_paren) {
  DeclSpec spec = parse_specifiers(SpecifierContext::Parameter);
  Declarator declarator = parse_declarator(spec, true, false, true);
  TokenKind behind = cursor_.peek().kind;
  if (!declarator.name && token().is_keyword() &&
      (behind == TokenKind::Comma || behind == TokenKind::RightParen)) {
    sema_.report(loc(), DiagId::err_keyword_as_parameter) << token_kind_spelling(token().kind);
    cursor_.advance();
  }
  if (!declarator.name && is_void(declarator.type)) {
    if (!is_first || !at(TokenKind::RightParen)) {
      sema_.report(declarator.loc, DiagId::err_void_only_parameter);
    } else if (declarator.type.qualifiers() != 0) {
      sema_.report(left_paren, DiagId::err_void_parameter_qualified);
    }
    if (spec.storage != StorageClass::None) {
      sema_.report(spec.storage_loc, DiagId::err_parameter_storage_class);
    }
    return nullptr;
  }
  if (at(TokenKind::Equal)) {
    sema_.report(loc(), DiagId::err_default_argument);
    cursor_.advance();
    parse_assignment();
  }
  return sema_.declarations->parameter(spec, declarator);
}

} // namespace cinch
