package io.github.ecoscan.rule;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is fixed about a rule. Its words are on its pages. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RuleSpec {

  /** The rule's only identity: kebab-case, names the pattern, reads well after "allow". */
  String name();

  Family family();

  Severity severity();

  Tier tier() default Tier.PREVIEW;

  /** Whether findings of low confidence are previews though the rule is stable. */
  boolean previewsHints() default false;

  /** Whether the rule offers a fix, and of what kind at best. */
  FixOffer fix() default FixOffer.NONE;

  /** The release that brought the rule. */
  String since();

  /** Words to select rules by, besides the family. */
  String[] tags() default {};

  /** Rules of other tools that find the same, as {@code tool:id}. */
  String[] equivalents() default {};

  /** Criteria of public frameworks that a finding is evidence for, as {@code rgesn-2024:4.1}. */
  String[] criteria() default {};

  /** From this Java level on the JDK avoids the cost, and the rule is silent; 0 for never. */
  int obsoleteFrom() default 0;

  /**
   * Rules that know more about the same defect: a finding of this rule is dropped where one of them
   * finds something in overlapping code. A rule that is off drops nothing.
   */
  String[] yieldsTo() default {};

  /** What fix a rule can offer. */
  enum FixOffer {
    NONE,
    REVIEW,
    SAFE
  }
}
