// Which text a SourceLoc stands for: files (one entry for each inclusion) and macro expansions.
#pragma once

#include "source/source_loc.h"

#include "llvm/ADT/ArrayRef.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace llvm {
class MemoryBuffer;
}

namespace cinch {

struct Identifier;

// Index of one inclusion of a file in a SourceMap.
struct FileId {
  uint32_t index = UINT32_MAX;
  bool is_valid() const { return index != UINT32_MAX; }
  bool operator==(const FileId &) const = default;
};

enum class FileKind : uint8_t { User, System, Builtin, Scratch };

// Where a location is as messages and line tables should say it, `#line` applied.
struct PresumedLoc {
  std::string_view file; // empty when the location is invalid
  uint32_t line = 0;     // from 1
  uint32_t column = 0;   // from 1, in bytes
};

// A file's bytes, shared by all its inclusions. The text is followed by a NUL byte that the size
// does not count, so that scanners may run to it.
struct SourceBuffer {
  std::string name; // as messages show it
  std::string_view text;
  std::unique_ptr<llvm::MemoryBuffer> owner;
  mutable std::vector<uint32_t> line_starts; // filled when a line number is first asked for
};

class SourceMap {
public:
  SourceMap();
  ~SourceMap();

  // Takes ownership. The reference stays valid as long as the map.
  const SourceBuffer &add_buffer(std::string name, std::unique_ptr<llvm::MemoryBuffer> bytes);

  // Gives the buffer a range of locations. `include_loc` is the `#include`, invalid for the main
  // file. Fails (invalid FileId) when the 32-bit space is used up.
  FileId add_file(const SourceBuffer &buffer, SourceLoc include_loc, FileKind kind);

  // A range of `length` locations for the tokens that one expansion of a macro's body made:
  // location base+i was spelled at `spelling.plus(i)` and stands where the macro was used,
  // [expansion.begin, expansion.end]. Tokens from macro arguments keep their own locations.
  SourceLoc add_expansion(SourceLoc spelling, uint32_t length, SourceRange expansion,
                          const Identifier *macro);

  // Copies text made by pasting or stringizing to a scratch buffer and gives its location, which
  // counts as expanded at `expansion`.
  SourceLoc add_scratch(std::string_view text, SourceRange expansion);

  // `#line` and line markers: from the line after `loc` on, the presumed line is `line` and the
  // file `name` (the one before when empty); `kind` is the new kind.
  void add_line_directive(SourceLoc loc, uint32_t line, std::string_view name, FileKind kind);

  SourceLoc file_start(FileId file) const;
  SourceLoc file_end(FileId file) const;
  const SourceBuffer &buffer(FileId file) const;
  SourceLoc include_loc(FileId file) const;

  bool is_macro_loc(SourceLoc loc) const;
  SourceLoc spelling_loc(SourceLoc loc) const;       // where its characters stand in a file
  SourceLoc expansion_loc(SourceLoc loc) const;      // outermost place of use, a file location
  SourceRange expansion_range(SourceLoc loc) const;  // one level up
  const Identifier *expansion_macro(SourceLoc loc) const; // null for scratch text
  FileId file_of(SourceLoc loc) const;               // of its expansion_loc
  FileId main_file() const { return main_file_; }
  bool is_in_system_header(SourceLoc loc) const;     // by its expansion_loc
  bool is_in_main_file(SourceLoc loc) const;

  const char *characters(SourceLoc loc) const; // at the spelling location
  PresumedLoc presumed(SourceLoc loc) const;   // of its expansion_loc
  // Physical line and column of a file location (`#line` not applied), both from 1.
  std::pair<uint32_t, uint32_t> line_and_column(SourceLoc file_loc) const;
  std::string_view line_text(SourceLoc file_loc) const; // without its end-of-line

private:
  struct Entry;
  const Entry &entry_of(SourceLoc loc) const;

  std::vector<std::unique_ptr<SourceBuffer>> buffers_;
  std::vector<Entry> entries_; // by ascending base
  mutable uint32_t last_entry_ = 0;
  uint32_t next_offset_ = 1;
  FileId main_file_;
};

} // namespace cinch
