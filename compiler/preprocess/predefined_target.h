// Predefined macros of one architecture. Private to predefined_macros.cpp.
#pragma once

#include <string>
#include <string_view>

namespace cinch {

struct LangOptions;
struct TargetInfo;

// Builds the text of the <built-in> buffer.
class MacroText {
public:
  MacroText() { text_.reserve(20 * 1024); }
  void append(std::string_view lines) { text_ += lines; }
  void define(std::string_view name, std::string_view body) {
    text_ += "#define ";
    text_ += name;
    text_ += ' ';
    text_ += body;
    text_ += '\n';
  }
  void define_number(std::string_view name, unsigned value) { define(name, std::to_string(value)); }
  std::string take() { return std::move(text_); }

private:
  std::string text_;
};

void define_x86_64_macros(MacroText &text, const LangOptions &language, const TargetInfo &target);
// Each adds its architecture's, features included.
void define_aarch64_macros(MacroText &text, const LangOptions &language, const TargetInfo &target);

} // namespace cinch
