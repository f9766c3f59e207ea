import { catalog, productName } from '../command/catalog.ts';
import type { ConversationKind } from '../turn/turn.ts';
import type { View } from './render.ts';
import type { Texts } from './texts/texts.ts';

/** Every command of the catalog as help and welcome list it: what to type here, and what it does. */
export function commandLines({ commands }: Texts, kind: ConversationKind): readonly View[] {
  // Outside a personal chat Teams delivers only what mentions the bot.
  const mention = kind === 'personal' ? '' : `@${productName} `;
  return catalog.map(({ name }) => ({ usage: `${mention}${commands[name].usage}`, does: commands[name].does }));
}
