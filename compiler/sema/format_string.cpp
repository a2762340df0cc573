// printf and scanf format strings: C23 7.23.6.1, 7.23.6.2, POSIX positions, GNU conversions.
#include "sema/format_string.h"

#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "source/source_map.h"

#include "llvm/ADT/StringExtras.h"

namespace cinch {

namespace {

enum class Length : uint8_t { None, hh, h, l, ll, j, z, t, L, w, wf };

// One conversion specification.
struct Specification {
  size_t start = 0; // of the '%' in the string
  size_t end = 0;   // behind the conversion specifier
  std::string_view flags;
  bool suppresses = false; // scanf *
  bool has_width = false, width_is_argument = false;
  bool has_precision = false, precision_is_argument = false;
  unsigned position = 0; // %n$; 0: none
  Length length = Length::None;
  std::string_view length_text;
  unsigned exact_width = 0; // of w8, wf32 ...
  char conversion = '\0';
};

// The literal that a format argument is, or null: through conditionals with one literal each.
const StringLiteralExpr *format_literal(Sema &sema, const Expr *expr) {
  // Conversions of the array to a pointer stand around the literal.
  const Expr *here = expr;
  while (true) {
    if (const CastExpr *cast = expr_as<CastExpr>(here)) {
      bool keeps = cast->cast == CastKind::ArrayToPointer || cast->cast == CastKind::NoOp ||
                   cast->cast == CastKind::PointerCast;
      if (!keeps) {
        break;
      }
      here = cast->operand;
    } else {
      break;
    }
  }
  if (const StringLiteralExpr *literal = expr_as<StringLiteralExpr>(here)) {
    return literal;
  }
  // A const array or a constant pointer to a literal.
  // `static const char format[] = "…";` is as good as the literal itself.
  const CastExpr *load = expr_as<CastExpr>(here);
  const DeclRefExpr *reference =
      expr_as<DeclRefExpr>(load != nullptr ? static_cast<const Expr *>(load->operand) : here);
  // Only a const object keeps what it was initialized with.
  const VarDecl *variable = reference != nullptr ? as_variable(reference->decl) : nullptr;
  if (variable == nullptr || variable->init == nullptr || !variable->type.is_const()) {
    return nullptr;
  }
  if (const StringLiteralExpr *literal = expr_as<StringLiteralExpr>(variable->init)) {
    return literal;
  }
  const InitListExpr *list = expr_as<InitListExpr>(variable->init);
  // `= {"…"}`
  if (list != nullptr && list->entries.size() == 1) {
    return expr_as<StringLiteralExpr>(list->entries[0].value);
  }
  // A const pointer: its initializer has been evaluated to the address of the literal.
  const AddressConstantExpr *address = expr_as<AddressConstantExpr>(variable->init);
  return address != nullptr && address->offset == 0 ? expr_as<StringLiteralExpr>(address->object)
                                                    : nullptr;
}

// Of the escape sequence for one byte that begins there.
size_t escape_length(const char *text) {
  size_t length = 2;
  // Any number of hexadecimal digits, up to three octal ones.
  if (text[1] == 'x') {
    while (llvm::isHexDigit(text[length])) {
      ++length;
    }
  } else if (text[1] >= '0' && text[1] <= '7') {
    while (length < 4 && text[length] >= '0' && text[length] <= '7') {
      ++length;
    }
  }
  return length;
}

// Checks one format with its arguments: it reads the text from the beginning to the end, one
// specification at a time, and takes an argument for each.
class FormatChecker {
public:
  FormatChecker(Sema &sema, const FormatCall &call, const StringLiteralExpr *literal)
      : sema_(sema), call_(call), literal_(literal), text_(literal->bytes) {}

  // Where a byte of the format was written, as far as the first token reaches.
  SourceLoc place(size_t byte) const {
    const char *start = sema_.sources.characters(literal_->loc);
    // The spelling in the source is longer than the bytes: escape sequences count for one.
    const char *here = start;
    while (*here != '"' && *here != '\0' && here - start < 3) { // the prefix
      ++here;
    }
    if (*here++ != '"') {
      return literal_->loc;
    }
    for (size_t i = 0; i != byte; ++i) {
      // The rest is in another token of a concatenation: the place of the first one has to do.
      if (*here == '"' || *here == '\0' || *here == '\n') {
        return literal_->loc;
      }
      here += *here == '\\' ? escape_length(here) : 1;
    }
    return *here == '"' ? literal_->loc : literal_->loc.plus(static_cast<uint32_t>(here - start));
  }

