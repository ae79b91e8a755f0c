/** How one method comes by its value: in words, as formula and numbers, and with each input and where it is from. */
import type { AccountAnswer } from '../../src/estimates/answer.js';
import { methodName, methodText, weightText } from '../../src/report/estimate-text.js';
import { translator } from '../../src/report/message.js';
import { estimateMessages } from '../../src/report/messages/estimates.js';
import { assumptionText, inputName, inputValueText, stepText } from '../../src/report/working-text.js';
import type { View } from '../view.js';
import { CellPlaces } from './cell-places.js';

interface AccountProps {
  readonly view: View;
  readonly account: AccountAnswer;
}

interface WorkingProps extends Pick<AccountAnswer, 'inputs' | 'steps'> {
  readonly view: View;
}

export function AccountWorking({ view, account }: AccountProps) {
  const { language } = view;
  const { method, weight, inputs, steps } = account;
  const text = translator(estimateMessages, language);
  return (
    <section class="working" id={`method-${method}`}>
      <h4>
        {text('workingOf', { method: methodName(method, language), weight: weightText(weight, language) })}
      </h4>
      <p>{methodText(method, language)}</p>
      <Working view={view} inputs={inputs} steps={steps} />
    </section>
  );
}

/** Formulas with their numbers, and every input with its cells or its assumption. */
export function Working({ view, inputs, steps }: WorkingProps) {
  const { language } = view;
  return (
    <>
      {steps.map((step) => (
        <WorkingStep key={step.formula} view={view} step={step} />
      ))}
      {inputs.length > 0 && (
        <ul>
          {inputs.map((input) => (
            <li key={`${input.name} ${input.assumption}`}>
              {`${inputName(input.name, language)}: ${inputValueText(input, language)} `}
              {input.sources.length > 0 ? (
                <>
                  – <CellPlaces view={view} cells={input.sources} />
                </>
              ) : (
                input.assumption && (
                  <span class="gap">{`– ${assumptionText(input.assumption, language)}`}</span>
                )
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function WorkingStep({
  view: { language },
  step,
}: {
  readonly view: View;
  readonly step: AccountAnswer['steps'][number];
}) {
  const { formula, values, result } = stepText(step, language);
  return (
    <p class="step">
      <span>{formula}</span>
      <span>{values}</span>
      <span>{`→ ${result}`}</span>
    </p>
  );
}
