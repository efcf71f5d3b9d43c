package io.github.ecoscan.rule;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Severity;

/** Where a flow check reports. The message's arguments are the operation and the repetition. */
public interface FlowContext {

  /** Reports the flow. */
  void report(Confidence confidence);

  /** The same with a variant of the rule's message. */
  void report(Confidence confidence, String variant);

  /** The same with another severity than the rule's. */
  void report(Confidence confidence, String variant, Severity severity);
}
