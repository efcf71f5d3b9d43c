package io.github.ecoscan.model;

/**
 * What a number counts. Each unit is a type of its own, so that amounts of different things cannot
 * be added, and a rate fits only the amount it is for.
 */
public sealed interface Unit {
  One ONE = new One();
  CpuSecond CPU_SECOND = new CpuSecond();
  VcpuHour VCPU_HOUR = new VcpuHour();
  Joule JOULE = new Joule();
  KilowattHour KWH = new KilowattHour();
  GramCo2e GRAM_CO2E = new GramCo2e();
  GramSb GRAM_SB = new GramSb();
  Megajoule MEGAJOULE = new Megajoule();
  Litre LITRE = new Litre();
  Bytes BYTE = new Bytes();
  Gigabyte GIGABYTE = new Gigabyte();
  GigabyteHour GIGABYTE_HOUR = new GigabyteHour();
  GigabyteYear GIGABYTE_YEAR = new GigabyteYear();
  Row ROW = new Row();
  Token TOKEN = new Token();
  Execution EXECUTION = new Execution();
  Year YEAR = new Year();
  Day DAY = new Day();

  /** How it is written behind a number, the same in all languages. */
  String symbol();

  /** No unit: shares and counts of the same thing. */
  record One() implements Unit {
    @Override
    public String symbol() {
      return "1";
    }
  }

  /** A second of work of one processor thread. */
  record CpuSecond() implements Unit {
    @Override
    public String symbol() {
      return "CPU s";
    }
  }

  /** An hour of one virtual processor, busy or reserved. */
  record VcpuHour() implements Unit {
    @Override
    public String symbol() {
      return "vCPU h";
    }
  }

  /** Electricity, where the source counts in joules. */
  record Joule() implements Unit {
    @Override
    public String symbol() {
      return "J";
    }
  }

  /** Electricity. */
  record KilowattHour() implements Unit {
    @Override
    public String symbol() {
      return "kWh";
    }
  }

  /** Greenhouse gases, as carbon dioxide. */
  record GramCo2e() implements Unit {
    @Override
    public String symbol() {
      return "gCO2e";
    }
  }

  /** Metals and minerals used up, as antimony (ADPe). */
  record GramSb() implements Unit {
    @Override
    public String symbol() {
      return "gSbeq";
    }
  }

  /** Primary energy. */
  record Megajoule() implements Unit {
    @Override
    public String symbol() {
      return "MJ";
    }
  }

  /** Water. */
  record Litre() implements Unit {
    @Override
    public String symbol() {
      return "L";
    }
  }

  /** Eight bits. */
  record Bytes() implements Unit {
    @Override
    public String symbol() {
      return "B";
    }
  }

  /** A thousand million bytes. */
  record Gigabyte() implements Unit {
    @Override
    public String symbol() {
      return "GB";
    }
  }

  /** A gigabyte held in memory for an hour. */
  record GigabyteHour() implements Unit {
    @Override
    public String symbol() {
      return "GB h";
    }
  }

  /** A gigabyte kept for a year. */
  record GigabyteYear() implements Unit {
    @Override
    public String symbol() {
      return "GB year";
    }
  }

  /** A row of a database. */
  record Row() implements Unit {
    @Override
    public String symbol() {
      return "rows";
    }
  }

  /** A token of a language model. */
  record Token() implements Unit {
    @Override
    public String symbol() {
      return "tokens";
    }
  }

  /** One run of a piece of code. */
  record Execution() implements Unit {
    @Override
    public String symbol() {
      return "executions";
    }
  }

  /** A year of 8,760 hours. */
  record Year() implements Unit {
    @Override
    public String symbol() {
      return "year";
    }
  }

  /** A day of the life of a server. */
  record Day() implements Unit {
    @Override
    public String symbol() {
      return "days";
    }
  }

  /** So much of one thing for each of another. */
  record Per<N extends Unit, D extends Unit>(N amount, D each) implements Unit {
    @Override
    public String symbol() {
      return amount.symbol() + " / " + each.symbol();
    }
  }

  /** The unit of a rate. */
  static <N extends Unit, D extends Unit> Per<N, D> per(N amount, D each) {
    return new Per<>(amount, each);
  }
}
