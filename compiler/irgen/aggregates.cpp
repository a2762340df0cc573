// Arrays and records: built in memory, copied, initialized from flat lists (C23 6.7.11).
#include "irgen/atomics.h"
#include "irgen/function_gen.h"

namespace cinch {

// An object at least this big is initialized from a constant in memory or by memset where that
// covers most of it, as clang does; smaller ones by single stores.
static constexpr uint64_t small_object = 32;

// Where the aggregate is; a read of it makes no copy.
Address FunctionGen::gen_aggregate(const Expr *expr) {
  if (expr->category == ValueCategory::LValue) {
    return gen_lvalue(expr).address;
  }
  return gen_rvalue(expr).address;
}

// The memory of an expression of any type.
Address FunctionGen::gen_aggregate_operand(const Expr *expr) {
  return expr->category == ValueCategory::LValue ? gen_lvalue(expr).address
                                                 : materialize(expr).address;
}

// Without a slot the value stays where it is if it is somewhere, otherwise a temporary is made.
RValue FunctionGen::gen_aggregate_rvalue(const Expr *expr, const Slot &slot) {
  // A read of an lvalue stays where it is when nobody asked for a copy.
  if (const CastExpr *cast = expr_as<CastExpr>(expr); cast && !slot.is_valid()) {
    bool reads_in_place = cast->cast == CastKind::LValueToRValue &&
                          !is_atomic(cast->operand->type) &&
                          types().address_space(cast->operand->type) == 0;
    if (reads_in_place) {
      return RValue::of(gen_lvalue(cast->operand).address);
    }
    if (cast->cast == CastKind::NoOp) {
      return gen_rvalue(cast->operand, slot);
    }
  }
  switch (expr->kind) {
  case ExprKind::Opaque:
    // These are lvalues: their places are known.
    return copy_to_slot(gen_opaque(static_cast<const OpaqueExpr *>(expr)).address, expr, slot);
  case ExprKind::Member:
  case ExprKind::Subscript:
  case ExprKind::CompoundLiteral:
  case ExprKind::DeclRef:
    return copy_to_slot(gen_lvalue(expr).address, expr, slot);
  case ExprKind::Binary: {
    const BinaryExpr *binary = static_cast<const BinaryExpr *>(expr);
    // `a, b` gives b's place.
    if (binary->op == BinaryOp::Comma) {
      return gen_comma(binary, slot);
    }
    return copy_to_slot(gen_aggregate_assign(binary), expr, slot);
  }
  default:
    break;
  }
  Slot place = slot;
  if (!place.is_valid()) {
    place.address = create_temporary(expr->type);
  }
  gen_into(expr, place);
  return RValue::of(place.address);
}

// Into the slot, if there is one.
RValue FunctionGen::copy_to_slot(Address source, const Expr *expr, const Slot &slot) {
  if (!slot.is_valid()) {
    return RValue::of(source);
  }
  copy_aggregate(slot.address, source, expr->type, slot.is_volatile);
  return RValue::of(slot.address);
}

// a = b of records; gives the place of a.
Address FunctionGen::gen_aggregate_assign(const BinaryExpr *expr) {
  // An atomic structure is stored as a whole.
  if (is_atomic(expr->left->type)) {
    RValue value = gen_rvalue(expr->right);
    AtomicGen(*this).store(value, gen_lvalue(expr->left));
    return value.address;
  }
  // A read of an lvalue is copied at once: exact overlap is allowed (C23 6.5.17.2p3).
  if (const CastExpr *cast = expr_as<CastExpr>(expr->right);
      cast && cast->cast == CastKind::LValueToRValue) {
    LValue source = gen_lvalue(cast->operand);
    if (is_atomic(cast->operand->type)) {
      source.address = AtomicGen(*this).load(source).address;
    }
    LValue place = gen_lvalue(expr->left);
    set_location(expr->loc);
    copy_aggregate(place.address, source.address, expr->type,
                   place.is_volatile || source.is_volatile);
    return place.address;
  }
  // Any other value is built in the place itself, unless that would be seen.
  LValue place = gen_lvalue(expr->left);
  set_location(expr->loc);
  Slot slot;
  slot.address = place.address;
  slot.is_volatile = place.is_volatile;
  // `a = f(&a)`: gen_into looks at this.
  slot.may_be_aliased = true;
  gen_into(expr->right, slot);
  return place.address;
}

// Whether the value can be built piece by piece in an object that the program may be reading for
// it: what copies from one place at the end can, what stores members on the way cannot.
static bool builds_piecewise(const Expr *expr) {
  switch (expr->kind) {
  case ExprKind::Call:
  case ExprKind::BuiltinCall:
  case ExprKind::InitList:
  case ExprKind::StmtExpr:
  case ExprKind::Conditional:
  case ExprKind::BinaryConditional:
  case ExprKind::VaArg:
    return true;
  case ExprKind::Cast: {
    const CastExpr *cast = static_cast<const CastExpr *>(expr);
    return cast->cast == CastKind::ToUnion ||
           (cast->cast == CastKind::NoOp && builds_piecewise(cast->operand));
  }
  default:
    return false;
  }
}

void FunctionGen::gen_into(const Expr *expr, const Slot &slot) {
  // The type says how values are made; only aggregates need the kind of expression.
  LValue place = lvalue_of(slot.address, expr->type);
  place.is_volatile |= slot.is_volatile;
  switch (lowering().evaluation(expr->type)) {
  case Evaluation::Void:
    gen_discarded(expr);
    return;
  case Evaluation::Scalar:
    store(gen_value(expr), place);
    return;
  case Evaluation::Complex:
    store_complex(gen_complex(expr), place);
    return;
  case Evaluation::Aggregate:
    break;
  }
  // Built elsewhere and copied at the end.
  if (slot.may_be_aliased && builds_piecewise(expr)) {
    RValue value = gen_rvalue(expr);
    copy_aggregate(slot.address, value.address, expr->type, slot.is_volatile);
    return;
  }
  gen_aggregate_into(expr, slot);
}

// Builds an aggregate in the slot. The expression is no plain read of an lvalue.
void FunctionGen::gen_aggregate_into(const Expr *expr, const Slot &slot) {
  Nesting nesting(*this, expr->loc);
  if (!nesting.is_fine) {
    return;
  }
  switch (expr->kind) {
  case ExprKind::Cast:
    gen_aggregate_cast(static_cast<const CastExpr *>(expr), slot);
    return;
  case ExprKind::InitList:
    gen_init_list(static_cast<const InitListExpr *>(expr), expr->type, slot);
    return;
  case ExprKind::StringLiteral:
    gen_string_into(static_cast<const StringLiteralExpr *>(expr), expr->type, slot);
    return;
  case ExprKind::Conditional: {
    const ConditionalExpr *conditional = static_cast<const ConditionalExpr *>(expr);
    // Both results are built in the slot, each on its way.
    RValue value = gen_conditional_rvalue(conditional->condition, conditional->if_true,
                                          conditional->if_false, expr->type, slot);
    copy_if_elsewhere(value, expr, slot);
    return;
  }
  case ExprKind::Call:
  case ExprKind::BuiltinCall:
  case ExprKind::VaArg:
  case ExprKind::StmtExpr:
  case ExprKind::BinaryConditional:
  case ExprKind::Opaque:
  case ExprKind::Member:
  case ExprKind::Subscript:
  case ExprKind::CompoundLiteral:
  case ExprKind::DeclRef:
  case ExprKind::Binary:
    // What may give its own place, or use the slot.
    copy_if_elsewhere(gen_rvalue(expr, slot), expr, slot);
    return;
  case ExprKind::Unary:
    copy_aggregate(slot.address, gen_lvalue(expr).address, expr->type, slot.is_volatile);
    return;
  // These have no aggregate type.
  case ExprKind::IntegerLiteral:
  case ExprKind::FloatLiteral:
  case ExprKind::AddressConstant:
  case ExprKind::LabelAddress:
  case ExprKind::VectorElement:
  case ExprKind::CompoundAssign:
  case ExprKind::SizeOf:
  case ExprKind::ShuffleVector:
  case ExprKind::ConvertVector:
  case ExprKind::Error:
    return;
  }
}

// The value was built somewhere else: copied now.
void FunctionGen::copy_if_elsewhere(const RValue &value, const Expr *expr, const Slot &slot) {
  if (value.kind == RValue::Kind::Aggregate && value.address.pointer != slot.address.pointer) {
    copy_aggregate(slot.address, value.address, expr->type, slot.is_volatile);
  }
}

void FunctionGen::gen_aggregate_cast(const CastExpr *expr, const Slot &slot) {
  switch (expr->cast) {
  case CastKind::LValueToRValue: {
    // An unnamed object nobody can have named yet is built where it is wanted.
    const CompoundLiteralExpr *literal = expr_as<CompoundLiteralExpr>(expr->operand);
    if (literal && !literal->has_static_storage && !slot.may_be_aliased) {
      gen_into(literal->init, slot);
      return;
    }
    LValue source = gen_lvalue(expr->operand);
    if (is_atomic(expr->operand->type)) {
      source.address = AtomicGen(*this).load(source).address;
    }
    copy_aggregate(slot.address, source.address, expr->type,
                   slot.is_volatile || source.is_volatile);
    return;
  }
  case CastKind::ToUnion: { // GNU
    LValue whole = lvalue_of(slot.address, expr->type);
    whole.is_volatile |= slot.is_volatile;
    // `(union u)x`: the member is written, the rest stays undefined.
    if (expr->union_field) {
      LValue member = field_of(whole, expr->union_field);
      if (lowering().evaluation(member.type) == Evaluation::Aggregate) {
        Slot part = slot;
        part.address = member.address;
        gen_into(expr->operand, part);
      } else {
        store_rvalue(gen_rvalue(expr->operand), member);
      }
    }
    return;
  }
  case CastKind::BitCast: {
    Address source = gen_aggregate_operand(expr->operand);
    // __builtin_bit_cast: bytes are copied, no types.
    builder_.CreateMemCpy(slot.address.pointer, slot.address.alignment, source.pointer,
                          source.alignment, lowering().size_of(expr->type), slot.is_volatile);
    return;
  }
  default:
    gen_into(expr->operand, slot);
    return;
  }
}

// C23 6.7.11p15: the characters, the zero and zeros behind it as far as the array goes.
void FunctionGen::gen_string_into(const StringLiteralExpr *literal, QualType type,
                                  const Slot &slot) {
  uint64_t size = lowering().size_of(type);
  uint64_t length = literal->bytes.size() + literal->element_size; // with its zero
  // All bytes in one constant.
  if (length >= size || size <= small_object) {
    llvm::Constant *bytes = module_.string_bytes(literal, size);
    llvm::GlobalVariable *source = module_.private_constant(bytes, slot.address.alignment, ".str");
    builder_.CreateMemCpy(slot.address.pointer, slot.address.alignment, source, source->getAlign(),
                          size, slot.is_volatile);
    return;
  }
  // Longer arrays: zeros first, so that the constant need not hold them.
  zero_memory(slot.address, size, slot.is_volatile);
  if (!literal->bytes.empty()) {
    llvm::GlobalVariable *source = module_.string_literal(literal);
    builder_.CreateMemCpy(slot.address.pointer, slot.address.alignment, source, source->getAlign(),
                          literal->bytes.size(), slot.is_volatile);
  }
}

// How many bytes of the object the list's values occupy.
// Of a list whose entries do not overlap.
static uint64_t covered_bytes(const InitListExpr *list, TypeLowering &lowering) {
  uint64_t covered = 0;
  for (const InitEntry &entry : list->entries) {
    if (entry.bit_width == 0 && entry.value) {
      covered += lowering.size_of(entry.type) * entry.repeat;
    }
  }
  return covered;
}

bool is_zero_literal(const Expr *expr) {
  // Casts that make zero of zero.
  while (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    bool keeps_zero = cast->cast == CastKind::IntegralCast || cast->cast == CastKind::NoOp ||
                      cast->cast == CastKind::NullToPointer ||
                      cast->cast == CastKind::PointerCast || cast->cast == CastKind::IntegralToBool;
    if (!keeps_zero) {
      return false;
    }
    expr = cast->operand;
  }
  if (const IntegerLiteralExpr *integer = expr_as<IntegerLiteralExpr>(expr)) {
    return integer->value().isZero();
  }
  const FloatLiteralExpr *literal = expr_as<FloatLiteralExpr>(expr);
  // -0.0 has a bit set, so it is not zero in memory.
  return literal && literal->words[0] == 0 && literal->words[1] == 0;
}

// Copies the whole object from a constant where that is better than stores.
bool FunctionGen::gen_constant_init(const InitListExpr *list, QualType type, const Slot &slot) {
  uint64_t size = lowering().size_of(type);
  // Flexible arrays have no size yet.
  if (!list->is_constant || list->size.value > size) {
    return false;
  }
  uint64_t values = 0;
  bool has_bits = false;
  for (const InitEntry &entry : list->entries) {
    bool is_zero = is_zero_literal(entry.value);
    values += is_zero ? 0 : entry.repeat;
    has_bits |= !is_zero && entry.bit_width != 0;
  }
  // Small objects are better stored member by member, unless bits had to be put into words. Of
  // large ones, a few values in a sea of zeros: memset and stores.
  if (size <= small_object ? !has_bits : values <= 4 || values * 32 < size) {
    return false;
  }
  llvm::Constant *initializer = module_.static_initializer(list, type);
  // The constant may be longer or shorter for a union.
  if (!initializer || lowering().data_layout().getTypeAllocSize(initializer->getType()) != size) {
    return false;
  }
  llvm::GlobalVariable *source =
      module_.private_constant(initializer, slot.address.alignment, "__const");
  builder_.CreateMemCpy(slot.address.pointer, slot.address.alignment, source, source->getAlign(),
                        size, slot.is_volatile);
  return true;
}

void FunctionGen::gen_init_list(const InitListExpr *list, QualType type, const Slot &slot) {
  if (has_variable_size(type)) {
    // C23 6.7.11p4: only `= {}`.
    builder_.CreateMemSet(slot.address.pointer, builder_.getInt8(0), size_of_type(type),
                          slot.address.alignment, slot.is_volatile);
    return;
  }
  if (gen_constant_init(list, type, slot)) {
    return;
  }
  uint64_t size = lowering().size_of(type);
  // What no entry mentions must become zero; the whole object is cleared first.
  bool zero_first =
      !slot.is_zeroed && (list->has_overlaps || covered_bytes(list, lowering()) < size);
  if (zero_first) {
    zero_memory(slot.address, size, slot.is_volatile);
  }
  bool is_zeroed = (zero_first || slot.is_zeroed) && !list->has_overlaps;
  for (const InitEntry &entry : list->entries) {
    // Zero is there already.
    if (!entry.value || (is_zeroed && !slot.is_volatile && is_zero_literal(entry.value))) {
      continue;
    }
    if (entry.repeat > 1) {
      gen_init_repeat(entry, slot.address, slot.is_volatile);
    } else {
      gen_init_entry(entry, offset_address(slot.address, entry.offset), slot.is_volatile);
    }
  }
}

// One entry of the list at its place.
void FunctionGen::gen_init_entry(const InitEntry &entry, Address place, bool is_volatile) {
  if (entry.bit_width != 0) {
    store(gen_value(entry.value), bit_field_place(entry, place, is_volatile));
    return;
  }
  Slot slot;
  slot.address = place;
  slot.is_volatile = is_volatile;
  if (lowering().evaluation(entry.type) != Evaluation::Aggregate) {
    LValue target = lvalue_of(place, types().unqualified(entry.type));
    target.is_volatile = is_volatile;
    // An atomic member is written without atomicity: nobody else knows the object yet.
    if (is_atomic(entry.type)) {
      AtomicGen(*this).initialize(gen_rvalue(entry.value), target);
      return;
    }
    store_rvalue(gen_rvalue(entry.value), target);
    return;
  }
  if (const StringLiteralExpr *literal = expr_as<StringLiteralExpr>(entry.value)) {
    gen_string_into(literal, entry.type, slot);
    return;
  }
  gen_into(entry.value, slot);
}

// GNU [low ... high] = value: evaluated once, stored in a loop.
// The first element is built like any entry and copied to the others.
void FunctionGen::gen_init_repeat(const InitEntry &entry, Address object, bool is_volatile) {
  Address first = offset_address(object, entry.offset);
  gen_init_entry(entry, first, is_volatile);
  bool is_bit_field = entry.bit_width != 0;
  LValue source = is_bit_field ? bit_field_place(entry, first, is_volatile)
                               : lvalue_of(first, types().unqualified(entry.type));
  RValue value = load_rvalue(source);
  llvm::BasicBlock *before = builder_.GetInsertBlock();
  llvm::BasicBlock *body = new_block("arrayinit.body");
  llvm::BasicBlock *end = new_block("arrayinit.end");
  start_block(body);
  llvm::PHINode *index = builder_.CreatePHI(builder_.getInt64Ty(), 2);
  // The loop counts elements from the second one on.
  index->addIncoming(builder_.getInt64(1), before);
  llvm::Value *offset = builder_.CreateMul(index, builder_.getInt64(entry.stride.value));
  // The element's place: the first one's plus index times stride.
  Address place{builder_.CreateInBoundsGEP(builder_.getInt8Ty(), first.pointer, offset),
                llvm::commonAlignment(first.alignment, entry.stride.value)};
  LValue target = is_bit_field ? bit_field_place(entry, place, is_volatile)
                               : lvalue_of(place, types().unqualified(entry.type));
  store_rvalue(value, target);
  llvm::Value *next = builder_.CreateAdd(index, builder_.getInt64(1));
  index->addIncoming(next, builder_.GetInsertBlock());
  llvm::Value *is_done = builder_.CreateICmpEQ(next, builder_.getInt64(entry.repeat));
  builder_.CreateCondBr(is_done, end, body);
  start_block_after_branch(end);
}

// The bytes that hold the bits of an initialized bit-field: no others are touched.
LValue FunctionGen::bit_field_place(const InitEntry &entry, Address place, bool is_volatile) {
  LValue result = lvalue_of(place, entry.type);
  result.kind = LValue::Kind::BitField;
  result.is_volatile = is_volatile;
  result.bits.width = entry.bit_width;
  uint32_t whole_bytes = entry.bit_offset / 8;
  result.address = offset_address(place, Bytes{whole_bytes});
  result.bits.shift = entry.bit_offset % 8;
  result.bits.unit_bits = (result.bits.shift + entry.bit_width + 7) / 8 * 8;
  result.bits.is_signed = lowering().is_signed(entry.type);
  return result;
}

// A braced list for a value in a register: a vector's elements, or one scalar.
llvm::Value *FunctionGen::gen_init_list_value(const InitListExpr *list) {
  const VectorType *vector = type_as<VectorType>(list->type);
  if (!vector) {
    return list->entries.empty() ? llvm::Constant::getNullValue(lowering().value_type(list->type))
                                 : gen_value(list->entries[0].value);
  }
  // The elements that the list does not mention are zero.
  llvm::Value *value = llvm::Constant::getNullValue(lowering().value_type(list->type));
  uint64_t step = lowering().size_of(vector->element);
  bool is_bits = vector->flavor == VectorType::Flavor::Bool;
  for (const InitEntry &entry : list->entries) {
    // The initializer is a vector as a whole.
    if (is_vector(entry.type)) {
      value = gen_value(entry.value);
      continue;
    }
    llvm::Value *element = gen_value(entry.value);
    // An element, or several from a range.
    for (uint64_t i = 0; i < entry.repeat; ++i) {
      uint64_t byte = entry.offset.value + i * entry.stride.value;
      uint64_t index = is_bits ? byte * 8 + entry.bit_offset : byte / step;
      value = builder_.CreateInsertElement(value, element, builder_.getInt64(index));
    }
  }
  return value;
}

} // namespace cinch
