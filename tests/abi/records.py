#!/usr/bin/env python3
"""Random records: sizes, alignments, offsets and the places of bit-fields, as a reference compiler
lays them out. Where gcc and clang differ (32-byte vectors, aligned bit-fields under #pragma pack)
clang is right, so that it is the reference if it is there."""

import argparse
import pathlib
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
import generate  # noqa: E402
import harness  # noqa: E402


def program(seed, count):
    """A program that prints where every member of `count` records lies."""
    generator = generate.Generator(seed)
    for _ in range(count):
        generator.record(8)
    types = "".join(record.text for record in generator.records)
    body = "".join(report(record) for record in generator.records)
    helper = """static void bits(const char *name, const void *object, size_t size) {
  const unsigned char *bytes = object;
  long first = -1, last = -1;
  for (long i = 0; i < (long)size * 8; ++i)
    if (bytes[i / 8] >> i % 8 & 1) {
      first = first < 0 ? i : first;
      last = i;
    }
  printf("  %s bits %ld to %ld\\n", name, first, last);
}
"""
    return generate.PRELUDE + types + helper + "int main(void) {\n" + body + "  return 0;\n}\n"


def report(record):
    name = record.type
    text = f'  printf("{name} size %zu align %zu\\n", sizeof({name}), _Alignof({name}));\n'
    for member in record.fields:
        if member.bits > 0 and member.name:
            value = "1" if member.type == "_Bool" else "-1"
            text += (f"  {{ {name} x; memset(&x, 0, sizeof x); x.{member.name} = {value}; "
                     f'bits("{member.name}", &x, sizeof x); }}\n')
        elif member.bits < 0:
            text += (f'  printf("  {member.name} at %zu\\n", '
                     f"offsetof({name}, {member.name}));\n")
    return text


def run_one(compiler, source, folder, label, emulator):
    binary = folder / label
    built = harness.run_limited(compiler + ["-std=gnu11", "-w", source, "-o", binary], 60)
    if not built.ok:
        return f"does not compile:\n{built.stderr.decode(errors='replace')[:2000]}"
    return harness.run_limited([*emulator, binary], 60).stdout.decode()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cc", default=str(harness.DEFAULT_CC))
    parser.add_argument("--reference", default="clang-22" if shutil.which("clang-22") else "gcc")
    parser.add_argument("--seeds", type=int, default=20, help="programs of 100 records each")
    parser.add_argument("--first-seed", type=int, default=1)
    parser.add_argument("-j", "--jobs", type=int, default=2)
    parser.add_argument("--aarch64", action="store_true",
                        help="for AArch64: needs Debian's cross compiler and qemu-user")
    options = parser.parse_args()
    compiler = harness.split_cc(options.cc)
    reference = harness.split_cc(options.reference)
    emulator = []
    if options.aarch64:
        cross = ["--target=aarch64-linux-gnu", "-static"]
        compiler, reference, emulator = compiler + cross, reference + cross, ["qemu-aarch64"]

    def compare(seed):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            source = folder / "records.c"
            source.write_text(program(seed, 100))
            mine = run_one(compiler, source, folder, "mine", emulator).splitlines()
            theirs = run_one(reference, source, folder, "theirs", emulator).splitlines()
        differences = [f"seed {seed}: {a!r}, {options.reference} has {b!r}"
                       for a, b in zip(mine, theirs) if a != b]
        if len(mine) != len(theirs):
            differences.append(f"seed {seed}: " + "\n".join(mine[:20]))
        return differences

    seeds = list(range(options.first_seed, options.first_seed + options.seeds))
    results = harness.parallel_map(compare, seeds, options.jobs, harness.progress_line("records"))
    differences = [line for one in results for line in one]
    print("\n".join(differences[:40]))
    print(f"{options.seeds * 100} records, {len(differences)} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
