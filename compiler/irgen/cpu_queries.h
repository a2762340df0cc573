// Questions about the processor that the program runs on, as code.
#pragma once

#include "irgen/module_gen.h"

#include "llvm/IR/IRBuilder.h"

namespace cinch {

// Assume that __cpu_indicator_init has been called. The results are i1.
llvm::Value *gen_cpu_supports(ModuleGen &module, llvm::IRBuilderBase &builder,
                              std::string_view feature);
llvm::Value *gen_cpu_is(ModuleGen &module, llvm::IRBuilderBase &builder, std::string_view name);
void gen_cpu_init(ModuleGen &module, llvm::IRBuilderBase &builder);

} // namespace cinch
