#!/usr/bin/env python3
"""`cinch dump`: each stage as text and as JSON, at every level, for both targets."""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import cases

sys.path.insert(0, str(cases.ROOT / "tests" / "tools"))
import json_schema  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
SCHEMA = json.loads((cases.ROOT / "runtime" / "schemas" / "dump.schema.json").read_text())
STAGES = ["tokens", "pp", "macros", "includes", "ast", "layout", "ir", "ir-opt", "passes",
          "remarks", "cfg", "asm"]
LEVELS = ["-O0", "-O1", "-O2", "-O3", "-Os", "-Oz"]
TARGETS = ["x86_64-linux-gnu", "aarch64-linux-gnu"]


def run(*words, expect=0, cwd=HERE):
    result = subprocess.run([cases.CC, "dump", *words], cwd=cwd, capture_output=True, timeout=120,
                            text=True)
    if result.returncode != expect:
        raise AssertionError(f"{words}: status {result.returncode}\n{result.stderr}")
    return result


def text(*words):
    return run(*words).stdout


def unit(*words):
    """The JSON of the only unit, which must be what the schema describes."""
    value = json.loads(text(*words, "--json"))
    faults = list(json_schema.complaints(value, SCHEMA))
    if faults:
        raise AssertionError("\n".join(faults[:5]))
    return value["units"][0]


def source(code):
    """A file of its own, in a folder that is gone when the test is done."""
    folder = tempfile.TemporaryDirectory()
    path = pathlib.Path(folder.name, "test.c")
    path.write_text(code)
    return folder, str(path)


class EveryStage(unittest.TestCase):
    def test_all_levels_and_targets(self):
        for stage in STAGES:
            for level in LEVELS:
                for target in TARGETS:
                    with self.subTest(stage=stage, level=level, target=target):
                        words = [stage, level, f"--target={target}", "sample.c"]
                        value = unit(*words)
                        self.assertEqual(value["optimization"], level)
                        self.assertEqual(value["file"], "sample.c")
                        self.assertIn(target.split("-")[0], value["target"])

    def test_no_colour_in_a_pipe(self):
        for stage in STAGES:
            with self.subTest(stage=stage):
                self.assertNotIn("\x1b", text(stage, "-O2", "sample.c"))

    def test_function(self):
        for stage in STAGES:
            if stage in ("includes",):
                continue
            with self.subTest(stage=stage):
                words = [stage, "-O2", "sample.c", "--function", "add"]
                self.assertNotIn("scale", text(*words))
                unit(*words)

    def test_output_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "add.ll")
            run("ir", "sample.c", "-o", str(path))
            self.assertEqual(path.read_text(), text("ir", "sample.c"))

    def test_several_inputs(self):
        shown = text("ir", "sample.c", "sample.c", "--function", "add")
        self.assertEqual(shown.count("==> sample.c <=="), 2)
        value = json.loads(text("ir", "sample.c", "sample.c", "--json"))
        self.assertEqual(len(value["units"]), 2)


