#include "sema/initializer_lists.h"

#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/tags.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

namespace {

// Unnamed bit-fields are no members: initializers pass over them.
bool is_initializable(const FieldDecl *field) { return field->name || field->is_anonymous_record; }

// For messages about too many initializers.
const char *aggregate_word(QualType type) {
  const RecordType *record = type_as<RecordType>(type);
  return record            ? (record->decl->is_union() ? "union" : "struct")
         : is_vector(type) ? "vector"
         : is_array(type)  ? "array"
                           : "scalar";
}

SourceLoc item_loc(const InitItem &item) { return item.expr ? item.expr->loc : item.list->loc; }

} // namespace

// ---- Frames ----

// A frame is an aggregate whose members are being initialized: what it consists of, where it begins
// and which member is next.
ListInitializer::Frame ListInitializer::make_frame(QualType type, uint64_t offset) {
  Frame frame;
  frame.type = type;
  frame.offset = offset;
  if (const RecordType *record = type_as<RecordType>(type)) {
    frame.record = record->decl;
    frame.count = record->decl->fields.size();
    return frame;
  }
  // Vectors, complex numbers and arrays consist of elements.
  if (const VectorType *vector = type_as<VectorType>(type)) {
    frame.element = vector->element;
    frame.count = vector->count;
    frame.is_bits = vector->flavor == VectorType::Flavor::Bool;
  } else if (const ComplexType *complex = type_as<ComplexType>(type)) {
    frame.element = complex->element;
    frame.count = 2;
  } else {
    frame.element = as_array_with_sugar(type)->element;
    const ConstantArrayType *array = type_as<ConstantArrayType>(type);
    // Without a known bound an array is never full.
    frame.count = array ? array->count : UINT64_MAX;
  }
  frame.stride = sema_.types.size_of(frame.element).value;
  return frame;
}

// True when the frame has a sub-object at its index, after unnamed bit-fields are passed over.
bool ListInitializer::has_more(Frame &frame) {
  if (frame.record) {
    while (frame.index < frame.count && !is_initializable(frame.record->fields[frame.index])) {
      ++frame.index;
    }
  }
  return frame.index < frame.count;
}

// Leaves aggregates that are full. False when the outermost one is.
bool ListInitializer::settle(Frames &frames) {
  while (!has_more(frames.back())) {
    if (frames.size() == 1) {
      return false;
    }
    frames.pop_back();
    advance(frames);
  }
  return true;
}

// The member or element that is next.
ListInitializer::SubObject ListInitializer::sub_object(const Frame &frame) {
  if (frame.is_bits) {
    return {frame.element, frame.offset + frame.index / 8, nullptr,
            static_cast<uint32_t>(frame.index % 8), 1};
  }
  if (!frame.record) {
    return {frame.element, frame.offset + frame.index * frame.stride};
  }
  const FieldDecl *field = frame.record->fields[frame.index];
  SubObject member{field->type, frame.offset + field->byte_offset().value, field};
  if (field->is_bit_field) { // named by its first bit in its first byte
    member.bit_offset = field->offset.value % 8;
    member.bit_width = field->bit_width;
  }
  return member;
}

uint64_t ListInitializer::size_in_bits(const SubObject &object) {
  return object.bit_width ? object.bit_width : sema_.types.size_of(object.type).value * 8;
}

// To the next member; a union is full after one.
void ListInitializer::advance(Frames &frames) {
  Frame &frame = frames.back();
  bool is_union = frame.record && frame.record->is_union(); // 6.7.11p19: one member only
  frame.index = is_union ? frame.count : frame.index + 1;
}

// ---- Lists ----

// The whole initializer. An array of unknown bound gets its bound here.
void ListInitializer::run(QualType &type, const InitSyntax &syntax) {
  root_type_ = type;
  extent_ = is_incomplete(type) ? 0 : sema_.types.size_of(type).value;
  uint64_t count = list(type, 0, syntax);
  // The greatest index that was initialized decides.
  if (type_as<IncompleteArrayType>(type)) { // 6.7.11p26
    if (count == 0 && !failed_) {
      sema_.report(syntax.loc, DiagId::ext_zero_size_array);
    }
    type = sema_.types.array_of(as_array_with_sugar(type)->element, count);
    extent_ = sema_.types.size_of(type).value;
  }
}

