// Constant expressions: what the rest of sema asks. The work is in Evaluation.
#include "sema/constant_evaluator.h"

#include "sema/constant_evaluation.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/integer_constant.h"

namespace cinch {

namespace {

// Objects with automatic storage have addresses only at run time.
bool is_static_address(const ConstantAddress &address) {
  if (const VarDecl *variable = as_variable(address.decl)) {
    return variable->has_static_storage();
  }
  const CompoundLiteralExpr *literal = expr_as<CompoundLiteralExpr>(address.object);
  return literal == nullptr || literal->has_static_storage;
}

} // namespace

// A value for a static initializer or a constexpr object: also an address may be the result.
std::optional<ConstantValue> ConstantEvaluator::evaluate(const Expr *expr, bool reads_literals) {
  Evaluation evaluation(sema_, reads_literals);
  ConstantValue result;
  if (expr->kind == ExprKind::Error || !evaluation.value(expr, result)) {
    return std::nullopt;
  }
  if (result.address() != nullptr && !is_static_address(*result.address())) {
    return std::nullopt;
  }
  return result;
}

std::optional<ConstantAddress> ConstantEvaluator::evaluate_lvalue(const Expr *expr) {
  Evaluation evaluation(sema_);
  ConstantAddress result;
  if (!evaluation.lvalue(expr, result) || !is_static_address(result)) {
    return std::nullopt;
  }
  return result;
}

// The value of any integer expression whose value is known, whether or not the standard calls it a
// constant.
std::optional<llvm::APSInt> ConstantEvaluator::fold_integer(const Expr *expr) {
  Evaluation evaluation(sema_);
  llvm::APSInt result;
  if (expr->kind == ExprKind::Error || !is_integer(expr->type) ||
      !evaluation.integer(expr, result)) {
    return std::nullopt;
  }
  return result;
}

// An integer constant expression in the sense of 6.6: the form counts as well as the value.
std::optional<llvm::APSInt> ConstantEvaluator::integer_constant(const Expr *expr) {
  if (expr->kind == ExprKind::Error || !is_integer(expr->type) ||
      !is_integer_constant_form(sema_, expr)) {
    return std::nullopt;
  }
  return fold_integer(expr);
}

// Whether a condition is known. Literals come first: they are by far the most common.
std::optional<bool> ConstantEvaluator::fold_condition(const Expr *expr) {
  if (const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(expr)) {
    return !literal->value().isZero();
  }
  Evaluation evaluation(sema_);
  bool result = false;
  if (expr->kind == ExprKind::Error || !evaluation.truth(expr, result)) {
    return std::nullopt;
  }
  return result;
}

// Where the language requires a constant, as in `case` and for array sizes. Other constant
// expressions than integer ones are accepted with a warning, as in gcc and clang.
std::optional<llvm::APSInt> ConstantEvaluator::require_integer(Expr *expr, DiagId err) {
  expr = sema_.conversions->rvalue(expr);
  if (is_error(expr)) {
    return std::nullopt;
  }
  if (!is_integer(expr->type)) {
    sema_.report(expr->loc, DiagId::err_constant_not_integer)
        << sema_.types.quoted(expr->type) << source_range(expr);
    return std::nullopt;
  }
  Evaluation evaluation(sema_);
  llvm::APSInt value;
  if (expr->kind == ExprKind::Error || !evaluation.integer(expr, value)) {
    sema_.report(source_range(expr).begin, err) << source_range(expr);
    return std::nullopt;
  }
  // C23 6.6p4: the value is in the type's range.
  bool is_constant = expr->kind == ExprKind::IntegerLiteral ||
                     (!evaluation.was_undefined() && is_integer_constant_form(sema_, expr));
  if (!is_constant) {
    sema_.report(source_range(expr).begin, DiagId::ext_folded_to_constant) << source_range(expr);
  }
  return value;
}

// ---- Nodes ----

// Values up to 64 bits are kept in the node; those of wider _BitInt in the arena.
Expr *ConstantEvaluator::make_integer(const llvm::APInt &value, QualType type, SourceLoc loc) {
  IntegerLiteralExpr *node = make_expr<IntegerLiteralExpr>(sema_.arena(), loc, type);
  node->width = value.getBitWidth();
  if (node->width <= 64) {
    node->word = value.getZExtValue();
  } else {
    llvm::ArrayRef<uint64_t> words(value.getRawData(), value.getNumWords());
    node->words = sema_.arena().copy(words).data();
    node->word = words[0];
  }
  return node;
}

// All formats fit into 128 bits.
Expr *ConstantEvaluator::make_float(const llvm::APFloat &value, QualType type, SourceLoc loc) {
  FloatLiteralExpr *node = make_expr<FloatLiteralExpr>(sema_.arena(), loc, type);
  node->semantics = &value.getSemantics();
  llvm::APInt bits = value.bitcastToAPInt();
  for (unsigned i = 0; i != bits.getNumWords() && i != 2; ++i) {
    node->words[i] = bits.getRawData()[i];
  }
  return node;
}

// ---- Static initializers ----

namespace {

// The node that stands for an address in a static initializer.
Expr *make_address(Sema &sema, const ConstantAddress &address, QualType type, SourceLoc loc) {
  AddressConstantExpr *node = make_expr<AddressConstantExpr>(sema.arena(), loc, type);
  node->decl = address.decl;
  node->object = address.object;
  node->label = address.label;
  node->minus_label = address.minus_label;
  node->offset = address.offset;
  return node;
}

// A list all of whose values are constants, as irgen expects it for static objects.
InitListExpr *make_list(Sema &sema, llvm::ArrayRef<InitEntry> entries, QualType type,
                        SourceLoc loc) {
  InitListExpr *list = make_expr<InitListExpr>(sema.arena(), loc, type);
  list->entries = sema.arena().copy(entries);
  list->size = sema.types.size_of(type);
  list->is_constant = true;
  return list;
}

} // namespace

// A complex value is a list of its two parts, a vector one of its elements.
Expr *ConstantEvaluator::literal_node(const ConstantValue &value, const Expr *expr) {
  QualType type = expr->type;
  if (const llvm::APSInt *integer = value.integer()) {
    return make_integer(*integer, type, expr->loc);
  }
  if (const llvm::APFloat *number = value.floating()) {
    return make_float(*number, type, expr->loc);
  }
  if (const ConstantAddress *address = value.address()) {
    // A narrow integer with an address can only be the difference of two labels; computed at full
    // width and cut off.
    if (!is_integer(type) || sema_.types.bit_width(type) >= 64) {
      return make_address(sema_, *address, type, expr->loc);
    }
    Expr *wide = make_address(sema_, *address, sema_.types.intptr_type(), expr->loc);
    return make_cast(sema_, CastKind::IntegralCast, wide, type);
  }
  if (const std::vector<ConstantValue> *elements = value.vector()) {
    return literal_list(*elements, type_cast<VectorType>(type)->element, expr);
  }
  const ConstantComplex *pair = value.complex();
  return literal_list({pair->real, pair->imaginary}, type_cast<ComplexType>(type)->element, expr);
}

// The elements one behind the other.
Expr *ConstantEvaluator::literal_list(llvm::ArrayRef<ConstantValue> elements, QualType type,
                                      const Expr *expr) {
  llvm::SmallVector<InitEntry, 8> entries;
  for (const ConstantValue &element : elements) {
    InitEntry &entry = entries.emplace_back();
    entry.type = type;
    entry.offset = Bytes{sema_.types.size_of(type).value * (entries.size() - 1)};
    entry.value = element.integer() ? make_integer(*element.integer(), type, expr->loc)
                                    : make_float(*element.floating(), type, expr->loc);
  }
  return make_list(sema_, entries, expr->type, expr->loc);
}

// Initializers that are objects as a whole: lists, literals, copies of constant ones, casts to
// unions and splats. Null when it is none of them.
Expr *ConstantEvaluator::static_aggregate(Expr *expr) {
  if (StringLiteralExpr *literal = expr_as<StringLiteralExpr>(expr)) {
    return literal;
  }
  if (InitListExpr *list = expr_as<InitListExpr>(expr)) {
    // Already done by an earlier visit.
    if (list->is_constant) {
      return list;
    }
    if (list->has_overlaps) {
      return nullptr;
    }
    // Every value of the list must be constant; the offsets stay.
    llvm::SmallVector<InitEntry, 8> entries(list->entries.begin(), list->entries.end());
    for (InitEntry &entry : entries) {
      entry.value = static_value(entry.value);
      if (entry.value == nullptr) {
        return nullptr;
      }
    }
    InitListExpr *result = make_list(sema_, entries, list->type, list->loc);
    result->size = list->size;
    return result;
  }
  // `(T){…}` as an initializer is as if its list had been written there.
  if (CompoundLiteralExpr *literal = expr_as<CompoundLiteralExpr>(expr)) {
    return literal->init != nullptr ? static_value(literal->init) : nullptr;
  }
  CastExpr *cast = expr_as<CastExpr>(expr);
  if (cast == nullptr) {
    return nullptr;
  }
  // A copy of a constant object: its own initializer serves again.
  if (cast->cast == CastKind::LValueToRValue || cast->cast == CastKind::NoOp) {
    if (DeclRefExpr *reference = expr_as<DeclRefExpr>(cast->operand)) {
      VarDecl *variable = as_variable(reference->decl);
      bool is_constant = variable != nullptr && variable->init != nullptr &&
                         (variable->is_constexpr || variable->type.is_const()) &&
                         !variable->type.is_volatile();
      return is_constant ? static_value(variable->init) : nullptr;
    }
    return static_value(cast->operand);
  }
  // GNU: `(union u)value`, a list with the one member.
  if (cast->cast == CastKind::ToUnion) {
    InitEntry entry;
    entry.type = cast->union_field->type;
    entry.value = static_value(cast->operand);
    return entry.value != nullptr ? make_list(sema_, entry, cast->type, cast->loc) : nullptr;
  }
  // All elements at once: one entry that is repeated.
  if (cast->cast == CastKind::VectorSplat) {
    const VectorType *vector = type_cast<VectorType>(cast->type);
    InitEntry entry;
    entry.type = vector->element;
    entry.value = static_value(cast->operand);
    if (entry.value == nullptr) {
      return nullptr;
    }
    if (vector->flavor != VectorType::Flavor::Bool) {
      entry.repeat = vector->count;
      entry.stride = sema_.types.size_of(vector->element);
      return make_list(sema_, entry, cast->type, cast->loc);
    }
    // Those of bools are bits.
    llvm::SmallVector<InitEntry, 16> bits(vector->count, entry);
    for (uint32_t i = 0; i < vector->count; ++i) {
      bits[i].offset = {i / 8};
      bits[i].bit_offset = i % 8;
      bits[i].bit_width = 1;
    }
    return make_list(sema_, bits, cast->type, cast->loc);
  }
  return nullptr;
}

// The initializer as irgen wants it: literals, addresses, strings and lists of them. Null if it is
// not constant.
Expr *ConstantEvaluator::static_value(Expr *expr) {
  if (expr->kind == ExprKind::IntegerLiteral) {
    return expr;
  }
  if (expr->kind == ExprKind::FloatLiteral && !is_complex(expr->type)) {
    return expr;
  }
  if (expr->kind == ExprKind::InitList || is_aggregate(expr->type) || is_vector(expr->type)) {
    Expr *aggregate = static_aggregate(expr);
    if (aggregate != nullptr || !is_vector(expr->type)) {
      return aggregate;
    }
  }
  std::optional<ConstantValue> value = evaluate(expr, true);
  return value ? literal_node(*value, expr) : nullptr;
}

} // namespace cinch
