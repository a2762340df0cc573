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
  None,
  Define,
  Undef,
  Include,
  IncludeNext,
  Import,
  Embed,
  If,
  Ifdef,
  Ifndef,
  Elif,
  Elifdef,
  Elifndef,
  Else,
  Endif,
  Line,
  Error,
  Warning,
  Pragma,
  Ident,
  Sccs,
  Assert,
  Unassert,
};

// What all phases know of a name: whoever meets the name finds everything said about it without
// another look-up. Records never move, so pointers and ids stay valid for the whole job.
struct Identifier {
  // UTF-8, universal character names decoded, NUL behind it.
  std::string_view name;
  IdentifierId id = 0;
  uint32_t hash = 0;
  // Identifier: not a keyword in the language chosen.
  TokenKind keyword = TokenKind::Identifier;
  DirectiveKind directive = DirectiveKind::None;
  // BuiltinId, 0: not the name of a builtin function.
  uint16_t builtin = 0;
  // #pragma GCC poison.
  bool poisoned = false;
  // __FILE__, __has_include ...: handled by the preprocessor.
  bool is_builtin_macro_name = false;
  // One test for the scanner instead of several.
  // Poisoned, or __VA_ARGS__ / __VA_OPT__: rare cases.
  bool needs_check = false;

  // Current definition.
  Macro *macro = nullptr;
  // Innermost declaration of each name space, C23 6.2.3; labels are kept by the function.
  ScopeBinding *ordinary = nullptr;
  ScopeBinding *tag = nullptr;
};

// Interns spellings. Open addressing; records never move.
class IdentifierTable {
public:
  // Enters the keywords and directives.
  explicit IdentifierTable(const LangOptions &options);
  ~IdentifierTable();

  // Finds or makes the record. The name is copied.
  Identifier &intern(std::string_view name);
  // As intern() when the caller has already worked out hash_of(name).
  Identifier &intern_hashed(std::string_view name, uint32_t hash);
  // As intern() for a name of 1 to 16 bytes whose bytes the caller holds in two words, low byte
  // first, zeros behind the end. The scanner's fast path.
  Identifier &intern_words(const char *text, uint64_t low, uint64_t high, uint32_t length);
  // Null when never seen.
  Identifier *find(std::string_view name) const;
  // Ids count from 0 in the order of first appearance.
  Identifier &get(IdentifierId id) const { return *records_[id]; }
  uint32_t size() const { return static_cast<uint32_t>(records_.size()); }

  // The same for a name however it is interned: see hash_words.
  static uint32_t hash_of(std::string_view name);
  static uint32_t hash_words(uint64_t low, uint64_t high, uint32_t length);

private:
  // A slot is a record's address with the top 16 bits of its hash in the unused top bits; 0: empty.
  // Tags make most collisions cost no access to a record.
  using Slot = uint64_t;
  static constexpr unsigned tag_shift = 48;
  static Identifier *record_of(Slot slot) {
    return reinterpret_cast<Identifier *>(slot & ((uint64_t{1} << tag_shift) - 1));
  }

  // A name that is not there yet, at its slot; may grow the table.
  Identifier &add(std::string_view name, uint32_t hash, uint32_t slot_index);
  // Into a table that has room.
  void place(Identifier *record);
  void grow();
  // Words that are keywords in the options' language.
  void enter_keywords(const LangOptions &options);
  void enter_directives();

  Arena arena_;
  // By id.
  std::vector<Identifier *> records_;
  std::unique_ptr<Slot[]> slots_;
  uint32_t slot_mask_ = 0;
};

// Folds the 128 bits of a product: every bit of both factors reaches every bit of the result.
inline uint32_t IdentifierTable::hash_words(uint64_t low, uint64_t high, uint32_t length) {
  unsigned __int128 product = static_cast<unsigned __int128>(low ^ 0x9e3779b97f4a7c15u) *
                              (high ^ (0xd6e8feb86659fd93u + length));
  uint64_t folded = static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
  return static_cast<uint32_t>(folded ^ (folded >> 32));
}

// No call and no comparison byte by byte: two words are compared with two words.
inline Identifier &IdentifierTable::intern_words(const char *text, uint64_t low, uint64_t high,
                                                 uint32_t length) {
  uint32_t hash = hash_words(low, high, length);
  uint32_t index = hash & slot_mask_;
  while (Slot slot = slots_[index]) {
    if ((slot >> tag_shift) == (hash >> 16)) {
      // Names are stored with zeros up to a multiple of 16 bytes, and no name holds a NUL.
      Identifier *record = record_of(slot);
      uint64_t words[2];
      std::memcpy(words, record->name.data(), sizeof(words));
      if (words[0] == low && words[1] == high && record->name.size() == length) {
        return *record;
      }
    }
    index = (index + 1) & slot_mask_;
  }
  return add({text, length}, hash, index);
}

} // namespace cinch
