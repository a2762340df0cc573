"""Random records, and the C text that declares them. A seed always gives the same ones."""

import random
from dataclasses import dataclass, field

import scalars


@dataclass
class Member:
    type: object           # Scalar or Record
    name: str              # empty: unnamed bit-field, or anonymous record
    bits: int = -1
    count: int = -1        # array; 0 is GNU's array of no elements
    is_flexible: bool = False
    attributes: str = ""

    @property
    def is_bit_field(self):
        return self.bits >= 0

    @property
    def is_anonymous(self):
        return not self.name and not self.is_bit_field

    def text(self):
        if self.is_anonymous:
            return f"{self.type.definition(False)} {self.attributes};\n"
        width = f" : {self.bits}" if self.is_bit_field else ""
        array = "[]" if self.is_flexible else f"[{self.count}]" if self.count >= 0 else ""
        return f"  {self.type.name} {self.name}{array}{width}{self.attributes};\n"


@dataclass
class Record:
    tag: str
    is_union: bool
    members: list = field(default_factory=list)
    attributes: str = ""
    pack: int = 0          # of #pragma pack
    index: int = 0

    promotes = False

    @property
    def name(self):
        return ("union " if self.is_union else "struct ") + self.tag

    def definition(self, with_tag=True):
        body = "".join(member.text() for member in self.members)
        head = ("union " if self.is_union else "struct ") + (self.tag if with_tag else "")
        return f"{head} {{\n{body}}}{self.attributes}"

    def declaration(self):
        text = f"{self.definition()};\n"
        if self.pack:
            text = f"#pragma pack(push, {self.pack})\n{text}#pragma pack(pop)\n"
        return text

    def fields(self):
        """The members that have a name, those of anonymous records too."""
        for member in self.members:
            if member.is_anonymous:
                yield from member.type.fields()
            elif member.name:
                yield member

    def mark(self):
        """The text that marks the value bits of the record `m`; of a union those of all members."""
        text = ""
        for member in self.fields():
            if member.is_flexible or member.count == 0:
                continue
            if member.is_bit_field:
                text += f"  m.{member.name} = -1;\n"
                continue
            place = f"(char *)&m + offsetof({self.name}, {member.name})"
            mark = f"mark_{mangled(member.type)}"
            size = f"sizeof({member.type.name})"
            if self.has_overlap():
                text += "".join(f"  mark_also({place} + {i} * {size}, &{mark}, {size});\n"
                                for i in range(max(member.count, 1)))
            else:
                text += f"  mark_copies({place}, &{mark}, {size}, {max(member.count, 1)});\n"
        return text

    def has_overlap(self):
        return self.is_union or any(m.is_anonymous and m.type.has_overlap() for m in self.members)

    def any(self, predicate):
        """Whether the predicate holds for this record, or one inside."""
        return predicate(self) or any(isinstance(m.type, Record) and m.type.any(predicate)
                                      for m in self.members)

    def scalars(self):
        for member in self.members:
            if isinstance(member.type, Record):
                yield from member.type.scalars()
            else:
                yield member.type


def mangled(type_):
    name = type_.name.replace("*", "pointer")
    return "".join(c if c.isalnum() else "_" for c in name)


def marks(types):
    """Declarations of the marks of types, and the function that sets them."""
    text, body = "", ""
    for type_ in types:
        name = f"mark_{mangled(type_)}"
        text += f"static {type_.name} {name};\n"
        if isinstance(type_, Record):
            body += f"  {{\n  {type_.name} m;\n  memset(&m, 0, sizeof m);\n{type_.mark()}"
            body += f"  memcpy(&{name}, &m, sizeof m);\n  }}\n"
        else:
            body += f"  {type_.mark.replace('(p', f'((void *)&{name}')};\n"
    return f"{text}static void set_marks(void) {{\n{body}}}\n"


@dataclass
class Options:
    """What may be made. gcc and clang lay out or pass some types differently (README.md lists
    them); a program that both must agree about goes without."""

    target: str = "x86-64"
    with_gcc: bool = False
    packing: bool = True          # packed, aligned, #pragma pack, aligned typedefs
    unnamed: bool = True          # unnamed bit-fields
    flexible: bool = True         # flexible ends
    wide_registers: bool = False  # vector registers of more than 16 bytes
    wanted: object = lambda type_: True   # which types may be made at all


