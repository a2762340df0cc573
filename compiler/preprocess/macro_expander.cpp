// The frames: entering macros, reading tokens, leaving macros.
#include "preprocess/macro_expander.h"

#include "preprocess/preprocessor.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

namespace {

// Start at `drain`, the loop over expanded tokens, and `enter_macro`. What a body looks like with
// arguments put in is macro_substitution.cpp's.
constexpr uint16_t white_space = Token::StartOfLine | Token::LeadingSpace;

} // namespace

MacroExpander::MacroExpander(Preprocessor &preprocessor, PreprocessorContext &context)
    : preprocessor_(preprocessor), context_(context),
      speller_(context.identifiers, context.literals, context.sources) {}

MacroExpander::~MacroExpander() = default;

// ---- Reuse of memory ----

// Lists keep their memory, so after a while nothing is allocated any more.
MacroExpander::TokenList *MacroExpander::acquire_list() {
  if (free_lists_.empty()) {
    lists_.push_back(std::make_unique<TokenList>());
    return lists_.back().get();
  }
  TokenList *list = free_lists_.back();
  free_lists_.pop_back();
  return list;
}

void MacroExpander::release_list(TokenList *list) {
  list->clear();
  free_lists_.push_back(list);
}

std::unique_ptr<MacroExpander::MacroCall> MacroExpander::acquire_call() {
  if (free_calls_.empty()) {
    return std::make_unique<MacroCall>();
  }
  std::unique_ptr<MacroCall> call = std::move(free_calls_.back());
  free_calls_.pop_back();
  return call;
}

void MacroExpander::release_call(std::unique_ptr<MacroCall> call) {
  call->tokens.clear();
  call->expanded.clear();
  call->arguments.clear();
  call->variadic_is_absent = false;
  free_calls_.push_back(std::move(call));
}

// ---- Frames ----

// C23 6.10.5.4p2: a macro is not expanded again while its expansion is being read.
void MacroExpander::push_frame(const Frame &frame) {
  frames_.push_back(frame);
  if (frame.macro != nullptr) {
    frame.macro->is_disabled = true;
  }
}

void MacroExpander::pop_frame() {
  const Frame &frame = frames_.back();
  if (frame.macro != nullptr) {
    frame.macro->is_disabled = false;
  }
  if (frame.storage != nullptr) {
    release_list(frame.storage);
  }
  frames_.pop_back();
}

// False when there are no frames any more.
// A barrier's end counts as the end of a file: the list stands alone.
bool MacroExpander::read_frame(Token &token) {
  while (!frames_.empty()) {
    Frame &frame = frames_.back();
    if (frame.position != frame.end) {
      token = *frame.position++;
      token.loc.offset += frame.loc_delta;
      token.flags |= carry_flags_;
      carry_flags_ = 0;
      return true;
    }
    if (frame.is_barrier) {
      token = {TokenKind::EndOfFile, 0, token.loc, 0};
      return true;
    }
    pop_frame();
  }
  // Space of a macro that expanded to nothing, for the first token behind it.
  if (carry_flags_ != 0) {
    preprocessor_.lexer().add_carry(carry_flags_);
    carry_flags_ = 0;
  }
  return false;
}

// Ends early when a directive or _Pragma has tokens to insert: they must come before what follows.
Token *MacroExpander::drain(Token *out, Token *limit) {
  while (out < limit && read_frame(*out)) {
    if (out->is_identifier_or_keyword() && !out->has(Token::NoExpand)) {
      Identifier &record = context_.identifier(*out);
      if (record.macro != nullptr || record.needs_check) {
        preprocessor_.mark_place(out);
        if (handle_name(*out, record)) {
          if (preprocessor_.has_insertions()) {
            return out;
          }
          continue;
        }
      }
    }
    ++out;
  }
  return out;
}

void MacroExpander::raw_next(Token &token) {
  if (!read_frame(token)) {
    preprocessor_.lexer().lex(token);
  }
}

void MacroExpander::next(Token &token) {
  while (true) {
    raw_next(token);
    // NoExpand stays with the token, wherever it is read again.
    if (!token.is_identifier_or_keyword() || token.has(Token::NoExpand)) {
      return;
    }
    Identifier &record = context_.identifier(token);
    bool is_ordinary = record.macro == nullptr && !record.needs_check;
    if (is_ordinary || !handle_name(token, record)) {
      return;
    }
  }
}

// A frame of one token.
void MacroExpander::unget(const Token &token) {
  TokenList *list = acquire_list();
  list->push_back(token);
  push_frame({list->data(), list->data() + 1, 0, false, nullptr, list});
}

