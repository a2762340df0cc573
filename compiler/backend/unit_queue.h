// Objects of one translation unit that are made at the same time, on as many threads as there are.
#pragma once

#include "backend/messages.h"
#include "backend/options.h"

#include "llvm/ADT/FunctionExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/thread.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <vector>

namespace llvm {
class raw_pwrite_stream;
} // namespace llvm

namespace cinch {

// What became of one unit.
struct UnitResult {
  llvm::SmallVector<char, 0> object;
  // Told in the order of the units, whichever is done first.
  std::vector<BackendMessage> messages;
  bool is_done = false;
};

class UnitQueue {
public:
  // `options` outlive the queue.
  explicit UnitQueue(const BackendOptions &options) : options_(options) {}
  // Waits for the units that are being compiled, and forgets the others.
  ~UnitQueue();

  // The calling thread is one of `options.threads` and goes on; when it is the only one it compiles
  // the unit here. Only the order of the calls decides what the object looks like.
  void add(llvm::unique_function<void(UnitResult &)> compile);
  // Waits until all are done, and works as well meanwhile. Then tells their messages and joins the
  // objects, in which `local_symbols` become local. False after an error.
  bool finish(llvm::ArrayRef<std::string> local_symbols, llvm::raw_pwrite_stream &output,
              BackendMessageSink messages);

private:
  struct Task {
    llvm::unique_function<void(UnitResult &)> compile;
    UnitResult result;
  };

  void start_worker();
  void work(bool waits_for_more);
  void join_workers();

  const BackendOptions &options_;
  std::mutex mutex_;
  std::condition_variable changed_;
  // A deque, since units are added while others are in work.
  std::deque<Task> tasks_;
  size_t next_ = 0;
  bool is_complete_ = false;
  std::vector<llvm::thread> workers_;
};

} // namespace cinch
