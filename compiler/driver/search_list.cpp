#include "driver/frontend.h"
#include "preprocess/header_search.h"

#include "llvm/Support/raw_ostream.h"

namespace cinch {

// CMake takes the lines between "<...> search starts here:" and "End of search list." for the
// directories it must not pass with -I.
void print_search_list(const HeaderSearch &search, llvm::raw_ostream &out) {
  out << "#include \"...\" search starts here:\n";
  // Position of the directory, from 0; -iquote directories come before the angled ones.
  int index = 0;
  for (const HeaderSearch::Directory &directory : search.directories()) {
    if (index++ == search.angled_start()) {
      out << "#include <...> search starts here:\n";
    }
    out << ' ' << directory.path << '\n';
  }
  // When no directory is searched for <...>, the heading still stands, since tools look for it.
  if (index <= search.angled_start()) {
    out << "#include <...> search starts here:\n";
  }
  out << "End of search list.\n";
}

} // namespace cinch
