// The constant expressions of #if, C23 6.10.2: 64-bit integers, signed or not.
#pragma once

#include "preprocess/context.h"

namespace cinch {

class Preprocessor;

// Recursive descent over tokens that the preprocessor expands. All arithmetic is done in 64 bits:
// intmax_t, or uintmax_t when an operand is unsigned (C23 6.10.2p13).
class ConditionEvaluator {
public:
  ConditionEvaluator(Preprocessor &preprocessor, PreprocessorContext &context)
      : preprocessor_(preprocessor), context_(context) {}

  // Reads the rest of the directive, which it leaves. False also after a message.
  // `directive` is its name, for messages.
  bool evaluate(std::string_view directive, SourceLoc loc);
  // Reads up to a `)` that it does not open, which is taken. False after a message.
  // For __has_embed's limit(...) and the like.
  bool evaluate_in_parens(int64_t &value);
  // Of the `)`.
  SourceLoc end_loc() const { return token_.loc; }

private:
  // The bits are right for both kinds; is_unsigned says how to read them.
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
  // A name that is no macro: 0, or `true`, or the operator `defined`.
  bool parse_identifier(Value &value, bool live);
  bool parse_defined(Value &value);
  // Digits and suffixes; no floating constants.
  bool parse_number(Value &value);
  bool parse_character(Value &value);
  // GNU: `#predicate(answer)`.
  bool parse_assertion(Value &value);
  // Applies a binary operator; `left` becomes the result.
  bool apply(TokenKind op, Value &left, const Value &right, SourceLoc loc, bool live);
  // `/` and `%`.
  bool divide(TokenKind op, Value &left, const Value &right, SourceLoc loc, bool live);
  void shift(TokenKind op, Value &left, const Value &right);
  // `-1 < 1u`: the negative operand becomes a large one.
  void warn_sign_change(const Value &left, const Value &right, SourceLoc loc, bool live);
  bool apply_arithmetic(TokenKind op, Value &left, const Value &right, SourceLoc loc, bool live);
  // Reports at the token at hand; false, for `return fail(...)`.
  bool fail(DiagId id);
  bool fail_too_deep();
  // -fbracket-depth.
  unsigned depth_limit() const;
  // To the next token, macros expanded.
  void advance();

  Preprocessor &preprocessor_;
  PreprocessorContext &context_;
  Token token_;
  unsigned depth_ = 0;
};

} // namespace cinch
