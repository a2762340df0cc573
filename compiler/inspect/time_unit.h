// What `cinch time` knows of one input, and the two ways in which it says so.
#pragma once

#include "driver/compile_timer.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

#include <string>
#include <vector>

namespace cinch {

// A pass of the optimizer or of the code generator, all its runs together, in milliseconds.
struct PassCost {
  std::string name;
  // "optimizer" or "code generator".
  const char *stage = "";
  uint64_t runs = 0;
  // Passes and analyses that it had run are not counted.
  double own = 0;
};

// A function on its way through IR generation and the back end.
struct BackendCost {
  double lower = 0;
  double optimize = 0;
  double generate = 0;
  void add(const BackendCost &other) {
    lower += other.lower;
    optimize += other.optimize;
    generate += other.generate;
  }
};

// Of the events that LLVM records.
struct BackendCosts {
  std::vector<PassCost> passes;
  // By symbol. A nested function is not counted with the one around it.
  llvm::StringMap<BackendCost> functions;
};

// `json` is what llvm::timeTraceProfilerWrite has written. Events that were too short to be
// recorded count for what was around them.
BackendCosts read_events(llvm::StringRef json);

struct TimedFunction {
  FunctionCost front;
  BackendCost back;
  double total() const { return front.parse + back.lower + back.optimize + back.generate; }
};

// All lists are sorted, the dearest first; the main file is not among the headers.
struct TimedUnit {
  std::string file, target, level;
  uint64_t object_bytes = 0;
  // Milliseconds that went by before, for what LLVM does once in a process.
  double start_up = 0;
  HeaderCost main_file;
  // Without the lists, which are those below.
  CompileTimes times;
  std::vector<HeaderCost> headers;
  std::vector<MacroCost> macros;
  std::vector<TimedFunction> functions;
  std::vector<PassCost> passes;
};

// At most `rows` of each list, all for 0.
void print_times(const TimedUnit &unit, unsigned rows, llvm::raw_ostream &out);
// As the members of an object that is open.
void print_times(const TimedUnit &unit, unsigned rows, llvm::json::OStream &json);

} // namespace cinch
