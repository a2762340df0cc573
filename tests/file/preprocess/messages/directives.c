// Directives that are malformed or unknown.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic %s
//~ 2: error: invalid preprocessing directive
#nonsense
//~ 4: error: GNU line marker directive requires a simple digit sequence
# 5.5
//~ 7: error: token is not a valid binary operator in a preprocessor subexpression
#if 1 extra
#endif
//~ 10: warning: extra tokens at end of #ifdef directive [-Wextra-tokens]
#ifdef A b
//~ 8: warning: extra tokens at end of #endif directive [-Wextra-tokens]
#endif c
//~ 10: warning: extra tokens at end of #undef directive [-Wextra-tokens]
#undef A b
//~ 2: error: this is "quoted" text
#error this is "quoted" text
//~ 2: warning: #warning is a C23 extension [-Wpedantic]
//~ 2: warning: careful, it's open [-W#warnings]
#warning careful, it's open
//~ 2: warning: #ident is a language extension [-Wpedantic]
#ident "text"
//~ 2: warning: #sccs is a language extension [-Wpedantic]
#sccs "text"
//~ 2: warning: #ident is a language extension [-Wpedantic]
//~ 8: error: invalid #ident directive
#ident text
//~ 21: warning: assertions are a deprecated extension [-Wdeprecated]
#assert machine(x86)
//~ 21: warning: assertions are a deprecated extension [-Wdeprecated]
//~ 21: warning: 'machine' re-asserted
#assert machine(x86)
//~ 8: error: assertion without predicate
#assert
//~ 9: error: predicate must be an identifier
#assert 5(x)
//~ 16: warning: assertions are a deprecated extension [-Wdeprecated]
//~ 16: error: missing or malformed answer in assertion
#assert machine
//~ 18: warning: assertions are a deprecated extension [-Wdeprecated]
#unassert machine
#
# /* empty */
//~ 2: error: #else without #if
#else
//~ 2: error: #elif without #if
#elif 1
//~ 2: error: #endif without #if
#endif
//~ 2: note: the conditional began here
//~ 2: note: the conditional began here
#if 1
#else
//~ 2: error: #else after #else
#else
//~ 2: error: #elif after #else
#elif 0
#endif
//~ 1: warning: ISO C requires a translation unit to contain at least one declaration [-Wempty-translation-unit]
