package io.github.ecoscan.types;

/**
 * A call, constructor or method reference.
 *
 * @param receiver the static type it is made on
 * @param method what it runs, or null when that is not certain
 */
record Call(Ty receiver, MethodSymbol method) {}