class Errors(unittest.TestCase):
    def test_unknown_stage(self):
        result = run("nonsense", "sample.c", expect=2)
        self.assertIn("unknown stage 'nonsense'; the stages are tokens, pp, macros", result.stderr)

    def test_no_input(self):
        self.assertIn("error", run("ir", expect=1).stderr)

    def test_no_stage(self):
        self.assertIn("STAGE is required", run(expect=2).stderr)

    def test_bad_line(self):
        for bad in ("0", "x", "3:", "5:4", "1:2:3", "-1"):
            with self.subTest(line=bad):
                self.assertIn("--line", run("ir", "sample.c", f"--line={bad}", expect=2).stderr)

    def test_unknown_function(self):
        for stage in ("tokens", "pp", "macros", "ast", "layout", "ir", "ir-opt", "passes", "cfg",
                      "remarks", "asm"):
            with self.subTest(stage=stage):
                result = run(stage, "sample.c", "--function", "nobody", expect=1)
                self.assertIn("there is no function 'nobody'", result.stderr)

    def test_error_in_the_input(self):
        folder, path = source("int f(void) { return missing; }\n")
        with folder:
            for stage in ("ast", "layout", "ir", "ir-opt", "passes", "remarks", "cfg", "asm"):
                with self.subTest(stage=stage):
                    result = run(stage, path, expect=1)
                    self.assertIn("use of undeclared identifier 'missing'", result.stderr)
                    self.assertEqual(run(stage, path, "--json", expect=1).stdout, "")

    def test_missing_file(self):
        for stage in STAGES:
            with self.subTest(stage=stage):
                self.assertIn("nowhere.c", run(stage, "nowhere.c", expect=1).stderr)

    def test_kinds_of_input(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "start.S")
            path.write_text("#define N 3\n  mov $N, %eax\n")
            self.assertIn("mov $3, %eax", text("pp", str(path)))
            self.assertIn("is assembly", run("ast", str(path), expect=1).stderr)
            path = pathlib.Path(folder, "module.ll")
            path.write_text("define void @f() { ret void }\n")
            self.assertIn("dump reads C", run("ir", str(path), expect=1).stderr)

    def test_words_of_cc(self):
        words = ["-I", ".", "-DBY=2", "-c", "-MD", "-S", "-E", "-std=c11", "-x", "c"]
        self.assertEqual(text("ir", *words, "sample.c"), text("ir", "sample.c"))

    def test_no_files_are_written(self):
        folder, path = source("int f(int n) { return n; }\n")
        with folder:
            for stage in ("ir-opt", "asm", "remarks"):
                run(stage, "-O1", "--coverage", "-fstack-usage", "-save-temps", "-MMD", path,
                    cwd=folder.name)
            self.assertEqual([p.name for p in pathlib.Path(folder.name).iterdir()], ["test.c"])

    def test_standard_input(self):
        result = subprocess.run([cases.CC, "dump", "pp", "-x", "c", "-"], input="#define N 3\nint n = N;",
                                capture_output=True, text=True, check=True, timeout=60)
        self.assertEqual(result.stdout, "int n = 3;\n")

    def test_help(self):
        shown = text("--help")
        for stage in STAGES:
            self.assertRegex(shown, rf"\b{stage} ")
        self.assertIn("Examples:", shown)


class Tokens(unittest.TestCase):
    def test_text(self):
        shown = text("tokens", "sample.c", "--line", "6")
        self.assertEqual(shown.splitlines()[0].split(), ["6:1", "keyword", "int"])
        self.assertEqual(shown.splitlines()[1].split(), ["6:5", "identifier", "add"])

    def test_header_name(self):
        self.assertEqual([t["text"] for t in unit("tokens", "sample.c", "--line", "1")["tokens"]],
                         ["#", "include", '"sample.h"'])

    def test_macros_stand_unless_expanded(self):
        raw = [t["text"] for t in unit("tokens", "sample.c")["tokens"]]
        self.assertIn("MAX", raw)
        expanded = unit("tokens", "sample.c", "--expanded")["tokens"]
        self.assertNotIn("MAX", [t["text"] for t in expanded])
        self.assertTrue(any(t["from_macro"] for t in expanded))


class Preprocessed(unittest.TestCase):
    def test_only_the_file(self):
        shown = text("pp", "sample.c")
        self.assertNotIn("char flag", shown)
        self.assertIn("count += ((item->count) > (10) ? (item->count) : (10));", shown)
        self.assertIn("char flag", text("pp", "--headers", "sample.c"))

    def test_line(self):
        self.assertEqual(text("pp", "sample.c", "--line", "6").strip(),
                         "int add(int a, int b) { return a + b; }")
        lines = unit("pp", "sample.c", "--function", "total")["lines"]
        self.assertEqual([line["line"] for line in lines], list(range(8, 16)))


