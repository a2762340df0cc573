// The steps of macro expansions, recorded while the preprocessor works.
#pragma once

#include "inspect/functions.h"
#include "preprocess/observer.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cinch {

class Preprocessor;

struct MacroStep;
using MacroSteps = std::vector<std::unique_ptr<MacroStep>>;

struct MacroArgumentStep {
  std::string parameter;
  std::string text;
  // Expansions inside of it, and what it is after them; empty when there were none.
  MacroSteps steps;
  std::string value;
};

// One name that was replaced, or was not.
struct MacroStep {
  enum class Kind : unsigned char {
    Macro,   // replaced by its body
    Builtin, // by what the preprocessor works out
    Kept,    // its macro is being expanded: C23 6.10.5.4p2
  };
  Kind kind = Kind::Macro;
  // "MAX(n, LIMIT)".
  std::string call;
  // "#define MAX(a, b) ...", and where it is; empty for Builtin and Kept.
  std::string definition;
  std::string definition_file;
  unsigned definition_line = 0;
  std::vector<MacroArgumentStep> arguments;
  // The body with the arguments put in.
  std::string replacement;
  // What happens when that is scanned again.
  MacroSteps steps;
};

// A call that stands in the text of a file.
struct MacroExpansion {
  std::string file;
  unsigned line = 0;
  unsigned column = 0;
  // In an #if, an #include, a #pragma and the like: the result is not text of the program.
  bool is_in_directive = false;
  std::unique_ptr<MacroStep> step;
  std::string result;
  SourceRange range;
};

class MacroRecorder : public PreprocessorObserver {
public:
  // Keeps the expansions that stand in `lines`.
  MacroRecorder(Preprocessor &preprocessor, const SelectedLines &lines);

  // Tokens that the preprocessor gave, in order: results are made of them and of its events.
  void add_output(llvm::ArrayRef<Token> tokens);
  llvm::ArrayRef<std::unique_ptr<MacroExpansion>> expansions() const { return expansions_; }

  void macro_entered(const Call &call) override;
  void argument_entered(uint32_t index, size_t depth) override;
  void argument_left(llvm::ArrayRef<Token> tokens) override;
  void macro_replaced(llvm::ArrayRef<Token> tokens) override;
  void macro_kept(const Token &name, size_t depth) override;
  void builtin_expanded(const Token &name, std::string_view call, const Token &result,
                        size_t depth) override;
  void pragma_entered(size_t depth) override;
  void pragma_left() override { in_pragma_ = false; }

private:
  // What is being read: a body at `place` of the preprocessor's stack, or an argument. Without
  // `steps` nothing is kept of it.
  struct Open {
    MacroSteps *steps;
    MacroStep *step;
    MacroArgumentStep *argument;
    size_t place;
    bool is_replaced;
  };

  // Where a step belongs: at the end of `steps`, or in an expansion that has none yet. Neither: it
  // is not wanted.
  struct Destination {
    MacroSteps *steps = nullptr;
    MacroExpansion *expansion = nullptr;
    bool is_wanted() const { return steps != nullptr || expansion != nullptr; }
    MacroStep *put(std::unique_ptr<MacroStep> step) const;
  };
  // For one made at `depth`; at the outermost level that makes an expansion.
  Destination destination(size_t depth, const Token &name, SourceRange range);
  MacroExpansion *add_expansion(SourceLoc loc, SourceRange range);
  void close_replaced();
  void close_read(size_t depth);
  void add_pragma(MacroExpansion &expansion, std::string_view text);
  std::string spelled(llvm::ArrayRef<Token> tokens) const;
  void append(std::string &text, const Token &token, const Token *previous) const;
  std::unique_ptr<MacroStep> make_step(const Call &call);

  Preprocessor &preprocessor_;
  const SelectedLines &lines_;
  std::vector<std::unique_ptr<MacroExpansion>> expansions_;
  // By where they begin.
  std::map<uint32_t, MacroExpansion *> by_place_;
  std::vector<Open> open_;
  MacroExpansion *last_output_ = nullptr;
  Token last_token_;
  bool last_was_pragma_ = false;
  bool in_pragma_ = false;
};

} // namespace cinch
