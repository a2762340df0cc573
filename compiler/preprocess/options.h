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
  bool is_internal = false; // put there by the driver, not the user: comes after the user's own
  bool is_builtin_headers = false; // Cinch's stddef.h and friends
};

// Make-style dependency output (-M and its family).
struct DependencyOptions {
  std::string output;                  // "" when not asked for, "-" for standard output
  std::vector<std::string> targets;    // already quoted for make when they came by -MQ
  bool include_system_headers = false; // -M, -MD; not -MM, -MMD
  bool phony_targets = false;          // -MP
  bool add_missing_headers = false;    // -MG
  std::vector<std::string> extra;      // files to list besides those read (-fdepfile-entry=)
  bool wanted() const { return !output.empty(); }
};

// What -E prints.
struct PreprocessedOutputOptions {
  bool line_markers = true;             // -P clears it
  bool line_directives = false;         // -fuse-line-directives: "#line N" and not "# N"
  bool comments = false;                // -C
  bool macro_comments = false;          // -CC
  bool dump_macros = false;             // -dM: nothing but the macros defined at the end
  bool dump_macro_directives = false;   // -dD: text and every #define and #undef
  bool dump_include_directives = false; // -dI
  bool minimize_whitespace = false;     // -fminimize-whitespace
};

struct PreprocessorOptions {
  std::vector<MacroArgument> macros;
  std::vector<std::string> macro_includes; // -imacros, processed before `includes`
  std::vector<std::string> includes;       // -include
  std::vector<SearchDirectory> search_directories;
  std::vector<std::pair<std::string, bool>> system_header_prefixes; // prefix, is system
  std::string sysroot;                        // "=dir" and "$SYSROOT" in search paths
  bool undefine_system_macros = false;        // -undef: only the standard's own predefined macros
  bool already_preprocessed = false;          // input is .i: only line markers and pragmas are read
  bool show_includes = false;                 // -H
  unsigned include_depth_limit = 200;         // -fmax-include-depth=
  std::vector<std::string> embed_directories; // --embed-dir=
  // __FILE__ and friends: -fmacro-prefix-map / -ffile-prefix-map, last match first.
  std::vector<std::pair<std::string, std::string>> macro_prefix_map;
  std::optional<uint64_t> source_date_epoch; // replaces the clock in __DATE__ and __TIME__
  std::string main_file_name;                // for __BASE_FILE__ when it is not the input's path
  DependencyOptions dependencies;
  PreprocessedOutputOptions output;
};

} // namespace cinch
