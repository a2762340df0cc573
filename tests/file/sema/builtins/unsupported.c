// Builtins that are known and not there; __has_builtin says so.
// ARGS: -c -o x.o %s
#if __has_builtin(__builtin_apply) || __has_builtin(__builtin_has_attribute) || \
    __has_builtin(__builtin_ms_va_start)
#error "claimed"
#endif
#if !__has_builtin(__builtin_clear_padding) || !__has_constexpr_builtin(__builtin_strlen) ||       \
    __has_constexpr_builtin(__builtin_memset) || __has_constexpr_builtin(__builtin_elementwise_sin)
#error "not claimed"
#endif
void f(void *p) {
  __builtin_apply(f, p, 5);
  __builtin_apply_args();
//~ 3: error: builtin function '__builtin_dump_struct' is not supported
  __builtin_dump_struct(p, f);
}
