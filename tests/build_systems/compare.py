#!/usr/bin/env python3
"""Configures real projects with Cinch and with clang and compares what was found out:
./dev build-systems. Each difference must be explained in differences.txt."""

import argparse
import fnmatch
import os
import pathlib
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tools"), str(HERE.parent / "programs")]

import harness  # noqa: E402
import projects  # noqa: E402
import sources  # noqa: E402

SECONDS = 1200


def configure(name, project, cc, label):
    """{what was asked: the answer} of one project configured with one compiler."""
    folder = sources.fresh_folder(
        harness.cache_dir("build_systems") / f"{name.replace('/', '-')}-{label}")
    source, build = folder / "source", folder / "build"
    shutil.copytree(sources.fetch_source(project.package), source, symlinks=True)
    build.mkdir()
    environment = dict(os.environ, CC=cc, LC_ALL="C.UTF-8")
    if project.regenerate:
        harness.run_limited(["autoreconf", "-fi"], SECONDS, cwd=source / project.folder)
    command = projects.configure_command(project, source, build, cc)
    outcome = harness.run_limited(command, SECONDS, cwd=build, env=environment)
    (folder / "said.txt").write_bytes(outcome.stdout + outcome.stderr)
    if not outcome.ok:
        said = (outcome.stdout + outcome.stderr).decode(errors="replace").strip().splitlines()
        sys.exit(f"{name}: configuring with {cc} fails: {' | '.join(said[-3:])}")
    results = projects.read_results(project, build)
    return {projects.without_names(key, build, source, cc):
            projects.without_names(value, build, source, cc) for key, value in results.items()}


def read_explanations():
    """[(project pattern, key pattern, reason)] of differences.txt."""
    found = []
    for line in (HERE / "differences.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            found.append(tuple(part.strip() for part in line.split(" | ", 2)))
    return found


def differences(left, right):
    """(key, what left says, what right says) wherever they differ; None where one is silent."""
    for key in sorted(left.keys() | right.keys()):
        if left.get(key) != right.get(key):
            yield key, left.get(key), right.get(key)


def judge(name, ours, theirs, explanations, used):
    """(number of differences that are explained, [(key, ours, theirs)] of the others).

    The explanations that were needed are added to `used`."""
    explained, unexplained = 0, []
    for difference in differences(ours, theirs):
        for entry in explanations:
            if fnmatch.fnmatchcase(name, entry[0]) and fnmatch.fnmatchcase(difference[0], entry[1]):
                used.add(entry)
                explained += 1
                break
        else:
            unexplained.append(difference)
    return explained, unexplained


def stale(explanations, used):
    """The explanations that no difference of any project needed."""
    return [entry for entry in explanations if entry not in used]


def compare(name, project, cc, reference, explanations, used):
    """The number of differences that nothing explains."""
    ours = configure(name, project, cc, "cinch")
    theirs = configure(name, project, reference, "reference")
    explained, unexplained = judge(name, ours, theirs, explanations, used)
    print(f"{name:18} {len(theirs):5} answers, {explained:3} differ as explained, "
          f"{len(unexplained)} unexplained", flush=True)
    for key, our_answer, their_answer in unexplained:
        print(f"  {key}\n    cinch: {our_answer}\n    {reference}: {their_answer}", flush=True)
    return len(unexplained) + (not theirs)


def main():
    parser = argparse.ArgumentParser(prog="dev build-systems", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME",
                        help="of " + ", ".join(projects.PROJECTS))
    parser.add_argument("--cc", default=str(harness.DEFAULT_CC), help="the compiler to test")
    parser.add_argument("--reference", default="clang-22", help="the compiler to compare with")
    arguments = parser.parse_args()
    names = arguments.names or list(projects.PROJECTS)
    unknown = set(names) - set(projects.PROJECTS)
    if unknown:
        parser.error("no such project: " + ", ".join(sorted(unknown)))
    cc = " ".join(harness.split_cc(arguments.cc))
    explanations, used = read_explanations(), set()
    bad = sum(compare(name, projects.PROJECTS[name], cc, arguments.reference, explanations, used)
              for name in names)
    if not arguments.names:
        for entry in stale(explanations, used):
            bad += 1
            print(f"differences.txt explains what no longer differs: {' | '.join(entry[:2])}")
    print(f"{bad} unexplained" if bad else "all differences are explained")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
