#!/usr/bin/env python3
"""`cinch dump` of IR and assembly: source lines beside code, what is selected, what is kept."""

import json
import pathlib
import re
import subprocess
import tempfile
import unittest

import cases
from dump_test import TARGETS, run, source, text, unit

X86 = "--target=x86_64-linux-gnu"


def folder_of(**files):
    """A folder with files in it; NAME_h is NAME.h, in a folder of its own."""
    folder = tempfile.TemporaryDirectory()
    for name, code in files.items():
        stem, ending = name.rsplit("_", 1)
        path = pathlib.Path(folder.name, "inc" if ending == "h" else "p", f"{stem}.{ending}")
        path.parent.mkdir(exist_ok=True)
        path.write_text(code)
    return folder


MAIN = """\
#include "../inc/three.h"
static int seven(int a) {
  return a * 7;
}
int both(int a) { return seven(a) + three(a); }
"""
HEADER = """\
static inline int three(int a) {
  int r = a * 3;
  return r ^ 5;
}
"""


class Places(unittest.TestCase):
    """A file in a folder, with a header in another, and functions that are inlined."""

    def setUp(self):
        self.folder = folder_of(main_c=MAIN, three_h=HEADER)
        # Another file of the header's name must not be taken for it.
        pathlib.Path(self.folder.name, "three.h").write_text("wrong\n" * 9)

    def tearDown(self):
        self.folder.cleanup()

    def dump(self, *words):
        return run(*words, cwd=self.folder.name)

    def functions(self, *words):
        return json.loads(self.dump(*words, "--json").stdout)["units"][0]["functions"]

    def test_files_with_directories(self):
        for path in ("p/main.c", "./p/main.c", str(pathlib.Path(self.folder.name, "p/main.c"))):
            for stage in ("ir", "ir-opt", "asm"):
                for target in TARGETS:
                    with self.subTest(path=path, stage=stage, target=target):
                        words = [stage, "-O2", f"--target={target}", path]
                        shown = self.dump(*words, "--source").stdout
                        self.assertRegex(shown, r"(;|#|//) 5: int both\(int a\)")
                        self.assertRegex(shown, r"inc/three\.h:2: int r = a \* 3;")
                        self.assertNotIn("wrong", shown)
                        files = {line.get("file") for function in self.functions(*words)
                                 for line in function["code"]}
                        header = path.replace("main.c", "../inc/three.h")
                        self.assertEqual(files, {None, path, header})

    def test_inlined_from(self):
        for stage in ("ir-opt", "asm"):
            shown = self.dump(stage, "-O2", X86, "--source", "p/main.c").stdout
            self.assertIn("h:2: int r = a * 3;  (inlined from three)", shown)
            (function,) = self.functions(stage, "-O2", X86, "p/main.c")
            self.assertIn(("three", 3), {(line.get("inlined_from"), line.get("line"))
                                         for line in function["code"]})

    def test_line_of_an_inlined_function(self):
        shown = self.dump("ir-opt", "-O2", "p/main.c", "--line", "3").stdout
        self.assertIn("@both", shown)
        self.assertEqual(shown.count(" = "), 1)
        self.assertRegex(shown, r"= mul nsw i32 %a, 7")
        shown = self.dump("cfg", "-O2", "p/main.c", "--line", "3").stdout
        self.assertIn("cluster_both", shown)

    def test_only_lines_of_the_main_file(self):
        for stage in ("ir", "ir-opt", "asm"):
            shown = self.dump(stage, "-O2", "p/main.c", "--line", "2:3").stdout
            self.assertNotRegex(shown, "xor|eor")
        for remark in json.loads(self.dump("remarks", "-O2", "p/main.c", "--line", "2:3", "--json")
                                 .stdout)["units"][0]["remarks"]:
            self.assertEqual(remark["file"], "p/main.c")

    def test_nothing_on_the_lines(self):
        for stage in ("ir", "ir-opt", "asm", "cfg", "passes", "remarks"):
            for words, range_text in ((["--line", "1"], "line 1"), (["--line", "8:9"], "lines 8 to 9")):
                with self.subTest(stage=stage, words=words):
                    result = self.dump(stage, "-O2", "p/main.c", *words)
                    wanted = ("there are no remarks about" if stage == "remarks"
                              else "no code comes from")
                    self.assertIn(f"note: {wanted} {range_text}\n", result.stderr)
                    self.assertNotIn("@both", result.stdout)

    def test_note_of_an_inlined_function(self):
        for stage in ("passes", "remarks"):
            result = self.dump(stage, "-O2", "p/main.c", "--function", "seven")
            self.assertIn("note: 'seven' has no code", result.stderr)

    def test_remarks_name_the_file(self):
        shown = self.dump("remarks", "-O2", "p/main.c").stdout
        self.assertIn("  | int both(int a) {", shown)
        self.assertIn("  | p/../inc/three.h:2: int r = a * 3;", shown)

    def test_prefix_map(self):
        shown = self.dump("asm", "-O1", "-ffile-prefix-map=p=/usr", "p/main.c", "--source").stdout
        self.assertIn(" 5: int both", shown)


