#include "sema/declarators.h"

#include "sema/attributes.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

namespace {

// "'x'" or "type name", for messages about what is being declared.
std::string_view name_or(const Declarator &declarator, std::string_view otherwise) {
  return declarator.name ? declarator.name->name : otherwise;
}

// The first of several qualifiers, for messages.
const char *qualifier_word(unsigned qualifiers) {
  return (qualifiers & Const) ? "const" : (qualifiers & Volatile) ? "volatile" : "restrict";
}

// Whether a function is declared anywhere on the way.
bool has_function(llvm::ArrayRef<DeclaratorChunk> chunks) {
  return llvm::any_of(chunks, [](const DeclaratorChunk &chunk) {
    return chunk.kind == DeclaratorChunk::Kind::Function;
  });
}

// Whether only pointers are derived from what the specifiers say.
bool has_only_pointers(llvm::ArrayRef<DeclaratorChunk> chunks) {
  return llvm::all_of(chunks, [](const DeclaratorChunk &chunk) {
    return chunk.kind == DeclaratorChunk::Kind::Pointer;
  });
}

} // namespace

bool is_undeduced(QualType type) {
  while (is_pointer(type)) {
    type = pointee_of(type);
  }
  return is_builtin(type, BuiltinKind::AutoPlaceholder);
}

// Builds the type from the inside out. The chunks are in the order of the source, the name first:
// `*a[3]` has Array, then Pointer, so that the last chunk applies to the specifiers' type.
void DeclaratorTypes::build(const DeclSpec &spec, llvm::ArrayRef<DeclaratorChunk> chunks,
                            Declarator &declarator, bool is_parameter) {
  QualType type = spec.type;
  // C23 6.7.10p2: a plain name; clang allows pointers, too.
  bool is_deduced_pointer = !is_parameter && spec.is_auto_deduced && !chunks.empty() &&
                            has_only_pointers(chunks) && declarator.name != nullptr;
  if (is_deduced_pointer) {
    sema_.report(spec.auto_loc, DiagId::ext_auto_declarator);
  } else if (is_builtin(type, BuiltinKind::AutoPlaceholder) && !chunks.empty()) {
    if (has_function(chunks)) {
      sema_.report(spec.auto_loc, DiagId::err_auto_not_allowed)
          << spec.auto_word << "function return type";
    } else {
      sema_.report(declarator.loc, DiagId::err_auto_not_plain_identifier) << spec.auto_word;
    }
    type = sema_.types.error_type();
  }
  for (size_t i = chunks.size(); i-- > 0;) {
    const DeclaratorChunk &chunk = chunks[i];
    // Attributes before a chunk apply to the type so far, those after it to the result.
    type = sema_.attributes->apply_to_type(type, chunk.inner_attributes);
    switch (chunk.kind) {
    case DeclaratorChunk::Kind::Pointer:
      type = pointer(type, chunk);
      break;
    case DeclaratorChunk::Kind::Array:
      // `static` and qualifiers in `[]` are for the outermost array of a parameter.
      type = array(type, chunk, declarator, is_parameter && i == 0);
      break;
    case DeclaratorChunk::Kind::Function:
      // A qualifier of the result stands before this chunk: in the specifiers or behind a `*`.
      type = function(type, chunk, i + 1 == chunks.size() ? spec.qualifier_loc : chunks[i + 1].loc);
      break;
    }
    type = sema_.attributes->apply_to_type(type, chunk.attributes);
  }
  declarator.type = type;
  if (chunks.empty()) {
    return;
  }
  // What the declaration needs to know of the outermost chunk, e.g. the names of the parameters.
  const DeclaratorChunk &outermost = chunks.front();
  if (outermost.kind == DeclaratorChunk::Kind::Function) {
    declarator.has_function_declarator = true;
    declarator.is_knr_identifier_list = !outermost.knr_names.empty();
    declarator.parameters = outermost.parameters;
    declarator.knr_names = outermost.knr_names;
    declarator.knr_locs = outermost.knr_locs;
    declarator.inner_decls = outermost.inner_decls;
  } else if (outermost.kind == DeclaratorChunk::Kind::Array) {
    declarator.array_qualifiers = outermost.qualifiers;
    declarator.is_array_static = outermost.is_static;
  }
}

