#include "sema/object_size.h"

#include "sema/constant_evaluator.h"
#include "sema/expression_support.h"

namespace cinch {

namespace {

// Where a pointer points to: an offset into an object, and the sub-object it was formed from.
struct Target {
  // Null: the object behind some pointer, of which nothing is known.
  const Expr *object = nullptr;
  int64_t offset = 0;
  // The sub-object: an element of the array that has `extent` bytes from `begin` on, or a member
  // or the whole object of that extent. Not known after casts of addresses.
  bool has_part = false;
  // Reached through another type: members of that are no sub-objects of this one.
  bool is_retyped = false;
  bool is_element = false;
  int64_t begin = 0;
  uint64_t extent = 0;
  // No member or element follows the sub-object in the object.
  bool is_last = true;
};

// Follows an expression inwards. Every function gives false when something is not constant.
class TargetFinder {
public:
  explicit TargetFinder(Sema &sema) : sema_(sema) {}

  bool pointer(const Expr *expr, Target &target, unsigned depth = 0);

private:
  bool lvalue(const Expr *expr, Target &target, unsigned depth);
  bool member(const MemberExpr *member, Target &target, unsigned depth);
  bool subscript(const SubscriptExpr *subscript, Target &target, unsigned depth);
  bool sum(const BinaryExpr *binary, Target &target, unsigned depth);
  void step(Target &target, int64_t bytes, uint64_t element_size);
  void whole(Target &target, QualType type) {
    target.has_part = !target.is_retyped;
    target.is_element = false;
    target.begin = target.offset;
    target.extent = sema_.types.size_of(type).value;
  }
  bool has_size(QualType type) const { return !is_incomplete(type) && !has_variable_size(type); }

  static constexpr unsigned maximum_depth = 200;
  Sema &sema_;
};

const Expr *without_pointer_casts(const Expr *expr) {
  while (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    if (cast->cast != CastKind::PointerCast && cast->cast != CastKind::NoOp) {
      break;
    }
    expr = cast->operand;
  }
  return expr;
}

bool TargetFinder::lvalue(const Expr *expr, Target &target, unsigned depth) {
  if (++depth > maximum_depth) {
    return false;
  }
  switch (expr->kind) {
  case ExprKind::DeclRef: {
    const VarDecl *variable = as_variable(static_cast<const DeclRefExpr *>(expr)->decl);
    if (variable == nullptr || !has_size(variable->type)) {
      return false;
    }
    target = {};
    target.object = expr;
    whole(target, variable->type);
    return true;
  }
  case ExprKind::StringLiteral:
  case ExprKind::CompoundLiteral:
    if (!has_size(expr->type)) {
      return false;
    }
    target = {};
    target.object = expr;
    whole(target, expr->type);
    return true;
  case ExprKind::Member:
    return member(static_cast<const MemberExpr *>(expr), target, depth);
  case ExprKind::Subscript:
    return subscript(static_cast<const SubscriptExpr *>(expr), target, depth);
  case ExprKind::Unary: {
    const UnaryExpr *unary = static_cast<const UnaryExpr *>(expr);
    return unary->op == UnaryOp::Deref && pointer(unary->operand, target, depth);
  }
  case ExprKind::Cast: {
    const CastExpr *cast = static_cast<const CastExpr *>(expr);
    return cast->cast == CastKind::NoOp && lvalue(cast->operand, target, depth);
  }
  default: // of expressions: nothing else is a place that is known
    return false;
  }
}

// The object may be unknown, as behind a pointer; the member is not.
bool TargetFinder::member(const MemberExpr *member, Target &target, unsigned depth) {
  const FieldDecl &field = *member->field;
  if (field.is_bit_field || field.has_variable_offset) {
    return false;
  }
  if (!lvalue(member->base, target, depth)) {
    target = {};
  }
  target.offset += static_cast<int64_t>(field.byte_offset().value);
  // A member of unknown size (a flexible array) ends where its object does.
  target.is_last &= field.parent->is_union() || &field == field.parent->fields.back();
  target.has_part = false;
  if (has_size(field.type)) {
    whole(target, field.type);
  } else if (!is_array(field.type)) {
    return false;
  }
  return true;
}

// To another element of the array, or one past the end of what is no array.
void TargetFinder::step(Target &target, int64_t bytes, uint64_t element_size) {
  target.offset =
      static_cast<int64_t>(static_cast<uint64_t>(target.offset) + static_cast<uint64_t>(bytes));
  bool is_one_past = bytes != 0 && static_cast<uint64_t>(bytes) == element_size;
  if (!target.is_element && bytes != 0 && !is_one_past) {
    target.has_part = false;
  }
}

bool TargetFinder::subscript(const SubscriptExpr *subscript, Target &target, unsigned depth) {
  std::optional<llvm::APSInt> index = sema_.constants->fold_integer(subscript->index);
  QualType type = subscript->type;
  if (!index || !has_size(type) || !pointer(subscript->base, target, depth)) {
    return false;
  }
  uint64_t size = sema_.types.size_of(type).value;
  step(target, index->extOrTrunc(64).getExtValue() * static_cast<int64_t>(size), size);
  // An element that is an aggregate is the sub-object of what follows.
  int64_t end = target.offset + static_cast<int64_t>(size);
  target.is_last &= target.has_part && end == target.begin + static_cast<int64_t>(target.extent);
  return true;
}

bool TargetFinder::sum(const BinaryExpr *binary, Target &target, unsigned depth) {
  bool is_pointer_first = is_pointer(binary->left->type);
  const Expr *base = is_pointer_first ? binary->left : binary->right;
  const Expr *offset = is_pointer_first ? binary->right : binary->left;
  QualType element = pointee_of(binary->type);
  bool is_bytes = is_void(element) || is_function(element);
  if ((binary->op != BinaryOp::Add && binary->op != BinaryOp::Sub) ||
      (!is_bytes && !has_size(element)) || !pointer(base, target, depth)) {
    return false;
  }
  std::optional<llvm::APSInt> index = sema_.constants->fold_integer(offset);
  if (!index) {
    return false;
  }
  uint64_t size = is_bytes ? 1 : sema_.types.size_of(element).value;
  uint64_t bytes = static_cast<uint64_t>(index->extOrTrunc(64).getExtValue()) * size;
  step(target, static_cast<int64_t>(binary->op == BinaryOp::Add ? bytes : 0 - bytes), size);
  return true;
}

bool TargetFinder::pointer(const Expr *expr, Target &target, unsigned depth) {
  if (++depth > maximum_depth) {
    return false;
  }
  if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    switch (cast->cast) {
    case CastKind::NoOp:
      return pointer(cast->operand, target, depth);
    case CastKind::PointerCast: {
      if (!pointer(cast->operand, target, depth)) {
        return false;
      }
      // What is reached through another type is no known sub-object.
      target.is_retyped |=
          !is_void(pointee_of(cast->type)) &&
          !same_unqualified_type(pointee_of(cast->type), pointee_of(cast->operand->type));
      target.has_part &= !target.is_retyped;
      return true;
    }
    case CastKind::ArrayToPointer:
      if (!lvalue(cast->operand, target, depth)) {
        return false;
      }
      // From here on elements of this array are meant.
      if (has_size(cast->operand->type)) {
        whole(target, cast->operand->type);
        target.is_element = true;
      }
      return true;
    default: // of casts: what they give is not known
      return false;
    }
  }
  if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
    return sum(binary, target, depth);
  }
  if (const UnaryExpr *unary = expr_as<UnaryExpr>(expr)) {
    return unary->op == UnaryOp::AddressOf && lvalue(unary->operand, target, depth);
  }
  const ConditionalExpr *choice = expr_as<ConditionalExpr>(expr);
  if (choice == nullptr) {
    return false;
  }
  std::optional<bool> is_true = sema_.constants->fold_condition(choice->condition);
  return is_true && pointer(*is_true ? choice->if_true : choice->if_false, target, depth);
}

