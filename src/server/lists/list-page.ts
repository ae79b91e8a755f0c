/** Which rows of a list stand on a page? Sorted, begun where the page before ended, and the same list as there. */
import { WrongParameters } from '../asked.js';
import type { ListAsked } from './list-parameters.js';
import { type ListShape, type Row, rowsOf, sortRows } from './list-shape.js';
import { type Place, readPageToken, shortHash, writePageToken, wrongToken } from './page-token.js';

/** A question of a list, as far as its pages go. */
export interface PageOrder {
  readonly shape: ListShape;
  /** What tells this question from all others. */
  readonly question: string;
  readonly asked: ListAsked;
  /** Asks for all rows: as it was asked, or of a day. */
  readonly all: (asOf: string | null) => Promise<object>;
}

export async function listPage({ shape, question, asked, all }: PageOrder): Promise<object> {
  const { sort, limit, offset, 'page-token': token } = asked;
  const place = token === undefined ? null : readPageToken(token, question);
  if (place && offset > 0)
    throw new WrongParameters([
      { parameter: 'offset', problem: 'not with page-token, which says where to go on' },
    ]);
  const answer = place ? await sameData(place, all) : await all(null);
  const rows = sort === undefined ? rowsOf(answer, shape) : sortRows(rowsOf(answer, shape), sort, shape);
  const start = place ? startBehind(rows, place, shape) : offset;
  const end = limit === undefined ? rows.length : start + limit;
  const page = rows.slice(start, end);
  const last = page.at(-1);
  const next = last && end < rows.length ? { shown: end, last: idOf(last, shape), ...dataOf(answer) } : null;
  return {
    ...answer,
    [shape.rows]: page,
    total: rows.length,
    nextPageToken: next && writePageToken(next, question),
  };
}

/** What came in since the page before is left out: the day it was of is asked for. */
async function sameData(place: Place, all: PageOrder['all']): Promise<object> {
  const now = await all(null);
  if (dataOf(now).data === place.data) return now;
  const then = await all(place.day);
  if (dataOf(then).data === place.data) return then;
  throw wrongToken('the data it was given for have changed since; ask again from the start');
}

/** Rows that were written since may stand before it, so it is found by its id. */
function startBehind(rows: readonly Row[], { shown, last }: Place, shape: ListShape): number {
  const isLast = (row: Row | undefined) => row !== undefined && idOf(row, shape) === last;
  if (isLast(rows[shown - 1])) return shown;
  const found = rows.findLastIndex(isLast);
  if (found >= 0) return found + 1;
  throw wrongToken('the row it begins behind is not in this list; ask again from the start');
}

function idOf(row: Row, { id }: ListShape): string {
  return JSON.stringify(id.map((field) => row[field]));
}

/** The vintage of an answer, or the later one of two. */
function dataOf(answer: object): Pick<Place, 'day' | 'data'> {
  const known: { vintage?: VintageLike | null; vintageFrom?: VintageLike; vintageTo?: VintageLike } = answer;
  const made = [known.vintage, known.vintageFrom, known.vintageTo].flatMap((vintage) => vintage ?? []);
  const day = made.at(-1)?.date ?? null;
  return {
    day,
    data: day === null ? null : shortHash(JSON.stringify(made.map(({ snapshots }) => snapshots))),
  };
}

interface VintageLike {
  readonly date: string;
  readonly snapshots: readonly object[];
}
