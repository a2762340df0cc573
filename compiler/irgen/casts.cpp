// Conversions of scalars, C23 6.3, as the cast nodes ask for them.
#include "irgen/debug_info.h"
#include "irgen/function_gen.h"

namespace cinch {

// Scalars only; complex numbers and aggregates have entrances of their own.
llvm::Value *FunctionGen::gen_cast(const CastExpr *expr) {
  if (describes_variables_ && expr->is_explicit) {
    module_.debug_info()->use_type(expr->type);
  }
  switch (expr->cast) {
  case CastKind::NoOp:
    // A change of qualifiers is none of the value.
    return gen_value(expr->operand);
  case CastKind::LValueToRValue:
    return gen_read(expr->operand);
  case CastKind::ArrayToPointer:
    return gen_address_value(expr->operand);
  case CastKind::FunctionToPointer:
    return gen_function_pointer(expr->operand);
  case CastKind::ToVoid:
    // The operand may have effects.
    gen_discarded(expr->operand);
    return nullptr;
  case CastKind::NullToPointer:
    gen_discarded(expr->operand);
    return llvm::ConstantPointerNull::get(lowering().pointer_type());
  case CastKind::NullPtrToBool:
    gen_discarded(expr->operand);
    return builder_.getFalse();
  case CastKind::ComplexToReal:
    return gen_complex(expr->operand).real;
  case CastKind::ComplexToBool:
    return complex_to_condition(gen_complex(expr->operand));
  case CastKind::BitCast:
    return gen_bit_cast(expr);
  case CastKind::IntegralToBool:
    return gen_condition(expr->operand);
  // The conversions which need the operand's value and both types.
  case CastKind::PointerCast:
  case CastKind::IntegralCast:
  case CastKind::IntegralToFloating:
  case CastKind::FloatingToIntegral:
  case CastKind::FloatingToBool:
  case CastKind::FloatingCast:
  case CastKind::PointerToIntegral:
  case CastKind::IntegralToPointer:
  case CastKind::PointerToBool:
  case CastKind::VectorSplat:
    break;
  case CastKind::RealToComplex:
  case CastKind::ComplexCast:
  case CastKind::ToUnion:
    return nullptr; // no scalars: complex.cpp, aggregates.cpp
  }
  // What is left is computed from the value.
  llvm::Value *value = gen_value(expr->operand);
  set_location(expr->loc);
  return gen_conversion(expr->cast, value, expr->operand->type, expr->type, expr->loc);
}

// The load of an lvalue; parameters kept as values need none.
llvm::Value *FunctionGen::gen_read(const Expr *operand) {
  // A parameter which is never written and whose address is never taken has no memory.
  if (const DeclRefExpr *name = expr_as<DeclRefExpr>(operand)) {
    if (const VarDecl *variable = as_variable(name->decl)) {
      auto found = parameter_values_.find(variable);
      if (found != parameter_values_.end()) {
        return found->second;
      }
    }
  }
  LValue place = gen_lvalue(operand);
  set_location(operand->loc);
  return load(place);
}

llvm::Value *FunctionGen::gen_function_pointer(const Expr *operand) {
  // A function by its name, `*pointer`, or something with an address.
  if (const DeclRefExpr *name = expr_as<DeclRefExpr>(operand)) {
    if (FunctionDecl *function = decl_as<FunctionDecl>(static_cast<Decl *>(name->decl))) {
      return function_pointer(function);
    }
  }
  if (const UnaryExpr *unary = expr_as<UnaryExpr>(operand)) {
    if (unary->op == UnaryOp::Deref) {
      return gen_value(unary->operand);
    }
  }
  return is_pointer(operand->type) ? gen_value(operand) : gen_lvalue(operand).address.pointer;
}

// One conversion by its kind; `loc` is for checks.
llvm::Value *FunctionGen::gen_conversion(CastKind cast, llvm::Value *value, QualType from,
                                         QualType to, SourceLoc loc) {
  llvm::Type *type = lowering().value_type(to);
  llvm::IntegerType *size_int = lowering().size_int();
  switch (cast) {
  case CastKind::IntegralCast:
    // To bool by comparing with zero.
    if (type->isIntegerTy(1) && is_bool(to) && !value->getType()->isIntegerTy(1)) {
      return to_condition(value);
    }
    return builder_.CreateIntCast(value, type, lowering().is_signed(from));
  case CastKind::IntegralToFloating:
    return lowering().is_signed(from) ? builder_.CreateSIToFP(value, type)
                                      : builder_.CreateUIToFP(value, type);
  case CastKind::FloatingToIntegral:
    // A value out of range is undefined, 6.3.1.4; a constant becomes the nearest one, as in gcc.
    if (const llvm::ConstantFP *constant = llvm::dyn_cast<llvm::ConstantFP>(value);
        constant && type->isIntegerTy() && !builder_.getIsFPConstrained()) {
      llvm::APSInt nearest(type->getIntegerBitWidth(), !lowering().is_signed(to));
      bool is_exact = false;
      constant->getValueAPF().convertToInteger(nearest, llvm::APFloat::rmTowardZero, &is_exact);
      return llvm::ConstantInt::get(type, nearest);
    }
    return lowering().is_signed(to) ? builder_.CreateFPToSI(value, type)
                                    : builder_.CreateFPToUI(value, type);
  case CastKind::FloatingCast:
    return convert_float(value, type);
  case CastKind::IntegralToBool:
  case CastKind::FloatingToBool:
  case CastKind::PointerToBool:
    return to_condition(value);
  case CastKind::PointerToIntegral:
    // By way of an integer as wide as a pointer.
    return builder_.CreateIntCast(builder_.CreatePtrToInt(value, size_int), type, false);
  case CastKind::IntegralToPointer: {
    // C23 6.3.2.3p5: widened as the integer's type says, as gcc does.
    value = builder_.CreateIntCast(value, size_int, lowering().is_signed(from));
    return builder_.CreateIntToPtr(value, lowering().pointer_type());
  }
  case CastKind::VectorSplat: {
    // All elements get the value.
    unsigned count = llvm::cast<llvm::FixedVectorType>(type)->getNumElements();
    return builder_.CreateVectorSplat(count, value);
  }
  case CastKind::BitCast:
    return builder_.CreateBitCast(value, type);
  // Pointers have no types in LLVM.
  case CastKind::NoOp:
  case CastKind::PointerCast:
    return value;
  case CastKind::LValueToRValue:
  case CastKind::ArrayToPointer:
  case CastKind::FunctionToPointer:
  case CastKind::NullToPointer:
  case CastKind::NullPtrToBool:
  case CastKind::ToVoid:
  case CastKind::RealToComplex:
  case CastKind::ComplexToReal:
  case CastKind::ComplexCast:
  case CastKind::ComplexToBool:
  case CastKind::ToUnion:
    break;
  }
  static_cast<void>(loc);
  return value;
}

// Between formats of which neither holds the other (half and bfloat) by way of float.
llvm::Value *FunctionGen::convert_float(llvm::Value *value, llvm::Type *type) {
  llvm::Type *from = value->getType();
  if (from == type) {
    return value;
  }
  unsigned from_bits = from->getPrimitiveSizeInBits().getFixedValue();
  unsigned to_bits = type->getPrimitiveSizeInBits().getFixedValue();
  // Half and bfloat have the same size.
  if (from_bits == to_bits) {
    llvm::Type *middle =
        from->isVectorTy()
            ? llvm::VectorType::get(builder_.getFloatTy(), llvm::cast<llvm::VectorType>(from))
            : builder_.getFloatTy();
    return builder_.CreateFPTrunc(builder_.CreateFPExt(value, middle), type);
  }
  return from_bits < to_bits ? builder_.CreateFPExt(value, type)
                             : builder_.CreateFPTrunc(value, type);
}

// Between arithmetic types and pointers by what they are: for the implicit conversions of compound
// assignment, which have no cast nodes.
llvm::Value *FunctionGen::convert_scalar(llvm::Value *value, QualType from, QualType to,
                                         SourceLoc loc) {
  if (same_unqualified_type(from, to) || is_vector(to)) {
    return value;
  }
  // The kind that the types imply.
  CastKind cast = CastKind::NoOp;
  if (is_integer(from)) {
    cast = is_bool(to)            ? CastKind::IntegralToBool
           : is_integer(to)       ? CastKind::IntegralCast
           : is_real_floating(to) ? CastKind::IntegralToFloating
                                  : CastKind::IntegralToPointer;
  } else if (is_real_floating(from)) {
    cast = is_bool(to)      ? CastKind::FloatingToBool
           : is_integer(to) ? CastKind::FloatingToIntegral
                            : CastKind::FloatingCast;
  } else if (is_pointer(from) && is_integer(to)) {
    cast = is_bool(to) ? CastKind::PointerToBool : CastKind::PointerToIntegral;
  }
  return gen_conversion(cast, value, from, to, loc);
}

// As convert_scalar, where either type may be complex.
RValue FunctionGen::convert_arithmetic(const RValue &value, QualType from, QualType to,
                                       SourceLoc loc) {
  const ComplexType *from_complex = type_as<ComplexType>(from);
  const ComplexType *to_complex = type_as<ComplexType>(to);
  // Four combinations of real and complex.
  if (from_complex && to_complex) {
    return RValue::of(convert_complex(value.complex, from, to, loc));
  }
  if (from_complex) {
    if (is_bool(to)) {
      return RValue::of(complex_to_condition(value.complex));
    }
    return RValue::of(convert_scalar(value.complex.real, from_complex->element, to, loc));
  }
  if (to_complex) {
    llvm::Value *real = convert_scalar(value.scalar, from, to_complex->element, loc);
    return RValue::of(ComplexValue{real, llvm::Constant::getNullValue(real->getType())});
  }
  return RValue::of(convert_scalar(value.scalar, from, to, loc));
}

// Same bits, another type; through memory where LLVM has no instruction for it.
llvm::Value *FunctionGen::gen_bit_cast(const CastExpr *expr) {
  QualType from = expr->operand->type;
  llvm::Type *type = lowering().value_type(expr->type);
  // A value in a register needs no memory if LLVM can cast it.
  bool in_register = lowering().is_scalar(from) && expr->operand->category == ValueCategory::RValue;
  if (in_register) {
    llvm::Value *value = gen_value(expr->operand);
    if (value->getType() == type) {
      return value;
    }
    bool pointers = value->getType()->isPtrOrPtrVectorTy() || type->isPtrOrPtrVectorTy();
    if (!pointers && llvm::CastInst::isBitCastable(value->getType(), type)) {
      return builder_.CreateBitCast(value, type);
    }
    // Through memory with the other type, which may not be taken for another object.
    LValue place = lvalue_of(create_temporary(from), types().unqualified(from));
    store(value, place);
    place.type = expr->type;
    place.alias.may_alias = true;
    return load(place);
  }
  LValue place = lvalue_of(gen_aggregate_operand(expr->operand), expr->type);
  place.alias.may_alias = true;
  return load(place);
}

} // namespace cinch
