// Facts that follow from a basic type's kind, and the choice of the target.
#include "target/target_info.h"

#include "support/lang_options.h"
#include "target/targets.h"

#include "llvm/TargetParser/Triple.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace cinch {

namespace {

// Bytes of the storage of each floating format; the x87 format is padded to 16.
constexpr uint64_t format_size(FloatFormat format) {
  switch (format) {
  case FloatFormat::Half:
  case FloatFormat::BFloat:
    return 2;
  case FloatFormat::Single:
    return 4;
  case FloatFormat::Double:
    return 8;
  case FloatFormat::X87Extended:
  case FloatFormat::Quad:
    return 16;
  }
  return 0;
}

// Both ABIs align every scalar to its size (System V psABI 3.1.2, AAPCS64 5.1).
constexpr TargetInfo::SizeAlign natural(uint64_t size) { return {{size}, {size}}; }

} // namespace

// No `default`: the compiler asks whoever adds a kind for its place here.
TargetInfo::SizeAlign TargetInfo::builtin_layout(BuiltinKind kind) const {
  switch (kind) {
  case BuiltinKind::Void: // GNU: sizeof(void) is 1
  case BuiltinKind::Bool:
  case BuiltinKind::Char:
  case BuiltinKind::SChar:
  case BuiltinKind::UChar:
  case BuiltinKind::MFloat8:
    return natural(1);
  case BuiltinKind::Short:
  case BuiltinKind::UShort:
    return natural(2);
  case BuiltinKind::Int:
  case BuiltinKind::UInt:
    return natural(4);
  case BuiltinKind::Long:
  case BuiltinKind::ULong:
  case BuiltinKind::LongLong:
  case BuiltinKind::ULongLong:
    return natural(8);
  case BuiltinKind::Int128:
  case BuiltinKind::UInt128:
    return natural(16);
  case BuiltinKind::Fp16:
  case BuiltinKind::Float16:
  case BuiltinKind::BFloat16:
  case BuiltinKind::Float:
  case BuiltinKind::Float32:
  case BuiltinKind::Float32x:
  case BuiltinKind::Double:
  case BuiltinKind::Float64:
  case BuiltinKind::LongDouble:
  case BuiltinKind::Float64x:
  case BuiltinKind::Float128:
    return natural(format_size(float_format(kind)));
  case BuiltinKind::NullPtr:
    return {pointer_size, pointer_size};
  // Only after an error; a size keeps what follows going.
  case BuiltinKind::AutoPlaceholder:
  case BuiltinKind::Error:
    return natural(1);
  }
  return natural(1);
}

// Up to 64 bits as the standard integer that holds it; beyond, whole words (SysV) or whole
// quadwords (AAPCS64) with that alignment.
// _BitInt(17) is stored as an int is, _BitInt(65) takes 16 bytes.
TargetInfo::SizeAlign TargetInfo::bit_int_layout(unsigned width) const {
  if (width <= 64) {
    return natural(std::bit_ceil(std::max(width, 8u)) / 8);
  }
  uint64_t unit = architecture == Architecture::AArch64 ? 16 : 8;
  return {{align_up((uint64_t{width} + 7) / 8, unit)}, {unit}};
}

// Assumes a real floating type.
FloatFormat TargetInfo::float_format(BuiltinKind kind) const {
  switch (kind) {
  case BuiltinKind::Fp16:
  case BuiltinKind::Float16:
    return FloatFormat::Half;
  case BuiltinKind::BFloat16:
    return FloatFormat::BFloat;
  case BuiltinKind::Float:
  case BuiltinKind::Float32:
    return FloatFormat::Single;
  case BuiltinKind::Float32x:
  case BuiltinKind::Double:
  case BuiltinKind::Float64:
    return FloatFormat::Double;
  case BuiltinKind::LongDouble:
    return long_double;
  case BuiltinKind::Float64x:
    // TS 18661-3: extends double, so the widest format the hardware has.
    return architecture == Architecture::X86_64 ? FloatFormat::X87Extended : FloatFormat::Quad;
  case BuiltinKind::Float128:
    return FloatFormat::Quad;
  case BuiltinKind::Void:
  case BuiltinKind::Bool:
  case BuiltinKind::Char:
  case BuiltinKind::SChar:
  case BuiltinKind::UChar:
  case BuiltinKind::Short:
  case BuiltinKind::UShort:
  case BuiltinKind::Int:
  case BuiltinKind::UInt:
  case BuiltinKind::Long:
  case BuiltinKind::ULong:
  case BuiltinKind::LongLong:
  case BuiltinKind::ULongLong:
  case BuiltinKind::Int128:
  case BuiltinKind::UInt128:
  case BuiltinKind::NullPtr:
  case BuiltinKind::MFloat8:
  case BuiltinKind::AutoPlaceholder:
  case BuiltinKind::Error:
    break;
  }
  assert(false && "not a floating type");
  return FloatFormat::Double;
}

