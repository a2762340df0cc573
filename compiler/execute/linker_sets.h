// GNU: sections whose names are identifiers have bounds, __start_NAME and __stop_NAME, around what
// all objects have in them. JITLink links each object alone, so such sections get memory that
// several objects share.
#pragma once

#include "execute/loaded_object.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"

#include <memory>
#include <string>
#include <vector>

namespace llvm::jitlink {
class LinkGraph;
}

namespace cinch {

// By its name.
bool has_bounds(llvm::StringRef section);

class LinkerSets {
public:
  using Objects = llvm::ArrayRef<std::unique_ptr<LoadedObject>>;

  // Before the first object is linked. `has_archives`: more objects may refer to bounds.
  void place(Objects objects, bool has_archives);
  // Of an object that is being linked: before its symbols are looked up, and once it has memory.
  void bind_bounds(llvm::jitlink::LinkGraph &graph) const;
  llvm::Error move_sections(llvm::jitlink::LinkGraph &graph, const LoadedObject &object) const;
  // When all are linked: the names of sections whose bounds are wrong, since members of archives or
  // code are in them.
  std::vector<std::string> wrong_bounds(Objects objects) const;

private:
  struct Part {
    const LoadedObject *object = nullptr;
    uint64_t address = 0;
    uint64_t size = 0;
  };
  // Memory, in the order of the objects.
  struct Set {
    uint64_t start = 0;
    uint64_t stop = 0;
    std::vector<Part> parts;
  };

  llvm::StringMap<Set> sets_;
};

} // namespace cinch
