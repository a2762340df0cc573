// Expressions after semantic analysis: every node has its type, every conversion is a CastExpr,
// every read of an lvalue an LValueToRValue cast.
// What sema guarantees about every tree that it hands out without `contains_error`:
//   - `type` is the type after all conversions, never null;
//   - operands have been converted: `1 + 2.0` is Binary(+, Cast(IntToFloat, 1), 2.0);
//   - reading a variable is a node: `x` as a value is Cast(LValueToRValue, DeclRef x).
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

// C23 6.3.2.1. An rvalue is a value with no place; only lvalues are stored to.
enum class ValueCategory : uint8_t {
  RValue,
  LValue,   // designates an object; bit-fields too (see as_bit_field)
  Function, // function designator
};

// Common start of all nodes; made with make_expr, asked with expr_as. Nodes may be shared: a tree
// may be reached twice (BinaryConditional), and nobody changes it after sema.
struct Expr {
  ExprKind kind;
  ValueCategory category = ValueCategory::RValue;
  // As written; `(x) = 1` has no node for the parentheses. Warnings ask for it: if ((a = b)).
  bool is_parenthesized = false;
  // A message has been given for something in it: whoever meets it says nothing more.
  bool contains_error = false;
  // Where a message about it points: the operator, or the first token.
  SourceLoc loc;
  QualType type;
};
static_assert(sizeof(Expr) == 16);

// Value bits of the type's width, little-endian words; a node holds one word itself. All integer
// constants that sema has folded are such nodes, too.
struct IntegerLiteralExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::IntegerLiteral;
  uint32_t width = 32;
  // Spelled 'c'.
  bool is_character = false;
  bool is_enum_constant = false;
  bool is_bool_keyword = false;
  // The value of a sizeof.
  bool is_sizeof = false;
  // BinaryOp + 1 of the operation it was written as; 0: none.
  uint8_t folded_from = 0;
  // When width <= 64.
  uint64_t word = 0;
  // When width > 64.
  const uint64_t *words = nullptr;
  union {
    // The enumeration constant that it was spelled as, or null.
    const Decl *enumerator = nullptr;
    // The operand of the sizeof that it was (is_sizeof); null when that was a type.
    const Expr *measured;
  };

  llvm::APInt value() const {
    return width <= 64 ? llvm::APInt(width, word)
                       : llvm::APInt(width, llvm::ArrayRef<uint64_t>(words, (width + 63) / 64));
  }
};

// The bits of the value in the format of its type (imaginary constants: type is complex).
struct FloatLiteralExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::FloatLiteral;
  const llvm::fltSemantics *semantics = nullptr;
  // In the order of APInt's words; bits past the format's are zero.
  uint64_t words[2] = {0, 0};
  // Written with a sign, so that it is no constant in the sense of C23 6.4.4.2.
  bool is_folded = false;

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
  // __func__
  bool is_predefined_name = false;
  std::string_view bytes;
};

// A variable, parameter or function by its name; enumeration constants are literals already.
struct DeclRefExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::DeclRef;
  ValueDecl *decl = nullptr;
};

// Result of evaluating an address constant (6.6p9) as an rvalue of pointer or integer type.
struct AddressConstantExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::AddressConstant;
  // One of these four, or none: an absolute address.
  ValueDecl *decl = nullptr;
  // StringLiteral or CompoundLiteral.
  Expr *object = nullptr;
  LabelDecl *label = nullptr;
  // GNU &&a - &&b.
  LabelDecl *minus_label = nullptr;
  // Bytes.
  int64_t offset = 0;
};

// GNU `&&label`: the label's address as a void *.
struct LabelAddressExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::LabelAddress;
  LabelDecl *label = nullptr;
};

// base.field; `p->field` has a Deref as its base. Base is an lvalue or an rvalue of record type.
struct MemberExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Member;
  // As written.
  bool is_arrow = false;
  Expr *base = nullptr;
  FieldDecl *field = nullptr;
};

// base[index]: base is an rvalue pointer, index an integer of pointer width or promoted.
struct SubscriptExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Subscript;
  // Written 1[a].
  bool is_index_first = false;
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
  // Rvalue pointer to function.
  Expr *callee = nullptr;
  // Converted: prototype or default promotions.
  llvm::ArrayRef<Expr *> arguments;
  SourceLoc right_paren;
};

// A builtin that is no library function call: the id says what it does with the arguments.
struct BuiltinCallExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::BuiltinCall;
  // BuiltinId.
  uint16_t builtin = 0;
  // Converted as the builtin's description says.
  llvm::ArrayRef<Expr *> arguments;
  SourceLoc right_paren;
};

// What a cast does to the value or its type; expr_kinds.def explains each kind.
enum class CastKind : uint8_t {
#define CAST(name) name,
#include "ast/expr_kinds.def"
};