// C23 6.10.5p10: the name of a function-like macro is only a call when `(` follows; the macros at
// whose end it stands are looked behind, but not left.
bool MacroExpander::next_is_left_paren() {
  for (size_t i = frames_.size(); i-- > 0;) {
    const Frame &frame = frames_[i];
    for (const Token *token = frame.position; token != frame.end; ++token) {
      if (!token->is(TokenKind::Comment)) {
        return token->is(TokenKind::LeftParen);
      }
    }
    if (frame.is_barrier) {
      return false;
    }
  }
  return preprocessor_.lexer().next_is_left_paren();
}

// May be called while another list is being expanded; the nesting is limited.
void MacroExpander::expand_list(llvm::ArrayRef<Token> list, std::vector<Token> &out) {
  if (barriers_ >= macro_nesting_limit) {
    context_.report(list.front().loc, DiagId::err_nesting_too_deep) << macro_nesting_limit;
    return;
  }
  // White space that waits outside is for no token in here.
  uint16_t outer_carry = carry_flags_;
  carry_flags_ = 0;
  ++barriers_;
  push_frame({list.begin(), list.end(), 0, true, nullptr, nullptr});
  size_t barrier = frames_.size();
  while (true) {
    Token token;
    next(token);
    // A real end of file inside would have another number of frames.
    bool at_end = token.is(TokenKind::EndOfFile) && frames_.size() == barrier &&
                  frames_.back().position == frames_.back().end;
    if (at_end) {
      break;
    }
    out.push_back(token);
  }
  pop_frame();
  --barriers_;
  carry_flags_ = outer_carry;
}

void MacroExpander::expand_operands(llvm::ArrayRef<Token> list, std::vector<Token> &out) {
  PreprocessorObserver *observer = preprocessor_.observer();
  if (observer != nullptr) {
    observer->pragma_entered(frames_.size());
  }
  expand_list(list, out);
  if (observer != nullptr) {
    observer->pragma_left();
  }
}

// ---- Entering macros ----

bool MacroExpander::handle_name(Token &name, Identifier &record) {
  if (record.needs_check) {
    preprocessor_.check_identifier(name, record);
  }
  Macro *macro = record.macro;
  if (macro == nullptr) {
    return false;
  }
  // C23 6.10.5.4p2: painted blue, as people say.
  if (macro->is_disabled) {
    name.flags |= Token::NoExpand;
    if (preprocessor_.observer() != nullptr) {
      preprocessor_.observer()->macro_kept(name, frames_.size());
    }
    return false;
  }
  return enter_macro(name, *macro);
}

// `name` is changed when the result is one token that can take its place.
bool MacroExpander::enter_macro(Token &name, Macro &macro) {
  if (macro.lazy_text != nullptr) {
    preprocessor_.materialize(macro);
  }
  if (macro.is_builtin()) {
    // _Pragma in an argument waits for the argument to be rescanned.
    // C23 6.10.11: executed where the tokens finally stand.
    if (macro.builtin == BuiltinMacro::Pragma && barriers_ > 0) {
      return false;
    }
    return expand_builtin(name, macro);
  }
  return macro.is_function_like ? enter_function(name, macro) : enter_object(name, macro);
}

bool MacroExpander::expand_builtin(Token &name, Macro &macro) {
  PreprocessorObserver *observer = preprocessor_.observer();
  if (observer == nullptr) {
    return preprocessor_.expand_builtin(name, macro);
  }
  Token before = name;
  size_t depth = frames_.size();
  const Token *behind_name = depth != 0 ? frames_.back().position : nullptr;
  if (preprocessor_.expand_builtin(name, macro)) {
    return true;
  }
  llvm::SmallString<64> call;
  speller_.append(before, call);
  if (macro.builtin >= BuiltinMacro::HasInclude) {
    append_builtin_arguments(before, behind_name, depth, call);
  }
  observer->builtin_expanded(before, call.str(), name, depth);
  return false;
}

// What a builtin took in parentheses: of the file's text, or of the frame at `depth`, where it
// stood at `behind_name`.
void MacroExpander::append_builtin_arguments(const Token &name, const Token *behind_name,
                                             size_t depth, llvm::SmallVectorImpl<char> &call) {
  if (depth == 0) {
    const Lexer &lexer = preprocessor_.lexer();
    if (context_.sources.in_same_range(name.loc, lexer.location())) {
      call.assign(context_.sources.characters(name.loc), lexer.position());
    }
    return;
  }
  if (frames_.size() != depth) {
    return;
  }
  for (const Token *token = behind_name; token < frames_.back().position; ++token) {
    if (token->has(Token::LeadingSpace)) {
      call.push_back(' ');
    }
    speller_.append(*token, call);
  }
}

