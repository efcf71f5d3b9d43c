package io.github.ecoscan.rule;

/**
 * Something wasteful that ecoscan looks for. A rule is stateless and shared between threads; it
 * carries a {@link RuleSpec} and has a page in each language beside it. It never changes a node.
 */
public interface Rule {

  /** Says which nodes, operations or flows the rule wants to see. Called once. */
  void register(Dispatch on);
}
