// `cinch dump tokens`: what the lexer makes of the file; with --expanded what the parser reads.
#include "driver/unit.h"
#include "inspect/dump_job.h"
#include "inspect/functions.h"
#include "preprocess/token_spelling.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"

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
  TokenPrinter(DumpJob &job, Unit &unit, llvm::ArrayRef<LineRange> lines)
      : job_(job), unit_(unit), lines_(lines),
        speller_(unit.identifiers, unit.literals, unit.sources) {}

  void print(const Token &token);

private:
  void print_text(const Token &token, const PresumedLoc &place, llvm::StringRef spelling);
  void print_json(const Token &token, const PresumedLoc &place, llvm::StringRef spelling);
  bool is_wanted(const Token &token, const PresumedLoc &place) const;

  DumpJob &job_;
  Unit &unit_;
  llvm::ArrayRef<LineRange> lines_;
  TokenSpeller speller_;
  std::string file_;
};

// A selection is of the main file's lines, so headers have no part in it.
bool TokenPrinter::is_wanted(const Token &token, const PresumedLoc &place) const {
  if (!unit_.sources.is_in_main_file(token.loc)) {
    return job_.options.headers && !job_.is_selective();
  }
  return contains_line(lines_, place.line);
}

void TokenPrinter::print(const Token &token) {
  PresumedLoc place = unit_.sources.presumed(token.loc);
  if (!is_wanted(token, place)) {
    return;
  }
  llvm::SmallString<64> scratch;
  std::string_view spelling = speller_.spelling(token, scratch);
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
  if (place.file != file_ && job_.options.expanded) {
    file_ = place.file;
    Painted(job_.out, llvm::raw_ostream::CYAN) << "# " << file_ << '\n';
  }
  std::string position = llvm::formatv("{0}:{1}", place.line, place.column).str();
  job_.out << llvm::left_justify(position, 10);
  Painted(job_.out, llvm::raw_ostream::GREEN) << llvm::left_justify(category(token), 12);
  job_.out << spelling;
  if (unit_.sources.is_macro_loc(token.loc)) {
    const Identifier *macro = unit_.sources.expansion_macro(token.loc);
    Painted(job_.out, llvm::raw_ostream::MAGENTA)
        << (macro != nullptr ? "    from " + std::string(macro->name) : "    made by # or ##");
  }
  job_.out << '\n';
}

} // namespace

// The bytes of the main file alone: directives are tokens like any others, and nothing is said of
// broken ones, which may be in a group that is skipped.
static void print_raw_tokens(Unit &unit, TokenPrinter &printer) {
  FileId file = unit.sources.main_file();
  Lexer lexer(unit.preprocessor.context().lexing, unit.sources.buffer(file).text,
              unit.sources.file_start(file));
  lexer.set_quiet(true);
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
  std::vector<LineRange> lines = selected_lines(job);
  if (lines.empty()) {
    return false;
  }
  Unit unit(job.invocation, job.target, job.messages);
  bool entered = unit.preprocessor.enter_main_file(job.invocation.input);
  TokenPrinter printer(job, unit, lines);
  auto print_all = [&] {
    if (entered && job.options.expanded) {
      print_expanded_tokens(unit, printer);
    } else if (entered) {
      print_raw_tokens(unit, printer);
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
