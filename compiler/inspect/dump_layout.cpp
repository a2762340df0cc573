// `cinch dump layout`: where the members of records lie and what is lost between them.
#include "ast/record_layout.h"
#include "driver/unit.h"
#include "inspect/dump_job.h"
#include "inspect/functions.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"

#include <optional>

namespace cinch {

namespace {

// x86-64 and nearly all AArch64 processors.
constexpr uint64_t cache_line_bytes = 64;

// In bits; nothing for what is known at run time only: GNU, arrays of variable length as members.
using Extent = std::optional<uint64_t>;

Extent sum_of(Extent a, Extent b) { return a && b ? Extent(*a + *b) : std::nullopt; }

// A stretch of a record, from its start.
struct Piece {
  const FieldDecl *field; // null: a hole
  Extent offset;
  Extent size;
  Extent end() const { return sum_of(offset, size); }
};

struct Summary {
  uint64_t members = 0; // bits
  uint64_t holes = 0;
  unsigned hole_count = 0;
  uint64_t padding = 0;
};

// Another order of the members that needs less room.
struct Reordering {
  uint64_t size = 0;
  std::vector<const FieldDecl *> order;
};

// Types of members in which there are bounds that are expressions. Those last only as long as the
// declaration around them, so that what they look like is kept.
class VariableTypes {
public:
  struct Spelling {
    std::string type;
    std::string declaration;
  };
  // After each external declaration.
  void note_new_records(const TypeContext &types);
  // Null: the type can be asked itself.
  const Spelling *find(const FieldDecl &field) const {
    auto found = spellings_.find(&field);
    return found == spellings_.end() ? nullptr : &found->second;
  }

private:
  size_t record_count_ = 0;
  llvm::DenseMap<const FieldDecl *, Spelling> spellings_;
};

class LayoutPrinter {
public:
  LayoutPrinter(DumpJob &job, const SourceMap &sources, const TypeContext &types,
                const VariableTypes &variable_types)
      : job_(job), sources_(sources), types_(types), variable_types_(variable_types) {}
  void print(const RecordDecl &record);
  std::string name_of(const RecordDecl &record) const;

private:
  std::string declaration_of(const FieldDecl &field) const;
  Extent size_of(const FieldDecl &field) const;
  std::vector<Piece> pieces_of(const RecordDecl &record) const;
  Summary summary_of(const RecordDecl &record, llvm::ArrayRef<Piece> pieces) const;
  Reordering reordering_of(const RecordDecl &record) const;
  void print_text(const RecordDecl &record);
  void print_pieces(const RecordDecl &record, Extent base, unsigned depth);
  void print_piece(const Piece &piece, Extent base, unsigned depth);
  void mark_cache_line(uint64_t byte);
  void print_summary(const RecordDecl &record, const Summary &summary);
  void print_json(const RecordDecl &record);
  void sizes_as_json(const RecordDecl &record);
  void pieces_as_json(const RecordDecl &record, Extent base);
  void piece_as_json(const Piece &piece, Extent base);

