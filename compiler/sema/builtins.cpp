// Prototypes and implicit declarations of builtins.
#include "sema/builtins.h"

#include "ast/target_builtins.h"
#include "sema/builtin_call.h"
#include "sema/calls.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "source/source_map.h"

#include "llvm/ADT/StringRef.h"

namespace cinch {

// ---- Prototypes ----

namespace {

// The words of builtins.def's prototypes.
struct TypeWord {
  std::string_view word;
  BuiltinKind kind;
};
constexpr TypeWord type_words[] = {
    {"void", BuiltinKind::Void},
    {"bool", BuiltinKind::Bool},
    {"char", BuiltinKind::Char},
    {"schar", BuiltinKind::SChar},
    {"uchar", BuiltinKind::UChar},
    {"short", BuiltinKind::Short},
    {"ushort", BuiltinKind::UShort},
    {"int", BuiltinKind::Int},
    {"uint", BuiltinKind::UInt},
    {"long", BuiltinKind::Long},
    {"ulong", BuiltinKind::ULong},
    {"longlong", BuiltinKind::LongLong},
    {"ulonglong", BuiltinKind::ULongLong},
    {"uint8", BuiltinKind::UChar},
    {"uint16", BuiltinKind::UShort},
    {"uint32", BuiltinKind::UInt},
    {"uint64", BuiltinKind::ULong},
    {"uint128", BuiltinKind::UInt128},
    {"float", BuiltinKind::Float},
    {"double", BuiltinKind::Double},
    {"longdouble", BuiltinKind::LongDouble},
    {"float16", BuiltinKind::Float16},
    {"float32", BuiltinKind::Float32},
    {"float32x", BuiltinKind::Float32x},
    {"float64", BuiltinKind::Float64},
    {"float64x", BuiltinKind::Float64x},
    {"float128", BuiltinKind::Float128},
};

// Reads the prototypes of builtins.def: `int(const char *, ...)`.
class PrototypeReader {
public:
  PrototypeReader(Sema &sema, std::string_view text) : sema_(sema), rest_(text) {}

  // The next type and whether it said `const T` of a type that is not behind a pointer.
  // A value parameter that is const must be given a constant: `int(const int)`.
  QualType read_type(bool &is_constant) {
    QualType type;
    unsigned qualifiers = NoQualifiers;
    bool is_complex = false;
    is_constant = false;
    for (std::string_view word = read_word(); !word.empty(); word = read_word()) {
      if (word == "const") {
        qualifiers |= Const;
      } else if (word == "volatile") {
        qualifiers |= Volatile;
      } else if (word == "complex") {
        is_complex = true;
      } else {
        type = named(word);
        break;
      }
    }
    if (is_complex) {
      type = sema_.types.complex_of(type);
    }
    is_constant = (qualifiers & Const) != 0;
    type = type.with(qualifiers);
    while (accept('*')) {
      type = sema_.types.pointer_to(type);
      is_constant = false;
      if (rest_.starts_with("const")) { // char *const *
        read_word();
        type = type.with(Const);
      }
    }
    return type;
  }

  bool accept(char character) {
    // Takes it.
    skip_space();
    if (rest_.empty() || rest_.front() != character) {
      return false;
    }
    rest_.remove_prefix(1);
    return true;
  }
  bool accept_ellipsis() {
    skip_space();
    return rest_.starts_with("...");
  }

private:
  void skip_space() {
    while (!rest_.empty() && rest_.front() == ' ') {
      rest_.remove_prefix(1);
    }
  }
  std::string_view read_word() {
    skip_space();
    size_t end = rest_.find_first_of(" *(),");
    std::string_view word = rest_.substr(0, end);
    rest_.remove_prefix(word.size());
    return word;
  }
  QualType named(std::string_view word) {
    for (const TypeWord &entry : type_words) {
      if (entry.word == word) {
        return sema_.types.builtin(entry.kind);
      }
    }
    if (word == "size_t") {
      return sema_.types.size_type();
    }
    if (word == "wchar_t") {
      return sema_.types.wchar_type();
    }
    if (word == "intmax") {
      return sema_.types.intmax_type();
    }
    if (word == "va_list") {
      // A parameter of array type is a pointer.
      QualType list = sema_.types.va_list_type();
      const ArrayType *array = as_array(list);
      return array ? sema_.types.pointer_to(array->element) : list;
    }
    // FILE: the typedef when <stdio.h> was included; the pointer's type matters to nobody else.
    Identifier *file = sema_.identifiers.find(word);
    TypedefDecl *decl = file ? decl_as<TypedefDecl>(ScopeStack::find_ordinary(*file)) : nullptr;
    return decl ? sema_.types.typedef_name(decl) : sema_.types.void_type();
  }

