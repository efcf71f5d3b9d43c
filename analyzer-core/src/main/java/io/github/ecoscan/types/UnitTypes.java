package io.github.ecoscan.types;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.Type;
import io.github.ecoscan.syntax.Symbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers for one unit, which is typed as a whole at the first question. */
final class UnitTypes implements Types {
  private final Universe universe;
  private final CompilationUnit node;
  private final CompiledCalls compiled;
  private final PublicNames names;
  private Typing typing;
  private final IdentityHashMap<Node, List<ClassSymbol>> annotatedAncestors =
      new IdentityHashMap<>();
  private Map<String, Node> fields;
  private RuntimeException defect;

  UnitTypes(Universe universe, CompilationUnit node, CompiledCalls compiled) {
    this.universe = universe;
    this.node = node;
    this.compiled = compiled;
    this.names = new PublicNames(universe.relations());
  }

  private Typing typing() {
    if (typing == null) {
      var scope = universe.unit(node);
      typing = new Typing(scope, compiled, size());
      try {
        typing.classes.unit(node);
      } catch (StackOverflowError absurdlyNested) {
        typing = new Typing(scope, compiled, 0);
      } catch (RuntimeException mistake) {
        // a mistake of ours must not end the scan: what was typed before it stays
        defect = mistake;
      }
    }
    return typing;
  }

  /** Two in three lines have something that is noted, on average. */
  private int size() {
    return node.getRange().map(range -> range.end.line).orElse(0) * 2 / 3 + 16;
  }

  /** What went wrong, if it did; tests look at it. */
  Optional<RuntimeException> defect() {
    typing();
    return Optional.ofNullable(defect);
  }

  @Override
  public Optional<String> mistake() {
    return defect()
        .map(
            thrown ->
                thrown.getStackTrace().length == 0
                    ? thrown.toString()
                    : thrown + " @ " + thrown.getStackTrace()[0]);
  }

  Facts facts() {
    return typing().facts;
  }

  @Override
  public Optional<TypeRef> typeOf(Expression expression) {
    return Optional.ofNullable(facts().type(expression)).flatMap(names::type);
  }

  @Override
  public Optional<TypeRef> typeOf(Type type) {
    return scope(type).flatMap(scope -> names.type(typing.written.resolve(type, scope)));
  }

