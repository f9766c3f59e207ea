import { type Request, type Response, Router } from 'express';
import { dialIn, isDialInExpired, reviveDialIn } from '../graph/dial-in.ts';
import { joinContext } from '../graph/join-link.ts';
import type { Meeting } from '../graph/meeting.ts';
import type { Sandbox } from '../sandbox.ts';
import { findUser } from '../state.ts';
import { sendPage } from './page.ts';

const WHAT_THIS_IS =
  'This is the sandbox, a local stand-in for Microsoft Graph. In Teams this link would open the meeting.';
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** With local links: the pages behind joinWebUrl and dialinUrl. */
export function pageRouter(sandbox: Sandbox): Router {
  const router = Router();
  router.get('/l/meetup-join/:thread/:message', async (req, res) => {
    const { thread, message } = req.params;
    const meeting = meetings(sandbox)
      .filter((candidate) => candidate.threadId === thread && candidate.messageId === message)
      .find((candidate) => joinContext(candidate) === req.query.context);
    if (meeting) await joinPage(sandbox, meeting, res);
    else notFound(res, 'No meeting has this link. It may have been made by another sandbox, or before a reset.');
  });
  router.get('/:bridge', (req, res, next) => {
    const bridge = String(req.params.bridge);
    if (GUID.test(bridge)) dialInPage(sandbox, bridge, req, res);
    else next();
  });
  return router;
}

async function joinPage(sandbox: Sandbox, meeting: Meeting, res: Response): Promise<void> {
  reviveDialIn(sandbox, meeting);
  await sandbox.file.flush(sandbox.state);
  const organizer = findUser(sandbox.state, meeting.tenantId, meeting.organizerId);
  sendPage(res, 200, meeting.subject || 'Meeting without a subject', WHAT_THIS_IS, [
    { term: 'When (UTC)', values: [`${when(meeting.startDateTime)} to ${when(meeting.endDateTime)}`] },
    { term: 'Organizer', values: [organizer?.displayName ?? meeting.organizerId] },
    { term: 'externalId', values: [meeting.externalId] },
    { term: 'Meeting ID', values: [meeting.joinMeetingId.replace(/(\d{3})(?=\d)/g, '$1 ')] },
  ]);
}

function dialInPage(sandbox: Sandbox, bridge: string, req: Request, res: Response): void {
  const meeting = meetings(sandbox).find((candidate) => candidate.bridgeId === bridge);
  const valid = meeting && meeting.conferenceId === req.query.id && !isDialInExpired(sandbox, meeting);
  const phone = valid ? dialIn(sandbox, meeting, `http://${req.headers.host}`) : null;
  if (!meeting || !phone) {
    notFound(
      res,
      'This conference ID is not, or no longer, valid. Dial-in details end after 60 idle days; join links do not.',
    );
    return;
  }
  const number = (text: string) => ({ text, href: `tel:${text.replace(/[^+\d]/g, '')},,${phone.conferenceId}#` });
  sendPage(res, 200, 'Dial-in numbers', `${WHAT_THIS_IS} The numbers are fictitious.`, [
    { term: 'Meeting', values: [meeting.subject || 'Meeting without a subject'] },
    { term: 'Toll numbers', values: phone.tollNumbers.map(number) },
    { term: 'Toll-free numbers', values: phone.tollFreeNumbers.map(number) },
    { term: 'Conference ID', values: [phone.conferenceId] },
  ]);
}

const notFound = (res: Response, why: string): void => sendPage(res, 404, 'Not found', why);

const meetings = (sandbox: Sandbox): Meeting[] => [...sandbox.state.meetings.values()];

const when = (instant: string): string => instant.slice(0, 16).replace('T', ' ');
