/** What does a budget buy? Usage: node examples/what-a-budget-buys.mjs [BUDGET] [DAY] */
import {
  openPlans,
  planRun,
  readComputeReference,
  readCostReference,
  readLaw,
  readPlannerReference,
} from 'flopscope';
import { computeFiles, costFiles, lawFiles, plannerFiles } from 'flopscope/reference';

const [budget = '50000usd', today = '2026-06-01'] = process.argv.slice(2);
const planner = openPlans({
  compute: readComputeReference(computeFiles),
  cost: readCostReference(costFiles),
  planner: readPlannerReference(plannerFiles),
  law: readLaw(lawFiles),
  today,
});
for (const { kind, cost } of planRun({ budget }, planner).options)
  console.log(`${kind}: ${Math.round(cost.value ?? 0)} ${cost.unit}`);
