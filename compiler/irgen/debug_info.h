// DWARF for debuggers and backtraces: the unit, its functions, lines and scopes, variables. What a
// program's code is does not depend on it, but at -O0, where every local gets memory.
#pragma once

#include "irgen/debug_files.h"
#include "irgen/debug_types.h"
#include "source/macro_change.h"

namespace cinch {

class DebugInfo {
public:
  DebugInfo(llvm::Module &module, const CodegenOptions &options, const SourceMap &sources,
            TypeContext &types);
  ~DebugInfo();

  // False: only lines are wanted.
  bool describes_variables() const { return describes_variables_; }

  // ---- debug_info.cpp: functions ----
  // Functions nest (GNU): the one that began last is the current one until it ends. For the
  // debugger they stand side by side: gdb finds no function inside of another.
  void begin_function(const FunctionDecl *decl, llvm::Function *function);
  void end_function(llvm::Function *function);
  // A function that is called and has no body so far: so that a debugger knows what the call
  // sites of optimized code pass.
  void describe_callee(const FunctionDecl *decl, llvm::Function *function);
  void finish();

  // ---- debug_macros.cpp ----
  void describe_macros(llvm::ArrayRef<MacroChange> changes);

  // ---- debug_scopes.cpp ----
  // In the current function and block; never null while there is one.
  llvm::DILocation *location(SourceLoc loc);
  // A block costs nothing until something is declared in it; then the scope begins. The first one
  // of a function is its body, which has the parameters' scope. `loc` may be invalid.
  void enter_block(SourceLoc loc);
  void leave_block();

  // ---- debug_variables.cpp ----
  // What a value is to the variable that it describes.
  enum class Holds {
    Object,      // the address of the object, an alloca or what the caller passed
    Pointer,     // the address of a pointer to the object
    ObjectValue, // as Object, but computed: from here on, and only while it is known
    Value,       // the variable's value from here on
  };
  void describe_global(const VarDecl *decl, llvm::GlobalVariable *variable);
  // At the end of the block, or before the instruction.
  void describe_parameter(const ParamDecl *decl, unsigned number, llvm::Value *value, Holds holds,
                          llvm::InsertPosition where);
  void describe_local(const VarDecl *decl, llvm::Value *value, Holds holds,
                      llvm::InsertPosition where);
  // GNU: of a function around the current one, found through the frame.
  void describe_captured(const VarDecl *decl, llvm::Value *value, Holds holds,
                         llvm::InsertPosition where);
  // The bound of an array of variable length. A value, or the address of memory that has it.
  void describe_count(const Expr *count, llvm::Value *value, Holds holds,
                      llvm::InsertPosition where);
  void describe_label(const LabelDecl *label, llvm::InsertPosition where);
  // The code names the type: a debugger's user may want to name it too.
  void use_type(QualType type);
  void use_enumerator(const Decl *decl);
  // A typedef name or tag of the unit, for -fno-eliminate-unused-debug-types.
  void type_declared(Decl *decl);

private:
  struct Block {
    SourceLoc loc;
    // Null: nothing was declared in it.
    llvm::DIScope *scope = nullptr;
  };
  struct Function : DebugFunction {
    const FunctionDecl *decl = nullptr;
    llvm::SmallVector<Block, 16> blocks;
    unsigned count_number = 0;
  };

  llvm::DISubprogram::DISPFlags subprogram_flags(const FunctionDecl *decl, bool is_definition);
  bool describes_calls() const;
  // Of what is declared here.
  llvm::DIScope *declaring_scope();
  llvm::DIScope *current_scope() const;
  llvm::DIScope *scope_of_global(const VarDecl *decl) const;
  llvm::DIScope *in_file(llvm::DIScope *scope, llvm::DIFile *file);
  llvm::DILocation *location_in(llvm::DIScope *scope, const DebugPlace &place);
  void describe_in(llvm::DIScope *scope, const VarDecl *decl, llvm::Value *value, Holds holds,
                   llvm::InsertPosition where);
  void insert(llvm::DILocalVariable *variable, llvm::Value *value, Holds holds,
              llvm::DILocation *location, llvm::InsertPosition where);

  llvm::DIBuilder builder_;
  llvm::Module &module_;
  const CodegenOptions &options_;
  DebugFiles files_;
  DebugTypes types_;
  bool describes_variables_;
  llvm::DICompileUnit *unit_ = nullptr;
  // The current one is the last.
  std::vector<std::unique_ptr<Function>> functions_;
  // What location() was asked for last, in the same scope.
  SourceLoc last_loc_;
  llvm::DILocation *last_location_ = nullptr;
};

} // namespace cinch
