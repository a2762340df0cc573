// Prefix operators, casts, sizeof and its like: C23 6.5.4 and 6.5.5.
#include "parse/type_specifiers.h"

#include "sema/conversions.h"
#include "sema/expressions.h"
#include "sema/statements.h"

namespace cinch {

// A prefix operator or a cast whose operand is still to be parsed.
// Applied from the innermost outwards: in `-(int)*p` first `*`, then the cast, then `-`.
struct Parser::PrefixOperator {
  bool is_cast = false;
  bool is_extension = false; // __extension__: changes no value
  UnaryOp op = UnaryOp::Plus;
  SourceLoc loc;
  QualType type; // of a cast
};

namespace {

// `op` is set when it is one.
bool is_prefix_operator(TokenKind kind, UnaryOp &op) {
  switch (kind) {
  case TokenKind::Amp:
    op = UnaryOp::AddressOf;
    return true;
  case TokenKind::Star:
    op = UnaryOp::Deref;
    return true;
  case TokenKind::Plus:
    op = UnaryOp::Plus;
    return true;
  case TokenKind::Minus:
    op = UnaryOp::Minus;
    return true;
  case TokenKind::Tilde:
    op = UnaryOp::BitNot;
    return true;
  case TokenKind::Exclaim:
    op = UnaryOp::LogicalNot;
    return true;
  case TokenKind::PlusPlus:
    op = UnaryOp::PreIncrement;
    return true;
  case TokenKind::MinusMinus:
    op = UnaryOp::PreDecrement;
    return true;
  case TokenKind::KwReal:
    op = UnaryOp::Real;
    return true;
  case TokenKind::KwImag:
    op = UnaryOp::Imag;
    return true;
  default: // of tokens
    return false;
  }
}

// C23 6.5.3.6: the storage class of a compound literal, which is_type_start does not count.
bool is_literal_storage_class(TokenKind kind) {
  return kind == TokenKind::KwStatic || kind == TokenKind::KwConstexpr ||
         kind == TokenKind::KwRegister || kind == TokenKind::KwThreadLocal ||
         kind == TokenKind::KwAuto || kind == TokenKind::KwExtern || kind == TokenKind::KwTypedef;
}

} // namespace

// Names and numbers, the commonest operands, never reach the slow part.
Expr *Parser::parse_cast() {
  switch (token().kind) {
  case TokenKind::Identifier:
  case TokenKind::Number:
  case TokenKind::String:
  case TokenKind::Character:
    return parse_postfix(parse_primary());
  default: // of tokens, not of nodes: any other may begin an operand
    return parse_prefixed();
  }
}

// Prefix operators are collected in a loop, so that no chain of them can exhaust the stack.
Expr *Parser::parse_prefixed() {
  llvm::SmallVector<PrefixOperator, 4> prefixes;
  Expr *operand = nullptr;
  ExtensionSilence silence(sema_.diags);
  while (take_prefix(prefixes, operand)) {
    if (prefixes.back().is_extension) {
      silence.begin();
    }
    // Each would be a level of the tree.
    if (nesting_ + prefixes.size() > sema_.options.bracket_depth) {
      sema_.report(loc(), DiagId::err_nesting_too_deep) << sema_.options.bracket_depth;
      sema_.report(loc(), DiagId::note_bracket_depth);
      return sema_.error_expr(loc());
    }
  }
  if (operand == nullptr) {
    operand = parse_postfix(parse_primary());
  }
  return apply_prefixes(prefixes, operand);
}

// Takes one prefix operator. False at the operand: it is still to be parsed, or (compound literals,
// whose beginning looks like a cast; sizeof) already in `operand`.
bool Parser::take_prefix(llvm::SmallVectorImpl<PrefixOperator> &prefixes, Expr *&operand) {
  PrefixOperator prefix;
  prefix.loc = loc();
  if (is_prefix_operator(token().kind, prefix.op)) {
    cursor_.advance();
    prefixes.push_back(prefix);
    return true;
  }
  if (accept(TokenKind::KwExtension)) { // GNU: no pedantic messages about the operand
    prefix.is_extension = true;
    prefixes.push_back(prefix);
    return true;
  }
  if (at(TokenKind::KwSizeof) || at(TokenKind::KwAlignof) || at(TokenKind::KwGnuAlignof) ||
      at(TokenKind::KwCountof)) {
    operand = parse_sizeof();
    return false;
  }
  // No other operand begins with `&&`.
  if (at(TokenKind::AmpAmp)) {
    operand = parse_label_address();
    return false;
  }
  if (!at(TokenKind::LeftParen)) {
    return false;
  }
  // A cast, a compound literal, or just parentheses.
  const Token &next = cursor_.peek();
  // C23: `(static int[]){1, 2}`.
  bool has_storage = is_literal_storage_class(next.kind);
  if (!has_storage && !is_type_name_start(next)) {
    return false;
  }
  cursor_.advance();
  StorageClass storage = StorageClass::None;
  bool is_thread_local = false;
  bool is_constexpr = false;
  if (has_storage) {
    DeclSpec spec = parse_declaration_specifiers(false);
    check_literal_storage(spec);
    Declarator declarator = parse_declarator(spec, true, true);
    prefix.type = declarator.type;
    storage = spec.storage;
    is_thread_local = spec.is_thread_local;
    is_constexpr = spec.is_constexpr;
  } else {
    prefix.type = parse_type_name();
  }
  expect_closing(TokenKind::RightParen, prefix.loc);
  if (at(TokenKind::LeftBrace)) {
    operand = parse_postfix(
        parse_compound_literal(prefix.type, prefix.loc, storage, is_thread_local, is_constexpr));
    return false;
  }
  prefix.is_cast = true;
  prefixes.push_back(prefix);
  return true;
}

// C23 6.5.3.6p4: constexpr, static, register or thread_local, as for an object declared here. What
// is wrong is reported and then left out.
void Parser::check_literal_storage(DeclSpec &spec) {
  bool is_automatic = spec.storage == StorageClass::Auto || spec.storage == StorageClass::Register;
  bool is_refused = spec.is_typedef || spec.storage == StorageClass::Extern ||
                    spec.storage == StorageClass::Auto || spec.is_auto_deduced;
  if (is_refused) {
    sema_.report(spec.storage_loc.is_valid() ? spec.storage_loc : spec.auto_loc,
                 DiagId::err_compound_literal_storage)
        << (spec.is_typedef                        ? "typedef"
            : spec.storage == StorageClass::Extern ? "extern"
                                                   : "auto");
  } else if (is_automatic && sema_.function == nullptr) {
    sema_.report(spec.storage_loc, DiagId::err_illegal_storage_file_scope);
  } else if (spec.is_thread_local && sema_.function && spec.storage != StorageClass::Static) {
    sema_.report(spec.thread_loc, DiagId::err_thread_non_global) << spec.thread_word;
  } else {
    return;
  }
  spec.storage = StorageClass::None;
}

// Without prefixes the operand itself.
Expr *Parser::apply_prefixes(llvm::ArrayRef<PrefixOperator> prefixes, Expr *operand) {
  for (size_t i = prefixes.size(); i-- != 0;) {
    const PrefixOperator &prefix = prefixes[i];
    bool is_address_taken = i != 0 && !prefixes[i - 1].is_cast && !prefixes[i - 1].is_extension &&
                            prefixes[i - 1].op == UnaryOp::AddressOf;
    if (prefix.is_cast) {
      operand = sema_.conversions->explicit_cast(prefix.type, operand, prefix.loc);
    } else if (!prefix.is_extension && prefix.op == UnaryOp::Deref) {
      operand = sema_.expressions->dereference(operand, prefix.loc, is_address_taken);
    } else if (!prefix.is_extension) {
      operand = sema_.expressions->unary(prefix.op, operand, prefix.loc);
    }
  }
  return operand;
}

// C23 6.5.4.5, GNU __alignof__, C2y _Countof. The operand is not evaluated, unless its type turns
// out to be a variable length array.
Expr *Parser::parse_sizeof() {
  // The two differ in what they say of types: __alignof__ gives the preferred alignment.
  Token keyword = cursor_.take();
  bool is_gnu = keyword.is(TokenKind::KwGnuAlignof);
  ExpressionSema &expressions = *sema_.expressions;
  ExpressionSema::Unevaluated unevaluated(expressions);
  QualType type;
  Expr *operand = nullptr;
  // `sizeof (int){1}` is a compound literal, not a type with something behind.
  if (at(TokenKind::LeftParen) && is_type_name_start(cursor_.peek())) {
    SourceLoc left_paren = loc();
    cursor_.advance();
    type = parse_type_name();
    expect_closing(TokenKind::RightParen, left_paren);
    if (at(TokenKind::LeftBrace)) {
      operand =
          parse_postfix(parse_compound_literal(type, left_paren, StorageClass::None, false, false));
    }
    // `sizeof int` is read as if its parentheses were there.
  } else if (starts_type(token().kind) && !at(TokenKind::KwAttribute)) {
    SourceLoc start = loc();
    SourceLoc place = after_previous_token();
    type = parse_type_name();
    sema_.report(place, DiagId::err_parentheses_around_type)
        << cursor_.identifier(keyword).name << FixIt::insert(start, "(")
        << FixIt::insert(after_previous_token(), ")");
  } else {
    Nesting nesting(*this);
    operand = nesting ? parse_unary() : sema_.error_expr(loc());
  }
  // C23 6.5.4.5p2: then the operand is evaluated after all.
  unevaluated.leave_if_variably_modified(operand ? operand->type : type);
  if (keyword.is(TokenKind::KwAlignof) && !sema_.at_least(Standard::C11)) {
    sema_.report(keyword.loc, DiagId::ext_keyword_c11) << "_Alignof";
  }
  if (operand != nullptr) {
    return keyword.is(TokenKind::KwSizeof) ? expressions.sizeof_expr(operand, keyword.loc)
           : keyword.is(TokenKind::KwCountof)
               ? expressions.countof_expr(operand, keyword.loc)
               : expressions.alignof_expr(operand, keyword.loc, is_gnu,
                                          cursor_.identifier(keyword).name);
  }
  return keyword.is(TokenKind::KwSizeof)    ? expressions.sizeof_type(type, keyword.loc)
         : keyword.is(TokenKind::KwCountof) ? expressions.countof_type(type, keyword.loc)
                                            : expressions.alignof_type(type, keyword.loc, is_gnu);
}

// GNU: `&&label`.
// It may be defined later in the function.
Expr *Parser::parse_label_address() {
  SourceLoc start = loc();
  cursor_.advance();
  if (!at(TokenKind::Identifier)) {
    sema_.report(loc(), DiagId::err_expected) << "identifier";
    return sema_.error_expr(start);
  }
  Token name = cursor_.take();
  if (sema_.function == nullptr) {
    sema_.report(name.loc, DiagId::err_label_address_outside_function);
    return sema_.error_expr(start);
  }
  LabelDecl *label = sema_.statements->use_label(cursor_.identifier(name), name.loc);
  return sema_.expressions->label_address(start, label);
}

} // namespace cinch
