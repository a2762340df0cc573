#include "irgen/floating_modes.h"

#include "llvm/IR/FPEnv.h"

namespace cinch {

FunctionGen::FloatingModes::FloatingModes(FunctionGen &generator, const FpPragmas *asked)
    : generator_(generator), guard_(generator.builder_), contract_(generator.fp_contract_),
      range_(generator.complex_range_), is_constant_rounding_(generator.is_constant_rounding_) {
  if (asked) {
    generator.set_floating_modes(*asked);
  }
}

FunctionGen::FloatingModes::~FloatingModes() {
  generator_.fp_contract_ = contract_;
  generator_.complex_range_ = range_;
  generator_.is_constant_rounding_ = is_constant_rounding_;
}

using Switch = FpPragmas::Switch;

// -ffp-contract=fast is for the whole program, whatever the pragmas say.
static FpContract contract_of(const CodegenOptions &options, const FpPragmas &asked) {
  if (options.fp_contract == FpContract::Fast) {
    return FpContract::Fast;
  }
  switch (asked.contract) {
  case FpPragmas::Contract::Default:
    return options.fp_contract;
  case FpPragmas::Contract::Off:
    return FpContract::Off;
  case FpPragmas::Contract::On:
    return FpContract::On;
  case FpPragmas::Contract::Fast:
    return FpContract::Fast;
  }
  return options.fp_contract;
}

// -ffast-math and its parts, on every floating instruction.
static llvm::FastMathFlags flags_of(const CodegenOptions &options, const FpPragmas &asked,
                                    FpContract contract) {
  auto chosen = [](Switch pragma, bool option) {
    return pragma == Switch::Default ? option : pragma == Switch::On;
  };
  llvm::FastMathFlags flags;
  flags.setNoNaNs(options.no_nans);
  flags.setNoInfs(options.no_infs);
  flags.setNoSignedZeros(options.no_signed_zeros);
  flags.setAllowReassoc(chosen(asked.reassociate, options.reassociate));
  flags.setAllowReciprocal(chosen(asked.reciprocal, options.reciprocal));
  flags.setApproxFunc(options.approximate_functions);
  flags.setAllowContract(contract == FpContract::Fast || contract == FpContract::FastHonorPragmas);
  return flags;
}

// C23 7.6.1p2: with the pragma off, default rounding and no interest in exceptions.
static llvm::fp::ExceptionBehavior exceptions_of(const LangOptions &language,
                                                 const FpPragmas &asked) {
  switch (asked.exceptions) {
  case FpPragmas::Exceptions::Ignore:
    return llvm::fp::ebIgnore;
  case FpPragmas::Exceptions::MayTrap:
    return llvm::fp::ebMayTrap;
  case FpPragmas::Exceptions::Strict:
    return llvm::fp::ebStrict;
  case FpPragmas::Exceptions::Default:
    break;
  }
  if (asked.fenv_access != Switch::Default) {
    return asked.fenv_access == Switch::On ? llvm::fp::ebStrict : llvm::fp::ebIgnore;
  }
  switch (language.fp_exceptions) {
  case LangOptions::FpExceptions::Ignore:
    return llvm::fp::ebIgnore;
  case LangOptions::FpExceptions::Strict:
    return llvm::fp::ebStrict;
  case LangOptions::FpExceptions::MayTrap:
    return llvm::fp::ebMayTrap;
  }
  return llvm::fp::ebIgnore;
}

// What the operations may assume about the mode in which they are executed.
static llvm::RoundingMode rounding_of(const FpPragmas &asked, bool is_dynamic) {
  if (asked.is_constant_rounding()) {
    return asked.rounding;
  }
  return is_dynamic ? llvm::RoundingMode::Dynamic : llvm::RoundingMode::NearestTiesToEven;
}

// Everything is set, so that a block does not depend on those around it.
void FunctionGen::set_floating_modes(const FpPragmas &asked) {
  const CodegenOptions &codegen = options();
  const LangOptions &language = module_.language();
  fp_contract_ = contract_of(codegen, asked);
  complex_range_ = asked.limited_range == Switch::Default ? language.complex_range
                   : asked.limited_range == Switch::On    ? ComplexRange::Basic
                                                          : ComplexRange::Full;
  builder_.setFastMathFlags(flags_of(codegen, asked, fp_contract_));
  // LLVM LangRef, "Constrained Floating-Point Intrinsics": all of a function or nothing.
  if (codegen.strict_fp || asked.is_strict_function) {
    function_->addFnAttr(llvm::Attribute::StrictFP);
  }
  if (!function_->hasFnAttribute(llvm::Attribute::StrictFP)) {
    return;
  }
  has_constant_rounding_ |= asked.has_constant_rounding;
  is_constant_rounding_ = asked.is_constant_rounding();
  bool is_dynamic = asked.fenv_access == Switch::Default ? language.rounding_math
                                                         : asked.fenv_access == Switch::On;
  builder_.setIsFPConstrained(true);
  builder_.setDefaultConstrainedRounding(rounding_of(asked, is_dynamic || has_constant_rounding_));
  // Nothing may move out of the stretch in which the mode is set.
  builder_.setDefaultConstrainedExcept(is_constant_rounding_ ? llvm::fp::ebStrict
                                                             : exceptions_of(language, asked));
}

} // namespace cinch
