#include "sema/initializer_entries.h"

#include "source/source_map.h"
#include "target/target_info.h"

#include "llvm/Support/raw_ostream.h"

#include <gtest/gtest.h>

namespace cinch {
namespace {

// Entries are ints at byte offsets; each has its own number as value.
struct Entries : testing::Test {
  Entries() {
    std::string error;
    target = make_target_info(options, error);
    types = std::make_unique<TypeContext>(*target, options);
    engine = std::make_unique<DiagnosticEngine>(sources, diagnostics, stream);
    sema = std::make_unique<Sema>(*types, identifiers, *engine, sources, options);
    store = std::make_unique<InitEntryStore>(*sema);
  }

  InitEntry entry(uint64_t offset, uint64_t number, uint64_t repeat = 1, uint64_t stride = 0) {
    IntegerLiteralExpr *value =
        make_expr<IntegerLiteralExpr>(types->arena(), {}, types->int_type());
    value->word = number;
    InitEntry result = {};
    result.offset = {offset};
    result.type = types->int_type();
    result.value = value;
    result.repeat = repeat;
    result.stride = {stride};
    return result;
  }
  void add(uint64_t offset, uint64_t number, uint64_t repeat = 1, uint64_t stride = 0) {
    store->add(entry(offset, number, repeat, stride), 32);
  }
  // "offset:number" and "xrepeat", by offset.
  std::string finish() {
    llvm::SmallVector<InitEntry, 8> all;
    store->finish(all);
    std::string text;
    for (const InitEntry &each : all) {
      text += text.empty() ? "" : " ";
      text += std::to_string(each.offset.value) + ":" +
              std::to_string(expr_as<IntegerLiteralExpr>(each.value)->word);
      text += each.repeat > 1 ? "x" + std::to_string(each.repeat) : "";
    }
    return text;
  }

  LangOptions options;
  DiagnosticOptions diagnostics;
  SourceMap sources;
  std::string output;
  llvm::raw_string_ostream stream{output};
  IdentifierTable identifiers{options};
  std::unique_ptr<TargetInfo> target;
  std::unique_ptr<TypeContext> types;
  std::unique_ptr<DiagnosticEngine> engine;
  std::unique_ptr<Sema> sema;
  std::unique_ptr<InitEntryStore> store;
};

TEST_F(Entries, ascending_entries_are_kept_as_they_come) {
  add(0, 1);
  add(4, 2);
  add(12, 3);
  EXPECT_EQ(finish(), "0:1 4:2 12:3");
}

TEST_F(Entries, later_ones_are_sorted_in) {
  add(8, 1);
  add(0, 2);
  add(4, 3);
  EXPECT_EQ(finish(), "0:2 4:3 8:1");
}

TEST_F(Entries, the_same_place_again_replaces) {
  add(0, 1);
  add(4, 2);
  add(0, 3);
  EXPECT_EQ(finish(), "0:3 4:2");
  EXPECT_NE(output.find("overrides prior initialization"), std::string::npos);
}

TEST_F(Entries, a_repetition_is_cut_where_one_copy_is_replaced) {
  add(0, 1, 10, 4); // [0 ... 9] = 1
  add(20, 2);       // [5] = 2
  EXPECT_EQ(finish(), "0:1x5 20:2 24:1x4");
}

TEST_F(Entries, a_repetition_loses_its_ends) {
  add(0, 1, 3, 4);
  add(0, 2);
  add(8, 3);
  EXPECT_EQ(finish(), "0:2 4:1 8:3");
}

TEST_F(Entries, a_repetition_replaces_what_it_covers) {
  add(4, 1);
  add(40, 2);
  add(0, 3, 4, 4);
  EXPECT_EQ(finish(), "0:3x4 40:2");
}

TEST_F(Entries, repetitions_side_by_side_do_not_touch) {
  add(0, 1, 8, 8); // [0 ... 7] = {1, 2}
  add(4, 2, 8, 8);
  EXPECT_EQ(finish(), "0:1x8 4:2x8");
  EXPECT_EQ(output, "");
}

TEST_F(Entries, one_copy_between_others_is_replaced) {
  add(0, 1, 4, 8);
  add(4, 2, 4, 8);
  add(12, 3); // the second member of element 1
  EXPECT_EQ(finish(), "0:1x4 4:2 12:3 20:2x2");
}

TEST_F(Entries, discard_drops_a_range) {
  add(0, 1);
  add(4, 2);
  add(8, 3);
  store->discard(0, 64, {});
  EXPECT_EQ(finish(), "8:3");
}

} // namespace
} // namespace cinch
