/** By which declared choices are counts forecast? Read from the reference files. */
import { REFERENCE_FILES, type ReferenceFiles, referenceJson } from '../../provenance/reference-files.js';
import { type CountMethod, methodOf, readCountAssumptions } from '../published/count-assumptions.js';
import { ReportingAssumptions } from '../reporting/reporting-assumptions.js';
import { ForecastAssumptions } from './forecast-assumptions.js';

export interface ForecastReference {
  readonly forecast: ForecastAssumptions;
  readonly reporting: ReportingAssumptions;
  readonly published: CountMethod;
}

export function readForecastReference(files: ReferenceFiles): ForecastReference {
  const { forecast, reporting, publishedCounts } = REFERENCE_FILES;
  const published = readCountAssumptions(referenceJson(files, publishedCounts), `data/${publishedCounts}`);
  return {
    forecast: ForecastAssumptions.parse(referenceJson(files, forecast)),
    reporting: ReportingAssumptions.parse(referenceJson(files, reporting)),
    published: methodOf(published),
  };
}
