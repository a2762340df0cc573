// Which text a SourceLoc stands for: files (one entry for each inclusion) and macro expansions.
#pragma once

#include "source/source_loc.h"

#include "llvm/ADT/ArrayRef.h"

#include <functional>
#include <memory>
#include <set>
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

enum class LineMarker : uint8_t { Same, Enter, Leave };

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
  // file `name` (the one before when empty); `kind` is the new kind. `marker` is the flag 1 or 2
  // of `# 1 "file.h" 1`, so that messages show the chain of includes of a preprocessed file.
  void add_line_directive(SourceLoc loc, uint32_t line, std::string_view name, FileKind kind,
                          LineMarker marker = LineMarker::Same);

  SourceLoc file_start(FileId file) const;
  SourceLoc file_end(FileId file) const;
  const SourceBuffer &buffer(FileId file) const;
  SourceLoc include_loc(FileId file) const;

  bool is_macro_loc(SourceLoc loc) const;
  SourceLoc spelling_loc(SourceLoc loc) const;            // where its characters stand in a file
  SourceLoc expansion_loc(SourceLoc loc) const;           // outermost place of use, a file location
  SourceRange expansion_range(SourceLoc loc) const;       // one level up
  const Identifier *expansion_macro(SourceLoc loc) const; // null for scratch text
  FileId file_of(SourceLoc loc) const;                    // of its expansion_loc
  FileId main_file() const { return main_file_; }
  bool is_in_system_header(SourceLoc loc) const; // by its expansion_loc
  bool is_in_main_file(SourceLoc loc) const;
  // Defined in a system header, at whatever place used: the text of a system header's macro.
  bool is_spelled_in_system_header(SourceLoc loc) const;
  // The same inclusion of a file, or the same expansion of a macro.
  bool in_same_range(SourceLoc a, SourceLoc b) const;
  // Order in the translation unit: an included file's text stands where its #include does.
  bool is_before(SourceLoc a, SourceLoc b) const;

  const char *characters(SourceLoc loc) const; // at the spelling location
  PresumedLoc presumed(SourceLoc loc) const;   // of its expansion_loc
  // The #include, or the line marker that stands for it, by which the text at `loc` came in.
  SourceLoc presumed_include_loc(SourceLoc loc) const;
  // Physical line and column of a file location (`#line` not applied), both from 1.
  std::pair<uint32_t, uint32_t> line_and_column(SourceLoc file_loc) const;
  std::string_view line_text(SourceLoc file_loc) const; // without its end-of-line

private:
  struct Entry;
  struct Inclusion;
  struct LineDirective;

  const Entry &entry_of(SourceLoc loc) const;
  const Entry &file_entry_of(SourceLoc loc) const; // of its expansion_loc
  bool take_offsets(uint64_t count);
  SourceLoc scratch_space(size_t size);
  const LineDirective *line_directive_before(const Entry &file, SourceLoc loc) const;
  FileKind kind_at(SourceLoc file_loc) const;
  uint32_t line_index(const SourceBuffer &buffer, uint32_t offset) const;

  std::vector<std::unique_ptr<SourceBuffer>> buffers_;
  std::vector<Entry> entries_;        // by ascending base
  std::vector<Inclusion> inclusions_; // by FileId
  // The entries found last: expansions and files alternate, so each has its own.
  mutable uint32_t last_expansion_ = 0;
  mutable uint32_t last_file_ = 0;
  mutable const SourceBuffer *last_buffer_ = nullptr; // and the line found last in it
  mutable uint32_t last_line_ = 0;
  std::set<std::string, std::less<>> line_names_; // of line directives
  uint32_t next_offset_ = 1;
  FileId main_file_;
  SourceBuffer *scratch_ = nullptr; // text behind its used part is not yet given out
  SourceLoc scratch_base_;
  size_t scratch_used_ = 0;
};

} // namespace cinch
