// The IR of one function body. One class; its members are in files by topic, named in the section
// comments. The destination of a value is in the function's name: gen_value (register), gen_complex
// (two registers), gen_into (memory), gen_lvalue/gen_address (designates), gen_discarded (nowhere),
// gen_branch_on (control flow).
#pragma once

#include "ast/stmt.h"
#include "irgen/address.h"
#include "irgen/module_gen.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/IRBuilder.h"

#include <optional>

namespace cinch {

struct SwitchContext;

// What a call goes to, and an argument already evaluated or still to be.
// The callee in LLVM's terms, and what C says of it.
struct CallTarget {
  llvm::Value *function = nullptr;
  const FunctionType *type = nullptr;
  // Null: through a pointer, or a run-time function.
  const FunctionDecl *decl = nullptr; // null: through a pointer, or a run-time function
  llvm::Value *chain = nullptr;       // GNU: the frame that a nested function works on
  SourceLoc loc;                      // of the call, for messages of the code generator
  // C23 Table 7.1: the constant rounding mode of the block holds in the callee.
  bool is_rounded = false;
  // A function of <math.h> whose result depends on its arguments only, and that has no effect.
  bool is_pure = false;
};
// An argument is evaluated before the call is laid out by the ABI.
struct CallArgument {
  QualType type;
  // Aggregates: address of an object that nobody writes until the call.
  RValue value;
};

// What a scope leaves behind: a function of the attribute cleanup, a stack that has grown, an
// object whose life ends, a defer statement.
enum class CleanupKind : uint8_t { Function, StackRestore, LifetimeEnd, Defer };
// Work to do when control leaves the scope that pushed it, by whatever way.
struct Cleanup {
  CleanupKind kind;
  // Function: calls its attribute's function.
  const VarDecl *variable = nullptr;
  // Saved stack pointer, or the object whose life ends.
  llvm::Value *value = nullptr;
  const Stmt *deferred = nullptr;
  // Function: where an exception goes that has this one and those around it to run; made when
  // needed.
  llvm::BasicBlock *landing_pad = nullptr;
};

// How likely the first target of a branch is.
enum class BranchHint : uint8_t { None, Likely, Unlikely };

// What a run-time check is about; the form of its failure is checks.cpp's affair.
// The order does not matter; a name for each kind that C or an option defines.
enum class CheckKind : uint8_t {
  AddOverflow,
  SubOverflow,
  MulOverflow,
  NegateOverflow,
  DivisionOverflow,
  DivisionByZero,
  ShiftOutOfRange,
  BoundsOutOfRange,
  NullPointer,
  Misaligned,
  Unreachable,
  BuiltinUnreachable,
  VlaBound,
  FloatCastOverflow,
  InvalidBool,
  MissingReturn,
  NonnullArgument,
  NonnullReturn,
  PointerOverflow,
  ObjectSize,
};

class FunctionGen {
public:
  using Builder = llvm::IRBuilder<>;

  // `outer`: of the function around a nested one, not finished yet; else null.
  FunctionGen(ModuleGen &module, FunctionDecl *decl, llvm::Function *function, FunctionGen *outer);
  ~FunctionGen();
  // Lowers decl's body into the function.
  void generate();

  // ---- Surroundings ----
  // Everything that is the same for the whole unit comes from the module.
  ModuleGen &module() { return module_; }
  TypeContext &types() { return module_.types(); }
  TypeLowering &lowering() { return module_.lowering(); }
  llvm::LLVMContext &context() { return module_.context(); }
  const CodegenOptions &options() const { return module_.options(); }
  Builder &builder() { return builder_; }
  llvm::Function *function() { return function_; }
  FunctionDecl *decl() { return decl_; }
  bool is_optimizing() const { return module_.is_optimizing(); }

  // ---- expressions.cpp: the entrances ----
  // Of scalar or vector type, in value form; null for void.
  // One entrance for each destination; the caller knows what kind of value it wants.
  llvm::Value *gen_value(const Expr *expr);
  // Complex.cpp.
  ComplexValue gen_complex(const Expr *expr);
  // Builds a value of any type in memory; aggregates.cpp.
  void gen_into(const Expr *expr, const Slot &slot);
  void gen_discarded(const Expr *expr);
  // Of any type. An aggregate without a slot stays where it is when it is read from an lvalue
  // (valid until something is stored), else is built in a temporary.
  RValue gen_rvalue(const Expr *expr, const Slot &slot = {});
  // The memory of an expression of aggregate type (rvalue or lvalue), as gen_rvalue.
  Address gen_aggregate(const Expr *expr);
  // Lvalue.cpp.
  LValue gen_lvalue(const Expr *expr);
  Address gen_address(const Expr *expr) { return gen_lvalue(expr).address; }

