/** Sentences about what a budget buys and what a run costs. */
import { defineMessages } from '../message.js';

export const planMessages = defineMessages({
  nav: { en: 'Plan', de: 'Planen' },
  deadline: { en: 'By when', de: 'Bis wann' },
  budget: { en: 'Budget', de: 'Budget' },
  task: { en: 'Kind of model', de: 'Art des Modells' },
  use: { en: 'Use', de: 'Zweck' },
  'use.commercial': { en: 'commercial', de: 'gewerblich' },
  'use.research': { en: 'research alone', de: 'nur Forschung' },
  hardware: { en: 'Chip', de: 'Chip' },
  anyChip: { en: 'the cheapest that fits', de: 'der billigste, der passt' },
  maxParams: { en: 'Parameters at most', de: 'Parameter höchstens' },
  anySize: { en: 'any', de: 'beliebig' },
  serve: { en: 'Tokens to serve a day', de: 'Token am Tag im Betrieb' },
  noServing: { en: 'none', de: 'keine' },
  show: { en: 'Show', de: 'Anzeigen' },
  optionsTitle: { en: 'Side by side', de: 'Nebeneinander' },
  detailsTitle: {
    en: 'Each option, and what it takes for granted',
    de: 'Jede Möglichkeit, und was sie voraussetzt',
  },
  pricesTitle: { en: 'Prices behind it', de: 'Preise dahinter' },
  asJson: { en: 'This plan as JSON', de: 'Dieser Plan als JSON' },
  sameRun: { en: 'The final run, costed by itself', de: 'Der letzte Lauf, für sich berechnet' },
  title: {
    en: 'What a budget buys, and what a run costs',
    de: 'Was ein Budget kauft und was ein Lauf kostet',
  },
  'finding.budget': {
    en: 'For {budget}, within {days}, you could train about {params} parameters from scratch ({first}), or fine-tune {model}.',
    de: 'Für {budget} ließen sich innerhalb von {days} etwa {params} Parameter von Grund auf trainieren ({first}) oder {model} anpassen.',
  },
  'finding.tune': {
    en: 'For {budget}, within {days}, nothing is trained from scratch, but {model} can be fine-tuned.',
    de: 'Für {budget} lässt sich innerhalb von {days} nichts von Grund auf trainieren, aber {model} anpassen.',
  },
  'finding.other': {
    en: 'For {budget}, within {days}, nothing is trained, but there is: {options}.',
    de: 'Für {budget} lässt sich innerhalb von {days} nichts trainieren, aber es gibt: {options}.',
  },
  'finding.nothing': {
    en: 'For {budget} there is nothing; {enough} would be enough for: {kind}.',
    de: 'Für {budget} gibt es nichts; {enough} reichten für: {kind}.',
  },
  'finding.none': {
    en: 'Within {days} there is nothing for {budget}.',
    de: 'Innerhalb von {days} gibt es nichts für {budget}.',
  },
  'finding.run': {
    en: 'Rented, the run costs about {cost} with experiments and failed runs; the final run alone {final}.',
    de: 'Gemietet kostet der Lauf etwa {cost} mit Experimenten und misslungenen Läufen; der letzte allein {final}.',
  },
  'finding.runLate': {
    en: 'The run does not fit: {reason}.',
    de: 'Der Lauf passt nicht: {reason}.',
  },
  first: {
    en: 'compute the field first had in {year}, with {model}',
    de: 'so viel Aufwand gab es zuerst {year}, mit {model}',
  },
  firstNone: { en: 'more than any model on record', de: 'mehr als jedes erfasste Modell' },
  option: { en: 'option', de: 'Möglichkeit' },
  what: { en: 'what it is', de: 'was es ist' },
  cost: { en: 'cost (90%)', de: 'Kosten (90 %)' },
  days: { en: 'days (90%)', de: 'Tage (90 %)' },
  chips: { en: 'chips', de: 'Chips' },
  energy: { en: 'energy', de: 'Energie' },
  'kind.train-compute-optimal': {
    en: 'train from scratch, best size',
    de: 'von Grund auf trainieren, beste Größe',
  },
  'kind.train-for-serving': {
    en: 'train from scratch, cheap to serve',
    de: 'von Grund auf trainieren, billig im Betrieb',
  },
  'kind.continue-pre-training': { en: 'continue pre-training', de: 'Vortraining fortsetzen' },
  'kind.full-fine-tune': { en: 'fine-tune all weights', de: 'alle Gewichte anpassen' },
  'kind.lora': { en: 'fine-tune with LoRA', de: 'anpassen mit LoRA' },
  'kind.qlora': { en: 'fine-tune with QLoRA', de: 'anpassen mit QLoRA' },
  'kind.distil': { en: 'distil', de: 'destillieren' },
  'kind.rent-chips': { en: 'rent chips', de: 'Chips mieten' },
  'kind.own-chips': { en: 'use chips of your own', de: 'eigene Chips nutzen' },
  'kind.buy-chips': { en: 'buy chips', de: 'Chips kaufen' },
  'kind.use-api': { en: 'use an API', de: 'eine API nutzen' },
  'what.scratch': {
    en: '{params} parameters on {tokens} tokens ({ratio} a parameter)',
    de: '{params} Parameter auf {tokens} Token ({ratio} je Parameter)',
  },
  'what.continue': { en: '{model} on {tokens} tokens more', de: '{model} auf {tokens} weiteren Token' },
  'what.tune': { en: '{model} on {tokens} tokens', de: '{model} auf {tokens} Token' },
  'what.distil': {
    en: '{model} on {tokens} tokens that {teacher} writes',
    de: '{model} auf {tokens} Token, die {teacher} schreibt',
  },
  'what.hours': { en: '{hours} chip-hours, {flop} FLOP', de: '{hours} Chipstunden, {flop} FLOP' },
  'what.owned': { en: '{flop} FLOP by the deadline', de: '{flop} FLOP bis zur Frist' },
  'what.tokens': { en: '{tokens} tokens', de: '{tokens} Token' },
  'what.run': { en: 'the run, {flop} FLOP', de: 'der Lauf, {flop} FLOP' },
  plusMinus: { en: '{value} ({low} to {high})', de: '{value} ({low} bis {high})' },
  chipsOf: { en: '{count} × {name}', de: '{count} × {name}' },
  memory: {
    en: '{needed} of memory needed, {held} there',
    de: '{needed} Speicher nötig, {held} vorhanden',
  },
  partsOf: { en: 'Of the cost: {parts}.', de: 'Von den Kosten: {parts}.' },
  part: { en: '{name} {usd}', de: '{name} {usd}' },
  'part.final-run': { en: 'final run', de: 'letzter Lauf' },
  'part.experiments': { en: 'experiments', de: 'Experimente' },
  'part.failed-runs': { en: 'failed runs', de: 'misslungene Läufe' },
  'part.setup': { en: 'setting up', de: 'Einrichten' },
  'part.teacher': { en: 'the teacher’s writing', de: 'Schreiben des Lehrers' },
  'part.chips': { en: 'chips', de: 'Chips' },
  'part.tokens': { en: 'tokens', de: 'Token' },
  euro: { en: 'In euros: {euro}.', de: 'In Euro: {euro}.' },
  size: {
    en: 'The scaling law puts the best size between {paramsLow} and {paramsHigh} parameters; expected loss {loss} nats a token ({low} to {high}).',
    de: 'Das Skalierungsgesetz legt die beste Größe zwischen {paramsLow} und {paramsHigh} Parameter; erwarteter Verlust {loss} Nat je Token ({low} bis {high}).',
  },
  overTrained: {
    en: 'The best model of the same loss takes {share} of the compute and is larger.',
    de: 'Das beste Modell mit gleichem Verlust braucht {share} des Aufwands und ist größer.',
  },
  matches: {
    en: 'Nearest on record by compute: {nearest} ({year}); the first with as much: {first} ({firstYear}).',
    de: 'Nach Rechenaufwand am nächsten: {nearest} ({year}); zuerst hatte so viel: {first} ({firstYear}).',
  },
  matchesNone: {
    en: 'No model on record has as much compute; the nearest is {nearest} ({year}).',
    de: 'So viel Aufwand hat kein erfasstes Modell; am nächsten liegt {nearest} ({year}).',
  },
  base: {
    en: '{name}, {published}: {params} parameters, {access}.',
    de: '{name}, {published}: {params} Parameter, {access}.',
  },
  serving: {
    en: 'Serving {tokens} tokens a day: {chips}, {usd} a day, {million} a million tokens.',
    de: 'Betrieb mit {tokens} Token am Tag: {chips}, {usd} am Tag, {million} je Million Token.',
  },
  breakEven: {
    en: 'An API at {price} a million tokens ({name}) is cheaper below {tokens} tokens a day.',
    de: 'Eine API zu {price} je Million Token ({name}) ist unter {tokens} Token am Tag billiger.',
  },
  breakNever: {
    en: 'An API at {price} a million tokens ({name}) is cheaper at any load these chips can carry.',
    de: 'Eine API zu {price} je Million Token ({name}) ist bei jeder Last billiger, die diese Chips tragen.',
  },
  apiMedian: { en: 'median of open models', de: 'Median offener Modelle' },
  perAnswer: {
    en: 'One answer is written at no more than {tokens} tokens a second.',
    de: 'Eine Antwort entsteht mit höchstens {tokens} Token je Sekunde.',
  },
  tokensOfTraining: {
    en: 'After {tokens} served tokens serving has taken as much compute as training.',
    de: 'Nach {tokens} bedienten Token hat der Betrieb so viel Aufwand gekostet wie das Training.',
  },
  rulesNone: {
    en: 'Touches no rule on {on}; the nearest line, {rule}, is {times} times as far.',
    de: 'Berührt am {on} keine Regel; die nächste Schwelle, {rule}, liegt beim {times}-Fachen.',
  },
  rulesNoneAtAll: { en: 'Touches no rule on {on}.', de: 'Berührt am {on} keine Regel.' },
  rulesTouched: { en: 'Touches on {on}: {rules}.', de: 'Berührt am {on}: {rules}.' },
  'rule.over': { en: '{title} (over its line)', de: '{title} (über der Schwelle)' },
  'rule.straddles': { en: '{title} (may be over)', de: '{title} (womöglich darüber)' },
  'rule.open': {
    en: '{title} (over its line; questions open)',
    de: '{title} (über der Schwelle; Fragen offen)',
  },
  assumed: { en: 'Assumed', de: 'Angenommen' },
  'note.rent-on-demand': {
    en: 'Rent by the hour: {usd} a chip-hour for {chip}, the median of list prices of the year around.',
    de: 'Miete nach Stunden: {usd} je Chipstunde für {chip}, Median der Listenpreise des Jahres ringsum.',
  },
  'note.rent-one-year': {
    en: 'Rent for a year: {usd} a chip-hour for {chip}, the median of list prices of the year around.',
    de: 'Miete für ein Jahr: {usd} je Chipstunde für {chip}, Median der Listenpreise des Jahres ringsum.',
  },
  'note.no-rental-price': {
    en: 'No list price for renting {chip} is near: a multiple of what owning costs stands in.',
    de: 'Für {chip} liegt kein Mietpreis nahe: Ein Vielfaches der Kosten des Besitzes tritt an die Stelle.',
  },
  'note.utilization': {
    en: 'The share of the peak that training keeps is not known beforehand: 35 % at the middle, 15 to 58 %.',
    de: 'Welchen Anteil der Spitze das Training hält, ist vorher nicht bekannt: in der Mitte 35 %, 15 bis 58 %.',
  },
  'note.utilization-given': {
    en: 'Share of the peak: {share}, as given.',
    de: 'Anteil der Spitze: {share}, wie angegeben.',
  },
  'note.failed-runs': {
    en: 'Failed and repeated work: {factor} times the compute.',
    de: 'Misslungenes und Wiederholtes: das {factor}-Fache des Aufwands.',
  },
  'note.experiments': {
    en: 'Experiments: all runs together take {factor} times the compute of the final one.',
    de: 'Experimente: Alle Läufe zusammen brauchen das {factor}-Fache des letzten.',
  },
  'note.people-and-data': {
    en: 'People, and the making of data, are not in it.',
    de: 'Menschen und die Beschaffung von Daten sind nicht enthalten.',
  },
  'note.scaling-law': {
    en: 'Size and data by the law of Hoffmann et al. as refitted by Besiroglu et al. (2024).',
    de: 'Größe und Daten nach dem Gesetz von Hoffmann et al. in der Anpassung von Besiroglu et al. (2024).',
  },
  'note.over-training': {
    en: '{tokensPerParameter} tokens a parameter, a choice of this project.',
    de: '{tokensPerParameter} Token je Parameter, eine Festlegung dieses Projekts.',
  },
  'note.deadline-limits': {
    en: 'The deadline of {days} is what limits it: money is left.',
    de: 'Die Frist von {days} begrenzt es: Geld bleibt übrig.',
  },
  'note.licence-open': {
    en: '{name} is listed as {access}; read its licence before you build on it.',
    de: '{name} ist geführt als {access}; lesen Sie die Lizenz, bevor Sie darauf bauen.',
  },
  'note.licence-conditions': {
    en: 'The licence of {name} sets conditions ({access}): read them first.',
    de: 'Die Lizenz von {name} stellt Bedingungen ({access}): Lesen Sie sie zuerst.',
  },
  'note.teacher-licence': {
    en: 'What {name} writes may train others only as far as its licence says ({access}).',
    de: 'Was {name} schreibt, darf andere nur trainieren, soweit seine Lizenz es sagt ({access}).',
  },
  'note.tokens-assumed': {
    en: 'Own data: {tokens} tokens, for want of a number; --tokens says otherwise.',
    de: 'Eigene Daten: {tokens} Token mangels Angabe; --tokens sagt es anders.',
  },
  'note.adapters': {
    en: 'Adapters of rank {rank} on all linear maps.',
    de: 'Adapter vom Rang {rank} auf allen linearen Abbildungen.',
  },
  'note.quantised': {
    en: 'Unpacking 4-bit weights makes it slower by an amount that is not in it.',
    de: 'Das Entpacken der 4-Bit-Gewichte macht es langsamer; um wie viel, ist nicht enthalten.',
  },
  'note.no-work': {
    en: 'Chips alone: nobody has set up a run yet.',
    de: 'Nur die Chips: Eingerichtet ist noch kein Lauf.',
  },
  'note.own-chips': {
    en: 'Loss of value, servers, network and electricity for as long as it takes; the chips must be there.',
    de: 'Wertverlust, Server, Netz und Strom, solange es dauert; die Chips müssen da sein.',
  },
  'note.purchase': {
    en: 'Bought at {usd} a chip with its share of server and network.',
    de: 'Gekauft zu {usd} je Chip mit seinem Teil an Server und Netz.',
  },
  'note.purchase-or-rent': {
    en: 'As dear as renting them for {days} without a pause.',
    de: 'So teuer wie {days} Miete ohne Pause.',
  },
  'note.electricity-apart': {
    en: 'Electricity, room and people come on top.',
    de: 'Strom, Raum und Personal kommen hinzu.',
  },
  'note.api-all': {
    en: 'At the median of {offers} offers, {usd} a million tokens with {share} written; the ends are the cheapest and dearest twentieth.',
    de: 'Zum Median von {offers} Angeboten, {usd} je Million Token, davon {share} geschrieben; die Enden sind das billigste und teuerste Zwanzigstel.',
  },
  'note.api-model': {
    en: '{model}, {offers} offers: {usd} a million tokens with {share} written.',
    de: '{model}, {offers} Angebote: {usd} je Million Token, davon {share} geschrieben.',
  },
  notPossible: { en: 'Not possible', de: 'Nicht möglich' },
  'refusal.budget': {
    en: '{kind}: {enough} would be enough{model}',
    de: '{kind}: {enough} würden reichen{model}',
  },
  'refusal.deadline': {
    en: '{kind}: {days} would be enough{model}',
    de: '{kind}: {days} würden reichen{model}',
  },
  'refusal.memory': {
    en: '{kind}: the chips on offer do not hold it together{model}',
    de: '{kind}: Die angebotenen Chips fassen es auch zusammen nicht{model}',
  },
  'refusal.no-model': {
    en: '{kind}: the catalogue has no open model of known size for the task',
    de: '{kind}: Der Katalog hat für die Aufgabe kein offenes Modell bekannter Größe',
  },
  'refusal.no-price': { en: '{kind}: no price is known', de: '{kind}: Es ist kein Preis bekannt' },
  refusalModel: { en: ', for {name}', de: ', für {name}' },
  prices: { en: 'Prices', de: 'Preise' },
  'price.rental': { en: 'rent', de: 'Miete' },
  'price.purchase': { en: 'purchase', de: 'Kauf' },
  'price.electricity': { en: 'electricity', de: 'Strom' },
  'price.api-input': { en: 'API, reading', de: 'API, Lesen' },
  'price.api-output': { en: 'API, writing', de: 'API, Schreiben' },
  'price.euro': { en: 'euros a dollar', de: 'Euro je Dollar' },
  'unit.rental': { en: '{value} a chip-hour', de: '{value} je Chipstunde' },
  'unit.purchase': { en: '{value} a chip', de: '{value} je Chip' },
  'unit.electricity': { en: '{value} a kWh', de: '{value} je kWh' },
  'unit.api-input': { en: '{value} a million tokens', de: '{value} je Million Token' },
  'unit.api-output': { en: '{value} a million tokens (median)', de: '{value} je Million Token (Median)' },
  priceOf: { en: 'price', de: 'Preis' },
  priceDate: { en: 'as of', de: 'Stand' },
  priceSource: { en: 'from', de: 'Quelle' },
  stale: { en: 'stale: {days} old', de: 'veraltet: {days} alt' },
  own: { en: 'your own', de: 'Ihr eigener' },
  staleNote: {
    en: 'Some prices are older than declared: {prices}.',
    de: 'Einige Preise sind älter als festgelegt: {prices}.',
  },
  dayCount: {
    en: '{number} {count, plural, one {day} other {days}}',
    de: '{number} {count, plural, one {Tag} other {Tagen}}',
  },
  dayCountBare: {
    en: '{number} {count, plural, one {day} other {days}}',
    de: '{number} {count, plural, one {Tag} other {Tage}}',
  },
  kept: { en: 'Kept in {file}.', de: 'Abgelegt in {file}.' },
});
