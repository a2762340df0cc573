// The half of the report that prints: a process of its own.
#include "execute/crash_report.h"

#include "driver/resource_paths.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/DebugInfo/DWARF/DWARFContext.h"
#include "llvm/DebugInfo/Symbolize/Symbolize.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Object/ObjectFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/LineIterator.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

#include <cstring>
#include <unistd.h>

namespace cinch {

namespace object = llvm::object;

namespace {

// An object that was linked in memory, its section headers holding addresses.
struct ReportedObject {
  std::unique_ptr<llvm::MemoryBuffer> bytes;
  std::unique_ptr<object::ObjectFile> file;
  std::unique_ptr<llvm::DWARFContext> debug;
};

// A file that the kernel has mapped.
struct Mapping {
  uint64_t start, end;
  // Of the file's first byte, which is what addresses in shared libraries count from.
  uint64_t base;
  std::string path;
};

// One line of the report; a place in code has several when functions were inlined.
struct Place {
  std::string function;
  // With its directory. Empty: not known.
  std::string file;
  unsigned line = 0;
  unsigned column = 0;
  // A shared library, when that is all that is known.
  std::string library;
};

class Report {
public:
  explicit Report(llvm::StringRef bytes);
  void print();

private:
  void add_object(llvm::StringRef bytes);
  void read_mappings(int process);
  const Mapping *mapping_of(uint64_t address) const;
  std::vector<Place> places_in_objects(uint64_t address);
  std::vector<Place> places_in_library(uint64_t address);
  std::vector<Place> places_of_frame(const CrashFrame &frame);
  size_t print_repetitions(size_t next);
  std::string shown_path(llvm::StringRef path) const;
  void print_place(const Place &place);
  void print_source_line(const Place &place);

