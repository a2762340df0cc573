// Identifiers as primary expressions, C23 6.5.2p2: look-up, undeclared names, uses.
#include "ast/target_builtins.h"
#include "sema/builtins.h"
#include "sema/declarations.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "support/spelling.h"

namespace cinch {

// A name in an operand that is not evaluated makes no function needed; see Unevaluated.
// is_used is for warnings about unused names, is_referenced decides what is emitted.
void ExpressionSema::mark_named(Decl *decl) {
  decl->is_used = true;
  if (unevaluated_depth_ == 0) {
    decl->is_referenced = true;
    // Remembered: the operand may turn out to be evaluated after all, as for sizeof of a variable
    // array.
  } else if (!decl->is_referenced) {
    names_.push_back(decl);
  }
}

// Names are forgotten when the outermost operand ends without being evaluated.
ExpressionSema::Unevaluated::~Unevaluated() {
  if (--expressions_.unevaluated_depth_ == 0) {
    expressions_.names_.clear();
  }
}

void ExpressionSema::Unevaluated::evaluate_names(uint32_t first, uint32_t end) {
  if (expressions_.unevaluated_depth_ != 1) {
    return; // what is around is not evaluated either
  }
  for (uint32_t i = first; i < end; ++i) {
    expressions_.names_[i]->is_referenced = true;
  }
}

// sizeof and typeof evaluate an operand of variably modified type.
void ExpressionSema::Unevaluated::leave_if_variably_modified(QualType type) {
  if (!type.is_null() && type->is_variably_modified) {
    evaluate_names(first_, name_count());
  }
}

// An identifier in an expression. `is_callee`: a `(` follows, so it may be an undeclared function.
Expr *ExpressionSema::name(Identifier &identifier, SourceLoc loc, bool is_callee) {
  Decl *decl = ScopeStack::find_ordinary(identifier);
  if (decl == nullptr) {
    return undeclared(identifier, loc, is_callee);
  }
  // Attributes like deprecated speak when a name is used.
  if (decl->attributes != nullptr) {
    check_availability(decl, loc);
  }
  switch (decl->kind) {
  case DeclKind::Var:
  case DeclKind::Param:
  case DeclKind::Function:
    return reference(static_cast<ValueDecl *>(decl), loc);
  // Enumerators are their values.
  case DeclKind::EnumConstant: {
    EnumConstantDecl *constant = static_cast<EnumConstantDecl *>(decl);
    constant->is_used = true;
    if (constant->parent != nullptr && constant->parent->attributes != nullptr) {
      sema_.declarations->check_type_use(*constant->parent, loc, constant->name_text());
    }
    if (is_error(constant->type) || constant->words.empty()) {
      return sema_.error_expr(loc);
    }
    IntegerLiteralExpr *literal = make_expr<IntegerLiteralExpr>(sema_.arena(), loc, constant->type);
    literal->width = constant->width;
    literal->word = constant->words[0];
    literal->words = constant->words.data();
    literal->is_enum_constant = true;
    literal->enumerator = constant;
    return literal;
  }
  // A type where an expression is expected.
  case DeclKind::Typedef:
    sema_.report(loc, DiagId::err_unexpected_type_name) << identifier.name;
    return sema_.error_expr(loc);
  case DeclKind::Record:
  case DeclKind::Enum:
  case DeclKind::Field:
  case DeclKind::Label:
  case DeclKind::FileScopeAsm:
    break; // never in the ordinary name space
  }
  return sema_.error_expr(loc);
}

// A reference to an object or function.
DeclRefExpr *ExpressionSema::reference(ValueDecl *decl, SourceLoc loc) {
  mark_named(decl);
  bool is_function = decl->kind == DeclKind::Function;
  if (sema_.function != nullptr && is_inline_definition(*sema_.function->function)) {
    check_named_in_inline(decl, loc);
  }
  DeclRefExpr *node =
      make_expr<DeclRefExpr>(sema_.arena(), loc, decl->type,
                             is_function ? ValueCategory::Function : ValueCategory::LValue);
  node->decl = decl;
  // Only nested functions can reach into other frames.
  if (VarDecl *variable = as_variable(decl)) {
    ++variable->value_uses;
  }
  if (sema_.function != nullptr && sema_.function->outer != nullptr) {
    note_outer_use(decl);
  }
  return node;
}

// GNU: a nested function reaches objects of the functions around it, and other nested functions,
// through their frames; so must every function between it and the owner.
void ExpressionSema::note_outer_use(ValueDecl *decl) {
  const FunctionDecl *owner = nullptr;
  if (VarDecl *variable = as_variable(decl)) {
    // Objects with static storage are reached directly.
    owner = variable->has_static_storage() ? nullptr : variable->function;
    variable->is_address_taken |= owner != nullptr && owner != sema_.function->function;
  } else if (const FunctionDecl *function = decl_as<FunctionDecl>(static_cast<Decl *>(decl))) {
    owner = function->is_nested ? function->enclosing : nullptr;
  }
  // From here outward up to the owner of the object.
  for (FunctionState *state = sema_.function;
       owner != nullptr && state != nullptr && state->function != owner; state = state->outer) {
    // A function that only names itself needs no more than it does for other reasons.
    state->function->uses_outer_frame |= state->function != decl;
  }
}

// C17 6.7.4p3: an inline definition does not refer to what other units do not see.
void ExpressionSema::check_named_in_inline(const ValueDecl *decl, SourceLoc loc) {
  const FunctionDecl *function = decl_as<FunctionDecl>(static_cast<const Decl *>(decl));
  const VarDecl *variable = decl_as<VarDecl>(static_cast<const Decl *>(decl));
  bool is_internal = (function != nullptr && function->linkage == Linkage::Internal) ||
                     (variable != nullptr && variable->linkage == Linkage::Internal);
  if (is_internal && !is_unevaluated()) {
    sema_.report(loc, DiagId::ext_static_in_inline)
        << (function != nullptr ? 0 : 1) << decl->name_text();
  }
}

void ExpressionSema::check_availability(const Decl *decl, SourceLoc loc) {
  const DeclAttributes &attributes = *decl->attributes;
  if (attributes.has(AttributeFlag::Unavailable)) {
    DiagnosticBuilder message =
        sema_.report(loc, attributes.unavailable_message.empty() ? DiagId::err_unavailable
                                                                 : DiagId::err_unavailable_message);
    message << decl->name_text() << attributes.unavailable_message;
  } else if (attributes.has(AttributeFlag::Deprecated)) {
    // A deprecated function may use its like.
    FunctionDecl *user = sema_.function ? sema_.function->function : nullptr;
    if (user != nullptr && has_attribute(user->attributes, AttributeFlag::Deprecated)) {
      return;
    }
    bool has_text = !attributes.deprecated_message.empty();
    sema_.report(loc, has_text ? DiagId::warn_deprecated_message : DiagId::warn_deprecated)
        << decl->name_text() << attributes.deprecated_message;
  } else {
    return;
  }
  // Where the attribute is.
  SourceLoc marked = attributes.deprecated_loc.is_valid() ? attributes.deprecated_loc : decl->loc;
  sema_.report(marked, DiagId::note_marked_here)
      << decl->name_text() << (attributes.has(AttributeFlag::Unavailable) ? 1 : 0);
}

// `memcpy(...)` without its header: C89 declares it, later standards refuse; GNU: __builtin_ names
// need no declaration.
Expr *ExpressionSema::library_function(Identifier &identifier, SourceLoc loc) {
  // Null when the library function's type needs something that is not declared.
  FunctionDecl *decl = sema_.builtins->declare(identifier, loc);
  if (decl == nullptr || decl->type.is_null()) {
    return nullptr;
  }
  if (builtin_info(identifier.builtin).is_library_function &&
      !identifier.name.starts_with("__builtin_")) {
    sema_.scopes.declare_at_file_scope(identifier, decl); // one message is enough
    sema_.report(loc, sema_.is_c89() ? DiagId::ext_implicit_library_function
                                     : DiagId::ext_implicit_library_function_c99)
        << identifier.name << sema_.types.quoted(decl->type);
    // The table of builtins names the header.
    std::string_view flags = builtin_info(identifier.builtin).flags;
    size_t header = flags.find("h=");
    if (header != std::string_view::npos) {
      std::string_view name = flags.substr(header + 2);
      sema_.report(loc, DiagId::note_include_header)
          << name.substr(0, name.find(' ')) << identifier.name;
    }
  }
  return reference(decl, loc);
}

// A name without a declaration: a builtin, a function in old C, or an error.
Expr *ExpressionSema::undeclared(Identifier &identifier, SourceLoc loc, bool is_callee) {
  if (identifier.builtin == builtin::None && identifier.name.starts_with("__builtin_")) {
    identifier.builtin = find_target_builtin(identifier.name, sema_.types.target().architecture);
  }
  bool is_plain_builtin =
      identifier.builtin != 0 && !builtin_info(identifier.builtin).is_library_function;
  if (identifier.builtin != 0 &&
      (is_callee || is_plain_builtin || identifier.name.starts_with("__builtin_"))) {
    // `__builtin_expect` can be called but has no address.
    if (!is_callee) { // their addresses can not be had
      sema_.report(loc, DiagId::err_builtin_not_called);
      return sema_.error_expr(loc);
    }
    if (is_plain_builtin) {
      // What BuiltinSema checks by hand has no type; the callee is only a name for it.
      FunctionDecl *decl = sema_.builtins->declare(identifier, loc);
      DeclRefExpr *callee = make_expr<DeclRefExpr>(
          sema_.arena(), loc, decl->type.is_null() ? sema_.types.int_type() : decl->type,
          ValueCategory::Function);
      callee->decl = decl;
      return callee;
    }
    if (Expr *function = library_function(identifier, loc)) {
      return function;
    }
  }
  // Up to C17 a call declares the function, with a warning or an error that can be turned off.
  if (is_callee && !sema_.at_least(Standard::C23)) {
    FunctionDecl *decl = sema_.declarations->implicit_function(identifier, loc);
    return decl != nullptr ? reference(decl, loc) : sema_.error_expr(loc);
  }
  // A similar name that is visible may have been meant.
  SpellingMatch match(identifier.name);
  for (IdentifierId id = 0; id != sema_.identifiers.size(); ++id) {
    const Identifier &candidate = sema_.identifiers.get(id);
    Decl *decl = ScopeStack::find_ordinary(candidate);
    if (decl != nullptr && decl->kind != DeclKind::Typedef) {
      match.offer(candidate.name);
    }
  }
  if (match.best().empty()) {
    sema_.report(loc, DiagId::err_undeclared_identifier) << identifier.name;
    return sema_.error_expr(loc);
  }
  sema_.report(loc, DiagId::err_undeclared_identifier_suggest)
      << identifier.name << match.best() << FixIt::replace({loc, loc}, std::string(match.best()));
  // The suggestion counts as a use: a message that it is unused would be one too many.
  Decl *meant = ScopeStack::find_ordinary(*sema_.identifiers.find(match.best()));
  meant->is_used = true;
  if (meant->loc.is_valid()) {
    sema_.report(meant->loc, DiagId::note_declared_here) << match.best();
  }
  return sema_.error_expr(loc);
}

// GNU: `&&label`.
Expr *ExpressionSema::label_address(SourceLoc loc, LabelDecl *label) {
  label->is_address_taken = true;
  label->is_used = true;
  // irgen makes the list of targets of the function's indirect gotos.
  label->function->has_address_of_label = true;
  sema_.report(loc, DiagId::ext_label_address);
  LabelAddressExpr *node = make_expr<LabelAddressExpr>(
      sema_.arena(), loc, sema_.types.pointer_to(sema_.types.void_type()));
  node->label = label;
  return node;
}

} // namespace cinch
