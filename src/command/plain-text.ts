import { productName } from './catalog.ts';
import { visibleText } from './visible-text.ts';

/** Text as the person saw it: entities decoded, other people's mention markup reduced to their names, blanks folded. */
export function plainText(text: string): string {
  const decoded = text
    .replace(ownMention, ' ')
    .replace(/<\/?at(?:\s[^<>]{0,100})?>/gi, '')
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/gi, (_, name: string) => entities[name.toLowerCase()] ?? '');
  return visibleText(decoded);
}

const ownMention = new RegExp(`@?<at(?:\\s[^<>]{0,100})?>\\s{0,9}${productName}\\s{0,9}</at>`, 'gi');

const entities: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
