#include "target/asm_letters.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSwitch.h"

namespace cinch {

bool is_constant_letter(Architecture architecture, char letter) {
  llvm::StringRef letters =
      architecture == Architecture::X86_64 ? "insEFIJKLMNOGCeZ" : "insEFIJKLMNSYZ";
  return letters.contains(letter);
}

// GCC manual, "Constraints for Particular Machines", x86 family.
bool constant_fits_letter(Architecture architecture, char letter, const llvm::APSInt &value) {
  if (architecture != Architecture::X86_64) {
    return true;
  }
  // `value` may be of any width; numbers past 64 bits fit nothing.
  bool is_wide = value.isSigned() ? !value.isSignedIntN(64) : !value.isIntN(63);
  int64_t number = is_wide ? 0 : value.getExtValue();
  auto is_between = [&](int64_t least, int64_t most) {
    return !is_wide && number >= least && number <= most;
  };
  switch (letter) {
  case 'I':
    return is_between(0, 31);
  case 'J':
    return is_between(0, 63);
  case 'K':
    return is_between(-128, 127);
  case 'L':
    return is_between(0xff, 0xff) || is_between(0xffff, 0xffff) ||
           is_between(0xffffffff, 0xffffffff);
  case 'M':
    return is_between(0, 3);
  case 'N':
    return is_between(0, 255);
  case 'O':
    return is_between(0, 127);
  default:
    return true;
  }
}

bool is_flag_condition(Architecture architecture, std::string_view name) {
  static constexpr std::string_view x86[] = {
      "a",   "ae", "b",  "be", "c",  "e",   "z",  "g",   "ge", "l",  "le", "na", "nae", "nb",
      "nbe", "nc", "ne", "nz", "ng", "nge", "nl", "nle", "no", "np", "ns", "o",  "p",   "s"};
  static constexpr std::string_view aarch64[] = {"eq", "ne", "hs", "cs", "lo", "cc", "mi", "pl",
                                                 "vs", "vc", "hi", "ls", "ge", "lt", "gt", "le"};
  llvm::ArrayRef<std::string_view> names = architecture == Architecture::X86_64
                                               ? llvm::ArrayRef<std::string_view>(x86)
                                               : llvm::ArrayRef<std::string_view>(aarch64);
  return llvm::is_contained(names, name);
}

std::string_view register_of_letter(Architecture architecture, char letter) {
  if (architecture != Architecture::X86_64) {
    return {};
  }
  switch (letter) {
  case 'a':
    return "ax";
  case 'b':
    return "bx";
  case 'c':
    return "cx";
  case 'd':
    return "dx";
  case 'S':
    return "si";
  case 'D':
    return "di";
  case 't':
    return "st";
  case 'u':
    return "st(1)";
  default:
    return {};
  }
}

// rax, eax, ax, al, ah; r8, r8d, r8w, r8b; xmm0, ymm0, zmm0.
static std::string canonical_x86_register(llvm::StringRef name) {
  if (name.size() == 2 && (name[1] == 'l' || name[1] == 'h')) {
    return {name[0], 'x'};
  }
  if (name.size() == 3 && (name[0] == 'r' || name[0] == 'e') && !isdigit(name[1])) {
    return name.drop_front().str();
  }
  if (name.size() == 3 && name[2] == 'l') { // sil, dil
    return name.drop_back().str();
  }
  if (name[0] == 'r' && !isdigit(name.back())) {
    return name.drop_back().str();
  }
  if (name.drop_front().starts_with("mm")) {
    return "x" + name.drop_front().str();
  }
  return name == "st(0)" ? "st" : name.str();
}

std::string llvm_register(Architecture architecture, std::string_view text, uint64_t size) {
  llvm::StringRef name(text);
  name.consume_front("%");
  name.consume_front("#");
  bool is_numbered = name.size() > 1 && isdigit(name[1]) != 0;
  if (architecture == Architecture::X86_64) {
    return name.str();
  }
  // A part of a vector register that is as wide as the object.
  if (size != 0 && is_numbered && llvm::StringRef("vqdshb").contains(name[0])) {
    llvm::StringRef part = llvm::StringSwitch<llvm::StringRef>(std::to_string(size))
                               .Case("16", "q")
                               .Case("8", "d")
                               .Case("4", "s")
                               .Case("2", "h")
                               .Default("");
    return part.empty() ? "" : part.str() + name.drop_front().str();
  }
  bool is_scalable = (is_numbered && (name[0] == 'z' || name[0] == 'p')) || name == "ffr" ||
                     name == "za" || name == "zt0";
  if (size != 0 && is_scalable) {
    return "";
  }
  std::string full = is_numbered && name[0] == 'r' ? "x" + name.drop_front().str() : name.str();
  return llvm::StringSwitch<std::string>(full)
      .Case("x29", "fp")
      .Case("x30", "lr")
      .Cases({"x31", "wsp"}, "sp")
      .Case("ip0", "x16")
      .Case("ip1", "x17")
      .Default(full);
}

std::string canonical_register(Architecture architecture, std::string_view text) {
  llvm::StringRef name(text);
  name.consume_front("%");
  name.consume_front("#");
  if (name.size() < 2) {
    return name.str();
  }
  if (architecture == Architecture::X86_64) {
    return canonical_x86_register(name);
  }
  bool is_numbered = isdigit(name[1]) != 0;
  if (is_numbered && (name[0] == 'w' || name[0] == 'r')) {
    return "x" + name.drop_front().str();
  }
  // Parts of one vector register.
  bool is_vector = is_numbered && llvm::StringRef("vqdshbz").contains(name[0]);
  return is_vector ? "v" + name.drop_front().str() : name.str();
}

} // namespace cinch
