#include "backend/division.h"
#include "backend/unit_module.h"

#include "llvm/AsmParser/Parser.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

#include <gmock/gmock.h>

namespace cinch {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

class DivisionTest : public testing::Test {
protected:
  void parse(const char *text) {
    llvm::SMDiagnostic problem;
    module_ = llvm::parseAssemblyString(text, problem, context_);
    ASSERT_TRUE(module_) << problem.getMessage().str();
  }

  template <class Objects> static std::vector<std::string> names(const Objects &objects) {
    std::vector<std::string> names;
    for (const llvm::GlobalObject *object : objects) {
      names.push_back(object->getName().str());
    }
    return names;
  }

  llvm::LLVMContext context_;
  std::unique_ptr<llvm::Module> module_;
};

const char *const callers = R"ir(
@seen = internal global i32 0
@only_in_second = internal global i32 0
@text = private unnamed_addr constant [2 x i8] c"x\00"
define void @first() {
  store i32 1, ptr @seen
  call void @helper()
  ret void
}
define void @second() {
  store i32 1, ptr @seen
  store i32 2, ptr @only_in_second
  ret void
}
define internal void @helper() {
  store i32 1, ptr @seen
  call void @far(ptr @text)
  ret void
}
declare void @far(ptr)
)ir";

TEST_F(DivisionTest, LocalFunctionStaysWithItsOnlyCaller) {
  parse(callers);
  Division division = divide(*module_, 3);
  ASSERT_EQ(division.units.size(), 2u);
  EXPECT_THAT(names(division.units[0].definitions), ElementsAre("first", "helper", "seen"));
  EXPECT_THAT(names(division.units[1].definitions), ElementsAre("second", "only_in_second"));
  EXPECT_THAT(names(division.copied), ElementsAre("text"));
  EXPECT_THAT(names(division.shared), ElementsAre("seen"));
}

TEST_F(DivisionTest, UnitHasOwnDefinitionsAndDeclaresTheRest) {
  parse(callers);
  DividedModule divided(*module_, divide(*module_, 3));
  EXPECT_THAT(divided.shared_symbols(), ElementsAre("seen"));
  llvm::LLVMContext context;
  std::unique_ptr<llvm::Module> second = divided.unit(1, context);
  EXPECT_FALSE(llvm::verifyModule(*second, &llvm::errs()));
  EXPECT_FALSE(second->getFunction("second")->isDeclaration());
  EXPECT_EQ(second->getFunction("helper"), nullptr);
  EXPECT_TRUE(second->getNamedGlobal("seen")->isDeclaration());
  EXPECT_TRUE(second->getNamedGlobal("seen")->isDSOLocal());
  EXPECT_TRUE(second->getNamedGlobal("only_in_second")->hasInternalLinkage());
}

// Called from two units and small: both have one, to inline it or to keep it.
TEST_F(DivisionTest, SmallLocalFunctionIsCopied) {
  parse(R"ir(
define void @first() {
  call void @small()
  call void @small()
  ret void
}
define void @second() {
  call void @small()
  call void @first()
  ret void
}
define internal void @small() {
  ret void
}
)ir");
  Division division = divide(*module_, 2);
  ASSERT_EQ(division.units.size(), 3u);
  EXPECT_THAT(names(division.units[0].copies), ElementsAre("small"));
  EXPECT_THAT(names(division.units[1].imports), ElementsAre("first"));
  EXPECT_THAT(division.shared, ElementsAre());
  DividedModule divided(*module_, division);
  llvm::LLVMContext context;
  std::unique_ptr<llvm::Module> first = divided.unit(0, context);
  EXPECT_FALSE(llvm::verifyModule(*first, &llvm::errs()));
  EXPECT_TRUE(first->getFunction("small")->hasInternalLinkage());
  llvm::LLVMContext other;
  EXPECT_TRUE(divided.unit(1, other)->getFunction("first")->hasAvailableExternallyLinkage());
}

