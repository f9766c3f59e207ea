import { renderAddFirstCard } from '../../src/card/extension/add-first-card.ts';
import { renderChooseCard } from '../../src/card/extension/choose-card.ts';
import { choicePreview } from '../../src/card/extension/preview.ts';
import { renderNotPostedCard, renderWaitingCard } from '../../src/card/extension/waiting-card.ts';
import { renderProblemCard } from '../../src/card/problem/problem-card.ts';
import { renderScheduleCard } from '../../src/card/schedule/schedule-card.ts';
import type { DialogForm } from '../../src/command/read-extension.ts';
import { emptySchedule } from '../../src/command/schedule-form.ts';
import { TurnError } from '../../src/errors.ts';
import { late, place } from '../../src/handle-extension.ts';
import type { CardReply, ExtensionPlace } from '../../src/turn/reply.ts';
import type { ExtensionTurn } from '../../src/turn/turn.ts';
import { kinds, now } from './samples.ts';

const empty: DialogForm = {
  verb: 'insert',
  form: '',
  fields: { ...emptySchedule(null, now), date: '', time: '', duration: '' },
};
export const filled: DialogForm = {
  verb: 'post',
  form: 'a1b2c3d4',
  fields: { ...emptySchedule('Europe/Berlin', now), subject: 'Budget' },
};

const searching: ExtensionTurn = {
  kind: 'extension',
  step: 'search',
  commandId: 'search',
  fields: {},
  messageText: null,
  botIsMember: true,
  correlationId: 'a1b2c3d4',
  tenantId: 'tenant-1',
  conversation: { kind: 'groupChat', id: '19:chat@thread.v2', threadId: null },
  senderId: null,
  accountId: '29:sender',
  isPrivate: false,
  locale: null,
  timeZone: null,
};

interface ExtensionCard extends CardReply {
  /** Where the card goes, with the words of its line in a list of results. */
  readonly extension?: ExtensionPlace;
}

/** Every card that only the messaging extension shows. */
export function* extensionCards(locale: string): Generator<ExtensionCard> {
  for (const dialog of [empty, filled]) {
    yield renderWaitingCard(dialog, locale);
    yield renderNotPostedCard(dialog, true, locale);
    yield renderNotPostedCard(dialog, false, locale);
    for (const reason of ['not-shared', 'to-post'] as const) yield renderAddFirstCard({ reason, dialog, locale });
    yield renderScheduleCard({ fields: dialog.fields, faults: null, locale, dialog: { form: 'a1b2c3d4' } });
    yield renderProblemCard({
      error: new TurnError('graph-unavailable'),
      correlationId: 'a1b2c3d4',
      locale,
      retryText: null,
      retryDialog: dialog,
      entraBaseUrl: 'https://login.microsoftonline.com',
      organizers: [],
    });
  }
  yield renderAddFirstCard({ reason: 'not-shared', dialog: null, locale });
  for (const conversationKind of kinds) {
    for (const subject of ['', 'Budget']) {
      const preview = choicePreview(subject, { conversationKind, locale, timeZone: null, now });
      yield { ...renderChooseCard(conversationKind, subject, locale), extension: { kind: 'message', preview } };
    }
  }
  const turn = { ...searching, locale };
  const waiting = late(turn, now);
  yield waiting;
  yield place(turn, waiting, true, now);
}
