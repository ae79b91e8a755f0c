/** What does a run take and cost? Usage: node examples/estimate-a-run.mjs [PARAMETERS] [TOKENS] [DATE] */
import { costOfRun, estimateRun, readComputeReference, readCostReference } from 'flopscope';
import { computeFiles, costFiles } from 'flopscope/reference';

const [params = '70B', tokens = '15T', date = '2026-05-02'] = process.argv.slice(2);
const compute = readComputeReference(computeFiles);
const cost = readCostReference(costFiles);

const flop = estimateRun({ params, tokens }, compute);
console.log(
  `${flop.value.toExponential(1)} FLOP (${flop.low.toExponential(1)} to ${flop.high.toExponential(1)})`,
);
const usd = costOfRun({ params, tokens, date }, { compute, cost });
console.log(`${(usd.value / 1e6).toFixed(1)} million ${usd.unit}`);
