// Questions about expressions, and the dump.
#include "ast_test_support.h"

#include "ast/dump.h"

#include "llvm/Support/raw_ostream.h"

namespace cinch {
namespace {

struct ExprWorld : TypeWorld {
  Arena &arena() { return types->arena(); }

  Expr *variable(std::string_view text, QualType type, uint32_t place = 1) {
    VarDecl *decl = make_decl<VarDecl>(arena(), {place}, name(text));
    decl->type = type;
    DeclRefExpr *reference = make_expr<DeclRefExpr>(arena(), {place}, type, ValueCategory::LValue);
    reference->decl = decl;
    return reference;
  }
  Expr *load(Expr *operand) {
    CastExpr *cast = make_expr<CastExpr>(arena(), operand->loc, operand->type);
    cast->cast = CastKind::LValueToRValue;
    cast->operand = operand;
    return cast;
  }
  Expr *binary(BinaryOp op, Expr *left, Expr *right, uint32_t place = 5) {
    BinaryExpr *expr = make_expr<BinaryExpr>(arena(), {place}, left->type);
    expr->op = op;
    expr->left = left;
    expr->right = right;
    return expr;
  }
  Expr *member(Expr *base, FieldDecl *field) {
    MemberExpr *expr = make_expr<MemberExpr>(arena(), {3}, field->type, base->category);
    expr->base = base;
    expr->field = field;
    return expr;
  }
};

TEST(Expressions, BitFields) {
  ExprWorld world;
  RecordDecl *record = world.structure("S", {{world->int_type(), 3}, {world->int_type()}});
  Expr *object = world.variable("s", world->record(record));
  Expr *bits = world.member(object, record->fields[0]);
  EXPECT_EQ(as_bit_field(bits), record->fields[0]);
  EXPECT_EQ(as_bit_field(world.member(object, record->fields[1])), nullptr);
  EXPECT_EQ(as_bit_field(world.load(bits)), nullptr);
  EXPECT_EQ(bit_field_of_value(world.load(bits)), record->fields[0]);
  Expr *assignment = world.binary(BinaryOp::Assign, bits, world.load(bits));
  EXPECT_EQ(bit_field_of_value(assignment), record->fields[0]);
  EXPECT_EQ(ignore_implicit(world.load(bits)), bits);
}

TEST(Expressions, RangesOfLongChainsNeedNoStack) {
  ExprWorld world;
  Expr *sum = world.load(world.variable("a", world->int_type(), 2));
  for (int i = 0; i < 300000; ++i) {
    sum = world.binary(BinaryOp::Add, sum, world.load(world.variable("b", world->int_type(), 9)));
  }
  SourceRange range = source_range(sum);
  EXPECT_EQ(range.begin.offset, 2u);
  EXPECT_EQ(range.end.offset, 9u);
}

TEST(Expressions, Dump) {
  ExprWorld world;
  Expr *sum = world.binary(BinaryOp::Add, world.load(world.variable("a", world->int_type())),
                           world.load(world.variable("b", world->int_type())));
  std::string text;
  llvm::raw_string_ostream out(text);
  dump(out, *world.types, sum);
  EXPECT_EQ(text, "Binary + 'int'\n"
                  "  Cast LValueToRValue 'int'\n"
                  "    DeclRef a 'int' lvalue\n"
                  "  Cast LValueToRValue 'int'\n"
                  "    DeclRef b 'int' lvalue\n");
}

TEST(Expressions, DumpOfDeepTreesIsCut) {
  ExprWorld world;
  Expr *sum = world.load(world.variable("a", world->int_type()));
  for (int i = 0; i < 100000; ++i) {
    sum = world.binary(BinaryOp::Add, sum, sum);
    static_cast<BinaryExpr *>(sum)->right = world.variable("b", world->int_type());
  }
  std::string text;
  llvm::raw_string_ostream out(text);
  dump(out, *world.types, sum);
  EXPECT_NE(text.find("...\n"), std::string::npos);
}

TEST(Expressions, DumpOfALayout) {
  ExprWorld world;
  RecordDecl *record = world.structure(
      "S", {{world->char_type()}, {world->int_type(), 3}, {world.of(BuiltinKind::Double)}});
  std::string text;
  llvm::raw_string_ostream out(text);
  dump_layout(out, *world.types, *record);
  EXPECT_EQ(text, "struct S: size 16, align 8\n"
                  "  0 char f0\n"
                  "  1:0-2 int f1\n"
                  "  8 double f2\n");
}

} // namespace
} // namespace cinch
