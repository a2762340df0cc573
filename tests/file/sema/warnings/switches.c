// Switches on enumerations and constants.
// ARGS: -fsyntax-only -Wall -Wextra -Wswitch-enum -Wswitch-default -Wcovered-switch-default %s
enum E { A, B, C, D, F }; enum S { X = 1, Y = 2 } ; enum __attribute__((flag_enum)) FL { P = 1, Q = 2 };
void f(enum E e, int n, char c, enum FL fl) {
//~ 3: warning: 'switch' missing 'default' label [-Wswitch-default]
//~ 11: warning: 4 enumeration values not handled in switch: 'B', 'C', 'D'... [-Wswitch]
  switch (e) { case A: ; }
//~ 56: warning: default label in switch which covers all enumeration values [-Wcovered-switch-default]
  switch (e) { case A: case B: case C: case D: case F: default: ; }
//~ 3: warning: 'switch' missing 'default' label [-Wswitch-default]
//~ 61: warning: case value not in enumerated type 'enum E' [-Wswitch]
  switch (e) { case A: case B: case C: case D: case F: case 77: ; }
//~ 11: warning: enumeration value 'F' not explicitly handled in switch [-Wswitch-enum]
  switch (e) { case A ... D: ; default: ; }
//~ 3: warning: 'switch' missing 'default' label [-Wswitch-default]
//~ 46: warning: case value not in enumerated type 'enum FL' [-Wswitch]
  switch (fl) { case P: case Q: case 3: case 9: ; }
//~ 3: warning: 'switch' missing 'default' label [-Wswitch-default]
//~ 11: warning: no case matching constant switch condition '5'
  switch (5) { case 1: ; }
//~ 3: warning: 'switch' missing 'default' label [-Wswitch-default]
  switch (n) { case 1: ; }
//~ 21: warning: overflow converting case value to switch condition type (300 to 44) [-Wswitch]
//~ 33: warning: overflow converting case value to switch condition type (-129 to 127) [-Wswitch]
//~ 3: warning: 'switch' missing 'default' label [-Wswitch-default]
  switch (c) { case 300: ; case -129: ;}
//~ 11: warning: 5 enumeration values not explicitly handled in switch: 'A', 'B', 'C'... [-Wswitch-enum]
  switch (e) { default: ; }
//~ 3: warning: switch condition has boolean value [-Wswitch-bool]
//~ 3: warning: 'switch' missing 'default' label [-Wswitch-default]
  switch (n > 1) { case 0: ; }
//~ 3: warning: 'switch' missing 'default' label [-Wswitch-default]
//~ 11: warning: enumeration value 'C' not handled in switch [-Wswitch]
  switch ((enum E)n) { case A ... B: case D ... F: ; }
}
