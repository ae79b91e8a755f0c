/** The dated, sourced sheet of one model or run: what the law asks of it, block by block. */
import { asksSomething } from '../regulation/on-a-day.js';
import { FACT_FLAGS } from '../regulation/question.js';
import type { AssessAnswer, VerdictAnswer } from '../regulation/verdict.js';
import { formatDate, formatShare } from '../units/format.js';
import type { Language } from '../units/language.js';
import { type Block, plainItems } from './document.js';
import {
  amountOfLaw,
  answerHint,
  countingName,
  dutyText,
  figureAmount,
  figureText,
  lawText,
  lineText,
  notedText,
  probabilityText,
  statusText,
} from './law-text.js';

/** What the sheet is about, with its day, and what it does not cover. */
export function sheetTitle(answer: AssessAnswer, language: Language): string {
  return lawText(language)('sheetTitle', { name: answer.subject.name });
}

export function lawSheet(answer: AssessAnswer, language: Language): Block[] {
  return [
    { kind: 'heading', level: 1, text: sheetTitle(answer, language) },
    ...preamble(answer, language),
    ...section('inShort', [{ kind: 'list', items: plainItems(findings(answer, language)) }], language),
    ...section('figuresTitle', [figuresTable(answer, language)], language),
    ...verdictsSection(answer, language),
    ...askedSection(answer, language),
    ...factsSection(answer, language),
    ...questionsSection(answer, language),
    ...timelineSection(answer, language),
    ...sourcesSection(answer, language),
  ];
}

export function preamble(answer: AssessAnswer, language: Language): Block[] {
  const text = lawText(language);
  const date = (day: string) => formatDate(day, language);
  const sentences = [
    text('asOf', { date: date(answer.on) }),
    ...(answer.vintage ? [text('vintageUsed', { date: date(answer.vintage.date) })] : []),
    text('coverage', { date: date(answer.coveredUntil.slice(0, 7)) }),
    ...(answer.on > answer.coveredUntil ? [text('beyondCoverage')] : []),
  ];
  return [
    { kind: 'notice', text: answer.notLegalAdvice[language] },
    { kind: 'paragraph', text: sentences.join(' ') },
  ];
}

function section(
  key: Parameters<ReturnType<typeof lawText>>[0],
  blocks: readonly Block[],
  language: Language,
): Block[] {
  return [{ kind: 'heading', level: 2, text: lawText(language)(key) }, ...blocks];
}

/** How many of the rules that ask something are met, open or not met, by name where it matters. */
export function findings({ verdicts }: AssessAnswer, language: Language): string[] {
  const text = lawText(language);
  const asking = verdicts.filter(({ status }) => asksSomething(status));
  const of = (met: VerdictAnswer['met']) => asking.filter((verdict) => verdict.met === met);
  const open = of('open').filter(({ reached }) => reached);
  const facts = of('open').filter(({ reached }) => !reached);
  const names = (some: readonly VerdictAnswer[]) => some.map(({ title }) => title[language]).join('; ');
  const [yes, no] = [of('yes'), of('no')];
  return [
    yes.length > 0 ? text('finding.met', { count: yes.length, rules: names(yes) }) : text('finding.none'),
    ...(open.length > 0 ? [text('finding.open', { count: open.length, rules: names(open) })] : []),
    ...asking.flatMap((verdict) => marginText(verdict, language)),
    ...no.flatMap((verdict) => outsideText(verdict, language)),
    ...(facts.length > 0 ? [text('finding.facts', { count: facts.length, rules: names(facts) })] : []),
    ...(no.length > 0 ? [text('finding.notMet', { count: no.length })] : []),
  ];
}

/** Near the line an estimate that is allowed to be off by the margin settles nothing, on either side. */
function marginText({ margin, title }: VerdictAnswer, language: Language): string[] {
  if (!margin?.inside) return [];
  return [
    lawText(language)('inMargin', {
      rule: title[language],
      percent: formatShare(margin.fraction, language),
      low: amountOfLaw(margin.low, language),
      high: amountOfLaw(margin.high, language),
    }),
  ];
}

/** Over the line and yet outside: what keeps it there. */
function outsideText(verdict: VerdictAnswer, language: Language): string[] {
  const text = lawText(language);
  if (verdict.verdict !== 'over') return [];
  const failing = verdict.conditions.filter(({ holds }) => holds === 'no');
  if (failing.length === 0) return [];
  const reasons = failing.map(({ question, needs }) =>
    text('needs', { question: question[language], needs: needs[language] }),
  );
  return [text('finding.outside', { rule: verdict.title[language], reasons: reasons.join(' ') })];
}

