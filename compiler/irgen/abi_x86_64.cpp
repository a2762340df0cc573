// System V psABI for x86-64, 3.2.3 "Parameter Passing".
#include "irgen/abi.h"

#include "target/target_info.h"

#include "llvm/IR/DataLayout.h"

namespace cinch {

namespace {

// Classes of eightbytes, psABI 3.2.3.
// One class for each eightbyte; an object of more than two is memory, or a single vector.
enum class Class : uint8_t { None, Integer, Sse, SseUp, X87, X87Up, ComplexX87, Memory };

struct Classes {
  Class low = Class::None;
  Class high = Class::None;
};

// What the convention has: rdi, rsi, rdx, rcx, r8, r9 and xmm0 to xmm7.
constexpr unsigned integer_registers = 6;
constexpr unsigned vector_registers = 8;

// psABI 3.2.3 "Classification", rule 4.
// Two members share an eightbyte: the class of both. The rules are tried in the order of the
// document.
Class merge(Class a, Class b) {
  if (a == b || b == Class::None) {
    return a;
  }
  if (a == Class::None) {
    return b;
  }
  if (a == Class::Memory || b == Class::Memory) {
    return Class::Memory;
  }
  if (a == Class::Integer || b == Class::Integer) {
    return Class::Integer;
  }
  auto is_x87 = [](Class c) {
    return c == Class::X87 || c == Class::X87Up || c == Class::ComplexX87;
  };
  return is_x87(a) || is_x87(b) ? Class::Memory : Class::Sse;
}

// psABI 3.2.3 "Classification", rule 5.
// After all members of an aggregate are merged.
void clean_up(uint64_t size, Classes &classes) {
  if (classes.high == Class::Memory ||
      (classes.high == Class::X87Up && classes.low != Class::X87)) {
    classes.low = Class::Memory;
  }
  // More than two eightbytes are one vector register or memory.
  if (size > 16 && (classes.low != Class::Sse || classes.high != Class::SseUp)) {
    classes.low = Class::Memory;
  }
  if (classes.high == Class::SseUp && classes.low != Class::Sse) {
    classes.high = Class::Sse;
  }
}

// Sorts a type into eightbytes. Offsets are bytes from the start of the argument.
class Classifier {
public:
  Classifier(TypeLowering &lowering, bool is_named) : lowering_(lowering), is_named_(is_named) {
    const TargetInfo &target = lowering.types().target();
    // The options decide how wide a vector register is.
    widest_vector_ = target.has_feature("avx512f") ? 64 : target.has_feature("avx") ? 32 : 16;
  }

  uint64_t widest_vector() const { return widest_vector_; }

  // Recursive over members; each adds its class to the eightbytes it lies in.
  Classes classify(QualType type, uint64_t offset = 0) {
    type = type.canonical();
    const Type *here = type.type();
    switch (here->kind) {
    case TypeKind::Builtin:
      return builtin(static_cast<const BuiltinType *>(here)->builtin, offset);
    case TypeKind::Pointer:
    // All kinds of integers.
    case TypeKind::Enum:
    case TypeKind::BitInt:
      return integer(type, offset);
    case TypeKind::Vector:
      return vector(*static_cast<const VectorType *>(here), offset);
    case TypeKind::Complex:
      return complex(*static_cast<const ComplexType *>(here), offset);
    case TypeKind::ConstantArray:
      return array(*static_cast<const ConstantArrayType *>(here), offset);
    case TypeKind::Record:
      return record(*static_cast<const RecordType *>(here)->decl, offset);
    case TypeKind::Atomic: // as clang has it; gcc's are those of the value
      return at(offset, Class::Memory);
    case TypeKind::IncompleteArray: // a flexible array member takes no part
      return {};
    case TypeKind::VariableArray:
    case TypeKind::Function:
    case TypeKind::Typedef:
      break; // not passed
    }
    return {Class::Memory, Class::None};
  }

private:
  // `one` in the eightbyte that holds `offset`.
  static Classes at(uint64_t offset, Class one) {
    return offset < 8 ? Classes{one, Class::None} : Classes{Class::None, one};
  }

