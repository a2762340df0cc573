// What the parts of the preprocessor share in one compile job.
#pragma once

#include "diag/engine.h"
#include "lex/lexer.h"
#include "preprocess/feature_tables.h"
#include "preprocess/macro.h"
#include "preprocess/options.h"
#include "source/source_map.h"
#include "support/arena.h"

#include <cstdint>
#include <string_view>

namespace cinch {

struct TargetInfo;

// References must outlive the Preprocessor.
// Everything from outside that preprocessing needs.
struct PreprocessorInputs {
  const LangOptions &language;
  const PreprocessorOptions &options;
  const TargetInfo &target;
  SourceMap &sources;
  DiagnosticEngine &engine;
  IdentifierTable &identifiers;
  LiteralTable &literals;
  FeatureTables features = {};
};

// The inputs, and what the parts own together.
struct PreprocessorContext {
  explicit PreprocessorContext(const PreprocessorInputs &inputs)
      : language(inputs.language), options(inputs.options), target(inputs.target),
        sources(inputs.sources), engine(inputs.engine), identifiers(inputs.identifiers),
        literals(inputs.literals), features(inputs.features),
        lexing{identifiers, literals, arena, engine, language} {}

  const LangOptions &language;
  const PreprocessorOptions &options;
  const TargetInfo &target;
  SourceMap &sources;
  DiagnosticEngine &engine;
  IdentifierTable &identifiers;
  LiteralTable &literals;
  FeatureTables features;
  // Macros, spellings, text of pragmas.
  Arena arena;
  LexerContext lexing;
  // Tokens made before what is being handled now.
  uint64_t message_place = 0;

  // Reports from outside the lexer: held until the parser comes to `message_place`.
  DiagnosticBuilder report(SourceLoc loc, DiagId id) {
    engine.set_prefetched(message_place);
    return engine.report(loc, id);
  }
  Identifier &identifier(const Token &token) const { return identifiers.get(token.payload); }
};

} // namespace cinch
