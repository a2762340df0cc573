// Which file an #include means, C23 6.10.3.
#pragma once

#include "preprocess/file_manager.h"
#include "preprocess/options.h"

#include "llvm/ADT/StringMap.h"

#include <string>
#include <string_view>
#include <vector>

namespace cinch {

// Where in the chain of directories a search starts or a file was found.
constexpr int not_in_chain = -1; // beside the includer, or an absolute path

// A file, and where in the chain it was, which #include_next and nested includes must know.
struct FoundHeader {
  FileEntry *file = nullptr;
  int directory = not_in_chain;
  bool is_system = false;
};

// Chains are made once: quote directories, then -I, -isystem, the standard ones, -idirafter.
class HeaderSearch {
public:
  HeaderSearch(const PreprocessorOptions &options, FileManager &files);

  // `includer` is null for text without a file of its own, whose directory is the current one.
  FoundHeader find(std::string_view name, bool is_angled, const FileEntry *includer,
                   bool includer_is_system);
  // #include_next: only directories behind `directory`.
  FoundHeader find_next(std::string_view name, int directory);
  // #embed: the includer's directory, then --embed-dir.
  FileEntry *find_embed(std::string_view name, bool is_angled, const FileEntry *includer);

  // The name of a file that exists and is nearest to a header that was not found; "" for none.
  std::string nearest_name(std::string_view name, bool is_angled, const FileEntry *includer) const;

  // Directories for -v, in order; `angled_start` is where `<>` starts.
  struct Directory {
    std::string path;
    bool is_system = false;
    bool is_builtin_headers = false;
  };
  const std::vector<Directory> &directories() const { return directories_; }
  int angled_start() const { return angled_start_; }

private:
  void add_chain(const std::vector<const SearchDirectory *> &chain);
  // The first directory from `start` on that has the file.
  FoundHeader search_from(std::string_view name, int start);
  // C23 6.10.3p3: `"x.h"` is first looked for where the including file is.
  FoundHeader beside(std::string_view name, const FileEntry *includer, bool includer_is_system);
  // --system-header-prefix decides over what the directory says.
  FoundHeader apply_prefixes(std::string_view name, FoundHeader found) const;

  const PreprocessorOptions &options_;
  FileManager &files_;
  std::vector<Directory> directories_;
  int angled_start_ = 0;
  // By name: the answers from angled_start_ and from 0.
  llvm::StringMap<FoundHeader> angled_cache_;
  llvm::StringMap<FoundHeader> quote_cache_;
};

// Puts `name` behind `directory`; "." directories are kept as gcc and clang show them.
std::string join_path(std::string_view directory, std::string_view name);
// "a/b" of "a/b/c.h"; "" of "c.h".
std::string_view directory_of(std::string_view path);

} // namespace cinch
