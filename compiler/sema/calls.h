// Function calls, C23 6.5.3.3.
#pragma once

#include "sema/sema.h"

namespace cinch {

// Converts arguments, checks their number and what attributes of the callee say of them; makes the
// CallExpr. Builtins proper are passed on to BuiltinSema.
class CallSema {
public:
  explicit CallSema(Sema &sema) : sema_(sema) {}

  // `callee` as written (function designator, pointer, or the name of a builtin).
  Expr *call(Expr *callee, llvm::MutableArrayRef<Expr *> arguments, SourceLoc left_paren,
             SourceLoc right_paren);
  // Converts the arguments to the parameters' types and promotes the rest; false after an error.
  bool convert_arguments(const FunctionType &type, const FunctionDecl *decl,
                         llvm::MutableArrayRef<Expr *> arguments, SourceLoc left_paren,
                         SourceLoc right_paren);

private:
  bool check_count(const FunctionType &type, const FunctionDecl *decl,
                   llvm::ArrayRef<Expr *> arguments, SourceLoc right_paren);
  // C23 has no such functions any more; before, a call with other types is undefined (C17
  // 6.5.2.2p6).
  void check_without_prototype(const FunctionDecl *decl, llvm::ArrayRef<Expr *> arguments,
                               SourceLoc left_paren, SourceLoc right_paren);
  // 6.5.3.3p6: default argument promotions.
  Expr *variadic_argument(Expr *argument);
  // nonnull, sentinel, format, diagnose: after conversion, by the callee's declaration.
  void check_attributes(const FunctionDecl &decl, llvm::ArrayRef<Expr *> arguments,
                        SourceLoc left_paren, SourceLoc right_paren);
  void check_nonnull(const FunctionDecl &decl, llvm::ArrayRef<Expr *> arguments);
  void check_sentinel(const FunctionDecl &decl, llvm::ArrayRef<Expr *> arguments,
                      SourceLoc left_paren, SourceLoc right_paren);
  void check_formats(const FunctionDecl &decl, llvm::ArrayRef<Expr *> arguments, SourceLoc loc);
  // __builtin_constant_p of what is constant already is folded at once.
  Expr *known_constant_p(Expr *call);
  void note_callee(const FunctionDecl *decl);

  Sema &sema_;
};

// memory_call_warnings.cpp: sizes that do not fit what memset, memcpy and their like are called
// for.
void warn_about_memory_call(Sema &sema, const FunctionDecl &function,
                            llvm::ArrayRef<Expr *> arguments, SourceLoc loc);

} // namespace cinch
