package io.github.ecoscan.rules;

import static java.util.function.Predicate.not;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes down what the published interfaces of libraries say, as javac reads their jars. */
final class LibraryFacts {
  private static final int ATTEMPTS = 20;

  /** Calls in a chain that leads to a costly one. */
  private static final int LINKS = 4;

  private static final Set<String> PLAIN =
      Set.of("java.io.Serializable", "java.lang.Cloneable", "java.lang.Comparable");

  private static final Pattern LIBRARY_TYPE =
      Pattern.compile("(?:^|[\" ])(?!java\\.)((?:[a-z]\\w*\\.)+[A-Z][\\w.]*)(?=[\" ]|$)");

  /** {@code request annotated PACKAGE TYPE...} among the entry points. */
  private static final Pattern ANNOTATIONS =
      Pattern.compile("^\\w+ annotated ([\\w.]+) ([A-Z].*)$");

  /** A public class of a jar; names are binary ({@code java/util/Map$Entry}). */
  private record Header(String name, List<String> supertypes, Set<String> results) {}

  private final List<Path> jars =
      Stream.concat(FixtureScan.classPath().stream(), Jars.in("catalogue-jars").stream())
          .filter(path -> path.toString().endsWith(".jar"))
          .toList();
  private final Map<TypeElement, Map<String, String>> results = new HashMap<>();
  private final Elements elements;
  private final Types types;

  LibraryFacts() {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var classPath =
        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    var task =
        (JavacTask)
            compiler.getTask(
                null,
                null,
                problem -> {},
                List.of("-proc:none", "-classpath", classPath),
                null,
                List.of(new Nothing()));
    elements = task.getElements();
    types = task.getTypes();
  }

