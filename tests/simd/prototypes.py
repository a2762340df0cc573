"""Rows of the table of target builtins as C functions that call them."""

import re
import subprocess
from dataclasses import dataclass

LETTERS = {"v": "void", "b": "_Bool", "c": "char", "s": "short", "i": "int", "h": "_Float16",
           "x": "_Float16", "y": "__bf16", "f": "float", "d": "double", "z": "__SIZE_TYPE__"}
PREFIXES = "IULSWNOZ"


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
        name = "long" if "W" in prefixes or longs == 1 else "long long" if longs == 2 else "__int128"
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
        name = f"__typeof__(*({element} __attribute__((vector_size({size})))*)0)"
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


def immediate(rule, choice):
    """A value that the rule allows; `choice` 0 to 2 picks another each time."""
    if rule is None:
        return 1
    if rule in "rs":
        return [4, 8, 8 if rule == "s" else 11][choice]
    if rule == "x":
        return [1, 4, 8][choice]
    low, high = map(int, re.search(r"(\d+)-(\d+)", rule).groups())
    return [low, high, (low + 2 * high) // 3][choice]


def caller(builtin, choice):
    """The text of a function that calls the builtin."""
    types = prototype(builtin.type)
    rules = rules_of(builtin)
    parameters, arguments = [], []
    tiles = 0
    for i, (name, constant) in enumerate(types[1:]):
        rule = rules.get(i)
        if rule and rule.startswith("t"):
            arguments.append(str(tiles))  # different tiles
            tiles += 1
        elif constant or rule:
            arguments.append(str(immediate(rule, choice)))
        else:
            parameters.append(f"{name} a{i}")
            arguments.append(f"a{i}")
    result = types[0][0]
    leave = "" if result == "void" else "return "
    return (f"{result} call{builtin.name}({', '.join(parameters) or 'void'}) "
            f"{{ {leave}{builtin.name}({', '.join(arguments)}); }}\n")


def feature_flags(builtins):
    """Options that turn on every feature some builtin asks for."""
    names = sorted({name for builtin in builtins
                    for name in re.findall(r"[^,|()]+", builtin.features)})
    return [word for name in names for word in ("-Xclang", "-target-feature", "-Xclang", "+" + name)]
