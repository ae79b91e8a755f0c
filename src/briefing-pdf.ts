/** How does a briefing become a PDF? Set by Typst, an optional package, with the fonts it brings along. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standAloneSvg } from './charts/stand-alone-svg.js';
import { InputError } from './provenance/input-error.js';
import type { Briefing } from './report/briefing/briefing.js';
import { briefingTypst, PDF_FONT } from './report/briefing/render/typst.js';

/** Nothing is read from it: source and pictures lie in memory under its name. */
const WORKSPACE = join(tmpdir(), 'flopscope-briefing');

/** The same bytes for the same briefing: its date is that of the vintage. */
export async function briefingPdf(
  briefing: Briefing,
  pictures: ReadonlyMap<string, string>,
  chartStyles: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { NodeCompiler } = await loadTypst();
  const compiler = NodeCompiler.create({ workspace: WORKSPACE });
  const styles = chartStyles.replace(/--(sans|serif):[^;]+;/g, `--$1: "${PDF_FONT}";`);
  for (const [id, svg] of pictures)
    compiler.mapShadow(join(WORKSPACE, `${id}.svg`), Buffer.from(standAloneSvg(svg, styles)));
  const source = briefingTypst(briefing, [...pictures.keys()]);
  const compiled = compiler.compile({ mainFileContent: source });
  const document = compiled.result;
  if (!document)
    throw new Error(
      `the briefing cannot be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
    );
  return new Uint8Array(compiler.pdf(document));
}

async function loadTypst() {
  return import('@myriaddreamin/typst-ts-node-compiler').catch((cause: unknown) => {
    throw new InputError(
      'PDF needs the package @myriaddreamin/typst-ts-node-compiler: install it with "npm install @myriaddreamin/typst-ts-node-compiler", or ask for html and print it',
      { flag: '--format' },
      { cause },
    );
  });
}
