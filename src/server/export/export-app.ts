/** The application as an export asks it: each page once, those of a thing in both languages from one answer. */
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Observatory } from '../../observatory.js';
import { createApp } from '../app.js';
import { shareAnswers } from './shared-answers.js';

interface ExportApp {
  readonly observatory: Observatory;
  readonly packageRoot: string;
  readonly version: string;
  readonly log: (line: string) => void;
}

export function exportApp({ observatory, packageRoot, version, log }: ExportApp): Hono {
  return createApp({
    observatory: shareAnswers(observatory),
    assetsDirectory: assetsOf(packageRoot),
    keepsAnswers: false,
    version,
    log,
  });
}

export function assetsOf(packageRoot: string): string {
  return join(packageRoot, 'dist', 'web', 'assets');
}
