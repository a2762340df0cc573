// The meaning of C: what the parser calls. One class for each topic; `Sema` holds them together
// with what all of them share.
#pragma once

#include "ast/stmt.h"
#include "ast/type_context.h"
#include "diag/engine.h"
#include "lex/identifier.h"
#include "sema/scope.h"
#include "support/arena.h"
#include "support/lang_options.h"

#include <memory>
#include <vector>

namespace cinch {

class SourceMap;
class Sema;
class AttributeSema;     // sema/attributes.h: parsed attributes to DeclAttributes
class BuiltinSema;       // sema/builtins.h: calls of builtin functions
class CallSema;          // sema/calls.h: calls of functions, format strings
class ConstantEvaluator; // sema/constant_evaluator.h: constant expressions, static initializers
class ConversionSema;    // sema/conversions.h: lvalue conversion, promotions, assignments, casts
class DeclarationSema;   // sema/declarations.h: objects, functions, typedefs, redeclarations
class ExpressionSema;    // sema/expressions.h: operators and primary expressions
class InitializerSema;   // sema/initializers.h: braces and designators to flat lists
class StatementSema;     // sema/statements.h: statements, labels, jumps
class TagSema;           // sema/tags.h: struct, union, enum

// The function whose body is being analyzed.
// One for each body that is open: nested functions make a stack of them.
struct FunctionState {
  FunctionDecl *function = nullptr;
  // Of a GNU nested function.
  FunctionState *outer = nullptr;
  unsigned statement_expression_depth = 0;
  uint32_t next_variable_index = 0;
  uint32_t next_label_index = 0;
  bool has_uninitialized_variable = false; // a scalar, declared without an initializer
  bool calls_itself = false;               // by its name, somewhere
  unsigned errors_before = 0;              // of the unit, when the body began
  // GNU `auto int f();` not yet followed by the nested function, with its storage class.
  std::vector<std::pair<FunctionDecl *, SourceLoc>> announced_functions;
};

// The topics know each other through this object only.
class Sema {
public:
  Sema(TypeContext &types, IdentifierTable &identifiers, DiagnosticEngine &diags,
       const SourceMap &sources, const LangOptions &options);
  ~Sema();

  TypeContext &types;
  IdentifierTable &identifiers;
  DiagnosticEngine &diags;
  const SourceMap &sources;
  const LangOptions &options;
  ScopeStack scopes;
  // Null at file scope.
  FunctionState *function = nullptr;

  // Lives as long as the unit: types, file-scope declarations, everything declared with linkage.
  Arena &unit_arena() { return types.arena(); }
  // For expressions, statements and local declarations: the body's arena inside a function. A
  // body's arena is reused for the next body once IR generation has lowered the function
  // (FunctionDecl::is_lowered); otherwise it is kept to the end.
  Arena &arena() { return function ? *body_arena_ : types.arena(); }
  // Begins to use the body arena; resets it if the previous body has been lowered.
  void begin_body(FunctionDecl *decl);
  void end_body();

  DiagnosticBuilder report(SourceLoc loc, DiagId id) { return diags.report(loc, id); }
  // An expression of error type at `loc`.
  Expr *error_expr(SourceLoc loc);
  bool is_c89() const { return options.is_c89(); }
  bool at_least(Standard standard) const { return options.at_least(standard); }

  // Topics. Owned; made by the constructor.
  std::unique_ptr<AttributeSema> attributes;
  std::unique_ptr<BuiltinSema> builtins;
  std::unique_ptr<CallSema> calls;
  std::unique_ptr<ConstantEvaluator> constants;
  std::unique_ptr<ConversionSema> conversions;
  std::unique_ptr<DeclarationSema> declarations;
  std::unique_ptr<ExpressionSema> expressions;
  std::unique_ptr<InitializerSema> initializers;
  std::unique_ptr<StatementSema> statements;
  std::unique_ptr<TagSema> tags;

private:
  // __builtin_va_list, __int128_t and the like.
  void declare_builtin_typedefs();

  std::unique_ptr<Arena> body_arena_;
  // Of bodies that were not lowered before the next one began.
  std::vector<std::unique_ptr<Arena>> kept_arenas_;
  // Of open bodies, innermost last.
  std::vector<std::unique_ptr<FunctionState>> function_states_;
  FunctionDecl *last_body_ = nullptr;
};

} // namespace cinch
