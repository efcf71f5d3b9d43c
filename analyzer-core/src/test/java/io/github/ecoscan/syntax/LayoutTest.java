package io.github.ecoscan.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.ReturnStmt;
import org.junit.jupiter.api.Test;

class LayoutTest {

  @Test
  void findsTheLineBreakOfTheFile() {
    assertThat(Layout.lineBreak(method("class A {\r\n  void m() {}\r\n}"))).isEqualTo("\r\n");
    assertThat(Layout.lineBreak(method("class A {\n  void m() {}}"))).isEqualTo("\n");
    assertThat(Layout.lineBreak(method("class A { void m() {}}"))).isEqualTo("\n");
  }

  @Test
  void findsTheBlanksBeforeALine() {
    assertThat(Layout.indentation(method("class A {\n\t void m() {}\n}"))).isEqualTo("\t ");
    assertThat(Layout.indentation(method("class A { void m() {} }"))).isEmpty();
    assertThat(Layout.indentation(method("  class A { void m() {} }"))).isEqualTo("  ");
  }

  @Test
  void knowsWhatStartsItsLine() {
    var unit = StaticJavaParser.parse("class A {\n  int m() { return 1; }\n}");

    assertThat(Layout.startsLine(unit.findFirst(MethodDeclaration.class).orElseThrow())).isTrue();
    assertThat(Layout.startsLine(unit.findFirst(ReturnStmt.class).orElseThrow())).isFalse();
  }

  private static Node method(String code) {
    return StaticJavaParser.parse(code).findFirst(MethodDeclaration.class).orElseThrow();
  }
}
