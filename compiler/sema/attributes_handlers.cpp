// What single attributes do to a declaration.
#include "sema/attributes.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expressions.h"
#include "target/dispatch.h"

#include "llvm/ADT/StringSwitch.h"

namespace cinch {

namespace {

// Names for no_sanitize that clang knows, so that only misspelt ones are warned of.
bool is_sanitizer_name(std::string_view name) {
  return llvm::StringSwitch<bool>(name)
      .Cases({"address", "kernel-address", "hwaddress", "kernel-hwaddress", "memory"}, true)
      .Cases({"kernel-memory", "thread", "leak", "undefined", "dataflow", "safe-stack"}, true)
      .Cases({"cfi", "cfi-icall", "kcfi", "shadow-call-stack", "memtag", "coverage"}, true)
      .Cases({"alignment", "array-bounds", "bool", "bounds", "builtin", "enum"}, true)
      .Cases({"float-cast-overflow", "float-divide-by-zero", "function", "integer"}, true)
      .Cases({"implicit-conversion", "integer-divide-by-zero", "nonnull-attribute"}, true)
      .Cases({"null", "nullability", "object-size", "pointer-overflow", "return"}, true)
      .Cases({"returns-nonnull-attribute", "shift", "shift-base", "shift-exponent"}, true)
      .Cases({"signed-integer-overflow", "unreachable", "unsigned-integer-overflow"}, true)
      .Cases({"unsigned-shift-base", "vla-bound", "vptr", "local-bounds", "all"}, true)
      .Cases({"type", "realtime", "numerical", "fuzzer", "scudo", "implicit-integer-sign-change"},
             true)
      .Default(false);
}

} // namespace

// Ends with an entry without a handler.
const AttributeSema::HandlerEntry AttributeSema::handlers_[] = {
    {AttributeKind::Alias, &AttributeSema::handle_alias},
    {AttributeKind::Aligned, &AttributeSema::handle_aligned},
    {AttributeKind::AllocAlign, &AttributeSema::handle_alloc},
    {AttributeKind::AllocSize, &AttributeSema::handle_alloc},
    {AttributeKind::AssumeAligned, &AttributeSema::handle_assume_aligned},
    {AttributeKind::Cleanup, &AttributeSema::handle_cleanup},
    {AttributeKind::Constructor, &AttributeSema::handle_constructor},
    {AttributeKind::Copy, &AttributeSema::handle_copy},
    {AttributeKind::CountedBy, &AttributeSema::handle_counted_by},
    {AttributeKind::CountedByOrNull, &AttributeSema::handle_counted_by},
    {AttributeKind::Deprecated, &AttributeSema::handle_text},
    {AttributeKind::Destructor, &AttributeSema::handle_constructor},
    {AttributeKind::Dllexport, &AttributeSema::handle_unsupported},
    {AttributeKind::Dllimport, &AttributeSema::handle_unsupported},
    {AttributeKind::Error, &AttributeSema::handle_text},
    {AttributeKind::Fastcall, &AttributeSema::handle_unsupported},
    {AttributeKind::Format, &AttributeSema::handle_format},
    {AttributeKind::FormatArg, &AttributeSema::handle_format_arg},
    {AttributeKind::GccStruct, &AttributeSema::handle_record_layout},
    {AttributeKind::Ifunc, &AttributeSema::handle_alias},
    {AttributeKind::Malloc, &AttributeSema::handle_malloc},
    {AttributeKind::MayAlias, &AttributeSema::handle_may_alias},
    {AttributeKind::MinVectorWidth, &AttributeSema::handle_min_vector_width},
    {AttributeKind::MsStruct, &AttributeSema::handle_record_layout},
    {AttributeKind::NoSanitize, &AttributeSema::handle_no_sanitize},
    {AttributeKind::Nodiscard, &AttributeSema::handle_nodiscard},
    {AttributeKind::Noinit, &AttributeSema::handle_text},
    {AttributeKind::Nonnull, &AttributeSema::handle_nonnull},
    {AttributeKind::Optimize, &AttributeSema::handle_text},
    {AttributeKind::Packed, &AttributeSema::handle_packed},
    {AttributeKind::PatchableFunctionEntry, &AttributeSema::handle_patchable},
    {AttributeKind::ScalarStorageOrder, &AttributeSema::handle_unsupported},
    {AttributeKind::Section, &AttributeSema::handle_text},
    {AttributeKind::Sentinel, &AttributeSema::handle_sentinel},
    {AttributeKind::Stdcall, &AttributeSema::handle_unsupported},
    {AttributeKind::Swiftcall, &AttributeSema::handle_unsupported},
    {AttributeKind::Symver, &AttributeSema::handle_text},
    {AttributeKind::Target, &AttributeSema::handle_text},
    {AttributeKind::TargetClones, &AttributeSema::handle_target_clones},
    {AttributeKind::TargetVersion, &AttributeSema::handle_unsupported},
    {AttributeKind::Thiscall, &AttributeSema::handle_unsupported},
    {AttributeKind::TlsModel, &AttributeSema::handle_text},
    {AttributeKind::TransparentUnion, &AttributeSema::handle_transparent_union},
    {AttributeKind::Unavailable, &AttributeSema::handle_text},
    {AttributeKind::Visibility, &AttributeSema::handle_visibility},
    {AttributeKind::Warning, &AttributeSema::handle_text},
    {AttributeKind::Weakref, &AttributeSema::handle_weakref},
    {AttributeKind::ZeroCallUsedRegs, &AttributeSema::handle_text},
    {AttributeKind::DiagnoseIf, &AttributeSema::handle_unsupported},
    {AttributeKind::EnableIf, &AttributeSema::handle_unsupported},
    {AttributeKind::Hardbool, &AttributeSema::handle_unsupported},
    {AttributeKind::Overloadable, &AttributeSema::handle_unsupported},
    {AttributeKind::PassDynamicObjectSize, &AttributeSema::handle_unsupported},
    {AttributeKind::PassObjectSize, &AttributeSema::handle_unsupported},
    {AttributeKind::NoBuiltin, &AttributeSema::handle_no_builtin},
    {AttributeKind::SizedBy, &AttributeSema::handle_counted_by},
    {AttributeKind::SizedByOrNull, &AttributeSema::handle_counted_by},
    {AttributeKind::Unknown, nullptr},
};

// GNU: without an argument the greatest alignment of any type of the target. On a typedef it
// replaces the type's alignment, so that it may lower it; elsewhere it only raises.
void AttributeSema::handle_aligned(Decl *decl, DeclAttributes &, Attribute &attribute) {
  Bytes value = sema_.types.target().max_align;
  if (!attribute.arguments.empty()) {
    value = check_alignment(attribute.arguments[0], attribute.loc, false);
  }
  if (value.value == 0) {
    return;
  }
  if (VarDecl *variable = as_variable(decl)) {
    variable->alignment = std::max(variable->alignment, value);
  } else if (FieldDecl *field = decl_as<FieldDecl>(decl)) {
    field->alignment = std::max(field->alignment, value);
  } else if (TypedefDecl *name = decl_as<TypedefDecl>(decl)) {
    name->alignment = value;
  } else if (RecordDecl *record = decl_as<RecordDecl>(decl)) {
    record->explicit_alignment = std::max(record->explicit_alignment, value);
  } else if (FunctionDecl *function = decl_as<FunctionDecl>(decl)) {
    function->alignment = std::max(function->alignment, value);
  }
}

// The target is a name in the object file; whether it is defined is checked at the end of the unit.
void AttributeSema::handle_alias(Decl *, DeclAttributes &attributes, Attribute &attribute) {
  std::string_view target = string_argument(attribute, 0);
  (attribute.kind() == AttributeKind::Alias ? attributes.alias : attributes.ifunc) = target;
  attributes.alias_loc = attribute.loc;
}

// "name@node", "name@@node" or "name@@@node", as the assembler has it.
static bool is_symbol_version(llvm::StringRef text) {
  auto [name, node] = text.split('@');
  node.consume_front("@");
  node.consume_front("@");
  return !name.empty() && !node.empty() && !node.contains('@');
}

// The versions given so far, separated by commas.
void AttributeSema::add_symbol_versions(DeclAttributes &attributes, Attribute &attribute) {
  std::string all(attributes.symver);
  for (unsigned i = 0; i < attribute.arguments.size(); ++i) {
    std::string_view version = string_argument(attribute, i);
    if (!is_symbol_version(version)) {
      sema_.report(attribute.loc, DiagId::err_symver_format);
      continue;
    }
    all += all.empty() ? "" : ",";
    all += version;
  }
  attributes.symver = sema_.unit_arena().copy_string(all);
}

// Those that keep a string.
void AttributeSema::handle_text(Decl *, DeclAttributes &attributes, Attribute &attribute) {
  AttributeKind kind = attribute.kind();
  if (kind == AttributeKind::Deprecated || kind == AttributeKind::Unavailable) {
    bool is_deprecated = kind == AttributeKind::Deprecated;
    attributes.set(is_deprecated ? AttributeFlag::Deprecated : AttributeFlag::Unavailable);
    attributes.deprecated_loc = attribute.loc;
    if (!attribute.arguments.empty()) {
      (is_deprecated ? attributes.deprecated_message : attributes.unavailable_message) =
          string_argument(attribute, 0);
    }
    return;
  }
  // gcc: a section that start-up code does not clear.
  if (kind == AttributeKind::Noinit) {
    attributes.section = ".noinit";
    return;
  }
  // Not honoured: a warning, though the text is kept.
  if (kind == AttributeKind::Optimize) {
    if (expr_as<StringLiteralExpr>(attribute.arguments.empty() ? nullptr
                                                               : attribute.arguments[0])) {
      attributes.optimize = string_argument(attribute, 0);
    }
    sema_.report(attribute.loc, DiagId::warn_unknown_attribute_ignored) << attribute.name;
    return;
  }
  if (kind == AttributeKind::Symver) {
    add_symbol_versions(attributes, attribute);
    return;
  }
  std::string_view text = string_argument(attribute, 0);
  if (kind == AttributeKind::Section) {
    attributes.section = text;
  } else if (kind == AttributeKind::Target || kind == AttributeKind::TargetVersion) {
    attributes.target = text;
  } else if (kind == AttributeKind::Warning) {
    attributes.warning_message = text;
  } else if (kind == AttributeKind::Error) {
    attributes.error_message = text;
  } else if (kind == AttributeKind::ZeroCallUsedRegs) {
    attributes.zero_call_used_regs = text;
  } else if (kind == AttributeKind::TlsModel) {
    bool is_model = text == "global-dynamic" || text == "local-dynamic" || text == "initial-exec" ||
                    text == "local-exec";
    if (is_model) {
      attributes.tls_model = text;
    } else if (!text.empty()) {
      sema_.report(attribute.arguments[0]->loc, DiagId::err_tls_model_argument);
    }
  }
}

// alloc_size and alloc_align tell the optimizer about the result.
void AttributeSema::handle_alloc(Decl *decl, DeclAttributes &attributes, Attribute &attribute) {
  uint32_t first = 0;
  uint32_t second = 0;
  const FunctionDecl *function = decl_as<FunctionDecl>(decl);
  const FunctionType *type = function ? type_as<FunctionType>(function->type) : nullptr;
  if (type && !is_pointer(type->result)) {
    sema_.report(attribute.loc, DiagId::warn_attribute_return_pointers_only) << attribute.name;
    return;
  }
  bool ok = parameter_argument(decl, attribute, 0, first);
  if (ok && attribute.arguments.size() > 1) {
    ok = parameter_argument(decl, attribute, 1, second);
  }
  if (!ok) {
    return;
  }
  if (attribute.kind() == AttributeKind::AllocAlign) {
    attributes.alloc_align = first;
  } else {
    attributes.alloc_size_first = first;
    attributes.alloc_size_second = second;
  }
}

// assume_aligned(a, o): the result is o bytes behind a multiple of a.
void AttributeSema::handle_assume_aligned(Decl *, DeclAttributes &attributes,
                                          Attribute &attribute) {
  uint64_t alignment = 0;
  uint64_t offset = 0;
  if (!integer_argument(attribute, 0, alignment) ||
      (attribute.arguments.size() > 1 && !integer_argument(attribute, 1, offset))) {
    return;
  }
  if (!llvm::isPowerOf2_64(alignment) || alignment > (uint64_t{1} << 31)) {
    sema_.report(attribute.loc, DiagId::err_alignment_not_power_of_two);
    return;
  }
  attributes.assume_aligned = static_cast<uint32_t>(alignment);
  attributes.assume_aligned_offset = static_cast<uint32_t>(offset);
}

// GNU: called with the variable's address when its scope is left.
void AttributeSema::handle_cleanup(Decl *decl, DeclAttributes &attributes, Attribute &attribute) {
  VarDecl *variable = decl_as<VarDecl>(decl);
  if (!variable || variable->has_static_storage()) {
    sema_.report(attribute.loc, DiagId::warn_attribute_wrong_decl_type)
        << attribute.name << "local variables";
    return;
  }
  Identifier *name = attribute.identifier_argument;
  Decl *found = name ? ScopeStack::find_ordinary(*name) : nullptr;
  FunctionDecl *function = decl_as<FunctionDecl>(found);
  if (name && !found) {
    sema_.report(attribute.identifier_loc, DiagId::err_cleanup_undeclared) << name->name;
    return;
  }
  if (!function) {
    sema_.report(attribute.identifier_loc.is_valid() ? attribute.identifier_loc : attribute.loc,
                 DiagId::err_cleanup_not_function)
        << (name ? 1 : 0) << (name ? name->name : std::string_view());
    return;
  }
  const FunctionType *type = type_as<FunctionType>(function->type);
  if (type && type->info.has_prototype && type->parameters.size() != 1) {
    sema_.report(attribute.identifier_loc, DiagId::err_cleanup_one_parameter)
        << function->name_text();
    return;
  }
  if (type && type->info.has_prototype && !variable->type.is_null() && !is_error(variable->type)) {
    QualType pointer = sema_.types.pointer_to(variable->type);
    OpaqueExpr *argument = make_expr<OpaqueExpr>(sema_.arena(), attribute.identifier_loc, pointer);
    if (!sema_.conversions->is_assignable(argument, type->parameters[0])) {
      sema_.report(attribute.identifier_loc, DiagId::err_cleanup_type)
          << function->name_text() << sema_.types.quoted(type->parameters[0])
          << sema_.types.quoted(pointer);
      return;
    }
  }
  // Nothing in the text calls it.
  function->is_used = true;
  function->is_referenced = true;
  attributes.cleanup = function;
}

// Greater priorities than the default do not exist.
void AttributeSema::handle_constructor(Decl *, DeclAttributes &attributes, Attribute &attribute) {
  uint64_t priority = 65535;
  if (!attribute.arguments.empty() && !integer_argument(attribute, 0, priority)) {
    return;
  }
  bool is_constructor = attribute.kind() == AttributeKind::Constructor;
  (is_constructor ? attributes.is_constructor : attributes.is_destructor) = true;
  (is_constructor ? attributes.constructor_priority : attributes.destructor_priority) =
      static_cast<uint32_t>(std::min<uint64_t>(priority, 65535));
}

// GNU: copies what the optimizer and warnings are told, not what concerns the symbol.
void AttributeSema::handle_copy(Decl *, DeclAttributes &attributes, Attribute &attribute) {
  const Expr *expr =
      attribute.arguments.empty() ? nullptr : ignore_implicit(attribute.arguments[0]);
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(expr);
  if (!reference || !reference->decl->attributes) {
    return;
  }
  const DeclAttributes &from = *reference->decl->attributes;
  uint64_t symbol_flags = 0;
  for (AttributeFlag flag :
       {AttributeFlag::Weak, AttributeFlag::Used, AttributeFlag::Retain,
        AttributeFlag::AlwaysInline, AttributeFlag::GnuInline, AttributeFlag::Noinline}) {
    symbol_flags |= uint64_t{1} << static_cast<unsigned>(flag);
  }
  attributes.flags |= from.flags & ~symbol_flags;
  attributes.nonnull_mask |= from.nonnull_mask;
  attributes.nonnull_all |= from.nonnull_all;
  attributes.alloc_size_first = from.alloc_size_first;
  attributes.alloc_size_second = from.alloc_size_second;
  attributes.alloc_align = from.alloc_align;
  attributes.formats = from.formats;
  attributes.format_arg = from.format_arg;
}

// What the flexible array's length is; for sanitizers and __builtin_dynamic_object_size.
void AttributeSema::handle_counted_by(Decl *, DeclAttributes &attributes, Attribute &attribute) {
  if (!attribute.identifier_argument) {
    return;
  }
  attributes.counted_by = attribute.identifier_argument->name;
  attributes.counted_by_loc = attribute.identifier_loc;
  attributes.counts_bytes = attribute.kind() == AttributeKind::SizedBy ||
                            attribute.kind() == AttributeKind::SizedByOrNull;
}

// Several may stand on one function (vprintf-like wrappers).
void AttributeSema::handle_format(Decl *decl, DeclAttributes &attributes, Attribute &attribute) {
  if (!attribute.identifier_argument) {
    sema_.report(attribute.loc, DiagId::err_attribute_argument_kind) << attribute.name << 3;
    return;
  }
  using Archetype = FormatAttribute::Archetype;
  std::string_view name = without_underscores(attribute.identifier_argument->name);
  FormatAttribute format = {};
  format.archetype = llvm::StringSwitch<Archetype>(name)
                         .Cases({"printf", "gnu_printf", "printf0"}, Archetype::Printf)
                         .Cases({"scanf", "gnu_scanf"}, Archetype::Scanf)
                         .Cases({"strftime", "gnu_strftime"}, Archetype::Strftime)
                         .Cases({"strfmon", "gnu_strfmon"}, Archetype::Strfmon)
                         .Default(Archetype::Other);
  // Archetypes that gcc and Darwin know and nobody checks here.
  if (format.archetype == Archetype::Other && name != "NSString" && name != "CFString" &&
      name != "syslog" && name != "kprintf" && name != "cmn_err") {
    sema_.report(attribute.loc, DiagId::warn_attribute_argument_not_supported)
        << attribute.name << name;
    return;
  }
  uint64_t first_to_check = 0;
  if (attribute.arguments.size() != 2 ||
      !parameter_argument(decl, attribute, 0, format.format_index) ||
      !integer_argument(attribute, 1, first_to_check)) {
    return;
  }
  format.first_to_check = static_cast<uint32_t>(first_to_check);
  if (!check_format(decl, attribute, format)) {
    return;
  }
  llvm::SmallVector<FormatAttribute, 4> formats(attributes.formats);
  // Redeclarations repeat it.
  for (const FormatAttribute &old : formats) {
    if (old.archetype == format.archetype && old.format_index == format.format_index) {
      return;
    }
  }
  formats.push_back(format);
  attributes.formats = sema_.unit_arena().copy(llvm::ArrayRef<FormatAttribute>(formats));
}

// GNU: the format is a string, what is checked begins behind the parameters that have names.
bool AttributeSema::check_format(const Decl *decl, Attribute &attribute,
                                 const FormatAttribute &format) {
  const FunctionDecl *function = decl_as<FunctionDecl>(decl);
  const FunctionType *type = function ? type_as<FunctionType>(function->type) : nullptr;
  if (!type || !type->info.has_prototype || format.format_index > type->parameters.size()) {
    return true;
  }
  QualType parameter = type->parameters[format.format_index - 1];
  if (!is_pointer(parameter) || !is_character(pointee_of(parameter))) {
    sema_.report(attribute.loc, DiagId::err_format_not_string);
    return false;
  }
  if (format.first_to_check != 0 && format.first_to_check != type->parameters.size() + 1) {
    sema_.report(attribute.loc, DiagId::err_attribute_argument_out_of_bounds)
        << attribute.name << 3;
    return false;
  }
  return true;
}

// As of gettext: the format comes back with the same conversions.
void AttributeSema::handle_format_arg(Decl *decl, DeclAttributes &attributes,
                                      Attribute &attribute) {
  parameter_argument(decl, attribute, 0, attributes.format_arg);
}

// GNU: `malloc (deallocator)` names what frees the result and promises nothing of aliasing.
void AttributeSema::handle_malloc(Decl *, DeclAttributes &attributes, Attribute &attribute) {
  if (!attribute.identifier_argument && attribute.arguments.empty()) {
    attributes.set(AttributeFlag::Malloc);
  }
}

// On types only it has an effect: TypeContext::may_alias asks for it.
void AttributeSema::handle_may_alias(Decl *decl, DeclAttributes &attributes, Attribute &) {
  attributes.set(AttributeFlag::MayAlias);
  if (TypedefDecl *name = decl_as<TypedefDecl>(decl)) {
    name->may_alias = true;
  } else if (RecordDecl *record = decl_as<RecordDecl>(decl)) {
    record->may_alias = true;
  }
}

// clang: the widest vectors that the function's code needs; internal headers use it.
void AttributeSema::handle_min_vector_width(Decl *, DeclAttributes &attributes,
                                            Attribute &attribute) {
  uint64_t width = 0;
  if (integer_argument(attribute, 0, width)) {
    attributes.has_min_vector_width = true;
    attributes.min_vector_width = static_cast<uint32_t>(width);
  }
}

// The names given so far, separated by commas.
void AttributeSema::handle_no_sanitize(Decl *, DeclAttributes &attributes, Attribute &attribute) {
  std::string all(attributes.no_sanitize);
  for (unsigned i = 0; i < attribute.arguments.size(); ++i) {
    std::string_view name = string_argument(attribute, i);
    if (name.empty()) {
      continue;
    }
    if (!is_sanitizer_name(name)) {
      sema_.report(attribute.arguments[i]->loc, DiagId::warn_unknown_sanitizer) << name;
    }
    all += all.empty() ? "" : ",";
    all += name;
    // The most important ones are flags, which irgen reads.
    if (name.find("address") != std::string_view::npos) {
      attributes.set(AttributeFlag::NoSanitizeAddress);
    } else if (name.find("thread") != std::string_view::npos) {
      attributes.set(AttributeFlag::NoSanitizeThread);
    } else if (name.find("memory") != std::string_view::npos) {
      attributes.set(AttributeFlag::NoSanitizeMemory);
    } else if (name.find("undefined") != std::string_view::npos) {
      attributes.set(AttributeFlag::NoSanitizeUndefined);
    }
  }
  attributes.no_sanitize = sema_.unit_arena().copy_string(all);
}

// Without numbers all pointer parameters.
void AttributeSema::handle_nonnull(Decl *decl, DeclAttributes &attributes, Attribute &attribute) {
  if (attribute.arguments.empty()) {
    attributes.nonnull_all = true;
    return;
  }
  if (decl->kind == DeclKind::Param) {
    // On a parameter the attribute takes none.
    sema_.report(attribute.loc, DiagId::warn_nonnull_parameter_arguments);
    return;
  }
  for (unsigned i = 0; i < attribute.arguments.size(); ++i) {
    // 64 parameters fit into the mask; others are not checked.
    uint32_t number = 0;
    if (!parameter_argument(decl, attribute, i, number) || number > 64) {
      continue;
    }
    const FunctionDecl *function = decl_as<FunctionDecl>(decl);
    const FunctionType *type = function ? type_as<FunctionType>(function->type) : nullptr;
    bool is_known = type && number <= type->parameters.size();
    if (is_known && !is_pointer(type->parameters[number - 1])) {
      sema_.report(attribute.loc, DiagId::warn_attribute_pointers_only) << attribute.name;
    } else {
      attributes.nonnull_mask |= uint64_t{1} << (number - 1);
    }
  }
}

// C23 6.7.13.3, and GNU warn_unused_result with a text.
void AttributeSema::handle_nodiscard(Decl *decl, DeclAttributes &attributes, Attribute &attribute) {
  if (!check_has_result(decl, attribute)) {
    return;
  }
  attributes.set(AttributeFlag::WarnUnusedResult);
  attributes.is_nodiscard = true;
  if (!attribute.arguments.empty()) {
    attributes.nodiscard_message = string_argument(attribute, 0);
  }
}

// On a member, or on all members of a record; an enum takes its smallest type.
void AttributeSema::handle_packed(Decl *decl, DeclAttributes &attributes, Attribute &attribute) {
  if (RecordDecl *record = decl_as<RecordDecl>(decl)) {
    record->is_packed = true;
  } else if (FieldDecl *field = decl_as<FieldDecl>(decl)) {
    field->is_packed = true;
  } else if (EnumDecl *enumeration = decl_as<EnumDecl>(decl)) {
    enumeration->is_packed = true;
  } else {
    sema_.report(attribute.loc, DiagId::warn_attribute_ignored) << attribute.name;
    return;
  }
  attributes.set(AttributeFlag::Packed);
}

// -fpatchable-function-entry for one function.
void AttributeSema::handle_patchable(Decl *, DeclAttributes &attributes, Attribute &attribute) {
  uint64_t entry = 0;
  uint64_t prefix = 0;
  if (!integer_argument(attribute, 0, entry) ||
      (attribute.arguments.size() > 1 && !integer_argument(attribute, 1, prefix))) {
    return;
  }
  if (attribute.arguments.size() > 2) {
    attributes.patchable_section = string_argument(attribute, 2);
  }
  attributes.has_patchable_entry = true;
  attributes.patchable_entry = static_cast<uint32_t>(entry);
  attributes.patchable_prefix = static_cast<uint32_t>(prefix);
}

void AttributeSema::handle_record_layout(Decl *, DeclAttributes &attributes, Attribute &attribute) {
  bool is_ms = attribute.kind() == AttributeKind::MsStruct;
  (is_ms ? attributes.ms_struct : attributes.gcc_struct) = true;
}

// sentinel(n): the n-th argument from the end is the null pointer; the second number is clang's.
void AttributeSema::handle_sentinel(Decl *, DeclAttributes &attributes, Attribute &attribute) {
  int64_t values[2] = {0, 0};
  for (unsigned i = 0; i < std::min<size_t>(attribute.arguments.size(), 2); ++i) {
    std::optional<llvm::APSInt> value = sema_.constants->fold_integer(attribute.arguments[i]);
    if (!value) {
      sema_.report(attribute.loc, DiagId::err_attribute_argument_kind) << attribute.name << 1;
      return;
    }
    values[i] = value->getExtValue();
  }
  if (values[0] < 0) {
    sema_.report(attribute.loc, DiagId::err_sentinel_negative);
    return;
  }
  if (values[1] != 0 && values[1] != 1) {
    sema_.report(attribute.loc, DiagId::err_sentinel_not_zero_or_one);
    return;
  }
  attributes.has_sentinel = true;
  attributes.sentinel_loc = attribute.loc;
  attributes.sentinel_position = static_cast<uint32_t>(values[0]);
}

// Function multiversioning: one clone for each name, of which the loader takes the best.
void AttributeSema::handle_target_clones(Decl *, DeclAttributes &attributes, Attribute &attribute) {
  if (sema_.types.target().architecture != Architecture::X86_64) {
    // The function as it is fits every processor.
    sema_.report(attribute.loc, DiagId::warn_attribute_ignored) << attribute.name;
    return;
  }
  llvm::SmallVector<std::string_view, 4> clones;
  for (unsigned i = 0; i < attribute.arguments.size(); ++i) {
    // Each argument may itself be a list: "avx2,default".
    llvm::StringRef rest = string_argument(attribute, i);
    while (!rest.empty()) {
      std::pair<llvm::StringRef, llvm::StringRef> parts = rest.split(',');
      std::string_view name = parts.first.trim();
      rest = parts.second;
      if (!is_dispatch_name(name)) {
        sema_.report(attribute.arguments[i]->loc, DiagId::warn_unsupported_target_clone) << name;
        return;
      }
      if (!llvm::is_contained(clones, name)) {
        clones.push_back(name);
      }
    }
  }
  if (!llvm::is_contained(clones, "default")) {
    sema_.report(attribute.loc, DiagId::err_target_clones_default);
    return;
  }
  attributes.target_clones = sema_.unit_arena().copy(llvm::ArrayRef<std::string_view>(clones));
}

// Without arguments no function at all is known by its name.
void AttributeSema::handle_no_builtin(Decl *, DeclAttributes &attributes, Attribute &attribute) {
  llvm::SmallVector<std::string_view, 4> names(attributes.no_builtin);
  for (unsigned i = 0; i < attribute.arguments.size(); ++i) {
    std::string_view name = string_argument(attribute, i);
    if (!name.empty()) {
      names.push_back(name);
    }
  }
  bool is_all = attribute.arguments.empty() || llvm::is_contained(names, "*");
  attributes.has_no_builtin = true;
  attributes.no_builtin = is_all ? llvm::ArrayRef<std::string_view>()
                                 : sema_.unit_arena().copy(llvm::ArrayRef<std::string_view>(names));
}

// All members are passed as the first is: none may need more room.
bool AttributeSema::check_transparent_members(const RecordDecl *record) {
  const FieldDecl *first = record->fields.front();
  for (const FieldDecl *field : record->fields) {
    if (is_incomplete(field->type) || is_error(field->type) || is_error(first->type)) {
      continue;
    }
    Bytes size = sema_.types.size_of(field->type);
    bool is_size = size.value > sema_.types.size_of(first->type).value;
    Bytes alignment = sema_.types.align_of(field->type);
    if (!is_size && alignment.value <= sema_.types.align_of(first->type).value) {
      continue;
    }
    Bytes theirs = is_size ? sema_.types.size_of(first->type) : sema_.types.align_of(first->type);
    sema_.report(field->loc, DiagId::warn_transparent_union_member)
        << (is_size ? 1 : 0) << field->name_text() << (is_size ? size : alignment).value * 8;
    sema_.report(first->loc, DiagId::note_transparent_union_first)
        << (is_size ? 1 : 0) << theirs.value * 8;
    return false;
  }
  return true;
}

// GNU: an argument for such a parameter may have the type of any member.
void AttributeSema::handle_transparent_union(Decl *decl, DeclAttributes &attributes,
                                             Attribute &attribute) {
  RecordDecl *record = decl_as<RecordDecl>(decl);
  if (TypedefDecl *name = decl_as<TypedefDecl>(decl)) {
    const RecordType *type = type_as<RecordType>(name->underlying);
    record = type ? type->decl : nullptr;
  }
  if (!record || !record->is_union()) {
    sema_.report(attribute.loc, DiagId::warn_attribute_wrong_decl_type)
        << attribute.name << "unions";
    return;
  }
  // On a typedef in front of the members, for instance.
  if (record->fields.empty()) {
    sema_.report(attribute.loc, DiagId::warn_transparent_union_empty);
    return;
  }
  QualType first = record->fields.front()->type;
  if (is_floating(first) || is_vector(first)) { // GNU: all members are passed as the first is
    sema_.report(record->fields.front()->loc, DiagId::warn_transparent_union_floating)
        << (is_vector(first) ? 1 : 0) << sema_.types.quoted(first);
    return;
  }
  if (!check_transparent_members(record)) {
    return;
  }
  if (TypedefDecl *name = decl_as<TypedefDecl>(decl)) {
    name->is_transparent_union = true;
  }
  record->is_transparent_union = true;
  attributes.set(AttributeFlag::TransparentUnion);
}

// Attributes of other systems, known so that the message is the right one.
void AttributeSema::handle_unsupported(Decl *, DeclAttributes &, Attribute &attribute) {
  AttributeKind kind = attribute.kind();
  bool is_convention = kind == AttributeKind::Stdcall || kind == AttributeKind::Fastcall ||
                       kind == AttributeKind::Thiscall || kind == AttributeKind::Swiftcall ||
                       kind == AttributeKind::Regparm;
  // Known, but with an effect that is not made.
  bool is_known = kind == AttributeKind::DiagnoseIf || kind == AttributeKind::EnableIf ||
                  kind == AttributeKind::Overloadable || kind == AttributeKind::PassObjectSize ||
                  kind == AttributeKind::PassDynamicObjectSize ||
                  kind == AttributeKind::TargetVersion;
  if (is_known) {
    sema_.report(attribute.loc, DiagId::warn_attribute_ignored) << attribute.name;
  } else if (is_convention) {
    sema_.report(attribute.loc, DiagId::warn_calling_convention_unsupported) << attribute.name;
  } else {
    sema_.report(attribute.loc, DiagId::warn_unknown_attribute_ignored) << attribute.name;
  }
}

// "internal" counts as hidden for ELF.
void AttributeSema::handle_visibility(Decl *, DeclAttributes &attributes, Attribute &attribute) {
  std::string_view text = string_argument(attribute, 0);
  if (text.empty()) {
    return;
  }
  std::optional<SymbolVisibility> visibility =
      llvm::StringSwitch<std::optional<SymbolVisibility>>(text)
          .Case("default", SymbolVisibility::Default)
          .Case("hidden", SymbolVisibility::Hidden)
          .Case("internal", SymbolVisibility::Internal)
          .Case("protected", SymbolVisibility::Protected)
          .Default(std::nullopt);
  if (!visibility) {
    sema_.report(attribute.arguments[0]->loc, DiagId::warn_attribute_argument_not_supported)
        << attribute.name << text;
    return;
  }
  attributes.has_visibility = true;
  attributes.visibility = *visibility;
}

// GNU: an alias that may stay undefined; only static declarations can be one.
void AttributeSema::handle_weakref(Decl *decl, DeclAttributes &attributes, Attribute &attribute) {
  const FunctionDecl *function = decl_as<FunctionDecl>(decl);
  const VarDecl *variable = decl_as<VarDecl>(decl);
  if ((function && function->linkage != Linkage::Internal) ||
      (variable && variable->linkage != Linkage::Internal)) {
    sema_.report(attribute.loc, DiagId::err_weakref_not_static);
    return;
  }
  attributes.is_weakref = true;
  attributes.set(AttributeFlag::Weak);
  if (!attribute.arguments.empty()) {
    attributes.alias = string_argument(attribute, 0);
  }
}

} // namespace cinch
