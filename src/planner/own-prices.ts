/** How do a reader's own prices go into costs? In the place of those of the project, before the cost method is opened. */
import { looseKey } from '../catalog/name.js';
import type { Chips } from '../estimates/chips/chips.js';
import type { QuotedPrice } from '../estimates/cost/cost-assumptions.js';
import type { CostMaterial } from '../estimates/cost/estimate-cost.js';
import type { EuroRate } from '../estimates/inputs/euro-rates.js';
import { InputError } from '../provenance/input-error.js';
import { dayNumber } from '../units/calendar-date.js';
import type { ApiPrice } from './api-prices.js';
import type { OwnPrice, PriceList } from './price-file.js';

/** Rents, purchase prices and electricity. @param date day of the plan, at which the own prices hold */
export function withOwnPrices(material: CostMaterial, list: PriceList, date: string): CostMaterial {
  return list.prices.reduce((changed, price): CostMaterial => {
    if (price.kind === 'rental') return withRent(changed, chipOf(price, list, changed.chips), price, date);
    if (price.kind === 'purchase') return withPurchase(changed, price, list);
    return price.kind === 'electricity' ? withElectricity(changed, price, date) : changed;
  }, material);
}

function chipOf({ name, row }: OwnPrice, { file }: PriceList, chips: Chips): string {
  const chip = chips.find(name);
  if (chip) return chip.name;
  throw new InputError(`unknown chip: ${name}`, { file, row, column: 'name' });
}

/** Chips that are rented at one price: the family of the cost assumptions, or the chip alone. */
function familyOf(chip: string, { assumptions }: CostMaterial): readonly string[] {
  const families = Object.values(assumptions.cost.rental.families);
  return families.find((names) => names.includes(chip)) ?? [chip];
}

function withRent(material: CostMaterial, chip: string, { value }: OwnPrice, date: string): CostMaterial {
  const family = familyOf(chip, material);
  const other = ({ hardware }: { readonly hardware: string }) =>
    !family.includes(material.chips.find(hardware)?.name ?? hardware);
  const own = { hardware: chip, day: dayNumber(date), vendor: null, threeYear: null };
  return {
    ...material,
    hardwarePrices: material.hardwarePrices.filter(other),
    rentalQuotes: [...material.rentalQuotes.filter(other), { ...own, onDemand: value, oneYear: value }],
  };
}

function withPurchase(material: CostMaterial, price: OwnPrice, list: PriceList): CostMaterial {
  const { quoted } = material.assumptions.prices;
  const chip = chipOf(price, list, material.chips);
  const others = quoted.prices.flatMap((quote): QuotedPrice[] => {
    const chips = quote.chips.filter((name) => name !== chip);
    return chips.length === 0 ? [] : [{ ...quote, chips }];
  });
  const own: QuotedPrice = {
    ...{ chips: [chip], priceUsd: price.value, date: price.date },
    ...{ basis: 'server', wholeServer: true, count: 1 },
    from: { row: price.row, hardware: price.name, page: price.source, file: list.file },
  };
  const prices = { ...material.assumptions.prices, quoted: { ...quoted, prices: [...others, own] } };
  return { ...material, assumptions: { ...material.assumptions, prices } };
}

function withElectricity(material: CostMaterial, { value }: OwnPrice, date: string): CostMaterial {
  const { cost } = material.assumptions;
  const electricity = { ...cost.electricity, usdPerKwh: { [date.slice(0, 4)]: value } };
  return {
    ...material,
    assumptions: { ...material.assumptions, cost: { ...cost, electricity } },
  };
}

/** The reader's rate, of its month, where the list has one. */
export function ownEuroRate(list: PriceList | null, rate: EuroRate): EuroRate {
  const own = list?.prices.find(({ kind }) => kind === 'euro');
  return own ? { month: own.date.slice(0, 7), eurPerUsd: own.value } : rate;
}

/** The reader's API prices before all others, in the place of those of the same name; each needs both directions. */
export function withOwnApiPrices(list: PriceList | null, prices: readonly ApiPrice[]): ApiPrice[] {
  const all = list?.prices ?? [];
  const of = (kind: OwnPrice['kind'], name: string) =>
    all.find((price) => price.kind === kind && price.name === name);
  const names = [
    ...new Set(
      all.filter(({ kind }) => kind === 'api-input' || kind === 'api-output').map(({ name }) => name),
    ),
  ];
  const own = names.map((name): ApiPrice => {
    const [input, output] = [of('api-input', name), of('api-output', name)];
    if (input && output)
      return {
        provider: 'own',
        id: name,
        name,
        openWeights: false,
        inputUsd: input.value,
        outputUsd: output.value,
      };
    const row = (input ?? output)?.row;
    throw new InputError(
      input
        ? `${name} has a price for reading and none for writing`
        : `${name} has a price for writing and none for reading`,
      { ...(list ? { file: list.file } : {}), ...(row === undefined ? {} : { row }) },
    );
  });
  const replaced = new Set(names.map(looseKey));
  return [...own, ...prices.filter(({ id }) => !replaced.has(looseKey(id)))];
}
