package io.github.ecoscan.waste;

import java.util.Arrays;

/** Claims about how code is written, measured; n counts turns of a loop around the small thing. */
public final class MythStylePairs {
  private MythStylePairs() {}

  private record Person(String name, boolean isActive) {}

  private static Person[] people(int n) {
    var people = new Person[n];
    Arrays.setAll(people, i -> new Person("person-" + i, i % 3 != 0));
    return people;
  }

  private static int[] numbers(int n) {
    var numbers = new int[n];
    Arrays.setAll(numbers, i -> i * 7 % 101);
    return numbers;
  }

  /** A sum by a method that calls itself last, n deep, against a loop. */
  @Measures("tail-recursion")
  public static class TailRecursion extends SizedPair {
    private int[] numbers;

    @Override
    void prepare() {
      numbers = numbers(n);
    }

    @Override
    Object waste() {
      return sum(0, 0L);
    }

    private long sum(int from, long before) {
      return from == numbers.length ? before : sum(from + 1, before + numbers[from]);
    }

    @Override
    Object save() {
      var sum = 0L;
      for (int i = 0; i < numbers.length; i++) {
        sum += numbers[i];
      }
      return sum;
    }
  }

  /** A getter asked before a comparison of numbers, against after it. */
  @Measures("getter-first")
  public static class GetterFirst extends SizedPair {
    private Person[] people;

    @Override
    void prepare() {
      people = people(n);
    }

    @Override
    Object waste() {
      var count = 0;
      for (int i = 0; i < people.length; i++) {
        if (people[i].isActive() && i % 4 == 0) {
          count++;
        }
      }
      return count;
    }

    @Override
    Object save() {
      var count = 0;
      for (int i = 0; i < people.length; i++) {
        if (i % 4 == 0 && people[i].isActive()) {
          count++;
        }
      }
      return count;
    }
  }

  /** A text compared before a comparison of numbers that is rarely true, against after it. */
  @Measures("text-first")
  public static class TextFirst extends SizedPair {
    private Person[] people;

    @Override
    void prepare() {
      people = people(n);
    }

    @Override
    Object waste() {
      var count = 0;
      for (int i = 0; i < people.length; i++) {
        if (people[i].name().endsWith("3") && i % 4 == 0) {
          count++;
        }
      }
      return count;
    }

    @Override
    Object save() {
      var count = 0;
      for (int i = 0; i < people.length; i++) {
        if (i % 4 == 0 && people[i].name().endsWith("3")) {
          count++;
        }
      }
      return count;
    }
  }

  /** A length read before the branch that needs it, one time in four, against inside of it. */
  @Measures("read-before-branch")
  public static class ReadBeforeBranch extends SizedPair {
    private Person[] people;

    @Override
    void prepare() {
      people = people(n);
    }

    @Override
    Object waste() {
      var sum = 0;
      for (int i = 0; i < people.length; i++) {
        var length = people[i].name().length();
        if (i % 4 == 0) {
          sum += length;
        }
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0;
      for (int i = 0; i < people.length; i++) {
        if (i % 4 == 0) {
          var length = people[i].name().length();
          sum += length;
        }
      }
      return sum;
    }
  }

  /** A text built before the branch that needs it, one time in four, against inside of it. */
  @Measures("built-before-branch")
  public static class BuiltBeforeBranch extends SizedPair {
    private Person[] people;

    @Override
    void prepare() {
      people = people(n);
    }

    @Override
    Object waste() {
      var hash = 0;
      for (int i = 0; i < people.length; i++) {
        var label = people[i].name() + " no. " + i;
        if (i % 4 == 0) {
          hash += label.hashCode();
        }
      }
      return hash;
    }

    @Override
    Object save() {
      var hash = 0;
      for (int i = 0; i < people.length; i++) {
        if (i % 4 == 0) {
          var label = people[i].name() + " no. " + i;
          hash += label.hashCode();
        }
      }
      return hash;
    }
  }

  /** A getter called twice, against once. */
  @Measures("repeated-getter")
  public static class RepeatedGetter extends SizedPair {
    private Person[] people;

    @Override
    void prepare() {
      people = people(n);
    }

    @Override
    Object waste() {
      var sum = 0;
      for (var person : people) {
        if (!person.name().isEmpty()) {
          sum += person.name().length();
        }
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0;
      for (var person : people) {
        var name = person.name();
        if (!name.isEmpty()) {
          sum += name.length();
        }
      }
      return sum;
    }
  }

  /** Short integers added up in a short, against in an int. */
  @Measures("short-type")
  public static class ShortType extends SizedPair {
    private short[] values;

    @Override
    void prepare() {
      values = new short[n];
      for (int i = 0; i < n; i++) {
        values[i] = (short) (i % 10);
      }
    }

    @Override
    Object waste() {
      short sum = 0;
      for (short value : values) {
        sum += value;
      }
      return (int) sum;
    }

    @Override
    Object save() {
      int sum = 0;
      for (int value : values) {
        sum += value;
      }
      return sum;
    }
  }

  /** {@code startsWith("x")} against {@code charAt(0) == 'x'}. */
  @Measures("starts-with-character")
  public static class StartsWithCharacter extends SizedPair {
    private String[] names;

    @Override
    void prepare() {
      names = new String[n];
      Arrays.setAll(names, i -> i % 3 == 0 ? "x-" + i : i % 3 == 1 ? "y-" + i : "");
    }

