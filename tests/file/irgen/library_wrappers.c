// glibc's wrappers of -D_FORTIFY_SOURCE: by another name than the library's function, so that the
// optimizer does not take the call for one of the library before the wrapper is inlined.
// ARGS: -S -emit-llvm -O2 -o - %s
typedef __SIZE_TYPE__ size_t;
extern void *memcpy(void *, const void *, size_t);
extern __inline __attribute__((__always_inline__, __gnu_inline__)) void *
memcpy(void *to, const void *from, size_t size) {
  return __builtin___memcpy_chk(to, from, size, __builtin_object_size(to, 0));
}
char buffer[8];
// CHECK-LABEL: @copy(
// CHECK: call ptr @__memcpy_chk(ptr {{.*}}@buffer, ptr {{.*}}, i64 {{.*}}, i64 noundef 8)
void copy(const char *from, size_t size) { memcpy(buffer, from, size); }
// CHECK-LABEL: @address(
// CHECK: ret ptr @memcpy
void *(*address(void))(void *, const void *, size_t) { return memcpy; }
