/** Reads the pages as a reader would: follows links and looks at what stands there. */
import type { Hono } from 'hono';
import { parseHTML } from 'linkedom';

export async function openPage(app: Hono, path: string): Promise<Document> {
  const response = await app.request(path);
  if (response.status !== 200) throw new Error(`${path}: status ${response.status}`);
  return parseHTML(await response.text()).document;
}

/** How many models the page a link leads to has. */
export async function modelsBehind(app: Hono, href: string): Promise<number> {
  const page = await openPage(app, href);
  const title = page.querySelector('h1')?.textContent ?? '';
  if (/^(One model|Ein Modell)$/.test(title)) return 1;
  if (/^(No model fits|Kein Modell passt)$/.test(title)) return 0;
  return numberIn(title);
}

/** The first number in a text, `1,234` and `1.234` being thousands. */
export function numberIn(text: string): number {
  return Number(
    /\d[\d.,]*/
      .exec(text)?.[0]
      .replace(/[.,](?=\d{3}\b)/g, '')
      .replace(',', '.'),
  );
}

export function figuresIn(element: Element): { text: string; href: string }[] {
  return [...element.querySelectorAll('a.figure')].map((link) => ({
    text: link.textContent ?? '',
    href: link.getAttribute('href') ?? '',
  }));
}

/** Figures that lead to a list of models; others lead to how they are known. */
export function listedFigures(element: Element): { text: string; href: string }[] {
  return figuresIn(element).filter(({ href }) => href.includes('/models?'));
}
