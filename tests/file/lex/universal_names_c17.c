// C17 6.4.3p2: what universal character names must not say; C23 allows it in literals.
// ARGS[c17]: -fsyntax-only -std=c17 %s
// ARGS[c23]: -fsyntax-only -std=c23 %s
//~ [c17] 22: error: character 'A' cannot be specified by a universal character name
char *basic = "\u0041";
//~ [c17] 24: error: universal character name refers to a control character
char *control = "\u0009";
//~ [c17] 23: error: universal character name refers to a control character
char *delete = "\u007f";
int allowed[] = {L'\u0024', L'\u0040', L'\u0060', L'\u00a0'};
