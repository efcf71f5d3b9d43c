package io.github.ecoscan.types;

/**
 * A class being walked.
 *
 * @param outer the class around, or null
 * @param mark where its local variables begin
 */
record Frame(SourceClass symbol, Frame outer, int mark) {}
