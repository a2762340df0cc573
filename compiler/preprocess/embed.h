// #embed and __has_embed, C23 6.10.4.
#pragma once

#include "preprocess/context.h"

#include "llvm/Support/MemoryBuffer.h"

#include <memory>
#include <string>
#include <vector>

namespace cinch {

class Preprocessor;
struct FileEntry;

// The parts of `#embed "file" limit(4) prefix(...)`. Token lists stand in for the bytes'
// surroundings in the expanded text.
struct EmbedRequest {
  std::string name;
  bool is_angled = false;
  SourceLoc loc;
  uint64_t limit = UINT64_MAX;
  // Clang::offset.
  uint64_t offset = 0;
  std::vector<Token> prefix;
  std::vector<Token> suffix;
  std::vector<Token> if_empty;
  bool has_if_empty = false;
  // Names of the parameters so far.
  std::vector<std::string> parameters;
  bool has_unknown_parameter = false;
};

// The values of __has_embed, C23 6.10.2p7: __STDC_EMBED_NOT_FOUND__ and so on.
enum class EmbedAnswer : uint8_t { NotFound = 0, Found = 1, Empty = 2 };

// The bytes of a file as one token for the parser (EmbedData), which reads them without making a
// token for each.
class EmbedHandler {
public:
  EmbedHandler(Preprocessor &preprocessor, PreprocessorContext &context)
      : preprocessor_(preprocessor), context_(context) {}

  void handle_directive(SourceLoc loc);
  // Reads header name and parameters up to the end of the line, or up to the `)` of __has_embed.
  // False after a message; then the rest of the line is to be thrown away.
  bool read_request(EmbedRequest &request, bool in_query);
  EmbedAnswer query(const EmbedRequest &request);

private:
  // `limit(4)`, `gnu::offset(2)`. False after a message.
  bool read_parameter(EmbedRequest &request, Token name, bool in_query);
  // `( constant-expression )`.
  bool read_number(uint64_t &value);
  // `( tokens )`, brackets in pairs.
  bool read_balanced(std::vector<Token> &tokens);
  void finish_query(const Token &token);
  // Null when there is no such file; says nothing.
  FileEntry *find(const EmbedRequest &request);
  void insert_all(const std::vector<Token> &tokens);

  Preprocessor &preprocessor_;
  PreprocessorContext &context_;
  // What records point into.
  std::vector<std::unique_ptr<llvm::MemoryBuffer>> buffers_;
};

} // namespace cinch
