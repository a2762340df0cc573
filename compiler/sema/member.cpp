// Member access and subscripts: C23 6.5.3.2, 6.5.3.4, GNU and OpenCL vector elements.
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "sema/tags.h"
#include "support/spelling.h"

namespace cinch {

namespace {

// Member names of a record, those of its anonymous members too, for suggestions.
void offer_members(const RecordDecl *record, SpellingMatch &match) {
  // Members of anonymous members are reached by the same names.
  for (const FieldDecl *field : record->fields) {
    const RecordType *inner = type_as<RecordType>(field->type);
    if (field->is_anonymous_record && inner != nullptr) {
      offer_members(inner->decl, match);
    } else if (field->name != nullptr) {
      match.offer(field->name->name);
    }
  }
}

} // namespace

// The object left of the operator: dereferenced for `->`. Null after a message. `.` on a pointer
// and
// `->` on an object are mended, so that one slip gives one message.
Expr *ExpressionSema::member_base(Expr *base, bool &is_arrow, SourceLoc op, SourceLoc name_loc) {
  if (is_arrow) {
    // `object->member`
    bool is_object = is_record(base->type) && base->category == ValueCategory::LValue;
    if (is_object) {
      sema_.report(op, DiagId::err_member_reference_suggestion)
          << sema_.types.quoted(base->type) << 1 << source_range(base)
          << FixIt::replace({op, op}, ".");
      is_arrow = false;
      return base;
    }
    base = sema_.conversions->rvalue(base);
    if (is_error(base)) {
      return nullptr;
    }
    if (!is_pointer(base->type)) {
      sema_.report(name_loc, DiagId::err_member_reference_arrow)
          << sema_.types.quoted(base->type) << source_range(base);
      return nullptr;
    }
    // `pointer.member`
  } else if (is_pointer(base->type) && is_record(pointee_of(base->type))) {
    sema_.report(op, DiagId::err_member_reference_suggestion)
        << sema_.types.quoted(base->type) << 0 << source_range(base)
        << FixIt::replace({op, op}, "->");
    base = sema_.conversions->rvalue(base);
    is_arrow = true;
    // `.` on an object, or on something that member() reports.
  } else {
    return base;
  }
  // `p->m` is `(*p).m`.
  QualType pointee = pointee_of(base->type);
  UnaryExpr *object = make_expr<UnaryExpr>(sema_.arena(), op, pointee, ValueCategory::LValue);
  object->op = UnaryOp::Deref;
  object->operand = base;
  return object;
}

// `base.name` or `base->name`.
Expr *ExpressionSema::member(Expr *base, bool is_arrow, SourceLoc op, Identifier &name,
                             SourceLoc name_loc) {
  if (is_error(base)) {
    return sema_.error_expr(op);
  }
  Expr *object = member_base(base, is_arrow, op, name_loc);
  if (object == nullptr) {
    return sema_.error_expr(op);
  }
  QualType type = object->type;
  if (is_error(type)) { // `p->m` where the type that p points to was not known: already told
    return sema_.error_expr(op);
  }
  if (is_vector(type)) {
    return vector_member(object, name, name_loc);
  }
  // Of an atomic structure: undefined, gcc and clang warn and read the member plainly.
  if (const AtomicType *atomic = type_as<AtomicType>(type)) {
    if (is_record(atomic->value)) { // 6.5.3.4p6: undefined
      sema_.report(op, DiagId::warn_atomic_member_access) << source_range(base);
      type = atomic->value;
      object = make_cast(sema_, CastKind::NoOp, object, type, object->category);
    }
  }
  const RecordType *record = type_as<RecordType>(type);
  if (record == nullptr) {
    sema_.report(op, DiagId::err_member_reference_not_record)
        << sema_.types.quoted(type) << source_range(base);
    return sema_.error_expr(op);
  }
  if (!record->decl->is_complete) {
    require_complete(type, op, DiagId::err_incomplete_record);
    return sema_.error_expr(op);
  }
  // Several members when the name is found in anonymous ones.
  llvm::SmallVector<FieldDecl *, 2> path = sema_.tags->find_member(record->decl, name);
  if (path.empty()) {
    // A structure with errors may lack the member because of them.
    if (record->decl->is_invalid) {
      return sema_.error_expr(op);
    }
    // A member with a similar name may have been meant.
    SpellingMatch match(name.name);
    offer_members(record->decl, match);
    if (match.best().empty()) {
      sema_.report(name_loc, DiagId::err_no_member) << name.name << sema_.types.quoted(type);
    } else {
      sema_.report(name_loc, DiagId::err_no_member_suggest)
          << name.name << sema_.types.quoted(type) << match.best()
          << FixIt::replace({name_loc, name_loc}, std::string(match.best()));
    }
    return sema_.error_expr(op);
  }
  if (path.back()->attributes != nullptr) {
    check_availability(path.back(), name_loc);
  }
  return access_path(object, path, is_arrow, name_loc);
}

// One node for each anonymous member on the way. Qualifiers of the object are those of its members,
// 6.5.3.4p3.
// The result is an lvalue if the object is one.
Expr *ExpressionSema::access_path(Expr *base, llvm::ArrayRef<FieldDecl *> path, bool is_arrow,
                                  SourceLoc loc) {
  check_array_end(base);
  for (FieldDecl *field : path) {
    field->is_used = true;
    if (is_error(field->type)) {
      return sema_.error_expr(loc);
    }
    // Qualifiers of the structure apply to its members.
    unsigned qualifiers = base->type.qualifiers() & (Const | Volatile | AddressSpace);
    QualType type = qualifiers == 0 ? field->type : sema_.types.qualified(field->type, qualifiers);
    MemberExpr *node = make_expr<MemberExpr>(sema_.arena(), loc, type, base->category);
    node->base = base;
    node->field = field;
    node->is_arrow = is_arrow;
    is_arrow = false;
    base = node;
  }
  return base;
}

namespace {

// OpenCL's names of elements: xyzw, rgba, s0 to sf, and the halves. Empty when it is none.
// Halves of vectors; of an odd number of elements the last one is undefined.
llvm::SmallVector<int, 16> swizzle(std::string_view name, unsigned count) {
  llvm::SmallVector<int, 16> indices;
  if (name == "lo" || name == "hi" || name == "even" || name == "odd") {
    unsigned half = (count + 1) / 2;
    for (unsigned i = 0; i != half; ++i) {
      unsigned index = name == "lo" ? i : name == "hi" ? i + half : 2 * i + (name == "odd");
      indices.push_back(static_cast<int>(index));
    }
    return indices;
  }
  // `.s0123456789abcdef`
  bool is_hex = name.size() > 1 && (name[0] == 's' || name[0] == 'S');
  for (char c : is_hex ? name.substr(1) : name) {
    static constexpr std::string_view coordinates = "xyzw";
    static constexpr std::string_view colours = "rgba";
    static constexpr std::string_view digits = "0123456789abcdef";
    // Hexadecimal digits may be of either case, the other names may not.
    char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c;
    size_t index = is_hex                                          ? digits.find(lower)
                   : coordinates.find(c) != std::string_view::npos ? coordinates.find(c)
                                                                   : colours.find(c);
    // One wrong letter and it is no name of elements.
    if (index >= count) {
      return {};
    }
    indices.push_back(static_cast<int>(index));
  }
  return indices;
}

} // namespace

Expr *ExpressionSema::vector_member(Expr *base, Identifier &name, SourceLoc loc) {
  const VectorType *vector = type_cast<VectorType>(base->type);
  llvm::SmallVector<int, 16> indices;
  // Vectors of GCC have no such names.
  if (vector->flavor == VectorType::Flavor::Ext) {
    indices = swizzle(name.name, vector->count);
  }
  if (indices.empty()) {
    sema_.report(loc, DiagId::err_member_reference_not_record) << sema_.types.quoted(base->type);
    return sema_.error_expr(loc);
  }
  unsigned qualifiers = base->type.qualifiers();
  // `v.xyz.zx`: elements of the vector itself.
  ShuffleVectorExpr *outer = expr_as<ShuffleVectorExpr>(base);
  if (outer && outer->category == ValueCategory::LValue) {
    for (int &index : indices) {
      bool exists = static_cast<size_t>(index) < outer->indices.size();
      index = exists ? outer->indices[static_cast<size_t>(index)] : index;
    }
    base = outer->first;
  }
  // One element is a part of the vector and can be assigned to.
  if (indices.size() == 1) {
    VectorElementExpr *node = make_expr<VectorElementExpr>(
        sema_.arena(), loc, sema_.types.qualified(vector->element, qualifiers), base->category);
    node->vector = base;
    node->index = make_int(sema_, indices[0], loc);
    return node;
  }
  // Several are a vector; of an object, they can be assigned to together.
  QualType type = sema_.types.vector_of(vector->element, static_cast<uint32_t>(indices.size()),
                                        VectorType::Flavor::Ext);
  ShuffleVectorExpr *node = nullptr;
  if (base->category == ValueCategory::LValue) {
    node = make_expr<ShuffleVectorExpr>(sema_.arena(), loc, sema_.types.qualified(type, qualifiers),
                                        ValueCategory::LValue);
    node->first = base;
  } else {
    node = make_expr<ShuffleVectorExpr>(sema_.arena(), loc, type);
    node->first = node->second = sema_.conversions->rvalue(base);
  }
  node->indices = sema_.arena().copy(llvm::ArrayRef<int>(indices));
  return node;
}

// `base[index]`; C lets the two change places.
Expr *ExpressionSema::subscript(Expr *base, Expr *index, SourceLoc left_square) {
  if (is_error(base) || is_error(index)) {
    return sema_.error_expr(left_square);
  }
  // An element of a vector.
  if (const VectorType *vector = type_as<VectorType>(base->type)) {
    Expr *promoted = sema_.conversions->promote(index);
    if (!is_integer(promoted->type)) {
      sema_.report(index->loc, DiagId::err_subscript_not_integer) << source_range(index);
      return sema_.error_expr(left_square);
    }
    VectorElementExpr *node = make_expr<VectorElementExpr>(
        sema_.arena(), left_square, sema_.types.qualified(vector->element, base->type.qualifiers()),
        base->category);
    node->vector = base;
    node->index = promoted;
    return node;
  }
  // C90: an array that is no lvalue, a member of a function's result for instance, does not decay.
  bool is_decayed_rvalue = is_array(base->type) && base->category == ValueCategory::RValue;
  if (is_decayed_rvalue && sema_.is_c89()) {
    sema_.report(left_square, DiagId::ext_subscript_non_lvalue);
  }
  Expr *left = sema_.conversions->rvalue(base);
  Expr *right = sema_.conversions->promote(index);
  if (is_error(left) || is_error(right)) {
    return sema_.error_expr(left_square);
  }
  // `2[array]`
  bool is_index_first = !is_pointer(left->type) && is_pointer(right->type);
  if (is_index_first) {
    std::swap(left, right);
    right = sema_.conversions->promote(right);
  }
  // One of the two must be a pointer.
  if (!is_pointer(left->type)) {
    sema_.report(left_square, DiagId::err_subscript_not_pointer) << source_range(base);
    return sema_.error_expr(left_square);
  }
  if (!is_integer(right->type)) {
    sema_.report(left_square, DiagId::err_subscript_not_integer) << source_range(right);
    return sema_.error_expr(left_square);
  }
  // What the pointer points to must have a size.
  QualType element = pointee_of(left->type);
  if (is_function(element)) {
    sema_.report(source_range(base).begin, DiagId::err_subscript_function)
        << sema_.types.quoted(element);
    return sema_.error_expr(left_square);
  }
  if (is_void(element)) { // GNU
    sema_.report(left_square, DiagId::ext_subscript_void);
  } else if (!require_complete(element, left_square, DiagId::err_subscript_incomplete)) {
    return sema_.error_expr(left_square);
  }
  // A plain char may be negative.
  const Expr *written = ignore_implicit(is_index_first ? base : index);
  if (is_builtin(written->type, BuiltinKind::Char) && written->kind != ExprKind::IntegerLiteral) {
    sema_.report(written->loc, DiagId::warn_char_subscript) << source_range(written);
  }
  SubscriptExpr *node =
      make_expr<SubscriptExpr>(sema_.arena(), left_square, element, ValueCategory::LValue);
  node->base = left;
  node->index = right;
  node->is_index_first = is_index_first;
  check_array_index(node, false);
  return node;
}

} // namespace cinch
