#include "irgen/static_init.h"

#include "llvm/IR/Constants.h"

namespace cinch {

using llvm::Constant;

// This many zeros at the end of an array are worth a zeroinitializer of their own.
static constexpr uint64_t worthwhile_zeros = 16;

// The entries are sorted by offset.
StaticInitializer::Entries StaticInitializer::take_until(Entries &entries, uint64_t end) {
  size_t count = 0;
  while (count < entries.size() && entries[count].offset.value < end) {
    ++count;
  }
  Entries taken = entries.take_front(count);
  entries = entries.drop_front(count);
  return taken;
}

// GNU range designators stand for their copies.
static bool expand_repeats(llvm::ArrayRef<InitEntry> entries, std::vector<InitEntry> &expanded) {
  bool any = llvm::any_of(entries, [](const InitEntry &entry) { return entry.repeat != 1; });
  if (!any) {
    return false;
  }
  for (const InitEntry &entry : entries) {
    for (uint64_t i = 0; i < entry.repeat; ++i) {
      InitEntry copy = entry;
      copy.offset = entry.offset + entry.stride * i;
      copy.repeat = 1;
      expanded.push_back(copy);
    }
  }
  // Copies of several ranges may interleave.
  llvm::stable_sort(expanded, [](const InitEntry &a, const InitEntry &b) {
    return a.offset.value * 8 + a.bit_offset < b.offset.value * 8 + b.bit_offset;
  });
  return true;
}

Constant *StaticInitializer::build(const Expr *init, QualType type) {
  // `(T){...}` and the like as the whole initializer: its own initializer.
  while (const CastExpr *cast = expr_as<CastExpr>(init)) {
    bool is_read = cast->cast == CastKind::LValueToRValue || cast->cast == CastKind::NoOp;
    if (!is_read || lowering_.evaluation(type) != Evaluation::Aggregate) {
      break;
    }
    init = cast->operand;
  }
  if (const CompoundLiteralExpr *literal = expr_as<CompoundLiteralExpr>(init)) {
    return build(literal->init, type);
  }
  // Incomplete arrays get their size from the list.
  uint64_t size = is_incomplete(type) ? 0 : lowering_.size_of(type);
  if (const InitListExpr *list = expr_as<InitListExpr>(init)) {
    size = std::max(size, list->size.value);
    std::vector<InitEntry> expanded;
    bool is_expanded = expand_repeats(list->entries, expanded);
    return build_part(type, 0, size, is_expanded ? Entries(expanded) : list->entries);
  }
  // Anything else as a list with one entry.
  InitEntry entry;
  entry.type = type;
  entry.value = const_cast<Expr *>(init);
  return build_part(type, 0, size, entry);
}

// Bytes without a type of their own.
Constant *StaticInitializer::zeros(uint64_t size) {
  llvm::Type *byte = llvm::Type::getInt8Ty(module_.context());
  return llvm::ConstantAggregateZero::get(llvm::ArrayType::get(byte, size));
}

Constant *StaticInitializer::bytes_constant(llvm::ArrayRef<uint8_t> bytes) {
  return llvm::ConstantDataArray::get(module_.context(), bytes);
}

// The constant for one part of the object.
Constant *StaticInitializer::build_part(QualType type, uint64_t offset, uint64_t size,
                                        Entries entries) {
  llvm::Type *natural = lowering_.memory_type(type);
  // Nothing is mentioned: zero, in the part's type if the sizes agree.
  if (entries.empty()) {
    uint64_t natural_size = lowering_.data_layout().getTypeAllocSize(natural);
    return natural_size == size ? Constant::getNullValue(natural) : zeros(size);
  }
  // A value for the whole: a string, a copied object, a scalar.
  const InitEntry &first = entries.front();
  bool is_whole = entries.size() == 1 && first.offset.value == offset && first.bit_width == 0 &&
                  same_unqualified_type(first.type, type);
  const Type *canonical = type->canonical.type();
  // By the type of the part.
  switch (canonical->kind) {
  case TypeKind::ConstantArray:
  case TypeKind::IncompleteArray:
  case TypeKind::VariableArray: {
    const ArrayType *array = static_cast<const ArrayType *>(canonical);
    // A string fills the array of its characters, not one of arrays.
    bool is_string = entries.size() == 1 && first.offset.value == offset &&
                     expr_as<StringLiteralExpr>(first.value) && !is_array(array->element) &&
                     !is_record(array->element) && !is_pointer(array->element);
    if (is_string) {
      return module_.string_bytes(static_cast<const StringLiteralExpr *>(first.value), size);
    }
    return is_whole ? build(first.value, type) : build_array(array, offset, size, entries);
  }
  case TypeKind::Record:
    if (is_whole) {
      return build(first.value, type);
    }
    return static_cast<const RecordType *>(canonical)->decl->is_union()
               ? build_union(type, offset, size, entries)
               : build_record(type, offset, size, entries);
  case TypeKind::Complex:
    return is_whole ? complex_value(first.value, type) : build_complex(type, offset, entries);
  case TypeKind::Vector:
    if (!is_whole) {
      return build_vector(static_cast<const VectorType *>(canonical), offset, entries);
    }
    break;
  // The value, and padding behind it.
  case TypeKind::Atomic: {
    llvm::SmallVector<Piece, 2> pieces;
    QualType value = static_cast<const AtomicType *>(canonical)->value;
    InitEntry inner = first;
    inner.type = value;
    uint64_t value_size = lowering_.size_of(value);
    Entries inside = is_whole ? Entries(inner) : entries;
    pieces.push_back({0, build_part(value, offset, value_size, inside)});
    return assemble(natural, pieces, size);
  }
  // What remains is a single value.
  case TypeKind::Builtin:
  case TypeKind::BitInt:
  case TypeKind::Pointer:
  case TypeKind::Function:
  case TypeKind::Enum:
  case TypeKind::Typedef:
    break;
  }
  return build_scalar(type, entries);
}

// A value that LLVM can express; null pointers and zeros for what sema let pass.
Constant *StaticInitializer::value_of(const InitEntry &entry) {
  if (Constant *value = module_.constant_value(entry.value)) {
    return value;
  }
  if (const InitListExpr *list = expr_as<InitListExpr>(entry.value)) {
    return build(list, entry.type);
  }
  return Constant::getNullValue(lowering_.value_type(entry.type));
}

Constant *StaticInitializer::build_scalar(QualType type, Entries entries) {
  // A scalar in braces.
  if (const InitListExpr *list = expr_as<InitListExpr>(entries.back().value)) {
    if (list->entries.empty()) {
      return Constant::getNullValue(lowering_.memory_type(type));
    }
    return build_part(type, 0, lowering_.size_of(type), list->entries);
  }
  Constant *value = module_.constant_to_memory(value_of(entries.back()), type);
  llvm::Type *natural = lowering_.memory_type(type);
  llvm::ConstantInt *integer = llvm::dyn_cast<llvm::ConstantInt>(value);
  if (value->getType() == natural || !integer || !natural->isArrayTy()) {
    return value;
  }
  // _BitInt of an odd size: its bytes, lowest first.
  llvm::SmallVector<uint8_t, 32> bytes;
  for (unsigned i = 0; i * 8 < integer->getBitWidth(); ++i) {
    bytes.push_back(static_cast<uint8_t>(integer->getValue().extractBitsAsZExtValue(8, i * 8)));
  }
  return bytes_constant(bytes);
}

namespace {

// Characters in the middle of an array: #embed makes such entries.
struct Run {
  uint64_t position;
  std::string_view bytes;
};

// A constant data array of one element type, filled by position.
template <typename Word>
Constant *packed_words(llvm::Type *type, uint64_t count,
                       llvm::ArrayRef<std::pair<uint64_t, uint64_t>> values,
                       llvm::ArrayRef<Run> runs = {}) {
  std::vector<Word> words(count, 0);
  for (const Run &run : runs) {
    std::copy(run.bytes.begin(), run.bytes.end(), words.begin() + run.position);
  }
  for (auto [index, bits] : values) {
    words[index] = static_cast<Word>(bits);
  }
  llvm::StringRef raw(reinterpret_cast<const char *>(words.data()), count * sizeof(Word));
  return llvm::ConstantDataArray::getRaw(raw, count, type);
}

} // namespace

// Arrays of plain numbers without going through a Constant for each: null when it is no such array.
Constant *StaticInitializer::data_array(QualType element, uint64_t offset, uint64_t count,
                                        Entries entries) {
  llvm::Type *type = lowering_.memory_type(element);
  // LLVM has packed arrays for plain integers and floating values.
  if (!llvm::ConstantDataArray::isElementTypeCompatible(type) || count == 0) {
    return nullptr;
  }
  uint64_t step = lowering_.size_of(element);
  std::vector<std::pair<uint64_t, uint64_t>> values;
  values.reserve(entries.size());
  llvm::SmallVector<Run, 2> runs;
  // Every entry must be a literal at a whole position.
  for (const InitEntry &entry : entries) {
    uint64_t position = entry.offset.value - offset;
    uint64_t bits = 0;
    if (entry.bit_width != 0 || position % step != 0) {
      return nullptr;
    }
    const StringLiteralExpr *string = expr_as<StringLiteralExpr>(entry.value);
    if (string && step == 1) {
      runs.push_back({position, string->bytes.substr(0, lowering_.size_of(entry.type))});
      continue;
    }
    if (const IntegerLiteralExpr *integer = expr_as<IntegerLiteralExpr>(entry.value)) {
      bits = integer->width <= 64 ? integer->word : integer->words[0];
      if (!type->isIntegerTy()) {
        return nullptr;
      }
      // bool is stored as 0 or 1.
      if (is_bool(element)) {
        bits = bits != 0;
        // The literal's sign is repeated up to the width of the element.
      } else if (integer->width < 64 && lowering_.is_signed(entry.value->type)) {
        bits = static_cast<uint64_t>(static_cast<int64_t>(bits << (64 - integer->width)) >>
                                     (64 - integer->width));
      }
    } else if (const FloatLiteralExpr *number = expr_as<FloatLiteralExpr>(entry.value)) {
      if (!type->isFloatingPointTy()) {
        return nullptr;
      }
      bits = number->words[0];
    } else {
      return nullptr;
    }
    values.push_back({position / step, bits});
  }
  switch (step) {
  case 1:
    return packed_words<uint8_t>(type, count, values, runs);
  case 2:
    return packed_words<uint16_t>(type, count, values);
  case 4:
    return packed_words<uint32_t>(type, count, values);
  case 8:
    return packed_words<uint64_t>(type, count, values);
  default:
    return nullptr;
  }
}

// Element by element; the zeros at the end are kept apart, so that large tables stay small.
Constant *StaticInitializer::build_array(const ArrayType *type, uint64_t offset, uint64_t size,
                                         Entries entries) {
  QualType element = type->element;
  uint64_t step = lowering_.size_of(element);
  // Elements without size.
  if (step == 0) {
    return Constant::getNullValue(lowering_.memory_type(QualType(type)));
  }
  uint64_t count = size / step;
  uint64_t last_size = std::max(lowering_.size_of(entries.back().type), step);
  uint64_t used = (entries.back().offset.value + last_size - offset) / step;
  bool has_zero_tail = count - used >= worthwhile_zeros && count > 2 * used;
  uint64_t built = has_zero_tail ? used : count;
  llvm::Type *natural = lowering_.memory_type(element);
  Constant *head = data_array(element, offset, built, entries);
  // Not plain numbers: each element is a constant of its own.
  if (!head) {
    llvm::SmallVector<Constant *, 16> elements;
    elements.reserve(built);
    bool is_uniform = true;
    for (uint64_t i = 0; i < built; ++i) {
      uint64_t begin = offset + i * step;
      Entries inside = take_until(entries, begin + step);
      elements.push_back(build_part(element, begin, step, inside));
      is_uniform &= elements.back()->getType() == natural;
    }
    // Elements of different types, unions for instance, make a packed structure.
    head = is_uniform ? llvm::ConstantArray::get(llvm::ArrayType::get(natural, built), elements)
                      : llvm::ConstantStruct::getAnon(module_.context(), elements,
                                                      /*Packed=*/true);
  }
  if (!has_zero_tail) {
    return head;
  }
  Constant *tail = llvm::ConstantAggregateZero::get(llvm::ArrayType::get(natural, count - built));
  return llvm::ConstantStruct::getAnon(module_.context(), {head, tail}, /*Packed=*/true);
}

// Puts a bit-field's value into the bytes of the object that begin at `offset`.
void StaticInitializer::add_bits(const InitEntry &entry, uint64_t offset,
                                 llvm::MutableArrayRef<uint8_t> bytes) {
  llvm::ConstantInt *integer = llvm::dyn_cast<llvm::ConstantInt>(value_of(entry));
  if (!integer) {
    return;
  }
  llvm::APInt bits = integer->getValue().zextOrTrunc(entry.bit_width);
  uint64_t first = (entry.offset.value - offset) * 8 + entry.bit_offset;
  // Bit by bit: fields may straddle bytes.
  for (unsigned i = 0; i < entry.bit_width; ++i) {
    uint64_t position = first + i;
    if (bits[i] && position / 8 < bytes.size()) {
      bytes[position / 8] |= static_cast<uint8_t>(1u << (position % 8));
    }
  }
}

// Runs of bit-fields become bytes; members the constants of their types.
Constant *StaticInitializer::build_record(QualType type, uint64_t offset, uint64_t size,
                                          Entries entries) {
  const RecordDecl *record = type_cast<RecordType>(type)->decl;
  llvm::SmallVector<Piece, 16> pieces;
  llvm::SmallVector<uint8_t, 64> bits(size, 0);
  llvm::SmallVector<std::pair<uint64_t, uint64_t>, 4> bit_runs; // [begin, end) in bytes
  for (const FieldDecl *field : record->fields) {
    // Bit-fields are collected in the bytes of the whole object.
    if (field->is_bit_field) {
      if (field->bit_width == 0) {
        continue;
      }
      uint64_t begin = field->offset.value / 8;
      uint64_t end = (field->offset.value + field->bit_width + 7) / 8;
      bool any = false;
      // The entries that lie in this field.
      while (!entries.empty() && entries.front().bit_width != 0 &&
             entries.front().offset.value * 8 + entries.front().bit_offset <
                 offset * 8 + field->offset.value + field->bit_width) {
        add_bits(entries.front(), offset, bits);
        entries = entries.drop_front();
        any = true;
      }
      // Runs that touch are joined.
      if (any && !bit_runs.empty() && bit_runs.back().second >= begin) {
        bit_runs.back().second = std::max(bit_runs.back().second, end);
      } else if (any) {
        bit_runs.push_back({begin, end});
      }
      continue;
    }
    // A flexible array has what is left of the object.
    bool is_flexible = is_array(field->type) && is_incomplete(field->type);
    uint64_t begin = field->byte_offset().value;
    uint64_t field_size =
        is_flexible ? (size > begin ? size - begin : 0) : lowering_.size_of(field->type);
    if (is_flexible && field_size != 0) {
      uint64_t step = lowering_.size_of(as_array(field->type)->element);
      field_size = step ? field_size / step * step : 0;
    }
    Entries inside = take_until(entries, offset + begin + field_size);
    if (!inside.empty()) {
      pieces.push_back({begin, build_part(field->type, offset + begin, field_size, inside)});
    }
  }
  // The bit-fields as bytes.
  for (auto [begin, end] : bit_runs) {
    llvm::ArrayRef<uint8_t> run(bits);
    pieces.push_back({begin, bytes_constant(run.slice(begin, end - begin))});
  }
  llvm::stable_sort(pieces, [](const Piece &a, const Piece &b) { return a.offset < b.offset; });
  return assemble(lowering_.memory_type(type), pieces, size);
}

// Which member was named is not kept: it is the first that can hold all values at their places, and
// any other that can would give the same bytes.
Constant *StaticInitializer::build_union(QualType type, uint64_t offset, uint64_t size,
                                         Entries entries) {
  const RecordDecl *record = type_cast<RecordType>(type)->decl;
  llvm::SmallVector<Piece, 2> pieces;
  llvm::Type *natural = lowering_.memory_type(type);
  const InitEntry &first = entries.front();
  const FieldDecl *member = find_union_member(record, entries, offset);
  if (first.bit_width != 0 && (!member || member->is_bit_field)) {
    llvm::SmallVector<uint8_t, 16> bytes(size, 0);
    for (const InitEntry &entry : entries) {
      add_bits(entry, offset, bytes);
    }
    return bytes_constant(bytes);
  }
  if (!member) {
    // Overlapping members of several: in order, each on its own.
    for (const InitEntry &entry : entries) {
      uint64_t begin = entry.offset.value - offset;
      if (pieces.empty() || pieces.back().offset + size_of(pieces.back().value) <= begin) {
        pieces.push_back({begin, build_part(entry.type, entry.offset.value,
                                            lowering_.size_of(entry.type), entry)});
      }
    }
    return assemble(natural, pieces, size);
  }
  // The member that was found, from its beginning.
  bool is_flexible = is_array(member->type) && is_incomplete(member->type);
  uint64_t member_size = is_flexible ? size : lowering_.size_of(member->type);
  pieces.push_back({0, build_part(member->type, offset, member_size, entries)});
  return assemble(natural, pieces, size);
}

// Whether a value of the entry's type can be initializing `type` or a part of it at that place.
bool StaticInitializer::can_hold(QualType type, const InitEntry &entry, uint64_t offset) {
  if (entry.offset.value < offset) {
    return false;
  }
  if (entry.offset.value == offset && entry.bit_width == 0 &&
      same_unqualified_type(type, entry.type)) {
    return true;
  }
  // Arrays are asked for the element at that place.
  if (const ArrayType *array = as_array(type)) {
    uint64_t step = lowering_.size_of(array->element);
    uint64_t inside = entry.offset.value - offset;
    if (!is_incomplete(type) && inside >= lowering_.size_of(type)) {
      return false; // GNU: arrays without elements hold nothing
    }
    if (expr_as<StringLiteralExpr>(entry.value) && inside == 0 && is_array(entry.type)) {
      return same_unqualified_type(as_array(entry.type)->element, array->element) ||
             is_array(array->element);
    }
    return step != 0 && can_hold(array->element, entry, offset + inside / step * step);
  }
  // Any member may hold it.
  if (const RecordType *record = type_as<RecordType>(type)) {
    for (const FieldDecl *field : record->decl->fields) {
      if (field->is_bit_field) {
        uint64_t place = offset * 8 + field->offset.value;
        if (entry.bit_width == field->bit_width && entry.bit_width != 0 &&
            entry.offset.value * 8 + entry.bit_offset == place) {
          return true;
        }
      } else if (uint64_t begin = offset + field->byte_offset().value;
                 entry.offset.value >= begin && can_hold(field->type, entry, begin)) {
        return true;
      }
    }
    return false;
  }
  // Elements of vectors and parts of complex numbers.
  const VectorType *vector = type_as<VectorType>(type);
  const ComplexType *complex = type_as<ComplexType>(type);
  QualType part = vector ? vector->element : complex ? complex->element : QualType();
  return !part.is_null() && entry.bit_width == 0 && same_unqualified_type(part, entry.type) &&
         entry.offset.value < offset + lowering_.size_of(type);
}

// Null when several members have been initialized.
const FieldDecl *StaticInitializer::find_union_member(const RecordDecl *record, Entries entries,
                                                      uint64_t offset) {
  for (const FieldDecl *field : record->fields) {
    bool holds_all = llvm::all_of(entries, [&](const InitEntry &entry) {
      return field->is_bit_field ? entry.bit_width == field->bit_width && entry.bit_width != 0 &&
                                       entry.offset.value == offset
                                 : can_hold(field->type, entry, offset);
    });
    if (holds_all) {
      return field;
    }
  }
  return nullptr;
}

// Real and imaginary part of a constant of complex type.
bool StaticInitializer::complex_parts(const Expr *expr, QualType element, Constant *(&parts)[2]) {
  llvm::Type *type = lowering_.value_type(element);
  Constant *zero = Constant::getNullValue(type);
  // A literal: the imaginary or the real part.
  if (const FloatLiteralExpr *literal = expr_as<FloatLiteralExpr>(expr)) {
    Constant *value = llvm::ConstantFP::get(module_.context(), literal->value());
    bool is_imaginary = is_complex(expr->type);
    parts[0] = is_imaginary ? zero : value;
    parts[1] = is_imaginary ? value : zero;
    return true;
  }
  // Conversions change types, not values.
  if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    if (cast->cast == CastKind::RealToComplex) {
      parts[0] = module_.constant_value(cast->operand);
      parts[1] = zero;
      return parts[0] != nullptr;
    }
    return complex_parts(cast->operand, element, parts);
  }
  // A list with one or two parts.
  if (const InitListExpr *list = expr_as<InitListExpr>(expr)) {
    parts[0] = parts[1] = zero;
    uint64_t step = lowering_.size_of(element);
    for (const InitEntry &entry : list->entries) {
      if (is_complex(entry.type)) {
        return complex_parts(entry.value, element, parts);
      }
      if (Constant *value = module_.constant_value(entry.value)) {
        parts[entry.offset.value / step ? 1 : 0] = value;
      }
    }
    return true;
  }
  if (const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(expr)) {
    unsigned width = type->getIntegerBitWidth();
    Constant *value =
        llvm::ConstantInt::get(module_.context(), literal->value().sextOrTrunc(width));
    bool is_imaginary = is_complex(expr->type);
    parts[0] = is_imaginary ? zero : value;
    parts[1] = is_imaginary ? value : zero;
    return true;
  }
  return false;
}