LINES = """\
int one(int a) {
  return a + 1;
}
#line 1
int two(int b) {
  return b * 2;
}
#line 50 "other.y"
int three(int b) {
  return b * 3;
}
"""


class LineDirectives(unittest.TestCase):
    """Text, places and --line are those of the file, whatever #line says."""

    def test_text(self):
        folder, path = source(LINES)
        with folder:
            for stage in ("ir", "asm"):
                for debug in ([], ["-g"]):
                    shown = text(stage, "-O1", *debug, "--source", path)
                    for number, line in ((2, "return a + 1;"), (6, "return b * 2;"),
                                         (10, "return b * 3;")):
                        self.assertIn(f" {number}: {line}\n", shown)
                    self.assertNotIn("other.y", shown)

    def test_line(self):
        folder, path = source(LINES)
        with folder:
            for stage in ("ir", "asm"):
                (function,) = unit(stage, "-O1", path, "--line", "6")["functions"]
                self.assertEqual((function["name"], function["line"], function["file"]),
                                 ("two", 5, path))

    def test_metadata_of_debug_information(self):
        folder, path = source(LINES)
        with folder:
            self.assertRegex(text("ir", "-g", "--metadata", path), r"!DILocation\(line: 51,")


class NoLine(unittest.TestCase):
    """Where the place of code is not known, that is said once, below code whose place is known."""

    LOOP = ("void f(double *v, int n, double by) {\n  for (int i = 0; i < n; i++)\n"
            "    v[i] *= by;\n}\n")

    def check(self, stage, mark, *words):
        """What is said above each line of code is what JSON says of it; how often it is nothing."""
        folder, path = source(self.LOOP)
        with folder:
            shown = text(stage, *words, "--source", path)
            (function,) = unit(stage, *words, path)["functions"]
        said, places = None, []
        for line in shown.splitlines():
            if match := re.fullmatch(rf"  {mark} (?:(\d+): .*|\(no line\))", line):
                self.assertNotEqual((said, match[1]), (None, None))
                said = match[1] and int(match[1])
            elif line.startswith(("\t", "  ")):
                places.append(said)
        code = [line.get("line") for line in function["code"]
                if line["text"].startswith(("\t", "  "))]
        self.assertEqual(places, code)
        return shown.count("(no line)")

    def test_marks(self):
        for target, mark in zip(TARGETS, ("#", "//")):
            self.assertGreater(self.check("asm", mark, "-O2", f"--target={target}"), 0)
            self.check("asm", mark, "-O0", f"--target={target}")
        self.assertGreater(self.check("ir-opt", ";", "-O2"), 0)

    def test_none_before_the_first_line(self):
        self.assertEqual(self.check("ir", ";", "-O0"), 0)

    def test_line(self):
        folder, path = source(self.LOOP)
        with folder:
            self.assertNotIn("(no line)", text("asm", "-O2", "--source", "--line", "2:3", path))


class StandardInput(unittest.TestCase):
    def test_source(self):
        for stage in ("ir", "ir-opt", "asm"):
            shown = subprocess.run(
                [cases.CC, "dump", stage, "-O1", "--source", "-x", "c", "-"],
                input="int f(int a) {\n  return a * 3;\n}\n", capture_output=True, text=True,
                check=True, timeout=60).stdout
            self.assertRegex(shown, r"(;|#|//) 2: return a \* 3;\n")


