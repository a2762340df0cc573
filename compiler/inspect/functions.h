// Where the functions of a unit are, for --function and --line, and how their declarations read.
#pragma once

#include "inspect/dump.h"
#include "source/source_loc.h"

#include "llvm/ADT/ArrayRef.h"

#include <optional>
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

// Lines as they lie on the disk, `#line` aside; both ends included.
struct LinesOfFile {
  std::string path;
  unsigned first = 0;
  unsigned last = 0;
};

// A function with a body.
struct FunctionPlace {
  std::string name;
  // As the object file has it.
  std::string symbol;
  // "static int add(int a, int b)".
  std::string declaration;
  LinesOfFile lines;
  bool is_in_main_file = false;
};

// `declaration` and all.
FunctionPlace place_of(const FunctionDecl &function, const TypeContext &types,
                       const SourceMap &sources);

// The functions with a body that `decl` declares: itself and, GNU, those nested in it.
std::vector<const FunctionDecl *> functions_in(const Decl *decl, const TypeContext &types);

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

// What --function, --line and --headers ask for, for stages that know no functions.
struct SelectedLines {
  // Of the main file.
  LineRange lines;
  bool is_by_function = false;
  std::vector<LinesOfFile> functions;
  bool with_headers = false;

  bool contains(const SourceMap &sources, SourceLoc loc) const {
    return overlaps(sources, loc, loc);
  }
  // Text of one file from `first` to `last`. What a function includes belongs to it.
  bool overlaps(const SourceMap &sources, SourceLoc first, SourceLoc last) const;

private:
  bool is_in_function(const LinesOfFile &text, bool is_main) const;
};

// The file is parsed in silence to find the functions. Nothing after a message that there is no
// such function.
std::optional<SelectedLines> selected_lines(DumpJob &job);

// After an error about functions that --function names and `places` has not. True when there are
// none, and with several inputs, which are asked together.
bool check_functions(const DumpJob &job, llvm::ArrayRef<FunctionPlace> places);

} // namespace cinch
