// Programs other than the compiler: lld in this process, everything else as children.
#include "driver/link.h"

#include "driver/option_errors.h"

#include "lld/Common/Driver.h"
#include "clang/Driver/Job.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"

LLD_HAS_DRIVER(elf)

namespace cinch {

// lld keeps its state in a context of its own and gives it up at the end; one link in a process is
// all that is asked here.
// Also what `cinch` does under the name ld.lld.
int run_lld(llvm::ArrayRef<const char *> arguments) {
  lld::DriverDef drivers[] = {{lld::Gnu, &lld::elf::link}};
  lld::Result result = lld::lldMain(arguments, llvm::outs(), llvm::errs(), drivers);
  return result.retCode;
}

// argv[0] included: lld chooses its flavour by it.
static llvm::SmallVector<const char *, 64> command_line(const clang::driver::Command &job) {
  llvm::SmallVector<const char *, 64> words = {job.getExecutable()};
  words.append(job.getArguments().begin(), job.getArguments().end());
  return words;
}

// The messages so far go out first, so that the linker's come after them.
int run_external_job(const clang::driver::Command &job, llvm::raw_ostream &messages) {
  llvm::StringRef program = llvm::sys::path::filename(job.getExecutable());
  if (program.starts_with("ld.lld")) {
    return run_lld(command_line(job));
  }
  messages.flush();
  // Command::Execute also writes a response file when the command line is too long.
  std::string error;
  bool not_run = false;
  int status = job.Execute({}, &error, &not_run);
  if (not_run || !error.empty()) {
    print_driver_message(messages, MessageKind::Error,
                         llvm::Twine("cannot run '") + job.getExecutable() + "': " + error, false);
    return status ? status : 1;
  }
  if (status < 0) {
    print_driver_message(messages, MessageKind::Error, program + " was ended by a signal", false);
  }
  return status;
}

} // namespace cinch
