// Compatible and composite types, C23 6.2.7.
#include "ast/decl.h"
#include "ast/type_context.h"
#include "ast/type_table.h"
#include "support/lang_options.h"

namespace cinch {

namespace {

// SysV is what plain C means on the targets Cinch has.
bool same_convention(CallingConvention a, CallingConvention b) {
  auto normal = [](CallingConvention convention) {
    return convention == CallingConvention::SysV ? CallingConvention::C : convention;
  };
  return normal(a) == normal(b);
}

using RecordPair = std::pair<const RecordDecl *, const RecordDecl *>;

// Compares types by C23 6.2.7p1. Pairs of records on the way are assumed compatible, so that
// records that point to themselves come to an end.
class Compatibility {
public:
  Compatibility(TypeContext &context, llvm::SmallVectorImpl<RecordPair> &assumed)
      : context_(context), assumed_(assumed) {}

  // True as well when either type had an error: the message has been given.
  bool types(QualType a, QualType b) {
    a = a.canonical();
    b = b.canonical();
    // A loop, because pointers may be nested as deep as the program likes.
    while (a != b && is_pointer(a) && is_pointer(b) &&
           a.local_qualifiers() == b.local_qualifiers()) {
      a = static_cast<const PointerType *>(a.type())->pointee.canonical();
      b = static_cast<const PointerType *>(b.type())->pointee.canonical();
    }
    if (a == b) {
      return true;
    }
    if (a.local_qualifiers() != b.local_qualifiers()) {
      return false;
    }
    const Type *left = a.type();
    const Type *right = b.type();
    if (left->contains_error || right->contains_error) {
      return true;
    }
    if (left->kind != right->kind) {
      return different_kinds(left, right);
    }
    return same_kinds(left, right);
  }

private:
  // An enumerated type and its integer type; arrays with and without a known constant size.
  bool different_kinds(const Type *left, const Type *right) {
    // C23 6.7.7.3p6: only two known sizes have to agree, and here one is not.
    if (as_array(left) != nullptr && as_array(right) != nullptr) {
      return types(as_array(left)->element, as_array(right)->element);
    }
    if (left->kind == TypeKind::Enum || right->kind == TypeKind::Enum) {
      const Type *enumeration = left->kind == TypeKind::Enum ? left : right;
      const Type *other = enumeration == left ? right : left;
      QualType underlying = static_cast<const EnumType *>(enumeration)->decl->underlying;
      return !underlying.is_null() && same_unqualified_type(underlying, other);
    }
    return false;
  }

  // Both canonical, unqualified, of one kind, and not identical.
  bool same_kinds(const Type *left, const Type *right) {
    switch (left->kind) {
    case TypeKind::Pointer:
      return types(static_cast<const PointerType *>(left)->pointee,
                   static_cast<const PointerType *>(right)->pointee);
    case TypeKind::Complex:
      return types(static_cast<const ComplexType *>(left)->element,
                   static_cast<const ComplexType *>(right)->element);
    case TypeKind::Atomic:
      return types(static_cast<const AtomicType *>(left)->value,
                   static_cast<const AtomicType *>(right)->value);
    case TypeKind::ConstantArray:
      if (static_cast<const ConstantArrayType *>(left)->count !=
          static_cast<const ConstantArrayType *>(right)->count) {
        return false;
      }
      [[fallthrough]];
    case TypeKind::IncompleteArray:
    case TypeKind::VariableArray:
      return types(static_cast<const ArrayType *>(left)->element,
                   static_cast<const ArrayType *>(right)->element);
    // GNU: a vector of int and one of the same size of unsigned are different types all the same.
    case TypeKind::Vector:
      return vectors(*static_cast<const VectorType *>(left),
                     *static_cast<const VectorType *>(right));
    case TypeKind::Function:
      return functions(*static_cast<const FunctionType *>(left),
                       *static_cast<const FunctionType *>(right));
    case TypeKind::Record:
      return records(*static_cast<const RecordType *>(left)->decl,
                     *static_cast<const RecordType *>(right)->decl, false);
    case TypeKind::Enum:
      return enumerations(*static_cast<const EnumType *>(left)->decl,
                          *static_cast<const EnumType *>(right)->decl);
    case TypeKind::Builtin:
    case TypeKind::BitInt:
    case TypeKind::Typedef:
      return false; // hash-consed: not identical is not the same
    }
    return false;
  }