class Debugging(unittest.TestCase):
    """-g shows in what is shown raw, as in a compilation with the same words."""

    def test_directives(self):
        for words in (["-g", "-O0"], ["-g", "-O2"], ["-g3", "-O1"], ["-O1"]):
            with self.subTest(words=words):
                shown = text("asm", *words, "--directives", "sample.c")
                made = subprocess.run([cases.CC, "-S", *words, "sample.c", "-o", "-"],
                                      cwd=pathlib.Path(__file__).parent, capture_output=True,
                                      text=True, check=True, timeout=60).stdout
                self.assertEqual("\t.loc\t" in shown, words[0] != "-O1")
                # Comments have the names of blocks.
                plain = [[line for line in re.sub(r"\s*(#|//).*", "", part).splitlines() if line]
                         for part in (shown, made)]
                self.assertEqual(*plain)

    def test_metadata(self):
        shown = text("ir", "-g", "--metadata", "sample.c")
        self.assertIn("!dbg !", shown)
        self.assertIn("!DILocalVariable(", shown)
        self.assertNotIn("!dbg", text("ir", "--metadata", "sample.c"))

    def test_source_adds_no_metadata(self):
        for stage in ("ir", "ir-opt"):
            for level in ("-O0", "-O2"):
                plain = text(stage, level, "--metadata", "sample.c")
                shown = text(stage, level, "--metadata", "--source", "sample.c")
                self.assertIn("; 19: values[i]", shown)
                self.assertEqual(re.sub(r"(?m)^  ; (\d+: |\(no line\)).*\n", "", shown), plain)


class IrText(unittest.TestCase):
    def test_readable_names(self):
        folder, path = source("struct sé { int a; } größe;\nint été(int ñ) { return ñ + größe.a; }\n"
                              'const char *s = "%\\"\\303\\261";\n')
        with folder:
            shown = text("ir", "-O1", path)
            raw = text("ir", "-O1", "--metadata", path)
            graph = text("cfg", "-O1", path)
        self.assertIn("@été(i32 noundef %ñ)", shown)
        self.assertIn("%struct.sé = type { i32 }", shown)
        self.assertIn("%add = add nsw i32 %ñ, %größe.val", shown)
        self.assertIn('c"%\\22\\C3\\B1\\00"', shown)
        self.assertIn('@"\\C3\\A9t\\C3\\A9"(i32 noundef %"\\C3\\B1")', raw)
        self.assertIn("%add = add nsw i32 %größe.val, %ñ\\l", graph)

    def test_no_attribute_groups(self):
        folder, path = source('__attribute__((section(".m # !"))) int f(int a) { return a + 1; }\n'
                              "int data __attribute__((section(\".d\")));\n")
        with folder:
            shown = text("ir", "-O1", path)
            changes = unit("passes", "-O2", path)["changes"]
        self.assertIn('@f(i32 noundef %a) section ".m # !" {', shown)
        self.assertNotIn("earlier passes", [change["pass"] for change in changes])

    def test_file_scope_asm(self):
        folder, path = source('__asm__(".globl zz\\nzz: .asciz \\"a\\"");\n')
        with folder:
            self.assertEqual(unit("ir", path)["globals"],
                             ['module asm ".globl zz"', 'module asm "zz: .asciz \\22a\\22"'])

    def test_default_label(self):
        folder, path = source("int f(int n) { switch (n) { case 1: return 4; case 2: default:"
                              " return 5; } }\n")
        with folder:
            shown = text("cfg", "-O0", path)
        self.assertIn('"f:entry" -> "f:switch.default" [label="default"];', shown)
        self.assertIn('"f:entry" -> "f:case" [label="1"];', shown)

    def test_lines_of_a_switch(self):
        folder, path = source("int f(int n) {\n  switch (n) {\n  case 1: return 4;\n  }\n"
                              "  return 5;\n}\n")
        with folder:
            self.assertIn("i32 1, label %case\n  ]\n", text("ir", "-O1", path, "--line", "2"))

    def test_same_names_after_the_passes(self):
        """What `passes` says last of a function is what `ir-opt` says of it."""
        compared = 0
        for name in ("compression.c", "fft.c"):
            path = str(cases.ROOT / "tests" / "bench" / "code" / name)
            optimized = {function["name"]: {line["text"] for line in function["code"]}
                         for function in unit("ir-opt", "-O2", path)["functions"]}
            last = {change["function"]: change for change in unit("passes", "-O2", path)["changes"]}
            for function in optimized.keys() & last.keys():
                shown = {line["text"] for line in last[function]["diff"]
                         if line["kind"] in ("added", "same")}
                self.assertEqual(shown - optimized[function], set())
                compared += len(shown)
        self.assertGreater(compared, 20)


