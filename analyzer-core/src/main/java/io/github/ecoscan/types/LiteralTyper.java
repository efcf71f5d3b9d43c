package io.github.ecoscan.types;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import java.util.Locale;

/** The type of each kind of literal; unknown for anything else. */
abstract class LiteralTyper extends GenericVisitorWithDefaults<Ty, Target> {
  private final Relations relations;

  LiteralTyper(Relations relations) {
    this.relations = relations;
  }

  @Override
  public Ty defaultAction(com.github.javaparser.ast.Node node, Target target) {
    return BasicTy.UNKNOWN;
  }

  @Override
  public Ty defaultAction(@SuppressWarnings("rawtypes") NodeList nodes, Target target) {
    return BasicTy.UNKNOWN;
  }

  @Override
  public Ty visit(BooleanLiteralExpr literal, Target target) {
    return BasicTy.BOOLEAN;
  }

  @Override
  public Ty visit(CharLiteralExpr literal, Target target) {
    return BasicTy.CHAR;
  }

  @Override
  public Ty visit(IntegerLiteralExpr literal, Target target) {
    return BasicTy.INT;
  }

  @Override
  public Ty visit(LongLiteralExpr literal, Target target) {
    return BasicTy.LONG;
  }

  @Override
  public Ty visit(DoubleLiteralExpr literal, Target target) {
    var text = literal.getValue().toLowerCase(Locale.ROOT);
    var hexadecimal = text.startsWith("0x");
    return text.endsWith("f") && (!hexadecimal || text.contains("p"))
        ? BasicTy.FLOAT
        : BasicTy.DOUBLE;
  }

  @Override
  public Ty visit(StringLiteralExpr literal, Target target) {
    return relations.string();
  }

  @Override
  public Ty visit(TextBlockLiteralExpr literal, Target target) {
    return relations.string();
  }

  @Override
  public Ty visit(NullLiteralExpr literal, Target target) {
    return BasicTy.NULL;
  }
}
