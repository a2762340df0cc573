#include "message.h"

#include "support/files.h"

#include <algorithm>
#include <filesystem>
#include <regex>

namespace cinch::test {

namespace {

constexpr const char *SEVERITIES = "(fatal error|error|warning|remark|note)";

std::string join(const std::vector<std::string> &words) {
  std::string text;
  for (const std::string &word : words) {
    text += (text.empty() ? "" : ",") + word;
  }
  return text;
}

Message located(const std::smatch &match, const std::vector<std::string> &files) {
  std::string path = match[1];
  if (path.starts_with("./")) {
    path.erase(0, 2);
  }
  Message message = {path, std::stoi(match[2]), 0, match[4], match[5]};
  if (match[3].matched) {
    message.column = std::stoi(match[3]);
  }
  if (std::find(files.begin(), files.end(), path) == files.end()) {
    message.file = std::filesystem::path(path).filename().string();
    message.line = message.column = 0;
  }
  return message;
}

} // namespace

std::vector<Message> read_messages(std::string_view text, const std::vector<std::string> &files) {
  static const std::regex with_place(std::string("^([^:]+):(\\d+):(?:(\\d+):)? ") + SEVERITIES +
                                     ": (.*)$");
  static const std::regex without_place(std::string("^(?:[^: ]+: )?") + SEVERITIES + ": (.*)$");
  std::vector<Message> messages;
  for (const std::string &raw : split_lines(text)) {
    std::string line = raw.substr(0, raw.find_last_not_of(" \r") + 1);
    std::smatch match;
    if (std::regex_match(line, match, with_place)) {
      messages.push_back(located(match, files));
    } else if (std::regex_match(line, match, without_place)) {
      messages.push_back({"<none>", 0, 0, match[1], match[2]});
    }
  }
  return messages;
}

std::optional<Expectation> parse_expectation(std::string_view text) {
  static const std::string head = "^(?:\\[([^\\]]*)\\] ?)?";
  static const std::string tail = std::string(": ") + SEVERITIES + ": (.*)$";
  static const std::regex here(head + "(?:@([+-]?\\d+):)?(\\d+)" + tail);
  static const std::regex elsewhere(head + "([^:]+)" + tail);
  std::string line(trim(text));
  std::smatch match;
  Expectation result;
  if (std::regex_match(line, match, here)) {
    if (match[2].matched) {
      result.offset = std::stoi(match[2]);
    }
    result.message = {"", 0, std::stoi(match[3]), match[4], match[5]};
  } else if (std::regex_match(line, match, elsewhere)) {
    result.message = {match[2], 0, 0, match[3], match[4]};
  } else {
    return std::nullopt;
  }
  result.tags = split_words(replace_all(match[1], ",", " "));
  return result;
}

std::string format_expectation(const Expectation &expectation) {
  const Message &message = expectation.message;
  std::string text;
  if (!expectation.tags.empty()) {
    text += "[" + join(expectation.tags) + "] ";
  }
  if (message.line == 0) {
    text += message.file;
  } else {
    if (expectation.offset) {
      text += (*expectation.offset < 0 ? "@" : "@+") + std::to_string(*expectation.offset) + ":";
    }
    text += std::to_string(message.column);
  }
  return text + ": " + message.severity + ": " + message.text;
}

std::string to_string(const Message &message) {
  std::string place = message.file;
  if (message.line != 0) {
    place += ":" + std::to_string(message.line) + ":" + std::to_string(message.column);
  }
  return place + ": " + message.severity + ": " + message.text;
}

int default_exit(const std::vector<Message> &messages) {
  return std::any_of(messages.begin(), messages.end(), [](const Message &message) {
    return message.severity.ends_with("error");
  });
}

std::string compare_messages(std::vector<Message> expected, std::vector<Message> actual) {
  std::sort(expected.begin(), expected.end());
  std::sort(actual.begin(), actual.end());
  std::vector<Message> missing, unexpected;
  std::set_difference(expected.begin(), expected.end(), actual.begin(), actual.end(),
                      std::back_inserter(missing));
  std::set_difference(actual.begin(), actual.end(), expected.begin(), expected.end(),
                      std::back_inserter(unexpected));
  std::string report;
  for (const Message &message : missing) {
    report += "missing:    " + to_string(message) + "\n";
  }
  for (const Message &message : unexpected) {
    report += "unexpected: " + to_string(message) + "\n";
  }
  return report;
}

} // namespace cinch::test
