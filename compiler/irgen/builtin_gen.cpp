// Builtins of control flow, stack, memory and variable arguments.
#include "irgen/builtin_gen.h"

#include "ast/target_builtins.h"
#include "diag/engine.h"
#include "irgen/atomics.h"
#include "source/source_map.h"

#include "llvm/IR/Intrinsics.h"
#include "llvm/IR/MDBuilder.h"

namespace cinch {

// Atomic builtins first, by their range of ids.
RValue FunctionGen::gen_builtin_call(const BuiltinCallExpr *expr, const Slot &slot) {
  if (is_target_builtin(expr->builtin)) {
    return gen_target_builtin(expr);
  }
  if (expr->builtin >= builtin::AtomicLoadN && expr->builtin <= builtin::SyncSynchronize) {
    return AtomicGen(*this).gen_builtin(expr, slot);
  }
  return BuiltinGen(*this, *expr).generate(slot);
}

std::string_view string_argument(const Expr *expr) {
  const StringLiteralExpr *literal = expr_as<StringLiteralExpr>(ignore_implicit(expr));
  return literal ? literal->bytes : std::string_view();
}

// Each family is asked in turn; the order is that of how often they are used.
RValue BuiltinGen::generate(const Slot &slot) {
  static_cast<void>(slot);
  using Family = std::optional<RValue> (BuiltinGen::*)();
  static constexpr Family families[] = {
      &BuiltinGen::control,  &BuiltinGen::bits,
      &BuiltinGen::overflow, &BuiltinGen::floating_class,
      &BuiltinGen::floating, &BuiltinGen::floating_math,
      &BuiltinGen::stack,    &BuiltinGen::variable_arguments,
      &BuiltinGen::memory,   &BuiltinGen::generic_bits,
      &BuiltinGen::vector,   &BuiltinGen::masked,
      &BuiltinGen::machine,
  };
  for (Family family : families) {
    if (std::optional<RValue> result = (this->*family)()) {
      return *result;
    }
  }
  // Known to sema, but nobody here makes it.
  generator_.module().diags().report(call_.loc, DiagId::err_builtin_unsupported)
      << builtin_info(call_.builtin).name;
  llvm::Type *type = is_void(call_.type) ? nullptr : result_type();
  return type ? RValue::of(llvm::PoisonValue::get(type)) : nothing();
}

// ---- Control and hints ----

// Whether evaluating the expression does anything but give its value (calls count as doing so).
static bool has_side_effects(const Expr *expr) {
  switch (expr->kind) {
  case ExprKind::Cast: {
    const CastExpr *cast = static_cast<const CastExpr *>(expr);
    return has_side_effects(cast->operand) ||
           (cast->cast == CastKind::LValueToRValue && cast->operand->type.is_volatile());
  }
  case ExprKind::Unary: {
    const UnaryExpr *unary = static_cast<const UnaryExpr *>(expr);
    bool steps = unary->op >= UnaryOp::PreIncrement && unary->op <= UnaryOp::PostDecrement;
    return steps || has_side_effects(unary->operand);
  }
  case ExprKind::Binary: {
    const BinaryExpr *binary = static_cast<const BinaryExpr *>(expr);
    return binary->op == BinaryOp::Assign || has_side_effects(binary->left) ||
           has_side_effects(binary->right);
  }
  case ExprKind::Conditional: {
    const ConditionalExpr *choice = static_cast<const ConditionalExpr *>(expr);
    return has_side_effects(choice->condition) || has_side_effects(choice->if_true) ||
           has_side_effects(choice->if_false);
  }
  case ExprKind::Member:
    return has_side_effects(static_cast<const MemberExpr *>(expr)->base);
  case ExprKind::Subscript: {
    const SubscriptExpr *subscript = static_cast<const SubscriptExpr *>(expr);
    return has_side_effects(subscript->base) || has_side_effects(subscript->index);
  }
  case ExprKind::BuiltinCall: {
    const BuiltinCallExpr *call = static_cast<const BuiltinCallExpr *>(expr);
    return !has_builtin_flag(call->builtin, "const") ||
           llvm::any_of(call->arguments, has_side_effects);
  }
  case ExprKind::IntegerLiteral:
  case ExprKind::FloatLiteral:
  case ExprKind::StringLiteral:
  case ExprKind::DeclRef:
  case ExprKind::AddressConstant:
  case ExprKind::LabelAddress:
    return false;
  default: // the rest is rare, and treated with care
    return true;
  }
}

// GNU: 1 when the value is known now; when optimizing the question is put to the optimizer.
llvm::Value *BuiltinGen::constant_p() {
  const Expr *subject = argument(0);
  llvm::Type *type = result_type();
  const Expr *inner = ignore_implicit(subject);
  // Literals are constant, and whatever folds to a number.
  bool is_literal = inner->kind == ExprKind::StringLiteral ||
                    inner->kind == ExprKind::FloatLiteral || generator_.fold_integer(subject);
  if (is_literal || generator_.module().constant_value(subject)) {
    // Of addresses only those of strings count, as in gcc.
    bool is_address = is_pointer(subject->type) && inner->kind != ExprKind::StringLiteral &&
                      !generator_.fold_integer(subject);
    return llvm::ConstantInt::get(type, !is_address);
  }
  bool is_scalar_type = is_scalar(subject->type) && !is_complex(subject->type);
  if (!generator_.is_optimizing() || !is_scalar_type || has_side_effects(subject)) {
    return llvm::ConstantInt::get(type, 0);
  }
  // The optimizer may still find a constant after inlining.
  llvm::Value *operand = value(0);
  return builder_.CreateZExt(intrinsic(llvm::Intrinsic::is_constant, {operand->getType()}, operand),
                             type);
}

// Hints and questions; most are empty without optimization.
std::optional<RValue> BuiltinGen::control() {
  switch (call_.builtin) {
  case builtin::Expect:
  case builtin::ExpectWithProbability: {
    llvm::Value *operand = value(0);
    llvm::Value *expected = value(1);
    // The argument is evaluated all the same.
    if (!generator_.is_optimizing()) {
      return RValue::of(operand);
    }
    if (call_.builtin == builtin::Expect) {
      return RValue::of(
          intrinsic(llvm::Intrinsic::expect, {operand->getType()}, {operand, expected}));
    }
    llvm::Value *probability = value(2);
    return RValue::of(intrinsic(llvm::Intrinsic::expect_with_probability, {operand->getType()},
                                {operand, expected, probability}));
  }
  case builtin::ConstantP:
    return RValue::of(constant_p());
  case builtin::Unreachable:
    // Nothing comes after it; the code that follows goes to a dead block.
    generator_.end_unreachable();
    return nothing();
  case builtin::Trap:
  case builtin::VerboseTrap:
    intrinsic(llvm::Intrinsic::trap, {}, {});
    generator_.end_unreachable();
    return nothing();
  case builtin::Debugtrap:
    intrinsic(llvm::Intrinsic::debugtrap, {}, {});
    return nothing();
  case builtin::Assume:
    if (generator_.is_optimizing()) {
      builder_.CreateAssumption(generator_.gen_condition(argument(0)));
    }
    return nothing();
  case builtin::Unpredictable:
    return RValue::of(value(0));
  case builtin::Launder:
  case builtin::AssocBarrier:
    return generator_.gen_rvalue(argument(0));
  // The value for the case that speculation has gone wrong: evaluated, not needed.
  case builtin::SpeculationSafeValue: {
    RValue result = generator_.gen_rvalue(argument(0));
    if (call_.arguments.size() > 1) {
      generator_.gen_discarded(argument(1));
    }
    return result;
  }
  case builtin::ExtendPointer:
    return RValue::of(builder_.CreatePtrToInt(value(0), result_type()));
  case builtin::ArithmeticFence: {
    // Only where the optimizer may reorder floating operations there is something to keep apart.
    RValue operand = generator_.gen_rvalue(argument(0));
    bool is_free = builder_.getFastMathFlags().allowReassoc();
    return is_free && operand.kind == RValue::Kind::Scalar
               ? RValue::of(intrinsic(llvm::Intrinsic::arithmetic_fence,
                                      {operand.scalar->getType()}, operand.scalar))
               : operand;
  }
  case builtin::Annotation:
    return RValue::of(annotated());
  case builtin::AssumeDereferenceable: {
    llvm::Value *pointer = value(0);
    if (generator_.is_optimizing()) {
      builder_.CreateDereferenceableAssumption(pointer, builder_.getInt64(constant(1)));
    }
    return nothing();
  }
  case builtin::AssumeSeparateStorage: {
    llvm::Value *first = value(0);
    llvm::Value *second = value(1);
    if (generator_.is_optimizing()) {
      llvm::OperandBundleDef bundle("separate_storage", std::vector<llvm::Value *>{first, second});
      builder_.CreateAssumption(builder_.getTrue(), {bundle});
    }
    return nothing();
  }
  case builtin::NondeterministicValue:
    // Any value, but always the same one.
    return RValue::of(builder_.CreateFreeze(llvm::PoisonValue::get(result_type())));
  case builtin::AllowRuntimeCheck:
  case builtin::AllowSanitizeCheck:
    return RValue::of(builder_.getTrue());
  case builtin::ObjectSize:
    return RValue::of(object_size(false));
  case builtin::DynamicObjectSize:
    return RValue::of(object_size(true));
  case builtin::AssumeAligned: {
    llvm::Value *pointer = value(0);
    if (generator_.is_optimizing()) {
      llvm::Value *offset = call_.arguments.size() > 2 ? value(2) : nullptr;
      // An assumption that the optimizer may use.
      builder_.CreateAlignmentAssumption(generator_.function()->getDataLayout(), pointer,
                                         static_cast<unsigned>(constant(1)), offset);
    }
    return RValue::of(pointer);
  }
  case builtin::IsAligned:
  case builtin::AlignUp:
  case builtin::AlignDown:
    return RValue::of(align_pointer());
  default:
    return std::nullopt;
  }
}

// Without the conversions of arrays to pointers, of lvalues, and between pointers.
static const Expr *ignore_casts(const Expr *expr) {
  while (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    expr = cast->operand;
  }
  return expr;
}

// What a counted array or pointer is made of.
static QualType element_of(QualType type) {
  if (is_array(type)) {
    return static_cast<const ArrayType *>(type.canonical().type())->element;
  }
  return type_cast<PointerType>(type)->pointee;
}

// type & 1: the closest enclosing sub-object is asked for, of which LLVM knows nothing, so that the
// whole object answers only for the minimum. type & 2: the minimum.
llvm::Value *BuiltinGen::object_size(bool is_dynamic) {
  uint64_t kind = constant(1);
  llvm::Type *type = result_type();
  bool is_minimum = (kind & 2) != 0;
  // Kind 3 asks for a minimum that LLVM can not give. GNU: the argument is not evaluated, so that
  // of one with effects nothing is known.
  if (kind == 3 || has_side_effects(argument(0))) {
    return is_minimum ? llvm::ConstantInt::get(type, 0) : llvm::Constant::getAllOnesValue(type);
  }
  if (is_dynamic) {
    if (llvm::Value *size = counted_size(argument(0))) {
      return builder_.CreateZExtOrTrunc(size, type);
    }
  }
  llvm::Value *pointer = value(0);
  return intrinsic(
      llvm::Intrinsic::objectsize, {type, pointer->getType()},
      {pointer, builder_.getInt1(is_minimum), builder_.getTrue(), builder_.getInt1(is_dynamic)});
}

// GNU counted_by: `p->array` and `&p->array[i]` with as many elements as a member of *p says. Null
// for other expressions. Assumes that evaluating the operand has no effects: it is not evaluated.
llvm::Value *BuiltinGen::counted_size(const Expr *pointer) {
  const Expr *index = nullptr;
  pointer = ignore_casts(pointer);
  if (const UnaryExpr *address = expr_as<UnaryExpr>(pointer);
      address && address->op == UnaryOp::AddressOf) {
    if (const SubscriptExpr *element = expr_as<SubscriptExpr>(address->operand)) {
      index = element->index;
      pointer = ignore_casts(element->base);
    }
  }
  const MemberExpr *array = expr_as<MemberExpr>(pointer);
  const DeclAttributes *said = array ? array->field->attributes : nullptr;
  const FieldDecl *count = said ? said->counted_by_field : nullptr;
  if (!count) {
    return nullptr;
  }
  MemberExpr counter = *array;
  counter.field = const_cast<FieldDecl *>(count);
  counter.type = count->type;
  llvm::Type *word = builder_.getInt64Ty();
  auto widened = [&](llvm::Value *number, QualType type) {
    return builder_.CreateIntCast(number, word, generator_.lowering().is_signed(type));
  };
  llvm::Value *left = widened(generator_.load(generator_.gen_lvalue(&counter)), count->type);
  llvm::Value *zero = llvm::ConstantInt::get(word, 0);
  if (index) {
    llvm::Value *number = widened(generator_.gen_value(index), index->type);
    llvm::Value *is_negative = builder_.CreateICmpSLT(number, zero);
    left = builder_.CreateSelect(is_negative, zero, builder_.CreateSub(left, number));
  }
  left = builder_.CreateSelect(builder_.CreateICmpSLT(left, zero), zero, left);
  QualType element = element_of(array->field->type);
  uint64_t size =
      said->counts_bytes || is_void(element) ? 1 : generator_.lowering().size_of(element);
  return builder_.CreateMul(left, llvm::ConstantInt::get(word, size));
}

// is_aligned, align_up, align_down of integers and pointers; the alignment is a power of two.
llvm::Value *BuiltinGen::align_pointer() {
  llvm::Value *subject = value(0);
  llvm::Value *alignment = value(1);
  bool is_pointer_subject = subject->getType()->isPointerTy();
  llvm::Type *type =
      is_pointer_subject ? static_cast<llvm::Type *>(builder_.getInt64Ty()) : subject->getType();
  llvm::Value *mask = builder_.CreateSub(builder_.CreateZExtOrTrunc(alignment, type),
                                         llvm::ConstantInt::get(type, 1));
  if (call_.builtin == builtin::IsAligned) {
    llvm::Value *bits = is_pointer_subject ? builder_.CreatePtrToInt(subject, type) : subject;
    return builder_.CreateIsNull(builder_.CreateAnd(bits, mask));
  }
  llvm::Value *keep = builder_.CreateNot(mask);
  if (is_pointer_subject) {
    if (call_.builtin == builtin::AlignUp) {
      // Up is adding the mask and rounding down.
      subject = builder_.CreateInBoundsGEP(builder_.getInt8Ty(), subject, mask);
    }
    return intrinsic(llvm::Intrinsic::ptrmask, {subject->getType(), type}, {subject, keep});
  }
  if (call_.builtin == builtin::AlignUp) {
    subject = builder_.CreateAdd(subject, mask);
  }
  return builder_.CreateAnd(subject, keep);
}

// The integer, marked with the string and the place for tools that read the IR.
llvm::Value *BuiltinGen::annotated() {
  llvm::Value *operand = value(0);
  PresumedLoc place = generator_.module().sources().presumed(call_.loc);
  llvm::Value *text = builder_.CreateGlobalString(string_argument(argument(1)));
  llvm::Value *file = builder_.CreateGlobalString(place.file);
  return intrinsic(llvm::Intrinsic::annotation, {operand->getType(), text->getType()},
                   {operand, text, file, builder_.getInt32(place.line)});
}

// ---- Stack ----

// In bits; alloca itself gives what malloc would.
llvm::Value *BuiltinGen::dynamic_alloca() {
  bool has_alignment = call_.builtin == builtin::AllocaWithAlign ||
                       call_.builtin == builtin::AllocaWithAlignUninitialized ||
                       call_.builtin == builtin::AllocaWithAlignAndMax;
  uint64_t alignment = has_alignment ? constant(1) / 8 : 16;
  return generator_.gen_alloca(value(0), llvm::Align(std::max<uint64_t>(alignment, 1)));
}

// Frames, return addresses and the stack pointer.
std::optional<RValue> BuiltinGen::stack() {
  llvm::Type *pointer = builder_.getPtrTy();
  switch (call_.builtin) {
  case builtin::Alloca:
  case builtin::AllocaUninitialized:
  case builtin::AllocaWithAlign:
  case builtin::AllocaWithAlignUninitialized:
  case builtin::AllocaWithAlignAndMax:
    return RValue::of(dynamic_alloca());
  case builtin::FrameAddress:
    return RValue::of(intrinsic(llvm::Intrinsic::frameaddress, {pointer},
                                {builder_.getInt32(static_cast<uint32_t>(constant(0)))}));
  case builtin::ReturnAddress:
    return RValue::of(intrinsic(llvm::Intrinsic::returnaddress, {},
                                {builder_.getInt32(static_cast<uint32_t>(constant(0)))}));
  case builtin::ExtractReturnAddr:
  case builtin::FrobReturnAddr:
    return RValue::of(value(0));
  case builtin::DwarfCfa:
    return RValue::of(intrinsic(llvm::Intrinsic::eh_dwarf_cfa, {}, {builder_.getInt32(0)}));
  case builtin::UnwindInit:
    intrinsic(llvm::Intrinsic::eh_unwind_init, {}, {});
    return nothing();
  case builtin::DwarfSpColumn:
    // The number of the stack pointer in DWARF.
    return RValue::of(builder_.getInt32(is_x86() ? 7 : 31));
  case builtin::EhReturnDataRegno:
    // The two registers that the targets have for it come first in DWARF.
    return RValue::of(
        builder_.getInt32(constant(0) < 2 ? static_cast<uint32_t>(constant(0)) : UINT32_MAX));
  case builtin::EhReturn: {
    llvm::Value *offset = value(0);
    intrinsic(llvm::Intrinsic::eh_return_i64, {}, {offset, value(1)});
    generator_.end_unreachable();
    return nothing();
  }
  case builtin::InitDwarfRegSizeTable: {
    if (!is_x86()) {
      return std::nullopt;
    }
    // rax to r15 and the return address.
    builder_.CreateMemSet(value(0), builder_.getInt8(8), 17, llvm::MaybeAlign(1));
    return nothing();
  }
  case builtin::Setjmp:
    return RValue::of(generator_.gen_setjmp(value(0)));
  case builtin::Longjmp: {
    llvm::Value *buffer = value(0);
    generator_.gen_discarded(argument(1)); // GNU: must be 1
    generator_.gen_longjmp(buffer);
    generator_.end_unreachable();
    return nothing();
  }
  case builtin::ThreadPointer:
    return RValue::of(intrinsic(llvm::Intrinsic::thread_pointer, {pointer}, {}));
  case builtin::StackSave:
    return RValue::of(builder_.CreateStackSave());
  case builtin::StackRestore:
    builder_.CreateStackRestore(value(0));
    return nothing();
  case builtin::StackAddress:
    return RValue::of(intrinsic(llvm::Intrinsic::stackaddress, {pointer}, {}));
  case builtin::Sponentry:
    if (is_x86()) {
      return std::nullopt;
    }
    return RValue::of(intrinsic(llvm::Intrinsic::sponentry, {pointer}, {}));
  default:
    return std::nullopt;
  }
}

// The argument is the address of the va_list.
std::optional<RValue> BuiltinGen::variable_arguments() {
  switch (call_.builtin) {
  case builtin::VaStart:
  case builtin::C23VaStart:
  case builtin::StdargStart:
    generator_.gen_va_start(value(0));
    return nothing();
  case builtin::VaArgPackLen:
    return RValue::of(builder_.getInt32(generator_.decl()->packed_parameters));
  case builtin::VaEnd:
    generator_.gen_va_end(value(0));
    return nothing();
  case builtin::VaCopy: {
    llvm::Value *destination = value(0);
    generator_.gen_va_copy(destination, value(1));
    return nothing();
  }
  default:
    return std::nullopt;
  }
}

// ---- Memory ----

std::optional<RValue> BuiltinGen::memory() {
  // Memory operations that are more than a call.
  switch (call_.builtin) {
  case builtin::Prefetch: {
    llvm::Value *address = value(0);
    // Defaults: reading, and as often as possible.
    uint32_t is_write = call_.arguments.size() > 1 ? static_cast<uint32_t>(constant(1)) : 0;
    uint32_t locality = call_.arguments.size() > 2 ? static_cast<uint32_t>(constant(2)) : 3;
    intrinsic(
        llvm::Intrinsic::prefetch, {address->getType()},
        {address, builder_.getInt32(is_write), builder_.getInt32(locality), builder_.getInt32(1)});
    return nothing();
  }
  case builtin::ClearPadding:
    return clear_padding() ? std::optional<RValue>(nothing()) : std::nullopt;
  case builtin::ClearCache:
  case builtin::PrefixedClearCache: {
    llvm::Value *begin = value(0);
    llvm::Value *end = value(1);
    intrinsic(llvm::Intrinsic::clear_cache, {}, {begin, end});
    return nothing();
  }
  case builtin::MemcpyInline: {
    llvm::Value *destination = value(0);
    llvm::Value *source = value(1);
    // Never a call of memcpy.
    builder_.CreateMemCpyInline(destination, llvm::MaybeAlign(1), source, llvm::MaybeAlign(1),
                                builder_.getInt64(constant(2)));
    return nothing();
  }
  case builtin::MemsetInline: {
    llvm::Value *destination = value(0);
    llvm::Value *byte = builder_.CreateTrunc(value(1), builder_.getInt8Ty());
    builder_.CreateMemSetInline(destination, llvm::MaybeAlign(1), byte,
                                builder_.getInt64(constant(2)));
    return nothing();
  }
  case builtin::NontemporalLoad:
  case builtin::NontemporalStore: {
    bool is_store = call_.builtin == builtin::NontemporalStore;
    const Expr *pointer = argument(is_store ? 1 : 0);
    // The value is computed before the address.
    llvm::Value *stored = is_store ? value(0) : nullptr;
    QualType type = pointee_of(pointer->type);
    llvm::Align alignment(generator_.types().align_of(type).value);
    LValue place = generator_.lvalue_of({generator_.gen_value(pointer), alignment}, type);
    place.is_nontemporal = true;
    if (!is_store) {
      return RValue::of(generator_.load(place));
    }
    generator_.store(stored, place);
    return nothing();
  }
  default:
    return std::nullopt;
  }
}

} // namespace cinch
