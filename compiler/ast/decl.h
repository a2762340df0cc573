// Declared entities. One object for each entity: a redeclaration updates the object of the first
// (composite type, attributes, definition), so that pointers to it never need to be replaced.
#pragma once

#include "ast/attributes.h"
#include "ast/type.h"
#include "lex/identifier.h"

#include "llvm/ADT/APSInt.h"

namespace cinch {

struct CompoundStmt;
struct Expr;
struct FunctionDecl;
struct InitList;
struct Stmt;

enum class DeclKind : uint8_t {
  Var,
  Param,
  Function,
  Typedef,
  Record,
  Enum,
  EnumConstant,
  Field,
  Label,
  // `asm("...")` outside of functions.
  FileScopeAsm,
};

// C23 6.7.2, as written. _Thread_local is TlsKind's, typedef makes another kind of declaration.
enum class StorageClass : uint8_t { None, Extern, Static, Auto, Register };
// C23 6.2.2. None: block-scope objects, parameters, everything that is no object or function.
enum class Linkage : uint8_t { None, Internal, External };
enum class TlsKind : uint8_t { None, Dynamic }; // thread storage duration
// Of an object: only declared, C23 6.9.2p2 tentative, or with an initializer (or at block scope).
enum class Definition : uint8_t { Declared, Tentative, Defined };

// Common start. Made with make_decl; `kind` says which structure it is, decl_as casts.
struct Decl {
  DeclKind kind;
  // An error was reported: uses are silent.
  bool is_invalid = false;
  // Named in an evaluated expression, or kept by an attribute.
  bool is_referenced = false;
  // Named at all (for -Wunused).
  bool is_used = false;
  // Of the name; of the definition once there is one.
  SourceLoc loc;
  // Null when it has none.
  const Identifier *name = nullptr;
  // Null when it has none.
  DeclAttributes *attributes = nullptr;

  std::string_view name_text() const { return name ? name->name : std::string_view(); }
};

// Objects and functions.
// `type` is the composite of all declarations so far.
struct ValueDecl : Decl {
  QualType type;
};

// An object with a name. Parameters are objects too (ParamDecl).
struct VarDecl : ValueDecl {
  static constexpr DeclKind this_kind = DeclKind::Var;
  StorageClass storage = StorageClass::None;
  Linkage linkage = Linkage::None;
  TlsKind tls = TlsKind::None;
  // File scope and static.
  Definition definition = Definition::Declared;
  bool is_file_scope = false;
  bool is_constexpr = false;
  // By &, by array decay, captured by a nested function, asm "m".
  bool is_address_taken = false;
  // asm_label names a register.
  bool is_register_asm = false;
  // __func__ and the like.
  bool is_implicit = false;
  // How often it is named otherwise than to be stored to by a statement.
  uint32_t value_uses = 0;
  // In its own initializer.
  bool names_itself = false;
  // A goto or case may skip its initialization.
  bool is_bypassed_by_jump = false;
  bool is_written = false;
  // Explicit, 0: the type's; the larger of attribute and _Alignas.
  Bytes alignment;
  // Empty: none.
  std::string_view asm_label;
  // Converted; InitList for braces and for strings to arrays.
  Expr *init = nullptr;
  // Enclosing function of a block-scope object.
  FunctionDecl *function = nullptr;
  // Number in the function or unit, in order of declaration.
  uint32_t index = 0;

