"""Reads the bytes of symbols out of 64-bit little-endian ELF object files."""

import struct

NO_BITS = 8  # section type of .bss


def symbols(path):
    """{name: bytes} of the symbols with contents."""
    data = path.read_bytes()
    table, = struct.unpack_from("<Q", data, 0x28)
    size, count = struct.unpack_from("<HH", data, 0x3A)
    sections = [struct.unpack_from("<IIQQQQIIQQ", data, table + i * size) for i in range(count)]
    found = {}
    for section in sections:
        _, kind, _, _, offset, length, link = section[:7]
        if kind != 2:  # SHT_SYMTAB
            continue
        names = sections[link][4]
        for at in range(offset, offset + length, 24):
            name, _, _, index, value, extent = struct.unpack_from("<IBBHQQ", data, at)
            if 0 < index < count:
                start = names + name
                text = data[start:data.index(b"\0", start)].decode()
                home = sections[index]
                found[text] = bytes(extent) if home[1] == NO_BITS else \
                    data[home[4] + value:home[4] + value + extent]
    return found
