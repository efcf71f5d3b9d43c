package io.github.ecoscan.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.ecoscan.repetition.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationMatcherTest {
  private static final String CODE =
      """
      import java.util.*;
      import java.util.concurrent.Future;
      import java.util.function.*;
      class Snippet {
        interface Store {
          String find(String key);
          String findAll(List<String> keys);
          String findFast(String key);
          void put(String key);
          void put(String key, int times);
          void log(String text);
        }
        interface OwnStore extends Store {}
        static abstract class FileStore implements Store {
          public String find(String key) { return key; }
        }
        interface InMemoryStore extends Store {}
        static class Client { Client() {} Client(int i) {} }
        @interface Costly {}
        interface Marked { @Costly void pay(); void rest(); }
        interface Web { Request get(); }
        interface Request { Request with(String header); Answer send(); }
        interface Answer { String await(); }
        static class Builder {
          static Builder of() { return null; }
          Builder pool(Object pool) { return this; }
          Builder name(String name) { return this; }
          Client build() { return null; }
        }
        interface Remote { String name(); Future<String> later(); Missing unsure(); }
        void run(OwnStore store, FileStore files, Marked marked, List<String> keys, Unknown unknown,
            Web web, Answer answer, Remote remote, Builder builder, InMemoryStore inMemory) {
          Object o;
          %s;
        }
      }
      """;
  private static final OperationMatcher MATCHER =
      new OperationMatcher(
          new Catalogue(
              List.of(
                  operation(OperationKind.SQL_WRITE, "Snippet.Store", "", "put/1"),
                  operation(OperationKind.SQL_QUERY, "Snippet.Store", "", "find*", "!findFast"),
                  operation(OperationKind.CLIENT_CREATE, "Snippet.Client", "", "new/0"),
                  operation(OperationKind.REMOTE_CALL, "", "Snippet.Costly", "*"),
                  after(OperationKind.HTTP_REQUEST, "Snippet.Answer", "Snippet.Web", "await"),
                  unlessShared(OperationKind.CLIENT_CREATE, "Snippet.Builder", "build"),
                  unlessFuture(OperationKind.REMOTE_CALL, "Snippet.Remote", "*")),
              Map.of()));

  private static Operation operation(
      OperationKind kind, String owner, String methodAnnotation, String... methods) {
    return operation(
        kind, owner, methodAnnotation, List.of(methods), "", List.of(), List.of(), true);
  }

  private static Operation after(
      OperationKind kind, String owner, String after, String... methods) {
    return operation(kind, owner, "", List.of(methods), after, List.of(), List.of(), false);
  }

  private static Operation unlessFuture(OperationKind kind, String owner, String... methods) {
    var futures = List.of("java.util.concurrent.Future");
    return operation(kind, owner, "", List.of(methods), "", List.of(), futures, false);
  }

  private static Operation unlessShared(OperationKind kind, String owner, String... methods) {
    return operation(kind, owner, "", List.of(methods), "", List.of("pool"), List.of(), false);
  }

  private static Operation operation(
      OperationKind kind,
      String owner,
      String methodAnnotation,
      List<String> methods,
      String after,
      List<String> unlessChained,
      List<String> unlessReturns,
      boolean unlessCollection) {
    return new Operation(
        kind,
        owner,
        "",
        methodAnnotation,
        methods,
        List.of("Snippet.InMemoryStore"),
        after,
        unlessChained,
        unlessReturns,
        unlessCollection,
        Optional.empty(),
        false,
        false,
        "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          store.find("a")                                 | SQL_QUERY
          inMemory.find("a")                              | -
          files.find("a")                                 | -
          files.put("a")                                  | SQL_WRITE
          store.findFast("a")                             | -
          store.findAll(keys)                             | -
          store.findAll(unknown.keys())                   | -
          store.find(unknown.key())                       | SQL_QUERY
          store.put("a")                                  | SQL_WRITE
          store.put("a", 2)                               | -
          store.log("a")                                  | -
          unknown.find("a")                               | -
          o = new Client()                                | CLIENT_CREATE
          o = new Client(1)                               | -
          marked.pay()                                    | REMOTE_CALL
          marked.rest()                                   | -
          web.get().with("a").send().await()              | HTTP_REQUEST
          answer.await()                                  | -
          new Builder().name("a").build()                 | CLIENT_CREATE
          Builder.of().name("a").build()                  | CLIENT_CREATE
          Builder.of().pool(o).build()                    | -
          builder.name("a").build()                       | -
          remote.name()                                   | REMOTE_CALL
          remote.later()                                  | -
          remote.unsure()                                 | -
          o = (Function<String, String>) store::find      | SQL_QUERY
          o = (Function<List<String>, String>) store::findAll | -
          """)
  void matchesByOwnerNameArityAndArguments(String statement, OperationKind kind) {
    var sample = Sample.of(CODE.formatted(statement));
    var call =
        sample.unit().findFirst(Expression.class, OperationMatcherTest::isCall).orElseThrow();
    assertThat(MATCHER.match(call, sample.types()).map(Operation::kind))
        .isEqualTo(Optional.ofNullable(kind));
  }

  private static boolean isCall(Expression expression) {
    return expression instanceof MethodCallExpr
        || expression instanceof ObjectCreationExpr
        || expression instanceof MethodReferenceExpr;
  }
}
