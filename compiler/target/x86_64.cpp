// x86-64: the closure of CPU and feature options, and register names.
#include "support/lang_options.h"
#include "target/targets.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/TargetParser/X86TargetParser.h"

#include <algorithm>
#include <array>

namespace cinch {

namespace {

// Literally "-popcnt": a later "+popcnt" has put the feature on already.
bool mentions(const std::vector<std::string> &features, std::string_view feature) {
  return std::find(features.begin(), features.end(), feature) != features.end();
}

// "+avx2" turns on what it needs, "-avx" turns off what needs it.
// In order, so a later word wins over an earlier one.
void apply_feature(llvm::StringMap<bool> &map, llvm::StringRef feature) {
  if (feature.size() < 2) {
    return;
  }
  bool is_on = feature.front() == '+';
  llvm::StringRef name = feature.drop_front();
  if (name == "sse4") {
    name = is_on ? "sse4.2" : "sse4.1"; // GNU: -msse4 is both
  }
  map[name] = is_on;
  llvm::X86::updateImpliedFeatures(name, is_on, map);
}

// Some features come along with others unless the user refused them.
// GNU: -msse4.2 brings popcnt and crc32, any SSE brings MMX.
void apply_companions(llvm::StringMap<bool> &map, const std::vector<std::string> &asked) {
  bool has_sse42 = map.lookup("sse4.2");
  if (has_sse42 && !mentions(asked, "-popcnt")) {
    map["popcnt"] = true;
  }
  if (has_sse42 && !mentions(asked, "-crc32")) {
    map["crc32"] = true;
  }
  if (map.lookup("sse") && !mentions(asked, "-mmx")) {
    map["mmx"] = true;
  }
}

} // namespace

bool fill_x86_64(TargetInfo &target, const LangOptions &options) {
  target.architecture = Architecture::X86_64;
  // System V psABI: long double is the 80-bit format in 16 bytes.
  target.va_list_kind = VaListKind::X86_64SysV;
  target.long_double = FloatFormat::X87Extended;
  // The base line, which every x86-64 machine has.
  target.cpu = options.cpu.empty() ? "x86-64" : options.cpu;
  if (llvm::X86::parseArchX86(target.cpu, /*Only64Bit=*/true) == llvm::X86::CK_None) {
    return false;
  }
  llvm::StringMap<bool> map;
  apply_feature(map, "+sse2"); // the base line of x86-64, whatever the CPU
  llvm::SmallVector<llvm::StringRef, 64> cpu_features;
  llvm::X86::getFeaturesForCPU(target.cpu, cpu_features);
  for (llvm::StringRef feature : cpu_features) {
    map[feature] = true;
    llvm::X86::updateImpliedFeatures(feature, true, map);
  }
  // On top of the CPU's own: -march=haswell -mno-avx2.
  for (const std::string &feature : options.features) {
    apply_feature(map, feature);
  }
  apply_companions(map, options.features);
  set_features(target, map);
  // cmpxchg16b makes 16-byte atomics lock-free; without it libatomic takes a lock.
  target.max_atomic_inline = {target.has_feature("cx16") ? 16u : 8u};
  return true;
}

bool is_x86_register_name(std::string_view name) {
  // Registers without a number, gcc's own pseudo registers last.
  static constexpr std::array<std::string_view, 42> plain = {
      "al",  "ah",  "ax",  "eax", "rax",  "bl",    "bh",   "bx",      "ebx",  "rbx", "cl",
      "ch",  "cx",  "ecx", "rcx", "dl",   "dh",    "dx",   "edx",     "rdx",  "si",  "esi",
      "rsi", "di",  "edi", "rdi", "bp",   "ebp",   "rbp",  "sp",      "esp",  "rsp", "sil",
      "dil", "bpl", "spl", "st",  "argp", "flags", "fpsr", "dirflag", "frame"};
  if (std::find(plain.begin(), plain.end(), name) != plain.end()) {
    return true;
  }
  // A prefix and a decimal number in a range, nothing behind it.
  auto is_numbered = [&name](std::string_view prefix, unsigned first, unsigned last) {
    if (!name.starts_with(prefix) || name.size() == prefix.size()) {
      return false;
    }
    unsigned number = 0;
    llvm::StringRef digits(name.substr(prefix.size()));
    return !digits.getAsInteger(10, number) && number >= first && number <= last;
  };
  // xmm16 and up are AVX-512's, r16 and up APX's, tmm AMX's.
  if (is_numbered("xmm", 0, 31) || is_numbered("ymm", 0, 31) || is_numbered("zmm", 0, 31) ||
      is_numbered("mm", 0, 7) || is_numbered("k", 0, 7) || is_numbered("r", 8, 31) ||
      is_numbered("cr", 0, 15) || is_numbered("dr", 0, 15) || is_numbered("tmm", 0, 7)) {
    return true;
  }
  // The x87 registers, st(0) to st(7); plain `st` is above.
  if (name.size() == 5 && name.starts_with("st(") && name[4] == ')') {
    return name[3] >= '0' && name[3] <= '7';
  }
  // One of r8 to r31 with the letter that names a part of it: r8b, r8w, r8d, gcc's r8l.
  bool has_width_suffix = name.size() >= 3 && (name.back() == 'b' || name.back() == 'w' ||
                                               name.back() == 'd' || name.back() == 'l');
  name.remove_suffix(has_width_suffix ? 1 : 0);
  return has_width_suffix && is_numbered("r", 8, 31);
}

} // namespace cinch
