// Addresses at compile time: C23 6.6p11, GNU labels and addresses in integers.
#include "sema/constant_evaluation.h"

namespace cinch {

namespace {

// Adds without the undefined behaviour of a sum that overflows.
// Offsets wrap around as addresses do on the machine.
int64_t wrapping_add(int64_t a, int64_t b) {
  return static_cast<int64_t>(static_cast<uint64_t>(a) + static_cast<uint64_t>(b));
}

} // namespace

// The address of an object. A list of all kinds without default makes the compiler name a kind that
// is forgotten here.
bool Evaluation::lvalue(const Expr *expr, ConstantAddress &result) {
  Step step(*this);
  if (!step.ok) {
    return false;
  }
  switch (expr->kind) {
  case ExprKind::DeclRef: {
    // Names: an object's address is constant unless it depends on the thread or on the frame.
    // Whether the object has automatic storage is asked at the end, by is_static_address.
    ValueDecl *decl = static_cast<const DeclRefExpr *>(expr)->decl;
    const VarDecl *variable = as_variable(decl);
    if (variable != nullptr && variable->tls != TlsKind::None) {
      return false; // each thread has its own
    }
    const FunctionDecl *function = decl_as<FunctionDecl>(static_cast<const Decl *>(decl));
    if (function != nullptr && function->needs_static_chain()) {
      return false; // GNU: the address is that of a trampoline in the frame
    }
    result = {};
    result.decl = decl;
    return true;
  }
  // Strings and compound literals are objects without a name: the node itself stands for them.
  case ExprKind::StringLiteral:
    result = {};
    result.object = const_cast<Expr *>(expr);
    return true;
  case ExprKind::CompoundLiteral:
    if (static_cast<const CompoundLiteralExpr *>(expr)->tls != TlsKind::None) {
      return false; // another object in each thread
    }
    result = {};
    result.object = const_cast<Expr *>(expr);
    return true;
  // A member at a fixed offset of an object with a known address. Bit-fields have no address.
  case ExprKind::Member: {
    const MemberExpr *member = static_cast<const MemberExpr *>(expr);
    if (!lvalue(member->base, result) || member->field->is_bit_field ||
        member->field->has_variable_offset) {
      return false;
    }
    result.offset =
        wrapping_add(result.offset, static_cast<int64_t>(member->field->byte_offset().value));
    return true;
  }
  case ExprKind::Subscript: {
    const SubscriptExpr *subscript = static_cast<const SubscriptExpr *>(expr);
    // `a[i]` is the sum of the pointer and the index times the size of the element.
    return pointer(subscript->base, result) &&
           offset_by(result, subscript->index, expr->type, false);
  }
  case ExprKind::VectorElement: {
    // `v[i]` is in memory only if the vector is.
    const VectorElementExpr *element = static_cast<const VectorElementExpr *>(expr);
    return element->vector->category == ValueCategory::LValue && lvalue(element->vector, result) &&
           offset_by(result, element->index, expr->type, false);
  }
  case ExprKind::Unary: {
    const UnaryExpr *unary = static_cast<const UnaryExpr *>(expr);
    // `*p` is what p points to; nothing is read here.
    if (unary->op == UnaryOp::Deref) {
      return pointer(unary->operand, result);
    }
    // `__real z` and `__imag z` are lvalues if z is one; the imaginary part comes second.
    bool is_part = unary->op == UnaryOp::Real || unary->op == UnaryOp::Imag;
    if (!is_part || !lvalue(unary->operand, result)) {
      return false;
    }
    if (unary->op == UnaryOp::Imag) {
      result.offset =
          wrapping_add(result.offset, static_cast<int64_t>(types_.size_of(expr->type).value));
    }
    return true;
  }
  case ExprKind::Cast: {
    // Reading an aggregate gives the aggregate's place: the offsets of its members can be followed.
    const CastExpr *cast = static_cast<const CastExpr *>(expr);
    bool keeps_object = cast->cast == CastKind::NoOp || cast->cast == CastKind::LValueToRValue;
    return keeps_object && (is_aggregate(expr->type) || expr->category == ValueCategory::LValue) &&
           lvalue(cast->operand, result);
  }
  case ExprKind::IntegerLiteral:
  case ExprKind::FloatLiteral:
  case ExprKind::AddressConstant:
  case ExprKind::LabelAddress:
  case ExprKind::Call:
  case ExprKind::BuiltinCall:
  case ExprKind::Binary:
  case ExprKind::CompoundAssign:
  case ExprKind::Conditional:
  case ExprKind::BinaryConditional:
  case ExprKind::Opaque:
  case ExprKind::InitList:
  case ExprKind::StmtExpr:
  case ExprKind::SizeOf:
  case ExprKind::VaArg:
  case ExprKind::ShuffleVector:
  case ExprKind::ConvertVector:
  case ExprKind::Error:
    return false;
  }
  return false;
}

bool Evaluation::offset_by(ConstantAddress &address, const Expr *index, QualType element,
                           bool negate) {
  llvm::APSInt count;
  if (!integer(index, count) || has_variable_size(element)) {
    return false;
  }
  // Unsigned, because an index may be anything and the product may wrap.
  uint64_t size = types_.size_of(element).value;
  uint64_t steps = static_cast<uint64_t>(count.extOrTrunc(64).getExtValue());
  uint64_t bytes = steps * size;
  address.offset = wrapping_add(address.offset, static_cast<int64_t>(negate ? 0 - bytes : bytes));
  return true;
}

// The value of a pointer.
bool Evaluation::pointer(const Expr *expr, ConstantAddress &result) {
  Step step(*this);
  if (!step.ok) {
    return false;
  }
  // A function designator is its address; `*f` is again f.
  if (expr->category == ValueCategory::Function) {
    const UnaryExpr *deref = expr_as<UnaryExpr>(expr);
    return deref != nullptr ? pointer(deref->operand, result) : lvalue(expr, result);
  }
  // Operators which only choose among their operands, like `?:` and `,`, are followed first.
  const Expr *source = selected(expr);
  if (source != expr) {
    return source != nullptr && pointer(source, result);
  }
  if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    return pointer_cast(cast, result);
  }
  if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
    return pointer_binary(binary, result);
  }
  // The only unary operator with a pointer as its value and without an effect is `&`.
  if (const UnaryExpr *unary = expr_as<UnaryExpr>(expr)) {
    if (unary->op != UnaryOp::AddressOf) {
      return false;
    }
    return unary->operand->category == ValueCategory::Function ? pointer(unary->operand, result)
                                                               : lvalue(unary->operand, result);
  }
  if (const LabelAddressExpr *label = expr_as<LabelAddressExpr>(expr)) {
    result = {};
    result.label = label->label;
    return true;
  }
  // Already evaluated: the node is the value.
  if (const AddressConstantExpr *constant = expr_as<AddressConstantExpr>(expr)) {
    result.decl = constant->decl;
    result.object = constant->object;
    result.label = constant->label;
    result.minus_label = constant->minus_label;
    result.offset = constant->offset;
    return true;
  }
  // No other kind has a constant pointer as its value; builtins like __builtin_strchr have.
  ConstantValue value; // no other kind but calls has a pointer value that is constant
  bool is_call = expr->kind == ExprKind::Call || expr->kind == ExprKind::BuiltinCall;
  if (!is_call || !builtin(expr, value) || value.address() == nullptr) {
    return false;
  }
  result = *value.address();
  return true;
}

