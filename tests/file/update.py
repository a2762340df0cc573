#!/usr/bin/env python3
"""Rewrites the expectations of file tests: ./dev update-expectations [files or folders]."""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "release"


def main():
    subprocess.run(["ninja", "-C", str(BUILD), "file_tests"], check=True, stdout=sys.stderr)
    runner = BUILD / "bin" / "file_tests"
    code = subprocess.run([str(runner), "--gtest_brief=1", "--update", *sys.argv[1:]]).returncode
    subprocess.run(["git", "diff", "--stat", "--", "tests/file"], cwd=ROOT, check=False)
    return code


if __name__ == "__main__":
    sys.exit(main())