// One pair of braces. Gives the count of elements for an array of unknown bound.
uint64_t ListInitializer::list(QualType type, uint64_t offset, const InitSyntax &syntax) {
  Frames frames;
  frames.push_back(make_frame(type, offset));
  uint64_t elements = 0;
  // One message about too many initializers is enough, for the first one.
  bool was_settled = true;
  ++depth_;
  // `{ #embed "file" }`
  if (syntax.is_embed) {
    embed_into(frames, syntax);
    elements = frames[0].index;
  }
  // One item after the other, each with or without a designation in front of it.
  for (const InitItem &item : syntax.items) {
    Ranges ranges;
    // A designation starts again from the outermost aggregate of these braces, 6.7.11p8.
    if (item.designation) {
      frames.resize(1, frames[0]);
      if (!designate(frames, *item.designation, ranges)) {
        // A wrong designation: its item is dropped, the list goes on from where it was.
        failed_ = true;
        frames.resize(1, frames[0]);
        continue;
      }
      // No designation: the next member, after leaving what is full.
    } else if (!settle(frames)) {
      if (was_settled) {
        report_excess(frames[0], item_loc(item));
      }
      was_settled = false;
      continue;
    }
    was_settled = true;
    if (!item.designation) {
      check_position(frames.back(), item_loc(item));
    }
    // GNU ranges repeat what the item makes.
    if (ranges.empty()) {
      one_item(frames, item);
    } else {
      repeat_item(frames, item, ranges);
    }
    // An element that is begun counts.
    bool is_inside = frames.size() > 1;
    elements = std::max(elements, frames[0].index + (is_inside ? 1 : 0));
  }
  check_missing_fields(frames, syntax);
  --depth_;
  return elements;
}

// Too many initializers: what remains is evaluated by nobody.
void ListInitializer::report_excess(const Frame &root, SourceLoc loc) {
  const ArrayType *array = as_array(root.type);
  if (array && is_character(array->element) && root.count != UINT64_MAX && root.count != 0) {
    sema_.report(loc, DiagId::ext_excess_initializers) << "char array";
  } else {
    sema_.report(loc, DiagId::ext_excess_initializers) << aggregate_word(root.type);
  }
}

// GNU designated_init: members are to be named, since their order may change.
void ListInitializer::check_position(const Frame &frame, SourceLoc loc) {
  if (frame.record && has_attribute(frame.record->attributes, AttributeFlag::DesignatedInit)) {
    sema_.report(loc, DiagId::warn_designated_init);
  }
}

// -Wmissing-field-initializers: a struct's list that stops early, `{0}` and `{}` excepted.
void ListInitializer::check_missing_fields(const Frames &frames, const InitSyntax &syntax) {
  bool has_record = llvm::any_of(frames, [](const Frame &frame) { return frame.record; });
  if (!has_record || syntax.items.empty() || failed_) {
    return;
  }
  // `{0}` is the way to say "all zero".
  const IntegerLiteralExpr *zero = expr_as<IntegerLiteralExpr>(syntax.items[0].expr);
  if (syntax.items.size() == 1 && zero && zero->word == 0) {
    return;
  }
  // Who uses designators leaves members out on purpose.
  for (const InitItem &item : syntax.items) {
    if (item.designation) {
      return;
    }
  }
  // From the innermost aggregate outward: the first named member that got nothing.
  for (size_t level = frames.size(); level-- > 0;) {
    const Frame &frame = frames[level];
    bool is_struct = frame.record && !frame.record->is_union();
    uint64_t first = frame.index + (level + 1 < frames.size() ? 1 : 0);
    for (uint64_t i = first; is_struct && i < frame.count; ++i) {
      const FieldDecl *field = frame.record->fields[i];
      bool is_flexible = is_array(field->type) && is_incomplete(field->type);
      if (field->name && !is_flexible) {
        sema_.report(syntax.right_brace, DiagId::warn_missing_field_initializer)
            << field->name_text();
        return;
      }
    }
  }
}

