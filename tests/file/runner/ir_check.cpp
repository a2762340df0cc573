#include "ir_check.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/FileCheck/FileCheck.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

#include <regex>

namespace cinch::test {

bool has_checks(std::string_view text, std::string_view prefix) {
  std::regex line("(//|;|#)\\s*" + std::string(prefix) +
                  "(-NEXT|-SAME|-NOT|-DAG|-LABEL|-EMPTY|-COUNT-\\d+)?(\\{LITERAL\\})?:");
  return std::regex_search(text.begin(), text.end(), line);
}

std::string check_output(std::string_view checks, std::string_view tag, std::string_view output) {
  llvm::FileCheckRequest request;
  for (std::string_view prefix : {std::string_view("CHECK"), tag}) {
    if (!prefix.empty() && has_checks(checks, prefix)) {
      request.CheckPrefixes.push_back(prefix);
    }
  }
  request.AllowEmptyInput = true;
  std::string report;
  llvm::SourceMgr sources;
  sources.setDiagHandler(
      [](const llvm::SMDiagnostic &diagnostic, void *text) {
        llvm::raw_string_ostream stream(*static_cast<std::string *>(text));
        diagnostic.print("", stream, false);
      },
      &report);
  llvm::FileCheck checker(request);
  auto add_buffer = [&](std::string_view text, const char *name) {
    llvm::SmallString<4096> canonical;
    std::unique_ptr<llvm::MemoryBuffer> raw = llvm::MemoryBuffer::getMemBufferCopy(text, name);
    checker.CanonicalizeFile(*raw, canonical);
    std::unique_ptr<llvm::MemoryBuffer> buffer =
        llvm::MemoryBuffer::getMemBufferCopy(canonical.str(), name);
    llvm::StringRef result = buffer->getBuffer();
    sources.AddNewSourceBuffer(std::move(buffer), llvm::SMLoc());
    return result;
  };
  llvm::StringRef expected = add_buffer(checks, "checks");
  if (!checker.ValidateCheckPrefixes() || checker.readCheckFile(sources, expected)) {
    return report.empty() ? "the CHECK lines cannot be read" : report;
  }
  bool holds = checker.checkInput(sources, add_buffer(output, "output"));
  return holds ? "" : report.empty() ? "the CHECK lines do not match" : report;
}

} // namespace cinch::test
