// The tree as text, for tests and for looking at: a line for each node, two blanks for each level.
#include "ast/dump.h"

#include "ast/attribute_text.h"
#include "ast/target_builtins.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace cinch {

namespace {

// The dumper recurses, and trees may be as deep as programs are long: `...` stands for the rest.
constexpr unsigned max_depth = 1000;

// By number: the .def files give the enumerations and these tables one order.
const char *kind_name(ExprKind kind) {
  static constexpr const char *names[] = {
#define EXPR(name) #name,
#include "ast/expr_kinds.def"
  };
  return names[static_cast<unsigned>(kind)];
}

const char *kind_name(CastKind kind) {
  static constexpr const char *names[] = {
#define CAST(name) #name,
#include "ast/expr_kinds.def"
  };
  return names[static_cast<unsigned>(kind)];
}

const char *kind_name(StmtKind kind) {
  static constexpr const char *names[] = {
#define STMT(name) #name,
#include "ast/stmt_kinds.def"
  };
  return names[static_cast<unsigned>(kind)];
}

std::string_view builtin_name(BuiltinId id) {
  return is_target_builtin(id) ? target_builtin(id).name : builtin_info(id).name;
}

// These three assume the order of their enumerations.
const char *spelling(UnaryOp op) {
  static constexpr const char *spellings[] = {
      "+", "-", "~", "!", "&", "*", "++pre", "--pre", "post++", "post--", "__real", "__imag"};
  return spellings[static_cast<unsigned>(op)];
}

const char *spelling(BinaryOp op) {
  static constexpr const char *spellings[] = {"*", "/", "%",  "+",  "-",  "<<", ">>",
                                              "<", ">", "<=", ">=", "==", "!=", "&",
                                              "^", "|", "&&", "||", "=",  ","};
  return spellings[static_cast<unsigned>(op)];
}

const char *spelling(StorageClass storage) {
  static constexpr const char *spellings[] = {"", " extern", " static", " auto", " register"};
  return spellings[static_cast<unsigned>(storage)];
}

// A node's line says its kind, its details and its type; what is below it follows one level deeper.
class Dumper {
public:
  Dumper(NodeSink &sink, const TypeContext &types) : sink_(sink), types_(types) {}

  void decl(const Decl *node);
  void stmt(const Stmt *node);
  void expr(const Expr *node);

private:
  // One level deeper while it lives.
  struct Level {
    explicit Level(Dumper &dumper) : dumper(dumper) { ++dumper.depth_; }
    ~Level() { --dumper.depth_; }
    Dumper &dumper;
  };

  // True: `...` stands for the node.
  bool is_too_deep() {
    if (depth_ < max_depth) {
      return false;
    }
    begin({}, "...");
    end();
    return true;
  }

  // What is written to out_ between these two is the node's text.
  void begin(SourceLoc loc, llvm::StringRef kind) {
    node_.kind = kind;
    node_.loc = loc;
    node_.function = nullptr;
    node_.type.clear();
    node_.text.clear();
  }
  void end() {
    node_.depth = depth_;
    sink_.node(node_);
  }

  // The last one of a node is its own.
  void type(QualType type) {
    if (!type.is_null()) {
      node_.type = types_.spelling(type);
      out_ << " '" << node_.type << "'";
    }
  }

  // `[[unused, aligned(16)]]`: what attributes said, whether it is kept with them or elsewhere.
  struct KeptElsewhere {
    AttributeFlag flag;
    bool is_set;
  };
  void attributes(const Decl &node, Bytes alignment = {},
                  std::initializer_list<KeptElsewhere> others = {}) {
    DeclAttributes all = node.attributes != nullptr ? *node.attributes : DeclAttributes();
    for (const KeptElsewhere &other : others) {
      if (other.is_set) {
        all.set(other.flag);
      }
    }
    std::string text = attribute_text(all);
    if (alignment.value != 0) {
      text += (text.empty() ? "aligned(" : ", aligned(") + std::to_string(alignment.value) + ")";
    }
    if (!text.empty()) {
      out_ << " [[" << text << "]]";
    }
  }

  void typedef_attributes(const TypedefDecl &node) {
    attributes(node, node.alignment,
               {{AttributeFlag::MayAlias, node.may_alias},
                {AttributeFlag::TransparentUnion, node.is_transparent_union}});
  }

  void name(const Decl *node) {
    if (node != nullptr && node->name != nullptr) {
      out_ << ' ' << node->name->name;
    }
  }

