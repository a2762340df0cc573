// Procedure Call Standard for the Arm 64-bit Architecture (AAPCS64), 6.8 "Parameter passing". Which
// registers are free is LLVM's affair: arrays of registers never straddle the end of a file.
#include "irgen/abi.h"

namespace cinch {

namespace {

// AAPCS64 5.9.5: more members are no homogeneous aggregate.
constexpr unsigned max_members = 4;

// A homogeneous floating-point or short-vector aggregate, AAPCS64 5.9.5.
struct Homogeneous {
  QualType base; // null: it is none
  uint64_t count = 0;
};

// The rules for one argument or result. They depend on its type alone, not on those before it.
class Aapcs64 {
public:
  explicit Aapcs64(TypeLowering &lowering) : lowering_(lowering) {}

  ArgPass argument(QualType written) {
    if (has_variable_size(written)) { // GNU: by reference, as gcc does
      return by_pointer(written);
    }
    QualType type = abi_type(written);
    if (!is_abi_aggregate(type)) {
      return scalar(type);
    }
    uint64_t size = lowering_.size_of(type);
    if (size == 0 || is_empty(type)) {
      return ArgPass::ignore(); // GNU C: a structure without members takes no register
    }
    // Up to four members of one floating type go into as many vector registers.
    Homogeneous parts = homogeneous(type);
    if (!parts.base.is_null()) {
      ArgPass pass = ArgPass::coerce(array_of(register_type(parts.base), parts.count));
      pass.alignment = stack_alignment(type);
      return pass;
    }
    // Two general registers, or a pointer to a copy.
    return size <= 16 ? ArgPass::coerce(registers(type, size)) : by_pointer(type);
  }

  // A result is returned where it would be passed as the first argument, 6.9.
  ArgPass result(QualType written) {
    if (is_void(written)) {
      return ArgPass::ignore();
    }
    if (has_variable_size(written)) {
      return by_pointer(written);
    }
    QualType type = abi_type(written);
    if (!is_abi_aggregate(type)) {
      return lowering_.size_of(type) > 16 ? by_pointer(type) : scalar_result(type);
    }
    uint64_t size = lowering_.size_of(type);
    bool is_small = size <= 8 && homogeneous(type).base.is_null();
    // A small structure is returned in one register of its own size, so that no bits beyond are
    // promised.
    return size != 0 && is_small && !is_empty(type) ? ArgPass::coerce(integer(size * 8))
                                                    : argument(written);
  }

  // Behind the ellipsis the same rules hold; va_arg counts registers of both kinds.
  VariadicPass variadic(QualType written) {
    VariadicPass result;
    result.pass = argument(written);
    QualType type = abi_type(written);
    result.alignment = stack_alignment(type);
    Homogeneous parts = homogeneous(type);
    if (result.pass.is_indirect()) {
      result.integer_registers = 1;
    } else if (!parts.base.is_null()) {
      result.vector_registers = static_cast<unsigned>(parts.count);
    } else {
      result.integer_registers = static_cast<unsigned>((lowering_.size_of(type) + 7) / 8);
    }
    return result;
  }

private:
  // AAPCS64 6.8.2, C.4 and C.14.
  llvm::Align stack_alignment(QualType type) {
    return llvm::Align(natural_alignment(type) >= 16 ? 16 : 8);
  }

  // Values which are no aggregates; vectors of odd sizes have no register.
  ArgPass scalar(QualType type) {
    uint64_t size = lowering_.size_of(type);
    if (is_vector(type) && size != 8 && size != 16) {
      return size <= 4 ? ArgPass::coerce(integer(32)) : by_pointer(type);
    }
    bool is_one_element = is_vector(type) && size == 16 && type_cast<VectorType>(type)->count == 1;
    if (is_one_element || is_builtin(type, BuiltinKind::MFloat8)) {
      return ArgPass::coerce(register_type(type));
    }
    return size > 16 ? by_pointer(type) : ArgPass::direct(lowering_.value_type(type));
  }

  ArgPass scalar_result(QualType type) {
    return is_builtin(type, BuiltinKind::MFloat8) ? scalar(type)
                                                  : ArgPass::direct(lowering_.value_type(type));
  }

  // What makes LLVM choose a vector register: for __mfp8 that is a vector too, 5.9. Of vectors of
  // one __int128 it would not.
  llvm::Type *register_type(QualType base) {
    if (is_vector(base) && lowering_.size_of(base) == 16 &&
        type_cast<VectorType>(base)->count == 1) {
      return llvm::FixedVectorType::get(integer(32), 4);
    }
    llvm::Type *type = lowering_.memory_type(base);
    return is_builtin(base, BuiltinKind::MFloat8) ? llvm::FixedVectorType::get(type, 1) : type;
  }

  ArgPass by_pointer(QualType type) {
    return ArgPass::indirect(lowering_.memory_type(type), lowering_.align_of(type), false);
  }

  // One or two general registers; aligned to an even one when the members are aligned to 16.
  llvm::Type *registers(QualType type, uint64_t size) {
    if (natural_alignment(type) >= 16) {
      // An i128 makes LLVM choose an even register.
      return integer(128);
    }
    return size <= 8 ? integer(64) : array_of(integer(64), 2);
  }

