package io.github.ecoscan.link;

import io.github.ecoscan.facts.CallFact;
import io.github.ecoscan.facts.Mark;
import io.github.ecoscan.facts.TypeFact;
import io.github.ecoscan.facts.UnitFacts;
import io.github.ecoscan.types.MethodRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who calls whom in the project, by class-hierarchy analysis over the facts. */
final class CallGraph {
  /** With more implementations than this, none is likely to be the one. */
  private static final int MAX_TARGETS = 4;

  private static final int MAX_SUPERCLASSES = 4;

  private final Set<String> asked;
  private final List<Member> members = new ArrayList<>();
  private final Map<String, List<Member>> byName = new HashMap<>();
  private final Map<String, List<String>> subtypes = new HashMap<>();
  private final Set<String> types = new HashSet<>();
  private final Map<String, String> superclasses = new HashMap<>();
  private final Map<MethodRef, List<Member>> targets = new HashMap<>();
  private final Functions functions = new Functions(this);

  /**
   * Makes the graph.
   *
   * @param asked symbols of members whose callers are wanted even where they call nothing
   */
  CallGraph(List<UnitFacts> units, Set<String> asked) {
    this.asked = asked;
    for (var unit : units) {
      unit.types().forEach(this::add);
      for (var fact : unit.members()) {
        var member = new Member(unit.file(), fact);
        members.add(member);
        byName
            .computeIfAbsent(fact.owner() + "#" + fact.name(), key -> new ArrayList<>())
            .add(member);
      }
    }
    var resolved = members.stream().map(functions::resolve).toList();
    for (var i = 0; i < members.size(); i++) {
      members.get(i).resolve(resolved.get(i));
    }
    for (var member : members) {
      member.fact().calls().forEach(call -> connect(member, call));
    }
  }

  private void add(TypeFact type) {
    types.add(type.name());
    // a class names its superclass first; what that is of the project has constructors
    type.supertypes().stream().findFirst().ifPresent(first -> superclasses.put(type.name(), first));
    for (var supertype : type.supertypes()) {
      subtypes.computeIfAbsent(supertype, key -> new ArrayList<>()).add(type.name());
    }
  }

  private void connect(Member caller, CallFact call) {
    var found = found(call);
    if (found.size() > (isDeclared(call) ? MAX_TARGETS : 1)) {
      found.forEach(
          target ->
              target.possibleCallers().add(new Member.Edge(caller, call, target, true, false)));
      return;
    }
    // a method that calls nothing is still one that may run instead
    var isDynamic = isDynamic(call, found);
    var isGathered = isDynamic && found.stream().anyMatch(this::gathers);
    for (var target : found) {
      if (!hasCode(target)) {
        continue;
      }
      var isFallBack = isGathered && !gathers(target);
      target.callers().add(new Member.Edge(caller, call, target, isDynamic, isFallBack));
    }
  }

  /** Whether a member adds to a batch, if by way of another one that it certainly calls. */
  private boolean gathers(Member member) {
    return member.fact().is(Mark.GATHERS)
        || member.fact().calls().stream()
            .flatMap(call -> only(call).stream())
            .anyMatch(called -> called.fact().is(Mark.GATHERS));
  }

  /** What implements a library's type may be one of many that the project does not know. */
  private boolean isDeclared(CallFact call) {
    return types.contains(call.target().owner());
  }

  /** A constructor runs all that it finds. */
  private boolean isDynamic(CallFact call, List<Member> found) {
    return !call.exact() && (found.size() > 1 || !isDeclared(call));
  }

  private List<Member> found(CallFact call) {
    if (call.isChained()) {
      return declared(call.target().owner(), constructor(call.target()));
    }
    if (call.target().name().equals("<init>")) {
      return constructed(call.target());
    }
    return call.exact()
        ? declared(call.target().owner(), call.target())
        : targets.computeIfAbsent(call.target(), this::targets);
  }

  /** The member that a call runs, if that is certain enough. */
  Optional<Member> only(CallFact call) {
    var found = found(call);
    return found.size() == 1
        ? Optional.of(found.get(0))
        : found.stream()
            .filter(member -> member.fact().owner().equals(call.target().owner()))
            .findFirst();
  }

  /** Who runs a function, by the place that the function's code has in its own member. */
  Functions functions() {
    return functions;
  }

  private static MethodRef constructor(MethodRef chained) {
    return new MethodRef(chained.owner(), "<init>", chained.parameters(), false);
  }

  /**
   * A constructor, with the fields and blocks of its class and what its superclass runs unasked.
   */
  private List<Member> constructed(MethodRef constructor) {
    var found = new LinkedHashSet<>(declared(constructor.owner(), constructor));
    var isChained =
        found.stream().anyMatch(m -> m.fact().calls().stream().anyMatch(CallFact::isChained));
    var type = constructor.owner();
    for (var up = 0; type != null && up < MAX_SUPERCLASSES; up++) {
      for (var member : byName.getOrDefault(type + "#<init>", List.of())) {
        var isUnasked = up > 0 && !isChained && member.fact().parameters().isEmpty();
        if (member.fact().isInitialiser() || isUnasked) {
          found.add(member);
        }
      }
      type = superclasses.get(type);
    }
    return List.copyOf(found);
  }

  /** All members, in order of file and place. */
  List<Member> members() {
    return members;
  }

  /** The members with code that a call of a method may run. */
  private List<Member> targets(MethodRef method) {
    var found = new ArrayList<Member>();
    for (var type : withSubtypes(method.owner())) {
      declared(type, method).stream().filter(m -> m.fact().is(Mark.BODY)).forEach(found::add);
    }
    return found;
  }

  private Set<String> withSubtypes(String type) {
    var found = new LinkedHashSet<String>();
    var open = new ArrayList<>(List.of(type));
    while (!open.isEmpty()) {
      var next = open.remove(open.size() - 1);
      if (found.add(next)) {
        open.addAll(subtypes.getOrDefault(next, List.of()));
      }
    }
    return found;
  }

  private List<Member> declared(String type, MethodRef method) {
    var named = byName.getOrDefault(type + "#" + method.name(), List.of());
    var exact =
        named.stream().filter(m -> m.fact().parameters().equals(method.parameters())).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    if (overloads(method.owner(), method) > 1) {
      return List.of();
    }
    // generic parameters differ between an interface and its implementation
    var sameArity =
        named.stream().filter(m -> isAlike(m.fact().parameters(), method.parameters())).toList();
    return sameArity.size() == 1 ? sameArity : List.of();
  }

  /** Whether parameters may be the same but for generic ones. */
  private static boolean isAlike(List<String> these, List<String> those) {
    if (these.size() != those.size()) {
      return false;
    }
    for (var i = 0; i < these.size(); i++) {
      var isSame = these.get(i).equals(those.get(i));
      // primitives have no package, nor have types that are unknown
      if (!isSame && isPrimitive(these.get(i)) != isPrimitive(those.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrimitive(String type) {
    return !type.isEmpty() && Character.isLowerCase(type.charAt(0)) && type.indexOf('.') < 0;
  }

  private long overloads(String type, MethodRef method) {
    return byName.getOrDefault(type + "#" + method.name(), List.of()).stream()
        .filter(m -> m.fact().parameters().size() == method.parameters().size())
        .count();
  }

  private boolean hasCode(Member member) {
    return !member.fact().calls().isEmpty()
        || !member.fact().operations().isEmpty()
        || asked.contains(member.fact().symbol());
  }
}
