#include "inspect/macro_steps.h"

#include "preprocess/macro_printer.h"
#include "preprocess/preprocessor.h"
#include "preprocess/token_spacing.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

MacroRecorder::MacroRecorder(Preprocessor &preprocessor, const SelectedLines &lines)
    : preprocessor_(preprocessor), lines_(lines) {}

// ---- Spelling ----

// As written, with a blank where there was white space or where two tokens would become one.
void MacroRecorder::append(std::string &text, const Token &token, const Token *previous) const {
  const TokenSpeller &speller = preprocessor_.expander().speller();
  llvm::SmallString<64> scratch, scratch_before;
  std::string_view spelling = speller.spelling(token, scratch);
  if (previous != nullptr && !text.empty()) {
    std::string_view before = speller.spelling(*previous, scratch_before);
    // Side by side in the source already, so they cannot merge.
    bool is_adjacent = token.loc == previous->loc.plus(static_cast<uint32_t>(before.size()));
    if (token.has(Token::LeadingSpace) || token.has(Token::StartOfLine) ||
        (!is_adjacent && would_merge(*previous, before, token, spelling))) {
      text += ' ';
    }
  }
  text += spelling;
}

std::string MacroRecorder::spelled(llvm::ArrayRef<Token> tokens) const {
  std::string text;
  const Token *previous = nullptr;
  for (const Token &token : tokens) {
    append(text, token, previous);
    previous = &token;
  }
  return text;
}

// ---- Nesting ----

MacroStep *MacroRecorder::Destination::put(std::unique_ptr<MacroStep> step) const {
  if (steps != nullptr) {
    steps->push_back(std::move(step));
    return steps->back().get();
  }
  expansion->step = std::move(step);
  return expansion->step.get();
}

// Found again by its place when its result comes out, which is after all of its steps.
MacroExpansion *MacroRecorder::add_expansion(SourceLoc loc, SourceRange range) {
  PresumedLoc place = preprocessor_.context().sources.presumed(loc);
  auto expansion = std::make_unique<MacroExpansion>();
  expansion->file = place.file;
  expansion->line = place.line;
  expansion->column = place.column;
  expansion->is_in_directive = in_pragma_ || preprocessor_.lexer().in_directive();
  expansion->range = range;
  if (!expansion->is_in_directive) {
    by_place_[range.begin.offset] = expansion.get();
  }
  expansions_.push_back(std::move(expansion));
  return expansions_.back().get();
}

// Bodies that were read to their end are closed; what is left on top is where the name was read.
void MacroRecorder::close_read(size_t depth) {
  while (!open_.empty() && open_.back().place >= depth) {
    open_.pop_back();
  }
}

MacroRecorder::Destination MacroRecorder::destination(size_t depth, const Token &name,
                                                      SourceRange range) {
  close_read(depth);
  const SourceMap &sources = preprocessor_.context().sources;
  if (open_.empty()) {
    SourceLoc loc = sources.expansion_loc(name.loc);
    return {nullptr, lines_.contains(sources, loc) ? add_expansion(loc, range) : nullptr};
  }
  // `#define f g` and `f(1)`: a call of g that ends behind that of f.
  bool is_longer = open_.front().steps != nullptr && !sources.is_macro_loc(range.end) &&
                   expansions_.back()->range.end < range.end &&
                   sources.in_same_range(expansions_.back()->range.end, range.end);
  if (is_longer) {
    expansions_.back()->range.end = range.end;
  }
  return {open_.back().steps, nullptr};
}

// ---- What happens ----

// Spelled out now: tokens and definitions may be gone later.
std::unique_ptr<MacroStep> MacroRecorder::make_step(const Call &call) {
  PreprocessorContext &context = preprocessor_.context();
  auto step = std::make_unique<MacroStep>();
  step->call = call.macro.name->name;
  for (size_t i = 0; i < call.arguments.size(); ++i) {
    std::string text = spelled(call.arguments[i]);
    step->call += (i == 0 ? "(" : ", ") + text;
    bool is_rest = call.macro.is_variadic && i + 1 == call.macro.parameters.size();
    std::string parameter(call.macro.parameters[i]->name);
    step->arguments.push_back(
        {is_rest && call.macro.is_named_variadic ? parameter + "..." : parameter, text, {}, {}});
  }
  if (call.macro.is_function_like) {
    step->call += call.arguments.empty() ? "()" : ")";
  }
  llvm::raw_string_ostream definition(step->definition);
  print_macro_definition(context, call.macro, definition);
  PresumedLoc place = context.sources.presumed(call.macro.loc);
  step->definition_file = place.file;
  step->definition_line = place.line;
  return step;
}

