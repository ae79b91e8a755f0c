/** Which rules are known? Files of jurisdictions and shared terms, read strictly and checked against each other. */
import * as z from 'zod';
import { InputError } from '../provenance/input-error.js';
import { FIGURE_GAPS } from './figure.js';
import { COUNTINGS, type Duty, Fact, type Line, type RuleData, RuleDay, RuleFile, RuleText } from './rule.js';

/** A file below `data/rules/`, by its name there. */
export interface RuleFileText {
  readonly name: string;
  readonly text: string;
}

export interface Rule
  extends Omit<RuleData, 'duties' | 'exemptions' | 'penalties' | 'judgements' | 'sources'> {
  readonly jurisdiction: string;
  readonly jurisdictionName: RuleText;
  readonly coveredUntil: string;
  readonly duties: readonly (Duty & { readonly key: string })[];
  readonly exemptions: readonly Noted[];
  readonly penalties: readonly Noted[];
  readonly judgements: readonly RuleText[];
  readonly sources: readonly RuleFile['sources'][string][];
}
type Noted = RuleFile['exemptions'][string];

/** The parts of a run, and which of them each way of counting takes in. */
const CountingTerms = z.strictObject({
  source: z.string(),
  date: RuleDay,
  parts: z.record(z.string(), RuleText),
  countings: z.record(
    z.enum(COUNTINGS),
    z.strictObject({ text: RuleText, counts: z.array(z.string()), notStated: z.array(z.string()) }),
  ),
  catalogue: z.strictObject({ text: z.string(), contains: z.array(z.string()) }),
  /** What is missing where there is no figure. */
  gaps: z.record(z.enum(FIGURE_GAPS), RuleText),
  margin: z.strictObject({
    fraction: z.number().positive().lt(1),
    countings: z.array(z.enum(COUNTINGS)),
    text: RuleText,
  }),
});
export type CountingTerms = z.infer<typeof CountingTerms>;

const FactTerms = z.strictObject({ source: z.string(), date: RuleDay, facts: z.array(Fact) });
const DateTerms = z.strictObject({
  source: z.string(),
  date: RuleDay,
  dateNames: z.record(z.string(), RuleText),
});
const CatalogueTerms = z.strictObject({
  source: z.string(),
  date: RuleDay,
  mappings: z.array(
    z.strictObject({ fact: z.string(), field: z.string(), values: z.record(z.string(), z.string()) }),
  ),
});
const NoneFoundTerms = z.strictObject({
  source: z.string(),
  date: RuleDay,
  findings: z.array(
    z.strictObject({
      jurisdiction: z.string(),
      name: RuleText,
      text: RuleText,
      verified: z.boolean(),
      sources: z.array(z.url()),
    }),
  ),
});

const TERMS = {
  'terms/facts.json': FactTerms,
  'terms/dates.json': DateTerms,
  'terms/counting.json': CountingTerms,
  'terms/catalogue.json': CatalogueTerms,
  'terms/none-found.json': NoneFoundTerms,
} as const;

export interface Jurisdiction {
  readonly code: string;
  readonly name: RuleText;
  readonly written: string;
  readonly coveredUntil: string;
  readonly file: string;
}