  /**
   * The types that matter: those named, those below them, and those from which chains of calls lead
   * to them.
   *
   * @param named canonical names
   */
  Set<String> around(Collection<String> named) {
    var headers = headers();
    var known = new TreeSet<String>();
    headers.keySet().stream().filter(name -> named.contains(canonical(name))).forEach(known::add);
    while (known.addAll(below(known, headers))) {
      // until nothing is below what was found
    }
    for (var link = 0; link < LINKS; link++) {
      known.addAll(before(known, headers));
    }
    return known.stream()
        .map(LibraryFacts::canonical)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> below(Set<String> known, Map<String, Header> headers) {
    return headers.values().stream()
        .filter(header -> header.supertypes().stream().anyMatch(known::contains))
        .map(Header::name)
        .collect(Collectors.toSet());
  }

  private static Set<String> before(Set<String> known, Map<String, Header> headers) {
    return headers.values().stream()
        .filter(
            header ->
                header.results().stream()
                    .anyMatch(
                        result ->
                            known.contains(result) && root(result).equals(root(header.name()))))
        .map(Header::name)
        .collect(Collectors.toSet());
  }

  /** The first three parts of a package: one library, mostly. */
  private static String root(String binaryName) {
    var parts = binaryName.split("/");
    return String.join("/", Arrays.copyOf(parts, Math.min(3, parts.length - 1)));
  }

  private Map<String, Header> headers() {
    var headers = new TreeMap<String, Header>();
    for (var path : jars) {
      try (var jar = new JarFile(path.toFile())) {
        for (var entry : jar.stream().toList()) {
          if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF")) {
            var reader = new ClassReader(jar.getInputStream(entry));
            if ((reader.getAccess() & Opcodes.ACC_PUBLIC) != 0 && isPublished(reader)) {
              headers.putIfAbsent(reader.getClassName(), header(reader));
            }
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(path.toString(), e);
      }
    }
    return headers;
  }

  private static boolean isPublished(ClassReader reader) {
    return !reader.getClassName().matches(".*\\b(internal|shaded|impl|repackaged|protobuf)/.*");
  }

  private static Header header(ClassReader reader) {
    var supertypes = new ArrayList<>(List.of(reader.getInterfaces()));
    Optional.ofNullable(reader.getSuperName()).ifPresent(supertypes::add);
    var results = new TreeSet<String>();
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            if ((access & Opcodes.ACC_PUBLIC) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0) {
              results.add(Type.getReturnType(descriptor).getInternalName());
            }
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new Header(reader.getClassName(), supertypes, results);
  }

  private static String canonical(String binaryName) {
    return binaryName.replace('/', '.').replace('$', '.');
  }

  /** A line for each type that javac finds: its name, what it is below, what its methods give. */
  List<String> lines(Set<String> names) {
    var found = new TreeMap<String, TypeElement>();
    for (var name : names) {
      var type = elements.getTypeElement(name);
      if (type != null) {
        complete(type);
        found.put(name, type);
      }
    }
    return found.values().stream().map(type -> read(type, found.keySet())).toList();
  }

  /** Javac complains of each class file that is not there once, and then does without. */
  private void complete(TypeElement type) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        elements.getAllMembers(type);
        return;
      } catch (RuntimeException e) {
        // of the next one then
      }
    }
  }

  private String read(TypeElement type, Set<String> names) {
    var above = new TreeSet<String>();
    addAbove(type.asType(), names, above);
    var results =
        results(type, names).entrySet().stream()
            .filter(result -> !isInherited(type, result, names))
            .map(result -> result.getKey() + "=" + brief(result.getValue(), type))
            .collect(Collectors.joining(" "));
    return "%s\t%s\t%s"
        .formatted(type.getQualifiedName(), String.join(" ", above), results)
        .stripTrailing();
  }

  /** Builders mostly give back themselves. */
  private static String brief(String result, TypeElement type) {
    return type.getQualifiedName().contentEquals(result) ? "" : result;
  }

  /** The nearest supertypes that are named, or that the JDK has. */
  private void addAbove(TypeMirror type, Set<String> names, Set<String> above) {
    for (var parent : types.directSupertypes(type)) {
      var name = name(parent);
      if (names.contains(name)) {
        above.add(name);
      } else if (!name.startsWith("java.")) {
        addAbove(parent, names, above);
      } else if (!name.equals("java.lang.Object") && !PLAIN.contains(name)) {
        above.add(name);
      }
    }
  }

  private boolean isInherited(
      TypeElement type, Map.Entry<String, String> result, Set<String> names) {
    return types.directSupertypes(type.asType()).stream()
        .map(parent -> ((DeclaredType) parent).asElement())
        .filter(
            parent -> parent instanceof TypeElement above && names.contains(name(above.asType())))
        .anyMatch(
            parent ->
                result
                    .getValue()
                    .equals(results((TypeElement) parent, names).get(result.getKey())));
  }

  /** What methods of a name, or of a name and a number of parameters, all give back. */
  private Map<String, String> results(TypeElement type, Set<String> names) {
    var known = results.get(type);
    if (known == null) {
      known = readResults(type, names);
      results.put(type, known);
    }
    return known;
  }

  private Map<String, String> readResults(TypeElement type, Set<String> names) {
    var byName = new TreeMap<String, Set<String>>();
    var byArity = new TreeMap<String, Set<String>>();
    var variable = new TreeSet<String>();
    for (var method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
      if (!method.getModifiers().contains(Modifier.PUBLIC)) {
        continue;
      }
      var name = method.getSimpleName().toString();
      var result = result(type, method, names);
      byName.computeIfAbsent(name, key -> new TreeSet<>()).add(result);
      byArity
          .computeIfAbsent(name + "/" + method.getParameters().size(), key -> new TreeSet<>())
          .add(result);
      if (method.isVarArgs()) {
        variable.add(name);
      }
    }
    var results = new TreeMap<String, String>();
    byArity.forEach(
        (key, found) -> {
          var name = key.substring(0, key.indexOf('/'));
          var all = byName.get(name);
          common(all).filter(not(String::isEmpty)).ifPresent(result -> results.put(name, result));
          if (common(all).isEmpty() && !variable.contains(name)) {
            common(found)
                .filter(not(String::isEmpty))
                .ifPresent(result -> results.put(key, result));
          }
        });
    return results;
  }

  /** The one among some types that all of them are, or are below. */
  private Optional<String> common(Set<String> found) {
    return found.stream()
        .filter(above -> found.stream().allMatch(type -> isBelow(type, above)))
        .findFirst();
  }

  private boolean isBelow(String type, String above) {
    return type.equals(above)
        || (!type.isEmpty()
            && !above.isEmpty()
            && types.isSubtype(
                types.erasure(elements.getTypeElement(type).asType()),
                types.erasure(elements.getTypeElement(above).asType())));
  }

  /** The type that a method gives back, if that is a named one; else empty. */
  private String result(TypeElement type, ExecutableElement method, Set<String> names) {
    try {
      var member = (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method);
      var result = member.getReturnType();
      var name = result.getKind() == TypeKind.ARRAY ? "" : name(types.erasure(result));
      return names.contains(name) ? name : "";
    } catch (RuntimeException e) {
      // a class that the library needs is not there
      return "";
    }
  }

  private String name(TypeMirror type) {
    return types.erasure(type) instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && element.getKind() != ElementKind.TYPE_PARAMETER
        ? element.getQualifiedName().toString()
        : "";
  }

  /** The names of library types that files mention. */
  static Set<String> mentioned(List<Path> files) throws IOException {
    var names = new TreeSet<String>();
    for (var file : files) {
      for (var line : Files.readAllLines(file)) {
        LIBRARY_TYPE.matcher(line).results().forEach(at -> names.add(at.group(1)));
        ANNOTATIONS
            .matcher(line)
            .results()
            .forEach(
                at ->
                    Arrays.stream(at.group(2).split(" ", -1))
                        .map(type -> at.group(1) + "." + type)
                        .forEach(names::add));
      }
    }
    var both = new TreeSet<String>();
    for (var name : names) {
      both.add(name.replaceFirst("^ee\\.", "jakarta."));
      both.add(name.replaceFirst("^ee\\.", "javax."));
    }
    return both;
  }

  /** A unit for javac to begin with. */
  private static final class Nothing extends SimpleJavaFileObject {
    Nothing() {
      super(URI.create("string:///Nothing.java"), Kind.SOURCE);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return "class Nothing {}";
    }
  }
}
