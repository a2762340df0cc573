#include "irgen/type_lowering.h"

#include "target/target_info.h"

#include "llvm/IR/LLVMContext.h"

namespace cinch {

TypeLowering::TypeLowering(llvm::LLVMContext &context, TypeContext &types)
    : context_(context), types_(types), layout_(types.target().data_layout),
      pointer_type_(llvm::PointerType::get(context, 0)),
      size_int_(llvm::IntegerType::get(context, 64)) {}

llvm::Type *TypeLowering::memory_type(QualType type) {
  QualType canonical = type.canonical();
  // Pointers are the commonest type and need no table.
  if (canonical->kind == TypeKind::Pointer) {
    return pointer_type_;
  }
  if (canonical->kind == TypeKind::Record &&
      !static_cast<const RecordType *>(canonical.type())->decl->is_complete) {
    return llvm::Type::getInt8Ty(context_); // of an extern object: may be completed later
  }
  // Types without a name are the same if they look the same: the table is by the canonical type.
  auto [place, is_new] = memory_types_.try_emplace(canonical.type(), nullptr);
  if (!is_new && place->second) {
    return place->second;
  }
  llvm::Type *lowered = lower_memory(canonical);
  memory_types_[canonical.type()] = lowered; // lowering may have moved the table
  return lowered;
}

// The formats of the target in LLVM's terms.
static llvm::Type *float_type(llvm::LLVMContext &context, FloatFormat format) {
  switch (format) {
  case FloatFormat::Half:
    return llvm::Type::getHalfTy(context);
  case FloatFormat::BFloat:
    return llvm::Type::getBFloatTy(context);
  case FloatFormat::Single:
    return llvm::Type::getFloatTy(context);
  case FloatFormat::Double:
    return llvm::Type::getDoubleTy(context);
  case FloatFormat::X87Extended:
    return llvm::Type::getX86_FP80Ty(context);
  case FloatFormat::Quad:
    return llvm::Type::getFP128Ty(context);
  }
  return nullptr;
}

// In memory; void counts a byte for the sake of pointer arithmetic.
llvm::Type *TypeLowering::lower_builtin(BuiltinKind kind) {
  switch (kind) {
  case BuiltinKind::Void:
  case BuiltinKind::Bool:
  case BuiltinKind::MFloat8:
  case BuiltinKind::AutoPlaceholder:
  case BuiltinKind::Error:
    return llvm::Type::getInt8Ty(context_);
  case BuiltinKind::Char:
  case BuiltinKind::SChar:
  case BuiltinKind::UChar:
  case BuiltinKind::Short:
  case BuiltinKind::UShort:
  case BuiltinKind::Int:
  case BuiltinKind::UInt:
  case BuiltinKind::Long:
  case BuiltinKind::ULong:
  case BuiltinKind::LongLong:
  case BuiltinKind::ULongLong:
  case BuiltinKind::Int128:
  case BuiltinKind::UInt128: {
    Bytes size = types_.target().builtin_layout(kind).size;
    return llvm::IntegerType::get(context_, static_cast<unsigned>(size.value * 8));
  }
  case BuiltinKind::Fp16:
  case BuiltinKind::Float16:
  case BuiltinKind::BFloat16:
  case BuiltinKind::Float:
  case BuiltinKind::Float32:
  case BuiltinKind::Float32x:
  case BuiltinKind::Double:
  case BuiltinKind::Float64:
  case BuiltinKind::LongDouble:
  case BuiltinKind::Float64x:
  case BuiltinKind::Float128:
    return float_type(context_, types_.target().float_format(kind));
  case BuiltinKind::NullPtr:
    return pointer_type_;
  }
  return nullptr;
}

// `bytes` bytes as one array of i8.
static llvm::Type *byte_array(llvm::LLVMContext &context, uint64_t bytes) {
  return llvm::ArrayType::get(llvm::Type::getInt8Ty(context), bytes);
}

// A vector of bool is an integer with a bit for each element.
llvm::Type *TypeLowering::lower_vector(const VectorType &vector) {
  if (vector.flavor == VectorType::Flavor::Bool || is_bool(vector.element)) {
    uint64_t size = types_.size_of(QualType(&vector)).value;
    return llvm::IntegerType::get(context_, static_cast<unsigned>(size * 8));
  }
  return llvm::FixedVectorType::get(memory_type(vector.element), vector.count);
}

// Each kind of type once; the result is kept.
llvm::Type *TypeLowering::lower_memory(QualType canonical) {
  const Type *type = canonical.type();
  switch (type->kind) {
  case TypeKind::Builtin:
    return lower_builtin(static_cast<const BuiltinType *>(type)->builtin);
  case TypeKind::BitInt: {
    // An integer when LLVM gives it C's size, else bytes (loads and stores use an integer).
    uint64_t size = types_.size_of(canonical).value;
    llvm::Type *integer = llvm::IntegerType::get(context_, static_cast<unsigned>(size * 8));
    return layout_.getTypeAllocSize(integer) == size ? integer : byte_array(context_, size);
  }
  case TypeKind::Complex: {
    llvm::Type *element = memory_type(static_cast<const ComplexType *>(type)->element);
    return llvm::StructType::get(context_, {element, element});
  }
  case TypeKind::Pointer:
    return pointer_type_;
  case TypeKind::ConstantArray: {
    const ConstantArrayType *array = static_cast<const ConstantArrayType *>(type);
    return llvm::ArrayType::get(memory_type(array->element), array->count);
  }
  case TypeKind::IncompleteArray:
    return llvm::ArrayType::get(
        memory_type(static_cast<const IncompleteArrayType *>(type)->element), 0);
  case TypeKind::VariableArray:
    return memory_type(static_cast<const VariableArrayType *>(type)->element);
  case TypeKind::Vector:
    return lower_vector(*static_cast<const VectorType *>(type));
  case TypeKind::Function:
    return llvm::Type::getInt8Ty(context_); // GNU: arithmetic on function pointers steps by 1
  case TypeKind::Record:
    return lower_record(*static_cast<const RecordType *>(type)->decl);
  case TypeKind::Enum:
    return memory_type(types_.underlying_integer(canonical));
  // Padding behind the value makes the size.
  case TypeKind::Atomic: {
    QualType value = static_cast<const AtomicType *>(type)->value;
    uint64_t size = types_.size_of(canonical).value;
    uint64_t value_size = types_.size_of(value).value;
    llvm::Type *lowered = memory_type(value);
    if (size == value_size) {
      return lowered;
    }
    return llvm::StructType::get(context_, {lowered, byte_array(context_, size - value_size)},
                                 /*isPacked=*/true);
  }
  case TypeKind::Typedef:
    return memory_type(canonical); // not canonical: cannot happen
  }
  return nullptr;
}

namespace {

// Places members at their C offsets, first in LLVM's natural layout, packed if that fails.
class StructBuilder {
public:
  StructBuilder(llvm::LLVMContext &context, const llvm::DataLayout &layout, bool packed)
      : context_(context), layout_(layout), packed_(packed) {}

