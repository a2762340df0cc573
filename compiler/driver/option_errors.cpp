// "cinch: error: ..." on standard error: the one form for all that has no place in a source file.
#include "driver/option_errors.h"

#include "llvm/Support/raw_ostream.h"

namespace cinch {

struct KindStyle {
  const char *word;
  llvm::raw_ostream::Colors color;
};

// The colours gcc and clang use.
static KindStyle style_of(MessageKind kind) {
  switch (kind) {
  case MessageKind::Error:
    return {"error: ", llvm::raw_ostream::RED};
  case MessageKind::Fatal:
    return {"fatal error: ", llvm::raw_ostream::RED};
  case MessageKind::Warning:
    return {"warning: ", llvm::raw_ostream::MAGENTA};
  case MessageKind::Note:
    return {"note: ", llvm::raw_ostream::CYAN};
  }
  return {"", llvm::raw_ostream::SAVEDCOLOR};
}

void print_driver_message(llvm::raw_ostream &out, MessageKind kind, const llvm::Twine &text,
                          bool color) {
  KindStyle style = style_of(kind);
  // Written in one piece, so that messages of parallel makes do not mix.
  std::string line;
  llvm::raw_string_ostream stream(line);
  stream.enable_colors(color);
  if (color) {
    stream.changeColor(llvm::raw_ostream::SAVEDCOLOR, /*Bold=*/true);
  }
  stream << "cinch: ";
  if (color) {
    stream.changeColor(style.color, /*Bold=*/true);
  }
  stream << style.word;
  if (color) {
    stream.resetColor();
  }
  stream << text << '\n';
  out << line;
}

void print_error(const llvm::Twine &text) {
  print_driver_message(llvm::errs(), MessageKind::Error, text, llvm::errs().has_colors());
}

OptionErrors::OptionErrors(llvm::raw_ostream &out, const DiagnosticOptions &options)
    : out_(out), options_(options) {}

// Errors of the command line cannot be silenced; the job does not start.
// Colours only when the options say Always: the Driver library has decided about terminals.
void OptionErrors::error(const llvm::Twine &text) {
  failed_ = true;
  bool color = options_.color == DiagnosticOptions::Color::Always;
  print_driver_message(out_, MessageKind::Error, text, color);
}

// A small copy of what diag/ does with -W flags: the engine does not exist yet when options are
// read. -Werror makes configure scripts notice options that have no effect.
void OptionErrors::warning(llvm::StringRef group, const llvm::Twine &text) {
  bool shown = !options_.suppress_warnings;
  bool is_error = false;
  for (llvm::StringRef flag : options_.warning_flags) {
    bool negative = flag.consume_front("no-");
    bool about_errors = flag == "error" || flag == ("error=" + group).str();
    if (about_errors) {
      is_error = !negative;
    } else if (flag == group) {
      shown = !negative;
    }
  }
  if (!shown) {
    return;
  }
  bool color = options_.color == DiagnosticOptions::Color::Always;
  failed_ |= is_error;
  print_driver_message(out_, is_error ? MessageKind::Error : MessageKind::Warning,
                       text + (is_error ? " [-Werror,-W" : " [-W") + group + "]", color);
}

} // namespace cinch
