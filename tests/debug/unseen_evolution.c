// What only a debug record names (the number of elements as it was read, in another width than the
// loop needs) may not become known to loop strength reduction. From the loader of Lua.
struct reader;
int next_byte(struct reader *reader);
_Noreturn void fail(struct reader *reader);

struct element {
  const char *name;
  unsigned char kind;
};

static unsigned long load_number(struct reader *reader, unsigned long limit) {
  unsigned long number = 0;
  int byte;
  limit >>= 7;
  do {
    byte = next_byte(reader);
    if (number >= limit) {
      fail(reader);
    }
    number = (number << 7) | (byte & 0x7f);
  } while ((byte & 0x80) == 0);
  return number;
}

static int load_int(struct reader *reader) { return (int)load_number(reader, 0x7fffffff); }

int load_elements(struct reader *reader, struct element *elements) {
  int count = load_int(reader);
  for (int i = 0; i < count; ++i) {
    elements[i].name = 0;
  }
  for (int i = 0; i < count; ++i) {
    elements[i].kind = next_byte(reader);
  }
  return load_int(reader);
}
