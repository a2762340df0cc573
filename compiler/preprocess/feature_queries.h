// __has_include, __has_attribute, __has_feature and the like.
#pragma once

#include "preprocess/context.h"
#include "support/spelling.h"

#include <string>

namespace cinch {

class Preprocessor;

// Start at `evaluate`; each answer is an integer that takes the place of the call.
class FeatureQueries {
public:
  FeatureQueries(Preprocessor &preprocessor, PreprocessorContext &context)
      : preprocessor_(preprocessor), context_(context) {}

  // `name` has been taken and `(` is next; takes everything to the `)`.
  uint64_t evaluate(const Token &name, BuiltinMacro query);

  // Reads a header name, macros expanded when it is none: C23 6.10.3p4. False after a message;
  // `token` is the last one read.
  bool read_header_name(std::string &header, bool &is_angled, Token &token);

private:
  // `next`: __has_include_next.
  uint64_t has_include(const Token &name, bool next);
  // An EmbedAnswer.
  uint64_t has_embed();
  // `__has_warning("-Wx")`.
  uint64_t has_warning(const Token &name);
  // The queries that ask about one name, with or without a scope (`gnu::packed`).
  uint64_t ask_name(BuiltinMacro query, std::string_view scope, const Token &word);
  // __is_target_...: about the triple.
  uint64_t ask_target(BuiltinMacro query, std::string_view word) const;
  // False after a message; the rest up to the `)` is then gone, too.
  bool expect_right_paren(const Token &name);
  void skip_to_right_paren();

  Preprocessor &preprocessor_;
  PreprocessorContext &context_;
};

// clang's answers for C; `is_extension` for __has_extension.
bool has_language_feature(std::string_view name, bool is_extension, const LangOptions &language);

} // namespace cinch
