package io.github.ecoscan.rule;

import io.github.ecoscan.model.Confidence;

/** Where a flow check reports. */
public interface FlowContext {

  /** Reports the flow; the message's arguments are the operation and the repetition. */
  void report(Confidence confidence);

  /** The same with a variant of the rule's message. */
  void report(Confidence confidence, String variant);
}
