// Functions that the lld and LLVM archives refer to and that Cinch does not want to link.
#include "llvm/Plugins/PassPlugin.h"

// LLVM is built with the Polly optimizer as a static extension; Cinch leaves its archives out.
llvm::PassPluginLibraryInfo getPollyPluginInfo() {
  return {LLVM_PLUGIN_API_VERSION, "Polly", "absent", [](llvm::PassBuilder &) {}};
}

// lld registers every target LLVM was built with, for link-time optimization. Those that Cinch does
// not generate code for register nothing.
#define CINCH_ABSENT_TARGET(name)                                                                  \
  void LLVMInitialize##name##TargetInfo() {}                                                       \
  void LLVMInitialize##name##Target() {}                                                           \
  void LLVMInitialize##name##TargetMC() {}                                                         \
  void LLVMInitialize##name##AsmPrinter() {}                                                       \
  void LLVMInitialize##name##AsmParser() {}

extern "C" {
CINCH_ABSENT_TARGET(AMDGPU)
CINCH_ABSENT_TARGET(ARM)
CINCH_ABSENT_TARGET(AVR)
CINCH_ABSENT_TARGET(BPF)
CINCH_ABSENT_TARGET(Hexagon)
CINCH_ABSENT_TARGET(Lanai)
CINCH_ABSENT_TARGET(LoongArch)
CINCH_ABSENT_TARGET(M68k)
CINCH_ABSENT_TARGET(MSP430)
CINCH_ABSENT_TARGET(Mips)
CINCH_ABSENT_TARGET(NVPTX)
CINCH_ABSENT_TARGET(PowerPC)
CINCH_ABSENT_TARGET(RISCV)
CINCH_ABSENT_TARGET(SPIRV)
CINCH_ABSENT_TARGET(Sparc)
CINCH_ABSENT_TARGET(SystemZ)
CINCH_ABSENT_TARGET(VE)
CINCH_ABSENT_TARGET(WebAssembly)
CINCH_ABSENT_TARGET(XCore)
CINCH_ABSENT_TARGET(Xtensa)
}
