// Macros that are computed where they are used: __LINE__, __FILE__, _Pragma, __has_include ...
#pragma once

#include "preprocess/context.h"
#include "preprocess/feature_queries.h"

#include <string>

namespace cinch {

class Preprocessor;

// A macro of this kind has no body: its `Macro` says which it is, and the value is made at each
// use.
class BuiltinMacros {
public:
  BuiltinMacros(Preprocessor &preprocessor, PreprocessorContext &context)
      : preprocessor_(preprocessor), context_(context), queries_(preprocessor, context) {}

  // Makes the identifiers macros.
  void enter_names();
  // `name` becomes the value (false), or is gone: true, for _Pragma.
  bool expand(Token &name, const Macro &macro);
  // Those that look like calls: __has_include(...) and its kin.
  FeatureQueries &queries() { return queries_; }

private:
  // The number takes the name's place.
  void make_number(Token &token, uint64_t value);
  // Quotes are added, special characters escaped.
  void make_string(Token &token, std::string_view value);
  // "Nov  5 2025".
  void make_date(Token &token);
  // "12:05:09".
  void make_time(Token &token);
  // "Wed Nov  5 12:05:09 2025", of the file.
  void make_timestamp(Token &token);
  void expand_pragma(const Token &name);
  // 0 in the main file.
  uint64_t include_level();
  std::string_view presumed_file();
  // -fmacro-prefix-map.
  std::string remapped(std::string_view path) const;

  Preprocessor &preprocessor_;
  PreprocessorContext &context_;
  FeatureQueries queries_;
  // __COUNTER__.
  uint64_t counter_ = 0;
};

} // namespace cinch
