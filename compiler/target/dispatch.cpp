#include "target/dispatch.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/TargetParser/X86TargetParser.h"

#include <optional>

namespace cinch {

using llvm::X86::ProcessorFeatures;

// Only features whose bits libgcc and compiler-rt agree on have an order.
static std::optional<ProcessorFeatures> feature_of(llvm::StringRef name) {
  return llvm::StringSwitch<std::optional<ProcessorFeatures>>(name)
#define X86_FEATURE(ENUM, STR)
#define X86_FEATURE_COMPAT(ENUM, STR, PRIORITY, ABI_VALUE) .Case(STR, llvm::X86::FEATURE_##ENUM)
#include "llvm/TargetParser/X86TargetParser.def"
      .Default(std::nullopt);
}

// A level is as good as its most demanding feature.
static std::optional<ProcessorFeatures> level_feature(llvm::StringRef name) {
  return llvm::StringSwitch<std::optional<ProcessorFeatures>>(name)
      .Case("x86-64", llvm::X86::FEATURE_SSE2)
      .Case("x86-64-v2", llvm::X86::FEATURE_SSE4_2)
      .Case("x86-64-v3", llvm::X86::FEATURE_AVX2)
      .Case("x86-64-v4", llvm::X86::FEATURE_AVX512VL)
      .Default(std::nullopt);
}

static bool is_known_processor(llvm::StringRef name) {
  return llvm::StringSwitch<bool>(name)
#define X86_VENDOR(ENUM, STRING)
#define X86_CPU_TYPE_ALIAS(ENUM, ALIAS) .Case(ALIAS, true)
#define X86_CPU_TYPE(ENUM, STRING) .Case(STRING, true)
#define X86_CPU_SUBTYPE_ALIAS(ENUM, ALIAS) .Case(ALIAS, true)
#define X86_CPU_SUBTYPE(ENUM, STRING) .Case(STRING, true)
#include "llvm/TargetParser/X86TargetParser.def"
      .Default(false);
}

bool is_dispatch_name(std::string_view text) {
  llvm::StringRef name(text);
  if (name == "default") {
    return true;
  }
  if (!name.consume_front("arch=")) {
    return feature_of(name).has_value();
  }
  bool is_processor = is_known_processor(name) &&
                      llvm::X86::parseArchX86(name, /*Only64Bit=*/true) != llvm::X86::CK_None;
  return level_feature(name) || is_processor;
}

unsigned dispatch_priority(std::string_view text) {
  llvm::StringRef name(text);
  if (name == "default") {
    return 0;
  }
  bool is_processor = name.consume_front("arch=");
  std::optional<ProcessorFeatures> feature = is_processor ? level_feature(name) : feature_of(name);
  if (!feature && is_processor) {
    feature = llvm::X86::getKeyFeature(llvm::X86::parseArchX86(name));
  }
  // One more than its features': a processor says more than one feature.
  return feature ? 2 * llvm::X86::getFeaturePriority(*feature) + (is_processor ? 2 : 1) : 0;
}

} // namespace cinch