  DumpJob &job_;
  const SourceMap &sources_;
  const TypeContext &types_;
  const VariableTypes &variable_types_;
  uint64_t cache_line_ = 0;
};

} // namespace

void VariableTypes::note_new_records(const TypeContext &types) {
  llvm::ArrayRef<RecordDecl *> records = types.records();
  for (const RecordDecl *record : records.drop_front(record_count_)) {
    for (const FieldDecl *field : record->fields) {
      if (!field->type.is_null() && field->type.type()->is_variably_modified) {
        spellings_[field] = {types.spelling(field->type),
                             types.spelling(field->type, field->name_text())};
      }
    }
  }
  record_count_ = records.size();
}

static const RecordDecl *record_in(QualType type) {
  const RecordType *record = type_as<RecordType>(type);
  return record != nullptr && record->decl->is_complete ? record->decl : nullptr;
}

// The record that the elements of an array are, of whatever dimension; null for all that is no
// array of records. `index`: "[0]" for each dimension.
static const RecordDecl *element_record(QualType type, std::string &index) {
  index.clear();
  while (const ArrayType *array = as_array(type)) {
    type = array->element;
    index += "[0]";
  }
  return index.empty() ? nullptr : record_in(type);
}

std::string LayoutPrinter::name_of(const RecordDecl &record) const {
  if (record.name == nullptr && record.typedef_name != nullptr) {
    return std::string(record.typedef_name->name_text());
  }
  return types_.spelling(QualType(record.type));
}

// A flexible array has no size.
Extent LayoutPrinter::size_of(const FieldDecl &field) const {
  if (field.is_bit_field) {
    return field.bit_width;
  }
  if (has_variable_size(field.type)) {
    return std::nullopt;
  }
  return is_incomplete(field.type) ? 0 : types_.size_of(field.type).value * 8;
}

// Members in order, with the holes between them; in a union they lie on each other.
std::vector<Piece> LayoutPrinter::pieces_of(const RecordDecl &record) const {
  std::vector<Piece> pieces;
  uint64_t end = 0;
  for (const FieldDecl *field : record.fields) {
    if (field->is_bit_field && field->bit_width == 0) {
      continue; // it only moves what follows
    }
    Extent offset = field->has_variable_offset ? std::nullopt : Extent(field->offset.value);
    if (!record.is_union() && offset && *offset > end) {
      pieces.push_back({nullptr, end, *offset - end});
    }
    pieces.push_back({field, offset, size_of(*field)});
    end = std::max(end, pieces.back().end().value_or(0));
  }
  return pieces;
}

// Holes inside of members that are records are those records' affair. Assumes a record of constant
// size.
Summary LayoutPrinter::summary_of(const RecordDecl &record, llvm::ArrayRef<Piece> pieces) const {
  Summary summary;
  uint64_t end = 0;
  for (const Piece &piece : pieces) {
    if (piece.field == nullptr) {
      summary.holes += *piece.size;
      ++summary.hole_count;
    } else if (!record.is_union()) {
      summary.members += *piece.size;
    } else {
      summary.members = std::max(summary.members, *piece.size);
    }
    end = std::max(end, *piece.end());
  }
  uint64_t whole = record.size.value * 8;
  summary.padding = whole > end ? whole - end : 0;
  return summary;
}

// Large alignments first leaves no holes. Records whose order or packing was chosen on purpose, or
// is bound by a flexible array, are left alone.
Reordering LayoutPrinter::reordering_of(const RecordDecl &record) const {
  Reordering best;
  bool is_bound = record.is_union() || record.is_packed || record.max_field_alignment != 0 ||
                  record.has_flexible_array || record.has_variable_size ||
                  record.explicit_alignment.value != 0;
  for (const FieldDecl *field : record.fields) {
    is_bound |= field->is_bit_field || field->is_packed;
    best.order.push_back(field);
  }
  if (is_bound) {
    return {};
  }
  auto alignment = [&](const FieldDecl *field) {
    return member_alignment(record, *field, types_).value;
  };
  std::stable_sort(
      best.order.begin(), best.order.end(),
      [&](const FieldDecl *a, const FieldDecl *b) { return alignment(a) > alignment(b); });
  for (const FieldDecl *field : best.order) {
    best.size = llvm::alignTo(best.size, alignment(field)) + types_.size_of(field->type).value;
  }
  best.size = llvm::alignTo(best.size, record.alignment.value);
  return best.size < record.size.value ? best : Reordering();
}

// "12" bytes, or "12:3" with a bit; "?", which a line below explains.
static std::string bytes_and_bits(Extent bits) {
  return !bits            ? "?"
         : *bits % 8 == 0 ? std::to_string(*bits / 8)
                          : llvm::formatv("{0}:{1}", *bits / 8, *bits % 8).str();
}

// "4 bytes", "3 bits".
static std::string amount(uint64_t bits) {
  uint64_t count = bits % 8 == 0 ? bits / 8 : bits;
  const char *unit = bits % 8 == 0 ? "byte" : "bit";
  return llvm::formatv("{0} {1}{2}", count, unit, count == 1 ? "" : "s").str();
}

// "union {...} trace" where the type has no name: its members follow.
std::string LayoutPrinter::declaration_of(const FieldDecl &field) const {
  const RecordDecl *record = record_in(field.type);
  const VariableTypes::Spelling *spelling = variable_types_.find(field);
  if (spelling != nullptr && record == nullptr) {
    return spelling->declaration;
  }
  if (record == nullptr || record->name != nullptr || record->typedef_name != nullptr) {
    return types_.spelling(field.type, field.name_text());
  }
  std::string text = record->is_union() ? "union {...}" : "struct {...}";
  return field.name == nullptr ? text : text + " " + std::string(field.name_text());
}

// `base`: where the record begins in the outermost one, in bits.
void LayoutPrinter::print_piece(const Piece &piece, Extent base, unsigned depth) {
  std::string offset = bytes_and_bits(sum_of(base, piece.offset));
  bool is_bits =
      piece.size && (*piece.size % 8 != 0 || (piece.field != nullptr && piece.field->is_bit_field));
  std::string size =
      is_bits ? llvm::formatv("{0}b", *piece.size).str() : bytes_and_bits(piece.size);
  job_.out << llvm::right_justify(offset, 8) << llvm::right_justify(size, 8) << "  ";
  job_.out.indent(2 * depth);
  if (piece.field == nullptr) {
    Painted(job_.out, llvm::raw_ostream::RED) << "-- hole of " << amount(*piece.size) << " --";
  } else {
    job_.out << declaration_of(*piece.field);
    if (piece.field->is_bit_field) {
      job_.out << " : " << piece.field->bit_width;
    }
  }
  job_.out << '\n';
}

// Before what is the first in its line, or behind the last that reaches into it.
void LayoutPrinter::mark_cache_line(uint64_t byte) {
  uint64_t line = byte / cache_line_bytes;
  if (line > cache_line_) {
    Painted(job_.out, llvm::raw_ostream::BLUE)
        << llvm::formatv("{0,8}          ---- cache line {1} ----\n", line * cache_line_bytes, line)
               .str();
    cache_line_ = line;
  }
}

// Members of members follow with their offsets from the start of the outermost record, since that
// is where cache lines are counted from. Of an array they are shown once.
void LayoutPrinter::print_pieces(const RecordDecl &record, Extent base, unsigned depth) {
  for (const Piece &piece : pieces_of(record)) {
    Extent offset = sum_of(base, piece.offset);
    if (offset) {
      mark_cache_line(*offset / 8);
    }
    print_piece(piece, base, depth);
    if (piece.field == nullptr) {
      continue;
    }
    std::string index;
    if (const RecordDecl *inner = record_in(piece.field->type)) {
      print_pieces(*inner, offset, depth + 1);
    } else if (const RecordDecl *element = element_record(piece.field->type, index)) {
      job_.out.indent(20 + 2 * depth) << piece.field->name_text() << index << ":\n";
      print_pieces(*element, offset, depth + 2);
    }
  }
}

void LayoutPrinter::print_summary(const RecordDecl &record, const Summary &summary) {
  uint64_t lines = llvm::divideCeil(record.size.value, cache_line_bytes);
  job_.out << "  size " << record.size.value << ", align " << record.alignment.value << ", "
           << lines << (lines == 1 ? " cache line" : " cache lines") << "; members "
           << amount(summary.members);
  if (summary.hole_count != 0) {
    job_.out << ", " << summary.hole_count << (summary.hole_count == 1 ? " hole " : " holes ")
             << amount(summary.holes);
  }
  if (summary.padding != 0) {
    job_.out << ", padding " << amount(summary.padding);
  }
  job_.out << '\n';
  Reordering better = reordering_of(record);
  if (better.order.empty()) {
    return;
  }
  Painted painted(job_.out, llvm::raw_ostream::YELLOW);
  painted << "  in the order";
  for (const FieldDecl *field : better.order) {
    painted << (field == better.order.front() ? " " : ", ")
            << (field->name != nullptr ? std::string(field->name_text()) : "(anonymous)");
  }
  painted << ": size " << better.size << ", " << record.size.value - better.size << " less\n";
}

void LayoutPrinter::print_text(const RecordDecl &record) {
  PresumedLoc place = sources_.presumed(record.loc);
  Painted(job_.out, llvm::raw_ostream::CYAN, true) << name_of(record);
  job_.out << "  // " << llvm::StringRef(place.file) << ':' << place.line;
  job_.out << (record.is_packed ? ", packed\n" : "\n");
  job_.out << "  offset    size\n";
  cache_line_ = 0;
  print_pieces(record, 0, 0);
  if (record.has_variable_size) {
    job_.out << "  size and what has a ? are not known until run time, align "
             << record.alignment.value << "\n\n";
    return;
  }
  if (record.size.value != 0) {
    mark_cache_line(record.size.value - 1);
  }
  print_summary(record, summary_of(record, pieces_of(record)));
  job_.out << '\n';
}

// What is known at run time only is left out.
void LayoutPrinter::piece_as_json(const Piece &piece, Extent base) {
  llvm::json::OStream &json = *job_.json;
  const FieldDecl *field = piece.field;
  json.attribute("kind", field == nullptr ? "hole" : field->is_bit_field ? "bit-field" : "member");
  if (field != nullptr) {
    json.attribute("name", llvm::StringRef(field->name_text()));
    const VariableTypes::Spelling *spelling = variable_types_.find(*field);
    json.attribute("type", spelling != nullptr ? spelling->type : types_.spelling(field->type));
  }
  Extent offset = sum_of(base, piece.offset);
  if (offset) {
    json.attribute("offset", static_cast<int64_t>(*offset / 8));
    json.attribute("bit", static_cast<int64_t>(*offset % 8));
  }
  if (piece.size) {
    json.attribute("bits", static_cast<int64_t>(*piece.size));
  }
  if (field == nullptr) {
    return;
  }
  std::string index;
  if (const RecordDecl *inner = record_in(field->type)) {
    json.attributeArray("members", [&] { pieces_as_json(*inner, offset); });
  } else if (const RecordDecl *element = element_record(field->type, index)) {
    json.attributeArray("element_members", [&] { pieces_as_json(*element, offset); });
  }
}

void LayoutPrinter::pieces_as_json(const RecordDecl &record, Extent base) {
  for (const Piece &piece : pieces_of(record)) {
    job_.json->object([&] { piece_as_json(piece, base); });
  }
}

void LayoutPrinter::sizes_as_json(const RecordDecl &record) {
  llvm::json::OStream &json = *job_.json;
  Summary summary = summary_of(record, pieces_of(record));
  json.attribute("size", static_cast<int64_t>(record.size.value));
  json.attribute("cache_lines",
                 static_cast<int64_t>(llvm::divideCeil(record.size.value, cache_line_bytes)));
  json.attribute("hole_bits", static_cast<int64_t>(summary.holes));
  json.attribute("padding_bits", static_cast<int64_t>(summary.padding));
}

void LayoutPrinter::print_json(const RecordDecl &record) {
  llvm::json::OStream &json = *job_.json;
  PresumedLoc place = sources_.presumed(record.loc);
  json.attribute("name", name_of(record));
  json.attribute("kind", record.is_union() ? "union" : "struct");
  json.attribute("file", llvm::StringRef(place.file));
  json.attribute("line", place.line);
  json.attribute("align", static_cast<int64_t>(record.alignment.value));
  json.attribute("packed", record.is_packed);
  if (!record.has_variable_size) {
    sizes_as_json(record);
  }
  json.attributeArray("members", [&] { pieces_as_json(record, 0); });
  Reordering better = reordering_of(record);
  if (!better.order.empty()) {
    json.attributeObject("reordered", [&] {
      json.attribute("size", static_cast<int64_t>(better.size));
      json.attributeArray("order", [&] {
        for (const FieldDecl *field : better.order) {
          json.value(llvm::StringRef(field->name_text()));
        }
      });
    });
  }
}

void LayoutPrinter::print(const RecordDecl &record) {
  if (job_.json != nullptr) {
    job_.json->object([&] { print_json(record); });
  } else {
    print_text(record);
  }
}

// Unnamed ones are shown where they are members.
static llvm::SmallPtrSet<const RecordDecl *, 32> member_records(const TypeContext &types) {
  llvm::SmallPtrSet<const RecordDecl *, 32> members;
  for (const RecordDecl *record : types.records()) {
    for (const FieldDecl *field : record->fields) {
      QualType type = field->type;
      while (const ArrayType *array = as_array(type)) {
        type = array->element;
      }
      const RecordDecl *inner = record_in(type);
      if (inner != nullptr && inner->name == nullptr && inner->typedef_name == nullptr) {
        members.insert(inner);
      }
    }
  }
  return members;
}

// --record takes tags, typedef names, and what is printed as the name.
static bool has_name(const RecordDecl &record, llvm::StringRef name) {
  const TypedefDecl *alias = record.typedef_name;
  if (alias != nullptr && name == llvm::StringRef(alias->name_text())) {
    return true;
  }
  name.consume_front(record.is_union() ? "union " : "struct ");
  return record.name != nullptr && name == llvm::StringRef(record.name_text());
}

// --record finds them in headers too.
static bool is_wanted(const DumpJob &job, const RecordDecl &record, const SourceMap &sources,
                      const SelectedLines &lines) {
  if (!record.is_complete || record.is_invalid || !record.loc.is_valid()) {
    return false;
  }
  const DumpOptions &options = job.options;
  if (!options.records.empty()) {
    return llvm::any_of(options.records,
                        [&](const std::string &name) { return has_name(record, name); });
  }
  SourceLoc last = record.fields.empty() ? record.loc : record.fields.back()->loc;
  return lines.overlaps(sources, record.loc, last);
}

// False after a message about one that is not there.
static bool print_records(DumpJob &job, const SourceMap &sources, const TypeContext &types,
                          const VariableTypes &variable_types, const SelectedLines &lines) {
  LayoutPrinter printer(job, sources, types, variable_types);
  llvm::SmallPtrSet<const RecordDecl *, 32> members = member_records(types);
  std::vector<const RecordDecl *> printed;
  for (const RecordDecl *record : types.records()) {
    if (!members.contains(record) && is_wanted(job, *record, sources, lines)) {
      printer.print(*record);
      printed.push_back(record);
    }
  }
  for (const std::string &name : job.options.records) {
    auto is_it = [&](const RecordDecl *record) { return has_name(*record, name); };
    if (llvm::none_of(printed, is_it)) {
      return job.error("there is no structure or union '" + name + "'");
    }
  }
  return true;
}

// Layouts are final only when the whole unit has been read: a tag may be completed late.
bool dump_layout(DumpJob &job) {
  std::optional<SelectedLines> lines = selected_lines(job);
  if (!lines) {
    return false;
  }
  Unit unit(job.invocation, job.target, job.messages);
  TypeContext types(job.target, job.invocation.language);
  VariableTypes variable_types;
  auto each = [&](llvm::ArrayRef<Decl *>) { variable_types.note_new_records(types); };
  if (unit.preprocessor.enter_main_file(job.invocation.input)) {
    parse_unit(unit, types, each, [](llvm::ArrayRef<Decl *>) {});
  }
  unit.diags.finish();
  if (unit.has_errors()) {
    return false;
  }
  bool done = false;
  auto print = [&] { done = print_records(job, unit.sources, types, variable_types, *lines); };
  if (job.json == nullptr) {
    print();
  } else {
    job.json->attributeArray("records", print);
  }
  return done;
}

} // namespace cinch
