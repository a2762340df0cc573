#include "sema/flow_graph.h"

#include "sema/builtins.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "sema/statement_state.h"

namespace cinch {

namespace {

constexpr uint32_t no_block = UINT32_MAX;

bool is_logical(BinaryOp op) { return op == BinaryOp::LogicalAnd || op == BinaryOp::LogicalOr; }

class GraphBuilder {
public:
  GraphBuilder(Sema &sema, FlowGraph &graph) : sema_(sema), graph_(graph) {}

  bool run(const CompoundStmt *body) {
    current_ = new_block();
    statement(body);
    return ok_;
  }

private:
  struct Target {
    uint32_t leave = no_block, again = no_block;
  };

  uint32_t new_block() {
    graph_.blocks.emplace_back();
    return static_cast<uint32_t>(graph_.blocks.size() - 1);
  }
  void link(uint32_t from, uint32_t to) {
    if (from != no_block) {
      graph_.blocks[from].successors.push_back(to);
    }
  }
  // Ends the current block with a jump; what follows is not reached until a label.
  void jump_to(uint32_t block) {
    link(current_, block);
    current_ = no_block;
  }
  void go_on_in(uint32_t block) {
    link(current_, block);
    current_ = block;
  }

  uint32_t label_block(const void *label) {
    llvm::DenseMap<const void *, uint32_t>::iterator found = labels_.find(label);
    if (found == labels_.end()) {
      found = labels_.try_emplace(label, new_block()).first;
    }
    return found->second;
  }

  // ---- Variables ----

  void event(FlowEvent::Kind kind, const VarDecl *variable, const Expr *expr) {
    llvm::DenseMap<const VarDecl *, uint32_t>::iterator found = numbers_.find(variable);
    if (found != numbers_.end() && current_ != no_block) {
      graph_.blocks[current_].events.push_back({kind, found->second, expr});
    }
  }
  void event(FlowEvent::Kind kind, const Expr *expr) {
    const DeclRefExpr *reference = expr_as<DeclRefExpr>(expr);
    const VarDecl *variable =
        reference ? decl_as<VarDecl>(static_cast<const Decl *>(reference->decl)) : nullptr;
    if (variable) {
      event(kind, variable, expr);
    }
  }

  void declare(const VarDecl *variable) {
    bool is_tracked = !variable->has_static_storage() && !variable->is_invalid &&
                      (is_scalar(variable->type) || is_vector(variable->type)) &&
                      !variable->is_register_asm && (!variable->init || variable->names_itself) &&
                      !has_attribute(variable->attributes, AttributeFlag::Uninitialized);
    if (is_tracked && numbers_.try_emplace(variable, graph_.variables.size()).second) {
      graph_.variables.push_back(variable);
    }
    event(FlowEvent::Kind::Declare, variable, nullptr);
    if (!variable->init || variable->has_static_storage()) {
      return;
    }
    // `int x = x;` is how some programs say that x is meant to be left alone.
    const DeclRefExpr *self = expr_as<DeclRefExpr>(ignore_implicit(variable->init));
    if (!self || self->decl != variable) {
      expression(variable->init);
      event(FlowEvent::Kind::Assign, variable, nullptr);
    }
  }

  // ---- Conditions ----

  // Evaluates `expr` and goes to one of two blocks; constant conditions have one way only.
  void branch(const Expr *expr, uint32_t if_true, uint32_t if_false, FlowBranch info) {
    const BinaryExpr *binary = expr_as<BinaryExpr>(expr);
    if (binary && is_logical(binary->op)) {
      uint32_t right = new_block();
      bool is_and = binary->op == BinaryOp::LogicalAnd;
      branch(binary->left, is_and ? right : if_true, is_and ? if_false : right, logical(binary));
      current_ = right;
      branch(binary->right, if_true, if_false, info);
      return;
    }
    expression(expr);
    if (current_ == no_block) {
      return;
    }
    std::optional<bool> known = sema_.expressions->known_condition(expr);
    if (known) {
      jump_to(*known ? if_true : if_false);
      return;
    }
    graph_.blocks[current_].branch = info;
    link(current_, if_true);
    link(current_, if_false);
    current_ = no_block;
  }

