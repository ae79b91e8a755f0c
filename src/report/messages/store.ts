/** Texts on copies of the store. */
import { defineMessages } from '../message.js';

export const storeMessages = defineMessages({
  copied: {
    en: '{copied, plural, =0 {Nothing was missing} one {One snapshot copied} other {# snapshots copied}}; both hold the same {snapshots, plural, =0 {nothing} one {one} other {#}}.',
    de: '{copied, plural, =0 {Nichts fehlte} one {Ein Datenstand kopiert} other {# Datenstände kopiert}}; beide enthalten {snapshots, plural, =0 {nichts} one {denselben einen} other {dieselben #}}.',
  },
  copiedDocuments: {
    en: 'What people wrote: {documents, plural, one {one document} other {# documents}}, {documentsCopied, plural, =0 {none} other {#}} of them copied.',
    de: 'Von Menschen geschrieben: {documents, plural, one {ein Dokument} other {# Dokumente}}, davon {documentsCopied, plural, =0 {keines} other {#}} kopiert.',
  },
});
