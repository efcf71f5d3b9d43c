package hard;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.*;

import java.io.*;
import java.time.Duration;
import java.time.LocalDate;
import java.util.*;
import java.util.Map.Entry;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

/** Code in which the receiver of a call hangs on inference. */
class Inferences {
  record Order(long id, String customer, List<Line> lines, LocalDate day) {}

  record Line(String product, int count, double price) {}

  record Pair<A, B>(A first, B second) {
    <C> Pair<A, C> withSecond(C other) { return new Pair<>(first, other); }
    static <X, Y> Pair<X, Y> of(X x, Y y) { return new Pair<>(x, y); }
    <R> R fold(BiFunction<? super A, ? super B, ? extends R> f) { return f.apply(first, second); }
  }

  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  record Square(double side) implements Shape {}

  enum Level { LOW, HIGH { @Override int weight() { return 2; } }; int weight() { return 1; } }

  class Node<T extends Comparable<T>> {
    T value;
    Node<T> next;
    Optional<Node<T>> next() { return Optional.ofNullable(next); }
    class Cursor { T get() { return value; } Cursor move() { return this; } }
    Cursor cursor() { return new Cursor(); }
  }

  void collectors(List<Order> orders) {
    orders.stream().collect(groupingBy(Order::customer)).entrySet().iterator().next().getValue().get(0).lines().size();
    orders.stream().collect(groupingBy(o -> o.day().getYear(), TreeMap::new, counting())).firstEntry().getValue().intValue();
    orders.stream().collect(toMap(Order::id, o -> o)).values().iterator().next().customer().length();
    orders.stream().collect(toMap(o -> o.id(), Function.identity(), (a, b) -> a.id() > b.id() ? a : b, LinkedHashMap::new)).keySet().iterator().next().longValue();
    orders.stream().collect(partitioningBy(o -> o.lines().isEmpty())).get(true).get(0).customer().trim();
    orders.stream().collect(collectingAndThen(toList(), Collections::unmodifiableList)).get(0).day().getMonth().name();
    orders.stream().collect(teeing(counting(), mapping(Order::customer, toSet()), (n, names) -> names.size() + n.intValue())).toString();
    orders.stream().map(Order::lines).flatMap(List::stream).map(Line::product).collect(joining(",")).strip();
    orders.stream().flatMap(o -> o.lines().stream().map(l -> Pair.of(o, l))).map(p -> p.second().product()).findFirst().orElse("").isBlank();
    orders.stream().collect(groupingBy(Order::customer, mapping(o -> o.lines().size(), summingInt(n -> n.intValue())))).get("x").byteValue();
    orders.stream().collect(ArrayList<String>::new, (l, o) -> l.add(o.customer().intern()), ArrayList::addAll).get(0).concat("");
    orders.stream().reduce(0, (n, o) -> n + o.lines().size(), Integer::sum).toString();
    orders.stream().collect(reducing(0.0, o -> o.lines().get(0).price(), Double::sum)).isNaN();
    orders.parallelStream().mapToDouble(o -> o.lines().stream().mapToDouble(Line::price).sum()).max().getAsDouble();
    orders.stream().collect(flatMapping(o -> o.lines().stream(), filtering(l -> l.count() > 1, toList()))).get(0).product().isEmpty();
    Map<String, Map<Integer, List<Order>>> nested = orders.stream().collect(groupingBy(Order::customer, groupingBy(o -> o.day().getDayOfYear())));
    nested.forEach((name, byDay) -> byDay.forEach((day, list) -> list.get(day.intValue()).customer().equals(name.trim())));
    var summary = orders.stream().collect(Collectors.summarizingInt(o -> o.lines().size()));
    summary.getMax();
    Collector<Order, ?, TreeSet<String>> own = Collector.of(TreeSet::new, (set, o) -> set.add(o.customer()), (a, b) -> { a.addAll(b); return a; });
    orders.stream().collect(own).first().trim();
  }

