import type { CardReply } from '../../turn/reply.ts';
import { withNotice } from '../notice.ts';
import { render } from '../render.ts';
import { paceTextsFor } from '../texts/pace/pace-texts-for.ts';
import { escapedForMarkdown, escapedForSpeech } from '../user-text.ts';
import template from './too-often-card.json' with { type: 'json' };

interface TooOftenCardInput {
  /** The card that was asked for, with what is known already; null when nothing is. */
  readonly known: CardReply | null;
  readonly waitSeconds: number;
  /** Nothing more is answered until then. */
  readonly isLast: boolean;
  readonly locale: string | null;
}

/** Somebody asks faster than people do: what is known, and how long to wait for more. */
export function renderTooOftenCard({ known, waitSeconds, isLast, locale }: TooOftenCardInput): CardReply {
  const { lang, heading, asSeen, wait, quiet } = paceTextsFor(locale);
  if (known !== null) return withNotice(known, asSeen(waitSeconds));
  const text = isLast ? quiet(waitSeconds) : wait(waitSeconds);
  const plain = `${heading}. ${text}`;
  const card = render(template, {
    lang,
    heading,
    text,
    speak: escapedForSpeech(plain),
    fallbackText: escapedForMarkdown(plain),
  });
  return { kind: 'card', card, summary: text };
}
