package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.ecoscan.operation.Sanctions;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.types.Types;
import io.github.ecoscan.types.WrittenNames;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the marks of members. */
final class Marks {
  private static final List<String> CACHES =
      List.of(
          "org.springframework.cache.annotation.Cacheable",
          "javax.cache.annotation.CacheResult",
          "io.quarkus.cache.CacheResult",
          "io.micronaut.cache.annotation.Cacheable",
          "com.alicp.jetcache.anno.Cached",
          "com.jcabi.aspects.Cacheable");
  private static final List<String> ASYNCHRONOUS =
      List.of(
          "org.springframework.scheduling.annotation.Async",
          "io.micronaut.scheduling.annotation.Async",
          "jakarta.ejb.Asynchronous",
          "jakarta.enterprise.concurrent.Asynchronous",
          "javax.ejb.Asynchronous",
          "org.eclipse.microprofile.faulttolerance.Asynchronous");

  private static final Pattern FAILURES = Pattern.compile("[\\w.]*(Exception|Error|Throwable)");

  private final Types types;
  private final RepetitionStack repetition;
  private final Sanctions sanctions;

  Marks(Types types, RepetitionStack repetition, Sanctions sanctions) {
    this.types = types;
    this.repetition = repetition;
    this.sanctions = sanctions;
  }

  /** The marks of the member that the walk leaves. */
  Set<Mark> of(OpenMember open) {
    var member = open.node();
    var marks = EnumSet.noneOf(Mark.class);
    if (!(member instanceof MethodDeclaration method) || method.getBody().isPresent()) {
      marks.add(Mark.BODY);
    }
    if (isOpen(member)) {
      marks.add(Mark.OPEN);
    }
    if (open.gathers()) {
      marks.add(Mark.GATHERS);
    }
    if (member instanceof MethodDeclaration method && PerCall.isSeldom(method, repetition)) {
      marks.add(Mark.COLD);
    }
    if (member instanceof MethodDeclaration method && isRare(method)) {
      marks.add(Mark.RARE);
    }
    if (isAnnotated(member, CACHES) || isSanctioned(member)) {
      marks.add(Mark.CACHED);
    }
    if (isAnnotated(member, ASYNCHRONOUS)) {
      marks.add(Mark.ASYNC);
    }
    return marks;
  }

  private boolean isOpen(Node member) {
    return member instanceof MethodDeclaration method
        && !method.isPrivate()
        && (method.isPublic() || method.isProtected() || isOfInterface(method))
        && !PerCall.isOnce(method, repetition);
  }

  /** What makes an exception is called when something has failed. */
  private boolean isRare(MethodDeclaration method) {
    return PerCall.isOnce(method, repetition)
        || FAILURES.matcher(method.getTypeAsString()).matches();
  }

  private static boolean isOfInterface(MethodDeclaration method) {
    return method.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration type
        && type.isInterface();
  }

  private boolean isAnnotated(Node member, List<String> names) {
    return member instanceof BodyDeclaration<?> declaration
        && declaration.getAnnotations().stream()
            .anyMatch(
                annotation ->
                    names.stream()
                        .anyMatch(name -> WrittenNames.is(annotation, name, types).isYes()));
  }

  /** Callers that do not see the sanctioned type may reach it all the same. */
  private boolean isSanctioned(Node member) {
    return member instanceof MethodDeclaration method && sanctions.covers(method, types);
  }
}
