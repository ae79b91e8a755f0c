/** How are a line of law, a figure, a verdict and a duty said in a language? */
import type { COUNTINGS, RuleText } from '../regulation/rule.js';
import type {
  DutyAnswer,
  FigureAnswer,
  LineAnswer,
  QuestionAnswer,
  RuleAnswer,
  RulesAnswer,
  VerdictAnswer,
} from '../regulation/verdict.js';
import { formatDate, formatNumber, formatScientific, formatShare } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { lawMessages } from './messages/law.js';

export const lawText = (language: Language) => translator(lawMessages, language);

const SIGNIFICANT_DIGITS = 3;
/** From here on numbers are read as powers of ten. */
const SCIENTIFIC_FROM = 1e13;

/** Figures are given to two digits: that is what the EU asks to be reported, and more than an estimate is known to. */
const FIGURE_DIGITS = 2;

export function figureAmount(value: number, language: Language): string {
  return value >= SCIENTIFIC_FROM
    ? formatScientific(value, language, FIGURE_DIGITS)
    : amountOfLaw(value, language);
}

/** FLOP as powers of ten; money, people and shares in plain digits. */
export function amountOfLaw(value: number, language: Language): string {
  if (value >= SCIENTIFIC_FROM) return formatScientific(value, language, SIGNIFICANT_DIGITS);
  if (value < 10) return formatNumber(value, language, 3);
  return formatNumber(Number(value.toPrecision(4)), language, 0);
}

/** `more than 10²³ FLOP`. */
export function lineText(
  line: Pick<RuleAnswer, 'comparator' | 'value' | 'unit'> & Partial<Pick<RuleAnswer, 'formula'>>,
  language: Language,
): string {
  const text = lawText(language);
  const { comparator, unit } = line;
  const said = lineValue(line, language);
  if (comparator === null || said === null) return text('noLine');
  return text('aLine', { comparator: text(`comparator.${comparator}`), value: said, unit: unit[language] });
}

/** A third stays a third. */
function lineValue(
  { value, formula = null }: Pick<RuleAnswer, 'value'> & Partial<Pick<RuleAnswer, 'formula'>>,
  language: Language,
): string | null {
  const write = (amount: number) => amountOfLaw(amount, language);
  if (formula !== null && 'share' in formula)
    return lawText(language)('largerOf', {
      share: formatShare(formula.share, language),
      of: formula.of[language],
      amount: write(formula.atLeast),
    });
  if (value === null) return null;
  if (Math.abs(value - 1 / 3) < 1e-9) return '1/3';
  if (formula === null) return write(value);
  return `${write(value)} (${write(formula.numerator)} / ${formula.denominator})`;
}

/** `2.1 · 10²⁵ (7 · 10²⁴ to 6.3 · 10²⁵), recorded`, or what is missing. */
export function figureText(figure: FigureAnswer, language: Language): string {
  const text = lawText(language);
  const { value, low, high, evidence, gap } = figure;
  if (value === null || low === null || high === null)
    return text('evidence.gap', { reason: gap?.text[language] ?? '' });
  const write = (amount: number) => figureAmount(amount, language);
  const range = low === high ? '' : ` (${text('range', { low: write(low), high: write(high) })})`;
  return `${write(value)}${range}, ${text(`evidence.${evidence}`)}`;
}

/** Chances near certainty are not called certain; of an exact number there is none to give. */
export function probabilityText(
  { probabilityOver, line }: Pick<VerdictAnswer, 'probabilityOver'> & { readonly line: LineAnswer },
  language: Language,
): string {
  const text = lawText(language);
  if (probabilityOver === null) return line.verdict === 'straddles' ? text('turnsOnCounting') : '–';
  if (line.figure.low === line.figure.high) return '–';
  if (probabilityOver >= 0.995) return text('percentOver', { percent: formatShare(0.99, language) });
  if (probabilityOver < 0.005) return text('percentUnder', { percent: formatShare(0.01, language) });
  return formatShare(probabilityOver, language);
}

export function countingName(counting: (typeof COUNTINGS)[number], language: Language): string {
  return lawText(language)(`counting.${counting}`);
}

export function statusText(
  { status, statusSince }: Pick<VerdictAnswer, 'status' | 'statusSince'>,
  language: Language,
): string {
  const text = lawText(language);
  const name = text(`status.${status}`);
  return statusSince === null
    ? name
    : text('since', { status: name, date: formatDate(statusSince, language) });
}

export function notedText(
  { text, verified }: { readonly text: RuleText; readonly verified: boolean },
  language: Language,
): string {
  return verified ? text[language] : lawText(language)('unverified', { text: text[language] });
}

/** @param nameOf what a duty can depend on: a fact's question or a rule's title */
export function dutyText(
  duty: DutyAnswer,
  language: Language,
  nameOf: (kind: 'fact' | 'rule', id: string) => string,
): string {
  const text = lawText(language);
  const noted = notedText(duty, language);
  const said =
    duty.reference === null
      ? noted
      : text('withReference', { text: noted, reference: duty.reference[language] });
  if (duty.state === 'waived') return text('dutyWaived', { text: said });
  const dated = datedDuty(said, duty, language);
  if (duty.state === 'due') return dated;
  const on = duty.dependsOn.map(({ kind, id }) => nameOf(kind, id)).join(', ');
  return text('dutyDepends', { on, text: dated });
}

function datedDuty(said: string, { from, deadline }: DutyAnswer, language: Language): string {
  const text = lawText(language);
  if (deadline && deadline.by !== null)
    return text('dutyBy', { text: said, days: deadline.days, date: formatDate(deadline.by, language) });
  const clocked = deadline ? text('dutyClock', { text: said, days: deadline.days }) : said;
  return from === null ? clocked : text('dutyFrom', { text: clocked, date: formatDate(from, language) });
}

/** How a question is answered on the command line. */
export function answerHint(question: QuestionAnswer, hasFlag: boolean, language: Language): string {
  const text = lawText(language);
  const flag = hasFlag ? `--${question.fact} ` : `--facts ${question.fact}=`;
  switch (question.kind) {
    case 'yes-no':
      return text('answerYesNo', { flag });
    case 'choice':
      return text('answerChoice', { flag, choices: question.choices.map(({ id }) => id).join(',') });
    case 'amount':
      return text('answerAmount', { flag, unit: question.unit?.[language] ?? '' });
    case 'day':
      return text('answerDay', { flag });
  }
}

export function registerTitle({ rules, on }: RulesAnswer, language: Language): string {
  const count = rules.filter(({ status }) => status === 'in_force').length;
  return lawText(language)('registerTitle', { count, date: formatDate(on, language) });
}
