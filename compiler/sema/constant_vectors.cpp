// Vectors at compile time, element by element; GNU and clang's ext_vector_type.
#include "sema/constant_evaluation.h"

namespace cinch {

// A vector of as many elements as the result of which each is computed by itself.
bool Evaluation::vector(const Expr *expr, Elements &result) {
  Step step(*this);
  // Those of bool are packed, and left to run time.
  if (!step.ok || !is_vector(expr->type) ||
      type_cast<VectorType>(expr->type)->flavor == VectorType::Flavor::Bool) {
    return false;
  }
  const ConditionalExpr *choice = expr_as<ConditionalExpr>(expr);
  if (choice != nullptr && is_vector(choice->condition->type)) {
    return vector_choice(choice, result);
  }
  const Expr *source = selected(expr);
  if (source != expr) {
    return source != nullptr && vector(source, result);
  }
  if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    return vector_cast(cast, result);
  }
  if (const InitListExpr *list = expr_as<InitListExpr>(expr)) {
    return vector_list(list, result);
  }
  if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
    return vector_binary(binary, result);
  }
  if (const UnaryExpr *unary = expr_as<UnaryExpr>(expr)) {
    return vector_unary(unary, result);
  }
  if (const ShuffleVectorExpr *shuffle = expr_as<ShuffleVectorExpr>(expr)) {
    return vector_shuffle(shuffle, result);
  }
  if (const ConvertVectorExpr *conversion = expr_as<ConvertVectorExpr>(expr)) {
    QualType element = type_cast<VectorType>(expr->type)->element;
    return vector(conversion->operand, result) && llvm::all_of(result, [&](ConstantValue &value) {
             return element_cast(ConstantValue(value), element, value);
           });
  }
  ConstantValue value;
  bool is_call = expr->kind == ExprKind::Call || expr->kind == ExprKind::BuiltinCall;
  if (!is_call || !builtin(expr, value) || value.vector() == nullptr) {
    return false;
  }
  result = *value.vector();
  return true;
}

// Elements that the list does not mention are zero.
bool Evaluation::vector_list(const InitListExpr *list, Elements &result) {
  const VectorType *type = type_cast<VectorType>(list->type);
  uint64_t size = types_.size_of(type->element).value;
  bool is_bits = type->flavor == VectorType::Flavor::Bool;
  ConstantValue zero;
  if (list->has_overlaps || !zero_value(type->element, zero)) {
    return false;
  }
  result.assign(type->count, zero);
  for (const InitEntry &entry : list->entries) {
    ConstantValue element;
    if (size == 0 || is_vector(entry.type) ||
        !value(entry.value, element)) {
      return false;
    }
    for (uint64_t i = 0; i != entry.repeat; ++i) {
      uint64_t byte = entry.offset.value + i * entry.stride.value;
      uint64_t index = is_bits ? byte * 8 + entry.bit_offset : byte / size;
      if (index < result.size()) {
        result[index] = element;
      }
    }
  }
  return true;
}

// The value of a place that holds a vector: a new compound literal, or a constant object.
bool Evaluation::vector_place(const Expr *place, Elements &result) {
  if (const CompoundLiteralExpr *literal = expr_as<CompoundLiteralExpr>(place)) {
    return literal->init != nullptr && vector(literal->init, result);
  }
  const VectorType *type = type_as<VectorType>(place->type);
  ConstantAddress address;
  if (type == nullptr || place->type.is_volatile() || !lvalue(place, address)) {
    return false;
  }
  int64_t size = static_cast<int64_t>(types_.size_of(type->element).value);
  result.clear();
  for (uint32_t i = 0; i != type->count; ++i, address.offset += size) {
    ConstantValue element;
    if (!read_object(address, type->element, element)) {
      return false;
    }
    result.push_back(element);
  }
  return true;
}

// `v[i]`
bool Evaluation::vector_element(const VectorElementExpr *expr, ConstantValue &result) {
  llvm::APSInt index;
  Elements elements;
  bool is_place = expr->vector->category == ValueCategory::LValue;
  if (!integer(expr->index, index) ||
      !(is_place ? vector_place(expr->vector, elements) : vector(expr->vector, elements))) {
    return false;
  }
  uint64_t place = index.isNegative() ? UINT64_MAX : index.getLimitedValue();
  if (place >= elements.size()) {
    return false;
  }
  result = elements[place];
  return true;
}

bool Evaluation::vector_cast(const CastExpr *cast, Elements &result) {
  const VectorType *type = type_cast<VectorType>(cast->type);
  switch (cast->cast) {
  case CastKind::NoOp:
    return vector(cast->operand, result);
  case CastKind::LValueToRValue:
    return vector_place(cast->operand, result);
  case CastKind::VectorSplat: {
    ConstantValue element;
    if (!value(cast->operand, element)) {
      return false;
    }
    result.assign(type->count, element);
    return true;
  }
  case CastKind::BitCast: {
    // The first element has the lowest bits on the targets there are.
    llvm::APInt bits(1, 0);
    return vector_bits(cast->operand, bits) && elements_of(bits, *type, result);
  }
  default: // of casts: no other gives a vector
    return false;
  }
}

// The bytes of a scalar or vector as one number.
bool Evaluation::vector_bits(const Expr *expr, llvm::APInt &bits) {
  Elements elements;
  if (is_vector(expr->type)) {
    if (!vector(expr, elements)) {
      return false;
    }
  } else if (elements.resize(1); !value(expr, elements[0])) {
    return false;
  }
  bits = llvm::APInt(static_cast<unsigned>(types_.size_of(expr->type).value) * 8, 0);
  unsigned position = 0;
  for (const ConstantValue &element : elements) {
    if (element.integer() == nullptr && element.floating() == nullptr) {
      return false;
    }
    llvm::APInt part = element.integer() != nullptr ? llvm::APInt(*element.integer())
                                                    : element.floating()->bitcastToAPInt();
    if (position + part.getBitWidth() > bits.getBitWidth()) {
      return false;
    }
    bits.insertBits(part, position);
    position += part.getBitWidth();
  }
  return true;
}