class Symbols(unittest.TestCase):
    CODE = ("int renamed(int) __asm__(\"real_name\");\nint renamed(int a) { return a * 5; }\n"
            "int outer(int n) {\n  int in(int q) { return q + n; }\n  return in(3) * in(4);\n}\n")

    def test_symbol_or_name(self):
        folder, path = source(self.CODE)
        with folder:
            for stage in ("ir", "ir-opt", "asm", "cfg", "passes", "remarks"):
                self.assertEqual(text(stage, "-O1", path, "--function", "renamed"),
                                 text(stage, "-O1", path, "--function", "real_name"))
            (function,) = unit("ir", path, "--function", "real_name")["functions"]
        self.assertEqual((function["name"], function["declaration"]),
                         ("real_name", "int renamed(int a)"))

    def test_versions_of_a_function(self):
        folder, path = source('__attribute__((target_clones("avx2", "default")))\n'
                              "int many(int a) { return a + 1; }\n")
        with folder:
            result = run("ir", X86, path, "--function", "many")
        self.assertRegex(result.stdout, r"; int many\(int a\)  // .*\ndefine .*@many\.avx2")
        self.assertNotIn("has no code", result.stderr)

    def test_nested_function(self):
        folder, path = source(self.CODE)
        with folder:
            for stage in ("ir", "asm"):
                (function,) = unit(stage, "-O0", path, "--function", "in")["functions"]
                self.assertEqual((function["name"], function["declaration"], function["line"]),
                                 ("outer.in", "int in(int q)", 4))


