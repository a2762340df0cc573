// Locations to text: one sorted table of ranges, looked up through the entries found last.
#include "source/source_map.h"

#include "llvm/Support/MemoryBuffer.h"

#include <algorithm>
#include <cstring>

namespace cinch {

namespace {

// One bit of Entry::base says what the entry is, so offsets end here.
constexpr uint64_t offset_limit = uint64_t{1} << 31;
constexpr size_t scratch_chunk = 16 * 1024;

} // namespace

// A translation unit makes one of these for each macro expansion: 24 bytes.
struct SourceMap::Entry {
  uint32_t base : 31;
  uint32_t is_expansion : 1;
  uint32_t origin;     // expansion: where it was spelled; file: its #include
  uint32_t begin;      // expansion: place of use; file: FileId
  uint32_t end;        // expansion: end of the place of use; file: FileKind
  const void *subject; // expansion: const Identifier *; file: const SourceBuffer *

  const SourceBuffer &buffer() const { return *static_cast<const SourceBuffer *>(subject); }
  uint32_t file_size() const { return static_cast<uint32_t>(buffer().text.size()); }
};

// One `#line` or `# 12 "file.c"`. It reaches from the next line to the next directive of the file.
struct SourceMap::LineDirective {
  SourceLoc loc;
  uint32_t physical_line;  // of the directive
  uint32_t line;           // of the line after it
  const std::string *name; // null: the file's own
  SourceLoc includer;      // the line marker that entered `name`; invalid: the file's own include
  FileKind kind;
};

// What a FileId stands for: a file included twice has two of these and one buffer.
struct SourceMap::Inclusion {
  uint32_t entry;
  std::vector<LineDirective> directives; // by ascending loc
};

SourceMap::SourceMap() = default;
SourceMap::~SourceMap() = default;

// The buffer is not given locations yet: it may be included any number of times, or never.
const SourceBuffer &SourceMap::add_buffer(std::string name,
                                          std::unique_ptr<llvm::MemoryBuffer> bytes) {
  std::unique_ptr<SourceBuffer> buffer = std::make_unique<SourceBuffer>();
  buffer->name = std::move(name);
  buffer->text = {bytes->getBufferStart(), bytes->getBufferSize()};
  buffer->owner = std::move(bytes);
  buffers_.push_back(std::move(buffer));
  return *buffers_.back();
}

// Reserves the offsets from next_offset_ on; false when there are not so many left.
bool SourceMap::take_offsets(uint64_t count) {
  if (count >= offset_limit - next_offset_) {
    return false;
  }
  next_offset_ += static_cast<uint32_t>(count);
  return true;
}

// The 32-bit offsets bound what one translation unit may read: 2 GiB, as in clang.
FileId SourceMap::add_file(const SourceBuffer &buffer, SourceLoc include_loc, FileKind kind) {
  uint32_t base = next_offset_;
  if (!take_offsets(uint64_t{buffer.text.size()} + 1)) { // one more for the end of file
    return {};
  }
  FileId id{static_cast<uint32_t>(inclusions_.size())};
  inclusions_.push_back({static_cast<uint32_t>(entries_.size()), {}});
  entries_.push_back({base, 0, include_loc.offset, id.index, static_cast<uint32_t>(kind), &buffer});
  // Predefined macros and the like come before the main file, as Builtin text.
  bool may_be_main = kind == FileKind::User || kind == FileKind::System;
  if (!main_file_.is_valid() && may_be_main && !include_loc.is_valid()) {
    main_file_ = id;
  }
  return id;
}

// When offsets run out the expansion is forgotten and its tokens keep their spelling locations.
SourceLoc SourceMap::add_expansion(SourceLoc spelling, uint32_t length, SourceRange expansion,
                                   const Identifier *macro) {
  uint32_t base = next_offset_;
  // An expansion to nothing owns one offset all the same: messages can point at it.
  if (!take_offsets(length == 0 ? 1 : length)) {
    return spelling;
  }
  entries_.push_back(
      {base, 1, spelling.offset, expansion.begin.offset, expansion.end.offset, macro});
  return {base};
}

// A line for each piece of text, so that a lexer stops behind it and messages can show it.
SourceLoc SourceMap::add_scratch(std::string_view text, SourceRange expansion) {
  SourceLoc spelling = scratch_space(text.size() + 1);
  if (!spelling.is_valid()) {
    return expansion.begin;
  }
  char *place =
      const_cast<char *>(scratch_->text.data()) + (spelling.offset - scratch_base_.offset);
  std::memcpy(place, text.data(), text.size());
  place[text.size()] = '\n';
  // The table was made for the text before this piece; messages ask anew.
  scratch_->line_starts.clear();
  return add_expansion(spelling, static_cast<uint32_t>(text.size()), expansion, nullptr);
}

// Chunks are files of kind Scratch. A long text gets a chunk of its own size; what is left of the
// chunk before is given up. Invalid when memory or offsets run out.
SourceLoc SourceMap::scratch_space(size_t size) {
  if (scratch_ == nullptr || scratch_->text.size() - scratch_used_ < size) {
    size_t capacity = std::max(size, scratch_chunk);
    std::unique_ptr<llvm::WritableMemoryBuffer> memory =
        llvm::WritableMemoryBuffer::getNewMemBuffer(capacity);
    if (memory == nullptr) {
      return {};
    }
    const SourceBuffer &buffer = add_buffer("<scratch space>", std::move(memory));
    FileId file = add_file(buffer, {}, FileKind::Scratch);
    if (!file.is_valid()) {
      return {};
    }
    scratch_ = buffers_.back().get();
    scratch_base_ = file_start(file);
    scratch_used_ = 0;
  }
  SourceLoc place = scratch_base_.plus(static_cast<uint32_t>(scratch_used_));
  scratch_used_ += size;
  return place;
}

// A name is stored once for all directives that give it: a preprocessed file has thousands of
// line markers and some hundred names.
void SourceMap::add_line_directive(SourceLoc loc, uint32_t line, std::string_view name,
                                   FileKind kind, LineMarker marker) {
  SourceLoc place = expansion_loc(loc);
  const Entry &file = entry_of(place);
  std::vector<LineDirective> &directives = inclusions_[file.begin].directives;
  LineDirective directive{place, line_and_column(place).first, line, nullptr, {}, kind};
  if (!directives.empty()) {
    directive.name = directives.back().name;
    directive.includer = directives.back().includer;
  }
  if (!name.empty()) {
    std::set<std::string, std::less<>>::iterator known = line_names_.find(name);
    directive.name = &*(known != line_names_.end() ? known : line_names_.emplace(name).first);
  }
  // The first marker names the main file itself, whatever its flags say: nothing includes it.
  if (marker == LineMarker::Enter && !directives.empty()) {
    directive.includer = place;
  } else if (marker == LineMarker::Leave && directive.includer.is_valid()) {
    const LineDirective *outer = line_directive_before(file, directive.includer);
    directive.includer = outer != nullptr ? outer->includer : SourceLoc{};
  }
  directives.push_back(directive);
}

SourceLoc SourceMap::file_start(FileId file) const {
  return {entries_[inclusions_[file.index].entry].base};
}

SourceLoc SourceMap::file_end(FileId file) const {
  const Entry &entry = entries_[inclusions_[file.index].entry];
  return {entry.base + entry.file_size()};
}

const SourceBuffer &SourceMap::buffer(FileId file) const {
  return entries_[inclusions_[file.index].entry].buffer();
}

const SourceBuffer *SourceMap::find_buffer(std::string_view name) const {
  for (const std::unique_ptr<SourceBuffer> &buffer : buffers_) {
    if (buffer->name == name) {
      return buffer.get();
    }
  }
  return nullptr;
}

SourceLoc SourceMap::include_loc(FileId file) const {
  return {entries_[inclusions_[file.index].entry].origin};
}

// `loc` must be valid. Nearly all queries are answered by the entry found last or its neighbour.
const SourceMap::Entry &SourceMap::entry_of(SourceLoc loc) const {
  const Entry *entries = entries_.data();
  uint32_t count = static_cast<uint32_t>(entries_.size());
  // Where the last file and the last expansion were; an expansion is mostly followed by the next.
  for (uint32_t index : {last_file_, last_expansion_, last_expansion_ + 1}) {
    bool starts_before = index < count && entries[index].base <= loc.offset;
    if (starts_before && (index + 1 == count || loc.offset < entries[index + 1].base)) {
      (entries[index].is_expansion ? last_expansion_ : last_file_) = index;
      return entries[index];
    }
  }
  // All entries begin in ascending order and leave no gaps, so the last one whose base is no
  // greater owns the offset. Invariant: base of `low` <= offset < base of `high`.
  uint32_t low = 0; // the last entry whose base is no greater
  uint32_t high = count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    (entries[middle].base <= loc.offset ? low : high) = middle;
  }
  (entries[low].is_expansion ? last_expansion_ : last_file_) = low;
  return entries[low];
}

