// What GNU `__attribute__((target("avx2,arch=haswell,no-fma")))` makes of the target in one
// function, and whether a set of features holds another.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cinch {

struct LangOptions;
struct TargetInfo;

// AArch64: what "branch-protection=" of the attribute says instead of -mbranch-protection.
struct BranchProtection {
  std::string sign_scope; // "none", "non-leaf", "all"
  std::string sign_key;   // "a_key", "b_key"
  bool branch_targets = false;
  bool pauth_lr = false;
  bool control_stack = false;
};

struct FunctionTarget {
  std::unique_ptr<TargetInfo> info; // with the closure of the features; null: no such CPU
  std::vector<std::string> asked;   // the features the attribute turns on, in its order
  std::string cpu, tune_cpu;        // empty: those of the unit
  std::optional<BranchProtection> branch_protection;
};

// The unit's options with the attribute's words applied behind them.
FunctionTarget make_function_target(const LangOptions &options, std::string_view attribute);

// `required`: names joined by ',' (and), '|' (or, binds weaker) and grouped by parentheses:
// "avx512vl,avx512ifma|avxifma". An empty one always holds.
bool has_required_features(const TargetInfo &target, std::string_view required);

} // namespace cinch
