// `cinch dump passes`: what each pass of the optimizer changed.
#include "inspect/dump_job.h"
#include "inspect/ir_text.h"
#include "inspect/ir_unit.h"
#include "inspect/line_diff.h"
#include "inspect/value_names.h"

#include "llvm/ADT/Any.h"
#include "llvm/Analysis/LazyCallGraph.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/IR/PassInstrumentation.h"

#include <map>

namespace cinch {

namespace {

constexpr size_t context_lines = 3;

// Stands for the pass where a function was changed by passes that worked on others, or that claim
// to have changed nothing.
constexpr const char *elsewhere = "earlier passes";

// Passes that run others, which are seen themselves.
constexpr const char *runners[] = {"PassManager", "PassAdaptor", "AnalysisManagerProxy",
                                   "DevirtSCCRepeatedPass", "ModuleInlinerWrapperPass"};

// Has the text of each function, and looks again after each pass that says it changed something.
class PassWatcher {
public:
  PassWatcher(DumpJob &job, IrUnit &unit) : job_(job), unit_(unit) {}
  void watch(llvm::PassInstrumentationCallbacks &callbacks);
  void print_totals();

private:
  void before(const llvm::Any &ir);
  void after(llvm::StringRef pass);
  std::vector<std::string> functions_in(const llvm::Any &ir) const;
  std::vector<std::string> vanished_functions() const;
  std::vector<std::string> text_of(llvm::StringRef function);
  void compare(llvm::StringRef pass, const std::string &function);
  void print(llvm::StringRef pass, llvm::StringRef function, llvm::ArrayRef<DiffLine> diff,
             bool is_removed);
  void print_diff(llvm::ArrayRef<DiffLine> diff);

