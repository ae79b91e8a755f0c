/** Which ISO 3166 code has a country, by any English name or long form there? */
import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };

countries.registerLocale(english);

/** Null for what is no country's name. `Philippines (the)` is Philippines. */
export function countryCode(name: string): string | null {
  return (
    countries.getSimpleAlpha2Code(name, 'en') ??
    countries.getSimpleAlpha2Code(name.replace(/ \([^)]*\)$/, ''), 'en') ??
    (countries.isValid(name.toUpperCase()) ? name.toUpperCase() : null)
  );
}