// What a conversion to a pointer type does with the address: mostly nothing.
bool Evaluation::pointer_cast(const CastExpr *cast, ConstantAddress &result) {
  if (cast->cast == CastKind::NullToPointer) {
    result = {};
    return true;
  }
  if (cast->cast == CastKind::ArrayToPointer) {
    return lvalue(cast->operand, result);
  }
  if (cast->cast == CastKind::FunctionToPointer || cast->cast == CastKind::PointerCast ||
      cast->cast == CastKind::NoOp) {
    return pointer(cast->operand, result);
  }
  // An integer may hold an address which it got by a conversion.
  if (cast->cast == CastKind::IntegralToPointer) {
    return word(cast->operand, result);
  }
  ConstantValue value;
  if (cast->cast != CastKind::LValueToRValue || !load(cast->operand, cast->type, value) ||
      value.address() == nullptr) {
    return false;
  }
  result = *value.address();
  return true;
}

// A pointer plus or minus an integer. Which side is the pointer is free with `+`.
bool Evaluation::pointer_binary(const BinaryExpr *binary, ConstantAddress &result) {
  if (binary->op != BinaryOp::Add && binary->op != BinaryOp::Sub) {
    return false;
  }
  bool is_pointer_first = is_pointer(binary->left->type);
  const Expr *base = is_pointer_first ? binary->left : binary->right;
  const Expr *index = is_pointer_first ? binary->right : binary->left;
  // The size is that of the pointee, 1 for void and functions as in GNU.
  return pointer(base, result) &&
         offset_by(result, index, pointee_of(binary->type), binary->op == BinaryOp::Sub);
}