  /** What a name written at a node sees. */
  private Optional<TypeScope> scope(Node written) {
    var facts = facts();
    for (var around = written.getParentNode(); around.isPresent(); around = parent(around)) {
      var scope = facts.scope(around.get());
      if (scope != null) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }

  private static Optional<Node> parent(Optional<Node> node) {
    return node.flatMap(Node::getParentNode);
  }

  @Override
  public Optional<TypeRef> receiver(Expression call) {
    return Optional.ofNullable(facts().call(call)).flatMap(fact -> names.type(fact.receiver()));
  }

  @Override
  public Optional<MethodRef> target(Expression call) {
    return Optional.ofNullable(facts().call(call))
        .map(Call::method)
        .flatMap(method -> Optional.ofNullable(names.method(method)));
  }

  @Override
  public Optional<Declaration> declaration(Expression name) {
    return Optional.ofNullable(facts().variable(name)).map(this::declaration);
  }

  private Declaration declaration(Variable variable) {
    return new Declaration(
        variable.kind(),
        variable.name(),
        variable.owner() == null ? "" : variable.owner().canonicalName(),
        names.type(variable.type()),
        Optional.ofNullable(variable.node()).or(() -> field(variable)));
  }

  /** The declarator of a field that this unit declares; a header does not know its node. */
  private Optional<Node> field(Variable variable) {
    if (variable.kind() != Declaration.Kind.FIELD || variable.owner() == null) {
      return Optional.empty();
    }
    if (fields == null) {
      fields = new HashMap<>();
      for (var declaration : node.findAll(FieldDeclaration.class)) {
        var owner = Symbols.typeName(declaration);
        for (var declarator : declaration.getVariables()) {
          fields.putIfAbsent(owner + "#" + declarator.getNameAsString(), declarator);
        }
      }
    }
    var key = variable.owner().canonicalName() + "#" + variable.name();
    return Optional.ofNullable(fields.get(key));
  }

  @Override
  public Answer isA(Expression expression, String typeName) {
    var type = facts().type(expression);
    return type == null
        ? Answer.UNKNOWN
        : universe.relations().subtype(Solver.read(type), universe.canonical(typeName).rawType());
  }

  @Override
  public Answer isSubtype(String typeName, String ancestorName) {
    if (typeName.equals(ancestorName)) {
      return Answer.YES;
    }
    return universe
        .relations()
        .below(universe.canonical(typeName), universe.canonical(ancestorName));
  }

  @Override
  public Answer hasAnnotation(String typeName, String annotationName) {
    var symbol = universe.findCanonical(typeName);
    return symbol == null
        ? Answer.UNKNOWN
        : PublicNames.contains(symbol.annotations(), annotationName);
  }

  @Override
  public Answer hasAnnotation(MethodRef method, String annotationName) {
    return universe
        .annotations(method, this::annotations)
        .map(annotations -> PublicNames.contains(annotations, annotationName))
        .orElse(Answer.UNKNOWN);
  }

  private Optional<List<String>> annotations(MethodRef method) {
    var owner = universe.findCanonical(method.owner());
    if (owner != null) {
      for (var declared : owner.declaredMethods()) {
        if (method.equals(names.method(declared))) {
          return Optional.of(declared.annotations());
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> annotationType(AnnotationExpr annotation) {
    var name = annotation.getNameAsString();
    return scope(annotation).flatMap(s -> names.type(TypeNames.find(name, s))).map(TypeRef::name);
  }

  @Override
  public List<String> overriddenAnnotations(MethodDeclaration method) {
    var all = new ArrayList<String>();
    var type = method.getParentNode().orElse(method);
    for (var ancestor : annotatedAncestors.computeIfAbsent(type, this::annotatedAncestors)) {
      twin(ancestor, method).ifPresent(twin -> all.addAll(twin.annotations()));
    }
    return all;
  }

  /** Few types have annotations that are worth looking for in each method. */
  private List<ClassSymbol> annotatedAncestors(Node type) {
    var symbol =
        type instanceof TypeDeclaration<?> ? universe.findCanonical(Symbols.typeName(type)) : null;
    return symbol == null
        ? List.of()
        : symbol.lineage().types().stream()
            .map(ClassTy::symbol)
            .filter(ancestor -> ancestor != symbol && !isOfTheLanguage(ancestor))
            .filter(universe::hasAnnotatedMethods)
            .toList();
  }

  private static boolean isOfTheLanguage(ClassSymbol symbol) {
    return symbol.packageName().startsWith("java/");
  }

  /** The method of a name and arity; empty when overloads leave open which. */
  private static Optional<MethodSymbol> twin(ClassSymbol type, MethodDeclaration method) {
    var twins =
        type.declaredMethods().stream()
            .filter(declared -> declared.name.equals(method.getNameAsString()))
            .filter(declared -> declared.arity == method.getParameters().size())
            .toList();
    return twins.size() == 1 ? Optional.of(twins.get(0)) : Optional.empty();
  }

  @Override
  public Optional<TypeKind> kind(String typeName) {
    return Optional.ofNullable(universe.findCanonical(typeName))
        .map(symbol -> Flags.kind(symbol.flags()));
  }

  @Override
  public boolean isAbstract(String typeName) {
    var symbol = universe.findCanonical(typeName);
    return symbol != null && (symbol.isInterface() || symbol.has(Flags.ABSTRACT));
  }

  @Override
  public List<String> ancestors(String typeName) {
    var symbol = universe.findCanonical(typeName);
    if (symbol == null) {
      return List.of();
    }
    return symbol.lineage().types().stream()
        .map(ClassTy::symbol)
        .filter(above -> above != symbol && above != universe.object().symbol())
        .map(ClassSymbol::canonicalName)
        .toList();
  }

  @Override
  public boolean isSource(String typeName) {
    return universe.findCanonical(typeName) instanceof SourceClass;
  }

  @Override
  public Calls calls() {
    var all = facts().calls();
    var resolved = 0;
    for (var call : all) {
      resolved += call.method() == null ? 0 : 1;
    }
    return new Calls(resolved, all.size() - resolved);
  }
}
