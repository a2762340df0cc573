// Makes LLVM's target machine from BackendOptions.
#pragma once

#include "backend/messages.h"
#include "backend/options.h"

#include "llvm/MC/MCTargetOptions.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/CodeGen.h"
#include "llvm/Target/TargetMachine.h"

#include <memory>

namespace cinch {

// Registers the target of the triple, and no other: registering costs start-up time. Null, with a
// message, when Cinch has no such target. May be called from several threads.
const llvm::Target *find_target(const BackendOptions &options, BackendMessageSink messages);

// For questions about what there is.
void register_all_targets();

// For MC alone (assemble) and for the machine of the code generator.
llvm::MCTargetOptions assembler_options(const BackendOptions &options);
// "+avx2,-sse4a", as LLVM's constructors take it.
std::string feature_string(const BackendOptions &options);

// For -mcpu=help and --print-supported-cpus: LLVM lists them on standard error.
bool print_supported_cpus(const BackendOptions &options, BackendMessageSink messages);

// Made of the first part of BackendOptions. Null after an error. May be called from several
// threads.
std::unique_ptr<llvm::TargetMachine> make_target_machine(const BackendOptions &options,
                                                         BackendMessageSink messages);

} // namespace cinch