class Macros(unittest.TestCase):
    def test_steps(self):
        shown = text("macros", "sample.c", "--line", "12")
        self.assertEqual(shown, """\
sample.c:12:16: MAX(item->count, LIMIT)
  #define MAX(a,b) ((a) > (b) ? (a) : (b))  // ./sample.h:5
  a = item->count
  b = LIMIT
    LIMIT -> 10  // ./sample.h:4
  b = 10
  -> ((item->count) > (10) ? (item->count) : (10))
  = ((item->count) > (10) ? (item->count) : (10))

""")

    def steps(self, code):
        folder, path = source(code)
        with folder:
            return unit("macros", path)["expansions"]

    def test_rescan(self):
        (one,) = self.steps("#define A B + A\n#define B C(2)\n#define C(x) x * x\nint v = A;\n")
        self.assertEqual(one["result"], "2 * 2 + A")
        step = one["step"]
        self.assertEqual(step["replacement"], "B + A")
        self.assertEqual([s["call"] for s in step["steps"]], ["B", "A"])
        self.assertEqual([s["kind"] for s in step["steps"]], ["macro", "kept"])
        inner = step["steps"][0]["steps"]
        self.assertEqual([s["call"] for s in inner], ["C(2)"])
        self.assertEqual(inner[0]["replacement"], "2 * 2")

    def test_call_that_reads_on(self):
        (one,) = self.steps("#define F G\n#define G(x) x + 1\nint v = F (2);\n")
        self.assertEqual(one["result"], "2 + 1")
        self.assertEqual([s["call"] for s in one["step"]["steps"]], ["G(2)"])

    def test_strings_and_pasting(self):
        (one,) = self.steps("#define S(x, y) #x x##y\nS(a b, 1)\n")
        self.assertEqual(one["result"], '"a b" a b1')

    def test_variable_arguments(self):
        (one,) = self.steps("#define V(f, ...) f(__VA_OPT__(1,) __VA_ARGS__)\nV(g, 2, 3)\n")
        self.assertEqual(one["result"], "g(1, 2, 3)")
        self.assertEqual([a["text"] for a in one["step"]["arguments"]], ["g", "2, 3"])

    def test_nested_arguments(self):
        (one,) = self.steps("#define I(x) x\n#define N 7\nint v = I(I(I(N)));\n")
        self.assertEqual(one["result"], "7")
        argument = one["step"]["arguments"][0]
        self.assertEqual(argument["value"], "7")
        self.assertEqual(argument["steps"][0]["call"], "I(I(N))")

    def test_directive_and_builtin(self):
        one, two = self.steps("#define N 1\n#if N\nint v = __LINE__;\n#endif\n")
        self.assertTrue(one["in_directive"])
        self.assertEqual((two["step"]["kind"], two["result"]), ("builtin", "3"))

    def test_nothing(self):
        (one,) = self.steps("#define E\nint E v;\n")
        self.assertEqual(one["result"], "")


class Includes(unittest.TestCase):
    def test_tree(self):
        tree = unit("includes", "sample.c")["tree"]
        first, second = tree["includes"]
        self.assertEqual((first["skipped"], second["skipped"]), (False, True))
        self.assertEqual(second["guard"], "SAMPLE_H")
        self.assertEqual((first["included_at_line"], second["included_at_line"]), (1, 2))
        self.assertEqual(first["lines"], 12)
        self.assertGreater(tree["tokens"], first["tokens"])
        self.assertEqual(tree["self_tokens"], tree["tokens"] - first["tokens"])
        (header,) = unit("includes", "sample.c")["headers"]
        self.assertEqual((header["read"], header["skipped"]), (1, 1))

    def test_text(self):
        shown = text("includes", "sample.c")
        self.assertRegex(shown, r"\d+\.\d{3} +\d+\.\d{3} +\d+ +\d+  sample\.c\n")
        self.assertIn("sample.h  (skipped: SAMPLE_H is defined)", shown)

    def test_pragma_once(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "once.h").write_text("#pragma once\nint x;\n")
            path = pathlib.Path(folder, "a.c")
            path.write_text('#include "once.h"\n#include "once.h"\n')
            self.assertIn("(skipped: #pragma once)", text("includes", str(path)))


class Ast(unittest.TestCase):
    def test_text(self):
        shown = text("ast", "sample.c", "--function", "add")
        self.assertEqual(shown.splitlines()[0], "6:5       Function add 'int (int, int)'")
        self.assertIn("Binary + 'int'", shown)

    def test_tree(self):
        (function,) = unit("ast", "sample.c", "--function", "add")["declarations"]
        self.assertEqual((function["kind"], function["type"], function["line"]),
                         ("Function", "int (int, int)", 6))
        self.assertEqual([child["kind"] for child in function["children"]],
                         ["Param", "Param", "CompoundStmt"])

    def test_line(self):
        self.assertIn("Struct pair", text("ast", "sample.c", "--line", "4"))
        self.assertNotIn("Function", text("ast", "sample.c", "--line", "4"))


