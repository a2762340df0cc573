"""Random calls across objects of two compilers, both ways: arguments and results of every class,
fixed and behind the ellipsis, must arrive as they were sent, and a callee's changes of its
parameters must not be seen by the caller."""

import generate
import harness
import known_differences
import scalars
from generate import Record, mangled

CALLS_IN_PROGRAM = 50
RESULT = 99        # as a position in messages: the result
AFTERWARDS = 100   # added to a position: the caller's object after the call
CALLBACK = 200     # added: in the call back


def seed_of(function, position):
    return function * 331 + position


def check(type_, name, function, position):
    return (f"check(&{name}, &mark_{mangled(type_)}, sizeof {name}, "
            f"{seed_of(function, position % 100)}, {function}, {position});\n")


def filled(type_, name, seed):
    return f"{type_.name} {name}; fill(&{name}, &mark_{mangled(type_)}, sizeof {name}, {seed});\n"


class Call:
    """One function: its types, and the text of its definition and of a call of it."""

    def __init__(self, generator, index, convention=""):
        self.index = index
        self.convention = convention
        self.random = generator.random
        self.result = None if generator.chance(10) else self.type(generator)
        most = 31 if generator.chance(10) else 9
        self.fixed = [self.type(generator) for _ in range(generator.random.randrange(most))]
        self.variadic, self.back = [], None
        self.is_unprototyped = False
        kind = generator.random.randrange(9)
        if kind < 3 and not convention:
            self.make_variadic(generator, most)
        elif kind == 3 and not convention:
            self.is_unprototyped = not any("no K&R" in getattr(t, "traits", ())
                                           for t in self.fixed)
        elif kind == 4:
            self.back = CallBack(generator, self)
        self.is_indirect = generator.chance(4)

    @staticmethod
    def type(generator):
        """clang does not count the registers of atomic values; there are records with some."""
        while True:
            found = generator.any_type()
            if "atomic" not in getattr(found, "traits", ()):
                return found

    def make_variadic(self, generator, most):
        if generator.options.wide_registers:
            self.fixed = [t for t in self.fixed if not is_wide(t)]
        self.fixed = self.fixed or [scalars.INTEGERS[6]]
        wanted = [self.type(generator) for _ in range(generator.random.randrange(1, most + 1))]
        self.variadic = [t for t in wanted if not t.promotes]
        self.list_use = generator.random.choice(["here", "passed on", "copied"])

    @property
    def types(self):
        found = self.fixed + self.variadic + ([self.result] if self.result else [])
        return found + (self.back.types if self.back else [])

    @property
    def result_name(self):
        return self.result.name if self.result else "void"

    def prototype(self):
        names = [f"{t.name} p{i}" for i, t in enumerate(self.fixed)]
        names += ["..."] if self.variadic else []
        names += [self.back.parameter()] if self.back else []
        return (f"{self.convention}{self.result_name} f{self.index}"
                f"({', '.join(names) or 'void'})")

    def declaration(self):
        """As the caller sees it."""
        if self.is_unprototyped:
            return f"{self.result_name} f{self.index}();\n"
        return self.prototype() + ";\n"

    def head(self):
        if not self.is_unprototyped:
            return self.prototype()
        names = ", ".join(f"p{i}" for i in range(len(self.fixed)))
        types = "".join(f" {t.name} p{i};" for i, t in enumerate(self.fixed))
        return f"{self.result_name} f{self.index}({names}){types}"

    # ---- The callee ----

    def definition(self):
        text = f"{self.head()} {{\n"
        for i, t in enumerate(self.fixed):
            text += self.check_parameter(t, f"p{i}", i)
        text += self.variadic_part()
        if self.back:
            text += self.back.call()
        if self.result:
            text += "  " + filled(self.result, "result", seed_of(self.index, RESULT))
            text += "  return result;\n"
        return text + "}\n"

    def check_parameter(self, t, name, position):
        return (f"  {check(t, name, self.index, position)}"
                f"  fill(&{name}, &mark_{mangled(t)}, sizeof {name}, 7);\n")

    def variadic_part(self):
        if not self.variadic:
            return ""
        last = len(self.fixed)
        text = f"  va_list list; va_start(list, p{last - 1});\n"
        read_on = 0
        if self.list_use == "copied":
            text += "  { va_list copy; va_copy(copy, list);\n" + self.reads("copy", 0)
            text += "  va_end(copy); }\n"
        if self.list_use == "passed on":  # half of it by a function of the other object
            text += f"  read{self.index}(&list);\n"
            read_on = (len(self.variadic) + 1) // 2
        return text + self.reads("list", read_on) + "  va_end(list);\n"

    def reads(self, name, first, end=None):
        text = ""
        for i in range(first, end or len(self.variadic)):
            t = self.variadic[i]
            text += (f"  {{ {t.name} v = va_arg({name}, {t.name});\n"
                     f"{self.check_parameter(t, 'v', len(self.fixed) + i)}  }}\n")
        return text

    def reader_declaration(self):
        return f"void read{self.index}(va_list *);\n" if self.has_reader else ""

    @property
    def has_reader(self):
        return bool(self.variadic) and self.list_use == "passed on"

    # ---- The caller ----

    def caller_part(self):
        """Functions of the caller's object that the callee calls."""
        text = self.back.definition() if self.back else ""
        if self.has_reader:
            reads = self.reads("(*list)", 0, (len(self.variadic) + 1) // 2)
            text += f"void read{self.index}(va_list *list) {{\n{reads}}}\n"
        return text

    def call(self):
        text = f"static void call{self.index}(void) {{\n"
        arguments = self.fixed + self.variadic
        for i, t in enumerate(arguments):
            text += "  " + filled(t, f"a{i}", seed_of(self.index, i))
        names = [f"a{i}" for i in range(len(arguments))]
        names += [f"back{self.index}"] if self.back else []
        function = f"f{self.index}"
        if self.is_indirect:
            text += f"  __typeof__(f{self.index}) *volatile pointer = f{self.index};\n"
            function = "pointer"
        kept = f"{self.result.name} result = " if self.result else ""
        text += f"  {kept}{function}({', '.join(names)});\n"
        if self.result:
            text += "  " + check(self.result, "result", self.index, RESULT)
        for i, t in enumerate(arguments):
            text += "  " + check(t, f"a{i}", self.index, AFTERWARDS + i)
        return text + "}\n"


class CallBack:
    """A function of the caller's object that is passed to the callee as the last argument."""

    def __init__(self, generator, call):
        self.owner = call.index
        self.index = call.index + 1000
        self.result = None if generator.chance(6) else call.type(generator)
        self.fixed = [call.type(generator) for _ in range(generator.random.randrange(6))]

    @property
    def types(self):
        return self.fixed + ([self.result] if self.result else [])

    @property
    def result_name(self):
        return self.result.name if self.result else "void"

    def parameter(self):
        types = ", ".join(t.name for t in self.fixed) or "void"
        return f"{self.result_name} (*back)({types})"

    def definition(self):
        names = ", ".join(f"{t.name} p{i}" for i, t in enumerate(self.fixed)) or "void"
        text = f"static {self.result_name} back{self.owner}({names}) {{\n"
        for i, t in enumerate(self.fixed):
            text += "  " + self.check(t, f"p{i}", i)
        if self.result:
            text += "  " + filled(self.result, "result", seed_of(self.index, RESULT))
            text += "  return result;\n"
        return text + "}\n"

    def call(self):
        text = "  {\n"
        for i, t in enumerate(self.fixed):
            text += "  " + filled(t, f"b{i}", seed_of(self.index, i))
        names = ", ".join(f"b{i}" for i in range(len(self.fixed)))
        kept = f"{self.result.name} result = " if self.result else ""
        text += f"  {kept}back({names});\n"
        if self.result:
            text += "  " + self.check(self.result, "result", RESULT)
        return text + "  }\n"

    def check(self, type_, name, position):
        return (f"check(&{name}, &mark_{mangled(type_)}, sizeof {name}, "
                f"{seed_of(self.index, position)}, {self.owner}, {CALLBACK + position});\n")


HEAD = '#include "support.h"\n#include <string.h>\n'


def is_plain(seed):
    """Whether the program keeps to what gcc and clang pass alike."""
    return seed % 2 == 0


def machine_flags(machine, seed):
    """Vector registers change how vectors are passed: some programs are compiled with more."""
    if machine.target != "x86-64":
        return []
    return {1: machine.vector_flags(0), 5: machine.vector_flags(1)}.get(seed % 8, [])


def is_wanted(type_, target, plain, has_wide_registers):
    """Whether the compilers can be compared about the type. Left out: what gcc and clang do not
    agree about; and what depends on how clang's own IR happens to look."""
    if plain and known_differences.of_passing(type_, target):
        return False
    return not isinstance(type_, Record) or not type_.any(
        lambda record: has_packed_padding(record) or has_int128_vectors(record, target)
        or has_wide_registers and is_wide_union(record))


def has_packed_padding(record):
    """Unnamed bit-fields that may lie in two eightbytes: clang counts them when its IR has one
    integer for both."""
    has_unnamed = any(m.is_bit_field and not m.name and m.bits for m in record.members)
    return has_unnamed and bool(record.pack or "packed" in record.attributes
                                or any("packed" in m.attributes for m in record.members))


def has_int128_vectors(record, target):
    """clang at -O0 and at -O2 pass them differently on AArch64."""
    return target == "aarch64" and any(s.name == "vector_int128_16" for s in record.scalars())


def is_wide(type_):
    """Vectors that a variadic function gets in memory, which clang counts as in registers."""
    return bool(known_differences.traits(type_) & {"vector32", "vector64"})


def is_wide_union(record):
    """clang passes unions of vectors and arrays of them, or of quads that are aligned, in a
    register of more than 16 bytes, but does not find them there by va_arg."""
    return record.is_union and any("aligned" in m.attributes or
                                   m.count > 0 and getattr(m.type, "traits", None)
                                   for m in record.members)


def sources(seed, machine, convention=""):
    """The calls of one program, and the text of caller and callee."""
    plain = is_plain(seed)
    options = generate.Options(machine.target, plain, packing=not plain, unnamed=not plain)
    options.wide_registers = bool(machine_flags(machine, seed))
    options.wanted = lambda type_: is_wanted(type_, machine.target, plain and seed % 16 != 0,
                                             options.wide_registers)
    generator = generate.Generator(seed, options)
    for i in range(30):
        if i % 5 == 4:
            generator.homogeneous()
        else:
            generator.record(4)
    calls = [Call(generator, i, convention) for i in range(CALLS_IN_PROGRAM)]
    types = [t for call in calls for t in call.types]
    plain_types, records = generate.used_types(generator.records, types)
    shared = HEAD + generate.declarations(plain_types)
    shared += "".join(record.declaration() for record in records)
    shared += generate.marks(plain_types + records)
    callee = shared + "".join(call.reader_declaration() for call in calls)
    callee += "".join(call.definition() for call in calls)
    callee += "void set_callee_marks(void) { set_marks(); }\n"
    caller = shared + "void set_callee_marks(void);\n"
    for call in calls:
        caller += call.declaration() + call.caller_part() + call.call()
    caller += "int main(void) {\n  set_marks();\n  set_callee_marks();\n"
    caller += "".join(f"  run({call.index}, call{call.index});\n" for call in calls)
    caller += "  return failures() != 0;\n}\n"
    return calls, caller, callee


class Program:
    """One program in a folder: its objects, linked in all the ways that are of interest."""

    def __init__(self, machine, seed, folder, convention=""):
        self.machine = machine
        self.seed = seed
        self.folder = folder
        self.calls, caller, callee = sources(seed, machine, convention)
        self.flags = machine_flags(machine, seed)
        (folder / "caller.c").write_text(caller)
        (folder / "callee.c").write_text(callee)
        self.objects = {}

    def compile(self, label, level):
        for part in ("caller", "callee"):
            target = self.folder / f"{part}-{label}{level}.o"
            command = self.machine.compilers[label]
            flags = [f for f in self.flags]
            built = harness.run_limited(
                [*command, "-std=gnu11", "-w", f"-I{self.machine.folder}", *flags, level, "-c",
                 self.folder / f"{part}.c", "-o", target], 240)
            if not built.ok:
                message = built.stderr.decode(errors="replace")[:1500]
                raise RuntimeError(f"{self.machine.target} calls seed {self.seed}: {label} "
                                   f"{level} refuses {part}.c:\n{message}")
            self.objects[part, label, level] = target

    def run(self, caller, callee):
        """The lines that a program prints whose caller and callee are these (label, level)."""
        binary = self.folder / f"{caller[0]}{caller[1]}-{callee[0]}{callee[1]}"
        objects = [self.objects[("caller", *caller)], self.objects[("callee", *callee)],
                   self.machine.support]
        linked = harness.run_limited([*self.machine.linker, *objects, "-lm", "-latomic", "-o",
                                      binary], 60)
        if not linked.ok:
            return [f"link: {linked.stderr.decode(errors='replace')[:500]}"]
        ran = harness.run_limited([*self.machine.emulator, binary], 60)
        binary.unlink()
        lines = ran.stdout.decode().splitlines()
        return lines if ran.code in (0, 1) else lines + [f"exit {ran.code}"]


def explain(calls, line):
    """A line that a program printed, with the type it is about."""
    words = line.split()
    if len(words) != 3 or words[1] != "argument":
        return line
    call, position = calls[int(words[0][1:])], int(words[2])
    places = {0: "in the callee", 1: "in the caller afterwards"}
    where = places.get(position // 100, "of the call back")
    owner = call.back if position >= CALLBACK else call
    types = owner.fixed + getattr(owner, "variadic", [])
    number = position % 100
    if position < 0:
        return f"{words[0]} crashes"
    if number == RESULT:
        return f"{words[0]} result {where}: {owner.result_name}"
    kind = "variadic argument" if number >= len(owner.fixed) else "argument"
    return f"{words[0]} {kind} {number} {where}: {types[number].name}"


def check_program(machine, seed, levels, folder, report, convention=""):
    """One program of CALLS_IN_PROGRAM functions: Cinch at each level against each reference, which
    is compiled at one of the levels."""
    program = Program(machine, seed, folder, convention)
    label_list = [l for l in machine.compilers
                  if l != "cinch" and (l != "gcc" or is_plain(seed))]
    reference_level = levels[seed // 2 % len(levels)]
    try:
        for level in levels:
            program.compile("cinch", level)
        for label in label_list:
            program.compile(label, reference_level)
    except RuntimeError as error:
        report.problem(str(error), folder / "caller.c", folder / "callee.c")
        return
    report.count("signatures", CALLS_IN_PROGRAM)
    pairs = [(("cinch", levels[0]), ("cinch", levels[-1]))]
    for label in label_list:
        for level in levels:
            pairs += [(("cinch", level), (label, reference_level)),
                      ((label, reference_level), ("cinch", level))]
    compare(program, pairs, report, reference_level)


def compare(program, pairs, report, reference_level):
    """Runs the pairs. A line that a reference prints when both sides are its own proves nothing;
    what gcc and clang pass each other otherwise than they expect is not Cinch's fault, if a note
    says so."""
    seen = {}

    def lines_between(caller, callee):
        ends = ((caller, reference_level), (callee, reference_level))
        if ends not in seen:
            seen[ends] = program.run(*ends)
        return seen[ends]

    for caller, callee in pairs:
        lines = list(dict.fromkeys(program.run(caller, callee)))
        known = ()
        reference = callee[0] if caller[0] == "cinch" else caller[0]
        if lines and reference != "cinch":
            own = lines_between(reference, reference)
            for line in [l for l in lines if l in own]:
                report.difference(f"{reference} does not agree with itself")
                lines.remove(line)
        if lines and reference == "gcc" and "clang" in program.machine.compilers:
            known = lines_between(*["clang" if end[0] == "cinch" else "gcc"
                                    for end in (caller, callee)])
            functions = {l.split()[0] for l in known}
            lines = [l for l in lines if not is_noted(l, functions, program, report)]
        for line in lines[:8]:
            report.problem(f"{program.machine.target} calls seed {program.seed}: "
                           f"{''.join(caller)} calls {''.join(callee)}: "
                           f"{explain(program.calls, line)}"
                           + (" (so does clang; no note says why)" if line in known else ""),
                           program.folder / "caller.c", program.folder / "callee.c")


def is_noted(line, functions, program, report):
    """Whether gcc and clang differ about that function too, and a note says why."""
    name = line.split()[0]
    if name not in functions or not name.startswith("f"):
        return False
    call = program.calls[int(name[1:])]
    reasons = [known_differences.of_passing(t, program.machine.target) for t in call.types]
    reason = next((r for r in reasons if r), None)
    if reason:
        report.difference(f"gcc differs from clang: {reason}")
    return reason is not None