bool TargetInfo::has_feature(std::string_view name) const {
  // Sorted by set_features.
  return std::binary_search(features.begin(), features.end(), name);
}

bool TargetInfo::is_register_name(std::string_view name) const {
  // GNU: both `%rax` and `rax` in clobber lists.
  if (!name.empty() && name.front() == '%') {
    name.remove_prefix(1);
  }
  switch (architecture) {
  case Architecture::X86_64:
    return is_x86_register_name(name);
  case Architecture::AArch64:
    return is_aarch64_register_name(name);
  }
  return false;
}

namespace {

// What all 64-bit Linux targets share (LP64).
void fill_common_facts(TargetInfo &target, const LangOptions &options) {
  // -fsigned-char and its like may change the target's choice, so it comes with the options.
  target.char_is_signed = options.char_is_signed;
  // LP64: long and pointers have 64 bits.
  target.size_type = BuiltinKind::ULong;
  target.ptrdiff_type = BuiltinKind::Long;
  target.intmax_type = BuiltinKind::Long;
  target.char16_type = BuiltinKind::UShort;
  target.char32_type = BuiltinKind::UInt;
  target.wchar_type = options.wchar_is_signed ? BuiltinKind::Int : BuiltinKind::UInt;
  // -fshort-wchar, as UEFI programs want it.
  if (options.short_wchar) {
    target.wchar_type = BuiltinKind::UShort;
  }
}

// -mlong-double-N changes sizes and so the ABI; libraries must have been built alike.
void apply_long_double_option(TargetInfo &target, const LangOptions &options) {
  if (options.long_double_bits == 64) {
    target.long_double = FloatFormat::Double;
  } else if (options.long_double_bits == 80) {
    target.long_double = FloatFormat::X87Extended;
  } else if (options.long_double_bits == 128) {
    target.long_double = FloatFormat::Quad;
  }
}

} // namespace

std::unique_ptr<TargetInfo> make_target_info(const LangOptions &options, std::string &error) {
  llvm::Triple triple(options.triple);
  bool is_x86_64 = triple.getArch() == llvm::Triple::x86_64;
  bool is_aarch64 = triple.getArch() == llvm::Triple::aarch64;
  // x32 has 32-bit pointers in an x86-64 triple; nothing here is made for that.
  if ((!is_x86_64 && !is_aarch64) || triple.isX32() || !triple.isOSBinFormatELF()) {
    error = "unknown target triple '" + options.triple + "'";
    return nullptr;
  }
  std::unique_ptr<TargetInfo> target = std::make_unique<TargetInfo>();
  target->triple = options.triple;
  target->data_layout = triple.computeDataLayout(options.abi);
  fill_common_facts(*target, options);
  bool is_known_cpu = is_x86_64 ? fill_x86_64(*target, options) : fill_aarch64(*target, options);
  if (!is_known_cpu) {
    error = "unknown target CPU '" + options.cpu + "'";
    return nullptr;
  }
  // Last, over what the target has chosen.
  apply_long_double_option(*target, options);
  return target;
}

void set_features(TargetInfo &target, const llvm::StringMap<bool> &features) {
  std::vector<std::string> all;
  for (const llvm::StringMapEntry<bool> &feature : features) {
    std::string name = feature.getKey().str();
    if (name.empty()) {
      continue;
    }
    // Both lists: `features` for questions about single ones, `llvm_features` also says what is
    // off.
    all.push_back((feature.getValue() ? "+" : "-") + name);
    if (feature.getValue()) {
      target.features.push_back(std::move(name));
    }
  }
  // The map's order is that of its hashes, on which no output may depend.
  std::sort(target.features.begin(), target.features.end());
  std::sort(all.begin(), all.end());
  for (const std::string &feature : all) {
    target.llvm_features += target.llvm_features.empty() ? feature : "," + feature;
  }
}

} // namespace cinch
