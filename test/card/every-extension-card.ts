import { renderAddFirstCard } from '../../src/card/extension/add-first-card.ts';
import { renderChooseCard } from '../../src/card/extension/choose-card.ts';
import { renderNotPostedCard, renderWaitingCard } from '../../src/card/extension/waiting-card.ts';
import { renderProblemCard } from '../../src/card/problem/problem-card.ts';
import { renderScheduleCard } from '../../src/card/schedule/schedule-card.ts';
import type { DialogForm } from '../../src/command/read-extension.ts';
import { emptySchedule } from '../../src/command/schedule-form.ts';
import { TurnError } from '../../src/errors.ts';
import type { CardReply } from '../../src/turn/reply.ts';
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

/** Every card that only the messaging extension shows. */
export function* extensionCards(locale: string): Generator<CardReply> {
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
  for (const kind of kinds) for (const subject of ['', 'Budget']) yield renderChooseCard(kind, subject, locale);
}
