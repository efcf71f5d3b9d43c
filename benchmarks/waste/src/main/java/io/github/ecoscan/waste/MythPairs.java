package io.github.ecoscan.waste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is said to waste, measured; n counts turns of a loop around the small thing. */
public final class MythPairs {
  private MythPairs() {}

  /** {@code i++} against {@code ++i}. */
  @Measures("post-increment")
  public static class PostIncrement extends SizedPair {
    @Override
    Object waste() {
      var sum = 0L;
      for (int i = 0; i < n; i++) {
        sum += i ^ sum;
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0L;
      for (int i = 0; i < n; ++i) {
        sum += i ^ sum;
      }
      return sum;
    }
  }

  /** Locals against final locals. */
  @Measures("non-final-local")
  public static class NonFinalLocal extends SizedPair {
    @Override
    Object waste() {
      var sum = 0L;
      for (int i = 0; i < n; i++) {
        long twice = 2L * i;
        long next = twice + 1;
        sum += next ^ twice;
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0L;
      for (int i = 0; i < n; i++) {
        final long twice = 2L * i;
        final long next = twice + 1;
        sum += next ^ twice;
      }
      return sum;
    }
  }

  /** The size asked in each turn, against once. */
  @Measures("size-in-condition")
  public static class SizeInCondition extends SizedPair {
    private List<Integer> list;

    @Override
    void prepare() {
      list = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        list.add(i);
      }
    }

    @Override
    Object waste() {
      var sum = 0;
      for (int i = 0; i < list.size(); i++) {
        sum += list.get(i);
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0;
      for (int i = 0, size = list.size(); i < size; i++) {
        sum += list.get(i);
      }
      return sum;
    }
  }

  /** A builder that grows, against one of the right size: 220 characters. */
  @Measures("builder-without-capacity")
  public static class BuilderWithoutCapacity extends Pair {
    @Override
    Object waste() {
      return fill(new StringBuilder());
    }

    @Override
    Object save() {
      return fill(new StringBuilder(220));
    }

    private static String fill(StringBuilder builder) {
      for (int i = 0; i < 20; i++) {
        builder.append("eleven char");
      }
      return builder.toString();
    }
  }

  /** A chain of four ifs, against a switch. */
  @Measures("if-chain")
  public static class IfChain extends SizedPair {
    @Override
    Object waste() {
      var sum = 0;
      for (int i = 0; i < n; i++) {
        var kind = i & 3;
        if (kind == 0) {
          sum += 3;
        } else if (kind == 1) {
          sum += 5;
        } else if (kind == 2) {
          sum ^= 7;
        } else {
          sum -= 2;
        }
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0;
      for (int i = 0; i < n; i++) {
        switch (i & 3) {
          case 0:
            sum += 3;
            break;
          case 1:
            sum += 5;
            break;
          case 2:
            sum ^= 7;
            break;
          default:
            sum -= 2;
        }
      }
      return sum;
    }
  }

  /** {@code orElse} of a constant, against {@code orElseGet}. */
  @Measures("or-else-constant")
  public static class OrElseConstant extends Pair {
    private Optional<String> value = Optional.of("there");

    @Override
    Object waste() {
      return value.orElse("none");
    }

    @Override
    Object save() {
      return value.orElseGet(() -> "none");
    }
  }

  /** A try in each turn, against one around the loop. */
  @Measures("try-in-loop")
  public static class TryInLoop extends SizedPair {
    private int[] values;

    @Override
    void prepare() {
      values = new int[n];
      Arrays.setAll(values, i -> i);
    }

    @Override
    Object waste() {
      var sum = 0;
      for (int i = 0; i < n; i++) {
        try {
          sum += values[i];
        } catch (ArrayIndexOutOfBoundsException e) {
          return -1;
        }
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0;
      try {
        for (int i = 0; i < n; i++) {
          sum += values[i];
        }
      } catch (ArrayIndexOutOfBoundsException e) {
        return -1;
      }
      return sum;
    }
  }

  /** An array of numbers copied by a loop, against {@code arraycopy}. */
  @Measures("primitive-array-copy")
  public static class PrimitiveArrayCopy extends SizedPair {
    private int[] values;

    @Override
    void prepare() {
      values = new int[n];
      Arrays.setAll(values, i -> i);
    }

    @Override
    Object waste() {
      var copy = new int[values.length];
      for (int i = 0; i < values.length; i++) {
        copy[i] = values[i];
      }
      return copy;
    }

