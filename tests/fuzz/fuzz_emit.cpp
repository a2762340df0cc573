// Everything up to LLVM's verifier; no code is generated.
#include "front_end_fuzzer.h"

namespace cinch::fuzz {

void run_phase(std::string_view input) {
  run_job(input, {"-emit-llvm", "-O1", "-disable-llvm-passes", "-o", "/dev/null"});
}

} // namespace cinch::fuzz
