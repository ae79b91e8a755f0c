/** A small application to export, and how a folder of files reads. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { EXPORT_ORIGIN } from '../../../src/server/export/site-file.js';

const HEAD = `<head><link rel="stylesheet" href="/assets/site.css"><link rel="canonical" href="${EXPORT_ORIGIN}/models/a"></head>`;

export function page(body: string): string {
  return `<!doctype html><html lang="en">${HEAD}<body>${body}</body></html>`;
}

export function app(pages: Readonly<Record<string, string>>): Hono {
  const site = new Hono();
  for (const [path, html] of Object.entries(pages)) site.get(path, (context) => context.html(html));
  return site;
}

/** Contents by name, below a directory. */
export function filesBelow(path: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path, { recursive: true })
      .map(String)
      .filter((name) => statSync(join(path, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(path, name), 'latin1')]),
  );
}

/** Links, assets and forms of pages that no file stands for, with the page they are on. */
export function deadLinks(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([file, text]) =>
    file.endsWith('.html')
      ? [...text.matchAll(/\s(?:href|src|action|formaction)="([^"#?]*)[^"]*"/g)].flatMap(([, href = '']) => {
          if (href === '' || /^(?:https?|mailto|data):/.test(href)) return [];
          const there = new URL(href, `http://host/${file.split('/').map(encodeURIComponent).join('/')}`);
          const name = decodeURIComponent(there.pathname).slice(1);
          return Object.hasOwn(files, name) && !href.startsWith('/') ? [] : [`${file}: ${href}`];
        })
      : [],
  );
}