  // More than 16 bytes are memory, more than 8 two registers.
  Classes integer(QualType type, uint64_t offset) {
    uint64_t size = lowering_.size_of(type);
    if (size > 16) {
      return {Class::Memory, Class::None}; // _BitInt
    }
    return size > 8 ? Classes{Class::Integer, Class::Integer} : at(offset, Class::Integer);
  }

  Classes builtin(BuiltinKind kind, uint64_t offset) {
    QualType type = lowering_.types().builtin(kind);
    if (kind == BuiltinKind::Void) {
      return {};
    }
    // bool and the integers.
    if (!is_real_floating(type)) {
      return integer(type, offset);
    }
    switch (lowering_.types().target().float_format(kind)) {
    // By format: there are several types for some.
    case FloatFormat::Half:
    case FloatFormat::BFloat:
    case FloatFormat::Single:
    case FloatFormat::Double:
      return at(offset, Class::Sse);
    case FloatFormat::X87Extended:
      return {Class::X87, Class::X87Up};
    case FloatFormat::Quad:
      return {Class::Sse, Class::SseUp};
    }
    return {};
  }

  // Vectors of up to 4 bytes go as integers and 8 bytes as SSE, except <1 x double> (as gcc has
  // it). Wider than a register, or (with 32 bytes and more) behind the ellipsis: memory.
  Classes vector(const VectorType &type, uint64_t offset) {
    uint64_t size = lowering_.size_of(&type);
    if (size == 1 || size == 2 || size == 4) {
      return at(offset, Class::Integer);
    }
    if (size == 8) {
      return at(offset, is_builtin(type.element, BuiltinKind::Double) ? Class::Memory : Class::Sse);
    }
    bool is_int128 = is_builtin(type.element, BuiltinKind::Int128) ||
                     is_builtin(type.element, BuiltinKind::UInt128);
    if (size == 16 || (is_named_ && size <= widest_vector_ && !is_int128)) {
      return {Class::Sse, Class::SseUp};
    }
    return {Class::Memory, Class::None};
  }

  // Two values of the element type side by side.
  Classes complex(const ComplexType &type, uint64_t offset) {
    uint64_t element_size = lowering_.size_of(type.element);
    // long double complex is returned on the x87 stack and passed in memory.
    if (is_builtin_of_format(type.element, FloatFormat::X87Extended)) {
      return {Class::ComplexX87, Class::None};
    }
    if (element_size > 8) {
      return {Class::Memory, Class::None};
    }
    Class one = is_real_floating(type.element) ? Class::Sse : Class::Integer;
    Classes result = at(offset, one);
    // The imaginary part may lie in the other eightbyte.
    bool is_split = offset / 8 != (offset + element_size) / 8;
    return is_split ? Classes{one, one} : result;
  }

  bool is_builtin_of_format(QualType type, FloatFormat format) {
    const BuiltinType *builtin = type_as<BuiltinType>(type);
    return builtin != nullptr && is_real_floating(type) &&
           lowering_.types().target().float_format(builtin->builtin) == format;
  }

  // Elements that are not aligned make the whole memory, rule 1 of aggregates.
  Classes array(const ConstantArrayType &type, uint64_t offset) {
    uint64_t size = lowering_.size_of(&type);
    uint64_t element_size = lowering_.size_of(type.element);
    if (size > 64 || offset % lowering_.types().align_of(type.element.canonical()).value != 0) {
      return {Class::Memory, Class::None};
    }
    if (size > 16 && (size != element_size || size > widest_vector_)) {
      // As clang has it: beside a vector in a union it does not count. Alone it is memory after
      // clean_up.
      return is_named_ ? Classes{} : Classes{Class::Memory, Class::None};
    }
    Classes result;
    // Element by element: at most 16 bytes or one vector.
    for (uint64_t i = 0; i < type.count && element_size != 0; ++i) {
      merge_into(result, classify(type.element, offset + i * element_size));
    }
    clean_up(size, result);
    return result;
  }

  static void merge_into(Classes &all, Classes one) {
    all.low = merge(all.low, one.low);
    all.high = merge(all.high, one.high);
  }

