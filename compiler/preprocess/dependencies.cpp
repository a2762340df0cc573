// Quoting and line breaks as gcc and clang have them, so that make and ninja read the file.
#include "preprocess/dependencies.h"

#include "preprocess/include_stack.h"
#include "preprocess/options.h"

#include "llvm/Support/raw_ostream.h"

#include <string>
#include <string_view>

namespace cinch {

namespace {

// clang's, so that files can be compared.
constexpr size_t line_width = 75;

// Blanks, `#` and `$` mean something to make. Backslashes before a blank or `#` are doubled.
std::string quoted(std::string_view path) {
  std::string text;
  for (size_t i = 0; i < path.size(); ++i) {
    char c = path[i];
    if (c == '#') {
      text += '\\';
    } else if (c == ' ' || c == '\t') {
      for (size_t j = i; j > 0 && path[j - 1] == '\\'; --j) {
        text += '\\';
      }
      text += '\\';
    } else if (c == '$') {
      // make's own escape.
      text += '$';
    }
    text += c;
  }
  return text;
}

// As clang: "./a.h" is listed as "a.h".
std::string_view without_dot(std::string_view path) {
  while (path.size() > 2 && path[0] == '.' && path[1] == '/') {
    path.remove_prefix(2);
    while (!path.empty() && path.front() == '/') {
      path.remove_prefix(1);
    }
  }
  return path;
}

} // namespace

// The order of files is that of their first inclusion; the main file comes first.
void print_dependencies(const std::vector<Dependency> &files, const PreprocessorOptions &options,
                        llvm::raw_ostream &out) {
  const DependencyOptions &wanted = options.dependencies;
  size_t column = 0;
  for (const std::string &target : wanted.targets) {
    if (column != 0 && column + target.size() + 2 > line_width) {
      out << " \\\n  ";
      column = 2;
    } else if (column != 0) {
      out << ' ';
      ++column;
    }
    out << target;
    column += target.size();
  }
  out << ':';
  ++column;
  std::vector<std::string> names;
  for (const std::string &extra : wanted.extra) {
    names.push_back(quoted(extra));
  }
  for (const Dependency &file : files) {
    // Standard input is no file that make could look for.
    bool is_listed = (wanted.include_system_headers || !file.is_system) && file.path != "<stdin>";
    if (is_listed) {
      names.push_back(quoted(without_dot(file.path)));
    }
  }
  for (const std::string &name : names) {
    if (column + name.size() + 3 > line_width) { // " \\" must fit too
      out << " \\\n ";
      column = 2;
    }
    out << ' ' << name;
    column += name.size() + 1;
  }
  out << '\n';
  // -MP: a rule without a command for each header, so that deleting one does no harm. The main file
  // (after the extra ones) needs none.
  if (wanted.phony_targets) {
    for (size_t i = wanted.extra.size() + 1; i < names.size(); ++i) {
      out << names[i] << ":\n";
    }
  }
}

} // namespace cinch
