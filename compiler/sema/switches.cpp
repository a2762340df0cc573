// switch, case and default, C23 6.8.5.3.
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "sema/statement_state.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace cinch {

// `switch (condition)`: enters the switch among the statements which break can leave.
SwitchStmt *StatementSema::begin_switch(SourceLoc loc, Stmt *declaration, Expr *condition,
                                        llvm::ArrayRef<const Identifier *> names) {
  SwitchStmt *statement = make_stmt<SwitchStmt>(sema_.arena(), loc);
  std::unique_ptr<Enclosing> enclosing = std::make_unique<Enclosing>();
  Expr *value = sema_.conversions->rvalue(condition);
  if (!is_error(value->type) && !is_integer(value->type)) {
    sema_.report(loc, DiagId::err_switch_not_integer)
        << sema_.types.quoted(value->type) << source_range(condition);
    value = sema_.error_expr(condition->loc);
  }
  // The enumeration is remembered for the warning; the values are compared in the promoted type.
  if (!is_error(value->type)) {
    enclosing->enum_type = is_enum(value->type) ? value->type : QualType();
    if (is_boolean(value)) {
      sema_.report(loc, DiagId::warn_switch_bool);
    }
    enclosing->written_type = value->type;
    value = sema_.conversions->promote(condition);
  }
  enclosing->type = value->type;
  enclosing->statement = statement;
  enclosing->is_switch = true;
  enclosing->names.assign(names.begin(), names.end());
  enclosing->scope = state_->scope;
  enclosing->defer_depth = state_->defer_depth;
  statement->declaration = declaration;
  statement->condition = value;
  sema_.expressions->check_sequencing(value);
  state_->has_switch = true;
  state_->enclosing.push_back(std::move(enclosing));
  return statement;
}

// The switch that a case belongs to; loops in between do not matter.
static Enclosing *innermost_switch(StatementSema::State &state) {
  for (size_t i = state.enclosing.size(); i-- > 0;) {
    if (state.enclosing[i]->is_switch) {
      return state.enclosing[i].get();
    }
  }
  return nullptr;
}

// 6.8.5.3p5: converted to the promoted type of the controlling expression.
static std::optional<llvm::APSInt> case_value(Sema &sema, Expr *expr, const Enclosing &enclosing) {
  std::optional<llvm::APSInt> value =
      sema.constants->require_integer(expr, DiagId::err_case_not_constant);
  if (!value || is_error(enclosing.type)) {
    return std::nullopt;
  }
  // A value that the type can not have never matches.
  unsigned width = sema.types.bit_width(enclosing.type);
  llvm::APSInt converted = value->extOrTrunc(width);
  converted.setIsSigned(sema.types.is_signed(enclosing.type));
  // Before its promotion the condition may have a type that has no such value.
  QualType written = is_bool(enclosing.written_type) ? enclosing.type : enclosing.written_type;
  llvm::APSInt narrow = value->extOrTrunc(sema.types.bit_width(written));
  narrow.setIsSigned(sema.types.is_signed(written));
  if (llvm::APSInt::compareValues(narrow, *value) != 0) {
    sema.report(source_range(expr).begin, DiagId::warn_case_overflow)
        << llvm::toString(*value, 10) << llvm::toString(narrow, 10);
  }
  return converted;
}

static llvm::ArrayRef<uint64_t> copy_words(Arena &arena, const llvm::APInt &value) {
  return arena.copy(llvm::ArrayRef<uint64_t>(value.getRawData(), value.getNumWords()));
}

// `case low:` or GNU's and C2y's `case low ... high:`. Null after an error.
CaseStmt *StatementSema::case_label(SourceLoc loc, Expr *low, Expr *high) {
  Enclosing *enclosing = innermost_switch(*state_);
  if (!enclosing) {
    sema_.report(loc, DiagId::err_case_outside) << "case";
    return nullptr;
  }
  // A case belongs to a switch, and its value is constant.
  std::optional<llvm::APSInt> low_value = case_value(sema_, low, *enclosing);
  std::optional<llvm::APSInt> high_value = high ? case_value(sema_, high, *enclosing) : low_value;
  if (!low_value || !high_value) {
    return nullptr;
  }
  CaseStmt *statement = make_stmt<CaseStmt>(sema_.arena(), loc);
  statement->width = low_value->getBitWidth();
  statement->is_signed = low_value->isSigned();
  statement->is_range = high != nullptr;
  statement->value_loc = source_range(low).begin;
  statement->low_words = copy_words(sema_.arena(), *low_value);
  statement->high_words = copy_words(sema_.arena(), *high_value);
  // An empty range matches nothing.
  if (high && *high_value < *low_value) {
    sema_.report(statement->value_loc, DiagId::warn_case_empty_range);
  }
  enclosing->cases.push_back(statement);
  // For the check of what is jumped into.
  enclosing->case_scopes.push_back(state_->scope);
  return statement;
}

