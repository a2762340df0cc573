// Where the time of one compile job goes, for `cinch time`, -ftime-report and -ftime-trace.
#pragma once

#include "preprocess/observer.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

#include <chrono>
#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
struct TimeTraceProfilerEntry;
} // namespace llvm

namespace cinch {

struct Decl;
struct FunctionDecl;

// All times are in milliseconds of a clock on the wall, of the thread that does the job.

// All inclusions of one file together.
struct HeaderCost {
  std::string path;
  bool is_system = false;
  // Read so often; and so often skipped, for its guard.
  unsigned entered = 0;
  unsigned skipped = 0;
  uint64_t lines = 0;
  // Who included it first: an index among the headers, less than its own but for the main file.
  size_t includer = 0;
  // Preprocessing, without and with what it includes.
  double own = 0;
  double preprocess = 0;
  // Parsing and checking the declarations that stand in it, without and with what it includes.
  double own_parse = 0;
  double parse = 0;
};

struct MacroCost {
  std::string name;
  uint64_t expansions = 0;
  // Tokens that stood in its place before they were scanned again.
  uint64_t tokens = 0;
};

struct FunctionCost {
  std::string name;
  // As the object file has it.
  std::string symbol;
  std::string file;
  unsigned line = 0;
  // With preprocessing left out. 0 for a nested function (GNU): counted with what is around it.
  double parse = 0;
};

struct CompileTimes {
  double total = 0;
  double cpu = 0;
  double preprocess = 0;
  double parse = 0;
  double lower = 0;
  double optimize = 0;
  double generate = 0;
  double write = 0;
  // What is left: reading options, making tables.
  double rest() const { return total - preprocess - parse - lower - optimize - generate - write; }
  double front_end() const { return preprocess + parse + lower; }

  // The main file is the first.
  std::vector<HeaderCost> headers;
  std::vector<MacroCost> macros;
  std::vector<FunctionCost> functions;
};

// A point in time.
using TimePoint = std::chrono::steady_clock::time_point;
inline TimePoint time_now() { return std::chrono::steady_clock::now(); }
inline double milliseconds_since(TimePoint start) {
  return std::chrono::duration<double, std::milli>(time_now() - start).count();
}

// Adds the time of a scope to a number; does nothing when there is none.
class TimedScope {
public:
  explicit TimedScope(double *sum) : sum_(sum), start_(sum ? time_now() : TimePoint()) {}
  ~TimedScope() {
    if (sum_) {
      *sum_ += milliseconds_since(start_);
    }
  }
  TimedScope(const TimedScope &) = delete;

private:
  double *sum_;
  TimePoint start_;
};

// Listens to one job. Tokens are made by the thousand and parsed afterwards, so preprocessing is
// timed while tokens are made, and parsing is what is left of the time of a declaration.
class CompileTimer : public PreprocessorObserver {
public:
  CompileTimer();

  // The job is over: sums are made.
  void finish();
  CompileTimes &times() { return times_; }

  // Before the first declaration, with the map that its locations are of.
  void start_declarations(const SourceMap &sources);
  // Parsing of `decls` is over, and lowering begins; or both are over.
  void declarations_parsed(llvm::ArrayRef<Decl *> decls);
  void declarations_lowered();
  // A nested function (GNU) is lowered, as `symbol`.
  void nested_lowered(const FunctionDecl &function, llvm::StringRef symbol);

  void chunk_started() override;
  void chunk_ended() override;
  void main_file_entered(const FileEntry &file) override;
  void file_entered(const FileEntry &file, SourceLoc loc, bool is_system, uint64_t) override;
  void file_left(uint64_t) override;
  void file_skipped(const FileEntry &file, SourceLoc loc, bool is_system,
                    std::string_view) override;
  void macro_entered(const Call &call) override;
  void macro_replaced(llvm::ArrayRef<Token> tokens) override;
  void argument_entered(uint32_t, size_t) override;
  void argument_left(llvm::ArrayRef<Token>) override;

private:
  // A file that is being read: its cost, and what of it was there when it was entered.
  struct OpenFile {
    size_t header;
    double preprocess_before;
    llvm::TimeTraceProfilerEntry *trace;
  };
  size_t header_of(const FileEntry &file, bool is_system);
  size_t header_of_decl(const Decl &decl);
  void add_function(const FunctionDecl &function, llvm::StringRef symbol, double parse);
  void open(size_t header);
  // Gives the time since the last call to the file being read.
  void charge();

  CompileTimes times_;
  TimePoint start_;
  double cpu_at_start_;
  const SourceMap *sources_ = nullptr;
  std::vector<OpenFile> open_;
  llvm::StringMap<size_t> headers_;
  llvm::StringMap<size_t> macros_;
  // The macro entered last; and below it those whose arguments are being expanded.
  size_t current_macro_ = 0;
  std::vector<size_t> outer_macros_;
  TimePoint charged_;
  bool in_chunk_ = false;
  // Where the current declaration began, and what preprocessing had taken then.
  TimePoint declaration_start_;
  double preprocess_at_start_ = 0;
};

// -ftime-report: the phases as a table.
void print_phases(const CompileTimes &times, llvm::raw_ostream &out);

} // namespace cinch
