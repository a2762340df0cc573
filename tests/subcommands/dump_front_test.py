#!/usr/bin/env python3
"""`cinch dump`: the finer points of tokens, pp, macros, includes, ast and layout."""

import pathlib
import tempfile
import unittest

import cases
from dump_test import run, source, text, unit

HEADER = """\
#pragma once
#define TWO 2
static inline int in_header(int x) {
  struct local { char a; int b; } l = {1, 2};
  return x + TWO + l.b;
}
"""
# As bison and flex write: the text of another file between `#line`s.
GENERATED = """\
#include "header.h"
int first(void) { return 1; }
#line 10 "gram.y"
int second(void)
{
  return TWO; }
#line 7 "generated.c"
int third(void) { return in_header(3); }
"""


class Files(unittest.TestCase):
    """Which lines are shown is decided by where they lie, not by what #line says."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="cinch-dump-")
        self.addCleanup(holder.cleanup)
        folder = pathlib.Path(holder.name)
        (folder / "header.h").write_text(HEADER)
        (folder / "generated.c").write_text(GENERATED)
        self.path = str(folder / "generated.c")

    def test_line_directives(self):
        self.assertEqual(text("pp", self.path).splitlines(), [
            "int first(void) { return 1; }", '# 10 "gram.y"', "int second(void)", "{",
            "  return 2; }", '# 7 "generated.c"', "int third(void) { return in_header(3); }"])
        lines = unit("pp", self.path)["lines"]
        self.assertEqual([(pathlib.Path(line["file"]).name, line["line"]) for line in lines],
                         [("generated.c", 2), ("gram.y", 10), ("gram.y", 11), ("gram.y", 12),
                          ("generated.c", 7)])
        self.assertEqual(text("pp", self.path, "--line", "5"), "{\n")

    def test_function_behind_a_line_directive(self):
        words = [self.path, "--function", "second"]
        self.assertEqual(text("pp", *words), "int second(void)\n{\n  return 2; }\n")
        self.assertEqual([t["text"] for t in unit("tokens", *words)["tokens"]],
                         ["int", "second", "(", "void", ")", "{", "return", "TWO", ";", "}"])
        self.assertEqual([e["step"]["call"] for e in unit("macros", *words)["expansions"]], ["TWO"])

    def test_function_of_a_header(self):
        words = [self.path, "--function", "in_header"]
        for more in ([], ["--expanded"]):
            tokens = unit("tokens", *words, *more)["tokens"]
            self.assertEqual([t["text"] for t in tokens][:4],
                             ["static", "inline", "int", "in_header"])
            self.assertEqual({pathlib.Path(t["file"]).name for t in tokens}, {"header.h"})
        self.assertEqual(text("pp", *words).splitlines()[2], "  return x + 2 + l.b;")
        self.assertEqual([e["line"] for e in unit("macros", *words)["expansions"]], [5])
        self.assertEqual([r["name"] for r in unit("layout", *words)["records"]], ["struct local"])

    def test_headers(self):
        shown = text("pp", "--headers", self.path)
        self.assertIn('header.h"\nstatic inline int in_header(int x) {\n', shown)
        self.assertLess(shown.index("in_header"), shown.index("first"))

    def test_ast_names_the_file(self):
        shown = text("ast", "--headers", self.path)
        headings = [line[2:] for line in shown.splitlines() if line.startswith("# ")]
        names = [pathlib.Path(heading).name for heading in headings]
        self.assertEqual(names, ["header.h", "generated.c", "gram.y", "generated.c"])
        declarations = unit("ast", "--headers", self.path)["declarations"]
        self.assertEqual([pathlib.Path(d["file"]).name for d in declarations][-4:],
                         ["header.h", "generated.c", "gram.y", "generated.c"])
        self.assertNotIn("file", declarations[-1]["children"][0])


# Bodies in other files, and a header with a function on the line of one in the main file.
PARTS = {
    "main.c": "int first(void) { return 1; }\n#define TWO 2\n"
              "int part(int x) {\n#include \"body.inc\"\n}\n"
              "int whole(int x)\n#include \"braces.inc\"\n"
              "#include \"after.h\"\nint last(void) { return TWO; }\n",
    "body.inc": "  int y = x * TWO;\n#include \"deep.inc\"\n  return y + z;\n",
    "deep.inc": "struct local { int a; };\nint z = TWO;\n",
    "braces.inc": "{\n  return x - TWO;\n}\n",
    "after.h": "static inline int after(void) { return TWO; }\nint unrelated;\n",
}


class IncludedBodies(unittest.TestCase):
    """What is included between the lines of a function belongs to it."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="cinch-dump-")
        self.addCleanup(holder.cleanup)
        for name, code in PARTS.items():
            pathlib.Path(holder.name, name).write_text(code)
        self.path = str(pathlib.Path(holder.name, "main.c"))

    def test_text(self):
        shown = text("pp", self.path, "--function", "part")
        self.assertEqual([line for line in shown.splitlines() if not line.startswith("# ")],
                         ["int part(int x) {", "  int y = x * 2;", "struct local { int a; };",
                          "int z = 2;", "  return y + z;", "}"])
        shown = text("pp", self.path, "--function", "whole")
        self.assertEqual([line for line in shown.splitlines() if not line.startswith("# ")],
                         ["int whole(int x)", "{", "  return x - 2;", "}"])

    def test_tokens(self):
        tokens = unit("tokens", "--expanded", self.path, "--function", "part")["tokens"]
        self.assertEqual("".join(t["text"] for t in tokens),
                         "intpart(intx){inty=x*2;structlocal{inta;};intz=2;returny+z;}")
        tokens = unit("tokens", "--expanded", self.path, "--function", "last")["tokens"]
        self.assertEqual("".join(t["text"] for t in tokens), "intlast(void){return2;}")

    def test_macros_and_records(self):
        expansions = unit("macros", self.path, "--function", "part")["expansions"]
        self.assertEqual([pathlib.Path(e["file"]).name for e in expansions],
                         ["body.inc", "deep.inc"])
        records = unit("layout", self.path, "--function", "part")["records"]
        self.assertEqual([record["name"] for record in records], ["struct local"])

    def test_raw_tokens_of_two_files(self):
        words = [self.path, "--function", "first", "--function", "after"]
        tokens = unit("tokens", *words)["tokens"]
        self.assertEqual("".join(t["text"] for t in tokens),
                         "intfirst(void){return1;}staticinlineintafter(void){returnTWO;}")


