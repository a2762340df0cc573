// `cinch dump tokens`: what the lexer makes of the file; with --expanded what the parser reads.
#include "driver/unit.h"
#include "inspect/dump_job.h"
#include "inspect/functions.h"
#include "lex/char_class.h"
#include "preprocess/token_spelling.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"

namespace cinch {

// What kind of thing it is, in words that need no knowledge of the compiler.
static const char *category(const Token &token) {
  if (token.is_keyword()) {
    return "keyword";
  }
  switch (token.kind) {
  case TokenKind::Identifier:
    return "identifier";
  case TokenKind::Number:
    return "number";
  case TokenKind::Character:
    return "character";
  case TokenKind::String:
    return "string";
  case TokenKind::HeaderName:
    return "header-name";
  case TokenKind::Unknown:
    return "unknown";
  case TokenKind::EmbedData:
    return "embed";
  default: // the rest have one spelling
    return token.kind >= TokenKind::PragmaPack ? "pragma" : "punctuator";
  }
}

namespace {

class TokenPrinter {
public:
  TokenPrinter(DumpJob &job, Unit &unit, const SelectedLines &lines)
      : job_(job), unit_(unit), lines_(lines),
        speller_(unit.identifiers, unit.literals, unit.sources) {}

  void print(const Token &token);

private:
  std::string spelling_of(const Token &token) const;
  std::string pragma_text(const PragmaRecord &record) const;
  std::string origin_of(const Token &token) const;
  void print_text(const Token &token, const PresumedLoc &place, llvm::StringRef spelling);
  void print_json(const Token &token, const PresumedLoc &place, llvm::StringRef spelling);

