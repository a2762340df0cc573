// What each supported target adds to TargetInfo. Private to target/.
#pragma once

#include "target/target_info.h"

#include "llvm/ADT/StringMap.h"

namespace cinch {

// Each fills what differs between targets; false when the CPU is not known.
// `options.features` are applied in order, on top of what the CPU has.
bool fill_x86_64(TargetInfo &target, const LangOptions &options);
bool fill_aarch64(TargetInfo &target, const LangOptions &options);

// `name` without a leading '%'.
bool is_x86_register_name(std::string_view name);
bool is_aarch64_register_name(std::string_view name);

// Fills `features` and `llvm_features` from LLVM's names and whether each is on.
void set_features(TargetInfo &target, const llvm::StringMap<bool> &features);

} // namespace cinch
