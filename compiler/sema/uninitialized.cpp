// -Wuninitialized, -Wsometimes-uninitialized, -Wconditional-uninitialized: reads of local variables
// that nothing was stored to before, on every way, on a way that some condition chooses, or
// perhaps.
#include "sema/expression_support.h"
#include "sema/flow_graph.h"
#include "sema/statement_state.h"
#include "source/source_map.h"

#include "llvm/ADT/STLExtras.h"

namespace cinch {

namespace {

// What is known of a variable at a place: the union of what holds on the ways that lead there.
enum Value : uint8_t { Unknown = 0, Initialized = 1, Uninitialized = 2, MayUninitialized = 3 };

using State = std::vector<uint8_t>; // of Values, one for each variable

struct UninitializedUse {
  uint32_t block;
  const Expr *expr;
  Value value;
};

// A branch, one way of which leads to the use with the variable never set.
struct UninitializedBranch {
  uint32_t block;
  uint32_t successor;
};

class UninitializedChecker {
public:
  UninitializedChecker(Sema &sema, const FlowGraph &graph)
      : sema_(sema), graph_(graph), entry_(graph.blocks.size()), exit_(graph.blocks.size()),
        predecessors_(graph.blocks.size()) {}

  void run();

private:
  void solve();
  static void apply(const FlowEvent &event, State &state);
  void collect_uses();
  void report(uint32_t variable, llvm::ArrayRef<UninitializedUse> uses);
  // True when something was said.
  bool report_use(uint32_t variable, const UninitializedUse &use);
  void report_branch(const VarDecl *variable, const UninitializedUse &use,
                     const UninitializedBranch &branch);
  void suggest_initializer(const VarDecl *variable);

  // How the ways that lead to a use and never set the variable begin.
  struct Origin {
    llvm::SmallVector<UninitializedBranch, 2> branches;
    bool after_entry = false;
    bool after_declaration = false;
  };
  Origin find_origin(uint32_t variable, const UninitializedUse &use);

