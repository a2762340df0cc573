// Expressions after semantic analysis: every node has its type, every conversion is a CastExpr,
// every read of an lvalue an LValueToRValue cast.
#pragma once

#include "ast/decl.h"
#include "ast/type.h"
#include "support/arena.h"

#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/APInt.h"
#include "llvm/ADT/ArrayRef.h"

namespace cinch {

struct CompoundStmt;

enum class ExprKind : uint8_t {
#define EXPR(name) name,
#include "ast/expr_kinds.def"
};

enum class ValueCategory : uint8_t {
  RValue,
  LValue,   // designates an object; bit-fields too (see as_bit_field)
  Function, // function designator
};

struct Expr {
  ExprKind kind;
  ValueCategory category = ValueCategory::RValue;
  bool is_parenthesized = false;
  bool contains_error = false;
  SourceLoc loc; // where a message about it points: the operator, or the first token
  QualType type;
};
static_assert(sizeof(Expr) == 16);

// Value bits of the type's width, little-endian words; a node holds one word itself.
struct IntegerLiteralExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::IntegerLiteral;
  uint32_t width = 32;
  bool is_character = false; // spelled 'c'
  bool is_from_macro_null = false;
  bool is_enum_constant = false;
  bool is_bool_keyword = false;
  uint8_t folded_from = 0;         // BinaryOp + 1 of the operation it was written as; 0: none
  uint64_t word = 0;               // when width <= 64
  const uint64_t *words = nullptr; // when width > 64
  const Decl *enumerator = nullptr;

  llvm::APInt value() const {
    return width <= 64 ? llvm::APInt(width, word)
                       : llvm::APInt(width, llvm::ArrayRef<uint64_t>(words, (width + 63) / 64));
  }
};

// The bits of the value in the format of its type (imaginary constants: type is complex).
struct FloatLiteralExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::FloatLiteral;
  const llvm::fltSemantics *semantics = nullptr;
  uint64_t words[2] = {0, 0};

  llvm::APFloat value() const {
    unsigned bits = llvm::APFloat::getSizeInBits(*semantics);
    return llvm::APFloat(*semantics,
                         llvm::APInt(bits, llvm::ArrayRef<uint64_t>(words, (bits + 63) / 64)));
  }
};

// The array's bytes in target order without the terminating zero, which the type counts.
struct StringLiteralExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::StringLiteral;
  uint8_t element_size = 1;
  bool is_predefined_name = false; // __func__
  std::string_view bytes;
};

struct DeclRefExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::DeclRef;
  ValueDecl *decl = nullptr;
};

// Result of evaluating an address constant (6.6p9) as an rvalue of pointer or integer type.
struct AddressConstantExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::AddressConstant;
  ValueDecl *decl = nullptr; // one of these four, or none: an absolute address
  Expr *object = nullptr;    // StringLiteral or CompoundLiteral
  LabelDecl *label = nullptr;
  LabelDecl *minus_label = nullptr; // GNU &&a - &&b
  int64_t offset = 0;               // bytes
};

struct LabelAddressExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::LabelAddress;
  LabelDecl *label = nullptr;
};

// base.field; `p->field` has a Deref as its base. Base is an lvalue or an rvalue of record type.
struct MemberExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Member;
  bool is_arrow = false; // as written
  Expr *base = nullptr;
  FieldDecl *field = nullptr;
};

// base[index]: base is an rvalue pointer, index an integer of pointer width or promoted.
struct SubscriptExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Subscript;
  bool is_index_first = false; // written 1[a]
  Expr *base = nullptr;
  Expr *index = nullptr;
};

// vector[index]; lvalue when the vector is one.
struct VectorElementExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::VectorElement;
  Expr *vector = nullptr;
  Expr *index = nullptr;
};

struct CallExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Call;
  Expr *callee = nullptr;           // rvalue pointer to function
  llvm::ArrayRef<Expr *> arguments; // converted: prototype or default promotions
  SourceLoc right_paren;
};

// A builtin that is no library function call: the id says what it does with the arguments.
struct BuiltinCallExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::BuiltinCall;
  uint16_t builtin = 0;             // BuiltinId
  llvm::ArrayRef<Expr *> arguments; // converted as the builtin's description says
  SourceLoc right_paren;
};

enum class CastKind : uint8_t {
#define CAST(name) name,
#include "ast/expr_kinds.def"
};

struct CastExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Cast;
  CastKind cast = CastKind::NoOp;
  bool is_explicit = false; // written by the user
  Expr *operand = nullptr;
  FieldDecl *union_field = nullptr; // ToUnion
};

enum class UnaryOp : uint8_t {
  Plus,
  Minus,
  BitNot,
  LogicalNot,
  AddressOf,
  Deref,
  PreIncrement,
  PreDecrement,
  PostIncrement,
  PostDecrement,
  Real,
  Imag,
};

struct UnaryExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Unary;
  UnaryOp op;
  Expr *operand = nullptr;
};

