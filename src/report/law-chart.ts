/** The register of rules as a timeline: what each rule is since when. */
import type { TimelineChart, TimelineSpan } from '../charts/chart.js';
import type { StatusOnADay } from '../regulation/rule.js';
import type { RuleAnswer, RulesAnswer } from '../regulation/verdict.js';
import { formatDate } from '../units/format.js';
import type { Language } from '../units/language.js';
import { lawText, registerTitle } from './law-text.js';

const STRENGTH: Readonly<Record<StatusOnADay, TimelineSpan['strength']>> = {
  not_yet_law: 'ended',
  discussion_draft: 'proposed',
  proposed: 'proposed',
  proposed_lapsed: 'ended',
  adopted_not_yet_applicable: 'coming',
  in_force: 'binding',
  nominally_in_force_not_enforced: 'proposed',
  superseded: 'ended',
  revoked: 'ended',
  vetoed: 'ended',
};

/** A year beyond the later of the last change and the day, so that open ends are seen to be open. */
const YEARS_SHOWN_AFTER = 1;

export function registerChart(answer: RulesAnswer, language: Language): TimelineChart {
  const { rules, on, coveredUntil } = answer;
  const text = lawText(language);
  const days = rules.flatMap(({ history }) => history.map(({ from }) => from));
  const [first = on] = [...days, on].sort();
  const last = [...days, on].sort().at(-1) ?? on;
  const subtitle = text('chartSubtitle', { date: formatDate(coveredUntil.slice(0, 7), language) });
  const inForce = rules.filter(({ status }) => status === 'in_force').length;
  return {
    kind: 'timeline',
    language,
    title: registerTitle(answer, language),
    subtitle,
    alt: `${subtitle} ${text('chartAlt', { count: rules.length, inForce, date: formatDate(on, language) })}`,
    source: text('chartSource'),
    from: `${first.slice(0, 4)}-01-01`,
    until: `${Number(last.slice(0, 4)) + YEARS_SHOWN_AFTER}-01-01`,
    marker: { day: on, label: formatDate(on, language) },
    rows: rules.map((rule) => ({ label: rule.title[language], spans: spansOf(rule, language) })),
  };
}

function spansOf({ title, history }: RuleAnswer, language: Language): TimelineSpan[] {
  const text = lawText(language);
  return history.map(({ from, status }, index) => ({
    from,
    until: history[index + 1]?.from ?? null,
    strength: STRENGTH[status],
    said: text('chartSpan', {
      rule: title[language],
      status: text(`status.${status}`),
      date: formatDate(from, language),
    }),
  }));
}