  // ---- branches.cpp ----
  // Ends the current block. `condition` is a scalar rvalue of any type.
  // Control flow from conditions, without a value in between.
  void gen_branch_on(const Expr *condition, llvm::BasicBlock *if_true, llvm::BasicBlock *if_false,
                     BranchHint hint = BranchHint::None);
  // i1: not equal to zero.
  llvm::Value *gen_condition(const Expr *condition);
  // i1 from any scalar value.
  llvm::Value *to_condition(llvm::Value *value);
  std::optional<llvm::APInt> fold_integer(const Expr *expr, unsigned depth = 0);
  std::optional<bool> fold_condition(const Expr *expr);

  // ---- load_store.cpp: the only loads and stores of C objects ----
  // Bit-fields, volatile objects, atomics and alias information are dealt with here and nowhere
  // else.
  // Scalar or vector.
  llvm::Value *load(const LValue &place);
  void store(llvm::Value *value, const LValue &place);
  ComplexValue load_complex(const LValue &place);
  void store_complex(ComplexValue value, const LValue &place);
  // Stores and gives the value that the lvalue then has (bit-fields truncate): C23 6.5.17.2p3.
  llvm::Value *store_and_reload(llvm::Value *value, const LValue &place);
  void store_rvalue(const RValue &value, const LValue &place);
  // Aggregates stay in place.
  RValue load_rvalue(const LValue &place);
  // Copies `type`'s size; the places may be the same but not overlap otherwise.
  void copy_aggregate(Address destination, Address source, QualType type, bool is_volatile = false);
  void zero_memory(Address destination, uint64_t size, bool is_volatile = false);
  llvm::Value *to_memory_form(llvm::Value *value, QualType type);
  llvm::Value *to_value_form(llvm::Value *value, QualType type);

  // ---- lvalue.cpp: the only makers of addresses ----
  // Places are made from expressions, or by hand for objects without one.
  // Plain memory with the type's alias info.
  LValue lvalue_of(Address address, QualType type);
  LValue lvalue_of_variable(const VarDecl *variable);
  LValue field_of(const LValue &record, const FieldDecl *field);
  // Inside the object (inbounds, nuw).
  Address offset_address(Address base, Bytes offset);
  Address element_address(const Expr *base, const Expr *index, QualType element);
  llvm::Value *gen_pointer_offset(llvm::Value *pointer, llvm::Value *index, bool index_is_signed,
                                  QualType pointee, bool subtract);

  // ---- locals.cpp ----
  // Every object of the function is an alloca in the entry block, so that LLVM can keep it in
  // registers.
  Address create_temporary(QualType type, const llvm::Twine &name = "tmp");
  // Until the function returns, or the stack is restored around it.
  llvm::Value *gen_alloca(llvm::Value *size, llvm::Align alignment);
  Address create_entry_alloca(llvm::Type *type, llvm::Align alignment,
                              const llvm::Twine &name = "tmp");
  // A parameter that arrives as a scalar or complex value, or in memory that is its own object.
  void bind_parameter(const ParamDecl *parameter, llvm::Value *value);
  void bind_parameter(const ParamDecl *parameter, ComplexValue value);
  void bind_parameter(const ParamDecl *parameter, Address object);
  // The object of a parameter that arrives in pieces: to be filled by the prologue.
  Address create_parameter_object(const ParamDecl *parameter);
  void gen_local(VarDecl *variable);
  // Evaluates the bounds of variably modified types in it.
  void gen_type_sizes(QualType type);
  // i64, variable or not.
  llvm::Value *size_of_type(QualType type);

  // ---- call_gen.cpp ----
  // Calls as C sees them; how arguments travel is abi.h's affair.
  RValue gen_call_expr(const CallExpr *call, const Slot &slot);
  RValue gen_call(const CallTarget &target, llvm::ArrayRef<CallArgument> arguments,
                  const Slot &slot);
  // Incoming arguments to bind_parameter; sets up the return slot. Called with the insertion point
  // in the entry block, for every parameter of decl()->parameters in order.
  void gen_prologue();
  // Where a result of aggregate type is built: the memory the caller gave, or a temporary; invalid
  // when gen_return may read it from any place.
  Slot return_slot();
  // Ends the block with the `ret` of a value of the function's result type (Aggregate: its address,
  // perhaps return_slot() itself). Kind Void: nothing is returned (an undefined value if need be).
  void gen_return(const RValue &value);