  Sema &sema_;
  std::string_view rest_;
};

} // namespace

// The text is parsed when the builtin is first called; most never are.
const BuiltinSema::Prototype &BuiltinSema::prototype_of(BuiltinId id) {
  Prototype &prototype = prototypes_[id];
  if (!prototype.type.is_null()) {
    return prototype;
  }
  if (is_target_builtin(id)) {
    decode_target_prototype(id, prototype);
    return prototype;
  }
  BuiltinInfo info = builtin_info(id);
  FunctionInfo function;
  // Checked by hand: any arguments.
  if (info.type.empty()) {
    function.has_prototype = false;
    prototype.type = sema_.types.function(sema_.types.int_type(), {}, function);
    return prototype;
  }
  PrototypeReader reader(sema_, info.type);
  bool is_constant = false;
  QualType result = reader.read_type(is_constant);
  if (is_constant) { // `const` of the result belongs to nothing
    result = result.without_local_qualifiers();
  }
  llvm::SmallVector<QualType, 8> parameters;
  reader.accept('(');
  while (!reader.accept(')')) {
    if (reader.accept_ellipsis()) {
      function.is_variadic = true;
      break;
    }
    QualType parameter = reader.read_type(is_constant);
    prototype.constant_parameters |= uint64_t{is_constant} << parameters.size();
    parameters.push_back(is_constant ? parameter.without_local_qualifiers() : parameter);
    reader.accept(',');
  }
  function.is_noreturn = is_noreturn_builtin(id);
  prototype.type = sema_.types.function(result, parameters, function);
  return prototype;
}

QualType BuiltinSema::type_of(BuiltinId id) { return prototype_of(id).type; }

// Not entered into a scope: the identifier leads here by its builtin id.
FunctionDecl *BuiltinSema::declare(Identifier &name, SourceLoc loc) {
  BuiltinId id = name.builtin;
  FunctionDecl *&decl = declared_[id];
  if (decl) {
    return decl;
  }
  BuiltinInfo info = builtin_info(id);
  decl = make_decl<FunctionDecl>(sema_.unit_arena(), loc, &sema_.identifiers.intern(info.name));
  decl->type = type_of(id);
  decl->storage = StorageClass::Extern;
  decl->is_implicit = true;
  decl->builtin = id;
  if (id == builtin::CharMemchr) { // clang: memchr with a type of its own
    decl->asm_label = "memchr";
  }
  decl->is_noreturn = is_noreturn_builtin(id);
  return decl;
}

// ---- Calls with a prototype ----

// The arguments are copied to the body's arena.
Expr *BuiltinSema::finish(const Call &call, QualType type) {
  BuiltinCallExpr *expr = make_expr<BuiltinCallExpr>(sema_.arena(), call.left_paren, type);
  expr->builtin = call.id;
  expr->arguments = sema_.arena().copy(llvm::ArrayRef<Expr *>(call.arguments));
  expr->right_paren = call.right_paren;
  return expr;
}

// Bit i of `mask`: argument i.
bool BuiltinSema::check_constant_parameters(const Call &call, uint64_t mask) {
  for (size_t i = 0; i < call.arguments.size() && mask >> i; ++i) {
    if (((mask >> i) & 1) && !sema_.constants->fold_integer(call.arguments[i])) {
      sema_.report(call.left_paren, DiagId::err_builtin_constant_argument)
          << call.name() << source_range(call.arguments[i]);
      return false;
    }
  }
  return true;
}

// __builtin_LINE(), _COLUMN(), _FILE(), _FUNCTION(): of the place of the call.
Expr *BuiltinSema::source_location(const Call &call) {
  PresumedLoc place = sema_.sources.presumed(call.left_paren);
  if (call.id == builtin::LINE || call.id == builtin::COLUMN) {
    uint32_t number = call.id == builtin::LINE ? place.line : place.column;
    return sema_.constants->make_integer(llvm::APInt(32, number), sema_.types.int_type(),
                                         call.left_paren);
  }
  std::string_view text = place.file;
  if (call.id == builtin::FUNCTION) {
    text = sema_.function ? sema_.function->function->name_text() : std::string_view();
  }
  QualType type = sema_.types.array_of(sema_.types.char_type(), text.size() + 1);
  StringLiteralExpr *literal =
      make_expr<StringLiteralExpr>(sema_.arena(), call.left_paren, type, ValueCategory::LValue);
  literal->bytes = sema_.unit_arena().copy_string(text);
  return sema_.conversions->rvalue(literal);
}

Expr *BuiltinSema::call(BuiltinId id, llvm::MutableArrayRef<Expr *> arguments, SourceLoc left_paren,
                        SourceLoc right_paren) {
  for (const Expr *argument : arguments) {
    if (argument->kind == ExprKind::Error) {
      return sema_.error_expr(left_paren);
    }
  }
  Call call{id, arguments, left_paren, right_paren};
  if (is_target_builtin(id)) {
    return target(call);
  }
  // By hand, or by prototype like any function.
  if (builtin_info(id).type.empty()) {
    return call_by_hand(call);
  }
  Prototype prototype = prototype_of(id);
  const FunctionType *type = type_cast<FunctionType>(prototype.type);
  if (!sema_.calls->convert_arguments(*type, nullptr, arguments, left_paren, right_paren) ||
      !check_constant_parameters(call, prototype.constant_parameters) ||
      !check_stack_argument(call)) {
    return sema_.error_expr(left_paren);
  }
  if (id >= builtin::LINE && id <= builtin::COLUMN) {
    return source_location(call);
  }
  if (id == builtin::ObjectSize || id == builtin::DynamicObjectSize) {
    return object_size(call, type->result);
  }
  if (id == builtin::C11AtomicIsLockFree) {
    return lock_free(call);
  }
  if (id == builtin::AtomicTestAndSet || id == builtin::AtomicClear) {
    check_flag_order(call);
  }
  if ((id == builtin::VaArgPack || id == builtin::VaArgPackLen) && sema_.function) {
    sema_.function->function->uses_va_arg_pack = true;
  }
  return finish(call, type->result);
}

} // namespace cinch
