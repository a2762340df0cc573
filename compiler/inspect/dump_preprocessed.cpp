// `cinch dump pp`: what -E prints, cut down to the lines that are wanted.
#include "driver/unit.h"
#include "inspect/dump_job.h"
#include "inspect/functions.h"
#include "preprocess/print_preprocessed.h"

namespace cinch {

namespace {

class LinePrinter {
public:
  explicit LinePrinter(DumpJob &job) : job_(job) {}
  void print(PresumedLoc place, llvm::StringRef line);

private:
  DumpJob &job_;
  std::string file_;
  unsigned last_ = 0;
};

// Empty lines stand for what is gone; of several one is enough.
void LinePrinter::print(PresumedLoc place, llvm::StringRef line) {
  if (line.trim().empty()) {
    return;
  }
  if (job_.json != nullptr) {
    job_.json->object([&] {
      job_.json->attribute("file", llvm::json::fixUTF8(llvm::StringRef(place.file)));
      job_.json->attribute("line", place.line);
      job_.json->attribute("text", llvm::json::fixUTF8(line));
    });
    return;
  }
  bool is_first = last_ == 0;
  if (place.file != file_ && (!is_first || job_.options.headers)) {
    Painted(job_.out, llvm::raw_ostream::CYAN)
        << "# " << place.line << " \"" << llvm::StringRef(place.file) << "\"\n";
  } else if (!is_first && place.line > last_ + 1) {
    job_.out << '\n';
  }
  file_ = place.file;
  last_ = place.line;
  job_.out << line << '\n';
}

} // namespace

// What stands in files is decided by where the text is, not by what `#line` makes of it.
static void print_lines(DumpJob &job, const SourceMap &sources, llvm::StringRef text,
                        llvm::ArrayRef<PrintedLine> printed, const SelectedLines &wanted) {
  LinePrinter printer(job);
  for (size_t i = 0; i < printed.size(); ++i) {
    if (!wanted.contains(sources, printed[i].loc)) {
      continue;
    }
    size_t end = i + 1 < printed.size() ? printed[i + 1].start : text.size();
    llvm::StringRef rest = text.slice(printed[i].start, end);
    PresumedLoc place = sources.presumed(printed[i].loc);
    // More than one where a comment or a raw string goes on.
    for (; !rest.empty(); ++place.line) {
      auto [line, behind] = rest.split('\n');
      printer.print(place, line);
      rest = behind;
    }
  }
}

bool dump_preprocessed(DumpJob &job) {
  if (job.invocation.preprocessor.output.dump_macros) {
    return job.error("'-dM' asks for macros, not for text: cinch -E -dM prints them");
  }
  std::optional<SelectedLines> lines = selected_lines(job);
  if (!lines) {
    return false;
  }
  Invocation &invocation = job.invocation;
  invocation.language.preprocess_only = true;
  invocation.preprocessor.output.line_markers = false;
  Unit unit(invocation, job.target, job.messages);
  std::string text;
  std::vector<PrintedLine> printed;
  bool entered = unit.preprocessor.enter_main_file(invocation.input);
  if (entered) {
    llvm::raw_string_ostream stream(text);
    write_preprocessed(unit.preprocessor, stream, &printed);
  }
  unit.diags.finish();
  if (!entered || unit.has_errors()) {
    return false;
  }
  auto print = [&] { print_lines(job, unit.sources, text, printed, *lines); };
  if (job.json != nullptr) {
    job.json->attributeArray("lines", print);
  } else {
    print();
  }
  return true;
}

} // namespace cinch
