#include "backend/remembered_record.h"

#include "llvm/Analysis/LoopInfo.h"
#include "llvm/AsmParser/Parser.h"
#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/DebugProgramInstruction.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

#include <gtest/gtest.h>

#include <map>

namespace cinch {
namespace {

const char *const metadata = R"ir(
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1)
!1 = !DIFile(filename: "f.c", directory: "")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !DISubroutineType(types: !{})
!4 = distinct !DISubprogram(name: "f", file: !1, unit: !0, type: !3, spFlags: DISPFlagDefinition)
!5 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
!6 = !DILocalVariable(name: "i", scope: !4, type: !5)
!7 = !DILocation(line: 1, scope: !4)
)ir";

// A loop with a counter %i and what loop strength reduction will have added.
std::string loop_with(const std::string &phis, const std::string &body, const std::string &record,
                      const std::string &before = "") {
  return "define void @f(ptr %base, i64 %count, i64 %from) !dbg !4 {\nentry:\n" + before +
         "  br label %loop\nloop:\n  %i = phi i64 [ %from, %entry ], [ %next, %loop ]\n" + phis +
         "    #dbg_value(" + record + ", !7)\n  %next = add i64 %i, 1\n" + body +
         "  br i1 poison, label %loop, label %exit\nexit:\n  ret void\n}\n" + metadata;
}

class RememberedRecordTest : public testing::Test {
protected:
  void parse(const std::string &text) {
    llvm::SMDiagnostic problem;
    module_ = llvm::parseAssemblyString(text, problem, context_);
    ASSERT_TRUE(module_) << problem.getMessage().str();
    function_ = module_->getFunction("f");
    dominators_.recalculate(*function_);
    loops_.analyze(dominators_);
  }

  llvm::BasicBlock &loop_block() { return *std::next(function_->begin()); }

  llvm::DbgVariableRecord &record() {
    for (llvm::Instruction &instruction : loop_block()) {
      for (llvm::DbgVariableRecord &record : llvm::filterDbgVars(instruction.getDbgRecordRange())) {
        return record;
      }
    }
    llvm_unreachable("no record");
  }

  std::optional<RememberedRecord> remember() {
    return RememberedRecord::of(record(), *loops_.getLoopFor(&loop_block()), loops_);
  }

  // %i and what is made from it; the record loses its value.
  void delete_counter() {
    llvm::Instruction &counter = loop_block().front();
    auto &next = *llvm::cast<llvm::Instruction>(
        llvm::cast<llvm::PHINode>(counter).getIncomingValueForBlock(&loop_block()));
    for (llvm::Instruction *instruction : {&counter, &next}) {
      instruction->replaceAllUsesWith(llvm::PoisonValue::get(instruction->getType()));
      instruction->eraseFromParent();
    }
    ASSERT_TRUE(record().isKillLocation());
  }

  // What the record says after the counter has been deleted, for values of those there are.
  uint64_t recovered(const std::map<std::string, uint64_t> &values) {
    std::optional<RememberedRecord> memory = remember();
    EXPECT_TRUE(memory);
    delete_counter();
    memory->recover(record(), loops_);
    EXPECT_FALSE(llvm::verifyModule(*module_, &llvm::errs()));
    EXPECT_FALSE(record().isKillLocation());
    return evaluate(values);
  }

  uint64_t evaluate(const std::map<std::string, uint64_t> &values) {
    auto value_of = [&](unsigned index) {
      return values.at(record().getVariableLocationOp(index)->getName().str());
    };
    std::vector<uint64_t> stack;
    if (!record().hasArgList()) {
      stack.push_back(value_of(0));
    }
    for (llvm::DIExpression::ExprOperand operation : record().getExpression()->expr_ops()) {
      switch (operation.getOp()) {
      case llvm::dwarf::DW_OP_LLVM_arg:
        stack.push_back(value_of(operation.getArg(0)));
        break;
      case llvm::dwarf::DW_OP_consts:
      case llvm::dwarf::DW_OP_constu:
        stack.push_back(operation.getArg(0));
        break;
      case llvm::dwarf::DW_OP_plus_uconst:
        stack.back() += operation.getArg(0);
        break;
      case llvm::dwarf::DW_OP_stack_value:
        break;
      default:
        combine(stack, operation.getOp());
      }
    }
    EXPECT_EQ(stack.size(), 1u);
    return stack.back();
  }

