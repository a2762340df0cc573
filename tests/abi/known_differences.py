"""Where gcc 12 and clang 22 differ, and Cinch follows clang. A difference that no entry here
explains fails the comparison. Each entry: what the sentence says, and which types it is about."""


def is_record(type_):
    return hasattr(type_, "members")


def traits(type_):
    """All traits of the scalar types in a type."""
    if not is_record(type_):
        return type_.traits
    return frozenset().union(*(scalar.traits for scalar in type_.scalars()))


def some_member(predicate):
    """A predicate over types: a record, or one inside, has such a member."""
    return lambda type_: is_record(type_) and type_.any(lambda r: any(predicate(m)
                                                                     for m in r.members))


LAYOUT = [
    ("gcc aligns vectors of more than 16 bytes to 16 when the machine has no wider registers",
     lambda type_: traits(type_) & {"vector32", "vector64"}),
    ("gcc places a bit-field otherwise that has an `aligned` of less than its type or under pack",
     some_member(lambda m: m.is_bit_field and "aligned" in m.attributes)),
]

PASSING = {
    "x86-64": [
        ("gcc passes structures that end in a flexible array in registers, clang in memory",
         some_member(lambda m: m.is_flexible)),
        ("gcc and clang pass vectors wider than the machine's registers in different ways",
         lambda type_: traits(type_) & {"vector32", "vector64"}),
        ("gcc passes vectors of one double in a vector register, clang in memory",
         lambda type_: "one double" in traits(type_)),
        ("gcc passes records with atomic members in registers, clang in memory",
         lambda type_: "atomic" in traits(type_)),
    ],
    "aarch64": [
        ("gcc sees through arrays of no elements in homogeneous aggregates, clang does not",
         some_member(lambda m: m.count == 0)),
        ("gcc passes vectors of less than 8 bytes as what they are made of, clang as an int",
         lambda type_: traits(type_) & {"vector1", "vector2", "vector4"}),
        ("gcc sees through atomic members of homogeneous aggregates, clang does not",
         lambda type_: "atomic" in traits(type_)),
    ],
}


def of_layout(record):
    """Why gcc may lay this record out otherwise, or None."""
    return next((text for text, holds in LAYOUT if holds(record)), None)


def of_passing(type_, target):
    """Why gcc may pass this type otherwise, or None."""
    return next((text for text, holds in PASSING[target] if holds(type_)), None)
