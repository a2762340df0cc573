// Lexer and preprocessor, through -E with its printing of tokens.
#include "front_end_fuzzer.h"

namespace cinch::fuzz {

void run_phase(std::string_view input) { run_job(input, {"-E", "-o", "/dev/null"}); }

} // namespace cinch::fuzz
