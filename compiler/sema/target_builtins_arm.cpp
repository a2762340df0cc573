// What calls of __builtin_arm_* and __builtin_neon_* ask for beyond the prototype: ACLE, "Arm C
// Language Extensions", names the rules.
#include "sema/builtin_call.h"
#include "sema/calls.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace cinch {

namespace {

BuiltinKind element_kind(NeonType type) {
  bool is_unsigned = type.is_unsigned;
  switch (type.element) {
  case NeonType::Int8:
    return is_unsigned ? BuiltinKind::UChar : BuiltinKind::SChar;
  case NeonType::Int16:
    return is_unsigned ? BuiltinKind::UShort : BuiltinKind::Short;
  case NeonType::Int32:
    return is_unsigned ? BuiltinKind::UInt : BuiltinKind::Int;
  case NeonType::Int64:
    return is_unsigned ? BuiltinKind::ULong : BuiltinKind::Long;
  case NeonType::Poly8:
    return BuiltinKind::UChar;
  case NeonType::Poly16:
    return BuiltinKind::UShort;
  case NeonType::Poly64:
    return BuiltinKind::ULong;
  case NeonType::Poly128:
    return BuiltinKind::UInt128;
  case NeonType::Float16:
    return BuiltinKind::Fp16;
  case NeonType::Float32:
    return BuiltinKind::Float;
  case NeonType::Float64:
    return BuiltinKind::Double;
  case NeonType::BFloat16:
    return BuiltinKind::BFloat16;
  case NeonType::MFloat8:
    return BuiltinKind::MFloat8;
  }
  return BuiltinKind::UChar;
}

// op0 without its high bit, op1, CRn, CRm, op2: the fields of an MRS instruction.
bool is_register_encoding(llvm::ArrayRef<llvm::StringRef> fields) {
  const unsigned limits[] = {1, 7, 15, 15, 7};
  bool is_valid = fields.size() == std::size(limits);
  for (size_t i = 0; is_valid && i < fields.size(); ++i) {
    unsigned number = 0;
    is_valid = !fields[i].getAsInteger(10, number) && number <= limits[i];
  }
  return is_valid;
}

// Fields of PSTATE: written by an instruction that has the value in it.
bool is_state_field(llvm::StringRef name) {
  for (const char *field : {"spsel", "daifset", "daifclr", "pan", "uao"}) {
    if (name.equals_insensitive(field)) {
      return true;
    }
  }
  return false;
}

} // namespace

// The prototype says `void *`; the program's own pointer must be one to elements.
bool BuiltinSema::check_element_pointer(const Call &call, unsigned index, NeonType type,
                                        bool is_const) {
  Expr *written = call.arguments[index];
  CastExpr *cast = expr_as<CastExpr>(written);
  if (cast && cast->cast == CastKind::PointerCast && !cast->is_explicit) {
    written = cast->operand;
  }
  if (!is_pointer(written->type)) {
    return true;
  }
  QualType element = sema_.types.builtin(element_kind(type));
  QualType wanted = sema_.types.pointer_to(is_const ? element.with(Const) : element);
  Expr *checked =
      sema_.conversions->assign(written, wanted, AssignContext::Assign, written->loc, nullptr);
  return checked->kind != ExprKind::Error;
}

// __builtin_arm_rsr* and wsr*: the register's name is a string.
bool BuiltinSema::check_system_register(const Call &call) {
  llvm::StringRef name = call.name();
  if (!name.starts_with("__builtin_arm_rsr") && !name.starts_with("__builtin_arm_wsr")) {
    return true;
  }
  const StringLiteralExpr *literal = expr_as<StringLiteralExpr>(ignore_implicit(call.arguments[0]));
  if (!literal || literal->element_size != 1) {
    sema_.report(call.left_paren, DiagId::err_arm_register_not_string)
        << source_range(call.arguments[0]);
    return false;
  }
  llvm::SmallVector<llvm::StringRef, 5> fields;
  llvm::StringRef text = llvm::StringRef(literal->bytes).rtrim('\0');
  text.split(fields, ':');
  if (text.empty() || (fields.size() > 1 && !is_register_encoding(fields))) {
    sema_.report(call.left_paren, DiagId::err_arm_system_register)
        << source_range(call.arguments[0]);
    return false;
  }
  if (call.size() < 2 || !is_state_field(text)) {
    return true;
  }
  std::optional<llvm::APSInt> value = sema_.constants->fold_integer(call.arguments[1]);
  if (!value) {
    sema_.report(call.left_paren, DiagId::err_builtin_constant_argument)
        << call.name() << source_range(call.arguments[1]);
    return false;
  }
  return check_range(call, call.arguments[1], *value, '=', 0, 15);
}

Expr *BuiltinSema::arm_by_hand(Call &call) {
  return llvm::StringRef(call.name()).ends_with("ex") ? arm_exclusive(call) : arm_memory_tag(call);
}