  static FlowBranch logical(const BinaryExpr *binary) {
    FlowBranch info;
    info.kind = FlowBranch::Kind::Logical;
    info.condition = binary->left;
    info.statement = source_range(binary).begin;
    info.op = binary->op;
    return info;
  }

  static FlowBranch branch_of(FlowBranch::Kind kind, const Expr *condition, SourceLoc statement) {
    FlowBranch info;
    info.kind = kind;
    info.condition = condition;
    info.statement = statement;
    return info;
  }

  // ---- Expressions, in the order of evaluation that the message would assume ----

  void expression(const Expr *expr);
  void cast(const CastExpr *expr);
  void unary(const UnaryExpr *expr);
  void binary(const BinaryExpr *expr);
  void conditional(const ConditionalExpr *expr);
  void sizes_of(QualType type);

  // An lvalue that is not read as a whole: stored to, its address taken, or a part of it used.
  void place(const Expr *expr) {
    if (expr->kind == ExprKind::DeclRef) {
      event(FlowEvent::Kind::Assign, expr);
    } else {
      expression(expr);
    }
  }

  // ---- Statements ----

  void statement(const Stmt *statement);
  void if_statement(const IfStmt *statement);
  void switch_statement(const SwitchStmt *statement);
  void while_statement(const WhileStmt *statement);
  void do_statement(const DoStmt *statement);
  void for_statement(const ForStmt *statement);
  void assembly(const AsmStmt *statement);
  void declarations(const DeclStmt *statement);