// Chains always end: a place of use exists before what is expanded there.
const SourceMap::Entry &SourceMap::file_entry_of(SourceLoc loc) const {
  const Entry *entry = &entry_of(loc);
  while (entry->is_expansion) {
    // The place of use may be inside of another expansion: climb until it is a file.
    entry = &entry_of({entry->begin});
  }
  return *entry;
}

bool SourceMap::is_macro_loc(SourceLoc loc) const {
  return loc.is_valid() && entry_of(loc).is_expansion;
}

// A body's tokens were spelled where the macro is defined, or in scratch text: both are files, so
// the loop runs once unless an expansion was made of an expansion's text.
SourceLoc SourceMap::spelling_loc(SourceLoc loc) const {
  if (!loc.is_valid()) {
    return loc;
  }
  const Entry *entry = &entry_of(loc);
  while (entry->is_expansion) {
    loc = {entry->origin + (loc.offset - entry->base)};
    entry = &entry_of(loc);
  }
  return loc;
}

SourceLoc SourceMap::expansion_loc(SourceLoc loc) const {
  if (!loc.is_valid()) {
    return loc;
  }
  const Entry *entry = &entry_of(loc);
  while (entry->is_expansion) {
    loc = {entry->begin};
    entry = &entry_of(loc);
  }
  return loc;
}

