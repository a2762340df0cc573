#include "support/assembly_text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace cinch {

static bool is_name_for_others(llvm::StringRef word) {
  bool is_own = word.empty() || llvm::isDigit(word.front()) || word.starts_with(".L");
  return !is_own && llvm::all_of(word, [](char c) {
    return llvm::isAlnum(c) || c == '_' || c == '.' || c == '$';
  });
}

// One instruction, directive or label.
static bool defines_names_here(llvm::StringRef statement) {
  // `%fs:0` and the like have a register before the colon.
  size_t colon = statement.find(':');
  if (colon != llvm::StringRef::npos && is_name_for_others(statement.take_front(colon).trim())) {
    return true;
  }
  auto [name, value] = statement.split('=');
  if (!value.empty() && is_name_for_others(name.trim())) {
    return true;
  }
  llvm::StringRef word = statement.trim().take_until(llvm::isSpace);
  static constexpr llvm::StringLiteral makers[] = {".set", ".equ", ".equiv", ".macro", ".symver"};
  return llvm::is_contained(makers, word);
}

bool defines_names(llvm::StringRef assembly) {
  while (!assembly.empty()) {
    size_t end = assembly.find_first_of("\n;");
    if (defines_names_here(assembly.take_front(end))) {
      return true;
    }
    assembly = end == llvm::StringRef::npos ? "" : assembly.drop_front(end + 1);
  }
  return false;
}

} // namespace cinch
