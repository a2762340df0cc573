// sizeof, alignof, _Countof, _Generic and statement expressions: operators that ask for types.
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"

namespace cinch {

namespace {

// The three operators have messages in common.
enum class Operator : uint8_t { SizeOf, AlignOf, GnuAlignOf };

std::string_view operator_name(Operator op) {
  switch (op) {
  case Operator::SizeOf:
    return "sizeof";
  case Operator::AlignOf:
    return "alignof";
  case Operator::GnuAlignOf:
    return "__alignof";
  }
  return {};
}

// C23 6.5.4.5p1. GNU: void and functions have size and alignment 1.
bool check_operand_type(Sema &sema, Operator op, QualType type, SourceLoc loc) {
  if (is_error(type)) {
    return false;
  }
  if (is_function(type)) {
    sema.report(loc, DiagId::ext_sizeof_function) << operator_name(op);
    return true;
  }
  if (is_void(type)) {
    sema.report(loc, DiagId::ext_sizeof_void) << operator_name(op);
    return true;
  }
  QualType object = type;
  if (op != Operator::SizeOf) { // the alignment of int[] is known
    while (const ArrayType *array = as_array(object)) {
      object = array->element;
    }
  }
  if (is_incomplete(object)) {
    sema.report(loc, DiagId::err_sizeof_incomplete) << operator_name(op) << sema.types.quoted(type);
    return false;
  }
  return true;
}

// A size that is computed when the program runs.
Expr *make_sizeof_node(Sema &sema, QualType type, Expr *operand, bool is_countof, SourceLoc loc) {
  SizeOfExpr *node = make_expr<SizeOfExpr>(sema.arena(), loc, sema.types.size_type());
  node->operand_type = type;
  node->operand = operand;
  node->is_countof = is_countof;
  return node;
}

} // namespace

// `sizeof (type)`
Expr *ExpressionSema::sizeof_type(QualType type, SourceLoc loc) {
  if (!check_operand_type(sema_, Operator::SizeOf, type, loc)) {
    return sema_.error_expr(loc);
  }
  if (has_variable_size(type)) {
    return make_sizeof_node(sema_, type, nullptr, false, loc);
  }
  IntegerLiteralExpr *size = make_size(sema_, sema_.types.size_of(type).value, loc);
  size->is_sizeof = true;
  return size;
}

// `sizeof operand`: only its type matters, unless it is of variable size.
Expr *ExpressionSema::sizeof_expr(Expr *operand, SourceLoc loc) {
  if (is_error(operand)) {
    return sema_.error_expr(loc);
  }
  if (as_bit_field(operand) != nullptr) {
    sema_.report(loc, DiagId::err_sizeof_bit_field) << "sizeof";
    return sema_.error_expr(loc);
  }
  if (has_variable_size(operand->type)) {
    return make_sizeof_node(sema_, operand->type, operand, false, loc);
  }
  warn_sizeof_decayed(operand);
  // A parameter declared as an array is a pointer: what sizeof gives is rarely meant.
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(operand);
  const ParamDecl *parameter = reference ? decl_as<ParamDecl>(reference->decl) : nullptr;
  if (parameter != nullptr && !parameter->original_type.is_null() &&
      is_array(parameter->original_type)) {
    sema_.report(operand->loc, DiagId::warn_sizeof_array_parameter)
        << sema_.types.quoted(parameter->type) << sema_.types.quoted(parameter->original_type);
    sema_.report(parameter->loc, DiagId::note_declared_here) << parameter->name_text();
  }
  Expr *size = sizeof_type(operand->type, loc);
  if (IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(size)) {
    literal->measured = operand;
  }
  return size;
}

// C2y `_Countof`: the number of elements of an array.
Expr *ExpressionSema::countof_type(QualType type, SourceLoc loc) {
  if (is_error(type)) {
    return sema_.error_expr(loc);
  }
  if (!sema_.at_least(Standard::C2y)) {
    sema_.report(loc, DiagId::ext_countof);
  }
  const ArrayType *array = as_array(type);
  if (array == nullptr) {
    sema_.report(loc, DiagId::err_countof_not_array) << sema_.types.quoted(type);
    return sema_.error_expr(loc);
  }
  if (array->kind == TypeKind::IncompleteArray) {
    sema_.report(loc, DiagId::err_sizeof_incomplete) << "_Countof" << sema_.types.quoted(type);
    return sema_.error_expr(loc);
  }
  // A variable bound: computed at run time. An array of variable arrays with a constant bound is
  // not.
  if (array->kind == TypeKind::VariableArray) {
    return make_sizeof_node(sema_, type, nullptr, true, loc);
  }
  return make_size(sema_, static_cast<const ConstantArrayType *>(array)->count, loc);
}

Expr *ExpressionSema::countof_expr(Expr *operand, SourceLoc loc) {
  if (is_error(operand)) {
    return sema_.error_expr(loc);
  }
  Expr *result = countof_type(operand->type, loc);
  if (SizeOfExpr *node = expr_as<SizeOfExpr>(result)) {
    node->operand = operand;
  }
  return result;
}

// `alignof (type)`. GNU's `__alignof__` gives what the compiler prefers, which is more for double
// on some targets.
Expr *ExpressionSema::alignof_type(QualType type, SourceLoc loc, bool is_gnu) {
  Operator op = is_gnu ? Operator::GnuAlignOf : Operator::AlignOf;
  if (!check_operand_type(sema_, op, type, loc)) {
    return sema_.error_expr(loc);
  }
  Bytes alignment = is_gnu ? sema_.types.preferred_align_of(type) : sema_.types.align_of(type);
  return make_size(sema_, alignment.value, loc);
}

// GNU: of a variable or member its own alignment, attributes counted.
Expr *ExpressionSema::alignof_expr(Expr *operand, SourceLoc loc, bool is_gnu,
                                   std::string_view word) {
  if (is_error(operand)) {
    return sema_.error_expr(loc);
  }
  if (!is_gnu) {
    sema_.report(loc, DiagId::ext_alignof_expression) << word;
  }
  if (as_bit_field(operand) != nullptr) {
    sema_.report(loc, DiagId::err_sizeof_bit_field) << (is_gnu ? "__alignof" : "alignof");
    return sema_.error_expr(loc);
  }
  uint64_t explicit_alignment = 0;
  bool is_packed = false;
  // Attributes and _Alignas of the variable or member win over the type.
  if (const DeclRefExpr *reference = expr_as<DeclRefExpr>(operand)) {
    const VarDecl *variable = as_variable(reference->decl);
    const FunctionDecl *function = decl_as<FunctionDecl>(static_cast<Decl *>(reference->decl));
    explicit_alignment = variable != nullptr   ? variable->alignment.value
                         : function != nullptr ? function->alignment.value
                                               : 0;
  } else if (const MemberExpr *member = expr_as<MemberExpr>(operand)) {
    explicit_alignment = member->field->alignment.value;
    is_packed = member->field->is_packed || member->field->parent->is_packed;
  }
  if (explicit_alignment == 0 && !is_packed) {
    return alignof_type(operand->type, loc, is_gnu);
  }
  // A packed member may stand anywhere.
  if (is_packed) {
    return make_size(sema_, std::max<uint64_t>(explicit_alignment, 1), loc);
  }
  return make_size(sema_, explicit_alignment, loc);
}

// C23 6.5.2.1. The controlling operand is converted as an lvalue is (DR 481); a type operand is
// taken as it stands.
const GenericAssociation *
ExpressionSema::choose_association(SourceLoc loc, Expr *control, QualType control_type,
                                   llvm::ArrayRef<GenericAssociation> associations) {
  // Null after a message. The expressions are parsed by the caller, which drops all but the chosen
  // one.
  if (control != nullptr) {
    if (is_error(control)) {
      return nullptr;
    }
    // Arrays and functions become pointers, qualifiers go.
    const ArrayType *array = as_array(control->type);
    control_type = array != nullptr             ? sema_.types.pointer_to(array->element)
                   : is_function(control->type) ? sema_.types.pointer_to(control->type)
                                                : sema_.types.without_atomic(control->type);
  } else if (!sema_.at_least(Standard::C2y)) {
    sema_.report(loc, DiagId::ext_generic_type_operand);
  }
  if (is_error(control_type)) {
    return nullptr;
  }
  TypeContext &types = sema_.types;
  const GenericAssociation *chosen = nullptr;
  const GenericAssociation *fallback = nullptr;
  bool is_valid = true;
  for (size_t i = 0; i != associations.size(); ++i) {
    // All are checked, also behind the one that fits.
    const GenericAssociation &association = associations[i];
    // `default:`
    if (association.type.is_null()) {
      if (fallback != nullptr) {
        sema_.report(association.loc, DiagId::err_generic_duplicate_default);
        sema_.report(fallback->loc, DiagId::note_previous_default);
        is_valid = false;
      }
      fallback = &association;
      continue;
    }
    if (is_error(association.type)) {
      is_valid = false;
      continue;
    }
    // 6.5.2.1p2: complete object types, not variably modified, no two compatible.
    bool is_control_type = control == nullptr; // C2y: functions and incomplete types too
    bool is_unfit = is_incomplete(association.type) && !is_function(association.type);
    if (is_unfit && !is_control_type && !sema_.at_least(Standard::C2y)) { // C17 6.5.1.1p2
      sema_.report(association.loc, DiagId::ext_generic_incomplete)
          << types.quoted(association.type);
    }
    if (is_function(association.type) && !is_control_type) {
      sema_.report(association.loc, DiagId::err_generic_not_object)
          << types.quoted(association.type);
      is_valid = false;
    } else if (association.type->is_variably_modified) {
      sema_.report(association.loc, DiagId::err_generic_variably_modified)
          << types.quoted(association.type);
      is_valid = false;
    }
    // Such a type never fits the converted operand.
    bool is_qualified = association.type.qualifiers() != 0;
    if (control != nullptr && !association.type->is_variably_modified &&
        (is_array(association.type) || is_qualified)) {
      sema_.report(association.loc, DiagId::warn_generic_unreachable)
          << types.quoted(association.type) << (is_array(association.type) ? 0 : 1);
    }
    // Two that are compatible: the choice would not be unique.
    for (size_t j = 0; j != i; ++j) {
      const GenericAssociation &earlier = associations[j];
      if (!earlier.type.is_null() && !is_error(earlier.type) &&
          types.compatible(earlier.type, association.type)) {
        sema_.report(association.loc, DiagId::err_generic_compatible_types)
            << types.quoted(association.type) << types.quoted(earlier.type);
        sema_.report(earlier.loc, DiagId::note_generic_compatible_type)
            << types.quoted(earlier.type);
        is_valid = false;
        break;
      }
    }
    if (chosen == nullptr && types.compatible(control_type, association.type)) {
      chosen = &association;
    }
  }
  // Without one that fits, the default.
  chosen = chosen != nullptr ? chosen : fallback;
  if (chosen == nullptr) {
    sema_.report(control != nullptr ? control->loc : loc, DiagId::err_generic_no_match)
        << types.quoted(control_type);
  }
  return is_valid ? chosen : nullptr;
}

// GNU: the value is the last statement's when that is an expression, also behind labels.
// `({ … })`
Expr *ExpressionSema::statement_expression(SourceLoc loc, CompoundStmt *body) {
  sema_.report(body ? body->loc : loc, DiagId::ext_statement_expression);
  StmtExprExpr *node = make_expr<StmtExprExpr>(sema_.arena(), loc, sema_.types.void_type());
  node->body = body;
  // Without a last statement its type is void.
  if (body == nullptr || body->statements.empty()) {
    return node;
  }
  Stmt *last = body->statements.back();
  while (LabelStmt *label = stmt_as<LabelStmt>(last)) {
    last = label->body;
  }
  if (ExprStmt *statement = stmt_as<ExprStmt>(last)) {
    if (statement->expr == nullptr) {
      return node;
    }
    // The value is read: arrays and functions decay.
    statement->expr = sema_.conversions->rvalue(statement->expr);
    if (is_error(statement->expr)) {
      return sema_.error_expr(loc);
    }
    node->type = statement->expr->type;
  }
  return node;
}

} // namespace cinch
