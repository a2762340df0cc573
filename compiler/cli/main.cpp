// The program `cinch`: finds out under which name and in which shape it was called.
#include "cli/cli.h"
#include "driver/cc.h"
#include "driver/crash.h"
#include "driver/link.h"
#include "driver/option_errors.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

#include <unistd.h>

using namespace cinch;

// `ld.lld`: the installed tree has a link of that name, so that no other lld is needed.
static int dispatch(llvm::ArrayRef<const char *> arguments) {
  llvm::StringRef name = llvm::sys::path::filename(arguments[0]);
  if (name.starts_with("ld.lld")) {
    return run_lld(arguments);
  }
  if (arguments.size() > 1 && is_subcommand(arguments[1])) {
    return run_subcommand(arguments);
  }
  return run_cc(arguments);
}

// What could not be written (a full disk, a closed descriptor) is an error too.
static bool flush_output() {
  llvm::outs().flush();
  if (llvm::outs().has_error()) {
    print_error("cannot write standard output: " + llvm::outs().error().message());
    return false;
  }
  return true;
}

int main(int argc, char **argv) {
  if (argc < 1) {
    return 1;
  }
  // Before anything that can fail.
  install_crash_handlers();
  int status = dispatch({argv, static_cast<size_t>(argc)});
  if (!flush_output() && status == 0) {
    status = 1;
  }
  llvm::errs().flush();
  // Nothing is destroyed: the kernel frees memory faster than destructors do.
  _exit(status);
}
