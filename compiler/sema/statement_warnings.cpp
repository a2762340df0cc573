// Warnings about how statements stand next to each other: empty bodies, indentation that does not
// say what the braces say, an else of which the if is not plain.
#include "sema/statement_state.h"
#include "source/source_map.h"

namespace cinch {

namespace {

SourceLoc start_of(const Stmt *statement) {
  const ExprStmt *expression = stmt_as<ExprStmt>(statement);
  return expression && expression->expr ? source_range(expression->expr).begin : statement->loc;
}

struct Place {
  uint32_t line = 0;
  uint32_t column = 0; // as an editor shows it, with tab stops of 8; 0: in a macro
  bool starts_line = true;
};

Place place_of(Sema &sema, SourceLoc loc) {
  Place place;
  if (!loc.is_valid() || sema.sources.is_macro_loc(loc)) {
    return place;
  }
  uint32_t bytes = 0;
  std::tie(place.line, bytes) = sema.sources.line_and_column(loc);
  std::string_view text = sema.sources.line_text(loc).substr(0, bytes - 1);
  for (char c : text) {
    place.column = c == '\t' ? (place.column / 8 + 1) * 8 : place.column + 1;
    place.starts_line &= c == ' ' || c == '\t';
  }
  ++place.column;
  return place;
}

bool is_empty(const Stmt *statement) {
  const NullStmt *null = stmt_as<NullStmt>(statement);
  return null && !null->is_fallthrough;
}

// `control`: where the controlling part ends. A semicolon on a line of its own is meant.
void warn_empty_body(Sema &sema, const Stmt *body, SourceLoc control, int which) {
  if (!sema.diags.is_enabled(DiagId::warn_empty_body, body->loc) ||
      sema.sources.is_macro_loc(body->loc) ||
      *sema.sources.characters(body->loc) != ';' || // what was there was wrong
      place_of(sema, sema.sources.expansion_loc(control)).line != place_of(sema, body->loc).line) {
    return;
  }
  sema.report(body->loc, DiagId::warn_empty_body) << which;
  sema.report(body->loc, DiagId::note_empty_body);
}

// The end of the controlling part and the body of a statement without braces; null: none.
struct Controlled {
  const Stmt *body = nullptr;
  SourceLoc control; // the last token of the condition, or the keyword
  SourceLoc keyword;
  int word = 0; // of warn_misleading_indentation: if, else, for, while
  bool is_loop = false;
};

Controlled controlled(const Stmt *statement) {
  auto end_of = [](const Expr *expr, SourceLoc otherwise) {
    return expr ? source_range(expr).end : otherwise;
  };
  if (const IfStmt *test = stmt_as<IfStmt>(statement)) {
    if (!test->else_branch) {
      return {test->then_branch, end_of(test->condition, test->loc), test->loc, 0, false};
    }
    const IfStmt *next = stmt_as<IfStmt>(static_cast<const Stmt *>(test->else_branch));
    return next ? controlled(next)
                : Controlled{test->else_branch, test->else_loc, test->else_loc, 1, false};
  }
  if (const ForStmt *loop = stmt_as<ForStmt>(statement)) {
    SourceLoc end = end_of(loop->increment, end_of(loop->condition, loop->loc));
    return {loop->body, end, loop->loc, 2, true};
  }
  if (const WhileStmt *loop = stmt_as<WhileStmt>(statement)) {
    return {loop->body, end_of(loop->condition, loop->loc), loop->loc, 3, true};
  }
  return {};
}

// Whether a line between the two places is one of a directive: then the statements may belong to
// configurations that are never seen together.
bool has_directive_between(Sema &sema, SourceLoc first, SourceLoc second) {
  if (sema.sources.file_of(first) != sema.sources.file_of(second)) {
    return true;
  }
  const char *begin = sema.sources.characters(first);
  const char *end = sema.sources.characters(second);
  llvm::StringRef text(begin, end > begin ? static_cast<size_t>(end - begin) : 0);
  for (size_t line = text.find('\n'); line != text.npos; line = text.find('\n')) {
    text = text.drop_front(line + 1);
    if (text.ltrim(" \t").starts_with("#")) {
      return true;
    }
  }
  return false;
}

void check_neighbours(Sema &sema, const Stmt *statement, const Stmt *next) {
  Controlled control = controlled(statement);
  if (!control.body || control.body->kind == StmtKind::Compound) {
    return;
  }
  if (is_empty(control.body)) {
    // The body of a loop may well be empty, unless what follows looks like it.
    bool looks_like_body = control.is_loop && (next->kind == StmtKind::Compound ||
                                               place_of(sema, start_of(next)).column >
                                                   place_of(sema, control.keyword).column);
    if (looks_like_body) {
      warn_empty_body(sema, control.body, control.control, control.word == 2 ? 2 : 1);
    }
    return;
  }
  SourceLoc next_loc = start_of(next);
  if (next->kind == StmtKind::Label ||
      !sema.diags.is_enabled(DiagId::warn_misleading_indentation, next_loc)) {
    return;
  }
  Place body = place_of(sema, start_of(control.body));
  Place keyword = place_of(sema, control.keyword);
  Place after = place_of(sema, next_loc);
  bool is_known = body.column != 0 && keyword.column != 0 && after.column != 0;
  if (is_known && keyword.line != after.line && after.starts_line && body.starts_line &&
      body.column > keyword.column && body.column == after.column &&
      !has_directive_between(sema, start_of(control.body), next_loc)) {
    sema.report(next_loc, DiagId::warn_misleading_indentation) << control.word;
    sema.report(control.keyword, DiagId::note_previous_statement);
  }
}

// The last `if` that the statement ends with, when that has an else and no braces are around it.
const IfStmt *trailing_if_else(const Stmt *statement) {
  while (statement) {
    switch (statement->kind) {
    case StmtKind::If: {
      const IfStmt *test = static_cast<const IfStmt *>(statement);
      return test->else_branch ? test : nullptr;
    }
    case StmtKind::While:
      statement = static_cast<const WhileStmt *>(statement)->body;
      break;
    case StmtKind::For:
      statement = static_cast<const ForStmt *>(statement)->body;
      break;
    case StmtKind::Switch:
      statement = static_cast<const SwitchStmt *>(statement)->body;
      break;
    case StmtKind::Case:
    case StmtKind::Default:
      statement = static_cast<const SwitchCase *>(statement)->body;
      break;
    case StmtKind::Label:
      statement = static_cast<const LabelStmt *>(statement)->body;
      break;
    case StmtKind::Null:
    case StmtKind::Compound:
    case StmtKind::Decl:
    case StmtKind::Expr:
    case StmtKind::Do:
    case StmtKind::Goto:
    case StmtKind::IndirectGoto:
    case StmtKind::Continue:
    case StmtKind::Break:
    case StmtKind::Return:
    case StmtKind::Defer:
    case StmtKind::Asm:
      return nullptr;
    }
  }
  return nullptr;
}

} // namespace

void warn_about_if(Sema &sema, const IfStmt *statement) {
  if (statement->else_branch) {
    return;
  }
  if (is_empty(statement->then_branch)) {
    warn_empty_body(sema, statement->then_branch, source_range(statement->condition).end, 0);
  } else if (const IfStmt *inner = trailing_if_else(statement->then_branch)) {
    // C23 6.8.5.2p3: the else belongs to the nearest if.
    sema.report(inner->else_loc, DiagId::warn_dangling_else);
  }
}

void warn_about_switch(Sema &sema, const SwitchStmt *statement) {
  if (is_empty(statement->body)) {
    warn_empty_body(sema, statement->body, source_range(statement->condition).end, 3);
  }
}

void warn_about_neighbours(Sema &sema, llvm::ArrayRef<Stmt *> statements) {
  for (size_t i = 1; i < statements.size(); ++i) {
    StmtKind kind = statements[i - 1]->kind;
    if (kind == StmtKind::If || kind == StmtKind::While || kind == StmtKind::For) {
      check_neighbours(sema, statements[i - 1], statements[i]);
    }
  }
}

} // namespace cinch
