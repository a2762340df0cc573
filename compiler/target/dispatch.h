// Versions of one function among which the loader chooses: GNU target_clones.
#pragma once

#include <string_view>

namespace cinch {

// A word of the attribute that the processor can be asked for: a feature of x86, `arch=` and a
// processor, or "default".
bool is_dispatch_name(std::string_view name);

// Where several versions fit the one with the greatest number is taken; 0 for "default".
unsigned dispatch_priority(std::string_view name);

} // namespace cinch
