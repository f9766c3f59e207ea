import type { CardReply } from '../../turn/reply.ts';
import type { Row } from '../meeting/row.ts';
import { render, type View } from '../render.ts';
import { escapedForMarkdown, escapedForSpeech } from '../user-text.ts';
import template from './organizing-card.json' with { type: 'json' };

interface OrganizingCard {
  readonly lang: string;
  readonly heading: string;
  /** Our own sentences, a paragraph each. */
  readonly says: readonly string[];
  readonly rows?: readonly Row[];
  readonly buttons?: readonly View[];
}

/** What every card about organizing looks like: a heading, who it is about, some sentences, buttons below each other. */
export function drawOrganizingCard({ lang, heading, says, rows = [], buttons = [] }: OrganizingCard): CardReply {
  const named = rows.map(({ label, lines }) => `${label}: ${lines.map(({ text }) => text).join(', ')}.`);
  // Where a long name may break is for eyes only.
  const plain = [/\?$/.test(heading) ? heading : `${heading}.`, ...named, ...says].join(' ').replaceAll('\u200b', '');
  const card = render(template, {
    lang,
    heading,
    rows,
    says: says.map((text) => ({ text })),
    buttons,
    speak: escapedForSpeech(plain),
    fallbackText: escapedForMarkdown(plain),
  });
  return { kind: 'card', card, summary: heading };
}
