// Names and versions, and clang's functions that print them.
#include "driver/version.h"

#include "clang/Basic/Version.h"

namespace cinch {

std::string identity_line() {
  return "cinch clang version " CINCH_LLVM_VERSION " (cinch " CINCH_VERSION ")";
}

std::string version_line() { return "cinch " CINCH_VERSION " (LLVM " CINCH_LLVM_VERSION ")"; }

} // namespace cinch

// The Driver library asks these functions for its banner and for the producer string it passes to
// the assembler. They live in one object of libclangBasic; as all of them are defined here, the
// linker does not take that object from the archive.
namespace clang {

std::string getClangRepositoryPath() { return ""; }
std::string getLLVMRepositoryPath() { return ""; }
std::string getClangRevision() { return ""; }
std::string getLLVMRevision() { return ""; }
std::string getClangVendor() { return "cinch "; }
std::string getClangFullRepositoryVersion() { return ""; }
std::string getClangFullVersion() { return cinch::identity_line(); }
std::string getClangToolFullVersion(llvm::StringRef) { return cinch::identity_line(); }
std::string getClangFullCPPVersion() { return cinch::identity_line(); }

} // namespace clang