class Layout(unittest.TestCase):
    def test_text(self):
        self.assertEqual(text("layout", "sample.c"), """\
struct pair  // sample.c:4
  offset    size
       0       1  char first
       1       7  -- hole of 7 bytes --
       8       8  double value
      16       1  char last
  size 24, align 8, 1 cache line; members 10 bytes, 1 hole 7 bytes, padding 7 bytes
  in the order value, first, last: size 16, 8 less

""")

    def test_bit_fields(self):
        (record,) = unit("layout", "sample.c", "--record", "item")["records"]
        self.assertEqual([(m["kind"], m["offset"], m["bit"], m["bits"]) for m in record["members"]],
                         [("member", 0, 0, 8), ("hole", 1, 0, 56), ("member", 8, 0, 64),
                          ("bit-field", 16, 0, 3), ("hole", 16, 3, 61), ("member", 24, 0, 64)])
        self.assertNotIn("reordered", record)

    def records(self, code, *words):
        folder, path = source(code)
        with folder:
            return unit("layout", path, *words)["records"]

    def test_nested(self):
        (record,) = self.records("struct o { int a; struct { char b; short c; } in; "
                                 "union { int d; char e[9]; }; };\n")
        inner = record["members"][1]
        self.assertEqual([(m["kind"], m["offset"]) for m in inner["members"]],
                         [("member", 4), ("hole", 5), ("member", 6)])
        self.assertEqual([m["offset"] for m in record["members"][2]["members"]], [8, 8])

    def test_typedef_name_and_target(self):
        code = "typedef struct { char c; long double d; } wide;\n"
        for target, size in (("x86_64-linux-gnu", 32), ("aarch64-linux-gnu", 32),
                             ("i386-linux-gnu", None)):
            if size:
                (record,) = self.records(code, f"--target={target}", "--record", "wide")
                self.assertEqual((record["name"], record["size"]), ("wide", size))

    def test_cache_lines(self):
        folder, path = source("struct big { char a[60]; long b; char c[60]; };\n")
        with folder:
            shown = text("layout", path)
        self.assertIn("---- cache line 1 ----", shown)
        self.assertIn("3 cache lines", shown)

    def test_flexible_and_packed(self):
        flexible, packed = self.records("struct f { char c; int n; char data[]; };\n"
                                        "struct __attribute__((packed)) p { char c; int n; };\n")
        self.assertEqual(flexible["members"][-1]["bits"], 0)
        self.assertNotIn("reordered", flexible)
        self.assertEqual((packed["size"], packed["packed"]), (5, True))

    def test_no_such_record(self):
        self.assertIn("no structure or union 'none'",
                      run("layout", "sample.c", "--record", "none", expect=1).stderr)


class Ir(unittest.TestCase):
    def test_add(self):
        for stage in ("ir", "ir-opt"):
            shown = text(stage, "-O1", "sample.c", "--function", "add")
            lines = shown.strip().splitlines()
            self.assertEqual(lines[0], "; int add(int a, int b)  // sample.c:6")
            self.assertRegex(lines[1], r"^define .*i32 @add\(i32 noundef %a, i32 noundef %b\)")
            self.assertEqual(lines[2], "entry:")
            self.assertRegex(lines[3], r"^  %add = add nsw i32 %[ab], %[ab]$")
            self.assertEqual(lines[4:], ["  ret i32 %add", "}"])

    def test_names(self):
        shown = text("ir", "-O0", "sample.c", "--function", "total")
        self.assertIn("%count = alloca i64", shown)
        self.assertIn("%count.val = load i64, ptr %count", shown)
        self.assertRegex(shown, r"(?m)^for\.body:")
        self.assertNotRegex(shown, r"%\d")
        shown = text("ir-opt", "-O1", "sample.c", "--function", "main")
        self.assertRegex(shown, r"%count\.\d+(\.i)? = phi i64")
        self.assertNotRegex(shown, r"![a-z]|#\d")

    def test_inlined_everywhere(self):
        for stage in ("ir-opt", "asm", "cfg"):
            result = run(stage, "-O2", "sample.c", "--function", "total")
            self.assertIn("note: 'total' has no code", result.stderr)

    def test_while_and_do(self):
        folder, path = source("int f(int n) { while (n > 9) n /= 3; do n++; while (n < 5);"
                              " return n; }\n")
        with folder:
            shown = text("ir", path)
        self.assertRegex(shown, r"(?m)^while\.body:")
        self.assertRegex(shown, r"(?m)^do\.body:")

    def test_metadata(self):
        shown = text("ir-opt", "-O2", "--metadata", "sample.c")
        self.assertIn("!tbaa", shown)
        self.assertIn("attributes #0", shown)

    def test_source_lines(self):
        shown = text("ir", "-O0", "--source", "sample.c", "--function", "scale")
        self.assertIn("; 19: values[i] = values[i] * by;", shown)
        self.assertNotIn("!dbg", shown)
        (function,) = unit("ir", "-O0", "sample.c", "--function", "scale")["functions"]
        self.assertEqual({c["line"] for c in function["code"] if " fmul " in c["text"]}, {19})

    def test_source_changes_no_code(self):
        for level in LEVELS:
            plain = text("ir-opt", level, "sample.c")
            with_source = text("ir-opt", level, "--source", "sample.c")
            kept = [line for line in with_source.splitlines()
                    if not re.match(r"  ; (\d+:|\(no line\))", line)]
            self.assertEqual(kept, plain.splitlines())

    def test_line(self):
        shown = text("ir", "-O0", "sample.c", "--line", "19")
        self.assertIn("@scale", shown)
        self.assertIn("fmul", shown)
        self.assertNotIn("icmp", shown)
        self.assertNotIn("@add", shown)

    def test_inlined(self):
        code = unit("ir-opt", "-O2", "sample.c", "--function", "main")["functions"][0]["code"]
        self.assertEqual(unit("ir-opt", "-O0", "sample.c")["functions"][-1]["name"], "total")
        self.assertTrue(all(line.get("inlined_from") in (None, "total", "add") for line in code))

    def test_globals(self):
        folder, path = source("static int hidden = 3; struct s { int a; } x; int f(void)"
                              " { return hidden++ + x.a; }\n")
        with folder:
            shown = unit("ir", path)["globals"]
        self.assertIn("%struct.s = type { i32 }", shown)
        self.assertTrue(any(line.startswith("@hidden = internal global i32 3") for line in shown))


