// Inline assembly: GNU `asm` statements and file-scope asm.
#include "parse/parser.h"
#include "sema/statements.h"

namespace cinch {

bool Parser::accept_asm_qualifier(TokenKind kind, bool &is_set) {
  if (!at(kind)) {
    return false;
  }
  if (is_set) {
    sema_.report(loc(), DiagId::err_asm_duplicate_qualifier) << token_kind_spelling(kind);
  }
  is_set = true;
  cursor_.advance();
  return true;
}

// asm-qualifiers ( template [: outputs [: inputs [: clobbers [: labels]]]] ) ;
// asm-qualifiers are volatile, inline and goto; after an error the statement is dropped whole.
Stmt *Parser::parse_asm_statement() {
  AsmStmt *statement = make_stmt<AsmStmt>(sema_.arena(), cursor_.take().loc);
  // gcc takes them in any order, each once; const is ignored.
  while (accept_asm_qualifier(TokenKind::KwVolatile, statement->is_volatile) ||
         accept_asm_qualifier(TokenKind::KwInline, statement->is_inline) ||
         accept_asm_qualifier(TokenKind::KwGoto, statement->is_goto) ||
         accept(TokenKind::KwConst)) {
  }
  SourceLoc left_paren = loc();
  bool ok = expect(TokenKind::LeftParen);
  statement->text_loc = loc();
  ok = ok && parse_string_text(statement->text);
  // GNU: without a colon `%` is an ordinary character of the template.
  statement->is_basic = at(TokenKind::RightParen);
  ok = ok && parse_asm_sections(statement);
  if (ok) {
    ok = expect_closing(TokenKind::RightParen, left_paren);
  }
  if (!ok) {
    skip_until({TokenKind::Semicolon, TokenKind::RightBrace});
    accept(TokenKind::Semicolon);
    return make_stmt<NullStmt>(sema_.arena(), statement->loc);
  }
  expect_semicolon("after 'asm'");
  return sema_.statements->assembly(statement);
}

// The parts behind the template. `::` may stand for two colons.
// Sections are counted: 1 outputs, 2 inputs, 3 clobbers, 4 labels. All may be empty.
bool Parser::parse_asm_sections(AsmStmt *statement) {
  llvm::SmallVector<AsmOperand, 4> operands;
  unsigned section = 0;
  while (section < 4 && (at(TokenKind::Colon) || at(TokenKind::ColonColon))) {
    section += at(TokenKind::ColonColon) ? 2 : 1;
    cursor_.advance();
    // Sections may be empty: `asm("" : : "r"(x))`.
    bool at_end = at(TokenKind::Colon) || at(TokenKind::ColonColon) || at(TokenKind::RightParen);
    if (at_end) {
      continue;
    }
    bool ok = true;
    if (section <= 2) {
      operands.clear();
      ok = parse_asm_operands(operands);
      llvm::ArrayRef<AsmOperand> copy = sema_.arena().copy(llvm::ArrayRef<AsmOperand>(operands));
      (section == 1 ? statement->outputs : statement->inputs) = copy;
    } else {
      ok = section == 3 ? parse_asm_clobbers(statement) : parse_asm_labels(statement);
    }
    if (!ok) {
      return false;
    }
  }
  // GNU: what may be jumped to has to be said.
  return !statement->is_goto || section == 4 || expect(TokenKind::Colon);
}

// [name] "constraint" (expression), ...
bool Parser::parse_asm_operands(llvm::SmallVectorImpl<AsmOperand> &operands) {
  do {
    AsmOperand operand;
    operand.loc = loc();
    // The template may call the operand `%[name]`.
    if (accept(TokenKind::LeftSquare)) {
      if (!token().is_identifier_or_keyword()) {
        return expect(TokenKind::Identifier);
      }
      operand.name = cursor_.identifier(token()).name;
      cursor_.advance();
      if (!expect(TokenKind::RightSquare)) {
        return false;
      }
    }
    SourceLoc left_paren;
    if (!parse_string_text(operand.constraint)) {
      return false;
    }
    left_paren = loc();
    if (!expect(TokenKind::LeftParen)) {
      return false;
    }
    operand.expr = parse_expression();
    if (!expect_closing(TokenKind::RightParen, left_paren)) {
      return false;
    }
    operands.push_back(operand);
  } while (accept(TokenKind::Comma));
  return true;
}

// Strings, checked by sema.
bool Parser::parse_asm_clobbers(AsmStmt *statement) {
  llvm::SmallVector<AsmClobber, 8> clobbers;
  do {
    AsmClobber clobber;
    clobber.loc = loc();
    if (!parse_string_text(clobber.name)) {
      return false;
    }
    clobbers.push_back(clobber);
  } while (accept(TokenKind::Comma));
  statement->clobbers = sema_.arena().copy(llvm::ArrayRef<AsmClobber>(clobbers));
  return true;
}

// The labels of `asm goto`; they need not be defined yet.
bool Parser::parse_asm_labels(AsmStmt *statement) {
  llvm::SmallVector<LabelDecl *, 4> labels;
  llvm::SmallVector<std::string_view, 4> names;
  do {
    if (!at(TokenKind::Identifier)) {
      return expect(TokenKind::Identifier);
    }
    Identifier &name = cursor_.identifier(token());
    labels.push_back(sema_.statements->own_label(name, loc()));
    names.push_back(name.name);
    cursor_.advance();
  } while (accept(TokenKind::Comma));
  statement->labels = sema_.arena().copy(llvm::ArrayRef<LabelDecl *>(labels));
  statement->label_names = sema_.arena().copy(llvm::ArrayRef<std::string_view>(names));
  return true;
}

// Outside of functions only the template is allowed.
void Parser::parse_file_scope_asm(llvm::SmallVectorImpl<Decl *> &decls) {
  FileScopeAsmDecl *decl =
      make_decl<FileScopeAsmDecl>(sema_.unit_arena(), cursor_.take().loc, nullptr);
  while (at(TokenKind::KwVolatile) || at(TokenKind::KwInline) || at(TokenKind::KwGoto)) {
    sema_.report(loc(), DiagId::err_asm_file_scope_qualifier) << token_kind_spelling(token().kind);
    cursor_.advance();
  }
  SourceLoc left_paren = loc();
  bool ok = expect(TokenKind::LeftParen);
  decl->text_loc = loc();
  ok = ok && parse_string_text(decl->text) && expect_closing(TokenKind::RightParen, left_paren) &&
       expect(TokenKind::Semicolon);
  if (!ok) {
    skip_until({TokenKind::Semicolon});
    accept(TokenKind::Semicolon);
    return;
  }
  decls.push_back(decl);
}

} // namespace cinch
