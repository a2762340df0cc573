// Calls of memset, memcpy, strncpy and their like with a size that can not be meant.
#include "sema/calls.h"
#include "sema/constant_evaluator.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "source/source_map.h"

namespace cinch {

namespace {

struct MemoryFunction {
  std::string_view name;
  unsigned size;    // the argument that is the count of bytes
  unsigned objects; // how many of the first arguments point to what has that size
  bool fills_all;   // the destination is written to that size in any case
};

const MemoryFunction *find_function(std::string_view name) {
  static constexpr MemoryFunction functions[] = {
      {"memset", 2, 1, true},   {"memcpy", 2, 2, true},   {"memmove", 2, 2, true},
      {"memcmp", 2, 2, false},  {"mempcpy", 2, 2, true},  {"bzero", 1, 1, true},
      {"strncpy", 2, 2, false}, {"strncat", 2, 2, false}, {"strncmp", 2, 2, false},
      {"stpncpy", 2, 2, false}, {"strndup", 1, 1, false}, {"strncasecmp", 2, 2, false},
  };
  for (const MemoryFunction &function : functions) {
    if (function.name == name) {
      return &function;
    }
  }
  return nullptr;
}

// `memset(p, 0, sizeof p)`: the size of the pointer, where that of its object is meant.
bool warn_size_of_pointer(Sema &sema, const MemoryFunction &function, const Expr *argument,
                          const IntegerLiteralExpr *size) {
  const Expr *measured = size->measured;
  QualType object = is_pointer(argument->type) ? pointee_of(argument->type) : QualType();
  if (measured == nullptr || object.is_null() || !is_pointer(measured->type) || is_void(object) ||
      is_pointer(object)) {
    return false;
  }
  const UnaryExpr *address = expr_as<UnaryExpr>(measured);
  bool is_address = address != nullptr && address->op == UnaryOp::AddressOf;
  QualType pointee = pointee_of(measured->type);
  if (!sema.types.compatible(sema.types.unqualified(pointee), sema.types.unqualified(object))) {
    return false;
  }
  int remedy = is_address ? 1 : is_character(object) ? 2 : 0;
  SourceRange range = source_range(measured);
  sema.report(range.begin, DiagId::warn_sizeof_pointer_memaccess)
      << function.name << sema.types.quoted(object) << sema.types.quoted(measured->type) << range;
  sema.report(range.begin, DiagId::note_sizeof_pointer_memaccess) << remedy;
  return true;
}

// The size of the whole object that the argument points to the start of, when that is plain.
std::optional<uint64_t> size_of_destination(Sema &sema, const Expr *argument) {
  const Expr *written = ignore_implicit(argument);
  const UnaryExpr *address = expr_as<UnaryExpr>(written);
  const Expr *object = is_array(written->type)                        ? written
                       : address && address->op == UnaryOp::AddressOf ? address->operand
                                                                      : nullptr;
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(object);
  if (reference == nullptr || is_incomplete(reference->type) ||
      reference->type->is_variably_modified) {
    return std::nullopt;
  }
  const RecordType *record = type_as<RecordType>(reference->type);
  if (record != nullptr && record->decl->has_flexible_array) {
    return std::nullopt;
  }
  return sema.types.size_of(reference->type).value;
}

} // namespace

void warn_about_memory_call(Sema &sema, const FunctionDecl &decl, llvm::ArrayRef<Expr *> arguments,
                            SourceLoc loc) {
  std::string_view name = decl.name_text();
  if (name.starts_with("__builtin_")) {
    name.remove_prefix(std::string_view("__builtin_").size());
  }
  const MemoryFunction *function = find_function(name);
  if (function == nullptr || arguments.size() <= function->size ||
      !sema.expressions->is_reached()) {
    return;
  }
  const Expr *size = arguments[function->size];
  const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(size);
  if (literal == nullptr || literal->width > 64) {
    return;
  }
  if (literal->is_sizeof) {
    for (unsigned i = 0; i < function->objects; ++i) {
      if (warn_size_of_pointer(sema, *function, ignore_implicit(arguments[i]), literal)) {
        break;
      }
    }
  } else if (name == "memset" && literal->word == 0 && !literal->is_parenthesized &&
             literal->folded_from == 0 && !sema.sources.is_macro_loc(literal->loc)) {
    const IntegerLiteralExpr *fill = expr_as<IntegerLiteralExpr>(arguments[1]);
    bool is_plain_zero = fill != nullptr && fill->word == 0;
    if (!is_plain_zero) {
      sema.report(literal->loc, DiagId::warn_memset_transposed) << source_range(literal);
      sema.report(literal->loc, DiagId::note_memset_transposed);
    }
  }
  std::optional<uint64_t> room =
      function->fills_all ? size_of_destination(sema, arguments[0]) : std::nullopt;
  if (room && literal->word > *room) {
    sema.report(loc, DiagId::warn_memory_overflow)
        << name << *room << literal->word << source_range(size);
  }
}

} // namespace cinch
