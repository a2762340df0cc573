// Which text a SourceLoc stands for: files (one entry for each inclusion) and macro expansions.
#pragma once

#include "source/source_loc.h"

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
  // UINT32_MAX: no file, also what add_file gives when it fails.
  uint32_t index = UINT32_MAX;
  bool is_valid() const { return index != UINT32_MAX; }
  bool operator==(const FileId &) const = default;
};

// Decides about warnings (System), and what an error points at. Builtin: predefined macros and
// other text that the compiler makes; Scratch: pasted and stringized tokens.
enum class FileKind : uint8_t { User, System, Builtin, Scratch };

// The flags 1 and 2 of a line marker: a file was entered, or the including one goes on.
enum class LineMarker : uint8_t { Same, Enter, Leave };

// Where a location is as messages and line tables should say it, `#line` applied.
struct PresumedLoc {
  // Empty when the location is invalid.
  std::string_view file;
  // From 1.
  uint32_t line = 0;
  // From 1, in bytes.
  uint32_t column = 0;
};

// A file's bytes, shared by all its inclusions. The text is followed by a NUL byte that the size
// does not count, so that scanners may run to it.
struct SourceBuffer {
  // As messages show it.
  std::string name;
  std::string_view text;
  std::unique_ptr<llvm::MemoryBuffer> owner;
  // Filled when a line number is first asked for.
  mutable std::vector<uint32_t> line_starts;
};

// Everything that a SourceLoc may stand for. Const queries cache what they found last, so a map
// belongs to one thread. Each query takes an invalid location and answers with "nothing".
//
// For `#define SQ(x) ((x)*(x))` used as `SQ(n)`:
//     location of          spelling_loc        expansion_loc
//     the first `(`        in the #define      `SQ`
//     `n`                  `n`                 `SQ`
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

  // First and last location that the inclusion owns; the latter is that of the end of file.
  SourceLoc file_start(FileId file) const;
  SourceLoc file_end(FileId file) const;
  const SourceBuffer &buffer(FileId file) const;
  // By its name; null when there is none.
  const SourceBuffer *find_buffer(std::string_view name) const;
  SourceLoc include_loc(FileId file) const;

  bool is_macro_loc(SourceLoc loc) const;
  // Where its characters stand in a file.
  SourceLoc spelling_loc(SourceLoc loc) const;
  // Outermost place of use, a file location.
  SourceLoc expansion_loc(SourceLoc loc) const;
  // One level up.
  SourceRange expansion_range(SourceLoc loc) const;
  // Null for scratch text.
  const Identifier *expansion_macro(SourceLoc loc) const;
  // Of its expansion_loc.
  FileId file_of(SourceLoc loc) const;
  FileId main_file() const { return main_file_; }
  // By its expansion_loc.
  bool is_in_system_header(SourceLoc loc) const;
  bool is_in_main_file(SourceLoc loc) const;
  // Defined in a system header, at whatever place used: the text of a system header's macro.
  bool is_spelled_in_system_header(SourceLoc loc) const;
  // The same inclusion of a file, or the same expansion of a macro.
  bool in_same_range(SourceLoc a, SourceLoc b) const;
  // Order in the translation unit: an included file's text stands where its #include does.
  bool is_before(SourceLoc a, SourceLoc b) const;

  // At the spelling location.
  const char *characters(SourceLoc loc) const;
  // Of its expansion_loc.
  PresumedLoc presumed(SourceLoc loc) const;
  // The same, but where it really is: `#line` not applied.
  PresumedLoc physical(SourceLoc loc) const;
  // The #include, or the line marker that stands for it, by which the text at `loc` came in.
  SourceLoc presumed_include_loc(SourceLoc loc) const;
  // Physical line and column of a file location (`#line` not applied), both from 1.
  std::pair<uint32_t, uint32_t> line_and_column(SourceLoc file_loc) const;
  // Without its end-of-line.
  std::string_view line_text(SourceLoc file_loc) const;

private:
  // One range of offsets: the inclusion of a file or the expansion of a macro.
  struct Entry;
  struct Inclusion;
  struct LineDirective;

  // Binary search over entries_, after a look at the entries of the last answers.
  const Entry &entry_of(SourceLoc loc) const;
  // Of its expansion_loc.
  const Entry &file_entry_of(SourceLoc loc) const;
  // All add_ functions take their range here; false when the space is used up.
  bool take_offsets(uint64_t count);
  // Room for `size` characters in a scratch buffer.
  SourceLoc scratch_space(size_t size);
  // `place` lies in `file`.
  PresumedLoc position_in(const Entry &file, SourceLoc place) const;
  const LineDirective *line_directive_before(const Entry &file, SourceLoc loc) const;
  // A file's kind at a place of it: line markers change it in the middle.
  FileKind kind_at(SourceLoc file_loc) const;
  // The line, from 0, of a byte of the buffer; makes the buffer's table first.
  uint32_t line_index(const SourceBuffer &buffer, uint32_t offset) const;

  std::vector<std::unique_ptr<SourceBuffer>> buffers_;
  // By ascending base.
  std::vector<Entry> entries_;
  // By FileId.
  std::vector<Inclusion> inclusions_;
  // The entries found last: expansions and files alternate, so each has its own.
  mutable uint32_t last_expansion_ = 0;
  mutable uint32_t last_file_ = 0;
  // And the line found last in it.
  mutable const SourceBuffer *last_buffer_ = nullptr;
  mutable uint32_t last_line_ = 0;
  // Of line directives.
  std::set<std::string, std::less<>> line_names_;
  uint32_t next_offset_ = 1;
  FileId main_file_;
  // Text behind its used part is not yet given out.
  SourceBuffer *scratch_ = nullptr;
  SourceLoc scratch_base_;
  size_t scratch_used_ = 0;
};

} // namespace cinch