// `* qualifiers`.
QualType DeclaratorTypes::pointer(QualType to, const DeclaratorChunk &chunk) {
  QualType type = sema_.types.pointer_to(to);
  if (chunk.is_atomic) {
    type = sema_.types.atomic_of(type);
  }
  // C23 6.7.4.1p2: only pointers to object types may be restrict-qualified.
  if ((chunk.qualifiers & Restrict) != 0 && is_function(to)) {
    sema_.report(chunk.loc, DiagId::err_restrict_of_function_pointer) << sema_.types.quoted(to);
    return sema_.types.qualified(type, chunk.qualifiers & ~unsigned{Restrict});
  }
  return sema_.types.qualified(type, chunk.qualifiers);
}

// C23 6.7.7.3p1.
// What arrays can not consist of. False after an error.
bool DeclaratorTypes::check_element(QualType element, SourceLoc loc, const Declarator &declarator) {
  if (is_error(element)) {
    return false;
  }
  if (is_function(element)) {
    sema_.report(loc, DiagId::err_array_of_functions)
        << name_or(declarator, "type name") << sema_.types.quoted(element);
    return false;
  }
  if (is_incomplete(element)) {
    const RecordType *record = type_as<RecordType>(element);
    sema_.report(loc, DiagId::err_array_incomplete_element) << sema_.types.quoted(element);
    if (record) {
      sema_.report(record->decl->loc, DiagId::note_forward_declaration)
          << sema_.types.quoted(element);
    }
    return false;
  }
  // GNU: the members behind the flexible array are not there.
  const RecordType *record = type_as<RecordType>(element);
  if (record && record->decl->has_flexible_array) {
    sema_.report(loc, DiagId::ext_flexible_array_in_array) << sema_.types.quoted(element);
  }
  return true;
}

// `[]`, `[n]`, `[*]` or `[static n]`.
QualType DeclaratorTypes::array(QualType element, const DeclaratorChunk &chunk,
                                const Declarator &declarator, bool is_outermost_parameter) {
  if (chunk.is_static || chunk.qualifiers != 0) { // C23 6.7.7.3p1
    const char *word = chunk.is_static ? "'static'" : "type qualifier";
    if (sema_.is_c89()) {
      sema_.report(chunk.loc, DiagId::ext_array_usage_c99) << (chunk.is_static ? 1 : 0);
    }
    if (!sema_.scopes.is_prototype_scope()) {
      sema_.report(chunk.loc, DiagId::err_array_static_outside_prototype) << word;
    } else if (!is_outermost_parameter) {
      sema_.report(chunk.loc, DiagId::err_array_static_not_outermost) << word;
    }
  }
  if (!check_element(element, chunk.loc, declarator)) {
    return sema_.types.error_type();
  }
  // `[*]`: of variable size, and nobody says which.
  if (chunk.is_star) {
    sema_.report(chunk.star_loc, sema_.is_c89() ? DiagId::ext_vla : DiagId::warn_vla_used);
    if (!sema_.scopes.is_prototype_scope()) { // 6.7.7.3p4
      sema_.report(chunk.loc, DiagId::err_array_star_outside_prototype);
      return sema_.types.incomplete_array_of(element);
    }
    return sema_.types.variable_array_of(element, nullptr, chunk.loc);
  }
  // Without a bound the type is incomplete.
  return chunk.size ? sized_array(element, chunk, declarator)
                    : sema_.types.incomplete_array_of(element);
}

