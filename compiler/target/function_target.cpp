// What `__attribute__((target("...")))` makes of the unit's target, and whether a target has the
// features that a builtin requires.
#include "target/function_target.h"

#include "support/lang_options.h"
#include "target/target_info.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/TargetParser/AArch64TargetParser.h"
#include "llvm/TargetParser/ARMTargetParserCommon.h"

namespace cinch {

namespace {

// "+crc", "+nocrc": AArch64 says extensions by the names of its options, not LLVM's.
std::string aarch64_extension(llvm::StringRef word) {
  llvm::StringRef feature = llvm::AArch64::getArchExtFeature(word);
  return feature.empty() ? "+" + word.str() : feature.str();
}

// "pac-ret+leaf", "standard"; null when it is none.
std::optional<BranchProtection> parse_branch_protection(llvm::StringRef text) {
  llvm::ARM::ParsedBranchProtection parsed;
  llvm::StringRef wrong;
  if (!llvm::ARM::parseBranchProtection(text, parsed, wrong, /*EnablePAuthLR=*/true)) {
    return std::nullopt;
  }
  return BranchProtection{parsed.Scope.str(), parsed.Key.str(), parsed.BranchTargetEnforcement,
                          parsed.BranchProtectionPAuthLR, parsed.GuardedControlStack};
}

// GNU: `arch=haswell`, `tune=skylake`, `avx2`, `no-avx2`; on AArch64 also `+crc`. In order.
void apply_word(llvm::StringRef word, LangOptions &options, FunctionTarget &result) {
  if (word.consume_front("arch=") || word.consume_front("cpu=")) {
    // AArch64: arch=armv8.2-a+dotprod names an architecture, which is no CPU.
    llvm::SmallVector<llvm::StringRef, 4> parts;
    word.split(parts, '+');
    if (!word.starts_with("armv")) {
      result.cpu = options.cpu = parts[0].str();
    } else if (const llvm::AArch64::ArchInfo *arch = llvm::AArch64::parseArch(parts[0])) {
      options.features.push_back(arch->ArchFeature.str());
    }
    for (llvm::StringRef extension : llvm::ArrayRef(parts).drop_front()) {
      options.features.push_back(aarch64_extension(extension));
    }
  } else if (word.consume_front("tune=")) {
    result.tune_cpu = word.str();
  } else if (word.consume_front("branch-protection=")) {
    result.branch_protection = parse_branch_protection(word);
  } else if (word.consume_front("no-")) {
    options.features.push_back("-" + word.str());
  } else if (word.consume_front("+")) {
    options.features.push_back(aarch64_extension(word));
  } else if (!word.contains('=')) { // fpmath=sse changes nothing on 64-bit targets
    options.features.push_back("+" + word.str());
    result.asked.push_back(word.str());
  }
}

// required := conjunction { '|' conjunction }; conjunction := term { ',' term };
// term := name | '(' required ')'. Every loop takes a character or ends.
class RequirementReader {
public:
  RequirementReader(const TargetInfo &target, std::string_view text)
      : target_(target), rest_(text) {}

  bool read_alternatives() {
    // No short cut in these loops: what is left of the text must be read in any case.
    bool result = read_conjunction();
    while (accept('|')) {
      bool next = read_conjunction();
      result = result || next;
    }
    return result;
  }

private:
  bool read_conjunction() {
    bool result = read_term();
    while (accept(',')) {
      bool next = read_term();
      result = result && next;
    }
    return result;
  }

  bool read_term() {
    if (accept('(')) {
      bool result = read_alternatives();
      accept(')');
      return result;
    }
    std::string_view name = rest_.substr(0, rest_.find_first_of(",|()"));
    rest_.remove_prefix(name.size());
    return name.empty() || target_.has_feature(name);
  }

  bool accept(char character) {
    if (!rest_.starts_with(character)) {
      return false;
    }
    rest_.remove_prefix(1);
    return true;
  }

  const TargetInfo &target_;
  std::string_view rest_;
};

} // namespace

// The unit's options with the words on top, so `target("avx2")` keeps what -march has chosen.
FunctionTarget make_function_target(const LangOptions &options, std::string_view attribute) {
  LangOptions changed = options;
  FunctionTarget result;
  llvm::SmallVector<llvm::StringRef, 8> words;
  llvm::StringRef(attribute).split(words, ',', -1, false);
  for (llvm::StringRef word : words) {
    apply_word(word.trim(), changed, result);
  }
  std::string error;
  result.info = make_target_info(changed, error);
  return result;
}

bool has_required_features(const TargetInfo &target, std::string_view required) {
  return RequirementReader(target, required).read_alternatives();
}

} // namespace cinch
