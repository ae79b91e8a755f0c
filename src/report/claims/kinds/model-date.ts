/** `GPT-4 wurde im März 2023 veröffentlicht`: the day, month or year one model was published. */
import type { ClaimFigure, ClaimSource, ModelDateReading } from '../claim.js';
import type { DateMark } from '../read/dates.js';
import type { ReadSentence } from '../read/sentence.js';
import type { ClaimKind, Found, Ground, Judgement } from './claim-kind.js';
import { pointsBack } from './model-quantity.js';

export const modelDate: ClaimKind<ModelDateReading> = { kind: 'model-date', find, judge };

const RELEASED =
  /releas|publish|launch|appear|came out|comes out|coming out|announc|unveil|introduc|debut|made public|made available|presented|rolled out|dates? (?:from|back)|\bis from\b|arriv|open-sourced|shipped|out since|went live|hit the market|veröffentlich|erschien|erscheint|vorgestellt|stellte|kam|auf den markt|markteinführung|präsentier|publizier|freigegeben|stammt|datiert|herausgebracht|herausgekommen|brachte|gestartet|startete|verfügbar|erblickte|angekündigt|lanciert|gibt es seit|(?:ist|war|sind|waren) (?:schon |bereits )?seit [^,]{2,30} bekannt(?!,)|kennt man seit|known since|around since|on the market since/;

function find(sentence: ReadSentence): readonly Found<ModelDateReading>[] {
  const { lower, models, dates, context } = sentence;
  if (!RELEASED.test(lower)) return [];
  const clause = sentence.clause();
  const named =
    models.length > 0
      ? models.map(({ ids, start, end }) => ({ id: ids[0], start, end }))
      : pointsBack(lower) && context.models
        ? [{ id: context.models[0], start: 0, end: 0 }]
        : [];
  const free = new Set(dates.filter(isOfRelease));
  return named.flatMap(({ id, start, end }, index): Found<ModelDateReading>[] => {
    const next = named[index + 1]?.start ?? lower.length;
    // A comparison names a model whose date nobody said: `five times more than GPT-3`.
    const near = [...free]
      .map((date) => ({
        date,
        score:
          (clause(date.start) === clause(start) ? 2 : 0) +
          (date.start >= end && date.start < next ? 1 : 0) -
          Math.abs(date.start - end) / 1000,
      }))
      .sort((a, b) => b.score - a.score)[0]?.date;
    if (
      !near ||
      id === undefined ||
      (named.length > 1 && near.start > next && clause(near.start) !== clause(start))
    )
      return [];
    free.delete(near);
    return [
      {
        reading: { kind: 'model-date', model: id, date: near.date.replace(/\/$/, '') },
        start: near.start,
        uses: [],
      },
    ];
  });
}

/** A stretch or a bound is no day of release. */
function isOfRelease({ date }: DateMark): boolean {
  return !/\/./.test(date);
}

async function judge(reading: ModelDateReading, ground: Ground): Promise<Judgement> {
  const model = ground.catalog.models.find(({ id }) => id === reading.model);
  const published = model?.published ?? null;
  const sources: ClaimSource[] = [];
  if (!model || published === null)
    return { verdict: 'not-decidable', figure: null, otherReadings: [], sources };
  const row = [...ground.catalog.files].reverse().flatMap((file) => {
    const found = file.rows.find((one) => one.model === model.id && one.published !== null);
    return found ? [{ snapshot: file.snapshot, found }] : [];
  })[0];
  if (row)
    sources.push({
      type: 'cell',
      ...row.snapshot,
      row: row.found.row,
      column: 'Publication date',
      text: row.found.published ?? '',
    });
  const precision = model.publishedPrecision ?? 'day';
  const shown =
    precision === 'year' ? published.slice(0, 4) : precision === 'month' ? published.slice(0, 7) : published;
  const figure: ClaimFigure = {
    value: null,
    low: null,
    high: null,
    level: null,
    unit: 'date',
    evidence: 'recorded',
    date: shown,
    expected: null,
  };
  const [from, to] = model.publishedBetween ?? [published, published];
  const said = spanOf(reading.date);
  const apart = said.to < from || said.from > to;
  const holds = said.from <= from && to <= said.to;
  // A day within a month of which the source knows no day.
  const verdict = apart
    ? 'contradicted'
    : holds || sameStart(reading.date, published)
      ? 'supported'
      : 'not-decidable';
  return { verdict, figure, otherReadings: [], sources };
}

function sameStart(said: string, published: string): boolean {
  return /^\d{4}(-\d\d){0,2}$/.test(said) && published.startsWith(said);
}

function spanOf(date: string): { from: string; to: string } {
  const quarter = /^(\d{4})-Q(\d)$/.exec(date);
  if (quarter) {
    const last = Number(quarter[2]) * 3;
    return {
      from: `${quarter[1]}-${String(last - 2).padStart(2, '0')}-01`,
      to: `${quarter[1]}-${String(last).padStart(2, '0')}-31`,
    };
  }
  return {
    from: date.padEnd(10, '-01'),
    to: `${date}${'-12-31'.slice(date.length === 4 ? 0 : 3, date.length === 10 ? 3 : 6)}`,
  };
}
