/** The page of the long tail: how many originals are over a size, of how many that is not known, whose they are. */
import type { CountChart } from '../../src/charts/chart.js';
import { longTailText, sizeText } from '../../src/report/long-tail-text.js';
import { translator } from '../../src/report/message.js';
import { longTailMessages } from '../../src/report/messages/long-tail.js';
import type { LongTailAnswer } from '../../src/trends/long-tail/long-tail-answer.js';
import { readSize } from '../../src/trends/long-tail/long-tail-question.js';
import type { Pictures } from '../components/chart.js';
import { ChartFaces } from '../components/chart-faces.js';
import { ChoiceForm } from '../components/choice-form.js';
import { FigureText } from '../components/figure.js';
import { Layout } from '../components/layout.js';
import { DerivativeTable, LargestTable, LongTailTable } from '../components/long-tail-tables.js';
import { Select } from '../components/select.js';
import { KeptVintage } from '../components/vintage-select.js';
import { link, type View } from '../view.js';

interface LongTailProps {
  readonly view: View;
  /** By month. */
  readonly answer: LongTailAnswer;
  readonly organizations: LongTailAnswer;
  readonly chart: CountChart | null;
  readonly pictures: Pictures;
}

export function LongTailPage({ view, answer, organizations, chart, pictures }: LongTailProps) {
  const text = translator(longTailMessages, view.language);
  const { title, sentences } = longTailText(answer, view.language);
  const { vintage } = answer;
  const known = knownFrom(view, answer);
  return (
    <Layout view={view} title={text('nav')} vintage={vintage?.date ?? null}>
      <h1>
        <FigureText text={title} href={known} names={[sizeText(answer.over, view.language)]} />
      </h1>
      {sentences.map((sentence) => (
        <p key={sentence}>
          <FigureText text={sentence} href={known} names={[sizeText(answer.over, view.language)]} />
        </p>
      ))}
      <ChoiceForm view={view}>
        <Select
          name="over"
          label={text('size')}
          chosen={answer.over.text}
          options={answer.sizes.map((size) => [
            size,
            sizeText({ ...readSize(size), text: size }, view.language),
          ])}
        />
        <KeptVintage view={view} />
        <button type="submit">{text('show')}</button>
      </ChoiceForm>
      {chart && vintage && (
        <ChartFaces
          view={view}
          id="long-tail"
          chart={chart}
          pictures={pictures}
          vintage={vintage}
          data={{
            path: '/long-tail',
            state: { over: answer.over.text, by: 'month' },
            csv: true,
            parquet: true,
          }}
        >
          <LongTailTable view={view} answer={answer} known={known} />
        </ChartFaces>
      )}
      {vintage && (
        <>
          <h2>{text('organizationsTitle')}</h2>
          <LongTailTable view={view} answer={organizations} known={known} />
          <h2>{text('derivativesTitle')}</h2>
          <p>{text('derivativesText')}</p>
          <DerivativeTable view={view} answer={answer} known={known} />
        </>
      )}
      {answer.largest.length > 0 && (
        <>
          <h2>{text('largestTitle')}</h2>
          <p>{text('largestText')}</p>
          <LargestTable view={view} answer={answer} />
        </>
      )}
      <p>
        <a href={link(view, '/methods/long-tail')}>{text('method')}</a>
      </p>
    </Layout>
  );
}

/** The stored list every figure was counted from. */
function knownFrom(view: View, { vintage }: LongTailAnswer): string {
  const [list] = vintage?.snapshots ?? [];
  return `${link(view, '/sources')}${list ? `#${list.source}-${list.retrieved}` : ''}`;
}
