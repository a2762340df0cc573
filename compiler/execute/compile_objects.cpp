#include "execute/compile_objects.h"

#include "driver/big_stack.h"
#include "driver/frontend.h"

#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/thread.h"

#include <atomic>

namespace cinch {

namespace {

// One input on its way; the texts are printed when all are done.
struct Work {
  Invocation &invocation;
  ObjectBytes &object;
  std::string messages;
  bool done = false;
};

} // namespace

static bool compile_one(Invocation &invocation, ObjectBytes &object, llvm::raw_ostream &messages) {
  set_crash_context(invocation.input.c_str());
  invocation.memory = &object;
  bool compiled = run_invocation(invocation, messages);
  set_crash_context(nullptr);
  return compiled;
}

// On this thread, whose heap the program will go on with, but on a stack that is large enough.
static bool compile_alone(Invocation &invocation, ObjectBytes &object) {
  // What the compiler leaves behind is less than a program takes; giving it back takes time.
  invocation.after = AfterJob::ProcessEnds;
  invocation.backend.free_memory = false;
  // Units of a big file are compiled on all processors.
  invocation.backend.threads = llvm::thread::hardware_concurrency();
  invocation.backend.thread_stack_bytes = big_stack_bytes;
  invocation.backend.prepare_thread = prepare_thread_for_crashes;
  bool compiled = false;
  run_on_big_stack([&] { compiled = compile_one(invocation, object, llvm::errs()); });
  return compiled;
}

static void compile_in_parallel(std::vector<Work> &all) {
  std::atomic<size_t> next = 0;
  auto work = [&] {
    for (size_t index = next++; index < all.size(); index = next++) {
      llvm::raw_string_ostream messages(all[index].messages);
      messages.enable_colors(true);
      all[index].done = compile_one(all[index].invocation, all[index].object, messages);
    }
  };
  size_t count = std::min<size_t>(all.size(), llvm::thread::hardware_concurrency());
  std::vector<llvm::thread> workers;
  for (size_t i = 0; i < count; ++i) {
    workers.push_back(start_with_big_stack(work));
  }
  for (llvm::thread &worker : workers) {
    worker.join();
  }
}

std::optional<std::vector<ObjectBytes>> compile_objects(std::vector<Invocation> &invocations) {
  std::vector<ObjectBytes> objects(invocations.size());
  if (invocations.size() == 1) {
    bool compiled = compile_alone(invocations.front(), objects.front());
    return compiled ? std::optional(std::move(objects)) : std::nullopt;
  }
  std::vector<Work> all;
  for (size_t i = 0; i < invocations.size(); ++i) {
    all.push_back({invocations[i], objects[i], {}});
  }
  compile_in_parallel(all);
  bool compiled = true;
  for (const Work &work : all) {
    llvm::errs() << work.messages;
    compiled &= work.done;
  }
  return compiled ? std::optional(std::move(objects)) : std::nullopt;
}

} // namespace cinch
