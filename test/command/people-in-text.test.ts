import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Command } from '../../src/command/command.ts';
import { commandText, placeOf, withoutPlaces } from '../../src/command/command-text.ts';
import { readText } from '../../src/command/read-text.ts';
import type { Mention, Person } from '../../src/turn/turn.ts';
import { moment } from '../support/moment.ts';

const mention = (name: string, who: Mention['who'] = 'person'): Mention => ({
  mri: `29:1${name}`,
  name,
  text: `<at>${name}</at>`,
  who,
});
/** What is typed with names in brackets, each of them a mention. */
function read(typed: string, more: Partial<Mention> = {}, locale = 'en-GB'): Command {
  const names = [...typed.matchAll(/\[(.+?)\]/g)].map(([, name = '']) => name);
  const text = typed.replace(/\[(.+?)\]/g, '<at>$1</at>');
  return readText(
    text,
    { ...moment, locale },
    names.map((name) => ({ ...mention(name), ...more })),
  );
}
const namesOf = (command: Command) => ('people' in command ? (command.people ?? []).map(({ name }) => name) : []);
const subjectOf = (command: Command) => (command.kind === 'meet' ? command.subject : command.kind);
const isTimed = (command: Command) => command.kind === 'meet' && command.when !== null;

describe('People behind a word for with', () => {
  const cases: readonly (readonly [
    typed: string,
    subject: string | null,
    people: readonly string[],
    locale?: string,
  ])[] = [
    ['meet Review with [Anna] [Ben] tomorrow 14:30 for 45m', 'Review', ['Anna', 'Ben']],
    ['meet tomorrow 14:30 Review with [Anna], [Ben] and [Chloé]', 'Review', ['Anna', 'Ben', 'Chloé']],
    ['meet with [Anna] & [Ben] tomorrow at 14:30', null, ['Anna', 'Ben']],
    ['meet "Plan with [Ben]" tomorrow 14:30 with [Anna]', 'Plan with Ben', ['Anna']],
    ['meet Budget, with [Ben Okafor], Q4 tomorrow 14:30', 'Budget, Q4', ['Ben Okafor']],
    ['meet Besprechung mit [Anna] und [Ben] morgen um 14:30', 'Besprechung', ['Anna', 'Ben'], 'de'],
    ['meet Budget avec [Anna] et [Ben] demain à 14h30', 'Budget', ['Anna', 'Ben'], 'fr'],
    ['meet Presupuesto con [Anna] y [Ben] mañana a las 14:30', 'Presupuesto', ['Anna', 'Ben'], 'es'],
    ['meet Orçamento com [Anna] e [Ben] amanhã às 14:30', 'Orçamento', ['Anna', 'Ben'], 'pt-BR'],
    ['meet Бюджет с [Anna] и [Ben] завтра в 14:30', 'Бюджет', ['Anna', 'Ben'], 'ru'],
    ['meet Budžet sa [Anna] i [Ben] sutra u 14:30', 'Budžet', ['Anna', 'Ben'], 'sr'],
    ['meet 予算 [Anna] と [Ben] と 明日14時', '予算', ['Anna', 'Ben'], 'ja'],
  ];
  for (const [typed, subject, people, locale] of cases) {
    it(`are attendees: ${typed}`, () => {
      const command = read(typed, {}, locale);
      assert.deepEqual([subjectOf(command), namesOf(command), isTimed(command)], [subject, people, true]);
    });
  }

  it('are part of the subject when no such word stands before them', () => {
    for (const typed of [
      'meet [Ben] onboarding',
      'meet 1:1 [Ben]',
      'meet forthwith[Ben]',
      'meet [Anna] と [Ben] の1on1',
    ]) {
      const command = read(typed);
      assert.deepEqual(namesOf(command), [], typed);
      assert.equal(subjectOf(command), typed.replace(/^meet |[[\]]/g, ''));
    }
  });

  it('are each there once, and bots and the sender are left out of the people and of the subject', () => {
    assert.deepEqual(namesOf(read('meet with [Ben], [Anna] and [Ben]')), ['Ben', 'Anna']);
    for (const who of ['bot', 'sender'] as const) {
      const command = read('meet Review with [Ben]', { who });
      assert.deepEqual([subjectOf(command), namesOf(command)], ['Review', []]);
    }
  });

  it('are told apart by Teams’ own IDs when they have one name', () => {
    const [first, second] = [mention('Ben'), { ...mention('Ben'), mri: '29:1Other' }];
    const command = readText('meet <at>Ben</at> sync with <at>Ben</at>', moment, [first, second]);
    assert.deepEqual(command.kind === 'meet' && command.people, [{ mri: '29:1Other', name: 'Ben' }]);
  });

  it('cannot be made up by typing the marks', () => {
    const command = readText('meet with \ufdd0\u{f0000}\ufdd1', moment, [mention('Ben')]);
    assert.deepEqual(namesOf(command), []);
  });

  it('stay when a time has to be asked about, also on the buttons', () => {
    const command = read('meet Review with [Anna] and [Ben] on Monday');
    assert.equal(command.kind, 'time-unclear');
    const { people = [], choices } = command.kind === 'time-unclear' ? command : { choices: [] };
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Anna', 'Ben'],
    );
    for (const choice of choices) {
      const again = readText(choice.command, moment, placed(people));
      assert.deepEqual(again.kind === 'meet' && again.people, people, choice.command);
      assert.deepEqual(namesOf(readText(withoutPlaces(choice.command), moment)), []);
      assert.doesNotMatch(JSON.stringify(readText(withoutPlaces(choice.command), moment)), /@@/);
    }
  });
});

