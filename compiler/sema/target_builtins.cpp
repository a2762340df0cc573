// Builtins of one target: their types, and what their constant arguments may be.
#include "ast/target_builtins.h"

#include "sema/builtin_call.h"
#include "sema/calls.h"
#include "sema/constant_evaluator.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringRef.h"

namespace cinch {

namespace {

// Reads the types of a TargetBuiltin: prefixes (I constant, U unsigned, S signed, L long, LL long
// long, W and O 64 bits, Z 32 bits), a letter or V with the number of elements, then suffixes
// (* pointer, C const, D volatile).
class TargetTypeReader {
public:
  TargetTypeReader(TypeContext &types, llvm::StringRef text) : types_(types), rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  bool accept_ellipsis() { return rest_.consume_front("."); }

  // Null for a type that C here does not have (a scalable vector).
  QualType read(bool &is_constant) {
    Prefixes prefixes = read_prefixes();
    is_constant = prefixes.is_constant;
    QualType type = rest_.consume_front("V") ? vector() : scalar(prefixes);
    for (; !type.is_null() && !rest_.empty(); rest_ = rest_.drop_front()) {
      char suffix = rest_.front();
      if (suffix == '*') {
        type = types_.pointer_to(type);
      } else if (suffix == 'C') {
        type = type.with(Const);
      } else if (suffix == 'D') {
        type = type.with(Volatile);
      } else {
        break;
      }
    }
    return type;
  }

private:
  struct Prefixes {
    bool is_constant = false, is_unsigned = false, is_signed = false;
    unsigned longs = 0;
    bool is_64_bits = false;
  };

  Prefixes read_prefixes() {
    Prefixes result;
    for (; !rest_.empty(); rest_ = rest_.drop_front()) {
      switch (rest_.front()) {
      case 'I':
        result.is_constant = true;
        break;
      case 'U':
        result.is_unsigned = true;
        break;
      case 'S':
        result.is_signed = true;
        break;
      case 'L':
        ++result.longs;
        break;
      case 'O': // long long, except in OpenCL
        result.longs = 2;
        break;
      case 'W':
        result.is_64_bits = true;
        break;
      case 'N': // int where long has 64 bits
      case 'Z':
        break;
      default:
        return result;
      }
    }
    return result;
  }

  QualType vector() {
    unsigned count = 0;
    rest_.consumeInteger(10, count);
    QualType element = scalar(read_prefixes());
    return element.is_null() ? element : types_.vector_of(element, count);
  }

  QualType scalar(Prefixes prefixes) {
    char letter = rest_.empty() ? 0 : rest_.front();
    rest_ = rest_.drop_front(letter != 0);
    switch (letter) {
    case 'v':
      return types_.void_type();
    case 'b':
      return types_.bool_type();
    case 'c':
      return types_.builtin(prefixes.is_unsigned ? BuiltinKind::UChar
                            : prefixes.is_signed ? BuiltinKind::SChar
                                                 : BuiltinKind::Char);
    case 's':
      return types_.builtin(prefixes.is_unsigned ? BuiltinKind::UShort : BuiltinKind::Short);
    case 'i':
      return integer(prefixes);
    case 'h':
      return types_.builtin(BuiltinKind::Fp16);
    case 'm':
      return types_.builtin(BuiltinKind::MFloat8);
    case 'x':
      return types_.builtin(BuiltinKind::Float16);
    case 'y':
      return types_.builtin(BuiltinKind::BFloat16);
    case 'f':
      return types_.builtin(BuiltinKind::Float);
    case 'd':
      return types_.builtin(prefixes.longs == 1   ? BuiltinKind::LongDouble
                            : prefixes.longs == 2 ? BuiltinKind::Float128
                                                  : BuiltinKind::Double);
    case 'z':
      return types_.size_type();
    default:
      return {};
    }
  }

  QualType integer(Prefixes prefixes) {
    bool is_unsigned = prefixes.is_unsigned;
    if (prefixes.is_64_bits) {
      return types_.builtin(is_unsigned ? BuiltinKind::ULong : BuiltinKind::Long);
    }
    switch (prefixes.longs) {
    case 0:
      return types_.builtin(is_unsigned ? BuiltinKind::UInt : BuiltinKind::Int);
    case 1:
      return types_.builtin(is_unsigned ? BuiltinKind::ULong : BuiltinKind::Long);
    case 2:
      return types_.builtin(is_unsigned ? BuiltinKind::ULongLong : BuiltinKind::LongLong);
    default:
      return types_.builtin(is_unsigned ? BuiltinKind::UInt128 : BuiltinKind::Int128);
    }
  }

