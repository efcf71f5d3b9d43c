package io.github.ecoscan.rules;

import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleProvider;
import io.github.ecoscan.rules.ai.EmbedPerItem;
import io.github.ecoscan.rules.ai.EmbeddingRecomputed;
import io.github.ecoscan.rules.ai.LlmCallInLoop;
import io.github.ecoscan.rules.ai.LlmClientPerCall;
import io.github.ecoscan.rules.ai.ModelLoadPerCall;
import io.github.ecoscan.rules.ai.RetryUntilValidJson;
import io.github.ecoscan.rules.concurrency.BusyWait;
import io.github.ecoscan.rules.concurrency.CowListWriteLoop;
import io.github.ecoscan.rules.concurrency.ExecutorOrThreadPerTask;
import io.github.ecoscan.rules.concurrency.ShortPeriodSchedule;
import io.github.ecoscan.rules.concurrency.SleepPolling;
import io.github.ecoscan.rules.cpu.CaseInsensitiveByCopy;
import io.github.ecoscan.rules.cpu.ExceptionAsControlFlow;
import io.github.ecoscan.rules.cpu.FormatterPerCall;
import io.github.ecoscan.rules.cpu.ImplicitRegexPerCall;
import io.github.ecoscan.rules.cpu.KeysetGetLookup;
import io.github.ecoscan.rules.cpu.LinkedListIndexedAccess;
import io.github.ecoscan.rules.cpu.ListBulkLinear;
import io.github.ecoscan.rules.cpu.ListContainsInLoop;
import io.github.ecoscan.rules.cpu.ListHeadMutationInLoop;
import io.github.ecoscan.rules.cpu.LoopInvariantExpensiveCall;
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
import io.github.ecoscan.rules.data.LazyAssociationInLoop;
import io.github.ecoscan.rules.data.RepositoryCallInLoop;
import io.github.ecoscan.rules.data.RowByRowWrite;
import io.github.ecoscan.rules.data.SelectStar;
import io.github.ecoscan.rules.data.SerializerPerCall;
import io.github.ecoscan.rules.data.SqlInLoop;
import io.github.ecoscan.rules.equipment.OversizedFixedPool;
import io.github.ecoscan.rules.io.FlushPerRecord;
import io.github.ecoscan.rules.io.OpenCloseInLoop;
import io.github.ecoscan.rules.io.UnbufferedByteIo;
import io.github.ecoscan.rules.memory.BoxedAccumulator;
import io.github.ecoscan.rules.memory.BoxedStream;
import io.github.ecoscan.rules.memory.EnumMapSet;
import io.github.ecoscan.rules.memory.ExplicitGc;
import io.github.ecoscan.rules.memory.LoadWholeFile;
import io.github.ecoscan.rules.memory.ManualElementCopy;
import io.github.ecoscan.rules.memory.OuterCapturingInner;
import io.github.ecoscan.rules.memory.ReboxedValue;
import io.github.ecoscan.rules.memory.UnboundedCache;
import io.github.ecoscan.rules.memory.UnreadField;
import io.github.ecoscan.rules.network.ClientPerRequest;
import io.github.ecoscan.rules.network.ConnectionPerCall;
import io.github.ecoscan.rules.network.RemoteCallInLoop;
import io.github.ecoscan.rules.network.UrlInHashCollection;
import io.github.ecoscan.rules.pipeline.KafkaSyncOrNewProducer;
import io.github.ecoscan.rules.pipeline.PerRecordClient;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
        new ClientPerRequest(),
        new ConnectionPerCall(),
        new CowListWriteLoop(),
        new EagerLogArgument(),
        new EmbedPerItem(),
        new EmbeddingRecomputed(),
        new EnumMapSet(),
        new ExceptionAsControlFlow(),
        new ExecutorOrThreadPerTask(),
        new ExplicitGc(),
        new FlushPerRecord(),
        new FormatterPerCall(),
        new ImplicitRegexPerCall(),
        new KafkaSyncOrNewProducer(),
        new KeysetGetLookup(),
        new LazyAssociationInLoop(),
        new LinkedListIndexedAccess(),
        new ListBulkLinear(),
        new ListContainsInLoop(),
        new ListHeadMutationInLoop(),
        new LlmCallInLoop(),
        new LlmClientPerCall(),
        new LoadWholeFile(),
        new LoopInvariantExpensiveCall(),
        new ManualElementCopy(),
        new ModelLoadPerCall(),
        new NestedLinearLookup(),
        new OpenCloseInLoop(),
        new OptionalOrelseEager(),
        new OuterCapturingInner(),
        new OversizedFixedPool(),
        new PerRecordClient(),
        new RandomPerCall(),
        new ReboxedValue(),
        new RegexCompilePerCall(),
        new RemoteCallInLoop(),
        new ReplaceAllLiteral(),
        new RepositoryCallInLoop(),
        new RetryUntilValidJson(),
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
        new UnbufferedByteIo(),
        new UnreadField(),
        new UrlInHashCollection());
  }

  @Override
  public List<URL> catalogue() {
    return Stream.concat(
            DOMAINS.stream().map(domain -> "operations/" + domain + ".json"),
            Stream.of("operations/libraries.tsv"))
        .map(file -> Objects.requireNonNull(Catalog.class.getResource(file), file))
        .toList();
  }

  @Override
  public List<URL> myths() {
    return Stream.of("myths.json", "myths.figures.json")
        .map(file -> Objects.requireNonNull(Catalog.class.getResource(file), file))
        .toList();
  }

  @Override
  public List<URL> calibration() {
    return Stream.ofNullable(Catalog.class.getResource("calibration.json")).toList();
  }

  @Override
  public List<URL> patterns() {
    return List.of(Objects.requireNonNull(Catalog.class.getResource("bytecode/patterns.tsv")));
  }
}
