// The main loop: the lexer or the macro frames write tokens straight into the chunk.
#include "preprocess/preprocessor.h"

#include "lex/scan.h"
#include "preprocess/macro_printer.h"
#include "preprocess/predefined_macros.h"
#include "target/target_info.h"

#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

namespace cinch {

namespace {

// Tokens of a chunk. Larger ones fall out of the first-level cache, smaller ones cost more calls.
constexpr size_t chunk_size = 1024;

constexpr size_t define_length = sizeof("#define ") - 1;

} // namespace

// The order of construction: each part needs those before it.
Preprocessor::Preprocessor(const PreprocessorInputs &inputs)
    : context_(inputs), files_(inputs.sources), header_search_(inputs.options, files_),
      includes_(context_), definitions_(context_), expander_(*this, context_),
      builtins_(*this, context_), embedder_(*this, context_), assertions_(*this, context_),
      pragma_handler_(*this, context_), directives_(*this, context_) {
  // Names that have a meaning only in some places: they stop the lexer's run.
  for (std::string_view name : {"__VA_ARGS__", "__VA_OPT__"}) {
    inputs.identifiers.intern(name).needs_check = true;
  }
  const PreprocessedOutputOptions &output = inputs.options.output;
  // -dM prints macros alone, so what happens between the tokens is of no use to it.
  wants_events_ = inputs.language.preprocess_only && !output.dump_macros;
  context_.lexing.keep_comments = output.comments || output.macro_comments;
}

Preprocessor::~Preprocessor() = default;

// ---- Starting ----

// The main file is entered first, the command line's text on top of it: so that is read first.
bool Preprocessor::enter_main_file(std::string_view path) {
  std::error_code error;
  FileEntry *file = path == "-" ? files_.standard_input(error) : files_.find(path);
  // standard_input says why itself.
  if (file == nullptr && !error) {
    error = files_.last_error();
  }
  const SourceBuffer *buffer = file != nullptr ? files_.read(*file, error) : nullptr;
  if (buffer == nullptr) {
    // No place: the message is about the command line.
    context_.report({}, DiagId::err_cannot_read) << path << error.message();
    finished_ = true;
    return false;
  }
  includes_.add_dependency(*file, false);
  file->identity->was_entered = true;
  if (!includes_.push(*buffer, file, {}, FileKind::User, not_in_chain, 0)) {
    finished_ = true;
    return false;
  }
  if (observer_ != nullptr) {
    observer_->main_file_entered(*file);
  }
  end_loc_ = lexer().start();
  if (!check_text(*buffer, lexer().start())) {
    finished_ = true;
    return false;
  }
  if (context_.options.skip_script_line && buffer->text.substr(0, 2) == "#!") {
    lexer().skip_line();
  }
  add_event({PreprocessorEvent::Kind::EnterFile, lexer().start(), {}, nullptr, FileKind::User});
  if (!context_.options.already_preprocessed) {
    builtins_.enter_names();
    define_predefined_macros();
    enter_command_line();
  }
  return true;
}

// Nearly all of them are never used, so only their names are read here; see
// MacroDefinitionParser::materialize().
// Assumes lines of the form `#define NAME...`, as predefined_macros makes them.
void Preprocessor::define_predefined_macros() {
  std::string text = predefined_macros(context_.language, context_.options, context_.target);
  const SourceBuffer &buffer = context_.sources.add_buffer(
      "<built-in>", llvm::MemoryBuffer::getMemBufferCopy(text, "<built-in>"));
  FileId file = context_.sources.add_file(buffer, {}, FileKind::Builtin);
  if (!file.is_valid()) {
    return;
  }
  SourceLoc start = context_.sources.file_start(file);
  const char *begin = buffer.text.data();
  const char *end = begin + buffer.text.size();
  for (const char *line = begin; line < end;) {
    const char *name = line + define_length;
    const char *behind = scan::identifier_end(name, end);
    Identifier &record = context_.identifiers.intern({name, static_cast<size_t>(behind - name)});
    Macro *macro = context_.arena.make<Macro>();
    macro->name = &record;
    macro->loc = start.plus(static_cast<uint32_t>(name - begin));
    macro->lazy_text = name;
    macro->is_predefined = true;
    record.macro = macro;
    ++predefined_count_;
    line =
        static_cast<const char *>(std::memchr(behind, '\n', static_cast<size_t>(end - behind))) + 1;
    if (records_macro_changes_) {
      macro_changes_.push_back(
          {MacroChange::Kind::Define, {}, {name, static_cast<size_t>(line - 1 - name)}});
    }
  }
}

// -D, -U, -imacros and -include as directives, in the order in which they take effect.
// A `-D` with parameters, -D'f(x)=x', works as a line too.
std::string Preprocessor::command_line_text() const {
  const PreprocessorOptions &options = context_.options;
  std::string text;
  for (const MacroArgument &argument : options.macros) {
    if (argument.kind == MacroArgument::Kind::Undefine) {
      text += "#undef " + argument.text + "\n";
      continue;
    }
    std::string_view definition = argument.text;
    size_t equal = definition.find('=');
    // Only the first line counts, as in gcc and clang.
    std::string_view name = definition.substr(0, equal);
    std::string_view body =
        equal == std::string_view::npos ? std::string_view("1") : definition.substr(equal + 1);
    text += "#define ";
    text += name;
    text += ' ';
    text += body.substr(0, body.find('\n'));
    text += '\n';
  }
  // A directive that programs cannot write by accident.
  for (const std::string &name : options.macro_includes) {
    text += "#__include_macros \"" + name + "\"\n";
  }
  for (const std::string &name : options.includes) {
    text += "#include \"" + name + "\"\n";
  }
  return text;
}

// Its tokens come before those of the main file.
void Preprocessor::enter_command_line() {
  std::string text = command_line_text();
  // -E prints the frame of it even when it is empty.
  if (text.empty() && !wants_events_) {
    return;
  }
  const SourceBuffer &buffer = context_.sources.add_buffer(
      "<command line>", llvm::MemoryBuffer::getMemBufferCopy(text, "<command line>"));
  includes_.push(buffer, nullptr, {}, FileKind::Builtin, not_in_chain, 0);
}

// A file that is clearly no text gets one message instead of thousands.
// Byte order marks of UTF-16 and many control characters tell.
bool Preprocessor::check_text(const SourceBuffer &buffer, SourceLoc loc) {
  std::string_view text = buffer.text;
  std::string_view start = text.substr(0, 2);
  if (start == "\xff\xfe" || start == "\xfe\xff") {
    context_.report(loc, DiagId::err_utf16) << buffer.name;
    return false;
  }
  std::string_view sample = text.substr(0, 1024);
  if (sample.find('\0') == std::string_view::npos) {
    return true;
  }
  // A stray NUL is no reason to refuse: some real files have one.
  size_t strange = 0;
  for (unsigned char c : sample) {
    bool is_control = c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v';
    strange += is_control;
  }
  if (strange < 4 || strange * 16 < sample.size()) {
    return true;
  }
  context_.report(loc, DiagId::err_binary_file) << buffer.name;
  return false;
}

// ---- Making tokens ----

// One chunk: as many tokens as fit, but it ends where a message is waiting, so that the parser,
// which reports at once, does not overtake it.
void Preprocessor::fill(std::vector<Token> &tokens) {
  if (observer_ != nullptr) {
    observer_->chunk_started();
  }
  tokens.resize(chunk_size);
  Token *begin = tokens.data();
  Token *limit = begin + chunk_size;
  Token *out = begin;
  context_.lexing.window_begin = begin;
  context_.lexing.window_end = limit;
  context_.lexing.tokens_before_window = tokens_made_;
  while (out < limit) {
    if (finished_ || context_.engine.has_fatal_error()) {
      finished_ = true;
      // Nothing more is made after a fatal error.
      *out++ = {TokenKind::EndOfFile, Token::StartOfLine, end_loc_, 0};
      break;
    }
    mark_place(out);
    out = step(out, limit);
    if (out != begin && context_.engine.has_held_messages()) {
      break;
    }
  }
  tokens_made_ += static_cast<uint64_t>(out - begin);
  context_.lexing.window_begin = nullptr;
  context_.lexing.window_end = nullptr;
  context_.message_place = tokens_made_;
  tokens.resize(static_cast<size_t>(out - begin));
  if (observer_ != nullptr) {
    observer_->chunk_ended();
  }
}

// A run of tokens, one expansion or one directive.
// Gives the new end of the tokens; directives and the ends of files write none.
Token *Preprocessor::step(Token *out, Token *limit) {
  if (has_insertions()) {
    return insert_tokens(out, limit);
  }
  if (expander_.has_frames()) {
    return expander_.drain(out, limit);
  }
  // Tokens go straight from the lexer into the chunk; only those that stopped the run are looked at
  // again.
  IncludedFile &file = includes_.current();
  RunStop stop;
  Token *end = file.lexer.run(out, limit, stop);
  // Something that is no directive: the file is not wrapped by a guard, unless we are inside.
  size_t ordinary = static_cast<size_t>(end - out) -
                    (stop == RunStop::Directive || stop == RunStop::EndOfFile ? 1 : 0);
  if (ordinary != 0) {
    file.guard.on_other();
  }
  switch (stop) {
  case RunStop::Limit:
    return end;
  case RunStop::Name: {
    mark_place(end - 1);
    // Taken back when it is expanded: the next steps give its expansion from the frames.
    Token name = end[-1];
    bool expanded = expander_.handle_name(end[-1], context_.identifier(name));
    if (expanded && wants_events_ && name.has(Token::StartOfLine)) {
      add_event({PreprocessorEvent::Kind::StartLine,
                 name.loc,
                 {},
                 nullptr,
                 FileKind::User,
                 expander_.outermost_end()});
    }
    return expanded ? end - 1 : end;
  }
  case RunStop::Directive: {
    mark_place(end - 1);
    Token hash = end[-1];
    directives_.handle(hash);
    return end - 1;
  }
  case RunStop::EndOfFile:
    mark_place(end - 1);
    end_loc_ = end[-1].loc;
    finished_ = leave_file();
    return end - 1;
  }
  return end;
}

// In the order in which they were put in.
Token *Preprocessor::insert_tokens(Token *out, Token *limit) {
  while (out < limit && inserted_ < insertions_.size()) {
    *out++ = insertions_[inserted_++];
  }
  if (inserted_ == insertions_.size()) {
    insertions_.clear();
    inserted_ = 0;
  }
  return out;
}

// True when it was the main file.
// Conditionals that the file has opened end with it.
bool Preprocessor::leave_file() {
  IncludedFile &file = includes_.current();
  report_unterminated_conditionals(file.conditionals);
  // A guard is learnt once; it holds for all paths of the file.
  if (file.file != nullptr && !file.file->identity->guard) {
    file.file->identity->guard = file.guard.guard();
  }
  std::string_view text = context_.sources.buffer(file.id).text;
  if (!text.empty() && text.back() != '\n' && file.file != nullptr) {
    context_.report(file.lexer.location(), DiagId::ext_no_newline_at_end);
  }
  bool was_file = file.file != nullptr;
  if (observer_ != nullptr && was_file) {
    observer_->file_left(context_.message_place);
  }
  includes_.pop();
  if (includes_.empty()) {
    return true;
  }
  add_event(
      {was_file ? PreprocessorEvent::Kind::LeaveFile : PreprocessorEvent::Kind::LeaveCommandLine,
       lexer().location(),
       {},
       nullptr,
       includes_.current().kind});
  return false;
}

// Innermost first.
void Preprocessor::report_unterminated_conditionals(size_t base) {
  for (size_t i = conditionals_.size(); i-- > base;) {
    context_.report(conditionals_[i].if_loc, DiagId::err_unterminated_conditional);
  }
  conditionals_.truncate(base);
}

// ---- For the parts ----

// The number is the token's payload; records live as long as the preprocessor.
uint32_t Preprocessor::add_pragma(PragmaRecord record) {
  pragmas_.push_back(std::move(record));
  return static_cast<uint32_t>(pragmas_.size() - 1);
}

uint32_t Preprocessor::add_embed(EmbedRecord record) {
  embeds_.push_back(record);
  return static_cast<uint32_t>(embeds_.size() - 1);
}

// The text of a definition is spelled out now: the name may be defined anew.
void Preprocessor::record_macro_change(const PreprocessorEvent &event) {
  bool is_in_file = includes_.current().file != nullptr;
  SourceLoc loc = is_in_file ? event.loc : SourceLoc();
  switch (event.kind) {
  case PreprocessorEvent::Kind::EnterFile:
    macro_changes_.push_back({MacroChange::Kind::EnterFile, event.loc, {}});
    break;
  case PreprocessorEvent::Kind::LeaveFile:
    macro_changes_.push_back({MacroChange::Kind::LeaveFile, {}, {}});
    break;
  case PreprocessorEvent::Kind::Define: {
    std::string text;
    llvm::raw_string_ostream stream(text);
    print_macro_definition(context_, *event.macro, stream);
    std::string_view definition = context_.arena.copy_string(text);
    macro_changes_.push_back({MacroChange::Kind::Define, loc, definition.substr(define_length)});
    break;
  }
  case PreprocessorEvent::Kind::Undefine:
    macro_changes_.push_back({MacroChange::Kind::Undefine, loc, event.text});
    break;
  case PreprocessorEvent::Kind::LeaveCommandLine:
  case PreprocessorEvent::Kind::ChangeLine:
  case PreprocessorEvent::Kind::StartLine:
  case PreprocessorEvent::Kind::Include:
  case PreprocessorEvent::Kind::Pragma:
  case PreprocessorEvent::Kind::Ident:
    break;
  }
}

// As a token in the stream, so that it comes at the right place.
void Preprocessor::add_event(const PreprocessorEvent &event) {
  if (records_macro_changes_) {
    record_macro_change(event);
  }
  if (wants_events_) {
    events_.push_back(event);
    insert({TokenKind::Event, Token::StartOfLine, event.loc,
            static_cast<uint32_t>(events_.size() - 1)});
  }
}

// Poisoned names, and __VA_ARGS__ outside of variadic macros (C23 6.10.5p5).
// Tokens of macro bodies have been checked when the macro was defined.
void Preprocessor::check_identifier(const Token &token, const Identifier &record) {
  if (record.poisoned) {
    if (!token.has(Token::FromMacro)) {
      context_.report(token.loc, DiagId::err_poisoned_identifier);
    }
    return;
  }
  if (!token.has(Token::FromMacro)) {
    context_.report(token.loc,
                    record.name == "__VA_OPT__" ? DiagId::ext_bad_va_opt : DiagId::ext_bad_va_args);
  }
}

// The lexer stands behind the `#`.
void Preprocessor::handle_directive_in_arguments(const Token &hash) {
  lexer().begin_directive();
  directives_.handle(hash);
}

// Directives have their effect; tokens are lost.
void Preprocessor::skip_tokens_of_file() {
  size_t depth = includes_.depth();
  std::vector<Token> tokens(chunk_size);
  while (includes_.depth() >= depth && !finished_) {
    step(tokens.data(), tokens.data() + tokens.size());
  }
}

} // namespace cinch
