// Conversion as if by assignment: C23 6.5.17.2p1 and what gcc and clang let pass with a warning.
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "sema/vector_splat.h"

namespace cinch {

// What there is to say about a conversion. `Error`: it is refused.
// In order of how bad they are; the last alone stops the conversion. The same conversion gets
// different words as argument, result, initializer ... (AssignContext).
struct ConversionSema::Verdict {
  enum class Kind : uint8_t {
    Fine,
    PointerToInteger,
    IntegerToPointer,
    FunctionAndVoid,
    IncompatiblePointers,
    IncompatibleFunctions,
    PointerSign,
    DiscardsQualifiers,
    NestedQualifiers,
    AddressSpaces,
    IncompatibleVectors,
    Error,
  } kind = Kind::Fine;
};

namespace {

// The same integer type but for its sign, 6.2.5: `char *` and `unsigned char *`.
bool differ_by_sign(TypeContext &types, QualType a, QualType b) {
  if (!is_integer(a) || !is_integer(b) || is_bool(a) || is_bool(b) || is_incomplete(a) ||
      is_incomplete(b)) {
    return false;
  }
  return same_unqualified_type(types.corresponding_unsigned(types.unqualified(a)),
                               types.corresponding_unsigned(types.unqualified(b)));
}

// Compatible when qualifiers are dropped at every depth of pointers.
// `char **` to `const char **`: allowed by no standard, but only qualifiers differ.
bool differ_by_inner_qualifiers(TypeContext &types, QualType a, QualType b) {
  while (is_pointer(a) && is_pointer(b)) {
    a = pointee_of(a);
    b = pointee_of(b);
  }
  return types.compatible(types.unqualified(a), types.unqualified(b));
}

} // namespace

// 6.5.17.2p1, for pointers: the pointee of `to` has all qualifiers of that of `from`.
ConversionSema::Verdict ConversionSema::judge_pointers(QualType from, QualType to) {
  using Kind = Verdict::Kind;
  TypeContext &types = sema_.types;
  QualType source = pointee_of(from);
  QualType target = pointee_of(to);
  // C23 6.2.5p28: an array and its elements are identically qualified; qualifiers() sees to it.
  if (((source.qualifiers() ^ target.qualifiers()) & AddressSpace) != 0) {
    return {Kind::AddressSpaces};
  }
  unsigned lost = source.qualifiers() & ~target.qualifiers();
  QualType plain_source = types.unqualified(source);
  QualType plain_target = types.unqualified(target);
  Verdict qualifiers{lost != 0 ? Kind::DiscardsQualifiers : Kind::Fine};
  if (same_unqualified_type(plain_source, plain_target)) {
    return qualifiers;
  }
  // 6.3.2.3p1: void pointers convert to and from object pointers.
  if (is_void(source) || is_void(target)) {
    bool with_function = is_function(source) || is_function(target);
    return with_function && qualifiers.kind == Kind::Fine ? Verdict{Kind::FunctionAndVoid}
                                                          : qualifiers;
  }
  if (types.compatible(plain_source, plain_target)) {
    return qualifiers;
  }
  if (is_function(source) && is_function(target)) {
    // GNU: a function type that never returns is one that returns, to the caller.
    FunctionType copy = *type_cast<FunctionType>(source);
    FunctionInfo info = copy.info;
    info.is_noreturn = type_cast<FunctionType>(target)->info.is_noreturn;
    QualType adjusted = types.function(copy.result, copy.parameters, info);
    return {types.compatible(adjusted, plain_target) ? Kind::Fine : Kind::IncompatibleFunctions};
  }
  if (differ_by_sign(types, source, target)) {
    return qualifiers.kind == Kind::Fine ? Verdict{Kind::PointerSign} : qualifiers;
  }
  if (is_pointer(source) && is_pointer(target) &&
      differ_by_inner_qualifiers(types, source, target)) {
    return {Kind::NestedQualifiers};
  }
  return {Kind::IncompatiblePointers};
}

// `expr` is an rvalue; `to` unqualified and not atomic.
// The order: arithmetic, vectors, bool, pointers, nullptr_t, records.
ConversionSema::Verdict ConversionSema::judge(Expr *expr, QualType to) {
  using Kind = Verdict::Kind;
  QualType from = expr->type;
  TypeContext &types = sema_.types;
  if (same_unqualified_type(from, to) && !is_void(to)) {
    return {};
  }
  if (is_arithmetic(to) && is_arithmetic(from)) {
    return {};
  }
  if (is_vector(from) || is_vector(to)) {
    if (types.compatible(types.unqualified(from), types.unqualified(to))) {
      return {};
    }
    const VectorType *a = type_as<VectorType>(from);
    const VectorType *b = type_as<VectorType>(to);
    bool same_size =
        !is_incomplete(from) && !is_incomplete(to) && types.size_of(from) == types.size_of(to);
    // -flax-vector-conversions: bits of the same size are reinterpreted.
    if (a != nullptr && b != nullptr && same_size) {
      bool are_integers = is_integer(a->element) && is_integer(b->element);
      bool is_lax = sema_.options.lax_vector_conversions_all ||
                    (sema_.options.lax_vector_conversions_integer && are_integers);
      return {is_lax ? Kind::IncompatibleVectors : Kind::Error};
    }
    // A scalar fills all elements of an ext_vector.
    return {is_splat(from, to) ? Kind::Fine : Kind::Error};
  }
  if (is_bool(to)) {
    return {is_pointer(from) || is_nullptr_type(from) ? Kind::Fine : Kind::Error};
  }
  if (is_pointer(to)) {
    if (is_nullptr_type(from)) {
      return {};
    }
    if (is_integer(from)) {
      // 6.3.2.3p3: 0 and (void *)0 convert to any pointer.
      if (!is_null_pointer_constant(expr)) {
        return {Kind::IntegerToPointer};
      }
      warn_odd_null_pointer(expr, to);
      return {};
    }
    if (!is_pointer(from)) {
      return {Kind::Error};
    }
    Verdict verdict = judge_pointers(from, to);
    // Warnings about pointee types are of no use for a null pointer.
    bool is_null = verdict.kind != Kind::Fine && is_null_pointer_constant(expr);
    return is_null ? Verdict{} : verdict;
  }
  if (is_nullptr_type(to)) {
    return {is_null_pointer_constant(expr) ? Kind::Fine : Kind::Error};
  }
  if (is_integer(to) && is_pointer(from)) {
    return {Kind::PointerToInteger};
  }
  if (is_record(to) && is_record(from) &&
      types.compatible(types.unqualified(from), types.unqualified(to))) {
    return {};
  }
  return {Kind::Error};
}

namespace {

// Of an array or function the type before it decayed.
// Messages speak of `int[3]`, not of the pointer.
QualType shown_type(const Expr *expr) {
  const CastExpr *cast = expr_as<CastExpr>(expr);
  bool decays = cast != nullptr && (cast->cast == CastKind::ArrayToPointer ||
                                    cast->cast == CastKind::FunctionToPointer);
  return decays ? cast->operand->type : expr->type;
}

// Which operator, added or removed, would make the types fit: 0 none, 1 add `*`, 2 add `&`,
// 3 remove `*`, 4 remove `&`. The numbers are those of %select in the messages.
int mending_hint(TypeContext &types, const Expr *expr, QualType to) {
  const Expr *written = ignore_implicit(expr);
  const UnaryExpr *unary = expr_as<UnaryExpr>(written);
  QualType from = expr->type;
  if (is_pointer(from) && is_object(pointee_of(from)) &&
      types.compatible(types.unqualified(pointee_of(from)), types.unqualified(to))) {
    return unary != nullptr && unary->op == UnaryOp::AddressOf ? 4 : 1;
  }
  bool is_place = written->category == ValueCategory::LValue && as_bit_field(written) == nullptr;
  if (is_pointer(to) && is_place &&
      types.compatible(types.unqualified(pointee_of(to)), types.unqualified(from))) {
    return unary != nullptr && unary->op == UnaryOp::Deref ? 3 : 2;
  }
  return 0;
}

} // namespace

// False when the conversion is refused.
bool ConversionSema::report(const Verdict &verdict, const Expr *expr, QualType to,
                            AssignContext context, SourceLoc loc, const Decl *what) {
  using Kind = Verdict::Kind;
  DiagId id = DiagId::err_convert_incompatible;
  switch (verdict.kind) {
  case Kind::Fine:
    return true;
  case Kind::PointerToInteger:
    id = DiagId::err_convert_pointer_to_integer;
    break;
  case Kind::IntegerToPointer:
    id = DiagId::err_convert_integer_to_pointer;
    break;
  case Kind::FunctionAndVoid:
    id = DiagId::ext_convert_function_and_void;
    break;
  case Kind::IncompatiblePointers:
    id = DiagId::err_convert_incompatible_pointer;
    break;
  case Kind::IncompatibleFunctions:
    id = DiagId::err_convert_incompatible_function_pointer;
    break;
  case Kind::PointerSign:
    id = DiagId::warn_convert_pointer_sign;
    break;
  case Kind::DiscardsQualifiers:
    id = DiagId::warn_convert_discards_qualifiers;
    break;
  case Kind::AddressSpaces:
    id = DiagId::err_convert_address_space;
    break;
  case Kind::NestedQualifiers:
    id = DiagId::warn_convert_nested_qualifiers;
    break;
  case Kind::IncompatibleVectors:
    id = DiagId::warn_convert_vectors;
    break;
  case Kind::Error:
    break;
  }
  // "assigning to 'to' from 'from'", "initializing 'to' with ... 'from'": to first; the others
  // from first.
  // -Wpointer-sign tells whether plain char is one of the two.
  bool to_first = context == AssignContext::Assign || context == AssignContext::Initialize;
  QualType from = shown_type(expr);
  std::string first = sema_.types.quoted(to_first ? to : from);
  std::string second = sema_.types.quoted(to_first ? from : to);
  bool points_at_value = context != AssignContext::Assign && context != AssignContext::Initialize;
  SourceRange range = source_range(expr);
  SourceLoc place = points_at_value ? range.begin : loc;
  {
    DiagnosticBuilder message = sema_.report(place, id);
    message << first << second << static_cast<int64_t>(context) << range;
    if (verdict.kind == Kind::PointerSign) {
      bool with_plain_char = is_builtin(pointee_of(expr->type), BuiltinKind::Char) !=
                             is_builtin(pointee_of(to), BuiltinKind::Char);
      message << (with_plain_char ? 1 : 0);
    } else if (verdict.kind != Kind::Error) {
      message << mending_hint(sema_.types, expr, to);
    }
  }
  // Where the parameter is declared.
  if (context == AssignContext::PassArgument && what != nullptr && what->loc.is_valid()) {
    sema_.report(what->loc, what->name != nullptr ? DiagId::note_parameter_here
                                                  : DiagId::note_parameter_here_unnamed)
        << what->name_text();
  }
  return verdict.kind != Kind::Error;
}

// Without a message that the user would see by default.
bool ConversionSema::is_assignable(Expr *expr, QualType to) {
  using Kind = Verdict::Kind;
  Kind kind = judge(expr, sema_.types.without_atomic(to)).kind;
  return kind == Kind::Fine || kind == Kind::FunctionAndVoid || kind == Kind::DiscardsQualifiers;
}

// GNU: an argument for a transparent union is one for any of its members. Null when for none.
Expr *ConversionSema::to_transparent_union(Expr *expr, const RecordDecl *record, QualType to) {
  for (FieldDecl *field : record->fields) {
    if (field->name == nullptr || !is_assignable(expr, field->type)) {
      continue;
    }
    CastExpr *node = make_expr<CastExpr>(sema_.arena(), expr->loc, sema_.types.unqualified(to));
    node->cast = CastKind::ToUnion;
    node->operand = convert(expr, sema_.types.without_atomic(field->type));
    node->union_field = field;
    return node;
  }
  return nullptr;
}

namespace {

// The attribute may stand on the union or on any typedef on the way.
bool is_transparent_union(QualType type) {
  const RecordType *record = type_as<RecordType>(type);
  if (record == nullptr || !record->decl->is_union()) {
    return false;
  }
  const Type *sugar = type.type();
  while (sugar->kind == TypeKind::Typedef) {
    const TypedefDecl *decl = static_cast<const TypedefType *>(sugar)->decl;
    if (decl->is_transparent_union) {
      return true;
    }
    sugar = decl->underlying.type();
  }
  return record->decl->is_transparent_union;
}

} // namespace

// Literals of another type change in place, so most conversions cost no node.
Expr *ConversionSema::assign(Expr *expr, QualType to, AssignContext context, SourceLoc loc,
                             const Decl *what) {
  expr = rvalue(expr);
  if (is_error(expr) || is_error(to)) {
    return sema_.error_expr(loc);
  }
  // The commonest case first: nothing to convert and nothing to check.
  QualType from = expr->type;
  if (from == to) {
    return expr;
  }
  QualType target = sema_.types.without_atomic(to);
  if (same_unqualified_type(from, target) && !is_void(target)) {
    return expr;
  }
  if (is_arithmetic(from) && is_arithmetic(target)) {
    bool is_bit_field = what != nullptr && what->kind == DeclKind::Field &&
                        static_cast<const FieldDecl *>(what)->is_bit_field;
    if (!is_bit_field) { // they are checked by their width
      warn_implicit(expr, target, expr->loc);
    }
    return convert(expr, target);
  }
  if (context == AssignContext::PassArgument && is_transparent_union(to)) {
    if (Expr *converted = to_transparent_union(expr, type_cast<RecordType>(to)->decl, to)) {
      return converted;
    }
  }
  Verdict verdict = judge(expr, target);
  if (verdict.kind != Verdict::Kind::Fine && !report(verdict, expr, to, context, loc, what)) {
    return sema_.error_expr(loc);
  }
  if (is_bool(target)) {
    warn_implicit(expr, target, expr->loc);
  }
  return convert(expr, target);
}

} // namespace cinch
