// The body's operators are flags of their operands, so they are put back here.
#include "preprocess/macro_printer.h"

#include "preprocess/context.h"
#include "preprocess/macro_definition.h"
#include "preprocess/token_spelling.h"

#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <vector>

namespace cinch {

namespace {

// In the form in which `parse` would read them again.
void print_parameters(const Macro &macro, llvm::raw_ostream &out) {
  out << '(';
  for (size_t i = 0; i < macro.parameters.size(); ++i) {
    out << (i != 0 ? "," : "");
    // GNU: `args...` gives the rest a name.
    bool is_rest = macro.is_variadic && i + 1 == macro.parameters.size();
    if (is_rest && !macro.is_named_variadic) {
      out << "...";
      continue;
    }
    out << llvm::StringRef(macro.parameters[i]->name) << (is_rest ? "..." : "");
  }
  out << ')';
}

void print_parameter_use(const Macro &macro, const Token &token, llvm::raw_ostream &out) {
  if ((token.payload & va_opt_begin) != 0) {
    out << "__VA_OPT__(";
  } else if (token.payload == va_opt_end) {
    out << ')';
  } else {
    out << llvm::StringRef(macro.parameters[token.payload]->name);
  }
}

} // namespace

void print_macro_definition(PreprocessorContext &context, const Macro &macro,
                            llvm::raw_ostream &out) {
  TokenSpeller speller(context.identifiers, context.literals, context.sources);
  out << "#define " << llvm::StringRef(macro.name->name);
  if (macro.is_function_like) {
    print_parameters(macro, out);
  }
  // Also before an empty body, as clang has it.
  out << ' ';
  llvm::SmallVector<char, 64> scratch;
  bool is_first = true;
  // White space as in the definition, but single; -dM is compared by tools.
  for (const Token &token : macro.body) {
    bool space = token.has(Token::LeadingSpace) && !is_first;
    if (token.has(Token::PasteOperand)) {
      out << (space ? " ##" : "##");
    }
    out << (space ? " " : "") << (token.has(Token::Stringize) ? "#" : "");
    is_first = false;
    if (token.is(TokenKind::MacroParameter)) {
      print_parameter_use(macro, token, out);
    } else {
      out << llvm::StringRef(speller.spelling(token, scratch));
    }
  }
}

// Those that have a body, in the order of the identifiers.
static std::vector<Macro *> written_macros(const PreprocessorContext &context) {
  std::vector<Macro *> macros;
  for (uint32_t id = 0; id < context.identifiers.size(); ++id) {
    Macro *macro = context.identifiers.get(id).macro;
    if (macro != nullptr && !macro->is_builtin()) {
      macros.push_back(macro);
    }
  }
  return macros;
}

static void print_macros(PreprocessorContext &context, const std::vector<Macro *> &macros,
                         llvm::raw_ostream &out) {
  MacroDefinitionParser definitions(context);
  for (Macro *macro : macros) {
    // Nobody has used it: only its name has been read so far.
    if (macro->lazy_text != nullptr) {
      definitions.materialize(*macro);
    }
    print_macro_definition(context, *macro, out);
    out << '\n';
  }
}

// Sorted by name, so that the output depends on nothing else.
void print_all_macros(PreprocessorContext &context, llvm::raw_ostream &out) {
  std::vector<Macro *> macros = written_macros(context);
  std::sort(macros.begin(), macros.end(),
            [](const Macro *a, const Macro *b) { return a->name->name < b->name->name; });
  print_macros(context, macros, out);
}

// In the order of the <built-in> text.
void print_predefined_macros(PreprocessorContext &context, llvm::raw_ostream &out) {
  std::vector<Macro *> macros = written_macros(context);
  std::erase_if(macros, [](const Macro *macro) { return !macro->is_predefined; });
  std::sort(macros.begin(), macros.end(),
            [](const Macro *a, const Macro *b) { return a->loc < b->loc; });
  print_macros(context, macros, out);
}

} // namespace cinch
