package io.github.ecoscan.types;

import io.github.ecoscan.types.UnitHeader.Import;
import java.util.ArrayList;
import java.util.List;

/** Reads a file's package, imports and types. Broken code yields what could be understood. */
final class HeaderReader {
  private final HeaderLexer lexer;
  private final MemberReader members;

  private HeaderReader(byte[] text, String[] words) {
    lexer = new HeaderLexer(text, words);
    members = new MemberReader(lexer);
  }

  /**
   * Reads a file's headers.
   *
   * @param text in UTF-8
   * @param implicitClass the name of the class that members outside any class belong to
   * @param words a table in which words are kept from file to file; threads may share it
   */
  static UnitHeader read(byte[] text, String implicitClass, String[] words) {
    return new HeaderReader(text, words).unit(implicitClass);
  }

  private UnitHeader unit(String implicitClass) {
    var packageName = "";
    var imports = new ArrayList<Import>();
    var types = new ArrayList<TypeHeader>();
    var start = lexer.mark();
    members.modifiers();
    if (lexer.isWord("package")) {
      lexer.next();
      packageName = members.qualifiedName();
      skipSemicolon();
    } else {
      lexer.back(start);
    }
    while (lexer.isWord("import") || lexer.kind == ';') {
      if (lexer.kind == ';') {
        lexer.next();
      } else {
        imports.add(importDeclaration());
      }
    }
    var implicit = members.top(types, implicitClass);
    if (implicit != null) {
      types.clear();
      types.add(implicit);
      imports.add(new Import("java.base", false, true, true));
    }
    return new UnitHeader(packageName, List.copyOf(imports), List.copyOf(types));
  }

  private Import importDeclaration() {
    lexer.next();
    var isStatic = lexer.isWord("static");
    var isModule = lexer.isWord("module") && lexer.peek() != '.';
    if (isStatic || isModule) {
      lexer.next();
    }
    var name = members.qualifiedName();
    var onDemand = lexer.kind == '*';
    if (onDemand) {
      lexer.next();
    }
    skipSemicolon();
    return new Import(name, isStatic, onDemand || isModule, isModule);
  }

  private void skipSemicolon() {
    if (lexer.kind == ';') {
      lexer.next();
    }
  }
}