  void check() {
    // Wide formats have other functions.
    if (literal_->element_size != 1) {
      sema_.report(literal_->loc, DiagId::warn_format_wide_string) << source_range(literal_);
      return;
    }
    if (text_.empty()) {
      sema_.report(literal_->loc, DiagId::warn_format_empty);
      return;
    }
    size_t zero = text_.find('\0');
    if (zero != std::string_view::npos) {
      sema_.report(place(zero), DiagId::warn_format_contains_null);
      text_ = text_.substr(0, zero);
    }
    // Text between the specifications is copied as it is.
    while (position_ < text_.size()) {
      size_t percent = text_.find('%', position_);
      if (percent == std::string_view::npos) {
        break;
      }
      position_ = percent;
      Specification specification;
      if (!parse(specification) || !check(specification)) {
        return; // what follows can not be matched with the arguments
      }
    }
    // Arguments that no specification takes. With positions nobody knows what is meant.
    if (call_.has_arguments && !uses_positions_) {
      check_unused_arguments();
    }
  }

private:
  // Characters of the format; '\0' at its end.
  bool at_end() const { return position_ >= text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[position_]; }
  bool take(char c) {
    if (peek() != c) {
      return false;
    }
    ++position_;
    return true;
  }
  // Great numbers are cut off: no width is that large.
  bool take_number(unsigned &number) {
    size_t start = position_;
    number = 0;
    while (peek() >= '0' && peek() <= '9') {
      number = std::min(number * 10 + static_cast<unsigned>(peek() - '0'), 1u << 24);
      ++position_;
    }
    return position_ != start;
  }

  // The format ends within a specification. Always false.
  bool incomplete(const Specification &specification) {
    bool is_open_set = specification.conversion == '[';
    sema_.report(place(is_open_set ? position_ - 1 : specification.start),
                 is_open_set ? DiagId::warn_scanf_open_set : DiagId::warn_format_incomplete);
    return false;
  }

  // `%[position$][flags][width][.precision][length]conversion`; the order for scanf is the same
  // without flags. False after a message which makes going on useless.
  bool parse(Specification &out) {
    out.start = position_++;
    unsigned number = 0;
    size_t before = position_;
    // A number is either: the `$` decides.
    if (take_number(number)) { // `%2$d`, or a width
      if (take('$')) {
        out.position = number;
        uses_positions_ = true;
        if (number == 0) {
          sema_.report(place(out.start), DiagId::warn_format_zero_position);
          return false;
        }
      } else {
        // It was a width: read once more, in its place.
        position_ = before;
      }
    }
    // In scanf `*` means that what is read is not stored.
    if (call_.is_scanf) {
      out.suppresses = take('*');
    } else {
      size_t flags = position_;
      // `'` for groups of digits and `I` for other digits are extensions.
      while (std::string_view("-+ #0'I").find(peek()) != std::string_view::npos && !at_end()) {
        ++position_;
      }
      out.flags = text_.substr(flags, position_ - flags);
    }
    parse_amount(out.has_width, out.width_is_argument, !call_.is_scanf);
    if (!call_.is_scanf && take('.')) {
      parse_amount(out.has_precision, out.precision_is_argument, true);
      out.has_precision = true;
    }
    parse_length(out);
    if (at_end()) {
      return incomplete(out);
    }
    out.conversion = text_[position_++];
    // The set ends with `]`; what is in it does not matter.
    if (call_.is_scanf && out.conversion == '[' && !skip_scan_set()) {
      return incomplete(out);
    }
    out.end = position_;
    return true;
  }

  // A width or precision: a number or `*`, for which an argument is taken.
  void parse_amount(bool &has, bool &is_argument, bool allows_star) {
    unsigned number = 0;
    if (allows_star && take('*')) {
      has = is_argument = true;
      // `*2$` names the argument of the width.
      size_t before = position_;
      if (take_number(number) && !take('$')) {
        position_ = before;
      }
      return;
    }
    has = take_number(number);
    if (call_.is_scanf && has && number == 0) {
      sema_.report(place(position_ - 1), DiagId::warn_scanf_zero_width);
    }
  }

