type Forms = { readonly [rule in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** `count` with the form of a word that the language wants beside it: 1 second, 2 seconds; 2 секунды, 5 секунд. */
export function plural(lang: string, forms: Forms): (count: number) => string {
  const rules = new Intl.PluralRules(lang);
  return (count) => `${count} ${forms[rules.select(count)] ?? forms.other}`;
}
