/** What do files of chips or clusters say of each, whatever its fields are? The histories of models, for other subjects. */
import { InputError } from '../../provenance/input-error.js';
import type { CellValue } from '../../sources/source.js';
import { vintageOf } from '../as-of.js';
import { buildHistories, type Histories, type History, type ModelTable } from '../history.js';
import type { ModelField } from '../model.js';
import { normalName } from '../name.js';
import { pick, visibleSightings } from '../pick.js';
import { fieldNames, statedField } from '../show.js';

export interface Described {
  readonly histories: Histories;
  /** Units of the source's columns, by field. */
  readonly units: Readonly<Record<string, string>>;
  /** What one is called in an error. */
  readonly noun: string;
}

export function describe(tables: readonly ModelTable[], units: Described['units'], noun: string): Described {
  const histories = buildHistories(tables.map(toldApart), {
    aliases: [],
    corrections: [],
    openWeights: {},
    accepted: {},
  });
  return { histories, units, noun };
}

/** Rows of one file that bear one name are as many things: the second gets a number. */
function toldApart(table: ModelTable): ModelTable {
  const seen = new Map<string, number>();
  const names = (table.table.columns.name ?? []).map((value): CellValue => {
    const name = normalName(String(value ?? ''));
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? value : `${name} (${count})`;
  });
  return { ...table, table: { ...table.table, columns: { ...table.table.columns, name: names } } };
}

/** Those that a file of the vintage lists. Throws an InputError where there is none by that day. */
export function visibleOnes({ histories, noun }: Described, asOf: string | null): readonly History[] {
  const [first] = histories.files;
  if (!first) throw new InputError(`the data directory holds no file of ${noun}s yet`);
  const { retrieved } = first.snapshot;
  if (asOf !== null && asOf < retrieved)
    throw new InputError(`no file of ${noun}s was retrieved by ${asOf}; the first is of ${retrieved}`, {
      flag: '--as-of',
    });
  return histories.models.filter((one) => visibleSightings(one, histories, asOf).length > 0);
}

export function vintageOfDescribed({ histories }: Described, asOf: string | null) {
  return vintageOf(histories, asOf);
}

/** Values by field, as they are shown. */
export function shownOf(
  { histories }: Described,
  one: History,
  asOf: string | null,
): { text(field: string): string | null; number(field: string): number | null } {
  const sightings = visibleSightings(one, histories, asOf);
  const get = (field: string) => pick(one, histories, field, sightings).value;
  return {
    text: (field) => {
      const value = get(field);
      return value === null || String(value).trim() === '' ? null : String(value).trim();
    },
    number: (field) => {
      const value = get(field);
      return typeof value === 'number' ? value : null;
    },
  };
}

export function fieldsOf({ histories, units }: Described, one: History, asOf: string | null): ModelField[] {
  const sightings = visibleSightings(one, histories, asOf);
  return fieldNames(sightings, histories)
    .map((field) => statedField(one, histories, field, sightings, units[field] ?? null))
    .filter(({ statements }) => statements.length > 0);
}
