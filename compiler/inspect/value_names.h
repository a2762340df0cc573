// Names for values that have none, so that IR reads well.
#pragma once

namespace llvm {
class Function;
}

namespace cinch {

// Each instruction that has a result and no name gets one that says what it is: `%count.val` is
// what was read from `%count`, `%v.ptr` an address reckoned from `%v`, `%add` a sum. Irgen names
// objects and blocks only, since names cost time. May be called again when there are new ones.
void name_values(llvm::Function &function);

} // namespace cinch
