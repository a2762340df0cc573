// Calls of builtins about objects: their sizes, padding and counts; clang's masked accesses.
#include "sema/builtin_call.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "sema/object_size.h"

namespace cinch {

namespace {

// The member that counts the elements of the array that the expression names; null when no
// attribute counted_by tells. TagSema has found it.
const FieldDecl *counting_member(const MemberExpr *array) {
  const DeclAttributes *attributes = array != nullptr ? array->field->attributes : nullptr;
  return attributes != nullptr ? attributes->counted_by_field : nullptr;
}

// The member that decays to the pointer, if one does.
const MemberExpr *member_behind(const Expr *pointer) {
  while (const CastExpr *cast = expr_as<CastExpr>(pointer)) {
    pointer = cast->operand;
    if (cast->cast == CastKind::ArrayToPointer) {
      return expr_as<MemberExpr>(pointer);
    }
  }
  return nullptr;
}

} // namespace

// GNU: (pointer, kind); what follows from the expression is a constant, the rest is asked of the
// optimizer.
Expr *BuiltinSema::object_size(Call &call, QualType type) {
  std::optional<llvm::APSInt> kind = sema_.constants->fold_integer(call[1]);
  if (!kind) {
    sema_.report(call[1]->loc, DiagId::err_builtin_constant_argument) << call.name();
    return sema_.error_expr(call.left_paren);
  }
  if (kind->isNegative() || kind->getLimitedValue() > 3) {
    sema_.report(call[1]->loc, DiagId::err_builtin_argument_range) << kind->getExtValue() << 0 << 3;
    return sema_.error_expr(call.left_paren);
  }
  // clang: with counted_by the member that counts decides, whatever is known otherwise.
  if (call.id == builtin::DynamicObjectSize && counting_member(member_behind(call[0]))) {
    return finish(call, type);
  }
  unsigned number = static_cast<unsigned>(kind->getZExtValue());
  if (std::optional<uint64_t> size = cinch::object_size(sema_, call[0], number)) {
    return make_word(sema_, *size, type, call.left_paren);
  }
  return finish(call, type);
}

// clang: the address of the member that counts the elements, or a null pointer of type void *.
Expr *BuiltinSema::counted_by_ref(Call &call) {
  if (!expect_count(call, 1, 1)) {
    return sema_.error_expr(call.left_paren);
  }
  const Expr *array = call[0];
  if (const CastExpr *decay = expr_as<CastExpr>(array)) {
    array = decay->operand;
  }
  const MemberExpr *member = expr_as<MemberExpr>(array);
  bool is_flexible =
      member != nullptr && as_array(member->type) != nullptr && is_incomplete(member->type);
  if (!is_flexible) {
    sema_.report(call[0]->loc, DiagId::err_counted_by_ref) << source_range(call[0]);
    return sema_.error_expr(call.left_paren);
  }
  if (const FieldDecl *counter = counting_member(member)) {
    Identifier &name = const_cast<Identifier &>(*counter->name);
    Expr *place =
        sema_.expressions->member(member->base, /*is_arrow=*/false, member->loc, name, member->loc);
    return sema_.expressions->unary(UnaryOp::AddressOf, place, call.left_paren);
  }
  return make_cast(sema_, CastKind::NullToPointer, make_int(sema_, 0, call.left_paren),
                   sema_.types.pointer_to(sema_.types.void_type()));
}

// GNU: sets the bytes and bits of an object that belong to no member to zero.
Expr *BuiltinSema::clear_padding(Call &call) {
  if (!expect_count(call, 1, 1) || !make_rvalues(call)) {
    return sema_.error_expr(call.left_paren);
  }
  QualType pointer = call[0]->type;
  QualType object = is_pointer(pointer) ? pointee_of(pointer) : QualType();
  bool is_object = !object.is_null() && !is_function(object) && !is_incomplete(object) &&
                   !has_variable_size(object);
  if (!is_object || object.is_const()) {
    sema_.report(call[0]->loc,
                 is_object ? DiagId::err_clear_padding_const : DiagId::err_clear_padding_argument)
        << sema_.types.quoted(pointer);
    return sema_.error_expr(call.left_paren);
  }
  return finish(call, sema_.types.void_type());
}

// clang: (integer, string), the integer's value; the string is for tools that read the IR.
Expr *BuiltinSema::annotation(Call &call) {
  if (!expect_count(call, 2, 2)) {
    return sema_.error_expr(call.left_paren);
  }
  const StringLiteralExpr *text = expr_as<StringLiteralExpr>(ignore_implicit(call[1]));
  if (text == nullptr || text->element_size != 1) {
    sema_.report(call[1]->loc, DiagId::err_annotation_string);
    return sema_.error_expr(call.left_paren);
  }
  if (!make_rvalues(call) || !is_integer(call[0]->type)) {
    sema_.report(call[0]->loc, DiagId::err_annotation_integer);
    return sema_.error_expr(call.left_paren);
  }
  return finish(call, call[0]->type);
}

// ---- Masked accesses ----

// load, expand_load: (mask, pointer [, other elements]); store, compress_store: (mask, value,
// pointer); gather: (mask, indices, pointer [, other elements]); scatter: (mask, indices, value,
// pointer). The mask is a vector of bool; pointers point to elements.
Expr *BuiltinSema::masked(Call &call) {
  bool is_indexed = call.id == builtin::MaskedGather || call.id == builtin::MaskedScatter;
  bool is_store = call.id == builtin::MaskedStore || call.id == builtin::MaskedCompressStore ||
                  call.id == builtin::MaskedScatter;
  size_t fixed = 2 + size_t{is_indexed} + size_t{is_store};
  if (!expect_count(call, fixed, is_store ? fixed : fixed + 1) || !make_rvalues(call)) {
    return sema_.error_expr(call.left_paren);
  }
  const VectorType *mask = type_as<VectorType>(call[0]->type);
  if (mask == nullptr || mask->flavor != VectorType::Flavor::Bool) {
    sema_.report(call[0]->loc, DiagId::err_masked_mask) << sema_.types.quoted(call[0]->type);
    return sema_.error_expr(call.left_paren);
  }
  size_t place = is_store ? fixed - 1 : 1 + size_t{is_indexed};
  QualType pointer = call[place]->type;
  if (!is_pointer(pointer) || !is_real(pointee_of(pointer))) {
    sema_.report(call[place]->loc, DiagId::err_masked_pointer) << static_cast<unsigned>(place - 1);
    return sema_.error_expr(call.left_paren);
  }
  // Everything else is a vector of as many elements.
  for (size_t i = 1; i < call.size(); ++i) {
    if (i == place) {
      continue;
    }
    const VectorType *vector = type_as<VectorType>(call[i]->type);
    if (vector == nullptr) {
      sema_.report(call[i]->loc, DiagId::err_masked_vector) << static_cast<unsigned>(i - 1);
      return sema_.error_expr(call.left_paren);
    }
    if (vector->count != mask->count) {
      sema_.report(call.left_paren, DiagId::err_masked_counts)
          << call.name() << sema_.types.quoted(call[0]->type) << sema_.types.quoted(call[i]->type);
      return sema_.error_expr(call.left_paren);
    }
    bool is_index = is_indexed && i == 1;
    QualType element = sema_.types.unqualified(pointee_of(pointer));
    bool suits =
        is_index ? is_integer(vector->element) : same_unqualified_type(vector->element, element);
    if (!suits) {
      sema_.report(call.left_paren, DiagId::err_masked_value)
          << call.name() << sema_.types.quoted(pointer) << sema_.types.quoted(call[i]->type);
      return sema_.error_expr(call.left_paren);
    }
  }
  if (is_store) {
    return finish(call, sema_.types.void_type());
  }
  return finish(call, sema_.types.vector_of(sema_.types.unqualified(pointee_of(pointer)),
                                            mask->count, VectorType::Flavor::Ext));
}

} // namespace cinch