class Generator:
    def __init__(self, seed, options):
        self.random = random.Random(seed)
        self.options = options
        self.choice = scalars.Choice(options.target, options.with_gcc, options.packing,
                                     options.wanted)
        self.records = []
        self.names = 0

    def chance(self, one_in):
        return self.random.randrange(one_in) == 0

    def any_type(self):
        if self.records and self.chance(3):
            return self.random.choice(self.records)
        return self.choice.scalar(self.random)

    def alignment(self):
        return f" __attribute__((aligned({1 << self.random.randrange(7)})))"

    def bit_field(self, name):
        base = self.random.choice(self.choice.bit_fields)
        kind = self.random.randrange(8)
        width = 0 if kind == 0 else self.random.randint(1, base.bits)
        if kind >= 6:  # most are narrow
            width = min(width, self.random.randint(1, 9))
        is_unnamed = kind == 0 or (kind == 1 and self.options.unnamed)
        return Member(base, "" if is_unnamed else name, bits=width)

    def member(self, depth):
        name = f"f{self.names}"
        self.names += 1
        if self.chance(3):
            made = self.bit_field(name)
        elif depth < 2 and self.chance(12):
            made = Member(self.anonymous(depth + 1), "")
        else:
            count = self.random.randrange(5) if self.chance(6) else -1
            made = Member(self.any_type(), name, count=count)
            is_no_element = getattr(made.type, "traits", frozenset()) & {"aligned typedef"}
            if is_no_element:  # its size is less than its alignment
                made.count = -1
        if self.options.packing and self.chance(15):
            made.attributes += self.alignment()
        if self.options.packing and self.chance(15):
            made.attributes += " __attribute__((packed))"
        return made

    def anonymous(self, depth):
        record = Record("", self.chance(2))
        record.members = [self.member(depth) for _ in range(self.random.randint(1, 3))]
        self.settle(record)
        return record

    def settle(self, record):
        """Leaves out what the options do not allow in a union."""
        if record.is_union and not self.options.unnamed:
            record.members = [m for m in record.members if not (m.is_bit_field and not m.name)]

    def record(self, longest=6):
        """Adds a record that is wanted to `records`."""
        while True:
            record = self.any_record(longest)
            if self.options.wanted(record):
                self.records.append(record)
                return record

    def any_record(self, longest):
        record = Record(f"R{len(self.records)}", self.chance(6), index=len(self.records))
        self.names = 0
        count = self.random.randrange(longest + 1)
        if self.chance(3):  # few members travel in registers
            count = min(count, 2)
        record.members = [self.member(0) for _ in range(count)]
        self.settle(record)
        if self.options.flexible and record.members and not record.is_union and self.chance(12):
            element = self.choice.scalar(self.random)
            has_named = any(m.name for m in record.members)
            if has_named and "aligned typedef" not in element.traits:
                record.members.append(Member(element, f"f{self.names}", is_flexible=True))
        if self.options.packing and self.chance(8):
            record.attributes += " __attribute__((packed))"
        if self.options.packing and self.chance(10):
            record.attributes += self.alignment()
        if self.options.packing and self.chance(8):
            record.pack = 1 << self.random.randrange(5)
        return record

    def homogeneous(self):
        """Adds a record of members of one floating type or vector: it has rules of its own."""
        while True:
            record = self.any_homogeneous()
            if self.options.wanted(record):
                self.records.append(record)
                return record

    def any_homogeneous(self):
        record = Record(f"R{len(self.records)}", self.chance(8), index=len(self.records))
        kinds = scalars.FLOATS + scalars.COMPLEX[:4] + scalars.VECTORS
        usable = [s for s in kinds if self.options.target in s.targets
                  and (s.gcc or not self.options.with_gcc) and self.options.wanted(s)]
        base = self.random.choice(usable)
        for i in range(self.random.randint(1, 5)):
            count = self.random.randint(1, 3) if self.chance(5) else -1
            record.members.append(Member(base, f"f{i}", count=count))
        return record

    def has_flexible(self, type_):
        return isinstance(type_, Record) and type_.any(
            lambda r: any(m.is_flexible for m in r.members))


def declarations(types):
    """The declarations of scalar types, each once."""
    written = []
    for type_ in types:
        if type_.declaration and type_.declaration not in written:
            written.append(type_.declaration)
    return "".join(written)


def used_types(records, more=()):
    """The scalar types of records and of `more`, then the records, in the order of declaration."""
    found = {}
    for record in records:
        for scalar in record.scalars():
            found[scalar.name] = scalar
    for type_ in more:
        if not isinstance(type_, Record):
            found[type_.name] = type_
    return list(found.values()), list(records)
