"""Random C types, and C text that fills and checks objects of them. A seed always gives the same types."""

import random
from dataclasses import dataclass, field

INTEGERS = ["char", "signed char", "unsigned char", "short", "unsigned short", "int", "unsigned",
            "long", "unsigned long", "long long", "__int128"]
FLOATS = ["float", "double", "long double"]
COMPLEX = ["_Complex float", "_Complex double", "_Complex long double"]
VECTORS = ["vector_int2", "vector_int4", "vector_float2", "vector_float4", "vector_double2"]
BIT_FIELD_TYPES = {"_Bool": 1, "signed char": 8, "unsigned char": 8, "short": 16,
                   "unsigned short": 16, "int": 32, "unsigned": 32, "long": 64, "unsigned long": 64}

PRELUDE = """#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
typedef int vector_int2 __attribute__((vector_size(8)));
typedef int vector_int4 __attribute__((vector_size(16)));
typedef float vector_float2 __attribute__((vector_size(8)));
typedef float vector_float4 __attribute__((vector_size(16)));
typedef double vector_double2 __attribute__((vector_size(16)));
"""


@dataclass
class Field:
    type: str
    name: str          # empty: unnamed bit-field
    bits: int = -1
    count: int = -1    # array
    attributes: str = ""

    @property
    def text(self):
        width = f" : {self.bits}" if self.bits >= 0 else ""
        array = f"[{self.count}]" if self.count >= 0 else ""
        return f"  {self.type} {self.name}{array}{width}{self.attributes};\n"


@dataclass
class Record:
    tag: str
    is_union: bool
    fields: list = field(default_factory=list)
    text: str = ""

    @property
    def type(self):
        return ("union " if self.is_union else "struct ") + self.tag


class Generator:
    """Makes types. `odd` allows packed, aligned and #pragma pack; `unnamed` bit-fields without a
    name (gcc counts them when it passes a structure, clang does not)."""

    def __init__(self, seed, odd=True, unnamed=True):
        self.random = random.Random(seed)
        self.odd = odd
        self.unnamed = unnamed
        self.records = []

    def chance(self, one_in):
        return self.random.randrange(one_in) == 0

    def scalar(self):
        kind = self.random.randrange(12)
        if kind < 5:
            return self.random.choice(INTEGERS)
        if kind < 9:
            return self.random.choice(FLOATS)
        if kind == 9:
            return self.random.choice(COMPLEX)
        if kind == 10:
            return self.random.choice(VECTORS)
        return self.random.choice(["void *", "_Bool", "int"])

    def any_type(self):
        if self.records and self.chance(3):
            return self.random.choice(self.records).type
        return self.scalar()

    def member(self, index):
        name = f"f{index}"
        attributes = ""
        if self.odd and self.chance(15):
            attributes += f" __attribute__((aligned({1 << self.random.randrange(6)})))"
        if self.odd and self.chance(15):
            attributes += " __attribute__((packed))"
        if self.chance(3):
            base = self.random.choice(list(BIT_FIELD_TYPES))
            kind = self.random.randrange(8)
            width = 0 if kind == 0 else self.random.randint(1, BIT_FIELD_TYPES[base])
            is_unnamed = kind == 0 or (kind == 1 and self.unnamed)
            return Field(base, "" if is_unnamed else name, bits=width, attributes=attributes)
        count = self.random.randrange(4) if self.chance(6) else -1
        return Field(self.any_type(), name, count=count, attributes=attributes)

    def record(self, longest=6):
        record = Record(f"R{len(self.records)}", self.chance(6))
        record.fields = [self.member(i) for i in range(self.random.randrange(longest + 1))]
        if record.is_union and not self.unnamed:  # gcc counts these too
            record.fields = [member for member in record.fields if member.name]
        attributes, before, after = "", "", ""
        if self.odd and self.chance(8):
            attributes += " __attribute__((packed))"
        if self.odd and self.chance(10):
            attributes += f" __attribute__((aligned({1 << self.random.randrange(6)})))"
        if self.odd and self.chance(10):
            before = f"#pragma pack(push, {1 << self.random.randrange(5)})\n"
            after = "#pragma pack(pop)\n"
        body = "".join(member.text for member in record.fields)
        record.text = f"{before}{record.type} {{\n{body}}}{attributes};\n{after}"
        self.records.append(record)
        return record


