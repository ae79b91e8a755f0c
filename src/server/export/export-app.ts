/** The application as an export asks it: each page once, those of a thing in both languages from one answer. */
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Observatory } from '../../observatory.js';
import { createApp } from '../app.js';
import { KEPT_MILLISECONDS } from '../kept-answers.js';
import { keepAnswers } from './kept-answers.js';

interface ExportApp {
  readonly observatory: Observatory;
  readonly packageRoot: string;
  readonly version: string;
  readonly log: (line: string) => void;
}

export function exportApp({ observatory, packageRoot, version, log }: ExportApp): Hono {
  let milliseconds = 0;
  return createApp({
    observatory: keepAnswers(observatory),
    assetsDirectory: assetsOf(packageRoot),
    version,
    log,
    // Every page is old when the next one is asked for: none is kept.
    clock: () => {
      milliseconds += KEPT_MILLISECONDS;
      return milliseconds;
    },
  });
}

export function assetsOf(packageRoot: string): string {
  return join(packageRoot, 'dist', 'web', 'assets');
}
