package io.github.ecoscan.types;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The types of operations. */
final class Operators {
  private final Relations relations;

  Operators(Relations relations) {
    this.relations = relations;
  }

  Ty unary(UnaryExpr.Operator operator, Ty operand) {
    return switch (operator) {
      case LOGICAL_COMPLEMENT -> BasicTy.BOOLEAN;
      case PLUS, MINUS, BITWISE_COMPLEMENT -> {
        var value = relations.unbox(operand);
        yield value != null && value.isNumeric()
            ? BasicTy.promote(value, BasicTy.INT)
            : BasicTy.UNKNOWN;
      }
      default -> operand;
    };
  }

  Ty binary(BinaryExpr.Operator operator, Ty left, Ty right) {
    return switch (operator) {
      case OR, AND, EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS ->
          BasicTy.BOOLEAN;
      case LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> {
        var value = relations.unbox(left);
        yield value == null ? BasicTy.UNKNOWN : BasicTy.promote(value, BasicTy.INT);
      }
      case PLUS -> isString(left) || isString(right) ? relations.string() : arithmetic(left, right);
      default -> arithmetic(left, right);
    };
  }

  private boolean isString(Ty type) {
    return type.equals(relations.string());
  }

  private Ty arithmetic(Ty left, Ty right) {
    var one = relations.unbox(left);
    var other = relations.unbox(right);
    if (one == null || other == null) {
      return BasicTy.UNKNOWN;
    }
    return one == BasicTy.BOOLEAN && other == BasicTy.BOOLEAN
        ? BasicTy.BOOLEAN
        : BasicTy.promote(one, other);
  }

  /** The type of a choice between values. */
  Ty join(List<Ty> types, Target target, Bounds bounds) {
    if (types.isEmpty()) {
      return BasicTy.UNKNOWN;
    }
    var first = types.get(0);
    if (Collections.frequency(types, first) == types.size()) {
      return first;
    }
    var values = values(types);
    if (values != null) {
      return values;
    }
    if (target.inference() != null && Solver.isOpen(types)) {
      return target.inference().join(types);
    }
    if (target.type() != null && target.inference() == null) {
      return target.type();
    }
    var read = new ArrayList<Ty>(types.size());
    for (var type : types) {
      read.add(Solver.read(relations.box(type)));
    }
    return bounds.least(read);
  }

  /** The primitive result if all are numbers or all are booleans, at least one of them unboxed. */
  private Ty values(List<Ty> types) {
    var primitive = false;
    for (var type : types) {
      primitive |= type.isPrimitive();
    }
    if (!primitive) {
      return null;
    }
    var values = new ArrayList<BasicTy>(types.size());
    for (var type : types) {
      var value = relations.unbox(type);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    var result = values.get(0);
    for (var value : values) {
      if (value != result) {
        if (!value.isNumeric() || !result.isNumeric()) {
          return null;
        }
        result = narrow(result, value);
      }
    }
    return result;
  }

  /** {@code byte} with {@code short} is {@code short}; small constants keep the other's type. */
  private static BasicTy narrow(BasicTy one, BasicTy other) {
    if (one.isSmall() && other.isSmall()) {
      return BasicTy.SHORT;
    }
    return BasicTy.promote(one, other);
  }
}
