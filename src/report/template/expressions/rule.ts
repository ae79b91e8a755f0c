/** `rule eu-aia-systemic-1e25 applies`: a day, the line or the title of a rule of law. */
import { InputError } from '../../../provenance/input-error.js';
import type { RuleAnswer } from '../../../regulation/verdict.js';
import { formatDate } from '../../../units/format.js';
import type { DraftFigure } from '../../briefing/draft.js';
import { evidence } from '../../briefing/evidence.js';
import { translator } from '../../message.js';
import { templateMessages } from '../../messages/template.js';
import { amountText } from '../../quantity-text.js';
import { visibleText } from '../../visible-text.js';
import { type Expression, plainSaying, questionOf, type Saying } from '../expression.js';
import type { TemplateGround } from '../ground.js';

/** Keys of the dates of a rule, the first that it has. */
const DAYS = {
  'in-force': ['in_force', 'effective'],
  applies: ['applies_from', 'in_force', 'effective'],
  fines: ['fines_from'],
  adopted: ['adopted'],
  signed: ['signed'],
  vetoed: ['vetoed'],
  revoked: ['revoked'],
} as const;
type Day = keyof typeof DAYS;
const PARTS = [...(Object.keys(DAYS) as Day[]), 'line', 'title'] as const;
/** Of the list in an error. */
const RULES_OFFERED = 5;

export const rule: Expression = {
  name: 'rule',
  usage: `rule ID ${PARTS.join('|')}`,
  read: (words) => {
    const id = words.name('the id of a rule, such as eu-aia-systemic-1e25');
    const part = words.oneOf(PARTS);
    words.end();
    return async (ground) => {
      const found = await findRule(id, ground);
      if (part === 'title') return named(found, ground);
      return part === 'line' ? lineOf(found, ground) : dayOf(found, part, ground);
    };
  },
};

async function findRule(id: string, ground: TemplateGround): Promise<RuleAnswer> {
  const rules = await ground.rules();
  const found = rules.find((one) => one.id === id);
  if (found) return found;
  const near = rules.map((one) => one.id).filter((known) => known.startsWith(id.slice(0, 2)));
  const offered = (near.length > 0 ? near : rules.map((one) => one.id)).slice(0, RULES_OFFERED).join(', ');
  throw new InputError(`no rule ${id}; there are ${offered} …`);
}

async function citedOf({ id, title, jurisdiction, sources }: RuleAnswer, ground: TemplateGround) {
  const file = await ground.ruleFile(jurisdiction);
  return evidence({
    question: questionOf(ground, `rules ${id}`, '/rules', {}),
    part: `rule ${id}`,
    text: translator(templateMessages, ground.language)('rule', { title: title[ground.language] }),
    files: file ? [{ ...file, entry: id, source: null }] : [],
    documents: sources.map(({ title: name, url }) => ({ title: name, url })),
  });
}

async function named(found: RuleAnswer, ground: TemplateGround): Promise<Saying> {
  const title = visibleText(found.title[ground.language]);
  return plainSaying(title, { kind: 'name', value: title, evidence: await citedOf(found, ground) });
}

async function lineOf(found: RuleAnswer, ground: TemplateGround): Promise<Saying> {
  const { language } = ground;
  const { value, unit, metric } = found;
  if (value === null) throw new InputError(`${found.id} has no line that is one number`);
  const isFlop = metric.endsWith('_flop');
  const written = amountText(value, isFlop ? 'FLOP' : metric.endsWith('_usd') ? 'USD' : '', language);
  const text = isFlop
    ? translator(templateMessages, language)('flop', { value: written })
    : metric.endsWith('_usd')
      ? written
      : `${written.trim()} ${unit[language]}`;
  const figure: DraftFigure = {
    kind: 'threshold',
    value,
    unit: unit.en,
    evidence: await citedOf(found, ground),
  };
  return plainSaying(text, figure);
}

async function dayOf(found: RuleAnswer, part: Day, ground: TemplateGround): Promise<Saying> {
  const key = DAYS[part].find((name) => Object.hasOwn(found.dates, name));
  const day = key === undefined ? undefined : found.dates[key];
  if (day === undefined)
    throw new InputError(`${found.id} has no day of ${part}; it has ${Object.keys(found.dates).join(', ')}`);
  return plainSaying(formatDate(day, ground.language), {
    kind: 'date',
    value: day,
    evidence: await citedOf(found, ground),
  });
}
