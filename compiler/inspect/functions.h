// Where the functions of a unit are, for --function and --line, and how their declarations read.
#pragma once

#include "inspect/dump.h"

#include "llvm/ADT/ArrayRef.h"

#include <string>
#include <vector>

namespace llvm::json {
class OStream;
}

namespace cinch {

struct Decl;
struct DumpJob;
struct FunctionDecl;
class SourceMap;
class TypeContext;

// A function with a body.
struct FunctionPlace {
  std::string name;
  // As the object file has it.
  std::string symbol;
  // "static int add(int a, int b)".
  std::string declaration;
  std::string file;
  unsigned first_line = 0;
  unsigned last_line = 0;
  bool is_in_main_file = false;
};

// `declaration` and all.
FunctionPlace place_of(const FunctionDecl &function, const TypeContext &types,
                       const SourceMap &sources);

// "int add(int a, int b)  // add.c:1".
std::string title_of(const FunctionPlace &place);
// The same as attributes of the object that is open, with the symbol as `name`; `place` may be
// null.
void function_as_json(llvm::json::OStream &json, llvm::StringRef symbol,
                      const FunctionPlace *place);

// Whether --function asks for it, by its name or its symbol.
bool is_named(const DumpJob &job, const FunctionPlace &place);
// Whether --function and --line ask for it.
bool selects(const DumpJob &job, const FunctionPlace &place);

// The lines of the main file that --function and --line ask for, for stages that know no functions:
// the file is parsed in silence to find them. One range that is not set: everything. Empty after a
// message that there is no such function.
std::vector<LineRange> selected_lines(DumpJob &job);
// Whether a line is in one of them.
bool contains_line(llvm::ArrayRef<LineRange> ranges, unsigned line);

// After an error about functions that --function names and `places` has not. True when there are
// none.
bool check_functions(const DumpJob &job, llvm::ArrayRef<FunctionPlace> places);

} // namespace cinch