# GNU nested functions, one in another.
NESTED = """\
#define ONE 1
static int outer(int a, int b) {
  int in(int q) {
    struct local { int a; } l = {ONE};
    int deeper(int r) { return r + a; }
    return deeper(q) + l.a;
  }
  return in(b);
}
int use(void) { return outer(ONE, 2); }
"""


class NestedFunctions(unittest.TestCase):
    def setUp(self):
        folder, self.path = source(NESTED)
        self.addCleanup(folder.cleanup)

    def test_every_stage(self):
        inner = "\n".join(NESTED.splitlines()[2:7]).replace("ONE", "1") + "\n"
        words = [self.path, "--function", "in"]
        self.assertEqual(text("pp", *words), inner)
        self.assertEqual({t["line"] for t in unit("tokens", *words)["tokens"]}, {3, 4, 5, 6, 7})
        self.assertEqual([e["line"] for e in unit("macros", *words)["expansions"]], [4])
        self.assertEqual([r["name"] for r in unit("layout", *words)["records"]], ["struct local"])
        (function,) = unit("ast", *words)["declarations"]
        self.assertEqual((function["kind"], function["detail"]), ("Function", "in 'int (int)'"))

    def test_tree_comes_once(self):
        def functions(*names):
            words = [word for name in names for word in ("--function", name)]
            declarations = unit("ast", self.path, *words)["declarations"]
            return [d["detail"].split()[0] for d in declarations]
        self.assertEqual(functions("deeper"), ["deeper"])
        self.assertEqual(functions("deeper", "in"), ["in"])
        self.assertEqual(functions("deeper", "outer", "use"), ["outer", "use"])
        self.assertIn("there is no function 'nobody'",
                      run("ast", self.path, "--function", "nobody", expect=1).stderr)