class Asm(unittest.TestCase):
    def functions(self, code, *words):
        folder, path = source(code)
        with folder:
            value = unit("asm", *words, path)
        return {name: {symbol["name"]: [line["text"].strip() for line in symbol["code"]]
                       for symbol in value[name]} for name in ("functions", "data")}

    def test_names_that_are_not_ascii(self):
        value = self.functions("int été(int a) { if (a) goto ü; a++; ü: return a; }\n"
                               "int ñ = 3;\n", "-O0")
        self.assertEqual(list(value["functions"]), ["été"])
        self.assertTrue(any(line.endswith(" %ü") for line in value["functions"]["été"]))
        self.assertEqual(value["functions"]["été"][0], '"été":')
        self.assertEqual(list(value["data"]), ["ñ"])

    def test_labels_that_something_refers_to(self):
        code = ("int f(int n) { static void *t[] = {&&a, &&b}; goto *t[n]; a: return 1;"
                " b: return 2; }\n"
                'int g(int n) { __asm__ volatile("1: jmp 1b"); return n; }\n'
                "int h(int n) { return f(n) + 1; }\n")
        for words in (["-O0"], ["-O1"], ["-O1", "-g"]):
            value = self.functions(code, X86, *words)
            table = [line.split()[1] for line in value["data"]["f.t"][1:]]
            self.assertEqual(len(table), 2)
            for label in table:
                self.assertIn(label + ":", value["functions"]["f"])
            (jump,) = [line.split()[1] for line in value["functions"]["g"] if "jmp" in line]
            self.assertIn(jump + ":", value["functions"]["g"])
            self.assertNotIn(".Ltmp", "".join(value["functions"]["h"]))

    def test_sections_in_asm_statements(self):
        code = ('int f(int n) { __asm__ volatile("nop\\n.pushsection .foo,\\"a\\",@progbits\\n'
                '.byte 7\\n.popsection\\nnop"); return n; }\n'
                'int g(int n) { __asm__ volatile("nop\\n.pushsection .note.x,\\"\\",@note\\n'
                '.byte 8\\n.popsection\\nnop"); return n + 4; }\n')
        for target in TARGETS:
            value = self.functions(code, "-O1", f"--target={target}")["functions"]
            for name, section in (("f", ".foo"), ("g", ".note.x")):
                lines = value[name]
                start = next(i for i, line in enumerate(lines) if section in line)
                self.assertTrue(lines[start].startswith(".section"))
                self.assertTrue(lines[start + 1].startswith(".byte"))
                self.assertEqual(lines[start + 2:start + 4], [".text", "nop"])
                self.assertTrue(lines[-1].startswith("ret"))

    def test_tables_and_constants(self):
        code = ("int g(int);\n"
                "int s(int n) { switch (n) { case 0: return g(5); case 1: return 17;"
                " case 2: return g(22); case 3: n *= 3; break; case 4: g(1); break; } return n; }\n"
                "double d(double d) { return d * 1.7; }\nint other = 3;\n")
        folder, path = source(code)
        with folder:
            shown = text("asm", "-O0", X86, path, "--function", "s")
            value = unit("asm", "-O0", X86, path, "--function", "d")
        self.assertRegex(shown, r"\n\.LJTI0_0:\n\t\.long\t\.LBB0_")
        self.assertNotIn(".LCPI", shown)
        self.assertNotIn("other", shown)
        self.assertEqual([symbol["name"] for symbol in value["data"]], [".LCPI1_0"])

    def test_data_without_labels(self):
        code = ("int v = 3, w;\n__attribute__((destructor)) void fin(void) { v = 0; }\n"
                "void g(void);\n__attribute__((constructor)) void start(void) { g(); }\n")
        for target in TARGETS:
            word = ".xword" if "aarch64" in target else ".quad"
            folder, path = source(code)
            with folder:
                shown = unit("asm", "-O1", f"--target={target}", path)["data"]
                selected = unit("asm", "-O1", f"--target={target}", path, "--function", "fin")
            data = [(symbol["name"], [re.split(r"\s+//", line["text"].strip())[0]
                                      for line in symbol["code"]]) for symbol in shown]
            self.assertEqual(data[0][0], "v")
            self.assertEqual(len(data[0][1]), 2)
            self.assertIn(("", ['.section\t.init_array,"aw",@init_array', f"{word}\tstart"]), data)
            self.assertIn(("", ['.section\t.fini_array,"aw",@fini_array', f"{word}\tfin"]), data)
            self.assertEqual(selected["data"], [])

    def test_data_without_labels_of_instrumentation(self):
        code = "int v = 3;\nint f(void) { return v; }\n"
        for option, of_v, other in (
                ("--coverage", 2, "__llvm_gcov_init"),
                ("-fsanitize=address", 3, "asan.module_ctor"),
                ("-fsanitize-coverage=trace-pc-guard", 2, "sancov.module_ctor_trace_pc_guard")):
            folder, path = source(code)
            with folder:
                data = unit("asm", "-O1", X86, option, path)["data"]
            self.assertEqual([len(symbol["code"]) for symbol in data if symbol["name"] == "v"],
                             [of_v])
            self.assertIn(f"\t.quad\t{other}", [symbol["code"][1]["text"] for symbol in data
                                               if symbol["name"] == ""])

    def test_aliases(self):
        code = ("int sw(int x) { return x + 1; }\nint var = 4;\n"
                'int alias_f(int) __attribute__((alias("sw")));\n'
                'extern int älias __attribute__((alias("var")));\n'
                "static int (*choose(void))(int) { return sw; }\n"
                'int chosen(int) __attribute__((ifunc("choose")));\n'
                '__asm__(".globl fixed\\nfixed = 7");\n')
        for target in TARGETS:
            value = self.functions(code, "-O1", f"--target={target}")
            self.assertEqual(list(value["functions"]), ["sw", "choose", "alias_f", "chosen"])
            self.assertEqual(value["functions"]["alias_f"], ["alias_f = sw"])
            self.assertEqual(value["functions"]["chosen"], ["chosen = choose"])
            self.assertEqual(list(value["data"]), ["fixed", "var", "älias"])
            self.assertEqual(value["data"]["älias"], ['"älias" = var'])
            self.assertEqual(len(value["data"]["var"]), 2)

    def test_functions_of_file_scope_asm(self):
        code = ('__asm__(".text\\naf:\\n.type af,@function\\nnop\\n"\n'
                '".pushsection .d,\\"aw\\"\\n.byte 77\\n.popsection\\nret\\n.size af, .-af");\n'
                "int v = 4;\n")
        for target in TARGETS:
            value = self.functions(code, "-O1", f"--target={target}")
            (lines,) = value["functions"].values()
            self.assertEqual([line.split()[0].removesuffix("q") for line in lines],
                             ["af:", "nop", "ret"])
            self.assertEqual(list(value["data"]), ["", "v"])
            self.assertEqual(value["data"][""][1].split()[:2], [".byte", "77"])

    BLOCKS = ("int g(int);\nint tab[3] = {1, 2, 3};\n"
              "int f(int n) {\n  int s = 0;\n  for (int i = 0; i < n; i++)\n"
              "    if (g(i)) s += g(s);\n  return s;\n}\n"
              "int h(int n) { return f(n) ? 3 : g(4); }\n")

    def test_sections_of_blocks(self):
        value = self.functions(self.BLOCKS, "-O1", X86, "-fbasic-block-sections=all")
        self.assertEqual(list(value["functions"]), ["f", "h"])
        self.assertEqual(list(value["data"]), ["tab"])
        for name, lines in value["functions"].items():
            jumps = {line.split()[1] for line in lines if line.startswith("j") and "@" not in line}
            labels = {line.split(":")[0] for line in lines if line.startswith(f"{name}.__part.")}
            self.assertTrue(jumps)
            self.assertLessEqual(jumps, labels)
            self.assertFalse(any("LBB_END" in line for line in lines))

    def test_cold_blocks(self):
        folder, path = source(self.BLOCKS)
        with folder:
            plan = pathlib.Path(path).with_name("plan.txt")
            plan.write_text("v1\nf f\nc 0 1\n")
            value = unit("asm", "-O1", X86, f"-fbasic-block-sections=list={plan}", path)
        self.assertEqual([function["name"] for function in value["functions"]], ["f", "h"])
        self.assertEqual([symbol["name"] for symbol in value["data"]], ["tab"])
        lines = [line["text"].strip() for line in value["functions"][0]["code"]]
        self.assertTrue(any(line.startswith("f.cold:") for line in lines))
        self.assertTrue(any(line.startswith("ret") for line in lines))

    def test_data_about_functions(self):
        code = "int f(int n) { return n * 3; }\nint g(int n) { return n; }\n"
        words = ["-O1", "-fpatchable-function-entry=3,1", "-fstack-size-section"]
        for target in TARGETS:
            folder, path = source(code)
            with folder:
                value = unit("asm", *words, f"--target={target}", path)
            for function in value["functions"]:
                lines = [line["text"].strip() for line in function["code"]]
                self.assertRegex(lines[0], r"\.Ltmp\d:")
                self.assertEqual(lines[1:3], ["nop", function["name"] + ":"])
                self.assertTrue(lines[-1].startswith("ret"))
            data = [[line["text"] for line in symbol["code"]] for symbol in value["data"]]
            self.assertEqual([symbol["name"] for symbol in value["data"]], [""] * len(data))
            for section in (".stack_sizes", "__patchable_function_entries"):
                self.assertEqual(sum(section in lines[0] for lines in data), 2)

    def test_private_data_of_names_that_are_not_ascii(self):
        folder, path = source("const char *über(int x) {\n  switch (x) {\n"
                              '  case 0: return "a";\n  case 1: return "see .Lother";\n'
                              '  case 2: return "c";\n  case 3: return "d";\n  }\n'
                              "  return 0;\n}\n")
        with folder:
            for target in TARGETS:
                value = unit("asm", "-O1", f"--target={target}", path, "--function", "über")
                names = [symbol["name"] for symbol in value["data"]]
                self.assertTrue(names[0].startswith(".Lswitch.table.über"))
                self.assertEqual(len(names), 5)

    def test_absolute_addresses_of_private_data(self):
        folder, path = source('const char *f(void) { return "a"; }\n')
        with folder:
            value = unit("asm", "-O1", X86, "-fno-pie", path, "--function", "f")
        self.assertIn("$.L.str", value["functions"][0]["code"][1]["text"])
        self.assertEqual([symbol["name"] for symbol in value["data"]], [".L.str"])

    def test_sections_with_names_like_those_of_the_compiler(self):
        names = (".comment_mine", ".llvm_mine", ".debug_mine", ".note.m-x", ".eh_frame_mine")
        code = "".join(f'int v{i} __attribute__((section("{name}"))) = {i};\n'
                       for i, name in enumerate(names))
        for debug in ([], ["-g"]):
            value = self.functions(code + "int late;\n", "-O1", "-fcommon", *debug)
            self.assertEqual(value["data"].pop("late")[0].split(), [".comm", "late,4,4"])
            self.assertEqual(list(value["data"]), [f"v{i}" for i in range(len(names))])
            self.assertEqual({len(lines) for lines in value["data"].values()}, {2})


if __name__ == "__main__":
    cases.main()
