// Types as C writes them, for messages; wording as clang's.
#include "ast/expr.h"
#include "ast/type_context.h"
#include "ast/type_table.h"
#include "source/source_map.h"
#include "support/lang_options.h"

#include <algorithm>

namespace cinch {

namespace {

// "const volatile", in that order whatever the source has.
std::string qualifier_text(const TypeContext &types, QualType type) {
  std::string text;
  unsigned qualifiers = type.local_qualifiers();
  for (auto [flag, word] :
       {std::pair{Const, "const"}, {Volatile, "volatile"}, {Restrict, "restrict"}}) {
    if (qualifiers & flag) {
      text += text.empty() ? "" : " ";
      text += word;
    }
  }
  if (qualifiers & AddressSpace) {
    text += text.empty() ? "" : " ";
    text += "__attribute__((address_space(" + std::to_string(types.address_space(type)) + ")))";
  }
  return text;
}

// The count of a variable array, as far as it is simple.
std::string count_text(const Expr *count) {
  const Expr *expr = count != nullptr ? ignore_implicit(count) : nullptr;
  if (const DeclRefExpr *reference = expr_as<DeclRefExpr>(expr)) {
    return std::string(reference->decl->name_text());
  }
  if (const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(expr)) {
    return literal->width <= 64 ? std::to_string(literal->word) : std::string("...");
  }
  // No expression: `[*]` of a prototype.
  return expr != nullptr ? "..." : "*";
}

// `struct S`; the typedef's name of an unnamed one; else where it is, if that is known.
std::string tagged_name(const char *keyword, const Decl &decl, const TypedefDecl *typedef_name,
                        const SourceMap *sources) {
  if (decl.name != nullptr) {
    return std::string(keyword) + " " + std::string(decl.name->name);
  }
  if (typedef_name != nullptr) {
    return std::string(typedef_name->name_text());
  }
  std::string text = std::string(keyword) + " (unnamed";
  if (sources != nullptr && decl.loc.is_valid()) {
    PresumedLoc place = sources->presumed(decl.loc);
    text += " at " + std::string(place.file) + ":" + std::to_string(place.line) + ":" +
            std::to_string(place.column);
  }
  return text + ")";
}

const char *record_keyword(const RecordDecl &decl) { return decl.is_union() ? "union" : "struct"; }

// Builds a declaration from the inside out: `left` holds what stands before the declarator, nearest
// first, `right` what stands behind it. Linear in the depth of the type, without recursion except
// into parameters.
class TypePrinter {
public:
  // `kept`: the typedef that is shown even when others are expanded; null with `expands` false.
  TypePrinter(const TypeContext &context, const SourceMap *sources, bool expands,
              const TypedefType *kept)
      : context_(context), sources_(sources), expands_(expands), kept_(kept) {}

  // Appends from the name outwards. `declarator` may be empty, for an abstract declarator:
  //    pointer to array of 3 int:  left { "*", "(" }, right ")[3]", base "int"  ->  int (*)[3]
  std::string print(QualType type, std::string_view declarator) {
    std::vector<std::string> left;
    std::string right;
    // What stands to the right of the text so far; it decides about spaces.
    char next = declarator.empty() ? '\0' : declarator.front();
    bool is_pointer_below = false;
    type = shown(type);
    while (add_derivation(type, left, right, next, is_pointer_below)) {
      type = shown(type);
    }
    std::string result = base_name(type);
    if (next != '\0' && next != '[') {
      result += ' ';
    }
    for (auto part = left.rbegin(); part != left.rend(); ++part) {
      result += *part;
    }
    result += declarator;
    return result + right;
  }

private:
  // The type that the next step prints: the typedef's name, or what it stands for.
  QualType shown(QualType type) const {
    while (expands_ && type->kind == TypeKind::Typedef && type.type() != kept_) {
      const TypedefType *name = static_cast<const TypedefType *>(type.type());
      type = name->decl->underlying.with(type.local_qualifiers());
    }
    return type;
  }

  // Adds one pointer, array or function and goes to what it is derived from; false at the base.
  bool add_derivation(QualType &type, std::vector<std::string> &left, std::string &right,
                      char &next, bool &is_pointer_below) {
    const Type *here = type.type();
    bool is_suffix = here->kind == TypeKind::ConstantArray ||
                     here->kind == TypeKind::IncompleteArray ||
                     here->kind == TypeKind::VariableArray || here->kind == TypeKind::Function;
    // C23 6.7.7: a pointer to an array or function needs parentheses.
    if (is_suffix && is_pointer_below) {
      left.push_back("(");
      right += ")";
      next = '(';
    }
    is_pointer_below = here->kind == TypeKind::Pointer;
    if (is_pointer_below) {
      std::string qualifiers = qualifier_text(context_, type);
      bool needs_space = !qualifiers.empty() && next != '\0' && next != '[' && next != '(';
      left.push_back("*" + qualifiers + (needs_space ? " " : ""));
      next = '*';
      type = static_cast<const PointerType *>(here)->pointee;
      return true;
    }
    if (!is_suffix) {
      return false;
    }
    std::string suffix = here->kind == TypeKind::Function
                             ? parameter_list(*static_cast<const FunctionType *>(here))
                             : bounds(*here);
    next = next == '\0' ? suffix.front() : next;
    right += suffix;
    type = here->kind == TypeKind::Function ? static_cast<const FunctionType *>(here)->result
                                            : static_cast<const ArrayType *>(here)->element;
    return true;
  }

