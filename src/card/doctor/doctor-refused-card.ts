import type { CheckUpRefusal } from '../../meeting/check-up/may-ask.ts';
import type { CardReply } from '../../turn/reply.ts';
import { idOr } from '../problem/remedy.ts';
import { render } from '../render.ts';
import { doctorTextsFor } from '../texts/doctor/doctor-texts-for.ts';
import { escapedForMarkdown, escapedForSpeech } from '../user-text.ts';
import template from './doctor-refused-card.json' with { type: 'json' };

export interface DoctorRefusedCardInput {
  readonly refusal: CheckUpRefusal;
  /** Entra object ID of whoever asked; null when Teams named none. */
  readonly senderId: string | null;
  readonly locale: string | null;
}

/** Who may have a check-up, and what it takes to become one of them. */
export function renderDoctorRefusedCard({ refusal, senderId, locale }: DoctorRefusedCardInput): CardReply {
  const { lang, refused } = doctorTextsFor(locale);
  const says = refused.says[refusal];
  const id = idOr('', senderId ?? undefined);
  const card = render(template, {
    lang,
    heading: refused.heading,
    says,
    hasId: id !== '',
    ownId: refused.ownId,
    id,
    speak: escapedForSpeech(`${refused.heading}. ${says}`),
    fallbackText: escapedForMarkdown(`${refused.heading}. ${says} ${id}`.trim()),
  });
  return { kind: 'card', card, summary: refused.heading };
}
