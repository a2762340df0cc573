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
h
#endif
#if __has_embed("empty.bin") == __STDC_EMBED_EMPTY__ && __has_embed("data.bin" limit(0)) == 2
i
#endif
// STDOUT: a: 65, 66, 49, 50, 10 b: 65, 66, 49 c:1, 2,65, 66 , 0 d: 104, 10, 35, 101, 110, 100, 105, 102, 10, 35, 105, 102, 32, 95, 95, 104, 97, 115, 95, 101, 109, 98, 101, 100, 40, 34, 101, 109, 112, 116, 121, 46, 98, 105, 110, 34, 41, 32, 61, 61, 32, 95, 95, 83, 84, 68, 67, 95, 69, 77, 66, 69, 68, 95, 69, 77, 80, 84, 89, 95, 95, 32, 38, 38, 32, 95, 95, 104, 97, 115, 95, 101, 109, 98, 101, 100, 40, 34, 100, 97, 116, 97, 46, 98, 105, 110, 34, 32, 108, 105, 109, 105, 116, 40, 48, 41, 41, 32, 61, 61, 32, 50, 10, 105, 10, 35, 101, 110, 100, 105, 102, 10 e:1,104, 10, 35, 101, 110, 100, 105, 102, 10, 35, 105, 102, 32, 95, 95, 104, 97, 115, 95, 101, 109, 98, 101, 100, 40, 34, 101, 109, 112, 116, 121, 46, 98, 105, 110, 34, 41, 32, 61, 61, 32, 95, 95, 83, 84, 68, 67, 95, 69, 77, 66, 69, 68, 95, 69, 77, 80, 84, 89, 95, 95, 32, 38, 38, 32, 95, 95, 104, 97, 115, 95, 101, 109, 98, 101, 100, 40, 34, 100, 97, 116, 97, 46, 98, 105, 110, 34, 32, 108, 105, 109, 105, 116, 40, 48, 41, 41, 32, 61, 61, 32, 50, 10, 105, 10, 35, 101, 110, 100, 105, 102, 10 f:8
// STDOUT: g: 65, 66
// STDOUT: h
// STDOUT: not found
