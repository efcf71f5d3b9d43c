package io.github.ecoscan.types;

import io.github.ecoscan.types.UnitHeader.Import;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The types a file sees: its own, imported ones, those of its package and of java.lang. */
final class UnitScope implements TypeScope {
  private final Universe universe;
  private final String packagePath;
  private final List<Import> imports;
  private final List<Import> statics;
  private final Map<String, Ty> found = new ConcurrentHashMap<>(8);
  private List<SourceClass> types = List.of();
  private List<String> modulePackages;

  private UnitScope(Universe universe, UnitHeader header) {
    this.universe = universe;
    this.packagePath = header.packageName().replace('.', '/');
    this.imports = header.imports();
    this.statics = statics(imports);
  }

  /** Makes the symbols of a file's types. */
  static UnitScope of(UnitHeader read, Universe universe) {
    var header = Lombok.expand(read);
    var scope = new UnitScope(universe, header);
    var types = new ArrayList<SourceClass>(header.types().size());
    for (var type : header.types()) {
      types.add(SourceClass.top(type, header.packageName(), scope));
    }
    scope.types = List.copyOf(types);
    return scope;
  }

  private static List<Import> statics(List<Import> imports) {
    List<Import> found = List.of();
    for (var declared : imports) {
      if (declared.isStatic()) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(declared);
      }
    }
    return found;
  }

  List<SourceClass> types() {
    return types;
  }

  String packagePath() {
    return packagePath;
  }

  SourceClass type(String name) {
    for (var type : types) {
      if (type.simpleName().equals(name)) {
        return type;
      }
    }
    return null;
  }

  @Override
  public ClassSymbol enclosing() {
    return null;
  }

  @Override
  public Universe universe() {
    return universe;
  }

  @Override
  public UnitScope unit() {
    return this;
  }

  @Override
  public Ty find(String simpleName) {
    var known = found.get(simpleName);
    if (known == null) {
      var symbol = search(simpleName);
      known = symbol == null ? BasicTy.UNKNOWN : symbol.rawType();
      found.put(simpleName, known);
    }
    return known.isUnknown() ? null : known;
  }

  private ClassSymbol search(String name) {
    ClassSymbol symbol = type(name);
    symbol = symbol == null ? singleImport(name) : symbol;
    symbol = symbol == null ? universe.find(packagePath, name) : symbol;
    symbol = symbol == null ? universe.findInLang(name) : symbol;
    symbol = symbol == null ? onDemand(name) : symbol;
    symbol = symbol == null ? moduleImport(name) : symbol;
    return symbol == null ? absent(name) : symbol;
  }

  private ClassSymbol singleImport(String name) {
    for (var declared : imports) {
      if (!declared.onDemand() && endsWith(declared.name(), name)) {
        if (!declared.isStatic()) {
          return universe.canonical(declared.name());
        }
        var owner = universe.findCanonical(owner(declared));
        var member = owner == null ? null : owner.memberType(name);
        if (member != null) {
          return member;
        }
      }
    }
    return null;
  }

  private ClassSymbol onDemand(String name) {
    for (var declared : imports) {
      if (declared.onDemand() && !declared.isModule()) {
        var symbol = declared.isStatic() ? null : visible(declared.name(), name);
        if (symbol == null) {
          var owner = universe.findCanonical(declared.name());
          symbol = owner == null ? null : owner.memberType(name);
        }
        if (symbol != null) {
          return symbol;
        }
      }
    }
    return null;
  }

  /** A library's type: were there another of the name, the file would have to say which. */
  private ClassSymbol absent(String name) {
    for (var declared : imports) {
      if (declared.onDemand()
          && !declared.isStatic()
          && !declared.isModule()
          && Character.isUpperCase(name.charAt(0))) {
        var symbol = universe.absent(declared.name() + "." + name);
        if (symbol != null) {
          return symbol;
        }
      }
    }
    return null;
  }

  /** Classes that other packages keep to themselves are not imported on demand. */
  private ClassSymbol visible(String packageName, String name) {
    var symbol = universe.find(packageName.replace('.', '/'), name);
    return symbol == null || symbol.has(Flags.PUBLIC) ? symbol : null;
  }

  private ClassSymbol moduleImport(String name) {
    for (var packageName : modulePackages()) {
      var symbol = universe.find(packageName, name);
      if (symbol != null && symbol.has(Flags.PUBLIC)) {
        return symbol;
      }
    }
    return null;
  }

  private List<String> modulePackages() {
    if (modulePackages == null && !hasModule()) {
      modulePackages = List.of();
    }
    if (modulePackages == null) {
      modulePackages =
          imports.stream()
              .filter(Import::isModule)
              .flatMap(i -> universe.exportedPackages(i.name()).stream())
              .distinct()
              .toList();
    }
    return modulePackages;
  }

  private boolean hasModule() {
    for (var declared : imports) {
      if (declared.isModule()) {
        return true;
      }
    }
    return false;
  }

  /** The classes whose static members of a name are imported. */
  List<ClassSymbol> staticOwners(String member) {
    if (statics.isEmpty()) {
      return List.of();
    }
    var owners = new ArrayList<ClassSymbol>(1);
    for (var declared : statics) {
      if (!declared.onDemand() && endsWith(declared.name(), member)) {
        owners.add(universe.canonical(owner(declared)));
      }
    }
    return owners;
  }

  /** The classes whose static members are imported on demand. */
  List<ClassSymbol> staticOwners() {
    if (statics.isEmpty()) {
      return List.of();
    }
    var owners = new ArrayList<ClassSymbol>(1);
    for (var declared : statics) {
      if (declared.onDemand()) {
        owners.add(universe.canonical(declared.name()));
      }
    }
    return owners;
  }

  private static String owner(Import declared) {
    return declared.name().substring(0, Math.max(0, declared.name().lastIndexOf('.')));
  }

  private static boolean endsWith(String qualified, String simple) {
    var dot = qualified.length() - simple.length() - 1;
    return qualified.endsWith(simple) && (dot == -1 || (dot >= 0 && qualified.charAt(dot) == '.'));
  }
}