// For the observer. An object-like macro has no `call`.
void MacroExpander::tell_entered(const Token &name, const Macro &macro, const MacroCall *call,
                                 size_t depth) {
  llvm::SmallVector<llvm::ArrayRef<Token>, 8> arguments;
  SourceRange range = {name.loc, name.loc};
  if (call != nullptr) {
    range.end = call->range.end;
    for (const Argument &argument : call->arguments) {
      arguments.push_back(raw_tokens(*call, argument));
    }
    if (call->variadic_is_absent) {
      arguments.pop_back();
    }
  }
  preprocessor_.observer()->macro_entered({name, macro, range, arguments, depth, frames_.size()});
}

// What to add to the locations of the body's tokens to get those of this expansion.
uint32_t MacroExpander::expansion_delta(const Macro &macro, SourceRange range) {
  SourceLoc base =
      context_.sources.add_expansion(macro.body_begin, macro.body_length, range, macro.name);
  return base.offset - macro.body_begin.offset;
}

bool MacroExpander::enter_object(Token &name, Macro &macro) {
  // For __LINE__: names inside of an expansion end where the outermost call does.
  if (frames_.empty()) {
    outermost_end_ = name.loc;
  }
  bool is_watched = preprocessor_.observer() != nullptr;
  if (is_watched) {
    tell_entered(name, macro, nullptr, frames_.size());
    if (macro.is_plain || macro.body.empty()) {
      preprocessor_.observer()->macro_replaced(macro.body);
    }
  }
  // The first token of the expansion stands where the name stood.
  uint16_t flags = name.flags & white_space;
  if (macro.body.empty()) {
    carry_flags_ |= flags;
    if (frames_.empty()) {
      preprocessor_.lexer().add_carry(carry_flags_);
      carry_flags_ = 0;
    }
    return true;
  }
  uint32_t delta = expansion_delta(macro, {name.loc, name.loc});
  const Token &first = macro.body.front();
  // One token that is no macro: it takes the name's place, without a frame. Most constants are
  // such.
  bool may_expand_again =
      first.is_identifier_or_keyword() &&
      (context_.identifier(first).macro != nullptr || context_.identifier(first).needs_check);
  if (macro.body.size() == 1 && !may_expand_again) {
    name = first;
    name.loc.offset += delta;
    name.flags |= flags;
    return false;
  }
  carry_flags_ |= flags;
  if (macro.is_plain) {
    // The frame reads the body itself; nothing is copied.
    push_frame({macro.body.begin(), macro.body.end(), delta, false, &macro, nullptr});
    return true;
  }
  std::unique_ptr<MacroCall> call = acquire_call();
  call->range = {name.loc, name.loc};
  call->loc_delta = delta;
  TokenList *list = acquire_list();
  substitute(macro, *call, 0, macro.body.size(), *list);
  release_call(std::move(call));
  if (is_watched) {
    preprocessor_.observer()->macro_replaced(*list);
  }
  push_frame({list->data(), list->data() + list->size(), 0, false, &macro, list});
  return true;
}

// A name without `(` behind it is an ordinary identifier (C23 6.10.5p10).
bool MacroExpander::enter_function(Token &name, Macro &macro) {
  if (!next_is_left_paren()) {
    return false;
  }
  size_t depth = frames_.size();
  std::unique_ptr<MacroCall> call = acquire_call();
  if (!collect_arguments(name, macro, *call)) {
    release_call(std::move(call));
    // Reported: what is left in place of the call is nothing anyone needs to complain of.
    if (!context_.language.preprocess_only) {
      name.payload = context_.literals.add(macro.name->name) | unterminated_literal |
                     reported_literal | complete_literal;
      name.kind = TokenKind::Unknown;
    }
    return false;
  }
  call->range.begin = name.loc;
  if (preprocessor_.observer() != nullptr) {
    tell_entered(name, macro, call.get(), depth);
  }
  carry_flags_ |= name.flags & white_space;
  TokenList *list = acquire_list();
  if (!macro.body.empty()) {
    call->loc_delta = expansion_delta(macro, call->range);
    if (macro.is_plain) {
      substitute_plain(macro, *call, *list);
    } else {
      substitute(macro, *call, 0, macro.body.size(), *list);
    }
  }
  release_call(std::move(call));
  if (preprocessor_.observer() != nullptr) {
    preprocessor_.observer()->macro_replaced(*list);
  }
  // An empty expansion still becomes a frame: it hands the white space on.
  push_frame({list->data(), list->data() + list->size(), 0, false, &macro, list});
  return true;
}

} // namespace cinch
