#include "sema/scope.h"

#include <gtest/gtest.h>

namespace cinch {
namespace {

struct Scopes : testing::Test {
  Identifier &name(std::string_view text) { return identifiers.intern(text); }
  Decl *decl() { return make_decl<VarDecl>(arena, {}, nullptr); }

  LangOptions options;
  IdentifierTable identifiers{options};
  Arena arena;
  ScopeStack scopes;
};

TEST_F(Scopes, inner_declaration_hides_and_its_end_uncovers) {
  Decl *outer = decl();
  Decl *inner = decl();
  scopes.declare_ordinary(name("x"), outer);
  scopes.enter(ScopeKind::Block);
  EXPECT_EQ(ScopeStack::find_ordinary(name("x")), outer);
  EXPECT_EQ(scopes.find_ordinary_here(name("x")), nullptr);
  scopes.declare_ordinary(name("x"), inner);
  EXPECT_EQ(ScopeStack::find_ordinary(name("x")), inner);
  EXPECT_EQ(scopes.find_ordinary_here(name("x")), inner);
  scopes.leave();
  EXPECT_EQ(ScopeStack::find_ordinary(name("x")), outer);
}

TEST_F(Scopes, tags_have_their_own_name_space) {
  Decl *tag = decl();
  Decl *object = decl();
  scopes.declare_tag(name("s"), tag);
  scopes.declare_ordinary(name("s"), object);
  EXPECT_EQ(ScopeStack::find_tag(name("s")), tag);
  EXPECT_EQ(ScopeStack::find_ordinary(name("s")), object);
}

TEST_F(Scopes, file_scope_declaration_from_a_block_stays_and_is_hidden_by_inner_ones) {
  Decl *local = decl();
  Decl *implicit = decl();
  scopes.enter(ScopeKind::Function);
  scopes.enter(ScopeKind::Block);
  scopes.declare_ordinary(name("f"), local);
  scopes.declare_at_file_scope(name("f"), implicit);
  EXPECT_EQ(ScopeStack::find_ordinary(name("f")), local);
  EXPECT_EQ(scopes.find_at_file_scope(name("f")), implicit);
  scopes.leave();
  scopes.leave();
  EXPECT_EQ(ScopeStack::find_ordinary(name("f")), implicit);
}

TEST_F(Scopes, bindings_are_newest_first) {
  scopes.enter(ScopeKind::Block);
  Decl *first = decl();
  Decl *second = decl();
  scopes.declare_ordinary(name("a"), first);
  scopes.declare_ordinary(name("b"), second);
  const ScopeBinding *binding = scopes.bindings_here();
  ASSERT_NE(binding, nullptr);
  EXPECT_EQ(binding->decl, second);
  EXPECT_EQ(binding->next_in_scope->decl, first);
}

TEST_F(Scopes, rebinding_changes_only_this_scope) {
  Decl *outer = decl();
  Decl *inner = decl();
  Decl *other = decl();
  scopes.declare_ordinary(name("x"), outer);
  scopes.enter(ScopeKind::Block);
  scopes.rebind_here(name("x"), inner);
  scopes.rebind_here(name("x"), other);
  EXPECT_EQ(ScopeStack::find_ordinary(name("x")), other);
  scopes.leave();
  EXPECT_EQ(ScopeStack::find_ordinary(name("x")), outer);
}

} // namespace
} // namespace cinch
