// GNU builtins that take types: va_arg, offsetof, types_compatible_p, choose_expr and others.
#include "sema/builtins.h"
#include "sema/calls.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "sema/tags.h"

namespace cinch {

// `va_arg(list, type)`
Expr *ExpressionSema::va_arg(Expr *list, QualType type, SourceLoc loc, SourceLoc type_loc) {
  if (is_error(list) || is_error(type)) {
    return sema_.error_expr(loc);
  }
  // Null after a message that the operand is no va_list.
  Expr *pointer = sema_.builtins->va_list_pointer(list);
  if (pointer == nullptr) {
    return sema_.error_expr(loc);
  }
  if (is_incomplete(type)) {
    sema_.report(type_loc, DiagId::err_va_arg_incomplete) << sema_.types.quoted(type);
    return sema_.error_expr(loc);
  }
  // C23 7.16.1.1p2: such an argument was promoted, so that no argument has this type.
  QualType promoted = is_array(type) ? type : sema_.types.default_argument_promoted(type);
  if (!is_array(type) && !sema_.types.compatible(promoted, sema_.types.unqualified(type)) &&
      is_reached()) {
    sema_.report(type_loc, DiagId::warn_va_arg_promotable)
        << sema_.types.quoted(type) << sema_.types.quoted(promoted);
  }
  // The value is read from the list by irgen, which knows the calling convention.
  VaArgExpr *node = make_expr<VaArgExpr>(sema_.arena(), loc, sema_.types.unqualified(type));
  node->list = pointer;
  return node;
}

// `__builtin_types_compatible_p(a, b)`: qualifiers at the top do not count.
Expr *ExpressionSema::types_compatible(QualType a, QualType b, SourceLoc loc) {
  if (is_error(a) || is_error(b)) {
    return sema_.error_expr(loc);
  }
  bool result = sema_.types.compatible(sema_.types.unqualified(a), sema_.types.unqualified(b));
  return make_int(sema_, result, loc);
}

// `__builtin_choose_expr(condition, a, b)`: one of the two expressions, with its own type. The
// other is only parsed.
Expr *ExpressionSema::choose(Expr *condition, Expr *if_true, Expr *if_false, SourceLoc loc) {
  if (is_error(condition)) {
    return sema_.error_expr(loc);
  }
  std::optional<llvm::APSInt> value = sema_.constants->require_integer(
      sema_.conversions->rvalue(condition), DiagId::err_choose_expr_not_constant);
  if (!value) {
    return sema_.error_expr(loc);
  }
  return value->isZero() ? if_false : if_true;
}

// GNU: element-wise conversion between vectors of as many elements.
Expr *ExpressionSema::convert_vector(Expr *operand, QualType type, SourceLoc loc) {
  operand = sema_.conversions->rvalue(operand);
  if (is_error(operand) || is_error(type)) {
    return sema_.error_expr(loc);
  }
  const VectorType *from = type_as<VectorType>(operand->type);
  const VectorType *to = type_as<VectorType>(type);
  if (from == nullptr || to == nullptr) {
    sema_.report(loc, DiagId::err_convertvector_not_vector) << (from == nullptr ? 0 : 1);
    return sema_.error_expr(loc);
  }
  if (from->count != to->count) {
    sema_.report(loc, DiagId::err_convertvector_count);
    return sema_.error_expr(loc);
  }
  ConvertVectorExpr *node =
      make_expr<ConvertVectorExpr>(sema_.arena(), loc, sema_.types.unqualified(type));
  node->operand = operand;
  return node;
}

// `__builtin_vectorelements(type)`: how many elements the vector has.
Expr *ExpressionSema::vector_elements(QualType type, SourceLoc loc) {
  if (is_error(type)) {
    return sema_.error_expr(loc);
  }
  const VectorType *vector = type_as<VectorType>(type);
  if (vector == nullptr) {
    sema_.report(loc, DiagId::err_vectorelements_not_vector) << sema_.types.quoted(type);
    return sema_.error_expr(loc);
  }
  return make_size(sema_, vector->count, loc);
}

// `__builtin_bit_cast(type, value)`: the same bytes as another type.
Expr *ExpressionSema::bit_cast(Expr *operand, QualType type, SourceLoc loc) {
  operand = sema_.conversions->rvalue(operand);
  if (is_error(operand) || is_error(type)) {
    return sema_.error_expr(loc);
  }
  // Both must be objects of the same known size.
  bool fits = !is_incomplete(type) && !is_function(type) && !is_array(type) &&
              !is_incomplete(operand->type) &&
              sema_.types.size_of(type) == sema_.types.size_of(operand->type);
  if (!fits) {
    sema_.report(loc, DiagId::err_bit_cast_size)
        << sema_.types.quoted(operand->type) << sema_.types.quoted(type);
    return sema_.error_expr(loc);
  }
  Expr *node = make_cast(sema_, CastKind::BitCast, operand, sema_.types.unqualified(type));
  node->loc = loc;
  // The cast was written, so that nothing warns about it.
  static_cast<CastExpr *>(node)->is_explicit = true;
  return node;
}

namespace {

// The constant part and the run-time parts of an offset.
// What offsetof adds up.
struct OffsetSum {
  uint64_t constant = 0;
  Expr *variable = nullptr; // of type size_t
};

// Follows the members and indices of `offsetof(type, a.b[i].c)` one by one.
class OffsetWalker {
public:
  OffsetWalker(Sema &sema, QualType type) : sema_(sema), type_(type) {}

