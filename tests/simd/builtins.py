#!/usr/bin/env python3
"""Calls every target builtin: all must be lowered, and with --reference to the same assembly."""

import argparse
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
import harness  # noqa: E402
import prototypes  # noqa: E402

# Names without the prefix, with the reason.
UNSUPPORTED = {
    "readeflags_u32": "does not exist in 64-bit mode",
    "writeeflags_u32": "does not exist in 64-bit mode",
    "tile_loadconfig_internal": "LLVM selects no instruction for it; no header names it",
    "neon___a32_vcvt_bf16_f32": "of 32-bit Arm",
    "arm_get_sme_state": "no SME here",
}
# Callers whose assembly may differ from the reference's.
DIFFERENT = {
    r"aes(enc|dec)wide(128|256)kl_u8": "a select in place of a branch",
    r"cmpp[sdh]512_mask": "suppressed exceptions are kept, also where they change nothing",
    r"neon_vld1q?_dup_(v|bf16)": "one instruction in place of two",
    r"neon_vbsl_v": "of one double: one instruction in place of six",
    r"arm_range_prefetch_x": "a distance that is not constant is unknown",
    r"arm_gmi": "the result is an int, as its type says, not 64 bits",
    r"v(c?)fmaddcsh_round_mask|vfcmaddcsh_round_mask": "only the lowest element is selected",
}
# The reference has no code for these.
REFERENCE_LACKS = r"v(add|sub|mul|div)bf16\d+|vcvtu?(w|dq)2ph(128|256)_mask"


def short_name(builtin):
    return builtin.name.removeprefix("__builtin_").removeprefix("ia32_")


def functions_of(assembly, comment):
    """{function: its lines without comments and directives}"""
    result, lines = {}, None
    for line in assembly.splitlines():
        start = re.match(r"(call\w+):", line)
        if start:
            lines = result.setdefault(start[1], [])
        elif line.startswith(".Lfunc_end"):
            lines = None
        elif lines is not None:
            text = re.sub(r"\s+", " ", line.split(comment)[0].strip())
            if text and not text.startswith((".cfi", ".p2align")):
                lines.append(text)
    return result


def compile_all(compiler, flags, level, source, folder):
    output = folder / "out.s"
    command = compiler + flags + ["-w", level, "-ferror-limit=0", "-S", source, "-o", output]
    outcome = harness.run_limited(command, 240)
    messages = outcome.stderr.decode(errors="replace")
    return messages if not outcome.ok else None, output


def compare(builtins, choice, assembly, reference):
    comment = "//" if builtins[0].target == "aarch64" else "#"
    ours, theirs = functions_of(assembly, comment), functions_of(reference, comment)
    problems = []
    for builtin in builtins:
        if any(re.fullmatch(pattern, short_name(builtin)) for pattern in DIFFERENT):
            continue
        problems += [f"{name}:\n    ours:      {'; '.join(ours.get(name, []))}\n"
                     f"    reference: {'; '.join(theirs.get(name, []))}"
                     for name in prototypes.callers(builtin, choice)
                     if ours.get(name) != theirs.get(name)]
    return problems


def select(table, arguments):
    target = "aarch64" if arguments.aarch64 else "x86_64"
    chosen = []
    for builtin in table:
        short = short_name(builtin)
        if (builtin.target == target and short not in UNSUPPORTED
                and re.search(arguments.match, builtin.name)
                and not (arguments.reference and re.fullmatch(REFERENCE_LACKS, short))):
            chosen.append(builtin)
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    harness.add_common_options(parser, "O0,O2")
    parser.add_argument("--table", default=harness.DEFAULT_CC.parent / "target_builtins_generator")
    parser.add_argument("--reference", help="a compiler whose assembly to compare with")
    parser.add_argument("--match", default="", help="only builtins whose name this is found in")
    parser.add_argument("--aarch64", action="store_true", help="the builtins of AArch64")
    arguments = parser.parse_args()
    builtins = select(prototypes.read_table(arguments.table), arguments)
    flags = prototypes.feature_flags(builtins)
    flags += ["--target=aarch64-linux-gnu"] if arguments.aarch64 else []
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        source = folder / "calls.c"
        for choice in range(3):
            source.write_text("".join(text for builtin in builtins
                                      for text in prototypes.callers(builtin, choice).values()))
            for level in harness.level_list(arguments.levels):
                messages, output = compile_all(harness.split_cc(arguments.cc), flags, level, source,
                                               folder)
                if messages is not None:
                    problems.append(f"{level}, immediates {choice}:\n{messages[:4000]}")
                elif arguments.reference and level != "-O0":
                    ours = output.read_text()
                    messages, output = compile_all([arguments.reference], flags, level, source,
                                                   folder)
                    problems += ([messages[:4000]] if messages is not None else
                                 compare(builtins, choice, ours, output.read_text()))
    print(f"{len(builtins)} builtins, {len(problems)} problems")
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
