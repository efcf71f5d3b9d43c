package io.github.ecoscan.config;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a configuration file.
 *
 * @param name the key, or the list that the value is in
 * @param line where the key is
 */
record Field(String name, int line, Node value) {

  /** A key without value. */
  static Field nothing(String name) {
    return new Field(name, 0, new ScalarNode(Tag.NULL, "", ScalarStyle.PLAIN));
  }

  /** A value of a list. */
  Field item(Node item) {
    return new Field(name, line(item), item);
  }

  /** Whether nothing is written behind the key. */
  boolean isNothing() {
    return value instanceof ScalarNode && Tag.NULL.equals(value.getTag());
  }

  /** The line of a node, from 1. */
  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
