// Text in the lines where it stood, as clang prints it.
#include "preprocess/print_preprocessed.h"

#include "preprocess/macro_printer.h"
#include "preprocess/preprocessor.h"
#include "preprocess/token_spacing.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

namespace cinch {

namespace {

// Up to so many lines are left empty before a line marker is shorter.
constexpr uint32_t most_empty_lines = 8;

// Writes tokens where they stood: the line by newlines or markers, the column by blanks. A reader
// of the output with its markers gets the presumed places of the input.
class Printer {
public:
  Printer(Preprocessor &preprocessor, llvm::raw_ostream &out, std::vector<PrintedLine> *lines)
      : preprocessor_(preprocessor), context_(preprocessor.context()), out_(out), lines_(lines),
        options_(context_.options.output), speller_(preprocessor.expander().speller()) {}

  void print_all();

private:
  void print_token(const Token &token);
  void print_event(const PreprocessorEvent &event);
  void enter_main_file(const PreprocessorEvent &event);
  void leave_command_line(const PreprocessorEvent &event);
  void print_comment(const Token &token, std::string_view spelling);
  void print_embed(const Token &token);
  void start_line(const Token &token);
  void move_to_line(SourceLoc loc);
  void note_line(SourceLoc loc);
  void end_line();
  void start_directive(SourceLoc loc);
  void write_marker(uint32_t line, std::string_view file, std::string_view flags, FileKind kind);
  void count_lines(std::string_view text);