  const OffsetSum &sum() const { return sum_; }

  // One step inward. False after a message.
  bool step(const OffsetofStep &step) {
    return step.member != nullptr ? member(step) : index(step);
  }

private:
  bool member(const OffsetofStep &step) {
    const RecordType *record = type_as<RecordType>(type_);
    if (record == nullptr) {
      sema_.report(step.loc, DiagId::err_offsetof_not_record) << sema_.types.quoted(type_);
      return false;
    }
    if (!record->decl->is_complete) {
      sema_.report(step.loc, DiagId::err_offsetof_incomplete) << sema_.types.quoted(type_);
      return false;
    }
    llvm::SmallVector<FieldDecl *, 2> path = sema_.tags->find_member(record->decl, *step.member);
    if (path.empty()) {
      sema_.report(step.loc, DiagId::err_no_member)
          << step.member->name << sema_.types.quoted(type_);
      return false;
    }
    // Anonymous members on the way count as well.
    for (FieldDecl *field : path) {
      // A bit-field has no offset in bytes.
      if (field->is_bit_field) {
        sema_.report(step.loc, DiagId::err_offsetof_bit_field) << step.member->name;
        return false;
      }
      // GNU: members behind an array of variable size have no constant offset.
      if (field->has_variable_offset) {
        sema_.report(step.loc, DiagId::err_offsetof_variable) << step.member->name;
        return false;
      }
      sum_.constant += field->byte_offset().value;
      type_ = field->type;
    }
    return true;
  }

  bool index(const OffsetofStep &step) {
    const ArrayType *array = as_array(type_);
    if (array == nullptr) {
      sema_.report(step.loc, DiagId::err_offsetof_not_array) << sema_.types.quoted(type_);
      return false;
    }
    // GNU: the index need not be constant.
    Expr *index = sema_.conversions->promote(step.index);
    if (is_error(index)) {
      return false;
    }
    if (!is_integer(index->type)) {
      sema_.report(step.loc, DiagId::err_subscript_not_integer);
      return false;
    }
    type_ = array->element;
    bool is_variable = has_variable_size(type_);
    uint64_t size = is_variable ? 0 : sema_.types.size_of(type_).value;
    // Constant indices are added to the constant part, others are computed.
    if (std::optional<llvm::APSInt> value = sema_.constants->fold_integer(index);
        value && !is_variable) {
      sum_.constant += static_cast<uint64_t>(value->extOrTrunc(64).getExtValue()) * size;
      return true;
    }
    Expr *converted = sema_.conversions->convert(index, sema_.types.size_type());
    Expr *step_size = is_variable ? sema_.expressions->sizeof_type(type_, step.loc)
                                  : make_size(sema_, size, step.loc);
    Expr *scaled = sema_.expressions->binary(BinaryOp::Mul, converted, step_size, step.loc);
    sum_.variable = sum_.variable == nullptr
                        ? scaled
                        : sema_.expressions->binary(BinaryOp::Add, sum_.variable, scaled, step.loc);
    return true;
  }

