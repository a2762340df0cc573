// Features are those of `clang-22 -march=CPU -S -emit-llvm`.
#include "target/target_info.h"

#include "support/lang_options.h"

#include <gtest/gtest.h>

namespace cinch {
namespace {

std::unique_ptr<TargetInfo> target_for(std::string triple, std::string cpu,
                                       std::vector<std::string> features = {}) {
  LangOptions options;
  options.triple = std::move(triple);
  options.cpu = std::move(cpu);
  options.features = std::move(features);
  std::string error;
  return make_target_info(options, error);
}

constexpr const char *x86 = "x86_64-unknown-linux-gnu";
constexpr const char *arm = "aarch64-unknown-linux-gnu";

TEST(Target, FeaturesOfX86Cpus) {
  EXPECT_EQ(target_for(x86, "x86-64")->llvm_features, "+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87");
  EXPECT_EQ(target_for(x86, "x86-64-v3")->llvm_features,
            "+avx,+avx2,+bmi,+bmi2,+cmov,+crc32,+cx16,+cx8,+f16c,+fma,+fxsr,+lzcnt,+mmx,+movbe,"
            "+popcnt,+sahf,+sse,+sse2,+sse3,+sse4.1,+sse4.2,+ssse3,+x87,+xsave");
  EXPECT_TRUE(target_for(x86, "znver4")->has_feature("avx512f"));
  EXPECT_EQ(target_for(x86, "no-such-cpu"), nullptr);
}

TEST(Target, FeatureOptions) {
  std::unique_ptr<TargetInfo> avx = target_for(x86, "x86-64", {"+avx"});
  EXPECT_TRUE(avx->has_feature("sse4.2"));
  EXPECT_TRUE(avx->has_feature("popcnt"));
  std::unique_ptr<TargetInfo> less = target_for(x86, "haswell", {"-avx"});
  EXPECT_FALSE(less->has_feature("avx2"));
  EXPECT_TRUE(less->has_feature("sse4.2"));
}

TEST(Target, AtomicWidths) {
  EXPECT_EQ(target_for(x86, "x86-64")->max_atomic_inline.value, 8u);
  EXPECT_EQ(target_for(x86, "x86-64-v2")->max_atomic_inline.value, 16u);
  EXPECT_EQ(target_for(arm, "generic")->max_atomic_inline.value, 16u);
}

TEST(Target, AArch64) {
  std::unique_ptr<TargetInfo> target = target_for(arm, "generic");
  EXPECT_TRUE(target->has_feature("neon"));
  EXPECT_EQ(target->float_format(BuiltinKind::LongDouble), FloatFormat::Quad);
  EXPECT_EQ(target->bit_int_layout(100).align.value, 16u);
  // An architecture has those before it, as clang lists them.
  const std::string features = target_for(arm, "generic", {"+v8.2a", "+sve"})->llvm_features;
  EXPECT_NE(features.find("+v8a"), std::string::npos);
  EXPECT_EQ(features.find("+v8.3a"), std::string::npos);
}

TEST(Target, Registers) {
  std::unique_ptr<TargetInfo> target = target_for(x86, "x86-64");
  for (const char *name : {"rax", "%eax", "r8", "r10d", "xmm15", "st(3)", "bpl", "al"}) {
    EXPECT_TRUE(target->is_register_name(name)) << name;
  }
  for (const char *name : {"x0", "rxx", "xmm", "xmm99", "", "r", "st(9)"}) {
    EXPECT_FALSE(target->is_register_name(name)) << name;
  }
  EXPECT_TRUE(target_for(arm, "generic")->is_register_name("x19"));
}

TEST(Target, Refused) {
  LangOptions options;
  options.triple = "riscv64-unknown-linux-gnu";
  std::string error;
  EXPECT_EQ(make_target_info(options, error), nullptr);
  EXPECT_EQ(error, "unknown target triple 'riscv64-unknown-linux-gnu'");
}

} // namespace
} // namespace cinch