  bool has_static_storage() const {
    return is_file_scope || storage == StorageClass::Static || storage == StorageClass::Extern ||
           tls != TlsKind::None;
  }
};

// The declared entity of a parameter list. Its `type` is adjusted (C23 6.7.7.4p6): never an array
// or a function.
struct ParamDecl : VarDecl {
  static constexpr DeclKind this_kind = DeclKind::Param;
  uint32_t position = 0;
  // GNU: declared before the `;` of a parameter list.
  bool is_forward = false;
  // Before adjustment; variably modified parts are evaluated on entry.
  QualType original_type;
  // K&R: what the caller passes; null when the same as the type.
  QualType promoted_type;
};

struct LabelDecl;

// All declarations of one function, and its body if it has one. `body` is in memory that the next
// body reuses: after is_lowered nobody looks into it.
struct FunctionDecl : ValueDecl {
  static constexpr DeclKind this_kind = DeclKind::Function;
  StorageClass storage = StorageClass::None;
  Linkage linkage = Linkage::External;
  // Any declaration says so.
  bool is_inline = false;
  // C99: makes the inline definition external.
  bool has_non_inline_or_extern_declaration = false;
  // Attribute or -fgnu89-inline.
  bool is_gnu_inline = false;
  // gnu89: `extern inline` on the definition.
  bool is_extern_inline_definition = false;
  bool is_noreturn = false;
  // A body was seen (perhaps still as tokens).
  bool is_defined = false;
  // Implicit declaration or builtin.
  bool is_implicit = false;
  bool is_knr_definition = false;
  // In its body.
  bool has_address_of_label = false;
  bool has_vla = false;
  // GNU: has no body of its own, only one for each call.
  bool uses_va_arg_pack = false;
  // GNU nested function.
  bool is_nested = false;
  bool has_nested_functions = false;
  // Nested: names what lives in a frame around it.
  bool uses_outer_frame = false;
  // A nested function jumps to one of `labels`.
  bool has_nonlocal_labels = false;
  // IR generation has made it.
  bool is_lowered = false;
  // BuiltinId when it is a library function of that meaning.
  uint16_t builtin = 0;
  std::string_view asm_label;
  // Of the definition, else of the last prototype.
  llvm::ArrayRef<ParamDecl *> parameters;
  CompoundStmt *body = nullptr;
  // Of a nested function.
  FunctionDecl *enclosing = nullptr;
  // Of the body.
  llvm::ArrayRef<LabelDecl *> labels;
  // GNU, of the body for one call: how many of the parameters, the last ones, are the further
  // arguments that the call passes.
  uint32_t packed_parameters = 0;
  // Closing brace of the body.
  SourceLoc end_loc;
  // Attribute aligned, 0: none.
  Bytes alignment;

  // True when the definition at hand must be emitted as an external symbol; C23 6.7.5p7, GNU89.
  // (False: only for inlining, available_externally, or dropped.)
  bool is_externally_emitted_inline() const;
  // GNU: a nested function that must be told where the frame of the function around it is. May be
  // true of one that could do without.
  bool needs_static_chain() const;
};

// A typedef name is an alias, but one that carries attributes of its own.
struct TypedefDecl : Decl {
  static constexpr DeclKind this_kind = DeclKind::Typedef;
  QualType underlying;
  // `aligned` on the typedef: replaces the type's, may be smaller.
  Bytes alignment;
  bool may_alias = false;
  bool is_transparent_union = false;
  // Made by TypeContext::typedef_name.
  const TypedefType *type = nullptr;
};

// A member of a structure or union; unnamed bit-fields have no name.
struct FieldDecl : ValueDecl {
  static constexpr DeclKind this_kind = DeclKind::Field;
  RecordDecl *parent = nullptr;
  uint32_t index = 0;
  bool is_bit_field = false;
  bool is_packed = false;
  // Its members are members of the parent; 6.7.3.2p15.
  bool is_anonymous_record = false;
  // GNU: behind a member of variable size; see record_layout.h.
  bool has_variable_offset = false;
  uint32_t bit_width = 0;
  // Explicit, 0: none.
  Bytes alignment;
  // From the start of the parent; filled by record layout.
  Bits offset;