  // More than two eightbytes only when the one member is a wide vector; unaligned members (packed)
  // make the whole memory. Bit-fields are never unaligned; unnamed ones are padding.
  Classes record(const RecordDecl &decl, uint64_t offset) {
    uint64_t size = decl.size.value;
    // Larger objects and those of variable size are memory.
    if (size > 64 || decl.has_flexible_array) {
      return {Class::Memory, Class::None};
    }
    Classes result;
    for (const FieldDecl *field : decl.fields) {
      if (field->is_bit_field && field->name == nullptr) {
        continue;
      }
      if (field->is_bit_field) {
        // Bit-fields are integers.
        if (size > 16) {
          return {Class::Memory, Class::None};
        }
        merge_into(result, bit_field(*field, offset));
        continue;
      }
      uint64_t place = offset + field->byte_offset().value;
      uint64_t field_size = lowering_.size_of(field->type);
      bool is_too_wide =
          size > 16 && ((!decl.is_union() && size != field_size) || size > widest_record());
      if (is_too_wide || place % lowering_.types().align_of(field->type.canonical()).value != 0) {
        return {Class::Memory, Class::None};
      }
      merge_into(result, classify(field->type, place));
    }
    clean_up(size, result);
    return result;
  }

  // Behind the ellipsis wider registers are not used; va_arg would not find them.
  uint64_t widest_record() const { return is_named_ ? widest_vector_ : 16; }

  // A bit-field may lie in both eightbytes.
  static Classes bit_field(const FieldDecl &field, uint64_t offset) {
    uint64_t first = offset * 8 + field.offset.value;
    uint64_t last = first + field.bit_width - 1;
    return {first < 64 ? Class::Integer : Class::None, last >= 64 ? Class::Integer : Class::None};
  }

  TypeLowering &lowering_;
  bool is_named_;
  uint64_t widest_vector_;
};

// The scalar member at exactly `offset` bytes, or a null type. Of a union the member that LLVM's
// type shows: the most aligned, of those the largest.
QualType scalar_at(TypeLowering &lowering, QualType type, uint64_t offset) {
  while (true) {
    type = type.canonical();
    // Down to the element, member or part at the offset.
    if (const ConstantArrayType *array = type_as<ConstantArrayType>(type)) {
      uint64_t element_size = lowering.size_of(array->element);
      if (element_size == 0) {
        return {};
      }
      type = array->element;
      offset %= element_size;
      continue;
    }
    if (const ComplexType *complex = type_as<ComplexType>(type)) {
      type = complex->element;
      offset %= lowering.size_of(type);
      continue;
    }
    if (const AtomicType *atomic = type_as<AtomicType>(type)) {
      type = atomic->value;
      continue;
    }
    const RecordType *record = type_as<RecordType>(type);
    if (record == nullptr) {
      return offset == 0 ? type : QualType();
    }
    const FieldDecl *found = nullptr;
    auto rank = [&](const FieldDecl *field) {
      // Alignment first, then size.
      return std::pair(lowering.types().align_of(field->type).value, lowering.size_of(field->type));
    };
    for (const FieldDecl *field : record->decl->fields) {
      uint64_t begin = field->byte_offset().value;
      bool is_candidate =
          !field->is_bit_field && begin <= offset && offset < begin + lowering.size_of(field->type);
      if (record->decl->is_union()) {
        is_candidate = !field->is_bit_field && (found == nullptr || rank(field) > rank(found));
      }
      found = is_candidate ? field : found;
    }
    if (found == nullptr) {
      return {};
    }
    type = found->type;
    offset -= found->byte_offset().value;
  }
}

// Chooses LLVM types for the eightbytes of one type.
// The classes say which registers; LLVM wants types that go there.
class EightbyteTypes {
public:
  EightbyteTypes(TypeLowering &lowering, QualType type)
      : lowering_(lowering), context_(lowering.context()), type_(type),
        size_(lowering.size_of(type)) {}

