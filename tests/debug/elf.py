"""What an object file is apart from its debug information, so that two can be compared."""

import struct


def text_at(table, offset):
    return table[offset:table.index(b"\0", offset)].decode()


class Object:
    """A little-endian ELF64 object file."""

    def __init__(self, data):
        start, size, count, names = (*struct.unpack_from("<Q", data, 40),
                                     *struct.unpack_from("<3H", data, 58))
        heads = [struct.unpack_from("<2I4Q2I2Q", data, start + size * i) for i in range(count)]
        table = self.bytes_of(data, heads[names])
        self.names = [text_at(table, head[0]) for head in heads]
        self.heads = heads
        self.contents = [self.bytes_of(data, head) for head in heads]

    @staticmethod
    def bytes_of(data, head):
        return b"" if head[1] == 8 else data[head[4]:head[4] + head[5]]  # 8: SHT_NOBITS

    def symbols(self):
        """(name, binding and type, section, value, size) of each symbol.

        A section's symbol has the section's name."""
        index = [head[1] for head in self.heads].index(2)  # SHT_SYMTAB
        strings = self.contents[self.heads[index][6]]
        result = []
        for name, info, other, section, value, size in struct.iter_unpack(
                "<I2BH2Q", self.contents[index]):
            label = self.names[section] if 0 < section < len(self.names) else str(section)
            text = label if info & 15 == 3 else text_at(strings, name)
            result.append((text, info, other, label, value, size))
        return result

    def relocations(self, index, symbols):
        """(offset, type, symbol's name, addend) of what a section of relocations says."""
        return [(offset, info & 0xffffffff, symbols[info >> 32][0], addend)
                for offset, info, addend in struct.iter_unpack("<2Qq", self.contents[index])]

    def code(self):
        """Everything that the program will be made of: sections in order, relocations, symbols."""
        symbols = self.symbols()
        result = []
        for index, (name, head) in enumerate(zip(self.names, self.heads)):
            if ".debug_" in name or name in (".strtab", ".shstrtab", ".symtab", ".llvm_addrsig"):
                continue
            if head[1] == 4:  # SHT_RELA
                result.append((name, self.relocations(index, symbols)))
            elif head[1] == 17:  # SHT_GROUP: a flag and numbers of sections
                words = [word for word, in struct.iter_unpack("<I", self.contents[index])]
                result.append((name, words[:1], [self.names[word] for word in words[1:]]))
            else:
                result.append((name, head[1], head[2], head[5], head[8], self.contents[index]))
        # Sections (type 3) are symbols only where something is relative to them; AArch64's `$d`
        # says what a section holds.
        kept = [symbol for symbol in symbols
                if symbol[1] & 15 != 3 and ".debug_" not in symbol[3]]
        return result, sorted(kept)


def difference(one, other):
    """The first thing in which the code of two objects differs, or an empty text."""
    (sections, symbols), (other_sections, other_symbols) = Object(one).code(), Object(other).code()
    for mine, its in zip(sections, other_sections):
        if mine != its:
            return f"section {mine[0]}" if mine[0] == its[0] else f"{mine[0]} against {its[0]}"
    if len(sections) != len(other_sections):
        return "the number of sections"
    return "" if symbols == other_symbols else \
        "symbols " + ", ".join(str(each[0]) for each in set(symbols) ^ set(other_symbols))
