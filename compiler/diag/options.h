// How messages are chosen and shown. Filled by the driver; read-only afterwards.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace cinch {

struct DiagnosticOptions {
  // The -W family in command-line order, without the leading "-W": "all", "no-unused",
  // "error", "error=format", "no-error=foo", "everything", "system-headers". Later ones win.
  std::vector<std::string> warning_flags;
  bool suppress_warnings = false;     // -w
  bool pedantic = false;              // -pedantic, -Wpedantic
  bool pedantic_errors = false;       // -pedantic-errors
  unsigned error_limit = 20;          // -ferror-limit=N, 0 for no limit
  unsigned macro_backtrace_limit = 6; // -fmacro-backtrace-limit=N, 0 for no limit

  enum class Color : uint8_t { Auto, Always, Never };
  Color color = Color::Auto; // Auto: standard error is a terminal, TERM is not dumb, no NO_COLOR
  enum class Format : uint8_t { Clang, Msvc, Vi, Sarif };
  Format format = Format::Clang;
  bool show_location = true;           // -fno-show-location
  bool show_column = true;             // -fno-show-column
  bool show_caret = true;              // -fno-caret-diagnostics
  bool show_line_numbers = true;       // -fno-diagnostics-show-line-numbers
  unsigned snippet_lines = 16;         // -fcaret-diagnostics-max-lines=
  bool show_fixits = true;             // -fno-diagnostics-fixit-info
  bool parseable_fixits = false;       // -fdiagnostics-parseable-fixits
  bool show_ranges_in_numbers = false; // -fdiagnostics-print-source-range-info
  bool show_option = true;             // "[-Wname]" at the end
  bool show_note_include_stack = false;
  bool absolute_paths = false; // -fdiagnostics-absolute-paths
  unsigned message_length = 0; // -fmessage-length=N: wrap at N columns, 0 never
  unsigned tab_stop = 8;       // -ftabstop=N
  std::vector<std::pair<std::string, std::string>> prefix_map; // -fdiagnostics prefix maps
};

} // namespace cinch
