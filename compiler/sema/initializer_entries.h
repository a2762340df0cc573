// Collects the sub-objects that an initializer names, and lets later ones override earlier ones.
#pragma once

#include "ast/expr.h"
#include "sema/sema.h"

#include <map>

namespace cinch {

// As long as sub-objects come in ascending order, which is nearly always, they are only appended.
// The first that does not moves them to an ordered table, where overlaps are found.
// Bits count from the start of the object, as bit-fields and their neighbours may share bytes.
class InitEntryStore {
public:
  explicit InitEntryStore(Sema &sema) : sema_(sema) {}

  // `bits`: size of one copy of the entry.
  void add(const InitEntry &entry, uint64_t bits);
  // GNU: for an object of no size, kept if evaluating the value may do something.
  void add_empty(const InitEntry &entry);
  // Drops whatever lies in [begin, end), in bits: the sub-object there is initialized anew. True
  // when it is part of a larger one whose value stays: then zeros must be entered, too.
  bool discard(uint64_t begin, uint64_t end, SourceLoc loc);
  bool has_entries_from(uint64_t bit) const { return bit < frontier_; }
  bool has_overlaps() const { return !bases_.empty(); }
  // All entries, sorted by offset; first those that others override in part, in the order in which
  // they apply. The store is empty afterwards.
  void finish(llvm::SmallVectorImpl<InitEntry> &out);

private:
  // An entry with its size; `repeat` copies are `stride` apart.
  struct Sized {
    InitEntry entry;
    uint64_t bits;
    uint64_t begin() const { return entry.offset.value * 8 + entry.bit_offset; }
    uint64_t stride() const { return entry.stride.value * 8; }
    uint64_t end() const { return begin() + (entry.repeat - 1) * stride() + bits; }
  };

  // From the list to the table: once, when the first entry comes out of order.
  void make_ordered();
  void insert(const Sized &sized);
  void clear_range(uint64_t begin, uint64_t end, SourceLoc loc);
  void clear_in_repeats(uint64_t begin, uint64_t end, SourceLoc loc);
  // Which copies of an entry touch a range: from `first` to before `behind`; none when that is
  // empty.
  struct Copies {
    uint64_t first, behind;
  };
  static Copies copies_in(const Sized &old, uint64_t begin, uint64_t end);
  static bool touches(const Sized &old, uint64_t begin, uint64_t end);
  void keep_other_copies(const Sized &old, uint64_t begin, uint64_t end);
  void clear_bases(uint64_t begin, uint64_t end, SourceLoc loc);
  // -Winitializer-overrides.
  void report_override(const Sized &old, bool is_partial, SourceLoc loc);
  void keep_rest(const Sized &old, uint64_t begin, uint64_t end);
  void split_string(const Sized &old, uint64_t begin, uint64_t end);
  void split_list(const InitListExpr *list, const Sized &old, uint64_t begin, uint64_t end);
  static bool interleaves(const Sized &a, const Sized &b);

  Sema &sema_;
  // In order, while that lasts.
  llvm::SmallVector<InitEntry, 8> entries_;
  // End of the last entry in bits.
  uint64_t frontier_ = 0;
  bool is_ordered_ = false;
  // By first bit; entries without repetition.
  std::map<uint64_t, Sized> table_;
  std::vector<Sized> repeats_;
  // Values of which later ones override a part.
  std::vector<Sized> bases_;
  llvm::SmallVector<InitEntry, 0> empty_;
};

} // namespace cinch
