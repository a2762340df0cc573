// The chain: -iquote, -I, -isystem and the platform's own, -idirafter.
#include "preprocess/header_search.h"

#include "support/spelling.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <sys/stat.h>

namespace cinch {

// No slash is doubled; an empty directory adds none.
std::string join_path(std::string_view directory, std::string_view name) {
  std::string path;
  path.reserve(directory.size() + name.size() + 1);
  path = directory;
  if (!path.empty() && path.back() != '/') {
    path += '/';
  }
  path += name;
  return path;
}

// "/" for "/c.h".
std::string_view directory_of(std::string_view path) {
  size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) {
    return {};
  }
  return slash == 0 ? path.substr(0, 1) : path.substr(0, slash);
}

namespace {

using Kind = SearchDirectory::Kind;

// Position of a directory's group in the chain.
int chain_rank(const SearchDirectory &directory) {
  switch (directory.kind) {
  case Kind::Quote:
    return 0;
  case Kind::Angled:
    return 1;
  case Kind::System:
  case Kind::ExternCSystem:
    return directory.is_internal ? 3 : 2;
  case Kind::After:
    return 4;
  }
  return 4;
}

// Two paths are one directory when these agree.
struct DirectoryIdentity {
  uint64_t device;
  uint64_t inode;
  bool operator==(const DirectoryIdentity &) const = default;
};

} // namespace

// Quote directories and the others are two chains, as duplicates count only inside of one; they are
// searched as one.
HeaderSearch::HeaderSearch(const PreprocessorOptions &options, FileManager &files)
    : options_(options), files_(files) {
  std::vector<const SearchDirectory *> chain;
  size_t quote_count = 0;
  // By rank, so that options of different kinds may come in any order.
  for (int rank = 0; rank <= 4; ++rank) {
    for (const SearchDirectory &directory : options.search_directories) {
      if (chain_rank(directory) == rank) {
        chain.push_back(&directory);
        quote_count += rank == 0;
      }
    }
  }
  std::vector<const SearchDirectory *> quotes(chain.begin(), chain.begin() + quote_count);
  std::vector<const SearchDirectory *> others(chain.begin() + quote_count, chain.end());
  add_chain(quotes);
  angled_start_ = static_cast<int>(directories_.size());
  add_chain(others);
}