  void comparators(List<Order> orders, Map<String, Integer> counts) {
    orders.sort(comparing(Order::customer).thenComparing(Order::day).thenComparingLong(Order::id));
    orders.sort(Comparator.comparing((Order o) -> o.customer().toLowerCase()).reversed());
    orders.sort(comparing(o -> o.day().toString()));
    orders.sort(comparing(Order::customer, String.CASE_INSENSITIVE_ORDER).reversed().thenComparing(o -> o.day().getYear()));
    orders.sort(Collections.reverseOrder(comparingInt(o -> o.lines().size())));
    orders.stream().max(comparing(Order::day)).get().customer().length();
    orders.stream().min(Comparator.comparing(Order::id, (a, b) -> a.compareTo(b))).map(Order::lines).orElseGet(List::of).isEmpty();
    counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).map(Entry::getKey).findFirst().get().trim();
    counts.entrySet().stream().sorted(Entry.comparingByKey(Comparator.reverseOrder())).mapToInt(e -> e.getValue().intValue()).sum();
    counts.entrySet().removeIf(e -> e.getKey().isEmpty() || e.getValue().equals(0));
    counts.computeIfAbsent("a", k -> k.length()).byteValue();
    counts.merge("a", 1, Integer::sum).toString();
    counts.compute("a", (k, v) -> v == null ? k.length() : v.intValue() + 1).hashCode();
    counts.replaceAll((k, v) -> v.compareTo(k.length()));
    Collections.max(orders, comparing(Order::id)).customer().trim();
    new TreeMap<String, List<Order>>(comparing(String::length)).firstEntry().getValue().get(0).day();
    PriorityQueue<Pair<String, Long>> queue = new PriorityQueue<>(comparing(Pair::second));
    queue.poll().second().longValue();
    Stream.of("a", "b").sorted(comparing(s -> s.charAt(0))).toList().get(0).trim();
  }

  <T extends Comparable<? super T>> T largest(Collection<? extends T> all) {
    Iterator<? extends T> it = all.iterator();
    T best = it.next();
    while (it.hasNext()) {
      T next = it.next();
      if (next.compareTo(best) > 0) best = next;
    }
    return best;
  }

  void captures(List<?> any, List<? extends Number> numbers, Map<? super Integer, ? extends List<? extends CharSequence>> map, Class<? extends Shape> type, Comparator<? super String> order) throws Exception {
    any.get(0).toString();
    numbers.get(0).intValue();
    numbers.stream().map(n -> n.doubleValue()).map(d -> d.isNaN()).toList().get(0).booleanValue();
    map.values().iterator().next().get(0).length();
    map.entrySet().forEach(e -> e.getValue().get(0).charAt(0));
    type.getDeclaredConstructor().newInstance().hashCode();
    type.getEnclosingClass().getName();
    order.compare("a", "b");
    largest(List.of(1, 2)).intValue();
    largest(Arrays.asList("a", "b")).trim();
    Object o = any;
    if (o instanceof List<?> list && !list.isEmpty()) list.get(0).equals(list);
    getClass().getSimpleName().trim();
    Level.HIGH.getDeclaringClass().getEnumConstants()[0].weight();
    Level.valueOf("LOW").weight();
    Level.values()[0].name().trim();
    new int[] {1}.clone();
    int[][] grid = new int[2][2];
    grid[0].clone();
    EnumSet.allOf(Level.class).iterator().next().weight();
    new EnumMap<Level, String>(Level.class).get(Level.LOW).trim();
  }

  void inner(Node<String> node) {
    node.value.trim();
    node.next().map(n -> n.value).orElse("").strip();
    node.next().flatMap(Node::next).map(n -> n.value.length()).get().intValue();
    node.cursor().get().trim();
    node.cursor().move().get().isEmpty();
    Node<Integer>.Cursor cursor = new Node<Integer>().cursor();
    cursor.get().intValue();
    node.new Cursor().get().trim();
  }

  void functions(ExecutorService pool, Supplier<? extends List<String>> lists) throws Exception {
    pool.submit(() -> "x").get().trim();
    pool.submit(() -> System.out.println()).get();
    pool.submit(() -> { return 1; }).get().intValue();
    pool.<String>invokeAll(List.<Callable<String>>of(() -> "a", () -> "b")).get(0).get().trim();
    CompletableFuture.supplyAsync(() -> List.of(1)).thenApply(l -> l.get(0)).thenCompose(n -> CompletableFuture.completedFuture(n.toString())).thenAccept(s -> s.trim());
    CompletableFuture.supplyAsync(() -> 1).thenCombine(CompletableFuture.supplyAsync(() -> "b"), (n, s) -> s.repeat(n.intValue())).join().strip();
    CompletableFuture.runAsync(() -> {}).handle((v, e) -> e == null ? "ok" : e.getMessage()).join().trim();
    lists.get().get(0).trim();
    Function<String, Integer> length = String::length;
    length.andThen(n -> n.toString()).compose((Integer i) -> i.toString()).apply(1).trim();
    BiFunction<String, Integer, Character> at = String::charAt;
    at.andThen(c -> c.charValue()).apply("a", 0).compareTo('c');
    Supplier<Supplier<String>> twice = () -> () -> "x";
    twice.get().get().trim();
    Optional.of("a").map(String::length).filter(n -> n.intValue() > 0).map(Integer::toHexString).ifPresent(s -> s.trim());
    Optional.ofNullable((String) null).or(() -> Optional.of("b")).get().trim();
    Pair.of("a", 1).withSecond(2L).second().longValue();
    Pair.of("a", 1).fold((s, n) -> s.repeat(n.intValue())).trim();
    Pair.of(List.of("a"), Map.of(1, "b")).fold((l, m) -> m.get(l.get(0).length())).trim();
    ThreadLocal.withInitial(() -> new StringBuilder()).get().append("x").toString().trim();
    UnaryOperator<String> upper = String::toUpperCase;
    upper.apply("a").trim();
    Runnable r = () -> lists.get().forEach(s -> s.trim());
    r.run();
    Callable<String> c = new Callable<>() { public String call() { return "x".trim(); } };
    c.call().trim();
    new Thread(() -> lists.get().clear()).start();
    AtomicReference<List<String>> ref = new AtomicReference<>(new ArrayList<>());
    ref.updateAndGet(l -> { l.add("x"); return l; }).get(0).trim();
    ref.get().stream().map(s -> s.chars().mapToObj(i -> (char) i).map(ch -> ch.toString()).collect(toList())).forEach(l -> l.get(0).trim());
    IntStream.range(0, 3).mapToObj(i -> new int[] {i}).map(a -> a.clone()).forEach(a -> Arrays.toString(a).trim());
    IntStream.rangeClosed(1, 3).boxed().collect(toMap(i -> i, i -> "x".repeat(i))).get(1).trim();
    Arrays.stream(new String[] {"a"}).map(String::trim).toArray(String[]::new)[0].strip();
    Stream.iterate(1, i -> i + 1).limit(3).map(i -> i.toString()).reduce("", String::concat).trim();
    Stream.of(1, 2.0).map(n -> n.doubleValue()).toList();
    Stream.of(new Circle(1), new Square(2)).map(s -> s.toString()).toList().get(0).trim();
    Arrays.asList(1, 2L, 3.0).get(0).intValue();
    (Math.random() > 1 ? List.of("a") : Collections.<String>emptyList()).get(0).trim();
    List<String> list = Math.random() > 1 ? new ArrayList<>() : List.of();
    list.get(0).trim();
    for (var e : new HashMap<String, List<Integer>>().entrySet()) e.getValue().get(0).compareTo(e.getKey().length());
    var map = new HashMap<String, Function<Integer, String>>();
    map.getOrDefault("x", n -> n.toString()).apply(1).trim();
    map.put("x", n -> n.toString().trim());
    map.values().stream().map(f -> f.apply(1)).map(String::trim).forEach(System.out::println);
    try (var in = new BufferedReader(new StringReader("x"))) { in.lines().map(String::trim).findFirst().get().strip(); }
    Stream.<Supplier<String>>of(() -> "a").map(Supplier::get).findAny().get().trim();
    Duration.ofSeconds(1).plus(Duration.ZERO).toMillis();
    String text = switch (list.size()) { case 0 -> "none".trim(); default -> { var t = list.get(0); yield t.strip(); } };
    text.trim();
    new Object() { String name() { return "x"; } }.name().trim();
    var anonymous = new Object() { int count = 1; String label() { return "l"; } };
    anonymous.label().trim();
  }

  static class Gate extends java.util.concurrent.locks.AbstractQueuedSynchronizer {
    boolean waits() {
      return owns(new ConditionObject()) && owns(this.new ConditionObject()) && owns(new Gate().new ConditionObject());
    }
  }
}
