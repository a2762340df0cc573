#include "driver/driver_messages.h"

#include "driver/option_errors.h"

#include "clang/Basic/DiagnosticIDs.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>
#include <unistd.h>

namespace cinch {

namespace {

// Gives clang's diagnostics the form of print_driver_message.
class Printer : public clang::DiagnosticConsumer {
public:
  explicit Printer(bool color) : color_(color) {}

  void HandleDiagnostic(clang::DiagnosticsEngine::Level level,
                        const clang::Diagnostic &diagnostic) override;

private:
  bool color_;
};

} // namespace

// Ignored and Remark never reach the consumer; they are here for -Wswitch.
static MessageKind kind_of(clang::DiagnosticsEngine::Level level) {
  switch (level) {
  case clang::DiagnosticsEngine::Ignored:
  case clang::DiagnosticsEngine::Note:
  case clang::DiagnosticsEngine::Remark:
    return MessageKind::Note;
  case clang::DiagnosticsEngine::Warning:
    return MessageKind::Warning;
  case clang::DiagnosticsEngine::Error:
    return MessageKind::Error;
  case clang::DiagnosticsEngine::Fatal:
    return MessageKind::Fatal;
  }
  return MessageKind::Error;
}

// Adds the group in brackets, as for messages about source text.
void Printer::HandleDiagnostic(clang::DiagnosticsEngine::Level level,
                               const clang::Diagnostic &diagnostic) {
  DiagnosticConsumer::HandleDiagnostic(level, diagnostic);
  llvm::SmallString<128> text;
  diagnostic.FormatDiagnostic(text);
  llvm::StringRef group =
      diagnostic.getDiags()->getDiagnosticIDs()->getWarningOptionForDiag(diagnostic.getID());
  if (!group.empty()) {
    text += level >= clang::DiagnosticsEngine::Error ? " [-Werror,-W" : " [-W";
    text += group;
    text += "]";
  }
  print_driver_message(llvm::errs(), kind_of(level), text, color_);
}

// https://no-color.org: any value but an empty one.
static bool terminal_wants_color() {
  const char *terminal = std::getenv("TERM");
  const char *no_color = std::getenv("NO_COLOR");
  // Standard error decides, as messages go there.
  return isatty(STDERR_FILENO) && terminal && llvm::StringRef(terminal) != "dumb" &&
         !(no_color && *no_color);
}

// "-fdiagnostics-color[=when]", "-f[no-]color-diagnostics"; the last one wins.
static bool wants_color(llvm::ArrayRef<const char *> words) {
  bool color = terminal_wants_color();
  for (llvm::StringRef word : words) {
    if (word == "-fcolor-diagnostics" || word == "-fdiagnostics-color" ||
        word == "-fdiagnostics-color=always") {
      color = true;
    } else if (word == "-fno-color-diagnostics" || word == "-fno-diagnostics-color" ||
               word == "-fdiagnostics-color=never") {
      color = false;
    } else if (word == "-fdiagnostics-color=auto") {
      color = terminal_wants_color();
    }
  }
  return color;
}

// -Wl, -Wa, and -Wp, pass words on and choose no warnings.
// A first, rough reading: the real one needs the Driver, which needs somewhere to report.
DriverMessages::DriverMessages(llvm::ArrayRef<const char *> words) {
  for (llvm::StringRef word : words) {
    bool passes_on =
        word.starts_with("-Wl,") || word.starts_with("-Wa,") || word.starts_with("-Wp,");
    if (word == "-w") {
      options_.IgnoreWarnings = true;
    } else if (!passes_on && word.starts_with("-W") && word.size() > 2) {
      options_.Warnings.push_back(word.drop_front(2).str());
    }
  }
  options_.ShowColors = wants_color(words);
  consumer_ = std::make_unique<Printer>(wants_color(words));
  engine_ = std::make_unique<clang::DiagnosticsEngine>(clang::DiagnosticIDs::create(), options_,
                                                       consumer_.get(), /*ShouldOwnClient=*/false);
  if (!options_.Warnings.empty() || options_.IgnoreWarnings) {
    // Unknown -W flags are for the front end to report.
    clang::ProcessWarningOptions(*engine_, options_, *llvm::vfs::getRealFileSystem(),
                                 /*ReportDiags=*/false);
  }
}

} // namespace cinch