  // GNU: flavors of vectors with the same element and count go together.
  bool vectors(const VectorType &left, const VectorType &right) {
    return left.count == right.count && types(left.element, right.element);
  }

  // C23 6.7.7.4p15.
  bool functions(const FunctionType &left, const FunctionType &right) {
    if (!types(left.result, right.result) ||
        !same_convention(left.info.convention, right.info.convention)) {
      return false;
    }
    if (!left.info.has_prototype || !right.info.has_prototype) {
      const FunctionType &with = left.info.has_prototype ? left : right;
      // C17 6.7.6.3p15; a definition in K&R form counts as one without prototype.
      return !with.info.has_prototype || is_callable_without_prototype(with);
    }
    if (left.parameters.size() != right.parameters.size() ||
        left.info.is_variadic != right.info.is_variadic) {
      return false;
    }
    for (size_t i = 0; i < left.parameters.size(); ++i) {
      // C23 6.7.7.4p15: qualifiers of parameters are taken off before they are compared.
      if (!types(unqualified(left.parameters[i]), unqualified(right.parameters[i]))) {
        return false;
      }
    }
    return true;
  }

  // C17 6.7.6.3p15: no ellipsis, and no parameter that the default promotions would change.
  bool is_callable_without_prototype(const FunctionType &type) {
    if (type.info.is_variadic) {
      return false;
    }
    for (QualType parameter : type.parameters) {
      QualType promoted = context_.default_argument_promoted(parameter);
      if (!types(unqualified(parameter), unqualified(promoted))) {
        return false;
      }
    }
    return true;
  }

  static QualType unqualified(QualType type) { return type.canonical().without_local_qualifiers(); }

  // C23 6.2.7p1: since C23 two definitions with the same tag and members are one type.
  // `are_anonymous_members`: tags are not needed.
  bool records(const RecordDecl &left, const RecordDecl &right, bool are_anonymous_members) {
    if (&left == &right) {
      return true;
    }
    if (!context_.options().at_least(Standard::C23) || left.tag != right.tag ||
        left.name != right.name || (left.name == nullptr && !are_anonymous_members)) {
      return false;
    }
    if (!left.is_complete || !right.is_complete) {
      return true;
    }
    // Met again on the way down: the answer depends on the rest alone.
    for (const RecordPair &pair : assumed_) {
      if (pair.first == &left && pair.second == &right) {
        return true;
      }
    }
    // Alignment too, since the layouts must agree.
    if (left.fields.size() != right.fields.size() || left.is_packed != right.is_packed ||
        left.alignment != right.alignment) {
      return false;
    }
    assumed_.push_back({&left, &right});
    bool result = true;
    for (size_t i = 0; i < left.fields.size() && result; ++i) {
      result = fields(*left.fields[i], *right.fields[i]);
    }
    assumed_.pop_back();
    return result;
  }

  bool fields(const FieldDecl &left, const FieldDecl &right) {
    if (left.name != right.name || left.is_bit_field != right.is_bit_field ||
        left.bit_width != right.bit_width || left.alignment != right.alignment ||
        left.is_anonymous_record != right.is_anonymous_record) {
      return false;
    }
    if (left.is_anonymous_record) {
      const RecordType *left_record = type_as<RecordType>(left.type);
      const RecordType *right_record = type_as<RecordType>(right.type);
      return left_record != nullptr && right_record != nullptr &&
             records(*left_record->decl, *right_record->decl, true);
    }
    return types(left.type, right.type);
  }