def fill_name(type_name):
    return "fill_" + type_name.replace(" *", "_pointer").replace(" ", "_")


def check_name(type_name):
    return "check_" + type_name.replace(" *", "_pointer").replace(" ", "_")


def scalar_functions():
    """fill and check of every scalar type; values are small enough for every type and exact."""
    text = ""
    for name in INTEGERS + FLOATS + COMPLEX + VECTORS + ["void *", "_Bool"]:
        if name in COMPLEX:
            part = name.split(" ", 1)[1]
            set_text = f"*p = ({part})(s % 100) + ({part})(s % 77) * 1.0i;"
        elif name in VECTORS:
            count = name[-1]
            set_text = f"for (int i = 0; i < {count}; ++i) (*p)[i] = (s + i) % 100;"
        elif name == "void *":
            set_text = "*p = (void *)(s % 100 * 16UL + 16);"
        elif name == "_Bool":
            set_text = "*p = s % 2;"
        elif name == "__int128":
            set_text = "*p = ((__int128)(s % 100) << 64) + s % 77;"
        else:
            set_text = f"*p = ({name})(s % 100);"
        # The whole object is compared, long double's padding left out.
        size = {"long double": "10", "_Complex long double": "10"}.get(name, "sizeof x")
        text += f"static inline void {fill_name(name)}({name} *p, unsigned s) {{ {set_text} }}\n"
        second = " && !memcmp((char *)&x + 16, (const char *)p + 16, 10)" \
            if name == "_Complex long double" else ""
        text += (f"static inline int {check_name(name)}(const {name} *p, unsigned s) {{ {name} x; "
                 f"memset(&x, 0, sizeof x); {fill_name(name)}(&x, s); "
                 f"return !memcmp(&x, p, {size}){second}; }}\n")
    return text


def record_functions(record):
    """fill and check of one record: of a union only the first member that has a name. Members are
    copied to and from plain objects, because a packed one may not be pointed to."""
    fill, check = "", ""
    for index, member in enumerate(record.fields):
        if not member.name:
            continue
        seed = f"s * 7 + {index + 1}"
        if member.bits >= 0:
            mask = f"0x{(1 << min(member.bits, 6)) // 2 or 1:x}u" if member.bits > 1 else "1u"
            value = f"({seed}) % {mask}" if member.type != "_Bool" and member.bits > 1 else "0"
            fill += f"  p->{member.name} = {value};\n"
            check += f"  if (p->{member.name} != ({member.type})({value})) return 0;\n"
        else:
            place, loop = f"p->{member.name}", ""
            if member.count >= 0:
                place = f"p->{member.name}[i]"
                loop = f"for (unsigned i = 0; i < {member.count}; ++i) "
                seed += " + i"
            copy = f"{member.type} x; "
            fill += (f"  {loop}{{ {copy}memset(&x, 0, sizeof x); "
                     f"{fill_name(member.type)}(&x, {seed}); {place} = x; }}\n")
            check += (f"  {loop}{{ {copy}memset(&x, 0, sizeof x); x = {place}; "
                      f"if (!{check_name(member.type)}(&x, {seed})) return 0; }}\n")
        if record.is_union:
            break
    name = record.type
    return (f"static inline void {fill_name(name)}({name} *p, unsigned s) {{\n{fill}}}\n"
            f"static inline int {check_name(name)}(const {name} *p, unsigned s) {{\n"
            f"{check}  return 1;\n}}\n")
