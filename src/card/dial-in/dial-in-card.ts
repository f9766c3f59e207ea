import type { OnlineMeeting } from '../../meeting/online-meeting.ts';
import type { CardReply } from '../../turn/reply.ts';
import type { ConversationKind } from '../../turn/turn.ts';
import { dialInView } from '../meeting/dial-in.ts';
import { type RefreshInput, refreshView } from '../refresh/refresh-view.ts';
import { render } from '../render.ts';
import { textsFor } from '../texts/texts-for.ts';
import { breakable, escapedForMarkdown, escapedForSpeech, isolated, userText } from '../user-text.ts';
import template from './dial-in-card.json' with { type: 'json' };

interface DialInCardInput extends RefreshInput {
  readonly meeting: OnlineMeeting;
  readonly conversationKind: ConversationKind;
  readonly locale: string | null;
}

/** How to join by phone and nothing else, or why that is not possible. */
export function renderDialInCard(input: DialInCardInput): CardReply {
  const { meeting, conversationKind, locale } = input;
  const { lang, meeting: texts } = textsFor(locale);
  const title = userText(meeting.subject ?? '') || texts.untitled[conversationKind];
  const dialIn = dialInView(meeting.dialIn, texts);
  const lines = dialIn.present
    ? dialIn.rows.map(({ label, lines }) => `${label}: ${lines.map(({ text }) => text).join(', ')}.`)
    : [texts.phoneAbsent];
  const plain = `${texts.phone}. ${title}. ${lines.join(' ')}`;
  const card = render(template, {
    lang,
    heading: texts.phone,
    title: isolated(breakable(title)),
    dialIn,
    ...refreshView(input),
    otherNumbers: texts.otherNumbers,
    phoneIncomplete: texts.phoneIncomplete,
    phoneAbsent: texts.phoneAbsent,
    speak: escapedForSpeech(plain),
    fallbackText: escapedForMarkdown(plain),
  });
  return { kind: 'card', card, summary: `${texts.phone}: ${title}` };
}
