// One macro definition, C23 6.10.5.
#pragma once

#include "lex/identifier.h"
#include "lex/token.h"

#include "llvm/ADT/ArrayRef.h"

#include <cstdint>

namespace cinch {

// Macros that the preprocessor computes.
// Order matters: those from HasInclude on take an argument in parentheses.
enum class BuiltinMacro : uint8_t {
  None,
  Line,
  File,
  FileName,
  BaseFile,
  IncludeLevel,
  Counter,
  Date,
  Time,
  Timestamp,
  FloatEvalMethod,
  Pragma,
  // Function-like, answered by FeatureQueries.
  HasInclude,
  HasIncludeNext,
  HasEmbed,
  HasAttribute,
  HasCAttribute,
  HasDeclspecAttribute,
  HasBuiltin,
  HasConstexprBuiltin,
  HasFeature,
  HasExtension,
  HasWarning,
  IsIdentifier,
  IsTargetArch,
  IsTargetVendor,
  IsTargetOs,
  IsTargetEnvironment,
  IsTargetVariantOs,
  IsTargetVariantEnvironment,
  BuildingModule,
};

// Payloads of MacroParameter tokens that stand for the ends of a __VA_OPT__( ). The rest of the
// payload of VaOptBegin is the index of its VaOptEnd.
// In bodies, `__VA_OPT__ ( x y )` becomes begin, x, y, end.
constexpr uint32_t va_opt_begin = 0x80000000u;
constexpr uint32_t va_opt_end = 0x40000000u;

// A definition ready for use. The identifier points to it while it is in force; it lives in the
// arena afterwards, too, since tokens on their way may come from it.
struct Macro {
  Identifier *name = nullptr;
  // Of the name in the definition.
  SourceLoc loc;
  // Of the first token of the body.
  SourceLoc body_begin;
  // Characters from there to the end of the last token.
  uint32_t body_length = 0;
  // Without ## and # operators, which are flags of their operands; parameters are MacroParameter
  // tokens with the index as payload.
  llvm::ArrayRef<Token> body;
  // The last is __VA_ARGS__ or a named variadic.
  llvm::ArrayRef<Identifier *> parameters;
  // Behind `#define ` of a predefined macro that nobody used yet.
  const char *lazy_text = nullptr;
  BuiltinMacro builtin = BuiltinMacro::None;
  bool is_function_like = false;
  bool is_variadic = false;
  // GNU: `args...`.
  bool is_named_variadic = false;
  // No #, ## or __VA_OPT__ in the body.
  bool is_plain = false;
  bool is_predefined = false;
  bool is_from_command_line = false;
  // Being expanded: C23 6.10.5.4p2.
  bool is_disabled = false;

  bool is_builtin() const { return builtin != BuiltinMacro::None; }
};

} // namespace cinch
