#!/usr/bin/env python3
"""Checks the direction of the #include lines below compiler/: no phase sees a later one."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMPILER = ROOT / "compiler"

# What each folder sees, besides itself, as CONTRIBUTING.md has it. The front end is a chain.
CHAIN = ["support", "source", "diag", "lex", "preprocess"]
VISIBLE = {name: set(CHAIN[:index]) for index, name in enumerate(CHAIN)}
VISIBLE["target"] = {"support"}
VISIBLE["preprocess"].add("target")
VISIBLE["ast"] = set(CHAIN) | {"target"}
VISIBLE["sema"] = VISIBLE["ast"] | {"ast"}
VISIBLE["parse"] = VISIBLE["sema"] | {"sema"}
VISIBLE["irgen"] = {"support", "source", "diag", "lex", "target", "ast"}
VISIBLE["backend"] = {"support"}

# What sees all but the folders named. The subcommands rest on the driver, not on each other.
SEE_ALL = {
    "driver": {"inspect", "execute", "measure", "cli"},
    "inspect": {"execute", "measure", "cli"},
    "execute": {"inspect", "measure", "cli"},
    "measure": {"inspect", "execute", "cli"},
    "cli": set(),
}

# Folders of LLVM that the front end may use; the others may use all.
FRONT_END = {*CHAIN, "target", "ast", "sema", "parse"}
FRONT_END_LLVM = ("llvm/ADT/", "llvm/Support/")
# Single headers that are let through, each for a reason.
EXCEPTIONS = {
    ("backend", "lld/Common/Driver.h"),  # joins the objects of units
    ("target", "ast/type_kinds_fwd.h"),  # the names of the kinds only, which target facts are about
    ("target", "llvm/TargetParser/Triple.h"),  # triples and CPU names are LLVM's
    ("target", "llvm/TargetParser/X86TargetParser.h"),
    ("target", "llvm/TargetParser/X86TargetParser.def"),  # the tables behind that header
    ("target", "llvm/TargetParser/AArch64TargetParser.h"),
    ("target", "llvm/TargetParser/ARMTargetParserCommon.h"),  # -mbranch-protection
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def complaint(folder, name):
    """Why `folder` must not include `name`, or None."""
    top = name.split("/")[0]
    if (folder, name) in EXCEPTIONS:
        return None
    if folder in SEE_ALL:
        return f"{folder} must not see {top}" if top in SEE_ALL[folder] else None
    if folder in FRONT_END and top in ("llvm", "llvm-c") and not name.startswith(FRONT_END_LLVM):
        return "the front end may use only " + " and ".join(FRONT_END_LLVM)
    if top in ("clang", "lld"):
        return "only driver and what rests on it may use clang's and lld's libraries"
    if (COMPILER / top).is_dir() and top != folder and top not in VISIBLE.get(folder, set()):
        return f"{folder} must not see {top}"
    return None


def main():
    complaints, files = [], 0
    for path in sorted(COMPILER.rglob("*")):
        if path.suffix not in (".h", ".cpp", ".def"):
            continue
        files += 1
        folder = path.relative_to(COMPILER).parts[0]
        if folder not in VISIBLE and folder not in SEE_ALL:
            complaints.append(f"{path.relative_to(ROOT)}: unknown folder {folder}: add it here")
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = INCLUDE.match(line)
            why = match and complaint(folder, match.group(2))
            if why:
                complaints.append(f"{path.relative_to(ROOT)}:{number}: {match.group(2)}: {why}")
    print("\n".join(complaints))
    print(f"{files} files, {len(complaints)} includes in the wrong direction")
    return 1 if complaints or not files else 0


if __name__ == "__main__":
    sys.exit(main())
