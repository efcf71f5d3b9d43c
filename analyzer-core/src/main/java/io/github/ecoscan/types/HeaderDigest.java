package io.github.ecoscan.types;

import io.github.ecoscan.source.Digest;
import io.github.ecoscan.source.Digester;
import java.util.List;

/** Tells headers apart; where in the file a type stands does not count. */
final class HeaderDigest {
  private final Digester digester = new Digester();

  private HeaderDigest() {}

  static Digest of(UnitHeader unit) {
    var header = new HeaderDigest();
    header.unit(unit);
    return header.digester.digest();
  }

  private void unit(UnitHeader unit) {
    digester.add(unit.packageName()).add(unit.imports().size());
    for (var declared : unit.imports()) {
      digester
          .add(declared.name())
          .add(declared.isStatic())
          .add(declared.onDemand())
          .add(declared.isModule());
    }
    types(unit.types());
  }

  private void types(List<TypeHeader> types) {
    digester.add(types.size());
    types.forEach(this::type);
  }

  private void type(TypeHeader type) {
    digester.add(type.name()).add(type.flags());
    parameters(type.typeParameters());
    digester.add(type.hasSuperclass()).add(type.supertypes()).add(type.annotations());
    digester.add(type.fields().size());
    type.fields().forEach(this::field);
    digester.add(type.methods().size());
    type.methods().forEach(this::method);
    types(type.types());
  }

  private void field(TypeHeader.Field field) {
    digester.add(field.name()).add(field.flags()).add(field.type()).add(field.annotations());
  }

  private void method(TypeHeader.Method method) {
    digester.add(method.name()).add(method.flags());
    parameters(method.typeParameters());
    digester.add(method.result()).add(method.parameters()).add(method.annotations());
  }

  private void parameters(List<TypeHeader.Parameter> parameters) {
    digester.add(parameters.size());
    for (var parameter : parameters) {
      digester.add(parameter.name()).add(parameter.bounds());
    }
  }
}