// The item initializes the sub-object at which the frames stand.
// An expression, an #embed or a list in braces of its own.
void ListInitializer::one_item(Frames &frames, const InitItem &item) {
  if (item.expr) {
    expression_into(frames, item.expr);
    return;
  }
  if (item.list->is_embed) {
    embed_into(frames, *item.list);
    return;
  }
  note_union_member(frames.back(), item.list->loc);
  braces_into(sub_object(frames.back()), *item.list);
  advance(frames);
}

// True when the value initializes the sub-object as a whole, so that it is not entered, 6.7.11p15.
bool ListInitializer::can_take_whole(const SubObject &object, Expr *value) {
  QualType type = object.type;
  // An array is initialized as a whole only by a string.
  if (is_array(type)) {
    return is_string_for(type, value);
  }
  // A structure by an expression of its type.
  if (is_record(type)) {
    return is_record(value->type) &&
           sema_.types.compatible(sema_.types.unqualified(type),
                                  sema_.types.without_atomic(value->type));
  }
  // A vector by another one; a scalar would be its first element.
  if (is_vector(type)) {
    return is_vector(value->type) || !(is_arithmetic(value->type));
  }
  return true;
}

// Enters the aggregate `object`; false when there is nothing in it: then it is passed over.
bool ListInitializer::descend(Frames &frames, SubObject &object) {
  frames.push_back(make_frame(object.type, object.offset));
  if (!has_more(frames.back())) {
    frames.pop_back();
    advance(frames);
    return false;
  }
  object = sub_object(frames.back());
  return true;
}

// Enters aggregates until one takes the value: brace elision, 6.7.11p22.
void ListInitializer::expression_into(Frames &frames, Expr *value) {
  note_union_member(frames.back(), value->loc);
  SubObject object = sub_object(frames.back());
  while (!can_take_whole(object, value)) {
    if (is_error(object.type) || value->contains_error) {
      failed_ = true;
      advance(frames);
      return;
    }
    // The value begins a new aggregate inside of this one.
    bool is_flexible = is_array(object.type) && is_incomplete(object.type);
    if (is_flexible && !check_flexible(object, value->loc)) {
      advance(frames);
      return;
    }
    // GNU: nothing to initialize in an empty structure, so the item is one too many.
    if (!descend(frames, object)) {
      report_excess(frames[0], value->loc);
      return;
    }
    check_position(frames.back(), value->loc);
    note_union_member(frames.back(), value->loc);
  }
  // A flexible array member gets the size of the string.
  if (is_array(object.type) && is_incomplete(object.type)) {
    if (check_flexible(object, value->loc)) {
      const StringLiteralExpr *string = expr_as<StringLiteralExpr>(value);
      uint64_t count = string->bytes.size() / string->element_size + 1;
      QualType type = sema_.types.array_of(as_array(object.type)->element, count);
      string_leaf(type, object.offset, value);
      extent_ = std::max(extent_, object.offset + sema_.types.size_of(type).value);
    }
  } else if (is_array(object.type)) {
    string_leaf(object.type, object.offset, value);
  } else {
    leaf(object, value);
  }
  advance(frames);
}

// The string literal in braces that initializes an array of characters, 6.7.11p16; null: none.
// `char a[] = {"abc"}`
Expr *ListInitializer::braced_string(QualType type, const InitSyntax &syntax) {
  if (syntax.items.empty() || syntax.items[0].designation || !syntax.items[0].expr ||
      !is_string_for(type, syntax.items[0].expr)) {
    return nullptr;
  }
  if (syntax.items.size() > 1) {
    sema_.report(item_loc(syntax.items[1]), DiagId::ext_excess_initializers) << "char array";
  }
  return syntax.items[0].expr;
}

