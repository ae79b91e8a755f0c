/** The index of methods: each with the question it answers. */
import { translator } from '../../src/report/message.js';
import { methodMessages } from '../../src/report/messages/methods.js';
import { type MethodText, methodQuestion, methodTitle } from '../../src/report/method-page.js';
import { Layout } from '../components/layout.js';
import { link, type View } from '../view.js';

const GROUPS = {
  counts: ['pace', 'expected-counts', 'rate', 'reporting-lag', 'forecast', 'growth', 'model-count-published'],
  compute: [
    'training-compute',
    'recorded',
    'operation-counting',
    'hardware-time',
    'finetune-on-base',
    'withdrawn',
    'imputation',
  ],
  cost: ['training-cost', 'training-cost-published'],
  use: ['verdicts', 'planner', 'claims', 'wording'],
} as const;

interface MethodsProps {
  readonly view: View;
  readonly methods: readonly MethodText[];
  readonly vintageDate: string;
}

export function MethodsPage({ view, methods, vintageDate }: MethodsProps) {
  const text = translator(methodMessages, view.language);
  const grouped = new Set<string>(Object.values(GROUPS).flat());
  const groups = [
    ...Object.entries(GROUPS).map(([group, ids]) => [group as keyof typeof GROUPS | 'other', ids] as const),
    ['other', methods.map(({ id }) => id).filter((id) => !grouped.has(id))] as const,
  ];
  return (
    <Layout view={view} title={text('nav')} vintage={vintageDate}>
      <h1>{text('title', { count: methods.length })}</h1>
      <p>{text('text')}</p>
      {groups.map(([group, ids]) => (
        <Group
          key={group}
          view={view}
          title={text(`group.${group}`)}
          methods={ids.flatMap((id) => methods.find((method) => method.id === id) ?? [])}
        />
      ))}
      <p>
        <a href={link(view, '/glossary')}>{text('glossary')}</a>
      </p>
    </Layout>
  );
}

function Group({
  view,
  title,
  methods,
}: {
  readonly view: View;
  readonly title: string;
  readonly methods: readonly MethodText[];
}) {
  if (methods.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="methods">
        {methods.map((method) => (
          <Entry key={method.id} view={view} method={method} />
        ))}
      </ul>
    </>
  );
}

/** In the language of the page where the method has it, else marked as English. */
function Entry({ view, method }: { readonly view: View; readonly method: MethodText }) {
  const own = view.language === 'de' ? method.german : method.markdown;
  const shown = own ?? method.markdown;
  const question = methodQuestion(shown);
  return (
    <li lang={own === null ? 'en' : undefined}>
      <a href={link(view, `/methods/${method.id}`)}>{methodTitle(shown)}</a>
      {question && `: ${question}`}
    </li>
  );
}
