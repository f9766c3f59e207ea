import { type CatalogEntry, catalog, productName } from '../command/catalog.ts';
import type { ConversationKind } from '../turn/turn.ts';
import type { View } from './render.ts';
import { commandTexts } from './texts/command-texts.ts';
import type { Texts } from './texts/texts.ts';

/** The commands of the catalog as help and welcome list them: what to type here, and what it does. */
export function commandLines(
  texts: Texts,
  kind: ConversationKind,
  listed: (entry: CatalogEntry) => boolean,
): readonly View[] {
  // Outside a personal chat Teams delivers only what mentions the bot.
  const mention = kind === 'personal' ? '' : `@${productName} `;
  const commands = commandTexts(texts);
  return catalog
    .filter(listed)
    .map(({ name }) => ({ usage: `${mention}${commands[name].usage}`, does: commands[name].does }));
}