  Sema &sema_;
  QualType type_;
  OffsetSum sum_;
};

} // namespace

// A constant, or a sum that is computed when there is a variable index.
Expr *ExpressionSema::offset_of(QualType type, llvm::ArrayRef<OffsetofStep> steps, SourceLoc loc) {
  if (is_error(type)) {
    return sema_.error_expr(loc);
  }
  OffsetWalker walker(sema_, type);
  for (const OffsetofStep &step : steps) {
    if (!walker.step(step)) {
      return sema_.error_expr(loc);
    }
  }
  Expr *constant = make_size(sema_, walker.sum().constant, loc);
  Expr *variable = walker.sum().variable;
  return variable == nullptr ? constant : binary(BinaryOp::Add, constant, variable, loc);
}

namespace {

// How far a type leads among the functions of a type-generic macro: greater wins.
// Integers count as double.
int tgmath_rank(Sema &sema, QualType type) {
  const ComplexType *complex = type_as<ComplexType>(type);
  QualType element = complex != nullptr ? complex->element : type;
  return is_integer(element) ? sema.types.floating_rank(sema.types.builtin(BuiltinKind::Double))
                             : sema.types.floating_rank(element);
}

// The parameter that tells for which type the function is.
QualType tgmath_parameter(const Expr *function) {
  QualType type = is_pointer(function->type) ? pointee_of(function->type) : function->type;
  const FunctionType *function_type = type_as<FunctionType>(type);
  if (function_type == nullptr) {
    return {};
  }
  // The first floating parameter decides.
  for (QualType parameter : function_type->parameters) {
    if (is_floating(parameter)) {
      return parameter;
    }
  }
  return {};
}

} // namespace

// GNU: calls the first function whose type is wide enough for the arguments, a complex one when an
// argument is complex.
Expr *ExpressionSema::tgmath(llvm::MutableArrayRef<Expr *> operands, SourceLoc loc,
                             SourceLoc right_paren) {
  // The operands are functions first, then arguments.
  size_t first_argument = 0;
  for (; first_argument != operands.size(); ++first_argument) {
    const Expr *operand = operands[first_argument];
    if (is_error(operand)) {
      return sema_.error_expr(loc);
    }
    if (!is_function(operand->type) && !is_function_pointer(operand->type)) {
      break;
    }
  }
  // What the arguments need: complex or not, and how wide.
  bool wants_complex = false;
  int wanted_rank = 0;
  for (Expr *argument : operands.drop_front(first_argument)) {
    if (is_error(argument)) {
      return sema_.error_expr(loc);
    }
    QualType type = sema_.types.without_atomic(argument->type);
    if (is_arithmetic(type)) {
      wants_complex |= is_complex(type);
      wanted_rank = std::max(wanted_rank, tgmath_rank(sema_, type));
    }
  }
  // Of all functions that are wide enough the narrowest.
  Expr *chosen = nullptr;
  int chosen_rank = 0;
  for (Expr *function : operands.take_front(first_argument)) {
    QualType parameter = tgmath_parameter(function);
    if (parameter.is_null() || is_complex(parameter) != wants_complex) {
      continue;
    }
    int rank = tgmath_rank(sema_, parameter);
    if (rank >= wanted_rank && (chosen == nullptr || rank < chosen_rank)) {
      chosen = function;
      chosen_rank = rank;
    }
  }
  if (chosen == nullptr) {
    sema_.report(loc, DiagId::err_tgmath_no_match);
    return sema_.error_expr(loc);
  }
  return sema_.calls->call(chosen, operands.drop_front(first_argument), loc, right_paren);
}

} // namespace cinch
