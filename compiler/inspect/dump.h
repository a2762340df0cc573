// `cinch dump STAGE`: a compilation shown at one of its stages.
#pragma once

#include "llvm/ADT/ArrayRef.h"

#include <string>
#include <vector>

namespace cinch {

struct DumpJob;

// Lines of the main file, both ends included; all of them while it is not set.
struct LineRange {
  unsigned first = 0;
  unsigned last = 0;
  bool is_set() const { return last != 0; }
  bool contains(unsigned line) const { return !is_set() || (first <= line && line <= last); }
  bool overlaps(unsigned from, unsigned to) const {
    return !is_set() || (from <= last && first <= to);
  }
};

struct DumpOptions {
  std::string stage;
  // What cc would be given: inputs and options, in order.
  std::vector<std::string> words;
  // Empty: all.
  std::vector<std::string> functions;
  std::vector<std::string> records;
  LineRange lines;
  bool json = false;
  // IR and assembly with the source lines between.
  bool source = false;
  // What headers contribute is shown too.
  bool headers = false;
  // tokens: after preprocessing.
  bool expanded = false;
  // IR with its metadata and attributes.
  bool metadata = false;
  // asm: all directives.
  bool directives = false;
  // cfg: a picture.
  bool svg = false;
  // "" and "-": standard output.
  std::string output;
};

// Options that only some stages take, as bits.
enum DumpOption : unsigned {
  SelectsFunctions = 1 << 0,
  SelectsRecords = 1 << 1,
  SelectsLines = 1 << 2,
  ShowsHeaders = 1 << 3,
  ShowsSource = 1 << 4,
  ShowsMetadata = 1 << 5,
  Expands = 1 << 6,
  ShowsDirectives = 1 << 7,
  DrawsSvg = 1 << 8,
};

// One row of the table of stages.
struct DumpStage {
  const char *name;
  // What it shows, for --help.
  const char *help;
  // False after a message.
  bool (*run)(DumpJob &job);
  // DumpOption.
  unsigned options;
  // Only preprocesses, which is done to assembly too (.S).
  bool takes_assembly = false;
  // Its text is long and comes when the front end has found no errors: it is not kept back.
  bool is_streamed = false;
};

llvm::ArrayRef<DumpStage> dump_stages();

// Gives the exit status: 1 after an error, 2 after one in the options; a message tells of it.
int run_dump(const DumpOptions &options);

} // namespace cinch
