// Numbers in conditions that the language chosen does not have.
// ARGS: -fsyntax-only -pedantic -std=gnu90 %s
//~ 5: warning: binary integer literals are a C23 extension [-Wc23-extensions]
#if 0b101
#endif
//~ 5: warning: 'long long' is an extension when C99 mode is not enabled [-Wlong-long]
#if 1LL
#endif
//~ 5: warning: integer literal is too large to be represented in a signed integer type, interpreting as unsigned [-Wimplicitly-unsigned-literal]
#if 9223372036854775808
#endif
int some_declaration;
