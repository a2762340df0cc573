// #embed: bytes, limit, prefix, suffix, if_empty, empty files, __has_embed.
// ARGS: -E -P -std=c23 main.c
//--- main.c
a:
#embed "data.bin"
b:
#embed "data.bin" limit(3)
c:
#embed "data.bin" prefix(1, 2, ) suffix(, 0) limit(1 + 1)
d:
#embed "empty.bin" if_empty(7)
e:
#embed "empty.bin" prefix(1,)
f:
#embed "data.bin" limit(0) if_empty(8)
#define NAME "data.bin"
g:
#embed NAME __limit__(2)
#if __has_embed("data.bin") == __STDC_EMBED_FOUND__ && __has_embed("nothing.bin") == 0
h
#endif
#if __has_embed("empty.bin") == __STDC_EMBED_EMPTY__ && __has_embed("data.bin" limit(0)) == 2
i
#endif
#if __has_embed("data.bin" unknown(1)) == __STDC_EMBED_NOT_FOUND__
not found
#endif
//--- data.bin
AB12
//--- empty.bin
// STDOUT: a: 65, 66, 49, 50, 10
// STDOUT: b: 65, 66, 49
// STDOUT: c:1, 2, 65, 66, 0
// STDOUT: d:7
// STDOUT: e:
// STDOUT: f:8
// STDOUT: g: 65, 66
// STDOUT: h
// STDOUT: i
// STDOUT: not found
