#include "execute/crash_text.h"

#include <csignal>
#include <cstring>

namespace cinch {

void CrashText::add(const char *text) {
  for (; *text && size_ < sizeof(bytes_); ++text) {
    bytes_[size_++] = *text;
  }
}

void CrashText::add_address(uint64_t address) {
  char digits[2 * sizeof(address) + 1] = {};
  char *first = digits + sizeof(digits) - 1;
  do {
    *--first = "0123456789abcdef"[address % 16];
    address /= 16;
  } while (address != 0);
  add("0x");
  add(first);
}

// Memory above the stack pointer is the thread's own, unless it could not be had. Frames may be
// large and are filled from anywhere; below the pointer only a call or a red zone writes, or a
// probe. A jump to the stack is something else.
bool is_stack_overflow(const CrashHeader &header) {
  constexpr uint64_t below = 64 * 1024;
  constexpr uint64_t above = 1024 * 1024;
  uint64_t start = header.stack_pointer - below;
  return header.signal == SIGSEGV && (header.code == SEGV_MAPERR || header.code == SEGV_ACCERR) &&
         header.stack_pointer > below + above && header.address != header.program_counter &&
         header.address - start < below + above;
}

static void add_segmentation_fault(CrashText &text, const CrashHeader &header) {
  // The kernel has no address for a pointer that is none (x86: bits 63 to 47 differ).
  bool has_address = header.code != SI_KERNEL && header.code > 0;
  text.add(is_stack_overflow(header) ? "stack overflow" : "segmentation fault");
  if (has_address) {
    text.add(" at ");
    text.add_address(header.address);
  }
}

void add_what_happened(CrashText &text, const CrashHeader &header) {
  const char *name = sigabbrev_np(header.signal);
  text.add("SIG");
  text.add(name ? name : "?");
  text.add(": ");
  switch (header.signal) {
  case SIGSEGV:
    add_segmentation_fault(text, header);
    break;
  case SIGBUS:
    text.add("bus error at ");
    text.add_address(header.address);
    break;
  case SIGFPE:
    text.add(header.code == FPE_INTDIV ? "integer division by zero or overflow"
                                       : "arithmetic exception");
    break;
  case SIGILL:
    text.add("illegal instruction");
    break;
  case SIGABRT:
    text.add("abort");
    break;
  case SIGTRAP:
    text.add("trap");
    break;
  default:
    text.add("bad system call");
  }
}

} // namespace cinch