// ldrex and ldaex (address), strex and stlex (value, address): of the pointee's type.
Expr *BuiltinSema::arm_exclusive(Call &call) {
  bool is_load = llvm::StringRef(call.name()).starts_with("__builtin_arm_ld");
  size_t index = is_load ? 0 : 1;
  if (!expect_count(call, index + 1, index + 1) || !make_rvalues(call)) {
    return sema_.error_expr(call.left_paren);
  }
  Expr *address = call[index];
  if (!is_pointer(address->type)) {
    sema_.report(address->loc, DiagId::err_arm_exclusive_address)
        << sema_.types.quoted(address->type);
    return sema_.error_expr(call.left_paren);
  }
  QualType value = sema_.types.unqualified(pointee_of(address->type));
  bool is_value = (is_real(value) && !is_incomplete(value)) || is_pointer(value);
  if (!is_value || sema_.types.size_of(value).value > 16) {
    sema_.report(address->loc,
                 is_value ? DiagId::err_arm_exclusive_size : DiagId::err_arm_exclusive_pointee)
        << sema_.types.quoted(address->type);
    return sema_.error_expr(call.left_paren);
  }
  QualType object = value.with(is_load ? Const | Volatile : Volatile);
  bool ok =
      convert(call, index, sema_.types.pointer_to(object)) && (is_load || convert(call, 0, value));
  return ok ? finish(call, is_load ? value : sema_.types.int_type())
            : sema_.error_expr(call.left_paren);
}

// irg, addg, gmi, ldg, stg, subp: on pointers of any type, which the result keeps.
Expr *BuiltinSema::arm_memory_tag(Call &call) {
  llvm::StringRef name = llvm::StringRef(call.name()).drop_front(strlen("__builtin_arm_"));
  size_t count = name == "ldg" || name == "stg" ? 1 : 2;
  if (!expect_count(call, count, count) || !make_rvalues(call)) {
    return sema_.error_expr(call.left_paren);
  }
  TypeContext &types = sema_.types;
  if (name == "subp") {
    return arm_tag_difference(call);
  }
  QualType pointer = call[0]->type;
  if (!is_pointer(pointer)) {
    sema_.report(call[0]->loc, DiagId::err_arm_tag_pointer) << 0 << types.quoted(pointer);
    return sema_.error_expr(call.left_paren);
  }
  bool ok = true;
  if (name == "addg") {
    std::optional<llvm::APSInt> value = sema_.constants->fold_integer(call[1]);
    if (!value) {
      sema_.report(call.left_paren, DiagId::err_builtin_constant_argument) << call.name();
    }
    ok = value && check_range(call, call[1], *value, '=', 0, 15);
  } else if (count == 2 && !is_integer(call[1]->type)) {
    sema_.report(call[1]->loc, DiagId::err_arm_tag_mask) << types.quoted(call[1]->type);
    ok = false;
  }
  ok = ok && (count == 1 || convert(call, 1, types.builtin(BuiltinKind::ULong)));
  if (!ok) {
    return sema_.error_expr(call.left_paren);
  }
  QualType result = name == "stg" ? types.void_type() : name == "gmi" ? types.int_type() : pointer;
  return finish(call, result);
}

// (a, b): the distance without the tags; either may be null, but not both.
Expr *BuiltinSema::arm_tag_difference(Call &call) {
  TypeContext &types = sema_.types;
  bool are_pointers[2] = {is_pointer(call[0]->type), is_pointer(call[1]->type)};
  for (size_t i = 0; i < 2; ++i) {
    if (!are_pointers[i] && !sema_.conversions->is_null_pointer_constant(call[i])) {
      sema_.report(call[i]->loc, DiagId::err_arm_tag_pointer)
          << static_cast<int64_t>(i + 1) << types.quoted(call[i]->type);
      return sema_.error_expr(call.left_paren);
    }
  }
  if (!are_pointers[0] && !are_pointers[1]) {
    sema_.report(call.left_paren, DiagId::err_arm_tag_no_pointer)
        << types.quoted(call[0]->type) << types.quoted(call[1]->type);
    return sema_.error_expr(call.left_paren);
  }
  if (are_pointers[0] && are_pointers[1] &&
      !types.compatible(types.unqualified(pointee_of(call[0]->type)),
                        types.unqualified(pointee_of(call[1]->type)))) {
    sema_.report(call.left_paren, DiagId::err_pointer_difference_incompatible)
        << types.quoted(call[0]->type) << types.quoted(call[1]->type);
    return sema_.error_expr(call.left_paren);
  }
  QualType anything = types.pointer_to(types.qualified(types.void_type(), Const | Volatile));
  bool ok = convert(call, 0, anything) && convert(call, 1, anything);
  return ok ? finish(call, types.builtin(BuiltinKind::LongLong))
            : sema_.error_expr(call.left_paren);
}

} // namespace cinch