// Braces around the initializer of a member: it is an aggregate of its own, a string, or a scalar.
void ListInitializer::braces_into(const SubObject &object, const InitSyntax &syntax) {
  QualType type = object.type;
  if (is_error(type)) {
    failed_ = true;
    return;
  }
  uint64_t begin = object.first_bit();
  bool is_flexible = is_array(type) && is_incomplete(type);
  // Its size follows from the list.
  if (is_flexible) {
    flexible_member(object, syntax);
    return;
  }
  if (store_->has_entries_from(begin)) { // the sub-object is initialized anew, 6.7.11p20
    bool is_part = store_->discard(begin, begin + size_in_bits(object), syntax.loc);
    if (is_part && (is_aggregate(type) || syntax.items.empty())) {
      add_zero(object, syntax.loc);
    }
  }
  // Atomic objects are initialized like plain ones.
  QualType plain = is_atomic(type) ? sema_.types.without_atomic(type) : type;
  bool is_pair = is_complex(plain) && syntax.items.size() == 2;
  // `{ value }` for a scalar. A complex number may have its two parts in braces.
  if (!is_aggregate(plain) && !is_vector(plain) && !is_pair) {
    if (syntax.items.empty() && !syntax.is_embed) {
      if (!sema_.at_least(Standard::C23)) {
        sema_.report(syntax.loc, DiagId::ext_empty_initializer);
      }
      return; // zero
    }
    add_leaf(object, braced_scalar(plain, syntax));
    return;
  }
  if (syntax.items.empty() && !sema_.at_least(Standard::C23)) {
    sema_.report(syntax.loc, DiagId::ext_empty_initializer);
  }
  if (Expr *string = braced_string(plain, syntax)) { // `{"abc"}`
    string_leaf(plain, object.offset, string);
    return;
  }
  // A list within the list.
  list(plain, object.offset, syntax);
}

// GNU: a flexible array member of a static object may be initialized; the object grows.
// False after a message. Only the last member of the outermost structure can be of any size.
bool ListInitializer::check_flexible(const SubObject &object, SourceLoc loc) {
  const RecordType *root = type_as<RecordType>(root_type_);
  bool is_outermost = root && object.field && object.field->parent == root->decl && depth_ == 1;
  if (!is_outermost || !is_static_) {
    sema_.report(loc, DiagId::err_flexible_array_init);
    sema_.report(object.field->loc, DiagId::note_flexible_array_member)
        << object.field->name_text();
    failed_ = true;
    return false;
  }
  // The object is larger than its type says; irgen makes it so.
  sema_.report(loc, DiagId::ext_flexible_array_init);
  sema_.report(object.field->loc, DiagId::note_flexible_array_member) << object.field->name_text();
  is_flexible_ = true;
  return true;
}

// `{1, 2, {3, 4, 5}}` for `struct { int a, b; int c[]; }`
void ListInitializer::flexible_member(const SubObject &object, const InitSyntax &syntax) {
  if (syntax.items.empty() && !syntax.is_embed) { // nothing grows: allowed everywhere
    if (!sema_.at_least(Standard::C23)) {
      sema_.report(syntax.loc, DiagId::ext_empty_initializer);
    }
    sema_.report(syntax.loc, DiagId::ext_flexible_array_init);
    sema_.report(object.field->loc, DiagId::note_flexible_array_member)
        << object.field->name_text();
    return;
  }
  if (!check_flexible(object, syntax.loc)) {
    return;
  }
  const ArrayType *array = as_array_with_sugar(object.type);
  uint64_t size = sema_.types.size_of(array->element).value;
  if (Expr *only = braced_string(object.type, syntax)) {
    const StringLiteralExpr *string = expr_as<StringLiteralExpr>(only);
    uint64_t count = string->bytes.size() / string->element_size + 1;
    string_leaf(sema_.types.array_of(array->element, count), object.offset, only);
    extent_ = std::max(extent_, object.offset + count * size);
    return;
  }
  uint64_t count = list(object.type, object.offset, syntax);
  extent_ = std::max(extent_, object.offset + count * size);
}

