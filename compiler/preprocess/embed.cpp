// The bytes stay as they are: one EmbedData token stands for all of them.
#include "preprocess/embed.h"

#include "preprocess/condition_evaluator.h"
#include "preprocess/preprocessor.h"

namespace cinch {

namespace {

bool is_end(const Token &token) {
  return token.is(TokenKind::EndOfDirective) || token.is(TokenKind::EndOfFile);
}

} // namespace

// `( tokens )`, the `(` being next. Brackets of all kinds nest.
// Tokens are expanded, as all of #embed's line is.
bool EmbedHandler::read_balanced(std::vector<Token> &tokens) {
  MacroExpander &expander = preprocessor_.expander();
  Token token;
  expander.next(token);
  if (!token.is(TokenKind::LeftParen)) {
    context_.report(token.loc, DiagId::err_expected) << "'('";
    expander.unget(token);
    return false;
  }
  // The closing brackets that are waited for, innermost last.
  llvm::SmallVector<TokenKind, 8> open = {TokenKind::RightParen};
  while (true) {
    expander.next(token);
    if (is_end(token)) {
      context_.report(token.loc, DiagId::err_expected) << token_kind_name(open.back());
      expander.unget(token);
      return false;
    }
    if (token.is(TokenKind::LeftParen)) {
      open.push_back(TokenKind::RightParen);
    } else if (token.is(TokenKind::LeftSquare)) {
      open.push_back(TokenKind::RightSquare);
    } else if (token.is(TokenKind::LeftBrace)) {
      open.push_back(TokenKind::RightBrace);
    } else if (token.kind == open.back()) {
      open.pop_back();
      if (open.empty()) {
        return true;
      }
    } else if (token.is(TokenKind::RightParen) || token.is(TokenKind::RightSquare) ||
               token.is(TokenKind::RightBrace)) {
      context_.report(token.loc, DiagId::err_expected) << token_kind_name(open.back());
      return false;
    }
    // The tokens come out in the middle of a line, where -E must not start a new one.
    token.flags &= static_cast<uint16_t>(~Token::StartOfLine);
    tokens.push_back(token);
  }
}

// C23 6.10.4.2p2: an integer constant expression, not negative.
bool EmbedHandler::read_number(uint64_t &value) {
  Token paren;
  preprocessor_.expander().next(paren);
  if (!paren.is(TokenKind::LeftParen)) {
    context_.report(paren.loc, DiagId::err_expected) << "'('";
    preprocessor_.expander().unget(paren);
    return false;
  }
  int64_t result = 0;
  ConditionEvaluator evaluator(preprocessor_, context_);
  if (!evaluator.evaluate_in_parens(result)) {
    return false;
  }
  if (result < 0) {
    context_.report(evaluator.end_loc(), DiagId::err_embed_negative) << std::to_string(result);
    return false;
  }
  value = static_cast<uint64_t>(result);
  return true;
}

// `name` has been read; `following` decides whether it is prefix::name.
bool EmbedHandler::read_parameter(EmbedRequest &request, Token name, bool in_query) {
  MacroExpander &expander = preprocessor_.expander();
  // C23: `__limit__` is `limit`, so that a macro of that name does no harm.
  std::string spelling(without_underscores(context_.identifier(name).name));
  Token following;
  expander.raw_next(following);
  if (following.is(TokenKind::ColonColon)) {
    Token second;
    expander.raw_next(second);
    if (!second.is_identifier_or_keyword()) {
      context_.report(second.loc, DiagId::err_expected) << "identifier";
      expander.unget(second);
      return false;
    }
    spelling += "::";
    spelling += without_underscores(context_.identifier(second).name);
    expander.raw_next(following);
  }
  // Put back: the functions below begin with it.
  bool has_paren = following.is(TokenKind::LeftParen);
  expander.unget(following);
  // C23 6.10.4.1p3
  bool is_repeated = llvm::is_contained(request.parameters, spelling);
  if (is_repeated) {
    context_.report(name.loc, DiagId::err_embed_repeated_parameter) << spelling;
  }
  request.parameters.push_back(spelling);
  if (spelling == "limit") {
    return read_number(request.limit);
  }
  // Standard C has no offset; both compilers name it with their prefix.
  if (spelling == "clang::offset" || spelling == "gnu::offset") {
    return read_number(request.offset);
  }
  if (spelling == "prefix") {
    return read_balanced(request.prefix);
  }
  if (spelling == "suffix") {
    return read_balanced(request.suffix);
  }
  if (spelling == "if_empty") {
    request.has_if_empty = true;
    return read_balanced(request.if_empty);
  }
  // C23 6.10.4p4: #embed must understand all, __has_embed answers "not found".
  request.has_unknown_parameter = true;
  std::vector<Token> ignored;
  if (has_paren && !read_balanced(ignored)) {
    return false;
  }
  if (!in_query) {
    context_.report(name.loc, DiagId::err_embed_unknown_parameter) << spelling;
    return false;
  }
  return true;
}

// After an error in __has_embed( the rest of its operand is skipped.
void EmbedHandler::finish_query(const Token &token) {
  MacroExpander &expander = preprocessor_.expander();
  Token next = token;
  unsigned depth = 1;
  while (!is_end(next)) {
    depth += next.is(TokenKind::LeftParen);
    depth -= next.is(TokenKind::RightParen);
    if (depth == 0) {
      return;
    }
    expander.raw_next(next);
  }
  expander.unget(next);
}

// False after a message, when the line or the query has been read to its end.
bool EmbedHandler::read_request(EmbedRequest &request, bool in_query) {
  MacroExpander &expander = preprocessor_.expander();
  Token token;
  bool ok = preprocessor_.queries().read_header_name(request.name, request.is_angled, token);
  while (ok) {
    expander.next(token);
    if (token.is(TokenKind::RightParen) && in_query) {
      return true;
    }
    if (is_end(token)) {
      if (!in_query) {
        return true;
      }
      context_.report(token.loc, DiagId::err_missing_closing_paren) << "__has_embed";
      break;
    }
    if (!token.is_identifier_or_keyword()) {
      context_.report(token.loc, DiagId::err_expected) << "identifier";
      break;
    }
    if (!read_parameter(request, token, in_query)) {
      expander.raw_next(token);
      break;
    }
  }
  if (in_query) {
    finish_query(token);
  }
  return false;
}

// Found as #include "..." finds it, but in --embed-dir's directories.
FileEntry *EmbedHandler::find(const EmbedRequest &request) {
  IncludedFile &includer = preprocessor_.includes().current_file();
  return preprocessor_.headers().find_embed(request.name, request.is_angled, includer.file);
}

EmbedAnswer EmbedHandler::query(const EmbedRequest &request) {
  FileEntry *file = find(request);
  if (file == nullptr || request.has_unknown_parameter) {
    return EmbedAnswer::NotFound;
  }
  // limit(0): empty whatever the file holds.
  bool is_empty = request.limit == 0;
  if (!is_empty && file->size > 0) {
    is_empty = request.offset >= file->size;
  } else if (!is_empty) { // a device or pipe tells no size
    std::error_code error;
    std::unique_ptr<llvm::MemoryBuffer> bytes = preprocessor_.files().read_bytes(*file, 1, error);
    is_empty = bytes == nullptr || bytes->getBufferSize() == 0;
  }
  return is_empty ? EmbedAnswer::Empty : EmbedAnswer::Found;
}

// Prefix, bytes and suffix come out in this order before anything else is read.
void EmbedHandler::insert_all(const std::vector<Token> &tokens) {
  for (const Token &token : tokens) {
    preprocessor_.insert(token);
  }
}

// C23 6.10.4. Tokens are inserted in the order in which the parser is to see them.
void EmbedHandler::handle_directive(SourceLoc loc) {
  if (!context_.language.at_least(Standard::C23)) {
    context_.report(loc, DiagId::ext_embed);
  }
  EmbedRequest request;
  if (!read_request(request, false)) {
    preprocessor_.lexer().discard_directive();
    return;
  }
  FileEntry *file = find(request);
  // C23 6.10.4: an error, unlike an empty resource.
  if (file == nullptr) {
    context_.report(loc, DiagId::err_file_not_found) << request.name;
    return;
  }
  // Not a system header: -MM lists it.
  preprocessor_.includes().add_dependency(*file, false);
  std::error_code error;
  // Saturates: `limit` is UINT64_MAX when it was not given.
  uint64_t wanted =
      request.limit > UINT64_MAX - request.offset ? UINT64_MAX : request.limit + request.offset;
  std::unique_ptr<llvm::MemoryBuffer> buffer =
      preprocessor_.files().read_bytes(*file, wanted, error);
  if (buffer == nullptr) {
    context_.report(loc, DiagId::err_cannot_read) << file->path << error.message();
    return;
  }
  std::string_view bytes = {buffer->getBufferStart(), buffer->getBufferSize()};
  bytes = bytes.substr(std::min<uint64_t>(request.offset, bytes.size()));
  bytes = bytes.substr(0, std::min<uint64_t>(request.limit, bytes.size()));
  // C23 6.10.4: prefix and suffix count only when the resource is not empty.
  if (bytes.empty()) {
    insert_all(request.if_empty);
    return;
  }
  // The record's bytes lie in the buffer, so it stays.
  buffers_.push_back(std::move(buffer));
  insert_all(request.prefix);
  uint32_t record = preprocessor_.add_embed({bytes, file->path});
  preprocessor_.insert({TokenKind::EmbedData, Token::LeadingSpace, loc, record});
  insert_all(request.suffix);
}

} // namespace cinch
