#include "execute/start_program.h"

#include "execute/crash_report.h"
#include "execute/program_threads.h"

#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"

#include <cerrno>
#include <cfenv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

// glibc: the outermost frame of the main thread.
extern "C" void *__libc_stack_end;

namespace cinch {

// Called by exit(3), which has no argument for it.
static std::vector<uint64_t> program_destructors;
// Before libraries of the program.
static size_t first_module_count = 0;

template <class... Arguments> static void call(uint64_t address, Arguments... arguments) {
  reinterpret_cast<void (*)(Arguments...)>(address)(arguments...);
}

static size_t count_modules() {
  size_t count = 0;
  dl_iterate_phdr(
      [](dl_phdr_info *, size_t, void *value) { return ++*static_cast<size_t *>(value), 0; },
      &count);
  return count;
}

// Registered before anything of the program, so it runs behind the program's own handlers. LLVM has
// thousands of objects to destroy at exit, for nothing: the process ends here, unless a library
// that the program has loaded wants to do something yet. on_exit(3), as the status is needed.
static void finish_program(int status, void *) {
  for (uint64_t function : program_destructors) {
    call(function);
  }
  if (count_modules() == first_module_count) {
    fcloseall(); // what exit(3) does to streams, input too
    _exit(status);
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

// The main thread's only, as far down as it will grow (PROT_GROWSDOWN); the kernel does the same
// for an executable that says so.
static void make_stack_executable() {
  auto size = static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
  auto top = reinterpret_cast<uint64_t>(__libc_stack_end) & ~(size - 1);
  mprotect(reinterpret_cast<void *>(top), size,
           PROT_READ | PROT_WRITE | PROT_EXEC | PROT_GROWSDOWN);
}

// The compiler's signal handlers are gone before the first instruction of the program.
void expect_program_code() {
  static bool is_done = false;
  if (!is_done) {
    is_done = true;
    first_module_count = count_modules();
    llvm::outs().flush();
    llvm::errs().flush();
    llvm::sys::unregisterHandlers();
    prepare_threads();
    install_crash_report();
  }
}

void start_program(ProgramLoader &loader, llvm::ArrayRef<const char *> words) {
  if (llvm::any_of(loader.objects(), [](const std::unique_ptr<LoadedObject> &object) {
        return needs_executable_stack(*object);
      })) {
    make_stack_executable();
  }
  char **argv = make_argv(words);
  int argc = static_cast<int>(words.size());
  set_program_name(argv[0]);
  auto main_function = reinterpret_cast<int (*)(int, char **, char **)>(loader.find("main"));
  program_destructors = loader.destructors();
  on_exit(finish_program, nullptr);
  // Compiling has computed, too.
  fesetenv(FE_DFL_ENV);
  for (uint64_t function : loader.constructors()) {
    call(function, argc, argv, environ);
  }
  errno = 0;
  std::exit(main_function(argc, argv, environ));
}

} // namespace cinch
