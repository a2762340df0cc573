// A `;` forgotten among old-style parameters.
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
int f(a, b)
int a;
//~ 6: error: expected ';' at end of declaration
int b
{
  return a + b;
}
