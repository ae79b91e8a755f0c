/** Corrections by readers: proposed, listed, decided. Where the catalogue, the checks and the disk meet. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { lastDecisions } from './catalog/accepted-corrections.js';
import {
  CorrectionAssumptions,
  type CorrectionGround,
  correctableFields,
  readCorrectedValue,
  unitOf,
} from './catalog/correctable.js';
import { statedNow, stillApplies } from './catalog/lapsed-corrections.js';
import { findHistory } from './catalog/show.js';
import {
  type CORRECTION_STATES,
  type CorrectionDecision,
  type CorrectionProposal,
  type CorrectionsAnswer,
  type CorrectionsQuestion,
  type DECISIONS,
  type ListedCorrection,
  type ProposedAnswer,
  readStored,
  ValueCorrection,
} from './catalog/value-correction.js';
import {
  type CorrectionPlace,
  DECIDED,
  decisionName,
  PROPOSED,
  readDecisions,
} from './decided-corrections.js';
import { lastKnown } from './last-known.js';
import { InputError } from './provenance/input-error.js';
import { openDocuments, type WriteOnceDocuments } from './snapshots/write-once-documents.js';
import type { Vintages } from './vintages.js';

export interface CorrectionMaterial extends CorrectionPlace {
  readonly known: Pick<Vintages, 'histories'>;
  readonly today: () => string;
}

export interface Corrections {
  list(question: CorrectionsQuestion): Promise<CorrectionsAnswer>;
  /** Fields one can propose a correction of, as the catalogue names them. */
  fields(): Promise<readonly string[]>;
  propose(proposal: CorrectionProposal): Promise<ProposedAnswer>;
  decide(id: string, decision: (typeof DECISIONS)[number], by: string | null): Promise<ListedCorrection>;
}

type State = (typeof CORRECTION_STATES)[number];

interface Opened extends CorrectionMaterial {
  readonly documents: WriteOnceDocuments;
  readonly ground: () => Promise<CorrectionGround>;
}

type Listing = () => Promise<readonly ListedCorrection[]>;

export function openCorrections(material: CorrectionMaterial): Corrections {
  const documents = openDocuments(material.kept);
  const path = join(material.packageRoot, 'data', 'assumptions', 'corrections.json');
  const ground = async () => ({
    assumptions: readStored(
      CorrectionAssumptions,
      new TextDecoder().decode(await material.files.read(path)),
      path,
    ),
    histories: await material.known.histories(null),
    today: material.today(),
  });
  const opened = { ...material, documents, ground };
  const known = lastKnown(() => listAll(opened));
  return {
    list: (question) => list(opened, known, question),
    fields: async () => correctableFields((await ground()).assumptions),
    propose: (proposal) => propose(opened, proposal),
    decide: (id, decision, by) => decide(opened, id, decision, by),
  };
}

async function list(
  opened: Opened,
  known: Listing,
  { model, state }: CorrectionsQuestion,
): Promise<CorrectionsAnswer> {
  const { histories } = await opened.ground();
  const id = model === undefined ? null : findHistory(histories, null, model).id;
  const corrections = (await known()).filter(
    (entry) => (id === null || entry.model === id) && (state === undefined || entry.state === state),
  );
  return { corrections };
}

/** Newest first; those decided elsewhere and brought along by the package are among them. */
async function listAll(opened: Opened): Promise<ListedCorrection[]> {
  const { assumptions, histories } = await opened.ground();
  const decided = lastDecisions(await readDecisions(opened));
  const known = new Map([...decided].map(([id, { decision }]) => [id, decision.correction]));
  for (const { name, text } of await opened.documents.list(PROPOSED))
    known.set(name, readStored(ValueCorrection, text, opened.kept.place(PROPOSED, `${name}.json`)));
  return [...known]
    .map(([id, correction]): ListedCorrection => {
      const decision = decided.get(id)?.decision;
      const state: State = decision?.decision ?? 'proposed';
      return {
        ...correction,
        id,
        unit: unitOf(correction.field, assumptions),
        state,
        applies: stillApplies(histories, correction),
        decided: decision ? { day: decision.decided, by: decision.by } : null,
      };
    })
    .sort((a, b) => (`${a.proposed} ${a.id}` > `${b.proposed} ${b.id}` ? -1 : 1));
}

async function propose(opened: Opened, proposal: CorrectionProposal): Promise<ProposedAnswer> {
  const ground = await opened.ground();
  const { field, source, note, by = null } = proposal;
  const model = findHistory(ground.histories, null, proposal.model).id;
  const value = readCorrectedValue(field, proposal.value, ground);
  const expectation = statedNow(ground.histories, model, field) ?? null;
  if (expectation !== null && sameValue(expectation, value))
    throw new InputError(`the sources say so already: ${expectation}`, { flag: '--value' });
  const correction = { model, field, value, expectation, source, note, by, proposed: ground.today };
  const id = idOf(correction);
  const { mostProposed } = ground.assumptions;
  if ((await opened.documents.list(PROPOSED)).length >= mostProposed)
    throw new InputError(`${mostProposed} corrections are stored already; no more are taken`);
  const added = await opened.documents.add(PROPOSED, id, documentText(correction));
  const stored = (await listAll(opened)).find((entry) => entry.id === id);
  if (!stored) throw new Error(`correction ${id} was stored and is not there`);
  return { added, correction: stored };
}

function sameValue(text: string, value: number | string): boolean {
  return typeof value === 'number' ? Number(text) === value : text.trim() === value;
}

/** The same from the same source is proposed once, whoever says so and however often. */
function idOf({ model, field, value, expectation, source }: ValueCorrection): string {
  const content = JSON.stringify([model, field, value, expectation, source]);
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function documentText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Whoever comes second looks again: of two decisions at once the later one is refused or counts, none is lost. */
async function decide(
  opened: Opened,
  id: string,
  decision: CorrectionDecision['decision'],
  by: string | null,
): Promise<ListedCorrection> {
  for (;;) {
    const found = (await listAll(opened)).find((entry) => entry.id === id);
    if (!found) throw new InputError(`no correction ${id}; flopscope corrections lists them`);
    if (found.state === decision) throw new InputError(`correction ${id} is ${decision} already`);
    const { id: _, unit, state, applies, decided, ...correction } = found;
    const number = (lastDecisions(await readDecisions(opened)).get(id)?.number ?? 0) + 1;
    const document = { id, decision, decided: opened.today(), by, correction };
    if (await opened.documents.add(DECIDED, decisionName(id, number), documentText(document)))
      return { ...found, state: decision, decided: { day: document.decided, by } };
  }
}