  DumpJob &job_;
  Unit &unit_;
  const SelectedLines &lines_;
  TokenSpeller speller_;
  std::string file_;
};

// The file, how many bytes of it, and the first few: there may be millions.
static std::string embed_text(const EmbedRecord &record) {
  constexpr size_t most = 8;
  std::string bytes;
  for (unsigned char byte : record.bytes.substr(0, most)) {
    bytes += (bytes.empty() ? "" : ", ") + std::to_string(byte);
  }
  size_t count = record.bytes.size();
  return llvm::formatv("\"{0}\", {1} {2}: {3}{4}", llvm::StringRef(record.path), count,
                       count == 1 ? "byte" : "bytes", bytes, count > most ? ", ..." : "")
      .str();
}

// "pack(push, 1)".
std::string TokenPrinter::pragma_text(const PragmaRecord &record) const {
  std::string text(record.name);
  for (const Token &token : record.tokens) {
    if (!token.is(TokenKind::EndOfDirective)) {
      text += token.has(Token::LeadingSpace) ? " " : "";
      text += spelling_of(token);
    }
  }
  return text;
}

std::string TokenPrinter::spelling_of(const Token &token) const {
  if (token.is(TokenKind::EmbedData)) {
    return embed_text(unit_.preprocessor.embed(token.payload));
  }
  if (token.kind >= TokenKind::PragmaPack) {
    return pragma_text(unit_.preprocessor.pragma(token.payload));
  }
  llvm::SmallString<64> scratch;
  return std::string(speller_.spelling(token, scratch));
}

// The macro whose body it stands in, or what made it. What # and ## make lies in text of its own,
// or where their left operand stands.
std::string TokenPrinter::origin_of(const Token &token) const {
  const SourceMap &sources = unit_.sources;
  if (const Identifier *macro = sources.expansion_macro(token.loc)) {
    return "from " + std::string(macro->name);
  }
  if (!token.has(Token::FromMacro)) {
    return "";
  }
  // __FILE__ and its like stand for text of their own too.
  const char *begin = sources.characters(sources.expansion_range(token.loc).begin);
  const char *end = begin;
  while (is_identifier_char(*end)) {
    ++end;
  }
  const Identifier *word = unit_.identifiers.find({begin, end});
  bool is_builtin =
      word != nullptr && word->is_builtin_macro_name && !token.is_identifier_or_keyword();
  return is_builtin ? "from " + std::string(word->name) : "made by # or ##";
}

// Events are for -E.
void TokenPrinter::print(const Token &token) {
  if (token.is(TokenKind::Event) || !lines_.contains(unit_.sources, token.loc)) {
    return;
  }
  PresumedLoc place = unit_.sources.presumed(token.loc);
  std::string spelling = spelling_of(token);
  if (job_.json != nullptr) {
    job_.json->object([&] { print_json(token, place, spelling); });
  } else {
    print_text(token, place, spelling);
  }
}

void TokenPrinter::print_json(const Token &token, const PresumedLoc &place,
                              llvm::StringRef spelling) {
  job_.json->attribute("kind", category(token));
  job_.json->attribute("text", llvm::json::fixUTF8(spelling));
  job_.json->attribute("file", llvm::StringRef(place.file));
  job_.json->attribute("line", place.line);
  job_.json->attribute("column", place.column);
  job_.json->attribute("starts_line", token.has(Token::StartOfLine));
  job_.json->attribute("after_space", token.has(Token::LeadingSpace));
  job_.json->attribute("from_macro", token.has(Token::FromMacro));
}

void TokenPrinter::print_text(const Token &token, const PresumedLoc &place,
                              llvm::StringRef spelling) {
  bool is_main = unit_.sources.is_in_main_file(token.loc);
  if (place.file != file_ && (job_.options.expanded || !is_main)) {
    file_ = place.file;
    Painted(job_.out, llvm::raw_ostream::CYAN) << "# " << file_ << '\n';
  }
  std::string position = llvm::formatv("{0}:{1}", place.line, place.column).str();
  job_.out << llvm::left_justify(position, 10);
  Painted(job_.out, llvm::raw_ostream::GREEN) << llvm::left_justify(category(token), 12);
  job_.out << spelling;
  std::string origin = origin_of(token);
  if (!origin.empty()) {
    Painted(job_.out, llvm::raw_ostream::MAGENTA) << "    " << origin;
  }
  job_.out << '\n';
}

} // namespace

// The bytes of one file alone: directives are tokens like any others, and what stands in groups
// that are skipped is too, so that a broken literal is no error yet (C23 6.4p3).
static void print_raw_tokens(Unit &unit, FileId file, TokenPrinter &printer) {
  Lexer lexer(unit.preprocessor.context().lexing, unit.sources.buffer(file).text,
              unit.sources.file_start(file));
  bool names_header = false;
  while (true) {
    Token token;
    if (names_header) {
      lexer.lex_header_name(token);
    } else {
      lexer.lex(token);
    }
    names_header = false;
    if (token.is(TokenKind::EndOfFile)) {
      return;
    }
    if (token.is(TokenKind::EndOfDirective)) {
      lexer.set_quiet(false);
      continue;
    }
    printer.print(token);
    bool starts_directive = token.is(TokenKind::Hash) && token.has(Token::StartOfLine);
    if (!starts_directive) {
      continue;
    }
    lexer.begin_directive();
    lexer.lex(token);
    if (token.is(TokenKind::EndOfDirective)) {
      continue;
    }
    printer.print(token);
    std::string_view name =
        token.is_identifier_or_keyword() ? unit.identifiers.get(token.payload).name : "";
    names_header =
        name == "include" || name == "include_next" || name == "import" || name == "embed";
    lexer.set_quiet(name == "error" || name == "warning"); // prose
  }
}

// Of the main file, or of the files that the functions asked for are in.
static void print_raw_tokens(Unit &unit, const SelectedLines &lines, TokenPrinter &printer) {
  FileId main_file = unit.sources.main_file();
  if (!lines.is_by_function) {
    return print_raw_tokens(unit, main_file, printer);
  }
  std::vector<std::string> seen;
  for (const LinesOfFile &function : lines.functions) {
    if (llvm::is_contained(seen, function.path)) {
      continue;
    }
    seen.push_back(function.path);
    FileId file = main_file;
    if (function.path != unit.sources.buffer(main_file).name) {
      llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> bytes =
          llvm::MemoryBuffer::getFile(function.path);
      if (!bytes) {
        continue; // gone since the functions were found
      }
      const SourceBuffer &buffer = unit.sources.add_buffer(function.path, std::move(*bytes));
      file = unit.sources.add_file(buffer, SourceLoc(), FileKind::User); // included by nobody
    }
    print_raw_tokens(unit, file, printer);
  }
}

// What the parser is given, pragmas included.
static void print_expanded_tokens(Unit &unit, TokenPrinter &printer) {
  std::vector<Token> tokens;
  do {
    unit.preprocessor.fill(tokens);
    for (const Token &token : tokens) {
      if (!token.is(TokenKind::EndOfFile)) {
        printer.print(token);
      }
    }
  } while (!tokens.back().is(TokenKind::EndOfFile));
}

bool dump_tokens(DumpJob &job) {
  std::optional<SelectedLines> lines = selected_lines(job);
  if (!lines) {
    return false;
  }
  job.invocation.language.preprocess_only |= !job.options.expanded;
  Unit unit(job.invocation, job.target, job.messages);
  bool entered = unit.preprocessor.enter_main_file(job.invocation.input);
  TokenPrinter printer(job, unit, *lines);
  auto print_all = [&] {
    if (entered && job.options.expanded) {
      print_expanded_tokens(unit, printer);
    } else if (entered) {
      print_raw_tokens(unit, *lines, printer);
    }
  };
  if (job.json != nullptr) {
    job.json->attributeArray("tokens", print_all);
  } else {
    print_all();
  }
  unit.diags.finish();
  return entered && !unit.has_errors();
}

} // namespace cinch