export function figuresTable({ figures }: AssessAnswer, language: Language): Block {
  const text = lawText(language);
  const write = (value: number) => figureAmount(value, language);
  const names = (parts: (typeof figures)[number]['uncounted']) =>
    parts.map(({ text: part }) => part[language]);
  const rows = mergedRows(
    figures.map((figure) => {
      const { value, low, high, evidence, gap, uncounted, notStated } = figure;
      const name = `${text(`of.${figure.of}`)}: ${countingName(figure.counting, language)}`;
      if (value === null || low === null || high === null)
        return [name, '–', '–', text('evidence.gap', { reason: gap?.text[language] ?? '' }), ''];
      const range = low === high ? text('exact') : text('range', { low: write(low), high: write(high) });
      const upper = notStated.length > 0 ? [text('inUpperEnd', { parts: names(notStated).join(', ') })] : [];
      return [
        name,
        write(value),
        range,
        text(`evidence.${evidence}`),
        [...names(uncounted), ...upper].join('; '),
      ];
    }),
  );
  return {
    kind: 'table',
    head: [text('counted'), text('median'), text('interval'), text('evidence'), text('notIn')],
    rows,
    leads: { column: 1, about: rows.map(() => null) },
  };
}

/** Ways of counting that come to the same are one row. */
function mergedRows(rows: readonly (readonly string[])[]): string[][] {
  const byFigure = new Map<string, string[]>();
  for (const [name = '', ...cells] of rows) {
    const [owner = ''] = name.split(': ');
    const key = [owner, ...cells].join('\t');
    const known = byFigure.get(key);
    if (known) known[0] = `${known[0]}; ${name.slice(owner.length + 2)}`;
    else byFigure.set(key, [name, ...cells]);
  }
  return [...byFigure.values()];
}

/** Rules that were not yet law on the day are named and no more. */
function verdictsSection({ verdicts }: AssessAnswer, language: Language): Block[] {
  const known = verdicts.filter(({ status }) => status !== 'not_yet_law');
  const later = verdicts.filter(({ status }) => status === 'not_yet_law');
  const rules = later.map(({ title }) => title[language]).join('; ');
  const note: Block[] =
    later.length > 0 ? [{ kind: 'paragraph', text: lawText(language)('notYetTitle', { rules }) }] : [];
  return section('verdictsTitle', [verdictsTable(known, language), ...note], language);
}

/** Every rule, in the order of the register. */
export function verdictsTable(verdicts: readonly VerdictAnswer[], language: Language): Block {
  const text = lawText(language);
  return {
    kind: 'table',
    head: [
      text('rule'),
      text('line'),
      text('onThatDay'),
      text('verdict'),
      text('probability'),
      text('conditions'),
    ],
    rows: verdicts.map((verdict) => [
      notedText({ text: verdict.title, verified: verdict.verified }, language),
      lineText(verdict.line, language),
      statusText(verdict, language),
      text(`verdict.${verdict.verdict}`),
      probabilityText(verdict, language),
      text(`met.${verdict.met}`),
    ]),
    leads: { column: 0, about: verdicts.map(({ rule }) => rule) },
  };
}

/** Rules that are met or may be, and ask something now or from a day that is set. */
export function askingVerdicts({ verdicts }: AssessAnswer): VerdictAnswer[] {
  return verdicts.filter(({ status, reached }) => asksSomething(status) && reached);
}

/** Rules that ask something and that the figures speak to, for or against. */
export function shortVerdicts({ verdicts }: AssessAnswer): VerdictAnswer[] {
  return verdicts.filter(
    ({ status, reached, verdict }) => asksSomething(status) && (reached || verdict !== 'unknown'),
  );
}

function askedSection(answer: AssessAnswer, language: Language): Block[] {
  const text = lawText(language);
  const concerned = askingVerdicts(answer);
  if (concerned.length === 0)
    return section('askedTitle', [{ kind: 'paragraph', text: text('nothingAsked') }], language);
  return section(
    'askedTitle',
    concerned.flatMap((verdict) => verdictBlocks(verdict, answer, language)),
    language,
  );
}

export function verdictBlocks(verdict: VerdictAnswer, answer: AssessAnswer, language: Language): Block[] {
  const text = lawText(language);
  const name = naming(answer, language);
  const list = (key: Parameters<typeof text>[0], items: readonly string[]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', level: 4, text: text(key) },
          { kind: 'list', items: plainItems(items) },
        ];
  return [
    {
      kind: 'heading',
      level: 3,
      text: notedText({ text: verdict.title, verified: verdict.verified }, language),
    },
    { kind: 'paragraph', text: lineSentences(verdict, language).join(' '), about: verdict.rule },
    ...list('conditionsTitle', conditionTexts(verdict, language)),
    ...list(
      'duties',
      verdict.duties.map((duty) => dutyText(duty, language, name)),
    ),
    ...list(
      'penalties',
      verdict.penalties.map((penalty) => notedText(penalty, language)),
    ),
    ...list('judgements', [
      ...verdict.judgements.map((judgement) => judgement[language]),
      ...verdict.readings.map((reading) =>
        text('reading', {
          text: reading.text[language],
          verdict: text(`verdict.${reading.verdict ?? 'unknown'}`),
        }),
      ),
    ]),
    ...list(
      'missing',
      verdict.missing.map(({ kind, text: what }) =>
        kind === 'part' ? text('missingPart', { part: what[language] }) : what[language],
      ),
    ),
  ];
}

