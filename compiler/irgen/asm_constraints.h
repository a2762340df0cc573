// From GNU's inline assembly to LLVM's: the template's text and the constraint letters.
#pragma once

#include "ast/stmt.h"
#include "target/target_info.h"

#include <string>
#include <string_view>

namespace cinch {

class TypeContext;

// One operand's constraint in LLVM's spelling, without `=` and `+`.
struct AsmConstraint {
  std::string text;
  bool is_early_clobber = false;
  // Passed as the address of the object.
  bool is_memory = false;
  // A constant may be wanted.
  bool is_immediate = false;
  // x86 flag output: 0 or 1.
  bool is_flag = false;
  // Number of the output that it must share a place with.
  int matches = -1;
};

// `prefer_register`: where a register and memory are both allowed, only the register is asked for
// (LLVM would always take memory). `fixed_register` (a register variable's) replaces register
// classes.
// What is wrong with a constraint was reported by sema; here all are taken for good.
AsmConstraint convert_constraint(const AsmStmt &statement, std::string_view constraint,
                                 Architecture architecture, bool prefer_register,
                                 std::string_view fixed_register);

// The template in LLVM's form: operands as ${N} or ${N:x}, `$` doubled, dialect alternatives as
// $( $| $). Operands are numbered outputs, inputs, labels; `first_label` is the number that LLVM
// gives the first label.
std::string convert_template(const AsmStmt &statement, unsigned first_label,
                             const TypeContext &types);

} // namespace cinch