  // The length modifier. Whether it goes with the conversion is not checked: C leaves the behaviour
  // undefined, and libraries define it.
  void parse_length(Specification &out) {
    size_t start = position_;
    switch (peek()) {
    case 'h':
      ++position_;
      out.length = take('h') ? Length::hh : Length::h;
      break;
    case 'l':
      ++position_;
      out.length = take('l') ? Length::ll : Length::l;
      break;
    // BSD: `q` is `ll`.
    case 'q':
      ++position_;
      out.length = Length::ll;
      break;
    case 'j':
      ++position_;
      out.length = Length::j;
      break;
    // `Z` is an old name for `z`.
    case 'z':
    case 'Z':
      ++position_;
      out.length = Length::z;
      break;
    case 't':
      ++position_;
      out.length = Length::t;
      break;
    case 'L':
      ++position_;
      out.length = Length::L;
      break;
    case 'w': // C23
      ++position_;
      out.length = take('f') ? Length::wf : Length::w;
      take_number(out.exact_width);
      break;
    case 'm': // POSIX scanf: allocates
      if (call_.is_scanf) {
        ++position_;
        allocates_ = true;
        parse_length(out);
        return;
      }
      break;
    default: // of characters
      break;
    }
    out.length_text = text_.substr(start, position_ - start);
  }

  // Behind `[`: a `]` as the first character belongs to the set. False when the set is not closed.
  bool skip_scan_set() {
    take('^');
    take(']');
    while (!at_end() && peek() != ']') {
      ++position_;
    }
    return take(']');
  }

  // The argument a specification takes next; null when there is none (reported) or none is given.
  const Expr *next_argument(const Specification &specification) {
    size_t index = call_.first_argument;
    // Positions count from 1.
    if (specification.position != 0) {
      index += specification.position - 1;
      if (index >= call_.arguments.size()) {
        sema_.report(place(specification.end - 1), DiagId::warn_format_position_too_large)
            << specification.position
            << static_cast<uint64_t>(call_.arguments.size() - call_.first_argument);
        return nullptr;
      }
    } else {
      index += next_;
      ++next_;
      if (index >= call_.arguments.size()) {
        sema_.report(place(specification.end - 1), DiagId::warn_format_too_few_arguments);
        return nullptr;
      }
    }
    return call_.arguments[index];
  }

  // Takes the arguments and compares the types. False: give up on this format.
  bool check(const Specification &specification) {
    allocates_ = allocates_ && call_.is_scanf;
    bool allocates = std::exchange(allocates_, false);
    // `%%` takes no argument.
    if (specification.conversion == '%') {
      return true;
    }
    // The arguments for `*` come before the value.
    for (bool is_width : {true, false}) {
      bool is_argument =
          is_width ? specification.width_is_argument : specification.precision_is_argument;
      if (!is_argument || !call_.has_arguments) {
        continue;
      }
      size_t index = call_.first_argument + next_++;
      if (index >= call_.arguments.size()) {
        sema_.report(place(specification.start), DiagId::warn_format_missing_star)
            << (is_width ? 0 : 1) << (is_width ? "*" : ".*");
        return false;
      }
      const Expr *argument = call_.arguments[index];
      // int, or anything that was promoted to it.
      if (!is_integer(argument->type) || sema_.types.size_of(argument->type).value != 4) {
        sema_.report(argument->loc, DiagId::warn_format_star_type)
            << (is_width ? 0 : 1) << sema_.types.quoted(sema_.types.int_type())
            << sema_.types.quoted(argument->type) << source_range(argument);
      }
    }
    // The type that is wanted follows from conversion and length.
    bool is_known = false;
    QualType wanted;
    if (!has_unknown_width(specification)) {
      wanted = call_.is_scanf ? scanf_type(specification, is_known)
                              : printf_type(specification, is_known);
    }
    if (!is_known) {
      sema_.report(place(specification.end - 1), DiagId::warn_format_invalid_conversion)
          << text_.substr(specification.end - 1, 1);
      return false;
    }
    // Nothing is stored, or nothing is taken.
    if (specification.suppresses || (wanted.is_null() && specification.conversion == 'm')) {
      return true;
    }
    // A vprintf: the arguments are in a va_list.
    if (!call_.has_arguments) {
      return true;
    }
    const Expr *argument = next_argument(specification);
    if (argument == nullptr) {
      return false;
    }
    // With `m` scanf stores a pointer to memory that it allocates; the pointer is not compared.
    if (!wanted.is_null() && !allocates) {
      call_.is_scanf ? match_scanf(specification, wanted, argument)
                     : match_printf(specification, wanted, argument);
    }
    return true;
  }

