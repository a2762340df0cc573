#!/usr/bin/env python3
"""Shows where the messages of file tests differ from clang's:
compare_with_clang.py [files or folders].

Runs each ARGS line of a test with Cinch and with clang-22 and prints the messages only one of them
gives ("- " clang's, "+ " Cinch's). For review: a difference is not a failure, but should be wanted.
"""

import concurrent.futures
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
CINCH = FOLDER.parents[1] / "build" / "release" / "bin" / "cinch"
MESSAGE = re.compile(r"^\S+?:\d+:\d+: (?:fatal error|error|warning|note): ")


def messages(compiler, words, folder):
    result = subprocess.run([compiler, "-fno-caret-diagnostics", *words], cwd=folder, text=True,
                            capture_output=True, errors="replace", timeout=60)
    return [line for line in result.stderr.splitlines() if MESSAGE.match(line)]


def compare(path):
    """The text to print about the test at `path`."""
    text = path.read_text(errors="replace")
    if "//---" in text:
        return ""
    found = re.findall(r"^(?://|/\*) ARGS(?:\[\w+\])?: (.*?)(?: \*/)?$", text, re.MULTILINE)
    if not found and path.relative_to(FOLDER).parts[0] in ("lex", "parse", "sema"):
        found = ["-fsyntax-only %s"]
    report = []
    for arguments in found:
        words = [word.replace("%s", path.name).replace("%S", str(path.parent))
                 for word in shlex.split(arguments)]
        with tempfile.TemporaryDirectory() as folder:
            os.symlink(path, pathlib.Path(folder, path.name))
            ours = messages(str(CINCH), words, folder)
            theirs = messages("clang-22", words, folder)
        lines = [(line.split(":")[1], "- " + line) for line in theirs if line not in ours]
        lines += [(line.split(":")[1], "+ " + line) for line in ours if line not in theirs]
        lines.sort(key=lambda pair: int(pair[0]))
        if lines:
            report += [f"== {path.relative_to(FOLDER)}: {arguments}", *(line for _, line in lines)]
    return "\n".join(report)


def main():
    roots = [pathlib.Path(word).resolve() for word in sys.argv[1:]] or [FOLDER]
    paths = [path for root in roots
             for path in (sorted(root.rglob("*.c")) if root.is_dir() else [root])]
    with concurrent.futures.ThreadPoolExecutor() as pool:
        for report in filter(None, pool.map(compare, paths)):
            print(report)


if __name__ == "__main__":
    main()
