/** Saved filters and plans: what the terminal says of them. */
import { defineMessages } from '../message.js';

export const watchMessages = defineMessages({
  added: {
    en: 'Watching {name}; {known, plural, one {# entry} other {# entries}} known so far.',
    de: '{name} wird beobachtet; {known, plural, one {# Eintrag} other {# Einträge}} bisher bekannt.',
  },
  secret: {
    en: 'Messages are signed with this secret, which is not shown again: {secret}',
    de: 'Nachrichten sind mit diesem Geheimnis unterschrieben, das nicht noch einmal gezeigt wird: {secret}',
  },
  removed: { en: '{name} is no longer watched.', de: '{name} wird nicht mehr beobachtet.' },
  none: { en: 'Nothing is watched.', de: 'Nichts wird beobachtet.' },
  listed: {
    en: '{name}: {what}; last run {lastRun, select, never {never} other {{lastRun}}}{webhook, select, none {} other {; sent to {webhook}}}{undelivered, plural, =0 {} other {; # undelivered}}',
    de: '{name}: {what}; zuletzt {lastRun, select, never {nie} other {{lastRun}}}{webhook, select, none {} other {; gesendet an {webhook}}}{undelivered, plural, =0 {} other {; # nicht zugestellt}}',
  },
  new: {
    en: '{name}: {count, plural, =0 {nothing new} one {# new entry} other {# new entries}}',
    de: '{name}: {count, plural, =0 {nichts Neues} one {# neuer Eintrag} other {# neue Einträge}}',
  },
  busy: {
    en: '{name}: another run is at it, or was ended a few minutes ago; nothing was looked at.',
    de: '{name}: Ein anderer Lauf ist daran oder wurde vor wenigen Minuten abgebrochen; es wurde nicht nachgesehen.',
  },
  delivered: {
    en: '{delivered, plural, one {# message} other {# messages}} delivered.',
    de: '{delivered, plural, one {# Nachricht} other {# Nachrichten}} zugestellt.',
  },
  undelivered: {
    en: '{undelivered, plural, one {# message waits} other {# messages wait}} for the next run: {problem}',
    de: '{undelivered, plural, one {# Nachricht wartet} other {# Nachrichten warten}} auf den nächsten Lauf: {problem}',
  },
});