  bool enumerations(const EnumDecl &left, const EnumDecl &right) {
    if (!context_.options().at_least(Standard::C23) || left.name == nullptr ||
        left.name != right.name || left.has_fixed_type != right.has_fixed_type) {
      return false;
    }
    // An enumeration that is only declared goes with any other of the tag.
    if (left.underlying.is_null() || right.underlying.is_null()) {
      return true;
    }
    if (!same_unqualified_type(left.underlying, right.underlying) ||
        left.constants.size() != right.constants.size()) {
      return false;
    }
    for (const EnumConstantDecl *constant : left.constants) {
      if (!has_constant(right, *constant)) {
        return false;
      }
    }
    return true;
  }

  // The order of the constants does not matter.
  static bool has_constant(const EnumDecl &decl, const EnumConstantDecl &wanted) {
    for (const EnumConstantDecl *constant : decl.constants) {
      if (constant->name == wanted.name) {
        return llvm::APSInt::isSameValue(constant->value(), wanted.value());
      }
    }
    return false;
  }

  TypeContext &context_;
  llvm::SmallVectorImpl<RecordPair> &assumed_;
};

} // namespace

bool TypeContext::compatible(QualType a, QualType b) {
  return Compatibility(*this, tables_->assumed_compatible).types(a, b);
}

namespace {

// C23 6.2.7p3: a known constant size wins, then a variable one, then a [*].
QualType composite_array(TypeContext &context, const ArrayType &a, const ArrayType &b) {
  QualType element = context.composite(a.element, b.element);
  for (const ArrayType *array : {&a, &b}) {
    if (array->kind == TypeKind::ConstantArray) {
      return context.array_of(element, static_cast<const ConstantArrayType *>(array)->count);
    }
  }
  for (const ArrayType *array : {&a, &b}) {
    if (array->kind == TypeKind::VariableArray) {
      const VariableArrayType *variable = static_cast<const VariableArrayType *>(array);
      if (variable->count != nullptr || &a == &b) {
        return context.variable_array_of(element, variable->count, variable->loc);
      }
    }
  }
  if (a.kind == TypeKind::VariableArray || b.kind == TypeKind::VariableArray) {
    return context.variable_array_of(element, nullptr, {});
  }
  return context.incomplete_array_of(element);
}

// A prototype wins over none; noreturn (GNU) of either stays.
QualType composite_function(TypeContext &context, const FunctionType &a, const FunctionType &b) {
  FunctionInfo info = a.info.has_prototype ? a.info : b.info;
  info.is_noreturn = a.info.is_noreturn || b.info.is_noreturn;
  QualType result = context.composite(a.result, b.result);
  if (!a.info.has_prototype || !b.info.has_prototype) {
    return context.function(result, a.info.has_prototype ? a.parameters : b.parameters, info);
  }
  llvm::SmallVector<QualType, 16> parameters;
  for (size_t i = 0; i < a.parameters.size(); ++i) {
    parameters.push_back(context.composite(a.parameters[i], b.parameters[i]));
  }
  return context.function(result, parameters, info);
}

} // namespace

// C23 6.2.7p3. Keeps a's typedef names where nothing changes. Of an enumerated and an integer type
// it takes the enumerated one.
QualType TypeContext::composite(QualType a, QualType b) {
  if (a == b || a.canonical() == b.canonical()) {
    return a;
  }
  // Compatible with all others, but of no shape that could be composed.
  if (a->contains_error || b->contains_error) {
    return a->contains_error ? a : b;
  }
  unsigned qualifiers = a.canonical().local_qualifiers();
  QualType left = without_typedefs(a);
  QualType right = without_typedefs(b);
  if (is_array(left) && is_array(right)) {
    return composite_array(*this, *as_array_with_sugar(left), *as_array_with_sugar(right));
  }
  if (left->kind != right->kind) {
    return is_enum(b) ? b.with(qualifiers) : a;
  }
  if (left->kind == TypeKind::Pointer) {
    QualType pointee = composite(pointee_of(left), pointee_of(right));
    return pointer_to(pointee).with(qualifiers);
  }
  if (left->kind == TypeKind::Function) {
    return composite_function(*this, *static_cast<const FunctionType *>(left.type()),
                              *static_cast<const FunctionType *>(right.type()))
        .with(qualifiers);
  }
  return a;
}

} // namespace cinch