class FailedInputs(unittest.TestCase):
    def test_nothing_is_shown_of_them(self):
        folder, bad = source("struct s { int a; };\nint f(void) { return 0; }\n"
                             "int g(void) { return missing; }\n")
        with folder:
            good = pathlib.Path(folder.name, "good.c")
            good.write_text("struct s { int a; };\nint f(void) { return 0; }\n")
            for stage in ("ast", "layout", "ir", "passes"):
                with self.subTest(stage=stage):
                    self.assertEqual(run(stage, bad, expect=1).stdout, "")
                    shown = run(stage, bad, str(good), bad, expect=1).stdout
                    self.assertEqual(shown, f"==> {good} <==\n" + text(stage, str(good)))

    def test_broken_tokens(self):
        folder, path = source("int a; /* foo")
        with folder:
            self.assertEqual(run("tokens", "--expanded", path, expect=1).stdout, "")


class Tokens(unittest.TestCase):
    def test_broken(self):
        folder, path = source("int a; /* foo")
        with folder:
            result = run("tokens", path, expect=1)
        self.assertIn("unterminated /* comment", result.stderr)
        # In text that may be skipped a lone quote is no error.
        folder, path = source("char *s = \"abc\n#if 0\ndon't\n#endif\n#error isn't\n")
        with folder:
            result = run("tokens", path)
        self.assertIn('missing terminating \'"\' character', result.stderr)
        self.assertEqual(result.stderr.count("missing terminating ' character"), 1)

    def test_embed(self):
        folder, path = source('char b[] = {\n#embed "bytes"\n};\n')
        with folder:
            pathlib.Path(folder.name, "bytes").write_bytes(bytes(range(1, 11)))
            (token,) = [t for t in unit("tokens", "--expanded", "-std=c23", path)["tokens"]
                        if t["kind"] == "embed"]
        self.assertRegex(token["text"], r'^".*bytes", 10 bytes: 1, 2, 3, 4, 5, 6, 7, 8, \.\.\.$')


    def expanded(self, code, name="test.c"):
        folder, path = source(code)
        with folder:
            path = pathlib.Path(path).rename(pathlib.Path(folder.name, name))
            tokens = unit("tokens", "--expanded", str(path))["tokens"]
            shown = text("tokens", "--expanded", str(path)).splitlines()
        return tokens, [line for line in shown if not line.startswith("# ")]

    def test_pragmas(self):
        tokens, shown = self.expanded("#pragma pack(push, 2)\nint a;\n_Pragma(\"weak a\")\n"
                                      "#pragma STDC FP_CONTRACT ON\n"
                                      "#define O _Pragma(\"GCC optimize(\\\"O2\\\")\")\nO\n")
        wanted = ["pack(push, 2)", "weak a", "STDC FP_CONTRACT ON", 'GCC optimize("O2")']
        self.assertEqual([t["text"] for t in tokens if t["kind"] == "pragma"], wanted)
        self.assertEqual([line.split(maxsplit=2)[2] for line in shown if " pragma " in line],
                         [*wanted[:3], wanted[3] + "    from O"])

    def test_assembly(self):
        tokens, shown = self.expanded("#define R 5\n#pragma what\nfoo: mov $R, %eax\n", "test.S")
        self.assertEqual([t["text"] for t in tokens],
                         ["foo", ":", "mov", "$", "5", ",", "%", "eax"])
        self.assertEqual(len(shown), len(tokens))

    def test_where_they_are_from(self):
        _, shown = self.expanded("#define CAT(a, b) a##b\n#define STR(x) #x\n#define TWO 2\n"
                                 "#define ID(x) x\nint CAT(foo, bar) = TWO + CAT(1, 2)\n"
                                 "+ __LINE__ + ID(7) + sizeof STR(s) + sizeof __FILE_NAME__;\n")
        origins = {line.split()[2]: line.partition("    ")[2].rpartition("    ")[2].strip()
                   for line in shown}
        made = "made by # or ##"
        for word, wanted in (("foobar", made), ("2", "from TWO"), ("12", made),
                             ("6", "from __LINE__"), ('"s"', made),
                             ('"test.c"', "from __FILE_NAME__")):
            self.assertEqual(origins[word], wanted, word)
        self.assertTrue([line for line in shown if line.endswith("number      7")], shown)


