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
  // -w
  bool suppress_warnings = false;
  // -pedantic, -Wpedantic
  bool pedantic = false;
  // -pedantic-errors
  bool pedantic_errors = false;
  // -ferror-limit=N, 0 for no limit
  unsigned error_limit = 20;
  // -fmacro-backtrace-limit=N, 0 for no limit
  unsigned macro_backtrace_limit = 6;

  enum class Color : uint8_t { Auto, Always, Never };
  // Auto: standard error is a terminal, TERM is not dumb, no NO_COLOR.
  Color color = Color::Auto;
  enum class Format : uint8_t { Clang, Msvc, Vi, Sarif };
  Format format = Format::Clang;
  // -fno-show-location
  bool show_location = true;
  // -fno-show-column
  bool show_column = true;
  // -fno-caret-diagnostics
  bool show_caret = true;
  // -fno-diagnostics-show-line-numbers
  bool show_line_numbers = true;
  // -fcaret-diagnostics-max-lines=
  unsigned snippet_lines = 16;
  // -fno-diagnostics-fixit-info
  bool show_fixits = true;
  // -fdiagnostics-parseable-fixits
  bool parseable_fixits = false;
  // -fdiagnostics-print-source-range-info
  bool show_ranges_in_numbers = false;
  // "[-Wname]" at the end.
  bool show_option = true;
  bool show_note_include_stack = false;
  // -fdiagnostics-absolute-paths
  bool absolute_paths = false;
  // -fmessage-length=N: wrap at N columns, 0 never
  unsigned message_length = 0;
  // -ftabstop=N
  unsigned tab_stop = 8;
  // -fdiagnostics prefix maps
  std::vector<std::pair<std::string, std::string>> prefix_map;
};

} // namespace cinch
