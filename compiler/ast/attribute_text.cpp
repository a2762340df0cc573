#include "ast/attribute_text.h"

#include "ast/decl.h"

#include "llvm/ADT/StringExtras.h"

namespace cinch {

namespace {

class AttributeWriter {
public:
  explicit AttributeWriter(const DeclAttributes &attributes) : attributes_(attributes) {}
  std::string text();

private:
  // `name` or `name(arguments)`.
  void add(std::string_view name, const std::string &arguments = "");
  // Nothing for an attribute that was not given.
  void add_string(std::string_view name, std::string_view text);
  void add_number(std::string_view name, uint32_t number);
  void flags();
  void strings();
  void numbers();
  void of_functions();
  void formats();

  const DeclAttributes &attributes_;
  std::string text_;
};

void AttributeWriter::add(std::string_view name, const std::string &arguments) {
  text_ += text_.empty() ? "" : ", ";
  text_ += name;
  if (!arguments.empty()) {
    text_ += "(" + arguments + ")";
  }
}

void AttributeWriter::add_string(std::string_view name, std::string_view text) {
  if (!text.empty()) {
    add(name, "\"" + escaped_text(text) + "\"");
  }
}

void AttributeWriter::add_number(std::string_view name, uint32_t number) {
  if (number != 0) {
    add(name, std::to_string(number));
  }
}

// Those with a message of their own are among the strings.
void AttributeWriter::flags() {
  static constexpr std::string_view spellings[] = {
#define ATTRIBUTE_FLAG(flag, spelling) spelling,
#include "ast/attribute_flags.def"
  };
  for (unsigned i = 0; i < static_cast<unsigned>(AttributeFlag::Count); ++i) {
    AttributeFlag flag = static_cast<AttributeFlag>(i);
    bool has_more =
        (flag == AttributeFlag::Deprecated && !attributes_.deprecated_message.empty()) ||
        (flag == AttributeFlag::Unavailable && !attributes_.unavailable_message.empty()) ||
        (flag == AttributeFlag::WarnUnusedResult && attributes_.is_nodiscard);
    if (attributes_.has(flag) && !has_more) {
      add(spellings[i]);
    }
  }
}

void AttributeWriter::strings() {
  if (attributes_.is_nodiscard && attributes_.nodiscard_message.empty()) {
    add("nodiscard");
  }
  add_string("nodiscard", attributes_.nodiscard_message);
  add_string("deprecated", attributes_.deprecated_message);
  add_string("unavailable", attributes_.unavailable_message);
  add_string("warning", attributes_.warning_message);
  add_string("error", attributes_.error_message);
  add_string("section", attributes_.section);
  add_string(attributes_.is_weakref ? "weakref" : "alias", attributes_.alias);
  add_string("ifunc", attributes_.ifunc);
  add_string("tls_model", attributes_.tls_model);
  add_string("target", attributes_.target);
  add_string("optimize", attributes_.optimize);
  add_string("no_sanitize", attributes_.no_sanitize);
  add_string("symver", attributes_.symver);
  add_string("zero_call_used_regs", attributes_.zero_call_used_regs);
  if (attributes_.has_visibility) {
    static constexpr std::string_view names[] = {"default", "hidden", "internal", "protected"};
    add_string("visibility", names[static_cast<unsigned>(attributes_.visibility)]);
  }
  if (!attributes_.counted_by.empty()) {
    add(attributes_.counts_bytes ? "sized_by" : "counted_by", std::string(attributes_.counted_by));
  }
}

void AttributeWriter::numbers() {
  if (attributes_.alloc_size_first != 0) {
    std::string second = std::to_string(attributes_.alloc_size_second);
    add("alloc_size", std::to_string(attributes_.alloc_size_first) +
                          (attributes_.alloc_size_second != 0 ? ", " + second : ""));
  }
  add_number("alloc_align", attributes_.alloc_align);
  add_number("assume_aligned", attributes_.assume_aligned);
  add_number("format_arg", attributes_.format_arg);
  if (attributes_.has_min_vector_width) {
    add_number("min_vector_width", attributes_.min_vector_width);
  }
  if (attributes_.has_patchable_entry) {
    add("patchable_function_entry", std::to_string(attributes_.patchable_entry) + ", " +
                                        std::to_string(attributes_.patchable_prefix));
  }
  std::string nonnull;
  for (unsigned i = 0; i < 64; ++i) {
    if ((attributes_.nonnull_mask >> i & 1) != 0) {
      nonnull += (nonnull.empty() ? "" : ", ") + std::to_string(i + 1);
    }
  }
  if (attributes_.nonnull_all || !nonnull.empty()) {
    add("nonnull", attributes_.nonnull_all ? "" : nonnull);
  }
}

void AttributeWriter::of_functions() {
  constexpr uint32_t default_priority = 65535;
  auto priority = [&](uint32_t number) {
    return number == default_priority ? std::string() : std::to_string(number);
  };
  if (attributes_.is_constructor) {
    add("constructor", priority(attributes_.constructor_priority));
  }
  if (attributes_.is_destructor) {
    add("destructor", priority(attributes_.destructor_priority));
  }
  if (attributes_.has_sentinel) {
    uint32_t position = attributes_.sentinel_position;
    add("sentinel", position == 0 ? "" : std::to_string(position));
  }
  if (attributes_.cleanup != nullptr) {
    add("cleanup", std::string(attributes_.cleanup->name_text()));
  }
  std::string targets;
  for (std::string_view target : attributes_.target_clones) {
    targets += (targets.empty() ? "\"" : ", \"") + escaped_text(target) + "\"";
  }
  if (!targets.empty()) {
    add("target_clones", targets);
  }
  formats();
}

void AttributeWriter::formats() {
  static constexpr std::string_view names[] = {"printf", "scanf", "strftime", "strfmon"};
  for (const FormatAttribute &format : attributes_.formats) {
    if (format.archetype != FormatAttribute::Archetype::Other) {
      add("format", std::string(names[static_cast<unsigned>(format.archetype)]) + ", " +
                        std::to_string(format.format_index) + ", " +
                        std::to_string(format.first_to_check));
    }
  }
}

std::string AttributeWriter::text() {
  flags();
  strings();
  numbers();
  of_functions();
  return std::move(text_);
}

} // namespace

// Three octal digits never take the next character in.
std::string escaped_text(std::string_view bytes) {
  static constexpr std::string_view plain = "\a\b\t\n\v\f\r\"\\";
  static constexpr std::string_view letters = "abtnvfr\"\\";
  std::string text;
  for (char c : bytes) {
    size_t known = plain.find(c);
    if (known != std::string_view::npos) {
      text += {'\\', letters[known]};
    } else if (llvm::isPrint(c)) {
      text += c;
    } else {
      unsigned byte = static_cast<unsigned char>(c);
      text += '\\';
      for (unsigned digit : {byte >> 6, byte >> 3 & 7, byte & 7}) {
        text += static_cast<char>('0' + digit);
      }
    }
  }
  return text;
}

std::string attribute_text(const DeclAttributes &attributes) {
  return AttributeWriter(attributes).text();
}

} // namespace cinch