  // ---- va_arg.cpp ----
  // The builtins of <stdarg.h>; `list` is the address of the va_list.
  RValue gen_va_arg(const VaArgExpr *expr, const Slot &slot);
  void gen_va_start(llvm::Value *list);
  void gen_va_end(llvm::Value *list);
  void gen_va_copy(llvm::Value *destination, llvm::Value *source);

  // ---- nested_functions.cpp (GNU) ----
  // The value of a pointer to the function: its symbol, or a trampoline that passes the frame.
  llvm::Value *function_pointer(FunctionDecl *decl);
  // A call of a function that is named, without a trampoline.
  CallTarget direct_target(FunctionDecl *decl);
  // Generates the function or one around it, whose label or object is spoken of.
  FunctionGen &generator_of(const FunctionDecl *decl);

  // ---- Blocks (functions.cpp) ----
  // A block is made first and put into the function when its code begins. After a terminator there
  // is no current block.
  llvm::BasicBlock *new_block(const llvm::Twine &name = "");
  // Puts the block at the end of the function and continues in it, branching there from the current
  // block if that is open.
  void start_block(llvm::BasicBlock *block);
  // As start_block; when nothing jumps there the block is dropped and the code is unreachable.
  void start_block_if_used(llvm::BasicBlock *block);
  // Ends the current block, if there is one.
  void branch_to(llvm::BasicBlock *block);
  bool is_reachable() const { return builder_.GetInsertBlock() != nullptr; }
  // After a terminator inside an expression: later parts of it go to a block nothing jumps to.
  void start_dead_block();
  // `unreachable`, then start_dead_block().
  void end_unreachable();

  // ---- checks.cpp ----
  // Traps (or calls a handler) unless `is_fine`.
  void emit_check(CheckKind kind, llvm::Value *is_fine, SourceLoc site,
                  llvm::ArrayRef<llvm::Value *> values = {});

  // ---- statements.cpp ----
  void gen_statement(const Stmt *stmt);

  // ---- Debug locations (functions.cpp) ----
  // Nearly free without -g.
  void set_location(SourceLoc loc) {
    if (has_debug_info_) {
      set_debug_location(loc);
    }
  }

  // Type-directed emission of intrinsic calls.
  llvm::Value *call_intrinsic(llvm::Intrinsic::ID id, llvm::ArrayRef<llvm::Type *> types,
                              llvm::ArrayRef<llvm::Value *> arguments);

private:
  friend class AtomicGen;
  friend class BuiltinGen;
  friend class InlineAsmGen;
  friend class ModuleGen;
  friend class TargetBuiltinGen;

  // ---- expressions.cpp ----
  llvm::Value *gen_scalar(const Expr *expr);
  llvm::Value *gen_literal(const Expr *expr);
  llvm::Value *gen_decl_constant(const DeclRefExpr *expr);
  llvm::Value *gen_unary(const UnaryExpr *expr);
  llvm::Value *gen_complex_part(const UnaryExpr *expr);
  llvm::Value *gen_step(const UnaryExpr *expr);
  llvm::Value *gen_stepped(llvm::Value *old, QualType type, bool is_increment, SourceLoc loc);
  RValue gen_statement_expression(const StmtExprExpr *expr, const Slot &slot);
  const Expr *last_value(const Stmt *stmt);
  void gen_labels_before_value(const Stmt *stmt);
  RValue undefined_rvalue(QualType type);
  llvm::Value *gen_sizeof(const SizeOfExpr *expr);
  RValue gen_opaque(const OpaqueExpr *expr);

  // ---- arithmetic.cpp ----
  llvm::Value *gen_binary(const BinaryExpr *expr);
  llvm::Value *gen_binary_step(const BinaryExpr *expr, llvm::Value *left);
  bool has_excess_precision(QualType type);
  llvm::Value *gen_in_float(const Expr *expr);
  llvm::Value *gen_operator(BinaryOp op, llvm::Value *left, llvm::Value *right, QualType type,
                            QualType right_type, SourceLoc loc);
  llvm::Value *gen_integer_operator(BinaryOp op, llvm::Value *left, llvm::Value *right,
                                    QualType type, QualType right_type, SourceLoc loc);
  llvm::Value *gen_trapping(BinaryOp op, llvm::Value *left, llvm::Value *right, SourceLoc loc);
  llvm::Value *gen_float_operator(BinaryOp op, llvm::Value *left, llvm::Value *right);
  llvm::Value *fuse_multiply_add(BinaryOp op, llvm::Value *left, llvm::Value *right);
  llvm::Value *gen_shift(BinaryOp op, llvm::Value *left, llvm::Value *right, bool is_signed);
  // i1, or a vector of i1.
  llvm::Value *gen_comparison(const BinaryExpr *expr);
  llvm::Value *compare(BinaryOp op, llvm::Value *left, llvm::Value *right, QualType type);
  llvm::Value *gen_pointer_difference(llvm::Value *left, llvm::Value *right, QualType pointee,
                                      QualType type);
  llvm::Value *gen_negate(llvm::Value *value, QualType type, SourceLoc loc);

