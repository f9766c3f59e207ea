/** What must not break, each with the tests that say so: they run once for every change, so they are few. */
export const mutationGroups = {
  'external-id': {
    mutate: ['src/meeting/external-id.ts', 'src/meeting/may-change.ts'],
    spec: ['test/meeting/external-id.test.ts', 'test/meeting/may-change.test.ts'],
  },
  pool: {
    mutate: ['src/meeting/organizer.ts', 'src/meeting/organizer-rule.ts'],
    spec: ['test/meeting/organizer.test.ts', 'test/meeting/organizer-rule.test.ts'],
  },
  'claimed-organizer': {
    mutate: ['src/meeting/claimed-organizer.ts'],
    spec: ['test/meeting/claimed-organizer.test.ts', 'test/meeting/claimed-organizer-away.test.ts'],
  },
  claims: {
    mutate: ['src/store/claims-in-sql.ts', 'src/store/record-seal.ts'],
    spec: ['test/store/claims.test.ts', 'test/store/record-seal.test.ts'],
  },
  grammar: {
    mutate: [
      'src/command/read-text.ts',
      'src/command/command-text.ts',
      'src/command/split-quoted.ts',
      'src/command/suggest-command.ts',
      'src/command/plain-text.ts',
      'src/command/visible-text.ts',
    ],
    spec: [
      'test/command/command-text.test.ts',
      'test/command/split-quoted.test.ts',
      'test/command/suggest-command.test.ts',
      'test/command/read-text.test.ts',
      'test/command/catalog.test.ts',
    ],
  },
  subject: {
    mutate: ['src/command/read-meet.ts', 'src/command/short-subject.ts'],
    spec: [
      'test/command/subject-length.test.ts',
      'test/command/short-subject.test.ts',
      'test/command/read-text.test.ts',
      'test/command/time/*-times.test.ts',
    ],
  },
  people: {
    mutate: ['src/command/people/marked-text.ts', 'src/command/people/take-people.ts'],
    spec: ['test/command/people-in-text.test.ts', 'test/command/marked-people.test.ts'],
  },
  'service-url': {
    mutate: ['src/teams/service-url.ts'],
    spec: ['test/teams/service-url.test.ts'],
  },
  guards: {
    mutate: ['src/teams/pre-guard.ts', 'src/teams/inbound-token.ts'],
    spec: ['test/teams/server.test.ts', 'test/teams/inbound-token.test.ts'],
  },
} as const satisfies Record<string, { readonly mutate: readonly string[]; readonly spec: readonly string[] }>;
