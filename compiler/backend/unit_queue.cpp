#include "backend/unit_queue.h"

#include "backend/join_objects.h"
#include "backend/target_machine.h"

#include "llvm/Support/raw_ostream.h"

namespace cinch {

UnitQueue::~UnitQueue() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    next_ = tasks_.size();
  }
  join_workers();
}

void UnitQueue::add(llvm::unique_function<void(UnitResult &)> compile) {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    tasks_.push_back({std::move(compile), {}});
  }
  if (options_.threads < 2) {
    work(/*waits_for_more=*/false);
    return;
  }
  if (workers_.size() + 1 < options_.threads) {
    start_worker();
  }
  changed_.notify_one();
}

void UnitQueue::start_worker() {
  workers_.emplace_back(std::optional<unsigned>(options_.thread_stack_bytes), [this] {
    if (options_.prepare_thread) {
      options_.prepare_thread();
    }
    work(/*waits_for_more=*/true);
  });
}

// Takes the next unit that nobody has taken, until there is none.
void UnitQueue::work(bool waits_for_more) {
  std::unique_lock<std::mutex> lock(mutex_);
  for (;;) {
    if (waits_for_more) {
      changed_.wait(lock, [this] { return next_ < tasks_.size() || is_complete_; });
    }
    if (next_ == tasks_.size()) {
      return;
    }
    Task &task = tasks_[next_++];
    lock.unlock();
    task.compile(task.result);
    // Its module is gone with it.
    task.compile = nullptr;
    lock.lock();
  }
}

void UnitQueue::join_workers() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    is_complete_ = true;
  }
  changed_.notify_all();
  for (llvm::thread &worker : workers_) {
    worker.join();
  }
  workers_.clear();
}

bool UnitQueue::finish(llvm::ArrayRef<std::string> local_symbols, llvm::raw_pwrite_stream &output,
                       BackendMessageSink messages) {
  work(/*waits_for_more=*/false);
  join_workers();
  std::vector<llvm::SmallVector<char, 0>> objects;
  bool is_done = true;
  for (Task &task : tasks_) {
    for (const BackendMessage &message : task.result.messages) {
      messages(message);
    }
    is_done &= task.result.is_done;
    objects.push_back(std::move(task.result.object));
  }
  std::string problem;
  llvm::DebugCompressionType compression = assembler_options(options_).CompressDebugSections;
  if (is_done && !join_objects(objects, local_symbols, compression, output, problem)) {
    messages({BackendMessage::Severity::Error, "cannot join the units of the object: " + problem});
    return false;
  }
  return is_done;
}

} // namespace cinch