  template <typename Node> void children(llvm::ArrayRef<Node *> nodes) {
    for (const Node *node : nodes) {
      child(node);
    }
  }
  // Null is what the program left out: an else, an initializer, a loop's condition.
  void child(const Expr *node) {
    if (node != nullptr) {
      expr(node);
    }
  }
  void child(const Stmt *node) {
    if (node != nullptr) {
      stmt(node);
    }
  }
  void child(const Decl *node) {
    if (node != nullptr) {
      decl(node);
    }
  }

  void variable(const VarDecl &node, const char *kind);
  void function(const FunctionDecl &node);
  void record(const RecordDecl &node);
  void offset(const FieldDecl &field);
  void enumeration(const EnumDecl &node);
  void details(const Expr &node);
  void operands(const Expr &node);
  void details(const Stmt &node);
  void parts(const Stmt &node);
  void init_list(const InitListExpr &node);
  void string(std::string_view bytes);
  void asm_parts(const AsmStmt &node);

  NodeSink &sink_;
  const TypeContext &types_;
  DumpedNode node_;
  llvm::raw_string_ostream out_{node_.text};
  unsigned depth_ = 0;
};

// Only the start, since a string may be megabytes.
void Dumper::string(std::string_view bytes) {
  constexpr size_t longest = 64;
  out_ << " \"" << escaped_text(bytes.substr(0, longest)) << '"'
       << (bytes.size() > longest ? "..." : "");
}

void Dumper::variable(const VarDecl &node, const char *kind) {
  begin(node.loc, kind);
  name(&node);
  type(node.type);
  out_ << spelling(node.storage) << (node.tls == TlsKind::Dynamic ? " thread_local" : "")
       << (node.is_constexpr ? " constexpr" : "")
       << (node.definition == Definition::Tentative ? " tentative" : "");
  attributes(node, node.alignment);
  end();
  Level level(*this);
  child(node.init);
}

void Dumper::function(const FunctionDecl &node) {
  begin(node.loc, "Function");
  node_.function = &node;
  name(&node);
  type(node.type);
  out_ << spelling(node.storage) << (node.is_inline ? " inline" : "")
       << (node.is_noreturn ? " noreturn" : "");
  attributes(node, node.alignment);
  end();
  Level level(*this);
  for (const ParamDecl *parameter : node.parameters) {
    variable(*parameter, "Param");
  }
  child(node.body);
}

void Dumper::record(const RecordDecl &node) {
  begin(node.loc, node.is_union() ? "Union" : "Struct");
  name(&node);
  if (!node.is_complete) {
    out_ << " incomplete";
    return end();
  }
  if (node.has_variable_size) {
    out_ << " size variable";
  } else {
    out_ << " size " << node.size.value;
  }
  out_ << " align " << node.alignment.value;
  attributes(node, node.explicit_alignment,
             {{AttributeFlag::Packed, node.is_packed},
              {AttributeFlag::MayAlias, node.may_alias},
              {AttributeFlag::TransparentUnion, node.is_transparent_union}});
  end();
  Level level(*this);
  for (const FieldDecl *field : node.fields) {
    child(field);
  }
}

void Dumper::enumeration(const EnumDecl &node) {
  begin(node.loc, "Enum");
  name(&node);
  type(node.underlying);
  out_ << (node.is_complete ? "" : " incomplete");
  attributes(node, {}, {{AttributeFlag::Packed, node.is_packed}});
  end();
  Level level(*this);
  for (const EnumConstantDecl *constant : node.constants) {
    child(constant);
  }
}

// The byte, and for bit-fields the first bit in it.
void Dumper::offset(const FieldDecl &field) {
  if (field.has_variable_offset) {
    out_ << " offset variable";
  } else {
    out_ << " offset " << field.offset.value / 8;
  }
  if (field.is_bit_field && !field.has_variable_offset) {
    out_ << " bit " << field.offset.value % 8;
  }
  if (field.is_bit_field) {
    out_ << " width " << field.bit_width;
  }
}

void Dumper::decl(const Decl *node) {
  if (is_too_deep()) {
    return;
  }
  switch (node->kind) {
  case DeclKind::Var:
    variable(*static_cast<const VarDecl *>(node), "Var");
    return;
  case DeclKind::Param:
    variable(*static_cast<const VarDecl *>(node), "Param");
    return;
  case DeclKind::Function:
    function(*static_cast<const FunctionDecl *>(node));
    return;
  case DeclKind::Typedef:
    begin(node->loc, "Typedef");
    name(node);
    type(static_cast<const TypedefDecl *>(node)->underlying);
    typedef_attributes(*static_cast<const TypedefDecl *>(node));
    end();
    return;
  case DeclKind::Record:
    record(*static_cast<const RecordDecl *>(node));
    return;
  case DeclKind::Enum:
    enumeration(*static_cast<const EnumDecl *>(node));
    return;
  case DeclKind::EnumConstant: {
    const EnumConstantDecl *constant = static_cast<const EnumConstantDecl *>(node);
    begin(node->loc, "EnumConstant");
    name(node);
    type(constant->type);
    out_ << ' ' << llvm::toString(constant->value(), 10);
    attributes(*node);
    end();
    return;
  }
  case DeclKind::Field: {
    const FieldDecl *field = static_cast<const FieldDecl *>(node);
    begin(node->loc, "Field");
    name(node);
    type(field->type);
    offset(*field);
    attributes(*node, field->alignment, {{AttributeFlag::Packed, field->is_packed}});
    end();
    return;
  }
  case DeclKind::Label:
    begin(node->loc, "Label");
    name(node);
    attributes(*node);
    end();
    return;
  case DeclKind::FileScopeAsm:
    begin(node->loc, "FileScopeAsm");
    string(static_cast<const FileScopeAsmDecl *>(node)->text);
    end();
    return;
  }
}

// What a node's line says between its kind and its type.
void Dumper::details(const Expr &node) {
  switch (node.kind) {
  case ExprKind::IntegerLiteral: {
    llvm::SmallString<40> digits;
    bool is_signed = is_signed_integer(node.type) || is_builtin(node.type, BuiltinKind::Char);
    static_cast<const IntegerLiteralExpr &>(node).value().toString(digits, 10, is_signed);
    out_ << ' ' << digits;
    return;
  }
  case ExprKind::FloatLiteral: {
    llvm::SmallString<40> digits;
    static_cast<const FloatLiteralExpr &>(node).value().toString(digits);
    out_ << ' ' << digits;
    return;
  }
  case ExprKind::StringLiteral:
    string(static_cast<const StringLiteralExpr &>(node).bytes);
    return;
  case ExprKind::DeclRef:
    name(static_cast<const DeclRefExpr &>(node).decl);
    return;
  case ExprKind::AddressConstant: {
    const AddressConstantExpr &address = static_cast<const AddressConstantExpr &>(node);
    name(address.decl);
    name(address.label);
    if (address.minus_label != nullptr) {
      out_ << " -";
      name(address.minus_label);
    }
    out_ << (address.offset < 0 ? " " : " +") << address.offset;
    return;
  }
  case ExprKind::LabelAddress:
    name(static_cast<const LabelAddressExpr &>(node).label);
    return;
  case ExprKind::Member: {
    const MemberExpr &member = static_cast<const MemberExpr &>(node);
    out_ << (member.is_arrow ? " ->" : " .") << member.field->name_text();
    return;
  }
  case ExprKind::Cast: {
    const CastExpr &cast = static_cast<const CastExpr &>(node);
    out_ << ' ' << kind_name(cast.cast) << (cast.is_explicit ? " explicit" : "");
    return;
  }
  case ExprKind::Unary:
    out_ << ' ' << spelling(static_cast<const UnaryExpr &>(node).op);
    return;
  case ExprKind::Binary:
    out_ << ' ' << spelling(static_cast<const BinaryExpr &>(node).op);
    return;
  case ExprKind::CompoundAssign: {
    const CompoundAssignExpr &assignment = static_cast<const CompoundAssignExpr &>(node);
    out_ << ' ' << spelling(assignment.op) << "= in";
    type(assignment.computation_type);
    return;
  }
  case ExprKind::BuiltinCall:
    out_ << ' ' << builtin_name(static_cast<const BuiltinCallExpr &>(node).builtin);
    return;
  case ExprKind::InitList:
    out_ << " size " << static_cast<const InitListExpr &>(node).size.value;
    return;
  case ExprKind::SizeOf:
    type(static_cast<const SizeOfExpr &>(node).operand_type);
    return;
  case ExprKind::ShuffleVector:
    for (int index : static_cast<const ShuffleVectorExpr &>(node).indices) {
      out_ << ' ' << index;
    }
    return;
  case ExprKind::Subscript:
  case ExprKind::VectorElement:
  case ExprKind::Call:
  case ExprKind::Conditional:
  case ExprKind::BinaryConditional:
  case ExprKind::Opaque:
  case ExprKind::CompoundLiteral:
  case ExprKind::StmtExpr:
  case ExprKind::VaArg:
  case ExprKind::ConvertVector:
  case ExprKind::Error:
    return;
  }
}

// `[0 x4 by 8]`: one value for four places, 8 bytes apart.
void Dumper::init_list(const InitListExpr &node) {
  for (const InitEntry &entry : node.entries) {
    begin({}, "Entry");
    out_ << " [" << entry.offset.value;
    if (entry.bit_width != 0) {
      out_ << " bit " << entry.bit_offset << " width " << entry.bit_width;
    }
    if (entry.repeat > 1) {
      out_ << " x" << entry.repeat << " by " << entry.stride.value;
    }
    out_ << ']';
    end();
    Level level(*this);
    child(entry.value);
  }
}

// No `default`: a new kind of node must say here what is below it.
void Dumper::operands(const Expr &node) {
  switch (node.kind) {
  case ExprKind::AddressConstant:
    return child(static_cast<const AddressConstantExpr &>(node).object);
  case ExprKind::Member:
    return child(static_cast<const MemberExpr &>(node).base);
  case ExprKind::Subscript:
    child(static_cast<const SubscriptExpr &>(node).base);
    return child(static_cast<const SubscriptExpr &>(node).index);
  case ExprKind::VectorElement:
    child(static_cast<const VectorElementExpr &>(node).vector);
    return child(static_cast<const VectorElementExpr &>(node).index);
  case ExprKind::Call:
    child(static_cast<const CallExpr &>(node).callee);
    return children(static_cast<const CallExpr &>(node).arguments);
  case ExprKind::BuiltinCall:
    return children(static_cast<const BuiltinCallExpr &>(node).arguments);
  case ExprKind::Cast:
    return child(static_cast<const CastExpr &>(node).operand);
  case ExprKind::Unary:
    return child(static_cast<const UnaryExpr &>(node).operand);
  case ExprKind::Binary:
    child(static_cast<const BinaryExpr &>(node).left);
    return child(static_cast<const BinaryExpr &>(node).right);
  case ExprKind::CompoundAssign:
    child(static_cast<const CompoundAssignExpr &>(node).left);
    return child(static_cast<const CompoundAssignExpr &>(node).right);
  case ExprKind::Conditional:
    child(static_cast<const ConditionalExpr &>(node).condition);
    child(static_cast<const ConditionalExpr &>(node).if_true);
    return child(static_cast<const ConditionalExpr &>(node).if_false);
  case ExprKind::BinaryConditional:
    child(static_cast<const BinaryConditionalExpr &>(node).common);
    child(static_cast<const BinaryConditionalExpr &>(node).condition);
    child(static_cast<const BinaryConditionalExpr &>(node).if_true);
    return child(static_cast<const BinaryConditionalExpr &>(node).if_false);
  case ExprKind::CompoundLiteral:
    return child(static_cast<const CompoundLiteralExpr &>(node).init);
  case ExprKind::InitList:
    return init_list(static_cast<const InitListExpr &>(node));
  case ExprKind::StmtExpr:
    return child(static_cast<const StmtExprExpr &>(node).body);
  case ExprKind::SizeOf:
    return child(static_cast<const SizeOfExpr &>(node).operand);
  case ExprKind::VaArg:
    return child(static_cast<const VaArgExpr &>(node).list);
  case ExprKind::ShuffleVector:
    child(static_cast<const ShuffleVectorExpr &>(node).first);
    child(static_cast<const ShuffleVectorExpr &>(node).second);
    return child(static_cast<const ShuffleVectorExpr &>(node).mask);
  case ExprKind::ConvertVector:
    return child(static_cast<const ConvertVectorExpr &>(node).operand);
  case ExprKind::Opaque: // its source is shown where it is evaluated
  case ExprKind::IntegerLiteral:
  case ExprKind::FloatLiteral:
  case ExprKind::StringLiteral:
  case ExprKind::DeclRef:
  case ExprKind::LabelAddress:
  case ExprKind::Error:
    return;
  }
}

void Dumper::expr(const Expr *node) {
  if (is_too_deep()) {
    return;
  }
  begin(node->loc, kind_name(node->kind));
  details(*node);
  type(node->type);
  out_ << (node->category == ValueCategory::LValue ? " lvalue" : "");
  end();
  Level level(*this);
  operands(*node);
}

// Only what its parts do not show.
void Dumper::details(const Stmt &node) {
  if (const GotoStmt *jump = stmt_as<GotoStmt>(&node)) {
    name(jump->label);
  } else if (const LabelStmt *label = stmt_as<LabelStmt>(&node)) {
    name(label->label);
  } else if (const CaseStmt *one = stmt_as<CaseStmt>(&node)) {
    out_ << ' ' << llvm::toString(one->low(), 10);
    if (one->is_range) {
      out_ << " ... " << llvm::toString(one->high(), 10);
    }
  } else if (const AsmStmt *code = stmt_as<AsmStmt>(&node)) {
    out_ << (code->is_volatile ? " volatile" : "") << (code->is_goto ? " goto" : "");
    string(code->text);
  }
}

void Dumper::asm_parts(const AsmStmt &node) {
  for (const AsmOperand &operand : node.outputs) {
    begin({}, "output");
    string(operand.constraint);
    end();
    Level level(*this);
    child(operand.expr);
  }
  for (const AsmOperand &operand : node.inputs) {
    begin({}, "input");
    string(operand.constraint);
    end();
    Level level(*this);
    child(operand.expr);
  }
  for (const AsmClobber &clobber : node.clobbers) {
    begin({}, "clobber");
    string(clobber.name);
    end();
  }
}

void Dumper::parts(const Stmt &node) {
  switch (node.kind) {
  case StmtKind::Compound:
    return children(static_cast<const CompoundStmt &>(node).statements);
  case StmtKind::Decl:
    return children(static_cast<const DeclStmt &>(node).decls);
  case StmtKind::Expr:
    return child(static_cast<const ExprStmt &>(node).expr);
  case StmtKind::If:
    child(static_cast<const IfStmt &>(node).declaration);
    child(static_cast<const IfStmt &>(node).condition);
    child(static_cast<const IfStmt &>(node).then_branch);
    return child(static_cast<const IfStmt &>(node).else_branch);
  case StmtKind::Switch:
    child(static_cast<const SwitchStmt &>(node).declaration);
    child(static_cast<const SwitchStmt &>(node).condition);
    return child(static_cast<const SwitchStmt &>(node).body);
  case StmtKind::Case:
  case StmtKind::Default:
    return child(static_cast<const SwitchCase &>(node).body);
  case StmtKind::While:
    child(static_cast<const WhileStmt &>(node).condition);
    return child(static_cast<const WhileStmt &>(node).body);
  case StmtKind::Do:
    child(static_cast<const DoStmt &>(node).body);
    return child(static_cast<const DoStmt &>(node).condition);
  case StmtKind::For:
    child(static_cast<const ForStmt &>(node).init);
    child(static_cast<const ForStmt &>(node).condition);
    child(static_cast<const ForStmt &>(node).increment);
    return child(static_cast<const ForStmt &>(node).body);
  case StmtKind::IndirectGoto:
    return child(static_cast<const IndirectGotoStmt &>(node).target);
  case StmtKind::Return:
    return child(static_cast<const ReturnStmt &>(node).value);
  case StmtKind::Label:
    return child(static_cast<const LabelStmt &>(node).body);
  case StmtKind::Defer:
    return child(static_cast<const DeferStmt &>(node).body);
  case StmtKind::Asm:
    return asm_parts(static_cast<const AsmStmt &>(node));
  case StmtKind::Null:
  case StmtKind::Goto:
  case StmtKind::Continue:
  case StmtKind::Break:
    return;
  }
}

void Dumper::stmt(const Stmt *node) {
  if (is_too_deep()) {
    return;
  }
  std::string kind = std::string(kind_name(node->kind)) + "Stmt";
  begin(node->loc, kind);
  details(*node);
  end();
  Level level(*this);
  parts(*node);
}

class TextSink : public NodeSink {
public:
  explicit TextSink(llvm::raw_ostream &out) : out_(out) {}
  void node(const DumpedNode &node) override {
    out_.indent(2 * node.depth) << node.kind << node.text << '\n';
  }

private:
  llvm::raw_ostream &out_;
};

} // namespace

void dump(NodeSink &sink, const TypeContext &types, const Decl *decl) {
  Dumper(sink, types).decl(decl);
}
void dump(llvm::raw_ostream &out, const TypeContext &types, const Stmt *stmt) {
  TextSink sink(out);
  Dumper(sink, types).stmt(stmt);
}
void dump(llvm::raw_ostream &out, const TypeContext &types, const Expr *expr) {
  TextSink sink(out);
  Dumper(sink, types).expr(expr);
}

// One line for each member; bit-fields as byte:first-last bit.
void dump_layout(llvm::raw_ostream &out, const TypeContext &types, const RecordDecl &record) {
  out << types.spelling(record.type) << ": size " << record.size.value << ", align "
      << record.alignment.value << '\n';
  for (const FieldDecl *field : record.fields) {
    out << "  " << field->offset.value / 8;
    if (field->is_bit_field) {
      // Signed: a field of width zero ends one bit before it begins.
      out << ':' << field->offset.value % 8 << '-'
          << static_cast<int64_t>(field->offset.value % 8 + field->bit_width) - 1;
    }
    out << ' ' << types.spelling(field->type, field->name_text()) << '\n';
  }
}

} // namespace cinch
