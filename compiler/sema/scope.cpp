// Scope chains hang from the identifiers; each scope also links its own bindings, to undo them.
#include "sema/scope.h"

namespace cinch {

ScopeStack::ScopeStack() { scopes_.push_back({ScopeKind::File}); }

void ScopeStack::enter(ScopeKind kind) { scopes_.push_back({kind}); }

// The bindings of a scope that ends are innermost, each at the head of its identifier's chain:
// whatever was declared inside of it has ended before.
void ScopeStack::leave() {
  ScopeBinding *binding = scopes_.back().first;
  scopes_.pop_back();
  while (binding) {
    ScopeBinding *next = binding->next_in_scope;
    ScopeBinding *&head =
        binding->is_tag ? binding->identifier->tag : binding->identifier->ordinary;
    head = binding->outer;
    binding->next_in_scope = free_;
    free_ = binding;
    binding = next;
  }
}

Decl *ScopeStack::find_ordinary_here(const Identifier &name) const {
  const ScopeBinding *binding = name.ordinary;
  return binding && binding->depth == depth() ? binding->decl : nullptr;
}

Decl *ScopeStack::find_tag_here(const Identifier &name) const {
  const ScopeBinding *binding = name.tag;
  return binding && binding->depth == depth() ? binding->decl : nullptr;
}

Decl *ScopeStack::find_at_file_scope(const Identifier &name) const {
  const ScopeBinding *binding = name.ordinary;
  while (binding && binding->depth != 0) {
    binding = binding->outer;
  }
  return binding ? binding->decl : nullptr;
}

ScopeBinding *ScopeStack::make_binding() {
  if (!free_) {
    return arena_.make<ScopeBinding>();
  }
  ScopeBinding *binding = free_;
  free_ = binding->next_in_scope;
  *binding = ScopeBinding();
  return binding;
}

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

void ScopeStack::rebind_here(Identifier &name, Decl *decl) {
  if (name.ordinary && name.ordinary->depth == depth()) {
    name.ordinary->decl = decl;
  } else {
    declare_ordinary(name, decl);
  }
}

Decl *ScopeStack::find_linked(const Identifier &name) const {
  llvm::DenseMap<const Identifier *, Decl *>::const_iterator found = linked_.find(&name);
  return found == linked_.end() ? nullptr : found->second;
}

void ScopeStack::remember_linked(const Identifier &name, Decl *decl) { linked_[&name] = decl; }

} // namespace cinch
