// What libFuzzer's programs share: one for each phase, each with its own `run_phase`.
#pragma once

#include <initializer_list>
#include <string_view>

namespace cinch::fuzz {

// Sends one input through the phase. Errors in the input are the ordinary case; a fault of the
// compiler ends the process (sanitizers, assertions, traps).
void run_phase(std::string_view input);

// Sends the input as the file of a `-cc1` job with these arguments through the passes of a
// translation unit, as the driver does.
void run_job(std::string_view input, std::initializer_list<const char *> arguments);

} // namespace cinch::fuzz
