// Reading single values out of parsed arguments. Each function claims the argument it reads, which
// is how `report_ignored_options` knows what was honoured.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Option/OptSpecifier.h"

#include <string>
#include <vector>

namespace llvm::opt {
class ArgList;
}

namespace cinch {

class OptionErrors;

// The last value of `option` as a decimal number; `fallback` when it is absent or, after a message,
// when it is not a number.
unsigned number_of(const llvm::opt::ArgList &arguments, llvm::opt::OptSpecifier option,
                   unsigned fallback, OptionErrors &errors);

// All values of all uses, those separated by commas too: -fsanitize=a,b -fsanitize=c.
void append_values(const llvm::opt::ArgList &arguments, llvm::opt::OptSpecifier option,
                   std::vector<std::string> &values);

// The last value of an option that has a spelling, but no name in clang's table; "" when it is
// absent.
std::string value_of_spelling(const llvm::opt::ArgList &arguments, llvm::StringRef spelling);

// "OLD=NEW" of the prefix maps, in order.
void append_prefix_maps(const llvm::opt::ArgList &arguments, llvm::opt::OptSpecifier option,
                        std::vector<std::pair<std::string, std::string>> &maps);

} // namespace cinch