function naming(answer: AssessAnswer, language: Language): (kind: 'fact' | 'rule', id: string) => string {
  const questions = new Map(answer.questions.map(({ fact, question }) => [fact, question[language]]));
  const rules = new Map(answer.verdicts.map(({ rule, title }) => [rule, title[language]]));
  return (kind, id) =>
    `“${(kind === 'fact' ? questions : rules).get(id) ?? id}”`.replace(
      /^“(.*)”$/,
      language === 'de' ? '„$1“' : '“$1”',
    );
}

function lineSentences(verdict: VerdictAnswer, language: Language): string[] {
  const text = lawText(language);
  const { line } = verdict;
  const sentences = [
    `${statusText(verdict, language)}.`,
    text('theLine', {
      line: lineText(line, language),
      figure: figureText(line.figure, language),
      verdict: text(`verdict.${verdict.verdict}`),
    }),
  ];
  const { gap, evidence } = line.figure;
  if (gap === null && verdict.verdict === 'unknown') sentences.push(text('unseen'));
  if (evidence === 'imputed' && verdict.verdict === 'straddles') sentences.push(text('likely'));
  sentences.push(...marginText(verdict, language));
  return sentences.map((sentence, index) => (index === 0 ? capitalised(sentence) : sentence));
}

function capitalised(sentence: string): string {
  return `${sentence.slice(0, 1).toLocaleUpperCase('de')}${sentence.slice(1)}`;
}

function conditionTexts({ further, conditions }: VerdictAnswer, language: Language): string[] {
  const text = lawText(language);
  return [
    ...further.map((test) => {
      const holds = text(`met.${test.holds}`);
      if (test.kind === 'line')
        return text('furtherLine', {
          line: lineText(test, language),
          figure: figureText(test.figure, language),
          holds,
        });
      const key = test.by === 'original' ? 'furtherOriginal' : 'furtherRule';
      return text(key, { rule: test.title[language], holds });
    }),
    ...conditions.map(({ question, needs, holds }) =>
      text('factHolds', {
        question: question[language],
        needs: needs[language],
        holds: text(`met.${holds}`),
      }),
    ),
  ];
}

function factsSection({ facts }: AssessAnswer, language: Language): Block[] {
  if (facts.length === 0) return [];
  const text = lawText(language);
  const items = facts.map(({ question, said, from }) => {
    return `${question[language]} ${said[language]} (${text(`from.${from}`)})`;
  });
  return section('factsTitle', [{ kind: 'list', items: plainItems(items) }], language);
}

function questionsSection({ questions }: AssessAnswer, language: Language): Block[] {
  if (questions.length === 0) return [];
  const text = lawText(language);
  const items = questions.map((question) => {
    const hint = answerHint(question, FACT_FLAGS.includes(question.fact), language);
    return `${question.question[language]} ${question.why[language]} (${hint})`;
  });
  return section(
    'questionsTitle',
    [
      { kind: 'paragraph', text: text('questionsText') },
      { kind: 'list', items: plainItems(items) },
    ],
    language,
  );
}

function timelineSection(answer: AssessAnswer, language: Language): Block[] {
  const entries = answer.timeline;
  if (entries.length === 0) return [];
  const text = lawText(language);
  const titles = new Map(answer.verdicts.map(({ rule, title }) => [rule, title[language]]));
  const asking = new Set(askingVerdicts(answer).map(({ rule }) => rule));
  const shown = entries.filter(({ rule }) => rule === null || asking.has(rule));
  if (shown.length === 0) return [];
  const rows = shown.map(({ date, event, rule, status, name }) => {
    const said =
      event === 'status'
        ? `${text(`status.${status ?? 'in_force'}`)}${name ? ` (${name[language]})` : ''}`
        : event === 'date'
          ? (name?.[language] ?? '')
          : text(`event.${event}`);
    return [
      formatDate(date, language),
      rule === null ? answer.subject.name : (titles.get(rule) ?? rule),
      said,
    ];
  });
  const [notified] = shown.filter(({ event }) => event === 'notify-by');
  const [starts] = shown.filter(({ event }) => event === 'starts');
  const early = notified && starts && notified.date < starts.date;
  return section(
    'timelineTitle',
    [
      ...(early ? [{ kind: 'paragraph' as const, text: text('beforeStart') }] : []),
      { kind: 'table', head: [text('date'), text('rule'), text('event')], rows },
    ],
    language,
  );
}

function sourcesSection({ sources }: AssessAnswer, language: Language): Block[] {
  if (sources.length === 0) return [];
  const text = lawText(language);
  const items = sources.map(({ title, url, mark }) => ({ text: `${title} (${text(`mark.${mark}`)})`, url }));
  return section('sourcesTitle', [{ kind: 'list', items }], language);
}