  Sema &sema_;
  const FlowGraph &graph_;
  std::vector<State> entry_, exit_; // empty: not reached
  std::vector<llvm::SmallVector<uint32_t, 2>> predecessors_;
  std::vector<llvm::SmallVector<UninitializedUse, 2>> uses_; // of each variable
};

void UninitializedChecker::apply(const FlowEvent &event, State &state) {
  switch (event.kind) {
  case FlowEvent::Kind::Declare:
    state[event.variable] = Uninitialized;
    return;
  case FlowEvent::Kind::Assign:
    state[event.variable] = Initialized;
    return;
  case FlowEvent::Kind::Use:
    return;
  }
}

// Forward over the graph until nothing changes. Values only grow, so it ends.
void UninitializedChecker::solve() {
  std::vector<uint32_t> work = {0};
  entry_[0].assign(graph_.variables.size(), Unknown);
  std::vector<bool> is_queued(graph_.blocks.size(), false);
  while (!work.empty()) {
    uint32_t number = work.back();
    work.pop_back();
    is_queued[number] = false;
    State state = entry_[number];
    for (const FlowEvent &event : graph_.blocks[number].events) {
      apply(event, state);
    }
    exit_[number] = std::move(state);
    for (uint32_t successor : graph_.blocks[number].successors) {
      State &target = entry_[successor];
      bool changes = target.empty();
      target.resize(graph_.variables.size(), Unknown);
      for (size_t i = 0; i < target.size(); ++i) {
        uint8_t joined = target[i] | exit_[number][i];
        changes |= joined != target[i];
        target[i] = joined;
      }
      if (changes && !is_queued[successor]) {
        is_queued[successor] = true;
        work.push_back(successor);
      }
    }
  }
}

// Only the first use on a way counts: afterwards the variable passes for set.
void UninitializedChecker::collect_uses() {
  uses_.resize(graph_.variables.size());
  for (uint32_t number = 0; number < graph_.blocks.size(); ++number) {
    if (entry_[number].empty()) {
      continue;
    }
    State state = entry_[number];
    for (const FlowEvent &event : graph_.blocks[number].events) {
      Value value = static_cast<Value>(state[event.variable]);
      if (event.kind == FlowEvent::Kind::Use && (value & Uninitialized) != 0) {
        uses_[event.variable].push_back({number, event.expr, value});
      }
      apply(event, state);
    }
  }
}

void UninitializedChecker::run() {
  solve();
  collect_uses();
  for (uint32_t number = 0; number < graph_.blocks.size(); ++number) {
    for (uint32_t successor : graph_.blocks[number].successors) {
      if (!entry_[number].empty()) {
        predecessors_[successor].push_back(number);
      }
    }
  }
  for (uint32_t variable = 0; variable < graph_.variables.size(); ++variable) {
    report(variable, uses_[variable]);
  }
}

// Backwards over blocks all of whose ways lead to the use without setting the variable. Where one
// way of a branch does and another does not, that branch is to be named.
UninitializedChecker::Origin UninitializedChecker::find_origin(uint32_t variable,
                                                               const UninitializedUse &use) {
  Origin origin;
  std::vector<uint32_t> visited(graph_.blocks.size(), 0); // successors that lead to the use
  std::vector<uint32_t> work = {use.block};
  visited[use.block] = static_cast<uint32_t>(graph_.blocks[use.block].successors.size());
  while (!work.empty()) {
    uint32_t block = work.back();
    work.pop_back();
    origin.after_entry |= block == 0;
    for (uint32_t predecessor : predecessors_[block]) {
      Value at_exit = static_cast<Value>(exit_[predecessor][variable]);
      if (at_exit == Initialized) {
        continue;
      }
      if (at_exit == MayUninitialized && exit_[block][variable] == Uninitialized) {
        origin.after_declaration = true; // the declaration is reached again, by a loop or goto
        continue;
      }
      if (++visited[predecessor] == graph_.blocks[predecessor].successors.size()) {
        work.push_back(predecessor);
      }
    }
  }
  for (size_t number = graph_.blocks.size(); number-- > 0;) {
    const FlowBlock &block = graph_.blocks[number];
    if (visited[number] == 0 || visited[number] >= block.successors.size() ||
        block.branch.kind == FlowBranch::Kind::None) {
      continue;
    }
    for (uint32_t i = 0; i < block.successors.size(); ++i) {
      uint32_t successor = block.successors[i];
      if (!block.labels.empty() && !block.labels[i]) {
        continue; // no place in the text stands for "no case fits"
      }
      if (visited[successor] >= graph_.blocks[successor].successors.size() &&
          (successor == use.block || visited[successor] != 0) &&
          exit_[number][variable] == Uninitialized) {
        origin.branches.push_back({static_cast<uint32_t>(number), i});
      }
    }
  }
  return origin;
}

void UninitializedChecker::suggest_initializer(const VarDecl *variable) {
  if (variable->init) {
    return;
  }
  const Identifier *null_name = sema_.identifiers.find("NULL");
  bool has_null = null_name != nullptr && null_name->macro != nullptr;
  std::string value = is_pointer(variable->type) && has_null ? " = NULL"
                      : is_floating(variable->type)          ? " = 0.0"
                                                             : " = 0";
  // Behind the name, where nothing of the declarator follows it.
  bool is_plain_declarator =
      !is_pointer(variable->type) ||
      !(is_function(pointee_of(variable->type)) || is_array(pointee_of(variable->type)));
  bool can_insert = is_plain_declarator && !sema_.sources.is_macro_loc(variable->loc);
  SourceLoc end = variable->loc.plus(static_cast<uint32_t>(variable->name_text().size()));
  DiagnosticBuilder note = sema_.report(can_insert ? end : variable->loc,
                                        can_insert ? DiagId::note_initialize_variable
                                                   : DiagId::note_uninitialized_declared);
  note << variable->name_text();
  if (can_insert) {
    note << FixIt::insert(end, value);
  }
}

// C23 6.3.2.1p2: such a read is undefined when the object could have been declared register.
void UninitializedChecker::report_branch(const VarDecl *variable, const UninitializedUse &use,
                                         const UninitializedBranch &branch) {
  const FlowBlock &block = graph_.blocks[branch.block];
  const FlowBranch &info = block.branch;
  SourceRange range = source_range(info.condition);
  SourceLoc loc = range.begin;
  SourceLoc mend = info.statement; // where the change that the note proposes begins
  int kind = 0;
  bool is_condition_replaced = false;
  std::string_view word;
  switch (info.kind) {
  case FlowBranch::Kind::None:
    return;
  case FlowBranch::Kind::If:
    word = "if";
    break;
  case FlowBranch::Kind::Conditional:
    word = "?:";
    break;
  case FlowBranch::Kind::Logical:
    word = binary_spelling(info.op);
    break;
  case FlowBranch::Kind::While:
  case FlowBranch::Kind::For:
    kind = 1;
    word = info.kind == FlowBranch::Kind::While ? "while" : "for";
    break;
  case FlowBranch::Kind::Do:
    kind = 2;
    word = "do";
    break;
  case FlowBranch::Kind::Switch: {
    const SwitchCase *label = block.labels[branch.successor];
    if (!label) {
      return;
    }
    kind = 3;
    const CaseStmt *value = stmt_as<CaseStmt>(static_cast<const Stmt *>(label));
    word = value ? "case" : "default";
    loc = value ? value->value_loc : label->loc;
    range = {loc, loc};
    break;
  }
  }
  is_condition_replaced = kind == 1 || kind == 2;
  sema_.report(loc, DiagId::warn_sometimes_uninitialized)
      << variable->name_text() << kind << word << branch.successor << range;
  sema_.report(use.expr->loc, DiagId::note_uninitialized_use) << source_range(use.expr);
  if (kind != 3) {
    sema_.report(is_condition_replaced ? range.begin : mend, DiagId::note_remove_condition)
        << (is_condition_replaced ? 1 : 0) << word << branch.successor;
  }
}

bool UninitializedChecker::report_use(uint32_t number, const UninitializedUse &use) {
  const VarDecl *variable = graph_.variables[number];
  if (variable->init) {
    // After `int x = x;` a use that is sure to find nothing set is that initializer's fault.
    const Expr *self = ignore_implicit(variable->init);
    bool is_idiom = self->kind == ExprKind::DeclRef;
    if (!is_idiom || use.value == Uninitialized) {
      const Expr *culprit = is_idiom ? self : use.expr;
      sema_.report(culprit->loc, DiagId::warn_uninitialized_self)
          << variable->name_text() << source_range(culprit);
    }
    return true;
  }
  if (use.value == Uninitialized) {
    sema_.report(use.expr->loc, DiagId::warn_uninitialized)
        << variable->name_text() << source_range(use.expr);
    suggest_initializer(variable);
    return true;
  }
  Origin origin = find_origin(number, use);
  if (!origin.branches.empty()) {
    for (const UninitializedBranch &branch : origin.branches) {
      report_branch(variable, use, branch);
    }
  } else if (origin.after_declaration) {
    sema_.report(variable->loc, DiagId::warn_sometimes_uninitialized)
        << variable->name_text() << 4 << "" << 0;
    sema_.report(use.expr->loc, DiagId::note_uninitialized_use) << source_range(use.expr);
  } else {
    sema_.report(use.expr->loc, DiagId::warn_maybe_uninitialized)
        << variable->name_text() << source_range(use.expr);
  }
  suggest_initializer(variable);
  return true;
}

// One message a variable: of its surest and first use.
void UninitializedChecker::report(uint32_t variable, llvm::ArrayRef<UninitializedUse> uses) {
  if (uses.empty()) {
    return;
  }
  auto rank = [&](const UninitializedUse &use) {
    if (use.value == Uninitialized) {
      return 0;
    }
    Origin origin = find_origin(variable, use);
    return !origin.branches.empty() ? 1 : origin.after_declaration ? 2 : 3;
  };
  const UninitializedUse *best = nullptr;
  int best_rank = 4;
  for (const UninitializedUse &use : uses) {
    int here = rank(use);
    if (here < best_rank ||
        (here == best_rank && sema_.sources.is_before(use.expr->loc, best->expr->loc))) {
      best = &use;
      best_rank = here;
    }
  }
  report_use(variable, *best);
}

} // namespace

void check_uninitialized(Sema &sema, const FlowGraph &graph) {
  UninitializedChecker(sema, graph).run();
}

} // namespace cinch
