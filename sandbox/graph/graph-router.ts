import { Router } from 'express';
import type { SandboxUser } from '../directory.ts';
import type { Answer, Call } from '../http/answer.ts';
import { exchange } from '../http/exchange.ts';
import type { Sandbox } from '../sandbox.ts';
import { type Needs, READ_MEETINGS, requireOrganizerRights, resolveOrganizer, WRITE_MEETINGS } from './access.ts';
import { authenticate, type Caller } from './authenticate.ts';
import { deleteMeeting, patchMeeting } from './change-meeting.ts';
import { createOrGet } from './create-or-get.ts';
import { reviveDialIn } from './dial-in.ts';
import { lookupForbidden, meetingByFilter, meetingById } from './find-meeting.ts';
import { GraphError } from './graph-error.ts';
import { graphService } from './graph-service.ts';
import { meetingAnswer, meetingListAnswer, type Version } from './meeting-view.ts';
import { getUser } from './users.ts';

type MeetingHandler = (call: Call, user: SandboxUser, caller: Caller) => Answer;

/** Everything under /v1.0 or /beta. */
export function graphRouter(sandbox: Sandbox, version: Version): Router {
  const router = Router();
  const graph = (handle: (call: Call) => Answer | Promise<Answer>) => exchange(sandbox, 'graph', graphService, handle);
  const meetings = (needs: Needs, handle: MeetingHandler) =>
    graph(async (call) => {
      const caller = await authenticate(sandbox, call.header('authorization'));
      const user = resolveOrganizer(sandbox, caller, call.param('user') || undefined, needs);
      requireOrganizerRights(sandbox, caller, user);
      return handle(call, user, caller);
    });

  for (const owner of ['/me', '/users/:user']) {
    const collection = `${owner}/onlineMeetings`;
    const create = meetings(WRITE_MEETINGS, (call, user) => createOrGet(call, version, user));
    router.post(`${collection}/createOrGet`, create);
    // The fully qualified name of the action, which older generated clients use.
    router.post(`${collection}/microsoft.graph.createOrGet`, create);
    router.get(
      collection,
      graph((call) => lookUp(call, version)),
    );
    router
      .route(`${collection}/:meeting`)
      .get(
        meetings(READ_MEETINGS, (call, user, caller) => {
          const meeting = meetingById(call, caller, user, call.param('meeting'), 'read');
          reviveDialIn(sandbox, meeting);
          return meetingAnswer(call, version, meeting, 200, call.header('accept-language'));
        }),
      )
      .patch(
        meetings(WRITE_MEETINGS, (call, user, caller) =>
          patchMeeting(call, version, meetingById(call, caller, user, call.param('meeting'), 'write')),
        ),
      )
      .delete(
        meetings(WRITE_MEETINGS, (call, user, caller) =>
          deleteMeeting(call, meetingById(call, caller, user, call.param('meeting'), 'write')),
        ),
      );
    router.get(
      owner,
      graph((call) => getUser(call, version)),
    );
  }
  router.use(graph(unknownSegment));
  return router;
}

async function lookUp(call: Call, version: Version): Promise<Answer> {
  const { sandbox } = call;
  const caller = await authenticate(sandbox, call.header('authorization'));
  const user = resolveOrganizer(sandbox, caller, call.param('user') || undefined, READ_MEETINGS);
  try {
    requireOrganizerRights(sandbox, caller, user);
  } catch (error) {
    // By link, a missing policy is reported as "no access to lookup", unlike everywhere else.
    throw error instanceof GraphError && error.message !== '' ? lookupForbidden() : error;
  }
  const meeting = meetingByFilter(call, user);
  reviveDialIn(sandbox, meeting);
  return meetingListAnswer(call, version, meeting, call.header('accept-language'));
}

async function unknownSegment(call: Call): Promise<Answer> {
  await authenticate(call.sandbox, call.header('authorization'));
  const segment = call.path.split(/[/?]/).filter(Boolean).at(-1) ?? '';
  const message = `Resource not found for the segment '${segment}'.`;
  throw new GraphError(400, 'BadRequest', message, 'the sandbox has only users and online meetings');
}
