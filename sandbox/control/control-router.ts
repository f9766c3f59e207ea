import { Router } from 'express';
import { z } from 'zod/v4';
import { durationSeconds } from '../clock.ts';
import { SEED_TENANT_ID } from '../directory.ts';
import { FaultRules } from '../faults.ts';
import { isDialInExpired } from '../graph/dial-in.ts';
import type { Meeting } from '../graph/meeting.ts';
import { resetSandbox, type Sandbox } from '../sandbox.ts';
import { clientRoutes } from './client-routes.ts';
import { ControlError, controlRoute, readControl } from './control-route.ts';
import { policyRoutes } from './policy-routes.ts';
import { tokenRoutes } from './token-routes.ts';
import { userRoutes } from './user-routes.ts';

const ClockChange = z.union([
  z.object({ now: z.string().datetime({ offset: true }) }).strict(),
  z.object({ advance: z.union([z.number(), z.string()]) }).strict(),
]);

/** Everything under /_sandbox: what no real Graph has. */
export function controlRouter(sandbox: Sandbox): Router {
  const router = Router();
  router.use(userRoutes(sandbox), policyRoutes(sandbox), clientRoutes(sandbox), tokenRoutes(sandbox));
  router.get(
    '/meetings',
    controlRoute(sandbox, () => ({
      created: sandbox.state.meetingsCreated,
      meetings: [...sandbox.state.meetings.values()].map((meeting) => meetingRecord(sandbox, meeting)),
    })),
  );
  router
    .route('/requests')
    .get(controlRoute(sandbox, () => ({ requests: sandbox.requests.list() })))
    .delete(controlRoute(sandbox, () => sandbox.requests.clear()));
  router
    .route('/faults')
    .get(controlRoute(sandbox, () => sandbox.faults.list()))
    .put(
      controlRoute(sandbox, (req) => {
        sandbox.faults.replace(readControl(req, FaultRules));
        return sandbox.faults.list();
      }),
    )
    .delete(controlRoute(sandbox, () => sandbox.faults.replace([])));
  router
    .route('/clock')
    .get(controlRoute(sandbox, () => clockRecord(sandbox)))
    .put(
      controlRoute(sandbox, (req) => {
        moveClock(sandbox, readControl(req, ClockChange));
        return clockRecord(sandbox);
      }),
    )
    .delete(
      controlRoute(sandbox, () => {
        sandbox.clock.restore();
        sandbox.file.changed();
      }),
    );
  router.post(
    '/reset',
    controlRoute(sandbox, () => {
      resetSandbox(sandbox);
      sandbox.file.changed();
    }),
  );
  router.get(
    '/',
    controlRoute(sandbox, () => ({
      tenantId: SEED_TENANT_ID,
      now: sandbox.clock.now(),
      localLinks: sandbox.localLinks,
    })),
  );
  router.use(
    controlRoute(sandbox, () => {
      throw new ControlError(
        404,
        'No such control call: users, policies, clients, tokens, meetings, requests, faults, clock, reset.',
      );
    }),
  );
  return router;
}

function moveClock(sandbox: Sandbox, change: z.infer<typeof ClockChange>): void {
  if ('now' in change) {
    sandbox.clock.set(new Date(change.now));
  } else {
    const seconds = typeof change.advance === 'number' ? change.advance : durationSeconds(change.advance);
    if (seconds === undefined) throw new ControlError(400, 'advance: seconds, or a duration such as P61D or PT90M');
    sandbox.clock.advance(seconds);
  }
  sandbox.file.changed();
}

function clockRecord({ clock }: Sandbox) {
  return { now: clock.now(), offsetSeconds: clock.offsetSeconds() };
}

function meetingRecord(sandbox: Sandbox, meeting: Meeting) {
  const { dialInExpiresAt, attendees: _attendees, settings: _settings, ...kept } = meeting;
  const expired = isDialInExpired(sandbox, meeting);
  return { ...kept, dialInExpiresAt: new Date(dialInExpiresAt).toISOString(), dialInExpired: expired };
}
