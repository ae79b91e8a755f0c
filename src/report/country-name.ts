/** What is a country called in a language? By its ISO 3166 code, or any English name or long form there. */
import countries from 'i18n-iso-countries';
import german from 'i18n-iso-countries/langs/de.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { countryCode } from '../catalog/country-code.js';
import type { Language } from '../units/language.js';

countries.registerLocale(english);
countries.registerLocale(german);

/** Null for what is no country's name. `Philippines (the)` is Philippines. */
export function countryName(name: string, language: Language): string | null {
  const code = countryCode(name);
  return (code && countries.getName(code, language)) || null;
}
