package io.github.ecoscan.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.EntryPoint.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The libraries are absent here: the imports alone say what a name stands for. */
class EntryPointsTest {
  private static final String NO_METHODS = "";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "request | org.springframework.web.bind.annotation.GetMapping | @GetMapping(\"/a\")",
        "request | org.springframework.web.bind.annotation.RequestMapping | @RequestMapping",
        "request | org.springframework.graphql.data.method.annotation.QueryMapping | @QueryMapping",
        "request | jakarta.ws.rs.GET | @GET",
        "request | javax.ws.rs.POST | @POST",
        "request | io.micronaut.http.annotation.Get | @Get",
        "message | org.springframework.messaging.handler.annotation.MessageMapping |"
            + " @MessageMapping",
        "message | org.springframework.kafka.annotation.KafkaListener | @KafkaListener(topics ="
            + " \"t\")",
        "message | org.springframework.amqp.rabbit.annotation.RabbitListener | @RabbitListener",
        "message | org.springframework.jms.annotation.JmsListener | @JmsListener",
        "message | io.awspring.cloud.sqs.annotation.SqsListener | @SqsListener(\"q\")",
        "message | org.springframework.pulsar.annotation.PulsarListener | @PulsarListener",
        "message | org.eclipse.microprofile.reactive.messaging.Incoming | @Incoming(\"in\")",
        "message | org.springframework.context.event.EventListener | @EventListener",
        "schedule | org.springframework.scheduling.annotation.Scheduled | @Scheduled(cron = \"0\")",
        "schedule | io.quarkus.scheduler.Scheduled | @Scheduled(every = \"10s\")",
        "schedule | io.micronaut.scheduling.annotation.Scheduled | @Scheduled(fixedDelay = \"1m\")",
        "schedule | org.jobrunr.jobs.annotations.Recurring | @Recurring(interval = \"PT5M\")",
        "tool | dev.langchain4j.agent.tool.Tool | @Tool(\"adds\")",
        "tool | org.springframework.ai.tool.annotation.Tool | @Tool",
        "tool | org.springaicommunity.mcp.annotation.McpTool | @McpTool",
        "startup | jakarta.annotation.PostConstruct | @PostConstruct",
        "startup | org.springframework.context.annotation.Bean | @Bean",
        "test | org.junit.jupiter.api.Test | @Test",
        "test | org.junit.jupiter.api.BeforeEach | @BeforeEach",
        "test | org.junit.Before | @Before",
        "test | org.testng.annotations.BeforeMethod | @BeforeMethod",
        "main | org.springframework.shell.standard.ShellMethod | @ShellMethod",
      })
  void annotatedMethods(String kind, String type, String annotation) {
    var method = "class Snippet { %s void target() {} }".formatted(annotation);
    var onDemand = type.substring(0, type.lastIndexOf('.')) + ".*";

    assertThat(kind("import %s; %s".formatted(type, method))).contains(kind);
    assertThat(kind("import %s; %s".formatted(onDemand, method))).contains(kind);
    assertThat(kind(method.replace("@", "@" + type.substring(0, type.lastIndexOf('.') + 1))))
        .as("qualified")
        .contains(kind);
    assertThat(kind(method)).as("a simple name alone says nothing").isEmpty();
    assertThat(kind("import com.acme.%s; %s".formatted(simple(type), method))).isEmpty();
    assertThat(kind("import com.acme.*; " + method)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "request | jakarta.servlet.http.HttpServlet | extends HttpServlet | doPost",
        "request | javax.servlet.Filter | implements Filter | doFilter",
        "request | com.amazonaws.services.lambda.runtime.RequestHandler"
            + " | implements RequestHandler<A, B> | handleRequest",
        "request | com.google.cloud.functions.HttpFunction | implements HttpFunction | service",
        "message | jakarta.jms.MessageListener | implements MessageListener | onMessage",
        "message | org.springframework.kafka.listener.MessageListener"
            + " | implements MessageListener<K, V> | onMessage",
        "schedule | org.quartz.Job | implements Job | execute",
        "schedule | java.util.TimerTask | extends TimerTask | run",
        "batch_step | org.springframework.batch.item.ItemProcessor"
            + " | implements ItemProcessor<A, B> | process",
        "batch_step | org.springframework.batch.item.ItemReader | implements ItemReader<A> | read",
        "batch_step | org.springframework.batch.core.step.tasklet.Tasklet"
            + " | implements Tasklet | execute",
        "batch_step | jakarta.batch.api.chunk.ItemWriter | implements ItemWriter | writeItems",
        "record | org.apache.spark.api.java.function.MapFunction"
            + " | implements MapFunction<A, B> | call",
        "record | org.apache.flink.api.common.functions.RichMapFunction"
            + " | extends RichMapFunction<A, B> | map",
        "record | org.apache.flink.streaming.api.functions.KeyedProcessFunction"
            + " | extends KeyedProcessFunction<K, A, B> | processElement",
        "record | org.apache.flink.streaming.api.functions.sink.SinkFunction"
            + " | implements SinkFunction<A> | invoke",
        "record | org.apache.flink.streaming.api.functions.async.RichAsyncFunction"
            + " | extends RichAsyncFunction<A, B> | asyncInvoke",
        "record | org.apache.kafka.streams.processor.api.Processor"
            + " | implements Processor<A, B, C, D> | process",
        "record | org.apache.kafka.streams.kstream.ValueMapper"
            + " | implements ValueMapper<A, B> | apply",
        "startup | org.springframework.boot.ApplicationRunner | implements ApplicationRunner | run",
        "startup | org.springframework.beans.factory.InitializingBean"
            + " | implements InitializingBean | afterPropertiesSet",
        "startup | org.flywaydb.core.api.migration.BaseJavaMigration"
            + " | extends BaseJavaMigration | migrate",
        "startup | liquibase.change.custom.CustomTaskChange"
            + " | implements CustomTaskChange | execute",
      })
  void callbacksOfTypes(String kind, String type, String above, String method) {
    var code = "class Snippet %s { public void %s(A a) {} }".formatted(above, method);
    var anonymous =
        "class Snippet { Object o = new %s() { public void %s(A a) {} }; }"
            .formatted(above.substring(above.indexOf(' ') + 1), method);
    var onDemand = type.substring(0, type.lastIndexOf('.')) + ".*";

    assertThat(kind("import %s; %s".formatted(type, code))).contains(kind);
    assertThat(kind("import %s; %s".formatted(type, anonymous))).contains(kind);
    assertThat(kind("import %s; %s".formatted(onDemand, code))).contains(kind);
    assertThat(kind(code)).isEmpty();
    assertThat(kind("import com.acme.%s; %s".formatted(simple(type), code))).isEmpty();
    assertThat(kind("import %s; %s".formatted(type, code.replace(method, "other")))).isEmpty();
  }

  @Test
  void callbacksAreFoundThroughTheProjectsOwnTypes() {
    assertThat(
            kind(
                """
                import org.quartz.Job;
                class Snippet extends Snippet.Base { public void execute(Object c) {} \
                static abstract class Base implements Job {} }\
                """))
        .contains("schedule");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public static void main(String[] args) {}",
        "static void main() {}",
        "void run(org.apache.commons.cli.CommandLine line) {}",
      })
  void programs(String method) {
    assertThat(kind("class Snippet { %s }".formatted(method))).contains("main");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void main(String[] args) {}",
        "void run(com.acme.CommandLine line) {}",
        "@Tool void tool() {}",
        "@org.springframework.web.bind.annotation.GetMapping abstract void client();",
        "void record(String[] a) { class X implements Runnable { public void run() {} } }",
      })
  void otherMethods(String method) {
    assertThat(kind("abstract class Snippet { %s }".formatted(method))).isEmpty();
  }

  @Test
  void commandsOfPicocli() {
    assertThat(
            kind(
                """
                import picocli.CommandLine.Command;
                @Command(name = "x") class Snippet implements Runnable { public void run() {} }\
                """))
        .contains("main");
    assertThat(kind("class Snippet implements Runnable { public void run() {} }")).isEmpty();
  }

  @Test
  void beamFunctionsByTheMemberAnnotationOfTheirSuperclass() {
    var code =
        "class Snippet extends DoFn<A, B> { @ProcessElement public void each(@Element A a) {} }";

    assertThat(kind("import org.apache.beam.sdk.transforms.DoFn; " + code)).contains("record");
    assertThat(kind("import org.apache.beam.sdk.transforms.*; " + code)).contains("record");
    assertThat(kind(code)).isEmpty();
  }

  @Test
  void functionsForAPartitionAreNotForARecord() {
    assertThat(
            kind(
                """
                import java.util.Iterator;
                import org.apache.spark.api.java.function.FlatMapFunction;
                class Snippet implements FlatMapFunction<Iterator<String>, String> {
                  public Iterator<String> call(Iterator<String> all) { return all; }
                }\
                """))
        .isEmpty();
  }

  @Test
  void annotationsOfAnInterfaceHoldForItsClass() {
    var code =
        """
        import jakarta.ws.rs.GET;
        class Snippet implements Snippet.Api {
          public String target(String id) { return id; }
          interface Api extends Above { }
          interface Above { %s String target(String id); }
        }\
        """;

    assertThat(kind(code.formatted("@GET"))).contains("request");
    assertThat(kind(code.formatted(NO_METHODS))).isEmpty();
  }

  @Test
  void theProjectsOwnAnnotationsMayCarryThatOfAFramework() {
    var code =
        """
        import org.springframework.scheduling.annotation.Scheduled;
        class Snippet {
          @Nightly public void target() {}
          %s @interface Nightly {}
        }\
        """;

    assertThat(kind(code.formatted("@Scheduled(cron = \"0 0 3 * * *\")"))).contains("schedule");
    assertThat(kind(code.formatted("@Deprecated"))).isEmpty();
  }

  @Test
  void remoteProceduresOfGeneratedServices() {
    var code =
        """
        import io.grpc.stub.StreamObserver;
        import com.acme.GreeterGrpc;
        class Snippet extends GreeterGrpc.GreeterImplBase {
          public void hello(String q, %s answers) {}
        }\
        """;

    assertThat(kind(code.formatted("StreamObserver<String>"))).contains("request");
    assertThat(kind(code.formatted("Object"))).isEmpty();
  }

  @Test
  void handlersOfFunctionalEndpoints() {
    var code =
        """
        import org.springframework.web.reactive.function.server.ServerRequest;
        import org.springframework.web.reactive.function.server.ServerResponse;
        import reactor.core.publisher.Mono;
        class Snippet { %s list(ServerRequest request) { return null; } }\
        """;

    assertThat(kind(code.formatted("Mono<ServerResponse>"))).contains("request");
    assertThat(kind(code.formatted("Mono<String>"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@EventListener(ApplicationReadyEvent.class) void ready() {} | startup",
        "@EventListener void ready(ApplicationReadyEvent event) {} | startup",
        "@EventListener void placed(String order) {} | message",
      })
  void eventsOfTheStartAreNoMessages(String method, String kind) {
    assertThat(
            kind(
                """
                import org.springframework.boot.context.event.ApplicationReadyEvent;
                import org.springframework.context.event.EventListener;
                class Snippet { %s }\
                """
                    .formatted(method)))
        .contains(kind);
  }

  @Test
  void azureFunctionsByTheirTrigger() {
    var code =
        """
        import com.microsoft.azure.functions.annotation.*;
        class Snippet { @FunctionName("f") public void f(@%s String in) {} }\
        """;

    assertThat(kind(code.formatted("HttpTrigger(name = \"r\")"))).contains("request");
    assertThat(kind(code.formatted("QueueTrigger(name = \"q\")"))).contains("message");
    assertThat(find(code.formatted("TimerTrigger(name = \"t\", schedule = \"0 */5 * * * *\")")))
        .get()
        .returns(Kind.SCHEDULE, EntryPoint::kind)
        .returns(Optional.of(Duration.ofMinutes(5)), EntryPoint::period);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "fixedRate = 5000 | PT5S",
        "fixedRate = 5_000L | PT5S",
        "fixedDelay = 5 * 60 * 1000 | PT5M",
        "fixedDelay = EVERY | PT2M",
        "fixedRate = 10, timeUnit = TimeUnit.SECONDS | PT10S",
        "timeUnit = HOURS, fixedDelay = 2 | PT2H",
        "fixedRateString = \"1000\" | PT1S",
        "fixedDelayString = \"PT30S\" | PT30S",
        "fixedDelayString = \"${delay}\" | -",
        "fixedDelayString = \"${delay:5000}\" | -",
        "fixedRate = Config.EVERY | -",
        "initialDelay = 5000 | -",
        "cron = \"0 */10 * * * *\" | PT10M",
        "cron = \"-\" | -",
      })
  void periodsOfScheduledMethods(String members, Duration period) {
    var code =
        """
        import static java.util.concurrent.TimeUnit.HOURS;
        import java.util.concurrent.TimeUnit;
        import org.springframework.scheduling.annotation.Scheduled;
        class Snippet {
          private static final long EVERY = 2 * 60_000;
          @Scheduled(%s) void target() {}
        }\
        """;

    assertThat(find(code.formatted(members)))
        .get()
        .extracting(EntryPoint::period)
        .isEqualTo(Optional.ofNullable(period));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {"10s | PT10S", "10 | PT10S", "PT1H | PT1H", "{every} | -", "off | -"})
  void periodsOfQuarkus(String every, Duration period) {
    assertThat(
            find(
                """
                import io.quarkus.scheduler.Scheduled;
                class Snippet { @Scheduled(every = "%s") void target() {} }\
                """
                    .formatted(every)))
        .get()
        .extracting(EntryPoint::period)
        .isEqualTo(Optional.ofNullable(period));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "pool.scheduleAtFixedRate(this::target, 0, 10, TimeUnit.SECONDS) | PT10S",
        "pool.scheduleWithFixedDelay(() -> target(), 5, 2, TimeUnit.MINUTES) | PT2M",
        "pool.scheduleAtFixedRate(this::target, 0, every, TimeUnit.SECONDS) | -",
        "timer.schedule(new TimerTask() { public void run() { target(); } }, 0, 5000) | PT5S",
        "spring.scheduleAtFixedRate(this::target, java.time.Duration.ofMinutes(1)) | PT1M",
        "spring.scheduleWithFixedDelay(this::target, 2000) | PT2S",
        "pool.scheduleAtFixedRate(new Runnable() { public void run() {} }, 0, 1,"
            + " TimeUnit.HOURS) | PT1H",
      })
  void tasksOfSchedulers(String call, Duration period) {
    assertThat(find(scheduler(call)))
        .get()
        .returns(Kind.SCHEDULE, EntryPoint::kind)
        .returns(Optional.ofNullable(period), EntryPoint::period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pool.schedule(this::target, 10, TimeUnit.SECONDS)",
        "timer.schedule(null, 5000)",
        "pool.submit(this::target)",
        "other.scheduleAtFixedRate(this::target, 0, 10, TimeUnit.SECONDS)",
      })
  void otherTasks(String call) {
    assertThat(find(scheduler(call))).isEmpty();
  }

  private static String scheduler(String call) {
    return """
    import java.util.Timer;
    import java.util.TimerTask;
    import java.util.concurrent.*;
    import org.springframework.scheduling.TaskScheduler;
    class Snippet {
      ScheduledExecutorService pool; Timer timer; TaskScheduler spring; com.acme.Pool other;
      void start(long every) { %s; }
      void target() {}
    }\
    """
        .formatted(call);
  }

  @Test
  void theUsersOwnComeFirst() {
    var period = Optional.of(Duration.ofMinutes(10));
    var rules =
        List.of(
            new EntryRule(Kind.MESSAGE, new EntryRule.Annotated("com.acme.Subscribe")),
            new EntryRule(Kind.RECORD, new EntryRule.Below("com.acme.Step", List.of("on*"))),
            new EntryRule(Kind.SCHEDULE, new EntryRule.Named("Snippet#nightly*"), period),
            new EntryRule(Kind.TOOL, new EntryRule.InAnnotated("com.acme.Tools", List.of("*"))));

    assertThat(find("import com.acme.Subscribe; class Snippet { @Subscribe void f() {} }", rules))
        .map(EntryPoint::kind)
        .contains(Kind.MESSAGE);
    assertThat(find("import com.acme.*; class Snippet implements Step { void onIt() {} }", rules))
        .map(EntryPoint::kind)
        .contains(Kind.RECORD);
    assertThat(find("import com.acme.Tools; @Tools class Snippet { void any() {} }", rules))
        .map(EntryPoint::kind)
        .contains(Kind.TOOL);
    var scheduled =
        """
        import org.springframework.scheduling.annotation.Scheduled;
        class Snippet { @Scheduled(cron = "${x}") void %s(int[] a) {} }\
        """;
    assertThat(find(scheduled.formatted("nightlyImport"), rules))
        .contains(new EntryPoint(Kind.SCHEDULE, "Snippet#nightlyImport(int[])", period));
    assertThat(find(scheduled.formatted("daily"), rules))
        .contains(
            new EntryPoint(
                Kind.SCHEDULE,
                "Snippet#daily(int[])",
                Optional.empty(),
                Optional.of("org.springframework.scheduling.annotation.Scheduled")));
  }

  private static Optional<String> kind(String code) {
    return find(code).map(EntryPoint::kind).map(Kind::label);
  }

  private static Optional<EntryPoint> find(String code) {
    return find(code, List.of());
  }

  /** The only entry point of a class named Snippet. */
  private static Optional<EntryPoint> find(String code, List<EntryRule> rules) {
    var sample = Sample.of(code);
    var entryPoints = new EntryPoints(sample.types(), new EntryTable(rules));
    return sample.unit().findAll(MethodDeclaration.class).stream()
        .flatMap(method -> entryPoints.of(method).stream())
        .findFirst();
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
