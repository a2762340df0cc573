// The constant expressions of #if, C23 6.10.2: 64-bit integers, signed or not.
#pragma once

#include "preprocess/context.h"

namespace cinch {

class Preprocessor;

class ConditionEvaluator {
public:
  ConditionEvaluator(Preprocessor &preprocessor, PreprocessorContext &context)
      : preprocessor_(preprocessor), context_(context) {}

  // Reads the rest of the directive, which it leaves. False also after a message.
  bool evaluate(std::string_view directive, SourceLoc loc);
  // Reads up to a `)` that it does not open, which is taken. False after a message.
  bool evaluate_in_parens(int64_t &value);
  SourceLoc end_loc() const { return token_.loc; } // of the `)`

private:
  struct Value {
    uint64_t bits = 0;
    bool is_unsigned = false;
    bool is_true() const { return bits != 0; }
    int64_t as_signed() const { return static_cast<int64_t>(bits); }
  };

  // `live` is false in operands that are not evaluated: no messages about their values.
  bool parse_expression(Value &value, bool live);
  bool parse_conditional(Value &value, bool live);
  bool parse_binary(Value &value, int minimum_precedence, bool live);
  bool parse_unary(Value &value, bool live);
  bool parse_primary(Value &value, bool live);
  bool parse_identifier(Value &value, bool live);
  bool parse_defined(Value &value);
  bool parse_number(Value &value);
  bool parse_character(Value &value);
  bool parse_assertion(Value &value);
  bool apply(TokenKind op, Value &left, const Value &right, SourceLoc loc, bool live);
  bool divide(TokenKind op, Value &left, const Value &right, SourceLoc loc, bool live);
  void shift(TokenKind op, Value &left, const Value &right);
  void warn_sign_change(const Value &left, const Value &right, SourceLoc loc, bool live);
  bool apply_arithmetic(TokenKind op, Value &left, const Value &right, SourceLoc loc, bool live);
  bool fail(DiagId id);
  bool fail_too_deep();
  unsigned depth_limit() const;
  void advance();

  Preprocessor &preprocessor_;
  PreprocessorContext &context_;
  Token token_;
  unsigned depth_ = 0;
};

} // namespace cinch
