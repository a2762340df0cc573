#include "sema/initializer_entries.h"

#include <algorithm>

namespace cinch {

namespace {

// The number of bits that an entry initializes.
uint64_t bits_of(const InitEntry &entry, const TypeContext &types) {
  return entry.bit_width != 0 ? entry.bit_width : types.size_of(entry.type).value * 8;
}

// It makes no difference how often it is evaluated.
bool has_no_effect(const Expr *value) {
  if (const InitListExpr *list = expr_as<InitListExpr>(value)) {
    return list->is_constant;
  }
  return !value || value->kind == ExprKind::IntegerLiteral ||
         value->kind == ExprKind::FloatLiteral || value->kind == ExprKind::StringLiteral ||
         value->kind == ExprKind::AddressConstant;
}

} // namespace

// Entries mostly come in order, as in tables: they are then only appended. The first one that goes
// back makes the store keep them in an ordered table.
void InitEntryStore::add(const InitEntry &entry, uint64_t bits) {
  Sized sized = {entry, bits};
  if (!is_ordered_ && sized.begin() >= frontier_) {
    entries_.push_back(entry);
    frontier_ = sized.end();
    return;
  }
  // From now on everything is looked up.
  make_ordered();
  insert(sized);
  frontier_ = std::max(frontier_, sized.end());
}

void InitEntryStore::make_ordered() {
  if (is_ordered_) {
    return;
  }
  is_ordered_ = true;
  for (const InitEntry &entry : entries_) {
    Sized sized = {entry, bits_of(entry, sema_.types)};
    // Repeated entries are kept apart: their copies may lie between other entries.
    if (entry.repeat > 1) {
      repeats_.push_back(sized);
    } else {
      table_.emplace_hint(table_.end(), sized.begin(), sized);
    }
  }
  entries_.clear();
}

// Two repetitions side by side, as the members of `[0 ... 9] = {1, 2}`.
bool InitEntryStore::interleaves(const Sized &a, const Sized &b) {
  // Only repetitions in step can lie side by side.
  if (a.stride() != b.stride() || a.entry.repeat != b.entry.repeat) {
    return false;
  }
  const Sized &low = a.begin() < b.begin() ? a : b;
  const Sized &high = a.begin() < b.begin() ? b : a;
  uint64_t distance = high.begin() - low.begin();
  return low.bits <= distance && distance + high.bits <= a.stride();
}

// Puts the entry in place of whatever was there.
void InitEntryStore::insert(const Sized &sized) {
  SourceLoc loc = sized.entry.value ? sized.entry.value->loc : SourceLoc();
  // A single entry replaces all that it overlaps.
  if (sized.entry.repeat <= 1) {
    clear_range(sized.begin(), sized.end(), loc);
    table_.insert_or_assign(sized.begin(), sized);
    return;
  }
  // A repetition: the usual case, a table with several members in each element, replaces nothing.
  bool only_interleaves = table_.lower_bound(sized.begin()) == table_.end() ||
                          table_.lower_bound(sized.begin())->first >= sized.end();
  for (const Sized &other : repeats_) {
    only_interleaves &=
        interleaves(sized, other) || other.end() <= sized.begin() || sized.end() <= other.begin();
  }
  if (!only_interleaves) {
    // Without gaps all is replaced at once, otherwise copy by copy.
    if (sized.stride() == sized.bits) {
      clear_range(sized.begin(), sized.end(), loc);
    } else {
      for (uint64_t i = 0; i < sized.entry.repeat; ++i) {
        uint64_t begin = sized.begin() + i * sized.stride();
        clear_range(begin, begin + sized.bits, loc);
      }
    }
  }
  repeats_.push_back(sized);
}

// The range is initialized anew: what was there is dropped with a warning.
bool InitEntryStore::discard(uint64_t begin, uint64_t end, SourceLoc loc) {
  if (begin >= frontier_) {
    return false;
  }
  make_ordered();
  clear_range(begin, end, loc);
  return llvm::any_of(bases_,
                      [&](const Sized &base) { return base.begin() < end && begin < base.end(); });
}

void InitEntryStore::clear_range(uint64_t begin, uint64_t end, SourceLoc loc) {
  if (begin >= end) {
    return;
  }
  clear_bases(begin, end, loc);
  std::map<uint64_t, Sized>::iterator position = table_.upper_bound(begin);
  // The entry before may reach into the range.
  if (position != table_.begin() && std::prev(position)->second.end() > begin) {
    --position;
  }
  // Taken out first: dropping may put parts of strings back.
  llvm::SmallVector<Sized, 4> dropped;
  while (position != table_.end() && position->first < end) {
    dropped.push_back(position->second);
    position = table_.erase(position);
  }
  for (const Sized &old : dropped) {
    bool is_partial = old.begin() < begin || old.end() > end;
    report_override(old, is_partial, loc);
    if (is_partial) {
      keep_rest(old, begin, end);
    }
  }
  if (!repeats_.empty()) {
    clear_in_repeats(begin, end, loc);
  }
}

// What is overridden in part stays until all of it is overridden.
void InitEntryStore::clear_bases(uint64_t begin, uint64_t end, SourceLoc loc) {
  llvm::erase_if(bases_, [&](const Sized &base) {
    bool is_covered = begin <= base.begin() && base.end() <= end;
    if (is_covered) {
      report_override(base, false, loc);
    }
    return is_covered;
  });
}

// Copies of repeated entries that lie in the range go; those before and after stay.
void InitEntryStore::clear_in_repeats(uint64_t begin, uint64_t end, SourceLoc loc) {
  std::vector<Sized> olds = std::move(repeats_);
  repeats_.clear();
  repeats_.reserve(olds.size() + 1);
  for (const Sized &old : olds) {
    if (!touches(old, begin, end)) {
      repeats_.push_back(old);
      continue;
    }
    report_override(old, false, loc);
    bool is_covered = begin <= old.begin() && old.end() <= end;
    // GNU: the value is evaluated once, so it is not split.
    if (!is_covered && !has_no_effect(old.entry.value)) {
      bases_.push_back(old);
    } else {
      keep_other_copies(old, begin, end);
    }
  }
}

// The first copy that ends behind `begin`, and the first that begins behind `end`.
InitEntryStore::Copies InitEntryStore::copies_in(const Sized &old, uint64_t begin, uint64_t end) {
  uint64_t stride = std::max<uint64_t>(old.stride(), 1);
  uint64_t base = old.begin();
  uint64_t first = begin < base + old.bits ? 0 : (begin - base - old.bits) / stride + 1;
  uint64_t behind = end <= base ? 0 : (end - 1 - base) / stride + 1;
  return {first, std::min(behind, old.entry.repeat)};
}

bool InitEntryStore::touches(const Sized &old, uint64_t begin, uint64_t end) {
  Copies copies = copies_in(old, begin, end);
  return copies.first < copies.behind;
}

// Of a repeated entry that touches the range: the copies before it, and those behind it. The
// outermost ones in it may lie in it in part.
void InitEntryStore::keep_other_copies(const Sized &old, uint64_t begin, uint64_t end) {
  auto part_of = [&](uint64_t from, uint64_t count) {
    Sized part = old;
    part.entry.offset = old.entry.offset + old.entry.stride * from;
    part.entry.repeat = count;
    return part;
  };
  auto [first, behind] = copies_in(old, begin, end);
  if (first > 0) {
    repeats_.push_back(part_of(0, first));
  }
  llvm::SmallVector<uint64_t, 2> outermost = {first};
  if (behind - 1 != first) {
    outermost.push_back(behind - 1);
  }
  for (uint64_t copy : outermost) {
    Sized part = part_of(copy, 1);
    if (part.begin() < begin || part.end() > end) {
      keep_rest(part, begin, end);
    }
  }
  if (behind < old.entry.repeat) {
    repeats_.push_back(part_of(behind, old.entry.repeat - behind));
  }
}

void InitEntryStore::report_override(const Sized &old, bool is_partial, SourceLoc loc) {
  const InitListExpr *list = expr_as<InitListExpr>(old.entry.value);
  if (list && list->entries.empty() && !list->is_constant) {
    return; // zeros that nobody wrote
  }
  if (is_partial && old.entry.value && old.entry.value->kind == ExprKind::StringLiteral) {
    return;
  }
  sema_.report(loc, DiagId::warn_initializer_overrides) << (is_partial ? 1 : 0);
  // The replaced value is shown.
  if (old.entry.value) {
    sema_.report(old.entry.value->loc, DiagId::note_previous_initializer);
  }
}

// `old` was taken out because [begin, end), a part of it, is initialized anew. The rest of an
// aggregate keeps its value, C23 6.7.11p20 and EXAMPLE 13; that of another member of a union is
// lost.
void InitEntryStore::keep_rest(const Sized &old, uint64_t begin, uint64_t end) {
  const Expr *value = old.entry.value;
  if (value && value->kind == ExprKind::StringLiteral) {
    split_string(old, begin, end);
    return;
  }
  if (!is_aggregate(old.entry.type) && !is_vector(old.entry.type)) {
    return;
  }
  // Constants must not overlap.
  const InitListExpr *list = expr_as<InitListExpr>(value);
  if (list && list->is_constant) {
    split_list(list, old, begin, end);
  } else {
    bases_.push_back(old);
  }
}

// The entries of `list`, which is the value of `old`, but for what lies in [begin, end).
void InitEntryStore::split_list(const InitListExpr *list, const Sized &old, uint64_t begin,
                                uint64_t end) {
  for (const InitEntry &inner : list->entries) {
    Sized sized = {inner, bits_of(inner, sema_.types)};
    sized.entry.offset = old.entry.offset + inner.offset;
    bool is_repeated = inner.repeat > 1;
    if (!touches(sized, begin, end)) {
      if (is_repeated) {
        repeats_.push_back(sized);
      } else {
        table_.insert_or_assign(sized.begin(), sized);
      }
    } else if (is_repeated) {
      keep_other_copies(sized, begin, end);
    } else if (sized.begin() < begin || sized.end() > end) {
      keep_rest(sized, begin, end);
    }
  }
}

// `char a[] = { "hello", [1] = 'a' }`: the characters before and after the range stay, each an
// entry of its own like the one that came between; what is not kept is zero.
void InitEntryStore::split_string(const Sized &old, uint64_t begin, uint64_t end) {
  const StringLiteralExpr *string = expr_as<StringLiteralExpr>(old.entry.value);
  QualType element = sema_.types.unqualified(as_array(old.entry.type)->element);
  uint64_t unit = string->element_size;
  // Every character that is kept becomes an entry, unless it is zero.
  for (uint64_t at = 0; at < std::min<uint64_t>(old.bits / 8, string->bytes.size()); at += unit) {
    Sized sized = old;
    sized.entry.offset = old.entry.offset + Bytes{at};
    sized.entry.type = element;
    sized.bits = unit * 8;
    uint64_t character = 0;
    for (uint64_t byte = 0; byte < unit; ++byte) {
      character |= uint64_t{static_cast<unsigned char>(string->bytes[at + byte])} << byte * 8;
    }
    bool is_replaced = sized.begin() < end && sized.end() > begin;
    if (is_replaced || character == 0) {
      continue;
    }
    IntegerLiteralExpr *literal =
        make_expr<IntegerLiteralExpr>(sema_.arena(), string->loc, element);
    literal->width = static_cast<uint32_t>(unit * 8);
    literal->word = character;
    sized.entry.value = literal;
    table_.insert_or_assign(sized.begin(), sized);
  }
}

// Two of them may lie at one place, and with an object that has a size: they cannot be in the
// table.
void InitEntryStore::add_empty(const InitEntry &entry) {
  ExprKind kind = entry.value ? entry.value->kind : ExprKind::InitList;
  bool may_do_something = kind == ExprKind::Call || kind == ExprKind::StmtExpr ||
                          kind == ExprKind::Binary || kind == ExprKind::Conditional;
  if (may_do_something) {
    empty_.push_back(entry);
  }
}

// Gives all entries by their offsets and leaves the store empty.
void InitEntryStore::finish(llvm::SmallVectorImpl<InitEntry> &out) {
  for (const Sized &each : bases_) {
    out.push_back(each.entry);
  }
  size_t ordered_end = out.size() + entries_.size() + table_.size();
  out.append(entries_.begin(), entries_.end());
  for (const std::pair<const uint64_t, Sized> &each : table_) {
    out.push_back(each.second.entry);
  }
  // Repetitions are sorted in by their first copy.
  for (const Sized &each : repeats_) {
    out.push_back(each.entry);
  }
  out.append(empty_.begin(), empty_.end());
  auto is_before = [](const InitEntry &a, const InitEntry &b) {
    return a.offset.value * 8 + a.bit_offset < b.offset.value * 8 + b.bit_offset;
  };
  if (ordered_end != out.size()) {
    std::stable_sort(out.begin() + static_cast<ptrdiff_t>(bases_.size()), out.end(), is_before);
  }
  entries_.clear();
  table_.clear();
  repeats_.clear();
  bases_.clear();
  empty_.clear();
  is_ordered_ = false;
  frontier_ = 0;
}

} // namespace cinch
