// A source map with one main file, and an engine that writes to a string.
#pragma once

#include "diag/engine.h"
#include "source/source_map.h"

#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

namespace cinch::test {

class TestEngine {
public:
  explicit TestEngine(std::string_view text, const DiagnosticOptions &options = {})
      : options_(options), stream_(output_) {
    if (options_.color == DiagnosticOptions::Color::Auto) {
      options_.color = DiagnosticOptions::Color::Never;
    }
    main_ = add("t.c", text, {}, FileKind::User);
    engine_ = std::make_unique<DiagnosticEngine>(sources_, options_, stream_);
  }

  FileId add(std::string name, std::string_view text, SourceLoc include_loc, FileKind kind) {
    llvm::StringRef bytes(text.data(), text.size());
    return sources_.add_file(
        sources_.add_buffer(std::move(name), llvm::MemoryBuffer::getMemBufferCopy(bytes)),
        include_loc, kind);
  }

  // Where `text` first stands in the main file.
  SourceLoc at(std::string_view text) const {
    size_t place = sources_.buffer(main_).text.find(text);
    return sources_.file_start(main_).plus(static_cast<uint32_t>(place));
  }
  SourceRange range(std::string_view first, std::string_view last) const {
    return {at(first), at(last)};
  }

  SourceMap &sources() { return sources_; }
  DiagnosticEngine &engine() { return *engine_; }
  const std::string &output() const { return output_; }

private:
  DiagnosticOptions options_;
  SourceMap sources_;
  std::string output_;
  llvm::raw_string_ostream stream_;
  FileId main_;
  std::unique_ptr<DiagnosticEngine> engine_;
};

} // namespace cinch::test
