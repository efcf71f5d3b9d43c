package io.github.ecoscan.facts;

/** What is known of a member as a whole. */
public enum Mark {
  /** It is more than a signature. */
  BODY,
  /** Code that the project does not have may call it again and again. */
  OPEN,
  /** It runs once, or now and then, as its name, its type or its annotations tell. */
  RARE,
  /** A cache in front of it answers most calls. */
  CACHED,
  /** Its callers do not wait for it. */
  ASYNC,
  /** It may call itself, if by way of others of its file; its places have their branches. */
  RECURSIVE,
  /** It adds to a batch that is sent later. */
  GATHERS,
  /** Its own name, or that of its class or package, tells that it seldom runs. */
  COLD
}