// At most one default in a switch.
DefaultStmt *StatementSema::default_label(SourceLoc loc) {
  Enclosing *enclosing = innermost_switch(*state_);
  if (!enclosing) {
    sema_.report(loc, DiagId::err_case_outside) << "default";
    return nullptr;
  }
  DefaultStmt *statement = make_stmt<DefaultStmt>(sema_.arena(), loc);
  if (enclosing->default_case) {
    sema_.report(loc, DiagId::err_multiple_default);
    sema_.report(enclosing->default_case->loc, DiagId::note_previous_case);
    return statement;
  }
  enclosing->default_case = statement;
  enclosing->cases.push_back(statement);
  enclosing->case_scopes.push_back(state_->scope);
  return statement;
}

// 6.8.5.3p3: no two case values the same (GNU: no ranges that overlap).
// Sorted by the lower ends: then only neighbours can overlap.
static void check_duplicates(Sema &sema, const Enclosing &enclosing) {
  std::vector<const CaseStmt *> sorted;
  for (SwitchCase *label : enclosing.cases) {
    const CaseStmt *statement = stmt_as<CaseStmt>(static_cast<Stmt *>(label));
    // Empty ranges overlap nothing.
    if (statement && !(statement->is_range && statement->high() < statement->low())) {
      sorted.push_back(statement);
    }
  }
  llvm::stable_sort(sorted, [](const CaseStmt *a, const CaseStmt *b) {
    // Nearly all are at most 64 bits wide: comparing the words is much faster.
    if (a->width <= 64) {
      return a->is_signed ? a->low().getSExtValue() < b->low().getSExtValue()
                          : a->low_words[0] < b->low_words[0];
    }
    return a->low() < b->low();
  });
  for (size_t i = 1; i < sorted.size(); ++i) {
    const CaseStmt *before = sorted[i - 1];
    if (sorted[i]->low() <= before->high()) {
      sema.report(sorted[i]->value_loc, DiagId::err_duplicate_case)
          << llvm::toString(sorted[i]->low(), 10);
      sema.report(before->value_loc, DiagId::note_previous_case);
    }
  }
}

// "enumeration values 'A', 'B', and 'C'", or a count when there are more.
static std::string name_missing(llvm::ArrayRef<std::string_view> names) {
  auto quoted = [&](size_t i) { return "'" + std::string(names[i]) + "'"; };
  switch (names.size()) {
  case 1:
    return "enumeration value " + quoted(0);
  case 2:
    return "enumeration values " + quoted(0) + " and " + quoted(1);
  case 3:
    return "enumeration values " + quoted(0) + ", " + quoted(1) + ", and " + quoted(2);
  default: // any number
    return std::to_string(names.size()) + " enumeration values";
  }
}

// -Wswitch: enumerators that no case handles, and case values that are no enumerator.
static void check_enum_cases(Sema &sema, const Enclosing &enclosing, SourceLoc loc) {
  if (enclosing.enum_type.is_null()) {
    return;
  }
  const EnumDecl *decl = type_cast<EnumType>(enclosing.enum_type)->decl;
  // An enumeration without enumerators may be anything.
  if (!decl->is_complete || decl->constants.empty()) {
    return;
  }
  std::vector<std::string_view> missing;
  for (const EnumConstantDecl *constant : decl->constants) {
    // Handled by one of the cases, a range counts.
    bool is_handled = llvm::any_of(enclosing.cases, [&](SwitchCase *label) {
      const CaseStmt *statement = stmt_as<CaseStmt>(static_cast<Stmt *>(label));
      return statement && llvm::APSInt::compareValues(statement->low(), constant->value()) <= 0 &&
             llvm::APSInt::compareValues(constant->value(), statement->high()) <= 0;
    });
    if (!is_handled) {
      missing.push_back(constant->name_text());
    }
  }
  if (missing.empty()) {
    return;
  }
  // With default the warning is another one, off by default.
  bool has_default = enclosing.default_case != nullptr;
  DiagId id =
      has_default ? DiagId::warn_enum_case_missing_with_default : DiagId::warn_enum_case_missing;
  std::string first;
  for (size_t i = 0; i < 3 && missing.size() > 3; ++i) {
    first += (i == 0 ? ": '" : ", '") + std::string(missing[i]) + "'" + (i == 2 ? "..." : "");
  }
  sema.report(loc, id) << name_missing(missing) << first;
}

