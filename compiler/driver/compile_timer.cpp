#include "driver/compile_timer.h"

#include "ast/decl.h"
#include "lex/identifier.h"
#include "preprocess/file_manager.h"
#include "preprocess/macro.h"
#include "support/line_count.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/TimeProfiler.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <ctime>

namespace cinch {

static double thread_cpu_time() {
  timespec time = {};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

CompileTimer::CompileTimer() : start_(time_now()), cpu_at_start_(thread_cpu_time()) {}

// Files that are still open: the main file, and all of them after an error.
void CompileTimer::finish() {
  while (!open_.empty()) {
    file_left(0);
  }
  times_.total = milliseconds_since(start_);
  times_.cpu = thread_cpu_time() - cpu_at_start_;
  // What a header includes comes behind it in the list.
  for (size_t i = times_.headers.size(); i-- > 0;) {
    HeaderCost &cost = times_.headers[i];
    cost.parse += cost.own_parse;
    if (i > 0) {
      times_.headers[cost.includer].parse += cost.parse;
    }
  }
}

// ---- Files ----

size_t CompileTimer::header_of(const FileEntry &file, bool is_system) {
  auto [known, is_new] = headers_.try_emplace(file.path, times_.headers.size());
  if (is_new) {
    HeaderCost cost;
    cost.path = file.path;
    cost.is_system = is_system;
    cost.includer = open_.empty() ? 0 : open_.back().header;
    times_.headers.push_back(std::move(cost));
  }
  return known->second;
}

void CompileTimer::charge() {
  TimePoint now = time_now();
  if (in_chunk_ && !open_.empty()) {
    double time = std::chrono::duration<double, std::milli>(now - charged_).count();
    times_.headers[open_.back().header].own += time;
    times_.preprocess += time;
  }
  charged_ = now;
}

void CompileTimer::chunk_started() {
  charge();
  in_chunk_ = true;
}

void CompileTimer::chunk_ended() {
  charge();
  in_chunk_ = false;
}

// Asynchronous, since files do not nest with the declarations that are parsed meanwhile.
void CompileTimer::open(size_t header) {
  const HeaderCost &cost = times_.headers[header];
  llvm::TimeTraceProfilerEntry *trace = llvm::timeTraceAsyncProfilerBegin("Source", cost.path);
  open_.push_back({header, times_.preprocess, trace});
}

static void note_entry(HeaderCost &cost, const FileEntry &file) {
  ++cost.entered;
  if (cost.lines == 0 && file.buffer != nullptr) {
    cost.lines = line_count(file.buffer->text);
  }
}

void CompileTimer::main_file_entered(const FileEntry &file) {
  size_t header = header_of(file, false);
  note_entry(times_.headers[header], file);
  open(header);
}

void CompileTimer::file_entered(const FileEntry &file, SourceLoc, bool is_system, uint64_t) {
  charge();
  size_t header = header_of(file, is_system);
  HeaderCost &cost = times_.headers[header];
  note_entry(cost, file);
  open(header);
}

// A header that includes itself is counted once, for its outermost inclusion.
void CompileTimer::file_left(uint64_t) {
  charge();
  if (open_.empty()) {
    return;
  }
  OpenFile file = open_.back();
  open_.pop_back();
  if (file.trace) {
    llvm::timeTraceProfilerEnd(file.trace);
  }
  bool is_inner = std::any_of(open_.begin(), open_.end(),
                              [&](const OpenFile &outer) { return outer.header == file.header; });
  if (!is_inner) {
    HeaderCost &cost = times_.headers[file.header];
    cost.preprocess += times_.preprocess - file.preprocess_before;
  }
}

void CompileTimer::file_skipped(const FileEntry &file, SourceLoc, bool is_system,
                                std::string_view) {
  ++times_.headers[header_of(file, is_system)].skipped;
}

// ---- Macros ----

void CompileTimer::macro_entered(const Call &call) {
  std::string_view name = call.macro.name->name;
  auto [known, is_new] =
      macros_.try_emplace(llvm::StringRef(name.data(), name.size()), times_.macros.size());
  if (is_new) {
    times_.macros.push_back({std::string(name)});
  }
  current_macro_ = known->second;
  ++times_.macros[current_macro_].expansions;
}

void CompileTimer::macro_replaced(llvm::ArrayRef<Token> tokens) {
  if (current_macro_ < times_.macros.size()) {
    times_.macros[current_macro_].tokens += tokens.size();
  }
}

// Macros in arguments are expanded before the macro whose arguments they are is replaced.
void CompileTimer::argument_entered(uint32_t, size_t) { outer_macros_.push_back(current_macro_); }

void CompileTimer::argument_left(llvm::ArrayRef<Token>) {
  if (!outer_macros_.empty()) {
    current_macro_ = outer_macros_.back();
    outer_macros_.pop_back();
  }
}

// ---- Declarations ----

void CompileTimer::start_declarations(const SourceMap &sources) {
  sources_ = &sources;
  declaration_start_ = time_now();
  preprocess_at_start_ = times_.preprocess;
}

// Where text of a #line came from counts as the file that it is in.
size_t CompileTimer::header_of_decl(const Decl &decl) {
  FileId file = sources_->file_of(decl.loc);
  if (!file.is_valid()) {
    return 0;
  }
  auto known = headers_.find(sources_->buffer(file).name);
  return known == headers_.end() ? 0 : known->second;
}

static const FunctionDecl *defined_function(llvm::ArrayRef<Decl *> decls) {
  for (const Decl *decl : decls) {
    if (decl->kind == DeclKind::Function && decl_as<FunctionDecl>(decl)->body) {
      return decl_as<FunctionDecl>(decl);
    }
  }
  return nullptr;
}

void CompileTimer::add_function(const FunctionDecl &function, llvm::StringRef symbol,
                                double parse) {
  PresumedLoc place = sources_->presumed(function.loc);
  times_.functions.push_back({std::string(function.name_text()), symbol.str(),
                              std::string(place.file), place.line, parse});
}

void CompileTimer::nested_lowered(const FunctionDecl &function, llvm::StringRef symbol) {
  add_function(function, symbol, 0);
}

void CompileTimer::declarations_parsed(llvm::ArrayRef<Decl *> decls) {
  double time = milliseconds_since(declaration_start_) - (times_.preprocess - preprocess_at_start_);
  times_.parse += time;
  if (!decls.empty() && !times_.headers.empty()) {
    times_.headers[header_of_decl(*decls.front())].own_parse += time;
  }
  if (const FunctionDecl *function = defined_function(decls)) {
    std::string_view label = function->asm_label;
    add_function(*function, label.empty() ? function->name_text() : label, time);
  }
  declaration_start_ = time_now();
}

// Not of a function alone: static ones are lowered when they are used, perhaps at the end.
void CompileTimer::declarations_lowered() {
  times_.lower += milliseconds_since(declaration_start_);
  start_declarations(*sources_);
}

// ---- The table ----

void print_phases(const CompileTimes &times, llvm::raw_ostream &out) {
  struct Row {
    const char *name;
    double time;
  };
  const Row rows[] = {{"preprocessing", times.preprocess}, {"parsing and checking", times.parse},
                      {"IR generation", times.lower},      {"optimizing", times.optimize},
                      {"code generation", times.generate}, {"writing", times.write},
                      {"the rest", times.rest()}};
  for (const Row &row : rows) {
    double share = times.total > 0 ? row.time / times.total * 100 : 0;
    out << llvm::formatv("  {0,-22}{1,10:F2} ms{2,6:F1} %\n", row.name, row.time, share);
  }
  out << llvm::formatv("  {0,-22}{1,10:F2} ms, {2:F2} ms of processor time\n", "total", times.total,
                       times.cpu);
}

} // namespace cinch
