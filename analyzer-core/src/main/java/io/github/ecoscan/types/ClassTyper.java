package io.github.ecoscan.types;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.List;
import java.util.function.Consumer;

/** Walks the types of a unit and their members. */
final class ClassTyper {
  private final Typing typing;

  /** Numbers local and anonymous classes. */
  private int unnamed;

  ClassTyper(Typing typing) {
    this.typing = typing;
  }

  void unit(CompilationUnit unit) {
    typing.facts.scope(unit, typing.scope);
    for (var declaration : unit.getTypes()) {
      var symbol = typing.unit.type(declaration.getNameAsString());
      if (symbol != null) {
        type(declaration, symbol);
      }
    }
  }

  private void type(TypeDeclaration<?> declaration, SourceClass symbol) {
    typing.facts.scope(declaration, symbol.bodyScope());
    inside(
        symbol,
        declaration instanceof EnumDeclaration constants ? constants.getEntries() : List.of(),
        declaration.getMembers());
  }

  private void inside(
      SourceClass symbol,
      List<EnumConstantDeclaration> constants,
      NodeList<BodyDeclaration<?>> members) {
    var frame = typing.frame;
    var scope = typing.scope;
    var returns = typing.returns;
    var yields = typing.yields;
    typing.frame = new Frame(symbol, frame, typing.locals.mark());
    typing.scope = symbol.bodyScope();
    for (var constant : constants) {
      constant(constant, symbol);
    }
    members(members, symbol);
    typing.frame = frame;
    typing.scope = scope;
    typing.returns = returns;
    typing.yields = yields;
  }

  private void members(NodeList<BodyDeclaration<?>> members, SourceClass symbol) {
    var methods = symbol.declaredMethods().iterator();
    var types = symbol.types().iterator();
    for (var member : members) {
      if (member instanceof CallableDeclaration<?> callable) {
        callable(callable, methods.hasNext() ? (SourceMethod) methods.next() : null, symbol);
      } else if (member instanceof TypeDeclaration<?> nested) {
        if (types.hasNext()) {
          type(nested, types.next());
        }
      } else if (member instanceof FieldDeclaration field) {
        field(field);
      } else if (member instanceof InitializerDeclaration initializer) {
        body(initializer.getBody(), typing.free);
      } else if (member instanceof CompactConstructorDeclaration compact) {
        compact(compact, symbol);
      }
    }
  }

  private void callable(
      CallableDeclaration<?> declaration, SourceMethod method, SourceClass owner) {
    var scope = typing.scope;
    var mark = typing.locals.mark();
    var known = method != null && matches(declaration, method);
    typing.scope = known ? method.scope() : AstHeaders.scope(declaration, owner);
    typing.facts.scope(declaration, typing.scope);
    for (var i = 0; i < declaration.getParameters().size(); i++) {
      var parameter = declaration.getParameter(i);
      parameter(parameter, known ? method.parameters().get(i) : written(parameter));
    }
    if (declaration instanceof MethodDeclaration named) {
      var result = Target.of(known ? method.result() : typing.resolve(named.getType()));
      if (named.getBody().isPresent()) {
        body(named.getBody().get(), value -> typing.type(value, result));
      }
    } else if (declaration instanceof ConstructorDeclaration constructor) {
      body(constructor.getBody(), typing.free);
    }
    typing.locals.back(mark);
    typing.scope = scope;
  }

  private static boolean matches(CallableDeclaration<?> declaration, SourceMethod method) {
    return method.arity == declaration.getParameters().size()
        && method.typeParameters.size() == declaration.getTypeParameters().size()
        && (method.isConstructor()
            ? declaration.isConstructorDeclaration()
            : method.name.equals(declaration.getName().getIdentifier()));
  }

  private Ty written(Parameter parameter) {
    return ArrayTy.of(typing.resolve(parameter.getType()), parameter.isVarArgs() ? 1 : 0);
  }

  private void parameter(Parameter parameter, Ty type) {
    typing.declare(
        new Variable(
            Declaration.Kind.PARAMETER,
            parameter.getName().getIdentifier(),
            null,
            type,
            parameter));
  }

  private void compact(CompactConstructorDeclaration declaration, SourceClass owner) {
    var mark = typing.locals.mark();
    typing.facts.scope(declaration, typing.scope);
    for (var field : owner.declaredFields()) {
      if (!field.isStatic()) {
        typing.declare(
            new Variable(Declaration.Kind.PARAMETER, field.name, null, field.type(), null));
      }
    }
    body(declaration.getBody(), typing.free);
    typing.locals.back(mark);
  }

  private void body(BlockStmt block, Consumer<Expression> returns) {
    var outer = typing.returns;
    typing.returns = returns;
    block.accept(typing.statements, null);
    typing.returns = outer;
  }

  private void field(FieldDeclaration field) {
    for (var variable : field.getVariables()) {
      var mark = typing.locals.mark();
      if (variable.getInitializer().isPresent()) {
        var type = Target.of(typing.resolve(variable.getType()));
        typing.type(variable.getInitializer().get(), type);
      }
      typing.locals.back(mark);
    }
  }

  private void constant(EnumConstantDeclaration constant, SourceClass owner) {
    var inference = new Inference(typing);
    var mark = inference.mark();
    var arguments = typing.calls.arguments(constant.getArguments(), inference);
    var choice =
        typing.overloads.choose(owner.members().constructors(), arguments, owner.thisType());
    if (choice != null) {
      typing.calls.apply(choice, owner.thisType(), arguments, List.of(), inference);
    } else {
      typing.calls.leave(arguments, inference);
    }
    inference.complete(mark);
    if (!constant.getClassBody().isEmpty()) {
      unnamedClass(constant.getClassBody(), owner.thisType());
    }
  }

  Ty anonymous(ObjectCreationExpr creation, Ty type) {
    return unnamedClass(creation.getAnonymousClassBody().orElseThrow(), type);
  }

  private Ty unnamedClass(NodeList<BodyDeclaration<?>> body, Ty supertype) {
    var isClass = !(supertype instanceof ClassTy type && type.symbol().isInterface());
    var header = AstHeaders.anonymous(body, isClass);
    var symbol = SourceClass.anonymous(header, name(""), typing.scope, supertype);
    inside(symbol, List.of(), body);
    return symbol.thisType();
  }

  void local(TypeDeclaration<?> declaration) {
    var header = AstHeaders.type(declaration);
    var symbol = SourceClass.local(header, name(header.name()), typing.scope);
    typing.scope = new TypeScope.LocalScope(symbol, typing.scope);
    type(declaration, symbol);
  }

  private String name(String simple) {
    unnamed++;
    var around = typing.frame == null ? "" : typing.frame.symbol().internalName();
    return around + "$" + unnamed + simple;
  }
}
