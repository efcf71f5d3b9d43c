package io.github.ecoscan.waste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each pair once: both forms must give the same. How fast they are is for JMH to say. */
class PairsTest {

  static Stream<Class<?>> pairs() {
    return Stream.of(
            CollectionPairs.class,
            TextPairs.class,
            MachinePairs.class,
            MythPairs.class,
            MythStylePairs.class,
            MythMachinePairs.class)
        .flatMap(group -> Arrays.stream(group.getDeclaredClasses()))
        .filter(type -> Pair.class.isAssignableFrom(type))
        .filter(type -> !Modifier.isAbstract(type.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void bothFormsGiveTheSame(Class<? extends Pair> type) throws Exception {
    assertThat(type.getAnnotation(Measures.class)).isNotNull();
    assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
    for (var n : new int[] {1, 10, 100}) {
      var pair = type.getDeclaredConstructor().newInstance();
      if (pair instanceof SizedPair sized) {
        sized.n = n;
      }
      assertThatCode(pair::prepareAndCompare).doesNotThrowAnyException();
      for (var method : type.getMethods()) {
        if (method.isAnnotationPresent(org.openjdk.jmh.annotations.TearDown.class)) {
          method.invoke(pair);
        }
      }
    }
  }
}