// Small enough for the first unit to have a copy; the second one calls it only through two imported
// functions and so has none. There is one for all, and what was a copy is for inlining only.
TEST_F(DivisionTest, CopyOfWhatAnotherUnitNamesIsImported) {
  std::string work;
  for (int i = 0; i < 22; ++i) {
    work += "  store volatile i32 1, ptr @out\n";
  }
  std::string text = "@out = external global i32\n"
                     "define void @first() {\n  call void @small()\n" +
                     work +
                     "  ret void\n}\n"
                     "define void @second() {\n  call void @near()\n" +
                     work +
                     "  ret void\n}\n"
                     "define void @third() {\n  call void @near()\n" +
                     work +
                     "  ret void\n}\n"
                     "define void @near() {\n  call void @far()\n  ret void\n}\n"
                     "define void @far() {\n  call void @small()\n  ret void\n}\n"
                     "define internal void @small() {\n" +
                     work + "  ret void\n}\n";
  parse(text.c_str());
  Division division = divide(*module_, 20);
  ASSERT_GE(division.units.size(), 3u);
  EXPECT_THAT(names(division.units[0].copies), ElementsAre("small"));
  EXPECT_THAT(division.units[1].copies, ElementsAre());
  EXPECT_THAT(names(division.units[1].imports), ElementsAre("near", "far"));
  EXPECT_THAT(names(division.shared), ElementsAre("small"));
  DividedModule divided(*module_, division);
  llvm::LLVMContext context;
  EXPECT_TRUE(divided.unit(0, context)->getFunction("small")->hasAvailableExternallyLinkage());
}

// The address of a function is one and the same everywhere.
TEST_F(DivisionTest, FunctionWithAddressTakenIsShared) {
  parse(R"ir(
@table = global ptr @small
define void @first() {
  call void @small()
  call void @small()
  ret void
}
define ptr @second() {
  call void @small()
  call void @first()
  ret ptr @small
}
define internal void @small() {
  ret void
}
)ir");
  Division division = divide(*module_, 3);
  EXPECT_THAT(names(division.shared), ElementsAre("small"));
}

TEST_F(DivisionTest, LabelsStayWithTheTableOfTheirAddresses) {
  parse(R"ir(
@table = internal constant ptr blockaddress(@jumps, %there)
define void @first() {
  call void @jumps(i32 1)
  call void @jumps(i32 2)
  ret void
}
define void @jumps(i32 %n) {
  %target = load ptr, ptr @table
  indirectbr ptr %target, [label %there]
there:
  ret void
}
)ir");
  Division division = divide(*module_, 3);
  for (const Division::Unit &unit : division.units) {
    std::vector<std::string> here = names(unit.definitions);
    EXPECT_EQ(testing::Value(here, testing::Contains("jumps")),
              testing::Value(here, testing::Contains("table")));
    EXPECT_THAT(names(unit.imports), testing::Not(testing::Contains("jumps")));
  }
}

// `used` symbols and those in the text of an asm may be named from anywhere.
TEST_F(DivisionTest, SymbolsNamedByAssemblyAreShared) {
  parse(R"ir(
@kept = internal global i32 0
@named = internal global i32 0
@llvm.compiler.used = appending global [1 x ptr] [ptr @kept], section "llvm.metadata"
define void @first() {
  call void asm sideeffect "incl named(%rip)", ""()
  store i32 1, ptr @kept
  ret void
}
define void @second() { store i32 1, ptr @named store i32 1, ptr @named ret void }
)ir");
  Division division = divide(*module_, 3);
  EXPECT_THAT(names(division.shared), UnorderedElementsAre("kept", "named"));
  DividedModule divided(*module_, division);
  llvm::LLVMContext context;
  std::unique_ptr<llvm::Module> second = divided.unit(1, context);
  EXPECT_EQ(second->getNamedGlobal("llvm.compiler.used"), nullptr);
}

TEST_F(DivisionTest, WhatIsTiedTogetherIsNotDivisible) {
  parse("define void @f() {\n  ret void\n}\n");
  EXPECT_TRUE(is_divisible(*module_));
  parse("define void @f() {\n  ret void\n}\n@g = alias void (), ptr @f\n");
  EXPECT_FALSE(is_divisible(*module_));
  parse("module asm \"nop\"\ndefine void @f() {\n  ret void\n}\n");
  EXPECT_FALSE(is_divisible(*module_));
  parse("define void @f() {\n  call void asm sideeffect \"nop\\0Ahere: nop\", \"\"()\n  ret "
        "void\n}\n");
  EXPECT_FALSE(is_divisible(*module_));
  parse("define void @f() {\n  call void asm sideeffect \"1: jmp 1b\", \"\"()\n  ret void\n}\n");
  EXPECT_TRUE(is_divisible(*module_));
  parse("define void @f() {\n  call void @stop()\n  ret void\n}\n"
        "declare void @stop() \"dontcall-error\"=\"stop\"\n");
  EXPECT_FALSE(is_divisible(*module_));
}

} // namespace
} // namespace cinch
