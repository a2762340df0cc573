#!/usr/bin/env python3
"""The verdicts of compare.py on made-up answers: what is explained, what is not, what is stale."""

import unittest

import compare

OURS = {"cache:CMAKE_AR:FILEPATH": "ar", "cache:SAME:BOOL": "1", "config.h:HAVE_X": "1"}
THEIRS = {"cache:CMAKE_AR:FILEPATH": "llvm-ar-22", "cache:SAME:BOOL": "1", "config.h:HAVE_Y": "1"}
AR = ("*/cmake", "cache:CMAKE_AR:FILEPATH", "a suffix")
X = ("xz/cmake", "config.h:HAVE_?", "a header")
SAME = ("*/cmake", "cache:SAME:BOOL", "no difference")
OTHER = ("*/meson", "config.h:HAVE_?", "another build system")


class Verdicts(unittest.TestCase):
    def test_explained(self):
        used = set()
        self.assertEqual(compare.judge("xz/cmake", OURS, THEIRS, [AR, X], used), (3, []))
        self.assertEqual(used, {AR, X})

    def test_unexplained(self):
        """An answer that only one compiler gives differs too; another project's reason is none."""
        explained, unexplained = compare.judge("xz/cmake", OURS, THEIRS, [AR, OTHER], set())
        self.assertEqual(explained, 1)
        self.assertEqual(unexplained,
                         [("config.h:HAVE_X", "1", None), ("config.h:HAVE_Y", None, "1")])

    def test_stale(self):
        """What no longer differs, and what matches no project, must leave differences.txt."""
        used = set()
        compare.judge("xz/cmake", OURS, THEIRS, [AR, X, SAME, OTHER], used)
        self.assertEqual(compare.stale([AR, X, SAME, OTHER], used), [SAME, OTHER])

    def test_one_use_is_enough(self):
        used = set()
        compare.judge("xz/cmake", OURS, THEIRS, [AR], used)
        compare.judge("expat/cmake", OURS, OURS, [AR], used)
        self.assertEqual(compare.stale([AR], used), [])

    def test_the_file_is_read(self):
        """Every line has a project, a question and a reason."""
        explanations = compare.read_explanations()
        self.assertTrue(explanations)
        self.assertTrue(all(len(entry) == 3 and all(entry) for entry in explanations))


if __name__ == "__main__":
    unittest.main()
