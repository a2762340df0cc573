// -CC keeps the comments of definitions; in other directives they are white space.
// RUN: printf '#define A /* kept */ 3\n#if (1 /* one */ \\\n + 1) /* two */\nA /* outside */ ;\n#endif /* behind */\n#ifdef B /* no */\n#else /* yes */\nlast\n#endif\n' | %cinch -E -P -CC -
// STDOUT: /* kept */ 3 /* outside */ ;
// STDOUT: last
