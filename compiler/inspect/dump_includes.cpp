// `cinch dump includes`: the tree of headers, and what each costs the preprocessor.
#include "driver/unit.h"
#include "inspect/dump_job.h"
#include "preprocess/file_manager.h"
#include "support/line_count.h"

#include "llvm/ADT/MapVector.h"
#include "llvm/Support/FormatVariadic.h"

#include <chrono>

namespace cinch {

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

// One #include, and the file it led to.
struct Inclusion {
  std::string path;
  // Of the directive; 0 for the main file.
  unsigned line = 0;
  bool is_system = false;
  bool is_skipped = false;
  // Macro of the include guard that made it skipped; empty: #pragma once.
  std::string guard;
  uint64_t lines = 0;
  uint64_t bytes = 0;
  // With what it includes.
  uint64_t tokens = 0;
  Clock::duration time{};
  std::vector<std::unique_ptr<Inclusion>> headers;

  uint64_t own_tokens() const;
  Clock::duration own_time() const;
};

uint64_t Inclusion::own_tokens() const {
  uint64_t own = tokens;
  for (const std::unique_ptr<Inclusion> &header : headers) {
    own -= header->tokens;
  }
  return own;
}

Clock::duration Inclusion::own_time() const {
  Clock::duration own = time;
  for (const std::unique_ptr<Inclusion> &header : headers) {
    own -= header->time;
  }
  return own;
}

// All inclusions of one header.
struct HeaderTotal {
  unsigned entered = 0;
  unsigned skipped = 0;
  uint64_t lines = 0;
  uint64_t own_tokens = 0;
  Clock::duration own_time{};
};
using HeaderTotals = llvm::MapVector<llvm::StringRef, HeaderTotal>;

class IncludeRecorder : public PreprocessorObserver {
public:
  explicit IncludeRecorder(const SourceMap &sources) : sources_(sources) {}

  void begin(llvm::StringRef path);
  void end(uint64_t tokens);
  const Inclusion &root() const { return root_; }

  void file_entered(const FileEntry &file, SourceLoc loc, bool is_system, uint64_t tokens) override;
  void file_left(uint64_t tokens) override;
  void file_skipped(const FileEntry &file, SourceLoc loc, bool is_system,
                    std::string_view guard) override;

private:
  struct Open {
    Inclusion *inclusion;
    uint64_t tokens;
    Clock::time_point start;
  };
  Inclusion &add(const FileEntry &file, SourceLoc loc, bool is_system);
  void enter(Inclusion &inclusion, uint64_t tokens) {
    open_.push_back({&inclusion, tokens, Clock::now()});
  }

  const SourceMap &sources_;
  Inclusion root_;
  std::vector<Open> open_;
};

void IncludeRecorder::begin(llvm::StringRef path) {
  root_.path = path.str();
  enter(root_, 0);
}

// The main file is never left as long as the preprocessor lives, unless its end was read.
void IncludeRecorder::end(uint64_t tokens) {
  while (!open_.empty()) {
    file_left(tokens);
  }
  std::string_view text = sources_.buffer(sources_.main_file()).text;
  root_.bytes = text.size();
  root_.lines = line_count(text);
}

Inclusion &IncludeRecorder::add(const FileEntry &file, SourceLoc loc, bool is_system) {
  auto inclusion = std::make_unique<Inclusion>();
  inclusion->path = file.path;
  inclusion->line = sources_.presumed(loc).line;
  inclusion->is_system = is_system;
  if (file.buffer != nullptr) {
    std::string_view text = file.buffer->text;
    inclusion->bytes = text.size();
    inclusion->lines = line_count(text);
  }
  Inclusion &includer = open_.empty() ? root_ : *open_.back().inclusion;
  includer.headers.push_back(std::move(inclusion));
  return *includer.headers.back();
}

// Tokens and time run on from here: the rest of the includer's are counted in file_left.
void IncludeRecorder::file_entered(const FileEntry &file, SourceLoc loc, bool is_system,
                                   uint64_t tokens) {
  enter(add(file, loc, is_system), tokens);
}

// C23 6.10.3: the directive is replaced by the file, so its tokens are also the includer's.
void IncludeRecorder::file_left(uint64_t tokens) {
  if (open_.empty()) {
    return;
  }
  Open &last = open_.back();
  last.inclusion->tokens = tokens - last.tokens;
  last.inclusion->time = Clock::now() - last.start;
  open_.pop_back();
}

void IncludeRecorder::file_skipped(const FileEntry &file, SourceLoc loc, bool is_system,
                                   std::string_view guard) {
  Inclusion &inclusion = add(file, loc, is_system);
  inclusion.is_skipped = true;
  inclusion.guard = guard;
}

} // namespace

