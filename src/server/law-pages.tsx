/** The pages on law: the register, the guided assessment, and the sheet as a file. */
import { AssessPage } from '../../web/pages/assess.js';
import { LawPage } from '../../web/pages/law.js';
import type { View } from '../../web/view.js';
import type { Observatory } from '../observatory.js';
import { InputError } from '../provenance/input-error.js';
import { ADDRESS, describedPlan } from '../regulation/described-plan.js';
import {
  AssessQuestion,
  DescribedPlanQuestion,
  FACT_FLAGS,
  factsAsked,
  RulesQuestion,
} from '../regulation/question.js';
import type { AskedFact, AssessAnswer } from '../regulation/verdict.js';
import { registerChart } from '../report/law-chart.js';
import { parseParameters } from './asked.js';
import { draw, type MadeChart } from './draw.js';

export async function law(view: View, observatory: Observatory) {
  const question = parseParameters(RulesQuestion, view.query);
  const answer = await observatory.rules(question);
  const all =
    question.jurisdiction === undefined
      ? answer
      : await observatory.rules({ ...question, jurisdiction: undefined });
  const jurisdictions = new Map(
    all.rules.map((rule) => [rule.jurisdiction, rule.jurisdictionName[view.language]] as const),
  );
  const chart = registerChart(answer, view.language);
  return (
    <LawPage
      view={view}
      answer={answer}
      jurisdictions={[...jurisdictions].sort(([, a], [, b]) => a.localeCompare(b, view.language))}
      chart={chart}
      pictures={await draw(chart)}
    />
  );
}

export async function lawAsChart(view: View, observatory: Observatory): Promise<MadeChart> {
  const answer = await observatory.rules(parseParameters(RulesQuestion, view.query));
  return { chart: registerChart(answer, view.language), vintageDate: answer.vintage.date };
}

export async function assess(view: View, observatory: Observatory) {
  const { on, 'as-of': asOf } = view.query;
  const register = await observatory.rules(parseParameters(RulesQuestion, defined({ on, 'as-of': asOf })));
  const answer = await assessed(view, observatory, register.facts);
  const { facts, first } = inOrder(register.facts, answer);
  return <AssessPage view={view} on={register.on} facts={facts} first={first} answer={answer} />;
}

/** What is still open and matters comes first; before anything is described, the facts asked of everyone. */
function inOrder(facts: readonly AskedFact[], answer: AssessAnswer | null) {
  const asked = new Set(answer ? answer.questions.map(({ fact }) => fact) : []);
  const leads = ({ fact }: AskedFact) => FACT_FLAGS.includes(fact) || asked.has(fact);
  const front = facts.filter(leads);
  return { facts: [...front, ...facts.filter((fact) => !leads(fact))], first: front.length };
}

/** Null where the address describes neither a model nor a run. */
async function assessed(
  { query }: View,
  observatory: Observatory,
  facts: readonly AskedFact[],
): Promise<AssessAnswer | null> {
  const { model, ...rest } = withFacts(query, facts);
  if (model !== undefined) return observatory.assess(model, parseParameters(AssessQuestion, rest));
  const question = parseParameters(DescribedPlanQuestion, rest);
  const described = Object.keys(rest).some((key) => !(key in AssessQuestion.shape) && key !== 'name');
  if (!described) return null;
  return observatory.assessPlan(describedPlan(question), ADDRESS, factsAsked(question));
}

/** Fields of facts that have no parameter of their own are gathered into the one for all others. */
function withFacts(query: View['query'], facts: readonly AskedFact[]): Record<string, string> {
  const others = facts.map(({ fact }) => fact).filter((fact) => !FACT_FLAGS.includes(fact));
  const given = others.flatMap((fact) => (query[fact] === undefined ? [] : [`${fact}=${query[fact]}`]));
  const rest = Object.entries(query).filter(([key]) => !others.includes(key));
  const joined = [query.facts, ...given].filter((text) => text !== undefined).join(',');
  return { ...Object.fromEntries(rest), ...(joined === '' ? {} : { facts: joined }) };
}

function defined(query: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

const SHEET_TYPES = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

/** @param file `sheet.md`, `sheet.html` or `sheet.json` */
export async function sheetFile(view: View, observatory: Observatory, file: string) {
  const format = /^sheet\.(md|html|json)$/.exec(file)?.[1] as keyof typeof SHEET_TYPES | undefined;
  if (format === undefined)
    throw new InputError(`no file ${file}; there are sheet.md, sheet.html and sheet.json`);
  const { facts } = await observatory.rules(RulesQuestion.parse({}));
  const answer = await assessed(view, observatory, facts);
  if (answer === null) throw new InputError('is missing', { flag: '--flop' });
  return { type: SHEET_TYPES[format], body: await sheetText(answer, format, view) };
}

async function sheetText(answer: AssessAnswer, format: keyof typeof SHEET_TYPES, { language }: View) {
  if (format === 'json') return JSON.stringify(answer);
  const { htmlDocument, markdown } = await import('../report/document.js');
  const { lawSheet, sheetTitle } = await import('../report/law-sheet.js');
  const blocks = lawSheet(answer, language);
  return format === 'md' ? markdown(blocks) : htmlDocument(sheetTitle(answer, language), language, blocks);
}
