#!/usr/bin/env python3
"""`cinch bench`: what it builds, checks and tells. No case depends on how long anything takes."""

import csv
import io
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import xml.etree.ElementTree

import cases

sys.path.insert(0, str(cases.ROOT / "tests" / "tools"))
import json_schema  # noqa: E402

SCHEMA = json.loads((cases.ROOT / "runtime" / "schemas" / "bench.schema.json").read_text())
LEVELS = ["-O0", "-O1", "-O2", "-O3", "-Os", "-Oz"]
HELLO = """#include <stdio.h>
int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) puts(argv[i]);
  for (int c; (c = getchar()) != EOF;) putchar(c);
  puts("done");
}
"""


class Case(unittest.TestCase):
    """Each in a folder of its own, with the program in test.c."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.write(HELLO)

    def write(self, code, name="test.c"):
        (self.folder / name).write_text(code)

    def bench(self, *words, expect=0, env=None):
        """Temporary files go to a folder that must be empty afterwards."""
        temporary = self.folder / "tmp"
        temporary.mkdir(exist_ok=True)
        environment = {**os.environ, "TMPDIR": str(temporary), **(env or {})}
        result = subprocess.run([cases.CC, "bench", *words], cwd=self.folder, capture_output=True,
                                timeout=300, text=True, env=environment, check=False)
        self.assertEqual(result.returncode, expect, f"{words}\n{result.stdout}{result.stderr}")
        self.assertEqual(list(temporary.iterdir()), [])
        return result

    def value(self, *words):
        """The JSON, which must be what the schema describes."""
        value = json.loads(self.bench("--json", *words).stdout)
        self.assertEqual(list(json_schema.complaints(value, SCHEMA)), [])
        return value


class Variants(Case):
    def test_levels(self):
        value = self.value("test.c", "--runs", "1")
        self.assertEqual([v["flags"] for v in value["variants"]], LEVELS)
        self.assertEqual({v["compiler"] for v in value["variants"]}, {"cinch"})
        for variant in value["variants"]:
            self.assertEqual(len(variant["runs"]), 1)
            self.assertGreater(variant["code_bytes"], 100)
            self.assertGreater(variant["file_bytes"], variant["code_bytes"])
            self.assertGreater(variant["peak_bytes"], 100_000)
            self.assertGreater(variant["time"]["median"], 0)
            self.assertLessEqual(min(variant["builds"]), variant["build_seconds"])
            self.assertLessEqual(variant["build_seconds"], max(variant["builds"]))

    def test_chosen_levels_and_flags(self):
        value = self.value("test.c", "--runs", "1", "--levels", "O3,s", "--flags",
                           "-O2 -funroll-loops", "--flags=-O1", "-DX=1")
        self.assertEqual([v["name"] for v in value["variants"]],
                         ["cinch -O3", "cinch -Os", "cinch -O2 -funroll-loops", "cinch -O1"])

    def test_only_flags(self):
        value = self.value("test.c", "--runs", "1", "--levels", "none", "--flags", "-O1")
        self.assertEqual([v["flags"] for v in value["variants"]], ["-O1"])
        self.assertEqual(value["comparisons"], [])

    def test_words_of_cc_and_several_files(self):
        self.write("int twice(int n) { return FACTOR * n; }\n", "twice.c")
        self.write("#include <math.h>\nint twice(int);\n"
                   "int main(int argc, char **argv) {"
                   " return twice(21) - 42 + (sqrt(argc) != 1); }\n")
        self.value("test.c", "twice.c", "-D", "FACTOR=2", "-std=c11", "-lm", "--runs", "1",
                   "--levels", "0,2")

    def test_output_among_the_words(self):
        self.value("-o", "prog", "test.c", "--runs", "1", "--levels", "0")
        self.assertFalse((self.folder / "prog").exists())

    def test_level_among_the_words(self):
        value = self.value("-O0", "test.c", "--runs=1", "--levels=0,2")
        first, second = value["variants"]
        self.assertNotEqual(first["code_bytes"], second["code_bytes"])

    def test_other_compilers(self):
        if not shutil.which("gcc"):
            self.skipTest("there is no gcc")
        value = self.value("test.c", "--runs", "5", "--levels", "0,2", "--vs", "gcc")
        self.assertEqual([v["name"] for v in value["variants"]],
                         ["cinch -O0", "cinch -O2", "gcc -O0", "gcc -O2"])
        self.assertTrue(any("cinch -O2" in s and "gcc -O2" in s for s in value["verdict"]))

    def test_a_compiler_without_levels(self):
        tcc = self.folder / "tcc"
        tcc.write_text(f'#!/bin/sh\nexec "{cases.CC}" "$@"\n')
        tcc.chmod(0o755)
        value = self.value("test.c", "--runs", "1", "--levels", "0,2", "--vs", str(tcc))
        self.assertEqual([v["name"] for v in value["variants"]], ["cinch -O0", "cinch -O2", "tcc"])

    def test_command(self):
        (self.folder / "Makefile").write_text(
            "prog: test.c\n\t$(CC) $(CFLAGS) -o $@ $<\n")
        value = self.value("--cmd", "make -B CC={cc} CFLAGS={flags}", "--exe", "./prog", "--runs",
                           "1", "--levels", "0,1,2", "-DX")
        self.assertEqual(len({v["code_bytes"] for v in value["variants"][:2]}), 2)
        self.assertEqual(value["subject"], "make -B CC={cc} CFLAGS={flags}")


class Running(Case):
    def test_arguments(self):
        value = self.value("test.c", "--runs", "1", "--levels", "0", "--", "a b", "--json", "-O9")
        self.assertEqual(value["arguments"], ["a b", "--json", "-O9"])

    def test_arguments_arrive(self):
        self.write('#include <string.h>\n'
                   'int main(int argc, char **argv) {'
                   ' return argc != 3 || strcmp(argv[1], "a b") || strcmp(argv[2], "--"); }\n')
        self.value("test.c", "--runs", "1", "--levels", "0", "--", "a b", "--")

    def test_standard_input(self):
        self.write("#include <stdio.h>\nint main(void) { return getchar() != 'x'; }\n")
        (self.folder / "words.txt").write_text("x")
        self.value("test.c", "--runs", "2", "--levels", "0", "--stdin", "words.txt")
        self.assertIn("status 1", self.bench("test.c", "--runs=1", "--levels=0", expect=1).stderr)

    def test_number_of_runs(self):
        value = self.value("test.c", "--seconds", "0", "--levels", "0")
        self.assertEqual(len(value["variants"][0]["runs"]), 5)
        self.assertEqual(len(self.value("test.c", "--runs", "7", "--levels", "0")
                             ["variants"][0]["runs"]), 7)

    def test_processor_time(self):
        value = self.value("test.c", "--runs", "3", "--levels", "0", "--cpu-time")
        self.assertEqual(value["compared"], "cpu_time")
        (variant,) = value["variants"]
        times = sorted(r["user_seconds"] + r["system_seconds"] for r in variant["runs"])
        self.assertAlmostEqual(variant["time"]["median"], times[1])

    def test_peak_of_memory(self):
        self.write("#include <stdlib.h>\n#include <string.h>\n"
                   "int main(void) { char *p = malloc(50 << 20); memset(p, 1, 50 << 20);"
                   " return p[12345] - 1; }\n")
        for variant in self.value("test.c", "--runs", "1", "--levels", "0,2")["variants"]:
            self.assertLess(variant["peak_bytes"], 60 << 20)
        self.assertGreater(self.value("test.c", "--runs", "1", "--levels", "0")
                           ["variants"][0]["peak_bytes"], 50 << 20)

    def test_a_program_that_handles_signals(self):
        self.write("#include <signal.h>\n#include <unistd.h>\nstatic volatile int got;\n"
                   "static void on(int s) { got += s; }\n"
                   "int main(void) { signal(SIGUSR1, on); raise(SIGUSR1); signal(SIGALRM, on);"
                   " raise(SIGALRM); return got != SIGUSR1 + SIGALRM; }\n")
        self.value("test.c", "--runs", "1", "--levels", "0,2")

    def test_a_program_that_starts_others(self):
        self.write("#include <stdlib.h>\nint main(void) { return system(\"echo hello\"); }\n")
        self.value("test.c", "--runs", "1", "--levels", "0,2")


class Text(Case):
    def test_table(self):
        shown = self.bench("test.c", "--runs", "5", "--levels", "0,2").stdout
        lines = shown.splitlines()
        self.assertRegex(lines[0], r"^test\.c: 5 runs of each variant; ")
        self.assertRegex(lines[2], r"^variant +run time +95 % interval +outliers.* compile time$")
        self.assertRegex(lines[3], r"^cinch -O0 +\S+ [mµ]?s .* \.\. .*")
        self.assertRegex(lines[4], r"^cinch -O2 ")
        self.assertRegex(shown, r"\n- -O[02] is the fastest: ")
        self.assertRegex(shown, r"\n- -O2 takes .* the compile time of -O0 and makes .* its code\n")

    def test_bars_and_colours_only_on_a_terminal(self):
        shown = self.bench("test.c", "--runs", "1", "--levels", "0,2")
        self.assertNotIn("\x1b", shown.stdout + shown.stderr)
        self.assertNotIn("█", shown.stdout)
        self.assertEqual(shown.stderr, "")
        self.assertIn("█", self.bench("test.c", "--runs=1", "--levels=0,2", "--bars").stdout)

    def test_on_a_terminal(self):
        words = [cases.CC, "bench", "test.c", "--runs", "1", "--levels", "0,2"]
        shown, no_colour = (self.on_terminal(words, env) for env in ({}, {"NO_COLOR": "1"}))
        self.assertIn("█", shown)
        self.assertIn("\x1b[", re.sub(r"\x1b\[K", "", shown))
        self.assertIn("running cinch -O", shown)
        self.assertNotIn("\x1b[", re.sub(r"\x1b\[K", "", no_colour))

    def on_terminal(self, words, more):
        environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
        environment |= {"TERM": "xterm-256color", **more}
        script = ("import os, pty, sys\n"
                  "status = pty.spawn(sys.argv[1:])\n"
                  "sys.exit(os.waitstatus_to_exitcode(status))")
        result = subprocess.run([sys.executable, "-c", script, *words], cwd=self.folder,
                                env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                                timeout=120, check=True)
        return result.stdout.decode()

    def test_few_runs(self):
        shown = self.bench("test.c", "--runs", "2", "--levels", "0,2").stdout
        self.assertRegex(shown, r"\n- -O[02] has the shortest time, .*: there are too few runs to"
                                r" tell more\n- -O2 takes .*\nnote:")
        self.assertIn("note: the intervals mean little after 2 runs of each variant: --runs", shown)

    def test_output_file(self):
        result = self.bench("test.c", "--runs=1", "--levels=0", "--output", "out.txt")
        self.assertEqual(result.stdout, "")
        self.assertIn("cinch -O0", (self.folder / "out.txt").read_text())

    def test_help(self):
        shown = self.bench("--help").stdout
        for word in ("Examples:", "--vs", "--html", "--flags", "--cmd", "bootstrap"):
            self.assertIn(word, shown)


class ForTools(Case):
    def test_json(self):
        value = self.value("test.c", "--runs", "6", "--levels", "0,1,2", "--", "x")
        self.assertEqual(value["schema"], "cinch-bench/1")
        self.assertEqual(value["subject"], "test.c -- x")
        self.assertEqual([(c["variant"], c["base"]) for c in value["comparisons"]],
                         [("cinch -O1", "cinch -O0"), ("cinch -O2", "cinch -O0")])
        for variant in value["variants"]:
            told = variant["time"]
            seconds = sorted(run["seconds"] for run in variant["runs"])
            self.assertAlmostEqual(told["median"], (seconds[2] + seconds[3]) / 2)
            self.assertEqual((told["lowest"], told["highest"]), (seconds[0], seconds[-1]))
            self.assertLessEqual(told["lowest"], told["low"])
            self.assertLessEqual(told["low"], told["median"])
            self.assertLessEqual(told["median"], told["high"])
            self.assertLessEqual(told["high"], told["highest"])
        for comparison in value["comparisons"]:
            is_told = not comparison["low"] <= 1 <= comparison["high"]
            self.assertEqual(is_told, comparison["result"] in ("faster", "slower"))

    def test_csv(self):
        shown = self.bench("test.c", "--runs", "2", "--levels", "0", "--flags", "-O1 -DX=1,2",
                           "--csv").stdout
        rows = list(csv.DictReader(io.StringIO(shown)))
        self.assertEqual([row["variant"] for row in rows], ["cinch -O0", "cinch -O1 -DX=1,2"])
        for row in rows:
            self.assertEqual(row["runs"], "2")
            self.assertGreater(float(row["median_seconds"]), 0)
            self.assertGreater(int(row["code_bytes"]), 0)
            self.assertEqual(row["compared"], "time")
            self.assertNotIn(None, row)
        shown = self.bench("test.c", "--runs=1", "--levels=0", "--cpu-time", "--csv").stdout
        self.assertTrue(shown.endswith(",cpu_time\n"))

    def test_one_of_them(self):
        self.assertIn("--csv", self.bench("test.c", "--json", "--csv", expect=2).stderr)


class Page(Case):
    def page(self, *words):
        self.bench("test.c", "--runs", "3", "--html", "page.html", *words)
        text = (self.folder / "page.html").read_text()
        self.assertTrue(text.startswith("<!DOCTYPE html>\n"))
        return text, xml.etree.ElementTree.fromstring(text.split("\n", 1)[1])

    def test_structure(self):
        text, root = self.page("--levels", "0,2,s")
        headings = [h.text for h in root.iter("h2")]
        for heading in ("Run time", "Peak memory", "Code size", "Compile time", "All numbers"):
            self.assertIn(heading, headings)
        names = ["cinch -O0", "cinch -O2", "cinch -Os"]
        cells = [row.find("td") for row in root.iter("tr")]
        self.assertEqual([cell.text for cell in cells if cell is not None], names)
        first = next(root.iter("figure"))
        rows = [row for row in first if row.get("class") == "row"]
        self.assertEqual([row.find("span").text for row in rows], names)
        for row in rows:
            self.assertEqual(len(list(row.iter("circle"))), 3)
            self.assertEqual(len([line for line in row.iter("line")
                                  if line.get("class") == "whisker"]), 3)
        self.assertEqual(len([r for r in first.iter("rect") if "best" in r.get("class")]), 1)

    def test_self_contained(self):
        text, root = self.page("--levels", "0,2")
        self.assertNotRegex(text, r"https?:|url\(|@import")
        for element in root.iter():
            self.assertNotIn(element.tag, ("script", "link", "img", "iframe"))
            self.assertFalse({"src", "href"} & set(element.keys()))
        self.assertIn("prefers-color-scheme: dark", text)

    def test_axis(self):
        _, root = self.page("--levels", "0,2")
        for figure in root.iter("figure"):
            (axis,) = [row for row in figure if row.get("class") == "row axis"]
            labels = [label.text for label in axis.iter("text")]
            self.assertEqual(labels[0], "0")
            self.assertGreaterEqual(len(labels), 2)
            for label in labels[1:]:
                self.assertRegex(label, r"^\d+(\.\d+)? \S+$")

    def test_names_are_text(self):
        text, _ = self.page("--levels", "0", "--", "<b>&\"'")
        self.assertNotIn("<b>", text)
        self.assertIn("&lt;b&gt;&amp;", text)


class Comparable(Case):
    def names(self, *words):
        return [one["name"] for one in self.value("test.c", "--runs", "1", *words)["variants"]]

    def test_flags_that_differ_in_punctuation(self):
        self.write("#include <stdio.h>\nint main(void) { puts(N > 0 ? \"+\" : \"-\"); }\n")
        result = self.bench("test.c", "--levels=none", "--runs=1", "--flags=-DN=+1",
                            "--flags=-DN=-1", expect=1)
        self.assertIn("'cinch -DN=-1' does not print what 'cinch -DN=+1' prints", result.stderr)

    def test_compilers_of_the_same_name(self):
        old = self.folder / "old"
        old.mkdir()
        (old / "gcc").symlink_to(shutil.which("gcc"))
        (old / "cinch").symlink_to(cases.CC)
        self.assertEqual(self.names("--levels", "1", "--vs", "gcc, old/gcc,old/cinch,gcc"),
                         ["cinch -O1", "gcc -O1", "old/gcc -O1", "old/cinch -O1"])

    def test_equal_programs(self):
        notes = self.value("test.c", "--runs=1", "--levels=none", "--flags=-O1", "--flags=-O1 -DX",
                           "--flags=-O1  -g0")["notes"]
        self.assertIn("cinch -O1 and cinch -O1 -DX, cinch -O1  -g0: the same program, bit by bit",
                      notes)


class Errors(Case):
    def test_does_not_compile(self):
        self.write("int main(void) { return missing; }\n")
        result = self.bench("test.c", expect=1)
        self.assertEqual(result.stderr.count("use of undeclared identifier 'missing'"), 1)
        self.assertIn("error: building 'cinch -O0':", result.stderr)

    def test_different_output(self):
        self.write('#include <stdio.h>\nint main(void) { puts("one"); puts(KIND); puts("3"); }\n')
        a, b, c = (r'-DKIND=\"a\"', r'-DKIND=\"b\"', '-DKIND=\'"c"\'')
        result = self.bench("test.c", "--levels", "none", "--runs", "1", "--flags", a, "--flags", b,
                            "--flags", c, expect=1)
        self.assertIn(f"'cinch {b}' does not print what 'cinch {a}' prints: "
                      "line 2 is 'b', not 'a'", result.stderr)
        self.assertIn("line 2 is 'c', not 'a'", result.stderr)
        self.assertEqual(result.stdout, "")
        self.bench("test.c", "--levels", "none", "--runs", "1", "--flags", a, "--flags", b,
                   "--any-output")

    def test_difference_in_a_long_line(self):
        self.write('#include <stdio.h>\n'
                   'int main(void) { for (int i = 0; i < 9999; i++) putchar(65); putchar(N); }\n')
        result = self.bench("test.c", "--levels", "none", "--runs", "1", "--flags=-DN=66",
                            "--flags=-DN=7", expect=1)
        same = "A" * 20
        self.assertIn(f"line 1, from column 9980 on, is '...{same}\\x07', not '...{same}B'",
                      result.stderr)

    def test_output_that_changes(self):
        self.write("#include <stdio.h>\n#include <unistd.h>\n"
                   'int main(void) { printf("%d\\n", getpid()); }\n')
        result = self.bench("test.c", "--levels", "0", "--runs", "2", expect=1)
        self.assertIn("'cinch -O0' does not print the same each time: line 1 is", result.stderr)
        # Of two, it is not the level's fault.
        result = self.bench("test.c", "--levels", "0,2", "--runs", "2", expect=1)
        self.assertIn("'cinch -O0' does not print the same each time: line 1 is", result.stderr)
        self.assertNotIn("-O2", result.stderr)

    def test_name_of_the_program(self):
        """It is the same for all, and leads to the program."""
        self.write('#include <stdio.h>\nint main(int n, char **words) {'
                   ' puts(words[0]); return fopen(words[0], "r") == NULL; }\n')
        self.bench("test.c", "--levels", "0,2", "--runs", "2")

    def test_signal_that_debuggers_use(self):
        self.write('#include <signal.h>\n#include <stdio.h>\n'
                   'static void caught(int n) { printf("%d\\n", n); }\n'
                   'int main(void) { signal(SIGTRAP, caught); raise(SIGTRAP); }\n')
        self.bench("test.c", "--levels", "0,2", "--runs", "2")

    def test_environment(self):
        """Compilers have a folder of their own for temporary files, programs the user's."""
        self.write('#include <stdio.h>\n#include <stdlib.h>\n'
                   'int main(void) { FILE *f = fopen("seen", "w"); fputs(getenv("TMPDIR"), f); }\n')
        self.bench("test.c", "--levels", "0", "--runs", "1")
        self.assertEqual((self.folder / "seen").read_text(), str(self.folder / "tmp"))
        (self.folder / "cc").write_text('#!/bin/sh\necho "$TMPDIR" >compiling\nexec gcc "$@"\n')
        (self.folder / "cc").chmod(0o755)
        self.bench("test.c", "--levels", "0", "--runs", "1", "--vs", "./cc")
        self.assertIn("/tmp/cinch-bench-", (self.folder / "compiling").read_text())

    def test_status(self):
        self.write('#include <stdio.h>\nint main(void) { fputs("no luck", stderr); return 3; }\n')
        result = self.bench("test.c", "--levels", "0,2", "--runs", "1", expect=1)
        self.assertIn("'cinch -O0' exited with status 3; it says: no luck", result.stderr)
        self.bench("test.c", "--levels", "0,2", "--runs", "1", "--any-status")
        self.write("int main(void) { return N; }\n")
        result = self.bench("test.c", "--levels=none", "--runs=1", "--any-status", "--flags=-DN=1",
                            "--flags=-DN=2", expect=1)
        self.assertIn("'cinch -DN=2' exited with status 2, but 'cinch -DN=1' with 1", result.stderr)

    def test_crash(self):
        self.write("#include <stdlib.h>\nint main(void) { abort(); }\n")
        for more in ([], ["--any-status"]):
            result = self.bench("test.c", "--levels", "0", "--runs", "1", *more, expect=1)
            self.assertIn("'cinch -O0' was killed by signal 6 (Aborted)", result.stderr)

    def test_timeout(self):
        self.write("int main(void) { for (volatile int i = 0;; i = 0) ; }\n")
        result = self.bench("test.c", "--levels", "0", "--timeout", "0.3", expect=1)
        self.assertIn("'cinch -O0' did not end in time; --timeout gives it more", result.stderr)

    def test_endless_output(self):
        self.write('#include <stdio.h>\nint main(void) { for (;;) puts("and so on"); }\n')
        result = self.bench("test.c", "--levels", "0", expect=1)
        self.assertIn("'cinch -O0' prints more than 256 MB", result.stderr)

    def test_interrupt(self):
        """The program tells that it runs by a file; it would run for ever."""
        self.write('#include <stdio.h>\n#include <unistd.h>\nint main(void) {'
                   ' fclose(fopen("runs", "w")); for (;;) pause(); }\n')
        temporary = self.folder / "tmp"
        temporary.mkdir()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
            with subprocess.Popen([cases.CC, "bench", "test.c", "--levels", "0"], cwd=self.folder,
                                  env={**os.environ, "TMPDIR": str(temporary)}) as process:
                while not (self.folder / "runs").exists():
                    self.assertIsNone(process.poll())
                    time.sleep(0.02)
                process.send_signal(number)
                self.assertEqual(process.wait(60), 128 + number)
            (self.folder / "runs").unlink()
            self.assertEqual(list(temporary.iterdir()), [])

    def test_unknown_compiler(self):
        result = self.bench("test.c", "--levels", "0", "--vs", "no-such-cc", expect=1)
        self.assertIn("'no-such-cc' could not be started: No such file or directory", result.stderr)

    def test_commands(self):
        self.assertIn("--cmd and --exe go together", self.bench("--cmd", "make", expect=1).stderr)
        both = ": {cc} {flags}; "
        result = self.bench("--cmd", both + "echo broken; exit 4", "--exe", "./x", expect=1)
        self.assertIn("broken", result.stderr)
        self.assertIn("exited with status 4", result.stderr)
        result = self.bench("--cmd", both, "--exe", "./x", expect=1)
        self.assertIn("'./x': No such file or directory", result.stderr)
        result = self.bench("--cmd", both + "echo text >x", "--exe", "x", expect=1)
        self.assertIn("'cinch -O0' did not make a program", result.stderr)

    def test_commands_that_make_the_same_program(self):
        for command, missing in (("cc test.c {flags}", "{cc}"), ("{cc} test.c", "{flags}")):
            result = self.bench("--cmd", command, "--exe", "a.out", expect=1)
            self.assertIn(f"there is no {missing} in --cmd", result.stderr)
        command = "test -e a.out || {cc} {flags} test.c"
        result = self.bench("--cmd", command, "--exe", "a.out", "--levels", "0,2", expect=1)
        self.assertIn("'a.out' is as old as before building 'cinch -O2'", result.stderr)

    def test_words(self):
        self.assertIn("bench needs a C file", self.bench(expect=1).stderr)
        self.assertIn("--levels", self.bench("test.c", "--levels", "7", expect=2).stderr)
        self.assertIn("--runs", self.bench("test.c", "--runs", "0", expect=2).stderr)
        self.assertIn("no such file", self.bench("test.c", "--stdin", "nowhere", expect=1).stderr)
        self.assertIn("nothing to build", self.bench("test.c", "--levels=none", expect=1).stderr)
        self.assertIn("no program to run", self.bench("test.c", "-S", expect=1).stderr)


if __name__ == "__main__":
    cases.main()
