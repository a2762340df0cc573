"""Random records: sizes, alignments, offsets and the places of bit-fields, as the compilers lay
them out. Nothing is run: each compiler writes them into the data of an object file."""

import struct

import elf
import generate
import harness
import known_differences

RECORDS_IN_PROGRAM = 200


def program(seed, target, with_gcc):
    """The records of one program and its text."""
    generator = generate.Generator(seed, generate.Options(target, with_gcc))
    for _ in range(RECORDS_IN_PROGRAM):
        generator.record(8)
    scalars, records = generate.used_types(generator.records)
    text = "#include <stddef.h>\n" + generate.declarations(scalars)
    for record in records:
        text += record.declaration() + layout(record)
    return records, text


def layout(record):
    """One array of numbers, and for each bit-field an object in which only it is set."""
    numbers = [f"sizeof({record.name})", f"_Alignof({record.name})"]
    numbers += [f"offsetof({record.name}, {m.name})" for m in record.fields()
                if not m.is_bit_field]
    text = f"const long layout_{record.tag}[] = {{{', '.join(numbers)}}};\n"
    for member in record.fields():
        if has_image(record, member):
            text += (f"const {record.name} bits_{record.tag}_{member.name} = "
                     f"{{.{member.name} = -1}};\n")
    return text


def has_image(record, member):
    return member.bits > 0 and not any("odd storage" in t.traits for t in record.scalars())


def describe(record, symbols):
    """What one compiler says about a record: lines to compare."""
    data = symbols.get(f"layout_{record.tag}", b"")
    numbers = list(struct.unpack(f"<{len(data) // 8}q", data))
    plain = [m.name for m in record.fields() if not m.is_bit_field]
    lines = [f"size {numbers[0]} alignment {numbers[1]}"]
    lines += [f"{name} at {offset}" for name, offset in zip(plain, numbers[2:])]
    for member in record.fields():
        if has_image(record, member):
            image = int.from_bytes(symbols.get(f"bits_{record.tag}_{member.name}", b""), "little")
            bits = [i for i in range(image.bit_length()) if image >> i & 1]
            lines.append(f"{member.name} bits {bits[0]} to {bits[-1]}, {len(bits)} of them"
                         if bits else f"{member.name} no bits")
    return lines


def compile_all(machine, source, folder):
    """{label: symbols} of every compiler, or a message."""
    found = {}
    for label, command in machine.compilers.items():
        target = folder / f"{label}.o"
        built = harness.run_limited([*command, "-std=gnu11", "-w", "-fno-common", "-c", source,
                                     "-o", target], 120)
        if not built.ok:
            message = built.stderr.decode(errors="replace")[:1500]
            raise RuntimeError(f"{label} refuses {source}:\n{message}")
        found[label] = elf.symbols(target)
    return found


def check(machine, seed, folder, report):
    """One program; every record in which Cinch differs from clang, or gcc from clang without
    a note, is reported."""
    with_gcc = seed % 2 == 0 and "gcc" in machine.compilers
    records, text = program(seed, machine.target, with_gcc)
    source = folder / f"records{seed}.c"
    source.write_text(text)
    here = machine if with_gcc else machine.without("gcc")
    try:
        found = compile_all(here, source, folder)
    except RuntimeError as error:
        report.problem(str(error), source)
        return
    for record in records:
        lines = {label: describe(record, symbols) for label, symbols in found.items()}
        report.count("records", 1)
        right = "clang" if "clang" in lines else "gcc"
        differing = [f"{a}, {right} has {b}"
                     for a, b in zip(lines["cinch"], lines[right]) if a != b]
        if differing:
            report.problem(f"{machine.target} records seed {seed}: {record.name}: {differing[0]}",
                           source)
        if "gcc" in lines and "clang" in lines and lines["gcc"] != lines["clang"]:
            reason = known_differences.of_layout(record)
            if reason:
                report.difference(f"gcc differs from clang: {reason}")
            else:
                pair = next((a, b) for a, b in zip(lines["clang"], lines["gcc"]) if a != b)
                report.problem(f"{machine.target} records seed {seed}: {record.name}: no note "
                               f"says why clang has {pair[0]}, gcc {pair[1]}", source)
