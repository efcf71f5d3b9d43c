package io.github.ecoscan.report;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A headless Chromium, spoken to in its DevTools protocol: one tab, what it says and asks for. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--no-default-browser-check",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--remote-debugging-port=0");

  private final Process process;
  private final WebSocket socket;
  private final Gson gson = new Gson();
  private final AtomicInteger count = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
  private final List<JsonObject> events = new CopyOnWriteArrayList<>();

  private Browser(Process process, URI tab) throws Exception {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .connectTimeout(PATIENCE)
            .buildAsync(tab, new Ear())
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    for (var domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", Map.of());
    }
  }

  /** Where Chromium is installed, if it is. */
  static Optional<Path> installed() {
    var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts one with a profile of its own. */
  static Browser start(Path chromium, Path profile) throws Exception {
    var command =
        Stream.of(
                Stream.of(chromium.toString()),
                FLAGS.stream(),
                Stream.of("--user-data-dir=" + profile, "about:blank"))
            .flatMap(part -> part)
            .toList();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("chromium.log").toFile())
            .start();
    try {
      return new Browser(process, tab(process, profile));
    } catch (Exception e) {
      kill(process);
      throw e;
    }
  }

  private static URI tab(Process process, Path profile) throws Exception {
    var port = profile.resolve("DevToolsActivePort");
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(port) || Files.readAllLines(port).isEmpty()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException(
            "chromium did not start: " + Files.readString(profile.resolve("chromium.log")));
      }
      Thread.sleep(50);
    }
    var list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString());
    for (var target : new Gson().fromJson(answer.body(), JsonArray.class)) {
      if (target.getAsJsonObject().get("type").getAsString().equals("page")) {
        return URI.create(target.getAsJsonObject().get("webSocketDebuggerUrl").getAsString());
      }
    }
    throw new IOException("no page: " + answer.body());
  }

  /** Collects messages: answers to commands, and events. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        var json = gson.fromJson(message.toString(), JsonObject.class);
        message.setLength(0);
        if (json.has("id")) {
          answers.get(json.get("id").getAsInt()).complete(json);
        } else {
          events.add(json);
        }
      }
      from.request(1);
      return null;
    }
  }

  /** Sends a command and waits for its result. */
  JsonObject send(String method, Map<String, ?> parameters) throws Exception {
    var id = count.incrementAndGet();
    var answer = new CompletableFuture<JsonObject>();
    answers.put(id, answer);
    socket
        .sendText(gson.toJson(Map.of("id", id, "method", method, "params", parameters)), true)
        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    var json = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (json.has("error")) {
      throw new IOException(method + ": " + json.get("error"));
    }
    return json.getAsJsonObject("result");
  }

  /** Opens a page and waits until it is loaded; what happened before is forgotten. */
  void open(URI page) throws Exception {
    events.clear();
    send("Page.navigate", Map.of("url", page.toString()));
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (happened("Page.loadEventFired").isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IOException("not loaded: " + page);
      }
      Thread.sleep(20);
    }
  }

  /** The value of a JavaScript expression; a promise is waited for. */
  JsonElement eval(String expression) throws Exception {
    var result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IOException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.getAsJsonObject("result").get("value");
  }

  /** What the page has complained about: exceptions, console errors, refusals by its policy. */
  List<String> complaints() {
    return Stream.of(
            happened("Runtime.exceptionThrown"),
            happened("Runtime.consoleAPICalled"),
            happened("Log.entryAdded"))
        .flatMap(List::stream)
        .map(JsonObject::toString)
        .toList();
  }

  /** The addresses of all requests since the page was opened. */
  List<String> requests() {
    return happened("Network.requestWillBeSent").stream()
        .map(event -> event.getAsJsonObject("request").get("url").getAsString())
        .toList();
  }

  private List<JsonObject> happened(String method) {
    return events.stream()
        .filter(event -> event.get("method").getAsString().equals(method))
        .map(event -> event.getAsJsonObject("params"))
        .toList();
  }

  @Override
  public void close() {
    socket.abort();
    kill(process);
  }

  private static void kill(Process process) {
    var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(
        handle ->
            handle.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(e -> handle).join());
  }
}
