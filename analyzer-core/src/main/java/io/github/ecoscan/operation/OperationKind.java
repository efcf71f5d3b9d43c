package io.github.ecoscan.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a costly call does. The label ({@code sql.query}) is what catalogue files write. */
public enum OperationKind {
  SQL_QUERY,
  SQL_WRITE,
  SQL_PREPARE,
  REPOSITORY_QUERY,
  REPOSITORY_WRITE,
  ASSOCIATION_LOAD,
  STORE_QUERY,
  STORE_WRITE,
  HTTP_REQUEST,
  REMOTE_CALL,
  LLM_COMPLETION,
  LLM_EMBEDDING,
  LLM_CLIENT,
  MODEL_LOAD,
  MODEL_PREDICT,
  CLIENT_CREATE,
  CONNECTION_OPEN,
  CONNECTION_BORROW,
  MAPPER_CREATE,
  FORMATTER_CREATE,
  REGEX_COMPILE,
  REGEX_IMPLICIT,
  EXPRESSION_COMPILE,
  FILE_OPEN,
  FILE_READ,
  FILE_WRITE,
  FILE_FLUSH,
  CRYPTO_INIT,
  THREAD_CREATE,
  EXECUTOR_CREATE,
  BROKER_CLIENT,
  BROKER_SEND,
  BROKER_FLUSH,
  COMMIT,
  SPARK_ACTION,
  ENGINE_JOB,
  LOOKUP;

  /** Whether it makes something heavy that could be kept and used again. */
  public boolean isCreation() {
    return switch (this) {
      case MODEL_LOAD,
          CLIENT_CREATE,
          CONNECTION_OPEN,
          MAPPER_CREATE,
          FORMATTER_CREATE,
          REGEX_COMPILE,
          CRYPTO_INIT,
          THREAD_CREATE,
          EXECUTOR_CREATE,
          BROKER_CLIENT,
          LLM_CLIENT ->
          true;
      default -> false;
    };
  }

  /** The name used in catalogue files, configuration and reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** The kind with a label. */
  public static Optional<OperationKind> of(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }

  /** All labels, in order of declaration. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(OperationKind::label).toList();
  }
}
