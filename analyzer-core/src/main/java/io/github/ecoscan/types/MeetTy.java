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

  // records compare by method handles made at run time: too slow for what is compared this often
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof MeetTy meet && parts.equals(meet.parts));
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }
}
