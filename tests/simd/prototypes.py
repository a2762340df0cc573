"""Rows of the table of target builtins as C functions that call them."""

import re
import subprocess
from dataclasses import dataclass

LETTERS = {"v": "void", "b": "_Bool", "c": "char", "s": "short", "i": "int", "h": "__fp16",
           "x": "_Float16", "y": "__bf16", "f": "float", "d": "double", "z": "__SIZE_TYPE__",
           "m": "__mfp8"}
PREFIXES = "IULSWNOZ"
# Bits of an element by the low bits of a NeonType.
NEON_BITS = [8, 16, 32, 64, 8, 16, 64, 128, 16, 32, 64, 16, 8]
# Those without a prototype that says enough: parameters and arguments.
BY_HAND = {
    "__builtin_arm_ldrex": ("short call", "short *p", "p"),
    "__builtin_arm_ldaex": ("double call", "double *p", "p"),
    "__builtin_arm_strex": ("int call", "float x, float *p", "x, p"),
    "__builtin_arm_stlex": ("int call", "__int128 x, __int128 *p", "x, p"),
    "__builtin_arm_irg": ("int *call", "int *p, unsigned m", "p, m"),
    "__builtin_arm_addg": ("int *call", "int *p", "p, 15"),
    "__builtin_arm_gmi": ("long call", "int *p, unsigned m", "p, m"),
    "__builtin_arm_ldg": ("int *call", "int *p", "p"),
    "__builtin_arm_stg": ("void call", "int *p", "p"),
    "__builtin_arm_subp": ("long call", "int *p, int *q", "p, q"),
}


@dataclass
class Builtin:
    target: str
    name: str
    type: str
    flags: str
    features: str
    immediates: str


def read_table(generator):
    """Every builtin that `target_builtins_generator --list` prints."""
    text = subprocess.run([generator, "--list"], check=True, capture_output=True, text=True).stdout
    return [Builtin(*line.split("\t")) for line in text.splitlines()]


def scalar(prefixes, letter):
    name = LETTERS[letter]
    longs = prefixes.count("L") + 2 * prefixes.count("O")
    if letter == "i" and ("W" in prefixes or longs):
        is_long = "W" in prefixes or longs == 1
        name = "long" if is_long else "long long" if longs == 2 else "__int128"
    elif letter == "d" and longs:
        name = "long double" if longs == 1 else "__float128"
    if "U" in prefixes:
        return "unsigned " + name
    return "signed char" if letter == "c" and "S" in prefixes else name


def one_type(text, at):
    """The C type at text[at:], whether it must be a constant, and where the next one begins."""
    match = re.compile(rf"([{PREFIXES}]*)(V\d+)?([{PREFIXES}]*)([a-z])").match(text, at)
    if not match:
        raise ValueError(f"no type at {at} in {text}")
    outer, vector, inner, letter = match.groups()
    if vector:
        element = scalar(inner, letter)
        size = f"{vector[1:]} * sizeof({element})"
        kind = (f"neon_vector_type({vector[1:]})" if letter == "m" else f"vector_size({size})")
        name = f"__typeof__(*({element} __attribute__(({kind}))*)0)"
    else:
        name = scalar(outer + inner, letter)
    at = match.end()
    while at < len(text) and text[at] in "*CDR":
        name += {"*": " *", "C": " const", "D": " volatile", "R": " restrict"}[text[at]]
        at += 1
    return name, "I" in outer, at


def prototype(text):
    """[(C type, must be a constant)]: the result, then the parameters."""
    result, at = [], 0
    while at < len(text):
        name, constant, at = one_type(text, at)
        result.append((name, constant))
    return result


def rules_of(builtin):
    """{argument: rule} from ast/target_immediates.def."""
    return {int(number): rule
            for number, rule in re.findall(r"(\d+)(\S+)", builtin.immediates)}


def immediate(rule, choice, bits):
    """A value that the rule allows; `choice` 0 to 2 picks another each time. `bits`: of an element
    of a NEON builtin's type."""
    if rule is None:
        return 1
    if rule in "rs":
        return [4, 8, 8 if rule == "s" else 11][choice]
    if rule == "x":
        return [1, 4, 8][choice]
    if rule[0] in "lLRH":
        low, high = {"l": lambda: (0, int(rule[1:]) // bits - 1), "L": lambda: (0, bits - 1),
                     "R": lambda: (1, bits), "H": lambda: (1, bits // 2)}[rule[0]]()
    else:
        low, high = map(int, re.search(r"(-?\d+)-(\d+)", rule).groups())
    return [low, high, (low + 2 * high) // 3][choice]


def neon_types(rules):
    """The numbers that the last argument of a polymorphic NEON builtin may be, else [None]."""
    masks = [int(rule[1:], 16) for rule in rules.values() if rule.startswith("n")]
    return [i for i in range(64) if masks[0] >> i & 1] if masks else [None]


def argument_of(name, constant, rule, choice, neon_type):
    """The text of an argument that is no parameter, else None."""
    if rule and rule.startswith("n"):
        return str(neon_type)
    if name == "char const *":
        return '"tpidr_el0"'
    if (constant or rule) and rule not in ("p", "c"):
        return str(immediate(rule, choice, NEON_BITS[(neon_type or 0) & 15]))
    return None


def caller(builtin, choice, neon_type):
    types = prototype(builtin.type)
    rules = rules_of(builtin)
    parameters, arguments = [], []
    tiles = 0
    for i, (name, constant) in enumerate(types[1:]):
        rule = rules.get(i)
        argument = argument_of(name, constant, rule, choice, neon_type)
        if rule and rule.startswith("t"):
            arguments.append(str(tiles))  # different tiles
            tiles += 1
        elif argument is not None:
            arguments.append(argument)
        else:
            parameters.append(f"{name} a{i}")
            arguments.append(f"a{i}")
    return f"{types[0][0]} call", ", ".join(parameters) or "void", ", ".join(arguments)


def callers(builtin, choice):
    """{name: text} of functions that call the builtin: one, or one for each type it works on."""
    result = {}
    for neon_type in neon_types(rules_of(builtin)):
        head, parameters, arguments = (BY_HAND.get(builtin.name) or
                                       caller(builtin, choice, neon_type))
        suffix = builtin.name + ("" if neon_type is None else f"__{neon_type}")
        leave = "" if head == "void call" else "return "
        result["call" + suffix] = (f"{head}{suffix}({parameters}) "
                                   f"{{ {leave}{builtin.name}({arguments}); }}\n")
    return result


def feature_flags(builtins):
    """Options that turn on every feature some builtin asks for."""
    names = sorted({name for builtin in builtins
                    for name in re.findall(r"[^,|()]+", builtin.features)})
    return [word for name in names
            for word in ("-Xclang", "-target-feature", "-Xclang", "+" + name)]