  // ---- assignment.cpp ----
  llvm::Value *gen_assign(const BinaryExpr *expr, bool want_value);
  llvm::Value *gen_compound_assign(const CompoundAssignExpr *expr, bool want_value);
  ComplexValue gen_complex_assign(const BinaryExpr *expr);
  RValue gen_mixed_compound_assign(const CompoundAssignExpr *expr);
  llvm::Value *gen_atomic_compound_assign(const CompoundAssignExpr *expr);
  llvm::Value *gen_atomic_operator(BinaryOp op, const LValue &place, llvm::Value *right,
                                   QualType computation_type, bool want_old);
  llvm::Value *gen_atomic_step(const UnaryExpr *expr);
  llvm::Value *combine(const CompoundAssignExpr *expr, llvm::Value *left, llvm::Value *right);
  RValue gen_comma(const BinaryExpr *expr, const Slot &slot = {});
  void gen_comma_left(const BinaryExpr *expr);
  void gen_comma_operands(const BinaryExpr *expr);

  // ---- conditional.cpp, branches.cpp ----
  llvm::Value *gen_conditional(const ConditionalExpr *expr);
  void gen_conditional_discarded(const ConditionalExpr *expr);
  RValue gen_binary_conditional(const BinaryConditionalExpr *expr, const Slot &slot = {});
  RValue gen_conditional_rvalue(const Expr *condition, const Expr *if_true, const Expr *if_false,
                                QualType type, const Slot &slot);
  RValue merge_results(const RValue (&results)[2], llvm::BasicBlock *const (&ends)[2]);
  llvm::Value *gen_logical(const BinaryExpr *expr);
  llvm::Value *gen_logical_condition(const BinaryExpr *expr);
  bool is_cheap_to_evaluate(const Expr *expr) const;
  const Expr *strip_expect(const Expr *condition, BranchHint &hint);
  llvm::Value *value_as_condition(const Expr *condition);
  const Expr *strip_casts(const Expr *condition);
  void conditional_branch(llvm::Value *condition, llvm::BasicBlock *if_true,
                          llvm::BasicBlock *if_false, BranchHint hint);
  void gen_branch_on_logical(const BinaryExpr *expr, llvm::BasicBlock *if_true,
                             llvm::BasicBlock *if_false, BranchHint hint);
  std::optional<llvm::APInt> fold_binary(const BinaryExpr *expr, unsigned depth);
  std::optional<llvm::APInt> fold_cast(const CastExpr *expr, unsigned depth);

  // ---- casts.cpp ----
  llvm::Value *gen_cast(const CastExpr *expr);
  llvm::Value *gen_read(const Expr *operand);
  llvm::Value *gen_function_pointer(const Expr *operand);
  llvm::Value *gen_bit_cast(const CastExpr *expr);
  llvm::Value *convert_float(llvm::Value *value, llvm::Type *type);
  llvm::Value *gen_conversion(CastKind cast, llvm::Value *value, QualType from, QualType to,
                              SourceLoc loc);
  // Between arithmetic types, by their types: for compound assignment.
  llvm::Value *convert_scalar(llvm::Value *value, QualType from, QualType to, SourceLoc loc);
  RValue convert_arithmetic(const RValue &value, QualType from, QualType to, SourceLoc loc);