// C23 6.10.4: each byte is an integer initializer; runs of bytes into arrays of bytes go at once.
// The bytes go where the frames stand, as if they had been written as numbers.
void ListInitializer::embed_into(Frames &frames, const InitSyntax &syntax) {
  std::string_view bytes = syntax.bytes;
  while (!bytes.empty()) {
    if (!settle(frames)) {
      report_excess(frames[0], syntax.loc);
      return;
    }
    Frame &frame = frames.back();
    // An array of bytes is filled from the file's contents at once.
    bool takes_bytes = !frame.record && is_character(frame.element) && is_array(frame.type);
    // Anything else takes a single byte.
    if (!takes_bytes) {
      Expr *byte =
          sema_.constants->make_integer(llvm::APInt(32, static_cast<unsigned char>(bytes.front())),
                                        sema_.types.int_type(), syntax.loc);
      bytes.remove_prefix(1);
      expression_into(frames, byte);
      continue;
    }
    // As many as there are, and as the array has room for.
    uint64_t count = std::min<uint64_t>(bytes.size(), frame.count - frame.index);
    StringLiteralExpr *string = make_expr<StringLiteralExpr>(
        sema_.arena(), syntax.loc, sema_.types.array_of(frame.element, count),
        ValueCategory::LValue);
    string->bytes = bytes.substr(0, count);
    InitEntry entry = {};
    entry.offset = {frame.offset + frame.index};
    entry.type = string->type;
    entry.value = string;
    add(entry, count * 8);
    frame.index += count;
    bytes.remove_prefix(count);
  }
}

// ---- Leaves ----

// Enters a value at its place. Empty structures have no place.
void ListInitializer::add(InitEntry entry, uint64_t bits) {
  if (bits == 0) {
    store_->add_empty(entry);
  } else {
    store_->add(entry, bits);
    // The flexible member decides about the size.
    if (is_flexible_) { // the object grows with it
      extent_ = std::max(extent_, entry.offset.value + bits / 8);
    }
  }
}

// A value for a scalar, or for an aggregate as a whole: converted as in an assignment.
void ListInitializer::leaf(const SubObject &object, Expr *value) {
  QualType type = is_atomic(object.type) ? sema_.types.without_atomic(object.type) : object.type;
  if (object.field != nullptr && object.field->is_bit_field) {
    value = sema_.conversions->rvalue(value);
    sema_.conversions->warn_bit_field(object.field, value, source_range(value).begin);
  }
  add_leaf(object, scalar(type, value, object.field));
}

void ListInitializer::add_leaf(const SubObject &object, Expr *value) {
  InitEntry entry = {};
  entry.offset = {object.offset};
  entry.type = object.type;
  entry.value = value;
  // After an error the rest of the list is still checked.
  if (entry.value->contains_error || entry.value->kind == ExprKind::Error) {
    failed_ = true;
    return;
  }
  entry.bit_offset = object.bit_offset;
  entry.bit_width = object.bit_width;
  add(entry, size_in_bits(object));
}

// What the braces do not mention is zero, though the object is part of one with another value.
void ListInitializer::add_zero(const SubObject &object, SourceLoc loc) {
  InitEntry entry = {};
  entry.offset = {object.offset};
  entry.bit_offset = object.bit_offset;
  entry.bit_width = object.bit_width;
  entry.type = object.type;
  entry.value = make_expr<InitListExpr>(sema_.arena(), loc, sema_.types.unqualified(object.type));
  add(entry, size_in_bits(object));
}

// 6.7.11p20: a union that gets another member loses what it had.
void ListInitializer::note_union_member(const Frame &frame, SourceLoc loc) {
  if (!frame.record || !frame.record->is_union() || frame.index >= frame.count) {
    return;
  }
  const FieldDecl *field = frame.record->fields[frame.index];
  // The member that the union had before, if it is another one.
  const FieldDecl *&active = active_members_[{frame.offset, frame.record}];
  if (active && active != field) {
    uint64_t begin = frame.offset * 8;
    store_->discard(begin, begin + frame.record->size.value * 8, loc);
  }
  active = field;
}

