// The lines that start with `#`, C23 6.10.1.
#pragma once

#include "preprocess/condition_evaluator.h"
#include "preprocess/context.h"

namespace cinch {

class Preprocessor;
struct IncludedFile;
struct FoundHeader;

// One object for the job. Every handle_ function stands behind the directive's name and leaves the
// lexer behind the end of the line, whatever was wrong with it.
class Directives {
public:
  Directives(Preprocessor &preprocessor, PreprocessorContext &context)
      : preprocessor_(preprocessor), context_(context), evaluator_(preprocessor, context) {}

  // The `#` has been taken; takes the rest of the line, and the groups that it makes skipped.
  void handle(const Token &hash);

private:
  // The switch over all directives. `hash` tells where the line began, `name` which word was used.
  void dispatch(DirectiveKind kind, const Token &hash, const Token &name);
  // A comment in assembly; else an error, and read as what it nearly is, if anything.
  void handle_unknown(const Token &hash, const Token &name);
  DirectiveKind report_unknown(const Token &name);

  // ---- directives.cpp ----
  // C23 6.10.5.
  void handle_define();
  // The name need not be a macro.
  void handle_undef();
  // False after a message; `defined` and the like cannot be macro names (C23 6.10.10.1p2).
  bool read_macro_name(Token &name, bool is_define);
  // A message when another definition is there; the new one takes effect all the same.
  void check_redefinition(const Identifier &name, Macro &macro);
  // #error and #warning.
  void handle_message(bool is_error, const Token &name);
  // GNU: #ident and #sccs.
  void handle_ident(SourceLoc loc, bool is_sccs);
  // Warns of what stands behind a directive that takes nothing more.
  void expect_end(std::string_view directive);

  // ---- conditional_directives.cpp ----
  void handle_if(const Token &name);
  // #ifdef and #ifndef.
  void handle_ifdef(const Token &directive, bool negated);
  // #else and #elif behind a group that was processed: what follows them is skipped.
  void handle_else_in_taken_group(DirectiveKind kind, const Token &name);
  void handle_endif(const Token &name);
  // For include guards spelled `#if !defined M`.
  Identifier *negated_name();
  // Whether `name` is a macro; `name` is null after a message.
  bool evaluate_ifdef(std::string_view directive, Identifier *&name);
  // Of #elif, #elifdef and #elifndef; false after a message.
  bool evaluate_elif(DirectiveKind kind, SourceLoc loc);
  // Reads raw text until a group is to be processed, or until the conditional ends.
  void skip_group();
  bool skip_else(DirectiveKind kind, SourceLoc name);

  // ---- include_directives.cpp ----
  void handle_include(DirectiveKind kind, const Token &hash, const Token &name);
  FoundHeader find_header(DirectiveKind kind, std::string_view header, bool is_angled,
                          SourceLoc loc);
  // Opens the file that was found, unless it need not be read again.
  void enter(const FoundHeader &found, SourceLoc loc, bool is_import);
  // A header that was not found, with the nearest name there is.
  void report_missing(std::string_view header, bool is_angled, SourceLoc loc);
  // `<x.h>` where "x.h" would have been found.
  FoundHeader find_quoted_instead(std::string_view header, SourceLoc loc);
  // A file whose guard macro is defined, or that said #pragma once.
  bool is_skippable(const FoundHeader &found) const;

  // ---- line_directives.cpp ----
  // `#line 12 "file"`.
  void handle_line(const Token &hash);
  // `# 12 "file" 1 3`, what preprocessors write.
  void handle_line_marker(const Token &number, const Token &hash);
  bool read_line_number(const Token &token, uint32_t &line, bool is_marker);
  bool read_file_name(const Token &token, std::string &name);

  Preprocessor &preprocessor_;
  PreprocessorContext &context_;
  ConditionEvaluator evaluator_;
};

} // namespace cinch
