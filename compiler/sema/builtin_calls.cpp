// Calls of builtins whose arguments have no fixed types: control, alignment, overflow, bits.
#include "sema/builtin_call.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expressions.h"

namespace cinch {

// Messages name how many there should be.
bool BuiltinSema::expect_count(const Call &call, size_t minimum, size_t maximum) {
  if (call.size() < minimum) {
    sema_.report(call.right_paren,
                 minimum == maximum ? DiagId::err_call_too_few : DiagId::err_call_too_few_at_least)
        << static_cast<uint64_t>(minimum) << static_cast<uint64_t>(call.size());
    return false;
  }
  if (call.size() > maximum) {
    sema_.report(source_range(call.arguments[maximum]).begin,
                 minimum == maximum ? DiagId::err_call_too_many : DiagId::err_builtin_too_many)
        << static_cast<uint64_t>(maximum) << static_cast<uint64_t>(call.size());
    return false;
  }
  return true;
}

bool BuiltinSema::make_rvalues(Call &call) {
  for (Expr *&argument : call.arguments) {
    argument = sema_.conversions->rvalue(argument);
    if (is_error(argument->type)) {
      return false;
    }
  }
  return true;
}

// As if the parameter had that type.
bool BuiltinSema::convert(Call &call, size_t index, QualType type) {
  Expr *&argument = call[index];
  argument = sema_.conversions->assign(argument, type, AssignContext::PassArgument, argument->loc);
  return argument->kind != ExprKind::Error;
}

// Which family a builtin checked by hand belongs to is told by its place in builtins.def.
Expr *BuiltinSema::call_by_hand(Call &call) {
  BuiltinId id = call.id;
  if (id >= builtin::AtomicLoadN && id <= builtin::AtomicIsLockFree) {
    return gnu_atomic(call);
  }
  if (id >= builtin::ScopedAtomicLoadN && id <= builtin::ScopedAtomicThreadFence) {
    return scoped_atomic(call);
  }
  if (id >= builtin::C11AtomicInit && id <= builtin::C11AtomicIsLockFree) {
    return c11_atomic(call);
  }
  if (id >= builtin::SyncFetchAndAdd && id <= builtin::SyncSwap16) {
    return sync(call);
  }
  if (id >= builtin::AddOverflow && id <= builtin::MulOverflowP) {
    return overflow(call);
  }
  if ((id >= builtin::Clzg && id <= builtin::Bitreverseg) ||
      (id >= builtin::StdcLeadingZeros && id <= builtin::StdcBitCeil) ||
      id == builtin::StdcRotateLeft || id == builtin::StdcRotateRight) {
    return bits(call);
  }
  if (id >= builtin::Isgreater && id <= builtin::Iseqsig) {
    return floating_comparison(call);
  }
  if (id >= builtin::Isnan && id <= builtin::Fpclassify) {
    return floating_class(call);
  }
  if (id >= builtin::VaStart && id <= builtin::MsVaCopy) {
    return variable_arguments(call);
  }
  if (id >= builtin::MaskedLoad && id <= builtin::MaskedScatter) {
    return masked(call);
  }
  if (id >= builtin::ElementwiseAbs && id <= builtin::ReduceMinimum) {
    return vector(call);
  }
  return control(call);
}

// What __builtin_classify_type gives in C, after the usual decay and promotion; GNU.
// gcc's numbers: 1 integer, 5 pointer, 8 real, 9 complex, 12 record, 13 union, 18 _BitInt, 19
// vector.
static int type_class(QualType type) {
  switch (type->canonical->kind) {
  case TypeKind::Builtin:
    return is_void(type) ? 0 : is_real_floating(type) ? 8 : is_nullptr_type(type) ? 5 : 1;
  case TypeKind::BitInt:
    return 18;
  case TypeKind::Complex:
    return 9;
  case TypeKind::Pointer:
    return 5;
  case TypeKind::Vector:
    return 19;
  case TypeKind::Record:
    return type_cast<RecordType>(type)->decl->is_union() ? 13 : 12;
  case TypeKind::Enum:
    return 1;
  case TypeKind::ConstantArray:
  case TypeKind::IncompleteArray:
  case TypeKind::VariableArray:
  case TypeKind::Function:
  case TypeKind::Atomic:
  case TypeKind::Typedef:
    break;
  }
  return -1;
}

// What fits into no family.
Expr *BuiltinSema::control(Call &call) {
  switch (call.id) {
  case builtin::ConstantP:
    if (!expect_count(call, 1, 1) || !make_rvalues(call)) {
      return sema_.error_expr(call.left_paren);
    }
    return finish(call, sema_.types.int_type());
  case builtin::ClassifyType:
    if (!expect_count(call, 1, 1) || !make_rvalues(call)) {
      return sema_.error_expr(call.left_paren);
    }
    return sema_.constants->make_integer(
        llvm::APInt(32, static_cast<uint64_t>(type_class(call[0]->type)), true),
        sema_.types.int_type(), call.left_paren);
  case builtin::Prefetch:
    return prefetch(call);
  case builtin::AssumeAligned:
  case builtin::IsAligned:
  case builtin::AlignUp:
  case builtin::AlignDown:
    return pointer_alignment(call);
  case builtin::ArithmeticFence:
    if (!expect_count(call, 1, 1) || !make_rvalues(call)) {
      return sema_.error_expr(call.left_paren);
    }
    if (!is_floating(call[0]->type) && !is_vector(call[0]->type)) {
      sema_.report(call[0]->loc, DiagId::err_builtin_floating_argument)
          << sema_.types.quoted(call[0]->type);
      return sema_.error_expr(call.left_paren);
    }
    return finish(call, call[0]->type);
  case builtin::SpeculationSafeValue:
    // GNU: (value [, value if speculated]); without hardware for it the value alone.
    if (!expect_count(call, 1, 2) || !make_rvalues(call) ||
        (call.size() == 2 && !convert(call, 1, call[0]->type))) {
      return sema_.error_expr(call.left_paren);
    }
    return finish(call, call[0]->type);
  case builtin::Annotation:
    return annotation(call);
  case builtin::FunctionStart:
    if (!expect_count(call, 1, 1)) {
      return sema_.error_expr(call.left_paren);
    }
    if (call[0]->category != ValueCategory::Function) {
      sema_.report(call[0]->loc, DiagId::err_function_start);
      return sema_.error_expr(call.left_paren);
    }
    return sema_.conversions->convert(sema_.conversions->rvalue(call[0]),
                                      sema_.types.pointer_to(sema_.types.void_type()));
  case builtin::ClearPadding:
    return clear_padding(call);
  case builtin::CountedByRef:
    return counted_by_ref(call);
  case builtin::AssocBarrier:
  case builtin::NondeterministicValue:
  case builtin::Launder:
    if (!expect_count(call, 1, 1) || !make_rvalues(call)) {
      return sema_.error_expr(call.left_paren);
    }
    return finish(call, call[0]->type);
  case builtin::PreserveAccessIndex:
    return expect_count(call, 1, 1) ? call[0] : sema_.error_expr(call.left_paren);
  case builtin::Addressof:
    if (!expect_count(call, 1, 1)) {
      return sema_.error_expr(call.left_paren);
    }
    return sema_.expressions->unary(UnaryOp::AddressOf, call[0], call.left_paren);
  case builtin::NontemporalLoad:
  case builtin::NontemporalStore:
    return nontemporal(call);
  case builtin::Complex:
    return complex_value(call);
  case builtin::Shufflevector:
    return shuffle_vector(call);
  case builtin::Shuffle:
    return shuffle(call);
  default:
    sema_.report(call.left_paren, DiagId::err_builtin_unsupported) << call.name();
    return sema_.error_expr(call.left_paren);
  }
}

// How many frames to go up, or the alignment of alloca in bits; both are constant. The instructions
// are made for each frame on the way.
bool BuiltinSema::check_stack_argument(const Call &call) {
  constexpr uint64_t most_frames = 65535; // as clang
  constexpr uint64_t most_bits = INT32_MAX;
  if (call.id == builtin::FrameAddress || call.id == builtin::ReturnAddress) {
    uint64_t level = sema_.constants->fold_integer(call.arguments[0])->getZExtValue();
    if (level > most_frames) {
      sema_.report(call.arguments[0]->loc, DiagId::err_builtin_argument_range)
          << level << 0 << most_frames;
      return false;
    }
  }
  if (call.id == builtin::AllocaWithAlign || call.id == builtin::AllocaWithAlignUninitialized ||
      call.id == builtin::AllocaWithAlignAndMax) {
    uint64_t bits = sema_.constants->fold_integer(call.arguments[1])->getZExtValue();
    if (!llvm::isPowerOf2_64(bits)) {
      sema_.report(call.arguments[1]->loc, DiagId::err_builtin_power_of_two);
      return false;
    }
    if (bits < 8 || bits > most_bits) {
      bool is_small = bits < 8;
      sema_.report(call.arguments[1]->loc, DiagId::err_alloca_alignment)
          << (is_small ? 8 : most_bits) << (is_small ? 0 : 1);
      return false;
    }
  }
  return true;
}

// (address [, 0 or 1 [, 0..3]])
Expr *BuiltinSema::prefetch(Call &call) {
  QualType address =
      sema_.types.pointer_to(sema_.types.qualified(sema_.types.void_type(), Const | Volatile));
  bool ok = expect_count(call, 1, 3) && convert(call, 0, address);
  for (size_t i = 1; ok && i < call.size(); ++i) {
    std::optional<llvm::APSInt> value = sema_.constants->fold_integer(call[i]);
    int64_t limit = i == 1 ? 1 : 3;
    if (!value) {
      sema_.report(call[i]->loc, DiagId::err_builtin_constant_argument) << call.name();
      ok = false;
    } else if (value->getExtValue() < 0 || value->getExtValue() > limit) {
      sema_.report(call[i]->loc, DiagId::err_builtin_argument_range)
          << value->getExtValue() << 0 << limit;
      ok = false;
    }
    ok = ok && convert(call, i, sema_.types.int_type());
  }
  return ok ? finish(call, sema_.types.void_type()) : sema_.error_expr(call.left_paren);
}

// __builtin_assume_aligned, is_aligned, align_up and align_down.
Expr *BuiltinSema::pointer_alignment(Call &call) {
  bool is_assume = call.id == builtin::AssumeAligned;
  if (!expect_count(call, 2, is_assume ? 3 : 2) || !make_rvalues(call)) {
    return sema_.error_expr(call.left_paren);
  }
  QualType subject = call[0]->type;
  if (!is_pointer(subject) && (is_assume || !is_integer(subject))) {
    sema_.report(call[0]->loc, DiagId::err_builtin_pointer_argument) << sema_.types.quoted(subject);
    return sema_.error_expr(call.left_paren);
  }
  if (std::optional<llvm::APSInt> value = sema_.constants->fold_integer(call[1])) {
    if (!value->isPowerOf2()) {
      sema_.report(call[1]->loc, DiagId::err_builtin_power_of_two);
      return sema_.error_expr(call.left_paren);
    }
  } else if (is_assume) {
    sema_.report(call[1]->loc, DiagId::err_builtin_constant_argument) << call.name();
    return sema_.error_expr(call.left_paren);
  }
  bool ok = convert(call, 1, sema_.types.size_type()) &&
            (call.size() < 3 || convert(call, 2, sema_.types.size_type()));
  QualType result = is_assume ? sema_.types.pointer_to(sema_.types.void_type()) : subject;
  if (call.id == builtin::IsAligned) {
    result = sema_.types.bool_type();
  }
  return ok ? finish(call, result) : sema_.error_expr(call.left_paren);
}

// ---- Variable arguments, C23 7.16 ----

// A va_list that is an array has decayed when it is a parameter, and decays otherwise.
// Gives the address of the object in any case: an array by its decayed value, a structure by &.
Expr *BuiltinSema::va_list_pointer(Expr *list) {
  QualType wanted = sema_.types.va_list_type();
  if (const ArrayType *array = as_array(wanted)) {
    Expr *pointer = sema_.conversions->rvalue(list);
    QualType pointee = is_pointer(pointer->type) ? pointee_of(pointer->type) : QualType();
    if (!pointee.is_null() && same_unqualified_type(pointee, array->element)) {
      return pointer;
    }
  } else if (same_unqualified_type(list->type, wanted) && list->category == ValueCategory::LValue) {
    return sema_.expressions->unary(UnaryOp::AddressOf, list, list->loc);
  }
  if (list->kind != ExprKind::Error) {
    sema_.report(list->loc, DiagId::err_builtin_va_list) << sema_.types.quoted(list->type);
  }
  return nullptr;
}

// va_start takes its second argument or not, as the standard has it.
Expr *BuiltinSema::variable_arguments(Call &call) {
  bool is_start = call.id == builtin::VaStart || call.id == builtin::C23VaStart ||
                  call.id == builtin::StdargStart;
  bool is_copy = call.id == builtin::VaCopy;
  // The Microsoft forms.
  if (!is_start && !is_copy && call.id != builtin::VaEnd) {
    sema_.report(call.left_paren, DiagId::err_builtin_unsupported) << call.name();
    return sema_.error_expr(call.left_paren);
  }
  bool may_be_alone = call.id == builtin::C23VaStart || sema_.at_least(Standard::C23);
  size_t least = is_copy || (is_start && !may_be_alone) ? 2 : 1;
  if (!expect_count(call, least, is_start && may_be_alone ? SIZE_MAX : is_start ? 2 : least)) {
    return sema_.error_expr(call.left_paren);
  }
  if (is_start) {
    const FunctionDecl *function = sema_.function ? sema_.function->function : nullptr;
    if (!function || !type_cast<FunctionType>(function->type)->info.is_variadic) {
      sema_.report(call.left_paren, DiagId::err_va_start_fixed_arguments);
      return sema_.error_expr(call.left_paren);
    }
    // C17 7.16.1.4p4: the parameter before the ellipsis.
    const DeclRefExpr *last =
        call.size() == 2 ? expr_as<DeclRefExpr>(ignore_implicit(call[1])) : nullptr;
    bool is_last =
        last && !function->parameters.empty() && last->decl == function->parameters.back();
    if (call.size() == 2 && !is_last && !sema_.at_least(Standard::C23)) {
      sema_.report(call[1]->loc, DiagId::warn_va_start_not_last);
    }
  }
  call.arguments = call.arguments.take_front(is_copy ? 2 : 1);
  for (Expr *&argument : call.arguments) {
    argument = va_list_pointer(argument);
    if (!argument) {
      return sema_.error_expr(call.left_paren);
    }
  }
  return finish(call, sema_.types.void_type());
}

// ---- Integers ----

// GNU: (a, b, *result) and, for the _p forms, (a, b, type of the result).
// The operands are not converted to a common type: the result is exact.
Expr *BuiltinSema::overflow(Call &call) {
  bool is_predicate = call.id == builtin::AddOverflowP || call.id == builtin::SubOverflowP ||
                      call.id == builtin::MulOverflowP;
  if (!expect_count(call, 3, 3) || !make_rvalues(call)) {
    return sema_.error_expr(call.left_paren);
  }
  for (size_t i = 0; i < 2; ++i) {
    if (!is_integer(call[i]->type)) {
      sema_.report(call[i]->loc, DiagId::err_builtin_integer_argument)
          << sema_.types.quoted(call[i]->type);
      return sema_.error_expr(call.left_paren);
    }
  }
  QualType target = call[2]->type;
  if (!is_predicate) {
    QualType pointee = is_pointer(target) ? pointee_of(target) : QualType();
    if (pointee.is_null() || !is_integer(pointee) || pointee.is_const()) {
      sema_.report(call[2]->loc, DiagId::err_builtin_overflow_result) << sema_.types.quoted(target);
      return sema_.error_expr(call.left_paren);
    }
  } else if (!is_integer(target)) {
    sema_.report(call[2]->loc, DiagId::err_builtin_integer_argument) << sema_.types.quoted(target);
    return sema_.error_expr(call.left_paren);
  }
  return finish(call, sema_.types.bool_type());
}

// clzg, ctzg, popcountg ... and stdc_*: any unsigned integer; not promoted.
Expr *BuiltinSema::bits(Call &call) {
  // clzg and ctzg have a second argument for 0.
  bool has_fallback = call.id == builtin::Clzg || call.id == builtin::Ctzg;
  bool is_rotate = call.id == builtin::StdcRotateLeft || call.id == builtin::StdcRotateRight;
  bool takes_signed = call.id == builtin::Ffsg || call.id == builtin::Clrsbg ||
                      call.id == builtin::Bswapg || call.id == builtin::Bitreverseg;
  size_t least = is_rotate ? 2 : 1;
  if (!expect_count(call, least, has_fallback ? 2 : least) || !make_rvalues(call)) {
    return sema_.error_expr(call.left_paren);
  }
  QualType type = call[0]->type;
  if (!is_integer(type) || (!takes_signed && sema_.types.is_signed(type))) {
    sema_.report(call[0]->loc, DiagId::err_builtin_unsigned_argument) << sema_.types.quoted(type);
    return sema_.error_expr(call.left_paren);
  }
  if (call.size() == 2 &&
      !convert(call, 1,
               is_rotate ? sema_.types.builtin(BuiltinKind::UInt) : sema_.types.int_type())) {
    return sema_.error_expr(call.left_paren);
  }
  bool gives_same = is_rotate || call.id == builtin::StdcBitFloor ||
                    call.id == builtin::StdcBitCeil || call.id == builtin::Bswapg ||
                    call.id == builtin::Bitreverseg;
  bool is_standard = call.id >= builtin::StdcLeadingZeros;
  QualType result = gives_same    ? type
                    : is_standard ? sema_.types.builtin(BuiltinKind::UInt)
                                  : sema_.types.int_type();
  if (call.id == builtin::StdcHasSingleBit) {
    result = sema_.types.bool_type();
  }
  return finish(call, result);
}

// nontemporal_load(p), nontemporal_store(value, p)
Expr *BuiltinSema::nontemporal(Call &call) {
  bool is_store = call.id == builtin::NontemporalStore;
  size_t count = is_store ? 2 : 1;
  if (!expect_count(call, count, count) || !make_rvalues(call)) {
    return sema_.error_expr(call.left_paren);
  }
  // The type of the pointee is the type of the value.
  QualType pointer = call[count - 1]->type;
  if (!is_pointer(pointer) || is_incomplete(pointee_of(pointer))) {
    sema_.report(call[count - 1]->loc, DiagId::err_builtin_pointer_argument)
        << sema_.types.quoted(pointer);
    return sema_.error_expr(call.left_paren);
  }
  QualType value = sema_.types.unqualified(pointee_of(pointer));
  if (is_store && !convert(call, 0, value)) {
    return sema_.error_expr(call.left_paren);
  }
  return finish(call, is_store ? sema_.types.void_type() : value);
}

} // namespace cinch
