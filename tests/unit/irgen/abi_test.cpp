// Signatures are those of clang 22: `clang-22 -S -emit-llvm`.
#include "../ast/ast_test_support.h"

#include "irgen/abi.h"

#include "llvm/IR/LLVMContext.h"
#include "llvm/Support/raw_ostream.h"

namespace cinch {
namespace {

using enum BuiltinKind;

struct AbiWorld : TypeWorld {
  explicit AbiWorld(std::vector<std::string> features = {},
                    std::string triple = "x86_64-unknown-linux-gnu")
      : TypeWorld(Standard::C23, std::move(triple), std::move(features)),
        lowering(context, *types) {}

  QualType record_of(std::vector<Member> members) {
    std::string tag = "S" + std::to_string(count++);
    return structure(tag, std::move(members))->type;
  }

  // "result (parameter, ...)" as LLVM would print it, attributes included.
  std::string signature(QualType result, std::vector<QualType> parameters, FunctionInfo info = {}) {
    const FunctionType *type = type_cast<FunctionType>(types->function(result, parameters, info));
    FunctionAbi abi = classify_function(lowering, *type, parameters);
    std::string text;
    llvm::raw_string_ostream out(text);
    print_attributes(out, abi.attributes.getRetAttrs());
    abi.type->getReturnType()->print(out);
    out << " (";
    for (unsigned i = 0; i < abi.type->getNumParams(); ++i) {
      out << (i == 0 ? "" : ", ");
      abi.type->getParamType(i)->print(out);
      out << ' ';
      print_attributes(out, abi.attributes.getParamAttrs(i));
      text.pop_back();
    }
    out << (abi.type->isVarArg() ? ", ...)" : ")");
    return text;
  }

  static void print_attributes(llvm::raw_ostream &out, llvm::AttributeSet attributes) {
    for (llvm::Attribute attribute : attributes) {
      if (attribute.hasAttribute(llvm::Attribute::ByVal)) {
        out << "byval ";
      } else if (attribute.hasAttribute(llvm::Attribute::StructRet)) {
        out << "sret ";
      } else if (attribute.hasAttribute(llvm::Attribute::ZExt) ||
                 attribute.hasAttribute(llvm::Attribute::SExt) ||
                 attribute.hasAttribute(llvm::Attribute::Alignment)) {
        out << attribute.getAsString() << ' ';
      }
    }
  }

