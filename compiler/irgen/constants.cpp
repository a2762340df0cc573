// Constants of the module: literals, address constants, string and unnamed objects.
// Initializers of aggregates are in static_init.cpp.
#include "irgen/debug_info.h"
#include "irgen/function_gen.h"
#include "irgen/module_gen.h"
#include "irgen/static_init.h"

#include "llvm/IR/ConstantFold.h"

namespace cinch {

// LLVM has its own class for views of text.
static llvm::StringRef text(std::string_view view) { return {view.data(), view.size()}; }

// bool and _BitInt have another width in memory.
llvm::Constant *ModuleGen::constant_to_memory(llvm::Constant *value, QualType type) {
  llvm::Type *memory = lowering_.access_type(type);
  llvm::ConstantInt *integer = llvm::dyn_cast<llvm::ConstantInt>(value);
  if (value->getType() == memory || !integer) {
    return value;
  }
  unsigned width = memory->getIntegerBitWidth();
  const llvm::APInt &bits = integer->getValue();
  return llvm::ConstantInt::get(context_, lowering_.is_signed(type) ? bits.sextOrTrunc(width)
                                                                    : bits.zextOrTrunc(width));
}

// The base of an address constant, without the offset; null for an absolute address.
llvm::Constant *ModuleGen::address_base(const AddressConstantExpr *expr) {
  // In the order of how they are marked: at most one of these is set.
  if (expr->label) {
    return label_address(expr->label);
  }
  if (FunctionDecl *function = decl_as<FunctionDecl>(static_cast<Decl *>(expr->decl))) {
    return function_address(function);
  }
  if (VarDecl *variable = as_variable(expr->decl)) {
    return variable_pointer(variable);
  }
  if (const StringLiteralExpr *literal = expr_as<StringLiteralExpr>(expr->object)) {
    return string_literal(literal);
  }
  if (const CompoundLiteralExpr *literal = expr_as<CompoundLiteralExpr>(expr->object)) {
    return static_compound_literal(literal);
  }
  return nullptr;
}

// C23 6.6p11: base and offset, as a pointer or converted to an integer of any width.
llvm::Constant *ModuleGen::address_constant(const AddressConstantExpr *expr) {
  llvm::Type *type = lowering_.value_type(expr->type);
  llvm::IntegerType *size_int = lowering_.size_int();
  llvm::Constant *offset =
      llvm::ConstantInt::get(size_int, static_cast<uint64_t>(expr->offset), /*IsSigned=*/true);
  // A plain number has no base.
  llvm::Constant *base = address_base(expr);
  llvm::Constant *integer = offset;
  if (base && expr->minus_label) {
    // GNU: the distance of two labels.
    integer = llvm::ConstantExpr::getSub(
        llvm::ConstantExpr::getPtrToInt(base, size_int),
        llvm::ConstantExpr::getPtrToInt(label_address(expr->minus_label), size_int));
    // Offsets within the base.
    if (expr->offset != 0) {
      integer = llvm::ConstantExpr::getAdd(integer, offset);
    }
  } else if (base) {
    if (expr->offset != 0) {
      base = llvm::ConstantExpr::getGetElementPtr(llvm::Type::getInt8Ty(context_), base, offset);
    }
    // As an integer of the size of a pointer, and from there to the type wanted.
    if (type->isPointerTy()) {
      return base;
    }
    integer = llvm::ConstantExpr::getPtrToInt(base, size_int);
  }
  if (type->isPointerTy()) {
    return llvm::ConstantExpr::getIntToPtr(integer, type);
  }
  if (!type->isIntegerTy()) {
    return llvm::Constant::getNullValue(type);
  }
  unsigned width = type->getIntegerBitWidth();
  // Numbers of any width; addresses of the width of a pointer, or cut off.
  if (llvm::ConstantInt *known = llvm::dyn_cast<llvm::ConstantInt>(integer)) {
    return llvm::ConstantInt::get(context_, known->getValue().sextOrTrunc(width));
  }
  return width < 64 ? llvm::ConstantExpr::getTrunc(integer, type) : integer;
}

llvm::Constant *ModuleGen::constant_cast(const CastExpr *expr) {
  // Casts that change nothing but the type are constants.
  if (expr->cast == CastKind::NullToPointer) {
    return llvm::ConstantPointerNull::get(lowering_.pointer_type());
  }
  if (expr->cast == CastKind::ArrayToPointer || expr->cast == CastKind::FunctionToPointer) {
    return constant_object(expr->operand);
  }
  llvm::Constant *value = constant_value(expr->operand);
  if (!value) {
    return nullptr;
  }
  llvm::Type *type = lowering_.value_type(expr->type);
  llvm::IntegerType *size_int = lowering_.size_int();
  switch (expr->cast) {
  case CastKind::NoOp:
  case CastKind::PointerCast:
    return value;
  case CastKind::IntegralCast:
    // Integers of any width.
    if (llvm::ConstantInt *integer = llvm::dyn_cast<llvm::ConstantInt>(value)) {
      unsigned width = type->getIntegerBitWidth();
      bool is_signed = lowering_.is_signed(expr->operand->type);
      return llvm::ConstantInt::get(context_, is_signed ? integer->getValue().sextOrTrunc(width)
                                                        : integer->getValue().zextOrTrunc(width));
    }
    if (value->getType() == type) {
      return value;
    }
    // An address that is cut off, e.g. the difference of two labels.
    return type->getIntegerBitWidth() < value->getType()->getIntegerBitWidth()
               ? llvm::ConstantExpr::getTrunc(value, type)
               : nullptr;
  // Addresses as integers are relocated at full width only.
  case CastKind::PointerToIntegral: {
    llvm::Constant *integer = llvm::ConstantExpr::getPtrToInt(value, size_int);
    return type == size_int                  ? integer
           : type->getIntegerBitWidth() < 64 ? llvm::ConstantExpr::getTrunc(integer, type)
                                             : nullptr;
  }
  case CastKind::IntegralToPointer:
    if (llvm::ConstantInt *integer = llvm::dyn_cast<llvm::ConstantInt>(value)) {
      bool is_signed = lowering_.is_signed(expr->operand->type);
      llvm::APInt bits =
          is_signed ? integer->getValue().sextOrTrunc(64) : integer->getValue().zextOrTrunc(64);
      return llvm::ConstantExpr::getIntToPtr(llvm::ConstantInt::get(context_, bits), type);
    }
    return value->getType() == size_int ? llvm::ConstantExpr::getIntToPtr(value, type) : nullptr;
  case CastKind::IntegralToBool:
    if (llvm::ConstantInt *integer = llvm::dyn_cast<llvm::ConstantInt>(value)) {
      return llvm::ConstantInt::getBool(context_, !integer->isZero());
    }
    return nullptr;
  default:
    return nullptr;
  }
}

// The address of an lvalue or function that is a constant as it stands, or null.
// Null for what has no address before the program runs.
llvm::Constant *ModuleGen::constant_object(const Expr *expr) {
  if (const StringLiteralExpr *literal = expr_as<StringLiteralExpr>(expr)) {
    return string_literal(literal);
  }
  if (const CompoundLiteralExpr *literal = expr_as<CompoundLiteralExpr>(expr)) {
    return literal->has_static_storage ? static_compound_literal(literal) : nullptr;
  }
  if (const DeclRefExpr *name = expr_as<DeclRefExpr>(expr)) {
    if (FunctionDecl *function = decl_as<FunctionDecl>(static_cast<Decl *>(name->decl))) {
      // GNU: a nested function's address is made at run time.
      return function->needs_static_chain() ? nullptr : function_address(function);
    }
    VarDecl *variable = as_variable(name->decl);
    bool is_fixed = variable && variable->has_static_storage() && variable->tls == TlsKind::None &&
                    !variable->is_register_asm;
    return is_fixed ? variable_pointer(variable) : nullptr;
  }
  return nullptr;
}

// Its address as a value: a plain pointer, whatever address space the variable is in.
llvm::Constant *ModuleGen::variable_pointer(VarDecl *variable) {
  llvm::Constant *address = variable_address(variable);
  if (address->getType()->getPointerAddressSpace() == 0) {
    return address;
  }
  return llvm::ConstantExpr::getIntToPtr(
      llvm::ConstantExpr::getPtrToInt(address, lowering_.size_int()), lowering_.pointer_type());
}

// By the kind of expression; whatever sema could fold is a literal already.
llvm::Constant *ModuleGen::constant_value(const Expr *expr) {
  switch (expr->kind) {
  case ExprKind::IntegerLiteral: {
    const IntegerLiteralExpr *literal = static_cast<const IntegerLiteralExpr *>(expr);
    if (debug_info_ && literal->is_enum_constant) {
      debug_info_->use_enumerator(literal->enumerator);
    }
    if (is_complex(expr->type)) {
      return nullptr;
    }
    llvm::Type *type = lowering_.value_type(expr->type);
    // A pointer written as a number.
    if (type->isPointerTy()) {
      llvm::APInt bits = literal->value().zextOrTrunc(64);
      return bits.isZero()
                 ? llvm::ConstantPointerNull::get(lowering_.pointer_type())
                 : llvm::ConstantExpr::getIntToPtr(llvm::ConstantInt::get(context_, bits), type);
    }
    if (!type->isIntegerTy()) {
      return nullptr;
    }
    unsigned width = type->getIntegerBitWidth();
    // The fast way for nearly all literals.
    if (literal->width == width && width <= 64) {
      return llvm::ConstantInt::get(type, literal->word);
    }
    return llvm::ConstantInt::get(context_, literal->value().zextOrTrunc(width));
  }
  case ExprKind::FloatLiteral: {
    if (!is_real_floating(expr->type)) {
      return nullptr;
    }
    return llvm::ConstantFP::get(context_, static_cast<const FloatLiteralExpr *>(expr)->value());
  }
  case ExprKind::AddressConstant:
    return address_constant(static_cast<const AddressConstantExpr *>(expr));
  case ExprKind::LabelAddress:
    return label_address(static_cast<const LabelAddressExpr *>(expr)->label);
  case ExprKind::Cast:
    return constant_cast(static_cast<const CastExpr *>(expr));
  // `&object`
  case ExprKind::Unary: {
    const UnaryExpr *unary = static_cast<const UnaryExpr *>(expr);
    return unary->op == UnaryOp::AddressOf ? constant_object(unary->operand) : nullptr;
  }
  case ExprKind::DeclRef: {
    const DeclRefExpr *name = static_cast<const DeclRefExpr *>(expr);
    bool is_function = name->decl->kind == DeclKind::Function;
    return is_function ? constant_object(expr) : nullptr;
  }
  case ExprKind::StringLiteral:
  // These are no constants in themselves.
  case ExprKind::Member:
  case ExprKind::Subscript:
  case ExprKind::VectorElement:
  case ExprKind::Call:
  case ExprKind::BuiltinCall:
  case ExprKind::Binary:
  case ExprKind::CompoundAssign:
  case ExprKind::Conditional:
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
    return nullptr;
  }
  return nullptr;
}

// Elements of 2 or 4 bytes. The bytes are in the order of the machine, which both targets share.
template <typename Word>
static llvm::Constant *wide_string(llvm::LLVMContext &context, std::string_view bytes,
                                   uint64_t count) {
  llvm::SmallVector<Word, 64> words(count, 0);
  std::memcpy(words.data(), bytes.data(), std::min<size_t>(bytes.size(), count * sizeof(Word)));
  return llvm::ConstantDataArray::get(context, llvm::ArrayRef<Word>(words));
}

llvm::Constant *ModuleGen::string_bytes(const StringLiteralExpr *literal, uint64_t size) {
  std::string_view bytes = literal->bytes;
  uint64_t count = size / literal->element_size;
  if (literal->element_size == 2) {
    return wide_string<uint16_t>(context_, bytes, count);
  }
  if (literal->element_size == 4) {
    return wide_string<uint32_t>(context_, bytes, count);
  }
  // The most frequent case needs no copy.
  if (bytes.size() == size) {
    return llvm::ConstantDataArray::getString(context_, text(bytes), /*AddNull=*/false);
  }
  std::string padded(bytes.substr(0, size));
  padded.resize(size, '\0');
  return llvm::ConstantDataArray::getString(context_, padded, /*AddNull=*/false);
}

// One object for all literals of the same bytes: C23 6.4.6p7 leaves it unspecified.
llvm::GlobalVariable *ModuleGen::string_literal(const StringLiteralExpr *literal) {
  uint64_t size = literal->bytes.size() + literal->element_size;
  const ConstantArrayType *array = type_as<ConstantArrayType>(literal->type);
  // An array may be longer or shorter than the literal.
  if (array) {
    size = array->count * literal->element_size;
  }
  // The same bytes with another element size are another literal.
  std::string key;
  key.reserve(literal->bytes.size() + 9);
  key.push_back(static_cast<char>(literal->element_size));
  key.append(literal->bytes);
  bool has_plain_size = size == literal->bytes.size() + literal->element_size;
  // Strings that may be written to are not shared.
  bool is_shared = has_plain_size && !language_.writable_strings;
  if (is_shared) {
    if (llvm::GlobalVariable *known = strings_.lookup(key)) {
      return known;
    }
  }
  llvm::GlobalVariable *string =
      private_constant(string_bytes(literal, size), llvm::Align(literal->element_size), ".str");
  string->setConstant(!language_.writable_strings);
  if (is_shared) {
    strings_[key] = string;
  }
  return string;
}

llvm::GlobalVariable *ModuleGen::string_global(llvm::StringRef words) {
  // The same table: the texts are literals of one byte elements.
  std::string key = "\1" + words.str();
  llvm::GlobalVariable *&known = strings_[key];
  if (!known) {
    known = private_constant(llvm::ConstantDataArray::getString(context_, words), llvm::Align(1),
                             ".str");
  }
  return known;
}

llvm::GlobalVariable *ModuleGen::private_constant(llvm::Constant *initializer,
                                                  llvm::Align alignment, llvm::StringRef name) {
  llvm::GlobalVariable *object =
      new llvm::GlobalVariable(*module_, initializer->getType(), /*isConstant=*/true,
                               llvm::GlobalValue::PrivateLinkage, initializer, name);
  // The address does not matter, so that equal objects may be merged.
  object->setUnnamedAddr(llvm::GlobalValue::UnnamedAddr::Global);
  object->setAlignment(alignment);
  return object;
}

// C23 6.5.3.6p6: an unnamed object with static storage duration.
llvm::GlobalVariable *ModuleGen::static_compound_literal(const CompoundLiteralExpr *literal) {
  if (llvm::GlobalVariable *known = compound_literals_.lookup(literal)) {
    return known;
  }
  if (earlier_.compound_literals.contains(literal)) {
    set_tied(); // the object has no name by which it could be meant
  }
  llvm::GlobalVariable *object = new llvm::GlobalVariable(
      *module_, lowering_.memory_type(literal->type), literal->type.is_const(),
      llvm::GlobalValue::InternalLinkage, nullptr, ".compoundliteral", nullptr,
      literal->tls == TlsKind::None ? llvm::GlobalValue::NotThreadLocal
                                    : llvm::GlobalValue::GeneralDynamicTLSModel);
  compound_literals_[literal] = object; // its initializer may hold its own address
  llvm::Constant *initializer = static_initializer(literal->init, literal->type);
  // The type may be another one, for a union or a flexible array.
  if (initializer->getType() != object->getValueType()) {
    object = variable_of_type(object, initializer->getType());
    compound_literals_[literal] = object;
  }
  object->setInitializer(initializer);
  object->setAlignment(lowering_.align_of(literal->type));
  return object;
}

// All the work is in static_init.cpp.
llvm::Constant *ModuleGen::static_initializer(const Expr *init, QualType type) {
  return StaticInitializer(*this).build(init, type);
}

} // namespace cinch
