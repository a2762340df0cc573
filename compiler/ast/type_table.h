// The hash-consing table of types. Private to ast/.
#pragma once

#include "ast/type_context.h"

#include "llvm/ADT/SmallVector.h"

#include <memory>

namespace cinch {

// Mixes words into a hash; the final mix makes the low bits depend on all of them.
class TypeHash {
public:
  explicit TypeHash(TypeKind kind) : state_(static_cast<uint64_t>(kind) + 0x9e3779b97f4a7c15u) {}
  TypeHash &add(uint64_t word) {
    state_ = (state_ ^ word) * 0xff51afd7ed558ccdu;
    state_ ^= state_ >> 32;
    return *this;
  }
  TypeHash &add(QualType type) { return add(type.raw()); }
  uint32_t value() const { return static_cast<uint32_t>(state_ ^ (state_ >> 29)); }

private:
  uint64_t state_;
};

// Open addressing, linear probing, never more than three quarters full. One for all kinds: the hash
// and the match know the kind.
class TypeTable {
public:
  TypeTable() { resize(1024); }

  // The T that `matches`, else the one that `make` makes (which may itself intern types).
  template <typename T, typename Matches, typename Make>
  const T *intern(uint32_t hash, Matches matches, Make make) {
    for (uint32_t slot = hash & mask_; slots_[slot].type != nullptr; slot = (slot + 1) & mask_) {
      const Type *type = slots_[slot].type;
      if (slots_[slot].hash == hash && type->kind == T::this_kind &&
          matches(*static_cast<const T *>(type))) {
        return static_cast<const T *>(type);
      }
    }
    // `make` may have grown the table: `insert` looks for its own slot.
    const T *made = make();
    insert(hash, made);
    return made;
  }

private:
  // The hash is kept: growing needs no type, and most mismatches are told without a look at it.
  struct Slot {
    const Type *type = nullptr;
    uint32_t hash = 0;
  };

  void insert(uint32_t hash, const Type *type) {
    if ((count_ + 1) * 4 > (mask_ + 1) * 3) {
      resize((mask_ + 1) * 2);
    }
    place(hash, type);
    ++count_;
  }

  void place(uint32_t hash, const Type *type) {
    uint32_t slot = hash & mask_;
    while (slots_[slot].type != nullptr) {
      slot = (slot + 1) & mask_;
    }
    slots_[slot] = {type, hash};
  }

  // Assumes a power of two, so that a mask finds the slot.
  void resize(uint32_t size) {
    std::unique_ptr<Slot[]> old = std::move(slots_);
    uint32_t old_size = old ? mask_ + 1 : 0;
    slots_ = std::make_unique<Slot[]>(size);
    mask_ = size - 1;
    for (uint32_t i = 0; i < old_size; ++i) {
      if (old[i].type != nullptr) {
        place(old[i].hash, old[i].type);
      }
    }
  }

  std::unique_ptr<Slot[]> slots_;
  uint32_t mask_ = 0;
  uint32_t count_ = 0;
};

struct TypeContext::Tables {
  TypeTable types;
  QualType va_list;
  // Pairs of records assumed compatible while their members are compared.
  llvm::SmallVector<std::pair<const RecordDecl *, const RecordDecl *>, 4> assumed_compatible;
};

} // namespace cinch
