// C23 6.10.9.1 and the common extensions.
#include "preprocess/builtin_macros.h"

#include "preprocess/preprocessor.h"

#include "llvm/ADT/SmallString.h"

#include <ctime>

namespace cinch {

namespace {

// Names of object-like and function-like ones; see BuiltinMacro's order.
struct BuiltinName {
  std::string_view name;
  BuiltinMacro builtin;
};

constexpr BuiltinName builtin_names[] = {
    {"__LINE__", BuiltinMacro::Line},
    {"__FILE__", BuiltinMacro::File},
    {"__FILE_NAME__", BuiltinMacro::FileName},
    {"__BASE_FILE__", BuiltinMacro::BaseFile},
    {"__INCLUDE_LEVEL__", BuiltinMacro::IncludeLevel},
    {"__COUNTER__", BuiltinMacro::Counter},
    {"__DATE__", BuiltinMacro::Date},
    {"__TIME__", BuiltinMacro::Time},
    {"__TIMESTAMP__", BuiltinMacro::Timestamp},
    {"__FLT_EVAL_METHOD__", BuiltinMacro::FloatEvalMethod},
    {"_Pragma", BuiltinMacro::Pragma},
    {"__has_include", BuiltinMacro::HasInclude},
    {"__has_include_next", BuiltinMacro::HasIncludeNext},
    {"__has_embed", BuiltinMacro::HasEmbed},
    {"__has_attribute", BuiltinMacro::HasAttribute},
    {"__has_c_attribute", BuiltinMacro::HasCAttribute},
    {"__has_declspec_attribute", BuiltinMacro::HasDeclspecAttribute},
    {"__has_builtin", BuiltinMacro::HasBuiltin},
    {"__has_constexpr_builtin", BuiltinMacro::HasConstexprBuiltin},
    {"__has_feature", BuiltinMacro::HasFeature},
    {"__has_extension", BuiltinMacro::HasExtension},
    {"__has_warning", BuiltinMacro::HasWarning},
    {"__is_identifier", BuiltinMacro::IsIdentifier},
    {"__is_target_arch", BuiltinMacro::IsTargetArch},
    {"__is_target_vendor", BuiltinMacro::IsTargetVendor},
    {"__is_target_os", BuiltinMacro::IsTargetOs},
    {"__is_target_environment", BuiltinMacro::IsTargetEnvironment},
    {"__is_target_variant_os", BuiltinMacro::IsTargetVariantOs},
    {"__is_target_variant_environment", BuiltinMacro::IsTargetVariantEnvironment},
    {"__building_module", BuiltinMacro::BuildingModule},
};

constexpr const char *month_names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// SOURCE_DATE_EPOCH is in UTC, the clock is shown in local time.
// C23 6.10.10.2: __DATE__ and __TIME__ are those of the translation.
std::tm now(const std::optional<uint64_t> &epoch) {
  std::time_t seconds = epoch.has_value() ? static_cast<std::time_t>(*epoch) : std::time(nullptr);
  std::tm broken_down{};
  if (epoch.has_value()) {
    gmtime_r(&seconds, &broken_down);
  } else {
    localtime_r(&seconds, &broken_down);
  }
  return broken_down;
}

} // namespace

// Not called for input that is preprocessed already: there `__LINE__` is a plain name.
void BuiltinMacros::enter_names() {
  for (const BuiltinName &entry : builtin_names) {
    Identifier &record = context_.identifiers.intern(entry.name);
    record.is_builtin_macro_name = true;
    Macro *macro = context_.arena.make<Macro>();
    macro->name = &record;
    macro->builtin = entry.builtin;
    // By the enumeration's order: those from HasInclude on take an operand in parentheses.
    macro->is_function_like = entry.builtin >= BuiltinMacro::HasInclude;
    macro->is_predefined = true;
    record.macro = macro;
  }
}

void BuiltinMacros::make_number(Token &token, uint64_t value) {
  char digits[24];
  int length =
      std::snprintf(digits, sizeof(digits), "%llu", static_cast<unsigned long long>(value));
  std::string_view text = context_.arena.copy_string({digits, static_cast<size_t>(length)});
  token.kind = TokenKind::Number;
  // The place in the line is the macro name's.
  token.flags &= Token::StartOfLine | Token::LeadingSpace;
  token.flags |= Token::FromMacro;
  token.payload = context_.literals.add(text);
}

// With quotes and backslashes escaped.
void BuiltinMacros::make_string(Token &token, std::string_view value) {
  llvm::SmallString<128> text("\"");
  for (char c : value) {
    if (c == '"' || c == '\\') {
      text.push_back('\\');
    }
    if (c == '\n') {
      text.append("\\n");
    } else {
      text.push_back(c);
    }
  }
  text.push_back('"');
  std::string_view kept = context_.arena.copy_string(text.str());
  token.kind = TokenKind::String;
  token.flags &= Token::StartOfLine | Token::LeadingSpace;
  token.flags |= Token::FromMacro;
  // The place of use may be looked at as a literal, so it must read like one.
  token.loc = context_.sources.add_scratch(kept, {token.loc, token.loc});
  token.payload = context_.literals.add(kept);
}

void BuiltinMacros::make_date(Token &token) {
  std::tm time = now(context_.options.source_date_epoch);
  char text[32];
  // C23 6.10.10.2: "Mmm dd yyyy", a blank before one digit.
  std::snprintf(text, sizeof(text), "%s %2d %4d", month_names[time.tm_mon], time.tm_mday,
                time.tm_year + 1900);
  context_.report(token.loc, DiagId::warn_date_time);
  make_string(token, text);
}

// C23 6.10.10.2: "hh:mm:ss".
void BuiltinMacros::make_time(Token &token) {
  std::tm time = now(context_.options.source_date_epoch);
  char text[32];
  std::snprintf(text, sizeof(text), "%02d:%02d:%02d", time.tm_hour, time.tm_min, time.tm_sec);
  context_.report(token.loc, DiagId::warn_date_time);
  make_string(token, text);
}

// GNU: when the current file was changed last, as asctime writes it.
void BuiltinMacros::make_timestamp(Token &token) {
  context_.report(token.loc, DiagId::warn_date_time);
  FileEntry *file = preprocessor_.includes().current_file().file;
  // C23 has nothing like it; this is gcc's text for an unknown time.
  std::string text = "??? ??? ?? ??:??:?? ????";
  std::tm time{};
  if (context_.options.source_date_epoch.has_value()) {
    time = now(context_.options.source_date_epoch);
  } else if (file != nullptr && file->modification_time != 0) {
    std::time_t seconds = file->modification_time;
    localtime_r(&seconds, &time);
  }
  char buffer[64];
  if (time.tm_mday != 0 && asctime_r(&time, buffer) != nullptr) {
    text = buffer;
    text.pop_back(); // the newline
  }
  make_string(token, text);
}

// The chain of includes, not the stack: the command line's buffers do not count.
uint64_t BuiltinMacros::include_level() {
  uint64_t level = 0;
  SourceLoc loc = preprocessor_.lexer().start();
  for (loc = context_.sources.include_loc(context_.sources.file_of(loc)); loc.is_valid();
       loc = context_.sources.include_loc(context_.sources.file_of(loc))) {
    ++level;
  }
  return level;
}

// The name that #line gave, if it gave one (C23 6.10.6).
std::string_view BuiltinMacros::presumed_file() {
  return context_.sources.presumed(preprocessor_.lexer().location()).file;
}

// -fmacro-prefix-map=OLD=NEW, so that __FILE__ does not tell where a program was built.
std::string BuiltinMacros::remapped(std::string_view path) const {
  const auto &map = context_.options.macro_prefix_map;
  // GNU: later options win.
  for (size_t i = map.size(); i-- > 0;) { // the last that matches wins
    const std::string &prefix = map[i].first;
    if (path.substr(0, prefix.size()) == prefix) {
      return map[i].second + std::string(path.substr(prefix.size()));
    }
  }
  return std::string(path);
}

// The value is made from the state at this moment: the lexer's place, the counter.
bool BuiltinMacros::expand(Token &name, const Macro &macro) {
  switch (macro.builtin) {
  case BuiltinMacro::None:
    return false;
  case BuiltinMacro::Line: {
    // In the body of a macro it is the line where the call ends; in an argument its own, as gcc and
    // clang have it.
    bool is_of_body = context_.sources.is_macro_loc(name.loc);
    SourceLoc place = is_of_body ? preprocessor_.expander().outermost_end() : name.loc;
    make_number(name, context_.sources.presumed(place).line);
    return false;
  }
  case BuiltinMacro::File:
    make_string(name, remapped(presumed_file()));
    return false;
  // clang: without directories.
  case BuiltinMacro::FileName: {
    std::string_view path = presumed_file();
    size_t slash = path.rfind('/');
    make_string(name, slash == std::string_view::npos ? path : path.substr(slash + 1));
    return false;
  }
  // GNU: the main file, in headers too.
  case BuiltinMacro::BaseFile: {
    const SourceMap &sources = context_.sources;
    std::string_view path = context_.options.main_file_name;
    if (path.empty()) {
      path = sources.presumed(sources.file_start(sources.main_file())).file;
    }
    make_string(name, remapped(path));
    return false;
  }
  case BuiltinMacro::IncludeLevel:
    make_number(name, include_level());
    return false;
  // GNU: each use gives the next number, from 0 on.
  case BuiltinMacro::Counter:
    if (!context_.language.at_least(Standard::C2y)) {
      context_.report(name.loc, DiagId::ext_counter);
    }
    make_number(name, counter_++);
    return false;
  case BuiltinMacro::Date:
    make_date(name);
    return false;
  case BuiltinMacro::Time:
    make_time(name);
    return false;
  case BuiltinMacro::Timestamp:
    make_timestamp(name);
    return false;
  // C23 5.3.5.3.3; 0 is what both targets do.
  case BuiltinMacro::FloatEvalMethod:
    make_number(name, context_.language.fp_eval_method == LangOptions::FpEval::Unset ||
                              context_.language.fp_eval_method == LangOptions::FpEval::Source
                          ? 0
                      : context_.language.fp_eval_method == LangOptions::FpEval::Double ? 1
                                                                                        : 2);
    return false;
  case BuiltinMacro::Pragma:
    expand_pragma(name);
    return true;
  default: {
    // C23 6.10.2p1: these three may stand in #if and #elif only.
    bool needs_directive =
        macro.builtin >= BuiltinMacro::HasInclude && macro.builtin <= BuiltinMacro::HasEmbed;
    if (needs_directive && !preprocessor_.lexer().in_directive()) {
      context_.report(name.loc, DiagId::err_outside_directive) << macro.name->name;
      name.flags |= Token::NoExpand;
      return false;
    }
    // Others give 0 with a message.
    if (!preprocessor_.expander().next_is_left_paren()) {
      Token following;
      preprocessor_.expander().raw_next(following);
      context_.report(following.loc, DiagId::err_missing_paren_after) << macro.name->name;
      preprocessor_.expander().unget(following);
      make_number(name, 0);
      return false;
    }
    make_number(name, queries_.evaluate(name, macro.builtin));
    return false;
  }
  }
}

// C23 6.10.11: the string is turned back into the text of a pragma.
void BuiltinMacros::expand_pragma(const Token &name) {
  MacroExpander &expander = preprocessor_.expander();
  Token paren;
  Token string;
  Token closing;
  if (!expander.next_is_left_paren()) {
    context_.report(name.loc, DiagId::err_pragma_operator);
    return;
  }
  expander.raw_next(paren);
  expander.next(string);
  if (string.is(TokenKind::String)) {
    expander.raw_next(closing);
  }
  if (!string.is(TokenKind::String) || !closing.is(TokenKind::RightParen)) {
    context_.report(name.loc, DiagId::err_pragma_operator);
    expander.unget(string.is(TokenKind::String) ? closing : string);
    return;
  }
  // Prefix and quotes off; \" and \\ are the only escapes.
  std::string_view literal = context_.literals.get(string.payload);
  size_t quote = literal.find('"');
  literal = literal.substr(quote + 1, literal.size() - quote - 2);
  llvm::SmallString<128> text;
  for (size_t i = 0; i < literal.size(); ++i) {
    bool is_escape = literal[i] == '\\' && i + 1 < literal.size() &&
                     (literal[i + 1] == '\\' || literal[i + 1] == '"');
    i += is_escape;
    text.push_back(literal[i] == '\n' ? ' ' : literal[i]);
  }
  preprocessor_.pragma_handler().handle_operator(text.str(), name.loc);
}

} // namespace cinch
