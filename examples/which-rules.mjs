/** Which rules does a run of so much compute meet on a day? Usage: node examples/which-rules.mjs [FLOP] [DAY] */
import { assessRun, readComputeReference, readLaw } from 'flopscope';
import { computeFiles, lawFiles } from 'flopscope/reference';

const [flop = '2e25', day = '2026-12-01'] = process.argv.slice(2);
const reference = { law: readLaw(lawFiles), compute: readComputeReference(computeFiles) };
const plan = { name: 'Example', parts: [{ kind: 'pre-training', flop: Number(flop) }] };
const { verdicts, notLegalAdvice } = assessRun(plan, day, reference);
for (const { rule, status, verdict } of verdicts) if (verdict === 'over') console.log(`${rule} (${status})`);
console.log(notLegalAdvice.en);