  // The integer type of a length modifier, for the conversions `d`, `u` and the like.
  QualType integer_of(Length length, bool is_signed, unsigned exact_width) {
    TypeContext &types = sema_.types;
    auto pick = [&](BuiltinKind signed_kind, BuiltinKind unsigned_kind) {
      return types.builtin(is_signed ? signed_kind : unsigned_kind);
    };
    switch (length) {
    case Length::None:
      return pick(BuiltinKind::Int, BuiltinKind::UInt);
    case Length::hh:
      return pick(BuiltinKind::SChar, BuiltinKind::UChar);
    case Length::h:
      return pick(BuiltinKind::Short, BuiltinKind::UShort);
    case Length::l:
      return pick(BuiltinKind::Long, BuiltinKind::ULong);
    case Length::ll:
    case Length::L: // GNU
      return pick(BuiltinKind::LongLong, BuiltinKind::ULongLong);
    case Length::j:
      return is_signed ? types.intmax_type() : types.uintmax_type();
    case Length::z:
      return is_signed ? types.corresponding_signed(types.size_type()) : types.size_type();
    case Length::t:
      return is_signed ? types.ptrdiff_type() : types.corresponding_unsigned(types.ptrdiff_type());
    case Length::w:
      return types.integer_of_width(exact_width, is_signed);
    case Length::wf: // glibc's fast types: the register's width, but for 8 bits
      return types.integer_of_width(exact_width == 8 ? 8 : 64, is_signed);
    }
    return types.int_type();
  }

  // C23 7.23.6.1p7: N is the width of one of stdint.h's types.
  static bool has_unknown_width(const Specification &specification) {
    unsigned width = specification.exact_width;
    bool is_exact = specification.length == Length::w || specification.length == Length::wf;
    return is_exact && width != 8 && width != 16 && width != 32 && width != 64;
  }

  // The argument's type; null with `is_known` when anything is right.
  QualType printf_type(const Specification &specification, bool &is_known) {
    TypeContext &types = sema_.types;
    is_known = true;
    switch (specification.conversion) {
    case 'd':
    case 'i':
      // Signed integers, unsigned ones, floating values, characters, strings, pointers.
      return integer_of(specification.length, true, specification.exact_width);
    case 'o':
    case 'u':
    case 'x':
    case 'X':
    case 'b':
    case 'B':
      return integer_of(specification.length, false, specification.exact_width);
    case 'a':
    case 'A':
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return types.builtin(specification.length == Length::L ? BuiltinKind::LongDouble
                                                             : BuiltinKind::Double);
    // wint_t is unsigned int on Linux.
    case 'c':
      return specification.length == Length::l ? types.builtin(BuiltinKind::UInt)
                                               : types.int_type();
    case 'C':
      return types.builtin(BuiltinKind::UInt);
    case 's':
      return types.pointer_to(specification.length == Length::l ? types.wchar_type()
                                                                : types.char_type());
    case 'S':
      return types.pointer_to(types.wchar_type());
    case 'p':
      return types.pointer_to(types.void_type());
    // `%n` stores a number.
    case 'n':
      return types.pointer_to(integer_of(specification.length, true, specification.exact_width));
    case 'm': // GNU: strerror(errno)
      return {};
    default: // of characters
      is_known = false;
      return {};
    }
  }

  // As printf_type for scanf, which wants pointers to what it stores.
  QualType scanf_type(const Specification &specification, bool &is_known) {
    TypeContext &types = sema_.types;
    is_known = true;
    switch (specification.conversion) {
    case 'd':
    case 'i':
    case 'n':
      return types.pointer_to(integer_of(specification.length, true, specification.exact_width));
    case 'o':
    case 'u':
    case 'x':
    case 'X':
    case 'b':
      return types.pointer_to(integer_of(specification.length, false, specification.exact_width));
    case 'a':
    case 'A':
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      // Unlike printf, where floats are promoted, the size must be told apart.
      return types.pointer_to(
          types.builtin(specification.length == Length::L   ? BuiltinKind::LongDouble
                        : specification.length == Length::l ? BuiltinKind::Double
                                                            : BuiltinKind::Float));
    case 'c':
    case 's':
    case '[':
      return types.pointer_to(specification.length == Length::l ? types.wchar_type()
                                                                : types.char_type());
    case 'C':
    case 'S':
      return types.pointer_to(types.wchar_type());
    case 'p':
      return types.pointer_to(types.pointer_to(types.void_type()));
    default: // of characters
      is_known = false;
      return {};
    }
  }

