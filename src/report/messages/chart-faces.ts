/** Texts around a chart: its table, sources, files to take away, and how it is put into another page. */
import { defineMessages } from '../message.js';

export const chartFacesMessages = defineMessages({
  table: { en: 'The same as a table', de: 'Dasselbe als Tabelle' },
  sources: { en: 'Sources', de: 'Quellen' },
  take: { en: 'Download and embed', de: 'Herunterladen und einbetten' },
  files: { en: 'Files', de: 'Dateien' },
  picture: { en: 'SVG picture', de: 'SVG-Bild' },
  png: { en: 'PNG picture', de: 'PNG-Bild' },
  permanent: {
    en: 'This view, fixed to this vintage',
    de: 'Diese Ansicht, auf diesen Datenstand festgelegt',
  },
  embed: {
    en: 'To put the chart into a page of yours, with its source:',
    de: 'So steht das Diagramm mit seiner Quelle auf Ihrer eigenen Seite:',
  },
  madeFrom: { en: 'Made from these files:', de: 'Beruht auf diesen Dateien:' },
  register: { en: 'Licences and all dates', de: 'Lizenzen und alle Datenstände' },
  whole: { en: 'The whole page at Flopscope', de: 'Die ganze Seite bei Flopscope' },
  asOf: { en: 'Data as of {date}.', de: 'Datenstand {date}.' },
});
