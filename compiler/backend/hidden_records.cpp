// Hiding is a change of kind: loop strength reduction looks at records that say a variable has a
// value from here on, not at those that say it always has it, while all that keeps records right
// when instructions are moved, replaced or deleted treats both alike. So whatever LLVM can save of
// a location it saves; what it would save by looking at evolutions, RememberedRecord does.
#include "backend/hidden_records.h"

#include "backend/remembered_record.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/IR/DebugProgramInstruction.h"
#include "llvm/IR/Function.h"
#include "llvm/Pass.h"

namespace cinch {

using llvm::DbgVariableRecord;
using LocationType = DbgVariableRecord::LocationType;

// The records of the functions that are between the two passes.
class HiddenRecords {
public:
  void hide(llvm::Function &function, const llvm::LoopInfo &loops);
  void show(llvm::Function &function, const llvm::LoopInfo &loops);

private:
  using Memories = llvm::DenseMap<const DbgVariableRecord *, RememberedRecord>;

  llvm::DenseMap<const llvm::Function *, Memories> functions_;
};

static void for_each_record(llvm::BasicBlock &block,
                            llvm::function_ref<void(DbgVariableRecord &)> visit) {
  for (llvm::Instruction &instruction : block) {
    for (DbgVariableRecord &record : llvm::filterDbgVars(instruction.getDbgRecordRange())) {
      visit(record);
    }
  }
}

// No C compiler makes records of the kind that hidden ones get, but IR from a file may have some.
static bool has_records_of_hidden_kind(llvm::Function &function) {
  bool found = false;
  for (llvm::BasicBlock &block : function) {
    for_each_record(block, [&](DbgVariableRecord &record) { found |= record.isDbgDeclareValue(); });
  }
  return found;
}

void HiddenRecords::hide(llvm::Function &function, const llvm::LoopInfo &loops) {
  if (!function.getSubprogram() || loops.empty() || has_records_of_hidden_kind(function)) {
    return;
  }
  Memories &memories = functions_[&function];
  for (llvm::BasicBlock &block : function) {
    const llvm::Loop *loop = loops.getLoopFor(&block);
    if (!loop) {
      continue;
    }
    for_each_record(block, [&](DbgVariableRecord &record) {
      if (!record.isDbgValue() && !record.isDbgAssign()) {
        return;
      }
      if (std::optional<RememberedRecord> memory = RememberedRecord::of(record, *loop, loops)) {
        memories.try_emplace(&record, std::move(*memory));
      }
      record.Type = LocationType::DeclareValue;
    });
  }
}

void HiddenRecords::show(llvm::Function &function, const llvm::LoopInfo &loops) {
  auto found = functions_.find(&function);
  if (found == functions_.end()) {
    return;
  }
  const Memories &memories = found->second;
  for (llvm::BasicBlock &block : function) {
    for_each_record(block, [&](DbgVariableRecord &record) {
      if (!record.isDbgDeclareValue()) {
        return;
      }
      record.Type = record.getRawAssignID() ? LocationType::Assign : LocationType::Value;
      auto memory = memories.find(&record);
      if (record.isKillLocation() && memory != memories.end()) {
        memory->second.recover(record, loops);
      }
    });
  }
  functions_.erase(found);
}

namespace {

// One of the two passes. It changes no instruction, and so no analysis.
class RecordPass : public llvm::FunctionPass {
public:
  enum class Task { Hide, Show };
  RecordPass(Task task, std::shared_ptr<HiddenRecords> hidden)
      : FunctionPass(ID), task_(task), hidden_(std::move(hidden)) {}

  llvm::StringRef getPassName() const override {
    return task_ == Task::Hide ? "Hide debug records in loops" : "Show debug records in loops";
  }

  void getAnalysisUsage(llvm::AnalysisUsage &usage) const override {
    usage.addRequired<llvm::LoopInfoWrapperPass>();
    usage.setPreservesAll();
  }

  bool runOnFunction(llvm::Function &function) override {
    const llvm::LoopInfo &loops = getAnalysis<llvm::LoopInfoWrapperPass>().getLoopInfo();
    if (task_ == Task::Hide) {
      hidden_->hide(function, loops);
    } else {
      hidden_->show(function, loops);
    }
    return false;
  }

private:
  static char ID;

  Task task_;
  std::shared_ptr<HiddenRecords> hidden_;
};

} // namespace

// LLVM knows passes by the addresses of their IDs. Nothing asks for these two.
char RecordPass::ID = 0;

void RecordHidingPassManager::add(llvm::Pass *pass) {
  bool is_loop_pass = pass->getPassKind() == llvm::PT_Loop;
  if (is_loop_pass && !hidden_) {
    hidden_ = std::make_shared<HiddenRecords>();
    passes_.add(new RecordPass(RecordPass::Task::Hide, hidden_));
  } else if (!is_loop_pass && hidden_) {
    passes_.add(new RecordPass(RecordPass::Task::Show, std::move(hidden_)));
    hidden_ = nullptr;
  }
  passes_.add(pass);
}

} // namespace cinch
