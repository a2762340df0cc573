// Statements after semantic analysis.
#pragma once

#include "ast/expr.h"

#include "llvm/ADT/APSInt.h"
#include "llvm/ADT/FloatingPointMode.h"

namespace cinch {

enum class StmtKind : uint8_t {
#define STMT(name) name,
#include "ast/stmt_kinds.def"
};

// Common start of all statements; made with make_stmt, asked with stmt_as.
struct Stmt {
  StmtKind kind;
  SourceLoc loc;
};

// `;`, also where [[fallthrough]]; stands.
struct NullStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Null;
  bool is_fallthrough = false;
};

// What pragmas say of the floating operations of a block: STDC FP_CONTRACT, FENV_ACCESS and
// CX_LIMITED_RANGE (C23 7.12.2, 7.6.1, 7.3.4), clang fp. Default: as the options say.
struct FpPragmas {
  enum class Switch : uint8_t { Default, Off, On };
  enum class Contract : uint8_t { Default, Off, On, Fast };
  enum class Exceptions : uint8_t { Default, Ignore, MayTrap, Strict };
  Contract contract = Contract::Default;
  Exceptions exceptions = Exceptions::Default;
  Switch fenv_access = Switch::Default, limited_range = Switch::Default;
  Switch reassociate = Switch::Default, reciprocal = Switch::Default;
  // C23 7.6.2; Invalid: no pragma.
  llvm::RoundingMode rounding = llvm::RoundingMode::Invalid;
  // Of a function's body: some block of it observes rounding or exceptions. LLVM wants all
  // operations of such a function to say how far they do.
  bool is_strict_function = false;
  // Of a function's body: some block of it has a constant rounding mode.
  bool has_constant_rounding = false;

  bool is_constant_rounding() const {
    return rounding != llvm::RoundingMode::Invalid && rounding != llvm::RoundingMode::Dynamic;
  }
  // Rounding modes or exceptions are observed.
  bool is_strict() const {
    return fenv_access == Switch::On || exceptions == Exceptions::Strict ||
           exceptions == Exceptions::MayTrap || is_constant_rounding();
  }
  bool operator==(const FpPragmas &) const = default;
};

struct CompoundStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Compound;
  llvm::ArrayRef<Stmt *> statements;
  SourceLoc right_brace;
  // Null: as in the block around it.
  const FpPragmas *fp = nullptr;
};

// Objects with automatic storage are created and initialized, in order; static ones are emitted;
// typedefs and objects of variably modified type evaluate their sizes here.
struct DeclStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Decl;
  llvm::ArrayRef<Decl *> decls;
};

// `expr;`: evaluated for its effects, the value is dropped.
struct ExprStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Expr;
  Expr *expr = nullptr;
};

struct IfStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::If;
  // C2y: may be null.
  Stmt *declaration = nullptr;
  // Scalar rvalue.
  Expr *condition = nullptr;
  Stmt *then_branch = nullptr;
  // May be null.
  Stmt *else_branch = nullptr;
  SourceLoc else_loc;
};

struct SwitchCase; // Case or Default

// Also `if` has it: C2y `switch (int i = f(); i)`.
struct SwitchStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Switch;
  Stmt *declaration = nullptr;
  // Promoted integer rvalue.
  Expr *condition = nullptr;
  Stmt *body = nullptr;
  // In source order.
  llvm::ArrayRef<SwitchCase *> cases;
  // C2y: its label, for `break name`.
  const Identifier *name = nullptr;
};

// Labels of a switch are linked to it by SwitchStmt::cases, and stand in its body like other
// labels.
struct SwitchCase : Stmt {
  Stmt *body = nullptr;
};
// Values are of the switch condition's promoted type.
struct CaseStmt : SwitchCase {
  static constexpr StmtKind this_kind = StmtKind::Case;
  uint32_t width = 32;
  bool is_signed = true;
  // GNU, C2y: low ... high.
  bool is_range = false;
  // Of the (first) value.
  SourceLoc value_loc;
  llvm::ArrayRef<uint64_t> low_words, high_words;

  llvm::APSInt low() const { return llvm::APSInt(llvm::APInt(width, low_words), !is_signed); }
  llvm::APSInt high() const { return llvm::APSInt(llvm::APInt(width, high_words), !is_signed); }
};
struct DefaultStmt : SwitchCase {
  static constexpr StmtKind this_kind = StmtKind::Default;
};

