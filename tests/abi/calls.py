#!/usr/bin/env python3
"""Random calls across objects of two compilers, both ways: arguments and results of every class,
fixed and behind the ellipsis, must arrive as they were sent, and a callee's changes of its
parameters must not be seen by the caller."""

import argparse
import pathlib
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
import generate  # noqa: E402
import harness  # noqa: E402

# Types that the default argument promotions leave as they are.
UNPROMOTED = {"int", "unsigned", "long", "unsigned long", "long long", "__int128", "double",
              "long double", "void *"}

MS_ABI = False  # set by --ms-abi


class Call:
    """One function: its types, and the text of its definition and of a call."""

    def __init__(self, generator, index):
        self.index = index
        self.result = generator.any_type()
        self.fixed = [generator.any_type() for _ in range(generator.random.randrange(9))]
        self.variadic = []
        if generator.chance(3) and not MS_ABI:
            self.fixed = self.fixed or ["int"]
            wanted = [generator.any_type() for _ in range(generator.random.randrange(9))]
            self.variadic = [t for t in wanted if t in UNPROMOTED or " R" in t or "_C" in t]
        self.is_variadic = bool(self.variadic)

    def seed(self, position):
        return self.index * 31 + position

    @property
    def prototype(self):
        names = [f"{t} p{i}" for i, t in enumerate(self.fixed)]
        names += ["..."] if self.is_variadic else []
        convention = "__attribute__((ms_abi)) " if MS_ABI else ""
        return f"{convention}{self.result} f{self.index}({', '.join(names) or 'void'})"

    def definition(self):
        body = ""
        for i, t in enumerate(self.fixed):
            body += self.check_in_callee(t, f"p{i}", i)
        if self.is_variadic:
            body += f"  va_list list; va_start(list, p{len(self.fixed) - 1});\n"
            for i, t in enumerate(self.variadic, len(self.fixed)):
                body += f"  {{ {t} v = va_arg(list, {t});\n{self.check_in_callee(t, 'v', i)}  }}\n"
            body += "  va_end(list);\n"
        return (f"{self.prototype} {{\n{body}  {self.result} result; "
                f"memset(&result, 0, sizeof result);\n"
                f"  {generate.fill_name(self.result)}(&result, {self.seed(99)});\n"
                f"  return result;\n}}\n")

    def check_in_callee(self, t, name, position):
        return (f"  if (!{generate.check_name(t)}(&{name}, {self.seed(position)})) "
                f"failed({self.index}, {position});\n"
                f"  {generate.fill_name(t)}(&{name}, {self.seed(50)});\n")

    def call(self):
        text = "  {\n"
        arguments = self.fixed + self.variadic
        for i, t in enumerate(arguments):
            text += (f"    {t} a{i}; memset(&a{i}, 0, sizeof a{i}); "
                     f"{generate.fill_name(t)}(&a{i}, {self.seed(i)});\n")
        names = ", ".join(f"a{i}" for i in range(len(arguments)))
        text += f"    {self.result} result = f{self.index}({names});\n"
        text += (f"    if (!{generate.check_name(self.result)}(&result, {self.seed(99)})) "
                 f"failed({self.index}, 99);\n")
        for i, t in enumerate(arguments):
            text += (f"    if (!{generate.check_name(t)}(&a{i}, {self.seed(i)})) "
                     f"failed({self.index}, {100 + i});\n")
        return text + "  }\n"


def is_odd(seed):
    """Whether the program has packed and aligned records."""
    return seed % 3 == 0