  // False when the natural layout cannot put it there.
  bool add(uint64_t offset, llvm::Type *type) {
    uint64_t alignment = packed_ ? 1 : layout_.getABITypeAlign(type).value();
    if (offset % alignment != 0 || offset < end_) {
      return false;
    }
    // LLVM would put it somewhere else: explicit padding brings it there.
    if (align_up(end_, alignment) != offset) {
      elements_.push_back(byte_array(context_, offset - end_));
    }
    elements_.push_back(type);
    alignment_ = std::max(alignment_, alignment);
    end_ = offset + layout_.getTypeAllocSize(type);
    return true;
  }
  // The size must come out right as well.
  bool finish(uint64_t size) {
    if (end_ > size || size % alignment_ != 0) {
      return false;
    }
    if (align_up(end_, alignment_) != size) {
      elements_.push_back(byte_array(context_, size - end_));
    }
    return true;
  }
  llvm::ArrayRef<llvm::Type *> elements() const { return elements_; }

private:
  llvm::LLVMContext &context_;
  const llvm::DataLayout &layout_;
  bool packed_;
  uint64_t end_ = 0;
  uint64_t alignment_ = 1;
  llvm::SmallVector<llvm::Type *, 16> elements_;
};

} // namespace

// The member of a union that gives it its LLVM type: the most aligned, of those the largest.
static const FieldDecl *storage_member(const RecordDecl &record, TypeContext &types) {
  // Bit-fields alone leave a union of bytes.
  const FieldDecl *best = nullptr;
  auto rank = [&](const FieldDecl *field) {
    return std::pair(types.align_of(field->type).value, types.size_of(field->type).value);
  };
  for (const FieldDecl *field : record.fields) {
    if (!field->is_bit_field && (!best || rank(field) > rank(best))) {
      best = field;
    }
  }
  return best;
}

llvm::Type *TypeLowering::lower_record(const RecordDecl &record) {
  uint64_t size = record.size.value;
  if (record.has_variable_size) {
    return byte_array(context_, 0); // nothing is allocated or stepped over by it
  }
  // Packed always works, unless members overlap.
  for (bool packed : {false, true}) {
    StructBuilder builder(context_, layout_, packed);
    bool is_placed = true;
    if (record.is_union()) {
      const FieldDecl *storage = storage_member(record, types_);
      is_placed = !storage || builder.add(0, memory_type(storage->type));
    } else {
      // Bit-fields are left out: they appear as bytes of padding.
      for (const FieldDecl *field : record.fields) {
        if (!field->is_bit_field && is_placed) {
          is_placed = builder.add(field->byte_offset().value, memory_type(field->type));
        }
      }
    }
    if (is_placed && builder.finish(size)) {
      return llvm::StructType::create(context_, builder.elements(), record_name(record), packed);
    }
  }
  return byte_array(context_, size);
}

// Only for the reader of the IR.
std::string TypeLowering::record_name(const RecordDecl &record) {
  if (context_.shouldDiscardValueNames()) {
    return {};
  }
  std::string_view name = record.name_text();
  if (name.empty() && record.typedef_name) {
    name = record.typedef_name->name_text();
  }
  return std::string(record.is_union() ? "union." : "struct.") +
         (name.empty() ? "anon" : std::string(name));
}

// In registers; aggregates have no such form.
llvm::Type *TypeLowering::value_type(QualType type) {
  const Type *canonical = type->canonical.type();
  switch (canonical->kind) {
  case TypeKind::Builtin:
    switch (static_cast<const BuiltinType *>(canonical)->builtin) {
    case BuiltinKind::Void:
      return llvm::Type::getVoidTy(context_);
    case BuiltinKind::Bool:
      return llvm::Type::getInt1Ty(context_);
    default:
      return memory_type(type);
    }
  case TypeKind::BitInt:
    return llvm::IntegerType::get(context_, static_cast<const BitIntType *>(canonical)->width);
  case TypeKind::Enum:
    return value_type(types_.underlying_integer(QualType(canonical)));
  case TypeKind::Atomic:
    return value_type(static_cast<const AtomicType *>(canonical)->value);
  case TypeKind::Complex: {
    llvm::Type *element = value_type(static_cast<const ComplexType *>(canonical)->element);
    return llvm::StructType::get(context_, {element, element});
  }
  // A vector of bool has elements of one bit.
  case TypeKind::Vector: {
    const VectorType *vector = static_cast<const VectorType *>(canonical);
    if (vector->flavor == VectorType::Flavor::Bool || is_bool(vector->element)) {
      return llvm::FixedVectorType::get(llvm::Type::getInt1Ty(context_), vector->count);
    }
    return memory_type(type);
  }
  case TypeKind::Pointer:
    return pointer_type_;
  case TypeKind::ConstantArray:
  case TypeKind::IncompleteArray:
  case TypeKind::VariableArray:
  case TypeKind::Function:
  case TypeKind::Record:
  case TypeKind::Typedef:
    return memory_type(type);
  }
  return nullptr;
}

// In one instruction: _BitInt as an integer of its whole size.
llvm::Type *TypeLowering::access_type(QualType type) {
  const Type *canonical = type->canonical.type();
  if (canonical->kind == TypeKind::Atomic) {
    return access_type(static_cast<const AtomicType *>(canonical)->value);
  }
  if (canonical->kind == TypeKind::BitInt) {
    return llvm::IntegerType::get(context_, static_cast<unsigned>(size_of(type) * 8));
  }
  return memory_type(type);
}

// The kind of value decides which entrance of FunctionGen is used.
Evaluation TypeLowering::evaluation(QualType type) {
  const Type *canonical = type->canonical.type();
  switch (canonical->kind) {
  case TypeKind::Builtin:
    return static_cast<const BuiltinType *>(canonical)->builtin == BuiltinKind::Void
               ? Evaluation::Void
               : Evaluation::Scalar;
  case TypeKind::BitInt:
  case TypeKind::Pointer:
  case TypeKind::Vector:
  case TypeKind::Enum:
    return Evaluation::Scalar;
  case TypeKind::Complex:
    return Evaluation::Complex;
  case TypeKind::ConstantArray:
  case TypeKind::IncompleteArray:
  case TypeKind::VariableArray:
  case TypeKind::Record:
    return Evaluation::Aggregate;
  case TypeKind::Atomic:
    return evaluation(static_cast<const AtomicType *>(canonical)->value);
  case TypeKind::Function:
  case TypeKind::Typedef:
    return Evaluation::Void;
  }
  return Evaluation::Void;
}

llvm::Align TypeLowering::align_of(QualType type) {
  uint64_t alignment = types_.align_of(type).value;
  return llvm::Align(alignment ? alignment : 1);
}

// x86-64 psABI 3.1.2: arrays of 16 bytes and more, or of variable length, are aligned to 16.
llvm::Align TypeLowering::object_align_of(QualType type) {
  llvm::Align alignment = align_of(type);
  bool is_big = is_array(type) && !is_incomplete(type) &&
                types_.target().architecture == Architecture::X86_64 &&
                (has_variable_size(type) || size_of(type) >= 16);
  return is_big ? std::max(alignment, llvm::Align(16)) : alignment;
}

uint64_t TypeLowering::size_of(QualType type) { return types_.size_of(type).value; }

// For vectors and complex numbers that of their elements.
bool TypeLowering::is_signed(QualType type) {
  switch (type->canonical->kind) {
  case TypeKind::Builtin:
  case TypeKind::BitInt:
    return is_integer(type) && types_.is_signed(type);
  case TypeKind::Enum:
    return types_.is_signed(types_.underlying_integer(type));
  case TypeKind::Atomic:
    return is_signed(type_cast<AtomicType>(type)->value);
  case TypeKind::Vector:
    return is_signed(type_cast<VectorType>(type)->element);
  case TypeKind::Complex:
    return is_signed(type_cast<ComplexType>(type)->element);
  case TypeKind::Pointer:
  case TypeKind::ConstantArray:
  case TypeKind::IncompleteArray:
  case TypeKind::VariableArray:
  case TypeKind::Function:
  case TypeKind::Record:
  case TypeKind::Typedef:
    return false;
  }
  return false;
}

// All units of a record are computed with the first question.
BitFieldUnit TypeLowering::bit_field_unit(const FieldDecl &field) {
  auto found = bit_field_units_.find(&field);
  if (found != bit_field_units_.end()) {
    return found->second;
  }
  divide_bit_fields(*field.parent);
  return bit_field_units_.lookup(&field);
}

// Finds the runs of adjacent bit-fields. A zero-width one ends a run (C23 3.17p3 NOTE 2: the two
// sides are different memory locations), and so does any other member.
void TypeLowering::divide_bit_fields(const RecordDecl &record) {
  uint64_t record_end = record.size.value;
  llvm::SmallVector<const FieldDecl *, 16> run;
  for (const FieldDecl *field : record.fields) {
    bool is_in_run = field->is_bit_field && field->bit_width != 0;
    // Members of a union overlap: each is a run of its own.
    if (record.is_union()) {
      if (is_in_run) {
        place_run(field, record_end);
      }
      continue;
    }
    if (is_in_run) {
      run.push_back(field);
      continue;
    }
    place_run(run, field->offset.value / 8);
    run.clear();
  }
  place_run(run, record_end);
}

// Groups the bit-fields of one run into units of at most 8 bytes, each field wholly in one; units
// grow to a power of two where nothing else is in the way. `limit` is the first byte not to touch.
void TypeLowering::place_run(llvm::ArrayRef<const FieldDecl *> run, uint64_t limit) {
  auto begin_of = [](const FieldDecl *field) { return field->offset.value / 8; };
  auto end_of = [](const FieldDecl *field) {
    return (field->offset.value + field->bit_width + 7) / 8;
  };
  size_t first = 0;
  while (first < run.size()) {
    // The unit begins with the first field that is left.
    uint64_t begin = begin_of(run[first]);
    uint64_t end = end_of(run[first]);
    size_t last = first + 1; // one past the fields of this unit
    // Fields that share a byte with the unit must be in it; others are while it stays a register.
    for (; last < run.size(); ++last) {
      uint64_t next_end = std::max(end, end_of(run[last]));
      if (begin_of(run[last]) >= end && next_end - begin > 8) {
        break;
      }
      end = next_end;
    }
    // Up to the next unit or the end of the run there may be bytes to spare.
    uint64_t next_begin = last < run.size() ? begin_of(run[last]) : limit;
    uint64_t rounded = llvm::PowerOf2Ceil(end - begin);
    uint64_t bytes = begin + rounded <= next_begin ? rounded : end - begin;
    // All fields of the unit.
    for (; first < last; ++first) {
      const FieldDecl *field = run[first];
      BitFieldUnit unit;
      unit.offset = Bytes{begin};
      unit.range.shift = static_cast<uint32_t>(field->offset.value - begin * 8);
      unit.range.width = field->bit_width;
      unit.range.unit_bits = static_cast<uint32_t>(bytes * 8);
      unit.range.is_signed = is_signed(field->type);
      bit_field_units_[field] = unit;
    }
  }
}

} // namespace cinch
