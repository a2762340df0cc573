// `asm` statements with operands, as calls of llvm::InlineAsm.
#pragma once

#include "irgen/asm_constraints.h"
#include "irgen/function_gen.h"

#include <string>

namespace cinch {

class InlineAsmGen {
public:
  // One statement: constraints, arguments and results are collected, then the call is made of them.
  explicit InlineAsmGen(FunctionGen &generator, const AsmStmt &statement)
      : generator_(generator), statement_(statement) {}

  void generate();

private:
  struct Result { // an output that comes back as a value
    LValue place;
    // In the asm's result.
    llvm::Type *type;
    // Of the object.
    llvm::Type *memory_type;
    bool is_flag;
  };

  // All pieces of the constraint string, joined by commas.
  void add_constraint(const std::string &text);
  void add_argument(llvm::Value *value, llvm::Type *element_type);
  void gen_output(const AsmOperand &operand);
  void gen_input(const AsmOperand &operand);
  void gen_memory_input(const AsmOperand &operand, const AsmConstraint &constraint);
  void add_clobbers();
  llvm::Value *as_memory_value(const Expr *expr, llvm::Type *&type);
  llvm::Value *fit_to_output(llvm::Value *value, int output);
  llvm::Type *register_type(QualType type);
  llvm::CallBase *make_call(const std::string &text);
  void store_results(llvm::Value *call);
  bool needs_way_out(LabelDecl *label) const;
  bool prefers_registers() const;
  std::string register_of(const Expr *expr) const;

  FunctionGen &generator_;
  const AsmStmt &statement_;
  // LLVM wants outputs first, then inputs, then clobbers, in one string.
  std::string constraints_;
  llvm::SmallVector<llvm::Value *, 8> arguments_;
  // Of indirect arguments, else null.
  llvm::SmallVector<llvm::Type *, 8> element_types_;
  llvm::SmallVector<Result, 4> results_;
  // Index into results_, -1: in memory.
  llvm::SmallVector<int, 4> result_of_output_;
  std::string tied_constraints_;
  llvm::SmallVector<std::pair<llvm::Value *, llvm::Type *>, 4> tied_;
  bool touches_memory_ = false;
  bool reads_memory_ = false;
};

} // namespace cinch
