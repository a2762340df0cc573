#include "irgen/tbaa.h"

namespace cinch {

TbaaInfo::TbaaInfo(llvm::LLVMContext &context, TypeContext &types, bool enabled, bool pointers)
    : builder_(context), types_(types), enabled_(enabled), pointers_(pointers) {}

llvm::MDNode *TbaaInfo::char_node() {
  if (!char_) {
    // The names of the two nodes are what clang calls them.
    root_ = builder_.createTBAARoot("Simple C/C++ TBAA");
    char_ = builder_.createTBAAScalarTypeNode("omnipotent char", root_);
  }
  return char_;
}

llvm::MDNode *TbaaInfo::scalar_node(llvm::StringRef name, llvm::MDNode *parent) {
  return builder_.createTBAAScalarTypeNode(name, parent);
}

// One node for each depth of pointers.
llvm::MDNode *TbaaInfo::any_pointer(unsigned depth) {
  while (any_pointers_.size() < depth) {
    unsigned next = static_cast<unsigned>(any_pointers_.size()) + 1;
    std::string name = next == 1 ? "any pointer" : "any p" + std::to_string(next) + " pointer";
    llvm::MDNode *parent = next == 1 ? char_node() : any_pointers_.back();
    any_pointers_.push_back(scalar_node(name, parent));
  }
  return any_pointers_[depth - 1];
}

// Signed and unsigned forms of a type may alias each other (6.5.1p7), so they share one node.
llvm::MDNode *TbaaInfo::builtin_node(BuiltinKind kind) {
  switch (kind) {
  case BuiltinKind::Void:
  case BuiltinKind::Char:
  case BuiltinKind::SChar:
  case BuiltinKind::UChar:
  case BuiltinKind::MFloat8:
  case BuiltinKind::AutoPlaceholder:
  case BuiltinKind::Error:
    // All that may alias everything.
    return char_node();
  case BuiltinKind::Bool:
    return scalar_node("bool", char_node());
  case BuiltinKind::Short:
  case BuiltinKind::UShort:
    return scalar_node("short", char_node());
  case BuiltinKind::Int:
  case BuiltinKind::UInt:
    return scalar_node("int", char_node());
  case BuiltinKind::Long:
  case BuiltinKind::ULong:
    return scalar_node("long", char_node());
  case BuiltinKind::LongLong:
  case BuiltinKind::ULongLong:
    return scalar_node("long long", char_node());
  case BuiltinKind::Int128:
  case BuiltinKind::UInt128:
    return scalar_node("__int128", char_node());
  case BuiltinKind::Fp16:
    return scalar_node("__fp16", char_node());
  case BuiltinKind::Float16:
    return scalar_node("_Float16", char_node());
  case BuiltinKind::BFloat16:
    return scalar_node("__bf16", char_node());
  case BuiltinKind::Float:
    return scalar_node("float", char_node());
  case BuiltinKind::Float32:
    return scalar_node("_Float32", char_node());
  case BuiltinKind::Float32x:
    return scalar_node("_Float32x", char_node());
  case BuiltinKind::Double:
    return scalar_node("double", char_node());
  case BuiltinKind::Float64:
    return scalar_node("_Float64", char_node());
  case BuiltinKind::LongDouble:
    return scalar_node("long double", char_node());
  case BuiltinKind::Float64x:
    return scalar_node("_Float64x", char_node());
  case BuiltinKind::Float128:
    return scalar_node("__float128", char_node());
  case BuiltinKind::NullPtr:
    // As `void *`.
    return any_pointer(1);
  }
  return char_node();
}

// Pointers to the same kind of thing share a node below "any pointer"; `void *` is any pointer,
// for the sake of programs that handle pointers of all types through it.
llvm::MDNode *TbaaInfo::pointer_node(QualType type) {
  if (!pointers_) {
    return any_pointer(1);
  }
  // Arrays on the way do not matter.
  unsigned depth = 0;
  QualType pointee = type.canonical();
  while (const PointerType *pointer = type_as<PointerType>(pointee)) {
    ++depth;
    pointee = pointer->pointee.canonical();
    while (const ArrayType *array = as_array(pointee)) {
      pointee = array->element.canonical();
    }
  }
  if (is_void(pointee)) {
    return any_pointer(1);
  }
  std::string name;
  // Pointers to named types are told apart by the names.
  if (pointee->kind == TypeKind::Builtin) {
    llvm::MDNode *node = type_node(pointee);
    name = llvm::cast<llvm::MDString>(node->getOperand(0))->getString();
  } else if (const RecordType *record = type_as<RecordType>(pointee)) {
    name = std::string(record->decl->name_text());
  }
  // Pointers to functions, enumerations and the like.
  if (name.empty()) {
    return any_pointer(depth);
  }
  return scalar_node("p" + std::to_string(depth) + " " + name, any_pointer(depth));
}

llvm::MDNode *TbaaInfo::type_node(QualType type) {
  // The attribute may_alias, and characters.
  if (types_.may_alias(type)) {
    return char_node();
  }
  const Type *canonical = type->canonical.type();
  auto found = type_nodes_.find(canonical);
  if (found != type_nodes_.end()) {
    return found->second;
  }
  llvm::MDNode *node = nullptr;
  // Made once for each canonical type.
  switch (canonical->kind) {
  case TypeKind::Builtin:
    node = builtin_node(static_cast<const BuiltinType *>(canonical)->builtin);
    break;
  case TypeKind::BitInt: {
    unsigned width = static_cast<const BitIntType *>(canonical)->width;
    node = scalar_node("_BitInt(" + std::to_string(width) + ")", char_node());
    break;
  }
  case TypeKind::Pointer:
    node = pointer_node(QualType(canonical));
    break;
  case TypeKind::Enum:
    node = type_node(types_.underlying_integer(QualType(canonical)));
    break;
  case TypeKind::Atomic:
    node = type_node(static_cast<const AtomicType *>(canonical)->value);
    break;
  case TypeKind::ConstantArray:
  case TypeKind::IncompleteArray:
  case TypeKind::VariableArray:
    node = type_node(static_cast<const ArrayType *>(canonical)->element);
    break;
  // A structure is a node with members.
  case TypeKind::Record:
    // A union's members overlap: its accesses may be of any type.
    node = is_valid_base(QualType(canonical))
               ? record_node(static_cast<const RecordType *>(canonical)->decl)
               : char_node();
    break;
  // Vectors are accessed in parts of any type.
  case TypeKind::Complex:
  case TypeKind::Vector:
  case TypeKind::Function:
  case TypeKind::Typedef:
    node = char_node();
    break;
  }
  type_nodes_[canonical] = node;
  return node;
}

// Paths through such a record say something.
bool TbaaInfo::is_valid_base(QualType type) {
  const RecordType *record = type_as<RecordType>(type);
  return record && record->decl->is_complete && !record->decl->is_union() &&
         !record->decl->has_flexible_array && !record->decl->has_variable_size &&
         !types_.may_alias(type);
}

llvm::MDNode *TbaaInfo::record_node(const RecordDecl *record) {
  auto found = record_nodes_.find(record);
  if (found != record_nodes_.end()) {
    return found->second;
  }
  // Each member by its node and offset.
  llvm::SmallVector<std::pair<llvm::MDNode *, uint64_t>, 16> fields;
  for (const FieldDecl *field : record->fields) {
    // Bit-fields are accessed through their units, without a tag.
    if (!field->is_bit_field && types_.size_of(field->type).value != 0) {
      fields.push_back({type_node(field->type), field->byte_offset().value});
    }
  }
  llvm::MDNode *node = builder_.createTBAAStructTypeNode(record->name_text(), fields);
  record_nodes_[record] = node;
  return node;
}

// The tag of an access: a scalar by itself, or as a member of a structure.
llvm::MDNode *TbaaInfo::access_tag(QualType type, const AliasInfo &alias) {
  if (!enabled_) {
    return nullptr;
  }
  if (alias.may_alias || types_.may_alias(type) || is_record(type)) {
    return access_tag(types_.char_type(), {}); // (records are moved whole as integers)
  }
  const Type *canonical = type->canonical.type();
  // Not reached through a structure.
  if (!alias.base) {
    llvm::MDNode *&tag = scalar_tags_[canonical];
    if (!tag) {
      llvm::MDNode *node = type_node(type);
      tag = builder_.createTBAAStructTagNode(node, node, 0);
    }
    return tag;
  }
  // Through one: base, member and offset.
  llvm::MDNode *node = type_node(type);
  llvm::MDNode *&tag = path_tags_[{alias.base, node, alias.offset}];
  if (!tag) {
    tag = builder_.createTBAAStructTagNode(alias.base, node, alias.offset);
  }
  return tag;
}

AliasInfo TbaaInfo::field_alias(const AliasInfo &record_alias, QualType record_type,
                                const FieldDecl *field) {
  AliasInfo result;
  if (!enabled_) {
    return result;
  }
  // Otherwise the member is just a scalar, if that much is known.
  bool is_path = is_valid_base(record_type);
  if (record_alias.may_alias || !is_path || is_vector(field->type)) {
    // A flexible array's record is no base, but its members keep their own types.
    const RecordType *record = type_cast<RecordType>(record_type);
    result.may_alias = record_alias.may_alias || record->decl->is_union() ||
                       types_.may_alias(record_type) || is_vector(field->type);
    return result;
  }
  // A path through nested structures keeps the outermost.
  if (record_alias.base) {
    result = record_alias;
  } else {
    result.base = record_node(type_cast<RecordType>(record_type)->decl);
    result.base_type = record_type;
  }
  result.offset += field->byte_offset().value;
  return result;
}

// False when the record has something in it whose bytes cannot be told apart by type.
bool TbaaInfo::collect_scalars(QualType type, uint64_t offset,
                               llvm::SmallVectorImpl<llvm::MDBuilder::TBAAStructField> &fields) {
  // Members by members; arrays as a whole.
  if (const RecordType *record = type_as<RecordType>(type)) {
    if (record->decl->is_union() || types_.may_alias(type)) {
      fields.emplace_back(offset, types_.size_of(type).value, access_tag(types_.char_type(), {}));
      return true;
    }
    for (const FieldDecl *field : record->decl->fields) {
      if (field->is_bit_field) {
        return false;
      }
      uint64_t place = offset + field->byte_offset().value;
      if (types_.size_of(field->type).value != 0 && !collect_scalars(field->type, place, fields)) {
        return false;
      }
    }
    // Long lists are not worth it.
    return fields.size() <= 16;
  }
  QualType element = type;
  while (const ArrayType *array = as_array(element)) {
    element = array->element;
  }
  QualType accessed = is_record(element) ? types_.char_type() : element;
  fields.emplace_back(offset, types_.size_of(type).value, access_tag(accessed, {}));
  return true;
}

llvm::MDNode *TbaaInfo::struct_tag(QualType type) {
  const RecordType *record = type_as<RecordType>(type);
  // Of variable size: nothing is known.
  if (!enabled_ || !record || record->decl->has_flexible_array || record->decl->has_variable_size) {
    return nullptr;
  }
  auto [place, is_new] = struct_tags_.try_emplace(record, nullptr);
  if (!is_new) {
    return place->second;
  }
  llvm::SmallVector<llvm::MDBuilder::TBAAStructField, 16> fields;
  llvm::MDNode *node = nullptr;
  if (collect_scalars(type, 0, fields) && !fields.empty()) {
    node = builder_.createTBAAStructNode(fields);
  }
  struct_tags_[record] = node;
  return node;
}

} // namespace cinch