  static void combine(std::vector<uint64_t> &stack, uint64_t operation) {
    uint64_t right = stack.back();
    stack.pop_back();
    uint64_t &left = stack.back();
    switch (operation) {
    case llvm::dwarf::DW_OP_plus:
      left += right;
      break;
    case llvm::dwarf::DW_OP_minus:
      left -= right;
      break;
    case llvm::dwarf::DW_OP_mul:
      left *= right;
      break;
    case llvm::dwarf::DW_OP_and:
      left &= right;
      break;
    case llvm::dwarf::DW_OP_div:
      left = static_cast<int64_t>(left) / static_cast<int64_t>(right);
      break;
    default:
      FAIL() << llvm::dwarf::OperationEncodingString(operation).str();
    }
  }

  llvm::LLVMContext context_;
  std::unique_ptr<llvm::Module> module_;
  llvm::Function *function_ = nullptr;
  llvm::DominatorTree dominators_;
  llvm::LoopInfo loops_;
};

const char *const counter = "i64 %i, !6, !DIExpression()";

TEST_F(RememberedRecordTest, TellsACounterFromAnAddress) {
  parse(loop_with("  %p = phi ptr [ %base, %entry ], [ %q, %loop ]\n",
                  "  %q = getelementptr i8, ptr %p, i64 4\n", counter));
  EXPECT_EQ(recovered({{"p", 1020}, {"base", 1000}, {"from", 7}}), 12u);
}

TEST_F(RememberedRecordTest, TellsACounterFromOneThatGoesTheOtherWay) {
  parse(loop_with("  %p = phi i64 [ %count, %entry ], [ %q, %loop ]\n", "  %q = add i64 %p, -1\n",
                  counter));
  EXPECT_EQ(recovered({{"p", 6}, {"count", 10}, {"from", 7}}), 11u);
}

TEST_F(RememberedRecordTest, KeepsWhatTheExpressionDoesToTheValue) {
  parse(loop_with("  %p = phi i64 [ 0, %entry ], [ %q, %loop ]\n", "  %q = add i64 %p, -3\n",
                  "i64 %i, !6, !DIExpression(DW_OP_consts, 5, DW_OP_mul, DW_OP_stack_value)"));
  EXPECT_EQ(recovered({{"p", -6}, {"from", 7}}), 45u);
}

TEST_F(RememberedRecordTest, LeavesValuesAloneThatAreThere) {
  parse(loop_with("  %p = phi i64 [ 0, %entry ], [ %q, %loop ]\n", "  %q = add i64 %p, 2\n",
                  "!DIArgList(i64 %count, i64 %i), !6, !DIExpression(DW_OP_LLVM_arg, 0, "
                  "DW_OP_LLVM_arg, 1, DW_OP_minus, DW_OP_stack_value)"));
  EXPECT_EQ(recovered({{"p", 8}, {"count", 100}, {"from", 7}}), 89u);
}

TEST_F(RememberedRecordTest, PrefersAnAddressThatNeedsNoOtherValue) {
  parse(loop_with("  %p = phi i64 [ %count, %entry ], [ %q, %loop ]\n"
                  "  %r = phi i64 [ %start, %entry ], [ %s, %loop ]\n",
                  "  %q = add i64 %p, -1\n  %s = add i64 %r, 1\n", counter,
                  "  %start = add i64 %from, 3\n"));
  EXPECT_EQ(recovered({{"r", 14}}), 11u);
}

TEST_F(RememberedRecordTest, DoesNotTellMoreBitsThanThereAre) {
  parse(loop_with("  %p = phi i32 [ 0, %entry ], [ %q, %loop ]\n", "  %q = add i32 %p, 4\n",
                  counter));
  std::optional<RememberedRecord> memory = remember();
  ASSERT_TRUE(memory);
  delete_counter();
  memory->recover(record(), loops_);
  EXPECT_TRUE(record().isKillLocation());
}

TEST_F(RememberedRecordTest, ForgetsWhatFollowsFromNoCounter) {
  parse(loop_with("", "", "i64 %count, !6, !DIExpression()"));
  EXPECT_FALSE(remember());
}

TEST_F(RememberedRecordTest, ForgetsPlacesInMemory) {
  parse(loop_with("", "", "i64 %i, !6, !DIExpression(DW_OP_deref)"));
  EXPECT_FALSE(remember());
}

} // namespace
} // namespace cinch
