// GNU: __builtin_clear_padding, by the layout of the object.
#include "irgen/builtin_gen.h"

namespace cinch {

namespace {

// Which bits of an object belong to a value: a mask for each byte.
class PaddingMap {
public:
  PaddingMap(FunctionGen &generator, uint64_t size) : generator_(generator), used_(size, 0) {}

  void add(QualType type, uint64_t offset);
  llvm::ArrayRef<uint8_t> used() const { return used_; }

private:
  void add_bits(uint64_t first_bit, uint64_t count) {
    for (uint64_t bit = first_bit; bit != first_bit + count; ++bit) {
      if (bit / 8 < used_.size()) {
        used_[bit / 8] |= static_cast<uint8_t>(1u << (bit % 8));
      }
    }
  }
  void add_record(const RecordDecl &record, uint64_t offset);
  // Of a scalar without the bytes that only fill up its size.
  uint64_t value_bits(QualType type) {
    llvm::Type *memory = generator_.lowering().memory_type(type);
    bool is_x87 = memory->isX86_FP80Ty();
    bool is_bit_int = type->canonical->kind == TypeKind::BitInt;
    return is_x87       ? 80
           : is_bit_int ? generator_.types().bit_width(type)
                        : generator_.lowering().size_of(type) * 8;
  }

  FunctionGen &generator_;
  llvm::SmallVector<uint8_t, 64> used_;
};

void PaddingMap::add(QualType type, uint64_t offset) {
  type = generator_.types().without_atomic(type);
  if (const RecordType *record = type_as<RecordType>(type)) {
    add_record(*record->decl, offset);
    return;
  }
  const ArrayType *array = as_array(type);
  const ComplexType *complex = type_as<ComplexType>(type);
  if (array == nullptr && complex == nullptr) {
    add_bits(offset * 8, value_bits(type));
    return;
  }
  // A flexible array has no elements of which the type knows.
  if (array != nullptr && is_incomplete(type)) {
    return;
  }
  QualType element = array != nullptr ? array->element : complex->element;
  uint64_t step = generator_.lowering().size_of(element);
  uint64_t size = generator_.lowering().size_of(type);
  for (uint64_t at = 0; step != 0 && at + step <= size; at += step) {
    add(element, offset + at);
  }
}

// Of a union what any member uses: only that is no padding in all of them.
void PaddingMap::add_record(const RecordDecl &record, uint64_t offset) {
  for (const FieldDecl *field : record.fields) {
    if (field->is_bit_field) {
      if (field->name != nullptr) {
        add_bits(offset * 8 + field->offset.value, field->bit_width);
      }
    } else {
      add(field->type, offset + field->byte_offset().value);
    }
  }
}

constexpr uint64_t largest_map = uint64_t{1} << 20;

} // namespace

// Runs of padding bytes are set, bytes with both are masked.
bool BuiltinGen::clear_padding() {
  const Expr *pointer = argument(0);
  QualType object = pointee_of(pointer->type);
  uint64_t size = generator_.lowering().size_of(object);
  if (size > largest_map) {
    return false;
  }
  llvm::Value *address = value(0);
  PaddingMap map(generator_, size);
  map.add(object, 0);
  llvm::ArrayRef<uint8_t> used = map.used();
  llvm::Type *byte = builder_.getInt8Ty();
  for (uint64_t i = 0; i < size;) {
    uint64_t end = i;
    while (end < size && used[end] == 0) {
      ++end;
    }
    llvm::Value *place = builder_.CreateConstInBoundsGEP1_64(byte, address, i);
    if (end != i) {
      builder_.CreateMemSet(place, builder_.getInt8(0), end - i, llvm::MaybeAlign(1),
                            object.is_volatile());
      i = end;
      continue;
    }
    if (used[i] != 0xff) {
      llvm::Value *old = builder_.CreateAlignedLoad(byte, place, llvm::Align(1));
      builder_.CreateAlignedStore(builder_.CreateAnd(old, used[i]), place, llvm::Align(1));
    }
    ++i;
  }
  return true;
}

} // namespace cinch
