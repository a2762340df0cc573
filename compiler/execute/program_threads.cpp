#include "execute/program_threads.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <new>
#include <string>
#include <sys/mman.h>

namespace cinch {

namespace {

struct ThreadLocalObject {
  void *address;
  // To be freed: not of a library.
  bool is_owned;
};

// Plain, so that it needs no code at the start of a thread.
struct ThreadState {
  ThreadLocalObject *objects;
  uint64_t object_count;
  void *signal_stack;
  unsigned destructor_rounds;
};

struct ThreadStart {
  void *(*function)(void *);
  int (*c_function)(void *);
  void *argument;
};

} // namespace

constexpr size_t signal_stack_size = 128 * 1024;

static thread_local ThreadState this_thread;
static std::atomic<uint64_t> control_count = 0;
static pthread_key_t end_key;

// The program may have set another one.
static void drop_signal_stack(void *memory) {
  stack_t stack = {};
  if (sigaltstack(nullptr, &stack) == 0 && stack.ss_sp == memory) {
    stack.ss_flags = SS_DISABLE;
    sigaltstack(&stack, nullptr);
  }
  munmap(memory, signal_stack_size);
}

// Destructors of the program's keys (pthread_key_create(3), tss_create(3)) may use thread-local
// objects, so these go in the last of the rounds in which the C library calls destructors.
static void end_thread(void *value) {
  ThreadState &state = *static_cast<ThreadState *>(value);
  if (++state.destructor_rounds < PTHREAD_DESTRUCTOR_ITERATIONS) {
    pthread_setspecific(end_key, value);
    return;
  }
  for (uint64_t i = 0; i < state.object_count; ++i) {
    if (state.objects[i].is_owned) {
      std::free(state.objects[i].address);
    }
  }
  std::free(state.objects);
  if (state.signal_stack) {
    drop_signal_stack(state.signal_stack);
  }
  state = {};
}

// The handler's stack is another one than the thread's, which may have overflowed.
static void make_signal_stack() {
  void *memory =
      mmap(nullptr, signal_stack_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) {
    return;
  }
  stack_t stack = {};
  stack.ss_sp = memory;
  stack.ss_size = signal_stack_size;
  sigaltstack(&stack, nullptr);
  this_thread.signal_stack = memory;
  pthread_setspecific(end_key, &this_thread);
}

void prepare_threads() {
  pthread_key_create(&end_key, end_thread);
  make_signal_stack();
}

// A thread that loses the race wastes a number.
static uint64_t index_of(ThreadLocalControl &control) {
  uint64_t index = control.index.load(std::memory_order_acquire);
  if (index == 0) {
    uint64_t mine = ++control_count;
    index = control.index.compare_exchange_strong(index, mine) ? mine : control.index.load();
  }
  return index;
}

// A program without memory for its objects cannot go on.
static void grow_objects(uint64_t count) {
  uint64_t room = count + count / 2 + 16;
  auto *objects = static_cast<ThreadLocalObject *>(
      std::realloc(this_thread.objects, room * sizeof(ThreadLocalObject)));
  if (!objects) {
    std::abort();
  }
  std::memset(objects + this_thread.object_count, 0,
              (room - this_thread.object_count) * sizeof(ThreadLocalObject));
  this_thread.objects = objects;
  this_thread.object_count = room;
}

static ThreadLocalObject make_object(const ThreadLocalControl &control) {
  if (control.alignment == 0) {
    return {dlsym(RTLD_DEFAULT, static_cast<const char *>(control.initial)), false};
  }
  uint64_t alignment = std::max<uint64_t>(control.alignment, sizeof(void *));
  void *memory = nullptr;
  if (posix_memalign(&memory, alignment, std::max<uint64_t>(control.size, 1)) != 0) {
    std::abort();
  }
  if (control.initial) {
    std::memcpy(memory, control.initial, control.size);
  } else {
    std::memset(memory, 0, control.size);
  }
  return {memory, true};
}

static void *first_address(ThreadLocalControl &control) {
  uint64_t index = index_of(control);
  if (index > this_thread.object_count) {
    grow_objects(index);
  }
  ThreadLocalObject &object = this_thread.objects[index - 1];
  if (!object.address) {
    object = make_object(control);
    pthread_setspecific(end_key, &this_thread);
  }
  return object.address;
}

void *thread_local_address(ThreadLocalControl *control) {
  uint64_t index = control->index.load(std::memory_order_acquire);
  // 0 becomes the largest number.
  if (index - 1 < this_thread.object_count && this_thread.objects[index - 1].address) {
    return this_thread.objects[index - 1].address;
  }
  return first_address(*control);
}

ThreadLocalControl *control_of_library_object(llvm::StringRef name) {
  std::string text = name.str();
  if (!dlsym(RTLD_DEFAULT, text.c_str())) {
    return nullptr;
  }
  return new ThreadLocalControl{0, 0, 0, strdup(text.c_str())};
}

static ThreadStart take_start(void *argument) {
  auto *start = static_cast<ThreadStart *>(argument);
  ThreadStart result = *start;
  delete start;
  make_signal_stack();
  return result;
}

static void *start_thread(void *argument) {
  ThreadStart start = take_start(argument);
  return start.function(start.argument);
}

static int start_c_thread(void *argument) {
  ThreadStart start = take_start(argument);
  return start.c_function(start.argument);
}

int create_thread(pthread_t *thread, const pthread_attr_t *attributes, void *(*function)(void *),
                  void *argument) {
  auto *start = new (std::nothrow) ThreadStart{function, nullptr, argument};
  if (!start) {
    return EAGAIN;
  }
  int status = pthread_create(thread, attributes, start_thread, start);
  if (status != 0) {
    delete start;
  }
  return status;
}

int create_c_thread(thrd_t *thread, thrd_start_t function, void *argument) {
  auto *start = new (std::nothrow) ThreadStart{nullptr, function, argument};
  if (!start) {
    return thrd_nomem;
  }
  int status = thrd_create(thread, start_c_thread, start);
  if (status != thrd_success) {
    delete start;
  }
  return status;
}

} // namespace cinch
