// The only makers of addresses: from an lvalue expression to the memory it designates, with the
// alignment and the alias information that hold there.
#include "irgen/function_gen.h"
#include "irgen/tbaa.h"

namespace cinch {

// Plain memory of a type.
LValue FunctionGen::lvalue_of(Address address, QualType type) {
  LValue result;
  result.address = address;
  result.type = type;
  result.is_volatile = type.is_volatile();
  return result;
}

// An expression that designates an object, or has one made for it.
LValue FunctionGen::gen_lvalue(const Expr *expr) {
  switch (expr->kind) {
  case ExprKind::DeclRef:
    return gen_declref_lvalue(static_cast<const DeclRefExpr *>(expr));
  // A string literal is an object of the module.
  case ExprKind::StringLiteral: {
    llvm::GlobalVariable *literal =
        module_.string_literal(static_cast<const StringLiteralExpr *>(expr));
    return lvalue_of({literal, literal->getAlign().valueOrOne()}, expr->type);
  }
  case ExprKind::Member:
    return gen_member_lvalue(static_cast<const MemberExpr *>(expr));
  case ExprKind::Subscript:
    return gen_subscript_lvalue(static_cast<const SubscriptExpr *>(expr));
  case ExprKind::VectorElement:
    return gen_vector_element_lvalue(static_cast<const VectorElementExpr *>(expr));
  case ExprKind::Unary: {
    // `*p`, `__real x` and `__imag x`; other operators have values only.
    const UnaryExpr *unary = static_cast<const UnaryExpr *>(expr);
    if (unary->op == UnaryOp::Deref) {
      LValue result = lvalue_of(gen_pointer(unary->operand), expr->type);
      result.alias.may_alias = pointee_may_alias(unary->operand);
      return result;
    }
    if (unary->op == UnaryOp::Real || unary->op == UnaryOp::Imag) {
      return gen_complex_part_lvalue(unary);
    }
    break;
  }
  case ExprKind::Cast:
    return gen_cast_lvalue(static_cast<const CastExpr *>(expr));
  case ExprKind::CompoundLiteral:
    return lvalue_of(compound_literal(static_cast<const CompoundLiteralExpr *>(expr)), expr->type);
  // The opaque node of `?:` stands for an lvalue as well, or for a value that is known.
  case ExprKind::Opaque: {
    const OpaqueExpr *opaque = static_cast<const OpaqueExpr *>(expr);
    if (opaque->category == ValueCategory::LValue && !opaque_values_.contains(opaque)) {
      return gen_lvalue(opaque->source);
    }
    break;
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
  case ExprKind::InitList:
  case ExprKind::StmtExpr:
  case ExprKind::SizeOf:
  case ExprKind::VaArg:
  case ExprKind::ConvertVector:
  case ExprKind::Error:
    break;
  case ExprKind::ShuffleVector:
    if (expr->category == ValueCategory::LValue) {
      return gen_swizzle_lvalue(static_cast<const ShuffleVectorExpr *>(expr));
    }
    break;
  }
  // An rvalue whose members or elements are looked at: C23 6.2.4p8, temporary lifetime.
  return materialize(expr);
}

// A place for a value.
LValue FunctionGen::materialize(const Expr *expr) {
  if (lowering().evaluation(expr->type) == Evaluation::Aggregate) {
    return lvalue_of(gen_aggregate(expr), expr->type);
  }
  LValue place = lvalue_of(create_temporary(expr->type), expr->type);
  store_rvalue(gen_rvalue(expr), place);
  return place;
}

LValue FunctionGen::gen_declref_lvalue(const DeclRefExpr *expr) {
  if (const VarDecl *variable = as_variable(expr->decl)) {
    return lvalue_of_variable(variable);
  }
  // A function designator used as an lvalue has its address.
  if (FunctionDecl *function = decl_as<FunctionDecl>(static_cast<Decl *>(expr->decl))) {
    return lvalue_of({function_pointer(function), llvm::Align(1)}, expr->type);
  }
  return materialize(expr);
}

LValue FunctionGen::lvalue_of_variable(const VarDecl *variable) {
  // Locals are in this function, or in one around it.
  if (!variable->has_static_storage()) {
    return lvalue_of(local_object(variable), variable->type);
  }
  VarDecl *object = const_cast<VarDecl *>(variable);
  // GNU: a register as a variable.
  if (variable->is_register_asm && variable->is_file_scope) {
    LValue result = lvalue_of({}, variable->type);
    result.kind = LValue::Kind::Register;
    std::string_view name = variable->asm_label;
    name.remove_prefix(!name.empty() && name.front() == '%' ? 1 : 0);
    // Without a frame pointer the register would be an ordinary one.
    if (name == "rbp" || name == "ebp") {
      function_->addFnAttr("frame-pointer", "all");
    }
    llvm::Metadata *text = llvm::MDString::get(context(), name);
    result.register_name = llvm::MDNode::get(context(), text);
    return result;
  }
  llvm::Value *pointer = module_.variable_address(object);
  llvm::Align alignment = module_.variable_alignment(variable);
  // Each thread has its own.
  if (variable->tls != TlsKind::None && llvm::isa<llvm::GlobalVariable>(pointer)) {
    pointer = builder_.CreateThreadLocalAddress(pointer);
  }
  return lvalue_of({pointer, alignment}, variable->type);
}

// A constant offset within one object: it can not wrap.
Address FunctionGen::offset_address(Address base, Bytes offset) {
  if (offset.value == 0) {
    return base;
  }
  llvm::GEPNoWrapFlags flags =
      llvm::GEPNoWrapFlags::inBounds() | llvm::GEPNoWrapFlags::noUnsignedWrap();
  llvm::Value *pointer = builder_.CreateGEP(builder_.getInt8Ty(), base.pointer,
                                            builder_.getInt64(offset.value), "", flags);
  return {pointer, llvm::commonAlignment(base.alignment, offset.value)};
}

LValue FunctionGen::field_of(const LValue &record, const FieldDecl *field) {
  QualType record_type = record.type;
  // Members of an atomic structure are accessed plainly.
  if (const AtomicType *atomic = type_as<AtomicType>(record_type)) {
    record_type = atomic->value;
  }
  LValue result;
  result.type = field->type;
  result.is_volatile = record.is_volatile || field->type.is_volatile();
  result.is_nontemporal = record.is_nontemporal;
  // A bit-field is accessed through its unit.
  if (field->is_bit_field) {
    BitFieldUnit unit = lowering().bit_field_unit(*field);
    result.kind = LValue::Kind::BitField;
    result.bits = unit.range;
    Address base =
        field->has_variable_offset ? variable_field_address(record.address, field) : record.address;
    result.address = offset_address(base, unit.offset);
    return result;
  }
  // GNU: behind a member of variable size the offset is computed.
  result.address = field->has_variable_offset
                       ? variable_field_address(record.address, field)
                       : offset_address(record.address, field->byte_offset());
  result.alias = module_.tbaa().field_alias(record.alias, record_type, field);
  return result;
}

// The member of an lvalue, or of a value that gets a place for it.
LValue FunctionGen::gen_member_lvalue(const MemberExpr *expr) {
  LValue record = expr->base->category == ValueCategory::LValue ? gen_lvalue(expr->base)
                                                                : materialize(expr->base);
  LValue result = field_of(record, expr->field);
  result.is_volatile |= expr->type.is_volatile();
  return result;
}

// Whether accesses through the pointer are to be treated as accesses of char.
bool FunctionGen::pointee_may_alias(const Expr *pointer) {
  if (!module_.tbaa().is_enabled()) {
    return false;
  }
  // An array in a union decays to a pointer to its element: the union still counts.
  if (const CastExpr *cast = expr_as<CastExpr>(pointer)) {
    if (cast->cast == CastKind::ArrayToPointer || cast->cast == CastKind::NoOp) {
      return lvalue_may_alias(cast->operand) || pointee_type_may_alias(pointer->type);
    }
  }
  return pointee_type_may_alias(pointer->type);
}

bool FunctionGen::pointee_type_may_alias(QualType pointer) {
  QualType pointee = pointee_of(pointer);
  return !pointee.is_null() && types().may_alias(pointee);
}

// An array inside of a union or of a may_alias record: its elements overlap other types.
bool FunctionGen::lvalue_may_alias(const Expr *expr) {
  // Outward through the members.
  const MemberExpr *member = expr_as<MemberExpr>(expr);
  while (member) {
    const RecordType *record = type_as<RecordType>(types().without_atomic(member->base->type));
    if (record && (record->decl->is_union() || types().may_alias(member->base->type))) {
      return true;
    }
    expr = member->base;
    member = expr_as<MemberExpr>(expr);
  }
  // An element of an array: as the pointer it is indexed by.
  if (const SubscriptExpr *subscript = expr_as<SubscriptExpr>(expr)) {
    return pointee_may_alias(subscript->base);
  }
  if (const UnaryExpr *unary = expr_as<UnaryExpr>(expr)) {
    return unary->op == UnaryOp::Deref && pointee_may_alias(unary->operand);
  }
  return false;
}

llvm::Align FunctionGen::pointee_alignment(const Expr *pointer) {
  QualType pointee = pointee_of(pointer->type);
  // Nothing is known of what can not be accessed.
  if (pointee.is_null() || is_function(pointee) || is_incomplete(pointee)) {
    return llvm::Align(1);
  }
  return lowering().align_of(pointee);
}

// The value of a pointer. Where it comes from an object that is known, so is the alignment;
// else the pointee's type tells it (C23 6.3.2.3p7 forbids less).
Address FunctionGen::gen_pointer(const Expr *expr) {
  Address address = gen_plain_pointer(expr);
  // GNU: pointers are plain values; the access names the space that they are for.
  uint32_t space = types().address_space(pointee_of(expr->type));
  if (address.pointer->getType()->getPointerAddressSpace() != space) {
    address.pointer = in_address_space(address.pointer, space);
  }
  return address;
}

// The same bits as a pointer into another address space.
llvm::Value *FunctionGen::in_address_space(llvm::Value *pointer, uint32_t space) {
  return builder_.CreateIntToPtr(builder_.CreatePtrToInt(pointer, lowering().size_int()),
                                 llvm::PointerType::get(context(), space));
}

// The address of an lvalue as a value.
llvm::Value *FunctionGen::gen_address_value(const Expr *lvalue) {
  llvm::Value *pointer = gen_lvalue(lvalue).address.pointer;
  return pointer->getType()->getPointerAddressSpace() == 0 ? pointer : in_address_space(pointer, 0);
}

Address FunctionGen::gen_plain_pointer(const Expr *expr) {
  // Casts which keep the object keep its alignment.
  if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    switch (cast->cast) {
    case CastKind::ArrayToPointer:
      return gen_lvalue(cast->operand).address;
    case CastKind::PointerCast:
    case CastKind::NoOp:
      if (is_known_object(cast->operand)) {
        return gen_plain_pointer(cast->operand);
      }
      break;
    default:
      break;
    }
  }
  // `&object`
  if (const UnaryExpr *unary = expr_as<UnaryExpr>(expr); unary && is_known_object(expr)) {
    return gen_lvalue(unary->operand).address;
  }
  return {gen_value(expr), pointee_alignment(expr)};
}

// Whether the pointer is made from an object right here.
bool FunctionGen::is_known_object(const Expr *pointer) {
  if (const CastExpr *cast = expr_as<CastExpr>(pointer)) {
    bool looks_through = cast->cast == CastKind::PointerCast || cast->cast == CastKind::NoOp;
    return cast->cast == CastKind::ArrayToPointer ||
           (looks_through && is_pointer(cast->operand->type) && is_known_object(cast->operand));
  }
  const UnaryExpr *unary = expr_as<UnaryExpr>(pointer);
  return unary && unary->op == UnaryOp::AddressOf &&
         unary->operand->category == ValueCategory::LValue;
}

// `pointer` moved by `index` objects of type `pointee`, C23 6.5.7p9.
llvm::Value *FunctionGen::gen_pointer_offset(llvm::Value *pointer, llvm::Value *index,
                                             bool index_is_signed, QualType pointee,
                                             bool subtract) {
  // The index is extended by its own sign.
  llvm::IntegerType *size_int = lowering().size_int();
  if (index->getType() != size_int) {
    index = builder_.CreateIntCast(index, size_int, index_is_signed);
  }
  llvm::GEPNoWrapFlags flags = llvm::GEPNoWrapFlags::none();
  // Within one object, as C wants it; -fwrapv-pointer takes that back.
  if (!module_.language().wrap_pointers) {
    flags = llvm::GEPNoWrapFlags::inBounds();
    if (!index_is_signed && !subtract) {
      flags |= llvm::GEPNoWrapFlags::noUnsignedWrap();
    }
  }
  if (subtract) {
    index = builder_.CreateNeg(index);
  }
  llvm::Type *stride = builder_.getInt8Ty(); // GNU: void and functions step by one byte
  // The size is computed at run time.
  if (has_variable_size(pointee)) {
    index = builder_.CreateMul(index, size_of_type(pointee), "", false, flags.isInBounds());
  } else if (!is_void(pointee) && !is_function(pointee)) {
    stride = lowering().memory_type(pointee);
  }
  return builder_.CreateGEP(stride, pointer, index, "", flags);
}

// `base[index]`: the alignment may follow from the array and the index.
Address FunctionGen::element_address(const Expr *base, const Expr *index, QualType element) {
  Address array = gen_pointer(base);
  llvm::Value *position = gen_value(index);
  bool is_variable = has_variable_size(element);
  llvm::Align alignment = lowering().align_of(element);
  if (is_known_object(base) && !is_variable) {
    uint64_t step = lowering().size_of(element);
    // A known index gives the best alignment.
    if (llvm::ConstantInt *known = llvm::dyn_cast<llvm::ConstantInt>(position);
        known && known->getValue().getActiveBits() <= 32) {
      step *= known->getZExtValue();
    }
    alignment = llvm::commonAlignment(array.alignment, step);
  }
  llvm::Value *pointer = gen_pointer_offset(array.pointer, position,
                                            lowering().is_signed(index->type), element, false);
  return {pointer, alignment};
}

LValue FunctionGen::gen_subscript_lvalue(const SubscriptExpr *expr) {
  LValue result = lvalue_of(element_address(expr->base, expr->index, expr->type), expr->type);
  result.alias.may_alias = pointee_may_alias(expr->base);
  return result;
}

LValue FunctionGen::gen_vector_element_lvalue(const VectorElementExpr *expr) {
  // A vector in memory, with the element's number.
  LValue vector = gen_lvalue(expr->vector);
  LValue result = vector;
  result.kind = LValue::Kind::VectorElement;
  result.vector_type = vector.type;
  result.type = expr->type;
  result.index = gen_value(expr->index);
  return result;
}

// Several elements by their names, `v.zx`.
LValue FunctionGen::gen_swizzle_lvalue(const ShuffleVectorExpr *expr) {
  LValue result = gen_lvalue(expr->first);
  result.kind = LValue::Kind::Swizzle;
  result.vector_type = result.type;
  result.type = expr->type;
  result.indices = expr->indices;
  return result;
}

// `__real x` and `__imag x` of a complex lvalue; of a real one the object itself.
// The imaginary part lies behind the real one.
LValue FunctionGen::gen_complex_part_lvalue(const UnaryExpr *expr) {
  LValue whole = gen_lvalue(expr->operand);
  const ComplexType *complex = type_as<ComplexType>(expr->operand->type);
  if (!complex) {
    return whole;
  }
  LValue part = whole;
  part.type = expr->type;
  part.alias = {};
  if (expr->op == UnaryOp::Imag) {
    part.address = offset_address(whole.address, Bytes{lowering().size_of(complex->element)});
  }
  return part;
}

// Casts between lvalues: the same place with another type.
LValue FunctionGen::gen_cast_lvalue(const CastExpr *expr) {
  bool keeps_place = expr->cast == CastKind::NoOp || expr->cast == CastKind::BitCast;
  if (!keeps_place || expr->operand->category != ValueCategory::LValue) {
    return materialize(expr);
  }
  LValue result = gen_lvalue(expr->operand);
  result.type = expr->type;
  result.is_volatile |= expr->type.is_volatile();
  return result;
}

// C23 6.5.3.6: one object for each evaluation of its block; the same memory serves them all.
Address FunctionGen::compound_literal(const CompoundLiteralExpr *expr) {
  if (expr->has_static_storage) {
    llvm::GlobalVariable *object = module_.static_compound_literal(expr);
    return {object, object->getAlign().valueOrOne()};
  }
  // The initializer `{}` of variable size.
  if (has_variable_size(expr->type)) {
    return gen_aggregate(expr->init);
  }
  Address &object = compound_literals_[expr];
  // Made on first use, and filled at every evaluation.
  if (!object.is_valid()) {
    object = create_temporary(expr->type, ".compoundliteral");
  }
  Address place = object;
  Slot slot;
  slot.address = place;
  gen_into(expr->init, slot);
  return place;
}

} // namespace cinch
