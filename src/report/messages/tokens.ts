/** Tokens for writing over HTTP: what the terminal says of them. */
import { defineMessages } from '../message.js';

export const tokenMessages = defineMessages({
  created: {
    en: 'Token {id} may write: {scopes}{expires, select, never {} other {; until {expires}}}. It is not shown again:',
    de: 'Token {id} darf schreiben: {scopes}{expires, select, never {} other {; bis {expires}}}. Es wird nicht noch einmal gezeigt:',
  },
  listed: {
    en: '{id}: {scopes}; {state, select, good {good} expired {expired} other {revoked}}; made {created}{expires, select, never {} other {, until {expires}}}{note, select, none {} other {; {note}}}',
    de: '{id}: {scopes}; {state, select, good {gültig} expired {abgelaufen} other {widerrufen}}; erstellt {created}{expires, select, never {} other {, bis {expires}}}{note, select, none {} other {; {note}}}',
  },
  none: { en: 'There are no tokens.', de: 'Es gibt keine Token.' },
  revoked: { en: 'Token {id} is good no longer.', de: 'Token {id} gilt nicht mehr.' },
});