// A flag enum's values are any combination of its enumerators' bits.
static bool is_flag_combination(const EnumDecl *decl, const llvm::APSInt &value) {
  if (!has_attribute(decl->attributes, AttributeFlag::FlagEnum)) {
    return false;
  }
  llvm::APInt bits(value.getBitWidth(), 0);
  for (const EnumConstantDecl *constant : decl->constants) {
    bits |= constant->value().extOrTrunc(value.getBitWidth());
  }
  return (value & ~bits).isZero();
}

static void check_case_in_enum(Sema &sema, const Enclosing &enclosing, const CaseStmt *label) {
  const EnumDecl *decl = type_cast<EnumType>(enclosing.enum_type)->decl;
  for (const llvm::APSInt &value : {label->low(), label->high()}) {
    bool is_known = llvm::any_of(decl->constants, [&](const EnumConstantDecl *constant) {
      return llvm::APSInt::compareValues(constant->value(), value) == 0;
    });
    if (!is_known && !is_flag_combination(decl, value)) {
      sema.report(label->value_loc, DiagId::warn_case_not_in_enum)
          << sema.types.quoted(enclosing.enum_type);
      return;
    }
  }
}

// What is to be said of a switch as a whole, besides the enumerators it leaves out.
static void check_cases(Sema &sema, const Enclosing &enclosing, const SwitchStmt *statement) {
  const IntegerLiteralExpr *known = expr_as<IntegerLiteralExpr>(statement->condition);
  if (!enclosing.default_case) {
    sema.report(statement->loc, DiagId::warn_switch_default_missing);
  }
  bool is_matched = enclosing.default_case != nullptr || enclosing.cases.empty();
  for (SwitchCase *label : enclosing.cases) {
    const CaseStmt *value = stmt_as<CaseStmt>(static_cast<Stmt *>(label));
    if (value && !enclosing.enum_type.is_null()) {
      check_case_in_enum(sema, enclosing, value);
    }
    if (value && known) {
      llvm::APSInt condition(known->value(), !value->is_signed);
      is_matched |= value->low() <= condition && condition <= value->high();
    }
  }
  if (known && !is_matched) {
    llvm::APSInt condition(known->value(), !sema.types.is_signed(known->type));
    sema.report(known->loc, DiagId::warn_no_case_matches)
        << llvm::toString(condition, 10) << source_range(known);
  }
  if (enclosing.default_case && covers_enum(statement)) {
    sema.report(enclosing.default_case->loc, DiagId::warn_covered_switch_default);
  }
}

// The body is known: all cases together.
void StatementSema::end_switch(SwitchStmt *statement, Stmt *body) {
  Enclosing &enclosing = *state_->enclosing.back();
  statement->body = body;
  warn_about_switch(sema_, statement);
  statement->cases = sema_.arena().copy(llvm::ArrayRef<SwitchCase *>(enclosing.cases));
  check_duplicates(sema_, enclosing);
  // The search takes time and is left out when nobody wants the warning.
  check_cases(sema_, enclosing, statement);
  if (sema_.diags.is_enabled(DiagId::warn_enum_case_missing, statement->loc) ||
      sema_.diags.is_enabled(DiagId::warn_enum_case_missing_with_default, statement->loc)) {
    check_enum_cases(sema_, enclosing, statement->condition->loc);
  }
  check_switch_jumps(sema_, enclosing);
  state_->enclosing.pop_back();
}

} // namespace cinch
