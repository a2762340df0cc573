#include "ast_test_support.h"

namespace cinch {
namespace {

TEST(Types, EqualTypesAreOneObject) {
  TypeWorld world;
  QualType integer = world->int_type();
  EXPECT_EQ(world->pointer_to(integer), world->pointer_to(integer));
  EXPECT_EQ(world->pointer_to(integer.with(Const)), world->pointer_to(integer.with(Const)));
  EXPECT_NE(world->pointer_to(integer), world->pointer_to(integer.with(Const)));
  EXPECT_EQ(world->array_of(integer, 3), world->array_of(integer, 3));
  EXPECT_NE(world->array_of(integer, 3), world->array_of(integer, 4));
  FunctionInfo info;
  QualType function = world->function(integer, {integer, world->char_type()}, info);
  EXPECT_EQ(function, world->function(integer, {integer, world->char_type()}, info));
  info.is_variadic = true;
  EXPECT_NE(function, world->function(integer, {integer, world->char_type()}, info));
  EXPECT_EQ(world->bit_int(7, true), world->bit_int(7, true));
  EXPECT_NE(world->bit_int(7, true), world->bit_int(7, false));
}

TEST(Types, TableGrows) {
  TypeWorld world;
  std::vector<QualType> arrays;
  for (uint64_t i = 0; i < 5000; ++i) {
    arrays.push_back(world->array_of(world->int_type(), i));
  }
  for (uint64_t i = 0; i < 5000; ++i) {
    EXPECT_EQ(arrays[i], world->array_of(world->int_type(), i));
  }
}

TEST(Types, SugarIsCanonicallyNothing) {
  TypeWorld world;
  QualType size = world.typedef_of("size_t", world.of(BuiltinKind::ULong));
  QualType pointer = world->pointer_to(size);
  EXPECT_NE(pointer, world->pointer_to(world.of(BuiltinKind::ULong)));
  EXPECT_TRUE(same_type(pointer, world->pointer_to(world.of(BuiltinKind::ULong))));
  QualType constant = world.typedef_of("cint", world->int_type().with(Const));
  EXPECT_TRUE(constant.is_const());
  EXPECT_EQ(world->unqualified(constant), world->int_type());
}

TEST(Types, QualifiersOfAnArrayAreItsElements) {
  TypeWorld world;
  QualType array = world->array_of(world->array_of(world->int_type(), 2), 3);
  QualType constant = world->qualified(array, Const);
  EXPECT_EQ(constant.local_qualifiers(), 0u);
  EXPECT_TRUE(constant.is_const());
  EXPECT_EQ(world->unqualified(constant), array);
  EXPECT_EQ(world->qualified(constant, Const), constant);
}

TEST(Types, Promotions) {
  TypeWorld world;
  EXPECT_EQ(world->promoted(world.of(BuiltinKind::UShort)), world->int_type());
  EXPECT_EQ(world->promoted(world->bool_type()), world->int_type());
  EXPECT_EQ(world->promoted(world.of(BuiltinKind::UInt)), world.of(BuiltinKind::UInt));
  EXPECT_EQ(world->promoted(world->bit_int(5, true)), world->bit_int(5, true));
  QualType enumeration = world.enumeration("E", world.of(BuiltinKind::UInt))->type;
  EXPECT_EQ(world->promoted(enumeration), world.of(BuiltinKind::UInt));
  EXPECT_EQ(world->promoted_bit_field(world.of(BuiltinKind::UInt), 31), world->int_type());
  EXPECT_EQ(world->promoted_bit_field(world.of(BuiltinKind::UInt), 32),
            world.of(BuiltinKind::UInt));
  EXPECT_EQ(world->promoted_bit_field(world.of(BuiltinKind::ULong), 40),
            world.of(BuiltinKind::ULong));
  EXPECT_EQ(world->default_argument_promoted(world.of(BuiltinKind::Float)),
            world.of(BuiltinKind::Double));
  EXPECT_EQ(world->default_argument_promoted(world.of(BuiltinKind::Float32)),
            world.of(BuiltinKind::Float32));
}

struct Conversion {
  BuiltinKind a, b, common;
};

TEST(Types, UsualArithmeticConversions) {
  TypeWorld world;
  using enum BuiltinKind;
  const Conversion conversions[] = {
      {Int, UInt, UInt},
      {Char, Short, Int},
      {Long, UInt, Long},
      {Long, ULong, ULong},
      {LongLong, ULong, ULongLong},
      {ULong, LongLong, ULongLong},
      {Int128, ULong, Int128},
      {Float, Long, Float},
      {Float, Double, Double},
      {LongDouble, Float64x, LongDouble},
      {Double, Float32x, Double},
      {Double, Float64, Float64},
      {Float, Float32, Float32},
      {Float32x, Float64, Float64},
      {Float128, Float64x, Float128},
      {Float16, Float, Float},
      {BFloat16, Float, Float},
      {LongLong, Long, LongLong},
  };
  for (const Conversion &one : conversions) {
    QualType expected = world.of(one.common);
    EXPECT_EQ(world->usual_arithmetic_type(world.of(one.a), world.of(one.b)), expected)
        << world->spelling(world.of(one.a)) << " and " << world->spelling(world.of(one.b));
    EXPECT_EQ(world->usual_arithmetic_type(world.of(one.b), world.of(one.a)), expected);
  }
  EXPECT_TRUE(world->usual_arithmetic_type(world.of(Float16), world.of(BFloat16)).is_null());
}

TEST(Types, UsualArithmeticConversionsOfBitIntAndComplex) {
  TypeWorld world;
  QualType wide = world->bit_int(40, false);
  EXPECT_EQ(world->usual_arithmetic_type(wide, world->int_type()), wide);
  EXPECT_EQ(world->usual_arithmetic_type(world->bit_int(32, false), world->int_type()),
            world.of(BuiltinKind::UInt));
  EXPECT_EQ(world->usual_arithmetic_type(world->bit_int(70, true), world.of(BuiltinKind::ULong)),
            world->bit_int(70, true));
  QualType complex = world->complex_of(world.of(BuiltinKind::Float));
  EXPECT_EQ(world->usual_arithmetic_type(complex, world.of(BuiltinKind::Double)),
            world->complex_of(world.of(BuiltinKind::Double)));
  EXPECT_EQ(world->usual_arithmetic_type(complex, world->int_type()), complex);
}

TEST(Types, Compatibility) {
  TypeWorld world(Standard::C17);
  QualType integer = world->int_type();
  QualType enumeration = world.enumeration("E", world.of(BuiltinKind::UInt))->type;
  EXPECT_TRUE(world->compatible(enumeration, world.of(BuiltinKind::UInt)));
  EXPECT_FALSE(world->compatible(enumeration, integer));
  EXPECT_TRUE(world->compatible(world->array_of(integer, 3), world->incomplete_array_of(integer)));
  EXPECT_FALSE(world->compatible(world->array_of(integer, 3), world->array_of(integer, 4)));
  EXPECT_FALSE(world->compatible(integer, integer.with(Const)));
  EXPECT_FALSE(
      world->compatible(world->pointer_to(integer), world->pointer_to(integer.with(Const))));
  FunctionInfo no_prototype;
  no_prototype.has_prototype = false;
  QualType old_style = world->function(integer, {}, no_prototype);
  EXPECT_TRUE(world->compatible(old_style, world->function(integer, {integer}, {})));
  EXPECT_FALSE(world->compatible(old_style, world->function(integer, {world->char_type()}, {})));
  FunctionInfo variadic;
  variadic.is_variadic = true;
  EXPECT_FALSE(world->compatible(old_style, world->function(integer, {integer}, variadic)));
}

TEST(Types, TagsAreCompatibleSinceC23) {
  for (Standard standard : {Standard::C17, Standard::C23}) {
    TypeWorld world(standard);
    RecordDecl *first = world.structure("S", {{world->int_type()}});
    RecordDecl *second = world.structure("S", {{world->int_type()}});
    RecordDecl *other = world.structure("S", {{world.of(BuiltinKind::UInt)}});
    EXPECT_EQ(world->compatible(first->type, second->type), standard == Standard::C23);
    EXPECT_FALSE(world->compatible(first->type, other->type));
  }
}

TEST(Types, SelfReferentialRecordsAreCompared) {
  TypeWorld world;
  RecordDecl *nodes[2];
  for (RecordDecl *&node : nodes) {
    node = make_decl<RecordDecl>(world->arena(), {}, world.name("Node"));
    FieldDecl *next = make_decl<FieldDecl>(world->arena(), {}, world.name("next"));
    next->type = world->pointer_to(world->record(node));
    next->parent = node;
    node->fields = world->arena().copy(llvm::ArrayRef<FieldDecl *>(next));
    node->is_complete = true;
    EXPECT_TRUE(layout_record(*node, *world.types));
  }
  EXPECT_TRUE(world->compatible(nodes[0]->type, nodes[1]->type));
}

TEST(Types, Composite) {
  TypeWorld world;
  QualType integer = world->int_type();
  QualType known = world->array_of(integer, 3);
  QualType unknown = world->incomplete_array_of(integer);
  EXPECT_EQ(world->composite(unknown, known), known);
  EXPECT_EQ(world->composite(world->pointer_to(unknown), world->pointer_to(known)),
            world->pointer_to(known));
  FunctionInfo no_prototype;
  no_prototype.has_prototype = false;
  QualType old_style = world->function(integer, {}, no_prototype);
  QualType prototype = world->function(integer, {integer}, {});
  EXPECT_EQ(world->composite(old_style, prototype), prototype);
}

TEST(Types, Spelling) {
  TypeWorld world;
  QualType integer = world->int_type();
  QualType character = world->char_type();
  QualType function = world->function(integer, {integer, world->pointer_to(character)}, {});
  EXPECT_EQ(world->spelling(world->pointer_to(function)), "int (*)(int, char *)");
  EXPECT_EQ(world->spelling(world->pointer_to(world->array_of(integer, 3))), "int (*)[3]");
  EXPECT_EQ(world->spelling(world->array_of(world->pointer_to(integer), 3)), "int *[3]");
  EXPECT_EQ(world->spelling(world->array_of(character, 10)), "char[10]");
  EXPECT_EQ(world->spelling(world->array_of(character, 10), "x"), "char x[10]");
  EXPECT_EQ(world->spelling(world->pointer_to(character.with(Const))), "const char *");
  EXPECT_EQ(world->spelling(world->pointer_to(integer).with(Const)), "int *const");
  EXPECT_EQ(world->spelling(world->pointer_to(world->pointer_to(integer).with(Const))),
            "int *const *");
  EXPECT_EQ(world->spelling(world->function(world->pointer_to(integer), {}, {})), "int *(void)");
  EXPECT_EQ(world->spelling(world->bit_int(5, false)), "unsigned _BitInt(5)");
  EXPECT_EQ(world->spelling(world->bool_type()), "bool");
  EXPECT_EQ(world->spelling(world->complex_of(world.of(BuiltinKind::Double))), "_Complex double");
  QualType returns_pointer =
      world->pointer_to(world->function(world->pointer_to(function), {}, {}));
  EXPECT_EQ(world->spelling(returns_pointer, "f"), "int (*(*f)(void))(int, char *)");
}

TEST(Types, QuotedShowsWhatATypedefStandsFor) {
  TypeWorld world;
  QualType size = world.typedef_of("size_t", world.of(BuiltinKind::ULong));
  EXPECT_EQ(world->quoted(size), "'size_t' (aka 'unsigned long')");
  EXPECT_EQ(world->quoted(world->pointer_to(size)), "'size_t *' (aka 'unsigned long *')");
  EXPECT_EQ(world->quoted(world->int_type()), "'int'");
  QualType list = world.typedef_of("va_list", world->va_list_type());
  EXPECT_EQ(world->quoted(list), "'va_list' (aka '__builtin_va_list')");
}

TEST(Types, DeepPointersNeedNoStack) {
  TypeWorld world;
  QualType a = world->int_type();
  QualType b = world.typedef_of("integer", a);
  for (int i = 0; i < 200000; ++i) {
    a = world->pointer_to(a);
    b = world->pointer_to(b);
  }
  EXPECT_TRUE(world->compatible(a, b));
  EXPECT_EQ(world->spelling(a).size(), 4u + 200000u);
}

TEST(Types, VaList) {
  TypeWorld x86;
  EXPECT_EQ(x86->size_of(x86->va_list_type()).value, 24u);
  EXPECT_TRUE(is_array(x86->va_list_type()));
  TypeWorld arm(Standard::C23, "aarch64-unknown-linux-gnu");
  EXPECT_EQ(arm->size_of(arm->va_list_type()).value, 32u);
  EXPECT_TRUE(is_record(arm->va_list_type()));
}

} // namespace
} // namespace cinch
