import { renderChangedCard, renderStandingCard } from '../card/organizing/changed-card.ts';
import { renderOrganizerCard } from '../card/organizing/organizer-card.ts';
import {
  renderForgetCard,
  renderForgottenCard,
  renderKeptCard,
  renderRenewCard,
} from '../card/organizing/question-cards.ts';
import type { OrganizingCommand } from '../command/command.ts';
import type { OrganizingAnswer } from '../command/read-organizing.ts';
import type { Organizing } from '../meeting/organizing.ts';
import type { CardReply, Publication } from '../turn/reply.ts';
import type { Turn } from '../turn/turn.ts';
import type { TurnScope } from '../turn/turn-scope.ts';

type Answered = CardReply & { readonly publication?: Publication };

/** Who organizes, and what people change about it. Throws TurnError. */
export function createAnswerOrganizing(organizing: Organizing, now: () => Date) {
  return async (asked: OrganizingCommand | OrganizingAnswer, turn: Turn, scope: TurnScope): Promise<Answered> => {
    const { tenantId, conversation, senderId, locale, timeZone } = turn;
    const ask = { tenantId, conversation, senderId };
    const about = { conversationKind: conversation.kind, now: now(), locale, timeZone };
    const isPersonal = conversation.kind === 'personal';
    switch (asked.kind) {
      case 'organizer':
        return renderOrganizerCard(await organizing.whoOrganizes(ask, scope), locale);
      case 'new': {
        const fence = await organizing.fenceOf(ask);
        // There is nothing to renew yet.
        if (organizing.isOpen && fence === null) return renderOrganizerCard({ why: 'nobody' }, locale);
        return renderRenewCard(fence, locale);
      }
      case 'take-over':
      case 'renew': {
        const change = asked.kind === 'renew' ? organizing.renew : organizing.takeOver;
        const { outcome, meeting } = await change(ask, asked.fence, scope);
        if (outcome === 'lost') return renderStandingCard(meeting, about);
        return renderChangedCard(asked.kind === 'renew' ? 'renewed' : 'takenOver', meeting, about);
      }
      case 'keep':
        return renderKeptCard(locale);
      case 'forget':
        return renderForgetCard(isPersonal, locale);
      case 'forget-me':
        if (!isPersonal) return renderForgetCard(false, locale);
        return renderForgottenCard(await organizing.forgetSender(ask), locale);
    }
  };
}