  llvm::LLVMContext context;
  TypeLowering lowering;
  int count = 0;
};

TEST(AbiX86_64, Scalars) {
  AbiWorld world;
  EXPECT_EQ(world.signature(world.of(Bool), {world.of(Char), world.of(UShort), world.of(Int)}),
            "zeroext i1 (i8 signext, i16 zeroext, i32)");
  EXPECT_EQ(world.signature(world.of(LongDouble), {world.of(Float), world.of(Int128)}),
            "x86_fp80 (float, i128)");
  EXPECT_EQ(
      world.signature(world.of(Void), {world->bit_int(7, true), world->bit_int(33, true),
                                       world->bit_int(100, false), world->bit_int(200, true)}),
      "void (i7 signext, i64, i64, i64, ptr byval align 8)");
}

TEST(AbiX86_64, SmallStructures) {
  AbiWorld world;
  QualType mixed = world.record_of({{world.of(Double)}, {world.of(Int)}});
  EXPECT_EQ(world.signature(mixed, {mixed}), "{ double, i32 } (double, i32)");
  QualType floats = world.record_of({{world.of(Float)}, {world.of(Float)}, {world.of(Float)}});
  EXPECT_EQ(world.signature(floats, {floats}), "{ <2 x float>, float } (<2 x float>, float)");
  QualType bytes = world.record_of({{world->array_of(world.of(Char), 3)}});
  EXPECT_EQ(world.signature(bytes, {bytes}), "i24 (i24)");
  QualType ints = world.record_of({{world.of(Int)}, {world.of(Float)}});
  EXPECT_EQ(world.signature(ints, {ints}), "i64 (i64)");
  QualType empty = world.record_of({});
  EXPECT_EQ(world.signature(empty, {empty, world.of(Int)}), "void (i32)");
}

TEST(AbiX86_64, Memory) {
  AbiWorld world;
  QualType large = world.record_of({{world->array_of(world.of(Long), 3)}});
  EXPECT_EQ(world.signature(large, {large}), "void (ptr sret align 8, ptr byval align 8)");
  QualType packed = world
                        .record("P", TagKind::Struct, {{world.of(Char)}, {world.of(Int)}},
                                [](RecordDecl &record) { record.is_packed = true; })
                        ->type;
  EXPECT_EQ(world.signature(world.of(Void), {packed}), "void (ptr byval align 8)");
  QualType x87 = world.record_of({{world.of(LongDouble)}});
  EXPECT_EQ(world.signature(x87, {x87}), "x86_fp80 (ptr byval align 16)");
}

// psABI 3.2.3: no structure is split between registers and the stack.
TEST(AbiX86_64, RegistersRunOut) {
  AbiWorld world;
  QualType pair = world.record_of({{world.of(Long)}, {world.of(Long)}});
  QualType integer = world.of(Int);
  EXPECT_EQ(
      world.signature(world.of(Void), {integer, integer, integer, integer, integer, pair, integer}),
      "void (i32, i32, i32, i32, i32, ptr byval align 8, i32)");
  // The memory for the result takes a register too.
  QualType large = world.record_of({{world->array_of(world.of(Long), 3)}});
  EXPECT_EQ(world.signature(large, {integer, integer, integer, integer, pair}),
            "void (ptr sret align 8, i32, i32, i32, i32, ptr byval align 8)");
}

TEST(AbiX86_64, Complex) {
  AbiWorld world;
  QualType of_float = world->complex_of(world.of(Float));
  QualType of_double = world->complex_of(world.of(Double));
  QualType of_long_double = world->complex_of(world.of(LongDouble));
  EXPECT_EQ(world.signature(of_float, {of_float}), "<2 x float> (<2 x float>)");
  EXPECT_EQ(world.signature(of_double, {of_double}), "{ double, double } (double, double)");
  EXPECT_EQ(world.signature(of_long_double, {of_long_double}),
            "{ x86_fp80, x86_fp80 } (ptr byval align 16)");
  EXPECT_EQ(world.signature(world->complex_of(world.of(Int)), {}), "i64 ()");
}

TEST(AbiX86_64, Vectors) {
  AbiWorld plain;
  auto vector = [](AbiWorld &world, uint32_t count) {
    return world->vector_of(world.of(Float), count);
  };
  EXPECT_EQ(plain.signature(plain.of(Void), {vector(plain, 2), vector(plain, 4), vector(plain, 8)}),
            "void (double, <4 x float>, ptr byval align 32)");
  AbiWorld avx({"+avx"});
  QualType wide = avx.record_of({{vector(avx, 8)}});
  EXPECT_EQ(avx.signature(wide, {wide, vector(avx, 16)}),
            "<8 x float> (<8 x float>, ptr byval align 64)");
}

TEST(AbiX86_64, WithoutPrototype) {
  AbiWorld world;
  FunctionInfo info;
  info.has_prototype = false;
  const FunctionType *type = type_cast<FunctionType>(world->function(world.of(Int), {}, info));
  FunctionAbi abi = classify_function(world.lowering, *type, {world.of(Int), world.of(Double)});
  EXPECT_TRUE(abi.type->isVarArg());
  EXPECT_EQ(abi.type->getNumParams(), 2u);
}

TEST(AbiAArch64, Aggregates) {
  AbiWorld world({}, "aarch64-unknown-linux-gnu");
  QualType vector = world.record_of({{world->array_of(world.of(Float), 4)}});
  EXPECT_EQ(world.signature(world.of(Void), {vector}), "void ([4 x float])");
  QualType pair = world.record_of({{world.of(Long)}, {world.of(Int)}});
  EXPECT_EQ(world.signature(pair, {pair}), "[2 x i64] ([2 x i64])");
  QualType large = world.record_of({{world->array_of(world.of(Long), 3)}});
  EXPECT_EQ(world.signature(large, {large}), "void (ptr sret align 8, ptr)");
  EXPECT_EQ(world.signature(world.of(Short), {world.of(Bool)}), "i16 (i1)");
}

} // namespace
} // namespace cinch
