package io.github.ecoscan.types;

import java.util.List;

/** An intersection type: a value that is each of the parts. */
record MeetTy(List<Ty> parts) implements Ty {

  static Ty of(List<Ty> parts) {
    return parts.size() == 1 ? parts.get(0) : new MeetTy(parts);
  }

  @Override
  public Ty subst(Bindings bindings) {
    var replaced = Ty.subst(parts, bindings);
    return replaced == parts ? this : new MeetTy(replaced);
  }
}