  Sema &sema_;
  FlowGraph &graph_;
  uint32_t current_ = no_block;
  bool ok_ = true;
  llvm::DenseMap<const VarDecl *, uint32_t> numbers_;
  llvm::DenseMap<const void *, uint32_t> labels_; // of LabelDecl and SwitchCase
  llvm::DenseMap<const Stmt *, Target> targets_;  // of loops and switches
};

// ---- Expressions ----

void GraphBuilder::cast(const CastExpr *expr) {
  bool is_whole_read =
      expr->cast == CastKind::LValueToRValue && expr->operand->kind == ExprKind::DeclRef;
  if (is_whole_read) {
    event(FlowEvent::Kind::Use, expr->operand);
  } else if (!(expr->cast == CastKind::ToVoid && expr->operand->kind == ExprKind::DeclRef)) {
    expression(expr->operand);
  }
}

void GraphBuilder::unary(const UnaryExpr *expr) {
  if (expr->op >= UnaryOp::PreIncrement && expr->op <= UnaryOp::PostDecrement) {
    if (expr->operand->kind == ExprKind::DeclRef) {
      event(FlowEvent::Kind::Use, expr->operand);
    }
    place(expr->operand);
  } else {
    expression(expr->operand);
  }
}

void GraphBuilder::binary(const BinaryExpr *expr) {
  if (expr->op == BinaryOp::Assign) {
    if (expr->left->kind != ExprKind::DeclRef) {
      expression(expr->left);
    }
    expression(expr->right);
    event(FlowEvent::Kind::Assign, expr->left);
    return;
  }
  if (!is_logical(expr->op)) { // long chains lean to the left: no recursion on that side
    llvm::SmallVector<const BinaryExpr *, 8> chain = {expr};
    const BinaryExpr *left = expr_as<BinaryExpr>(expr->left);
    while (left && left->op != BinaryOp::Assign && !is_logical(left->op)) {
      chain.push_back(left);
      left = expr_as<BinaryExpr>(left->left);
    }
    expression(chain.back()->left);
    while (!chain.empty()) {
      expression(chain.pop_back_val()->right);
    }
    return;
  }
  uint32_t right = new_block();
  uint32_t join = new_block();
  bool is_and = expr->op == BinaryOp::LogicalAnd;
  branch(expr->left, is_and ? right : join, is_and ? join : right, logical(expr));
  current_ = right;
  expression(expr->right);
  jump_to(join);
  current_ = join;
}

void GraphBuilder::conditional(const ConditionalExpr *expr) {
  uint32_t if_true = new_block();
  uint32_t if_false = new_block();
  uint32_t join = new_block();
  branch(expr->condition, if_true, if_false,
         branch_of(FlowBranch::Kind::Conditional, expr->condition, source_range(expr).begin));
  current_ = if_true;
  expression(expr->if_true);
  jump_to(join);
  current_ = if_false;
  expression(expr->if_false);
  jump_to(join);
  current_ = join;
}

void GraphBuilder::sizes_of(QualType type) {
  while (type->is_variably_modified) {
    if (const VariableArrayType *array = type_as<VariableArrayType>(type)) {
      if (array->count) {
        expression(array->count);
      }
      type = array->element;
    } else if (const ArrayType *fixed = as_array(type)) {
      type = fixed->element;
    } else if (is_pointer(type)) {
      type = pointee_of(type);
    } else {
      return;
    }
  }
}

void GraphBuilder::expression(const Expr *expr) {
  switch (expr->kind) {
  case ExprKind::DeclRef:
    // Not read as a whole: an array's part, the operand of `&`. It may be set from here on.
    event(FlowEvent::Kind::Assign, expr);
    return;
  case ExprKind::Member:
    return expression(static_cast<const MemberExpr *>(expr)->base);
  case ExprKind::Subscript:
    expression(static_cast<const SubscriptExpr *>(expr)->base);
    return expression(static_cast<const SubscriptExpr *>(expr)->index);
  case ExprKind::VectorElement:
    expression(static_cast<const VectorElementExpr *>(expr)->vector);
    return expression(static_cast<const VectorElementExpr *>(expr)->index);
  case ExprKind::Call: {
    const CallExpr *call = static_cast<const CallExpr *>(expr);
    expression(call->callee);
    for (const Expr *argument : call->arguments) {
      expression(argument);
    }
    const DeclRefExpr *named = expr_as<DeclRefExpr>(ignore_implicit(call->callee));
    if (named && named->decl == sema_.function->function && current_ != no_block) {
      graph_.blocks[current_].calls_itself = true;
    }
    current_ = returns(call) ? current_ : no_block;
    return;
  }
  case ExprKind::BuiltinCall: {
    const BuiltinCallExpr *call = static_cast<const BuiltinCallExpr *>(expr);
    for (const Expr *argument : call->arguments) {
      expression(argument);
    }
    current_ = is_noreturn_builtin(call->builtin) ? no_block : current_;
    return;
  }
  case ExprKind::Cast:
    return cast(static_cast<const CastExpr *>(expr));
  case ExprKind::Unary:
    return unary(static_cast<const UnaryExpr *>(expr));
  case ExprKind::Binary:
    return binary(static_cast<const BinaryExpr *>(expr));
  case ExprKind::CompoundAssign: {
    const CompoundAssignExpr *assign = static_cast<const CompoundAssignExpr *>(expr);
    expression(assign->right);
    if (assign->left->kind == ExprKind::DeclRef) {
      event(FlowEvent::Kind::Use, assign->left);
    }
    return place(assign->left);
  }
  case ExprKind::Conditional:
    return conditional(static_cast<const ConditionalExpr *>(expr));
  case ExprKind::BinaryConditional: {
    const BinaryConditionalExpr *choice = static_cast<const BinaryConditionalExpr *>(expr);
    expression(choice->common);
    uint32_t if_false = new_block();
    uint32_t join = new_block();
    link(current_, join);
    jump_to(if_false);
    current_ = if_false;
    expression(choice->if_false);
    return go_on_in(join);
  }
  case ExprKind::CompoundLiteral:
    return expression(static_cast<const CompoundLiteralExpr *>(expr)->init);
  case ExprKind::InitList:
    for (const InitEntry &entry : static_cast<const InitListExpr *>(expr)->entries) {
      expression(entry.value);
    }
    return;
  case ExprKind::StmtExpr:
    return statement(static_cast<const StmtExprExpr *>(expr)->body);
  case ExprKind::SizeOf:
    return sizes_of(static_cast<const SizeOfExpr *>(expr)->operand_type);
  case ExprKind::VaArg:
    return expression(static_cast<const VaArgExpr *>(expr)->list);
  case ExprKind::ShuffleVector:
    expression(static_cast<const ShuffleVectorExpr *>(expr)->first);
    if (const Expr *second = static_cast<const ShuffleVectorExpr *>(expr)->second) {
      expression(second);
    }
    if (const Expr *mask = static_cast<const ShuffleVectorExpr *>(expr)->mask) {
      expression(mask);
    }
    return;
  case ExprKind::ConvertVector:
    return expression(static_cast<const ConvertVectorExpr *>(expr)->operand);
  case ExprKind::IntegerLiteral:
  case ExprKind::FloatLiteral:
  case ExprKind::StringLiteral:
  case ExprKind::AddressConstant:
  case ExprKind::LabelAddress:
  case ExprKind::Opaque: // its source was evaluated before
  case ExprKind::Error:
    return;
  }
}

// ---- Statements ----

// A chain of `else if` of any length is no recursion: all its ends meet in one block.
void GraphBuilder::if_statement(const IfStmt *statement) {
  uint32_t join = new_block();
  while (true) {
    if (statement->declaration) {
      this->statement(statement->declaration);
    }
    uint32_t then_block = new_block();
    uint32_t else_block = statement->else_branch ? new_block() : join;
    branch(statement->condition, then_block, else_block,
           branch_of(FlowBranch::Kind::If, statement->condition, statement->loc));
    current_ = then_block;
    this->statement(statement->then_branch);
    jump_to(join);
    if (!statement->else_branch) {
      break;
    }
    current_ = else_block;
    const IfStmt *next = stmt_as<IfStmt>(static_cast<const Stmt *>(statement->else_branch));
    if (!next) {
      this->statement(statement->else_branch);
      jump_to(join);
      break;
    }
    statement = next;
  }
  current_ = join;
}

void GraphBuilder::switch_statement(const SwitchStmt *statement) {
  if (statement->declaration) {
    this->statement(statement->declaration);
  }
  expression(statement->condition);
  uint32_t leave = new_block();
  targets_[statement].leave = leave;
  bool has_default = false;
  if (current_ != no_block) {
    graph_.blocks[current_].branch =
        branch_of(FlowBranch::Kind::Switch, statement->condition, statement->loc);
    for (const SwitchCase *label : statement->cases) {
      uint32_t block = label_block(label);
      graph_.blocks[current_].labels.push_back(label);
      link(current_, block);
      has_default |= label->kind == StmtKind::Default;
    }
    if (!has_default && !covers_enum(statement)) {
      graph_.blocks[current_].labels.push_back(nullptr);
      link(current_, leave);
    }
  }
  current_ = no_block;
  this->statement(statement->body);
  jump_to(leave);
  current_ = leave;
}

void GraphBuilder::while_statement(const WhileStmt *statement) {
  uint32_t test = new_block();
  uint32_t body = new_block();
  uint32_t leave = new_block();
  targets_[statement] = {leave, test};
  go_on_in(test);
  branch(statement->condition, body, leave,
         branch_of(FlowBranch::Kind::While, statement->condition, statement->loc));
  current_ = body;
  this->statement(statement->body);
  jump_to(test);
  current_ = leave;
}

void GraphBuilder::do_statement(const DoStmt *statement) {
  uint32_t body = new_block();
  uint32_t test = new_block();
  uint32_t leave = new_block();
  targets_[statement] = {leave, test};
  go_on_in(body);
  this->statement(statement->body);
  go_on_in(test);
  branch(statement->condition, body, leave,
         branch_of(FlowBranch::Kind::Do, statement->condition, statement->loc));
  current_ = leave;
}

void GraphBuilder::for_statement(const ForStmt *statement) {
  if (statement->init) {
    this->statement(statement->init);
  }
  uint32_t test = new_block();
  uint32_t body = new_block();
  uint32_t step = new_block();
  uint32_t leave = new_block();
  targets_[statement] = {leave, step};
  go_on_in(test);
  if (statement->condition) {
    branch(statement->condition, body, leave,
           branch_of(FlowBranch::Kind::For, statement->condition, statement->loc));
  } else {
    jump_to(body);
  }
  current_ = body;
  this->statement(statement->body);
  go_on_in(step);
  if (statement->increment) {
    expression(statement->increment);
  }
  jump_to(test);
  current_ = leave;
}

void GraphBuilder::assembly(const AsmStmt *statement) {
  for (const AsmOperand &operand : statement->inputs) {
    expression(operand.expr);
  }
  for (const AsmOperand &operand : statement->outputs) {
    if (operand.is_read_write && operand.expr->kind == ExprKind::DeclRef) {
      event(FlowEvent::Kind::Use, operand.expr);
    }
    place(operand.expr);
  }
  for (const LabelDecl *label : statement->labels) {
    link(current_, label_block(label));
  }
  if (!statement->labels.empty()) {
    go_on_in(new_block());
  }
}

void GraphBuilder::declarations(const DeclStmt *statement) {
  for (const Decl *decl : statement->decls) {
    if (const FunctionDecl *function = decl_as<FunctionDecl>(decl)) {
      ok_ &= !function->is_nested;
    } else if (const TypedefDecl *name = decl_as<TypedefDecl>(decl)) {
      sizes_of(name->underlying);
    } else if (const VarDecl *variable = decl_as<VarDecl>(decl)) {
      sizes_of(variable->type);
      declare(variable);
    }
  }
}

void GraphBuilder::statement(const Stmt *statement) {
  // Labels in a row are nested in each other, however many.
  while (statement && (statement->kind == StmtKind::Case || statement->kind == StmtKind::Default ||
                       statement->kind == StmtKind::Label)) {
    if (statement->kind == StmtKind::Label) {
      const LabelStmt *label = static_cast<const LabelStmt *>(statement);
      go_on_in(label_block(label->label));
      statement = label->body;
    } else {
      go_on_in(label_block(statement));
      statement = static_cast<const SwitchCase *>(statement)->body;
    }
  }
  if (!statement) {
    return;
  }
  switch (statement->kind) {
  case StmtKind::Case:
  case StmtKind::Default:
  case StmtKind::Label:
  case StmtKind::Null:
    return;
  case StmtKind::Compound:
    for (const Stmt *item : static_cast<const CompoundStmt *>(statement)->statements) {
      this->statement(item);
    }
    return;
  case StmtKind::Decl:
    return declarations(static_cast<const DeclStmt *>(statement));
  case StmtKind::Expr:
    return expression(static_cast<const ExprStmt *>(statement)->expr);
  case StmtKind::If:
    return if_statement(static_cast<const IfStmt *>(statement));
  case StmtKind::Switch:
    return switch_statement(static_cast<const SwitchStmt *>(statement));
  case StmtKind::While:
    return while_statement(static_cast<const WhileStmt *>(statement));
  case StmtKind::Do:
    return do_statement(static_cast<const DoStmt *>(statement));
  case StmtKind::For:
    return for_statement(static_cast<const ForStmt *>(statement));
  case StmtKind::Goto:
    return jump_to(label_block(static_cast<const GotoStmt *>(statement)->label));
  case StmtKind::Continue:
    return jump_to(targets_[static_cast<const ContinueStmt *>(statement)->target].again);
  case StmtKind::Break:
    return jump_to(targets_[static_cast<const BreakStmt *>(statement)->target].leave);
  case StmtKind::Return:
    if (const Expr *value = static_cast<const ReturnStmt *>(statement)->value) {
      expression(value);
    }
    current_ = no_block;
    return;
  case StmtKind::Asm:
    return assembly(static_cast<const AsmStmt *>(statement));
  case StmtKind::IndirectGoto: // may go to any label
  case StmtKind::Defer:        // runs when its block is left
    ok_ = false;
    return;
  }
}

} // namespace

bool build_flow_graph(Sema &sema, const CompoundStmt *body, FlowGraph &graph) {
  return GraphBuilder(sema, graph).run(body);
}

// Whether an end is reached from the entry; blocks that call the function itself are passed through
// or not.
static bool reaches_end(const FlowGraph &graph, bool through_calls) {
  std::vector<bool> seen(graph.blocks.size());
  llvm::SmallVector<uint32_t, 16> work = {0};
  while (!work.empty()) {
    uint32_t number = work.pop_back_val();
    const FlowBlock &block = graph.blocks[number];
    if (seen[number] || (block.calls_itself && !through_calls)) {
      continue;
    }
    seen[number] = true;
    if (block.successors.empty()) {
      return true;
    }
    work.append(block.successors.begin(), block.successors.end());
  }
  return false;
}

bool always_calls_itself(const FlowGraph &graph) {
  return !reaches_end(graph, false) && reaches_end(graph, true);
}

} // namespace cinch
