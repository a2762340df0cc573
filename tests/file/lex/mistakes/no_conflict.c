// Shifts at the start of a line are no conflict, and neither is a marker without its end.
int f(int a) {
  return a
<< 1
>> 1;
}
int g(int a) {
  return a
//~ 3: error: expected expression
//~ 5: error: expected expression
//~ 7: error: expected expression
<<<<<<< 1;
}
