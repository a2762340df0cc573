// Initialization, C23 6.7.11: the forms of an initializer, scalars and strings. Lists are in
// initializer_lists.cpp.
#include "sema/initializers.h"

#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/initializer_lists.h"

namespace cinch {

namespace {

// What a list in braces initializes member by member.
bool needs_list(QualType type) { return is_array(type) || is_record(type) || is_vector(type); }

} // namespace

// The value of the object `what`, whose type may be completed.
Expr *InitializerSema::initialize(QualType &type, InitSyntax *syntax, InitMode mode,
                                  const Decl *what) {
  SourceLoc loc = syntax->loc;
  if (is_error(type) || type->contains_error) {
    return sema_.error_expr(loc);
  }
  if (is_function(type)) {
    sema_.report(loc, DiagId::err_illegal_initializer);
    return sema_.error_expr(loc);
  }
  // `= {}` is new in C23; GNU had it before.
  bool is_empty_list = !syntax->expr && !syntax->is_embed && syntax->items.empty();
  if (is_empty_list && !sema_.at_least(Standard::C23)) {
    sema_.report(loc, DiagId::ext_empty_initializer);
  }
  // 6.7.11p4: an array of variable size can only be emptied.
  if (has_variable_size(type)) { // 6.7.11p4
    if (!is_empty_list) {
      const VariableArrayType *array = type_as<VariableArrayType>(type);
      sema_.report(array ? array->loc : loc, DiagId::err_variable_object_initialized);
      return sema_.error_expr(loc);
    }
    InitListExpr *list = make_expr<InitListExpr>(sema_.arena(), loc, type);
    return list;
  }
  ListInitializer lists(sema_, mode, what);
  if (syntax->expr) {
    return from_expression(lists, type, syntax->expr);
  }
  // Scalars may have braces around them.
  QualType value_type = is_atomic(type) ? sema_.types.without_atomic(type) : type;
  if (!needs_list(value_type) && !(is_complex(value_type) && syntax->items.size() == 2)) {
    return lists.braced_scalar(type, *syntax);
  }
  // An array of characters may be initialized by a string in braces.
  Expr *string = is_array(type) ? lists.braced_string(type, *syntax) : nullptr;
  if (!string || !lists.run_array(type, string)) {
    if (is_complex(value_type)) {
      sema_.report(loc, DiagId::ext_complex_components);
    }
    if (is_atomic(type)) {
      lists.run(value_type, *syntax);
    } else {
      lists.run(type, *syntax);
    }
  }
  return lists.failed() ? sema_.error_expr(loc) : lists.make_list(type, loc);
}

// A value without braces. Arrays take strings and, by an extension, compound literals.
Expr *InitializerSema::from_expression(ListInitializer &lists, QualType &type, Expr *value) {
  if (!is_array(type)) {
    return lists.scalar(type, value, nullptr);
  }
  if (value->contains_error || is_error(value->type)) {
    return sema_.error_expr(value->loc);
  }
  if (lists.run_array(type, value)) {
    return lists.failed() ? sema_.error_expr(value->loc) : lists.make_list(type, value->loc);
  }
  QualType element = as_array(type)->element;
  // The message depends on what could have been written there.
  int wanted = is_character(element) ? 1 : is_integer(element) ? 2 : 0;
  sema_.report(lists.message_loc(value), DiagId::err_array_not_list) << wanted;
  return sema_.error_expr(value->loc);
}

// ---- Scalars ----

// A literal that fits its type needs no new node: that is most of a large table.
bool ListInitializer::fit_literal(QualType type, Expr *value) {
  IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(value);
  const BuiltinType *builtin = type_as<BuiltinType>(type);
  // Only the standard integer types, from char to unsigned long long.
  if (!literal || !builtin || literal->width > 64 || builtin->builtin == BuiltinKind::Bool ||
      builtin->builtin > BuiltinKind::ULongLong || builtin->builtin < BuiltinKind::Char ||
      !is_integer(literal->type)) {
    return false;
  }
  unsigned width = sema_.types.size_of(type).value * 8;
  unsigned value_bits = width - (sema_.types.is_signed(type) ? 1 : 0);
  // Negative values and those with too many bits are left to the conversion, which warns.
  bool is_negative = sema_.types.is_signed(literal->type) &&
                     static_cast<int64_t>(literal->word << (64 - literal->width)) < 0;
  if (is_negative || (value_bits < 64 && (literal->word >> value_bits) != 0)) {
    return false;
  }
  literal->width = width;
  literal->type = sema_.types.unqualified(type);
  return true;
}

// The place of the object when the value is a lone one, as in clang.
SourceLoc ListInitializer::message_loc(const Expr *value) const {
  return depth_ == 0 && what_ ? what_->loc : value->loc;
}

// Makes the value what static storage wants, or reports.
Expr *ListInitializer::constant(Expr *value) {
  if (value->contains_error || value->kind == ExprKind::Error) {
    failed_ = true;
    return value;
  }
  // Literals are constant; values of automatic objects need not be.
  bool is_literal =
      value->kind == ExprKind::IntegerLiteral || value->kind == ExprKind::FloatLiteral;
  if (is_literal || (!is_static_ && !all_constant_)) {
    return value;
  }
  // C23 6.6p3: no comma in a constant expression; like clang we let one pass whose left operand is
  // constant, too.
  const BinaryExpr *comma = expr_as<BinaryExpr>(ignore_implicit(value));
  bool reads_left = is_static_ && comma && comma->op == BinaryOp::Comma &&
                    (comma->left->category == ValueCategory::LValue ||
                     !(is_void(comma->left->type) || sema_.constants->evaluate(comma->left)));
  Expr *folded = reads_left ? nullptr : sema_.constants->static_value(value);
  if (folded) {
    return folded;
  }
  // Not constant: an automatic aggregate is then built member by member.
  if (!is_static_) {
    all_constant_ = false;
    if (sema_.is_c89()) { // C90 6.5.7
      sema_.report(source_range(value).begin, DiagId::ext_aggregate_not_constant);
    }
    return value;
  }
  const Expr *written = ignore_implicit(value);
  // An operator is shown by its own place, other expressions by their beginning.
  bool is_operator = written->kind == ExprKind::Binary || written->kind == ExprKind::Unary;
  SourceLoc loc = is_operator ? written->loc : source_range(written).begin;
  report_not_constant(loc);
  return sema_.error_expr(value->loc);
}

// A scalar value, or an aggregate by a value of its type: converted to the type as if by
// assignment.
Expr *ListInitializer::scalar(QualType type, Expr *value, const Decl *what) {
  if (fit_literal(type, value)) {
    return value;
  }
  SourceLoc loc = message_loc(value);
  value = sema_.conversions->rvalue(value);
  if (is_constexpr_ && !check_constexpr(type, value)) { // one message for one value
    return failed_ ? sema_.error_expr(value->loc)
                   : constant(sema_.conversions->convert(value, type));
  }
  value =
      sema_.conversions->assign(value, type, AssignContext::Initialize, loc, what ? what : what_);
  if (is_constexpr_ && is_pointer(type) && !value->contains_error &&
      !check_constexpr_pointer(value)) {
    return sema_.error_expr(value->loc);
  }
  if (!is_static_ && depth_ == 0) { // a lone value need not be constant
    return value;
  }
  return constant(value);
}

// `{ value }`; 6.7.11p12.
Expr *ListInitializer::braced_scalar(QualType type, const InitSyntax &list) {
  // `int x = { #embed "file" };` with a file of one byte.
  if (list.is_embed) {
    Expr *byte = sema_.constants->make_integer(
        llvm::APInt(32, list.bytes.empty() ? 0 : static_cast<unsigned char>(list.bytes[0])),
        sema_.types.int_type(), list.loc);
    return scalar(type, byte, nullptr);
  }
  if (list.items.empty()) { // C23: zero
    // An int zero, converted: that is right for all scalars.
    Expr *zero =
        sema_.constants->make_integer(llvm::APInt(32, 0), sema_.types.int_type(), list.loc);
    if (is_nullptr_type(type) || is_pointer(type)) {
      return sema_.conversions->assign(zero, type, AssignContext::Initialize, list.loc, what_);
    }
    return scalar(type, zero, nullptr);
  }
  const InitItem &first = list.items[0];
  // `int x = {.a = 1};`
  if (first.designation) {
    if (depth_ == 0 && what_) {
      sema_.report(what_->loc, DiagId::err_designated_list_for_scalar) << sema_.types.quoted(type);
    } else {
      sema_.report(first.designation->designators[0].start, DiagId::err_designator_for_scalar)
          << sema_.types.quoted(type);
    }
    failed_ = true;
    return sema_.error_expr(list.loc);
  }
  if (list.items.size() > 1 && !(list.items[1].expr && list.items[1].expr->contains_error)) {
    const InitItem &second = list.items[1];
    SourceLoc loc = second.expr ? second.expr->loc : second.list->loc;
    sema_.report(loc, DiagId::ext_excess_initializers) << "scalar";
  }
  // Braces inside of braces are allowed, with a warning.
  if (first.list) {
    if (!first.list->is_embed) {
      sema_.report(first.list->loc, DiagId::ext_many_braces);
    }
    return braced_scalar(type, *first.list);
  }
  return scalar(type, first.expr, nullptr);
}

// ---- Strings and whole arrays ----

// Whether the literal can initialize the array as a whole.
bool ListInitializer::is_string_for(QualType type, const Expr *value) {
  const StringLiteralExpr *string = expr_as<StringLiteralExpr>(value);
  const ArrayType *array = as_array(type);
  // `__func__` is an array by itself.
  if (!string || !array || string->is_predefined_name) {
    return false;
  }
  QualType element = sema_.types.unqualified(array->element);
  QualType literal = sema_.types.unqualified(as_array(string->type)->element);
  if (is_character(element)) { // 6.7.11p16: plain and UTF-8, not atomic
    return is_character(literal);
  }
  return is_integer(element) && !is_bool(element) && !is_character(literal) &&
         sema_.types.compatible(element, literal);
}

// 6.7.11p16, p17: the NUL is left out when there is no room for it.
void ListInitializer::check_string(const StringLiteralExpr *string, uint64_t count) {
  uint64_t length = string->bytes.size() / string->element_size;
  if (length > count) {
    sema_.report(string->loc, DiagId::ext_string_too_long);
  } else if (length == count && count != 0 &&
             !(what_ && has_attribute(what_->attributes, AttributeFlag::Nonstring))) {
    sema_.report(string->loc, DiagId::warn_string_unterminated) << count << length + 1;
  }
}

// An entry for a string; what does not fit is cut off. The rest of the array stays zero.
void ListInitializer::string_leaf(QualType type, uint64_t offset, Expr *value) {
  StringLiteralExpr *string = expr_as<StringLiteralExpr>(value);
  uint64_t unit = string->element_size;
  uint64_t count = type_cast<ConstantArrayType>(type)->count;
  check_string(string, count);
  if (is_constexpr_) {
    check_constexpr_string(type, string);
  }
  if (string->bytes.size() > count * unit) {
    // A copy: the literal may be used elsewhere as well.
    string = sema_.arena().make<StringLiteralExpr>(*string);
    string->bytes = string->bytes.substr(0, count * unit);
    string->type = sema_.types.array_of(as_array(string->type)->element, count);
  }
  InitEntry entry = {};
  entry.offset = {offset};
  entry.type = type;
  entry.value = string;
  add(entry, count * unit * 8);
}

// True when the array was initialized as a whole, or an error was reported.
bool ListInitializer::run_array(QualType &type, Expr *value) {
  root_type_ = type;
  if (is_string_for(type, value)) {
    // The bound is the length with the terminating zero.
    if (is_incomplete(type)) {
      const StringLiteralExpr *string = expr_as<StringLiteralExpr>(value);
      uint64_t count = string->bytes.size() / string->element_size + 1;
      type = sema_.types.array_of(as_array_with_sugar(type)->element, count);
    }
    extent_ = sema_.types.size_of(type).value;
    string_leaf(type, 0, value);
    return true;
  }
  if (mismatched_string(type, value)) {
    failed_ = true;
    return true;
  }
  // GNU: an array from a compound literal of the same type, whose entries are copied.
  CompoundLiteralExpr *literal = expr_as<CompoundLiteralExpr>(value); // GNU
  if (!literal || !is_array(literal->type) || !sema_.types.compatible(type, literal->type)) {
    return false;
  }
  const InitListExpr *list = expr_as<InitListExpr>(literal->init);
  if (!list) {
    return false;
  }
  sema_.report(message_loc(value), DiagId::ext_array_from_compound_literal)
      << sema_.types.quoted(type) << sema_.types.quoted(literal->type);
  if (is_incomplete(type)) {
    type = sema_.types.qualified(literal->type, type.qualifiers());
  }
  extent_ = sema_.types.size_of(type).value;
  all_constant_ = list->is_constant;
  for (const InitEntry &entry : list->entries) {
    InitEntry copy = entry;
    copy.value = is_static_ && !list->is_constant ? constant(entry.value) : entry.value;
    root_store_.add(copy,
                    copy.bit_width ? copy.bit_width : sema_.types.size_of(copy.type).value * 8);
  }
  return true;
}

// A string literal of another width than the array's elements, 6.7.11p3.
bool ListInitializer::mismatched_string(QualType type, const Expr *value) {
  const StringLiteralExpr *string = expr_as<StringLiteralExpr>(value);
  QualType element = as_array(type)->element;
  // Not a string for an array of characters at all.
  if (!string || string->is_predefined_name || !is_integer(element) || is_bool(element)) {
    return false;
  }
  // The four mixtures of widths.
  bool wide_array = !is_character(element);
  bool wide_string = string->element_size > 1;
  if (!wide_array && wide_string) {
    sema_.report(message_loc(value), DiagId::err_wide_string_into_char);
  } else if (is_wide_character(element) && !wide_string) {
    sema_.report(message_loc(value), DiagId::err_narrow_string_into_wide);
  } else if (is_wide_character(element)) {
    sema_.report(message_loc(value), DiagId::err_incompatible_wide_string);
  } else {
    return false;
  }
  return true;
}

// The three types of wide characters.
bool ListInitializer::is_wide_character(QualType type) {
  return same_unqualified_type(type, sema_.types.wchar_type()) ||
         same_unqualified_type(type, sema_.types.char16_type()) ||
         same_unqualified_type(type, sema_.types.char32_type());
}

} // namespace cinch
