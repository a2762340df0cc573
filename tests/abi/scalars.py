"""The scalar types that the generator draws from: how each is declared, how its value bits are
marked, and which compilers and targets have it."""

from dataclasses import dataclass

EVERYWHERE = frozenset({"x86-64", "aarch64"})


@dataclass(frozen=True)
class Scalar:
    """`name` is one or more words that may stand before a declarator. `mark` is the call that sets
    the value bits of an object at `p` (see support.h)."""

    name: str
    declaration: str      # of `name`, when it is not built in
    mark: str
    targets: frozenset = EVERYWHERE
    gcc: bool = True      # gcc 12 has it
    promotes: bool = False  # by the default argument promotions
    bits: int = 0         # the widest bit-field of it; 0: there is none
    traits: frozenset = frozenset()

    @property
    def is_scalar(self):
        return True


def integer(name, bits, promotes=False, **more):
    return Scalar(name, "", f"mark_bytes(p, sizeof({name}))", bits=bits, promotes=promotes, **more)


def typedef(name, written, mark, **more):
    return Scalar(name, f"typedef {written};\n", mark, **more)


INTEGERS = [
    Scalar("_Bool", "", "mark_bits(p, 1)", promotes=True, bits=1),
    integer("char", 8, True), integer("signed char", 8, True), integer("unsigned char", 8, True),
    integer("short", 16, True), integer("unsigned short", 16, True), integer("int", 32),
    integer("unsigned", 32), integer("long", 64), integer("unsigned long", 64),
    integer("long long", 64), integer("unsigned long long", 64), integer("__int128", 128),
    integer("unsigned __int128", 128), integer("void *", 0),
    typedef("function_pointer", "int (*function_pointer)(void)", "mark_bytes(p, 8)"),
]


def enumeration(tag, body, size, **more):
    return Scalar(f"enum {tag}", f"enum {body};\n", f"mark_bytes(p, {size})", bits=size * 8,
                  **more)


ENUMS = [
    enumeration("plain", "plain { plain_a, plain_b = 200 }", 4),
    enumeration("negative", "negative { negative_a = -1, negative_b = 7 }", 4),
    enumeration("wide", "wide { wide_a, wide_b = 1LL << 40 }", 8),
    enumeration("packed_small", "__attribute__((packed)) packed_small { packed_small_a }", 1,
                promotes=True),
    enumeration("packed_medium",
                "__attribute__((packed)) packed_medium { packed_medium_a = -1, "
                "packed_medium_b = 999 }",
                2, promotes=True),
    enumeration("fixed_char", "fixed_char : unsigned char { fixed_char_a }", 1, gcc=False,
                promotes=True),
    enumeration("fixed_short", "fixed_short : short { fixed_short_a }", 2, gcc=False,
                promotes=True),
    enumeration("fixed_int", "fixed_int : unsigned { fixed_int_a }", 4, gcc=False),
    enumeration("fixed_long", "fixed_long : long { fixed_long_a }", 8, gcc=False),
]

FLOATS = [
    Scalar("_Float16", "", "mark_floats(p, 2, 1)"),
    Scalar("__bf16", "", "mark_floats(p, 2, 1)", gcc=False),
    Scalar("float", "", "mark_floats(p, 4, 1)", promotes=True),
    Scalar("double", "", "mark_floats(p, 8, 1)"),
    Scalar("long double", "", "mark_long_doubles(p, 1)"),
    Scalar("__float128", "", "mark_floats(p, 16, 1)", targets=frozenset({"x86-64"})),
    Scalar("__fp16", "", "mark_floats(p, 2, 1)", targets=frozenset({"aarch64"}), promotes=True,
           traits=frozenset({"no K&R"})),  # callers convert it to double, callees do not
]

COMPLEX_FLOAT128 = """#ifdef __clang__
typedef _Complex __float128 complex_float128;
#else
typedef _Complex _Float128 complex_float128;
#endif
"""

COMPLEX = [
    Scalar("_Complex float", "", "mark_floats(p, 4, 2)"),
    Scalar("_Complex double", "", "mark_floats(p, 8, 2)"),
    Scalar("_Complex long double", "", "mark_long_doubles(p, 2)"),
    Scalar("_Complex _Float16", "", "mark_floats(p, 2, 2)"),
    Scalar("complex_float128", COMPLEX_FLOAT128, "mark_floats(p, 16, 2)",
           targets=frozenset({"x86-64"})),
    Scalar("_Complex char", "", "mark_bytes(p, 2)"),
    Scalar("_Complex short", "", "mark_bytes(p, 4)"),
    Scalar("_Complex int", "", "mark_bytes(p, 8)"),
    Scalar("_Complex long", "", "mark_bytes(p, 16)"),
]


def vector(element, size):
    name = f"vector_{element.replace(' ', '_').strip('_')}_{size}"
    mark = f"mark_bytes(p, {size})"
    if element in ("float", "double", "_Float16"):
        element_size = {"float": 4, "double": 8, "_Float16": 2}[element]
        mark = f"mark_floats(p, {element_size}, {size // element_size})"
    # gcc 12 does not agree with itself about structures with vectors of __int128, and about small
    # vectors of floats behind the ellipsis.
    gcc = element != "__int128" and (element not in ("float", "_Float16") or size > 4)
    more = {"one double"} if name == "vector_double_8" else set()
    return typedef(name, f"{element} {name} __attribute__((vector_size({size})))", mark, gcc=gcc,
                   traits=frozenset({f"vector{size}", *more}))


