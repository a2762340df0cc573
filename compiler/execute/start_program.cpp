#include "execute/start_program.h"

#include "execute/crash_report.h"

#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace cinch {

// Called by exit(3), which has no argument for it.
static std::vector<uint64_t> program_destructors;

template <class... Arguments> static void call(uint64_t address, Arguments... arguments) {
  reinterpret_cast<void (*)(Arguments...)>(address)(arguments...);
}

static void run_destructors() {
  for (uint64_t function : program_destructors) {
    call(function);
  }
}

// The name in messages of error(3) and assert(3).
static void set_program_name(char *name) {
  program_invocation_name = name;
  char *slash = std::strrchr(name, '/');
  program_invocation_short_name = slash ? slash + 1 : name;
}

// Copied, since a program may write to its arguments.
static char **make_argv(llvm::ArrayRef<const char *> words) {
  auto *argv = static_cast<char **>(std::malloc((words.size() + 1) * sizeof(char *)));
  for (size_t i = 0; i < words.size(); ++i) {
    argv[i] = strdup(words[i]);
  }
  argv[words.size()] = nullptr;
  return argv;
}

// The compiler's signal handlers are gone before the first instruction of the program.
void start_program(ProgramLoader &loader, llvm::ArrayRef<const char *> words) {
  llvm::outs().flush();
  llvm::errs().flush();
  llvm::sys::unregisterHandlers();
  install_crash_report(loader.objects());
  char **argv = make_argv(words);
  int argc = static_cast<int>(words.size());
  set_program_name(argv[0]);
  auto main_function = reinterpret_cast<int (*)(int, char **, char **)>(loader.find("main"));
  program_destructors = loader.destructors();
  // Registered first, so that it runs last: behind the handlers of the program.
  std::atexit(run_destructors);
  for (uint64_t function : loader.constructors()) {
    call(function, argc, argv, environ);
  }
  errno = 0;
  std::exit(main_function(argc, argv, environ));
}

} // namespace cinch
