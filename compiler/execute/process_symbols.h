// The symbols that a program finds in its process without being linked to them: the C library's.
#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ExecutionEngine/Orc/Core.h"
#include "llvm/Object/Archive.h"
#include "llvm/Object/Binary.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace llvm::orc {
class ObjectLinkingLayer;
}

namespace cinch {

// libgcc as a shared library; in the process when code refers to it, or when the C library does.
constexpr const char *shared_unwinder = "libgcc_s.so.1";

// In front of the name of a thread-local object: what the program's code refers to instead.
constexpr const char *thread_local_prefix = "__emutls_v.";

// Definitions from `libraries`, then from the other shared libraries of the process and from what
// every executable carries of the C library (`atexit`) and of the compiler's library.
std::unique_ptr<llvm::orc::DefinitionGenerator> process_symbols(std::vector<void *> libraries);

// Definitions from archives whose names are worked out when the first symbol is missing. Problems
// with an archive become errors of the lookup.
std::unique_ptr<llvm::orc::DefinitionGenerator>
late_archives(llvm::orc::ObjectLinkingLayer &layer,
              std::function<std::vector<std::string>()> paths);

// The file of the archive goes with it.
llvm::Expected<llvm::object::OwningBinary<llvm::object::Archive>>
open_archive(const std::string &path);

} // namespace cinch
