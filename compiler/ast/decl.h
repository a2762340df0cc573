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
  FileScopeAsm,
};

enum class StorageClass : uint8_t { None, Extern, Static, Auto, Register };
enum class Linkage : uint8_t { None, Internal, External };
enum class TlsKind : uint8_t { None, Dynamic }; // thread storage duration
enum class Definition : uint8_t { Declared, Tentative, Defined };

struct Decl {
  DeclKind kind;
  bool is_invalid = false;              // an error was reported: uses are silent
  bool is_referenced = false;           // named in an evaluated expression, or kept by an attribute
  bool is_used = false;                 // named at all (for -Wunused)
  SourceLoc loc;                        // of the name; of the definition once there is one
  const Identifier *name = nullptr;     // null when it has none
  DeclAttributes *attributes = nullptr; // null when it has none

  std::string_view name_text() const { return name ? name->name : std::string_view(); }
};

// Objects and functions.
struct ValueDecl : Decl {
  QualType type;
};

struct VarDecl : ValueDecl {
  static constexpr DeclKind this_kind = DeclKind::Var;
  StorageClass storage = StorageClass::None;
  Linkage linkage = Linkage::None;
  TlsKind tls = TlsKind::None;
  Definition definition = Definition::Declared; // file scope and static
  bool is_file_scope = false;
  bool is_constexpr = false;
  bool is_address_taken = false; // by &, by array decay, captured by a nested function, asm "m"
  bool is_register_asm = false;  // asm_label names a register
  bool is_implicit = false;      // __func__ and the like
  bool is_used_before_scope_exit_only = false;
  bool is_bypassed_by_jump = false; // a goto or case may skip its initialization
  bool is_written = false;
  bool is_read = false;             // its value is used somewhere (-Wunused-but-set-variable)
  bool is_const_evaluated = false;  // constexpr or const with a usable initializer value
  Bytes alignment;                  // explicit, 0: the type's; the larger of attribute and _Alignas
  std::string_view asm_label;       // empty: none
  Expr *init = nullptr;             // converted; InitList for braces and for strings to arrays
  FunctionDecl *function = nullptr; // enclosing function of a block-scope object
  uint32_t index = 0;               // number in the function or unit, in order of declaration

  bool has_static_storage() const {
    return is_file_scope || storage == StorageClass::Static || storage == StorageClass::Extern ||
           tls != TlsKind::None;
  }
};

struct ParamDecl : VarDecl {
  static constexpr DeclKind this_kind = DeclKind::Param;
  uint32_t position = 0;
  bool is_forward = false; // GNU: declared before the `;` of a parameter list
  QualType original_type;  // before adjustment; variably modified parts are evaluated on entry
  QualType promoted_type;  // K&R: what the caller passes; null when the same as the type
};

struct LabelDecl;

struct FunctionDecl : ValueDecl {
  static constexpr DeclKind this_kind = DeclKind::Function;
  StorageClass storage = StorageClass::None;
  Linkage linkage = Linkage::External;
  bool is_inline = false;                            // any declaration says so
  bool has_non_inline_or_extern_declaration = false; // C99: makes the inline definition external
  bool is_gnu_inline = false;                        // attribute or -fgnu89-inline
  bool is_extern_inline_definition = false;          // gnu89: `extern inline` on the definition
  bool is_noreturn = false;
  bool is_defined = false;  // a body was seen (perhaps still as tokens)
  bool is_implicit = false; // implicit declaration or builtin
  bool is_knr_definition = false;
  bool calls_returns_twice = false; // in its body
  bool has_address_of_label = false;
  bool has_vla = false;
  bool uses_alloca = false;
  bool uses_frame_address = false;
  bool is_nested = false; // GNU nested function
  bool has_nested_functions = false;
  bool uses_outer_frame = false;    // nested: names what lives in a frame around it
  bool has_nonlocal_labels = false; // a nested function jumps to one of `labels`
  bool is_lowered = false;          // IR generation has made it
  uint16_t builtin = 0;             // BuiltinId when it is a library function of that meaning
  std::string_view asm_label;
  llvm::ArrayRef<ParamDecl *> parameters; // of the definition, else of the last prototype
  CompoundStmt *body = nullptr;
  FunctionDecl *enclosing = nullptr;  // of a nested function
  llvm::ArrayRef<LabelDecl *> labels; // of the body
  SourceLoc end_loc;                  // closing brace of the body
  Bytes alignment;                    // attribute aligned, 0: none

