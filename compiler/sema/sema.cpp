// Puts the topics of semantic analysis together and owns the arenas of function bodies.
#include "sema/sema.h"

#include "sema/attributes.h"
#include "sema/builtins.h"
#include "sema/calls.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/declarations.h"
#include "sema/expressions.h"
#include "sema/initializers.h"
#include "sema/statements.h"
#include "sema/tags.h"

namespace cinch {

// The topics are made in the order of their names; none uses another one while being made.
Sema::Sema(TypeContext &types, IdentifierTable &identifiers, DiagnosticEngine &diags,
           const SourceMap &sources, const LangOptions &options)
    : types(types), identifiers(identifiers), diags(diags), sources(sources), options(options),
      attributes(std::make_unique<AttributeSema>(*this)),
      builtins(std::make_unique<BuiltinSema>(*this)), calls(std::make_unique<CallSema>(*this)),
      constants(std::make_unique<ConstantEvaluator>(*this)),
      conversions(std::make_unique<ConversionSema>(*this)),
      declarations(std::make_unique<DeclarationSema>(*this)),
      expressions(std::make_unique<ExpressionSema>(*this)),
      initializers(std::make_unique<InitializerSema>(*this)),
      statements(std::make_unique<StatementSema>(*this)), tags(std::make_unique<TagSema>(*this)) {
  declare_builtin_typedefs();
}

// GNU: names of types that are there without a declaration, and may be hidden by one.
void Sema::declare_builtin_typedefs() {
  auto declare = [this](std::string_view spelling, QualType type) {
    Identifier &name = identifiers.intern(spelling);
    TypedefDecl *decl = make_decl<TypedefDecl>(unit_arena(), SourceLoc(), &name);
    decl->underlying = type;
    scopes.declare_ordinary(name, decl);
  };
  const std::pair<std::string_view, QualType> names[] = {
      {"__builtin_va_list", types.va_list_type()},
      {"__builtin_ms_va_list", types.pointer_to(types.char_type())},
      {"__int128_t", types.builtin(BuiltinKind::Int128)},
      {"__uint128_t", types.builtin(BuiltinKind::UInt128)},
  };
  for (const std::pair<std::string_view, QualType> &entry : names) {
    declare(entry.first, entry.second);
  }
  if (types.target().architecture == Architecture::AArch64) {
    declare("__mfp8", types.builtin(BuiltinKind::MFloat8));
  }
}

Sema::~Sema() = default;

// A nested function (GNU) shares the arena of the function around it, whose body refers to it.
// Expressions and statements of a body live in an arena that is emptied for the next function, once
// the function is lowered.
void Sema::begin_body(FunctionDecl *decl) {
  if (!function) {
    // Not lowered yet, an inline function for instance: its tree is kept.
    if (body_arena_ && last_body_ && !last_body_->is_lowered) {
      kept_arenas_.push_back(std::move(body_arena_));
    }
    if (body_arena_) {
      body_arena_->reset();
    } else {
      body_arena_ = std::make_unique<Arena>();
    }
    last_body_ = decl;
  }
  // The state of the function that is being parsed; nested ones in a chain.
  std::unique_ptr<FunctionState> state = std::make_unique<FunctionState>();
  state->function = decl;
  state->errors_before = diags.error_count();
  state->outer = function;
  function = state.get();
  function_states_.push_back(std::move(state));
}

void Sema::end_body() {
  function = function->outer;
  function_states_.pop_back();
}

// Stands for an expression after an error, so that nothing more is said about it.
Expr *Sema::error_expr(SourceLoc loc) {
  ErrorExpr *expr = make_expr<ErrorExpr>(arena(), loc, types.error_type());
  expr->contains_error = true;
  return expr;
}

} // namespace cinch