  // ---- complex.cpp ----
  ComplexValue imaginary_literal(const Expr *expr);
  ComplexValue gen_complex_cast(const CastExpr *expr);
  ComplexValue gen_complex_unary(const UnaryExpr *expr);
  ComplexValue gen_complex_step(const UnaryExpr *expr);
  ComplexValue gen_complex_operand(const Expr *expr);
  ComplexValue as_complex_operand(const RValue &value, QualType type, QualType computation,
                                  SourceLoc loc);
  ComplexValue gen_complex_arithmetic(const BinaryExpr *expr);
  ComplexValue gen_complex_binary(BinaryOp op, ComplexValue left, ComplexValue right,
                                  QualType type);
  ComplexValue gen_complex_multiply(ComplexValue left, ComplexValue right, QualType element);
  ComplexValue recover_nan_product(ComplexValue left, ComplexValue right, QualType element,
                                   ComplexValue product);
  ComplexValue gen_scaled_divide(ComplexValue left, ComplexValue right);
  ComplexValue gen_complex_divide(ComplexValue left, ComplexValue right, QualType element);
  ComplexValue convert_complex(ComplexValue value, QualType from, QualType to, SourceLoc loc);
  ComplexValue call_complex_runtime(const char *operation, ComplexValue left, ComplexValue right,
                                    QualType element);
  llvm::Value *complex_to_condition(ComplexValue value);
  llvm::Value *compare_complex(const BinaryExpr *expr);

  // ---- aggregates.cpp ----
  Address gen_aggregate_operand(const Expr *expr);
  RValue gen_aggregate_rvalue(const Expr *expr, const Slot &slot);
  RValue copy_to_slot(Address source, const Expr *expr, const Slot &slot);
  void copy_if_elsewhere(const RValue &value, const Expr *expr, const Slot &slot);
  Address gen_aggregate_assign(const BinaryExpr *expr);
  void gen_aggregate_into(const Expr *expr, const Slot &slot);
  void gen_aggregate_cast(const CastExpr *expr, const Slot &slot);
  void gen_init_list(const InitListExpr *list, QualType type, const Slot &slot);
  void gen_init_entry(const InitEntry &entry, Address place, bool is_volatile);
  void gen_init_repeat(const InitEntry &entry, Address object, bool is_volatile);
  bool gen_constant_init(const InitListExpr *list, QualType type, const Slot &slot);
  void gen_string_into(const StringLiteralExpr *literal, QualType type, const Slot &slot);
  LValue bit_field_place(const InitEntry &entry, Address place, bool is_volatile);
  llvm::Value *gen_init_list_value(const InitListExpr *list);

  // ---- lvalue.cpp ----
  LValue materialize(const Expr *expr);
  LValue gen_member_lvalue(const MemberExpr *expr);
  LValue gen_subscript_lvalue(const SubscriptExpr *expr);
  LValue gen_vector_element_lvalue(const VectorElementExpr *expr);
  LValue gen_swizzle_lvalue(const ShuffleVectorExpr *expr);
  LValue gen_declref_lvalue(const DeclRefExpr *expr);
  LValue gen_cast_lvalue(const CastExpr *expr);
  LValue gen_complex_part_lvalue(const UnaryExpr *expr);
  // Address from a pointer value, with its alignment.
  Address gen_pointer(const Expr *expr);
  Address gen_plain_pointer(const Expr *expr);
  llvm::Value *in_address_space(llvm::Value *pointer, uint32_t space);
  llvm::Value *gen_address_value(const Expr *lvalue);
  Address compound_literal(const CompoundLiteralExpr *expr);
  llvm::Align pointee_alignment(const Expr *pointer);
  bool is_known_object(const Expr *pointer);
  bool pointee_may_alias(const Expr *pointer);
  bool pointee_type_may_alias(QualType pointer);
  bool lvalue_may_alias(const Expr *expr);

  // ---- load_store.cpp ----
  LValue whole_vector(const LValue &part);
  void store_swizzle(llvm::Value *value, const LValue &place);
  llvm::Value *load_bit_field(const LValue &place);
  void store_bit_field(llvm::Value *value, const LValue &place);
  llvm::Value *extract_bits(llvm::Value *unit, const LValue &place);
  llvm::Value *load_memory(llvm::Type *type, const LValue &place);
  void store_memory(llvm::Value *value, const LValue &place);
  void decorate(llvm::Instruction *access, const LValue &place);

  // ---- vectors.cpp ----
  llvm::Value *gen_shuffle(const ShuffleVectorExpr *expr);
  llvm::Value *gen_convert_vector(const ConvertVectorExpr *expr);
  llvm::Value *gen_vector_element(const VectorElementExpr *expr);
  llvm::Value *gen_vector_logical(const BinaryExpr *expr);
  llvm::Value *gen_vector_select(const ConditionalExpr *expr);
  llvm::Value *vector_truth(llvm::Value *value);

  // ---- builtin_gen.cpp ----
  RValue gen_builtin_call(const BuiltinCallExpr *expr, const Slot &slot);

