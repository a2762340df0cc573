// Function calls: C23 6.5.3.3, arguments, attributes that speak of calls.
#include "sema/calls.h"

#include "ast/target_builtins.h"
#include "sema/builtins.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "sema/format_string.h"

namespace cinch {

namespace {

// The function that is named, when it is called by its name.
FunctionDecl *named_function(Expr *callee) {
  if (CastExpr *cast = expr_as<CastExpr>(callee);
      cast != nullptr && cast->cast == CastKind::FunctionToPointer) {
    callee = cast->operand;
  }
  DeclRefExpr *reference = expr_as<DeclRefExpr>(callee);
  return reference != nullptr ? decl_as<FunctionDecl>(reference->decl) : nullptr;
}

} // namespace

// The order: operands without errors, builtins proper, the function's type, arguments, attributes.
Expr *CallSema::call(Expr *callee, llvm::MutableArrayRef<Expr *> arguments, SourceLoc left_paren,
                     SourceLoc right_paren) {
  SourceLoc start = callee->loc;
  bool is_valid = !is_error(callee);
  for (Expr *argument : arguments) {
    is_valid &= !is_error(argument);
  }
  if (!is_valid) {
    return sema_.error_expr(start);
  }
  // A builtin's stand-in declaration: not one that the program has made.
  FunctionDecl *decl = named_function(callee);
  // A function of the SIMD headers without a body is what its builtin does.
  bool is_builtin = decl != nullptr && decl->builtin != 0 &&
                    (decl->is_implicit || (is_target_builtin(decl->builtin) && !decl->is_defined));
  if (is_builtin && BuiltinSema::is_special(decl->builtin)) {
    return known_constant_p(sema_.builtins->call(decl->builtin, arguments, start, right_paren));
  }
  Expr *function = sema_.conversions->rvalue(callee);
  if (is_error(function)) {
    return sema_.error_expr(start);
  }
  QualType callee_type = is_pointer(function->type) ? pointee_of(function->type) : QualType();
  const FunctionType *type = callee_type.is_null() ? nullptr : type_as<FunctionType>(callee_type);
  if (type == nullptr) {
    sema_.report(left_paren, DiagId::err_call_not_function)
        << sema_.types.quoted(function->type) << source_range(callee);
    return sema_.error_expr(start);
  }
  if (!is_void(type->result) && is_incomplete(type->result)) { // 6.5.3.3p1
    if (decl != nullptr) {
      sema_.report(start, DiagId::err_call_function_incomplete_return)
          << decl->name_text() << sema_.types.quoted(type->result);
    } else {
      sema_.report(start, DiagId::err_call_incomplete_return) << sema_.types.quoted(type->result);
    }
    note_callee(decl);
    return sema_.error_expr(start);
  }
  if (!convert_arguments(*type, decl, arguments, left_paren, right_paren)) {
    return sema_.error_expr(start);
  }
  CallExpr *node = make_expr<CallExpr>(sema_.arena(), start, sema_.types.unqualified(type->result));
  node->callee = function;
  node->arguments = sema_.arena().copy(llvm::ArrayRef<Expr *>(arguments));
  node->right_paren = right_paren;
  // Only calls by name can be checked against attributes.
  if (decl != nullptr) {
    if (sema_.function && decl == sema_.function->function) {
      sema_.function->calls_itself = true;
    }
    check_attributes(*decl, node->arguments, left_paren, right_paren);
    if (decl->builtin != 0) {
      warn_about_memory_call(sema_, *decl, node->arguments, start);
    }
  }
  return node;
}

// What is constant to sema is constant; what is not may become so when it is optimized.
Expr *CallSema::known_constant_p(Expr *call) {
  const BuiltinCallExpr *node = expr_as<BuiltinCallExpr>(call);
  if (node == nullptr || node->builtin != builtin::ConstantP) {
    return call;
  }
  std::optional<llvm::APSInt> value = sema_.constants->fold_integer(call);
  return value && value->isOne() ? make_int(sema_, 1, call->loc) : call;
}

void CallSema::note_callee(const FunctionDecl *decl) {
  if (decl != nullptr && !decl->is_implicit && decl->loc.is_valid()) {
    sema_.report(decl->loc, DiagId::note_declared_here) << decl->name_text();
  }
}

// 6.5.3.3p2
// The wording follows clang's, which has one for functions of one named parameter.
bool CallSema::check_count(const FunctionType &type, const FunctionDecl *decl,
                           llvm::ArrayRef<Expr *> arguments, SourceLoc right_paren) {
  size_t wanted = type.parameters.size();
  size_t given = arguments.size();
  if (given == wanted || (given > wanted && type.info.is_variadic)) {
    return true;
  }
  bool too_few = given < wanted;
  bool is_at_least = type.info.is_variadic;
  const ParamDecl *only = decl != nullptr && wanted == 1 && decl->parameters.size() == 1
                              ? decl->parameters[0]
                              : nullptr;
  if (only != nullptr && only->name != nullptr && !is_at_least) {
    sema_.report(too_few ? right_paren : arguments[wanted]->loc,
                 too_few ? DiagId::err_call_too_few_one : DiagId::err_call_too_many_one)
        << only->name_text() << static_cast<uint64_t>(given);
  } else if (too_few && is_at_least && only != nullptr && only->name != nullptr) {
    sema_.report(right_paren, DiagId::err_call_too_few_at_least_one) << only->name_text();
  } else if (too_few) {
    sema_.report(right_paren,
                 is_at_least ? DiagId::err_call_too_few_at_least : DiagId::err_call_too_few)
        << static_cast<uint64_t>(wanted) << static_cast<uint64_t>(given);
  } else {
    sema_.report(source_range(arguments[wanted]).begin, DiagId::err_call_too_many)
        << static_cast<uint64_t>(wanted) << static_cast<uint64_t>(given)
        << SourceRange{source_range(arguments[wanted]).begin, source_range(arguments.back()).end};
  }
  note_callee(decl);
  return false;
}

// A K&R definition tells how many there should be: a mismatch is undefined, not an error.
// C23 has no functions without prototypes; this is for older standards and pointers.
void CallSema::check_without_prototype(const FunctionDecl *decl, llvm::ArrayRef<Expr *> arguments,
                                       SourceLoc left_paren, SourceLoc right_paren) {
  if (decl != nullptr && decl->is_knr_definition) {
    if (decl->parameters.size() != arguments.size()) {
      sema_.report(right_paren, DiagId::warn_call_wrong_argument_count)
          << (arguments.size() < decl->parameters.size() ? 0 : 1) << decl->name_text();
    }
  } else if (!arguments.empty() && (decl == nullptr || !decl->is_implicit)) {
    sema_.report(left_paren, DiagId::warn_call_without_prototype)
        << (decl != nullptr ? 1 : 0) << (decl != nullptr ? decl->name_text() : std::string_view());
  }
}

// 6.5.3.3p6: what no parameter has a type for.
Expr *CallSema::variadic_argument(Expr *argument) {
  Expr *value = sema_.conversions->default_argument_promote(argument);
  if (is_error(value)) {
    return value;
  }
  // C23 6.5.3.3p7: nullptr is passed as void *.
  if (is_nullptr_type(value->type)) {
    return sema_.conversions->convert(value, sema_.types.pointer_to(sema_.types.void_type()));
  }
  if (is_incomplete(value->type)) {
    sema_.report(value->loc, DiagId::err_call_incomplete_argument)
        << sema_.types.quoted(value->type) << source_range(value);
    return sema_.error_expr(value->loc);
  }
  return value;
}

bool CallSema::convert_arguments(const FunctionType &type, const FunctionDecl *decl,
                                 llvm::MutableArrayRef<Expr *> arguments, SourceLoc left_paren,
                                 SourceLoc right_paren) {
  // Up to here arguments have parameters.
  size_t checked = 0;
  if (type.info.has_prototype) {
    if (!check_count(type, decl, arguments, right_paren)) {
      return false;
    }
    checked = type.parameters.size();
  } else {
    check_without_prototype(decl, arguments, left_paren, right_paren);
  }
  bool is_valid = true;
  for (size_t i = 0; i != arguments.size(); ++i) {
    Expr *&argument = arguments[i];
    if (i < checked) {
      QualType parameter = type.parameters[i];
      const ParamDecl *what =
          decl != nullptr && i < decl->parameters.size() ? decl->parameters[i] : nullptr;
      if (is_incomplete(parameter)) {
        sema_.report(argument->loc, DiagId::err_call_incomplete_argument)
            << sema_.types.quoted(parameter);
        is_valid = false;
        continue;
      }
      argument = sema_.conversions->assign(argument, parameter, AssignContext::PassArgument,
                                           argument->loc, what);
    } else {
      argument = variadic_argument(argument);
    }
    is_valid &= !is_error(argument);
  }
  return is_valid;
}

// ---- Attributes ----

// A format may come from the builtin's line even when there is no attribute.
void CallSema::check_attributes(const FunctionDecl &decl, llvm::ArrayRef<Expr *> arguments,
                                SourceLoc left_paren, SourceLoc right_paren) {
  if (decl.attributes != nullptr) {
    check_nonnull(decl, arguments);
    if (decl.attributes->has_sentinel) {
      check_sentinel(decl, arguments, left_paren, right_paren);
    }
  }
  check_formats(decl, arguments, left_paren);
}

void CallSema::check_nonnull(const FunctionDecl &decl, llvm::ArrayRef<Expr *> arguments) {
  const DeclAttributes &attributes = *decl.attributes;
  if ((attributes.nonnull_mask == 0 && !attributes.nonnull_all) ||
      !sema_.expressions->is_reached()) {
    return;
  }
  for (size_t i = 0; i != arguments.size(); ++i) {
    bool is_covered = attributes.nonnull_all ? is_pointer(arguments[i]->type)
                                             : i < 64 && (attributes.nonnull_mask >> i & 1) != 0;
    // Through pointer casts to the null pointer constant.
    const CastExpr *cast = expr_as<CastExpr>(arguments[i]);
    while (cast != nullptr && cast->cast != CastKind::NullToPointer) {
      cast = is_pointer(cast->type) && is_pointer(cast->operand->type)
                 ? expr_as<CastExpr>(cast->operand)
                 : nullptr;
    }
    if (is_covered && cast != nullptr) {
      SourceRange range = source_range(arguments[i]);
      sema_.report(range.begin, DiagId::warn_null_argument) << range;
    }
  }
}

// GNU: the argument that many before the last must be a null pointer.
void CallSema::check_sentinel(const FunctionDecl &decl, llvm::ArrayRef<Expr *> arguments,
                              SourceLoc left_paren, SourceLoc right_paren) {
  // Counted from the end of the arguments.
  size_t position = decl.attributes->sentinel_position;
  const FunctionType *type = type_as<FunctionType>(decl.type);
  size_t fixed = type != nullptr ? type->parameters.size() : 0;
  if (arguments.size() < fixed + position + 1) {
    sema_.report(left_paren, DiagId::warn_sentinel_missing_arguments) << decl.name_text();
    sema_.report(decl.loc, DiagId::note_sentinel_here);
    return;
  }
  const Expr *sentinel = arguments[arguments.size() - 1 - position];
  bool is_null =
      is_pointer(sentinel->type) && (sema_.conversions->is_null_pointer_constant(sentinel) ||
                                     ignore_implicit(sentinel)->kind == ExprKind::IntegerLiteral);
  const CastExpr *cast = expr_as<CastExpr>(sentinel);
  is_null |= cast != nullptr && cast->cast == CastKind::NullToPointer;
  if (!is_null) {
    sema_.report(right_paren, DiagId::warn_sentinel_missing);
    sema_.report(decl.loc, DiagId::note_sentinel_here);
  }
}

namespace {

// "printf=2,3" in a builtin's flags. False when it is not there.
// One digit each, as in builtins.def.
bool builtin_format(std::string_view flags, std::string_view key, unsigned &format,
                    unsigned &first) {
  size_t at = flags.find(key);
  if (at == std::string_view::npos || (at != 0 && flags[at - 1] != ' ')) {
    return false;
  }
  std::string_view numbers = flags.substr(at + key.size());
  if (numbers.size() < 3 || numbers[1] != ',') {
    return false;
  }
  format = static_cast<unsigned>(numbers[0] - '0');
  first = static_cast<unsigned>(numbers[2] - '0');
  return true;
}

} // namespace

void CallSema::check_formats(const FunctionDecl &decl, llvm::ArrayRef<Expr *> arguments,
                             SourceLoc loc) {
  // Numbers are 1-based; `first` 0 means a va_list.
  auto check = [&](bool is_scanf, unsigned format, unsigned first) {
    if (format == 0 || format > arguments.size()) {
      return;
    }
    FormatCall call;
    call.is_scanf = is_scanf;
    call.format_index = format - 1;
    call.has_arguments = first != 0;
    call.first_argument = first == 0 ? 0 : first - 1;
    call.arguments = arguments;
    call.loc = loc;
    check_format(sema_, call);
  };
  // Attributes win over what the builtin says.
  if (decl.attributes != nullptr && !decl.attributes->formats.empty()) {
    for (const FormatAttribute &format : decl.attributes->formats) {
      bool is_printf = format.archetype == FormatAttribute::Archetype::Printf;
      if (is_printf || format.archetype == FormatAttribute::Archetype::Scanf) {
        check(!is_printf, format.format_index, format.first_to_check);
      }
    }
    return;
  }
  if (decl.builtin == 0) {
    return;
  }
  std::string_view flags = builtin_info(decl.builtin).flags;
  unsigned format = 0;
  unsigned first = 0;
  if (builtin_format(flags, "printf=", format, first)) {
    check(false, format, first);
  } else if (builtin_format(flags, "scanf=", format, first)) {
    check(true, format, first);
  }
}

} // namespace cinch