  static std::string bounds(const Type &array) {
    if (array.kind == TypeKind::ConstantArray) {
      return "[" + std::to_string(static_cast<const ConstantArrayType &>(array).count) + "]";
    }
    if (array.kind == TypeKind::VariableArray) {
      return "[" + count_text(static_cast<const VariableArrayType &>(array).count) + "]";
    }
    return "[]";
  }

  std::string parameter_list(const FunctionType &function) {
    std::string text = "(";
    for (QualType parameter : function.parameters) {
      text += text.size() > 1 ? ", " : "";
      text += print(parameter, {});
    }
    if (function.info.is_variadic) {
      text += function.parameters.empty() ? "..." : ", ...";
      // `()` is left for a function without prototype.
    } else if (function.parameters.empty() && function.info.has_prototype) {
      text += "void";
    }
    text += ")";
    if (function.info.is_noreturn) {
      text += " __attribute__((noreturn))";
    }
    return text;
  }

  std::string base_name(QualType type) {
    std::string qualifiers = qualifier_text(context_, type);
    return qualifiers + (qualifiers.empty() ? "" : " ") + unqualified_name(*type.type());
  }

  // The base: what no derivation is left of.
  std::string unqualified_name(const Type &type) {
    switch (type.kind) {
    case TypeKind::Builtin:
      return builtin_name(static_cast<const BuiltinType &>(type).builtin);
    case TypeKind::BitInt: {
      const BitIntType &bit_int = static_cast<const BitIntType &>(type);
      std::string width = "_BitInt(" + std::to_string(bit_int.width) + ")";
      return bit_int.is_signed ? width : "unsigned " + width;
    }
    case TypeKind::Complex:
      return "_Complex " + print(static_cast<const ComplexType &>(type).element, {});
    case TypeKind::Vector:
      return vector_name(static_cast<const VectorType &>(type));
    case TypeKind::Record: {
      const RecordDecl &decl = *static_cast<const RecordType &>(type).decl;
      return tagged_name(record_keyword(decl), decl, decl.typedef_name, sources_);
    }
    case TypeKind::Enum: {
      const EnumDecl &decl = *static_cast<const EnumType &>(type).decl;
      return tagged_name("enum", decl, decl.typedef_name, sources_);
    }
    case TypeKind::Atomic:
      return "_Atomic(" + print(static_cast<const AtomicType &>(type).value, {}) + ")";
    case TypeKind::Typedef:
      return std::string(static_cast<const TypedefType &>(type).decl->name_text());
    case TypeKind::Pointer:
    case TypeKind::ConstantArray:
    case TypeKind::IncompleteArray:
    case TypeKind::VariableArray:
    case TypeKind::Function:
      break; // derivations, handled above
    }
    return {};
  }

  // clang shows `bool` where the language has the keyword.
  std::string builtin_name(BuiltinKind kind) const {
    if (kind == BuiltinKind::Bool && context_.options().at_least(Standard::C23)) {
      return "bool";
    }
    static constexpr const char *spellings[] = {
#define BUILTIN(name, spelling) spelling,
#include "ast/type_kinds.def"
    };
    return spellings[static_cast<unsigned>(kind)];
  }

  std::string vector_name(const VectorType &vector) {
    std::string element = print(vector.element, {});
    std::string count = std::to_string(vector.count);
    switch (vector.flavor) {
    case VectorType::Flavor::Gnu:
      return "__attribute__((__vector_size__(" + count + " * sizeof(" + element + ")))) " + element;
    case VectorType::Flavor::Ext:
    case VectorType::Flavor::Bool:
      return element + " __attribute__((ext_vector_type(" + count + ")))";
    case VectorType::Flavor::Neon:
      return "__attribute__((neon_vector_type(" + count + "))) " + element;
    case VectorType::Flavor::NeonPoly:
      return "__attribute__((neon_polyvector_type(" + count + "))) " + element;
    }
    return {};
  }

  const TypeContext &context_;
  const SourceMap *sources_;
  bool expands_;
  const TypedefType *kept_;
};

} // namespace

// The names as written.
std::string TypeContext::spelling(QualType type, std::string_view declarator) const {
  return TypePrinter(*this, sources_, false, nullptr).print(type, declarator);
}

// va_list is not expanded beyond its builtin name: what it is differs from target to target.
std::string TypeContext::quoted(QualType type) const {
  const Type *va_list = tables_->va_list.is_null() ? nullptr : tables_->va_list.type();
  std::string as_written = spelling(type);
  std::string expanded =
      TypePrinter(*this, sources_, true, static_cast<const TypedefType *>(va_list)).print(type, {});
  std::string text = "'" + as_written + "'";
  return expanded == as_written ? text : text + " (aka '" + expanded + "')";
}

} // namespace cinch
