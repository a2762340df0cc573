// Sizes and offsets are those of gcc 12 and clang 22 on x86-64.
#include "ast_test_support.h"

namespace cinch {
namespace {

using enum BuiltinKind;

void expect_layout(const RecordDecl *record, uint64_t size, uint64_t alignment,
                   std::vector<uint64_t> bit_offsets) {
  EXPECT_EQ(record->size.value, size);
  EXPECT_EQ(record->alignment.value, alignment);
  ASSERT_EQ(record->fields.size(), bit_offsets.size());
  for (size_t i = 0; i < bit_offsets.size(); ++i) {
    EXPECT_EQ(record->fields[i]->offset.value, bit_offsets[i]) << "member " << i;
  }
}

TEST(RecordLayout, PlainMembers) {
  TypeWorld world;
  expect_layout(world.structure("S", {{world.of(Char)}, {world.of(Int)}, {world.of(Char)}}), 12, 4,
                {0, 32, 64});
  expect_layout(world.structure("L", {{world.of(Char)}, {world.of(LongDouble)}}), 32, 16, {0, 128});
  expect_layout(world.union_of("U", {{world.of(Char)}, {world.of(Double)}}), 8, 8, {0, 0});
  expect_layout(world.structure("E", {}), 0, 1, {});
}

TEST(RecordLayout, BitFieldsDoNotStraddleTheirType) {
  TypeWorld world;
  expect_layout(world.structure("A", {{world.of(Int), 20}, {world.of(Int), 20}}), 8, 4, {0, 32});
  expect_layout(world.structure("B", {{world.of(Char), 5}, {world.of(Int), 20}}), 4, 4, {0, 5});
  expect_layout(world.structure("C", {{world.of(Char)}, {world.of(Int), 24}}), 4, 4, {0, 8});
  expect_layout(world.structure("D", {{world.of(Short), 3}, {world.of(Long), 62}}), 16, 8, {0, 64});
  expect_layout(world.structure("F", {{world.of(Bool), 1}, {world.of(Bool), 1}, {world.of(Char)}}),
                2, 1, {0, 1, 8});
}

TEST(RecordLayout, ZeroWidthEndsTheUnit) {
  TypeWorld world;
  TypeWorld::Member zero{world.of(Int), 0, false, 0, true};
  expect_layout(world.structure("A", {{world.of(Char), 3}, zero, {world.of(Char), 3}}), 5, 1,
                {0, 32, 32});
  // On AArch64 it aligns the record too.
  TypeWorld arm(Standard::C23, "aarch64-unknown-linux-gnu");
  TypeWorld::Member arm_zero{arm.of(Int), 0, false, 0, true};
  expect_layout(arm.structure("A", {{arm.of(Char), 3}, arm_zero, {arm.of(Char), 3}}), 8, 4,
                {0, 32, 32});
}

TEST(RecordLayout, Packed) {
  TypeWorld world;
  auto pack = [](RecordDecl &record) { record.is_packed = true; };
  expect_layout(world.record("A", TagKind::Struct, {{world.of(Char)}, {world.of(Int)}}, pack), 5, 1,
                {0, 8});
  expect_layout(
      world.record("B", TagKind::Struct, {{world.of(Int), 20}, {world.of(Int), 20}}, pack), 5, 1,
      {0, 20});
  TypeWorld::Member packed{world.of(Int), -1, true};
  expect_layout(world.structure("C", {{world.of(Char)}, packed, {world.of(Int)}}), 12, 4,
                {0, 8, 64});
}

TEST(RecordLayout, Aligned) {
  TypeWorld world;
  TypeWorld::Member aligned{world.of(Char), -1, false, 16};
  expect_layout(world.structure("A", {{world.of(Char)}, aligned}), 32, 16, {0, 128});
  expect_layout(world.record("B", TagKind::Struct, {{world.of(Char)}},
                             [](RecordDecl &record) { record.explicit_alignment = {8}; }),
                8, 8, {0});
  TypeWorld::Member bits{world.of(Int), 3, false, 8};
  expect_layout(world.structure("C", {{world.of(Int), 3}, bits}), 16, 8, {0, 64});
  QualType loose = world.typedef_of("loose_int", world.of(Int), 1);
  expect_layout(world.structure("D", {{world.of(Char)}, {loose}}), 5, 1, {0, 8});
}

TEST(RecordLayout, PragmaPack) {
  TypeWorld world;
  auto pack = [](RecordDecl &record) { record.max_field_alignment = 2; };
  expect_layout(world.record("A", TagKind::Struct,
                             {{world.of(Char)}, {world.of(Int)}, {world.of(Long)}}, pack),
                14, 2, {0, 16, 48});
  expect_layout(
      world.record("B", TagKind::Struct, {{world.of(Int), 20}, {world.of(Int), 20}}, pack), 6, 2,
      {0, 20});
}

TEST(RecordLayout, FlexibleArrayAddsOnlyAlignment) {
  TypeWorld world;
  QualType flexible = world->incomplete_array_of(world.of(Long));
  expect_layout(world.structure("A", {{world.of(Int)}, {flexible}}), 8, 8, {0, 64});
}

TEST(RecordLayout, BitInt) {
  TypeWorld world;
  EXPECT_EQ(world->size_of(world->bit_int(100, true)).value, 16u);
  EXPECT_EQ(world->align_of(world->bit_int(100, true)).value, 8u);
  expect_layout(world.structure("A", {{world->bit_int(37, true), 30}, {world.of(Int), 10}}), 8, 8,
                {0, 32});
}

TEST(RecordLayout, TooLarge) {
  TypeWorld world;
  RecordDecl *decl = make_decl<RecordDecl>(world->arena(), {}, world.name("Huge"));
  FieldDecl *field = make_decl<FieldDecl>(world->arena(), {}, world.name("bytes"));
  field->type = world->array_of(world.of(Char), uint64_t{1} << 60);
  decl->fields = world->arena().copy(llvm::ArrayRef<FieldDecl *>(field));
  EXPECT_FALSE(layout_record(*decl, *world.types));
}

} // namespace
} // namespace cinch
