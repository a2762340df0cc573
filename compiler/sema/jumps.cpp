// What jumps may bypass: C23 6.8.7.2p1, 6.8.5.3p2; TS 25755 on defer.
#include "sema/statement_state.h"

namespace cinch {

// Visits what `to` has in scope and `from` has not. True when the jump is allowed.
// Both scopes are lists from the inside out: `from` is followed outward until it is on the way of
// `to`.
using Offenders = llvm::SmallVector<const JumpScope *, 2>;

// Visits what `to` has in scope and `from` has not, and gives what forbids the jump: what is
// entered or bypassed, innermost first, and what is left.
static Offenders enter_scopes(const JumpScope *from, const JumpScope *to) {
  Offenders offenders;
  while (to != from) {
    if (from && (!to || from->depth > to->depth)) {
      if (from->defer.is_valid()) {
        offenders.push_back(from);
      }
      from = from->outer;
      continue;
    }
    // A variable that is jumped into is not initialized: irgen must not rely on its declaration.
    if (to->variable) {
      to->variable->is_bypassed_by_jump = true;
    }
    // Variable arrays, statement expressions and defer may not be entered at all.
    if (to->variably_modified || to->statement_expression.is_valid() || to->defer.is_valid() ||
        to->bypassed_defer.is_valid()) {
      offenders.push_back(to);
    }
    to = to->outer;
  }
  return offenders;
}

// What stands in the way.
static void note_offender(Sema &sema, const JumpScope *offender, bool is_left) {
  if (const Decl *decl = offender->variably_modified) {
    bool is_typedef = decl->kind == DeclKind::Typedef;
    sema.report(decl->loc,
                is_typedef ? DiagId::note_jump_bypasses_typedef : DiagId::note_jump_bypasses_array);
  } else if (offender->statement_expression.is_valid()) {
    sema.report(offender->statement_expression, DiagId::note_jump_enters_statement_expression);
  } else if (offender->bypassed_defer.is_valid()) {
    sema.report(offender->bypassed_defer, DiagId::note_jump_bypasses_defer);
  } else {
    sema.report(offender->defer,
                is_left ? DiagId::note_jump_leaves_defer : DiagId::note_jump_enters_defer);
  }
}

static bool is_around(const JumpScope *scope, const JumpScope *inner) {
  while (inner && inner != scope) {
    inner = inner->outer;
  }
  return inner == scope;
}

static void report_jump(Sema &sema, SourceLoc loc, DiagId id, const JumpScope *from,
                        const JumpScope *to) {
  Offenders offenders = enter_scopes(from, to);
  if (offenders.empty()) {
    return;
  }
  sema.report(loc, id);
  for (const JumpScope *offender : offenders) {
    note_offender(sema, offender, is_around(offender, from));
  }
}

// At the end of the function, when all labels are known.
void check_jumps(Sema &sema, StatementSema::State &state) {
  for (const StatementSema::State::Jump &jump : state.jumps) {
    if (jump.label->statement) {
      report_jump(sema, jump.loc, DiagId::err_goto_into_scope, jump.scope,
                  state.label_scopes.lookup(jump.label));
    }
  }
  // An indirect goto may come from anywhere.
  // Only the marks of the variables matter here.
  bool has_target = false;
  for (LabelDecl *label : state.all_labels) {
    has_target |= label->is_address_taken;
    if (label->is_address_taken && label->statement) {
      enter_scopes(nullptr, state.label_scopes.lookup(label));
    }
  }
  for (SourceLoc loc : state.indirect_gotos) {
    if (!has_target && !state.outer) { // GNU: a nested function may go to its parent's
      sema.report(loc, DiagId::warn_indirect_goto_without_labels);
      return;
    }
  }
}

// The cases of a switch are jumps from its beginning.
void check_switch_jumps(Sema &sema, const Enclosing &statement) {
  for (size_t i = 0; i < statement.cases.size(); ++i) {
    report_jump(sema, statement.cases[i]->loc, DiagId::err_switch_into_scope, statement.scope,
                statement.case_scopes[i]);
  }
}

} // namespace cinch
