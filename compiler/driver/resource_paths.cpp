// All paths follow from where the binary is, so a tree can be moved as a whole.
#include "driver/resource_paths.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace cinch {

// Links are resolved, so that a `cc` that is a link to cinch finds cinch's files.
const std::string &executable_path() {
  // Once for the process: the first call reads the link in /proc.
  static const std::string path = [] {
    llvm::SmallString<256> real;
    if (llvm::sys::fs::real_path("/proc/self/exe", real)) {
      return llvm::sys::fs::getMainExecutable("cinch", nullptr);
    }
    return std::string(real);
  }();
  return path;
}

// The same in the build tree and in an installed one.
static std::string beside_binary(llvm::StringRef relative) {
  llvm::StringRef bin = llvm::sys::path::parent_path(executable_path());
  return (llvm::sys::path::parent_path(bin) + "/lib/cinch/" + relative).str();
}

std::string builtin_header_directory() { return beside_binary("include"); }

std::string tool_directory() { return beside_binary("bin"); }

std::string clang_resource_directory() {
  // The configured place first; then Debian's, then where others install.
  for (const char *candidate : {CINCH_CLANG_RESOURCE_DIR, "/usr/lib/llvm-22/lib/clang/22",
                                "/usr/lib/clang/22", "/usr/local/lib/clang/22"}) {
    if (llvm::sys::fs::is_directory(candidate)) {
      return candidate;
    }
  }
  // No clang: a directory without SIMD headers, so that messages name what is missing.
  return beside_binary("");
}

} // namespace cinch
