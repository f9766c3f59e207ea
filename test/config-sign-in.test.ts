import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readSignIn } from '../src/config/sign-in.ts';
import { isLoopback } from '../src/config.ts';

const key = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`;
const complete = { GRAPH_PERMISSION: 'delegated', RECORD_KEYS: key('one'), BOT_DOMAIN: 'meet-here.example.com' };

function read(env: Readonly<Record<string, string>>, { anonymous = false } = {}) {
  const problems: string[] = [];
  const value = (name: string): string | undefined => env[name] || undefined;
  const problem = (text: string): void => void problems.push(text);
  return { ...readSignIn({ value, problem, isLoopback }, anonymous), problems };
}

describe('The configuration of sign-in', () => {
  it('is none without delegated permission, whatever else is set', () => {
    const { signIn, recordKeys, problems } = read({ ...complete, GRAPH_PERMISSION: 'application' });
    assert.deepEqual([signIn, recordKeys.length, problems], [null, 1, []]);
  });

  it('is complete with keys and a host name', () => {
    const { signIn, problems } = read(complete);
    assert.deepEqual([signIn, problems], [{ publicUrl: 'https://meet-here.example.com' }, []]);
  });

  it('needs both, except for keys on a developer’s machine', () => {
    const missing = read({ GRAPH_PERMISSION: 'delegated' }).problems.map((problem) => /^\w+/.exec(problem)?.[0]);
    assert.deepEqual(missing, ['RECORD_KEYS', 'BOT_DOMAIN']);
    const local = read({ GRAPH_PERMISSION: 'delegated', BOT_DOMAIN: 'localhost:3978' }, { anonymous: true });
    assert.deepEqual([local.signIn, local.problems], [{ publicUrl: 'http://localhost:3978' }, []]);
  });

  it('leaves nobody else to organize than whoever asks first, and no identity to exchange tokens', () => {
    assert.deepEqual(read({ ...complete, MEETING_ORGANIZER: 'Sender' }).problems, []);
    const refused = read({ ...complete, MEETING_ORGANIZER: 'an id', BOT_TYPE: 'UserAssignedMsi' }).problems;
    assert.deepEqual(
      refused.map((problem) => problem.split(' ')[0]),
      ['MEETING_ORGANIZER', 'BOT_TYPE'],
    );
  });

  for (const BOT_DOMAIN of ['https://a.example', 'a.example/', 'a.example/x', 'a b', 'user@a.example', 'localhost:1']) {
    it(`takes no ${BOT_DOMAIN} for a host name`, () => {
      const { problems } = read({ ...complete, BOT_DOMAIN });
      assert.match(problems.join(), /^BOT_DOMAIN must be a host name[^,]*, without[^,]*$/);
    });
  }

  it('reads keys newest first, with their names', () => {
    const texts = [key('2026-11'), key('2025_04.b')];
    const { recordKeys, problems } = read({ RECORD_KEYS: ` ${texts.join(' , ')} ` });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      recordKeys.map(({ id, key: bytes }) => `${id}:${Buffer.from(bytes).toString('base64')}`),
      texts,
    );
  });

  const same = key('same');
  const wrong: Readonly<Record<string, string>> = {
    'no name': randomBytes(32).toString('base64'),
    'an empty name': `:${randomBytes(32).toString('base64')}`,
    'a short key': `a:${randomBytes(16).toString('base64')}`,
    'a long key': `a:${randomBytes(33).toString('base64')}`,
    hexadecimal: `a:${randomBytes(32).toString('hex')}`,
    'no randomness': `a:${Buffer.alloc(32).toString('base64')}`,
    'the same name twice': `${same},${key('same')}`,
    'a trailing comma': `${same},`,
  };
  for (const [what, RECORD_KEYS] of Object.entries(wrong)) {
    it(`refuses keys with ${what}, and repeats none of it`, () => {
      const { problems, recordKeys } = read({ RECORD_KEYS });
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', /^RECORD_KEYS must be /);
      assert.ok(RECORD_KEYS.split(/[:,]/).every((part) => part.length < 5 || !problems.join().includes(part)));
      assert.deepEqual(recordKeys, []);
    });
  }
});