// An integer as wide as a pointer keeps an address; a narrower one only what is no address. The
// difference of two labels fits any.
bool Evaluation::word(const Expr *expr, ConstantAddress &result) {
  Step step(*this);
  if (!step.ok || !is_integer(expr->type)) {
    return false;
  }
  // A plain number is an address without a base.
  llvm::APSInt value;
  if (integer(expr, value)) {
    result = {};
    result.offset = value.extOrTrunc(64).getExtValue();
    return true;
  }
  const Expr *source = selected(expr);
  if (source != expr) {
    return source != nullptr && word(source, result);
  }
  // Only an integer as wide as a pointer can be relocated by the linker.
  bool is_wide = types_.bit_width(expr->type) >= types_.target().pointer_size.bits().value;
  if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    if (cast->cast == CastKind::PointerToIntegral) {
      return is_wide && pointer(cast->operand, result);
    }
    // A constant object may hold an address as an integer.
    if (cast->cast == CastKind::LValueToRValue) {
      ConstantValue loaded;
      if (!load(cast->operand, cast->type, loaded) || loaded.address() == nullptr) {
        return false;
      }
      result = *loaded.address();
      return true;
    }
    // A narrowing conversion keeps the difference of two labels: the assembler computes it.
    bool keeps = cast->cast == CastKind::NoOp || cast->cast == CastKind::IntegralCast;
    return keeps && word(cast->operand, result) && (is_wide || result.minus_label != nullptr);
  }
  const BinaryExpr *binary = expr_as<BinaryExpr>(expr);
  return binary != nullptr && word_binary(binary, result);
}

bool Evaluation::word_binary(const BinaryExpr *binary, ConstantAddress &result) {
  if (binary->op != BinaryOp::Add && binary->op != BinaryOp::Sub) {
    return false;
  }
  bool is_difference = binary->op == BinaryOp::Sub;
  // Each side is an address, a number being one without a base.
  ConstantAddress left;
  ConstantAddress right;
  bool are_pointers = is_pointer(binary->left->type) && is_pointer(binary->right->type);
  bool is_known = are_pointers ? pointer(binary->left, left) && pointer(binary->right, right)
                               : word(binary->left, left) && word(binary->right, right);
  if (!is_known) {
    return false;
  }
  // The difference of pointers to larger elements would have to be divided.
  if (are_pointers && types_.size_of(pointee_of(binary->left->type)).value != 1) {
    return false;
  }
  // Two bases: they cancel out if they are the same object, or the difference is one of labels.
  if (right.has_base()) {
    if (is_difference && left.same_base(right)) {
      result = {};
      result.offset = wrapping_add(left.offset, -right.offset);
      return true;
    }
    bool are_labels = is_difference && left.label != nullptr && right.label != nullptr &&
                      left.minus_label == nullptr && right.minus_label == nullptr;
    if (are_labels) { // GNU: `&&a - &&b`
      result = left;
      result.minus_label = right.label;
      result.offset = wrapping_add(left.offset, -right.offset);
      return true;
    }
    // The sum of two addresses, or the negative of one, is nothing the linker can express.
    if (is_difference || left.has_base()) {
      return false;
    }
    // A number plus an address: the same as the address plus the number.
    std::swap(left, right);
  }
  result = left;
  uint64_t addend = static_cast<uint64_t>(right.offset);
  result.offset =
      wrapping_add(left.offset, static_cast<int64_t>(is_difference ? 0 - addend : addend));
  return true;
}

} // namespace cinch
