package io.github.ecoscan.model;

/** What is known about the way a call is repeated, besides how often. */
public enum Trait {
  /** It runs in some turns only. */
  CONDITIONAL,
  /** A failure in one turn leaves the other turns alone. */
  ISOLATED,
  /** It is handed to another thread, and the next turn does not wait for it. */
  CONCURRENT,
  /** What it returns decides whether the turn goes on, or has to be tried again. */
  DECISIVE,
  /** The turn that finds something is the last. */
  SEARCHING,
  /** What it writes is gathered and sent in groups, or it is made for many items at once. */
  GROUPED,
  /** It stands in a class that starts a program: a command-line tool, run now and then. */
  COMMAND_LINE,
  /** The repetition runs in one transaction. */
  TRANSACTIONAL,
  /** The project tells its persistence provider to send queued writes in groups. */
  BATCHING,
  /** The project tells its persistence provider to load associations for many entities at once. */
  PREFETCHING,
  /** It is given the item of the turn, or asked of it. */
  OF_ITEM,
  /** The turns go through what a query returned. */
  QUERIED,
  /** The query fetches more than its entities alone, or may. */
  FETCHED,
  /** What it is given is the same in each turn, and one result would do for all. */
  UNCHANGED,
  /** A call on the way may run another method than the one followed. */
  DYNAMIC,
  /** What the operation is given, or is made of, may differ from call to call. */
  VARIES,
  /** Nothing in the project shows that the method runs again and again; others may call it. */
  ASSUMED
}
