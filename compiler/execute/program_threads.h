// What each thread of the program has beside what the C library gives it: its thread-local objects
// and a stack for the report of a crash.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <pthread.h>
#include <threads.h>

namespace cinch {

// Of one thread-local object, as code with emulated thread-local storage has it (GNU: emutls).
struct ThreadLocalControl {
  uint64_t size;
  // 0: the object is a shared library's, and `initial` its name.
  uint64_t alignment;
  // Among those of `make_thread_locals`.
  uint64_t index;
  // Null: zeros.
  const void *initial;
};

// On the main thread, which gets its stack for reports, before any code of the program.
void prepare_threads();

// All thread-local objects of the program, linked: the main thread gets its own. Once, after
// `prepare_threads` and before the program uses one. Later threads get theirs before they run, so
// that signal handlers may use them; only threads that libraries make get them at the first use.
void make_thread_locals(llvm::ArrayRef<ThreadLocalControl *> of_program);

// `__emutls_get_address` of the program: this thread's own object. Null for null.
void *thread_local_address(ThreadLocalControl *control);

// A control block for an object of a shared library in this process; null when there is none of the
// name. Lives as long as the process. Before `make_thread_locals`.
ThreadLocalControl *control_of_library_object(llvm::StringRef name);

// pthread_create(3) and thrd_create(3) of the program: a stack overflow of the thread is reported.
int create_thread(pthread_t *thread, const pthread_attr_t *attributes, void *(*function)(void *),
                  void *argument);
int create_c_thread(thrd_t *thread, thrd_start_t function, void *argument);

} // namespace cinch