// The size of an object with a name or a literal; a flexible array member has what it was
// initialized with.
uint64_t size_of_object(Sema &sema, const Expr *object) {
  uint64_t size = sema.types.size_of(object->type).value;
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(object);
  const VarDecl *variable = reference != nullptr ? as_variable(reference->decl) : nullptr;
  const Expr *init = variable != nullptr ? variable->init : nullptr;
  if (const CompoundLiteralExpr *literal = expr_as<CompoundLiteralExpr>(object)) {
    init = literal->init;
  }
  const InitListExpr *list = init != nullptr ? expr_as<InitListExpr>(init) : nullptr;
  return list != nullptr ? std::max(size, list->size.value) : size;
}

std::optional<uint64_t> remaining(int64_t offset, int64_t end) {
  return offset < 0 || offset >= end ? 0 : static_cast<uint64_t>(end - offset);
}

} // namespace

std::optional<uint64_t> object_size(Sema &sema, const Expr *expr, unsigned kind) {
  Target target;
  if (!is_pointer(expr->type) || !TargetFinder(sema).pointer(without_pointer_casts(expr), target)) {
    return std::nullopt;
  }
  bool wants_part = (kind & 1) != 0;
  bool is_whole = target.object != nullptr && target.offset == 0 && target.has_part &&
                  !target.is_element &&
                  target.extent == sema.types.size_of(target.object->type).value;
  if (!wants_part || !target.has_part || is_whole) {
    if (target.object == nullptr || (kind == 3 && !target.has_part)) {
      return std::nullopt;
    }
    return remaining(target.offset, static_cast<int64_t>(size_of_object(sema, target.object)));
  }
  // Old programs write beyond a last array member on purpose: only the minimum is known then.
  if (target.object == nullptr && target.is_element && target.is_last && kind == 1) {
    return std::nullopt;
  }
  return remaining(target.offset, target.begin + static_cast<int64_t>(target.extent));
}

} // namespace cinch
