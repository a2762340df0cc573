#include "inspect/code_lines.h"

#include "inspect/dump_job.h"
#include "inspect/functions.h"

#include "llvm/Support/MemoryBuffer.h"

namespace cinch {

struct SourceLines::File {
  std::unique_ptr<llvm::MemoryBuffer> text;
  llvm::SmallVector<llvm::StringRef, 0> lines;
};

SourceLines::SourceLines() = default;
SourceLines::~SourceLines() = default;

// A file that cannot be read has no lines; it was there when it was compiled.
llvm::StringRef SourceLines::line(llvm::StringRef file, unsigned number) {
  std::unique_ptr<File> &entry = files_[file];
  if (!entry) {
    entry = std::make_unique<File>();
    llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> text = llvm::MemoryBuffer::getFile(file);
    if (text) {
      entry->text = std::move(*text);
      entry->text->getBuffer().split(entry->lines, '\n');
    }
  }
  return number == 0 || number > entry->lines.size() ? "" : entry->lines[number - 1].trim();
}

// Lines that --line leaves: those of the range, and the labels above them.
static std::vector<CodeLine> narrowed(const DumpJob &job, llvm::ArrayRef<CodeLine> lines) {
  std::vector<CodeLine> kept;
  const CodeLine *label = nullptr;
  for (const CodeLine &line : lines) {
    switch (line.kind) {
    case CodeLine::Kind::Label:
      label = &line;
      break;
    case CodeLine::Kind::Head:
    case CodeLine::Kind::End:
      kept.push_back(line);
      break;
    case CodeLine::Kind::Code:
      if (line.line != 0 && job.options.lines.contains(line.line)) {
        if (label != nullptr) {
          kept.push_back(*label);
        }
        label = nullptr;
        kept.push_back(line);
      }
      break;
    }
  }
  return kept;
}

static void print_as_json(llvm::json::OStream &json, llvm::StringRef symbol,
                          const FunctionPlace *place, llvm::ArrayRef<CodeLine> lines) {
  json.objectBegin();
  function_as_json(json, symbol, place);
  json.attributeArray("code", [&] {
    for (const CodeLine &line : lines) {
      json.object([&] {
        json.attribute("text", llvm::json::fixUTF8(line.text));
        if (line.line != 0) {
          json.attribute("file", llvm::json::fixUTF8(line.file));
          json.attribute("line", line.line);
        }
        if (!line.inlined_from.empty()) {
          json.attribute("inlined_from", line.inlined_from);
        }
      });
    }
  });
  json.objectEnd();
}

// As a comment, so that what is printed can still be assembled or read by LLVM.
static void print_source_line(llvm::raw_ostream &out, SourceLines &sources, const CodeLine &line,
                              CodeStyle style) {
  Painted painted(out, llvm::raw_ostream::GREEN);
  painted << style.comment << ' ' << line.line << ": " << sources.line(line.file, line.line);
  if (!line.inlined_from.empty()) {
    painted << "  (inlined from " << line.inlined_from << ')';
  }
  painted << '\n';
}

// A source line comes where it differs from that of the code before.
static void print_lines(DumpJob &job, SourceLines &sources, llvm::ArrayRef<CodeLine> lines,
                        CodeStyle style) {
  const CodeLine *last = nullptr;
  for (const CodeLine &line : lines) {
    bool is_new =
        line.line != 0 && (last == nullptr || last->line != line.line || last->file != line.file ||
                           last->inlined_from != line.inlined_from);
    if (style.source && is_new) {
      job.out << "  ";
      print_source_line(job.out, sources, line, style);
    }
    last = line.line != 0 ? &line : last;
    if (line.kind == CodeLine::Kind::Code) {
      job.out << line.text << '\n';
    } else {
      // A label is shown again under its source line only where that changes.
      last = line.kind == CodeLine::Kind::Label ? nullptr : last;
      Painted(job.out, llvm::raw_ostream::YELLOW) << line.text;
      job.out << '\n';
    }
  }
}

void print_function(DumpJob &job, SourceLines &sources, llvm::StringRef symbol,
                    const FunctionPlace *place, llvm::ArrayRef<CodeLine> lines, CodeStyle style) {
  std::vector<CodeLine> kept;
  if (job.options.lines.is_set()) {
    kept = narrowed(job, lines);
    lines = kept;
  }
  if (job.json != nullptr) {
    print_as_json(*job.json, symbol, place, lines);
    return;
  }
  if (place != nullptr) {
    Painted(job.out, llvm::raw_ostream::CYAN) << style.comment << ' ' << title_of(*place) << '\n';
  }
  print_lines(job, sources, lines, style);
  job.out << '\n';
}

} // namespace cinch