class Passes(unittest.TestCase):
    def test_promotion(self):
        changes = unit("passes", "-O2", "sample.c", "--function", "scale")["changes"]
        self.assertTrue(changes)
        self.assertEqual({change["function"] for change in changes}, {"scale"})
        sroa = next(change for change in changes if change["pass"] == "sroa")
        removed = [d["text"] for d in sroa["diff"] if d["kind"] == "removed"]
        self.assertTrue(any("%i = alloca i32" in line for line in removed))

    def test_text(self):
        shown = text("passes", "-O2", "sample.c", "--function", "scale")
        self.assertRegex(shown, r"\*\*\* pass \d+: sroa changed scale \(-\d+ \+\d+\)")
        self.assertRegex(shown, r"\d+ runs of passes made \d+ changes")

    def test_diffs_add_up(self):
        """What is added and removed all in all leads from the first text to the last."""
        count = {}
        for stage in ("ir", "ir-opt"):
            (function,) = unit(stage, "-O2", "sample.c", "--function", "scale")["functions"]
            count[stage] = len(function["code"])
        changes = unit("passes", "-O2", "sample.c", "--function", "scale")["changes"]
        grown = sum(change["added"] - change["removed"] for change in changes)
        self.assertEqual(count["ir"] + grown, count["ir-opt"])

    def test_removed_function(self):
        changes = unit("passes", "-O2", "sample.c", "--function", "total")["changes"]
        last = changes[-1]
        self.assertEqual((last["pass"], last["added"]), ("inline", 0))
        self.assertGreater(last["removed"], 5)
        shown = text("passes", "-O2", "sample.c", "--function", "total")
        self.assertRegex(shown, r"inline removed total \(-\d+ \+0\)")

    def test_level_zero(self):
        self.assertEqual(unit("passes", "-O0", "sample.c")["changes"], [])


class Remarks(unittest.TestCase):
    def test_vectorized(self):
        remarks = unit("remarks", "-O2", "sample.c", "--function", "scale")["remarks"]
        (one,) = [r for r in remarks if r["pass"] == "loop-vectorize" and r["kind"] == "passed"]
        self.assertEqual((one["line"], one["name"]), (18, "Vectorized"))
        self.assertIn("vectorized loop", one["text"])

    def test_text(self):
        shown = text("remarks", "-O2", "sample.c", "--line", "18:19")
        self.assertIn("void scale(double *values, int n, double by)  // sample.c:17", shown)
        self.assertIn("  | for (int i = 0; i < n; i++)", shown)
        self.assertRegex(shown, r"  18:\d+ +passed   loop-vectorize: vectorized loop")


