/** The pages on methods and words: the project's own documentation, with today's figures. */
import { GlossaryPage } from '../../web/pages/glossary.js';
import { type Live, MethodPage } from '../../web/pages/method.js';
import { MethodsPage } from '../../web/pages/methods.js';
import { link, type View } from '../../web/view.js';
import { nearestNames } from '../catalog/nearest-names.js';
import { ShowQuestion } from '../catalog/question.js';
import type { Observatory } from '../observatory.js';
import { NotFound } from '../provenance/input-error.js';
import { markdownHtml } from '../report/markdown.js';
import { translator } from '../report/message.js';
import { methodMessages } from '../report/messages/methods.js';
import type { MethodText } from '../report/method-page.js';
import { parseParameters } from './asked.js';
import { liveFigures } from './live-figures.js';

export async function methodsPage(view: View, observatory: Observatory) {
  const question = parseParameters(ShowQuestion, view.query);
  const { vintage } = await observatory.catalog(question['as-of'] ?? null);
  return <MethodsPage view={view} methods={await observatory.methodTexts()} vintageDate={vintage.date} />;
}

export async function glossaryPage(view: View, observatory: Observatory) {
  const question = parseParameters(ShowQuestion, view.query);
  const { vintage } = await observatory.catalog(question['as-of'] ?? null);
  return <GlossaryPage view={view} glossary={await observatory.glossary()} vintageDate={vintage.date} />;
}

export async function methodPage(view: View, observatory: Observatory, id: string) {
  const question = parseParameters(ShowQuestion, view.query);
  const texts = await observatory.methodTexts();
  const method = texts.find((known) => known.id === id);
  if (!method) {
    const offers = nearestNames(
      id,
      texts.map((known) => known.id),
    );
    throw new NotFound(`no method called ${id}; the nearest are ${offers.join(', ')}`, offers);
  }
  const { vintage } = await observatory.catalog(question['as-of'] ?? null);
  const asOf = question['as-of'] === undefined ? {} : { 'as-of': question['as-of'] };
  const figures = await liveFigures(id, { observatory, asOf, language: view.language });
  const live = figures.map(({ text, path, state }): Live => ({ text, href: link(view, path, state) }));
  return (
    <MethodPage
      view={view}
      method={method}
      html={htmlOf(method.markdown, view, texts)}
      germanHtml={method.german === null ? null : htmlOf(method.german, view, texts)}
      live={live}
      vintageDate={vintage.date}
    />
  );
}

/** Links between methods stay on the site; other files of the project are named only. */
function htmlOf(markdown: string, view: View, texts: readonly MethodText[]): string {
  const text = translator(methodMessages, view.language);
  return markdownHtml(markdown, {
    tableLabel: (number) => text('table', { number }),
    address: (href) => {
      const [, id, anchor = ''] = /^(?:\.\.\/)?([a-z-]+)\.md(#.*)?$/.exec(href) ?? [];
      return texts.some((known) => known.id === id) ? `${link(view, `/methods/${id}`)}${anchor}` : null;
    },
  });
}
