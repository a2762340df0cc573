// Lines of IR or assembly that know the source they come from, and how they are printed.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <memory>
#include <string>
#include <vector>

namespace llvm {
class MemoryBuffer;
}

namespace cinch {

struct DumpJob;
struct FunctionPlace;

struct CodeLine {
  // Head: the first line of a function, and its last one. Label: the start of a block.
  enum class Kind : unsigned char { Head, Label, Code, End };
  Kind kind = Kind::Code;
  std::string text;
  // Empty, 0: the compiler made it.
  std::string file;
  unsigned line = 0;
  // The function whose body was put in here; empty: that around it.
  std::string inlined_from;
};

// Texts of files, read when a line of theirs is first asked for.
class SourceLines {
public:
  SourceLines();
  ~SourceLines();
  // Empty when there is no such line. Without blanks around.
  llvm::StringRef line(llvm::StringRef file, unsigned number);

private:
  struct File;
  llvm::StringMap<std::unique_ptr<File>> files_;
};

// What is printed between the lines.
struct CodeStyle {
  // ";" for IR
  const char *comment;
  // --source
  bool source;
};

// The lines of one function, with its declaration in front; only those of --line if it is given.
// `place` may be null. As JSON: an object.
void print_function(DumpJob &job, SourceLines &sources, llvm::StringRef symbol,
                    const FunctionPlace *place, llvm::ArrayRef<CodeLine> lines, CodeStyle style);

} // namespace cinch
