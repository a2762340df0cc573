// A command line of cc, cleaned of what only Cinch or gcc knows.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/StringSaver.h"

namespace cinch {

using Words = llvm::SmallVector<const char *, 64>;

// Options of Cinch that clang's table does not know.
struct OwnOptions {
  unsigned parallelism = 0; // 0: the number of processors
  // -funit-size=N as it stands, null without: instructions of the units in which big files are
  // compiled; 0 means whole. Each compile job of the plan gets it.
  const char *unit_size = nullptr;
};

class CommandLine {
public:
  // arguments[0] is the program's name. The words live as long as the caller's and this object.
  explicit CommandLine(llvm::ArrayRef<const char *> arguments);

  // @file anywhere on the line. The first thing to do, as they may hold any of the rest. False
  // after a message.
  bool expand_response_files();
  // Takes out Cinch's options and those that only gcc knows (with a warning), adds what the
  // program's name means. False after a message.
  bool clean();

  Words words;
  OwnOptions own;

private:
  llvm::BumpPtrAllocator memory_;
  llvm::StringSaver strings_;
};

} // namespace cinch
