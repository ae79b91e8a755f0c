/** Corrections by readers, each with what it changes, who says so, and what became of it. */
import type { ListedCorrection } from '../../src/catalog/value-correction.js';
import { correctionChange, correctionFate } from '../../src/report/correction-text.js';
import { fieldName } from '../../src/report/field-name.js';
import { translator } from '../../src/report/message.js';
import { correctionMessages } from '../../src/report/messages/corrections.js';
import { visibleText } from '../../src/report/visible-text.js';
import { link, type View } from '../view.js';

interface CorrectionListProps {
  readonly view: View;
  readonly corrections: readonly ListedCorrection[];
}

export function CorrectionList({ view, corrections }: CorrectionListProps) {
  const { language } = view;
  const text = translator(correctionMessages, language);
  return (
    <ul class="corrections">
      {corrections.map((correction) => (
        <li key={correction.id} id={`correction-${correction.id}`} class={correction.state}>
          <p>
            <strong>{text(`state.${correction.state}`)}</strong>{' '}
            <a href={link(view, `/models/${encodeURIComponent(correction.model)}`)}>
              {visibleText(correction.model)}
            </a>
            {`, ${fieldName(correction.field, language)}: ${correctionChange(correction, language)}`}
          </p>
          <p>
            {text('says')}{' '}
            <a href={correction.source} rel="nofollow ugc noopener">
              {visibleText(correction.source)}
            </a>
            {`: ${visibleText(correction.note)}`}
          </p>
          <p class="source">{correctionFate(correction, language)}</p>
        </li>
      ))}
    </ul>
  );
}