const placed = (people: readonly Person[]): readonly Mention[] =>
  people.map((person, i) => ({ ...person, text: placeOf(i), who: 'person' }));

describe('Any command with mentions', () => {
  const words = fc.constantFrom(
    ...[
      'Review',
      'with',
      'mit',
      'avec',
      'с',
      'and',
      'und',
      ',',
      'と',
      '"',
      '“',
      '”',
      'tomorrow',
      'at 14:30',
      'for 45m',
    ],
    ...['next Monday', '10-11', 'with the', 'in 20 minutes', ':', '&amp;', '9'],
  );
  const people = fc.constantFrom('Anna', 'Ben Okafor', 'Chloé', 'May Monday', 'And With');
  const part = fc.oneof(
    words,
    people.map((name) => `[${name}]`),
  );

  it('loses nobody, and has nobody both in the subject and on the list', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        // Each person gets a name of their own, to be found again.
        const unique = parts.map((each, i) => each.replace(/\[(.+)\]/, `[$1 N${i}x]`));
        const command = read(`meet ${unique.join(' ')}`);
        assert.ok(command.kind === 'meet' || command.kind === 'time-unclear');
        const listed = new Set(namesOf(command));
        const text = `${command.subject} ${command.kind === 'time-unclear' ? command.words : ''}`;
        for (const [, name = ''] of unique.join(' ').matchAll(/\[(.+?)\]/g)) {
          const tag = name.split(' ').at(-1) ?? '';
          assert.notEqual(listed.has(name), text.includes(tag), `${unique.join(' ')} → ${text} + ${[...listed]}`);
        }
        assert.doesNotMatch(JSON.stringify(command), /[\ufdd0\ufdd1]|[\u{f0000}-\u{f00ff}]/u);
      }),
      { numRuns: 2_000 },
    );
  }).timeout(60_000);

  it('can be asked again as it was', () => {
    const everybody = fc
      .uniqueArray(people, { maxLength: 5 })
      .map((names) => names.map((name) => ({ mri: `29:1${name}`, name })));
    fc.assert(
      fc.property(
        everybody,
        fc.constantFrom(null, 'Budget', 'Plan "B" with Ben', '@@1', 'x'.repeat(200)),
        (given, subject) => {
          const command = readText(commandText(subject, null, given), moment, placed(given));
          assert.deepEqual(command.kind === 'meet' && [command.subject, command.people ?? []], [
            subject === '@@1' && given.length > 0 ? given[0]?.name.replace(/.*/, '@@1') : subject,
            given,
          ]);
        },
      ),
    );
  });
});
