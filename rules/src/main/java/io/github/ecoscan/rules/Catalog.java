package io.github.ecoscan.rules;

import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleProvider;
import io.github.ecoscan.rules.ai.EmbedPerItem;
import io.github.ecoscan.rules.ai.EmbeddingRecomputed;
import io.github.ecoscan.rules.ai.LlmCallInLoop;
import io.github.ecoscan.rules.ai.RetryUntilValidJson;
import io.github.ecoscan.rules.cpu.KeysetGetLookup;
import io.github.ecoscan.rules.cpu.LoopInvariantExpensiveCall;
import io.github.ecoscan.rules.cpu.RegexCompilePerCall;
import io.github.ecoscan.rules.cpu.StringConcatInLoop;
import io.github.ecoscan.rules.data.LazyAssociationInLoop;
import io.github.ecoscan.rules.data.RepositoryCallInLoop;
import io.github.ecoscan.rules.data.RowByRowWrite;
import io.github.ecoscan.rules.data.SelectStar;
import io.github.ecoscan.rules.data.SerializerPerCall;
import io.github.ecoscan.rules.data.SqlInLoop;
import io.github.ecoscan.rules.io.FlushPerRecord;
import io.github.ecoscan.rules.io.OpenCloseInLoop;
import io.github.ecoscan.rules.io.UnbufferedByteIo;
import io.github.ecoscan.rules.memory.BoxedAccumulator;
import io.github.ecoscan.rules.network.RemoteCallInLoop;
import java.net.URL;
import java.util.List;
import java.util.Objects;

/** The rules that ecoscan ships, and the operations they know. Both lists are kept sorted. */
public final class Catalog implements RuleProvider {
  private static final List<String> DOMAINS =
      List.of(
          "ai-clients",
          "brokers",
          "cloud",
          "connections",
          "crypto",
          "engines",
          "expressions",
          "files",
          "formatters",
          "hibernate",
          "http",
          "jdbc",
          "jooq",
          "jpa",
          "langchain4j",
          "lookups",
          "mappers",
          "models",
          "mongodb",
          "mybatis",
          "openai",
          "redis",
          "regex",
          "repositories",
          "spring-ai",
          "spring-data",
          "spring-jdbc",
          "stores",
          "threads");

  @Override
  public List<Rule> rules() {
    return List.of(
        // keep sorted by rule name
        new BoxedAccumulator(),
        new EmbedPerItem(),
        new EmbeddingRecomputed(),
        new FlushPerRecord(),
        new KeysetGetLookup(),
        new LazyAssociationInLoop(),
        new LlmCallInLoop(),
        new LoopInvariantExpensiveCall(),
        new OpenCloseInLoop(),
        new RegexCompilePerCall(),
        new RemoteCallInLoop(),
        new RepositoryCallInLoop(),
        new RetryUntilValidJson(),
        new RowByRowWrite(),
        new SelectStar(),
        new SerializerPerCall(),
        new SqlInLoop(),
        new StringConcatInLoop(),
        new UnbufferedByteIo());
  }

  @Override
  public List<URL> catalogue() {
    return DOMAINS.stream()
        .map(domain -> "operations/" + domain + ".json")
        .map(file -> Objects.requireNonNull(Catalog.class.getResource(file), file))
        .toList();
  }
}
