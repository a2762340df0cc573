// GNU: a struct whose members are to be initialized by name.
// ARGS: -std=gnu23 -fsyntax-only %s
struct __attribute__((designated_init)) options { int a, b; };
struct options by_name = {.a = 1, .b = 2}, none = {};
//~ 31: warning: positional initialization of a member of a struct with the attribute 'designated_init' [-Wdesignated-init]
struct options by_position = {1,
//~ 31: warning: positional initialization of a member of a struct with the attribute 'designated_init' [-Wdesignated-init]
                              2};
//~ 33: warning: positional initialization of a member of a struct with the attribute 'designated_init' [-Wdesignated-init]
struct options mixed = {.a = 1, 2};
//~ 24: warning: positional initialization of a member of a struct with the attribute 'designated_init' [-Wdesignated-init]
struct options zero = {0};
//~ 38: warning: positional initialization of a member of a struct with the attribute 'designated_init' [-Wdesignated-init]
struct options array[] = {{.a = 1}, {3}};
struct outer { int first; struct options inner; };
struct outer braced = {1, {.b = 2}}, designated = {.inner.a = 3};
//~ 27: warning: positional initialization of a member of a struct with the attribute 'designated_init' [-Wdesignated-init]
struct outer elided = {1, 2};
_Static_assert(__has_attribute(designated_init));
#pragma GCC diagnostic ignored "-Wdesignated-init"
struct options silent = {1, 2};
