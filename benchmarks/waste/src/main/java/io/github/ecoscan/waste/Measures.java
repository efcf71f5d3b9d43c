package io.github.ecoscan.waste;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a pair measures: the rule, or the myth, of this name. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Measures {
  String value();
}
