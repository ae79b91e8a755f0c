/** `cost "GPT-4"`, `compute`, `parameters` and `published`: what is known of one model. */

import { COST_SCOPES } from '../../../estimates/cost/run-constants.js';
import { InputError } from '../../../provenance/input-error.js';
import type { SourceCell } from '../../../provenance/lineage.js';
import type { Quantity } from '../../../provenance/quantity.js';
import { formatDate } from '../../../units/format.js';
import { evidence } from '../../briefing/evidence.js';
import { translator } from '../../message.js';
import { templateMessages } from '../../messages/template.js';
import { amountText } from '../../quantity-text.js';
import { visibleText } from '../../visible-text.js';
import { type Expression, plainSaying, questionOf, type Saying, sayingOf } from '../expression.js';
import type { TemplateGround } from '../ground.js';

const MODEL = 'the name of a model';
type Topic = 'compute' | 'cost' | 'parameters' | 'published';

function citedOf(
  topic: Topic,
  { id, name }: { readonly id: string; readonly name: string },
  ground: TemplateGround,
  more: { readonly cells: readonly SourceCell[]; readonly method?: string; readonly scope?: string },
) {
  const { cells, method, scope } = more;
  const verb = topic === 'compute' || topic === 'cost' ? `estimate ${topic} '${id}'` : `show '${id}'`;
  const path =
    topic === 'compute'
      ? `/models/${id}/estimate`
      : topic === 'cost'
        ? `/models/${id}/cost`
        : `/models/${id}`;
  return evidence({
    question: questionOf(ground, verb, path, { scope }),
    part: topic,
    text: translator(templateMessages, ground.language)(`model.${topic}`, { model: visibleText(name) }),
    cells,
    ...(method === undefined ? {} : { method }),
    snapshots: ground.vintage.snapshots.filter(({ retrieved }) => retrieved === ground.vintage.date),
  });
}

function quantitySaying(
  quantity: Quantity,
  topic: Topic,
  model: { readonly id: string; readonly name: string },
  ground: TemplateGround,
  scope?: string,
): Saying {
  const { value, low, high, level, unit, evidence: kind, sources, gap } = quantity;
  if (value === null)
    throw new InputError(`${model.name}: not known: ${gap?.reason ?? 'no source states it'}`);
  // What a source states stands without the interval of its likely error: so the source says it.
  const stated = kind === 'recorded';
  const method = topic === 'cost' ? 'training-cost' : 'training-compute';
  const cited = citedOf(topic, model, ground, {
    cells: sources,
    ...(stated ? {} : { method }),
    ...(scope === undefined ? {} : { scope }),
  });
  const text = translator(templateMessages, ground.language);
  const write = (amount: number) => {
    const written = amountText(amount, unit, ground.language);
    if (unit === 'FLOP') return text('flop', { value: written });
    return unit === 'parameters' ? text('parameters', { value: written }) : written;
  };
  const spread = stated ? { value, low: null, high: null, level: null } : { value, low, high, level };
  return sayingOf(spread, write, { kind: 'amount', unit, evidence: cited }, ground.language);
}

export const compute: Expression = {
  name: 'compute',
  usage: 'compute "MODEL"',
  read: (words) => {
    const name = words.name(MODEL);
    words.end();
    return async (ground) => {
      const { model } = await ground.model(name);
      return quantitySaying(model.trainingCompute, 'compute', model, ground);
    };
  },
};

export const parameters: Expression = {
  name: 'parameters',
  usage: 'parameters "MODEL"',
  read: (words) => {
    const name = words.name(MODEL);
    words.end();
    return async (ground) => {
      const { model } = await ground.model(name);
      return quantitySaying(model.parameters, 'parameters', model, ground);
    };
  },
};

export const cost: Expression = {
  name: 'cost',
  usage: `cost "MODEL" [${COST_SCOPES.join('|')}]`,
  read: (words) => {
    const name = words.name(MODEL);
    const scope = words.oneOf([...COST_SCOPES, 'shown'] as const, 'shown');
    words.end();
    return async (ground) => {
      const { model } = await ground.model(name);
      if (scope === 'shown') return quantitySaying(model.trainingCost, 'cost', model, ground);
      return quantitySaying(await ground.cost(model.id, scope), 'cost', model, ground, scope);
    };
  },
};

export const published: Expression = {
  name: 'published',
  usage: 'published "MODEL"',
  read: (words) => {
    const name = words.name(MODEL);
    words.end();
    return async (ground) => {
      const { model, fields } = await ground.model(name);
      const { published: day, publishedPrecision: precision } = model;
      if (day === null) throw new InputError(`${model.name}: no source says when it was published`);
      const known = day.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10);
      const stated = fields.find(({ field }) => field === 'published');
      const cells =
        stated?.statements.filter(({ value }) => value === stated.shown).flatMap((one) => one.cells) ?? [];
      const cited = citedOf('published', model, ground, { cells: cells.slice(-1) });
      return plainSaying(formatDate(known, ground.language), { kind: 'date', value: known, evidence: cited });
    };
  },
};