SourceRange SourceMap::expansion_range(SourceLoc loc) const {
  if (!is_macro_loc(loc)) {
    return {loc, loc};
  }
  const Entry &entry = entry_of(loc);
  return {{entry.begin}, {entry.end}};
}

const Identifier *SourceMap::expansion_macro(SourceLoc loc) const {
  if (!is_macro_loc(loc)) {
    return nullptr;
  }
  return static_cast<const Identifier *>(entry_of(loc).subject);
}

FileId SourceMap::file_of(SourceLoc loc) const {
  return loc.is_valid() ? FileId{file_entry_of(loc).begin} : FileId{};
}

bool SourceMap::is_in_main_file(SourceLoc loc) const {
  return loc.is_valid() && file_of(loc) == main_file_;
}

// The directive in whose reach `loc`, in that file, stands; null when there is none. A directive
// does not reach its own first character.
const SourceMap::LineDirective *SourceMap::line_directive_before(const Entry &file,
                                                                 SourceLoc loc) const {
  const std::vector<LineDirective> &directives = inclusions_[file.begin].directives;
  std::vector<LineDirective>::const_iterator after =
      std::lower_bound(directives.begin(), directives.end(), loc,
                       [](const LineDirective &a, SourceLoc b) { return a.loc < b; });
  return after == directives.begin() ? nullptr : &*std::prev(after);
}

// Line markers change what counts as a system header in the middle of a preprocessed file.
FileKind SourceMap::kind_at(SourceLoc file_loc) const {
  const Entry &file = entry_of(file_loc);
  const LineDirective *directive = line_directive_before(file, file_loc);
  return directive != nullptr ? directive->kind : static_cast<FileKind>(file.end);
}

bool SourceMap::is_in_system_header(SourceLoc loc) const {
  return loc.is_valid() && kind_at(expansion_loc(loc)) == FileKind::System;
}

// Pasted text belongs to the macro that pasted it.
bool SourceMap::is_spelled_in_system_header(SourceLoc loc) const {
  if (!loc.is_valid()) {
    return false;
  }
  FileKind kind = kind_at(spelling_loc(loc));
  while (kind == FileKind::Scratch && is_macro_loc(loc)) {
    loc = expansion_range(loc).begin;
    kind = kind_at(spelling_loc(loc));
  }
  return kind == FileKind::System;
}

bool SourceMap::in_same_range(SourceLoc a, SourceLoc b) const {
  return a.is_valid() && b.is_valid() && entry_of(a).base == entry_of(b).base;
}

bool SourceMap::is_before(SourceLoc a, SourceLoc b) const {
  if (!a.is_valid() || !b.is_valid()) {
    return a < b;
  }
  SourceLoc place_a = expansion_loc(a);
  SourceLoc place_b = expansion_loc(b);
  if (place_a == place_b) {
    return a < b;
  }
  // Offsets order files by when they were entered. So the file with the greater base cannot include
  // the other one: replace it by its #include until both stand in one file or have no includer.
  while (true) {
    const Entry &file_a = entry_of(place_a);
    const Entry &file_b = entry_of(place_b);
    if (file_a.base == file_b.base) {
      return place_a == place_b ? a < b : place_a < place_b;
    }
    bool climb_a = file_a.base > file_b.base;
    SourceLoc include_loc{(climb_a ? file_a : file_b).origin};
    if (!include_loc.is_valid()) {
      return place_a < place_b;
    }
    SourceLoc &place = climb_a ? place_a : place_b;
    place = expansion_loc(include_loc);
    if (place == (climb_a ? place_b : place_a)) {
      return !climb_a; // the #include itself comes before what it includes
    }
  }
}

