package io.github.ecoscan.rules;

import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleProvider;
import io.github.ecoscan.rules.ai.LlmCallInLoop;
import io.github.ecoscan.rules.concurrency.CowListWriteLoop;
import io.github.ecoscan.rules.cpu.KeysetGetLookup;
import io.github.ecoscan.rules.cpu.LinkedListIndexedAccess;
import io.github.ecoscan.rules.cpu.ListBulkLinear;
import io.github.ecoscan.rules.cpu.ListContainsInLoop;
import io.github.ecoscan.rules.cpu.ListHeadMutationInLoop;
import io.github.ecoscan.rules.cpu.NestedLinearLookup;
import io.github.ecoscan.rules.cpu.RegexCompilePerCall;
import io.github.ecoscan.rules.cpu.SetRemoveAllList;
import io.github.ecoscan.rules.cpu.SortedThenFirst;
import io.github.ecoscan.rules.cpu.StreamExistenceByCount;
import io.github.ecoscan.rules.cpu.StringConcatInLoop;
import io.github.ecoscan.rules.data.RepositoryCallInLoop;
import io.github.ecoscan.rules.data.RowByRowWrite;
import io.github.ecoscan.rules.data.SelectStar;
import io.github.ecoscan.rules.data.SerializerPerCall;
import io.github.ecoscan.rules.data.SqlInLoop;
import io.github.ecoscan.rules.io.UnbufferedByteIo;
import io.github.ecoscan.rules.memory.BoxedAccumulator;
import io.github.ecoscan.rules.memory.BoxedStream;
import io.github.ecoscan.rules.memory.EnumMapSet;
import io.github.ecoscan.rules.memory.ManualElementCopy;
import io.github.ecoscan.rules.memory.UnboundedCache;
import java.net.URL;
import java.util.List;
import java.util.Objects;

/** The rules that ecoscan ships, and the operations they know. Both lists are kept sorted. */
public final class Catalog implements RuleProvider {
  private static final List<String> DOMAINS =
      List.of(
          "hibernate",
          "http",
          "jdbc",
          "jooq",
          "jpa",
          "langchain4j",
          "mappers",
          "mybatis",
          "openai",
          "regex",
          "spring-ai",
          "spring-data",
          "spring-jdbc");

  @Override
  public List<Rule> rules() {
    return List.of(
        // keep sorted by rule name
        new BoxedAccumulator(),
        new BoxedStream(),
        new CowListWriteLoop(),
        new EnumMapSet(),
        new KeysetGetLookup(),
        new LinkedListIndexedAccess(),
        new ListBulkLinear(),
        new ListContainsInLoop(),
        new ListHeadMutationInLoop(),
        new LlmCallInLoop(),
        new ManualElementCopy(),
        new NestedLinearLookup(),
        new RegexCompilePerCall(),
        new RepositoryCallInLoop(),
        new RowByRowWrite(),
        new SelectStar(),
        new SerializerPerCall(),
        new SetRemoveAllList(),
        new SortedThenFirst(),
        new SqlInLoop(),
        new StreamExistenceByCount(),
        new StringConcatInLoop(),
        new UnboundedCache(),
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
