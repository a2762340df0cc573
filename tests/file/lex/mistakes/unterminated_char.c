// Character constants cut short.
int main(void) {
//~ 12: error: missing terminating ' character
  char c = 'a;
//~ 12: error: empty character constant
  char d = '';
  return c;
}