class Macros(unittest.TestCase):
    def shown(self, code):
        folder, path = source(code)
        with folder:
            return unit("macros", path)["expansions"], text("macros", path)

    def test_in_a_pragma(self):
        (value, message), shown = self.shown(
            '#define K "kk"\n#define V 7\nint w = V\n#pragma message(K)\n;\n')
        self.assertEqual((value["step"]["call"], value["step"]["steps"]), ("V", []))
        self.assertEqual((message["step"]["call"], message["in_directive"]), ("K", True))
        self.assertRegex(shown, r'test\.c:4:17: K -> "kk"  // \S+test\.c:1  \(in a directive\)\n')

    def test_arguments_as_given(self):
        expansions, _ = self.shown("#define F(a, ...) a __VA_ARGS__\n#define G(a, b...) a b\n"
                                   "F(1) F() F(1,) G(2) G(2, 3)\n")
        self.assertEqual([e["step"]["call"] for e in expansions],
                         ["F(1)", "F()", "F(1, )", "G(2)", "G(2, 3)"])

    def test_questions(self):
        expansions, shown = self.shown("#define HAS __has_include(<none.h>)\n"
                                       "#if HAS || __has_include( <stddef.h> )\n#endif\n")
        self.assertEqual([s["call"] for s in expansions[0]["step"]["steps"]],
                         ["__has_include(<none.h>)"])
        self.assertEqual(expansions[1]["step"]["call"], "__has_include( <stddef.h> )")
        self.assertEqual(shown.count("(in a directive)"), 2)

    def test_pragma_operator(self):
        (one, two), _ = self.shown('#define P(x) _Pragma("pack(1)") x _Pragma("say \\"s\\"") y\n'
                                   "#define Q _Pragma(\"message(M)\") 1\n#define M \"m\"\n"
                                   "P(0)\nint v = Q;\n")
        self.assertEqual(one["result"], '_Pragma("pack(1)") 0 _Pragma("say \\"s\\"") y')
        self.assertEqual(two["result"], '_Pragma("message(\\"m\\")") 1')
        self.assertEqual([s["call"] for s in two["step"]["steps"]], ["M"])


class Includes(unittest.TestCase):
    def test_last_line_without_newline(self):
        folder, path = source("int a;")
        with folder:
            self.assertEqual(unit("includes", path)["tree"]["lines"], 1)


def all_nodes(nodes):
    for node in nodes:
        yield node
        yield from all_nodes(node.get("children", []))