class Cfg(unittest.TestCase):
    def test_blocks(self):
        (function,) = unit("cfg", "-O0", "sample.c", "--function", "scale")["functions"]
        blocks = {block["name"]: block for block in function["blocks"]}
        self.assertEqual(blocks["for.cond"]["successors"],
                         [{"block": "for.body", "label": "true"},
                          {"block": "for.end", "label": "false"}])
        self.assertEqual(blocks["for.end"]["successors"], [])

    def test_switch(self):
        folder, path = source("int f(int n) { switch (n) { case 3: return 1; case -4: return 7;"
                              " default: return 2; } }\n")
        with folder:
            (function,) = unit("cfg", "-O0", path)["functions"]
        labels = [edge["label"] for edge in function["blocks"][0]["successors"]]
        self.assertEqual(sorted(labels), ["-4", "3", "default"])

    def test_dot(self):
        shown = text("cfg", "-O0", "sample.c", "--function", "scale")
        self.assertTrue(shown.startswith('digraph "sample.c" {'))
        self.assertIn('"scale:for.cond" -> "scale:for.body" [label="true"];', shown)
        self.assertEqual(shown.count("{"), shown.count("}"))

    def test_svg(self):
        words = [cases.CC, "dump", "cfg", "--svg", "-O0", "sample.c", "--function", "scale"]
        if shutil.which("dot"):
            shown = subprocess.run(words, cwd=HERE, capture_output=True, text=True, check=True)
            self.assertIn("<svg", shown.stdout)
            self.assertIn("for.body", shown.stdout)
        # Where there is no such program.
        missing = subprocess.run(words, cwd=HERE, capture_output=True, text=True, check=False,
                                 env={"PATH": ""})
        self.assertEqual(missing.returncode, 1)
        self.assertIn("--svg needs Graphviz' program 'dot'", missing.stderr)


class Asm(unittest.TestCase):
    def test_clean(self):
        shown = text("asm", "-O1", "--target=x86_64-linux-gnu", "sample.c", "--function", "add")
        lines = [line.strip() for line in shown.strip().splitlines()]
        self.assertEqual(lines[0], "# int add(int a, int b)  // sample.c:6")
        self.assertEqual(lines[1], "add:")
        self.assertTrue(lines[2].startswith("leal"))
        self.assertEqual(lines[3:], ["retq"])

    def test_aarch64(self):
        shown = text("asm", "-O1", "--target=aarch64-linux-gnu", "sample.c", "--function", "add")
        self.assertRegex(shown, r"(?s)// int add.*add:\n\tadd\tw0, w[01], w[01]\n\tret\n")

    def test_source(self):
        for target, mark in zip(TARGETS, ("#", "//")):
            shown = text("asm", "-O1", f"--target={target}", "--source", "sample.c")
            self.assertIn(f"{mark} 19: values[i] = values[i] * by;", shown)
            self.assertNotIn(".loc", shown)

    def test_source_changes_no_code(self):
        for target in TARGETS:
            for level in LEVELS:
                words = ["asm", level, f"--target={target}", "sample.c"]
                kept = [line for line in text(*words, "--source").splitlines()
                        if not re.match(r"  (#|//) (\d+:|\(no line\))", line)]
                self.assertEqual(kept, text(*words).splitlines())

    def test_directives(self):
        shown = text("asm", "-O1", "--directives", "sample.c")
        self.assertIn(".globl", shown)

    def test_data_and_labels(self):
        folder, path = source('const char *text(int n) { return n ? "a # b" : "//c"; }\n'
                              "int table[3] = {1, 2, 3};\n"
                              "long f(long *p) { long s = 0; for (; *p; p++) s += *p;"
                              " return s; }\n")
        with folder:
            value = unit("asm", "-O1", "--target=x86_64-linux-gnu", path)
        self.assertEqual([f["name"] for f in value["functions"]], ["text", "f"])
        names = {d["name"]: d for d in value["data"]}
        self.assertIn("table", names)
        strings = "".join(line["text"] for d in value["data"] for line in d["code"])
        self.assertIn('"a # b"', strings)
        self.assertIn('"//c"', strings)
        code = [line["text"] for line in value["functions"][1]["code"]]
        self.assertTrue(any(re.match(r"\.LBB\d+_\d+: +# %", line) for line in code))
        self.assertEqual({line.get("line") for line in value["functions"][1]["code"]}, {None, 3})


if __name__ == "__main__":
    cases.main()
