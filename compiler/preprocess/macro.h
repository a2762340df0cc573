// One macro definition, C23 6.10.5.
#pragma once

#include "lex/identifier.h"
#include "lex/token.h"

#include "llvm/ADT/ArrayRef.h"

#include <cstdint>

namespace cinch {

// Macros that the preprocessor computes.
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
constexpr uint32_t va_opt_begin = 0x80000000u;
constexpr uint32_t va_opt_end = 0x40000000u;

struct Macro {
  Identifier *name = nullptr;
  SourceLoc loc;            // of the name in the definition
  SourceLoc body_begin;     // of the first token of the body
  uint32_t body_length = 0; // characters from there to the end of the last token
  // Without ## and # operators, which are flags of their operands; parameters are MacroParameter
  // tokens with the index as payload.
  llvm::ArrayRef<Token> body;
  llvm::ArrayRef<Identifier *> parameters; // the last is __VA_ARGS__ or a named variadic
  const char *lazy_text = nullptr; // behind `#define ` of a predefined macro that nobody used yet
  BuiltinMacro builtin = BuiltinMacro::None;
  bool is_function_like = false;
  bool is_variadic = false;
  bool is_named_variadic = false; // GNU: `args...`
  bool is_plain = false;          // no #, ## or __VA_OPT__ in the body
  bool is_predefined = false;
  bool is_from_command_line = false;
  bool is_disabled = false; // being expanded: C23 6.10.5.4p2

  bool is_builtin() const { return builtin != BuiltinMacro::None; }
};

} // namespace cinch