const char *SourceMap::characters(SourceLoc loc) const {
  if (!loc.is_valid() || entries_.empty()) {
    return "";
  }
  const Entry *entry = &entry_of(loc);
  while (entry->is_expansion) {
    loc = {entry->origin + (loc.offset - entry->base)};
    entry = &entry_of(loc);
  }
  return entry->buffer().text.data() + std::min(loc.offset - entry->base, entry->file_size());
}

PresumedLoc SourceMap::physical(SourceLoc loc) const {
  if (!loc.is_valid() || entries_.empty()) {
    return {};
  }
  SourceLoc place = expansion_loc(loc);
  return position_in(entry_of(place), place);
}

PresumedLoc SourceMap::position_in(const Entry &file, SourceLoc place) const {
  std::pair<uint32_t, uint32_t> position = line_and_column(place);
  return {file.buffer().name, position.first, position.second};
}

PresumedLoc SourceMap::presumed(SourceLoc loc) const {
  if (!loc.is_valid() || entries_.empty()) {
    return {};
  }
  SourceLoc place = expansion_loc(loc);
  const Entry &file = entry_of(place);
  PresumedLoc result = position_in(file, place);
  uint32_t physical_line = result.line;
  const LineDirective *directive = line_directive_before(file, place);
  // A directive says what the next line is; the rest of its own line still counts as before.
  if (directive != nullptr && directive->physical_line < physical_line) {
    result.line = directive->line + (physical_line - directive->physical_line) - 1;
    if (directive->name != nullptr) {
      result.file = *directive->name;
    }
  }
  return result;
}

// In a preprocessed file the marker with flag 1 plays the part of the #include.
SourceLoc SourceMap::presumed_include_loc(SourceLoc loc) const {
  if (!loc.is_valid() || entries_.empty()) {
    return {};
  }
  SourceLoc place = expansion_loc(loc);
  const Entry &file = entry_of(place);
  const LineDirective *directive = line_directive_before(file, place);
  bool from_marker = directive != nullptr && directive->includer.is_valid();
  return from_marker ? directive->includer : SourceLoc{file.origin};
}

// Only '\n' ends a line; a '\r' before it is cut off where a line is shown.
static void fill_line_starts(const SourceBuffer &buffer) {
  const char *begin = buffer.text.data();
  const char *end = begin + buffer.text.size();
  buffer.line_starts.push_back(0);
  for (const char *place = begin; place != end;) {
    const void *newline = std::memchr(place, '\n', static_cast<size_t>(end - place));
    if (newline == nullptr) {
      return;
    }
    place = static_cast<const char *>(newline) + 1;
    buffer.line_starts.push_back(static_cast<uint32_t>(place - begin));
  }
}

// Counted from 0. Line tables ask in the order of the text: most answers are the last line or the
// one after it.
uint32_t SourceMap::line_index(const SourceBuffer &buffer, uint32_t offset) const {
  std::vector<uint32_t> &starts = buffer.line_starts;
  if (starts.empty()) {
    fill_line_starts(buffer);
    last_buffer_ = nullptr;
  }
  uint32_t count = static_cast<uint32_t>(starts.size());
  // A few lines on is the common step.
  if (last_buffer_ == &buffer && starts[last_line_] <= offset) {
    for (uint32_t line = last_line_; line < count && line < last_line_ + 4; ++line) {
      if (line + 1 == count || offset < starts[line + 1]) {
        return last_line_ = line;
      }
    }
  }
  last_buffer_ = &buffer;
  last_line_ = static_cast<uint32_t>(std::upper_bound(starts.begin(), starts.end(), offset) -
                                     starts.begin()) -
               1;
  return last_line_;
}

// Offsets past the end of the file count as its end.
std::pair<uint32_t, uint32_t> SourceMap::line_and_column(SourceLoc file_loc) const {
  const Entry &file = entry_of(file_loc);
  uint32_t offset = std::min(file_loc.offset - file.base, file.file_size());
  uint32_t line = line_index(file.buffer(), offset);
  return {line + 1, offset - file.buffer().line_starts[line] + 1};
}

std::string_view SourceMap::line_text(SourceLoc file_loc) const {
  const Entry &file = entry_of(file_loc);
  const SourceBuffer &buffer = file.buffer();
  uint32_t offset = std::min(file_loc.offset - file.base, file.file_size());
  uint32_t line = line_index(buffer, offset); // fills the line table
  uint32_t start = buffer.line_starts[line];
  std::string_view text = buffer.text.substr(start);
  text = text.substr(0, text.find('\n'));
  if (!text.empty() && text.back() == '\r') {
    text.remove_suffix(1);
  }
  return text;
}

} // namespace cinch
