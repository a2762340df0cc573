// gcc's options that ask for nothing but an optimization, by their families. They are told from
// misspelt options by these lists alone.
#include "driver/gcc_options.h"

#include "llvm/ADT/STLExtras.h"

namespace cinch {

// Families by the start of their names, behind -f and an optional no-. gcc 12's manual, "Options
// That Control Optimization" and "GCC Developer Options".
static constexpr llvm::StringLiteral families[] = {
    "tree-",
    "ipa-",
    "ira-",
    "sched",
    "selective-scheduling",
    "sel-sched",
    "loop-",
    "dump-",
    "graphite",
    "live-range-",
    "move-loop-",
    "split-",
    "code-hoisting",
    "crossjumping",
    "cse-",
    "delayed-branch",
    "gcse",
    "isolate-erroneous-paths",
    "lra-",
    "modulo-sched",
    "predictive-",
    "prefetch-loop",
    "rename-registers",
    "reschedule-",
    "rtl-",
    "ssa-",
    "store-merging",
    "unsafe-loop",
    "variable-expansion",
    "web",
    "dbg-cnt",
    "disable-",
    "enable-",
    "peel-loops",
    "var-tracking",
    "simd-cost-model",
    "lifetime-dse",
    "live-patching",
    "stack-reuse",
    "reorder-blocks",
    "vect-cost-model",
};

static constexpr llvm::StringLiteral single[] = {
    "conserve-stack",
    "indirect-inlining",
    "early-inlining",
    "dce",
    "dse",
    "optimize-strlen",
    "printf-return-value",
    "allow-store-data-races",
    "auto-inc-dec",
    "branch-count-reg",
    "caller-saves",
    "combine-stack-adjustments",
    "compare-elim",
    "cprop-registers",
    "defer-pop",
    "devirtualize-at-ltrans",
    "devirtualize-speculatively",
    "fat-lto",
    "forward-propagate",
    "function-cse",
    "guess-branch-probability",
    "hoist-adjacent-loads",
    "if-conversion",
    "if-conversion2",
    "inline-atomics",
    "inline-functions-called-once",
    "inline-small-functions",
    "partial-inlining",
    "peephole2",
    "shrink-wrap",
    "shrink-wrap-separate",
    "stdarg-opt",
    "thread-jumps",
    "toplevel-reorder",
    "trapping-math",
    "version-loops-for-strides",
    "zee",
    "ext-dce",
    "keep-inline-functions",
    "section-anchors",
    "aggressive-loop-optimizations",
    "allocation-dce",
    "bit-tests",
    "branch-probabilities",
    "compare-debug",
    "delete-dead-exceptions",
    "harden-compares",
    "harden-conditional-branches",
    "keep-gc-roots-live",
    "limit-function-alignment",
    "peephole",
    "profile-partial-training",
    "profile-reorder-functions",
    "ree",
    "reorder-functions",
    "rerun-cse-after-loop",
    "strict-volatile-bitfields",
    "unconstrained-commons",
    "unroll-completely-grow-size",
    "vpt",
};

// x86 tuning that only gcc has.
static constexpr llvm::StringLiteral machine[] = {"stv",
                                                  "pc32",
                                                  "pc64",
                                                  "pc80",
                                                  "ieee-fp",
                                                  "push-args",
                                                  "vzeroupper-opt",
                                                  "inline-stringops-dynamically",
                                                  "inline-all-stringops"};

// Both -fX and -fno-X are matched; clang's own flags were taken out before by the caller.
bool is_gcc_only_optimization(llvm::StringRef option) {
  if (option.consume_front("-m")) {
    option.consume_front("no-");
    return llvm::is_contained(machine, option);
  }
  if (!option.consume_front("-f")) {
    return false;
  }
  option.consume_front("no-");
  return llvm::is_contained(single, option) ||
         llvm::any_of(families, [&](llvm::StringRef start) { return option.starts_with(start); });
}

} // namespace cinch
