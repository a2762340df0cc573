// What the first line of a report says.
#include "execute/crash_text.h"

#include <gtest/gtest.h>

#include <csignal>
#include <string>

using namespace cinch;

static std::string text_of(const CrashHeader &header) {
  CrashText text;
  add_what_happened(text, header);
  return {text.data(), text.size()};
}

static CrashHeader fault(int signal, int code, uint64_t address, uint64_t stack_pointer) {
  CrashHeader header;
  header.signal = signal;
  header.code = code;
  header.address = address;
  header.program_counter = 0x400000;
  header.stack_pointer = stack_pointer;
  return header;
}

TEST(CrashText, Signals) {
  constexpr uint64_t stack = 0x7ffc00000000;
  EXPECT_EQ(text_of(fault(SIGSEGV, SEGV_MAPERR, 0, stack)), "SIGSEGV: segmentation fault at 0x0");
  EXPECT_EQ(text_of(fault(SIGSEGV, SEGV_ACCERR, 0xdeadbeef12, stack)),
            "SIGSEGV: segmentation fault at 0xdeadbeef12");
  EXPECT_EQ(text_of(fault(SIGSEGV, SI_KERNEL, 0, stack)), "SIGSEGV: segmentation fault");
  EXPECT_EQ(text_of(fault(SIGBUS, BUS_ADRERR, 0x1000, stack)), "SIGBUS: bus error at 0x1000");
  EXPECT_EQ(text_of(fault(SIGFPE, FPE_INTDIV, 0, stack)),
            "SIGFPE: integer division by zero or overflow");
  EXPECT_EQ(text_of(fault(SIGSYS, 0, 0, stack)), "SIGSYS: bad system call");
}

TEST(CrashText, StackOverflow) {
  constexpr uint64_t stack = 0x7ffc00000000;
  EXPECT_EQ(text_of(fault(SIGSEGV, SEGV_MAPERR, stack - 8, stack)),
            "SIGSEGV: stack overflow at 0x7ffbfffffff8");
  EXPECT_TRUE(is_stack_overflow(fault(SIGSEGV, SEGV_ACCERR, stack + 4000, stack)));
  // Sent by kill(2), far away, or no memory at all.
  EXPECT_FALSE(is_stack_overflow(fault(SIGSEGV, SI_USER, stack, stack)));
  EXPECT_FALSE(is_stack_overflow(fault(SIGSEGV, SEGV_MAPERR, stack - (1 << 20), stack)));
  EXPECT_FALSE(is_stack_overflow(fault(SIGSEGV, SEGV_MAPERR, stack + (2 << 20), stack)));
  EXPECT_FALSE(is_stack_overflow(fault(SIGSEGV, SEGV_MAPERR, 0, 8)));
  // A jump to an array on the stack.
  CrashHeader jump = fault(SIGSEGV, SEGV_ACCERR, stack + 16, stack);
  jump.program_counter = jump.address;
  EXPECT_FALSE(is_stack_overflow(jump));
}

TEST(CrashText, LimitedSize) {
  CrashText text;
  for (int i = 0; i < 100; ++i) {
    text.add("0123456789");
  }
  EXPECT_EQ(text.size(), 512u);
}
