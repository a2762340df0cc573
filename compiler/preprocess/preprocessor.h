// The preprocessor: text of files to fully expanded tokens. Translation phases 1 to 4.
#pragma once

#include "preprocess/assertions.h"
#include "preprocess/builtin_macros.h"
#include "preprocess/conditionals.h"
#include "preprocess/context.h"
#include "preprocess/directives.h"
#include "preprocess/embed.h"
#include "preprocess/event.h"
#include "preprocess/file_manager.h"
#include "preprocess/header_search.h"
#include "preprocess/include_stack.h"
#include "preprocess/macro_definition.h"
#include "preprocess/macro_expander.h"
#include "preprocess/observer.h"
#include "preprocess/pragma.h"
#include "preprocess/pragma_handler.h"
#include "source/macro_change.h"

#include <deque>
#include <string_view>
#include <vector>

namespace cinch {

// Nesting of macro calls in arguments of macro calls.
constexpr unsigned macro_nesting_limit = 2000;

// Use: construct, enter_main_file(), then fill() until the last token is EndOfFile.
// Ties the parts together: the lexer gives tokens, directives act, the expander replaces names.
// Each part holds a reference to this and reaches the others by it.
class Preprocessor {
public:
  explicit Preprocessor(const PreprocessorInputs &inputs);
  ~Preprocessor();
  Preprocessor(const Preprocessor &) = delete;

  // Opens the file ("-": standard input) and what the command line puts before it. False after a
  // message when it cannot be read.
  bool enter_main_file(std::string_view path);

  // Replaces `tokens` by the next ones, at least one; the last of all is EndOfFile, which comes
  // again and again. A chunk ends early behind a message that is held.
  void fill(std::vector<Token> &tokens);

  const PragmaRecord &pragma(uint32_t id) const { return pragmas_[id]; }
  const EmbedRecord &embed(uint32_t id) const { return embeds_[id]; }
  const PreprocessorEvent &event(uint32_t id) const { return events_[id]; }
  PreprocessorContext &context() { return context_; }
  IncludeStack &includes() { return includes_; }
  const HeaderSearch &header_search() const { return header_search_; }
  // Every file that was read, in order, for dependency output.
  const std::vector<Dependency> &dependencies() const { return includes_.dependencies(); }

  uint32_t predefined_count() const { return predefined_count_; }

  // Before enter_main_file: every change of a macro is kept.
  void record_macro_changes() { records_macro_changes_ = true; }
  // Before enter_main_file: who is told of expansions and files. Outlives this; null: nobody.
  void set_observer(PreprocessorObserver *observer) { observer_ = observer; }
  const std::vector<MacroChange> &macro_changes() const { return macro_changes_; }

  // ---- For the parts of the preprocessor ----
  Lexer &lexer() { return includes_.current().lexer; }
  MacroExpander &expander() { return expander_; }
  MacroDefinitionParser &definitions() { return definitions_; }
  HeaderSearch &headers() { return header_search_; }
  FileManager &files() { return files_; }
  ConditionalStack &conditionals() { return conditionals_; }
  FeatureQueries &queries() { return builtins_.queries(); }
  EmbedHandler &embedder() { return embedder_; }
  Assertions &assertions() { return assertions_; }
  PragmaHandler &pragma_handler() { return pragma_handler_; }
  PreprocessorObserver *observer() const { return observer_; }

  // Messages from now on belong behind the tokens before `out`, a place in the chunk.
  void mark_place(const Token *out) {
    context_.message_place = context_.lexing.tokens_before_window +
                             static_cast<uint64_t>(out - context_.lexing.window_begin);
  }
  // Tokens that come before anything else is read.
  void insert(const Token &token) { insertions_.push_back(token); }
  bool has_insertions() const { return !insertions_.empty(); }
  // The ids are payloads of tokens.
  uint32_t add_pragma(PragmaRecord record);
  uint32_t add_embed(EmbedRecord record);
  // Something that only -E or debug information shows; does nothing otherwise.
  void add_event(const PreprocessorEvent &event);
  bool wants_events() const { return wants_events_; }
  void set_wants_events(bool wanted) { wants_events_ = wanted; }

  void materialize(Macro &macro) { definitions_.materialize(macro); }
  bool expand_builtin(Token &name, Macro &macro) { return builtins_.expand(name, macro); }
  // For poisoned names and __VA_ARGS__ in the wrong place.
  void check_identifier(const Token &token, const Identifier &record);
  // C23 6.10.5p11: undefined; done as GNU does.
  void handle_directive_in_arguments(const Token &hash);
  // Reads what is left of the innermost file and throws the tokens away: -imacros.
  void skip_tokens_of_file();
  // False after a message when the bytes cannot be C.
  bool check_text(const SourceBuffer &buffer, SourceLoc loc);

private:
  // Reads tokens to the next event: a macro, a directive, the end of a file.
  Token *step(Token *out, Token *limit);
  // Tokens that directives have left to be read.
  Token *insert_tokens(Token *out, Token *limit);
  // True when it was the last: the main file.
  bool leave_file();
  void record_macro_change(const PreprocessorEvent &event);
  void enter_command_line();
  // By name only: their bodies are read when they are used.
  void define_predefined_macros();
  // -D, -U, -imacros and -include as lines of a file.
  std::string command_line_text() const;
  // Those past `base`, which are closed as well.
  void report_unterminated_conditionals(size_t base);

  PreprocessorContext context_;
  FileManager files_;
  HeaderSearch header_search_;
  IncludeStack includes_;
  ConditionalStack conditionals_;
  MacroDefinitionParser definitions_;
  MacroExpander expander_;
  BuiltinMacros builtins_;
  EmbedHandler embedder_;
  Assertions assertions_;
  PragmaHandler pragma_handler_;
  Directives directives_;

  // From inserted_ on they are still to come.
  std::vector<Token> insertions_;
  size_t inserted_ = 0;
  std::deque<PragmaRecord> pragmas_;
  std::vector<EmbedRecord> embeds_;
  std::vector<PreprocessorEvent> events_;
  bool wants_events_ = false;
  bool records_macro_changes_ = false;
  PreprocessorObserver *observer_ = nullptr;
  std::vector<MacroChange> macro_changes_;
  bool finished_ = false;
  // Lines of the <built-in> buffer.
  uint32_t predefined_count_ = 0;
  // In all chunks before this one.
  uint64_t tokens_made_ = 0;
  SourceLoc end_loc_;
};

} // namespace cinch