// As the structure of two elements that the type is in memory.
Constant *StaticInitializer::complex_value(const Expr *expr, QualType type) {
  QualType element = type_cast<ComplexType>(type)->element;
  Constant *parts[2] = {nullptr, nullptr};
  if (!complex_parts(expr, element, parts)) {
    return Constant::getNullValue(lowering_.memory_type(type));
  }
  return llvm::ConstantStruct::get(llvm::cast<llvm::StructType>(lowering_.memory_type(type)),
                                   {module_.constant_to_memory(parts[0], element),
                                    module_.constant_to_memory(parts[1], element)});
}

// Initialized part by part.
Constant *StaticInitializer::build_complex(QualType type, uint64_t offset, Entries entries) {
  QualType element = type_cast<ComplexType>(type)->element;
  uint64_t step = lowering_.size_of(element);
  Constant *parts[2];
  for (unsigned i = 0; i < 2; ++i) {
    uint64_t begin = offset + i * step;
    Entries inside = take_until(entries, begin + step);
    parts[i] = build_part(element, begin, step, inside);
  }
  return llvm::ConstantStruct::get(llvm::cast<llvm::StructType>(lowering_.memory_type(type)),
                                   {parts[0], parts[1]});
}

// Elements that are not mentioned are zero.
Constant *StaticInitializer::build_vector(const VectorType *type, uint64_t offset,
                                          Entries entries) {
  // Those of a vector of bool are bits of an integer.
  if (type->flavor == VectorType::Flavor::Bool) {
    llvm::Type *integer = lowering_.memory_type(QualType(type));
    llvm::SmallVector<uint8_t, 16> bytes(lowering_.size_of(QualType(type)), 0);
    for (const InitEntry &entry : entries) {
      add_bits(entry, offset, bytes);
    }
    llvm::APInt bits(integer->getIntegerBitWidth(), 0);
    llvm::LoadIntFromMemory(bits, bytes.data(), bytes.size());
    return llvm::ConstantInt::get(integer, bits);
  }
  uint64_t step = lowering_.size_of(type->element);
  llvm::SmallVector<Constant *, 16> elements;
  for (uint64_t i = 0; i < type->count; ++i) {
    uint64_t begin = offset + i * step;
    Entries inside = take_until(entries, begin + step);
    elements.push_back(build_part(type->element, begin, step, inside));
  }
  return llvm::ConstantVector::get(elements);
}

