#!/usr/bin/env python3
"""Compiles the SIMD headers one by one, by two standards and with few and many features."""

import argparse
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
import harness  # noqa: E402

X86 = ["immintrin.h", "x86intrin.h", "mmintrin.h", "xmmintrin.h", "emmintrin.h", "pmmintrin.h",
       "tmmintrin.h", "smmintrin.h", "nmmintrin.h", "wmmintrin.h", "ammintrin.h", "mm_malloc.h",
       "cpuid.h", "x86gprintrin.h", "mm3dnow.h", "popcntintrin.h"]
AARCH64 = ["arm_acle.h", "arm_neon.h", "arm_fp16.h", "arm_bf16.h"]


def check(compiler, flags, header, folder):
    source = folder / "header.c"
    source.write_text(f"#include <{header}>\nint main(void) {{ return 0; }}\n")
    outcome = harness.run_limited(
        compiler + flags + ["-Wall", "-Wextra", "-Werror", "-c", source, "-o", folder / "header.o"],
        60)
    return None if outcome.ok else f"<{header}> {' '.join(flags)}\n{outcome.stderr.decode()[:2000]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    harness.add_common_options(parser, "O0")
    arguments = parser.parse_args()
    compiler = harness.split_cc(arguments.cc)
    aarch64 = ["--target=aarch64-linux-gnu", "-ffreestanding"]
    cases = [(header, flags) for header in X86
             for flags in (["-std=c99"], ["-std=gnu23", "-march=sapphirerapids"])]
    cases += [(header, aarch64 + flags) for header in AARCH64
              for flags in (["-std=c99"], ["-std=gnu23", "-march=armv9-a"])]
    with tempfile.TemporaryDirectory() as name:
        problems = [check(compiler, flags, header, pathlib.Path(name)) for header, flags in cases]
    problems = [problem for problem in problems if problem]
    print(f"{len(cases)} cases, {len(problems)} problems")
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