  // The member's own type when it fills the eightbyte (padding aside), else an integer as wide as
  // what is left of the object, up to 8 bytes.
  llvm::Type *integer(uint64_t offset) {
    QualType scalar = scalar_at(lowering_, type_, offset);
    if (!scalar.is_null()) {
      // A pointer stays a pointer, which the optimizer likes better.
      uint64_t size = lowering_.size_of(scalar);
      if (is_pointer(scalar) || is_nullptr_type(scalar)) {
        return lowering_.pointer_type();
      }
      bool is_narrow = is_integer(scalar) && size < 8;
      // A short integer followed by padding: its own width is enough.
      if (is_narrow && is_padding(lowering_, type_, (offset + size) * 8, (offset + 8) * 8)) {
        return integer_of(size);
      }
      // A _BitInt(N) by itself is in registers an iN, which is two words; in memory it is an i128.
      bool is_int128 = is_integer(scalar) && size == 16 &&
                       (!is_bit_int(type_) || lowering_.types().bit_width(scalar) == 128);
      if (is_int128 && offset == 0) {
        return integer_of(16);
      }
    }
    return integer_of(std::min<uint64_t>(size_ - offset, 8));
  }

  // float, double, or the vector of the two floats (up to four halves) that share the eightbyte.
  llvm::Type *sse(uint64_t offset) {
    llvm::Type *first = floating_at(offset);
    llvm::Type *whole = llvm::Type::getDoubleTy(context_);
    if (first == nullptr || first->isDoubleTy()) {
      return whole;
    }
    // float or half: what shares the eightbyte decides.
    uint64_t first_size = first->isFloatTy() ? 4 : 2;
    llvm::Type *second = floating_at(offset + first_size);
    bool is_half = first_size == 2;
    // Two halves may be followed by nothing, or by a float.
    if (second == nullptr && is_half) {
      second = floating_at(offset + 4);
    }
    if (second == nullptr) {
      return first;
    }
    if (first->isFloatTy() && second->isFloatTy()) {
      return llvm::FixedVectorType::get(first, 2);
    }
    if (is_half && first == second) {
      bool has_third = floating_at(offset + 4) != nullptr;
      return llvm::FixedVectorType::get(first, has_third ? 4 : 2);
    }
    // A mixture of half and float is four halves, as clang has it.
    bool has_half = is_half || second->isHalfTy() || second->isBFloatTy();
    return has_half ? llvm::FixedVectorType::get(llvm::Type::getHalfTy(context_), 4) : whole;
  }

  // A whole vector register: the vector (or quad) itself, or doubles.
  llvm::Type *vector() {
    QualType element = single_element(lowering_, type_);
    if (!element.is_null() && is_vector(element)) {
      const VectorType *vector = type_cast<VectorType>(element);
      bool is_int128 = is_integer(vector->element) && lowering_.size_of(vector->element) == 16;
      return is_int128 ? llvm::FixedVectorType::get(integer_of(8), size_ / 8)
                       : lowering_.memory_type(element);
    }
    if (!element.is_null() && is_real_floating(element)) {
      return lowering_.memory_type(element);
    }
    return llvm::FixedVectorType::get(llvm::Type::getDoubleTy(context_), size_ / 8);
  }

  llvm::Type *integer_of(uint64_t bytes) {
    return llvm::IntegerType::get(context_, static_cast<unsigned>(bytes * 8));
  }

private:
  // The floating member at the offset, or null.
  llvm::Type *floating_at(uint64_t offset) {
    if (offset >= size_) {
      return nullptr;
    }
    QualType scalar = scalar_at(lowering_, type_, offset);
    bool is_floating =
        !scalar.is_null() && is_real_floating(scalar) && lowering_.size_of(scalar) <= 8;
    return is_floating ? lowering_.memory_type(scalar) : nullptr;
  }

  TypeLowering &lowering_;
  llvm::LLVMContext &context_;
  QualType type_;
  uint64_t size_;
};

// Passing of one type and the registers it takes.
// What the argument uses up is needed for those behind it.
struct Need {
  ArgPass pass;
  unsigned integers = 0;
  unsigned vectors = 0;
};

// All rules for arguments and results. Named arguments and those behind the ellipsis differ for
// wide vectors.
class SysvAbi {
public:
  SysvAbi(TypeLowering &lowering, bool is_named)
      : lowering_(lowering), classifier_(lowering, is_named) {}

