// C23 6.10.4.1: each parameter once, whatever its spelling.
// ARGS: -E -P %s
int a[] = {
//~ 2: warning: #embed is a C23 extension [-Wc23-extensions]
//~ 38: error: cannot specify parameter 'limit' twice in the same '#embed' directive
#embed "embed_parameters.c" limit(1) __limit__(2)
};
int b[] = {
//~ 2: warning: #embed is a C23 extension [-Wc23-extensions]
//~ 49: error: cannot specify parameter 'prefix' twice in the same '#embed' directive
#embed "embed_parameters.c" limit(2) prefix(0,) prefix(1,) suffix(,2)
};
//~ 47: error: cannot specify parameter 'limit' twice in the same '#embed' directive
#if __has_embed("embed_parameters.c" limit(1) limit(1)) == 1
#endif
