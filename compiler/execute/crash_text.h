// What is said of a signal. Usable in a signal handler: nothing is allocated, no stream is used.
#pragma once

#include "execute/crash_report.h"

#include <cstddef>

namespace cinch {

// A piece of text of limited size; what does not fit is left out.
class CrashText {
public:
  void add(const char *text);
  // With 0x in front.
  void add_address(uint64_t address);

  const char *data() const { return bytes_; }
  size_t size() const { return size_; }

private:
  char bytes_[512];
  size_t size_ = 0;
};

// "SIGSEGV: segmentation fault at 0x0".
void add_what_happened(CrashText &text, const CrashHeader &header);

// Whether the fault came of a stack that has no more room.
bool is_stack_overflow(const CrashHeader &header);

} // namespace cinch