    @Override
    Object save() {
      var copy = new int[values.length];
      System.arraycopy(values, 0, copy, 0, values.length);
      return copy;
    }
  }

  /** One expression with pluses, against a builder. */
  @Measures("straight-concatenation")
  public static class StraightConcatenation extends Pair {
    private String name = "orders";
    private int count = 42;

    @Override
    Object waste() {
      return "there are " + count + " " + name + " today";
    }

    @Override
    Object save() {
      return new StringBuilder()
          .append("there are ")
          .append(count)
          .append(' ')
          .append(name)
          .append(" today")
          .toString();
    }
  }

  /** Two literals appended, against one. */
  @Measures("consecutive-literals")
  public static class ConsecutiveLiterals extends Pair {
    private String name = "orders";

    @Override
    Object waste() {
      return new StringBuilder().append("there ").append("are ").append(name).toString();
    }

    @Override
    Object save() {
      return new StringBuilder().append("there are ").append(name).toString();
    }
  }

  /** {@code append("c")} against {@code append('c')}. */
  @Measures("append-one-character")
  public static class AppendOneCharacter extends Pair {
    private String name = "orders";

    @Override
    Object waste() {
      return new StringBuilder(name).append(",").toString();
    }

    @Override
    Object save() {
      return new StringBuilder(name).append(',').toString();
    }
  }

  /** {@code indexOf("c")} against {@code indexOf('c')}. */
  @Measures("index-of-one-character")
  public static class IndexOfOneCharacter extends Pair {
    private String name = "key=value";

    @Override
    Object waste() {
      return name.indexOf("=");
    }

    @Override
    Object save() {
      return name.indexOf('=');
    }
  }

  /** {@code equals("")} against {@code isEmpty()}. */
  @Measures("equals-empty")
  public static class EqualsEmpty extends SizedPair {
    private String[] names;

    @Override
    void prepare() {
      names = new String[n];
      Arrays.setAll(names, i -> i % 2 == 0 ? "" : "name");
    }

    @Override
    Object waste() {
      var count = 0;
      for (var name : names) {
        if (name.equals("")) {
          count++;
        }
      }
      return count;
    }

    @Override
    Object save() {
      var count = 0;
      for (var name : names) {
        if (name.isEmpty()) {
          count++;
        }
      }
      return count;
    }
  }

  /** {@code toArray(new T[0])} against {@code toArray(new T[size])}. */
  @Measures("unsized-to-array")
  public static class UnsizedToArray extends SizedPair {
    private List<String> list;

    @Override
    void prepare() {
      list = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        list.add("word-" + i);
      }
    }

    @Override
    Object waste() {
      return list.toArray(new String[0]);
    }

    @Override
    Object save() {
      return list.toArray(new String[list.size()]);
    }
  }

  /** A small object in each turn, against none. */
  @Measures("small-allocation-in-loop")
  public static class SmallAllocation extends SizedPair {
    private record Point(int x, int y) {
      int sum() {
        return x + y;
      }
    }

    @Override
    Object waste() {
      var sum = 0L;
      for (int i = 0; i < n; i++) {
        sum += new Point(i, i + 1).sum() ^ sum;
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0L;
      for (int i = 0; i < n; i++) {
        sum += (i + i + 1) ^ sum;
      }
      return sum;
    }
  }

  /** {@code Math.pow(x, 2)} against {@code x * x}. */
  @Measures("math-pow-two")
  public static class MathPow extends SizedPair {
    @Override
    Object waste() {
      var sum = 0.0;
      for (int i = 0; i < n; i++) {
        sum += Math.pow(i, 2);
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0.0;
      for (int i = 0; i < n; i++) {
        sum += (double) i * i;
      }
      return sum;
    }
  }

  /** {@code split(",")} against a pattern compiled once. */
  @Measures("split-by-character")
  public static class SplitByCharacter extends Pair {
    private static final Pattern COMMA = Pattern.compile(",");
    private String text = "one,two,three";

    @Override
    Object waste() {
      return text.split(",");
    }

    @Override
    Object save() {
      return COMMA.split(text);
    }
  }

  /** A StringBuffer that no thread shares, against a StringBuilder. */
  @Measures("local-string-buffer")
  public static class LocalStringBuffer extends Pair {
    @Override
    Object waste() {
      var text = new StringBuffer();
      for (int i = 0; i < 20; i++) {
        text.append("eleven char");
      }
      return text.toString();
    }

    @Override
    Object save() {
      var text = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        text.append("eleven char");
      }
      return text.toString();
    }
  }
}
