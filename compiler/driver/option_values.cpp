// Single values, read and claimed.
#include "driver/option_values.h"

#include "driver/option_errors.h"

#include "llvm/Option/ArgList.h"

namespace cinch {

using llvm::opt::Arg;
using llvm::opt::ArgList;
using llvm::opt::OptSpecifier;

// The driver library checks most numbers itself; these are the ones it hands through.
unsigned number_of(const ArgList &arguments, OptSpecifier option, unsigned fallback,
                   OptionErrors &errors) {
  const Arg *arg = arguments.getLastArg(option);
  if (!arg) {
    return fallback;
  }
  unsigned value = 0;
  if (llvm::StringRef(arg->getValue()).getAsInteger(10, value)) {
    errors.error("invalid integral value '" + llvm::Twine(arg->getValue()) + "' in '" +
                 arg->getAsString(arguments) + "'");
    return fallback;
  }
  return value;
}

void append_values(const ArgList &arguments, OptSpecifier option,
                   std::vector<std::string> &values) {
  for (const Arg *arg : arguments.filtered(option)) {
    arg->claim();
    values.insert(values.end(), arg->getValues().begin(), arg->getValues().end());
  }
}

std::string value_of_spelling(const ArgList &arguments, llvm::StringRef spelling) {
  std::string value;
  for (const Arg *arg : arguments) {
    if (arg->getSpelling() == spelling) {
      arg->claim();
      value = arg->getValue();
    }
  }
  return value;
}

// The driver library has refused maps without '='.
void append_prefix_maps(const ArgList &arguments, OptSpecifier option,
                        std::vector<std::pair<std::string, std::string>> &maps) {
  for (llvm::StringRef map : arguments.getAllArgValues(option)) {
    auto [from, to] = map.split('=');
    maps.emplace_back(from, to);
  }
}

} // namespace cinch
