// System V psABI 3.1.2 and what gcc and clang made of it: `packed`, `aligned`, #pragma pack.
#include "ast/record_layout.h"

#include "ast/attributes.h"
#include "support/lang_options.h"

#include <algorithm>

namespace cinch {

namespace {

// No object is larger than half the address space (PTRDIFF_MAX), less what bits can count.
constexpr uint64_t max_record_bits = uint64_t{1} << 62;

// Places the members one after the other. Bits everywhere, since bit-fields need them.
class RecordLayout {
public:
  RecordLayout(RecordDecl &record, TypeContext &context)
      : record_(record), context_(context),
        alignment_(std::max<uint64_t>(record.explicit_alignment.bits().value, 8)) {
    uint64_t pack =
        record.max_field_alignment ? record.max_field_alignment : context.options().pack_struct;
    max_alignment_ = pack * 8;
    is_ms_ = record.attributes && record.attributes->ms_struct;
    bool is_gcc = record.attributes && record.attributes->gcc_struct;
    is_ms_ |= context.options().ms_bitfields && !is_gcc;
  }

  bool run() {
    const FieldDecl *before = nullptr;
    bool is_variable = false;
    for (FieldDecl *field : record_.fields) {
      // GNU: behind a member of variable size offsets are known at run time only.
      if (before && !record_.is_union() && has_variable_size(before->type)) {
        is_variable = true;
      }
      field->has_variable_offset = is_variable;
      if (is_variable && !before->is_bit_field) {
        end_ = 0; // a run of bit-fields begins at a place of its own
      }
      before = field;
      if (!field->is_bit_field) {
        place_member(*field);
      } else if (is_ms_) {
        place_ms_bit_field(*field);
      } else {
        place_bit_field(*field);
      }
      // Goes on from 0, so that no sum can wrap; the result is thrown away.
      if (end_ > max_record_bits) {
        is_too_large_ = true;
        end_ = 0;
      }
    }
    Bits data = {align_up(end_, 8)};
    record_.data_size = bytes_for(data);
    record_.alignment = {alignment_ / 8};
    record_.size = align_up(record_.data_size, record_.alignment); // GNU: 0 when it is empty
    return !is_too_large_;
  }

private:
  bool is_packed(const FieldDecl &field) const { return record_.is_packed || field.is_packed; }

  void place_member(FieldDecl &field) {
    uint64_t align = member_alignment(record_, field, context_).bits().value;
    Bytes size = context_.size_of(field.type);
    if (size.value > max_record_bits / 8) {
      is_too_large_ = true;
      size = {};
    }
    uint64_t offset = record_.is_union() ? 0 : align_up(end_, align);
    ms_unit_ = ms_unfilled_ = 0;
    finish(field, offset, size.bits().value, align);
  }

  // A bit-field may not cross a boundary of its declared type, unless packed or under #pragma pack;
  // one of width zero ends the unit. Unnamed ones do not align the record (on AArch64 they do).
  void place_bit_field(FieldDecl &field) {
    uint64_t unit = context_.size_of(field.type).bits().value;
    uint64_t align = context_.align_of(field.type).bits().value;
    uint64_t explicit_align = field.alignment.bits().value;
    uint64_t width = field.bit_width;
    uint64_t unpacked = std::max(align, explicit_align);
    align = std::max<uint64_t>(is_packed(field) && width != 0 ? 1 : align, explicit_align);
    if (max_alignment_ != 0 && width != 0) {
      align = std::min(is_packed(field) ? unpacked : align, max_alignment_);
    }
    uint64_t offset = record_.is_union() ? 0 : end_;
    bool crosses = max_alignment_ == 0 && (offset & (align - 1)) + width > unit;
    if (width == 0 || crosses) {
      offset = align_up(offset, align);
    } else if (explicit_align != 0 && (max_alignment_ == 0 || explicit_align <= max_alignment_)) {
      offset = align_up(offset, explicit_align);
    }
    bool unnamed_counts = context_.target().architecture == Architecture::AArch64;
    finish(field, offset, width, field.name != nullptr || unnamed_counts ? align : 1);
  }

  // GNU ms_struct, Microsoft's way: bit-fields share a unit only while their types have one size,
  // and the whole unit belongs to the record. `packed` does not count, nor do unions align. Width
  // zero counts only behind another bit-field.
  void place_ms_bit_field(FieldDecl &field) {
    uint64_t unit = context_.size_of(field.type).bits().value;
    uint64_t width = field.bit_width;
    uint64_t align = width == 0 && ms_unit_ == 0 ? 1 : unit;
    if (ms_unit_ != unit) {
      ms_unit_ = ms_unfilled_ = 0;
    }
    uint64_t offset = record_.is_union() ? 0 : end_ - ms_unfilled_;
    align = std::max(align, field.alignment.bits().value);
    if (max_alignment_ != 0 && width != 0) {
      align = std::min(align, max_alignment_);
    }
    if (record_.is_union()) {
      finish(field, 0, width != 0 ? unit : 8, 1);
      return;
    }
    if (width == 0 || ms_unfilled_ < width) {
      offset = align_up(offset, align);
      ms_unfilled_ = 0;
    }
    if (width == 0) {
      ms_unit_ = 0;
      finish(field, offset, 0, align);
      return;
    }
    if (ms_unfilled_ == 0) {
      end_ = offset + unit;
      ms_unfilled_ = unit;
    }
    ms_unfilled_ -= width;
    ms_unit_ = unit;
    finish(field, offset, width, align);
  }

  void finish(FieldDecl &field, uint64_t offset, uint64_t size, uint64_t align) {
    field.offset = {offset};
    // A union's members all begin at 0, and the largest one counts.
    end_ = std::max(end_, offset + size);
    alignment_ = std::max(alignment_, align);
  }

  RecordDecl &record_;
  TypeContext &context_;
  uint64_t end_ = 0;           // bits used so far
  uint64_t alignment_;         // of the record, bits
  uint64_t max_alignment_ = 0; // #pragma pack in bits, 0: none
  bool is_too_large_ = false;
  bool is_ms_ = false;
  // Of the unit that the last bit-field lies in, bits: its size, and what is free at its end.
  uint64_t ms_unit_ = 0;
  uint64_t ms_unfilled_ = 0;
};

} // namespace

// `aligned` raises even a packed member's alignment; #pragma pack limits the result.
Bytes member_alignment(const RecordDecl &record, const FieldDecl &field,
                       const TypeContext &context) {
  uint64_t pack =
      record.max_field_alignment ? record.max_field_alignment : context.options().pack_struct;
  bool is_packed = record.is_packed || field.is_packed;
  uint64_t align = is_packed ? 1 : context.align_of(field.type).value;
  align = std::max(align, field.alignment.value);
  return {pack != 0 ? std::min(align, pack) : align};
}

bool layout_record(RecordDecl &record, TypeContext &context) {
  return RecordLayout(record, context).run();
}

} // namespace cinch