bool Evaluation::elements_of(const llvm::APInt &bits, const VectorType &type, Elements &result) {
  bool is_float = is_real_floating(type.element);
  unsigned width = is_float ? llvm::APFloat::getSizeInBits(float_semantics(types_, type.element))
                            : types_.bit_width(type.element);
  // Elements with padding are left to run time.
  if (width * type.count != bits.getBitWidth()) {
    return false;
  }
  result.clear();
  for (uint32_t i = 0; i != type.count; ++i) {
    llvm::APInt part = bits.extractBits(width, i * width);
    if (is_float) {
      result.emplace_back(llvm::APFloat(float_semantics(types_, type.element), part));
    } else {
      result.emplace_back(llvm::APSInt(part, !types_.is_signed(type.element)));
    }
  }
  return true;
}

// ---- Operators ----

// GNU: a comparison gives -1 where it holds.
bool Evaluation::element_binary(BinaryOp op, const ConstantValue &left, const ConstantValue &right,
                                QualType type, ConstantValue &result) {
  bool is_comparison = op >= BinaryOp::Less && op <= BinaryOp::NotEqual;
  if (left.integer() != nullptr && right.integer() != nullptr) {
    if (is_comparison) {
      const llvm::APSInt &a = *left.integer();
      const llvm::APSInt &b = *right.integer();
      result = ConstantValue(make_integer(holds(op, a == b  ? 0
                                                    : a < b ? -1
                                                            : 1)
                                              ? ~0ull
                                              : 0,
                                          type));
      return true;
    }
    llvm::APSInt number;
    if (!integer_operation(op, *left.integer(), *right.integer(), number)) {
      return false;
    }
    result = ConstantValue(converted(number, type));
    return true;
  }
  if (left.floating() == nullptr || right.floating() == nullptr) {
    return false;
  }
  if (is_comparison) {
    bool is_true = holds(op, *left.floating(), *right.floating());
    result = ConstantValue(make_integer(is_true ? ~0ull : 0, type));
    return true;
  }
  llvm::APFloat number = *left.floating();
  if (!combine(op, number, *right.floating(), rounding())) {
    return false;
  }
  result = ConstantValue(number);
  return true;
}

bool Evaluation::vector_binary(const BinaryExpr *binary, Elements &result) {
  Elements left;
  Elements right;
  bool is_logical = binary->op == BinaryOp::LogicalAnd || binary->op == BinaryOp::LogicalOr;
  if (is_logical || binary->op == BinaryOp::Assign || !vector(binary->left, left) ||
      !vector(binary->right, right) || left.size() != right.size()) {
    return false;
  }
  QualType element = type_cast<VectorType>(binary->type)->element;
  result.resize(left.size());
  for (size_t i = 0; i != left.size(); ++i) {
    if (!element_binary(binary->op, left[i], right[i], element, result[i])) {
      return false;
    }
  }
  return true;
}

bool Evaluation::vector_unary(const UnaryExpr *unary, Elements &result) {
  if (unary->op > UnaryOp::LogicalNot || !vector(unary->operand, result)) {
    return false;
  }
  QualType element = type_cast<VectorType>(unary->type)->element;
  for (ConstantValue &value : result) {
    const llvm::APSInt *number = value.integer();
    if (unary->op == UnaryOp::LogicalNot) {
      bool is_zero = number != nullptr ? number->isZero() : value.floating()->isZero();
      value = ConstantValue(make_integer(is_zero ? ~0ull : 0, element));
    } else if (unary->op == UnaryOp::Minus) {
      value = number != nullptr ? ConstantValue(-*number) : ConstantValue(-*value.floating());
    } else if (unary->op == UnaryOp::BitNot) {
      value = ConstantValue(~*number);
    }
  }
  return true;
}

// `mask ? a : b`, each element by the mask's sign bit, or by being different from zero (both are
// the same for what comparisons give).
bool Evaluation::vector_choice(const ConditionalExpr *choice, Elements &result) {
  Elements mask;
  Elements other;
  if (!vector(choice->condition, mask) || !vector(choice->if_true, result) ||
      !vector(choice->if_false, other) || mask.size() != result.size() ||
      mask.size() != other.size()) {
    return false;
  }
  for (size_t i = 0; i != mask.size(); ++i) {
    const llvm::APSInt *bit = mask[i].integer();
    if (bit == nullptr || !(bit->isZero() || bit->isAllOnes())) {
      return false;
    }
    if (bit->isZero()) {
      result[i] = other[i];
    }
  }
  return true;
}

bool Evaluation::vector_shuffle(const ShuffleVectorExpr *shuffle, Elements &result) {
  Elements all;
  Elements second;
  Elements mask;
  if (!vector(shuffle->first, all) ||
      (shuffle->second != nullptr && !vector(shuffle->second, second)) ||
      (shuffle->mask != nullptr && !vector(shuffle->mask, mask))) {
    return false;
  }
  all.insert(all.end(), second.begin(), second.end());
  result.clear();
  for (const ConstantValue &index : mask) { // GNU: modulo the number of elements
    result.push_back(all[index.integer()->extOrTrunc(64).getZExtValue() % all.size()]);
  }
  for (int index : shuffle->indices) {
    if (index < 0 || static_cast<size_t>(index) >= all.size()) {
      return false; // clang: no value is known
    }
    result.push_back(all[static_cast<size_t>(index)]);
  }
  return true;
}

} // namespace cinch