def sources(seed, count):
    """The text of caller and callee."""
    generator = generate.Generator(seed, odd=is_odd(seed), unnamed=False)
    for _ in range(25):
        generator.record(4)
    calls = [Call(generator, i) for i in range(count)]
    shared = generate.PRELUDE + generate.scalar_functions()
    for record in generator.records:
        shared += record.text + generate.record_functions(record)
    shared += "void failed(int function, int position);\n"
    callee = shared + "".join(call.definition() for call in calls)
    caller = shared + "".join(call.prototype + ";\n" for call in calls)
    caller += ('static int failures;\nvoid failed(int function, int position) {\n  ++failures;\n'
               '  printf("f%d argument %d\\n", function, position);\n}\n')
    caller += "int main(void) {\n" + "".join(call.call() for call in calls)
    caller += "  return failures != 0;\n}\n"
    return caller, callee


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    harness.add_common_options(parser, "O0,O2")
    parser.add_argument("--reference", default="clang-22,gcc", help="those that are installed")
    parser.add_argument("--seeds", type=int, default=12, help="programs of 40 functions each")
    parser.add_argument("--first-seed", type=int, default=1)
    parser.add_argument("--keep", help="folder for the sources of programs that fail")
    parser.add_argument("--aarch64", action="store_true",
                        help="for AArch64: needs Debian's cross compiler and qemu-user")
    parser.add_argument("--ms-abi", action="store_true", help="functions of the attribute ms_abi, none variadic; best against clang")
    options = parser.parse_args()
    global MS_ABI
    MS_ABI = options.ms_abi
    compiler = harness.split_cc(options.cc)
    references = [harness.split_cc(name) for name in options.reference.split(",")
                  if shutil.which(name.split()[0])]
    linker, emulator = ["cc"], []
    if options.aarch64:
        cross = ["--target=aarch64-linux-gnu"]
        compiler += cross
        references = [r + cross if "clang" in r[0] else ["aarch64-linux-gnu-gcc"]
                      for r in references]
        linker, emulator = ["aarch64-linux-gnu-gcc", "-static"], ["qemu-aarch64"]

    def build(command, level, source, folder, label):
        target = folder / f"{source.stem}-{label}.o"
        words = command + ["-std=gnu11", "-w", level, "-c", source, "-o", target]
        built = harness.run_limited(words, 120)
        return target, (built.ok, f"{words[0]} {level} {source.name}: "
                        f"{built.stderr.decode(errors='replace')[:1500]}")

    def link_and_run(objects, folder, label):
        binary = folder / label
        linked = harness.run_limited([*linker, *objects, "-lm", "-o", binary], 60)
        if not linked.ok:
            return [f"link: {linked.stderr.decode(errors='replace')[:500]}"]
        ran = harness.run_limited([*emulator, binary], 60)
        lines = ran.stdout.decode().splitlines()[:10]
        return lines if ran.code in (0, 1) else lines + [f"exit {ran.code}"]

    def check(task):
        seed, level = task
        caller_text, callee_text = sources(seed, 40)
        # gcc and clang differ about packed unions; there clang is followed.
        others = [r for r in references if not is_odd(seed) or "clang" in r[0]]
        problems = []
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            for part, text in (("caller", caller_text), ("callee", callee_text)):
                (folder / f"{part}.c").write_text(text)
            objects = {}
            for label, command in [("mine", compiler)] + [(r[0], r) for r in others]:
                label = pathlib.Path(label).name
                for part in ("caller", "callee"):
                    target, (ok, message) = build(command, level, folder / f"{part}.c", folder,
                                                  label)
                    if not ok:
                        return [f"seed {seed}: {message}"]
                    objects[part, label] = target
            names = [pathlib.Path(r[0]).name for r in others]
            pairs = [("mine", "mine")] + [p for n in names for p in (("mine", n), (n, "mine"))]
            for caller, callee in pairs:
                lines = link_and_run([objects["caller", caller], objects["callee", callee]],
                                     folder, f"{caller}-{callee}")
                problems += [f"seed {seed} {level} {caller} calls {callee}: {x}" for x in lines]
            if problems and options.keep:
                kept = pathlib.Path(options.keep, str(seed))
                kept.mkdir(parents=True, exist_ok=True)
                for part in ("caller", "callee"):
                    shutil.copy(folder / f"{part}.c", kept)
        return problems

    tasks = [(seed, level)
             for seed in range(options.first_seed, options.first_seed + options.seeds)
             for level in harness.level_list(options.levels)]
    results = harness.parallel_map(check, tasks, options.jobs, harness.progress_line("calls"))
    problems = [line for one in results for line in one]
    print("\n".join(problems[:40]))
    print(f"{len(tasks)} programs of 40 functions, {len(problems)} failures")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