class Ast(unittest.TestCase):
    def nodes(self, code, *words):
        folder, path = source(code)
        with folder:
            return list(all_nodes(unit("ast", path, *words)["declarations"]))

    def test_types(self):
        nodes = self.nodes('const char *s = "it\'s";\nvoid f(char c) { c += 1; }\n')
        types = {(n["kind"], n.get("type")) for n in nodes}
        for wanted in (("StringLiteral", "char[5]"), ("CompoundAssign", "char"),
                       ("Var", "const char *")):
            self.assertIn(wanted, types)
        (assignment,) = [n for n in nodes if n["kind"] == "CompoundAssign"]
        self.assertEqual(assignment["detail"], "+= in 'int' 'char'")

    def test_entries(self):
        nodes = self.nodes("int a[3] = {1, 2};\n")
        self.assertEqual([n["detail"] for n in nodes if n["kind"] == "Entry"], ["[0]", "[4]"])

    def test_builtins(self):
        nodes = self.nodes("int f(int n, ...) { __builtin_va_list l; __builtin_va_start(l, n);"
                           " return __builtin_popcount(n); }\n")
        calls = [n["detail"].split()[0] for n in nodes if n["kind"] == "BuiltinCall"]
        self.assertEqual(calls, ["__builtin_va_start", "__builtin_popcount"])

    def test_strings(self):
        (string,) = [n for n in self.nodes('char *s = "a\\tb\\n\\"\\\\\\1\\377";\n')
                     if n["kind"] == "StringLiteral"]
        self.assertTrue(string["detail"].startswith(r'"a\tb\n\"\\\001\377"'), string["detail"])

    def test_attributes(self):
        nodes = self.nodes(
            "[[nodiscard]] int a(void);\n"
            "__attribute__((nonnull(1, 2), malloc, section(\"x\"))) void *b(char *, char *);\n"
            "__attribute__((unused)) static int c __attribute__((aligned(16)));\n"
            "struct __attribute__((packed)) s { int m __attribute__((aligned(4))); };\n"
            "__attribute__((format(printf, 1, 2), noreturn)) void d(const char *, ...);\n"
            "typedef int t __attribute__((aligned(8)));\n"
            "__attribute__((deprecated(\"old\"), weak)) int e;\n", "-std=c23")
        details = {n["detail"].split()[0]: n["detail"] for n in nodes}
        self.assertTrue(details["a"].endswith(" [[nodiscard]]"), details["a"])
        self.assertTrue(details["b"].endswith(' [[malloc, section("x"), nonnull(1, 2)]]'),
                        details["b"])
        self.assertTrue(details["c"].endswith("[[unused, aligned(16)]]"), details["c"])
        self.assertTrue(details["s"].endswith(" align 4 [[packed]]"), details["s"])
        self.assertTrue(details["m"].endswith(" [[aligned(4)]]"), details["m"])
        self.assertIn(" noreturn", details["d"])
        self.assertIn("format(printf, 1, 2)", details["d"])
        self.assertTrue(details["t"].endswith(" [[aligned(8)]]"), details["t"])
        self.assertTrue(details["e"].endswith(' [[weak, deprecated("old")]]'), details["e"])

    def test_strings_in_attributes(self):
        nodes = self.nodes('[[nodiscard("re\\"a\\nson")]] int f(void);\n'
                           '__attribute__((section("x\\"y"))) int v;\n'
                           '[[deprecated("a\\\\b\\001")]] int h(void);\n', "-std=c23")
        self.assertEqual([n["detail"].partition(" [[")[2] for n in nodes],
                         [r'nodiscard("re\"a\nson")]]', r'section("x\"y")]]',
                          r'deprecated("a\\b\001")]]'])

    def test_variable_sizes(self):
        nodes = self.nodes("int f(int n) { struct s { int v[n]; char t; int b : 3; };"
                           " return sizeof(struct s); }\n")
        self.assertEqual([n["detail"] for n in nodes if n["kind"] in ("Struct", "Field")],
                         ["s size variable align 4", "v 'int[n]' offset 0",
                          "t 'char' offset variable", "b 'int' offset variable width 3"])

    def test_line_of_an_initializer(self):
        code = "int before;\nint a[] = {\n  1,\n  2,\n};\nenum e {\n  A,\n  B };\n"
        for line, wanted in (("3", ["a"]), ("4", ["a"]), ("8", ["e"]), ("1", ["before"])):
            nodes = self.nodes(code, "--line", line)
            self.assertEqual([n["detail"].split()[0] for n in nodes
                              if n["kind"] in ("Var", "Enum")], wanted)


