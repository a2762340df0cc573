"""One program in a fresh copy of its source, built and tested by one compiler at one level."""

import os
import pathlib
import re
import shutil

import harness

HERE = pathlib.Path(__file__).resolve().parent
STEP_SECONDS = 1800


class Failed(Exception):
    """A step failed: the step's name and the end of what it printed."""


class Build:
    """One program in a fresh copy of its source, built by one compiler at one level."""

    def __init__(self, name, source, cc, level, jobs):
        label = re.sub(r"\W+", "_", os.path.basename(cc[0]))
        self.folder = harness.cache_dir("programs", "work") / f"{name}-{label}{level}"
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(source, self.folder, symlinks=True)
        self.cc = " ".join(cc)
        self.level = level
        self.jobs = jobs
        self.log = self.folder / "cinch-test.log"
        self.checks = {}

    def run(self, name, command, folder="", stdin=b"", env=None):
        """Runs a command, which may fail, and logs it."""
        environment = dict(os.environ, LC_ALL="C.UTF-8", **(env or {}))
        for variable in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS"):
            environment.pop(variable, None)
        outcome = harness.run_limited(command, STEP_SECONDS, None, self.folder / folder, stdin,
                                      environment)
        with self.log.open("ab") as log:
            log.write(f"\n==== {name}: {' '.join(map(str, command))}\n".encode())
            log.write(outcome.stdout + outcome.stderr)
        return outcome

    def step(self, name, command, folder="", stdin=b"", env=None):
        """Runs a command; its output when it succeeds, Failed when it does not."""
        outcome = self.run(name, command, folder, stdin, env)
        if not outcome.ok:
            said = (outcome.stdout + outcome.stderr).decode(errors="replace").splitlines()
            errors = [line for line in said if "error" in line.lower()][:3]
            how = "timed out" if outcome.timed_out else f"exit code {outcome.code}"
            raise Failed(f"{name}: {how}: " + " | ".join(errors or said[-3:]))
        return outcome.stdout

    def check(self, name, command, folder="", env=None):
        """Runs a part of the program's own test suite, which may fail."""
        self.checks[name] = self.run(name, command, folder, env=env)

    def said(self):
        """What the parts of the test suite printed."""
        return b"\n".join(outcome.stdout + outcome.stderr
                          for outcome in self.checks.values()).decode(errors="replace")

    def make(self, *arguments, folder="", env=None):
        return self.step("make " + arguments[0], ["make", f"-j{self.jobs}", *arguments], folder,
                         env=env)


def lines_differ(name, expected, actual):
    """Raises Failed with the first line that differs."""
    if expected == actual:
        return
    pairs = zip(expected.splitlines() + [b"<end>"], actual.splitlines() + [b"<end>"])
    for number, (left, right) in enumerate(pairs, 1):
        if left != right:
            raise Failed(f"{name}: line {number} is {right[:80]!r}, expected {left[:80]!r}")
    raise Failed(f"{name}: output differs")
