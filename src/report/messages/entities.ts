/** Texts on organisations, countries, chips and clusters: pages and command line. */
import { defineMessages } from '../message.js';

const MODELS_EN = '{count, plural, =0 {no model} one {one model} other {{number} models}}';
const MODELS_DE = '{count, plural, =0 {kein Modell} one {ein Modell} other {{number} Modelle}}';

export const entityMessages = defineMessages({
  'nav.organization': { en: 'Organisations', de: 'Organisationen' },
  'nav.country': { en: 'Countries', de: 'Länder' },
  'nav.chip': { en: 'Chips', de: 'Chips' },
  'nav.cluster': { en: 'Clusters', de: 'Cluster' },
  'index.organization': {
    en: '{count, plural, one {One organisation has} other {{number} organisations have}} a model on record',
    de: 'Von {count, plural, one {einer Organisation} other {{number} Organisationen}} ist ein Modell erfasst',
  },
  'index.country': {
    en: 'Models on record come from {count, plural, one {one country} other {{number} countries}}',
    de: 'Erfasste Modelle kommen aus {count, plural, one {einem Land} other {{number} Ländern}}',
  },
  'index.chip': {
    en: '{count, plural, one {One chip} other {{number} chips}} for machine learning',
    de: '{count, plural, one {Ein Chip} other {{number} Chips}} für maschinelles Lernen',
  },
  'index.cluster': {
    en: '{count, plural, one {One cluster} other {{number} clusters}} of chips, the largest first',
    de: '{count, plural, one {Ein Cluster} other {{number} Cluster}} von Chips, der größte zuerst',
  },
  'index.none': {
    en: 'None fits. A shorter search would widen it.',
    de: 'Keine Angabe passt. Eine kürzere Suche findet mehr.',
  },
  'indexText.credited': {
    en: 'Counted are listed models. “Part” shares a joint model evenly between its organisations; parts add up to the number of models.',
    de: 'Gezählt sind geführte Modelle. „Anteil“ teilt gemeinsame Modelle gleichmäßig auf ihre Organisationen auf; die Anteile ergeben zusammen die Zahl der Modelle.',
  },
  'indexText.chip': {
    en: 'Peaks are those of the maker, dense, for 16-bit tensor units. Models are those of which a source says that they were trained on the chip.',
    de: 'Die Leistung ist die vom Hersteller genannte für dichte Rechnungen mit 16-Bit-Tensoreinheiten. Modelle sind jene, von denen eine Quelle sagt, dass sie auf dem Chip trainiert wurden.',
  },
  'indexText.cluster': {
    en: 'As the source lists them, planned ones and those it is not sure of among them. Sizes are peaks in H100s, not use.',
    de: 'Wie die Quelle sie führt, auch geplante und solche, deren sie nicht sicher ist. Die Größe ist die Spitzenleistung in H100, nicht die Nutzung.',
  },
  'said.models': { en: MODELS_EN, de: MODELS_DE },
  'title.credited': { en: `{name}: ${MODELS_EN} on record`, de: `{name}: ${MODELS_DE} erfasst` },
  'said.credit': {
    en: 'With joint work shared evenly that is a part of {credit}.',
    de: 'Mit gleichmäßig aufgeteilten gemeinsamen Modellen ist das ein Anteil von {credit}.',
  },
  'said.newest': { en: 'The newest is of {date}.', de: 'Das neueste ist vom {date}.' },
  'said.largest': {
    en: 'The largest is {model}, with about {flop} FLOP of training compute, {evidence}.',
    de: 'Das größte ist {model} mit etwa {flop} FLOP Rechenaufwand, {evidence}.',
  },
  'title.chip': {
    en: `{name}: ${MODELS_EN} on record as trained on it`,
    de: `{name}: ${MODELS_DE} darauf trainiert, soweit erfasst`,
  },
  'title.cluster': {
    en: '{name}: {size, select, none {size not known} other {about as much as {size} H100s}}',
    de: '{name}: {size, select, none {Größe nicht bekannt} other {etwa so viel wie {size} H100}}',
  },
  'said.cluster': {
    en: '{status, select, Existing {In operation} Planned {Planned} Decommissioned {Out of operation} other {Status not stated}}; that it exists the source calls {certainty, select, Confirmed {confirmed} Likely {likely} Unlikely {unlikely} other {neither likely nor unlikely}}.',
    de: '{status, select, Existing {In Betrieb} Planned {Geplant} Decommissioned {Außer Betrieb} other {Stand nicht genannt}}; dass es ihn gibt, nennt die Quelle {certainty, select, Confirmed {bestätigt} Likely {wahrscheinlich} Unlikely {unwahrscheinlich} other {weder wahrscheinlich noch unwahrscheinlich}}.',
  },
  'status.Existing': { en: 'in operation', de: 'in Betrieb' },
  'status.Planned': { en: 'planned', de: 'geplant' },
  'status.Decommissioned': { en: 'out of operation', de: 'außer Betrieb' },
  'certainty.Confirmed': { en: 'confirmed', de: 'bestätigt' },
  'certainty.Likely': { en: 'likely', de: 'wahrscheinlich' },
  'certainty.Unlikely': { en: 'unlikely', de: 'unwahrscheinlich' },
  'chart.subtitle': {
    en: '{name}: models on record by the year they were published in, data as of {date}',
    de: '{name}: erfasste Modelle nach dem Jahr ihrer Veröffentlichung, Datenstand {date}',
  },
  'chart.chip': {
    en: '{name}: models on record as trained on it, by the year they were published in, data as of {date}',
    de: '{name}: darauf trainierte erfasste Modelle nach dem Jahr ihrer Veröffentlichung, Datenstand {date}',
  },
  'chart.point': {
    en: '{year}: {models} recorded, part {credit}',
    de: '{year}: {models} erfasst, Anteil {credit}',
  },
  'chart.partial': {
    en: 'The pale bar is a year that was not over.',
    de: 'Der helle Balken ist ein Jahr, das noch nicht zu Ende war.',
  },
  year: { en: 'Year', de: 'Jahr' },
  models: { en: 'Models', de: 'Modelle' },
  credit: { en: 'Part', de: 'Anteil' },
  newest: { en: 'Newest', de: 'Neuestes' },
  largest: { en: 'Largest', de: 'Größtes' },
  name: { en: 'Name', de: 'Name' },
  vintagesTitle: { en: 'How that number changed', de: 'Wie sich diese Zahl änderte' },
  vintagesText: {
    en: 'What each vintage listed, of all years. A wider file lists more models, a list of large ones fewer; that is a change of what is known, not of what happened.',
    de: 'Was jeder Datenstand führte, aus allen Jahren. Eine breitere Datei führt mehr Modelle, eine Liste großer Modelle weniger; das ändert, was man weiß, nicht, was geschah.',
  },
  modelsTitle: { en: 'Models, the newest first', de: 'Modelle, das neueste zuerst' },
  trainedTitle: {
    en: 'Models trained on it, the newest first',
    de: 'Darauf trainierte Modelle, das neueste zuerst',
  },
  whereStated: { en: 'Where it stands', de: 'Wo es steht' },
  organizationsTitle: { en: 'Organisations', de: 'Organisationen' },
  partnersTitle: { en: 'Who they worked with', de: 'Mit wem sie zusammenarbeitete' },
  clustersTitle: { en: 'Clusters', de: 'Cluster' },
  countries: { en: 'Country', de: 'Land' },
  sectors: { en: 'Sector', de: 'Sektor' },
  fieldsTitle: { en: 'Every field, and what each file says', de: 'Jedes Feld, und was jede Datei sagt' },
  pricesTitle: { en: 'What it cost', de: 'Was er kostete' },
  pricesText: {
    en: 'Prices as lists and shops gave them on a day, not adjusted for inflation. Rent is for one chip and one hour. Each price leads to the address it was read at.',
    de: 'Preise, wie Listen und Händler sie an einem Tag nannten, nicht um Teuerung bereinigt. Die Miete gilt für einen Chip und eine Stunde. Jeder Preis führt zu der Adresse, an der er stand.',
  },
  pricesNone: { en: 'No price is on record.', de: 'Kein Preis ist erfasst.' },
  date: { en: 'Date', de: 'Datum' },
  kind: { en: 'Kind', de: 'Art' },
  price: { en: 'Price', de: 'Preis' },
  vendor: { en: 'Vendor', de: 'Anbieter' },
  row: { en: 'Row', de: 'Zeile' },
  'price.purchase': { en: 'bought', de: 'gekauft' },
  'price.on-demand': { en: 'rented by the hour', de: 'stundenweise gemietet' },
  'price.one-year': { en: 'rented for a year', de: 'für ein Jahr gemietet' },
  'price.three-year': { en: 'rented for three years', de: 'für drei Jahre gemietet' },
  'price.place': { en: '{file}, row {row}', de: '{file}, Zeile {row}' },
  maker: { en: 'Maker', de: 'Hersteller' },
  released: { en: 'Released', de: 'Erschienen' },
  peak: { en: 'Peak, 16 bit', de: 'Leistung, 16 Bit' },
  memory: { en: 'Memory', de: 'Speicher' },
  power: { en: 'Power', de: 'Leistung' },
  owner: { en: 'Owner', de: 'Eigentümer' },
  status: { en: 'Status', de: 'Stand' },
  certainty: { en: 'How sure', de: 'Wie sicher' },
  h100: { en: 'In H100s', de: 'In H100' },
  operational: { en: 'In operation since', de: 'In Betrieb seit' },
  chip: { en: 'Chip', de: 'Chip' },
  buildsUpon: { en: 'Builds upon', de: 'Baut auf' },
  supersededBy: { en: 'Superseded by', de: 'Abgelöst von' },
  moreModels: {
    en: 'The {shown} newest of {total}{delisted, plural, =0 {} one {, with one that no list holds any more} other {, with # that no list holds any more}}; the rest is in the files.',
    de: 'Die {shown} neuesten von {total}{delisted, plural, =0 {} one {, eines davon führt keine Liste mehr} other {, # davon führt keine Liste mehr}}; die übrigen stehen in den Dateien.',
  },
  others: { en: 'See also', de: 'Siehe auch' },
});
