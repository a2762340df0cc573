"""What the tests of subcommands share: which compiler is tested, and how cases are run."""

import argparse
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
CC = str(ROOT / "build" / "release" / "bin" / "cinch")


def main():
    """The command line of a test: --cc COMPILER, then unittest's."""
    global CC
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--cc", default=CC)
    known, rest = parser.parse_known_args()
    CC = known.cc
    unittest.main(module="__main__", argv=[sys.argv[0], *rest])