// A skipped header has cost nothing and has no numbers.
static void print_tree(llvm::raw_ostream &out, const Inclusion &inclusion, unsigned depth) {
  if (inclusion.is_skipped) {
    out.indent(40 + 2 * depth);
    Painted(out, llvm::raw_ostream::BLUE)
        << inclusion.path << "  (skipped: "
        << (inclusion.guard.empty() ? "#pragma once" : inclusion.guard + " is defined") << ")\n";
    return;
  }
  out << llvm::formatv("{0,9:F3} {1,9:F3} {2,9} {3,8}  ", milliseconds(inclusion.time),
                       milliseconds(inclusion.own_time()), inclusion.tokens, inclusion.lines);
  out.indent(2 * depth);
  {
    bool is_bold = depth == 0;
    Painted(out, is_bold ? llvm::raw_ostream::CYAN : llvm::raw_ostream::GREEN, is_bold)
        << inclusion.path << '\n';
  }
  for (const std::unique_ptr<Inclusion> &header : inclusion.headers) {
    print_tree(out, *header, depth + 1);
  }
}

static void add_totals(const Inclusion &inclusion, HeaderTotals &totals) {
  for (const std::unique_ptr<Inclusion> &header : inclusion.headers) {
    HeaderTotal &total = totals[header->path];
    total.skipped += header->is_skipped;
    if (!header->is_skipped) {
      ++total.entered;
      total.lines += header->lines;
      total.own_tokens += header->own_tokens();
      total.own_time += header->own_time();
    }
    add_totals(*header, totals);
  }
}

// Dearest first.
static HeaderTotals totals_of(const Inclusion &root) {
  HeaderTotals totals;
  add_totals(root, totals);
  auto sorted = totals.takeVector();
  llvm::stable_sort(
      sorted, [](const auto &a, const auto &b) { return a.second.own_time > b.second.own_time; });
  for (auto &entry : sorted) {
    totals.insert(std::move(entry));
  }
  return totals;
}

static void print_text(llvm::raw_ostream &out, const Inclusion &root) {
  out << "  time ms   self ms    tokens    lines  file\n";
  print_tree(out, root, 0);
  HeaderTotals totals = totals_of(root);
  if (totals.empty()) {
    return;
  }
  out << "\n  self ms    tokens    lines    read skipped  header\n";
  for (const auto &[path, total] : totals) {
    out << llvm::formatv("{0,9:F3} {1,9} {2,8} {3,7} {4,7}  {5}\n", milliseconds(total.own_time),
                         total.own_tokens, total.lines, total.entered, total.skipped, path);
  }
}

static void print_json(llvm::json::OStream &json, const Inclusion &inclusion) {
  json.attribute("file", llvm::json::fixUTF8(inclusion.path));
  if (inclusion.line != 0) {
    json.attribute("included_at_line", inclusion.line);
  }
  json.attribute("system", inclusion.is_system);
  json.attribute("skipped", inclusion.is_skipped);
  if (inclusion.is_skipped) {
    json.attribute("guard", inclusion.guard);
    return;
  }
  json.attribute("lines", static_cast<int64_t>(inclusion.lines));
  json.attribute("bytes", static_cast<int64_t>(inclusion.bytes));
  json.attribute("tokens", static_cast<int64_t>(inclusion.tokens));
  json.attribute("self_tokens", static_cast<int64_t>(inclusion.own_tokens()));
  json.attribute("time_ms", milliseconds(inclusion.time));
  json.attribute("self_time_ms", milliseconds(inclusion.own_time()));
  json.attributeArray("includes", [&] {
    for (const std::unique_ptr<Inclusion> &header : inclusion.headers) {
      json.object([&] { print_json(json, *header); });
    }
  });
}

static void print_json_totals(llvm::json::OStream &json, const Inclusion &root) {
  for (const auto &[path, total] : totals_of(root)) {
    json.object([&, &path = path, &total = total] {
      json.attribute("file", llvm::json::fixUTF8(path));
      json.attribute("read", total.entered);
      json.attribute("skipped", total.skipped);
      json.attribute("lines", static_cast<int64_t>(total.lines));
      json.attribute("self_tokens", static_cast<int64_t>(total.own_tokens));
      json.attribute("self_time_ms", milliseconds(total.own_time));
    });
  }
}

// Only preprocessing is timed: parsing cannot be told apart by files.
bool dump_includes(DumpJob &job) {
  Unit unit(job.invocation, job.target, job.messages);
  IncludeRecorder recorder(unit.sources);
  unit.preprocessor.set_observer(&recorder);
  recorder.begin(job.invocation.input);
  bool entered = unit.preprocessor.enter_main_file(job.invocation.input);
  std::vector<Token> tokens;
  uint64_t count = 0;
  while (entered && (tokens.empty() || !tokens.back().is(TokenKind::EndOfFile))) {
    unit.preprocessor.fill(tokens);
    count += tokens.size();
  }
  unit.diags.finish();
  if (unit.has_errors()) {
    return false;
  }
  recorder.end(count);
  if (job.json == nullptr) {
    print_text(job.out, recorder.root());
    return true;
  }
  job.json->attributeObject("tree", [&] { print_json(*job.json, recorder.root()); });
  job.json->attributeArray("headers", [&] { print_json_totals(*job.json, recorder.root()); });
  return true;
}

} // namespace cinch
