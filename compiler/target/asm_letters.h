// What the letters of asm constraints mean on each architecture, as far as C can tell.
#pragma once

#include "target/target_info.h"

#include "llvm/ADT/APSInt.h"

namespace cinch {

// A letter for constants in a range or of a kind, which no register or memory can satisfy.
bool is_constant_letter(Architecture architecture, char letter);

// Whether a constant is in the range of the letter; true for letters that have none, and for
// AArch64, whose ranges LLVM checks in full.
bool constant_fits_letter(Architecture architecture, char letter, const llvm::APSInt &value);

// The name behind `=@cc`: a condition of the flags.
bool is_flag_condition(Architecture architecture, std::string_view name);

// The register that one x86 letter stands for, without width ("ax"); empty for others.
std::string_view register_of_letter(Architecture architecture, char letter);

// What LLVM calls the register that holds an object of `size` bytes (0: that is clobbered); other
// names it would ignore. Empty when no object of that size can be in it.
std::string llvm_register(Architecture architecture, std::string_view name, uint64_t size);

// One name for all names of parts of a register: "ax" for al, eax, %rax; "x1" for w1.
std::string canonical_register(Architecture architecture, std::string_view name);

} // namespace cinch
