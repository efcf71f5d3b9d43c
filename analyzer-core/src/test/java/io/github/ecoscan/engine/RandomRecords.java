package io.github.ecoscan.engine;

import io.github.ecoscan.model.Span;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes records of any kind with random values in all of their components, new ones included. */
final class RandomRecords {
  private static final List<String> WORDS =
      List.of("", "a", "java.util.List", "é", "\0", "\uD83C\uDF31", "\uD83C", "x".repeat(300));
  private static final List<Integer> NUMBERS =
      List.of(0, 1, 63, 64, 127, 128, 16_383, 16_384, Integer.MAX_VALUE);

  private final Random random;
  private final Map<Class<?>, Object> fixed;

  /**
   * @param fixed the value of types that are not made at random
   */
  RandomRecords(Random random, Map<Class<?>, Object> fixed) {
    this.random = random;
    this.fixed = fixed;
  }

  <T extends Record> T make(Class<T> type) {
    var components = type.getRecordComponents();
    var values = Arrays.stream(components).map(c -> value(c.getGenericType())).toArray();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new AssertionError(type + " " + Arrays.toString(values), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType of) {
      var element = of.getActualTypeArguments()[0];
      if (of.getRawType() == Optional.class) {
        return random.nextBoolean() ? optional(element) : Optional.empty();
      }
      return of.getRawType() == Set.class ? new HashSet<>(list(element)) : list(element);
    }
    var plain = (Class<?>) type;
    if (fixed.containsKey(plain)) {
      return fixed.get(plain);
    }
    if (plain == int.class || plain == Integer.class) {
      return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }
    if (plain == long.class) {
      return random.nextLong();
    }
    if (plain == boolean.class) {
      return random.nextBoolean();
    }
    if (plain == String.class) {
      return random.nextBoolean()
          ? "word" + random.nextInt(50)
          : WORDS.get(random.nextInt(WORDS.size()));
    }
    if (plain == Duration.class) {
      return Duration.ofMillis(random.nextInt(1_000_000));
    }
    if (plain == Span.class) {
      var line = random.nextInt(100_000);
      return new Span(line, 1 + random.nextInt(200), line + random.nextInt(9), 200);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    }
    return make(plain.asSubclass(Record.class));
  }

  /** A text that may be missing is never empty. */
  private Optional<?> optional(Type type) {
    return Optional.of(value(type)).filter(value -> !value.equals(""));
  }

  /** Never empty: a fix has an edit. Its elements may be of either sign where they are numbers. */
  private List<Object> list(Type element) {
    var values = new ArrayList<Object>();
    for (var left = 1 + random.nextInt(2); left > 0; left--) {
      var value = value(element);
      values.add(value instanceof Integer n && random.nextBoolean() ? (Object) (-n) : value);
    }
    return values;
  }
}