void MacroRecorder::macro_entered(const Call &call) {
  Destination place = destination(call.depth, call.name, call.range);
  MacroStep *step = place.is_wanted() ? place.put(make_step(call)) : nullptr;
  open_.push_back({step != nullptr ? &step->steps : nullptr, step, nullptr, call.own_depth, false});
}

// What happens to arguments and bodies concerns the call that was entered last and has no body yet;
// calls inside of arguments have theirs by now.
void MacroRecorder::close_replaced() {
  while (!open_.empty() && open_.back().is_replaced) {
    open_.pop_back();
  }
}

void MacroRecorder::argument_entered(uint32_t index, size_t depth) {
  close_replaced();
  MacroStep *step = open_.empty() ? nullptr : open_.back().step;
  MacroArgumentStep *argument = step != nullptr ? &step->arguments[index] : nullptr;
  MacroSteps *steps = argument != nullptr ? &argument->steps : nullptr;
  open_.push_back({steps, nullptr, argument, depth, false});
}

void MacroRecorder::argument_left(llvm::ArrayRef<Token> tokens) {
  close_replaced();
  if (open_.empty()) {
    return;
  }
  if (open_.back().argument != nullptr) {
    open_.back().argument->value = spelled(tokens);
  }
  open_.pop_back();
}

void MacroRecorder::macro_replaced(llvm::ArrayRef<Token> tokens) {
  close_replaced();
  if (open_.empty()) {
    return;
  }
  if (open_.back().step != nullptr) {
    open_.back().step->replacement = spelled(tokens);
  }
  open_.back().is_replaced = true;
}

void MacroRecorder::macro_kept(const Token &name, size_t depth) {
  Destination place = destination(depth, name, {name.loc, name.loc});
  if (place.is_wanted()) {
    auto step = std::make_unique<MacroStep>();
    step->kind = MacroStep::Kind::Kept;
    step->call = spelled(name);
    step->replacement = step->call;
    place.put(std::move(step));
  }
}

// The line stands for itself, though the text before it may end with a macro.
void MacroRecorder::pragma_entered(size_t depth) {
  close_read(depth);
  in_pragma_ = true;
}

void MacroRecorder::builtin_expanded(const Token &name, std::string_view call, const Token &result,
                                     size_t depth) {
  Destination place = destination(depth, name, {name.loc, name.loc});
  if (place.is_wanted()) {
    auto step = std::make_unique<MacroStep>();
    step->kind = MacroStep::Kind::Builtin;
    step->call = call;
    step->replacement = spelled(result);
    place.put(std::move(step));
  }
}

// ---- Results ----

// C23 6.10.11: as the operator, which it was if it came out of a macro.
void MacroRecorder::add_pragma(MacroExpansion &expansion, std::string_view text) {
  expansion.result += expansion.result.empty() ? "_Pragma(\"" : " _Pragma(\"";
  for (char c : text) {
    if (c == '"' || c == '\\') {
      expansion.result += '\\';
    }
    expansion.result += c;
  }
  expansion.result += "\")";
}

// A token belongs to the expansion in whose range it stands: those of bodies by where the macro was
// called, those of arguments by their own places between the parentheses.
void MacroRecorder::add_output(llvm::ArrayRef<Token> tokens) {
  if (by_place_.empty()) {
    return;
  }
  const SourceMap &sources = preprocessor_.context().sources;
  for (const Token &token : tokens) {
    bool is_event = token.is(TokenKind::Event);
    bool is_pragma =
        is_event && preprocessor_.event(token.payload).kind == PreprocessorEvent::Kind::Pragma;
    if (is_event && !is_pragma) {
      continue;
    }
    SourceLoc loc = sources.expansion_loc(token.loc);
    auto behind = by_place_.upper_bound(loc.offset);
    if (token.is(TokenKind::EndOfFile) || behind == by_place_.begin()) {
      continue;
    }
    MacroExpansion *expansion = std::prev(behind)->second;
    if (expansion->range.end < loc) {
      continue;
    }
    if (expansion != last_output_) {
      last_was_pragma_ = false;
    }
    if (is_pragma) {
      add_pragma(*expansion, preprocessor_.event(token.payload).text);
    } else {
      expansion->result += last_was_pragma_ ? " " : "";
      bool goes_on = expansion == last_output_ && !last_was_pragma_;
      append(expansion->result, token, goes_on ? &last_token_ : nullptr);
      last_token_ = token;
    }
    last_was_pragma_ = is_pragma;
    last_output_ = expansion;
  }
}

} // namespace cinch