  llvm::raw_ostream &out_ = llvm::errs();
  CrashHeader header_;
  std::vector<CrashFrame> frames_;
  // In which the program started; it may have gone elsewhere.
  std::string start_directory_;
  std::vector<ReportedObject> objects_;
  std::vector<Mapping> mappings_;
  llvm::symbolize::LLVMSymbolizer symbolizer_;
  unsigned printed_ = 0;
};

} // namespace

// The layout is crash_report.h's. What is cut short gives a report that is cut short.
Report::Report(llvm::StringRef bytes) {
  auto take = [&](void *to, size_t size) {
    size = std::min(size, bytes.size());
    std::memcpy(to, bytes.data(), size);
    bytes = bytes.drop_front(size);
  };
  take(&header_, sizeof(header_));
  frames_.resize(header_.frame_count);
  take(frames_.data(), frames_.size() * sizeof(CrashFrame));
  auto take_sized = [&] {
    uint64_t size = 0;
    take(&size, sizeof(size));
    llvm::StringRef part = bytes.size() < size ? "" : bytes.take_front(size);
    bytes = bytes.drop_front(std::min<size_t>(llvm::alignTo(size, 8), bytes.size()));
    return part;
  };
  for (uint64_t i = 0; i < header_.object_count && !bytes.empty(); ++i) {
    add_object(take_sized());
  }
  start_directory_ = take_sized().str();
  read_mappings(header_.process);
}

// gcc's table of addresses is in need of relocations that LLVM does not apply to it, though to the
// rest; without that table LLVM makes its own.
void Report::add_object(llvm::StringRef bytes) {
  if (bytes.empty()) {
    return;
  }
  std::unique_ptr<llvm::WritableMemoryBuffer> copy =
      llvm::WritableMemoryBuffer::getNewUninitMemBuffer(bytes.size());
  std::memcpy(copy->getBufferStart(), bytes.data(), bytes.size());
  hide_section(copy->getBufferStart(), ".debug_aranges");
  auto file = object::ObjectFile::createObjectFile(copy->getMemBufferRef());
  if (!file) {
    llvm::consumeError(file.takeError());
    return;
  }
  std::unique_ptr<llvm::DWARFContext> debug = llvm::DWARFContext::create(**file);
  objects_.push_back({std::move(copy), std::move(*file), std::move(debug)});
}

// The crashed process waits for this one, so its mappings are still there.
// Lines are "start-end permissions offset device inode path".
void Report::read_mappings(int process) {
  auto buffer = llvm::MemoryBuffer::getFileAsStream("/proc/" + llvm::Twine(process) + "/maps");
  if (!buffer) {
    return;
  }
  for (llvm::line_iterator line(**buffer); !line.is_at_end(); ++line) {
    llvm::SmallVector<llvm::StringRef, 6> words;
    llvm::SplitString(*line, words);
    if (words.size() < 6 || !words[5].starts_with("/")) {
      continue;
    }
    Mapping mapping = {0, 0, 0, words[5].str()};
    auto [start, end] = words[0].split('-');
    start.getAsInteger(16, mapping.start);
    end.getAsInteger(16, mapping.end);
    bool continues = !mappings_.empty() && mappings_.back().path == mapping.path;
    mapping.base = continues ? mappings_.back().base : mapping.start;
    mappings_.push_back(mapping);
  }
}

const Mapping *Report::mapping_of(uint64_t address) const {
  for (const Mapping &mapping : mappings_) {
    if (address >= mapping.start && address < mapping.end) {
      return &mapping;
    }
  }
  return nullptr;
}

// The function of the symbol table that holds the address; empty when none does.
static std::string function_at(const object::ObjectFile &file, uint64_t address) {
  for (const object::SymbolRef &symbol : file.symbols()) {
    llvm::Expected<uint64_t> start = symbol.getAddress();
    llvm::Expected<llvm::StringRef> name = symbol.getName();
    llvm::Expected<object::SymbolRef::Type> type = symbol.getType();
    if (!start || !name || !type) {
      llvm::consumeError(start.takeError());
      llvm::consumeError(name.takeError());
      llvm::consumeError(type.takeError());
      continue;
    }
    uint64_t size = object::ELFSymbolRef(symbol).getSize();
    if (*type == object::SymbolRef::ST_Function && address >= *start && address < *start + size) {
      return name->str();
    }
  }
  return "";
}

static std::vector<Place> places_of(const llvm::DIInliningInfo &info) {
  std::vector<Place> places;
  for (uint32_t i = 0; i < info.getNumberOfFrames(); ++i) {
    llvm::DILineInfo line = info.getFrame(i);
    bool is_known = line.FileName != llvm::DILineInfo::BadString;
    places.push_back(
        {line.FunctionName, is_known ? line.FileName : "", line.Line, line.Column, ""});
  }
  return places;
}

// Empty when the address is in none of the objects.
std::vector<Place> Report::places_in_objects(uint64_t address) {
  for (ReportedObject &object : objects_) {
    for (const object::SectionRef &section : object.file->sections()) {
      uint64_t start = section.getAddress();
      if (!section.isText() || address < start || address >= start + section.getSize()) {
        continue;
      }
      llvm::DILineInfoSpecifier wanted(
          llvm::DILineInfoSpecifier::FileLineInfoKind::AbsoluteFilePath,
          llvm::DINameKind::ShortName);
      std::vector<Place> places =
          places_of(object.debug->getInliningInfoForAddress({address, section.getIndex()}, wanted));
      if (places.empty()) {
        places.emplace_back();
      }
      std::string symbol = function_at(*object.file, address);
      if (!symbol.empty() && places.size() == 1) {
        places.back().function = symbol;
      }
      return places;
    }
  }
  return {};
}

std::vector<Place> Report::places_in_library(uint64_t address) {
  const Mapping *mapping = mapping_of(address);
  if (!mapping) {
    return {};
  }
  llvm::Expected<llvm::DIInliningInfo> info = symbolizer_.symbolizeInlinedCode(
      mapping->path, {address - mapping->base, object::SectionedAddress::UndefSection});
  std::vector<Place> places;
  if (info) {
    places = places_of(*info);
  } else {
    llvm::consumeError(info.takeError());
  }
  if (places.empty()) {
    places.emplace_back();
  }
  for (Place &place : places) {
    place.library = llvm::sys::path::filename(mapping->path).str();
    if (place.function == llvm::DILineInfo::BadString) {
      place.function.clear();
    }
  }
  return places;
}

// Nothing when the file has gone or is shorter now.
void Report::print_source_line(const Place &place) {
  auto buffer = llvm::MemoryBuffer::getFile(place.file);
  if (!buffer || place.line == 0) {
    return;
  }
  llvm::line_iterator line(**buffer, false);
  while (!line.is_at_end() && line.line_number() < place.line) {
    ++line;
  }
  if (!line.is_at_end()) {
    out_ << llvm::formatv("{0,8} | {1}\n", place.line, line->rtrim());
  }
}

// Relative to the directory of the start when it lies below. ".." stays where it leads through a
// symbolic link.
std::string Report::shown_path(llvm::StringRef path) const {
  llvm::SmallString<256> shown(path);
  llvm::sys::path::remove_dots(shown, true);
  if (!llvm::sys::fs::equivalent(shown, path)) {
    shown = path;
    llvm::sys::path::remove_dots(shown, false);
  }
  llvm::StringRef below = shown;
  bool is_below = !start_directory_.empty() && below.consume_front(start_directory_) &&
                  (below.consume_front("/") || start_directory_ == "/");
  return is_below ? below.str() : shown.str().str();
}

void Report::print_place(const Place &place) {
  bool has_name = !place.function.empty() || place.library.empty();
  out_ << "  #" << printed_++ << (has_name ? " " : "");
  out_ << (has_name && place.function.empty() ? "??" : place.function);
  if (place.line != 0) {
    out_ << " at " << shown_path(place.file) << ':' << place.line;
    if (place.column != 0) {
      out_ << ':' << place.column;
    }
  } else if (!place.library.empty()) {
    out_ << " in " << place.library;
  }
  out_ << '\n';
  if (place.line != 0) {
    print_source_line(place);
  }
}

// A place in code, or only the address where code should be.
std::vector<Place> Report::places_of_frame(const CrashFrame &frame) {
  uint64_t address = frame.is_exact ? frame.address : frame.address - 1;
  std::vector<Place> places = places_in_objects(address);
  if (places.empty()) {
    places = places_in_library(address);
  }
  if (places.empty()) {
    places.emplace_back();
    places.back().function =
        "0x" + llvm::utohexstr(frame.address, true) + ", where there is no code";
  }
  return places;
}

// How often the `length` frames before `next` come again from there on.
static size_t repetitions(llvm::ArrayRef<CrashFrame> frames, size_t next, size_t length) {
  size_t same = 0;
  while (next + same < frames.size() &&
         frames[next + same].address == frames[next + same - length].address) {
    ++same;
  }
  return same / length;
}

// A runaway recursion repeats itself, through one function or several; once is enough. Skips what
// has been printed already just before `next`; gives the frame to go on with.
size_t Report::print_repetitions(size_t next) {
  constexpr size_t longest = 16;
  // The innermost frame is not where a call returns to, so no other is like it.
  for (size_t length = 1; length <= longest && length < next; ++length) {
    size_t times = repetitions(frames_, next, length);
    if (times == 0 || (times == 1 && length > 1)) {
      continue;
    }
    if (length == 1) {
      out_ << "  ... and " << times << " more of the same\n";
    } else {
      out_ << "  ... and " << times << " times more the " << length << " calls before\n";
    }
    return next + times * length;
  }
  return next;
}

// Frames from the first one of the compiler on are those that called `main` or a constructor.
void Report::print() {
  llvm::StringRef compiler = llvm::sys::path::filename(executable_path());
  for (size_t i = 0; i < frames_.size(); ++i) {
    std::vector<Place> places = places_of_frame(frames_[i]);
    if (places.front().library == compiler) {
      return;
    }
    for (const Place &place : places) {
      print_place(place);
    }
    i = print_repetitions(i + 1) - 1;
  }
  if (frames_.size() == crash_frame_limit) {
    out_ << "  ... and the calls before those\n";
  }
}

int print_crash_report(int descriptor) {
  auto buffer = llvm::MemoryBuffer::getOpenFile(descriptor, "crash", -1, false);
  close(descriptor);
  if (!buffer || (*buffer)->getBufferSize() < sizeof(CrashHeader)) {
    return 1;
  }
  Report((*buffer)->getBuffer()).print();
  return 0;
}

} // namespace cinch
