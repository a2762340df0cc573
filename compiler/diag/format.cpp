// The little language of message texts; see format.h.
#include "diag/format.h"

#include <charconv>

namespace cinch {

namespace {

// Appends one text, or one alternative of it, with its arguments.
class Formatter {
public:
  Formatter(llvm::ArrayRef<DiagArgument> arguments, std::string &out)
      : arguments_(arguments), out_(out) {}

  void append(std::string_view text);

private:
  size_t append_argument(std::string_view text, size_t percent);
  void apply(std::string_view modifier, std::string_view alternatives,
             const DiagArgument &argument);

  llvm::ArrayRef<DiagArgument> arguments_;
  std::string &out_;
};

// Texts have lower-case modifiers and one-digit argument numbers only.
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// Index of the `}` that closes the brace at `open`; npos when there is none.
size_t closing_brace(std::string_view text, size_t open) {
  unsigned depth = 0;
  for (size_t i = open; i < text.size(); ++i) {
    if (text[i] == '{') {
      ++depth;
    } else if (text[i] == '}' && --depth == 0) {
      return i;
    }
  }
  return std::string_view::npos;
}

// Cuts off what stands before the next `|` outside braces.
// `rest` is empty afterwards when it was the last.
std::string_view take_alternative(std::string_view &rest) {
  unsigned depth = 0;
  for (size_t i = 0; i < rest.size(); ++i) {
    depth += rest[i] == '{';
    depth -= rest[i] == '}';
    if (rest[i] == '|' && depth == 0) {
      std::string_view taken = rest.substr(0, i);
      rest.remove_prefix(i + 1);
      return taken;
    }
  }
  std::string_view taken = rest;
  rest = {};
  return taken;
}

// 0 when there is none; std::from_chars takes a sign too.
int64_t take_number(std::string_view &text) {
  int64_t value = 0;
  std::from_chars_result result = std::from_chars(text.data(), text.data() + text.size(), value);
  text.remove_prefix(static_cast<size_t>(result.ptr - text.data()));
  return value;
}

// `range` is "5" or "[2,4]"; what follows it is left.
bool matches_range(std::string_view &range, int64_t value) {
  if (range.empty() || range.front() != '[') {
    return take_number(range) == value;
  }
  range.remove_prefix(1);
  int64_t low = take_number(range);
  range.remove_prefix(range.empty() ? 0 : 1); // the comma
  int64_t high = take_number(range);
  range.remove_prefix(range.empty() ? 0 : 1); // the bracket
  return low <= value && value <= high;
}

// A list of "5", "[2,4]", "%100=[10,20]" with commas between; an empty condition always holds.
bool plural_matches(std::string_view condition, int64_t value) {
  if (condition.empty()) {
    return true;
  }
  while (!condition.empty()) {
    int64_t tested = value;
    if (condition.front() == '%') {
      condition.remove_prefix(1);
      int64_t modulus = take_number(condition);
      tested = modulus != 0 ? value % modulus : value;
      condition.remove_prefix(condition.empty() ? 0 : 1); // the equals sign
    }
    size_t before = condition.size();
    if (matches_range(condition, tested)) {
      return true;
    }
    // Never stays in place, whatever the condition says.
    if (!condition.empty() && (condition.front() == ',' || condition.size() == before)) {
      condition.remove_prefix(1);
    }
  }
  return false;
}

// English: 11th, 12th and 13th, but 21st.
std::string_view ordinal_suffix(int64_t number) {
  int64_t last_two = number % 100;
  if (last_two >= 11 && last_two <= 13) {
    return "th";
  }
  switch (number % 10) {
  case 1:
    return "st";
  case 2:
    return "nd";
  case 3:
    return "rd";
  }
  return "th";
}

// Copies up to each percent sign; what an argument itself holds is never looked at again.
void Formatter::append(std::string_view text) {
  size_t position = 0;
  while (position < text.size()) {
    size_t percent = text.find('%', position);
    if (percent == std::string_view::npos) {
      out_ += text.substr(position);
      return;
    }
    out_ += text.substr(position, percent - position);
    position = append_argument(text, percent);
  }
}

// Handles the `%` at that index; gives the index behind what it took.
size_t Formatter::append_argument(std::string_view text, size_t percent) {
  size_t i = percent + 1;
  if (i < text.size() && text[i] == '%') {
    out_ += '%';
    return i + 1;
  }
  size_t modifier_begin = i;
  while (i < text.size() && is_letter(text[i])) {
    ++i;
  }
  std::string_view modifier = text.substr(modifier_begin, i - modifier_begin);
  std::string_view alternatives;
  if (i < text.size() && text[i] == '{') {
    size_t close = closing_brace(text, i);
    if (close == std::string_view::npos) {
      out_ += text.substr(percent);
      return text.size();
    }
    alternatives = text.substr(i + 1, close - i - 1);
    i = close + 1;
  }
  // Shown as it stands: a missing argument is seen, not a crash.
  if (i >= text.size() || !is_digit(text[i]) ||
      static_cast<size_t>(text[i] - '0') >= arguments_.size()) {
    out_ += text.substr(percent, i - percent);
    return i;
  }
  apply(modifier, alternatives, arguments_[static_cast<size_t>(text[i] - '0')]);
  return i + 1;
}

// `modifier` is the word between the percent sign and the braces or the digit; an unknown one is as
// if it were not there.
void Formatter::apply(std::string_view modifier, std::string_view alternatives,
                      const DiagArgument &argument) {
  if (modifier == "s") {
    out_ += argument.number == 1 ? "" : "s";
  } else if (modifier == "ordinal") {
    out_ += std::to_string(argument.number);
    out_ += ordinal_suffix(argument.number);
  } else if (modifier == "select") {
    std::string_view chosen = take_alternative(alternatives);
    // A number too large gives an empty text.
    for (int64_t skip = argument.number; skip > 0; --skip) {
      chosen = take_alternative(alternatives);
    }
    append(chosen);
  } else if (modifier == "plural") {
    while (!alternatives.empty()) {
      std::string_view choice = take_alternative(alternatives);
      size_t colon = choice.find(':');
      if (colon != std::string_view::npos &&
          plural_matches(choice.substr(0, colon), argument.number)) {
        append(choice.substr(colon + 1));
        return;
      }
    }
  } else if (argument.is_number) {
    out_ += std::to_string(argument.number);
  } else {
    out_ += argument.text;
  }
}

} // namespace

std::string format_message(std::string_view text, llvm::ArrayRef<DiagArgument> arguments) {
  std::string out;
  out.reserve(text.size() + 32);
  Formatter(arguments, out).append(text);
  return out;
}

} // namespace cinch
