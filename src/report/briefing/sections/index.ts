/** The sections of a briefing, in reading order. */
import type { SectionWriter } from '../section.js';
import { acceleration } from './acceleration.js';
import { budgets } from './budgets.js';
import { changes } from './changes.js';
import { growth } from './growth.js';
import { kinds } from './kinds.js';
import { law } from './law.js';
import { leaders } from './leaders.js';
import { openness } from './openness.js';
import { outlook } from './outlook.js';
import { pace } from './pace.js';

export const SECTIONS: readonly SectionWriter[] = [
  pace,
  acceleration,
  growth,
  kinds,
  leaders,
  openness,
  law,
  budgets,
  outlook,
  changes,
];