  DumpJob &job_;
  IrUnit &unit_;
  llvm::PassInstrumentationCallbacks *callbacks_ = nullptr;
  // In the order of the module.
  std::vector<std::string> names_;
  llvm::StringMap<std::vector<std::string>> texts_;
  // What the passes that are running now may change; the innermost is the last.
  struct Running {
    std::vector<std::string> functions;
    bool is_of_calls;
  };
  std::vector<Running> running_;
  // Passes on functions that call each other may change yet others: what callers pass, attributes.
  // How many such have changed something, and how many of them each function was compared after.
  uint64_t call_changes_ = 0;
  llvm::StringMap<uint64_t> compared_after_;
  unsigned passes_run_ = 0;
  // How many changes each made, by its name.
  std::map<std::string, unsigned> totals_;
};

// The names are taken now: functions and loops may be gone when the pass is done.
std::vector<std::string> PassWatcher::functions_in(const llvm::Any &ir) const {
  auto named = [](const llvm::Function &function) {
    return std::vector<std::string>{function.getName().str()};
  };
  if (const auto *function = llvm::any_cast<const llvm::Function *>(&ir)) {
    return named(**function);
  }
  if (const auto *loop = llvm::any_cast<const llvm::Loop *>(&ir)) {
    return named(*(*loop)->getHeader()->getParent());
  }
  if (const auto *component = llvm::any_cast<const llvm::LazyCallGraph::SCC *>(&ir)) {
    std::vector<std::string> names;
    for (const llvm::LazyCallGraph::Node &node : **component) {
      names.push_back(node.getFunction().getName().str());
    }
    return names;
  }
  return names_;
}

// Names are given first, so that a new instruction does not renumber all that follow.
std::vector<std::string> PassWatcher::text_of(llvm::StringRef function) {
  llvm::Function *found = unit_.module().getFunction(function);
  if (found == nullptr || found->isDeclaration()) {
    return {};
  }
  name_values(*found);
  return ir_text(*found, job_.options.metadata);
}

// Called when the optimizer is set up: the texts are those of what the front end made. A pass that
// keeps all analyses has changed nothing, which spares most comparisons. A pass that deletes what
// it worked on (a loop) ends in the other callback.
void PassWatcher::watch(llvm::PassInstrumentationCallbacks &callbacks) {
  callbacks_ = &callbacks;
  for (const llvm::Function *function : unit_.selected_functions()) {
    names_.push_back(function->getName().str());
    texts_[names_.back()] = text_of(names_.back());
  }
  auto is_runner = [](llvm::StringRef pass) {
    return llvm::any_of(runners, [&](const char *name) { return pass.contains(name); });
  };
  callbacks.registerBeforeNonSkippedPassCallback([=, this](llvm::StringRef pass, llvm::Any ir) {
    if (!is_runner(pass)) {
      before(ir);
    }
  });
  callbacks.registerAfterPassCallback(
      [=, this](llvm::StringRef pass, const llvm::Any &, const llvm::PreservedAnalyses &kept) {
        if (pass.starts_with("ModuleToPostOrderCGSCC")) {
          for (const std::string &function : vanished_functions()) {
            compare("InlinerPass", function);
          }
        } else if (!is_runner(pass)) {
          if (kept.areAllPreserved()) {
            running_.pop_back();
          } else {
            after(pass);
          }
        }
      });
  callbacks.registerAfterPassInvalidatedCallback(
      [=, this](llvm::StringRef pass, const llvm::PreservedAnalyses &) {
        if (!is_runner(pass)) {
          after(pass);
        }
      });
}

// Passes may run inside of others, so there is a stack.
void PassWatcher::before(const llvm::Any &ir) {
  ++passes_run_;
  bool is_of_calls = llvm::any_cast<const llvm::LazyCallGraph::SCC *>(&ir) != nullptr;
  running_.push_back({functions_in(ir), is_of_calls});
  for (const std::string &function : running_.back().functions) {
    if (compared_after_.lookup(function) < call_changes_) {
      compare(elsewhere, function);
    }
  }
}

void PassWatcher::after(llvm::StringRef pass) {
  Running last = std::move(running_.back());
  running_.pop_back();
  call_changes_ += last.is_of_calls;
  for (const std::string &function : last.functions) {
    compare(pass, function);
  }
}

// Callees that nobody calls any more, now that the inliner has put them into their callers. They
// are taken away when all functions have been worked on, by the runner.
std::vector<std::string> PassWatcher::vanished_functions() const {
  std::vector<std::string> names;
  for (const std::string &name : names_) {
    const llvm::Function *function = unit_.module().getFunction(name);
    bool is_gone = function == nullptr || function->isDeclaration();
    if (is_gone && !texts_.find(name)->second.empty()) {
      names.push_back(name);
    }
  }
  return names;
}

void PassWatcher::compare(llvm::StringRef pass, const std::string &function) {
  auto known = texts_.find(function);
  if (known == texts_.end()) {
    return; // not selected
  }
  compared_after_[function] = call_changes_;
  std::vector<std::string> text = text_of(function);
  if (text == known->second) {
    return;
  }
  // These only drop results of analyses.
  if (pass.starts_with("InvalidateAnalysisPass") || pass.starts_with("RequireAnalysisPass")) {
    pass = elsewhere;
  }
  std::vector<DiffLine> diff = diff_lines(known->second, text);
  print(pass, function, diff, text.empty());
  known->second = std::move(text);
}

void PassWatcher::print_diff(llvm::ArrayRef<DiffLine> diff) {
  for (const DiffLine &line : diff) {
    if (line.kind == DiffLine::Kind::Gap) {
      Painted(job_.out, llvm::raw_ostream::BLUE) << "@@\n";
      continue;
    }
    auto print = [&](llvm::raw_ostream &out) {
      out << static_cast<char>(line.kind) << *line.text << '\n';
    };
    if (line.kind == DiffLine::Kind::Same) {
      print(job_.out);
    } else {
      bool is_added = line.kind == DiffLine::Kind::Added;
      Painted painted(job_.out, is_added ? llvm::raw_ostream::GREEN : llvm::raw_ostream::RED);
      print(job_.out);
    }
  }
}

static const char *kind_name(DiffLine::Kind kind) {
  switch (kind) {
  case DiffLine::Kind::Same:
    return "same";
  case DiffLine::Kind::Removed:
    return "removed";
  case DiffLine::Kind::Added:
    return "added";
  case DiffLine::Kind::Gap:
    return "gap";
  }
  return "same";
}

static void diff_as_json(llvm::json::OStream &json, llvm::ArrayRef<DiffLine> diff) {
  for (const DiffLine &line : diff) {
    json.object([&] {
      json.attribute("kind", kind_name(line.kind));
      if (line.text != nullptr) {
        json.attribute("text", llvm::json::fixUTF8(*line.text));
      }
    });
  }
}

void PassWatcher::print(llvm::StringRef pass, llvm::StringRef function,
                        llvm::ArrayRef<DiffLine> diff, bool is_removed) {
  auto count = [&](DiffLine::Kind kind) {
    return llvm::count_if(diff, [&](const DiffLine &line) { return line.kind == kind; });
  };
  long removed = count(DiffLine::Kind::Removed), added = count(DiffLine::Kind::Added);
  llvm::StringRef known = callbacks_->getPassNameForClassName(pass);
  std::string name = (known.empty() ? pass : known).str();
  ++totals_[name];
  std::vector<DiffLine> near = with_context(diff, context_lines);
  if (job_.json == nullptr) {
    Painted(job_.out, llvm::raw_ostream::CYAN, true)
        << "*** pass " << passes_run_ << ": " << name << (is_removed ? " removed " : " changed ")
        << function << " (-" << removed << " +" << added << ")\n";
    print_diff(near);
    job_.out << '\n';
    return;
  }
  job_.json->object([&] {
    job_.json->attribute("number", passes_run_);
    job_.json->attribute("pass", name);
    job_.json->attribute("class", pass);
    job_.json->attribute("function", llvm::json::fixUTF8(function));
    job_.json->attribute("removed", removed);
    job_.json->attribute("added", added);
    job_.json->attributeArray("diff", [&] { diff_as_json(*job_.json, near); });
  });
}

void PassWatcher::print_totals() {
  unsigned changes = 0;
  for (const auto &[name, count] : totals_) {
    changes += count;
  }
  job_.out << passes_run_ << " runs of passes made " << changes << " changes\n";
  for (const auto &[name, count] : totals_) {
    job_.out.indent(2) << name << ": " << count << '\n';
  }
}

} // namespace

bool dump_passes(DumpJob &job) {
  std::unique_ptr<IrUnit> unit = IrUnit::generate(job, job.options.lines.is_set());
  if (!unit) {
    return false;
  }
  PassWatcher watcher(job, *unit);
  job.invocation.backend.watch_passes = [&](llvm::PassInstrumentationCallbacks &callbacks) {
    watcher.watch(callbacks);
  };
  if (job.options.lines.is_set() && unit->selected_functions().empty()) {
    unit->note_no_lines();
  }
  bool done = false;
  if (job.json == nullptr) {
    done = unit->optimize();
    watcher.print_totals();
  } else {
    job.json->attributeArray("changes", [&] { done = unit->optimize(); });
  }
  unit->note_missing();
  return done;
}

} // namespace cinch
