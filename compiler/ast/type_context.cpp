// Makes types: each kind is looked up by its parts, so that equal types are one object.
#include "ast/type_context.h"

#include "ast/decl.h"
#include "ast/record_layout.h"
#include "ast/type_table.h"
#include "support/lang_options.h"

namespace cinch {

namespace {

// In the arena, zero but for the kind.
template <typename T> T *allocate_type(Arena &arena) {
  T *type = arena.make<T>();
  type->kind = T::this_kind;
  return type;
}

// A derived type is variably modified and in error as what it derives from is.
void inherit_flags(Type &type, QualType from) {
  type.is_variably_modified |= from->is_variably_modified;
  type.contains_error |= from->contains_error;
}

// All of it in one word for the hash; equality is compared field by field.
uint64_t packed_info(const FunctionInfo &info) {
  return uint64_t{info.has_prototype} | uint64_t{info.is_variadic} << 1 |
         uint64_t{info.is_noreturn} << 2 | uint64_t{info.no_caller_saved_registers} << 3 |
         uint64_t{info.no_cf_check} << 4 | static_cast<uint64_t>(info.convention) << 8;
}

} // namespace

// The basic types are made once and found by their number.
TypeContext::TypeContext(const TargetInfo &target, const LangOptions &options)
    : target_(target), options_(options), tables_(new Tables) {
  unsigned index = 0;
#define BUILTIN(name, spelling)                                                                    \
  {                                                                                                \
    BuiltinType *type = allocate_type<BuiltinType>(arena_);                                        \
    type->builtin = BuiltinKind::name;                                                             \
    type->canonical = type;                                                                        \
    type->contains_error = BuiltinKind::name == BuiltinKind::Error;                                \
    builtin_layouts_[index] = target.builtin_layout(BuiltinKind::name);                            \
    builtins_[index++] = type;                                                                     \
  }
#include "ast/type_kinds.def"
}

TypeContext::~TypeContext() { delete tables_; }

QualType TypeContext::size_type() const { return builtin(target_.size_type); }
QualType TypeContext::ptrdiff_type() const { return builtin(target_.ptrdiff_type); }
// intptr_t and uintptr_t are ptrdiff_t's and size_t's siblings on LP64.
QualType TypeContext::intptr_type() const { return builtin(target_.ptrdiff_type); }
QualType TypeContext::uintptr_type() const { return builtin(target_.size_type); }
QualType TypeContext::intmax_type() const { return builtin(target_.intmax_type); }
QualType TypeContext::uintmax_type() const {
  return integer_of_width(bit_width(intmax_type()), false);
}
QualType TypeContext::wchar_type() const { return builtin(target_.wchar_type); }
QualType TypeContext::char16_type() const { return builtin(target_.char16_type); }
QualType TypeContext::char32_type() const { return builtin(target_.char32_type); }
// C23 7.30.1: char8_t is unsigned char; -fchar8_t says the same for older standards, where u8"" has
// type char.
QualType TypeContext::char8_type() const {
  bool is_own_type = options_.at_least(Standard::C23) || options_.char8;
  return builtin(is_own_type ? BuiltinKind::UChar : BuiltinKind::Char);
}

// The smallest rank of that width: `long` for 64, as int64_t is on Linux.
QualType TypeContext::integer_of_width(unsigned bits, bool is_signed) const {
  switch (bits) {
  case 8:
    return builtin(is_signed ? BuiltinKind::SChar : BuiltinKind::UChar);
  case 16:
    return builtin(is_signed ? BuiltinKind::Short : BuiltinKind::UShort);
  case 32:
    return builtin(is_signed ? BuiltinKind::Int : BuiltinKind::UInt);
  case 64:
    return builtin(is_signed ? BuiltinKind::Long : BuiltinKind::ULong);
  case 128:
    return builtin(is_signed ? BuiltinKind::Int128 : BuiltinKind::UInt128);
  default:
    return {};
  }
}

// The pattern of all makers: look it up by its parts; if it is new, make the canonical form first,
// which may itself be new, or be the type itself when its parts are canonical.
//    pointer_to(size_t)  ->  canonical: pointer_to(unsigned long)
QualType TypeContext::pointer_to(QualType pointee) {
  bool is_cached = pointee.local_qualifiers() == NoQualifiers;
  if (is_cached && pointee->pointer_to != nullptr) {
    return pointee->pointer_to;
  }
  const PointerType *result = tables_->types.intern<PointerType>(
      TypeHash(TypeKind::Pointer).add(pointee).value(),
      [&](const PointerType &type) { return type.pointee == pointee; },
      [&] {
        // An unqualified pointee remembers its pointer: no hashing for most pointers.
        QualType canonical_pointee = pointee.canonical();
        PointerType *type = allocate_type<PointerType>(arena_);
        type->pointee = pointee;
        type->canonical =
            canonical_pointee == pointee ? QualType(type) : pointer_to(canonical_pointee);
        inherit_flags(*type, pointee);
        return type;
      });
  if (is_cached) {
    pointee->pointer_to = result;
  }
  return result;
}

// Qualifiers belong to the complex type and never to its element.
QualType TypeContext::complex_of(QualType element) {
  return tables_->types.intern<ComplexType>(
      TypeHash(TypeKind::Complex).add(element).value(),
      [&](const ComplexType &type) { return type.element == element; },
      [&] {
        QualType canonical_element = unqualified(element.canonical());
        ComplexType *type = allocate_type<ComplexType>(arena_);
        type->element = element;
        type->canonical =
            canonical_element == element ? QualType(type) : complex_of(canonical_element);
        inherit_flags(*type, element);
        return type;
      });
}

// Here they stay on the element: an array has none of its own (C23 6.7.4.1).
QualType TypeContext::array_of(QualType element, uint64_t count) {
  return tables_->types.intern<ConstantArrayType>(
      TypeHash(TypeKind::ConstantArray).add(element).add(count).value(),
      [&](const ConstantArrayType &type) { return type.element == element && type.count == count; },
      [&] {
        QualType canonical_element = element.canonical();
        ConstantArrayType *type = allocate_type<ConstantArrayType>(arena_);
        type->element = element;
        type->count = count;
        type->canonical =
            canonical_element == element ? QualType(type) : array_of(canonical_element, count);
        inherit_flags(*type, element);
        return type;
      });
}

QualType TypeContext::incomplete_array_of(QualType element) {
  return tables_->types.intern<IncompleteArrayType>(
      TypeHash(TypeKind::IncompleteArray).add(element).value(),
      [&](const IncompleteArrayType &type) { return type.element == element; },
      [&] {
        QualType canonical_element = element.canonical();
        IncompleteArrayType *type = allocate_type<IncompleteArrayType>(arena_);
        type->element = element;
        type->canonical =
            canonical_element == element ? QualType(type) : incomplete_array_of(canonical_element);
        inherit_flags(*type, element);
        return type;
      });
}

// Not hash-consed: each declarator is evaluated on its own, C23 6.7.7.3p5. The canonical form
// shares `count`, by which irgen finds the value.
QualType TypeContext::variable_array_of(QualType element, Expr *count, SourceLoc loc) {
  QualType canonical_element = element.canonical();
  VariableArrayType *type = allocate_type<VariableArrayType>(arena_);
  type->element = element;
  type->count = count;
  type->loc = loc;
  type->canonical = canonical_element == element ? QualType(type)
                                                 : variable_array_of(canonical_element, count, loc);
  type->is_variably_modified = true;
  type->contains_error = element->contains_error;
  return type;
}

QualType TypeContext::vector_of(QualType element, uint32_t count, VectorType::Flavor flavor) {
  uint64_t shape = uint64_t{count} << 8 | static_cast<uint64_t>(flavor);
  return tables_->types.intern<VectorType>(
      TypeHash(TypeKind::Vector).add(element).add(shape).value(),
      [&](const VectorType &type) {
        return type.element == element && type.count == count && type.flavor == flavor;
      },
      [&] {
        // C23 has no qualified elements in vectors; GNU drops them.
        QualType canonical_element = unqualified(element.canonical());
        VectorType *type = allocate_type<VectorType>(arena_);
        type->element = element;
        type->count = count;
        type->flavor = flavor;
        type->canonical = canonical_element == element
                              ? QualType(type)
                              : vector_of(canonical_element, count, flavor);
        inherit_flags(*type, element);
        return type;
      });
}

namespace {

// Fills the parts of a function type; the canonical form is the caller's business.
FunctionType *make_function(Arena &arena, QualType result, llvm::ArrayRef<QualType> parameters,
                            FunctionInfo info) {
  FunctionType *type = allocate_type<FunctionType>(arena);
  type->result = result;
  type->parameters = arena.copy(parameters);
  type->info = info;
  inherit_flags(*type, result);
  for (QualType parameter : parameters) {
    type->contains_error |= parameter->contains_error;
  }
  return type;
}

} // namespace

// C23 6.7.7.4p4, p16: qualifiers of the result and of the parameters are no part of the type.
QualType TypeContext::function(QualType result, llvm::ArrayRef<QualType> parameters,
                               FunctionInfo info) {
  TypeHash hash(TypeKind::Function);
  hash.add(result).add(packed_info(info));
  for (QualType parameter : parameters) {
    hash.add(parameter);
  }
  return tables_->types.intern<FunctionType>(
      hash.value(),
      [&](const FunctionType &type) {
        return type.result == result && type.info == info && type.parameters == parameters;
      },
      [&] {
        QualType canonical_result = result.canonical().without_local_qualifiers();
        bool is_canonical = canonical_result == result;
        llvm::SmallVector<QualType, 16> canonical_parameters;
        for (QualType parameter : parameters) {
          canonical_parameters.push_back(parameter.canonical().without_local_qualifiers());
          // Parameter types come adjusted, C23 6.7.7.4p6.
          is_canonical &= canonical_parameters.back() == parameter;
        }
        FunctionType *type = make_function(arena_, result, parameters, info);
        type->canonical =
            is_canonical ? QualType(type) : function(canonical_result, canonical_parameters, info);
        return type;
      });
}

// Always canonical: width and sign have no other form.
QualType TypeContext::bit_int(uint32_t width, bool is_signed) {
  return tables_->types.intern<BitIntType>(
      TypeHash(TypeKind::BitInt).add(uint64_t{width} << 1 | uint64_t{is_signed}).value(),
      [&](const BitIntType &type) { return type.width == width && type.is_signed == is_signed; },
      [&] {
        BitIntType *type = allocate_type<BitIntType>(arena_);
        type->is_signed = is_signed;
        type->width = width;
        type->canonical = type;
        return type;
      });
}

QualType TypeContext::atomic_of(QualType value) {
  return tables_->types.intern<AtomicType>(
      TypeHash(TypeKind::Atomic).add(value).value(),
      [&](const AtomicType &type) { return type.value == value; },
      [&] {
        QualType canonical_value = value.canonical();
        AtomicType *type = allocate_type<AtomicType>(arena_);
        type->value = value;
        type->canonical = canonical_value == value ? QualType(type) : atomic_of(canonical_value);
        inherit_flags(*type, value);
        return type;
      });
}

// The declaration holds its type, so no table is needed. The same for the next two.
QualType TypeContext::record(RecordDecl *decl) {
  if (decl->type == nullptr) {
    RecordType *type = allocate_type<RecordType>(arena_);
    type->decl = decl;
    type->canonical = type;
    decl->type = type;
    records_.push_back(decl);
  }
  return decl->type;
}

QualType TypeContext::enumeration(EnumDecl *decl) {
  if (decl->type == nullptr) {
    EnumType *type = allocate_type<EnumType>(arena_);
    type->decl = decl;
    type->canonical = type;
    decl->type = type;
  }
  return decl->type;
}

QualType TypeContext::typedef_name(TypedefDecl *decl) {
  if (decl->type == nullptr) {
    TypedefType *type = allocate_type<TypedefType>(arena_);
    type->decl = decl;
    type->canonical = decl->underlying.canonical();
    inherit_flags(*type, decl->underlying);
    decl->type = type;
  }
  return decl->type;
}

QualType TypeContext::in_address_space(QualType type, uint32_t number) {
  for (size_t i = 0; i < address_spaces_.size(); ++i) {
    if (address_spaces_[i] == 0 || address_spaces_[i] == number) {
      address_spaces_[i] = number;
      return qualified(type, static_cast<unsigned>(i + 1) << address_space_shift);
    }
  }
  return {};
}

// C23 6.7.4.1p10: qualifying an array qualifies its elements. The typedef name is lost then, unless
// it says how the array is aligned.
QualType TypeContext::qualified(QualType type, unsigned qualifiers) {
  if ((type.canonical().local_qualifiers() & qualifiers) == qualifiers) {
    return type;
  }
  const ArrayType *array = as_array_with_sugar(type);
  if (array == nullptr) {
    return type.with(qualifiers);
  }
  QualType element = qualified(array->element, qualifiers);
  if (element == array->element) {
    return type;
  }
  const TypedefType *name =
      type->kind == TypeKind::Typedef ? static_cast<const TypedefType *>(type.type()) : nullptr;
  if (name && name->decl->alignment.value != 0) {
    TypedefDecl *decl = arena_.make<TypedefDecl>(*name->decl);
    decl->underlying = qualified(name->decl->underlying, qualifiers);
    decl->type = nullptr;
    return typedef_name(decl);
  }
  if (array->kind == TypeKind::ConstantArray) {
    return array_of(element, static_cast<const ConstantArrayType *>(array)->count);
  }
  if (array->kind == TypeKind::IncompleteArray) {
    return incomplete_array_of(element);
  }
  const VariableArrayType *variable = static_cast<const VariableArrayType *>(array);
  return variable_array_of(element, variable->count, variable->loc);
}

// The reverse of `qualified`. Typedefs that carry the qualifiers inside are looked through, the
// others keep their name.
QualType TypeContext::unqualified(QualType type) {
  if (const ArrayType *array = as_array_with_sugar(type)) {
    QualType element = unqualified(array->element);
    if (element == array->element) {
      return type;
    }
    if (array->kind == TypeKind::ConstantArray) {
      return array_of(element, static_cast<const ConstantArrayType *>(array)->count);
    }
    if (array->kind == TypeKind::IncompleteArray) {
      return incomplete_array_of(element);
    }
    const VariableArrayType *variable = static_cast<const VariableArrayType *>(array);
    return variable_array_of(element, variable->count, variable->loc);
  }
  QualType here = type.without_local_qualifiers();
  while (here->kind == TypeKind::Typedef && here.canonical().local_qualifiers() != NoQualifiers) {
    const TypedefType *name = static_cast<const TypedefType *>(here.type());
    here = name->decl->underlying.without_local_qualifiers();
  }
  return here;
}

// The type of the value that an lvalue of `type` converts to.
QualType TypeContext::without_atomic(QualType type) {
  if (const AtomicType *atomic = type_as<AtomicType>(type)) {
    QualType here = without_typedefs(type);
    return unqualified(here->kind == TypeKind::Atomic
                           ? static_cast<const AtomicType *>(here.type())->value
                           : atomic->value);
  }
  return unqualified(type);
}

namespace {

struct VaListMember {
  const char *name;
  QualType type;
};

// Identifiers outside of the identifier table, so that programs cannot name them.
const Identifier *make_name(Arena &arena, std::string_view name) {
  Identifier *identifier = arena.make<Identifier>();
  identifier->name = name;
  return identifier;
}

// A structure as if declared by the user, laid out at once.
RecordDecl *make_va_list_record(TypeContext &context, std::string_view tag,
                                llvm::ArrayRef<VaListMember> members) {
  Arena &arena = context.arena();
  RecordDecl *record = make_decl<RecordDecl>(arena, {}, make_name(arena, tag));
  llvm::SmallVector<FieldDecl *, 5> fields;
  for (const VaListMember &member : members) {
    FieldDecl *field = make_decl<FieldDecl>(arena, {}, make_name(arena, member.name));
    field->type = member.type;
    field->parent = record;
    field->index = static_cast<uint32_t>(fields.size());
    fields.push_back(field);
  }
  record->fields = arena.copy(llvm::ArrayRef<FieldDecl *>(fields));
  record->is_complete = true;
  layout_record(*record, context);
  return record;
}

} // namespace

// System V x86-64 ABI 3.5.7; AAPCS64 10.1.5. Named by the typedef, so that messages show it.
QualType TypeContext::va_list_type() {
  if (tables_->va_list) {
    return tables_->va_list;
  }
  QualType unsigned_int = builtin(BuiltinKind::UInt);
  QualType pointer = pointer_to(void_type());
  TypedefDecl *name = make_decl<TypedefDecl>(arena_, {}, make_name(arena_, "__builtin_va_list"));
  // An array of one on x86-64, so that it is passed by reference; a structure on AArch64.
  switch (target_.va_list_kind) {
  case VaListKind::X86_64SysV: {
    const VaListMember members[] = {{"gp_offset", unsigned_int},
                                    {"fp_offset", unsigned_int},
                                    {"overflow_arg_area", pointer},
                                    {"reg_save_area", pointer}};
    name->underlying = array_of(record(make_va_list_record(*this, "__va_list_tag", members)), 1);
    break;
  }
  case VaListKind::AArch64: {
    const VaListMember members[] = {{"__stack", pointer},
                                    {"__gr_top", pointer},
                                    {"__vr_top", pointer},
                                    {"__gr_offs", int_type()},
                                    {"__vr_offs", int_type()}};
    name->underlying = record(make_va_list_record(*this, "__va_list", members));
    break;
  }
  }
  tables_->va_list = typedef_name(name);
  return tables_->va_list;
}

} // namespace cinch
