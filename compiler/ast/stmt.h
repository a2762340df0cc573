// Statements after semantic analysis.
#pragma once

#include "ast/expr.h"

#include "llvm/ADT/APSInt.h"

namespace cinch {

enum class StmtKind : uint8_t {
#define STMT(name) name,
#include "ast/stmt_kinds.def"
};

struct Stmt {
  StmtKind kind;
  SourceLoc loc;
};

struct NullStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Null;
  bool is_fallthrough = false;
};

struct CompoundStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Compound;
  llvm::ArrayRef<Stmt *> statements;
  SourceLoc right_brace;
};

// Objects with automatic storage are created and initialized, in order; static ones are emitted;
// typedefs and objects of variably modified type evaluate their sizes here.
struct DeclStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Decl;
  llvm::ArrayRef<Decl *> decls;
};

struct ExprStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Expr;
  Expr *expr = nullptr;
};

struct IfStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::If;
  Stmt *declaration = nullptr; // C2y: may be null
  Expr *condition = nullptr;   // scalar rvalue
  Stmt *then_branch = nullptr;
  Stmt *else_branch = nullptr; // may be null
};

struct SwitchCase; // Case or Default

struct SwitchStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Switch;
  Stmt *declaration = nullptr;
  Expr *condition = nullptr; // promoted integer rvalue
  Stmt *body = nullptr;
  llvm::ArrayRef<SwitchCase *> cases; // in source order
  const Identifier *name = nullptr;   // C2y: its label, for `break name`
};

struct SwitchCase : Stmt {
  Stmt *body = nullptr;
};
// Values are of the switch condition's promoted type.
struct CaseStmt : SwitchCase {
  static constexpr StmtKind this_kind = StmtKind::Case;
  uint32_t width = 32;
  bool is_signed = true;
  bool is_range = false; // GNU, C2y: low ... high
  llvm::ArrayRef<uint64_t> low_words, high_words;

  llvm::APSInt low() const { return llvm::APSInt(llvm::APInt(width, low_words), !is_signed); }
  llvm::APSInt high() const { return llvm::APSInt(llvm::APInt(width, high_words), !is_signed); }
};
struct DefaultStmt : SwitchCase {
  static constexpr StmtKind this_kind = StmtKind::Default;
};

// What `#pragma unroll`, `ivdep` and `clang loop` ask of the loop behind them.
struct LoopHints {
  bool unroll_disable = false, unroll_full = false, unroll_enable = false;
  uint32_t unroll_count = 0, vectorize_width = 0, interleave_count = 0;
  bool vectorize_disable = false, vectorize_enable = false, ivdep = false;
  bool must_progress = false;
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
  Stmt *init = nullptr;      // DeclStmt or ExprStmt, may be null
  Expr *condition = nullptr; // may be null
  Expr *increment = nullptr; // may be null
  Stmt *body = nullptr;
  const LoopHints *hints = nullptr;
};

struct GotoStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Goto;
  LabelDecl *label = nullptr;
};
struct IndirectGotoStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::IndirectGoto;
  Expr *target = nullptr; // rvalue void *
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
  Expr *value = nullptr;    // converted to the result type; may be null, may be void
  bool is_musttail = false; // attribute musttail: the call in `value` must be a tail call
};
struct LabelStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Label;
  LabelDecl *label = nullptr;
  Stmt *body = nullptr;
};
struct DeferStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Defer;
  Stmt *body = nullptr;
};

struct AsmOperand {
  std::string_view name; // [name], empty: none
  std::string_view constraint;
  Expr *expr = nullptr; // outputs: lvalue; inputs: rvalue, or lvalue when only memory is allowed
  SourceLoc loc;
  bool is_read_write = false; // output with '+'
};
struct AsmStmt : Stmt {
  static constexpr StmtKind this_kind = StmtKind::Asm;
  bool is_basic = false; // no operands part: '%' is literal
  bool is_volatile = false;
  bool is_inline = false;
  bool is_goto = false;
  std::string_view text;
  SourceLoc text_loc; // of the first string literal
  llvm::ArrayRef<AsmOperand> outputs, inputs;
  llvm::ArrayRef<std::string_view> clobbers;
  llvm::ArrayRef<LabelDecl *> labels;
  llvm::ArrayRef<std::string_view> label_names;
};

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
