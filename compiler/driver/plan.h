// A command line of cc, planned by clang's Driver library.
#pragma once

#include "driver/driver_messages.h"
#include "driver/invocation.h"

#include "llvm/ADT/ArrayRef.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clang::driver {
class Compilation;
class Driver;
} // namespace clang::driver

namespace cinch {

class CommandLine;

// The jobs of one command line. Nothing has been compiled or written, but for temporary files
// that the jobs are to fill.
class Plan {
public:
  // `line`: cleaned; outlives the plan.
  explicit Plan(const CommandLine &line);
  ~Plan();

  // Null when there is nothing to do: after an error, or a question that was answered.
  clang::driver::Compilation *compilation() const { return compilation_.get(); }
  // Of the command line: unknown options, missing inputs.
  bool has_errors() const;
  // Whether an input is a directory, or the file that -o names; a message tells of it.
  bool names_unusable_input() const;
  // 1 after an error.
  int status() const { return has_errors() ? 1 : 0; }
  // Removes the temporary files.
  void remove_temporaries();
  // Destroying a compilation takes time and frees nothing anyone needs: for a process about to end.
  void keep();

private:
  void add_to_jobs(const char *word);
  bool is_output(llvm::StringRef input) const;

  DriverMessages messages_;
  std::unique_ptr<clang::driver::Driver> driver_;
  std::unique_ptr<clang::driver::Compilation> compilation_;
};

// The compile jobs of a command line in the order of the inputs, for subcommands that do with them
// what cc does not. Linking is left out; outputs are those cc would write and should be replaced.
// `arguments` are words of cc without the program's name. Nothing after a message.
std::optional<std::vector<Invocation>> plan_invocations(llvm::ArrayRef<const char *> arguments);

// Whether a word of cc says where to stop: -E, -S, -M ...
bool says_where_to_stop(llvm::StringRef word);

// What the linker would get for a command line: its words without its name, and without the objects
// that compile jobs would make. `arguments` as above. Nothing after a message.
std::optional<std::vector<std::string>> plan_link(llvm::ArrayRef<const char *> arguments);

} // namespace cinch
