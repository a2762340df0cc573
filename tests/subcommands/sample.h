// Read twice by sample.c: the second time its guard makes it nothing.
#ifndef SAMPLE_H
#define SAMPLE_H
#define LIMIT 10
#define MAX(a, b) ((a) > (b) ? (a) : (b))
struct item {
  char kind;
  long count;
  char flag : 3;
  struct item *next;
};
#endif
