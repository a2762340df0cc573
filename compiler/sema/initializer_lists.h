// Walks a braced initializer over the type that it initializes. Private to initializers*.cpp.
#pragma once

#include "sema/initializer_entries.h"
#include "sema/initializers.h"

namespace cinch {

// C23 6.7.11p18 to p24. One for each initializer; recursion only where braces are nested.
// Invariant: frames_ hold the way from the object down to the sub-object that is initialized next,
// so that items without braces find their place (6.7.11p22).
class ListInitializer {
public:
  ListInitializer(Sema &sema, InitMode mode, const Decl *what)
      : sema_(sema), is_static_(mode != InitMode::Dynamic),
        is_constexpr_(mode == InitMode::Constexpr), what_(what), root_store_(sema),
        store_(&root_store_) {}

  // An object of aggregate (or vector, complex) type from a braced list; `type` is completed when
  // it is an array of unknown bound.
  // The entries are collected; make_list gives the node.
  void run(QualType &type, const InitSyntax &list);
  // An array from a string literal or GNU from a compound literal; false when it is neither.
  bool run_array(QualType &type, Expr *value);
  // The value of a scalar, converted, constant where it must be; error expression after errors.
  Expr *scalar(QualType type, Expr *value, const Decl *what);
  Expr *braced_scalar(QualType type, const InitSyntax &list);
  // The string literal in braces that initializes an array of characters; null: none.
  Expr *braced_string(QualType type, const InitSyntax &syntax);

  Expr *make_list(QualType type, SourceLoc loc);
  bool failed() const { return failed_; }
  // Where a message about the value points: the name for an initializer without braces.
  SourceLoc message_loc(const Expr *value) const;

private:
  // An aggregate part way through its sub-objects.
  // A structure (`record`) or an array, vector or complex (elements).
  struct Frame {
    QualType type;
    // Else elements.
    const RecordDecl *record = nullptr;
    QualType element;
    // Bytes, from the start of the object.
    uint64_t offset = 0;
    uint64_t index = 0;
    // UINT64_MAX: no bound.
    uint64_t count = 0;
    uint64_t stride = 0;
    // The elements are bits, those of a vector of bool.
    bool is_bits = false;
  };
  using Frames = llvm::SmallVector<Frame, 4>;
  struct SubObject {
    QualType type;
    uint64_t offset = 0;
    const FieldDecl *field = nullptr;
    // Of bit-fields and elements of vectors of bool, as in InitEntry; 0: whole bytes.
    uint32_t bit_offset = 0;
    uint32_t bit_width = 0;
    uint64_t first_bit() const { return offset * 8 + bit_offset; }
  };
  // `[low ... high]`: what was initialized for `low` is repeated.
  struct Range {
    uint64_t count;
    uint64_t stride_bits;
    // Index of the frame whose index is the range's.
    size_t frame;
  };
  using Ranges = llvm::SmallVector<Range, 2>;

  Frame make_frame(QualType type, uint64_t offset);
  // Goes up while the innermost frame is full; false when the whole object is.
  bool settle(Frames &frames);
  bool has_more(Frame &frame);
  SubObject sub_object(const Frame &frame);
  uint64_t size_in_bits(const SubObject &object);
  void advance(Frames &frames);

  // A nested list; gives the bytes it reached, for arrays of unknown bound.
  uint64_t list(QualType type, uint64_t offset, const InitSyntax &syntax);
  void one_item(Frames &frames, const InitItem &item);
  void expression_into(Frames &frames, Expr *value);
  // A structure by an expression of its type, an array by a string.
  bool can_take_whole(const SubObject &object, Expr *value);
  // One level down, into the first sub-object.
  bool descend(Frames &frames, SubObject &object);
  void braces_into(const SubObject &object, const InitSyntax &list);
  void embed_into(Frames &frames, const InitSyntax &syntax);
  // GNU: static objects may initialize it; it makes the object larger than its type.
  void flexible_member(const SubObject &object, const InitSyntax &list);
  bool check_flexible(const SubObject &object, SourceLoc loc);
  void check_position(const Frame &frame, SourceLoc loc);
  void report_excess(const Frame &root, SourceLoc loc);
  void check_missing_fields(const Frames &frames, const InitSyntax &syntax);

  // Frames are set to what the designators name.
  bool designate(Frames &frames, const Designation &designation, Ranges &ranges);
  bool designate_member(Frames &frames, const Designator &designator);
  bool designate_index(Frames &frames, const Designator &designator, Ranges &ranges);
  bool index_value(Expr *expr, uint64_t count, uint64_t stride, uint64_t &value);
  // GNU range designators: one item, many copies.
  void repeat_item(Frames &frames, const InitItem &item, const Ranges &ranges);
  void note_union_member(const Frame &frame, SourceLoc loc);

  bool is_string_for(QualType type, const Expr *value);
  void string_leaf(QualType type, uint64_t offset, Expr *value);
  void check_string(const StringLiteralExpr *string, uint64_t count);
  // A wide string for a narrow array and the like.
  bool mismatched_string(QualType type, const Expr *value);
  bool is_wide_character(QualType type);
  void leaf(const SubObject &object, Expr *value);
  // Converted already.
  void add_leaf(const SubObject &object, Expr *value);
  void add_zero(const SubObject &object, SourceLoc loc);
  void add(InitEntry entry, uint64_t bits);
  bool fit_literal(QualType type, Expr *value);
  // For static storage: as a constant node, or an error.
  Expr *constant(Expr *value);

  // ---- constexpr_values.cpp ----
  void report_not_constant(SourceLoc loc);
  bool check_constexpr(QualType type, Expr *written);
  bool check_exact(QualType type, const llvm::APSInt &value, SourceLoc loc);
  bool check_exact(QualType type, const llvm::APFloat &value, SourceLoc loc);
  void check_constexpr_string(QualType type, const StringLiteralExpr *string);
  bool check_constexpr_pointer(const Expr *value);

  Sema &sema_;
  bool is_static_;
  bool is_constexpr_;
  const Decl *what_;
  InitEntryStore root_store_;
  // Where entries go: the root's, or one of a range designator's.
  InitEntryStore *store_;
  // Bytes of the object.
  uint64_t extent_ = 0;
  // Of braces.
  unsigned depth_ = 0;
  QualType root_type_;
  bool failed_ = false;
  bool all_constant_ = true;
  // A flexible array member has begun.
  bool is_flexible_ = false;
  // Which member of each union was initialized, by the union's offset.
  llvm::DenseMap<std::pair<uint64_t, const RecordDecl *>, const FieldDecl *> active_members_;
};

} // namespace cinch