  // ---- target_checks.cpp ----
  RValue gen_target_builtin(const BuiltinCallExpr *expr);
  void check_callee_target(const CallExpr *call, const FunctionDecl *callee);
  void check_inlined_features(const CallExpr *call, const FunctionDecl *callee);
  bool check_vector_passing(const CallExpr *call, const FunctionDecl *callee, QualType type,
                            bool is_argument);
  // Vectors of that many bits must not be split: they are passed, or a builtin works on them.
  void need_vector_width(uint32_t bits) { vector_width_ = std::max(vector_width_, bits); }
  void need_vector_width(llvm::Type *type) {
    if (type->isVectorTy()) {
      need_vector_width(static_cast<uint32_t>(type->getPrimitiveSizeInBits().getFixedValue()));
    }
  }

  // ---- statements.cpp, loops.cpp, switch.cpp, jumps.cpp ----
  // The three kinds of loops have the same parts.
  struct LoopParts {
    const Stmt *stmt = nullptr;
    // Null: always true.
    const Expr *condition = nullptr;
    const Expr *written_condition = nullptr;
    const Expr *increment = nullptr;
    const Stmt *body = nullptr;
    const LoopHints *hints = nullptr;
  };
  bool contains_label(const Stmt *stmt, bool counts_cases);
  bool prepare_unreachable(const Stmt *stmt);
  void gen_compound(const CompoundStmt *stmt);
  // floating_modes.cpp: how floating instructions are made from here on.
  void set_floating_modes(const FpPragmas &asked);
  struct FloatingModes;
  void mark_rounded(llvm::CallInst *call);
  llvm::MDNode *access_group(const LoopHints *hints);
  void mark_parallel(const LoopHints *hints, llvm::BasicBlock *before);
  void gen_if(const IfStmt *stmt);
  void gen_if_chain(const IfStmt *stmt);
  void gen_scoped(const Stmt *owner, const Stmt *inner);
  void gen_while(const WhileStmt *stmt);
  void gen_do(const DoStmt *stmt);
  void gen_for(const ForStmt *stmt);
  void gen_loop(const LoopParts &parts);
  void gen_back_edge(llvm::BasicBlock *head, const Expr *condition, const LoopHints *hints);
  llvm::MDNode *loop_metadata(const LoopHints *hints, bool must_progress);
  bool loop_must_progress(const Expr *condition);
  void gen_switch(const SwitchStmt *stmt);
  void gen_switch_instruction(const SwitchStmt *stmt, llvm::BasicBlock *default_block);
  void make_case_blocks(const SwitchStmt *stmt);
  void drop_case_block(const SwitchCase *label);
  llvm::BasicBlock *target_of_value(const SwitchStmt *stmt, const llvm::APInt &value,
                                    llvm::BasicBlock *default_block);
  void add_case_values(llvm::SwitchInst *branch, const CaseStmt &label, llvm::BasicBlock *block);
  void gen_case(const SwitchCase *stmt);
  void gen_goto(const GotoStmt *stmt);
  void gen_indirect_goto(const IndirectGotoStmt *stmt);
  void gen_label(const LabelStmt *stmt);
  void start_label(LabelDecl *label);
  void gen_return_statement(const ReturnStmt *stmt);
  void gen_decl_statement(const DeclStmt *stmt);
  // inline_asm.cpp.
  void gen_asm(const AsmStmt *stmt);
  void gen_break(const Stmt *target, bool is_continue);
  llvm::BasicBlock *label_block(LabelDecl *label);
  llvm::BasicBlock *addressed_label_block(LabelDecl *label);

  // ---- cleanups.cpp ----
  struct ActiveScope {
    // What is open at this point, from the outside to the inside.
    // Null: a statement expression.
    const Stmt *stmt;
    size_t cleanup_depth;
  };
  // A block being generated: leave() runs what it pushed.
  struct Scope {
    explicit Scope(FunctionGen &generator, const Stmt *stmt = nullptr)
        : generator(generator), stmt(stmt), depth(generator.cleanups_.size()) {
      generator.active_scopes_.push_back({stmt, depth});
      if (generator.has_debug_info_) {
        enter_debug_block();
      }
    }
    void leave() {
      generator.pop_cleanups(depth);
      generator.active_scopes_.pop_back();
      if (generator.has_debug_info_) {
        leave_debug_block();
      }
    }
    void enter_debug_block() const;
    void leave_debug_block() const;
    FunctionGen &generator;
    const Stmt *stmt;
    size_t depth;
  };
  // Cleanups are kept on a stack; jumps run those above the depth of their target.
  void push_cleanup(const Cleanup &cleanup) { cleanups_.push_back(cleanup); }
  // Runs those above `depth` if reachable, and forgets them.
  void pop_cleanups(size_t depth);
  // Runs those above `depth`, keeps them.
  void run_cleanups(size_t depth);
  void run_cleanups_for_return();
  void run_cleanup(const Cleanup &cleanup);
  bool needs_landing_pad(const llvm::CallInst &call);
  llvm::InvokeInst *make_invoke(llvm::CallInst *call);
  llvm::BasicBlock *landing_pad();
  void call_cleanup_function(const VarDecl *variable);
  size_t cleanup_depth_of_label(LabelDecl *label);