// What `#pragma unroll`, `ivdep` and `clang loop` ask of the loop behind them.
// GNU and clang pragmas. Widths and counts of 0 are not given.
struct LoopHints {
  enum class State : uint8_t { Default, Enable, Disable, Full };
  State unroll = State::Default, vectorize = State::Default, interleave = State::Default;
  State unroll_and_jam = State::Default, distribute = State::Default, predicate = State::Default;
  bool pipeline_disable = false;
  // vectorize_width(scalable), or (N, scalable); with (N, fixed) it is not.
  State scalable = State::Default;
  uint32_t unroll_count = 0, unroll_and_jam_count = 0, vectorize_width = 0, interleave_count = 0;
  uint32_t initiation_interval = 0;
  // Iterations do not depend on each other through memory: GCC ivdep, vectorize(assume_safety).
  bool is_parallel = false;
  // The first of the pragmas, for a message when no loop follows, and its name.
  SourceLoc loc;
  std::string_view name;
};

struct WhileStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::While;
  Expr *condition = nullptr;
  Stmt *body = nullptr;
  const LoopHints *hints = nullptr;
};
struct DoStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Do;
  Stmt *body = nullptr;
  Expr *condition = nullptr;
  const LoopHints *hints = nullptr;
};
struct ForStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::For;
  // DeclStmt or ExprStmt, may be null.
  Stmt *init = nullptr;
  // May be null.
  Expr *condition = nullptr;
  // May be null.
  Expr *increment = nullptr;
  Stmt *body = nullptr;
  const LoopHints *hints = nullptr;
};

// A goto out of the scope of objects with cleanups runs these; irgen works that out.
struct GotoStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Goto;
  LabelDecl *label = nullptr;
};
struct IndirectGotoStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::IndirectGoto;
  // Rvalue void *
  Expr *target = nullptr;
};
// `target`: the loop or switch left or continued (the innermost, or the named one).
struct ContinueStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Continue;
  Stmt *target = nullptr;
};
struct BreakStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Break;
  Stmt *target = nullptr;
};
struct ReturnStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Return;
  // Converted to the result type; may be null, may be void.
  Expr *value = nullptr;
  // Attribute musttail: the call in `value` must be a tail call.
  bool is_musttail = false;
};
struct LabelStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Label;
  LabelDecl *label = nullptr;
  Stmt *body = nullptr;
};
// C2y (TS 25755): the body runs when control leaves the block that the statement stands in.
struct DeferStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Defer;
  Stmt *body = nullptr;
};

// One operand of extended asm: [name] "constraint" (expr).
struct AsmOperand {
  // [name], empty: none.
  std::string_view name;
  std::string_view constraint;
  // Outputs: lvalue; inputs: rvalue, or lvalue when only memory is allowed.
  Expr *expr = nullptr;
  SourceLoc loc;
  // Output with '+'.
  bool is_read_write = false;
};
struct AsmClobber {
  // A register, "memory", "cc".
  std::string_view name;
  SourceLoc loc;
};
// GNU: asm with operands, or basic asm without.
struct AsmStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Asm;
  // No operands part: '%' is literal.
  bool is_basic = false;
  bool is_volatile = false;
  bool is_inline = false;
  bool is_goto = false;
  std::string_view text;
  // Of the first string literal.
  SourceLoc text_loc;
  llvm::ArrayRef<AsmOperand> outputs, inputs;
  llvm::ArrayRef<AsmClobber> clobbers;
  llvm::ArrayRef<LabelDecl *> labels;
  llvm::ArrayRef<std::string_view> label_names;
};

// The only way to make statements.
template <typename T> T *make_stmt(Arena &arena, SourceLoc loc) {
  T *stmt = arena.make<T>();
  stmt->kind = T::this_kind;
  stmt->loc = loc;
  return stmt;
}

template <typename T> T *stmt_as(Stmt *stmt) {
  return stmt && stmt->kind == T::this_kind ? static_cast<T *>(stmt) : nullptr;
}
template <typename T> const T *stmt_as(const Stmt *stmt) {
  return stmt && stmt->kind == T::this_kind ? static_cast<const T *>(stmt) : nullptr;
}

} // namespace cinch
