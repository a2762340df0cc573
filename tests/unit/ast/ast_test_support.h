// Makes types and records by hand for unit tests.
#pragma once

#include "ast/record_layout.h"
#include "ast/type_context.h"
#include "support/lang_options.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace cinch {

// A target, a dialect and the types of one translation unit.
struct TypeWorld {
  explicit TypeWorld(Standard standard = Standard::C23,
                     std::string triple = "x86_64-unknown-linux-gnu",
                     std::vector<std::string> features = {}) {
    options.standard = standard;
    options.triple = std::move(triple);
    options.features = std::move(features);
    options.char_is_signed = !options.triple.starts_with("aarch64");
    std::string error;
    target = make_target_info(options, error);
    EXPECT_NE(target, nullptr) << error;
    types = std::make_unique<TypeContext>(*target, options);
  }

  TypeContext *operator->() { return types.get(); }
  QualType of(BuiltinKind kind) { return types->builtin(kind); }

  const Identifier *name(std::string_view text) {
    for (const Identifier *known : names) {
      if (known->name == text) {
        return known;
      }
    }
    Identifier *identifier = types->arena().make<Identifier>();
    identifier->name = types->arena().copy_string(text);
    names.push_back(identifier);
    return identifier;
  }

  struct Member {
    QualType type;
    int bits = -1; // width of a bit-field
    bool is_packed = false;
    uint64_t alignment = 0; // `aligned`
    bool is_unnamed = false;
  };

  // Complete and laid out. `change` may set attributes first.
  template <typename Change>
  RecordDecl *record(std::string_view tag, TagKind kind, std::vector<Member> members,
                     Change change) {
    Arena &arena = types->arena();
    RecordDecl *decl = make_decl<RecordDecl>(arena, {}, tag.empty() ? nullptr : name(tag));
    decl->tag = kind;
    std::vector<FieldDecl *> fields;
    for (const Member &member : members) {
      std::string text = "f" + std::to_string(fields.size());
      FieldDecl *field = make_decl<FieldDecl>(arena, {}, member.is_unnamed ? nullptr : name(text));
      field->type = member.type;
      field->parent = decl;
      field->index = static_cast<uint32_t>(fields.size());
      field->is_bit_field = member.bits >= 0;
      field->bit_width = member.bits >= 0 ? static_cast<uint32_t>(member.bits) : 0;
      field->is_packed = member.is_packed;
      field->alignment = {member.alignment};
      fields.push_back(field);
    }
    decl->fields = arena.copy(llvm::ArrayRef<FieldDecl *>(fields));
    decl->is_complete = true;
    types->record(decl);
    change(*decl);
    EXPECT_TRUE(layout_record(*decl, *types));
    return decl;
  }
  RecordDecl *structure(std::string_view tag, std::vector<Member> members) {
    return record(tag, TagKind::Struct, std::move(members), [](RecordDecl &) {});
  }
  RecordDecl *union_of(std::string_view tag, std::vector<Member> members) {
    return record(tag, TagKind::Union, std::move(members), [](RecordDecl &) {});
  }

  QualType typedef_of(std::string_view text, QualType underlying, uint64_t alignment = 0) {
    TypedefDecl *decl = make_decl<TypedefDecl>(types->arena(), {}, name(text));
    decl->underlying = underlying;
    decl->alignment = {alignment};
    return types->typedef_name(decl);
  }

  EnumDecl *enumeration(std::string_view tag, QualType underlying) {
    EnumDecl *decl = make_decl<EnumDecl>(types->arena(), {}, name(tag));
    decl->underlying = underlying;
    decl->is_complete = true;
    types->enumeration(decl);
    return decl;
  }

  LangOptions options;
  std::unique_ptr<TargetInfo> target;
  std::unique_ptr<TypeContext> types;
  std::vector<const Identifier *> names;
};

} // namespace cinch