// Drops directories that do not exist and repetitions. As gcc: of a user and a system entry for the
// same directory the system one stays; of two of one kind the first.
void HeaderSearch::add_chain(const std::vector<const SearchDirectory *> &chain) {
  struct Candidate {
    Directory directory;
    DirectoryIdentity identity;
    bool is_dropped = false;
  };
  std::vector<Candidate> candidates;
  for (const SearchDirectory *entry : chain) {
    std::string path = entry->path;
    // GNU: a directory in the sysroot.
    if (!path.empty() && path.front() == '=') {
      path = options_.sysroot + path.substr(1);
    }
    struct stat status;
    if (stat(path.empty() ? "." : path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) {
      continue;
    }
    bool is_system = entry->kind != Kind::Quote && entry->kind != Kind::Angled;
    Candidate candidate{
        {std::move(path), is_system, entry->is_builtin_headers},
        {static_cast<uint64_t>(status.st_dev), static_cast<uint64_t>(status.st_ino)}};
    // Quadratic in the number of directories, of which there are a dozen.
    for (Candidate &other : candidates) {
      if (other.is_dropped || other.identity != candidate.identity) {
        continue;
      }
      if (is_system && !other.directory.is_system) {
        other.is_dropped = true;
      } else {
        candidate.is_dropped = true;
      }
    }
    candidates.push_back(std::move(candidate));
  }
  for (Candidate &candidate : candidates) {
    if (!candidate.is_dropped) {
      directories_.push_back(std::move(candidate.directory));
    }
  }
}

// --system-header-prefix=, --no-system-header-prefix=.
FoundHeader HeaderSearch::apply_prefixes(std::string_view name, FoundHeader found) const {
  for (const auto &[prefix, is_system] : options_.system_header_prefixes) {
    if (name.substr(0, prefix.size()) == prefix) {
      found.is_system = is_system; // the last that matches wins
    }
  }
  return found;
}

// Without a file when there is none.
// Asking for one name again is cheap: FileManager remembers what is not there.
FoundHeader HeaderSearch::search_from(std::string_view name, int start) {
  for (int index = start; index < static_cast<int>(directories_.size()); ++index) {
    const Directory &directory = directories_[static_cast<size_t>(index)];
    if (FileEntry *file = files_.find(join_path(directory.path, name))) {
      return {file, index, directory.is_system};
    }
  }
  return {};
}

// Such a header has no place in the chain from which #include_next could go on.
FoundHeader HeaderSearch::beside(std::string_view name, const FileEntry *includer,
                                 bool includer_is_system) {
  std::string_view directory = includer != nullptr ? directory_of(includer->path) : "";
  // clang shows "./a.h" for a neighbour of a file named without a directory.
  std::string path = directory.empty() ? "./" + std::string(name) : join_path(directory, name);
  FileEntry *file = files_.find(path);
  return {file, not_in_chain, includer_is_system};
}

// C23 6.10.3p2, p3: the includer's directory for "...", then the chain. The answer from the chain
// depends on the name alone and is kept.
FoundHeader HeaderSearch::find(std::string_view name, bool is_angled, const FileEntry *includer,
                               bool includer_is_system) {
  if (name.empty()) {
    return {};
  }
  if (name.front() == '/') {
    return apply_prefixes(name, {files_.find(name), not_in_chain, includer_is_system});
  }
  if (!is_angled) {
    FoundHeader found = beside(name, includer, includer_is_system);
    if (found.file != nullptr) {
      return apply_prefixes(name, found);
    }
  }
  // Without -iquote both kinds of name are looked for in the same places, and share answers.
  bool from_start = !is_angled && angled_start_ != 0;
  llvm::StringMap<FoundHeader> &cache = from_start ? quote_cache_ : angled_cache_;
  auto [item, is_new] = cache.try_emplace(llvm::StringRef(name.data(), name.size()));
  if (is_new) {
    item->second = apply_prefixes(name, search_from(name, from_start ? 0 : angled_start_));
  }
  return item->second;
}

// GNU: behind the directory in which the present file was found.
FoundHeader HeaderSearch::find_next(std::string_view name, int directory) {
  return apply_prefixes(name, search_from(name, directory + 1));
}

// C23 6.10.4 leaves the places open: --embed-dir's, never those of headers.
FileEntry *HeaderSearch::find_embed(std::string_view name, bool is_angled,
                                    const FileEntry *includer) {
  if (name.empty()) {
    return nullptr;
  }
  if (name.front() == '/') {
    return files_.find(name);
  }
  if (!is_angled) {
    FoundHeader found = beside(name, includer, false);
    if (found.file != nullptr) {
      return found.file;
    }
  }
  for (const std::string &directory : options_.embed_directories) {
    if (FileEntry *file = files_.find(join_path(directory, name))) {
      return file;
    }
  }
  return nullptr;
}

// Directory listings are read only here, when the compilation has failed already.
std::string HeaderSearch::nearest_name(std::string_view name, bool is_angled,
                                       const FileEntry *includer) const {
  std::string_view folder = directory_of(name);
  std::string_view base = folder.empty() ? name : name.substr(folder.size() + 1);
  std::vector<std::string> paths;
  if (!is_angled) {
    paths.emplace_back(includer ? directory_of(includer->path) : "");
  }
  for (const Directory &directory : directories_) {
    paths.push_back(directory.path);
  }
  SpellingMatch match(base);
  std::string best; // the listing's strings do not last
  for (const std::string &path : paths) {
    std::string full = folder.empty() ? path : join_path(path.empty() ? "." : path, folder);
    std::error_code error;
    llvm::sys::fs::directory_iterator entry(full.empty() ? "." : full, error);
    for (; !error && entry != llvm::sys::fs::directory_iterator(); entry.increment(error)) {
      llvm::StringRef file = llvm::sys::path::filename(entry->path());
      bool is_header = file.ends_with(".h") ||
                       llvm::StringRef(base).rsplit('.').second == file.rsplit('.').second;
      std::string_view before = match.best();
      std::string candidate = file.str();
      if (is_header) {
        match.offer(candidate);
      }
      if (match.best().data() != before.data()) {
        best = candidate;
        match.keep(best);
      }
    }
  }
  return best.empty() || folder.empty() ? best : std::string(folder) + "/" + best;
}

} // namespace cinch