export interface RuleBook {
  readonly rules: readonly Rule[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly dateNames: ReadonlyMap<string, RuleText>;
  readonly counting: CountingTerms;
  readonly mappings: z.infer<typeof CatalogueTerms>['mappings'];
  readonly noneFound: z.infer<typeof NoneFoundTerms>['findings'];
  /** The first day that some source no longer speaks of. */
  readonly coveredUntil: string;
}

/** Throws an InputError that names file and key for whatever does not fit. */
export function readRuleBook(files: readonly RuleFileText[]): RuleBook {
  const terms = (name: keyof typeof TERMS): RuleFileText => {
    const found = files.find((file) => file.name === name);
    if (!found) throw new InputError('is missing', { file: name });
    return found;
  };
  const jurisdictions = files
    .filter(({ name }) => !name.startsWith('terms/'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((file) => ({ file: file.name, data: parse(file, RuleFile) }));
  const facts = parse(terms('terms/facts.json'), FactTerms).facts;
  const dates = parse(terms('terms/dates.json'), DateTerms).dateNames;
  const book: RuleBook = {
    rules: jurisdictions.flatMap(({ file, data }) => data.rules.map((rule) => resolved(rule, data, file))),
    jurisdictions: jurisdictions.map(({ file, data }) => ({
      code: data.jurisdiction,
      name: data.name,
      written: data.written,
      coveredUntil: data.coveredUntil,
      file,
    })),
    facts: unique([
      ...facts.map((fact) => ['terms/facts.json', fact] as const),
      ...jurisdictions.flatMap(({ file, data }) => data.facts.map((fact) => [file, fact] as const)),
    ]),
    dateNames: new Map([
      ...Object.entries(dates),
      ...jurisdictions.flatMap(({ data }) => Object.entries(data.dateNames)),
    ]),
    counting: parse(terms('terms/counting.json'), CountingTerms),
    mappings: parse(terms('terms/catalogue.json'), CatalogueTerms).mappings,
    noneFound: parse(terms('terms/none-found.json'), NoneFoundTerms).findings,
    coveredUntil: jurisdictions.map(({ data }) => data.coveredUntil).sort()[0] ?? '',
  };
  for (const { file, data } of jurisdictions)
    data.rules.forEach((rule, index) => void checkRule(rule, book, file, `rules[${index}] ${rule.id}`));
  return book;
}

function parse<Schema extends z.ZodType>({ name, text }: RuleFileText, schema: Schema): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`is no JSON: ${error instanceof Error ? error.message : String(error)}`, {
      file: name,
    });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new InputError(issueText(result.error.issues[0], value), { file: name });
}

/** `rules[3].history[0].status: …`, with the offending key or value. */
export function issueText(issue: z.core.$ZodIssue | undefined, root: unknown): string {
  if (!issue) return 'cannot be read';
  const path = keyPath(issue.path);
  if (issue.code === 'unrecognized_keys')
    return `unknown key ${[...issue.path, issue.keys[0] ?? ''].length > 1 ? `${path}.` : ''}${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat().find(({ code }) => code !== 'invalid_type') ?? issue.errors.flat()[0];
    if (inner && inner.path.length > 0)
      return issueText({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue, root);
    if (inner) return issueText({ ...inner, path: issue.path } as z.core.$ZodIssue, root);
  }
  const found = issue.path.reduce<unknown>(
    (value, key) => (value && typeof value === 'object' ? Reflect.get(value, key) : undefined),
    root,
  );
  const given = found === undefined || typeof found === 'object' ? '' : ` (found ${JSON.stringify(found)})`;
  return `${path === '' ? '' : `${path}: `}${issue.message}${given}`;
}

function keyPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

function resolved(rule: RuleData, data: RuleFile, file: string): Rule {
  const look = <Value>(kind: string, shelf: Readonly<Record<string, Value>>, keys: readonly string[]) =>
    keys.map((key) => {
      const found = Object.hasOwn(shelf, key) ? shelf[key] : undefined;
      if (found === undefined)
        throw new InputError(`${rule.id}: ${kind} "${key}" is not among the ${kind} of the file`, { file });
      return { key, found };
    });
  return {
    ...rule,
    jurisdiction: data.jurisdiction,
    jurisdictionName: data.name,
    coveredUntil: data.coveredUntil,
    duties: look('duties', data.duties, rule.duties).map(({ key, found }) => ({ key, ...found })),
    exemptions: look('exemptions', data.exemptions, rule.exemptions).map(({ found }) => found),
    penalties: look('penalties', data.penalties, rule.penalties).map(({ found }) => found),
    judgements: look('judgements', data.judgements, rule.judgements).map(({ found }) => found),
    sources: look('sources', data.sources, rule.sources).map(({ found }) => found),
  };
}

function unique(facts: readonly (readonly [file: string, fact: Fact])[]): ReadonlyMap<string, Fact> {
  const known = new Map<string, Fact>();
  for (const [file, fact] of facts) {
    if (known.has(fact.id)) throw new InputError(`fact ${fact.id} is defined twice`, { file });
    if ((fact.kind === 'amount') !== (fact.gives !== undefined))
      throw new InputError(`fact ${fact.id}: an amount gives a metric, and nothing else does`, { file });
    if ((fact.kind === 'choice') !== (fact.choices !== undefined))
      throw new InputError(`fact ${fact.id}: a choice has choices, and nothing else does`, { file });
    known.set(fact.id, fact);
  }
  return known;
}

function checkRule(rule: RuleData, book: RuleBook, file: string, where: string): void {
  const refuse = (problem: string) => {
    throw new InputError(`${where}: ${problem}`, { file });
  };
  const ruleExists = (id: string) => {
    if (!book.rules.some((other) => other.id === id)) refuse(`there is no rule ${id}`);
  };
  const factExists = (id: string) => {
    if (!book.facts.has(id)) refuse(`there is no fact ${id}`);
  };
  if (book.rules.filter(({ id }) => id === rule.id).length > 1) refuse('the id is taken');
  checkLine(rule.line, refuse);
  if (buildsOnItself(rule.id, rule.id, book, [])) refuse('it builds on itself');
  for (const test of rule.and) {
    if ('rule' in test) ruleExists(test.rule);
    else checkLine(test, refuse);
  }
  for (const { fact } of rule.conditions) factExists(fact);
  if (rule.legacy) factExists(rule.legacy.fact);
  for (const { sumAgainst } of rule.readings) if (sumAgainst) ruleExists(sumAgainst);
  const days = rule.history.map(({ from }) => from);
  if (days.some((day, index) => index > 0 && day <= (days[index - 1] ?? '')))
    refuse('history is not in order of days');
  for (const date of Object.keys(rule.dates))
    if (!book.dateNames.has(date)) refuse(`date ${date} has no name`);
  for (const duty of book.rules.find(({ id }) => id === rule.id)?.duties ?? []) {
    if (duty.onlyIf) factExists(duty.onlyIf.fact);
    if (duty.waivedIf) factExists(duty.waivedIf.condition.fact);
    if (duty.waivedIf?.unlessRule) ruleExists(duty.waivedIf.unlessRule);
    if (duty.from && rule.dates[duty.from] === undefined)
      refuse(`duty ${duty.key}: there is no date ${duty.from}`);
  }
}

function buildsOnItself(id: string, start: string, book: RuleBook, trail: readonly string[]): boolean {
  const needed = (book.rules.find((rule) => rule.id === id)?.and ?? []).flatMap((test) =>
    'rule' in test ? [test.rule] : [],
  );
  return needed.some(
    (next) =>
      next === start || (!trail.includes(next) && buildsOnItself(next, start, book, [...trail, next])),
  );
}

function checkLine(line: Line, refuse: (problem: string) => void): void {
  const isCompute = ['training_compute_flop', 'finetune_ratio'].includes(line.metric);
  if (isCompute !== (line.counting !== null))
    refuse(`line: ${line.metric} ${isCompute ? 'must' : 'cannot'} say how compute is counted`);
  if ((line.comparator === null) !== (line.values.length === 0))
    refuse('line: a comparator needs a value, and a value a comparator');
  const days = line.values.map(({ from }) => from);
  if (days.some((day, index) => index > 0 && day <= (days[index - 1] ?? '')))
    refuse('line: values are not in order of days');
}
