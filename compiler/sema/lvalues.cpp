// What may be assigned to (C23 6.3.2.1p1), and the marks that tell IR generation which variables
// can live in registers.
#include "sema/expression_support.h"
#include "sema/expressions.h"

namespace cinch {

// Marks concern variables; an lvalue through a pointer belongs to none.
VarDecl *base_variable(const Expr *expr) {
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(base_object(expr));
  return reference ? as_variable(reference->decl) : nullptr;
}

const Expr *base_object(const Expr *expr) {
  while (true) {
    switch (expr->kind) {
    case ExprKind::DeclRef:
    case ExprKind::CompoundLiteral:
      return expr;
    case ExprKind::Member:
      expr = static_cast<const MemberExpr *>(expr)->base;
      break;
    case ExprKind::Subscript:
      expr = static_cast<const SubscriptExpr *>(expr)->base;
      break;
    case ExprKind::VectorElement:
      expr = static_cast<const VectorElementExpr *>(expr)->vector;
      break;
    // Parts of a complex number.
    case ExprKind::Unary: {
      const UnaryExpr *unary = static_cast<const UnaryExpr *>(expr);
      if (unary->op != UnaryOp::Real && unary->op != UnaryOp::Imag) {
        return nullptr;
      }
      expr = unary->operand;
      break;
    }
    // An array is converted to a pointer when it is indexed.
    case ExprKind::Cast: {
      const CastExpr *cast = static_cast<const CastExpr *>(expr);
      if (cast->cast != CastKind::NoOp && cast->cast != CastKind::ArrayToPointer) {
        return nullptr;
      }
      expr = cast->operand;
      break;
    }
    case ExprKind::IntegerLiteral:
    case ExprKind::FloatLiteral:
    case ExprKind::StringLiteral:
    case ExprKind::AddressConstant:
    case ExprKind::LabelAddress:
    case ExprKind::Call:
    case ExprKind::BuiltinCall:
    case ExprKind::Binary:
    case ExprKind::CompoundAssign:
    case ExprKind::Conditional:
    case ExprKind::BinaryConditional:
    case ExprKind::Opaque:
    case ExprKind::InitList:
    case ExprKind::StmtExpr:
    case ExprKind::SizeOf:
    case ExprKind::VaArg:
    case ExprKind::ConvertVector:
    case ExprKind::Error:
      return nullptr;
    // Elements by their names.
    case ExprKind::ShuffleVector:
      if (expr->category != ValueCategory::LValue) {
        return nullptr;
      }
      expr = static_cast<const ShuffleVectorExpr *>(expr)->first;
      break;
    }
  }
}

namespace {

// The first const member, for the message: 6.3.2.1p1 refuses structures that hold one. `is_nested`:
// it is a member of a member.
const FieldDecl *const_member(const RecordDecl *record, bool &is_nested) {
  // A member, or an element of a member array, or a member of those.
  for (const FieldDecl *field : record->fields) {
    if (field->type.is_const()) {
      return field;
    }
    QualType type = field->type;
    // The elements of an array of structures count too.
    while (const ArrayType *array = as_array(type)) {
      type = array->element;
    }
    const RecordType *inner = type_as<RecordType>(type);
    if (inner != nullptr && inner->decl->has_const_member) {
      is_nested = true;
      return const_member(inner->decl, is_nested);
    }
  }
  return nullptr;
}

// The variable whose pointer value is dereferenced, as in `*p` and `p->m`; null for other pointers.
const DeclRefExpr *dereferenced_variable(const Expr *expr) {
  // `*p` where p is a variable: that one can be named in the message.
  const UnaryExpr *deref = expr_as<UnaryExpr>(expr);
  if (deref == nullptr || deref->op != UnaryOp::Deref) {
    return nullptr;
  }
  const CastExpr *load = expr_as<CastExpr>(deref->operand);
  return load != nullptr && load->cast == CastKind::LValueToRValue
             ? expr_as<DeclRefExpr>(load->operand)
             : nullptr;
}

// Says what makes the lvalue const: a member, the variable, or what a pointer leads to.
void report_const(Sema &sema, const Expr *expr, SourceLoc loc) {
  const Expr *here = expr;
  // From the outside to the inside, until something is const by itself.
  while (true) {
    const DeclRefExpr *reference = expr_as<DeclRefExpr>(here);
    if (reference == nullptr && here != expr) { // a member of what a variable points to
      reference = dereferenced_variable(here);
    }
    if (reference != nullptr) {
      sema.report(loc, DiagId::err_assign_const_variable)
          << reference->decl->name_text() << sema.types.quoted(reference->type)
          << source_range(expr);
      sema.report(reference->decl->loc, DiagId::note_variable_declared_const)
          << reference->decl->name_text();
      return;
    }
    // A member is const itself, or by the structure it is in.
    if (const MemberExpr *member = expr_as<MemberExpr>(here)) {
      if (member->field->type.is_const()) {
        sema.report(loc, DiagId::err_assign_const_member)
            << member->field->name_text() << sema.types.quoted(member->field->type)
            << source_range(expr);
        sema.report(member->field->loc, DiagId::note_member_declared_const)
            << member->field->name_text();
        return;
      }
      here = member->base;
      continue;
    }
    // An element of an array: the array is const.
    const SubscriptExpr *subscript = expr_as<SubscriptExpr>(here);
    const CastExpr *decay = subscript ? expr_as<CastExpr>(subscript->base) : nullptr;
    if (decay == nullptr || decay->cast != CastKind::ArrayToPointer) {
      break;
    }
    here = decay->operand;
  }
  sema.report(loc, DiagId::err_assign_read_only) << source_range(expr);
}

} // namespace

// The variable is assigned to, read, or its address is taken. The marks are needed for warnings and
// by irgen, which keeps a variable without an address in a register.
void ExpressionSema::mark_written(const Expr *lvalue) {
  if (VarDecl *variable = base_variable(lvalue)) {
    variable->is_written = true;
  }
}

void ExpressionSema::count_modification(const Expr *lvalue) {
  modifications_ += lvalue->kind == ExprKind::DeclRef && !is_unevaluated();
}

void ExpressionSema::mark_address_taken(const Expr *lvalue) {
  if (VarDecl *variable = base_variable(lvalue)) {
    variable->is_address_taken = true;
  }
}

// C23 6.3.2.1p1: an lvalue of complete type, no array, not const, and without const members.
bool ExpressionSema::require_modifiable(const Expr *expr, SourceLoc loc) {
  QualType type = expr->type;
  TypeContext &types = sema_.types;
  check_array_end(expr);
  if (expr->category != ValueCategory::LValue) {
    const CastExpr *cast = expr_as<CastExpr>(expr);
    // Function designators, casts and other values.
    if (expr->category == ValueCategory::Function) {
      sema_.report(loc, DiagId::err_assign_non_object) << types.quoted(type) << source_range(expr);
    } else {
      bool is_written_cast = cast != nullptr && cast->is_explicit;
      sema_.report(is_written_cast ? cast->loc : loc,
                   is_written_cast ? DiagId::err_assign_to_cast : DiagId::err_assign_not_lvalue)
          << source_range(expr);
    }
    return false;
  }
  // Arrays can not be assigned to.
  if (is_array(type)) {
    sema_.report(loc, DiagId::err_assign_array) << types.quoted(type) << source_range(expr);
    return false;
  }
  if (is_incomplete(type)) {
    sema_.report(loc, DiagId::err_assign_incomplete) << types.quoted(type) << source_range(expr);
    return false;
  }
  if (type.is_const()) {
    report_const(sema_, expr, loc);
    return false;
  }
  // `v.xx = w`: which of the two?
  if (const ShuffleVectorExpr *elements = expr_as<ShuffleVectorExpr>(expr)) {
    llvm::SmallVector<int, 16> indices(elements->indices);
    llvm::sort(indices);
    if (std::adjacent_find(indices.begin(), indices.end()) != indices.end()) {
      sema_.report(loc, DiagId::err_assign_duplicate_elements) << source_range(expr);
      return false;
    }
  }
  // Every member would be overwritten.
  const RecordType *record = type_as<RecordType>(type);
  if (record != nullptr && record->decl->has_const_member) {
    bool is_nested = false;
    const FieldDecl *field = const_member(record->decl, is_nested);
    const DeclRefExpr *reference = expr_as<DeclRefExpr>(expr);
    sema_.report(loc, DiagId::err_assign_const_inside)
        << (reference != nullptr ? 0 : 1)
        << (reference != nullptr ? reference->decl->name_text() : std::string_view())
        << (is_nested ? 1 : 0) << (field ? field->name_text() : std::string_view())
        << source_range(expr);
    if (field != nullptr) {
      sema_.report(field->loc, DiagId::note_member_declared_const) << field->name_text();
    }
    return false;
  }
  return true;
}

// A message when the type is incomplete, with the place of its forward declaration.
bool ExpressionSema::require_complete(QualType type, SourceLoc loc, DiagId id) {
  if (!is_incomplete(type)) {
    return true;
  }
  sema_.report(loc, id) << sema_.types.quoted(type);
  const RecordType *record = type_as<RecordType>(type);
  if (record != nullptr && record->decl->loc.is_valid()) {
    sema_.report(record->decl->loc, DiagId::note_forward_declaration) << sema_.types.quoted(type);
  }
  return false;
}

} // namespace cinch
