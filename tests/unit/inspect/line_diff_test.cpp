#include "inspect/line_diff.h"

#include "llvm/ADT/STLExtras.h"

#include <gtest/gtest.h>

#include <random>

namespace cinch {
namespace {

using Lines = std::vector<std::string>;

// One line for each letter.
Lines lines(const std::string &letters) {
  Lines result;
  for (char letter : letters) {
    result.emplace_back(1, letter);
  }
  return result;
}

std::string shown(llvm::ArrayRef<DiffLine> diff) {
  std::string text;
  for (const DiffLine &line : diff) {
    text += static_cast<char>(line.kind);
    text += line.text != nullptr ? *line.text : "";
  }
  return text;
}

size_t edits(llvm::ArrayRef<DiffLine> diff) {
  return static_cast<size_t>(
      llvm::count_if(diff, [](const DiffLine &line) { return line.kind != DiffLine::Kind::Same; }));
}

// The text before (or after) must come out again.
Lines side(llvm::ArrayRef<DiffLine> diff, DiffLine::Kind left_out) {
  Lines result;
  for (const DiffLine &line : diff) {
    if (line.kind != left_out) {
      result.push_back(*line.text);
    }
  }
  return result;
}

// By the textbook: length of the longest common subsequence.
size_t fewest_edits(const Lines &a, const Lines &b) {
  std::vector<std::vector<size_t>> common(a.size() + 1, std::vector<size_t>(b.size() + 1, 0));
  for (size_t i = 0; i < a.size(); ++i) {
    for (size_t j = 0; j < b.size(); ++j) {
      common[i + 1][j + 1] =
          a[i] == b[j] ? common[i][j] + 1 : std::max(common[i][j + 1], common[i + 1][j]);
    }
  }
  return a.size() + b.size() - 2 * common[a.size()][b.size()];
}

TEST(LineDiff, EqualTextsHaveNoEdits) {
  Lines text = lines("abc");
  EXPECT_EQ(shown(diff_lines(text, text)), " a b c");
  EXPECT_TRUE(diff_lines({}, {}).empty());
}

TEST(LineDiff, OneSideEmpty) {
  Lines text = lines("ab");
  EXPECT_EQ(shown(diff_lines({}, text)), "+a+b");
  EXPECT_EQ(shown(diff_lines(text, {})), "-a-b");
}

TEST(LineDiff, ChangeInTheMiddle) {
  Lines before = lines("abcd"), after = lines("axcd");
  EXPECT_EQ(shown(diff_lines(before, after)), " a-b+x c d");
}

TEST(LineDiff, MyersExample) {
  Lines before = lines("abcabba"), after = lines("cbabac");
  EXPECT_EQ(edits(diff_lines(before, after)), 5u);
}

TEST(LineDiff, RandomTextsGiveShortestDiffsThatAreRight) {
  std::mt19937 random(1);
  for (int round = 0; round < 500; ++round) {
    auto make = [&] {
      Lines text;
      for (unsigned count = random() % 20; count != 0; --count) {
        text.emplace_back(1, static_cast<char>('a' + random() % 4));
      }
      return text;
    };
    Lines before = make(), after = make();
    std::vector<DiffLine> diff = diff_lines(before, after);
    ASSERT_EQ(side(diff, DiffLine::Kind::Added), before);
    ASSERT_EQ(side(diff, DiffLine::Kind::Removed), after);
    ASSERT_EQ(edits(diff), fewest_edits(before, after));
  }
}

TEST(LineDiff, TooManyEditsAreStillRight) {
  Lines before, after;
  for (int i = 0; i < 4000; ++i) {
    before.push_back("old " + std::to_string(i));
    after.push_back("new " + std::to_string(i));
  }
  std::vector<DiffLine> diff = diff_lines(before, after);
  EXPECT_EQ(side(diff, DiffLine::Kind::Added), before);
  EXPECT_EQ(side(diff, DiffLine::Kind::Removed), after);
}

TEST(LineDiff, ContextKeepsWhatIsNear) {
  Lines before = lines("abcdefgh"), after = lines("abcdxfgh");
  std::vector<DiffLine> diff = diff_lines(before, after);
  EXPECT_EQ(shown(with_context(diff, 1)), " d-e+x f");
  Lines twice = lines("xbcdefgy");
  std::vector<DiffLine> both = diff_lines(before, twice);
  EXPECT_EQ(shown(with_context(both, 1)), "-a+x b@ g-h+y");
  EXPECT_TRUE(with_context(diff_lines(before, before), 3).empty());
}

} // namespace
} // namespace cinch