  // ---- locals.cpp ----
  void gen_automatic(VarDecl *variable);
  void gen_vla(VarDecl *variable);
  // Made on first use.
  Address local_object(const VarDecl *variable);
  llvm::Align local_alignment(const VarDecl *variable);
  bool stays_value(const ParamDecl *parameter) const;
  void initialize_local(VarDecl *variable, Address object);
  void initialize_automatically(const VarDecl *variable, Address object);
  bool wants_lifetime_markers(const VarDecl *variable);
  llvm::Value *array_count(const VariableArrayType *type);
  llvm::Value *array_bound(const ArrayType *array);

  // ---- variable_records.cpp ----
  llvm::Value *align_up(llvm::Value *offset, uint64_t alignment);
  llvm::Value *size_of_variable_record(const RecordDecl *record);
  llvm::Value *end_of_variable_record(const RecordDecl *record, const FieldDecl *wanted);
  Address variable_field_address(Address record, const FieldDecl *field);

  // ---- call_gen.cpp ----
  void gen_argument(const Expr *argument, llvm::SmallVectorImpl<CallArgument> &out);
  RValue finish_call(llvm::CallBase *call, const FunctionAbi &abi, QualType result,
                     Address result_memory, const Slot &slot);
  void gen_parameter(const ParamDecl *parameter, QualType passed, const ArgPass &pass,
                     llvm::ArrayRef<llvm::Value *> values);
  void bind_parameter_value(const ParamDecl *parameter, QualType passed, const RValue &value);

  // Checks.cpp.
  void gen_check_failure(CheckKind kind);

  // ---- nested_functions.cpp ----
  // A word of the frame that nested functions see; `alignment`: of the object it points to.
  // GNU nested functions share a frame of addresses in memory.
  struct FrameSlot {
    unsigned index = 0;
    llvm::Align alignment;
  };
  llvm::AllocaInst *frame();
  llvm::Value *frame_word(Builder &builder, llvm::Value *frame, unsigned index);
  FrameSlot put_in_frame(const void *key, llvm::Value *value, llvm::Align alignment = {});
  llvm::Value *take_from_outer_frame(FrameSlot slot, llvm::Type *type);
  llvm::Value *frame_of(const FunctionDecl *owner);
  FrameSlot slot_of_frame(const FunctionDecl *owner);
  FrameSlot slot_of_variable(const VarDecl *variable);
  FrameSlot slot_of_trampoline(FunctionDecl *decl);
  FrameSlot slot_of_count(const Expr *count);
  bool knows_count(const Expr *count) const;
  Address outer_object(const VarDecl *variable);
  llvm::Value *outer_count(const Expr *count);
  llvm::Value *trampoline(FunctionDecl *decl);
  llvm::Function *name_nested(FunctionDecl *decl);
  void gen_nested_functions();
  void gen_nonlocal_goto(LabelDecl *label);
  void catch_nonlocal_gotos();
  void gen_nonlocal_dispatch(llvm::Value *frame);
  unsigned jump_buffer_words() const;
  llvm::Value *gen_setjmp(llvm::Value *buffer);
  // The block has no terminator yet.
  void gen_longjmp(llvm::Value *buffer);

  // ---- functions.cpp ----
  void finish_body();
  // The branches there exist already.
  void start_block_after_branch(llvm::BasicBlock *block);
  bool drop_dead_block();
  void free_dropped_blocks();
  bool may_be_named_later(const llvm::BasicBlock *block) const;
  void set_debug_location(SourceLoc loc);

  // ---- debug_locals.cpp ----
  // Where debuggers find the objects of the body, if they are wanted.
  void describe_parameters();
  void describe_local(const VarDecl *variable, Address object);
  void describe_vla(const VarDecl *variable, llvm::Value *object);
  void describe_captured(const VarDecl *variable, llvm::Value *object);
  void describe_count(const Expr *count, llvm::Value *value);
  Address debug_copy(llvm::Value *value, const llvm::Twine &name);