  Need argument(QualType written, unsigned free_integers) {
    if (has_variable_size(written)) { // GNU: by reference, as gcc does
      Need need;
      need.pass =
          ArgPass::indirect(lowering_.memory_type(written), lowering_.align_of(written), false);
      need.integers = 1;
      return need;
    }
    // The class of the whole type decides.
    QualType type = abi_type(written);
    Classes classes = classifier_.classify(type);
    Need need;
    if (classes.low == Class::None && classes.high == Class::None) {
      return need;
    }
    // x87 values are passed on the stack.
    if (classes.low == Class::Memory || classes.low == Class::X87 ||
        classes.low == Class::ComplexX87) {
      need.pass = on_stack(written, free_integers);
      return need;
    }
    // What it takes of each kind.
    for (Class one : {classes.low, classes.high}) {
      need.integers += one == Class::Integer;
      need.vectors += one == Class::Sse;
    }
    need.pass = in_registers(type, written, classes);
    return need;
  }

  // A transparent union is one only as a parameter.
  ArgPass result(QualType type) {
    if (has_variable_size(type)) {
      return ArgPass::indirect(lowering_.memory_type(type), lowering_.align_of(type), false);
    }
    if (const AtomicType *atomic = type_as<AtomicType>(type)) {
      type = atomic->value;
    }
    type = type.canonical().without_local_qualifiers();
    Classes classes = classifier_.classify(type);
    // Results on the x87 stack.
    llvm::Type *x87 = llvm::Type::getX86_FP80Ty(lowering_.context());
    switch (classes.low) {
    case Class::Memory:
      return result_in_memory(type);
    case Class::X87:
      return is_aggregate(type) ? ArgPass::coerce(x87) : ArgPass::direct(x87);
    case Class::ComplexX87:
      return ArgPass::coerce(x87, x87, 16);
    case Class::None:
      if (classes.high == Class::None) {
        return ArgPass::ignore();
      }
      [[fallthrough]];
    case Class::Integer:
    case Class::Sse:
    case Class::SseUp:
    case Class::X87Up:
      return in_registers(type, type, classes);
    }
    return ArgPass::ignore();
  }

  // psABI 3.2.3: an argument that does not fit the registers left goes to the stack as a whole. For
  // scalars LLVM sees to that itself; small structures go as an integer when no register is left.
  ArgPass on_stack(QualType written, unsigned free_integers) {
    QualType type = abi_type(written);
    // LLVM puts scalars to the stack by itself.
    if (!is_abi_aggregate(type) && !is_illegal_vector(type) && !is_bit_int(type)) {
      return scalar(type);
    }
    uint64_t align = std::max<uint64_t>(lowering_.types().align_of(type).value, 8);
    uint64_t size = lowering_.size_of(type);
    // An integer goes to the stack as well when no register is free, and is easier for the
    // optimizer than memory.
    if (free_integers == 0 && align == 8 && size <= 8) {
      return ArgPass::coerce(
          llvm::IntegerType::get(lowering_.context(), static_cast<unsigned>(size * 8)));
    }
    return ArgPass::indirect(lowering_.memory_type(type), llvm::Align(align), true);
  }

private:
  // Not a vector that LLVM passes in one register by itself.
  // Others are passed in memory or as something else.
  bool is_illegal_vector(QualType type) {
    if (!is_vector(type)) {
      return false;
    }
    uint64_t size = lowering_.size_of(type);
    const VectorType *vector = type_cast<VectorType>(type);
    bool is_int128 = is_integer(vector->element) && lowering_.size_of(vector->element) == 16;
    return size <= 8 || size > classifier_.widest_vector() || is_int128;
  }

  // Narrow integers are extended to 32 bits by the caller, which everyone relies on.
  ArgPass scalar(QualType type) {
    llvm::Type *value = lowering_.value_type(type);
    return is_promotable(lowering_, type) ? ArgPass::extend(value, lowering_.is_signed(type))
                                          : ArgPass::direct(value);
  }