def lanes(element, size, count):
    """clang's vectors of any count of elements."""
    name = f"lanes_{element}_{count}"
    mark = f"mark_bytes(p, {size * count})" if element in ("char", "int", "short", "long") \
        else f"mark_floats(p, {size}, {count})"
    traits = frozenset({"vector64" if size * count > 32 else "vector32"}
                       if size * count > 16 else ())
    return typedef(name, f"{element} {name} __attribute__((ext_vector_type({count})))", mark,
                   gcc=False, traits=traits)


VECTORS = [vector(element, size) for element, sizes in (
    ("char", (1, 2, 4, 8, 16, 32)), ("short", (2, 4, 8, 16, 64)), ("int", (4, 8, 16, 32, 64)),
    ("long", (8, 16, 32)), ("__int128", (16, 32)), ("float", (4, 8, 16, 32, 64)),
    ("double", (8, 16, 32, 64)), ("_Float16", (2, 4, 8, 16, 32))) for size in sizes]
VECTORS += [lanes("char", 1, 3), lanes("short", 2, 3), lanes("int", 4, 3), lanes("float", 4, 3),
            lanes("double", 8, 3), lanes("long", 8, 5), lanes("float", 4, 7), lanes("char", 1, 20)]


def bit_int(width, is_unsigned, **more):
    name = f"{'unsigned ' if is_unsigned else ''}_BitInt({width})"
    # clang's initial values of objects that have one of 192 or 320 bits are wrong, or it has none.
    is_odd = width > 128 and width not in (256, 512)
    traits = frozenset({"odd storage"} if is_odd else ())
    return Scalar(name, "", f"mark_bits(p, {width})", gcc=False, bits=0 if is_odd else width,
                  traits=traits, **more)


BIT_INTS = [bit_int(width, width % 2 == 1) for width in
            (1, 2, 5, 8, 13, 16, 17, 24, 31, 32, 33, 40, 48, 53, 63, 64, 65, 72, 96, 100, 127, 128)]
# AArch64's clang has none beyond 128 bits.
BIT_INTS += [bit_int(width, width % 2 == 1, targets=frozenset({"x86-64"})) for width in
             (129, 160, 191, 192, 200, 256, 257, 512, 1000)]

# Types whose alignment is not that of their kind.
ALIGNED = [
    typedef("short_at_16", "short short_at_16 __attribute__((aligned(16)))", "mark_bytes(p, 2)",
            promotes=True, traits=frozenset({"aligned typedef"})),
    typedef("int_at_1", "int int_at_1 __attribute__((aligned(1)))", "mark_bytes(p, 4)",
            promotes=True, traits=frozenset({"aligned typedef"})),
    typedef("int_at_16", "int int_at_16 __attribute__((aligned(16)))", "mark_bytes(p, 4)",
            promotes=True, traits=frozenset({"aligned typedef"})),
    typedef("long_at_2", "long long_at_2 __attribute__((aligned(2)))", "mark_bytes(p, 8)",
            promotes=True, traits=frozenset({"aligned typedef"})),
    typedef("long_at_32", "long long_at_32 __attribute__((aligned(32)))", "mark_bytes(p, 8)",
            promotes=True, traits=frozenset({"aligned typedef"})),
    typedef("int128_at_8", "__int128 int128_at_8 __attribute__((aligned(8)))", "mark_bytes(p, 16)",
            promotes=True, traits=frozenset({"aligned typedef"})),
    typedef("double_at_4", "double double_at_4 __attribute__((aligned(4)))",
            "mark_floats(p, 8, 1)", promotes=True, traits=frozenset({"aligned typedef"})),
    typedef("float_at_8", "float float_at_8 __attribute__((aligned(8)))", "mark_floats(p, 4, 1)",
            promotes=True, traits=frozenset({"aligned typedef"})),
    typedef("long_double_at_8", "long double long_double_at_8 __attribute__((aligned(8)))",
            "mark_long_doubles(p, 1)", promotes=True, traits=frozenset({"aligned typedef"})),
]

ATOMIC = frozenset({"atomic"})

# `promotes`: clang reads no atomic type by va_arg.
ATOMICS = [
    Scalar("_Atomic char", "", "mark_bytes(p, 1)", promotes=True, traits=ATOMIC),
    Scalar("_Atomic int", "", "mark_bytes(p, 4)", promotes=True, traits=ATOMIC),
    Scalar("_Atomic long", "", "mark_bytes(p, 8)", promotes=True, traits=ATOMIC),
    Scalar("_Atomic double", "", "mark_floats(p, 8, 1)", promotes=True, traits=ATOMIC),
    Scalar("_Atomic __int128", "", "mark_bytes(p, 16)", promotes=True, traits=ATOMIC),
]

# Kind and how often it is drawn.
KINDS = [(INTEGERS, 10), (FLOATS, 6), (COMPLEX, 3), (VECTORS, 4), (ENUMS, 2), (BIT_INTS, 4),
         (ALIGNED, 1), (ATOMICS, 1)]


class Choice:
    """What one program may use: of the types of `target`, those that gcc has (or all)."""

    def __init__(self, target, with_gcc, aligned_typedefs=True, wanted=lambda scalar: True):
        def usable(scalar):
            return target in scalar.targets and (scalar.gcc or not with_gcc) and wanted(scalar)
        self.kinds = []
        for scalars, weight in KINDS:
            if scalars is ALIGNED and not aligned_typedefs:
                continue
            fitting = [s for s in scalars if usable(s)]
            self.kinds += [fitting] * (weight if fitting else 0)
        self.bit_fields = [s for kind in (INTEGERS, ENUMS, BIT_INTS) for s in kind
                           if usable(s) and s.bits]

    def scalar(self, random):
        return random.choice(random.choice(self.kinds))