  // Where break and continue go.
  struct LoopContext {
    const Stmt *stmt;
    llvm::BasicBlock *break_block;
    // Null: a switch.
    llvm::BasicBlock *continue_block;
    // Where the next round begins; null: a switch.
    llvm::BasicBlock *body;
    size_t cleanup_depth;
  };
  // Counts recursion over expressions and statements.
  // Code that nests too deep is reported instead of overflowing the stack.
  struct Nesting {
    Nesting(FunctionGen &generator, SourceLoc loc);
    ~Nesting();
    FunctionGen &generator;
    bool is_fine;
  };

  // What does not change while the body is lowered.
  ModuleGen &module_;
  FunctionDecl *decl_;
  // Of a nested function; else null.
  FunctionGen *outer_;
  llvm::Function *function_;
  Builder builder_;
  // The state of the current place.
  // Allocas go before it, in the entry block.
  llvm::Instruction *alloca_point_ = nullptr;
  // Current block that nothing jumps to.
  llvm::BasicBlock *dead_block_ = nullptr;
  std::vector<llvm::BasicBlock *> dropped_blocks_; // in no function; owned
  bool has_debug_info_ = false;
  // More than lines.
  bool describes_variables_ = false;
  // -O0 -g: debuggers look at objects
  bool keeps_all_in_memory_ = false;
  bool has_reported_depth_ = false;
  unsigned depth_ = 0;
  // The widest vector that must be legal, in bits.
  uint32_t vector_width_ = 0;
  // Of the block that is being generated: options and pragmas together.
  FpContract fp_contract_ = FpContract::On;
  ComplexRange complex_range_ = ComplexRange::Full;
  // Of the function: some block of it has a constant rounding mode; of the block: it has one.
  bool has_constant_rounding_ = false;
  bool is_constant_rounding_ = false;
  // Of loops whose iterations do not depend on each other.
  llvm::DenseMap<const LoopHints *, llvm::MDNode *> access_groups_;
  // Of compound statements; 1: the body's outermost block.
  unsigned block_depth_ = 0;

  // Parameters kept as values, and objects in memory.
  // What the names of the function stand for.
  llvm::DenseMap<const VarDecl *, llvm::Value *> parameter_values_;
  llvm::DenseMap<const VarDecl *, Address> locals_;
  // By the bound of a VLA's type.
  llvm::DenseMap<const Expr *, llvm::Value *> array_counts_;
  llvm::DenseMap<const OpaqueExpr *, RValue> opaque_values_;
  llvm::DenseMap<const SwitchCase *, llvm::BasicBlock *> case_blocks_;
  llvm::DenseMap<const LabelDecl *, llvm::BasicBlock *> label_blocks_;
  // Cleanups active at labels passed.
  llvm::DenseMap<const LabelDecl *, size_t> label_depths_;
  llvm::DenseMap<const LabelDecl *, llvm::SmallVector<const Stmt *, 4>> label_scopes_;
  llvm::DenseMap<const CompoundLiteralExpr *, Address> compound_literals_;
  // What is open: cleanups, scopes, loops and switches.
  llvm::SmallVector<Cleanup, 8> cleanups_;
  llvm::SmallVector<ActiveScope, 8> active_scopes_;
  llvm::SmallVector<LoopContext, 8> loops_;
  // GNU computed gotos share one indirectbr, as LLVM likes it.
  // Where computed gotos may go.
  llvm::SetVector<llvm::BasicBlock *> addressed_labels_;
  // Shared by all computed gotos.
  llvm::IndirectBrInst *indirect_branch_ = nullptr;
  llvm::PHINode *indirect_target_ = nullptr;

  // nested_functions.cpp
  // Grows to its size while nested functions are generated.
  llvm::AllocaInst *frame_ = nullptr;
  unsigned frame_words_ = 0;
  // The frame of the function around this one, as it arrived.
  llvm::Value *chain_ = nullptr;
  // By variable, bound, function.
  llvm::DenseMap<const void *, FrameSlot> frame_slots_;
  llvm::DenseMap<const void *, llvm::Value *> outer_values_;
  // That something here names.
  llvm::SetVector<FunctionDecl *> nested_;
  bool is_dispatching_ = false;

  // call_gen.cpp
  // Sret memory, or the temporary of return_slot().
  Address return_address_;
  // Of this function.
  const FunctionAbi *abi_ = nullptr;
};

// An integer, pointer or floating constant whose bytes are all zero.
bool is_zero_literal(const Expr *expr);

} // namespace cinch
