import type { WhoOrganizes } from '../../meeting/organizing.ts';
import type { CardReply } from '../../turn/reply.ts';
import { commandButton } from '../command-button.ts';
import { row } from '../meeting/row.ts';
import { organizingTextsFor } from '../texts/organizing/organizing-texts-for.ts';
import { textsFor } from '../texts/texts-for.ts';
import { breakable, isolated, userText } from '../user-text.ts';
import { takeOverButton } from './organizing-buttons.ts';
import { drawOrganizingCard } from './organizing-card.ts';

/** Who organizes this conversation's meeting, why, and who can change that. */
export function renderOrganizerCard(who: WhoOrganizes, locale: string | null): CardReply {
  const { lang, organizer: texts } = organizingTextsFor(locale);
  const { commands, meeting: meetingTexts } = textsFor(locale);
  if (who.why === 'nobody') {
    const buttons = [commandButton(commands.meet.button, 'meet')];
    return drawOrganizingCard({ lang, heading: texts.heading, says: [texts.why.nobody], buttons });
  }
  // As Graph calls the account; the object ID when Graph leaves the name out.
  const { name, id } = who.meeting.organizer;
  const rows = row(meetingTexts.organizer, [isolated(breakable(userText(name ?? '', 100) || userText(id, 64)))]);
  if (who.why !== 'first') {
    return drawOrganizingCard({ lang, heading: texts.heading, rows, says: [texts.why[who.why], texts.whoCanChange] });
  }
  const says = who.isSender ? [texts.why.sender] : [texts.why.first, texts.takeOverMeans];
  const buttons = who.isSender ? [] : [takeOverButton(who.fence, locale)];
  return drawOrganizingCard({ lang, heading: texts.heading, rows, says, buttons });
}
