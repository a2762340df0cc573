#include "source/source_map.h"

#include "llvm/Support/MemoryBuffer.h"

#include <gtest/gtest.h>

using namespace cinch;

namespace {

std::unique_ptr<llvm::MemoryBuffer> bytes(std::string_view text) {
  return llvm::MemoryBuffer::getMemBufferCopy(llvm::StringRef(text.data(), text.size()));
}

class SourceMapTest : public testing::Test {
protected:
  FileId add(std::string name, std::string_view text, SourceLoc include_loc = {},
             FileKind kind = FileKind::User) {
    return map.add_file(map.add_buffer(std::move(name), bytes(text)), include_loc, kind);
  }
  // Where `text` first stands in the file.
  SourceLoc at(FileId file, std::string_view text) {
    return map.file_start(file).plus(static_cast<uint32_t>(map.buffer(file).text.find(text)));
  }
  std::string presumed(SourceLoc loc) {
    PresumedLoc place = map.presumed(loc);
    return std::string(place.file) + ":" + std::to_string(place.line) + ":" +
           std::to_string(place.column);
  }
  SourceMap map;
};

TEST_F(SourceMapTest, lines_and_columns) {
  FileId file = add("a.c", "int a;\n\n  int b;\r\nlast");
  EXPECT_EQ(map.main_file(), file);
  EXPECT_EQ(presumed(at(file, "a;")), "a.c:1:5");
  EXPECT_EQ(presumed(at(file, "int b")), "a.c:3:3");
  EXPECT_EQ(presumed(map.file_end(file)), "a.c:4:5");
  EXPECT_EQ(map.line_text(at(file, "b;")), "  int b;");
  EXPECT_EQ(map.line_text(map.file_end(file)), "last");
  EXPECT_EQ(map.line_text(at(file, "\n\n").plus(1)), "");
  EXPECT_EQ(presumed(at(file, "a;")), "a.c:1:5"); // backwards again
}

TEST_F(SourceMapTest, empty_file_and_invalid_location) {
  FileId file = add("empty.c", "");
  EXPECT_EQ(map.file_start(file), map.file_end(file));
  EXPECT_EQ(presumed(map.file_start(file)), "empty.c:1:1");
  EXPECT_EQ(map.presumed({}).line, 0u);
  EXPECT_STREQ(map.characters({}), "");
  EXPECT_FALSE(map.is_in_system_header({}));
  EXPECT_FALSE(map.is_macro_loc({}));
}

TEST_F(SourceMapTest, main_file_is_not_the_predefined_text) {
  add("<built-in>", "#define A 1\n", {}, FileKind::Builtin);
  FileId file = add("a.c", "x");
  EXPECT_EQ(map.main_file(), file);
  EXPECT_TRUE(map.is_in_main_file(map.file_start(file)));
}

TEST_F(SourceMapTest, order_follows_the_translation_unit) {
  FileId main = add("a.c", "first\n#include\nlast\n");
  FileId header = add("a.h", "inner #include2 behind", at(main, "#include"));
  FileId deep = add("b.h", "deep", at(header, "#include2"));
  EXPECT_TRUE(map.is_before(at(main, "first"), at(header, "inner")));
  EXPECT_TRUE(map.is_before(at(header, "inner"), at(main, "last")));
  EXPECT_FALSE(map.is_before(at(main, "last"), at(header, "inner")));
  EXPECT_TRUE(map.is_before(at(main, "#include"), at(header, "inner")));
  EXPECT_FALSE(map.is_before(at(header, "inner"), at(main, "#include")));
  EXPECT_TRUE(map.is_before(at(deep, "deep"), at(header, "behind")));
  EXPECT_TRUE(map.is_before(at(header, "inner"), at(deep, "deep")));
  EXPECT_TRUE(map.is_before(at(deep, "deep"), at(main, "last")));
  EXPECT_EQ(map.presumed_include_loc(at(deep, "deep")), at(header, "#include2"));
}

TEST_F(SourceMapTest, expansions_know_spelling_and_place_of_use) {
  FileId file = add("a.c", "#define M a+b\nx M y\n");
  SourceLoc use = at(file, "M y");
  const Identifier *macro = reinterpret_cast<const Identifier *>(0x1000);
  SourceLoc base = map.add_expansion(at(file, "a+b"), 3, {use, use}, macro);
  EXPECT_TRUE(map.is_macro_loc(base.plus(2)));
  EXPECT_EQ(map.spelling_loc(base.plus(2)), at(file, "b\n"));
  EXPECT_EQ(*map.characters(base.plus(2)), 'b');
  EXPECT_EQ(map.expansion_loc(base.plus(2)), use);
  EXPECT_EQ(map.expansion_macro(base), macro);
  EXPECT_EQ(presumed(base.plus(2)), "a.c:2:3");
  // An expansion inside the expansion.
  SourceLoc inner = map.add_expansion(at(file, "a+b"), 3, {base, base.plus(2)}, macro);
  EXPECT_EQ(map.expansion_range(inner).begin, base);
  EXPECT_EQ(map.expansion_loc(inner), use);
  EXPECT_TRUE(map.in_same_range(inner, inner.plus(2)));
  EXPECT_FALSE(map.in_same_range(inner, base));
  EXPECT_EQ(map.file_of(inner), file);
}

TEST_F(SourceMapTest, scratch_text_stands_where_it_was_made) {
  FileId file = add("a.c", "PASTE(a, b)");
  SourceLoc use = map.file_start(file);
  SourceLoc first = map.add_scratch("ab", {use, use});
  SourceLoc second = map.add_scratch(std::string(100000, 'q'), {use, use});
  SourceLoc third = map.add_scratch("cd", {use, use});
  EXPECT_EQ(std::string_view(map.characters(first), 3), "ab\n");
  EXPECT_EQ(map.characters(second)[99999], 'q');
  EXPECT_EQ(std::string_view(map.characters(third), 3), "cd\n");
  EXPECT_EQ(map.expansion_loc(third), use);
  EXPECT_EQ(map.line_text(map.spelling_loc(first)), "ab");
  EXPECT_EQ(map.expansion_macro(first), nullptr);
}

TEST_F(SourceMapTest, line_directives) {
  FileId file = add("a.c", "one\n#line 50 \"b.c\"\ntwo\nthree\n#line 7\nfour\n");
  map.add_line_directive(at(file, "#line 50"), 50, "b.c", FileKind::User);
  EXPECT_EQ(presumed(at(file, "one")), "a.c:1:1");
  EXPECT_EQ(presumed(at(file, "#line 50")), "a.c:2:1");
  EXPECT_EQ(presumed(at(file, "two")), "b.c:50:1");
  map.add_line_directive(at(file, "#line 7"), 7, "", FileKind::System);
  EXPECT_EQ(presumed(at(file, "three")), "b.c:51:1");
  EXPECT_EQ(presumed(at(file, "four")), "b.c:7:1");
  EXPECT_TRUE(map.is_in_system_header(at(file, "four")));
  EXPECT_FALSE(map.is_in_system_header(at(file, "three")));
  EXPECT_EQ(map.line_and_column(at(file, "four")).first, 6u);
  PresumedLoc physical = map.physical(at(file, "four"));
  EXPECT_EQ(std::string(physical.file), "a.c");
  EXPECT_EQ(physical.line, 6u);
  EXPECT_EQ(map.physical({}).line, 0u);
  EXPECT_EQ(map.find_buffer("a.c"), &map.buffer(file));
  EXPECT_EQ(map.find_buffer("b.c"), nullptr);
}

TEST_F(SourceMapTest, line_markers_keep_the_include_chain) {
  FileId file = add("t.i", "# 1 \"t.c\"\n# 1 \"a.h\" 1\nin a\n# 1 \"b.h\" 1 3\nin b\n"
                           "# 2 \"a.h\" 2\nback\n# 2 \"t.c\" 2\nmain\n");
  map.add_line_directive(at(file, "# 1 \"t.c\""), 1, "t.c", FileKind::User);
  map.add_line_directive(at(file, "# 1 \"a.h\""), 1, "a.h", FileKind::User, LineMarker::Enter);
  map.add_line_directive(at(file, "# 1 \"b.h\""), 1, "b.h", FileKind::System, LineMarker::Enter);
  map.add_line_directive(at(file, "# 2 \"a.h\""), 2, "a.h", FileKind::User, LineMarker::Leave);
  map.add_line_directive(at(file, "# 2 \"t.c\""), 2, "t.c", FileKind::User, LineMarker::Leave);
  SourceLoc in_b = at(file, "in b");
  EXPECT_EQ(presumed(in_b), "b.h:1:1");
  SourceLoc includer = map.presumed_include_loc(in_b);
  EXPECT_EQ(presumed(includer), "a.h:2:1");
  EXPECT_EQ(presumed(map.presumed_include_loc(includer)), "t.c:1:1");
  EXPECT_EQ(presumed(map.presumed_include_loc(at(file, "back"))), "t.c:1:1");
  EXPECT_FALSE(map.presumed_include_loc(at(file, "main")).is_valid());
}

TEST_F(SourceMapTest, system_headers_and_their_macros) {
  FileId main = add("a.c", "#include\nM\n");
  FileId header = add("s.h", "#define M x", at(main, "#include"), FileKind::System);
  SourceLoc use = at(main, "M\n");
  SourceLoc base = map.add_expansion(at(header, "x"), 1, {use, use}, nullptr);
  EXPECT_TRUE(map.is_in_system_header(at(header, "x")));
  EXPECT_FALSE(map.is_in_system_header(base));
  EXPECT_TRUE(map.is_spelled_in_system_header(base));
  SourceLoc pasted = map.add_scratch("xy", {base, base});
  EXPECT_TRUE(map.is_spelled_in_system_header(pasted));
  EXPECT_FALSE(map.is_spelled_in_system_header(use));
}

TEST_F(SourceMapTest, every_location_finds_its_entry_among_many) {
  FileId file = add("a.c", std::string(1000, 'x'));
  SourceLoc start = map.file_start(file);
  std::vector<SourceLoc> bases;
  for (uint32_t i = 0; i < 500; ++i) {
    bases.push_back(
        map.add_expansion(start.plus(i), i % 7 + 1, {start.plus(i), start.plus(i)}, nullptr));
  }
  for (uint32_t step : {1u, 3u, 499u}) {
    for (uint32_t i = 0; i < 500; ++i) {
      uint32_t n = i * step % 500;
      EXPECT_EQ(map.spelling_loc(bases[n].plus(n % 7)), start.plus(n + n % 7));
      EXPECT_EQ(map.expansion_loc(bases[n]), start.plus(n));
    }
  }
}

} // namespace
