// `cinch dump pp`: what -E prints, cut down to the lines that are wanted.
#include "driver/unit.h"
#include "inspect/dump_job.h"
#include "inspect/functions.h"
#include "preprocess/print_preprocessed.h"

namespace cinch {

namespace {

// Follows line markers through the text of -E.
class MarkedText {
public:
  explicit MarkedText(llvm::StringRef text) : rest_(text) {}

  // False at the end. A marker is no line.
  bool next();
  llvm::StringRef line;
  std::string file;
  unsigned number = 0;

private:
  bool is_marker(llvm::StringRef text);

  llvm::StringRef rest_;
  unsigned next_number_ = 1;
};

// `# 12 "file.c" 1 3`; quotes and backslashes are escaped.
bool MarkedText::is_marker(llvm::StringRef text) {
  unsigned number = 0;
  if (!text.consume_front("# ") || text.consumeInteger(10, number) || !text.consume_front(" \"")) {
    return false;
  }
  file.clear();
  for (size_t i = 0; i < text.size() && text[i] != '"'; ++i) {
    i += text[i] == '\\' ? 1 : 0;
    file += text[i];
  }
  next_number_ = number;
  return true;
}

bool MarkedText::next() {
  while (!rest_.empty()) {
    std::tie(line, rest_) = rest_.split('\n');
    if (!is_marker(line)) {
      number = next_number_++;
      return true;
    }
  }
  return false;
}

} // namespace

// Empty lines stand for what is gone; of several one is enough.
static void print_lines(DumpJob &job, llvm::StringRef text, llvm::StringRef main_file,
                        llvm::ArrayRef<LineRange> lines) {
  MarkedText marked(text);
  std::string file;
  unsigned last = 0;
  while (marked.next()) {
    bool is_main = marked.file == main_file;
    bool is_wanted =
        is_main ? contains_line(lines, marked.number) : job.options.headers && !job.is_selective();
    if (!is_wanted || marked.line.trim().empty()) {
      continue;
    }
    if (job.json != nullptr) {
      job.json->object([&] {
        job.json->attribute("file", marked.file);
        job.json->attribute("line", marked.number);
        job.json->attribute("text", llvm::json::fixUTF8(marked.line));
      });
      continue;
    }
    if (marked.file != file && job.options.headers) {
      Painted(job.out, llvm::raw_ostream::CYAN)
          << "# " << marked.number << " \"" << marked.file << "\"\n";
    } else if (last != 0 && marked.number > last + 1) {
      job.out << '\n';
    }
    file = marked.file;
    last = marked.number;
    job.out << marked.line << '\n';
  }
}

bool dump_preprocessed(DumpJob &job) {
  std::vector<LineRange> lines = selected_lines(job);
  if (lines.empty()) {
    return false;
  }
  Invocation &invocation = job.invocation;
  invocation.language.preprocess_only = true;
  invocation.preprocessor.output.line_markers = true;
  invocation.preprocessor.output.line_directives = false;
  Unit unit(invocation, job.target, job.messages);
  std::string text;
  bool entered = unit.preprocessor.enter_main_file(invocation.input);
  if (entered) {
    llvm::raw_string_ostream stream(text);
    write_preprocessed(unit.preprocessor, stream);
  }
  unit.diags.finish();
  if (!entered || unit.has_errors()) {
    return false;
  }
  SourceLoc start = unit.sources.file_start(unit.sources.main_file());
  std::string main_file(unit.sources.presumed(start).file);
  auto print = [&] { print_lines(job, text, main_file, lines); };
  if (job.json != nullptr) {
    job.json->attributeArray("lines", print);
  } else {
    print();
  }
  return true;
}

} // namespace cinch
