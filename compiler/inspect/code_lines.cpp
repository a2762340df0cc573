#include "inspect/code_lines.h"

#include "inspect/dump_job.h"
#include "inspect/functions.h"
#include "source/source_map.h"

#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/DebugLoc.h"

namespace cinch {

static llvm::StringRef to_llvm(std::string_view text) { return {text.data(), text.size()}; }

// Line 0 is code that no line stands for.
CodePlace place_of(const llvm::DebugLoc &location) {
  if (!location || location.getLine() == 0) {
    return {};
  }
  const auto *scope = llvm::cast<llvm::DIScope>(location.getScope());
  CodePlace place{scope->getFilename().str(), location.getLine(), {}};
  if (location.getInlinedAt() != nullptr) {
    place.inlined_from = location->getScope()->getSubprogram()->getName().str();
  }
  return place;
}

SourceLines::SourceLines(const SourceMap &sources)
    : sources_(sources), main_file_(to_llvm(sources.buffer(sources.main_file()).name)) {}

llvm::StringRef SourceLines::text(llvm::StringRef file, unsigned number) {
  auto [entry, is_new] = files_.try_emplace(file);
  Lines &lines = entry->second;
  const SourceBuffer *buffer = is_new ? sources_.find_buffer(std::string_view(file)) : nullptr;
  if (buffer != nullptr) {
    to_llvm(buffer->text).split(lines, '\n');
  }
  return number == 0 || number > lines.size() ? "" : lines[number - 1].trim();
}

std::string SourceLines::name(llvm::StringRef file, unsigned number) const {
  return (is_main_file(file) ? "" : file.str() + ":") + std::to_string(number);
}

bool is_on_lines(const DumpJob &job, const SourceLines &sources, const CodePlace &place) {
  return place.line != 0 && sources.is_main_file(place.file) &&
         job.options.lines.contains(place.line);
}

std::vector<CodeLine> on_lines(const DumpJob &job, const SourceLines &sources,
                               llvm::ArrayRef<CodeLine> lines) {
  std::vector<CodeLine> kept;
  const CodeLine *label = nullptr;
  bool has_code = false;
  for (const CodeLine &line : lines) {
    switch (line.kind) {
    case CodeLine::Kind::Label:
      label = &line;
      break;
    case CodeLine::Kind::Head:
    case CodeLine::Kind::End:
      label = nullptr;
      kept.push_back(line);
      break;
    case CodeLine::Kind::Code:
      if (is_on_lines(job, sources, line.place)) {
        if (label != nullptr) {
          kept.push_back(*label);
        }
        label = nullptr;
        has_code = true;
        kept.push_back(line);
      }
      break;
    }
  }
  return has_code ? kept : std::vector<CodeLine>();
}

static void print_as_json(llvm::json::OStream &json, llvm::StringRef symbol,
                          const FunctionPlace *place, llvm::ArrayRef<CodeLine> lines) {
  json.objectBegin();
  function_as_json(json, symbol, place);
  json.attributeArray("code", [&] {
    for (const CodeLine &line : lines) {
      json.object([&] {
        json.attribute("text", llvm::json::fixUTF8(line.text));
        const CodePlace &from = line.place;
        if (from.line != 0) {
          json.attribute("file", llvm::json::fixUTF8(from.file));
          json.attribute("line", from.line);
        }
        if (!from.inlined_from.empty()) {
          json.attribute("inlined_from", llvm::json::fixUTF8(from.inlined_from));
        }
      });
    }
  });
  json.objectEnd();
}

// As a comment, so that what is printed can still be assembled or read by LLVM.
static void print_source_line(llvm::raw_ostream &out, SourceLines &sources, const CodePlace &place,
                              CodeStyle style) {
  Painted painted(out, llvm::raw_ostream::GREEN);
  painted << style.comment << ' ' << sources.name(place.file, place.line) << ": "
          << sources.text(place.file, place.line);
  if (!place.inlined_from.empty()) {
    painted << "  (inlined from " << place.inlined_from << ')';
  }
  painted << '\n';
}

// A source line comes where it differs from that of the code before, and below each label; that no
// line is known is said where one was.
static void print_lines(DumpJob &job, SourceLines &sources, llvm::ArrayRef<CodeLine> lines,
                        CodeStyle style) {
  const CodePlace *last = nullptr;
  bool is_below_line = false;
  for (const CodeLine &line : lines) {
    bool is_known = line.place.line != 0;
    bool is_code = line.kind == CodeLine::Kind::Code && !line.text.empty();
    if (style.source && is_known && (last == nullptr || *last != line.place)) {
      print_source_line(job.out << "  ", sources, line.place, style);
    } else if (style.source && !is_known && is_code && is_below_line) {
      Painted(job.out << "  ", llvm::raw_ostream::GREEN) << style.comment << " (no line)\n";
    }
    if (is_known || is_code) {
      last = is_known ? &line.place : nullptr;
      is_below_line = is_known;
    }
    if (line.kind == CodeLine::Kind::Code) {
      job.out << line.text << '\n';
    } else {
      last = line.kind == CodeLine::Kind::Label ? nullptr : last;
      Painted(job.out, llvm::raw_ostream::YELLOW) << line.text;
      job.out << '\n';
    }
  }
}

void print_function(DumpJob &job, SourceLines &sources, llvm::StringRef symbol,
                    const FunctionPlace *place, llvm::ArrayRef<CodeLine> lines, CodeStyle style) {
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
