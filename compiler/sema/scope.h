// Scopes and name look-up (C23 6.2.1 to 6.2.3). The heads of the scope chains are in the
// identifiers' own records, so that look-up is one load.
#pragma once

#include "ast/decl.h"
#include "lex/identifier.h"
#include "support/arena.h"

#include "llvm/ADT/DenseMap.h"

#include <vector>

namespace cinch {

// One declaration of one identifier in one scope.
// In three lists at once: of its identifier (what it hides), of its scope, and free ones.
struct ScopeBinding {
  Decl *decl = nullptr;
  // What it hides.
  ScopeBinding *outer = nullptr;
  // To undo when the scope ends.
  ScopeBinding *next_in_scope = nullptr;
  Identifier *identifier = nullptr;
  uint32_t depth = 0;
  bool is_tag = false;
};

enum class ScopeKind : uint8_t { File, Prototype, Function, Block };

// Entering a scope costs nothing; leaving it costs as much as was declared in it.
class ScopeStack {
public:
  ScopeStack();

  void enter(ScopeKind kind);
  void leave();

  // File scope: 0.
  uint32_t depth() const { return static_cast<uint32_t>(scopes_.size() - 1); }
  bool is_file_scope() const { return scopes_.size() == 1; }
  bool is_prototype_scope() const { return scopes_.back().kind == ScopeKind::Prototype; }
  ScopeKind kind() const { return scopes_.back().kind; }

  // Innermost visible declaration, or null.
  static Decl *find_ordinary(const Identifier &name) {
    return name.ordinary ? name.ordinary->decl : nullptr;
  }
  static Decl *find_tag(const Identifier &name) { return name.tag ? name.tag->decl : nullptr; }
  // The same, only when declared in the current scope.
  Decl *find_ordinary_here(const Identifier &name) const;
  Decl *find_tag_here(const Identifier &name) const;
  // The file-scope declaration, hidden or not.
  Decl *find_at_file_scope(const Identifier &name) const;

  void declare_ordinary(Identifier &name, Decl *decl);
  void declare_tag(Identifier &name, Decl *decl);
  // Enters the name at file scope even when inner scopes are open (implicit declarations); it
  // stays hidden by inner declarations.
  void declare_at_file_scope(Identifier &name, Decl *decl);
  // Makes the name mean `decl` in the current scope, whatever it was declared as there before.
  void rebind_here(Identifier &name, Decl *decl);
  // Entities with linkage declared in blocks, found again by later declarations; 6.2.2p4.
  Decl *find_linked(const Identifier &name) const;
  void remember_linked(const Identifier &name, Decl *decl);

  // All declarations of the current scope, newest first (for -Wunused at its end).
  const ScopeBinding *bindings_here() const { return scopes_.back().first; }

private:
  // Its bindings, newest first.
  struct Scope {
    ScopeKind kind;
    ScopeBinding *first = nullptr;
  };
  ScopeBinding *make_binding();
  // `head` is the identifier's chain of that name space.
  void declare(Identifier &name, Decl *decl, ScopeBinding *&head, bool is_tag);

  Arena arena_;
  ScopeBinding *free_ = nullptr;
  std::vector<Scope> scopes_;
  llvm::DenseMap<const Identifier *, Decl *> linked_;
};

} // namespace cinch
