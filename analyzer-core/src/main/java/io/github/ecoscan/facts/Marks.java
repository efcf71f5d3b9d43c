package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.ecoscan.repetition.PerCall;
import java.util.EnumSet;
import java.util.Set;

/** Reads the marks of members. */
final class Marks {
  private static final Set<String> CACHES = Set.of("Cacheable", "CacheResult", "Cached");
  private static final Set<String> ASYNCHRONOUS = Set.of("Async", "Asynchronous");

  private Marks() {}

  static Set<Mark> of(Node member) {
    var marks = EnumSet.noneOf(Mark.class);
    if (!(member instanceof MethodDeclaration method) || method.getBody().isPresent()) {
      marks.add(Mark.BODY);
    }
    if (isOpen(member)) {
      marks.add(Mark.OPEN);
    }
    if (isAnnotated(member, CACHES)) {
      marks.add(Mark.CACHED);
    }
    if (isAnnotated(member, ASYNCHRONOUS)) {
      marks.add(Mark.ASYNC);
    }
    return marks;
  }

  private static boolean isOpen(Node member) {
    return member instanceof MethodDeclaration method
        && !method.isPrivate()
        && (method.isPublic() || method.isProtected() || isOfInterface(method))
        && !PerCall.isOnce(method);
  }

  private static boolean isOfInterface(MethodDeclaration method) {
    return method.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration type
        && type.isInterface();
  }

  private static boolean isAnnotated(Node member, Set<String> names) {
    return member instanceof BodyDeclaration<?> declaration
        && declaration.getAnnotations().stream()
            .anyMatch(a -> names.contains(a.getName().getIdentifier()));
  }
}
