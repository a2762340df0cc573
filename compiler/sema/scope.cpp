// Scope chains hang from the identifiers; each scope also links its own bindings, to undo them.
#include "sema/scope.h"

namespace cinch {

// The file scope is there from the beginning and never left.
ScopeStack::ScopeStack() { scopes_.push_back({ScopeKind::File}); }

void ScopeStack::enter(ScopeKind kind) { scopes_.push_back({kind}); }

// The bindings of a scope that ends are innermost, each at the head of its identifier's chain:
// whatever was declared inside of it has ended before.
void ScopeStack::leave() {
  ScopeBinding *binding = scopes_.back().first;
  scopes_.pop_back();
  // Each identifier gets back the meaning that the name had outside.
  while (binding) {
    ScopeBinding *next = binding->next_in_scope;
    ScopeBinding *&head =
        binding->is_tag ? binding->identifier->tag : binding->identifier->ordinary;
    head = binding->outer;
    // Bindings are used again.
    binding->next_in_scope = free_;
    free_ = binding;
    binding = next;
  }
}

// The declaration of this scope only.
Decl *ScopeStack::find_ordinary_here(const Identifier &name) const {
  const ScopeBinding *binding = name.ordinary;
  return binding && binding->depth == depth() ? binding->decl : nullptr;
}

Decl *ScopeStack::find_tag_here(const Identifier &name) const {
  const ScopeBinding *binding = name.tag;
  return binding && binding->depth == depth() ? binding->decl : nullptr;
}

// Chains end at the file scope.
Decl *ScopeStack::find_at_file_scope(const Identifier &name) const {
  const ScopeBinding *binding = name.ordinary;
  while (binding && binding->depth != 0) {
    binding = binding->outer;
  }
  return binding ? binding->decl : nullptr;
}

// From the list of free ones, or new.
ScopeBinding *ScopeStack::make_binding() {
  if (!free_) {
    return arena_.make<ScopeBinding>();
  }
  ScopeBinding *binding = free_;
  free_ = binding->next_in_scope;
  *binding = ScopeBinding();
  return binding;
}

// In front of the identifier's chain and of the scope's own.
void ScopeStack::declare(Identifier &name, Decl *decl, ScopeBinding *&head, bool is_tag) {
  ScopeBinding *binding = make_binding();
  Scope &scope = scopes_.back();
  *binding = {decl, head, scope.first, &name, depth(), is_tag};
  scope.first = binding;
  head = binding;
}

void ScopeStack::declare_ordinary(Identifier &name, Decl *decl) {
  declare(name, decl, name.ordinary, false);
}

void ScopeStack::declare_tag(Identifier &name, Decl *decl) { declare(name, decl, name.tag, true); }

// A declaration from inside of a block that belongs to the file: behind all inner ones in the
// chain.
void ScopeStack::declare_at_file_scope(Identifier &name, Decl *decl) {
  if (is_file_scope()) {
    declare_ordinary(name, decl);
    return;
  }
  ScopeBinding **link = &name.ordinary;
  while (*link && (*link)->depth != 0) {
    link = &(*link)->outer;
  }
  ScopeBinding *binding = make_binding();
  *binding = {decl, *link, scopes_.front().first, &name, 0, false};
  scopes_.front().first = binding;
  *link = binding;
}

// What the name means in this scope from now on.
void ScopeStack::rebind_here(Identifier &name, Decl *decl) {
  if (name.ordinary && name.ordinary->depth == depth()) {
    name.ordinary->decl = decl;
  } else {
    declare_ordinary(name, decl);
  }
}

// Entities with linkage outlive the blocks that declare them.
Decl *ScopeStack::find_linked(const Identifier &name) const {
  llvm::DenseMap<const Identifier *, Decl *>::const_iterator found = linked_.find(&name);
  return found == linked_.end() ? nullptr : found->second;
}

void ScopeStack::remember_linked(const Identifier &name, Decl *decl) { linked_[&name] = decl; }

} // namespace cinch