    @Override
    Object waste() {
      var count = 0;
      for (var name : names) {
        if (name.startsWith("x")) {
          count++;
        }
      }
      return count;
    }

    @Override
    Object save() {
      var count = 0;
      for (var name : names) {
        if (!name.isEmpty() && name.charAt(0) == 'x') {
          count++;
        }
      }
      return count;
    }
  }

  /** {@code Math.max} against an expression. */
  @Measures("method-for-basic-operation")
  public static class MethodForBasicOperation extends SizedPair {
    private int[] numbers;

    @Override
    void prepare() {
      numbers = numbers(n);
    }

    @Override
    Object waste() {
      var sum = 0;
      for (var number : numbers) {
        sum += Math.max(number, 50);
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0;
      for (var number : numbers) {
        sum += number > 50 ? number : 50;
      }
      return sum;
    }
  }

  /** A static field that is read in each turn, against a parameter with its value. */
  @Measures("global-variable")
  public static class GlobalVariable extends SizedPair {
    private static int factor = 3;
    private int[] numbers;

    @Override
    void prepare() {
      numbers = numbers(n);
    }

    @Override
    Object waste() {
      var sum = 0;
      for (var number : numbers) {
        sum += number * factor;
      }
      return sum;
    }

    @Override
    Object save() {
      return times(factor);
    }

    private int times(int factor) {
      var sum = 0;
      for (var number : numbers) {
        sum += number * factor;
      }
      return sum;
    }
  }

  /** For-each over an array, against one over the list of it. */
  @Measures("array-in-for-each")
  public static class ArrayInForEach extends SizedPair {
    private Integer[] numbers;

    @Override
    void prepare() {
      numbers = new Integer[n];
      Arrays.setAll(numbers, i -> i);
    }

    @Override
    Object waste() {
      var sum = 0;
      for (Integer number : numbers) {
        sum += number;
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0;
      for (Integer number : Arrays.asList(numbers)) {
        sum += number;
      }
      return sum;
    }
  }

  /** A value put in a variable and returned, against returned at once. */
  @Measures("needless-variable")
  public static class NeedlessVariable extends SizedPair {
    private int[] numbers;

    @Override
    void prepare() {
      numbers = numbers(n);
    }

    @Override
    Object waste() {
      var sum = 0;
      for (int i = 0; i < n; i++) {
        sum += assigned(i);
      }
      return sum;
    }

    private int assigned(int i) {
      int result = numbers[i] ^ i;
      return result;
    }

    @Override
    Object save() {
      var sum = 0;
      for (int i = 0; i < n; i++) {
        sum += returned(i);
      }
      return sum;
    }

    private int returned(int i) {
      return numbers[i] ^ i;
    }
  }

  /** One long method, against the same work in five short ones. */
  @Measures("long-method")
  public static class LongMethod extends SizedPair {
    private int[] numbers;

    @Override
    void prepare() {
      numbers = numbers(n);
    }

    @Override
    Object waste() {
      var sum = 0L;
      for (var number : numbers) {
        sum += price(number);
      }
      return sum;
    }

    private static long price(int number) {
      var net = number * 100L + 99;
      if (number > 90) {
        net -= net / 5;
      } else if (number > 50) {
        net -= net / 10;
      } else if (number > 20) {
        net -= net / 20;
      }
      var weight = number % 7 * 350 + 120;
      long shipping;
      if (weight > 2_000) {
        shipping = 1_200 + (weight - 2_000) / 10;
      } else if (weight > 1_000) {
        shipping = 800;
      } else {
        shipping = 450;
      }
      if (net > 8_000) {
        shipping = 0;
      }
      long rate;
      switch (number % 4) {
        case 0:
          rate = 55;
          break;
        case 1:
          rate = 100;
          break;
        default:
          rate = 200;
      }
      var tax = (net + shipping) * rate / 1_000;
      var gross = net + shipping + tax;
      var rest = gross % 5;
      if (rest > 2) {
        gross += 5 - rest;
      } else {
        gross -= rest;
      }
      var check = 0;
      for (var left = gross; left > 0; left /= 10) {
        check += (int) (left % 10);
      }
      return gross * 10 + check % 10;
    }

    @Override
    Object save() {
      var sum = 0L;
      for (var number : numbers) {
        sum += shortly(number);
      }
      return sum;
    }

    private static long shortly(int number) {
      var net = net(number);
      var shipping = net > 8_000 ? 0 : shipping(number % 7 * 350 + 120);
      var gross = rounded(net + shipping + (net + shipping) * rate(number) / 1_000);
      return gross * 10 + check(gross) % 10;
    }

    private static long net(int number) {
      var net = number * 100L + 99;
      if (number > 90) {
        return net - net / 5;
      } else if (number > 50) {
        return net - net / 10;
      }
      return number > 20 ? net - net / 20 : net;
    }

    private static long shipping(int weight) {
      if (weight > 2_000) {
        return 1_200 + (weight - 2_000) / 10;
      }
      return weight > 1_000 ? 800 : 450;
    }

    private static long rate(int number) {
      switch (number % 4) {
        case 0:
          return 55;
        case 1:
          return 100;
        default:
          return 200;
      }
    }

    private static long rounded(long gross) {
      var rest = gross % 5;
      return rest > 2 ? gross + 5 - rest : gross - rest;
    }

    private static int check(long gross) {
      var check = 0;
      for (var left = gross; left > 0; left /= 10) {
        check += (int) (left % 10);
      }
      return check;
    }
  }
}
