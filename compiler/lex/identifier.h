// The one record of each identifier: keyword, macro, builtin and the heads of its scope chains.
#pragma once

#include "lex/token.h"
#include "support/arena.h"
#include "support/lang_options.h"

#include <memory>
#include <string_view>
#include <vector>

namespace cinch {

struct Macro;        // preprocess/macro.h
struct ScopeBinding; // sema/scope.h

using IdentifierId = uint32_t;

// What a directive's name means to the preprocessor.
enum class DirectiveKind : uint8_t {
  None, Define, Undef, Include, IncludeNext, Import, Embed, If, Ifdef, Ifndef, Elif, Elifdef,
  Elifndef, Else, Endif, Line, Error, Warning, Pragma, Ident, Sccs, Assert, Unassert,
};

struct Identifier {
  std::string_view name; // UTF-8, universal character names decoded, NUL behind it
  IdentifierId id = 0;
  TokenKind keyword = TokenKind::Identifier; // Identifier: not a keyword in the language chosen
  DirectiveKind directive = DirectiveKind::None;
  uint16_t builtin = 0;  // BuiltinId, 0: not the name of a builtin function
  bool poisoned = false; // #pragma GCC poison
  bool is_builtin_macro_name = false; // __FILE__, __has_include ...: handled by the preprocessor
  bool needs_check = false;           // poisoned, or __VA_ARGS__ / __VA_OPT__: rare cases

  Macro *macro = nullptr; // current definition
  // Innermost declaration of each name space, C23 6.2.3; labels are kept by the function.
  ScopeBinding *ordinary = nullptr;
  ScopeBinding *tag = nullptr;
};

// Interns spellings. Open addressing; records never move.
class IdentifierTable {
public:
  explicit IdentifierTable(const LangOptions &options); // enters the keywords and directives
  ~IdentifierTable();

  Identifier &intern(std::string_view name);
  // As intern() when the caller has already worked out hash_of(name).
  Identifier &intern_hashed(std::string_view name, uint32_t hash);
  Identifier *find(std::string_view name) const; // null when never seen
  Identifier &get(IdentifierId id) const { return *records_[id]; }
  uint32_t size() const { return static_cast<uint32_t>(records_.size()); }

  // Step of the hash, for scanners that hash as they go: start with hash_seed, end with
  // hash_finish.
  static constexpr uint32_t hash_seed = 2166136261u;
  static constexpr uint32_t hash_step(uint32_t hash, unsigned char byte) {
    return (hash ^ byte) * 16777619u;
  }
  static uint32_t hash_of(std::string_view name);

private:
  void grow();

  Arena arena_;
  std::vector<Identifier *> records_; // by id
  std::unique_ptr<uint32_t[]> slots_; // id + 1, 0: empty
  std::unique_ptr<uint32_t[]> hashes_;
  uint32_t slot_mask_ = 0;
};

} // namespace cinch
