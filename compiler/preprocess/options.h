// What the command line asks of the preprocessor. Filled by the driver; read-only afterwards.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cinch {

// -D and -U in command-line order. `text` is "NAME", "NAME=BODY" or "NAME(ARGS)=BODY" for a
// definition, "NAME" for an undefinition.
struct MacroArgument {
  enum class Kind : uint8_t { Define, Undefine };
  Kind kind = Kind::Define;
  std::string text;
};

// One directory of the header search. The driver lists them in command-line order; the
// preprocessor sorts them into chains: Quote, Angled, System (both kinds), After. Duplicates are
// dropped as gcc does it (a later system entry wins over an earlier -I of the same directory).
struct SearchDirectory {
  enum class Kind : uint8_t {
    Quote,         // -iquote: #include "..." only
    Angled,        // -I
    System,        // -isystem, and the platform's own directories (searched after -isystem)
    ExternCSystem, // -internal-externc-isystem: as System
    After,         // -idirafter
  };
  Kind kind = Kind::Angled;
  std::string path;
  // Put there by the driver, not the user: comes after the user's own.
  bool is_internal = false;
  // Cinch's stddef.h and friends.
  bool is_builtin_headers = false;
};

// Make-style dependency output (-M and its family).
struct DependencyOptions {
  // "" when not asked for, "-" for standard output.
  std::string output;
  // Already quoted for make when they came by -MQ.
  std::vector<std::string> targets;
  // -M, -MD; not -MM, -MMD
  bool include_system_headers = false;
  // -MP
  bool phony_targets = false;
  // -MG
  bool add_missing_headers = false;
  // Files to list besides those read (-fdepfile-entry=).
  std::vector<std::string> extra;
  bool wanted() const { return !output.empty(); }
};

// What -E prints.
struct PreprocessedOutputOptions {
  // -P clears it
  bool line_markers = true;
  // -fuse-line-directives: "#line N" and not "# N"
  bool line_directives = false;
  // -C
  bool comments = false;
  // -CC
  bool macro_comments = false;
  // -dM: nothing but the macros defined at the end
  bool dump_macros = false;
  // -dD: text and every #define and #undef
  bool dump_macro_directives = false;
  // -dI
  bool dump_include_directives = false;
  // -fminimize-whitespace
  bool minimize_whitespace = false;
};

struct PreprocessorOptions {
  std::vector<MacroArgument> macros;
  // -imacros, processed before `includes`
  std::vector<std::string> macro_includes;
  // -include
  std::vector<std::string> includes;
  std::vector<SearchDirectory> search_directories;
  // Prefix, is system.
  std::vector<std::pair<std::string, bool>> system_header_prefixes;
  // "=dir" and "$SYSROOT" in search paths.
  std::string sysroot;
  // -undef: only the standard's own predefined macros
  bool undefine_system_macros = false;
  // Input is .i: only line markers and pragmas are read.
  bool already_preprocessed = false;
  // The main file may begin with a line `#!...`, which the kernel read: not C.
  bool skip_script_line = false;
  // -H
  bool show_includes = false;
  // -fmax-include-depth=
  unsigned include_depth_limit = 200;
  // --embed-dir=
  std::vector<std::string> embed_directories;
  // __FILE__ and friends: -fmacro-prefix-map / -ffile-prefix-map, last match first.
  std::vector<std::pair<std::string, std::string>> macro_prefix_map;
  // Replaces the clock in __DATE__ and __TIME__
  std::optional<uint64_t> source_date_epoch;
  // For __BASE_FILE__ when it is not the input's path.
  std::string main_file_name;
  DependencyOptions dependencies;
  PreprocessedOutputOptions output;
};

} // namespace cinch
