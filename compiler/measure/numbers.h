// Numbers as people read them: three digits and a unit.
#pragma once

#include <string>

namespace cinch {

// "12.3 ms", "1.50 s", "850 us" is "850 µs".
std::string format_time(double seconds);
// "16.3 KB", in units of 1024.
std::string format_bytes(double bytes);
// "1.23 G".
std::string format_count(double count);
// "1.25 times", "2.1 %": how far a ratio is from 1. Not signed.
std::string format_change(double ratio);
// "12 %", "0.3 %". Not signed.
std::string format_percent(double share);
// "1.25": three digits.
std::string format_number(double number);

} // namespace cinch
