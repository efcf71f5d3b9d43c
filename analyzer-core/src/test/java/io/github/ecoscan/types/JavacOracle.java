package io.github.ecoscan.types;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.ToolProvider;

/** What javac says about the calls of some files. */
final class JavacOracle {

  /** What the receiver of a call is, as far as some are harder than others. */
  enum Kind {
    PLAIN,
    GENERIC_CHAIN,
    INFERRED_CHAIN,
    LAMBDA_PARAMETER,
    CONSTRUCTOR
  }

  /**
   * A call as javac has it.
   *
   * @param owner binary name of the declaring class
   */
  record Expected(
      Path file, long line, long column, Kind kind, String name, String owner, Checker checker) {}

  /** Whether another owner's method could as well have been named. */
  interface Checker {
    boolean isOverrideEquivalent(String otherOwner);
  }

  /** Takes the calls one by one, while javac's trees are there. */
  interface Sink {
    void accept(Expected expected);
  }

  private static final String LOMBOK = "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";

  private final JavacTask task;
  private final Trees trees;

  private JavacOracle(JavacTask task) {
    this.task = task;
    this.trees = Trees.instance(task);
  }

  static void run(List<Path> files, List<Path> classPath, List<String> options, Sink sink) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(d -> {}, null, StandardCharsets.UTF_8)) {
      var all = new ArrayList<>(options);
      all.addAll(processing(files));
      all.addAll(
          List.of(
              "-encoding",
              "UTF-8",
              "-Xmaxerrs",
              "1",
              "--should-stop=ifError=FLOW",
              "-classpath",
              classPath.stream().map(Path::toString).collect(Collectors.joining(":"))));
      var task =
          (JavacTask)
              compiler.getTask(
                  Writer.nullWriter(),
                  manager,
                  d -> {},
                  all,
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      new JavacOracle(task).scan(sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Code written for Lombok means what it means with Lombok: generated members hide others. */
  private static List<String> processing(List<Path> files) throws IOException {
    for (var file : files) {
      if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .contains("import lombok.")) {
        var jar = lombok.Data.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return List.of("-processorpath", jar, "-processor", LOMBOK);
      }
    }
    return List.of("-proc:none");
  }

  private void scan(Sink sink) throws IOException {
    var units = new ArrayList<CompilationUnitTree>();
    task.parse().forEach(units::add);
    task.analyze();
    for (var unit : units) {
      new Calls(unit, sink).scan(unit, null);
    }
  }

  private final class Calls extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final Path file;
    private final Sink sink;

    Calls(CompilationUnitTree unit, Sink sink) {
      this.unit = unit;
      this.file = Path.of(unit.getSourceFile().toUri());
      this.sink = sink;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      var select = call.getMethodSelect();
      var name =
          select instanceof MemberSelectTree member
              ? member.getIdentifier().toString()
              : select.toString();
      if (!name.equals("this") && !name.equals("super")) {
        var element = trees.getElement(new TreePath(getCurrentPath(), select));
        if (element instanceof ExecutableElement method) {
          var at = trees.getSourcePositions().getEndPosition(unit, select) - name.length();
          report(at, name, kind(select), method, site(select));
        }
      }
      return super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitNewClass(NewClassTree creation, Void nothing) {
      var element = trees.getElement(getCurrentPath());
      if (element instanceof ExecutableElement constructor
          && creation.getClassBody() == null
          && !isEnumConstant()) {
        var qualified = creation.getEnclosingExpression() != null;
        // a qualified one may begin where the creation of the object around does
        var begin = qualified ? creation.getIdentifier() : creation;
        var at = trees.getSourcePositions().getStartPosition(unit, begin);
        report(at, qualified ? "" : "new", Kind.CONSTRUCTOR, constructor, null);
      }
      return super.visitNewClass(creation, null);
    }

    private boolean isEnumConstant() {
      var around = getCurrentPath().getParentPath();
      if (!(around.getLeaf() instanceof VariableTree)) {
        return false;
      }
      var element = trees.getElement(around);
      return element != null && element.getKind() == ElementKind.ENUM_CONSTANT;
    }

    private TypeMirror site(ExpressionTree select) {
      if (select instanceof MemberSelectTree member) {
        return trees.getTypeMirror(
            new TreePath(new TreePath(getCurrentPath(), select), member.getExpression()));
      }
      return null;
    }

    private void report(
        long at, String start, Kind kind, ExecutableElement method, TypeMirror site) {
      if (at < 0
          || !(method.getEnclosingElement() instanceof TypeElement owner)
          || !isWritten(at, start)) {
        return;
      }
      var type = owner.asType();
      if (type.getKind() == TypeKind.ERROR) {
        return;
      }
      var lines = unit.getLineMap();
      var line = lines.getLineNumber(at);
      sink.accept(
          new Expected(
              file,
              line,
              at - lines.getStartPosition(line) + 1,
              kind,
              method.getSimpleName().toString(),
              ownerName(owner),
              other -> isOverrideEquivalent(method, other, site)));
    }

    /** What Lombok adds stands where its annotation does. */
    private boolean isWritten(long at, String start) {
      try {
        var text = unit.getSourceFile().getCharContent(true).toString();
        return text.startsWith(start, (int) at);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The class of arrays has a name of its own in javac; the methods are those of Object. */
    private String ownerName(TypeElement owner) {
      var name = task.getElements().getBinaryName(owner).toString();
      return name.equals("Array") ? "java.lang.Object" : name;
    }

    private boolean isOverrideEquivalent(
        ExecutableElement method, String otherOwner, TypeMirror site) {
      var types = task.getTypes();
      var other = task.getElements().getTypeElement(otherOwner.replace('$', '.'));
      if (other == null) {
        return false;
      }
      for (var member : other.getEnclosedElements()) {
        if (member instanceof ExecutableElement candidate
            && candidate.getSimpleName().equals(method.getSimpleName())
            && candidate.getParameters().size() == method.getParameters().size()) {
          if (site instanceof DeclaredType declared
              && types.isSubtype(types.erasure(declared), types.erasure(other.asType()))) {
            var one = (javax.lang.model.type.ExecutableType) types.asMemberOf(declared, method);
            var two = (javax.lang.model.type.ExecutableType) types.asMemberOf(declared, candidate);
            if (types.isSubsignature(one, two) || types.isSubsignature(two, one)) {
              return true;
            }
          }
          var one = (javax.lang.model.type.ExecutableType) method.asType();
          var two = (javax.lang.model.type.ExecutableType) candidate.asType();
          if (types.isSubsignature(one, two) || types.isSubsignature(two, one)) {
            return true;
          }
        }
      }
      return false;
    }

    private Kind kind(ExpressionTree select) {
      if (!(select instanceof MemberSelectTree member)) {
        return Kind.PLAIN;
      }
      var receiver = member.getExpression();
      var path = new TreePath(new TreePath(getCurrentPath(), select), receiver);
      while (receiver instanceof ParenthesizedTree inner) {
        receiver = inner.getExpression();
        path = new TreePath(path, receiver);
      }
      if (receiver instanceof IdentifierTree) {
        return isImplicitParameter(path) ? Kind.LAMBDA_PARAMETER : Kind.PLAIN;
      }
      if (!(receiver instanceof MethodInvocationTree inner)) {
        return Kind.PLAIN;
      }
      var element = trees.getElement(new TreePath(path, inner.getMethodSelect()));
      if (!(element instanceof ExecutableElement method) || !isGeneric(method.getReturnType())) {
        return Kind.PLAIN;
      }
      var inferred =
          !method.getTypeParameters().isEmpty()
              && inner.getArguments().stream().anyMatch(Calls::isFunction);
      return inferred ? Kind.INFERRED_CHAIN : Kind.GENERIC_CHAIN;
    }

    private boolean isImplicitParameter(TreePath name) {
      var element = trees.getElement(name);
      if (element == null || element.getKind() != ElementKind.PARAMETER) {
        return false;
      }
      for (var at = name; at != null; at = at.getParentPath()) {
        if (at.getLeaf() instanceof LambdaExpressionTree lambda) {
          for (var parameter : lambda.getParameters()) {
            if (parameter.getName().contentEquals(element.getSimpleName())) {
              return isImplicit(parameter);
            }
          }
        }
      }
      return false;
    }

    private boolean isImplicit(VariableTree parameter) {
      var positions = trees.getSourcePositions();
      var start = positions.getStartPosition(unit, parameter);
      var end = positions.getEndPosition(unit, parameter);
      try {
        var text = unit.getSourceFile().getCharContent(true).subSequence((int) start, (int) end);
        return parameter.getName().contentEquals(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static boolean isFunction(Tree tree) {
      return tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree;
    }

    private static boolean isGeneric(TypeMirror type) {
      return type.getKind() == TypeKind.TYPEVAR
          || (type instanceof DeclaredType declared
              && declared.getTypeArguments().stream().anyMatch(Calls::mentions));
    }

    private static boolean mentions(TypeMirror type) {
      return type.toString().matches(".*\\b[A-Z][A-Z0-9]?\\b.*") || isGeneric(type);
    }
  }
}