// The natural type if possible: it is easier to read, and the optimizer likes it.
Constant *StaticInitializer::assemble(llvm::Type *natural, llvm::SmallVectorImpl<Piece> &pieces,
                                      uint64_t size) {
  llvm::StructType *structure = llvm::dyn_cast<llvm::StructType>(natural);
  if (structure && lowering_.data_layout().getTypeAllocSize(structure) == size) {
    if (Constant *result = assemble_natural(structure, pieces)) {
      return result;
    }
  }
  return assemble_packed(pieces, size);
}

// Null when a piece does not fit an element of the structure.
Constant *StaticInitializer::assemble_natural(llvm::StructType *type,
                                              llvm::ArrayRef<Piece> pieces) {
  const llvm::StructLayout *layout = lowering_.data_layout().getStructLayout(type);
  llvm::SmallVector<Constant *, 16> elements;
  // Element by element; padding is one too.
  for (unsigned i = 0; i < type->getNumElements(); ++i) {
    llvm::Type *element = type->getElementType(i);
    uint64_t begin = layout->getElementOffset(i);
    uint64_t end = begin + lowering_.data_layout().getTypeAllocSize(element);
    bool is_here = !pieces.empty() && pieces.front().offset < end;
    if (!is_here) {
      elements.push_back(Constant::getNullValue(element));
      continue;
    }
    if (pieces.front().offset == begin && pieces.front().value->getType() == element) {
      elements.push_back(pieces.front().value);
      pieces = pieces.drop_front();
      continue;
    }
    // Bit-fields lie in what LLVM sees as bytes of padding.
    // Other pieces can not be put into the bytes.
    llvm::ArrayType *padding = llvm::dyn_cast<llvm::ArrayType>(element);
    if (!padding || !padding->getElementType()->isIntegerTy(8)) {
      return nullptr;
    }
    llvm::SmallVector<uint8_t, 16> bytes(end - begin, 0);
    while (!pieces.empty() && pieces.front().offset < end) {
      llvm::ConstantDataArray *data = llvm::dyn_cast<llvm::ConstantDataArray>(pieces.front().value);
      uint64_t place = pieces.front().offset;
      bool fits = data && data->getElementType()->isIntegerTy(8) && place >= begin &&
                  place + data->getNumElements() <= end;
      if (!fits && !pieces.front().value->isNullValue()) {
        return nullptr;
      }
      for (unsigned byte = 0; fits && byte < data->getNumElements(); ++byte) {
        bytes[place - begin + byte] = static_cast<uint8_t>(data->getElementAsInteger(byte));
      }
      pieces = pieces.drop_front();
    }
    elements.push_back(bytes_constant(bytes));
  }
  return pieces.empty() ? llvm::ConstantStruct::get(type, elements) : nullptr;
}

// A packed structure of the pieces with zeros between them.
Constant *StaticInitializer::assemble_packed(llvm::ArrayRef<Piece> pieces, uint64_t size) {
  llvm::SmallVector<Constant *, 16> elements;
  uint64_t end = 0;
  for (const Piece &piece : pieces) {
    if (piece.offset < end) {
      continue; // overridden by what is there
    }
    if (piece.offset > end) {
      elements.push_back(zeros(piece.offset - end));
    }
    elements.push_back(piece.value);
    end = piece.offset + size_of(piece.value);
  }
  if (end < size) {
    elements.push_back(zeros(size - end));
  }
  return elements.size() == 1 ? elements[0]
                              : llvm::ConstantStruct::getAnon(module_.context(), elements,
                                                              /*Packed=*/true);
}

} // namespace cinch
