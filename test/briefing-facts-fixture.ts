/** What briefings are written from, on the bundled snapshots: gathered once a period, vintage facts shared. */
import { type BriefingMaterial, openFacts } from '../src/briefing-facts.js';
import type { BriefingFacts } from '../src/report/briefing/facts.js';
import { briefingPeriod } from '../src/report/briefing/period.js';
import { openReporting } from '../src/reporting-answers.js';
import { once } from '../src/vintages.js';
import { files, PACKAGE_ROOT, pipelineOn } from './observatory-fixture.js';
import { filledObservatory } from './shared-observatory.js';

export async function openBriefingFacts(path: string) {
  const ask = await filledObservatory(path);
  const known = await pipelineOn(path).vintages();
  const place: BriefingMaterial['place'] = {
    ...{ files, dataDirectory: path, packageRoot: PACKAGE_ROOT, version: 'test' },
    randomName: () => 'briefing-facts',
    progress: () => undefined,
  };
  const gather = openFacts({ ask, known, place, reporting: once(() => openReporting(known, place)) });
  return async (period: string | null, asOf: string | null = null): Promise<BriefingFacts> => {
    const { vintage } = await known.catalog(asOf);
    return gather(vintage.date, briefingPeriod(period, vintage.date));
  };
}
