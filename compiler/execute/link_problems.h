// What goes wrong when objects are linked, in words that name the places. Objects are read anew
// for that, since the linker keeps no more than it needs.
#pragma once

#include "execute/loaded_object.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <memory>
#include <optional>
#include <string>

namespace cinch {

using LoadedObjects = llvm::ArrayRef<std::unique_ptr<LoadedObject>>;

// When it defines thread-local objects, or refers to some, in the way of executables: places in a
// block of memory of each thread, which only the dynamic linker can reserve.
std::optional<std::string> problem_of_thread_locals(const LoadedObject &object);

// "undefined symbol 'f', used by 'main' in 'a.c'".
std::string text_about_undefined(LoadedObjects objects, llvm::StringRef name);

// "symbol 'f' is defined twice: in 'a.c' and in 'b.c'".
std::string text_about_duplicate(LoadedObjects objects, llvm::StringRef name);
std::string text_about_duplicate(llvm::StringRef name, const LoadedObject &first,
                                 const LoadedObject &second);

} // namespace cinch
