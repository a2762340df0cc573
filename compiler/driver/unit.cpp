#include "driver/unit.h"

#include "ast/builtins.h"
#include "driver/compile_timer.h"
#include "driver/option_errors.h"
#include "irgen/module_gen.h"
#include "parse/parser.h"

#include "llvm/Support/TimeProfiler.h"

namespace cinch {

Unit::Unit(const Invocation &invocation, const TargetInfo &target, llvm::raw_ostream &messages)
    : invocation(invocation), target(target), messages(messages),
      diags(sources, invocation.diagnostics, messages), identifiers(invocation.language),
      preprocessor({invocation.language, invocation.preprocessor, target, sources, diags,
                    identifiers, literals, feature_tables()}) {
  enter_builtin_names(identifiers, invocation.language);
}

std::unique_ptr<TargetInfo> make_target(const Invocation &invocation, llvm::raw_ostream &messages) {
  std::string problem;
  std::unique_ptr<TargetInfo> target = make_target_info(invocation.language, problem);
  if (!target) {
    OptionErrors(messages, invocation.diagnostics).error(problem);
  }
  return target;
}

static bool parse_declaration(Unit &unit, TokenCursor &cursor, Parser &parser,
                              llvm::SmallVectorImpl<Decl *> &decls) {
  // By its place, since its name is not known yet.
  llvm::TimeTraceScope scope("ParseDeclaration", [&] {
    PresumedLoc place = unit.sources.presumed(cursor.peek(0).loc);
    return std::string(place.file) + ":" + std::to_string(place.line);
  });
  return parser.parse_external_declaration(decls);
}

void parse_unit(Unit &unit, TypeContext &types,
                llvm::function_ref<void(llvm::ArrayRef<Decl *>)> each,
                llvm::function_ref<void(llvm::ArrayRef<Decl *>)> at_end) {
  TokenCursor cursor(unit.preprocessor);
  // For messages about types that anonymous tags stand for: "struct (unnamed at a.c:3:1)".
  types.set_sources(&unit.sources);
  Kept<Sema> sema = make_kept<Sema>(unit.invocation.after, types, unit.identifiers, unit.diags,
                                    unit.sources, unit.invocation.language);
  // One external declaration at a time: parsed, checked, lowered, and its body's memory used again.
  Parser parser(cursor, *sema);
  llvm::SmallVector<Decl *, 8> decls;
  CompileTimer *timer = unit.invocation.timer;
  if (timer) {
    timer->start_declarations(unit.sources);
  }
  while (!unit.is_given_up && parse_declaration(unit, cursor, parser, decls)) {
    if (timer) {
      timer->declarations_parsed(decls);
    }
    each(decls);
    if (timer) {
      timer->declarations_lowered();
    }
    decls.clear();
  }
  if (unit.is_given_up) {
    return;
  }
  std::vector<Decl *> tentative;
  sema->declarations->end_of_unit(tentative);
  at_end(tentative);
}

void generate_unit(Unit &unit, TypeContext &types, llvm::function_ref<ModuleGen *()> generator,
                   llvm::function_ref<void(llvm::ArrayRef<Decl *>)> seen) {
  auto each = [&](llvm::ArrayRef<Decl *> decls) {
    if (seen) {
      seen(decls);
    }
    for (Decl *decl : decls) {
      if (unit.has_errors()) {
        return;
      }
      ModuleGen *current = generator();
      unit.is_given_up = !current;
      if (unit.is_given_up) {
        return;
      }
      current->top_level(decl);
    }
  };
  auto at_end = [&](llvm::ArrayRef<Decl *> tentative) {
    ModuleGen *last = unit.has_errors() ? nullptr : generator();
    if (last) {
      TimedScope lowering(unit.invocation.timer ? &unit.invocation.timer->times().lower : nullptr);
      last->finish(tentative);
    }
    unit.is_given_up = !unit.has_errors() && !generator();
  };
  llvm::TimeTraceScope scope("Frontend");
  parse_unit(unit, types, each, at_end);
}

} // namespace cinch
