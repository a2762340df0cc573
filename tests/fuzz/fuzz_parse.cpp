// Everything up to the semantic analyzer.
#include "front_end_fuzzer.h"

namespace cinch::fuzz {

void run_phase(std::string_view input) { run_job(input, {"-fsyntax-only"}); }

} // namespace cinch::fuzz