  TypeContext &types_;
  llvm::StringRef rest_;
};

// Whether an immediate that says how to round is one: 4 is "as now", 8 suppresses exceptions, to
// which the low two bits add a direction. Without directions 12, both at once, is a way to say 8.
bool is_rounding(const llvm::APSInt &value, bool has_direction) {
  if (value == 4 || value == 8) {
    return true;
  }
  return has_direction ? value >= 8 && value <= 11 : value == 12;
}

bool is_scale(const llvm::APSInt &value) {
  return value == 1 || value == 2 || value == 4 || value == 8;
}

} // namespace

void BuiltinSema::decode_target_prototype(BuiltinId id, Prototype &prototype) {
  TargetBuiltin builtin = target_builtin(id);
  FunctionInfo function;
  function.is_noreturn = builtin.flags.find('r') != std::string_view::npos;
  TargetTypeReader reader(sema_.types, builtin.type);
  bool is_constant = false;
  QualType result = reader.read(is_constant);
  llvm::SmallVector<QualType, 8> parameters;
  bool is_known = !result.is_null();
  while (is_known && !reader.at_end()) {
    if (reader.accept_ellipsis()) {
      function.is_variadic = true;
      break;
    }
    QualType parameter = reader.read(is_constant);
    prototype.constant_parameters |= uint64_t{is_constant} << parameters.size();
    parameters.push_back(parameter);
    is_known = !parameter.is_null();
  }
  if (!is_known) {
    function.has_prototype = false;
    parameters.clear();
    result = sema_.types.int_type();
  }
  prototype.type = sema_.types.function(result, parameters, function);
}

// What the rules of one call tell each other.
struct BuiltinSema::ImmediateState {
  uint64_t tiles = 0;      // numbers of AMX tiles so far
  NeonType neon_type = {}; // of a polymorphic builtin
};

// A range by its limits or by what it follows from. False after an error.
bool BuiltinSema::check_range(const Call &call, const Expr *argument, const llvm::APSInt &value,
                              char kind, int64_t low, int64_t high) {
  if (value >= low && value <= high) {
    return true;
  }
  llvm::SmallString<16> number;
  value.toString(number);
  bool is_warning = kind == ':';
  sema_.report(call.left_paren, is_warning ? DiagId::warn_argument_outside_range
                                           : DiagId::err_builtin_argument_range)
      << std::string_view(number.data(), number.size()) << low << high << source_range(argument);
  return is_warning;
}

// One rule of ast/target_immediates.def: "2:0-255".
bool BuiltinSema::check_immediate(const Call &call, std::string_view rule, ImmediateState &state) {
  llvm::StringRef rest(rule);
  unsigned index = 0;
  rest.consumeInteger(10, index);
  char kind = rest.empty() ? '!' : rest.front();
  rest = rest.drop_front();
  if (kind == '!') {
    sema_.report(call.left_paren, DiagId::err_builtin_32_bits);
    return false;
  }
  if (kind == 'p' || kind == 'c') {
    return check_element_pointer(call, index, state.neon_type, kind == 'c');
  }
  const Expr *argument = call.arguments[index];
  std::optional<llvm::APSInt> value = sema_.constants->fold_integer(argument);
  if (!value) {
    sema_.report(call.left_paren, DiagId::err_builtin_constant_argument)
        << call.name() << source_range(argument);
    return false;
  }
  auto require = [&](bool is_valid, DiagId id) {
    if (!is_valid) {
      sema_.report(call.left_paren, id) << source_range(argument);
    }
    return is_valid;
  };
  int64_t bits = state.neon_type.element_bits();
  int64_t low = 0;
  int64_t high = 0;
  switch (kind) {
  case 'r':
  case 's':
    return require(is_rounding(*value, kind == 'r'), DiagId::err_x86_rounding);
  case 'x':
    return require(is_scale(*value), DiagId::err_x86_scale);
  case 'n': {
    uint64_t mask = 0;
    rest.consumeInteger(16, mask);
    state.neon_type = NeonType::of(value->getLimitedValue());
    return require(*value >= 0 && *value < 64 && (mask >> value->getLimitedValue() & 1) != 0,
                   DiagId::err_neon_type);
  }
  case 'l':
    rest.consumeInteger(10, high);
    return check_range(call, argument, *value, kind, 0, high / bits - 1);
  case 'L':
    return check_range(call, argument, *value, kind, 0, bits - 1);
  case 'R':
    return check_range(call, argument, *value, kind, 1, bits);
  case 'H':
    return check_range(call, argument, *value, kind, 1, bits / 2);
  default:
    break;
  }
  rest.consumeInteger(10, low);
  rest.consume_front("-");
  rest.consumeInteger(10, high);
  if (!check_range(call, argument, *value, kind, low, high)) {
    return false;
  }
  if (kind == 't') {
    uint64_t tile = uint64_t{1} << value->getZExtValue();
    bool is_new = (state.tiles & tile) == 0;
    state.tiles |= tile;
    return require(is_new, DiagId::err_x86_same_tile);
  }
  return true;
}

bool BuiltinSema::check_immediates(const Call &call) {
  llvm::StringRef rules = target_builtin(call.id).immediates;
  ImmediateState state;
  while (!rules.empty()) {
    std::pair<llvm::StringRef, llvm::StringRef> split = rules.split(' ');
    if (!check_immediate(call, split.first, state)) {
      return false;
    }
    rules = split.second;
  }
  return true;
}

Expr *BuiltinSema::target(Call &call) {
  Prototype prototype = prototype_of(call.id);
  const FunctionType *type = type_cast<FunctionType>(prototype.type);
  bool is_checked_by_hand = target_builtin(call.id).flags.find('t') != std::string_view::npos;
  if (is_checked_by_hand && sema_.types.target().architecture == Architecture::AArch64) {
    return arm_by_hand(call);
  }
  if (!type->info.has_prototype || is_checked_by_hand) {
    sema_.report(call.left_paren, DiagId::err_builtin_unsupported) << call.name();
    return sema_.error_expr(call.left_paren);
  }
  if (!sema_.calls->convert_arguments(*type, nullptr, call.arguments, call.left_paren,
                                      call.right_paren) ||
      !check_constant_parameters(call, prototype.constant_parameters) || !check_immediates(call) ||
      !check_system_register(call)) {
    return sema_.error_expr(call.left_paren);
  }
  return finish(call, type->result);
}

} // namespace cinch
