// Functions on strings and memory of known contents: strlen, memcmp, strchr and their like.
#include "sema/builtins.h"
#include "sema/constant_evaluation.h"

#include <optional>
#include <string>

namespace cinch {

namespace {

// One call. Characters are read one by one, so that arrays without a zero and wide strings work
// like literals; what is not constant ends the evaluation.
class TextBuiltin {
public:
  TextBuiltin(Evaluation &evaluation, BuiltinId id, llvm::ArrayRef<Expr *> arguments, bool is_wide)
      : evaluation_(evaluation), types_(evaluation.types()), id_(id), arguments_(arguments),
        element_(is_wide ? types_.wchar_type() : types_.char_type()) {}

  std::optional<ConstantValue> evaluate();

private:
  // The characters at an address. -1: not known.
  struct Text {
    ConstantAddress address;
  };
  bool pointer(size_t index, Text &text) {
    return index < arguments_.size() && evaluation_.pointer(arguments_[index], text.address);
  }
  bool integer(size_t index, llvm::APSInt &value) {
    return index < arguments_.size() && evaluation_.integer(arguments_[index], value);
  }
  // A size argument; without one there is no limit.
  bool limit(size_t index, uint64_t &count) {
    llvm::APSInt value;
    if (!integer(index, value)) {
      return false;
    }
    count = value.getLimitedValue();
    return true;
  }
  bool at(const Text &text, uint64_t index, llvm::APSInt &unit);
  bool whole(size_t argument, std::string &text);
  std::optional<ConstantValue> length(uint64_t limit);
  std::optional<ConstantValue> compare(uint64_t limit, bool stops_at_zero);
  std::optional<ConstantValue> find(uint64_t limit, bool stops_at_zero);
  std::optional<ConstantValue> search();
  std::optional<ConstantValue> place(size_t found, bool is_pointer);