  ArgPass result_in_memory(QualType type) {
    if (is_abi_aggregate(type) || is_bit_int(type)) {
      return ArgPass::indirect(lowering_.memory_type(type), lowering_.align_of(type), false);
    }
    return scalar(type); // a vector too wide for a register: LLVM returns it in memory
  }

  ArgPass in_registers(QualType type, QualType written, Classes classes) {
    EightbyteTypes types(lowering_, type);
    if (classes.low == Class::None) { // only padding in the first eightbyte
      return ArgPass::coerce(eightbyte(types, classes.high, 8), 8);
    }
    // One vector register as a whole.
    if (classes.high == Class::SseUp) {
      return whole(type, written, types.vector());
    }
    llvm::Type *low = eightbyte(types, classes.low, 0);
    // __int128 is one value for LLVM too.
    if (low->isIntegerTy(128)) {
      return whole(type, written, low);
    }
    if (classes.high == Class::None) {
      bool is_scalar_integer = classes.low == Class::Integer && low->isIntegerTy() &&
                               is_integer(type) && !is_abi_aggregate(written);
      if (is_scalar_integer && is_promotable(lowering_, type)) {
        return scalar(type);
      }
      return whole(type, written, low);
    }
    // Two eightbytes: a pair of pieces.
    llvm::Type *high = eightbyte(types, classes.high, 8);
    const llvm::DataLayout &layout = lowering_.data_layout();
    uint64_t high_offset =
        llvm::alignTo(layout.getTypeAllocSize(low).getFixedValue(), layout.getABITypeAlign(high));
    return ArgPass::coerce(high_offset == 8 ? low : filling_eightbyte(low), high, 8);
  }

  // X87UP behind something other than X87 is an SSE eightbyte (unions were made memory already).
  static llvm::Type *eightbyte(EightbyteTypes &types, Class one, uint64_t offset) {
    return one == Class::Integer ? types.integer(offset) : types.sse(offset);
  }

  // One LLVM value for the whole type: the value itself when it has that type already.
  // No conversion is necessary when the value has the type anyway.
  ArgPass whole(QualType type, QualType written, llvm::Type *value) {
    bool is_value = !is_abi_aggregate(written) && lowering_.value_type(type) == value;
    return is_value ? ArgPass::direct(value) : ArgPass::coerce(value);
  }

  // In a pair the second eightbyte must come at offset 8 of the LLVM structure: a low part that
  // does not bring it there is widened.
  llvm::Type *filling_eightbyte(llvm::Type *low) {
    if (low->isFloatTy() || low->isHalfTy() || low->isBFloatTy()) {
      return llvm::Type::getDoubleTy(lowering_.context());
    }
    bool is_short = low->isIntegerTy() && low->getIntegerBitWidth() < 64;
    return is_short ? llvm::Type::getInt64Ty(lowering_.context()) : low;
  }

  TypeLowering &lowering_;
  Classifier classifier_;
};

} // namespace

// Argument by argument, counting the registers that are left.
void classify_x86_64_sysv(const AbiQuery &query, FunctionAbi &abi) {
  SysvAbi named(query.lowering, true);
  SysvAbi variadic(query.lowering, false);
  abi.result = named.result(query.result);
  // The pointer to the result's memory takes the first register.
  unsigned free_integers = integer_registers - (abi.has_return_memory() ? 1 : 0);
  unsigned free_vectors = vector_registers;
  for (size_t i = 0; i < query.arguments.size(); ++i) {
    SysvAbi &rules = i < query.named ? named : variadic;
    Need need = rules.argument(query.arguments[i], free_integers);
    // All of it in registers or nothing.
    if (need.integers <= free_integers && need.vectors <= free_vectors) {
      free_integers -= need.integers;
      free_vectors -= need.vectors;
    } else {
      need.pass = rules.on_stack(query.arguments[i], free_integers);
    }
    abi.arguments.push_back(need.pass);
  }
}

VariadicPass classify_variadic_x86_64(TypeLowering &lowering, QualType type) {
  Need need = SysvAbi(lowering, false).argument(type, integer_registers);
  return {need.pass, need.integers, need.vectors, lowering.align_of(type.canonical())};
}

} // namespace cinch
