// Which attributes apply where, and the stack of `#pragma GCC visibility`. What each one does is in
// attributes_handlers.cpp and attributes_types.cpp.
#include "sema/attributes.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/statements.h"

namespace cinch {

namespace {

// The letter of attributes.def's subjects.
char subject_of(const Decl *decl) {
  switch (decl->kind) {
  case DeclKind::Var:
  case DeclKind::Param:
    return 'v';
  case DeclKind::Function:
    return 'f';
  case DeclKind::Typedef:
    return 't';
  case DeclKind::Record:
    return 'r';
  case DeclKind::Enum:
    return 'e';
  case DeclKind::EnumConstant:
    return 'c';
  case DeclKind::Field:
    return 'm';
  case DeclKind::Label:
    return 'l';
  case DeclKind::FileScopeAsm:
    break;
  }
  return '?';
}

// An object, member or typedef of function or pointer to function type.
bool is_of_function_type(const Decl *decl) {
  QualType type;
  if (const TypedefDecl *name = decl_as<TypedefDecl>(decl)) {
    type = name->underlying;
  } else if (decl->kind == DeclKind::Var || decl->kind == DeclKind::Param ||
             decl->kind == DeclKind::Field) {
    type = static_cast<const ValueDecl *>(decl)->type;
  }
  return !type.is_null() && (is_function(type) || is_function_pointer(type));
}

bool has_internal_linkage(const Decl *decl) {
  const FunctionDecl *function = decl_as<FunctionDecl>(decl);
  const VarDecl *variable = decl_as<VarDecl>(decl);
  return (function && function->linkage == Linkage::Internal) ||
         (variable && variable->linkage == Linkage::Internal);
}

// "functions, variables and types": what a message says that an attribute applies to.
std::string subject_words(std::string_view subjects) {
  static constexpr std::pair<char, const char *> words[] = {
      {'f', "functions"},          {'v', "variables"}, {'m', "fields"},      {'t', "typedefs"},
      {'r', "structs and unions"}, {'e', "enums"},     {'c', "enumerators"}, {'l', "labels"},
      {'s', "statements"},
  };
  llvm::SmallVector<std::string_view, 8> parts;
  for (std::pair<char, const char *> word : words) {
    if (subjects.find(word.first) != std::string_view::npos) {
      parts.push_back(word.second);
    }
  }
  std::string text;
  for (size_t i = 0; i < parts.size(); ++i) {
    text += i == 0 ? "" : i + 1 == parts.size() ? (parts.size() > 2 ? ", and " : " and ") : ", ";
    text += parts[i];
  }
  return text.empty() ? "types" : text;
}

} // namespace

bool AttributeSema::check_known(const ParsedAttribute &attribute) {
  // The parser has looked it up by now.
  if (attribute.info) {
    if (attribute.is_standard() && attribute.name == "_Noreturn") {
      sema_.report(attribute.loc, DiagId::warn_deprecated_noreturn_attribute);
    }
    return true;
  }
  sema_.report(attribute.loc, DiagId::warn_unknown_attribute_ignored) << attribute.name;
  return false;
}

// Messages name the number that would be right.
void AttributeSema::check_argument_count(const ParsedAttribute &attribute) {
  const AttributeInfo &info = *attribute.info;
  if (info.is_raw) {
    return;
  }
  unsigned count = attribute.arguments.size() + (attribute.identifier_argument ? 1 : 0);
  // C23 6.7.13: where there is an argument it is one string.
  unsigned most = attribute.is_standard() ? std::min<unsigned>(info.most, 1) : info.most;
  if (count < info.least || count > most) {
    if (info.least == info.most) {
      sema_.report(attribute.loc, DiagId::err_attribute_wrong_number_arguments)
          << attribute.name << static_cast<unsigned>(info.least);
    } else if (count < info.least) {
      sema_.report(attribute.loc, DiagId::err_attribute_too_few_arguments)
          << attribute.name << static_cast<unsigned>(info.least);
    } else {
      sema_.report(attribute.loc, DiagId::err_attribute_too_many_arguments)
          << attribute.name << most;
    }
  }
}

bool AttributeSema::check_on_type(const ParsedAttribute &attribute) {
  const AttributeInfo &info = *attribute.info;
  AttributeKind kind = attribute.kind();
  // C23 6.7.13.8: of function types, in the end.
  bool is_of_types = kind == AttributeKind::Unsequenced || kind == AttributeKind::Reproducible;
  if (attribute.is_gnu_syntax || is_of_types ||
      (!attribute.is_standard() && (info.effect == AttributeEffect::Type || info.is_for('y')))) {
    return true;
  }
  if (attribute.is_standard()) {
    sema_.report(attribute.loc, DiagId::err_attribute_on_type) << attribute.name;
  } else {
    sema_.report(attribute.loc, DiagId::warn_attribute_on_type) << attribute.name;
  }
  return false;
}

void AttributeSema::check_without_declarator(const DeclSpec &spec, bool declares_tag) {
  for (const ParsedAttribute *attribute : spec.attributes) {
    if (attribute->info->effect == AttributeEffect::Statement) {
      sema_.report(attribute->loc, DiagId::err_attribute_on_declaration) << attribute->name;
    } else if (declares_tag && !attribute->is_gnu_syntax) {
      sema_.report(spec.type_loc, DiagId::err_attributes_misplaced);
      return;
    }
  }
}

// For later declarations of the entity, too: attributes accumulate.
DeclAttributes &AttributeSema::attributes_of(Decl *decl) {
  if (!decl->attributes) {
    decl->attributes = sema_.unit_arena().make<DeclAttributes>();
  }
  return *decl->attributes;
}

// 'p' is for attributes of functions that may also stand on pointers to functions.
bool AttributeSema::check_subject(const Decl *decl, Attribute &attribute) {
  const AttributeInfo &info = *attribute.info;
  bool is_function = decl->kind == DeclKind::Function;
  if (attribute.kind() == AttributeKind::Noreturn && attribute.is_standard() && !is_function) {
    sema_.report(attribute.loc, DiagId::err_attribute_only_functions) << attribute.name;
    return false; // C23 6.7.13.7p1
  }
  if (info.effect == AttributeEffect::Type) {
    return true; // apply_to_type has seen to it
  }
  if (info.effect == AttributeEffect::Statement) {
    sema_.report(attribute.loc, DiagId::err_attribute_on_declaration) << attribute.name;
    return false;
  }
  bool fits = info.is_for(subject_of(decl)) || (info.is_for('p') && is_of_function_type(decl));
  if (!fits) {
    sema_.report(attribute.loc, DiagId::warn_attribute_wrong_decl_type)
        << attribute.name << subject_words(info.subjects);
  }
  return fits;
}

void AttributeSema::apply(Decl *decl, llvm::ArrayRef<ParsedAttribute *> attributes) {
  for (const ParsedAttribute *attribute : attributes) {
    if (check_subject(decl, *attribute)) {
      apply_one(decl, *attribute);
    }
  }
}

// What returns nothing has no result to be used.
bool AttributeSema::check_has_result(const Decl *decl, Attribute &attribute) {
  const FunctionDecl *function = decl_as<FunctionDecl>(decl);
  const FunctionType *type = function ? type_as<FunctionType>(function->type) : nullptr;
  if (!type || !is_void(type->result)) {
    return true;
  }
  sema_.report(attribute.loc, DiagId::warn_attribute_without_result) << attribute.name;
  return false;
}

// A flag is all there is for most attributes.
void AttributeSema::apply_one(Decl *decl, Attribute &attribute) {
  switch (attribute.info->effect) {
  case AttributeEffect::Ignored:
  case AttributeEffect::Statement:
    return;
  case AttributeEffect::Flag:
    if (attribute.info->flag == AttributeFlag::WarnUnusedResult &&
        !check_has_result(decl, attribute)) {
      return;
    }
    attributes_of(decl).set(attribute.info->flag);
    if (attribute.info->flag == AttributeFlag::Weak && has_internal_linkage(decl)) {
      sema_.report(attribute.loc, DiagId::err_weak_static);
    }
    if (FunctionDecl *function = decl_as<FunctionDecl>(decl)) {
      function->is_gnu_inline |= attribute.info->flag == AttributeFlag::GnuInline;
    }
    return;
  // The type has the property already; the declaration gets it as well, for calls by its name.
  case AttributeEffect::Type:
    if (attribute.kind() == AttributeKind::Noreturn) {
      if (FunctionDecl *function = decl_as<FunctionDecl>(decl)) {
        function->is_noreturn = true;
        attributes_of(decl).set(AttributeFlag::Noreturn);
      }
    }
    return;
  case AttributeEffect::Handled:
    handle(decl, attribute);
    return;
  }
}

// Few attributes are applied this way, so a linear search does.
void AttributeSema::handle(Decl *decl, Attribute &attribute) {
  for (const HandlerEntry *entry = handlers_; entry->handler; ++entry) {
    if (entry->kind == attribute.kind()) {
      (this->*entry->handler)(decl, attributes_of(decl), attribute);
      return;
    }
  }
}

// Fallthrough is for `;` only, musttail for returns; other attributes of declarations are errors.
void AttributeSema::apply_to_statement(Stmt *statement,
                                       llvm::ArrayRef<ParsedAttribute *> attributes) {
  for (const ParsedAttribute *attribute : attributes) {
    switch (attribute->info->effect) {
    case AttributeEffect::Ignored:
      break;
    case AttributeEffect::Statement:
      if (attribute->kind() == AttributeKind::Fallthrough) {
        NullStmt *null = stmt_as<NullStmt>(statement);
        if (null) {
          null->is_fallthrough = true;
          sema_.statements->note_fallthrough(attribute->loc);
        } else {
          sema_.report(attribute->loc, DiagId::err_fallthrough_wrong_target) << attribute->name;
        }
      } else if (attribute->kind() == AttributeKind::Musttail) {
        if (ReturnStmt *result = stmt_as<ReturnStmt>(statement)) {
          result->is_musttail = true;
        } else {
          sema_.report(attribute->loc, DiagId::err_musttail_wrong_target) << attribute->name;
        }
      }
      break;
    case AttributeEffect::Flag:
    case AttributeEffect::Handled:
    case AttributeEffect::Type:
      if (!attribute->info->is_for('s') ||
          (!attribute->is_gnu_syntax && attribute->info->flag == AttributeFlag::Unused)) {
        sema_.report(attribute->loc, DiagId::err_attribute_on_statement) << attribute->name;
      }
      break;
    }
  }
}

bool AttributeSema::pop_visibility() {
  if (visibility_stack_.empty()) {
    return false;
  }
  visibility_stack_.pop_back();
  return true;
}

// An attribute of the declaration's own wins.
void AttributeSema::apply_pragma_visibility(Decl *decl) {
  if (visibility_stack_.empty() || (decl->attributes && decl->attributes->has_visibility)) {
    return;
  }
  DeclAttributes &attributes = attributes_of(decl);
  attributes.has_visibility = true;
  attributes.visibility = visibility_stack_.back();
}

// ---- Arguments ----

// Copied to the unit's arena: attributes outlive bodies.
std::string_view AttributeSema::string_argument(Attribute &attribute, unsigned index) {
  const Expr *expr = index < attribute.arguments.size() ? attribute.arguments[index] : nullptr;
  const StringLiteralExpr *string = expr_as<StringLiteralExpr>(expr);
  if (!string || string->element_size != 1) {
    if (expr && !expr->contains_error) { // a missing one was reported by the parser
      sema_.report(expr->loc, DiagId::err_attribute_expected_string) << attribute.name;
    }
    return {};
  }
  return sema_.unit_arena().copy_string(string->bytes);
}

// Not negative, at most 64 bits; false after a message.
bool AttributeSema::integer_argument(Attribute &attribute, unsigned index, uint64_t &value) {
  Expr *expr = index < attribute.arguments.size() ? attribute.arguments[index] : nullptr;
  std::optional<llvm::APSInt> constant;
  if (expr && !expr->contains_error) {
    constant = sema_.constants->fold_integer(expr);
  }
  if (!constant) {
    if (expr && !expr->contains_error) {
      sema_.report(attribute.loc, DiagId::err_attribute_argument_kind) << attribute.name << 1;
    }
    return false;
  }
  if ((constant->isSigned() && constant->isNegative()) || constant->getActiveBits() > 64) {
    sema_.report(attribute.loc, DiagId::err_attribute_argument_out_of_bounds)
        << attribute.name << index + 1;
    return false;
  }
  value = constant->getZExtValue();
  return true;
}

// A 1-based parameter number.
bool AttributeSema::parameter_argument(Decl *decl, Attribute &attribute, unsigned index,
                                       uint32_t &value) {
  uint64_t number = 0;
  if (!integer_argument(attribute, index, number)) {
    return false;
  }
  const FunctionDecl *function = decl_as<FunctionDecl>(decl);
  const FunctionType *type = function ? type_as<FunctionType>(function->type) : nullptr;
  bool is_known = type && type->info.has_prototype;
  if (number == 0 || number > UINT32_MAX ||
      (is_known && number > type->parameters.size() && !type->info.is_variadic)) {
    sema_.report(attribute.loc, DiagId::err_attribute_argument_out_of_bounds)
        << attribute.name << index + 1;
    return false;
  }
  value = static_cast<uint32_t>(number);
  return true;
}

// Zero counts as no alignment where `zero_allowed` (C23 6.7.6p3).
Bytes AttributeSema::check_alignment(Expr *value, SourceLoc loc, bool zero_allowed) {
  value = sema_.conversions->rvalue(value);
  if (value->contains_error) {
    return {0};
  }
  if (!is_integer(value->type)) {
    sema_.report(source_range(value).begin, DiagId::err_alignment_not_constant);
    return {0};
  }
  std::optional<llvm::APSInt> number =
      sema_.constants->require_integer(value, DiagId::err_alignment_not_constant);
  if (!number) {
    return {0};
  }
  bool is_negative = number->isSigned() && number->isNegative();
  if (zero_allowed && number->isZero()) {
    return {0};
  }
  if (is_negative || !number->isPowerOf2()) {
    sema_.report(loc, DiagId::err_alignment_not_power_of_two);
    return {0};
  }
  constexpr uint64_t greatest = uint64_t{1} << 32; // LLVM's limit
  if (number->getActiveBits() > 64 || number->getZExtValue() > greatest) {
    sema_.report(loc, DiagId::err_attribute_aligned_too_great) << greatest;
    return {0};
  }
  return {number->getZExtValue()};
}

} // namespace cinch