  // True when the definition at hand must be emitted as an external symbol; C23 6.7.5p7, GNU89.
  // (False: only for inlining, available_externally, or dropped.)
  bool is_externally_emitted_inline() const;
  // GNU: a nested function that must be told where the frame of the function around it is. May be
  // true of one that could do without.
  bool needs_static_chain() const;
};

struct TypedefDecl : Decl {
  static constexpr DeclKind this_kind = DeclKind::Typedef;
  QualType underlying;
  Bytes alignment; // `aligned` on the typedef: replaces the type's, may be smaller
  bool may_alias = false;
  bool is_transparent_union = false;
  const TypedefType *type = nullptr; // made by TypeContext::typedef_name
};

struct FieldDecl : ValueDecl {
  static constexpr DeclKind this_kind = DeclKind::Field;
  RecordDecl *parent = nullptr;
  uint32_t index = 0;
  bool is_bit_field = false;
  bool is_packed = false;
  bool is_anonymous_record = false; // its members are members of the parent; 6.7.3.2p15
  bool has_variable_offset = false; // GNU: behind a member of variable size; see record_layout.h
  uint32_t bit_width = 0;
  Bytes alignment; // explicit, 0: none
  Bits offset;     // from the start of the parent; filled by record layout

  Bytes byte_offset() const { return {offset.value / 8}; }
};

enum class TagKind : uint8_t { Struct, Union, Enum };

struct RecordDecl : Decl {
  static constexpr DeclKind this_kind = DeclKind::Record;
  TagKind tag = TagKind::Struct;
  SourceLoc keyword_loc; // of `struct` or `union`
  bool is_complete = false;
  bool is_being_defined = false;
  bool is_packed = false;
  bool is_transparent_union = false;
  bool may_alias = false;
  bool has_flexible_array = false;
  bool has_volatile_member = false;
  bool has_const_member = false;
  bool has_variable_size = false;            // GNU: a member's size is not constant
  const TypedefDecl *typedef_name = nullptr; // names an anonymous record for messages
  llvm::ArrayRef<FieldDecl *> fields;        // unnamed bit-fields too
  const RecordType *type = nullptr;
  Bytes explicit_alignment;        // attribute aligned, 0: none
  uint8_t max_field_alignment = 0; // #pragma pack in bytes, 0: none
  // Filled by record layout.
  Bytes size, alignment;
  Bytes data_size; // without tail padding

  bool is_union() const { return tag == TagKind::Union; }
};

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
  bool has_fixed_type = false;
  bool is_packed = false;
  const TypedefDecl *typedef_name = nullptr;
  QualType underlying;  // compatible integer type; C23 6.7.3.3
  QualType member_type; // of the constants after the closing brace; int or the underlying type
  llvm::ArrayRef<EnumConstantDecl *> constants;
  const EnumType *type = nullptr;
};

struct LabelDecl : Decl {
  static constexpr DeclKind this_kind = DeclKind::Label;
  FunctionDecl *function = nullptr;
  Stmt *statement = nullptr; // LabelStmt; null until defined
  bool is_address_taken = false;
  bool is_local = false;    // GNU __label__
  bool is_nonlocal = false; // a nested function jumps there
  uint32_t index = 0;
};

struct FileScopeAsmDecl : Decl {
  static constexpr DeclKind this_kind = DeclKind::FileScopeAsm;
  std::string_view text;
  SourceLoc text_loc; // of the first string literal
};

template <typename T> T *make_decl(Arena &arena, SourceLoc loc, const Identifier *name) {
  T *decl = arena.make<T>();
  decl->kind = T::this_kind;
  decl->loc = loc;
  decl->name = name;
  return decl;
}

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
