#!/usr/bin/env python3
"""`cinch time`, -ftime-report and -ftime-trace: where the time of a compilation goes."""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "tests" / "tools"))
import json_schema  # noqa: E402

SCHEMA = json.loads((ROOT / "runtime" / "schemas" / "time.schema.json").read_text())
LEVELS = ["-O0", "-O1", "-O2", "-O3", "-Os"]
TARGETS = ["x86_64-linux-gnu", "aarch64-linux-gnu"]
CC = None

# A header behind a header, a macro in an argument, functions of different size.
SOURCE = r"""
#include "outer.h"
#include "outer.h"
static int small(int x) { return ADD(x, ADD(1, 2)); }
int big(int *p, int n) {
  int sum = 0;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
      sum += p[i] * p[j] + small(i) / (j | 1);
  return sum;
}
"""
HEADERS = {"outer.h": "#ifndef OUTER\n#define OUTER\n#include \"inner.h\"\n"
                      "int outer(void);\n#endif\n",
           "inner.h": "#define ADD(a, b) ((a) + (b))\nstruct inner { int x; };\n"}


class TimeTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="cinch-time-")
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        (self.folder / "sample.c").write_text(SOURCE)
        for name, text in HEADERS.items():
            (self.folder / name).write_text(text)

    def run_cinch(self, *words, expect=0):
        result = subprocess.run([CC, *words], cwd=self.folder, capture_output=True, text=True,
                                timeout=120)
        self.assertEqual(result.returncode, expect, result.stderr)
        return result

    def unit(self, *words):
        """The JSON of the only unit, which must be what the schema describes."""
        value = json.loads(self.run_cinch("time", "--json", *words).stdout)
        self.assertEqual(list(json_schema.complaints(value, SCHEMA)), [])
        return value["units"][0]

    def test_all_levels_and_targets(self):
        for level in LEVELS:
            for target in TARGETS:
                with self.subTest(level=level, target=target):
                    unit = self.unit(level, f"--target={target}", "sample.c")
                    self.assertEqual(unit["file"], "sample.c")
                    self.assertEqual(unit["optimization"], level)
                    self.assertIn(target.split("-")[0], unit["target"])
                    self.assertAlmostEqual(sum(unit["phases"].values()), unit["total_ms"], 3)
                    self.assertGreater(unit["phases"]["generate_ms"], 0)
                    self.assertGreater(unit["object_bytes"], 0)
                    self.assertEqual(unit["phases"]["optimize_ms"] > 0.01, level != "-O0")
                    self.assertTrue(unit["passes"])

    def test_headers(self):
        unit = self.unit("sample.c")
        headers = {pathlib.Path(header["file"]).name: header for header in unit["headers"]}
        self.assertEqual(set(headers), {"outer.h", "inner.h"})
        outer, inner = headers["outer.h"], headers["inner.h"]
        self.assertEqual((outer["read"], outer["skipped"], outer["lines"]), (1, 1, 5))
        self.assertEqual((inner["read"], inner["skipped"], inner["lines"]), (1, 0, 2))
        self.assertGreaterEqual(outer["preprocess_ms"], inner["preprocess_ms"])
        self.assertGreaterEqual(outer["parse_ms"], inner["parse_ms"])
        self.assertGreater(inner["self_parse_ms"], 0)
        self.assertEqual(unit["main_file"]["file"], "sample.c")
        self.assertEqual(unit["main_file"]["lines"], SOURCE.count("\n"))
        self.assertGreaterEqual(unit["main_file"]["preprocess_ms"], outer["preprocess_ms"])

    def test_macros(self):
        macros = {macro["name"]: macro for macro in self.unit("sample.c")["macros"]}
        # ADD(1, 2) makes 9 tokens, ADD(x, ...) the 5 of its own, x and those 9.
        self.assertEqual(macros["ADD"], {"name": "ADD", "expansions": 2, "tokens": 9 + 8 + 9})

    def test_functions(self):
        functions = self.unit("-O2", "sample.c")["functions"]
        self.assertEqual([(f["name"], f["line"]) for f in functions], [("big", 5), ("small", 4)])
        big = functions[0]
        for phase in ("parse_ms", "lower_ms", "optimize_ms", "generate_ms"):
            self.assertGreater(big[phase], 0, phase)

    def test_functions_by_symbol(self):
        loop = "(int *p, int n) { int s = 0; for (int i = 0; i < n; i++) s += p[i]; return s; }"
        (self.folder / "sample.c").write_text(
            f"int label(int *p, int n) __asm__(\"other$name\");\nint label{loop}\n"
            f"__attribute__((target_clones(\"avx2\", \"default\"))) int clones{loop}\n"
            f"int one(int *q, int m) {{ int in{loop} return in(q, m) + in(q, 3); }}\n"
            f"int two(int *q, int m) {{ int in{loop} return in(q, m) + in(q, 4); }}\n")
        unit = self.unit("-O2", "--target=x86_64-linux-gnu", "sample.c", "-fno-inline")
        functions = {(f["name"], f["line"]): f for f in unit["functions"]}
        self.assertEqual(set(functions), {("label", 2), ("clones", 3), ("one", 4), ("in", 4),
                                          ("two", 5), ("in", 5)})
        for function in functions.values():
            for phase in ("lower_ms", "optimize_ms", "generate_ms"):
                self.assertGreater(function[phase], 0, (function["name"], phase))
            self.assertEqual(function["parse_ms"] > 0, function["name"] != "in")

    def test_rows(self):
        self.assertEqual(len(self.unit("-O2", "sample.c", "--rows", "1")["functions"]), 1)
        self.assertEqual(len(self.unit("-O2", "sample.c", "--rows", "0")["functions"]), 2)

    def test_start_up_is_no_part_of_the_input(self):
        # A header that is forced in and macros would stop the program that warms up.
        unit = self.unit("-Ddouble=nonsense", "-include", "outer.h", "-MMD", "sample.c")
        self.assertGreaterEqual(unit["start_up_ms"], 0)
        self.assertEqual({f["name"] for f in unit["functions"]}, {"big", "small"})

    def test_last_line_without_newline(self):
        (self.folder / "sample.c").write_text("int a;\nint b;")
        self.assertEqual(self.unit("sample.c")["main_file"]["lines"], 2)

    def test_repeat(self):
        unit = self.unit("sample.c", "--repeat", "3")
        self.assertEqual({macro["name"]: macro["expansions"] for macro in unit["macros"]},
                         {"ADD": 2})

    def test_text(self):
        text = self.run_cinch("time", "-O2", "sample.c", "--rows", "2").stdout
        for piece in ("sample.c for x86_64" if "x86_64" in text else "sample.c for ", ", -O2: ",
                      "preprocessing ", "parsing and checking ",
                      "The largest part of the time goes to ",
                      "outer.h costs ", " % of the front end.\n",
                      "The macro ADD is expanded 2 times, into 26 tokens.\n",
                      "The function big costs ", "Headers, by ", "Macros, by ",
                      "Functions, in milliseconds", "big (sample.c:5)", "Passes of LLVM",
                      " more passes (--rows=0 shows all)"):
            self.assertIn(piece, text)
        self.assertNotIn("\x1b", text)

    def test_nothing_is_written(self):
        before = sorted(path.name for path in self.folder.iterdir())
        self.run_cinch("time", "sample.c")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), before)

    def test_several_inputs(self):
        (self.folder / "second.c").write_text("int second;\n")
        value = json.loads(self.run_cinch("time", "--json", "sample.c", "second.c").stdout)
        self.assertEqual([unit["file"] for unit in value["units"]], ["sample.c", "second.c"])

    def test_errors(self):
        (self.folder / "bad.c").write_text("int f( { return 1; }\n")
        result = self.run_cinch("time", "bad.c", expect=1)
        self.assertEqual(result.stdout, "")
        self.assertIn("bad.c:1:8: error:", result.stderr)
        self.assertIn("no input files", self.run_cinch("time", "-O2", expect=1).stderr)

    # ---- Options of cc ----

    def test_time_trace(self):
        result = self.run_cinch("-O2", "-c", "-ftime-trace", "-ftime-trace-granularity=0",
                                "sample.c", "-o", "out.o")
        self.assertEqual(result.stderr, "")
        events = json.loads((self.folder / "out.json").read_text())["traceEvents"]
        spans = {(e["name"], e.get("args", {}).get("detail")) for e in events if e["ph"] == "X"}
        names = {name for name, _ in spans}
        for name in ("ExecuteCompiler", "Frontend", "Backend", "Optimizer", "CodeGenPasses",
                     "Total Frontend"):
            self.assertIn(name, names)
        self.assertIn(("ParseDeclaration", "sample.c:5"), spans)
        self.assertIn(("CodeGen Function", "big"), spans)
        self.assertIn(("OptFunction", "big"), spans)
        sources = [e["args"]["detail"] for e in events if e["ph"] == "b"]
        self.assertEqual([pathlib.Path(name).name for name in sources].count("inner.h"), 1)
        for event in events:
            if event["ph"] == "X":
                self.assertGreaterEqual(event["dur"], 0)

    def test_time_trace_file(self):
        self.run_cinch("-S", "-ftime-trace=here.json", "sample.c")
        self.assertIn("traceEvents", json.loads((self.folder / "here.json").read_text()))

    def test_time_trace_cannot_be_written(self):
        result = self.run_cinch("-c", "-ftime-trace=none/here.json", "sample.c", expect=1)
        self.assertIn("none/here.json", result.stderr)

    def test_time_report(self):
        result = self.run_cinch("-O1", "-c", "-ftime-report", "sample.c")
        for piece in ("Where the time of compiling 'sample.c' went:", "  preprocessing ",
                      "  optimizing ", "  code generation ", "Pass execution timing report"):
            self.assertIn(piece, result.stderr)
        self.assertEqual(self.run_cinch("-O1", "-c", "sample.c").stderr, "")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cc", default=str(ROOT / "build" / "release" / "bin" / "cinch"))
    arguments, rest = parser.parse_known_args()
    CC = arguments.cc
    sys.exit(unittest.main(argv=[sys.argv[0], *rest]))
