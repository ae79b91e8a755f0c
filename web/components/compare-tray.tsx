/** The models picked for comparison: each can be left out again, all can be seen side by side. */
import { translator } from '../../src/report/message.js';
import { explorerMessages } from '../../src/report/messages/explorer.js';
import { visibleText } from '../../src/report/visible-text.js';
import type { ExploreAnswer } from '../../src/trends/explore/explore-answer.js';
import { type ExploreState, MOST_COMPARED } from '../../src/trends/explore/explore-state.js';
import type { View } from '../view.js';
import { compareLink, exploreLink } from './explore-links.js';

interface TrayProps {
  readonly view: View;
  readonly state: ExploreState;
  readonly answer: ExploreAnswer;
}

export function CompareTray({ view, state, answer }: TrayProps) {
  const text = translator(explorerMessages, view.language);
  const { models } = state;
  const nameOf = (id: string) => visibleText(answer.models.name[answer.models.id.indexOf(id)] ?? id);
  return (
    <p class="choices tray">
      <span>{`${text('tray')}:`}</span>
      {models.length === 0 && text('trayEmpty', { most: MOST_COMPARED })}
      {models.map((id) => (
        <span key={id} class="picked">
          {`${nameOf(id)} `}
          <a
            href={exploreLink(view, state, { models: models.filter((one) => one !== id) })}
            aria-label={text('removeLabel', { name: nameOf(id) })}
          >
            {text('remove')}
          </a>
        </span>
      ))}
      {models.length > 0 && <a href={compareLink(view, models)}>{text('compare')}</a>}
    </p>
  );
}