  Evaluation &evaluation_;
  TypeContext &types_;
  BuiltinId id_;
  llvm::ArrayRef<Expr *> arguments_;
  QualType element_;
};

bool TextBuiltin::at(const Text &text, uint64_t index, llvm::APSInt &unit) {
  ConstantAddress address = text.address;
  address.offset += static_cast<int64_t>(index * types_.size_of(element_).value);
  ConstantValue value;
  if (!address.has_base() || !evaluation_.read_object(address, element_, value) ||
      value.integer() == nullptr) {
    return false;
  }
  unit = *value.integer();
  return true;
}

std::optional<ConstantValue> TextBuiltin::length(uint64_t limit) {
  Text text;
  llvm::APSInt unit;
  if (!pointer(0, text)) {
    return std::nullopt;
  }
  for (uint64_t i = 0; i != limit; ++i) {
    if (!at(text, i, unit)) {
      return std::nullopt;
    }
    if (unit.isZero()) {
      return ConstantValue(llvm::APSInt::get(static_cast<int64_t>(i)));
    }
  }
  return ConstantValue(llvm::APSInt::get(static_cast<int64_t>(limit)));
}

// C23 7.26.4: characters compare as unsigned char, wide ones as wchar_t.
std::optional<ConstantValue> TextBuiltin::compare(uint64_t limit, bool stops_at_zero) {
  Text left;
  Text right;
  if (!pointer(0, left) || !pointer(1, right)) {
    return std::nullopt;
  }
  bool is_wide = types_.size_of(element_).value != 1;
  for (uint64_t i = 0; i != limit; ++i) {
    llvm::APSInt a;
    llvm::APSInt b;
    if (!at(left, i, a) || !at(right, i, b)) {
      return std::nullopt;
    }
    if (a != b) {
      bool is_less = is_wide ? a < b : a.ult(b);
      return ConstantValue(llvm::APSInt::get(is_less ? -1 : 1));
    }
    if (stops_at_zero && a.isZero()) {
      break;
    }
  }
  return ConstantValue(llvm::APSInt::get(0));
}

// The place of a character, or null.
std::optional<ConstantValue> TextBuiltin::find(uint64_t limit, bool stops_at_zero) {
  Text text;
  llvm::APSInt wanted;
  if (!pointer(0, text) || !integer(1, wanted)) {
    return std::nullopt;
  }
  wanted = evaluation_.converted(wanted, element_);
  for (uint64_t i = 0; i != limit; ++i) {
    llvm::APSInt unit;
    if (!at(text, i, unit)) {
      return std::nullopt;
    }
    if (unit == wanted) {
      text.address.offset += static_cast<int64_t>(i * types_.size_of(element_).value);
      return ConstantValue(text.address);
    }
    if (stops_at_zero && unit.isZero()) {
      break;
    }
  }
  return ConstantValue(ConstantAddress());
}

bool TextBuiltin::whole(size_t argument, std::string &result) {
  Text text;
  llvm::APSInt unit;
  if (!pointer(argument, text)) {
    return false;
  }
  for (uint64_t i = 0; at(text, i, unit); ++i) {
    if (unit.isZero()) {
      return true;
    }
    result += static_cast<char>(unit.extOrTrunc(8).getExtValue());
  }
  return false;
}

// A position in the first string as a pointer into it (null: none), or as a number.
std::optional<ConstantValue> TextBuiltin::place(size_t found, bool is_pointer) {
  if (!is_pointer) {
    return ConstantValue(llvm::APSInt::get(static_cast<int64_t>(found)));
  }
  Text text;
  if (found == std::string::npos || !pointer(0, text)) {
    return ConstantValue(ConstantAddress());
  }
  text.address.offset += static_cast<int64_t>(found);
  return ConstantValue(text.address);
}

// What gcc folds and clang does not.
std::optional<ConstantValue> TextBuiltin::search() {
  std::string first;
  std::string second;
  llvm::APSInt wanted;
  if (id_ == builtin::Strrchr || id_ == builtin::Rindex) {
    if (!whole(0, first) || !integer(1, wanted)) {
      return std::nullopt;
    }
    char character = static_cast<char>(wanted.extOrTrunc(8).getExtValue());
    return place(character == '\0' ? first.size() : first.rfind(character), true);
  }
  if (!whole(0, first) || !whole(1, second)) {
    return std::nullopt;
  }
  switch (id_) {
  case builtin::Strstr:
    return place(first.find(second), true);
  case builtin::Strpbrk:
    return place(first.find_first_of(second), true);
  case builtin::Strspn:
    return place(std::min(first.find_first_not_of(second), first.size()), false);
  case builtin::Strcspn:
    return place(std::min(first.find_first_of(second), first.size()), false);
  default: // of some thousand builtins
    return std::nullopt;
  }
}

std::optional<ConstantValue> TextBuiltin::evaluate() {
  uint64_t count = 0;
  switch (id_) {
  case builtin::Strlen:
  case builtin::Wcslen:
    return length(UINT64_MAX);
  case builtin::Strnlen:
    return limit(1, count) ? length(count) : std::nullopt;
  case builtin::Strcmp:
  case builtin::Wcscmp:
    return compare(UINT64_MAX, true);
  case builtin::Strncmp:
  case builtin::Wcsncmp:
    return limit(2, count) ? compare(count, true) : std::nullopt;
  case builtin::Memcmp:
  case builtin::Bcmp:
  case builtin::Wmemcmp:
    return limit(2, count) ? compare(count, false) : std::nullopt;
  case builtin::Strchr:
  case builtin::Index:
  case builtin::Wcschr:
    return find(UINT64_MAX, true);
  case builtin::Memchr:
  case builtin::CharMemchr:
  case builtin::Wmemchr:
    return limit(2, count) ? find(count, false) : std::nullopt;
  default: // of some thousand builtins
    return search();
  }
}

} // namespace

bool evaluate_text_builtin(Evaluation &evaluation, uint16_t id, llvm::ArrayRef<Expr *> arguments,
                           ConstantValue &result) {
  bool is_wide = id == builtin::Wcslen || id == builtin::Wcscmp || id == builtin::Wcsncmp ||
                 id == builtin::Wmemcmp || id == builtin::Wcschr || id == builtin::Wmemchr;
  bool is_memory = id >= builtin::Memcmp && id <= builtin::CharMemchr;
  bool is_text = id >= builtin::Strlen && id <= builtin::Bcmp;
  if (!is_wide && !is_memory && !is_text) {
    return false;
  }
  std::optional<ConstantValue> value = TextBuiltin(evaluation, id, arguments, is_wide).evaluate();
  if (value) {
    result = *value;
  }
  return value.has_value();
}

} // namespace cinch
