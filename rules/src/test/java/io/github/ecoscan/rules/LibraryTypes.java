package io.github.ecoscan.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What libraries declare, read from their jars. Nothing is loaded, so that libraries which do not
 * go together, or whose own dependencies are absent, can be looked at side by side.
 */
final class LibraryTypes {

  /** A public method or constructor ({@code new}). */
  record Method(String name, int arity) {}

  /** A type as its class file declares it; names are binary ({@code java/util/Map$Entry}). */
  private record Declared(List<String> supertypes, List<Method> methods, boolean isAnnotation) {}

  private final Map<String, List<JarFile>> jars = new HashMap<>();
  private final Map<String, Optional<Declared>> read = new HashMap<>();

  LibraryTypes() {
    Stream.concat(FixtureScan.classPath().stream(), Jars.in("catalogue-jars").stream())
        .filter(path -> path.toString().endsWith(".jar"))
        .filter(Files::isRegularFile)
        .forEach(this::index);
  }

  private void index(Path path) {
    try {
      var jar = new JarFile(path.toFile());
      jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(".class"))
          .forEach(name -> jars.computeIfAbsent(name, key -> new ArrayList<>()).add(jar));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  boolean exists(String canonicalName) {
    return find(canonicalName).isPresent();
  }

  boolean isAnnotation(String canonicalName) {
    return find(canonicalName).flatMap(this::declared).filter(Declared::isAnnotation).isPresent();
  }

  /** Whether the first type is the second or below it. */
  boolean isSubtype(String canonicalName, String ancestor) {
    return find(canonicalName).stream()
        .flatMap(name -> lineage(name).keySet().stream())
        .anyMatch(name -> name.replace('/', '.').replace('$', '.').equals(ancestor));
  }

  /** The type's public constructors and its public methods, inherited ones included. */
  List<Method> methods(String canonicalName) {
    var methods = new ArrayList<Method>();
    var name = find(canonicalName);
    if (name.isPresent()) {
      lineage(name.get())
          .forEach(
              (type, declared) ->
                  declared.methods().stream()
                      .filter(m -> type.equals(name.get()) || !m.name().equals("new"))
                      .forEach(methods::add));
    }
    return methods;
  }

  /** The type and all above it that can be read. */
  private Map<String, Declared> lineage(String name) {
    var lineage = new LinkedHashMap<String, Declared>();
    var open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      var next = open.remove();
      var declared = declared(next);
      if (declared.isPresent() && lineage.putIfAbsent(next, declared.get()) == null) {
        open.addAll(declared.get().supertypes());
      }
    }
    return lineage;
  }

  /** The binary name of the type with a canonical name. */
  private Optional<String> find(String canonicalName) {
    for (var name = canonicalName.replace('.', '/'); ; ) {
      if (declared(name).isPresent()) {
        return Optional.of(name);
      }
      var slash = name.lastIndexOf('/');
      if (slash < 0) {
        return Optional.empty();
      }
      name = name.substring(0, slash) + "$" + name.substring(slash + 1);
    }
  }

  private Optional<Declared> declared(String name) {
    return read.computeIfAbsent(name, this::read);
  }

  private Optional<Declared> read(String name) {
    try (var bytes = open(name + ".class")) {
      return bytes == null ? Optional.empty() : Optional.of(declared(new ClassReader(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private InputStream open(String file) throws IOException {
    var found = jars.get(file);
    if (found == null) {
      return ClassLoader.getPlatformClassLoader().getResourceAsStream(file);
    }
    return found.get(0).getInputStream(found.get(0).getEntry(file));
  }

  private static Declared declared(ClassReader reader) {
    var supertypes = new ArrayList<String>();
    Optional.ofNullable(reader.getSuperName()).ifPresent(supertypes::add);
    supertypes.addAll(Arrays.asList(reader.getInterfaces()));
    var methods = new ArrayList<Method>();
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            if ((access & Opcodes.ACC_PUBLIC) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0) {
              var arity = Type.getArgumentTypes(descriptor).length;
              methods.add(new Method(name.equals("<init>") ? "new" : name, arity));
            }
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new Declared(
        List.copyOf(supertypes),
        List.copyOf(methods),
        (reader.getAccess() & Opcodes.ACC_ANNOTATION) != 0);
  }
}
