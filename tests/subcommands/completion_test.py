#!/usr/bin/env python3
"""`cinch completion`: what shells offer for the subcommands is what --help says."""

import re
import shutil
import subprocess
import unittest

import cases


def run(*words):
    return subprocess.run([cases.CC, *words], capture_output=True, check=True, text=True,
                          timeout=60).stdout


def subcommands():
    listed = run("--help").split("Subcommands:")[1].split("\n\n")[0]
    return re.findall(r"^  (\w+) ", listed, re.MULTILINE)


def options(command):
    listed = run(command, "--help").split("Options:")[1].split("\n\n")[0]
    return set(re.findall(r"(?<=[ ,])--[a-z-]+(?=[ ,\n]|$)",
                          "\n".join(line[:28] for line in listed.splitlines())))


def bash_offers(*words):
    """The words that bash would offer for the last one."""
    script = run("completion", "bash") + (
        'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _cinch; printf "%s\\n" "${COMPREPLY[@]}"\n')
    shown = subprocess.run(["bash", "-c", script, "bash", *words], capture_output=True, check=True,
                           text=True, timeout=60)
    return shown.stdout.split()


class Bash(unittest.TestCase):
    def test_subcommands(self):
        self.assertEqual(set(bash_offers("cinch", "")), set(subcommands()))
        self.assertEqual(bash_offers("cinch", "du"), ["dump"])

    def test_options(self):
        for command in subcommands():
            with self.subTest(command=command):
                offered = set(bash_offers("cinch", command, "x", "--"))
                # The compiler's, where its words are taken.
                offered.discard("--target=aarch64-linux-gnu")
                self.assertEqual(offered, options(command))

    def test_stages(self):
        self.assertEqual(bash_offers("cinch", "dump", "ir"), ["ir", "ir-opt"])
        # Only where the stage is expected; else files.
        self.assertEqual(bash_offers("cinch", "dump", "ir", "as"), [])

    def test_values(self):
        self.assertEqual(bash_offers("cinch", "dump", "ir", "--function", ""), [])
        self.assertEqual(bash_offers("cinch", "bench", "--vs", "g"), ["gcc"])
        self.assertEqual(bash_offers("cinch", "help", "ru"), ["run"])

    def test_files_where_no_option_is_begun(self):
        for command in ("dump", "time", "bench", "run"):
            self.assertEqual(bash_offers("cinch", command, "x", ""), [])

    def test_options_of_the_compiler(self):
        for command in ("dump", "time", "bench", "run"):
            self.assertEqual(bash_offers("cinch", command, "x", "-O"),
                             ["-O0", "-O1", "-O2", "-O3", "-Os", "-Oz"])


class OtherShells(unittest.TestCase):
    def test_every_option_is_there(self):
        for shell, form in (("zsh", "'*--{}["), ("fish", " -l {} ")):
            text = run("completion", shell)
            for command in subcommands():
                self.assertIn(command, text)
                for option in options(command):
                    with self.subTest(shell=shell, command=command, option=option):
                        name = option.removeprefix("--")
                        self.assertIn(form.format(name), text)

    def test_syntax(self):
        for shell in ("zsh", "fish"):
            if shutil.which(shell):
                subprocess.run([shell, "-n"], input=run("completion", shell), text=True,
                               check=True, timeout=60)

    def test_unknown_shell(self):
        result = subprocess.run([cases.CC, "completion", "tcsh"], capture_output=True, text=True,
                                timeout=60, check=False)
        self.assertEqual(result.returncode, 2)
        self.assertIn("tcsh", result.stderr)


if __name__ == "__main__":
    cases.main()