// All entries as one expression.
Expr *ListInitializer::make_list(QualType type, SourceLoc loc) {
  InitListExpr *result = make_expr<InitListExpr>(sema_.arena(), loc, sema_.types.unqualified(type));
  llvm::SmallVector<InitEntry, 8> entries;
  result->has_overlaps = root_store_.has_overlaps();
  root_store_.finish(entries);
  result->entries = sema_.arena().copy(llvm::ArrayRef<InitEntry>(entries));
  result->size = {extent_};
  // Static initializers are constant, or an error was reported.
  result->is_constant = (is_static_ || all_constant_) && !result->has_overlaps;
  return result;
}

// ---- Designators ----

// Leaves the frames at the sub-object named, C23 6.7.11p8, p18.
bool ListInitializer::designate(Frames &frames, const Designation &designation, Ranges &ranges) {
  bool is_first = true;
  // One designator after the other, each inside of what the last one named.
  for (const Designator &designator : designation.designators) {
    // All but the first enter the aggregate that the ones before them lead to.
    if (!is_first) {
      SubObject object = sub_object(frames.back());
      if (!is_aggregate(object.type) && !is_vector(object.type)) {
        sema_.report(designator.start, designator.member
                                           ? DiagId::err_field_designator_non_aggregate
                                           : DiagId::err_array_designator_non_array)
            << sema_.types.quoted(object.type);
        return false;
      }
      // A flexible array has no elements that could be named.
      if (is_array(object.type) && is_incomplete(object.type)) {
        sema_.report(designator.loc, DiagId::err_designator_into_flexible);
        sema_.report(object.field->loc, DiagId::note_flexible_array_member)
            << object.field->name_text();
        return false;
      }
      frames.push_back(make_frame(object.type, object.offset));
    }
    is_first = false;
    bool ok = designator.member ? designate_member(frames, designator)
                                : designate_index(frames, designator, ranges);
    if (!ok) {
      return false;
    }
  }
  return true;
}

// `.name`. The member may be in an anonymous structure: then there are several frames to enter.
bool ListInitializer::designate_member(Frames &frames, const Designator &designator) {
  const Frame &frame = frames.back();
  if (!frame.record) {
    sema_.report(designator.start, DiagId::err_field_designator_non_aggregate)
        << sema_.types.quoted(frame.type);
    return false;
  }
  llvm::SmallVector<FieldDecl *, 2> path =
      sema_.tags->find_member(frame.record, *designator.member);
  if (path.empty()) {
    sema_.report(designator.loc, DiagId::err_field_designator_unknown)
        << designator.member->name << sema_.types.quoted(frame.type);
    return false;
  }
  // Every member on the way but the last is an anonymous one.
  for (size_t i = 0; i < path.size(); ++i) {
    frames.back().index = path[i]->index;
    note_union_member(frames.back(), designator.start);
    if (i + 1 < path.size()) {
      SubObject object = sub_object(frames.back());
      frames.push_back(make_frame(object.type, object.offset));
    }
  }
  return true;
}

// An index of an array with `count` elements (UINT64_MAX: unknown), 6.7.11p7.
// Converts to a number and compares with the bound.
bool ListInitializer::index_value(Expr *expr, uint64_t count, uint64_t stride, uint64_t &value) {
  expr = sema_.conversions->rvalue(expr);
  if (expr->contains_error) {
    return false;
  }
  std::optional<llvm::APSInt> index =
      sema_.constants->require_integer(expr, DiagId::err_array_designator_not_constant);
  if (!index) {
    return false;
  }
  llvm::SmallString<40> digits;
  index->toString(digits, 10);
  if (index->isSigned() && index->isNegative()) {
    sema_.report(expr->loc, DiagId::err_array_designator_negative)
        << std::string_view(digits.str());
    return false;
  }
  // Without a bound: as many as an object can have.
  uint64_t greatest =
      count != UINT64_MAX ? count : (uint64_t{1} << 60) / std::max<uint64_t>(stride, 1);
  if (index->getActiveBits() > 64 || index->getZExtValue() >= greatest) {
    sema_.report(expr->loc, DiagId::err_array_designator_too_large)
        << std::string_view(digits.str()) << greatest;
    return false;
  }
  value = index->getZExtValue();
  return true;
}

