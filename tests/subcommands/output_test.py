#!/usr/bin/env python3
"""Where the output of Cinch's own commands goes, and what is said when it cannot go there."""

import pathlib
import subprocess
import tempfile
import unittest

import cases

SOURCE = "int main(void) { return 0; }\n"


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.path = self.folder / "a.c"
        self.path.write_text(SOURCE)

    def run_cinch(self, *words, **options):
        return subprocess.run([cases.CC, *words], cwd=self.folder, capture_output=True, text=True,
                              timeout=120, check=False, **options)

    def fails(self, *words, status=1):
        result = self.run_cinch(*words)
        self.assertEqual(result.returncode, status, result.stderr)
        self.assertEqual(result.stdout, "")
        self.assertEqual(self.path.read_text(), SOURCE)
        return result.stderr


class Output(Folder):
    def test_full_disk(self):
        for words in (["dump", "ir", "a.c"], ["dump", "tokens", "--json", "a.c"], ["time", "a.c"],
                      ["bench", "a.c", "--runs", "1", "--levels", "0"], ["--help"], ["version"],
                      ["completion", "bash"]):
            with self.subTest(words=words), open("/dev/full", "wb") as full:
                result = subprocess.run([cases.CC, *words], cwd=self.folder, stdout=full,
                                        stderr=subprocess.PIPE, timeout=120, check=False)
                self.assertEqual(result.returncode, 1)
                self.assertIn(b"cannot write standard output: No space left on device",
                              result.stderr)

    def test_input_is_not_overwritten(self):
        for words in (["dump", "ir", "a.c", "-o", "a.c"], ["-c", "a.c", "-o", "./a.c"],
                      ["a.c", "-o", "a.c"], ["dump", "pp", f"-o{self.path}", "a.c"]):
            with self.subTest(words=words):
                self.assertIn("is both input and output", self.fails(*words))
        self.assertEqual(self.run_cinch("-c", "-x", "c", "/dev/null", "-o", "/dev/null").returncode,
                         0)

    def test_time_to_a_file(self):
        self.assertEqual(self.run_cinch("time", "a.c", "--json", "-o", "t.json").stdout, "")
        self.assertIn('"cinch-time/1"', (self.folder / "t.json").read_text())

    def test_bench_tries_its_files_first(self):
        for words in (["--output", "no/x"], ["--html", "no/x"]):
            message = self.fails("bench", "a.c", "--seconds", "1000000", *words)
            self.assertIn("cannot write 'no/x': No such file or directory", message)
        self.assertIn("the same file",
                      self.fails("bench", "a.c", "--html", "x", "--output", "./x"))
        self.assertIn("--html takes a file", self.fails("bench", "a.c", "--html", "-"))


class Options(Folder):
    def test_of_other_stages(self):
        for stage, option in (("ir", "--svg"), ("tokens", "--source"), ("ast", "--record=x"),
                              ("includes", "--line=3"), ("includes", "--function=main"),
                              ("asm", "--metadata"), ("cfg", "--headers"), ("pp", "--expanded")):
            with self.subTest(stage=stage):
                message = self.fails("dump", stage, option, "a.c", status=2)
                self.assertIn(f"the stage '{stage}' takes no {option.split('=')[0]}", message)

    def test_all_directives(self):
        for option in ("--function=main", "--line=1", "--source", "--json"):
            message = self.fails("dump", "asm", "--directives", option, "a.c", status=2)
            self.assertIn("--directives shows the whole assembly", message)

    def test_several_graphs(self):
        (self.folder / "b.c").write_text("int b(void) { return 0; }\n")
        self.assertIn("--svg draws one file", self.fails("dump", "cfg", "--svg", "a.c", "b.c"))
        graphs = self.run_cinch("dump", "cfg", "a.c", "b.c").stdout
        self.assertEqual(graphs.count("// ==> "), 2)

    def test_function_of_one_of_several_files(self):
        (self.folder / "b.c").write_text("int b(void) { return 0; }\n")
        for stage in ("ir", "asm", "ast", "pp", "cfg", "remarks"):
            with self.subTest(stage=stage):
                result = self.run_cinch("dump", stage, "a.c", "b.c", "--function", "b")
                self.assertEqual((result.returncode, result.stderr), (0, ""))
                self.assertIn("b", result.stdout.split("==> b.c <==")[1])
        result = self.run_cinch("dump", "ir", "a.c", "b.c", "--function", "c")
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stderr.count("no function 'c' with a body in any"), 1)

    def test_where_to_stop(self):
        message = self.fails("time", "-E", "a.c")
        self.assertIn("is not compiled", message)
        for words in (["time", "-S"], ["dump", "ir", "-S"], ["dump", "ir", "-c"]):
            self.assertEqual(self.run_cinch(*words, "a.c").stderr, "")
        self.assertIn("no program", self.fails("run", "-S", "a.c"))
        self.assertIn("no program", self.fails("bench", "-c", "a.c"))

    def test_help_on_a_subcommand(self):
        for name in ("dump", "run", "time", "bench", "completion"):
            self.assertEqual(self.run_cinch("help", name).stdout,
                             self.run_cinch(name, "--help").stdout)
        self.assertIn("SUBCOMMAND", self.fails("help", "nosuch", status=2))

    def test_repeats(self):
        self.assertIn("--repeat", self.fails("time", "--repeat", "0", "a.c", status=2))


if __name__ == "__main__":
    cases.main()
