// Structures, unions and enumerations, complete or not.
#include "irgen/debug_types.h"

#include "llvm/BinaryFormat/Dwarf.h"

namespace cinch {

namespace dwarf = llvm::dwarf;

// A tag or typedef of a block belongs to its function; null: to the unit.
llvm::DIScope *DebugTypes::scope_of(const Decl &decl, const DebugPlace &place) {
  if (!function_ || !place.file) {
    return nullptr;
  }
  SourceLoc loc = files_.sources().expansion_loc(decl.loc);
  return function_->begin < loc && loc < function_->end ? function_->subprogram : nullptr;
}

// The node is a temporary one: the definition takes its place in finish(), if it has come by then.
llvm::DIType *DebugTypes::make_incomplete(unsigned tag, const Decl &decl, QualType type) {
  DebugPlace place = files_.place(decl.loc);
  llvm::DICompositeType *node = builder_.createReplaceableCompositeType(
      tag, to_llvm(decl.name_text()), scope_of(decl, place), place.file, place.line);
  incomplete_.push_back({type, node});
  return node;
}

llvm::DIType *DebugTypes::make_record(RecordDecl &decl) {
  unsigned tag = decl.is_union() ? dwarf::DW_TAG_union_type : dwarf::DW_TAG_structure_type;
  QualType type = types_.record(&decl);
  if (!decl.is_complete) {
    return make_incomplete(tag, decl, type);
  }
  DebugPlace place = files_.place(decl.loc);
  // Distinct: records without a name may look alike before they have members.
  llvm::DICompositeType *node = llvm::MDNode::replaceWithDistinct(
      llvm::TempDICompositeType(builder_.createReplaceableCompositeType(
          tag, to_llvm(decl.name_text()), scope_of(decl, place), place.file, place.line,
          /*RuntimeLang=*/0, size_in_bits(type),
          static_cast<uint32_t>(decl.explicit_alignment.bits().value), llvm::DINode::FlagZero)));
  pending_.push_back({&decl, node});
  return node;
}

void DebugTypes::describe_members(const RecordDecl &decl, llvm::DICompositeType *node) {
  llvm::SmallVector<llvm::Metadata *, 16> members;
  for (const FieldDecl *field : decl.fields) {
    // Unnamed bit-fields are only padding. DWARF could say where a member is whose place depends on
    // the program's values, LLVM can not.
    bool is_padding = !field->name && !field->is_anonymous_record;
    if (!is_padding && !field->has_variable_offset) {
      members.push_back(make_member(*field, node));
    }
  }
  builder_.replaceArrays(node, builder_.getOrCreateArray(members));
}

llvm::Metadata *DebugTypes::make_member(const FieldDecl &field, llvm::DICompositeType *record) {
  DebugPlace place = files_.place(field.loc);
  llvm::StringRef name = to_llvm(field.name_text());
  llvm::DIType *type = node(field.type);
  uint64_t size = size_in_bits(field.type);
  if (field.is_bit_field) {
    // The unit is what DWARF 3 counts from.
    uint64_t unit = size ? field.offset.value / size * size : field.offset.value;
    return builder_.createBitFieldMemberType(record, name, place.file, place.line, field.bit_width,
                                             field.offset.value, unit, llvm::DINode::FlagZero,
                                             type);
  }
  return builder_.createMemberType(record, name, place.file, place.line, size,
                                   static_cast<uint32_t>(field.alignment.bits().value),
                                   field.offset.value, llvm::DINode::FlagZero, type);
}

llvm::DIType *DebugTypes::make_enum(EnumDecl &decl) {
  QualType type = types_.enumeration(&decl);
  if (!decl.is_complete) {
    return make_incomplete(dwarf::DW_TAG_enumeration_type, decl, type);
  }
  DebugPlace place = files_.place(decl.loc);
  llvm::SmallVector<llvm::Metadata *, 16> constants;
  for (const EnumConstantDecl *constant : decl.constants) {
    constants.push_back(
        builder_.createEnumerator(to_llvm(constant->name_text()), constant->value()));
  }
  return builder_.createEnumerationType(
      scope_of(decl, place), to_llvm(decl.name_text()), place.file, place.line, size_in_bits(type),
      /*AlignInBits=*/0, builder_.getOrCreateArray(constants), node(decl.underlying));
}

// Completing one may describe further incomplete ones, which come behind it in the list.
void DebugTypes::finish() {
  for (size_t i = 0; i < incomplete_.size(); ++i) {
    auto [type, temporary] = incomplete_[i];
    llvm::DIType *final_node = temporary;
    nodes_.erase(type.raw());
    if (!is_incomplete(type)) {
      final_node = this->type(type);
    }
    final_node = builder_.replaceTemporary(llvm::TempMDNode(temporary), final_node);
    nodes_[type.raw()] = final_node;
  }
  incomplete_.clear();
}

} // namespace cinch