enum class BinaryOp : uint8_t {
  Mul,
  Div,
  Rem,
  Add,
  Sub,
  Shl,
  Shr,
  Less,
  Greater,
  LessEqual,
  GreaterEqual,
  Equal,
  NotEqual,
  And,
  Xor,
  Or,
  LogicalAnd,
  LogicalOr,
  Assign,
  Comma,
};

// Operands of arithmetic have the common type (in complex + - * / an implicit RealToComplex marks
// an operand as real, annex G); of shifts each its promoted type; pointer + integer, pointer -
// integer, pointer - pointer and pointer comparison keep their operands' types. Vector operands
// have the same vector type; vector comparisons yield a vector of integers.
struct BinaryExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Binary;
  BinaryOp op;
  Expr *left = nullptr;
  Expr *right = nullptr;
};

// left op= right. The left value is converted to `computation_type`, combined with `right` (already
// of that type, or promoted for shifts, or integer for pointers), the result of type
// `computation_type` converted to left's type and stored.
struct CompoundAssignExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::CompoundAssign;
  BinaryOp op;
  Expr *left = nullptr;
  Expr *right = nullptr;
  QualType computation_type;
};

struct ConditionalExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Conditional;
  Expr *condition = nullptr; // scalar rvalue, converted to int or compared when tested
  Expr *if_true = nullptr;
  Expr *if_false = nullptr;
};

// `common` is evaluated once; `condition` and `if_true` use it through `opaque`.
struct OpaqueExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Opaque;
  Expr *source = nullptr;
};
struct BinaryConditionalExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::BinaryConditional;
  Expr *common = nullptr; // rvalue
  OpaqueExpr *opaque = nullptr;
  Expr *condition = nullptr;
  Expr *if_true = nullptr;
  Expr *if_false = nullptr;
};

struct CompoundLiteralExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::CompoundLiteral;
  bool has_static_storage = false;  // file scope, or C23 static
  Expr *init = nullptr;             // InitList, or a scalar's converted value
  const VarDecl *storage = nullptr; // unused, for later
  TlsKind tls = TlsKind::None;
};

// One initialized sub-object. Where sub-objects were overridden the later one alone remains.
struct InitEntry {
  Bytes offset;            // of the object, or of the storage byte where a bit-field begins
  uint32_t bit_offset = 0; // of a bit-field, from `offset`, little-endian
  uint32_t bit_width = 0;  // 0: no bit-field
  uint64_t repeat = 1;     // GNU range designator: this many copies, `stride` bytes apart
  Bytes stride;
  QualType type;         // of the sub-object
  Expr *value = nullptr; // converted; a StringLiteral for a character array (lvalue, not decayed)
};
// The whole initializer, flat, sorted by offset; everything not mentioned is zero. In objects of
// static storage duration every value is a literal, an AddressConstant, a cast of one to an
// integer, or a CompoundLiteral/StringLiteral copied as a whole.
struct InitListExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::InitList;
  llvm::ArrayRef<InitEntry> entries;
  Bytes size;               // of the object, flexible array member included
  bool is_constant = false; // every value is as for static storage
};

struct StmtExprExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::StmtExpr;
  // Its last statement, an ExprStmt (or one behind labels), is the value unless void.
  CompoundStmt *body = nullptr;
};

struct SizeOfExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::SizeOf;
  QualType operand_type;   // variably modified
  Expr *operand = nullptr; // evaluated first when the operand was an expression
  bool is_countof = false; // the count of its outermost dimension
};

struct VaArgExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::VaArg;
  Expr *list = nullptr; // rvalue pointer to the va_list object
};

struct ShuffleVectorExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::ShuffleVector;
  Expr *first = nullptr;
  Expr *second = nullptr;
  Expr *mask = nullptr;        // __builtin_shuffle: a vector, wrapped by its length
  llvm::ArrayRef<int> indices; // __builtin_shufflevector: -1 is undefined
};

struct ConvertVectorExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::ConvertVector;
  Expr *operand = nullptr;
};

struct ErrorExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Error;
};

template <typename T>
T *make_expr(Arena &arena, SourceLoc loc, QualType type,
             ValueCategory category = ValueCategory::RValue) {
  T *expr = arena.make<T>();
  expr->kind = T::this_kind;
  expr->category = category;
  expr->loc = loc;
  expr->type = type;
  return expr;
}

template <typename T> T *expr_as(Expr *expr) {
  return expr && expr->kind == T::this_kind ? static_cast<T *>(expr) : nullptr;
}
template <typename T> const T *expr_as(const Expr *expr) {
  return expr && expr->kind == T::this_kind ? static_cast<const T *>(expr) : nullptr;
}

// The bit-field that an lvalue designates, or null.
const FieldDecl *as_bit_field(const Expr *expr);
// The bit-field whose value `expr` is, after a load, an assignment or ++ too, or null: it is
// promoted by its width, C23 6.3.1.1p2.
const FieldDecl *bit_field_of_value(const Expr *expr);
// Without casts that the user did not write.
const Expr *ignore_implicit(const Expr *expr);
// First and last token.
SourceRange source_range(const Expr *expr);

} // namespace cinch
