// Checks of one asm statement that look at its operands together; used by asm_statements.cpp.
#pragma once

#include "sema/sema.h"

#include "ast/stmt.h"

namespace cinch {

// What the letters of one constraint allow, all alternatives taken together.
struct AsmConstraintFacts {
  bool is_valid = true;
  bool allows_memory = false;
  bool allows_register = false;
  bool allows_constant = false;
  // The output that it must equal; -1: none.
  int matches = -1;
  // The letter when it is all there is, as for `"I"`, else 0.
  char only_letter = 0;

  bool is_memory_only() const { return allows_memory && !allows_register && !allows_constant; }
  bool is_register_only() const { return allows_register && !allows_memory && !allows_constant; }
};

// Letters that are not known are taken as a machine's register class.
AsmConstraintFacts read_asm_constraint(Sema &sema, const AsmStmt &statement, std::string_view text);

// Each gives false after a message.

// The template: every `%` names an operand or is an escape. Also warns of AArch64 registers that
// are wider than their operands.
bool check_asm_template(Sema &sema, const AsmStmt &statement);
// Names are different, and all constraints have as many alternatives.
bool check_asm_operand_list(Sema &sema, const AsmStmt &statement);
// Inputs that share a place with an output have a type that fits there, one input for each output.
bool check_asm_tied_operands(Sema &sema, const AsmStmt &statement);
// The registers of register variables have the size of those.
bool check_asm_register_variables(Sema &sema, const AsmStmt &statement);
// Clobbers are registers of the target, and none of them is an operand's.
bool check_asm_clobbers(Sema &sema, const AsmStmt &statement);

} // namespace cinch
