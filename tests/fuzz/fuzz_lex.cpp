// The lexer alone. The fast path must give the tokens that one token at a time gives.
#include "front_end_fuzzer.h"

#include "lex/lexer.h"
#include "source/source_map.h"

#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace cinch::fuzz {

namespace {

// All that a lexer needs.
struct LexRun {
  explicit LexRun(std::string_view text)
      : engine(sources, messages, llvm::nulls()), identifiers(options),
        buffer(sources.add_buffer("input.c", llvm::MemoryBuffer::getMemBufferCopy(text))),
        file(sources.add_file(buffer, {}, FileKind::User)),
        lexer(context, buffer.text, sources.file_start(file)) {}

  LangOptions options;
  DiagnosticOptions messages;
  SourceMap sources;
  DiagnosticEngine engine;
  IdentifierTable identifiers;
  LiteralTable literals;
  Arena arena;
  LexerContext context{identifiers, literals, arena, engine, options};
  const SourceBuffer &buffer;
  FileId file;
  Lexer lexer;
};

} // namespace

static std::vector<Token> lex_singly(LexRun &run) {
  std::vector<Token> tokens;
  do {
    run.lexer.lex(tokens.emplace_back());
  } while (!tokens.back().is(TokenKind::EndOfFile));
  return tokens;
}

static std::vector<Token> lex_in_runs(LexRun &run) {
  std::vector<Token> tokens;
  Token chunk[64];
  do {
    RunStop stop;
    Token *end = run.lexer.run(chunk, chunk + std::size(chunk), stop);
    tokens.insert(tokens.end(), chunk, end);
    if (stop == RunStop::Directive) {
      run.lexer.leave_directive(); // one token at a time knows of none
    }
  } while (tokens.empty() || !tokens.back().is(TokenKind::EndOfFile));
  return tokens;
}

void run_phase(std::string_view input) {
  LexRun single(input), runs(input);
  std::vector<Token> expected = lex_singly(single), got = lex_in_runs(runs);
  for (size_t i = 0; i < std::min(expected.size(), got.size()); ++i) {
    if (expected[i].kind != got[i].kind || expected[i].loc != got[i].loc) {
      llvm::errs() << "the fast path gives another token at byte "
                   << expected[i].loc.offset - single.lexer.start().offset << ": kind "
                   << static_cast<int>(got[i].kind) << " at "
                   << got[i].loc.offset - runs.lexer.start().offset << ", expected kind "
                   << static_cast<int>(expected[i].kind) << "\n";
      abort();
    }
  }
}

} // namespace cinch::fuzz
