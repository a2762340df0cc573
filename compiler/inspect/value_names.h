// Names for values that have none, so that IR reads well.
#pragma once

namespace llvm {
class Function;
class Module;
class PassInstrumentationCallbacks;
} // namespace llvm

namespace cinch {

// Each instruction that has a result and no name gets one that says what it is: `%count.val` is
// what was read from `%count`, `%v.ptr` an address reckoned from `%v`, `%add` a sum. Irgen names
// objects and blocks only, since names cost time. May be called again when there are new ones.
void name_values(llvm::Function &function);

// While the optimizer works, does the same around each pass, for what it worked on: later passes
// make other operations of a value, and it should not be named after what it has become. Who else
// watches and is registered later sees the names. `module` must outlive the callbacks.
void keep_values_named(llvm::PassInstrumentationCallbacks &callbacks, llvm::Module &module);

} // namespace cinch
