// Files and text for tests.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cinch::test {

// An empty folder that is removed at the end of its scope; kept when CINCH_KEEP_TEMP is set.
class TempFolder {
public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder &) = delete;
  TempFolder &operator=(const TempFolder &) = delete;

  const std::filesystem::path &path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

private:
  std::filesystem::path path_;
};

std::string read_file(const std::filesystem::path &path); // empty when there is none
void write_file(const std::filesystem::path &path, std::string_view content);

// The lines without their line ends; a last line without one counts too.
std::vector<std::string> split_lines(std::string_view text);
std::vector<std::string> split_words(std::string_view text);
std::string replace_all(std::string text, std::string_view from, std::string_view to);
std::string_view trim(std::string_view text);

// The compiler to test: $CINCH, or the one that this build made.
std::string compiler_path();

} // namespace cinch::test
