#include "inspect/line_diff.h"

#include "llvm/ADT/STLExtras.h"

namespace cinch {

using Lines = llvm::ArrayRef<std::string>;

// Steps past this are given up: memory grows with their square.
static constexpr int most_edits = 3000;

namespace {

// Paths through the grid of both texts: right takes a line out, down puts one in, diagonals are
// lines that both have. reach[d][k] is how far right a path of d edits comes on diagonal k.
class EditGraph {
public:
  EditGraph(Lines before, Lines after) : before_(before), after_(after) {}
  // False when there are too many edits.
  bool search();
  // Backwards along the path that was found.
  std::vector<DiffLine> path() const;

private:
  // Whether the best way to diagonal `k` with one more edit comes from above (a line put in).
  static bool comes_from_above(const std::vector<int> &reach, int d, int k) {
    return k == -d || (k != d && at(reach, k - 1) < at(reach, k + 1));
  }
  // Diagonals -d to d are kept as 0 to 2 * d.
  static int at(const std::vector<int> &reach, int k) {
    return reach[static_cast<size_t>(k + static_cast<int>(reach.size() / 2))];
  }

  Lines before_, after_;
  std::vector<std::vector<int>> reaches_;
};

bool EditGraph::search() {
  int width = static_cast<int>(before_.size()), height = static_cast<int>(after_.size());
  std::vector<int> reach = {0, 0, 0};
  for (int d = 0; d <= most_edits; ++d) {
    reaches_.push_back(reach);
    std::vector<int> next(static_cast<size_t>(2 * d + 3), 0);
    for (int k = -d; k <= d; k += 2) {
      int x = d == 0 ? 0 : comes_from_above(reach, d, k) ? at(reach, k + 1) : at(reach, k - 1) + 1;
      int y = x - k;
      while (x < width && y < height &&
             before_[static_cast<size_t>(x)] == after_[static_cast<size_t>(y)]) {
        ++x;
        ++y;
      }
      next[static_cast<size_t>(k + d + 1)] = x;
      if (x >= width && y >= height) {
        return true;
      }
    }
    reach = std::move(next);
  }
  return false;
}

std::vector<DiffLine> EditGraph::path() const {
  std::vector<DiffLine> lines;
  int x = static_cast<int>(before_.size()), y = static_cast<int>(after_.size());
  auto keep_until = [&](int end_x, int end_y) {
    while (x > end_x && y > end_y) {
      lines.push_back({DiffLine::Kind::Same, &before_[static_cast<size_t>(--x)]});
      --y;
    }
  };
  for (int d = static_cast<int>(reaches_.size()) - 1; d > 0; --d) {
    const std::vector<int> &reach = reaches_[static_cast<size_t>(d)];
    int k = x - y;
    bool from_above = comes_from_above(reach, d, k);
    int from_x = at(reach, from_above ? k + 1 : k - 1);
    int from_y = from_x - (from_above ? k + 1 : k - 1);
    keep_until(from_above ? from_x : from_x + 1, from_above ? from_y + 1 : from_y);
    if (from_above) {
      lines.push_back({DiffLine::Kind::Added, &after_[static_cast<size_t>(--y)]});
    } else {
      lines.push_back({DiffLine::Kind::Removed, &before_[static_cast<size_t>(--x)]});
    }
  }
  keep_until(0, 0);
  std::reverse(lines.begin(), lines.end());
  return lines;
}

} // namespace

static std::vector<DiffLine> diff_middle(Lines before, Lines after) {
  EditGraph graph(before, after);
  if (graph.search()) {
    return graph.path();
  }
  std::vector<DiffLine> lines;
  for (const std::string &line : before) {
    lines.push_back({DiffLine::Kind::Removed, &line});
  }
  for (const std::string &line : after) {
    lines.push_back({DiffLine::Kind::Added, &line});
  }
  return lines;
}

std::vector<DiffLine> diff_lines(Lines before, Lines after) {
  size_t shorter = std::min(before.size(), after.size());
  size_t front = 0, back = 0;
  while (front < shorter && before[front] == after[front]) {
    ++front;
  }
  while (back < shorter - front &&
         before[before.size() - 1 - back] == after[after.size() - 1 - back]) {
    ++back;
  }
  std::vector<DiffLine> lines;
  for (const std::string &line : before.take_front(front)) {
    lines.push_back({DiffLine::Kind::Same, &line});
  }
  llvm::append_range(lines, diff_middle(before.drop_front(front).drop_back(back),
                                        after.drop_front(front).drop_back(back)));
  for (const std::string &line : before.take_back(back)) {
    lines.push_back({DiffLine::Kind::Same, &line});
  }
  return lines;
}

std::vector<DiffLine> with_context(llvm::ArrayRef<DiffLine> diff, size_t context) {
  std::vector<bool> is_kept(diff.size(), false);
  for (size_t i = 0; i < diff.size(); ++i) {
    if (diff[i].kind != DiffLine::Kind::Same) {
      size_t end = std::min(diff.size(), i + context + 1);
      std::fill(is_kept.begin() + static_cast<ptrdiff_t>(i - std::min(i, context)),
                is_kept.begin() + static_cast<ptrdiff_t>(end), true);
    }
  }
  std::vector<DiffLine> lines;
  for (size_t i = 0; i < diff.size(); ++i) {
    if (is_kept[i]) {
      lines.push_back(diff[i]);
    } else if (!lines.empty() && lines.back().kind != DiffLine::Kind::Gap) {
      lines.push_back({DiffLine::Kind::Gap, nullptr});
    }
  }
  if (!lines.empty() && lines.back().kind == DiffLine::Kind::Gap) {
    lines.pop_back();
  }
  return lines;
}

} // namespace cinch