  Bytes byte_offset() const { return {offset.value / 8}; }
};

// Also for enumerations, so that one tag name space serves all (C23 6.2.3).
enum class TagKind : uint8_t { Struct, Union, Enum };

// A structure or union, complete or not. C23 6.7.3.4: one object for a tag in a scope.
struct RecordDecl : Decl {
  static constexpr DeclKind this_kind = DeclKind::Record;
  TagKind tag = TagKind::Struct;
  // Of `struct` or `union`.
  SourceLoc keyword_loc;
  // After the closing brace, when record layout has run.
  bool is_complete = false;
  // Between the braces: its own members may point to it, but not contain it.
  bool is_being_defined = false;
  bool is_packed = false;
  bool is_transparent_union = false;
  bool may_alias = false;
  // C23 6.7.3.2p20: the last member is an array of unknown bound, or the record's last record has
  // one.
  bool has_flexible_array = false;
  bool has_volatile_member = false;
  bool has_const_member = false;
  // GNU: a member's size is not constant.
  bool has_variable_size = false;
  // Names an anonymous record for messages.
  const TypedefDecl *typedef_name = nullptr;
  // Unnamed bit-fields too.
  llvm::ArrayRef<FieldDecl *> fields;
  const RecordType *type = nullptr;
  // Attribute aligned, 0: none.
  Bytes explicit_alignment;
  // #pragma pack in bytes, 0: none.
  uint8_t max_field_alignment = 0;
  // Filled by record layout.
  Bytes size, alignment;
  // Without tail padding.
  Bytes data_size;

  bool is_union() const { return tag == TagKind::Union; }
};

// `type` is int or the enumeration's type, C23 6.7.3.3.
struct EnumConstantDecl : ValueDecl {
  static constexpr DeclKind this_kind = DeclKind::EnumConstant;
  EnumDecl *parent = nullptr;
  // Of the width of the constant's type; owned by the arena through raw words.
  llvm::ArrayRef<uint64_t> words;
  uint32_t width = 32;
  bool is_signed = true;

  llvm::APSInt value() const { return llvm::APSInt(llvm::APInt(width, words), !is_signed); }
};

struct EnumDecl : Decl {
  static constexpr DeclKind this_kind = DeclKind::Enum;
  bool is_complete = false;
  bool is_being_defined = false;
  // `enum E : long`, C23: complete at once.
  bool has_fixed_type = false;
  bool is_packed = false;
  const TypedefDecl *typedef_name = nullptr;
  // Compatible integer type; C23 6.7.3.3.
  QualType underlying;
  // Of the constants after the closing brace; int or the underlying type.
  QualType member_type;
  llvm::ArrayRef<EnumConstantDecl *> constants;
  const EnumType *type = nullptr;
};

// A label exists from its first mention, by goto, && or __label__ on.
struct LabelDecl : Decl {
  static constexpr DeclKind this_kind = DeclKind::Label;
  FunctionDecl *function = nullptr;
  // LabelStmt; null until defined.
  Stmt *statement = nullptr;
  bool is_address_taken = false;
  // GNU __label__
  bool is_local = false;
  // A nested function jumps there.
  bool is_nonlocal = false;
  // Number in the function, in order of first mention.
  uint32_t index = 0;
};

struct FileScopeAsmDecl : Decl {
  static constexpr DeclKind this_kind = DeclKind::FileScopeAsm;
  std::string_view text;
  // Of the first string literal.
  SourceLoc text_loc;
};

// The only way to make declarations: zero but for these.
template <typename T> T *make_decl(Arena &arena, SourceLoc loc, const Identifier *name) {
  T *decl = arena.make<T>();
  decl->kind = T::this_kind;
  decl->loc = loc;
  decl->name = name;
  return decl;
}

// The declaration as a T when it is one; else, and for null, null.
template <typename T> T *decl_as(Decl *decl) {
  return decl && decl->kind == T::this_kind ? static_cast<T *>(decl) : nullptr;
}
template <typename T> const T *decl_as(const Decl *decl) {
  return decl && decl->kind == T::this_kind ? static_cast<const T *>(decl) : nullptr;
}
// A variable or a parameter, or null.
inline VarDecl *as_variable(Decl *decl) {
  bool is_variable = decl && (decl->kind == DeclKind::Var || decl->kind == DeclKind::Param);
  return is_variable ? static_cast<VarDecl *>(decl) : nullptr;
}

} // namespace cinch
