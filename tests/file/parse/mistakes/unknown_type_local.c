// Types that nobody declared, inside a function.
int main(void) {
//~ 3: error: unknown type name 'string'
  string s = "x";
//~ 3: error: unknown type name 'uint8_t'
  uint8_t b = 3;
//~ 3: error: unknown type name 'foo'
  foo *p = 0;
  return 0;
}
