// -Warray-bounds: constant indices outside of arrays of known length.
#include "sema/expression_support.h"
#include "sema/expressions.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

namespace {

// A trailing array member stands for as many elements as were allocated, however it is declared.
bool is_flexible_member(const Expr *array) {
  const MemberExpr *member = expr_as<MemberExpr>(array);
  return member != nullptr && (member->field->parent->is_union() ||
                               member->field == member->field->parent->fields.back());
}

// The array that is indexed, when it is one by its type.
const Expr *indexed_array(const SubscriptExpr *subscript) {
  const CastExpr *decay = expr_as<CastExpr>(subscript->base);
  return decay != nullptr && decay->cast == CastKind::ArrayToPointer ? decay->operand : nullptr;
}

} // namespace

// C23 6.5.7p10. `is_used`: the element is read, stored to or a part of it named; without that its
// index may be the length, as in `&a[n]`.
void ExpressionSema::check_array_index(const SubscriptExpr *subscript, bool is_used) {
  const IntegerLiteralExpr *index = expr_as<IntegerLiteralExpr>(subscript->index);
  const Expr *array = index != nullptr ? indexed_array(subscript) : nullptr;
  const ConstantArrayType *type = array ? type_as<ConstantArrayType>(array->type) : nullptr;
  if (type == nullptr || index->width > 64 || !is_reached()) {
    return;
  }
  llvm::APSInt value(index->value(), !sema_.types.is_signed(index->type));
  bool is_negative = value.isNegative();
  bool is_at_end = !is_negative && index->word == type->count;
  bool is_outside = is_negative || index->word > type->count;
  if (is_used ? !is_at_end : !is_outside) { // each is reported once
    return;
  }
  if (is_flexible_member(array) && !is_negative) {
    return;
  }
  llvm::SmallString<24> text;
  value.toString(text);
  SourceLoc loc = source_range(subscript->is_index_first ? index : array).begin;
  if (is_negative) {
    sema_.report(loc, DiagId::warn_array_index_negative) << text.str() << source_range(index);
  } else {
    sema_.report(loc, DiagId::warn_array_index_past_end)
        << text.str() << sema_.types.quoted(array->type) << source_range(index);
  }
  // The object that holds the rows of an array of arrays has the name.
  const Expr *named = array;
  while (const SubscriptExpr *row = expr_as<SubscriptExpr>(named)) {
    const Expr *outer = indexed_array(row);
    if (outer == nullptr) {
      break;
    }
    named = outer;
  }
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(named);
  const MemberExpr *member = expr_as<MemberExpr>(named);
  const Decl *decl =
      reference ? static_cast<const Decl *>(reference->decl) : (member ? member->field : nullptr);
  if (decl != nullptr) {
    sema_.report(decl->loc, DiagId::note_array_declared_here) << decl->name_text();
  }
}

void ExpressionSema::check_array_end(const Expr *lvalue) {
  if (const SubscriptExpr *subscript = expr_as<SubscriptExpr>(lvalue)) {
    check_array_index(subscript, true);
  }
}

} // namespace cinch
