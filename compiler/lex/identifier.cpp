// The table of identifiers: open addressing with linear probing, at most half full.
// One file with keywords, directives and hashing, so that a word is looked up once in its life.
#include "lex/identifier.h"

namespace cinch {

namespace {

constexpr uint32_t initial_slots = 4096;

// In which languages a word is a keyword; see token_kinds.def.
// A word's first standard; GNU ones are keywords in GNU modes or by -fgnu-keywords.
enum KeywordFlag : uint8_t { KEY_ALL, KEY_C99, KEY_C11, KEY_C23, KEY_C2Y, KEY_GNU, KEY_INLINE };

bool is_enabled(KeywordFlag flag, TokenKind keyword, const LangOptions &options) {
  switch (flag) {
  case KEY_ALL:
    return true;
  case KEY_C99:
    return options.at_least(Standard::C99);
  case KEY_C11:
    return options.at_least(Standard::C11);
  case KEY_C23:
    return options.at_least(Standard::C23);
  case KEY_C2Y:
    return options.at_least(Standard::C2y);
  // `asm` can be switched off alone (-fno-asm).
  case KEY_GNU:
    return keyword == TokenKind::KwAsm ? options.asm_keyword : options.gnu_keywords;
  // gnu89 has `inline`; strict C89 has not.
  case KEY_INLINE:
    return options.at_least(Standard::C99) || options.gnu_keywords;
  }
  return false;
}

struct KeywordEntry {
  std::string_view spelling;
  TokenKind kind;
  KeywordFlag flag;
};

constexpr KeywordEntry keyword_entries[] = {
#define KEYWORD(name, spelling, flags) {spelling, TokenKind::Kw##name, flags},
#define ALIAS(spelling, name, flags) {spelling, TokenKind::Kw##name, flags},
#include "lex/token_kinds.def"
};

// The words behind `#`. They are plain identifiers everywhere else.
struct DirectiveEntry {
  std::string_view spelling;
  DirectiveKind kind;
};

constexpr DirectiveEntry directive_entries[] = {
    {"define", DirectiveKind::Define},   {"undef", DirectiveKind::Undef},
    {"include", DirectiveKind::Include}, {"include_next", DirectiveKind::IncludeNext},
    {"import", DirectiveKind::Import},   {"embed", DirectiveKind::Embed},
    {"if", DirectiveKind::If},           {"ifdef", DirectiveKind::Ifdef},
    {"ifndef", DirectiveKind::Ifndef},   {"elif", DirectiveKind::Elif},
    {"elifdef", DirectiveKind::Elifdef}, {"elifndef", DirectiveKind::Elifndef},
    {"else", DirectiveKind::Else},       {"endif", DirectiveKind::Endif},
    {"line", DirectiveKind::Line},       {"error", DirectiveKind::Error},
    {"warning", DirectiveKind::Warning}, {"pragma", DirectiveKind::Pragma},
    {"ident", DirectiveKind::Ident},     {"sccs", DirectiveKind::Sccs},
    {"assert", DirectiveKind::Assert},   {"unassert", DirectiveKind::Unassert},
};

} // namespace

IdentifierTable::IdentifierTable(const LangOptions &options)
    : slots_(std::make_unique<Slot[]>(initial_slots)), slot_mask_(initial_slots - 1) {
  records_.reserve(initial_slots / 2);
  enter_keywords(options);
  enter_directives();
}

IdentifierTable::~IdentifierTable() = default;

void IdentifierTable::enter_keywords(const LangOptions &options) {
  for (const KeywordEntry &entry : keyword_entries) {
    // Assembler text has no keywords: `.if` and `inline` are plain words there.
    if (!options.assembler_with_cpp && is_enabled(entry.flag, entry.kind, options)) {
      intern(entry.spelling).keyword = entry.kind;
    }
  }
}

void IdentifierTable::enter_directives() {
  for (const DirectiveEntry &entry : directive_entries) {
    intern(entry.spelling).directive = entry.kind;
  }
}

// By 64-bit words. The last, incomplete block decides with the length, so that names with a common
// start spread.
uint32_t IdentifierTable::hash_of(std::string_view name) {
  const char *text = name.data();
  size_t left = name.size();
  uint64_t low = 0;
  uint64_t high = 0;
  // Blocks of 16 bytes are folded into the words; names of 1 to 16 bytes are one block.
  while (left > 16) {
    uint64_t words[2];
    std::memcpy(words, text, 16);
    low = (low ^ words[0]) * 0xff51afd7ed558ccdu;
    high = (high ^ words[1]) * 0xc4ceb9fe1a85ec53u;
    low ^= low >> 32;
    high ^= high >> 29;
    text += 16;
    left -= 16;
  }
  uint64_t words[2] = {0, 0};
  std::memcpy(words, text, left);
  return hash_words(low ^ words[0], high ^ words[1], static_cast<uint32_t>(name.size()));
}

Identifier &IdentifierTable::intern(std::string_view name) {
  return intern_hashed(name, hash_of(name));
}

// Full comparison only when 16 bits of the hash agree.
Identifier &IdentifierTable::intern_hashed(std::string_view name, uint32_t hash) {
  uint32_t index = hash & slot_mask_;
  while (Slot slot = slots_[index]) {
    if ((slot >> tag_shift) == (hash >> 16) && record_of(slot)->name == name) {
      return *record_of(slot);
    }
    index = (index + 1) & slot_mask_;
  }
  return add(name, hash, index);
}

// Adds nothing: for questions about names that the program may not have.
Identifier *IdentifierTable::find(std::string_view name) const {
  uint32_t hash = hash_of(name);
  uint32_t index = hash & slot_mask_;
  while (Slot slot = slots_[index]) {
    if ((slot >> tag_shift) == (hash >> 16) && record_of(slot)->name == name) {
      return record_of(slot);
    }
    index = (index + 1) & slot_mask_;
  }
  return nullptr;
}

// The name's bytes go right behind the record: a lookup that compares them stays in its cache line.
// Assumes that the name is not in the table, and that slot_index is the empty slot for it.
Identifier &IdentifierTable::add(std::string_view name, uint32_t hash, uint32_t slot_index) {
  size_t padded = (name.size() + 16) & ~size_t{15}; // one NUL at least
  char *memory =
      static_cast<char *>(arena_.allocate(sizeof(Identifier) + padded, alignof(Identifier)));
  char *text = memory + sizeof(Identifier);
  std::memcpy(text, name.data(), name.size());
  std::memset(text + name.size(), 0, padded - name.size());
  Identifier *record = new (memory) Identifier{};
  record->name = {text, name.size()};
  record->id = static_cast<IdentifierId>(records_.size());
  record->hash = hash;
  records_.push_back(record);
  if (records_.size() * 2 > slot_mask_) {
    grow(); // places the new record too
  } else {
    slots_[slot_index] = reinterpret_cast<uint64_t>(record) | uint64_t{hash >> 16} << tag_shift;
  }
  return *record;
}

// Assumes that the record stands in no slot yet, as when the table grows.
void IdentifierTable::place(Identifier *record) {
  uint32_t index = record->hash & slot_mask_;
  while (slots_[index] != 0) {
    index = (index + 1) & slot_mask_;
  }
  slots_[index] = reinterpret_cast<uint64_t>(record) | uint64_t{record->hash >> 16} << tag_shift;
}

// Four times the slots at once: growth is rare.
void IdentifierTable::grow() {
  uint32_t count = (slot_mask_ + 1) * 4;
  slots_ = std::make_unique<Slot[]>(count);
  slot_mask_ = count - 1;
  for (Identifier *record : records_) {
    place(record);
  }
}

} // namespace cinch
