#include "execute/program_threads.h"

#include "llvm/Support/MathExtras.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <string>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

namespace cinch {

namespace {

struct ThreadStart {
  void *(*function)(void *);
  int (*c_function)(void *);
  void *argument;
};

// What a thread has, in one block of memory: the objects follow.
struct ThreadMemory {
  // Of those whose threads end.
  ThreadMemory *next;
  pid_t thread;
  // Null: none.
  void *signal_stack;
  ThreadStart start;
  // Of each object, by its control's index; null for one of a library until it is asked for.
  void **addresses;
};

} // namespace

// Handlers of the program that ask for such a stack (SA_ONSTACK) run on it, too, when the program
// makes none. Memory that is not touched costs nothing.
constexpr size_t signal_stack_size = 1024 * 1024;

static thread_local ThreadMemory *this_thread;
// Those of libraries come first.
static std::vector<ThreadLocalControl *> controls;
static pthread_key_t end_key;
static std::atomic<ThreadMemory *> ending_threads = nullptr;

static void free_memory(ThreadMemory *memory) {
  if (memory->signal_stack) {
    munmap(memory->signal_stack, signal_stack_size);
  }
  std::free(memory);
}

static void add_ending_thread(ThreadMemory *memory) {
  memory->next = ending_threads;
  while (!ending_threads.compare_exchange_weak(memory->next, memory)) {
  }
}

// Destructors of the program's keys (pthread_key_create(3), tss_create(3)), which may run after
// this, use thread-local objects, and so may signal handlers: the memory has to outlive the thread.
static void end_thread(void *value) {
  auto *memory = static_cast<ThreadMemory *>(value);
  memory->thread = gettid(); // another one since a fork(2)
  add_ending_thread(memory);
}

// Without a lock, which a fork(2) might leave locked.
static void free_ended_threads() {
  ThreadMemory *next = nullptr;
  for (ThreadMemory *memory = ending_threads.exchange(nullptr); memory; memory = next) {
    next = memory->next;
    bool has_ended = tgkill(getpid(), memory->thread, 0) != 0;
    has_ended ? free_memory(memory) : add_ending_thread(memory);
  }
}

static uint64_t alignment_of(const ThreadLocalControl &control) {
  return std::max<uint64_t>(control.alignment, sizeof(void *));
}

static bool is_of_library(const ThreadLocalControl &control) { return control.alignment == 0; }

// Zeros are not touched: most of a large object may never be.
static void place_objects(ThreadMemory &memory) {
  uint64_t place = reinterpret_cast<uint64_t>(memory.addresses + controls.size());
  for (size_t i = 0; i < controls.size(); ++i) {
    const ThreadLocalControl &control = *controls[i];
    if (is_of_library(control)) {
      continue;
    }
    place = llvm::alignTo(place, alignment_of(control));
    memory.addresses[i] = reinterpret_cast<void *>(place);
    if (control.initial) {
      std::memcpy(memory.addresses[i], control.initial, control.size);
    }
    place += control.size;
  }
}

// Null when there is no memory.
static ThreadMemory *make_memory() {
  uint64_t size = sizeof(ThreadMemory);
  for (const ThreadLocalControl *control : controls) {
    size += sizeof(void *) + control->size + (is_of_library(*control) ? 0 : alignment_of(*control));
  }
  auto *memory = static_cast<ThreadMemory *>(std::calloc(1, size));
  if (memory) {
    memory->addresses = reinterpret_cast<void **>(memory + 1);
    place_objects(*memory);
  }
  return memory;
}

// The handler's stack is another one than the thread's, which may have overflowed.
static void *make_signal_stack() {
  void *stack = mmap(nullptr, signal_stack_size, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return stack == MAP_FAILED ? nullptr : stack;
}

static void use_signal_stack(void *memory) {
  if (memory) {
    stack_t stack = {};
    stack.ss_sp = memory;
    stack.ss_size = signal_stack_size;
    sigaltstack(&stack, nullptr);
  }
}

void prepare_threads() {
  pthread_key_create(&end_key, end_thread);
  use_signal_stack(make_signal_stack());
}

// The main thread's objects stay: other threads may use them after its pthread_exit(3).
void make_thread_locals(llvm::ArrayRef<ThreadLocalControl *> of_program) {
  controls.insert(controls.end(), of_program.begin(), of_program.end());
  for (size_t i = 0; i < controls.size(); ++i) {
    controls[i]->index = i;
  }
  this_thread = make_memory();
}

// Of a thread that a library has made. A program without memory for its objects cannot go on.
static void adopt_thread() {
  this_thread = make_memory();
  if (!this_thread) {
    std::abort();
  }
  this_thread->thread = gettid();
  pthread_setspecific(end_key, this_thread);
}

void *thread_local_address(ThreadLocalControl *control) {
  if (!control) {
    return nullptr; // weak, and nowhere defined
  }
  if (!this_thread) {
    adopt_thread();
  }
  void *&address = this_thread->addresses[control->index];
  if (!address) {
    address = dlsym(RTLD_DEFAULT, static_cast<const char *>(control->initial));
  }
  return address;
}

ThreadLocalControl *control_of_library_object(llvm::StringRef name) {
  std::string text = name.str();
  if (!dlsym(RTLD_DEFAULT, text.c_str())) {
    return nullptr;
  }
  controls.push_back(new ThreadLocalControl{0, 0, 0, strdup(text.c_str())});
  return controls.back();
}

// On the new thread. Its memory is there already: a signal may come at once, while the C library's
// memory is locked.
static ThreadStart take_start(void *argument) {
  this_thread = static_cast<ThreadMemory *>(argument);
  this_thread->thread = gettid();
  pthread_setspecific(end_key, this_thread);
  use_signal_stack(this_thread->signal_stack);
  for (ThreadLocalControl *control : controls) {
    if (is_of_library(*control)) {
      thread_local_address(control);
    }
  }
  return this_thread->start;
}

static void *start_thread(void *argument) {
  ThreadStart start = take_start(argument);
  return start.function(start.argument);
}

static int start_c_thread(void *argument) {
  ThreadStart start = take_start(argument);
  return start.c_function(start.argument);
}

// Thread creation leaves errno alone.
static ThreadMemory *make_memory_for(const ThreadStart &start) {
  int error = errno;
  free_ended_threads();
  ThreadMemory *memory = make_memory();
  if (memory) {
    memory->start = start;
    memory->signal_stack = make_signal_stack();
  }
  errno = error;
  return memory;
}

int create_thread(pthread_t *thread, const pthread_attr_t *attributes, void *(*function)(void *),
                  void *argument) {
  ThreadMemory *memory = make_memory_for({function, nullptr, argument});
  if (!memory) {
    return EAGAIN;
  }
  int status = pthread_create(thread, attributes, start_thread, memory);
  if (status != 0) {
    free_memory(memory);
  }
  return status;
}

int create_c_thread(thrd_t *thread, thrd_start_t function, void *argument) {
  ThreadMemory *memory = make_memory_for({nullptr, function, argument});
  if (!memory) {
    return thrd_nomem;
  }
  int status = thrd_create(thread, start_c_thread, memory);
  if (status != thrd_success) {
    free_memory(memory);
  }
  return status;
}

} // namespace cinch
