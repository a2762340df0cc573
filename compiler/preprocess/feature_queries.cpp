// Each query takes its parenthesized operand from the token stream.
// The answers themselves come from feature_tables.h and language_features.cpp; here is the syntax
// of the questions. Start at `evaluate`.
#include "preprocess/feature_queries.h"

#include "preprocess/preprocessor.h"
#include "target/target_info.h"

namespace cinch {

// Up to and with the `)` that matches one already open, or the end of the line.
void FeatureQueries::skip_to_right_paren() {
  MacroExpander &expander = preprocessor_.expander();
  unsigned depth = 1;
  while (depth != 0) {
    Token token;
    expander.raw_next(token);
    if (token.is(TokenKind::EndOfDirective) || token.is(TokenKind::EndOfFile)) {
      expander.unget(token);
      return;
    }
    depth += token.is(TokenKind::LeftParen);
    depth -= token.is(TokenKind::RightParen);
  }
}

// After an unfinished query the rest up to the `)` is thrown away.
bool FeatureQueries::expect_right_paren(const Token &name) {
  Token token;
  preprocessor_.expander().raw_next(token);
  if (token.is(TokenKind::RightParen)) {
    return true;
  }
  bool at_end = token.is(TokenKind::EndOfDirective) || token.is(TokenKind::EndOfFile);
  context_.report(token.loc,
                  at_end ? DiagId::err_unterminated_macro_call : DiagId::err_missing_closing_paren)
      << context_.identifier(name).name;
  if (at_end) {
    preprocessor_.expander().unget(token);
  } else {
    skip_to_right_paren();
  }
  return false;
}

bool FeatureQueries::read_header_name(std::string &header, bool &is_angled, Token &token) {
  // From the file only, since only there `<stdio.h>` is one token.
  MacroExpander &expander = preprocessor_.expander();
  if (!expander.has_frames()) {
    preprocessor_.lexer().lex_header_name(token);
    if (token.is_identifier_or_keyword()) {
      Identifier &record = context_.identifier(token);
      bool expands =
          (record.macro != nullptr || record.needs_check) && expander.handle_name(token, record);
      if (expands) {
        expander.next(token);
      }
    }
  } else {
    expander.next(token);
  }
  if (token.is(TokenKind::HeaderName) || token.is(TokenKind::String)) {
    std::string_view text = context_.literals.get(token.payload);
    is_angled = text.front() == '<';
    if (!is_angled && text.front() != '"') { // L"x" and the like
      context_.report(token.loc, DiagId::err_expected_header_name);
      return false;
    }
    header = text.substr(1, text.size() - 2);
    return true;
  }
  if (!token.is(TokenKind::Less)) {
    context_.report(token.loc, DiagId::err_expected_header_name);
    return false;
  }
  SourceLoc open = token.loc;
  // `<` from a macro: the spellings up to `>`, with spaces where there was white space.
  // C23 6.10.3p4: how tokens become a name is up to the implementation; like gcc and clang, white
  // space becomes one space.
  header.clear();
  is_angled = true;
  llvm::SmallVector<char, 64> scratch;
  while (true) {
    expander.next(token);
    if (token.is(TokenKind::EndOfDirective) || token.is(TokenKind::EndOfFile)) {
      context_.report(token.loc, DiagId::err_expected) << "'>'";
      context_.report(open, DiagId::note_matching) << "'<'";
      return false;
    }
    if (token.is(TokenKind::Greater)) {
      return true;
    }
    if (token.has(Token::LeadingSpace)) {
      header += ' ';
    }
    header += expander.speller().spelling(token, scratch);
  }
}

// C23 6.10.2: 1 when #include would find the file, which is not read.
uint64_t FeatureQueries::has_include(const Token &name, bool next) {
  std::string header;
  bool is_angled = false;
  Token token;
  // After a message the answer is 0, and the operand has been taken.
  if (!read_header_name(header, is_angled, token)) {
    if (token.is(TokenKind::EndOfDirective)) {
      preprocessor_.expander().unget(token);
    } else if (!token.is(TokenKind::RightParen)) {
      skip_to_right_paren();
    }
    return 0;
  }
  expect_right_paren(name);
  IncludedFile &includer = preprocessor_.includes().current_file();
  // __has_include_next in the main file searches from the start.
  if (next && preprocessor_.includes().depth() > 1 && includer.directory != not_in_chain) {
    return preprocessor_.headers().find_next(header, includer.directory).file != nullptr;
  }
  bool is_system = includer.kind == FileKind::System;
  return preprocessor_.headers().find(header, is_angled, includer.file, is_system).file != nullptr;
}

uint64_t FeatureQueries::has_embed() {
  EmbedRequest request;
  if (!preprocessor_.embedder().read_request(request, /*in_query=*/true)) {
    return 0;
  }
  return static_cast<uint64_t>(preprocessor_.embedder().query(request));
}

// __has_warning("-Wfoo").
uint64_t FeatureQueries::has_warning(const Token &name) {
  Token token;
  preprocessor_.expander().next(token);
  if (!token.is(TokenKind::String)) {
    context_.report(token.loc, DiagId::err_expected_string_in) << "__has_warning";
    preprocessor_.expander().unget(token);
    skip_to_right_paren();
    return 0;
  }
  std::string flag;
  SourceLoc place = token.loc;
  // Adjacent literals are joined.
  while (token.is(TokenKind::String)) {
    std::string_view text = context_.literals.get(token.payload);
    flag += text.substr(1, text.size() - 2);
    preprocessor_.expander().next(token);
  }
  preprocessor_.expander().unget(token);
  expect_right_paren(name);
  if (flag.size() < 3 || flag.compare(0, 2, "-W") != 0) {
    context_.report(place, DiagId::warn_has_warning_format);
    return 0;
  }
  return context_.features.is_warning_group != nullptr &&
         context_.features.is_warning_group(std::string_view(flag).substr(2));
}

// The triple is normalized: arch-vendor-os-environment.
uint64_t FeatureQueries::ask_target(BuiltinMacro query, std::string_view word) const {
  std::string_view triple = context_.target.triple;
  std::string_view arch = triple.substr(0, triple.find('-'));
  switch (query) {
  case BuiltinMacro::IsTargetArch:
    // clang takes both names of each architecture.
    return arch == word || (arch == "x86_64" && word == "amd64") ||
           (arch == "aarch64" && word == "arm64");
  case BuiltinMacro::IsTargetVendor: {
    size_t dash = triple.find('-');
    std::string_view vendor = triple.substr(dash + 1);
    return vendor.substr(0, vendor.find('-')) == word;
  }
  case BuiltinMacro::IsTargetOs:
    return word == "linux";
  case BuiltinMacro::IsTargetEnvironment:
    return triple.substr(triple.rfind('-') + 1) == word;
  default:
    return 0;
  }
}

// 0 for what is unknown; attributes may answer with a date (202311).
uint64_t FeatureQueries::ask_name(BuiltinMacro query, std::string_view scope, const Token &word) {
  const Identifier &record = context_.identifier(word);
  const FeatureTables &tables = context_.features;
  switch (query) {
  case BuiltinMacro::HasAttribute:
    if (!scope.empty()) { // `clang::x` and `gnu::x` are looked up as C23 attributes
      return tables.c_attribute != nullptr
                 ? tables.c_attribute(without_underscores(scope), without_underscores(record.name))
                 : 0;
    }
    return tables.gnu_attribute != nullptr ? tables.gnu_attribute(without_underscores(record.name))
                                           : 0;
  case BuiltinMacro::HasCAttribute:
    return tables.c_attribute != nullptr
               ? tables.c_attribute(without_underscores(scope), without_underscores(record.name))
               : 0;
  // Keywords such as __builtin_va_arg are builtins too; __builtin_has_attribute is refused.
  case BuiltinMacro::HasBuiltin:
    if (record.keyword >= TokenKind::KwBuiltinVaArg &&
        record.keyword < TokenKind::KwBuiltinHasAttribute) {
      return 1;
    }
    return tables.is_builtin != nullptr ? tables.is_builtin(record, context_.target)
                                        : record.builtin != 0;
  case BuiltinMacro::HasConstexprBuiltin:
    return tables.is_constant_builtin != nullptr &&
           tables.is_constant_builtin(record, context_.target);
  case BuiltinMacro::HasFeature:
  case BuiltinMacro::HasExtension:
    return has_language_feature(without_underscores(record.name),
                                query == BuiltinMacro::HasExtension, context_.language);
  // __is_identifier: 0 for keywords.
  case BuiltinMacro::IsIdentifier:
    return record.keyword == TokenKind::Identifier;
  default:
    return ask_target(query, record.name);
  }
}

// The call's place in the text is replaced by the value.
uint64_t FeatureQueries::evaluate(const Token &name, BuiltinMacro query) {
  MacroExpander &expander = preprocessor_.expander();
  Token token;
  expander.raw_next(token); // the `(`
  if (query == BuiltinMacro::HasInclude || query == BuiltinMacro::HasIncludeNext) {
    return has_include(name, query == BuiltinMacro::HasIncludeNext);
  }
  if (query == BuiltinMacro::HasEmbed) {
    return has_embed();
  }
  if (query == BuiltinMacro::HasWarning) {
    return has_warning(name);
  }
  // An attribute may be named by a macro; the others take names as they are.
  bool expands = query == BuiltinMacro::HasCAttribute || query == BuiltinMacro::HasAttribute ||
                 query == BuiltinMacro::HasDeclspecAttribute;
  expands ? expander.next(token) : expander.raw_next(token);
  if (!token.is_identifier_or_keyword()) {
    bool at_end = token.is(TokenKind::EndOfDirective) || token.is(TokenKind::EndOfFile);
    context_.report(token.loc, at_end ? DiagId::err_unterminated_macro_call
                                      : DiagId::err_feature_check_malformed);
    expander.unget(token);
    skip_to_right_paren();
    return 0;
  }
  // `gnu::packed`: a scope and a name.
  std::string_view scope;
  Token following;
  expander.raw_next(following);
  if (following.is(TokenKind::ColonColon)) {
    scope = context_.identifier(token).name;
    expands ? expander.next(token) : expander.raw_next(token);
    if (!token.is_identifier_or_keyword()) {
      expander.unget(token);
      skip_to_right_paren();
      return 0;
    }
  } else {
    expander.unget(following);
  }
  uint64_t value = ask_name(query, scope, token);
  expect_right_paren(name);
  return value;
}

} // namespace cinch
