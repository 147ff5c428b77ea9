import { textOf, type Unit } from "./units.ts";

/** A documented unit, and how often it was exercised. */
export interface Row {
  readonly unit: Unit;
  readonly exercised: number;
}

export interface Result {
  readonly rows: readonly Row[];
  /** Documented, but not exercised. */
  readonly missing: readonly string[];
  /** Exercised, but not documented: a test that notes the wrong thing. */
  readonly unknown: readonly string[];
}

/** Counts what was exercised. */
export class Coverage {
  readonly #counts = new Map<string, number>();

  /** To be called once all that there is to assert about the unit holds. */
  exercised(unit: Unit): void {
    const text = textOf(unit);
    this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
  }

  /** Compares what was exercised with everything that is documented. */
  compare(documented: readonly Unit[]): Result {
    const texts = new Set(documented.map(textOf));
    const rows = documented.map((unit) => ({ unit, exercised: this.#counts.get(textOf(unit)) ?? 0 }));
    return {
      rows,
      missing: rows.filter(({ exercised }) => exercised === 0).map(({ unit }) => textOf(unit)),
      unknown: [...this.#counts.keys()].filter((text) => !texts.has(text)),
    };
  }
}
