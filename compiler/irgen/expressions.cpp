// The entrances to expression generation and the primary and unary expressions.
#include "irgen/function_gen.h"

namespace cinch {

// A value in a register, for scalars and vectors.
llvm::Value *FunctionGen::gen_value(const Expr *expr) {
  Nesting nesting(*this, expr->loc);
  if (!nesting.is_fine) {
    llvm::Type *type = lowering().value_type(expr->type);
    return type->isVoidTy() ? nullptr : llvm::PoisonValue::get(type);
  }
  return gen_scalar(expr);
}

llvm::Value *FunctionGen::gen_scalar(const Expr *expr) {
  // Every kind of expression that can have such a value has a function of its own.
  switch (expr->kind) {
  case ExprKind::IntegerLiteral:
  case ExprKind::FloatLiteral:
  case ExprKind::AddressConstant:
  case ExprKind::LabelAddress:
    return gen_literal(expr);
  case ExprKind::DeclRef:
    return gen_decl_constant(static_cast<const DeclRefExpr *>(expr));
  case ExprKind::StringLiteral:
    // The array decays to a pointer.
    return gen_lvalue(expr).address.pointer;
  // These are lvalues here: their value is read.
  case ExprKind::Member:
  case ExprKind::Subscript:
  case ExprKind::CompoundLiteral:
    return load(gen_lvalue(expr));
  case ExprKind::VectorElement:
    return gen_vector_element(static_cast<const VectorElementExpr *>(expr));
  case ExprKind::Call:
  case ExprKind::BuiltinCall:
  case ExprKind::VaArg:
    return gen_rvalue(expr).scalar;
  case ExprKind::Cast:
    return gen_cast(static_cast<const CastExpr *>(expr));
  case ExprKind::Unary:
    return gen_unary(static_cast<const UnaryExpr *>(expr));
  case ExprKind::Binary:
    return gen_binary(static_cast<const BinaryExpr *>(expr));
  case ExprKind::CompoundAssign:
    return gen_compound_assign(static_cast<const CompoundAssignExpr *>(expr), true);
  case ExprKind::Conditional:
    return gen_conditional(static_cast<const ConditionalExpr *>(expr));
  case ExprKind::BinaryConditional:
    return gen_binary_conditional(static_cast<const BinaryConditionalExpr *>(expr)).scalar;
  case ExprKind::Opaque:
    return gen_opaque(static_cast<const OpaqueExpr *>(expr)).scalar;
  case ExprKind::InitList:
    return gen_init_list_value(static_cast<const InitListExpr *>(expr));
  case ExprKind::StmtExpr:
    return gen_statement_expression(static_cast<const StmtExprExpr *>(expr), {}).scalar;
  case ExprKind::SizeOf:
    return gen_sizeof(static_cast<const SizeOfExpr *>(expr));
  case ExprKind::ShuffleVector:
    return gen_shuffle(static_cast<const ShuffleVectorExpr *>(expr));
  case ExprKind::ConvertVector:
    return gen_convert_vector(static_cast<const ConvertVectorExpr *>(expr));
  // Code with errors is not generated.
  case ExprKind::Error:
    break;
  }
  return llvm::PoisonValue::get(lowering().value_type(expr->type));
}

llvm::Value *FunctionGen::gen_literal(const Expr *expr) {
  if (llvm::Constant *constant = module_.constant_value(expr)) {
    return constant;
  }
  return llvm::PoisonValue::get(lowering().value_type(expr->type));
}

// A name used as a value: functions and enumeration constants; objects are loaded by a cast.
llvm::Value *FunctionGen::gen_decl_constant(const DeclRefExpr *expr) {
  if (const EnumConstantDecl *constant =
          decl_as<EnumConstantDecl>(static_cast<const Decl *>(expr->decl))) {
    llvm::Type *type = lowering().value_type(expr->type);
    llvm::APSInt value = constant->value();
    return llvm::ConstantInt::get(type, value.extOrTrunc(type->getIntegerBitWidth()));
  }
  if (FunctionDecl *function = decl_as<FunctionDecl>(static_cast<Decl *>(expr->decl))) {
    return function_pointer(function);
  }
  return load(gen_lvalue(expr));
}

// For the effects alone: what has none is not generated at all.
void FunctionGen::gen_discarded(const Expr *expr) {
  Nesting nesting(*this, expr->loc);
  if (!nesting.is_fine) {
    return;
  }
  switch (expr->kind) {
  case ExprKind::Cast: {
    const CastExpr *cast = static_cast<const CastExpr *>(expr);
    if (cast->cast == CastKind::ToVoid) {
      gen_discarded(cast->operand);
      return;
    }
    // A read of a volatile or atomic object is an effect.
    if (cast->cast == CastKind::LValueToRValue && !cast->operand->type.is_volatile() &&
        !is_atomic(cast->operand->type)) {
      gen_discarded(cast->operand); // no read, only what happens on the way
      return;
    }
    break;
  }
  case ExprKind::DeclRef:
  case ExprKind::StringLiteral:
  case ExprKind::IntegerLiteral:
  case ExprKind::FloatLiteral:
  case ExprKind::AddressConstant:
    return;
  case ExprKind::Binary: {
    // Comma and assignment know that nobody wants the value.
    const BinaryExpr *binary = static_cast<const BinaryExpr *>(expr);
    if (binary->op == BinaryOp::Comma) {
      gen_comma_operands(binary);
      return;
    }
    if (binary->op == BinaryOp::Assign && lowering().is_scalar(binary->left->type)) {
      gen_assign(binary, /*want_value=*/false);
      return;
    }
    break;
  }
  case ExprKind::CompoundAssign:
    if (lowering().is_scalar(expr->type)) {
      gen_compound_assign(static_cast<const CompoundAssignExpr *>(expr), /*want_value=*/false);
      return;
    }
    break;
  case ExprKind::Conditional: {
    const ConditionalExpr *conditional = static_cast<const ConditionalExpr *>(expr);
    gen_conditional_discarded(conditional);
    return;
  }
  // The address is computed for the effects in it.
  case ExprKind::Member:
  case ExprKind::Subscript:
    if (expr->category == ValueCategory::LValue) {
      gen_lvalue(expr);
      return;
    }
    break;
  case ExprKind::Unary:
    if (expr->category == ValueCategory::LValue) {
      gen_discarded(static_cast<const UnaryExpr *>(expr)->operand);
      return;
    }
    break;
  // The rest is generated as a value which is then dropped.
  case ExprKind::LabelAddress:
  case ExprKind::VectorElement:
  case ExprKind::Call:
  case ExprKind::BuiltinCall:
  case ExprKind::BinaryConditional:
  case ExprKind::Opaque:
  case ExprKind::CompoundLiteral:
  case ExprKind::InitList:
  case ExprKind::StmtExpr:
  case ExprKind::SizeOf:
  case ExprKind::VaArg:
  case ExprKind::ShuffleVector:
  case ExprKind::ConvertVector:
  case ExprKind::Error:
    break;
  }
  gen_rvalue(expr);
}

// Entrance for any type: calls and the like first, because they do not care about the type.
RValue FunctionGen::gen_rvalue(const Expr *expr, const Slot &slot) {
  switch (expr->kind) {
  case ExprKind::Call:
    set_location(expr->loc);
    return gen_call_expr(static_cast<const CallExpr *>(expr), slot);
  case ExprKind::BuiltinCall:
    set_location(expr->loc);
    return gen_builtin_call(static_cast<const BuiltinCallExpr *>(expr), slot);
  case ExprKind::VaArg:
    return gen_va_arg(static_cast<const VaArgExpr *>(expr), slot);
  case ExprKind::StmtExpr:
    return gen_statement_expression(static_cast<const StmtExprExpr *>(expr), slot);
  case ExprKind::BinaryConditional:
    return gen_binary_conditional(static_cast<const BinaryConditionalExpr *>(expr), slot);
  default:
    break;
  }
  // The type decides about the form.
  switch (lowering().evaluation(expr->type)) {
  case Evaluation::Void:
    gen_value(expr);
    return {};
  case Evaluation::Scalar:
    return RValue::of(gen_value(expr));
  case Evaluation::Complex:
    return RValue::of(gen_complex(expr));
  case Evaluation::Aggregate:
    return gen_aggregate_rvalue(expr, slot);
  }
  return {};
}

// Defined once by the expression that holds it; see BinaryConditionalExpr.
RValue FunctionGen::gen_opaque(const OpaqueExpr *expr) {
  auto found = opaque_values_.find(expr);
  return found != opaque_values_.end() ? found->second : gen_rvalue(expr->source);
}

llvm::Value *FunctionGen::gen_unary(const UnaryExpr *expr) {
  switch (expr->op) {
  case UnaryOp::Plus:
    return gen_value(expr->operand);
  case UnaryOp::Minus:
    set_location(expr->loc);
    return gen_negate(gen_value(expr->operand), expr->type, expr->loc);
  // 6.5.4.4: -x, ~x and !x; with vectors element by element.
  case UnaryOp::BitNot:
    return builder_.CreateNot(gen_value(expr->operand));
  // Vectors give -1 where an element is zero.
  case UnaryOp::LogicalNot: {
    if (is_vector(expr->operand->type)) {
      llvm::Value *value = gen_value(expr->operand);
      llvm::Value *zero = llvm::Constant::getNullValue(value->getType());
      llvm::Value *is_zero = value->getType()->isFPOrFPVectorTy()
                                 ? builder_.CreateFCmpOEQ(value, zero)
                                 : builder_.CreateICmpEQ(value, zero);
      return builder_.CreateSExt(is_zero, lowering().value_type(expr->type));
    }
    llvm::Value *inverted = builder_.CreateNot(gen_condition(expr->operand));
    return builder_.CreateZExt(inverted, lowering().value_type(expr->type));
  }
  case UnaryOp::AddressOf:
    return gen_address_value(expr->operand);
  // A function designator is its address.
  case UnaryOp::Deref:
    return is_function(expr->type) ? gen_value(expr->operand) : load(gen_lvalue(expr));
  case UnaryOp::PreIncrement:
  case UnaryOp::PreDecrement:
  case UnaryOp::PostIncrement:
  case UnaryOp::PostDecrement:
    return gen_step(expr);
  case UnaryOp::Real:
  case UnaryOp::Imag:
    return gen_complex_part(expr);
  }
  return nullptr;
}

// `__real` and `__imag` of an rvalue.
llvm::Value *FunctionGen::gen_complex_part(const UnaryExpr *expr) {
  bool is_real_part = expr->op == UnaryOp::Real;
  if (is_complex(expr->operand->type)) {
    // The part of an object is read alone.
    if (expr->operand->category == ValueCategory::LValue) {
      return load(gen_complex_part_lvalue(expr));
    }
    ComplexValue value = gen_complex(expr->operand);
    return is_real_part ? value.real : value.imaginary;
  }
  // A real number is its own real part; the imaginary one is zero.
  llvm::Value *value = expr->operand->category == ValueCategory::LValue
                           ? load(gen_lvalue(expr->operand))
                           : gen_value(expr->operand);
  return is_real_part ? value : llvm::Constant::getNullValue(value->getType());
}

// One more or less, as the type counts: C23 6.5.3.5, 6.5.4.1.
llvm::Value *FunctionGen::gen_stepped(llvm::Value *old, QualType type, bool is_increment,
                                      SourceLoc loc) {
  // Pointers move by objects.
  if (QualType pointee = pointee_of(type); !pointee.is_null()) {
    llvm::Value *one = builder_.getInt64(is_increment ? 1 : uint64_t(-1));
    return gen_pointer_offset(old, one, true, pointee, false);
  }
  if (is_bool(type)) {
    // ++ sets, -- inverts: the value 1 is added or subtracted and converted to bool.
    return is_increment ? builder_.getTrue() : builder_.CreateNot(old);
  }
  llvm::Type *value_type = old->getType();
  BinaryOp op = is_increment ? BinaryOp::Add : BinaryOp::Sub;
  if (value_type->isFPOrFPVectorTy()) {
    return gen_float_operator(op, old, llvm::ConstantFP::get(value_type, 1.0));
  }
  llvm::Value *one = llvm::ConstantInt::get(value_type, 1);
  // Types below int are computed in int, where this cannot overflow, and truncated.
  if (!is_vector(type) && value_type->getIntegerBitWidth() < 32 && !is_bit_int(type)) {
    return is_increment ? builder_.CreateAdd(old, one) : builder_.CreateSub(old, one);
  }
  return gen_integer_operator(op, old, one, type, type, loc);
}

// The old or the new value, as the operator is written.
llvm::Value *FunctionGen::gen_step(const UnaryExpr *expr) {
  bool is_increment = expr->op == UnaryOp::PreIncrement || expr->op == UnaryOp::PostIncrement;
  bool is_prefix = expr->op == UnaryOp::PreIncrement || expr->op == UnaryOp::PreDecrement;
  if (is_atomic(expr->operand->type)) {
    return gen_atomic_step(expr);
  }
  LValue place = gen_lvalue(expr->operand);
  set_location(expr->loc);
  QualType type = types().unqualified(expr->operand->type);
  llvm::Value *old = load(place);
  llvm::Value *stepped = gen_stepped(old, type, is_increment, expr->loc);
  llvm::Value *stored = store_and_reload(stepped, place);
  return is_prefix ? stored : old;
}

// GNU `({ ... })`: the value of the last statement.
// The scope of the block ends after its last value has been computed.
RValue FunctionGen::gen_statement_expression(const StmtExprExpr *expr, const Slot &slot) {
  Scope scope(*this);
  llvm::ArrayRef<Stmt *> statements = expr->body->statements;
  const Expr *last = nullptr;
  if (!is_void(expr->type) && !statements.empty()) {
    last = last_value(statements.back());
  }
  // No value: all statements alike.
  if (!last) {
    ++block_depth_;
    for (const Stmt *stmt : statements) {
      gen_statement(stmt);
    }
    --block_depth_;
    scope.leave();
    if (!is_reachable()) {
      start_dead_block();
    }
    return undefined_rvalue(expr->type);
  }
  ++block_depth_;
  // All but the last; that one gives the value.
  for (const Stmt *stmt : statements.drop_back()) {
    gen_statement(stmt);
  }
  gen_labels_before_value(statements.back());
  if (!is_reachable()) {
    start_dead_block();
  }
  RValue result = gen_rvalue(last, slot);
  if (result.kind == RValue::Kind::Aggregate && !slot.is_valid()) {
    // The object that it is read from may be one of this scope, which ends here.
    Address copy = create_temporary(expr->type);
    copy_aggregate(copy, result.address, expr->type);
    result.address = copy;
  }
  --block_depth_;
  scope.leave();
  return result;
}

// The expression of the last statement of a statement expression, behind its labels.
const Expr *FunctionGen::last_value(const Stmt *stmt) {
  while (const LabelStmt *label = stmt_as<LabelStmt>(stmt)) {
    stmt = label->body;
  }
  const ExprStmt *value = stmt_as<ExprStmt>(stmt);
  return value ? value->expr : nullptr;
}

// GNU: labels may stand in front of the value.
void FunctionGen::gen_labels_before_value(const Stmt *stmt) {
  while (const LabelStmt *label = stmt_as<LabelStmt>(stmt)) {
    start_label(label->label);
    stmt = label->body;
  }
}

// A value for code that never runs.
RValue FunctionGen::undefined_rvalue(QualType type) {
  switch (lowering().evaluation(type)) {
  case Evaluation::Void:
    return {};
  case Evaluation::Scalar:
    return RValue::of(llvm::UndefValue::get(lowering().value_type(type)));
  case Evaluation::Complex: {
    QualType element = type_cast<ComplexType>(type)->element;
    llvm::Value *undefined = llvm::UndefValue::get(lowering().value_type(element));
    return RValue::of(ComplexValue{undefined, undefined});
  }
  case Evaluation::Aggregate:
    return RValue::of(create_temporary(type));
  }
  return {};
}

// C23 6.5.4.4p2: of a variably modified type; an expression operand of VLA type is evaluated.
llvm::Value *FunctionGen::gen_sizeof(const SizeOfExpr *expr) {
  // The operand is evaluated for its effects, a type for its bounds.
  if (expr->operand) {
    gen_discarded(expr->operand);
  } else {
    gen_type_sizes(expr->operand_type);
  }
  llvm::Value *size;
  // _Countof gives the outermost bound.
  if (expr->is_countof) {
    const VariableArrayType *array = type_as<VariableArrayType>(expr->operand_type);
    size = array ? array_count(array) : builder_.getInt64(0);
  } else {
    size = size_of_type(expr->operand_type);
  }
  return builder_.CreateZExtOrTrunc(size, lowering().value_type(expr->type));
}

} // namespace cinch