  // Integer types of one size, whatever their sign: -Wformat does not tell them apart.
  bool same_size_integers(QualType a, QualType b) {
    return is_integer(a) && is_integer(b) && !is_incomplete(a) && !is_incomplete(b) &&
           sema_.types.size_of(a) == sema_.types.size_of(b);
  }
  // Long and long long are different even when they are as wide.
  bool same_rank(QualType a, QualType b) {
    return same_unqualified_type(sema_.types.corresponding_unsigned(sema_.types.unqualified(a)),
                                 sema_.types.corresponding_unsigned(sema_.types.unqualified(b)));
  }

  // The message that one of the two, the format or the argument, is wrong.
  void mismatch(QualType wanted, QualType given, const Expr *argument) {
    sema_.report(source_range(argument).begin, DiagId::warn_format_type_mismatch)
        << sema_.types.quoted(wanted) << sema_.types.quoted(given) << source_range(argument);
  }

  // An argument of printf. It was promoted already; messages show it as it was written.
  void match_printf(const Specification &specification, QualType wanted, const Expr *argument) {
    QualType given = argument->type;
    const Expr *written = ignore_implicit(argument);
    if (is_pointer(wanted)) {
      match_pointer(specification, wanted, given, argument);
      return;
    }
    // float was promoted to double. _Float64 and double have the same format.
    if (is_real_floating(wanted)) {
      bool is_half_promoted = is_real_floating(given) && same_unqualified_type(given, wanted);
      bool is_alias =
          is_real_floating(given) &&
          sema_.types.target().float_format(type_cast<BuiltinType>(given)->builtin) ==
              sema_.types.target().float_format(type_cast<BuiltinType>(wanted)->builtin);
      if (!is_half_promoted && !is_alias) {
        mismatch(wanted, given, argument);
      }
      return;
    }
    if (!is_integer(given)) {
      mismatch(wanted, given, argument);
      return;
    }
    // Types narrower than int were promoted: `%hd` takes any of them, and so does `%d`.
    bool is_narrow = sema_.types.size_of(wanted) < sema_.types.size_of(sema_.types.int_type());
    if (is_narrow) {
      if (sema_.types.size_of(given).value > 4) {
        mismatch(wanted, given, argument);
      }
      return;
    }
    QualType underlying = sema_.types.underlying_integer(given);
    if (!same_rank(underlying, wanted)) {
      // An enumeration as large as the type is fine.
      QualType shown = is_integer(written->type) ? written->type : given;
      bool is_plain_same_size = is_enum(given) && same_size_integers(underlying, wanted);
      if (!is_plain_same_size) {
        mismatch(wanted, shown, argument);
      }
      return;
    }
    // Signs that differ are reported under an option of their own.
    bool differs = sema_.types.is_signed(underlying) != sema_.types.is_signed(wanted);
    if (differs && specification.conversion != 'c') {
      sema_.report(source_range(argument).begin, DiagId::warn_format_signedness)
          << sema_.types.quoted(wanted) << sema_.types.quoted(given) << source_range(argument);
    }
  }

  void match_pointer(const Specification &specification, QualType wanted, QualType given,
                     const Expr *argument) {
    if (!is_pointer(given)) {
      mismatch(wanted, given, argument);
      return;
    }
    QualType target = pointee_of(wanted);
    QualType source = pointee_of(given);
    bool is_null = sema_.conversions->is_null_pointer_constant(argument);
    // Any pointer is printed well by `%p` in practice: a pedantic message.
    if (is_void(target)) { // %p
      if (!is_void(source) && !is_null) {
        sema_.report(source_range(argument).begin, DiagId::warn_format_pedantic)
            << sema_.types.quoted(wanted) << sema_.types.quoted(given) << source_range(argument);
      }
      return;
    }
    // char, signed char and unsigned char are all strings.
    if (is_character(target)) { // %s
      bool fits = is_character(source) || is_null;
      if (!fits) {
        mismatch(wanted, given, argument);
      }
      return;
    }
    // Wide strings and `%n`: what the pointer points to must have the right size.
    if (!is_integer(source) || !same_rank(source, target)) {
      mismatch(wanted, given, argument);
    }
  }

  // An argument of scanf points to where the value goes.
  void match_scanf(const Specification &specification, QualType wanted, const Expr *argument) {
    QualType given = argument->type;
    if (!is_pointer(given)) {
      mismatch(wanted, given, argument);
      return;
    }
    QualType target = pointee_of(wanted);
    QualType source = pointee_of(given);
    if (sema_.conversions->is_null_pointer_constant(argument)) {
      return;
    }
    bool fits = false;
    // Without a length the conversion stores characters.
    if (is_character(target) && specification.length == Length::None) {
      fits = is_character(source) || is_void(source);
      // The size matters because it is stored in full.
    } else if (is_integer(target)) {
      fits = is_integer(source) && !is_bool(source) && !is_incomplete(source) &&
             same_rank(sema_.types.underlying_integer(source), target);
    } else if (is_pointer(target)) {
      fits = is_pointer(source);
    } else {
      fits = same_unqualified_type(source, target);
    }
    if (!fits) {
      mismatch(wanted, given, argument);
    }
  }

