// `#pragma STDC ...` and `#pragma clang fp ...`: they stand between declarations or at the start of
// a block, and hold to its end (C23 6.10.8p2).
#include "parse/pragma_tokens.h"
#include "sema/constant_evaluator.h"

#include "llvm/ADT/StringSwitch.h"

namespace cinch {

using Switch = FpPragmas::Switch;

// In front of the first statement of a block.
void Parser::parse_leading_pragmas() {
  while (at(TokenKind::PragmaStdc)) {
    apply_pragma_floating(cursor_.pragma(token()));
    cursor_.advance();
  }
}

// Anywhere else: inside of a body it comes too late.
void Parser::handle_pragma_floating(const PragmaRecord &pragma) {
  if (sema_.function) {
    sema_.report(pragma_name_loc(pragma), DiagId::err_pragma_not_at_start) << pragma.name;
    return;
  }
  apply_pragma_floating(pragma);
}

void Parser::apply_pragma_floating(const PragmaRecord &pragma) {
  PragmaTokens tokens(pragma, cursor_);
  if (pragma.name == "clang fp") {
    while (!tokens.at_end()) {
      if (!apply_clang_fp(pragma, tokens)) {
        return;
      }
    }
  } else {
    apply_stdc(pragma, tokens);
  }
  body_has_strict_fp_ |= fp_.is_strict();
  body_has_constant_rounding_ |= fp_.is_constant_rounding();
  set_constant_rounding();
}

// C23 7.6.2p4: constants and what is evaluated at compile time follow the mode too.
void Parser::set_constant_rounding() {
  sema_.constants->rounding =
      fp_.is_constant_rounding() ? fp_.rounding : llvm::RoundingMode::NearestTiesToEven;
}

// C23 7.6.2p2: the name of a direction that the target has; Invalid for another one.
static llvm::RoundingMode rounding_named(std::string_view name) {
  using Mode = llvm::RoundingMode;
  return llvm::StringSwitch<Mode>(llvm::StringRef(name.data(), name.size()))
      .Case("FE_DYNAMIC", Mode::Dynamic)
      .Case("FE_TONEAREST", Mode::NearestTiesToEven)
      .Case("FE_TOWARDZERO", Mode::TowardZero)
      .Case("FE_UPWARD", Mode::TowardPositive)
      .Case("FE_DOWNWARD", Mode::TowardNegative)
      .Default(Mode::Invalid);
}

// ON, OFF and DEFAULT have been checked by the preprocessor.
void Parser::apply_stdc(const PragmaRecord &pragma, PragmaTokens &tokens) {
  std::string_view word = tokens.word();
  Switch value = word == "ON" ? Switch::On : word == "OFF" ? Switch::Off : Switch::Default;
  if (pragma.name == "STDC FP_CONTRACT") {
    fp_.contract = value == Switch::On    ? FpPragmas::Contract::On
                   : value == Switch::Off ? FpPragmas::Contract::Off
                                          : FpPragmas::Contract::Default;
  } else if (pragma.name == "STDC FENV_ACCESS") {
    fp_.fenv_access = value;
  } else if (pragma.name == "STDC CX_LIMITED_RANGE") {
    fp_.limited_range = value;
  } else if (llvm::RoundingMode rounding = rounding_named(word);
             rounding != llvm::RoundingMode::Invalid) {
    fp_.rounding = rounding;
  } else {
    sema_.report(tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc(),
                 DiagId::warn_stdc_fenv_round)
        << word;
    return;
  }
  tokens.skip();
  if (!tokens.at_end()) {
    sema_.report(tokens.loc(), DiagId::warn_pragma_extra_tokens) << pragma.name;
  }
}

// One option, `contract(fast)`; false after a message.
bool Parser::apply_clang_fp(const PragmaRecord &pragma, PragmaTokens &tokens) {
  std::string_view option = tokens.word();
  bool is_known = option == "contract" || option == "reassociate" || option == "reciprocal" ||
                  option == "exceptions" || option == "eval_method";
  if (!is_known) {
    sema_.report(tokens.loc(), DiagId::err_pragma_fp_option) << option;
    return false;
  }
  tokens.skip();
  if (!tokens.accept(TokenKind::LeftParen)) {
    sema_.report(tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc(), DiagId::err_expected)
        << "'('";
    return false;
  }
  std::string_view value = tokens.word();
  if (!set_floating_option(option, value)) {
    const char *expected = option == "contract"      ? "'fast' or 'on' or 'off'"
                           : option == "exceptions"  ? "'ignore', 'maytrap' or 'strict'"
                           : option == "eval_method" ? "'source', 'double' or 'extended'"
                                                     : "'on' or 'off'";
    sema_.report(tokens.loc(), DiagId::err_pragma_fp_argument) << value << option << expected;
    return false;
  }
  if (option == "eval_method" && value != "source") {
    sema_.report(tokens.loc(), DiagId::warn_pragma_eval_method) << value;
  }
  tokens.skip();
  if (!tokens.accept(TokenKind::RightParen)) {
    sema_.report(tokens.at_end() ? pragma_end_loc(pragma) : tokens.loc(), DiagId::err_expected)
        << "')'";
    return false;
  }
  return true;
}

// False when the option has no such value.
bool Parser::set_floating_option(std::string_view option, std::string_view value) {
  bool is_switch = value == "on" || value == "off";
  Switch as_switch = value == "on" ? Switch::On : Switch::Off;
  if (option == "contract") {
    fp_.contract = value == "fast" ? FpPragmas::Contract::Fast
                   : value == "on" ? FpPragmas::Contract::On
                                   : FpPragmas::Contract::Off;
    return is_switch || value == "fast";
  }
  if (option == "exceptions") {
    fp_.exceptions = value == "strict"    ? FpPragmas::Exceptions::Strict
                     : value == "maytrap" ? FpPragmas::Exceptions::MayTrap
                                          : FpPragmas::Exceptions::Ignore;
    return value == "strict" || value == "maytrap" || value == "ignore";
  }
  if (option == "eval_method") {
    return value == "source" || value == "double" || value == "extended";
  }
  (option == "reassociate" ? fp_.reassociate : fp_.reciprocal) = as_switch;
  return is_switch;
}

// What the block says, when that is not what the blocks around it say.
const FpPragmas *Parser::keep_floating_pragmas(const FpPragmas &outer) {
  if (fp_ == outer) {
    return nullptr;
  }
  FpPragmas *kept = sema_.arena().make<FpPragmas>();
  *kept = fp_;
  return kept;
}

} // namespace cinch