// A conversion. Of the kinds that change a value none is implied: irgen looks at nothing else.
struct CastExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Cast;
  CastKind cast = CastKind::NoOp;
  // Written by the user.
  bool is_explicit = false;
  Expr *operand = nullptr;
  // ToUnion.
  FieldDecl *union_field = nullptr;
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

// In C's order of precedence; Assign and Comma included, so that one node serves all.
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

// `a ? b : c`; both results have been converted to the type of the whole.
struct ConditionalExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Conditional;
  // Scalar rvalue, converted to int or compared when tested.
  Expr *condition = nullptr;
  Expr *if_true = nullptr;
  Expr *if_false = nullptr;
};

// `common` is evaluated once; `condition` and `if_true` use it through `opaque`.
// The value of another expression that is evaluated elsewhere, once; see BinaryConditionalExpr.
struct OpaqueExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Opaque;
  Expr *source = nullptr;
};
// GNU `a ?: b`.
struct BinaryConditionalExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::BinaryConditional;
  // Rvalue.
  Expr *common = nullptr;
  OpaqueExpr *opaque = nullptr;
  Expr *condition = nullptr;
  Expr *if_true = nullptr;
  Expr *if_false = nullptr;
};

// C23 6.5.3.6. An lvalue: an unnamed object, which lives as long as its block or the program.
struct CompoundLiteralExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::CompoundLiteral;
  // File scope, or C23 static.
  bool has_static_storage = false;
  // C23 storage classes.
  bool is_constexpr = false;
  bool is_register = false;
  // InitList, or a scalar's converted value.
  Expr *init = nullptr;
  TlsKind tls = TlsKind::None;
};

// One initialized sub-object. Where sub-objects were overridden the later one alone remains.
struct InitEntry {
  // Of the object, or of the storage byte where a bit-field begins.
  Bytes offset;
  // Of a bit-field, from `offset`, little-endian.
  uint32_t bit_offset = 0;
  // 0: no bit-field.
  uint32_t bit_width = 0;
  // GNU range designator: this many copies, `stride` bytes apart.
  uint64_t repeat = 1;
  Bytes stride;
  // Of the sub-object.
  QualType type;
  // Converted; a StringLiteral for a character array (lvalue, not decayed).
  Expr *value = nullptr;
};
// The whole initializer, flat, sorted by offset; everything not mentioned is zero. In objects of
// static storage duration every value is a literal, an AddressConstant, a cast of one to an
// integer, or a CompoundLiteral/StringLiteral copied as a whole.
struct InitListExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::InitList;
  llvm::ArrayRef<InitEntry> entries;
  // Of the object, flexible array member included.
  Bytes size;
  // Every value is as for static storage.
  bool is_constant = false;
  // Some entries override parts of others, which come first; those are then not sorted among them.
  bool has_overlaps = false;
};

struct StmtExprExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::StmtExpr;
  // Its last statement, an ExprStmt (or one behind labels), is the value unless void.
  CompoundStmt *body = nullptr;
};

// sizeof whose result is known at run time only: the operand is a VLA type. Others are literals.
struct SizeOfExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::SizeOf;
  // Variably modified.
  QualType operand_type;
  // Evaluated first when the operand was an expression.
  Expr *operand = nullptr;
  // The count of its outermost dimension.
  bool is_countof = false;
};

// `va_arg(list, type)`: the type of the node is the type asked for.
struct VaArgExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::VaArg;
  // Rvalue pointer to the va_list object.
  Expr *list = nullptr;
};

struct ShuffleVectorExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::ShuffleVector;
  Expr *first = nullptr;
  Expr *second = nullptr;
  // __builtin_shuffle: a vector, wrapped by its length.
  Expr *mask = nullptr;
  // __builtin_shufflevector: -1 is undefined.
  llvm::ArrayRef<int> indices;
};

struct ConvertVectorExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::ConvertVector;
  Expr *operand = nullptr;
};

// Stands for what had an error, so that a tree always is complete. Its type is the error type.
struct ErrorExpr : Expr {
  static constexpr ExprKind this_kind = ExprKind::Error;
};

// The only way to make expressions.
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
// For sizeof, & and the like, which C forbids for bit-fields (C23 6.5.4.5p1).
const FieldDecl *as_bit_field(const Expr *expr);
// The bit-field whose value `expr` is, after a load, an assignment or ++ too, or null: it is
// promoted by its width, C23 6.3.1.1p2.
const FieldDecl *bit_field_of_value(const Expr *expr);
// Without casts that the user did not write.
const Expr *ignore_implicit(const Expr *expr);
// First and last token.
// Goes down the leftmost and the rightmost operands, in a loop: chains may be as long as a program.
SourceRange source_range(const Expr *expr);

} // namespace cinch