// The bound is an expression: a constant gives an array of known size, anything else a VLA.
QualType DeclaratorTypes::sized_array(QualType element, const DeclaratorChunk &chunk,
                                      const Declarator &declarator) {
  Expr *size = sema_.conversions->rvalue(chunk.size);
  if (size->contains_error || is_error(size->type)) {
    return sema_.types.error_type();
  }
  SourceLoc loc = source_range(size).begin;
  if (!is_integer(size->type)) {
    sema_.report(loc, DiagId::err_array_size_non_int) << sema_.types.quoted(size->type);
    return sema_.types.error_type();
  }
  // Only an integer constant expression makes an array type of fixed size; what is folded beyond
  // that is decided where the array is declared.
  std::optional<llvm::APSInt> count = sema_.constants->integer_constant(size);
  // A variable length array: the bound is converted to size_t and evaluated when the declaration is
  // reached.
  if (!count) {
    sema_.report(loc, sema_.is_c89() ? DiagId::ext_vla : DiagId::warn_vla_used);
    size = sema_.conversions->convert(size, sema_.types.size_type());
    return sema_.types.variable_array_of(element, size, loc);
  }
  if (count->isSigned() && count->isNegative()) {
    sema_.report(loc, DiagId::err_array_size_negative)
        << (declarator.name ? 1 : 0) << name_or(declarator, {});
    return sema_.types.error_type();
  }
  // GNU: an array without elements, often the last member of a structure.
  if (count->isZero()) {
    sema_.report(loc, DiagId::ext_zero_size_array);
  }
  // Objects have less than 2^61 bytes, so that sizes in bits fit 64 bits too.
  uint64_t element_size = element->is_variably_modified ? 1 : sema_.types.size_of(element).value;
  uint64_t limit = (uint64_t{1} << 61) / std::max<uint64_t>(element_size, 1);
  if (count->getActiveBits() > 63 || count->getZExtValue() > limit) {
    llvm::SmallString<32> digits;
    count->toString(digits, 10, false, false, true, true); // with separators
    sema_.report(loc, DiagId::err_array_too_large) << std::string_view(digits.str());
    return sema_.types.error_type();
  }
  return sema_.types.array_of(element, count->getZExtValue());
}

// C23 6.7.7.4p1. Parameter types are adjusted already (DeclarationSema::parameter).
// A function with this result and the parameters of the chunk.
QualType DeclaratorTypes::function(QualType result, const DeclaratorChunk &chunk,
                                   SourceLoc qualifier_loc) {
  if (is_function(result) || is_array(result)) {
    sema_.report(chunk.loc, DiagId::err_function_returns_array_or_function)
        << (is_function(result) ? 1 : 0) << sema_.types.quoted(result);
    result = sema_.types.error_type(); // still a function: its definition may have a body
  }
  // `const int f(void)`: allowed, without effect.
  unsigned ignored = result.qualifiers();
  if (ignored != 0 && !is_error(result)) {
    if (!is_void(result)) {
      sema_.report(qualifier_loc.is_valid() ? qualifier_loc : chunk.loc,
                   DiagId::warn_qualifier_on_return_type)
          << qualifier_word(ignored);
    }
    // C17 6.7.6.3p5: the result has the unqualified version of the type.
    result = sema_.types.unqualified(result);
  }
  if (!chunk.has_prototype && chunk.knr_names.empty()) {
    sema_.report(chunk.loc, DiagId::ext_strict_prototypes);
  }
  // The types of the parameters without qualifiers, as 6.7.7.4p14 compares them.
  llvm::SmallVector<QualType, 8> parameters;
  for (const ParamDecl *parameter : chunk.parameters) {
    parameters.push_back(sema_.types.unqualified(parameter->type));
  }
  FunctionInfo info;
  info.has_prototype = chunk.has_prototype;
  info.is_variadic = chunk.is_variadic;
  return sema_.types.function(result, parameters, info);
}

// Replaces variable bounds whose value is known by constant ones, in arrays and through pointers.
// Types without any are returned as they are.
QualType DeclaratorTypes::fold_variable_arrays(QualType type, SourceLoc loc) {
  if (!type->is_variably_modified) {
    return type;
  }
  unsigned qualifiers = type.canonical().local_qualifiers();
  QualType plain = type.canonical().without_local_qualifiers();
  // The rest of the type may have a variable bound deeper inside.
  if (is_pointer(plain)) {
    QualType pointee = fold_variable_arrays(pointee_of(plain), loc);
    return sema_.types.pointer_to(pointee).with(qualifiers);
  }
  const ArrayType *array = as_array(plain);
  if (!array) {
    return type;
  }
  QualType element = fold_variable_arrays(array->element, loc);
  if (const ConstantArrayType *constant = type_as<ConstantArrayType>(plain)) {
    return sema_.types.array_of(element, constant->count);
  }
  // `[*]` has no bound to be folded.
  const VariableArrayType *variable = type_as<VariableArrayType>(plain);
  if (!variable || !variable->count) {
    return type;
  }
  std::optional<llvm::APSInt> count = sema_.constants->fold_integer(variable->count);
  // Also a negative bound has many active bits.
  if (!count || count->getActiveBits() > 48) {
    return type;
  }
  sema_.report(loc, DiagId::ext_vla_folded_to_constant);
  return sema_.types.array_of(element, count->getZExtValue());
}

} // namespace cinch