class Layout(unittest.TestCase):
    def layout(self, code, *words):
        folder, path = source(code)
        with folder:
            return text("layout", path, *words), unit("layout", path, *words)["records"]

    def test_arrays_of_records(self):
        shown, (record,) = self.layout(
            "struct outer { char c; struct { char k; long z; } in[2][3]; char t; };\n")
        lines = shown.splitlines()
        place = next(i for i, line in enumerate(lines) if line.strip() == "in[0][0]:")
        self.assertEqual([line.split() for line in lines[place + 1:place + 4]],
                         [["8", "1", "char", "k"],
                          ["9", "7", "--", "hole", "of", "7", "bytes", "--"],
                          ["16", "8", "long", "z"]])
        element = record["members"][2]["element_members"]
        self.assertEqual([(m["kind"], m["offset"]) for m in element],
                         [("member", 8), ("hole", 9), ("member", 16)])

    def test_last_member_over_the_boundary(self):
        shown, _ = self.layout("struct __attribute__((packed)) c { char pad[60]; double d; };\n")
        lines = shown.splitlines()
        self.assertEqual(lines[3].split(), ["60", "8", "double", "d"])
        self.assertEqual(lines[4].split(), ["64", "----", "cache", "line", "1", "----"])
        shown, _ = self.layout("struct full { char all[64]; };\n")
        self.assertNotIn("----", shown)

    def test_name_as_printed(self):
        code = "struct node { int n; };\nunion word { int n; };\ntypedef struct { int a; } none;\n"
        for name, wanted in (("struct node", "struct node"), ("node", "struct node"),
                             ("union word", "union word"), ("none", "none")):
            _, records = self.layout(code, "--record", name)
            self.assertEqual([r["name"] for r in records], [wanted])
        folder, path = source(code)
        with folder:
            for name in ("union node", "struct none", "struct "):
                result = run("layout", path, "--record", "node", "--record", name, expect=1)
                self.assertIn(f"no structure or union '{name}'", result.stderr)


    def test_variable_sizes(self):
        shown, (record, outer) = self.layout(
            "int f(int n) {\n  struct s { char a; int v[n]; char t; int b : 3;"
            " struct { int k; } in; };\n"
            "  struct o { int c; struct s inner; };\n  return sizeof(struct o);\n}\n"
            # Takes the room where the expression `n` was.
            "int g(int a, int b) { return a * b + b - a * 7 + b / a; }\n")
        rows = [line.split() for line in shown.splitlines()]
        self.assertEqual(rows[2:10], [
            ["0", "1", "char", "a"], ["1", "3", "--", "hole", "of", "3", "bytes", "--"],
            ["4", "?", "int", "v[n]"], ["?", "1", "char", "t"], ["?", "3b", "int", "b", ":", "3"],
            ["?", "4", "struct", "{...}", "in"], ["?", "4", "int", "k"],
            "size and what has a ? are not known until run time, align 4".split()])
        self.assertNotIn("size", record)
        self.assertNotIn("hole_bits", record)
        array, after = record["members"][2:4]
        self.assertEqual(array, {"kind": "member", "name": "v", "type": "int[n]", "offset": 4,
                                 "bit": 0})
        self.assertEqual(after, {"kind": "member", "name": "t", "type": "char", "bits": 8})
        inner = outer["members"][1]
        self.assertEqual((inner["offset"], "bits" in inner), (4, False))
        self.assertEqual([m.get("offset") for m in inner["members"]], [4, 5, 8, None, None, None])


class Declarations(unittest.TestCase):
    def test_as_written(self):
        folder, path = source("typedef unsigned long size;\n"
                              "typedef float four __attribute__((vector_size(16)));\n"
                              "size f(size n, const size *p) { return n + *p; }\n"
                              "four g(four v) { return v; }\n"
                              "_Noreturn void h(int a[3]) { for (;;) ; }\n")
        with folder:
            functions = unit("ir", path)["functions"]
        self.assertEqual([f["declaration"] for f in functions],
                         ["size f(size n, const size *p)", "four g(four v)",
                          "_Noreturn void h(int a[3])"])


if __name__ == "__main__":
    cases.main()
