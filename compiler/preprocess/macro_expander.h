// Macro expansion, C23 6.10.5: a stack of frames that tokens are read from before the file.
#pragma once

#include "preprocess/context.h"
#include "preprocess/token_spelling.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"

#include <memory>
#include <vector>

namespace cinch {

class Preprocessor;

// A macro is disabled while the frame of its expansion is on the stack; a name of a disabled macro
// that is read gets Token::NoExpand for good. This is C23 6.10.5.4p2 as gcc and clang do it.
// Where tokens come from, in this order: frames (bodies and arguments being rescanned), then the
// lexer. Expansion is not recursive, but for arguments that must be expanded on their own
// (6.10.5.2).
//
//   #define f(x) x + 1
//   f(f(2))    argument `f(2)` is expanded in isolation to `2 + 1`; then the body gives `2 + 1 + 1`
class MacroExpander {
public:
  MacroExpander(Preprocessor &preprocessor, PreprocessorContext &context);
  ~MacroExpander();

  bool has_frames() const { return !frames_.empty(); }
  // Writes expanded tokens until `limit`, until the frames are used up, or until the preprocessor
  // has something to insert.
  Token *drain(Token *out, Token *limit);

  // `name` is an identifier with a macro or a check. True when it is gone: what it stands for is
  // read next. False when `name`, perhaps changed, stands.
  bool handle_name(Token &name, Identifier &record);

  // The next token, not expanded: from the frames, else from the file. EndOfFile at the end of the
  // list that expand_list() was given.
  void raw_next(Token &token);
  // The next token after expansion.
  void next(Token &token);
  // Whether a function-like macro's name is a call. Takes nothing.
  bool next_is_left_paren();
  // Makes `token` the next token.
  void unget(const Token &token);
  // The tokens of `list` completely expanded, in isolation.
  void expand_list(llvm::ArrayRef<Token> list, std::vector<Token> &out);
  // The same for a pragma, as the observer is told.
  void expand_operands(llvm::ArrayRef<Token> list, std::vector<Token> &out);

  // End of the outermost macro call that is being expanded: where __LINE__ counts.
  SourceLoc outermost_end() const { return outermost_end_; }
  bool is_collecting() const { return collecting_ > 0; }
  const TokenSpeller &speller() const { return speller_; }

private:
  using TokenList = std::vector<Token>;

  // A piece of a token list that is read from. Locations in a body are those of the #define; adding
  // loc_delta moves them into the range of this expansion.
  struct Frame {
    const Token *position;
    const Token *end;
    // Added to the locations of the tokens.
    uint32_t loc_delta;
    // Reading stops at its end.
    bool is_barrier;
    // Enabled again when the frame is left.
    Macro *macro;
    // Owned tokens, given back when the frame is left.
    TokenList *storage;
  };

  // Expanded only when the body needs it that way; Same means that expansion changes nothing.
  struct Argument {
    // In MacroCall::tokens.
    uint32_t begin = 0;
    uint32_t end = 0;
    // In MacroCall::expanded.
    uint32_t expanded_begin = 0;
    uint32_t expanded_end = 0;
    enum class State : uint8_t { Unknown, Same, Expanded } state = State::Unknown;
    bool is_empty() const { return begin == end; }
  };

  // One invocation of a function-like macro. Kept for reuse.
  struct MacroCall {
    TokenList tokens;
    TokenList expanded;
    llvm::SmallVector<Argument, 8> arguments;
    SourceRange range;
    uint32_t loc_delta = 0;
    bool variadic_is_absent = false;
  };

  // False when the frame is used up, which is then left.
  bool read_frame(Token &token);
  void push_frame(const Frame &frame);
  void pop_frame();
  // True when the name has been replaced; false when it stays, such as a function-like macro
  // without `(`.
  bool enter_macro(Token &name, Macro &macro);
  bool enter_object(Token &name, Macro &macro);
  bool enter_function(Token &name, Macro &macro);
  bool expand_builtin(Token &name, Macro &macro);
  void append_builtin_arguments(const Token &name, const Token *behind_name, size_t depth,
                                llvm::SmallVectorImpl<char> &call);
  void tell_entered(const Token &name, const Macro &macro, const MacroCall *call, size_t depth);
  // Reserves a range of locations for the body; gives what to add to the body's own.
  uint32_t expansion_delta(const Macro &macro, SourceRange range);

  // ---- macro_arguments.cpp ----
  // C23 6.10.5p10: from `(` to its partner. False after a message.
  bool collect_arguments(const Token &name, const Macro &macro, MacroCall &call);
  bool read_argument_tokens(const Token &name, const Macro &macro, MacroCall &call);
  bool check_argument_count(const Token &name, const Macro &macro, MacroCall &call);
  void expand_argument(MacroCall &call, Argument &argument);
  llvm::ArrayRef<Token> raw_tokens(const MacroCall &call, const Argument &argument) const;
  // Works out the expansion on first use.
  llvm::ArrayRef<Token> expanded_tokens(MacroCall &call, Argument &argument);

  // ---- macro_substitution.cpp ----
  // The fast way: no #, ##, __VA_OPT__.
  void substitute_plain(const Macro &macro, MacroCall &call, TokenList &out);
  // body[first, last) with arguments put in; may call itself for __VA_OPT__.
  void substitute(const Macro &macro, MacroCall &call, size_t first, size_t last, TokenList &out);
  void substitute_parameter(MacroCall &call, const Token &parameter, TokenList &out);
  size_t substitute_va_opt(const Macro &macro, MacroCall &call, size_t begin, TokenList &out);
  // GNU: `, ## __VA_ARGS__`: the comma goes when there are no variable arguments.
  static bool is_gnu_comma(const Macro &macro, size_t index);
  void substitute_gnu_comma(const Macro &macro, MacroCall &call, const Token &comma,
                            TokenList &out);
  // Pastes out.back() with the first of the tokens from `right` on (C23 6.10.5.4).
  void join_operands(TokenList &out, size_t right, SourceRange range, SourceLoc place);
  bool paste(const Token &left, const Token &right, Token &result, SourceRange range,
             SourceLoc place);
  // C23 6.10.5.3.
  Token stringize(llvm::ArrayRef<Token> tokens, const Token &parameter, SourceRange range);
  Token make_literal(TokenKind kind, llvm::StringRef text, SourceRange range);

  // Lists and calls are reused, since there is one for nearly every expansion.
  TokenList *acquire_list();
  void release_list(TokenList *list);
  std::unique_ptr<MacroCall> acquire_call();
  void release_call(std::unique_ptr<MacroCall> call);

  Preprocessor &preprocessor_;
  PreprocessorContext &context_;
  TokenSpeller speller_;
  std::vector<Frame> frames_;
  std::vector<std::unique_ptr<TokenList>> lists_;
  std::vector<TokenList *> free_lists_;
  std::vector<std::unique_ptr<MacroCall>> free_calls_;
  // White space of names that expanded to nothing.
  uint16_t carry_flags_ = 0;
  // Nesting of expand_list().
  unsigned barriers_ = 0;
  // Directives inside of arguments are handled on the way (GNU), so calls may nest.
  // Nesting of argument collection.
  unsigned collecting_ = 0;
  SourceLoc outermost_end_;
};

} // namespace cinch
