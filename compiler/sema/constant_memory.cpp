// Reading objects whose value is known at compile time: constexpr and const objects with constant
// initializers, string literals, compound literals. GNU: const objects count outside of integer
// constant expressions, as in gcc and clang.
#include "sema/builtins.h"
#include "sema/constant_evaluation.h"

namespace cinch {

bool Evaluation::load(const Expr *place, QualType type, ConstantValue &result) {
  // The value of a volatile object may change at any time.
  if (place->type.is_volatile()) {
    return false;
  }
  if (const MemberExpr *member = expr_as<MemberExpr>(place);
      // Bit-fields could be read from the initializer but neither gcc nor clang count them as
      // constants.
      member != nullptr && member->field->is_bit_field) {
    return false;
  }
  if (const VectorElementExpr *element = expr_as<VectorElementExpr>(place)) {
    return vector_element(element, result);
  }
  ConstantAddress address;
  return lvalue(place, address) && read_object(address, type, result);
}

// The value of the given type at an address, if the object there is constant.
bool Evaluation::read_object(const ConstantAddress &address, QualType type, ConstantValue &result) {
  Step step(*this);
  if (!step.ok || address.offset < 0) {
    return false;
  }
  uint64_t offset = static_cast<uint64_t>(address.offset);
  if (address.object != nullptr) {
    if (const StringLiteralExpr *literal = expr_as<StringLiteralExpr>(address.object)) {
      return read_string(literal, offset, type, result);
    }
    const CompoundLiteralExpr *literal = expr_as<CompoundLiteralExpr>(address.object);
    // A compound literal with a const type, which nobody can change.
    return literal != nullptr && (literal->type.is_const() || reads_literals_) &&
           is_inside(offset, type, literal->type, literal->init) &&
           read_init(literal->init, offset, type, result);
  }
  const VarDecl *variable = as_variable(address.decl);
  bool is_readable = variable != nullptr && variable->init != nullptr &&
                     variable->kind == DeclKind::Var && !variable->type.is_volatile() &&
                     (variable->is_constexpr || variable->type.is_const()) &&
                     !has_attribute(variable->attributes, AttributeFlag::Weak);
  return is_readable && is_inside(offset, type, variable->type, variable->init) &&
         read_init(variable->init, offset, type, result);
}

// Whether a value of the type at the offset lies in the object; behind its end nothing is zero.
bool Evaluation::is_inside(uint64_t offset, QualType type, QualType object,
                           const Expr *init) const {
  uint64_t size = is_incomplete(object) ? 0 : types_.size_of(object).value;
  // A flexible array member makes it larger.
  if (const InitListExpr *list = expr_as<InitListExpr>(init)) {
    size = std::max(size, list->size.value);
  }
  return !is_incomplete(type) && offset <= size && types_.size_of(type).value <= size - offset;
}

// What an object has that no initializer mentions.
bool Evaluation::zero_value(QualType type, ConstantValue &result) {
  if (is_integer(type)) {
    result = ConstantValue(make_integer(0, type));
  } else if (is_real_floating(type)) {
    result = ConstantValue(llvm::APFloat(float_semantics(types_, type)));
  } else if (is_pointer(type) || is_nullptr_type(type)) {
    result = ConstantValue(ConstantAddress());
  } else if (const ComplexType *complex = type_as<ComplexType>(type)) {
    ConstantValue part;
    if (!zero_value(complex->element, part)) {
      return false;
    }
    result = ConstantValue(part, part);
  } else {
    return false;
  }
  return true;
}

// One character of a string literal, the terminating zero included.
bool Evaluation::read_string(const StringLiteralExpr *literal, uint64_t offset, QualType type,
                             ConstantValue &result) {
  unsigned size = literal->element_size;
  if (!is_integer(type) || types_.size_of(type).value != size || offset % size != 0 ||
      offset > literal->bytes.size()) {
    return false;
  }
  uint64_t unit = 0;
  // The bytes are stored in the order of the target, which is little endian.
  for (unsigned i = 0; i != size && offset + i < literal->bytes.size(); ++i) {
    unit |= static_cast<uint64_t>(static_cast<unsigned char>(literal->bytes[offset + i]))
            << (8 * i);
  }
  result = ConstantValue(make_integer(unit, type));
  return true;
}

// The one of the `entries` that begin at or before the offset in which it lies, and how far inside;
// null when none mentions it. The copies of several repeated entries may lie side by side.
const InitEntry *Evaluation::entry_at(llvm::ArrayRef<InitEntry> entries, uint64_t offset,
                                      uint64_t &within) {
  for (const InitEntry &entry : llvm::reverse(entries)) {
    bool is_last = &entry == &entries.back();
    if (entry.repeat <= 1 && !is_last) {
      continue;
    }
    uint64_t size = entry.bit_width != 0        ? (entry.bit_offset + entry.bit_width + 7) / 8
                    : is_incomplete(entry.type) ? 0
                                                : types_.size_of(entry.type).value;
    within = offset - entry.offset.value;
    bool is_in_reach = entry.repeat <= 1 || within / entry.stride.value < entry.repeat;
    within = entry.repeat <= 1 ? within : within % entry.stride.value;
    if (is_in_reach && within < size) {
      return &entry;
    }
  }
  return nullptr;
}

// The part at `offset` of what the initializer describes; what it does not mention is zero.
bool Evaluation::read_init(const Expr *init, uint64_t offset, QualType type,
                           ConstantValue &result) {
  Step step(*this);
  if (!step.ok) {
    return false;
  }
  if (const StringLiteralExpr *literal = expr_as<StringLiteralExpr>(init)) {
    if (offset > literal->bytes.size()) { // padding of a longer array
      return zero_value(type, result);
    }
    return read_string(literal, offset, type, result);
  }
  const InitListExpr *list = expr_as<InitListExpr>(init);
  if (list == nullptr) {
    // A structure initialized by another one: read from that one.
    if (is_aggregate(init->type)) {
      ConstantAddress other;
      if (!lvalue(init, other)) {
        return false;
      }
      other.offset += static_cast<int64_t>(offset);
      return read_object(other, type, result);
    }
    // One part of a complex value.
    if (const ComplexType *complex = type_as<ComplexType>(init->type);
        complex != nullptr && !is_complex(type)) {
      ConstantComplex pair;
      if (!this->complex(init, pair) || !same_unqualified_type(complex->element, type)) {
        return false;
      }
      result = offset == 0 ? pair.real : pair.imaginary;
      return true;
    }
    // One element of a vector.
    if (is_vector(init->type)) {
      Elements elements;
      uint64_t size = types_.size_of(type).value;
      QualType element = type_cast<VectorType>(init->type)->element;
      bool is_element = same_unqualified_type(element, type) && offset % size == 0;
      if (!is_element || !vector(init, elements) || offset / size >= elements.size()) {
        return false;
      }
      result = elements[offset / size];
      return true;
    }
    // A scalar: read as a whole and as what it is.
    return offset == 0 && same_unqualified_type(init->type, type) && value(init, result);
  }
  if (list->has_overlaps) {
    return false;
  }
  // The last entry that begins at or before the offset.
  const InitEntry *after =
      llvm::upper_bound(list->entries, offset, [](uint64_t wanted, const InitEntry &entry) {
        return wanted < entry.offset.value;
      });
  uint64_t read_size = types_.size_of(type).value;
  uint64_t within = 0;
  if (const InitEntry *entry = entry_at({list->entries.begin(), after}, offset, within)) {
    if (entry->bit_width != 0) {
      return false;
    }
    // An integer may be read as another one of the same size, e.g. a char as an unsigned char.
    if (is_integer(entry->type) && is_integer(type) && within == 0 &&
        types_.size_of(entry->type).value == read_size) {
      llvm::APSInt stored;
      if (!integer(entry->value, stored)) {
        return false;
      }
      result = ConstantValue(converted(stored, type));
      return true;
    }
    return read_init(entry->value, within, type, result);
  }
  if (after != list->entries.end() && after->offset.value < offset + read_size) {
    return false; // read over the beginning of another member
  }
  return zero_value(type, result);
}

// The text of a string up to its zero, for builtins like __builtin_strlen.
bool Evaluation::string_at(const ConstantAddress &address, std::string_view &text) {
  const StringLiteralExpr *literal = expr_as<StringLiteralExpr>(address.object);
  if (literal == nullptr) {
    const VarDecl *variable = as_variable(address.decl);
    bool is_readable = variable != nullptr && variable->init != nullptr &&
                       (variable->is_constexpr || variable->type.is_const());
    literal = is_readable ? expr_as<StringLiteralExpr>(variable->init) : nullptr;
    // An array initialized by a string may have a list around it, as in `= {"abc"}`.
    const InitListExpr *list = is_readable ? expr_as<InitListExpr>(variable->init) : nullptr;
    if (list != nullptr && list->entries.size() == 1) {
      literal = expr_as<StringLiteralExpr>(list->entries[0].value);
    }
  }
  if (literal == nullptr || literal->element_size != 1 || address.offset < 0 ||
      static_cast<uint64_t>(address.offset) > literal->bytes.size()) {
    return false;
  }
  text = literal->bytes.substr(static_cast<size_t>(address.offset));
  text = text.substr(0, text.find('\0'));
  return true;
}

// A call of a builtin, by its own name or by that of the library function it stands for. A function
// that is defined in this file is called as it is.
bool Evaluation::builtin(const Expr *expr, ConstantValue &result) {
  if (const BuiltinCallExpr *call = expr_as<BuiltinCallExpr>(expr)) {
    return evaluate_builtin(*this, call->builtin, call->arguments, call->type, result);
  }
  const CallExpr *call = expr_as<CallExpr>(expr);
  const CastExpr *callee = call != nullptr ? expr_as<CastExpr>(call->callee) : nullptr;
  const DeclRefExpr *reference =
      callee != nullptr ? expr_as<DeclRefExpr>(callee->operand) : nullptr;
  const FunctionDecl *function =
      reference != nullptr ? decl_as<FunctionDecl>(reference->decl) : nullptr;
  return function != nullptr && function->builtin != 0 && !function->is_defined &&
         evaluate_builtin(*this, function->builtin, call->arguments, call->type, result);
}

// ---- By type ----

// The value by the type of the expression.
bool Evaluation::value(const Expr *expr, ConstantValue &result) {
  QualType type = expr->type;
  if (is_integer(type)) {
    llvm::APSInt number;
    if (integer(expr, number)) {
      result = ConstantValue(std::move(number));
      return true;
    }
    // Not a number: perhaps an address in an integer.
    ConstantAddress address;
    if (!word(expr, address)) {
      return false;
    }
    result = ConstantValue(address);
    return true;
  }
  if (is_real_floating(type)) {
    llvm::APFloat number(0.0);
    if (!floating(expr, number)) {
      return false;
    }
    result = ConstantValue(std::move(number));
    return true;
  }
  if (is_pointer(type) || expr->category == ValueCategory::Function) {
    ConstantAddress address;
    if (!pointer(expr, address)) {
      return false;
    }
    result = ConstantValue(address);
    return true;
  }
  if (is_nullptr_type(type)) {
    result = ConstantValue(ConstantAddress());
    // A cast to nullptr_t or `nullptr` itself; a call with that type has an effect.
    return expr->kind == ExprKind::Cast;
  }
  if (is_complex(type)) {
    ConstantComplex pair;
    if (!complex(expr, pair)) {
      return false;
    }
    result = ConstantValue(pair.real, pair.imaginary);
    return true;
  }
  if (is_vector(type)) {
    Elements elements;
    if (!vector(expr, elements)) {
      return false;
    }
    result = ConstantValue(std::move(elements));
    return true;
  }
  return false;
}

} // namespace cinch
