// Lines of IR or assembly that know the source they come from, and how they are printed.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace llvm {
class DebugLoc;
}

namespace cinch {

struct DumpJob;
struct FunctionPlace;
class SourceMap;

// Where code comes from.
struct CodePlace {
  // Empty, 0: the compiler made it.
  std::string file;
  unsigned line = 0;
  // The function whose body was put in here; empty: that around it.
  std::string inlined_from;
  bool operator==(const CodePlace &) const = default;
};

CodePlace place_of(const llvm::DebugLoc &location);

struct CodeLine {
  // Head: the first line of a function, and its last one. Label: the start of a block.
  enum class Kind : unsigned char { Head, Label, Code, End };
  Kind kind = Kind::Code;
  std::string text;
  CodePlace place;
};

// The lines of the files that were compiled.
class SourceLines {
public:
  // `sources` must outlive this object.
  explicit SourceLines(const SourceMap &sources);
  // Empty when there is no such line. Without blanks around.
  llvm::StringRef text(llvm::StringRef file, unsigned number);
  bool is_main_file(llvm::StringRef file) const { return file == main_file_; }
  // "7", or "list.h:7" where that is not the main file.
  std::string name(llvm::StringRef file, unsigned number) const;

private:
  using Lines = llvm::SmallVector<llvm::StringRef, 0>;
  const SourceMap &sources_;
  llvm::StringRef main_file_;
  llvm::StringMap<Lines> files_;
};

// Whether it comes from the lines of --line.
bool is_on_lines(const DumpJob &job, const SourceLines &sources, const CodePlace &place);
// Lines that --line leaves: those of the range, and the labels above them. None when no code is of
// them.
std::vector<CodeLine> on_lines(const DumpJob &job, const SourceLines &sources,
                               llvm::ArrayRef<CodeLine> lines);

// What is printed between the lines.
struct CodeStyle {
  // ";" for IR
  const char *comment;
  // --source
  bool source;
};

// The lines of one function, with its declaration in front. `place` may be null. As JSON: an
// object.
void print_function(DumpJob &job, SourceLines &sources, llvm::StringRef symbol,
                    const FunctionPlace *place, llvm::ArrayRef<CodeLine> lines, CodeStyle style);

} // namespace cinch
