package io.github.ecoscan.repetition;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.types.Types;
import io.github.ecoscan.types.WrittenNames;
import java.util.List;

/** Methods whose signature is that of a request handler. */
final class RequestShapes {
  private static final String OBSERVER = "io.grpc.stub.StreamObserver";
  private static final String SERVICE = "io.grpc.BindableService";

  /** The packages of Spring's functional endpoints. */
  private static final List<String> ENDPOINTS =
      List.of(
          "org.springframework.web.reactive.function.server.",
          "org.springframework.web.servlet.function.");

  private final Types types;

  RequestShapes(Types types) {
    this.types = types;
  }

  /** Whether a method handles requests. */
  boolean isOne(MethodDeclaration method) {
    return !method.isPrivate() && (isEndpoint(method) || isRemoteProcedure(method));
  }

  /** {@code ServerResponse list(ServerRequest request)}, or a {@code Mono} of the response. */
  private boolean isEndpoint(MethodDeclaration method) {
    if (method.getParameters().size() != 1
        || !(method.getType() instanceof ClassOrInterfaceType returned)) {
      return false;
    }
    var answer =
        returned
            .getTypeArguments()
            .filter(arguments -> arguments.size() == 1)
            .map(arguments -> arguments.get(0))
            .orElse(returned);
    return ENDPOINTS.stream()
        .anyMatch(
            endpoint ->
                is(method.getParameter(0).getType(), endpoint + "ServerRequest")
                    && is(answer, endpoint + "ServerResponse"));
  }

  /**
   * {@code void list(Query query, StreamObserver<Item> answers)} in a generated service's class.
   */
  private boolean isRemoteProcedure(MethodDeclaration method) {
    return method.getParameters().stream().map(Parameter::getType).anyMatch(t -> is(t, OBSERVER))
        && method.getParentNode().map(Scopes::supertypes).orElse(List.of()).stream()
            .anyMatch(this::isService);
  }

  private boolean isService(ClassOrInterfaceType type) {
    // the generated class is often not there
    return type.getNameAsString().endsWith("ImplBase")
        || type.getNameAsString().equals("AsyncService")
        || WrittenNames.isBelow(type, SERVICE, types).isYes();
  }

  private boolean is(Type type, String name) {
    return type instanceof ClassOrInterfaceType named
        && name.endsWith("." + named.getNameAsString())
        && WrittenNames.isBelow(named, name, types).isYes();
  }
}
