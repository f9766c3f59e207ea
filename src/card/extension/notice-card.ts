import type { CardReply } from '../../turn/reply.ts';
import { render, type View } from '../render.ts';
import { escapedForMarkdown, escapedForSpeech } from '../user-text.ts';
import template from './notice-card.json' with { type: 'json' };

interface Notice {
  readonly lang: string;
  readonly heading: string;
  /** Foreign text in them has been through `userText`. */
  readonly lines: readonly string[];
  readonly button: View | null;
}

/** A few words and at most one thing to do. */
export function renderNoticeCard({ lang, heading, lines, button }: Notice): CardReply {
  const plain = [`${heading}.`, ...lines].join(' ');
  const card = render(template, {
    lang,
    heading,
    lines: lines.map((text) => ({ text })),
    buttons: button === null ? [] : [button],
    speak: escapedForSpeech(plain),
    fallbackText: escapedForMarkdown(plain),
  });
  return { kind: 'card', card, summary: heading };
}
