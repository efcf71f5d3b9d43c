package io.github.ecoscan.rules;

import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleProvider;
import io.github.ecoscan.rules.ai.LlmCallInLoop;
import io.github.ecoscan.rules.concurrency.BusyWait;
import io.github.ecoscan.rules.concurrency.CowListWriteLoop;
import io.github.ecoscan.rules.concurrency.ShortPeriodSchedule;
import io.github.ecoscan.rules.concurrency.SleepPolling;
import io.github.ecoscan.rules.cpu.CaseInsensitiveByCopy;
import io.github.ecoscan.rules.cpu.ExceptionAsControlFlow;
import io.github.ecoscan.rules.cpu.KeysetGetLookup;
import io.github.ecoscan.rules.cpu.LinkedListIndexedAccess;
import io.github.ecoscan.rules.cpu.ListBulkLinear;
import io.github.ecoscan.rules.cpu.ListContainsInLoop;
import io.github.ecoscan.rules.cpu.ListHeadMutationInLoop;
import io.github.ecoscan.rules.cpu.NestedLinearLookup;
import io.github.ecoscan.rules.cpu.OptionalOrelseEager;
import io.github.ecoscan.rules.cpu.RandomPerCall;
import io.github.ecoscan.rules.cpu.RegexCompilePerCall;
import io.github.ecoscan.rules.cpu.ReplaceAllLiteral;
import io.github.ecoscan.rules.cpu.SetRemoveAllList;
import io.github.ecoscan.rules.cpu.SortedThenFirst;
import io.github.ecoscan.rules.cpu.StreamExistenceByCount;
import io.github.ecoscan.rules.cpu.StringConcatInLoop;
import io.github.ecoscan.rules.cpu.StringFormatHot;
import io.github.ecoscan.rules.data.EagerLogArgument;
import io.github.ecoscan.rules.data.RepositoryCallInLoop;
import io.github.ecoscan.rules.data.RowByRowWrite;
import io.github.ecoscan.rules.data.SelectStar;
import io.github.ecoscan.rules.data.SerializerPerCall;
import io.github.ecoscan.rules.data.SqlInLoop;
import io.github.ecoscan.rules.equipment.OversizedFixedPool;
import io.github.ecoscan.rules.io.UnbufferedByteIo;
import io.github.ecoscan.rules.memory.BoxedAccumulator;
import io.github.ecoscan.rules.memory.BoxedStream;
import io.github.ecoscan.rules.memory.EnumMapSet;
import io.github.ecoscan.rules.memory.ExplicitGc;
import io.github.ecoscan.rules.memory.LoadWholeFile;
import io.github.ecoscan.rules.memory.ManualElementCopy;
import io.github.ecoscan.rules.memory.UnboundedCache;
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
        new BoxedStream(),
        new BusyWait(),
        new CaseInsensitiveByCopy(),
        new CowListWriteLoop(),
        new EagerLogArgument(),
        new EnumMapSet(),
        new ExceptionAsControlFlow(),
        new ExplicitGc(),
        new KeysetGetLookup(),
        new LinkedListIndexedAccess(),
        new ListBulkLinear(),
        new ListContainsInLoop(),
        new ListHeadMutationInLoop(),
        new LlmCallInLoop(),
        new LoadWholeFile(),
        new ManualElementCopy(),
        new NestedLinearLookup(),
        new OptionalOrelseEager(),
        new OversizedFixedPool(),
        new RandomPerCall(),
        new RegexCompilePerCall(),
        new ReplaceAllLiteral(),
        new RepositoryCallInLoop(),
        new RowByRowWrite(),
        new SelectStar(),
        new SerializerPerCall(),
        new SetRemoveAllList(),
        new ShortPeriodSchedule(),
        new SleepPolling(),
        new SortedThenFirst(),
        new SqlInLoop(),
        new StreamExistenceByCount(),
        new StringConcatInLoop(),
        new StringFormatHot(),
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