// `[index]` or GNU's `[low ... high]`.
bool ListInitializer::designate_index(Frames &frames, const Designator &designator,
                                      Ranges &ranges) {
  Frame &frame = frames.back();
  if (frame.record) {
    sema_.report(designator.loc, DiagId::err_array_designator_non_array)
        << sema_.types.quoted(frame.type);
    return false;
  }
  uint64_t low = 0;
  if (!index_value(designator.low, frame.count, frame.stride, low)) {
    return false;
  }
  frame.index = low;
  // A single index.
  if (!designator.high) {
    return true;
  }
  uint64_t high = 0;
  if (!index_value(designator.high, frame.count, frame.stride, high)) {
    return false;
  }
  if (high < low) {
    sema_.report(designator.start, DiagId::err_array_designator_empty_range) << low << high;
    return false;
  }
  // A range of one element is none.
  if (high > low) {
    ranges.push_back({high - low + 1, frame.is_bits ? 1 : frame.stride * 8, frames.size() - 1});
  }
  return true;
}

// GNU: what the item makes of the first element is repeated for the whole range; the value is
// evaluated once. Afterwards the frames stand behind the last element.
void ListInitializer::repeat_item(Frames &frames, const InitItem &item, const Ranges &ranges) {
  // The item is put into a store of its own and copied from there.
  InitEntryStore *outer = store_;
  SubObject object = sub_object(frames.back());
  // A list replaces the elements as a whole, so they are dropped beforehand.
  if (ranges.size() == 1 && outer->has_entries_from(object.first_bit()) && item.list) {
    for (uint64_t i = 0; i < ranges[0].count; ++i) {
      uint64_t begin = object.first_bit() + i * ranges[0].stride_bits;
      if (outer->discard(begin, begin + size_in_bits(object), item_loc(item))) {
        SubObject element = object;
        element.offset += i * ranges[0].stride_bits / 8;
        add_zero(element, item_loc(item));
      }
    }
  }
  InitEntryStore own(sema_);
  store_ = &own;
  one_item(frames, item);
  store_ = outer;
  llvm::SmallVector<InitEntry, 8> entries;
  own.finish(entries);
  // The innermost range first: what it yields is repeated by those around it.
  for (size_t level = ranges.size(); level-- > 0;) {
    const Range &range = ranges[level];
    llvm::SmallVector<InitEntry, 8> repeated;
    for (InitEntry &entry : entries) {
      // A value without repetition, or one that fills its element without a gap, becomes one entry;
      // others are copied, and so are bits.
      bool is_of_bytes = range.stride_bits % 8 == 0;
      bool is_run = entry.repeat > 1 && entry.stride.value * entry.repeat * 8 == range.stride_bits;
      if (is_of_bytes && (entry.repeat == 1 || is_run)) {
        entry.stride = entry.repeat == 1 ? Bytes{range.stride_bits / 8} : entry.stride;
        entry.repeat *= range.count;
        repeated.push_back(entry);
        continue;
      }
      for (uint64_t i = 0; i < range.count; ++i) {
        InitEntry copy = entry;
        uint64_t bit = entry.bit_offset + i * range.stride_bits;
        copy.offset = entry.offset + Bytes{bit / 8};
        copy.bit_offset = static_cast<uint32_t>(bit % 8);
        repeated.push_back(copy);
      }
    }
    entries = std::move(repeated);
    // The frame of the range, if it is still open, goes on behind `high`; inner ones move along.
    if (range.frame < frames.size()) {
      frames[range.frame].index += range.count - 1;
      for (size_t i = range.frame + 1; i < frames.size(); ++i) {
        frames[i].offset += (range.count - 1) * range.stride_bits / 8;
      }
    }
  }
  // Now they are entered among the others.
  for (const InitEntry &entry : entries) {
    outer->add(entry,
               entry.bit_width ? entry.bit_width : sema_.types.size_of(entry.type).value * 8);
  }
}

} // namespace cinch