  // AAPCS64 5.9: of a record that of its members, whatever `aligned` says of the record itself.
  uint64_t natural_alignment(QualType type) {
    const RecordType *record = type_as<RecordType>(type);
    if (record == nullptr) {
      return lowering_.align_of(type).value();
    }
    uint64_t largest = 1;
    for (const FieldDecl *field : record->decl->fields) {
      // Packing takes alignment away (but of a bit-field of width 0, whose type always counts),
      // `aligned` on the member adds to it.
      bool is_end = field->is_bit_field && field->bit_width == 0;
      bool is_packed = !is_end && (record->decl->is_packed || field->is_packed);
      uint64_t alignment = is_packed ? 1 : lowering_.align_of(field->type).value();
      alignment = std::max(alignment, field->alignment.value);
      uint64_t limit = is_end ? 0 : record->decl->max_field_alignment;
      largest = std::max(largest, limit != 0 ? std::min(alignment, limit) : alignment);
    }
    return largest;
  }

  // No members but unnamed bit-fields and others like it.
  bool is_empty(QualType type) {
    if (const ConstantArrayType *array = type_as<ConstantArrayType>(type)) {
      return is_empty(array->element);
    }
    const RecordType *record = type_as<RecordType>(type);
    if (record == nullptr) {
      return false;
    }
    for (const FieldDecl *field : record->decl->fields) {
      bool is_unnamed_bits = field->is_bit_field && field->name == nullptr;
      if (!is_unnamed_bits && (field->is_bit_field || !is_empty(field->type))) {
        return false;
      }
    }
    return true;
  }

  llvm::Type *integer(uint64_t bits) {
    return llvm::IntegerType::get(lowering_.context(), static_cast<unsigned>(bits));
  }
  static llvm::Type *array_of(llvm::Type *element, uint64_t count) {
    return llvm::ArrayType::get(element, count);
  }

  // null base when it is none.
  Homogeneous homogeneous(QualType type) {
    Homogeneous found;
    bool is_homogeneous =
        add_members(type.canonical(), found) && found.count > 0 && found.count <= max_members;
    return is_homogeneous ? found : Homogeneous();
  }

  // Adds the members of a type; false when two differ or one is of another kind.
  bool add_members(QualType type, Homogeneous &found) {
    if (const ComplexType *complex = type_as<ComplexType>(type)) {
      return is_real_floating(complex->element) && add_base(complex->element, 2, found);
    }
    // The element, as many times as there are elements.
    if (const ConstantArrayType *array = type_as<ConstantArrayType>(type)) {
      Homogeneous element;
      // GNU: with an array of no elements it is none, as clang has it.
      return array->count != 0 && add_members(array->element.canonical(), element) &&
             (element.base.is_null() ||
              add_base(element.base, element.count * array->count, found));
    }
    if (const RecordType *record = type_as<RecordType>(type)) {
      return add_fields(*record->decl, found);
    }
    uint64_t size = lowering_.size_of(type);
    // Floating types, and short vectors of 8 or 16 bytes.
    bool is_base = is_real_floating(type) || is_builtin(type, BuiltinKind::MFloat8) ||
                   (is_vector(type) && (size == 8 || size == 16));
    return is_base && add_base(type, 1, found);
  }

  bool add_fields(const RecordDecl &record, Homogeneous &found) {
    uint64_t largest = 0;
    for (const FieldDecl *field : record.fields) {
      // A bit-field of width 0 is no member.
      if (field->is_bit_field) {
        if (field->bit_width != 0) {
          return false;
        }
        continue;
      }
      Homogeneous member;
      if (!add_members(field->type.canonical(), member)) {
        return false;
      }
      if (member.base.is_null()) {
        continue;
      }
      // In a union the members overlap: the largest counts.
      bool is_same = record.is_union() ? add_base(member.base, 0, found)
                                       : add_base(member.base, member.count, found);
      if (!is_same) {
        return false;
      }
      largest = std::max(largest, member.count);
    }
    found.count += record.is_union() ? largest : 0;
    // Padding between the members would make it something else.
    return found.base.is_null() || lowering_.size_of(found.base) * found.count >= record.size.value;
  }

  bool add_base(QualType base, uint64_t count, Homogeneous &found) {
    // Vectors of one size are the same base, whatever their elements.
    if (!found.base.is_null() && lowering_.memory_type(found.base) != lowering_.memory_type(base) &&
        !(is_vector(base) && is_vector(found.base) &&
          lowering_.size_of(base) == lowering_.size_of(found.base))) {
      return false;
    }
    found.base = found.base.is_null() ? base.canonical() : found.base;
    found.count += count;
    return true;
  }

  TypeLowering &lowering_;
};

} // namespace

void classify_aarch64(const AbiQuery &query, FunctionAbi &abi) {
  Aapcs64 rules(query.lowering);
  abi.result = rules.result(query.result);
  for (QualType argument : query.arguments) {
    abi.arguments.push_back(rules.argument(argument));
  }
}

VariadicPass classify_variadic_aarch64(TypeLowering &lowering, QualType type) {
  return Aapcs64(lowering).variadic(type);
}

} // namespace cinch