  Preprocessor &preprocessor_;
  PreprocessorContext &context_;
  llvm::raw_ostream &out_;
  std::vector<PrintedLine> *lines_; // may be null
  const PreprocessedOutputOptions &options_;
  const TokenSpeller &speller_;
  uint32_t line_ = 1;     // of the output, as a reader of its markers counts
  std::string_view file_; // as the last marker said
  FileKind kind_ = FileKind::User;
  bool at_line_start_ = true;
  bool after_directive_ = false; // a directive stands on this line
  bool seen_main_file_ = false;
  SourceRange first_call_; // a macro call that is first on its line
  Token previous_;
  std::string_view previous_spelling_;
  llvm::SmallVector<char, 64> scratch_[2];
  unsigned scratch_index_ = 0;
};

// Nothing when nothing was written on the line, so it may be called any number of times.
void Printer::end_line() {
  if (!at_line_start_) {
    out_ << '\n';
    ++line_;
    at_line_start_ = true;
    after_directive_ = false;
  }
}

// `flags`: " 1" for entering a file, " 2" for returning.
void Printer::write_marker(uint32_t line, std::string_view file, std::string_view flags,
                           FileKind kind) {
  end_line();
  // Counted without markers as well (-P), since move_to_line compares with it.
  line_ = line;
  file_ = file;
  kind_ = kind;
  if (!options_.line_markers) {
    return;
  }
  out_ << (options_.line_directives ? "#line " : "# ") << line << " \"";
  // As in a string literal.
  for (char c : file) {
    if (c == '"' || c == '\\') {
      out_ << '\\';
    }
    out_ << c;
  }
  out_ << '"';
  if (!options_.line_directives) {
    out_ << flags << (kind == FileKind::System ? " 3" : "");
  }
  out_ << '\n';
}

// Goes on at the line of `loc`, by newlines or by a marker.
void Printer::move_to_line(SourceLoc loc) {
  PresumedLoc place = context_.sources.presumed(loc);
  if (place.line == line_ && at_line_start_) {
    return;
  }
  end_line();
  if (!options_.line_markers) { // -P: no empty lines either
    line_ = place.line;
  } else if (place.line >= line_ && place.line - line_ <= most_empty_lines) {
    for (; line_ < place.line; ++line_) {
      out_ << '\n';
    }
  } else if (place.line != line_) {
    write_marker(place.line, file_.empty() ? place.file : file_, "", kind_);
  }
}

// Moving on before anything was written takes the line's place.
void Printer::note_line(SourceLoc loc) {
  if (lines_ == nullptr) {
    return;
  }
  if (!lines_->empty() && lines_->back().start == out_.tell()) {
    lines_->pop_back();
  }
  lines_->push_back({out_.tell(), loc});
}

// Indents as the source does. A `#` must not look like a directive.
// `token` is the first of its line.
void Printer::start_line(const Token &token) {
  SourceLoc place = context_.sources.expansion_loc(token.loc);
  // A token from an argument stands where the call begins.
  if (first_call_.begin <= place && place <= first_call_.end) {
    place = first_call_.begin;
  }
  move_to_line(place);
  note_line(place);
  uint32_t column = context_.sources.presumed(place).column;
  // A macro call at column 1 whose first tokens vanished: the blank before this one stays.
  if (column == 1 && token.has(Token::LeadingSpace)) {
    column = 2;
  }
  if (column <= 1 && token.is(TokenKind::Hash) && !context_.language.assembler_with_cpp) {
    column = 2;
  }
  if (!options_.minimize_whitespace || token.is(TokenKind::Hash)) {
    out_.indent(column - 1);
  }
}

// Block comments that -C keeps hold newlines the printer did not write itself.
void Printer::count_lines(std::string_view text) {
  line_ += static_cast<uint32_t>(std::count(text.begin(), text.end(), '\n'));
}

// As decimal numbers with commas: what C23 6.10.4.1p7 says #embed stands for.
void Printer::print_embed(const Token &token) {
  std::string_view bytes = preprocessor_.embed(token.payload).bytes;
  llvm::SmallString<4096> text;
  bool is_first = true;
  for (unsigned char byte : bytes) {
    if (!is_first) {
      text.append(", ");
    }
    is_first = false;
    if (byte >= 100) {
      text.push_back(static_cast<char>('0' + byte / 100));
    }
    if (byte >= 10) {
      text.push_back(static_cast<char>('0' + byte / 10 % 10));
    }
    text.push_back(static_cast<char>('0' + byte % 10));
    // In pieces: files may be large.
    if (text.size() > 4000) {
      out_ << text;
      text.clear();
    }
  }
  out_ << text;
}

// Between tokens of a line stands a space where there was one, or where without it another token
// would come out.
void Printer::print_token(const Token &token) {
  std::string_view spelling;
  if (!token.is(TokenKind::EmbedData)) {
    // Names are shown decoded, which is the same name, as clang shows them.
    spelling = token.is_identifier_or_keyword()
                   ? context_.identifier(token).name
                   : speller_.spelling(token, scratch_[scratch_index_]);
  }
  if (token.has(Token::StartOfLine)) {
    start_line(token);
  } else if (after_directive_) { // from a _Pragma in the middle of a line
    end_line();
    PresumedLoc place = context_.sources.presumed(token.loc);
    write_marker(place.line, place.file, "", kind_);
    start_line(token);
  } else if (token.has(Token::LeadingSpace)) {
    out_ << ' ';
  } else if (!at_line_start_) {
    bool adjacent =
        previous_.has(Token::FromMacro) == token.has(Token::FromMacro) &&
        token.loc == previous_.loc.plus(static_cast<uint32_t>(previous_spelling_.size()));
    // Side by side in the source already, so they cannot merge.
    if (!adjacent && (would_merge(previous_, previous_spelling_, token, spelling) ||
                      token.is(TokenKind::EmbedData))) {
      out_ << ' ';
    }
  }
  at_line_start_ = false;
  if (token.is(TokenKind::EmbedData)) {
    print_embed(token);
  } else if (token.is(TokenKind::Comment)) {
    print_comment(token, spelling);
  } else {
    out_ << llvm::StringRef(spelling);
  }
  previous_ = token;
  previous_spelling_ = spelling;
  scratch_index_ ^= 1; // the spelling kept may be in the other one
}

// -CC: of a macro's body; more may follow on the line, so that `//` is not what it was.
void Printer::print_comment(const Token &token, std::string_view spelling) {
  if (token.has(Token::FromMacro) && spelling.starts_with("//")) {
    std::string text(spelling.substr(2));
    for (size_t end = text.find("*/"); end != std::string::npos; end = text.find("*/", end)) {
      text[end + 1] = '|'; // as gcc does
    }
    out_ << "/*" << text << "*/";
    return;
  }
  out_ << llvm::StringRef(spelling);
  count_lines(spelling);
}

// A directive that -dD or a pragma prints.
void Printer::start_directive(SourceLoc loc) {
  move_to_line(loc);
  note_line(loc);
  at_line_start_ = false;
  after_directive_ = true;
}

// The frame that clang prints around the predefined macros and the command line.
void Printer::enter_main_file(const PreprocessorEvent &event) {
  PresumedLoc place = context_.sources.presumed(event.loc);
  seen_main_file_ = true;
  write_marker(1, place.file, "", FileKind::User);
  write_marker(1, "<built-in>", " 1", FileKind::User);
  write_marker(1, "<built-in>", "", FileKind::System);
  if (options_.dump_macro_directives) {
    print_predefined_macros(context_, out_);
  }
  write_marker(preprocessor_.predefined_count() + 1, "<built-in>", "", FileKind::System);
  write_marker(1, "<command line>", " 1", FileKind::User);
}

// The second half of that frame; the main file's own text follows.
void Printer::leave_command_line(const PreprocessorEvent &event) {
  PresumedLoc place = context_.sources.presumed(event.loc);
  write_marker(1, "<built-in>", " 2", FileKind::User);
  write_marker(1, place.file, " 2", FileKind::User);
}

void Printer::print_event(const PreprocessorEvent &event) {
  const SourceMap &sources = context_.sources;
  switch (event.kind) {
  case PreprocessorEvent::Kind::EnterFile: {
    if (!seen_main_file_) {
      enter_main_file(event);
      break;
    }
    SourceLoc include_loc = sources.include_loc(sources.file_of(event.loc));
    move_to_line(include_loc);
    write_marker(1, sources.presumed(event.loc).file, " 1", event.file_kind);
    break;
  }
  // The includer goes on behind its #include.
  case PreprocessorEvent::Kind::LeaveFile: {
    PresumedLoc place = sources.presumed(event.loc);
    write_marker(place.line, place.file, " 2", event.file_kind);
    break;
  }
  case PreprocessorEvent::Kind::LeaveCommandLine:
    leave_command_line(event);
    break;
  case PreprocessorEvent::Kind::ChangeLine: {
    PresumedLoc place = sources.presumed(event.loc);
    write_marker(place.line, place.file, event.text, event.file_kind);
    break;
  }
  // Arguments may stand on later lines than the call; their tokens are printed on its own.
  case PreprocessorEvent::Kind::StartLine:
    first_call_ = {event.loc, event.end};
    break;
  case PreprocessorEvent::Kind::Define:
    if (options_.dump_macro_directives) {
      start_directive(event.loc);
      print_macro_definition(context_, *event.macro, out_);
    }
    break;
  case PreprocessorEvent::Kind::Undefine:
    if (options_.dump_macro_directives) {
      start_directive(event.loc);
      out_ << "#undef " << llvm::StringRef(event.text);
    }
    break;
  case PreprocessorEvent::Kind::Include:
    start_directive(event.loc);
    out_ << llvm::StringRef(event.text) << " /* clang -E -dI */";
    break;
  case PreprocessorEvent::Kind::Pragma:
    start_directive(event.loc);
    out_ << "#pragma " << llvm::StringRef(event.text);
    break;
  case PreprocessorEvent::Kind::Ident:
    start_directive(event.loc);
    out_ << "#ident " << llvm::StringRef(event.text);
    break;
  }
}

// Chunks to the end of the main file.
void Printer::print_all() {
  std::vector<Token> tokens;
  while (true) {
    preprocessor_.fill(tokens);
    for (const Token &token : tokens) {
      if (token.is(TokenKind::EndOfFile)) {
        end_line();
        return;
      }
      if (token.is(TokenKind::Event)) {
        print_event(preprocessor_.event(token.payload));
      } else {
        print_token(token);
      }
    }
  }
}

} // namespace

void write_preprocessed(Preprocessor &preprocessor, llvm::raw_ostream &out,
                        std::vector<PrintedLine> *lines) {
  // -dM: nothing but macros, and those are known at the end only.
  if (preprocessor.context().options.output.dump_macros) {
    std::vector<Token> tokens;
    do {
      preprocessor.fill(tokens);
    } while (!tokens.back().is(TokenKind::EndOfFile));
    print_all_macros(preprocessor.context(), out);
    return;
  }
  Printer(preprocessor, out, lines).print_all();
}

} // namespace cinch
