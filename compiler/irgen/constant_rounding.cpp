// C23 7.6.2, #pragma STDC FENV_ROUND: the machine's rounding mode is set around the operations that
// a constant rounding mode governs, and only there, so that jumps into and out of their blocks and
// calls of other functions find the dynamic mode.
#include "irgen/floating_modes.h"

#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"

#include <algorithm>

namespace cinch {

// On calls of functions; operations carry their mode as an operand.
static constexpr char rounding_metadata[] = "cinch.rounding";

// A call that the mode of the block reaches.
void FunctionGen::mark_rounded(llvm::CallInst *call) {
  std::optional<llvm::StringRef> mode =
      llvm::convertRoundingModeToStr(builder_.getDefaultConstrainedRounding());
  call->setMetadata(rounding_metadata,
                    llvm::MDNode::get(context(), llvm::MDString::get(context(), *mode)));
}

namespace {

// The mode that governs an instruction; none when it takes the dynamic one or does not round.
// Takes the mark from calls.
std::optional<llvm::RoundingMode> take_rounding(llvm::Instruction &instruction) {
  std::optional<llvm::RoundingMode> mode;
  if (llvm::MDNode *mark = instruction.getMetadata(rounding_metadata)) {
    mode = llvm::convertStrToRoundingMode(
        llvm::cast<llvm::MDString>(mark->getOperand(0))->getString());
    instruction.setMetadata(rounding_metadata, nullptr);
  } else if (auto *operation = llvm::dyn_cast<llvm::ConstrainedFPIntrinsic>(&instruction)) {
    mode = operation->getRoundingMode();
  }
  return mode == llvm::RoundingMode::Dynamic ? std::nullopt : mode;
}

// What neither depends on the mode nor can leave the block of instructions around it.
bool is_indifferent(const llvm::Instruction &instruction) {
  if (instruction.isTerminator()) {
    return false;
  }
  return !llvm::isa<llvm::CallBase>(instruction) || instruction.isLifetimeStartOrEnd() ||
         instruction.isDebugOrPseudoInst();
}

// One stretch of a basic block, from the first operation with a mode to the last one before
// something that needs the dynamic mode.
class RoundedStretch {
public:
  void enter(llvm::Instruction &before, llvm::RoundingMode mode) {
    if (mode_ == mode) {
      return;
    }
    Builder builder(&before);
    if (!mode_) {
      dynamic_mode_ = builder.CreateIntrinsic(llvm::Intrinsic::get_rounding,
                                              llvm::ArrayRef<llvm::Type *>(), {});
    }
    // The numbers are those of FLT_ROUNDS, as LLVM's own.
    set(builder, builder.getInt32(static_cast<uint32_t>(mode)));
    mode_ = mode;
  }

  void leave(llvm::Instruction &before) {
    if (mode_) {
      Builder builder(&before);
      set(builder, dynamic_mode_);
      mode_.reset();
    }
  }

private:
  using Builder = llvm::IRBuilder<>;

  static void set(Builder &builder, llvm::Value *mode) {
    llvm::CallInst *call = builder.CreateIntrinsic(llvm::Intrinsic::set_rounding,
                                                   llvm::ArrayRef<llvm::Type *>(), {mode});
    call->addFnAttr(llvm::Attribute::StrictFP);
  }

  std::optional<llvm::RoundingMode> mode_;
  llvm::Value *dynamic_mode_ = nullptr;
};

} // namespace

void apply_constant_rounding(llvm::Function &function) {
  for (llvm::BasicBlock &block : function) {
    RoundedStretch stretch;
    for (llvm::Instruction &instruction : llvm::make_early_inc_range(block)) {
      if (std::optional<llvm::RoundingMode> mode = take_rounding(instruction)) {
        stretch.enter(instruction, *mode);
      } else if (!is_indifferent(instruction)) {
        stretch.leave(instruction);
      }
    }
  }
}

// ---- C23 Table 7.1 ----

// Without the suffix of the type, sorted.
static constexpr std::string_view rounded_math[] = {
    "acos",    "acosh", "acospi", "asin",   "asinh",     "asinpi",  "atan",      "atan2",
    "atan2pi", "atanh", "atanpi", "cbrt",   "compoundn", "cos",     "cosh",      "cospi",
    "erf",     "erfc",  "exp",    "exp10",  "exp10m1",   "exp2",    "exp2m1",    "expm1",
    "fdim",    "fma",   "hypot",  "ldexp",  "lgamma",    "llrint",  "log",       "log10",
    "log10p1", "log1p", "log2",   "log2p1", "logp1",     "lrint",   "nearbyint", "pow",
    "pown",    "powr",  "rint",   "rootn",  "rsqrt",     "scalbln", "scalbn",    "sin",
    "sinh",    "sinpi", "sqrt",   "tan",    "tanh",      "tanpi",   "tgamma"};

// As they are, sorted: narrowing operations, conversions of text.
static constexpr std::string_view rounded_functions[] = {
    "atof",      "daddl",    "ddivl",    "dfmal",     "dmull",    "dsqrtl",   "dsubl",
    "fadd",      "faddl",    "fdiv",     "fdivl",     "ffma",     "ffmal",    "fmul",
    "fmull",     "fprintf",  "fscanf",   "fsqrt",     "fsqrtl",   "fsub",     "fsubl",
    "fwprintf",  "fwscanf",  "printf",   "scanf",     "snprintf", "sprintf",  "sscanf",
    "strfromd",  "strfromf", "strfroml", "strtod",    "strtof",   "strtold",  "swprintf",
    "swscanf",   "vfprintf", "vfscanf",  "vfwprintf", "vfwscanf", "vprintf",  "vscanf",
    "vsnprintf", "vsprintf", "vsscanf",  "vswprintf", "vswscanf", "vwprintf", "vwscanf",
    "wcstod",    "wcstof",   "wcstold",  "wprintf",   "wscanf"};

static_assert(std::ranges::is_sorted(rounded_math) && std::ranges::is_sorted(rounded_functions));

bool is_rounded_function(std::string_view name) {
  if (std::ranges::binary_search(rounded_functions, name) ||
      std::ranges::binary_search(rounded_math, name)) {
    return true;
  }
  for (std::string_view suffix : {"f", "l", "f16", "f32", "f64", "f128", "f32x", "f64x"}) {
    if (name.ends_with(suffix) &&
        std::ranges::binary_search(rounded_math, name.substr(0, name.size() - suffix.size()))) {
      return true;
    }
  }
  return false;
}

} // namespace cinch
