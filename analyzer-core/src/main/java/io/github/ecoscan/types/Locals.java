package io.github.ecoscan.types;

import java.util.Arrays;

/** The local variables in scope, as a stack. */
final class Locals {
  private Variable[] stack = new Variable[32];
  private int size;

  int mark() {
    return size;
  }

  void back(int mark) {
    size = mark;
  }

  void push(Variable variable) {
    if (size == stack.length) {
      stack = Arrays.copyOf(stack, size * 2);
    }
    stack[size++] = variable;
  }

  /** The last variable of a name between two marks; null when there is none. */
  Variable find(String name, int from, int to) {
    for (var i = to - 1; i >= from; i--) {
      if (stack[i].name().equals(name)) {
        return stack[i];
      }
    }
    return null;
  }
}
