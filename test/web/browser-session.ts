/** The built program with a real browser before it: one server and one browser for a file of tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { AxeBuilder } from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { expect } from 'vitest';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The article of a test stands for one on the internet, whose frames may not lead to this machine.
  '--disable-features=LocalNetworkAccessChecks',
];
/** A vintage seen for the first time is estimated first. */
const NAVIGATION_MILLISECONDS = 120_000;
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const WIDE_LIGHT = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const;
export const PHONE_DARK = { viewport: { width: 390, height: 900 }, colorScheme: 'dark' } as const;

export interface BrowserSession {
  readonly address: string;
  readonly browser: Browser;
  /** A context that waits long enough. */
  context(options: BrowserContextOptions): Promise<BrowserContext>;
  /** One page in a context of its own; fails where the console shows an error or somebody else is asked for anything. */
  open(path: string, options: BrowserContextOptions, journey: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export async function openSession(): Promise<BrowserSession> {
  const directory = temporaryDirectory();
  const { server, address } = await startServer(directory.path);
  const browser = await launchBrowser().catch((error: unknown) => {
    server.kill('SIGINT');
    throw error;
  });
  const context = async (options: BrowserContextOptions) => {
    const opened = await browser.newContext(options);
    opened.setDefaultTimeout(NAVIGATION_MILLISECONDS);
    return opened;
  };
  return {
    address,
    browser,
    context,
    open: async (path, options, journey) => {
      const opened = await context(options);
      const page = await opened.newPage();
      const faults = watchFaults(page, address);
      await page.goto(new URL(path, address).href);
      await journey(page);
      expect(faults).toEqual([]);
      await opened.close();
    },
    close: async () => {
      server.kill('SIGINT');
      await browser.close();
      directory.remove();
    },
  };
}

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.FLOPSCOPE_CHROMIUM;
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: FLAGS });
}

async function startServer(dataDirectory: string): Promise<{ server: ChildProcess; address: string }> {
  const cli = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
  const server = spawn(process.execPath, [cli, 'start', '--port', '0', '--data-dir', dataDirectory], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // However the tests end, no server is left behind.
  process.once('exit', () => server.kill('SIGINT'));
  if (!server.stdout) throw new Error('the server has no output');
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\S+/.exec(line)?.[0];
    if (line.startsWith('The page is at') && address) return { server, address };
  }
  throw new Error('the server ended before it said where the page is');
}

/** Errors of the console, a broken policy among them, and requests to anybody else. */
export function watchFaults(page: Page, address: string): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) faults.push(`asks ${url}`);
  });
  return faults;
}

/** WCAG 2.2, levels A and AA. */
export async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  expect(violations.map(({ id, nodes }) => [page.url(), id, nodes[0]?.html])).toEqual([]);
}