  // Arguments behind the last one that is used.
  void check_unused_arguments() {
    size_t index = call_.first_argument + next_;
    if (index < call_.arguments.size()) {
      const Expr *argument = call_.arguments[index];
      sema_.report(source_range(argument).begin, DiagId::warn_format_unused_argument)
          << source_range(argument);
    }
  }

  Sema &sema_;
  const FormatCall &call_;
  const StringLiteralExpr *literal_;
  std::string_view text_;
  size_t position_ = 0;
  size_t next_ = 0; // arguments taken
  bool uses_positions_ = false;
  bool allocates_ = false;
};

// A format that a caller chose: the parameter of a function that is itself marked as a printf.
bool is_forwarded_format(Sema &sema, const Expr *expr) {
  const CastExpr *cast = expr_as<CastExpr>(expr);
  // Down to the object that is read.
  while (cast != nullptr && cast->cast != CastKind::LValueToRValue) {
    cast = expr_as<CastExpr>(cast->operand);
  }
  const DeclRefExpr *reference = cast != nullptr ? expr_as<DeclRefExpr>(cast->operand) : nullptr;
  // The parameter must belong to the function that is being compiled, and its attribute name that
  // parameter.
  const ParamDecl *parameter = reference != nullptr ? decl_as<ParamDecl>(reference->decl) : nullptr;
  const FunctionDecl *function = sema.function != nullptr ? sema.function->function : nullptr;
  if (parameter == nullptr || function == nullptr || function->attributes == nullptr) {
    return false;
  }
  for (const FormatAttribute &format : function->attributes->formats) {
    if (format.format_index == parameter->position + 1) {
      return true;
    }
  }
  return false;
}

// The results of a conditional are checked each on its own.
void check_expression(Sema &sema, const FormatCall &call, const Expr *expr, unsigned depth) {
  const Expr *here = ignore_implicit(expr);
  if (const ConditionalExpr *conditional = expr_as<ConditionalExpr>(here);
      // Nested deeper than anyone writes: left alone.
      conditional != nullptr && depth < 16) {
    check_expression(sema, call, conditional->if_true, depth + 1);
    check_expression(sema, call, conditional->if_false, depth + 1);
    return;
  }
  if (const StringLiteralExpr *literal = format_literal(sema, expr)) {
    FormatChecker(sema, call, literal).check();
    return;
  }
  // A null pointer is the affair of nonnull.
  if (sema.conversions->is_null_pointer_constant(expr) || is_forwarded_format(sema, expr)) {
    return;
  }
  const CallExpr *inner = expr_as<CallExpr>(here);
  const CastExpr *callee = inner != nullptr ? expr_as<CastExpr>(inner->callee) : nullptr;
  const DeclRefExpr *reference =
      callee != nullptr ? expr_as<DeclRefExpr>(callee->operand) : nullptr;
  const FunctionDecl *function =
      reference != nullptr ? decl_as<FunctionDecl>(reference->decl) : nullptr;
  if (function != nullptr && function->attributes != nullptr &&
      function->attributes->format_arg != 0 &&
      function->attributes->format_arg <= inner->arguments.size() && depth < 16) {
    // gettext("...") and its like give a translation of their argument.
    check_expression(sema, call, inner->arguments[function->attributes->format_arg - 1], depth + 1);
    return;
  }
  // A format from outside without arguments: whoever provides it controls the memory that is read.
  bool has_no_arguments = call.has_arguments && call.arguments.size() <= call.first_argument;
  sema.report(source_range(expr).begin, has_no_arguments && !call.is_scanf
                                            ? DiagId::warn_format_insecure
                                            : DiagId::warn_format_nonliteral)
      << source_range(expr);
}

} // namespace

// An argument marked by `__attribute__((format))` of a call. Code that is never reached is not
// checked.
void check_format(Sema &sema, const FormatCall &call) {
  if (call.format_index < call.arguments.size() && sema.expressions->is_reached()) {
    check_expression(sema, call, call.arguments[call.format_index], 0);
  }
}

} // namespace cinch
