// GNU: structures and unions with members of variable size, laid out at run time as record_layout.h
// would lay them out if the sizes were known. Only bit-fields differ: a run of them behind a member
// of variable size begins where its declared type is aligned.
#include "ast/record_layout.h"
#include "irgen/function_gen.h"

namespace cinch {

// Constant offsets are folded by the builder.
llvm::Value *FunctionGen::align_up(llvm::Value *offset, uint64_t alignment) {
  if (alignment <= 1) {
    return offset;
  }
  llvm::Value *raised = builder_.CreateNUWAdd(offset, builder_.getInt64(alignment - 1));
  return builder_.CreateAnd(raised, builder_.getInt64(~(alignment - 1)));
}

// Its alignment is known, other than its size.
llvm::Value *FunctionGen::size_of_variable_record(const RecordDecl *record) {
  return align_up(end_of_variable_record(record, nullptr), record->alignment.value);
}

// The offset of `wanted`, for a bit-field that of its run; without one, where the last member ends.
llvm::Value *FunctionGen::end_of_variable_record(const RecordDecl *record,
                                                 const FieldDecl *wanted) {
  // Members in order, each behind the one before it.
  llvm::Value *end = builder_.getInt64(0);
  llvm::Value *run = nullptr; // where the bit-fields begin that the last member belongs to
  for (const FieldDecl *field : record->fields) {
    llvm::Value *offset = builder_.getInt64(field->byte_offset().value);
    llvm::Value *size = nullptr;
    // A run of bit-fields is laid out from its beginning by constant offsets.
    if (field->is_bit_field) {
      bool is_packed = record->is_packed || field->is_packed;
      uint64_t alignment = is_packed ? 1 : lowering().align_of(field->type).value();
      run = run                          ? run
            : field->has_variable_offset ? align_up(end, alignment)
                                         : builder_.getInt64(0);
      offset = run;
      size = builder_.getInt64((field->offset.value + field->bit_width + 7) / 8);
    } else {
      // Any other member ends a run.
      run = nullptr;
      if (field->has_variable_offset) {
        offset = align_up(end, member_alignment(*record, *field, types()).value);
      }
      size = is_incomplete(field->type) ? builder_.getInt64(0) : size_of_type(field->type);
    }
    if (field == wanted) {
      return offset;
    }
    llvm::Value *field_end = builder_.CreateNUWAdd(offset, size);
    // The members of a union overlap: the largest counts.
    end = record->is_union() ? builder_.CreateBinaryIntrinsic(llvm::Intrinsic::umax, end, field_end)
                             : field_end;
  }
  return end;
}

// The place of one member, with the alignment that it must have there.
Address FunctionGen::variable_field_address(Address record, const FieldDecl *field) {
  llvm::Value *offset = end_of_variable_record(field->parent, field);
  llvm::Value *pointer = builder_.CreateInBoundsGEP(builder_.getInt8Ty(), record.pointer, offset);
  Bytes own = member_alignment(*field->parent, *field, types());
  llvm::Align alignment(field->is_bit_field ? 1 : std::max<uint64_t>(own.value, 1));
  return {pointer, std::min(record.alignment, alignment)};
}

} // namespace cinch
