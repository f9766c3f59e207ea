import assert from 'node:assert/strict';
import { asTurnError, type ErrorCode, errorTable, placeOf, TurnError } from '../src/errors.ts';

/** As a type it is complete: a code that is missing here does not compile. */
const everyCode: Readonly<Record<ErrorCode, true>> = {
  'tenant-not-served': true,
  'organizer-not-found': true,
  'organizer-refused': true,
  'account-unsupported': true,
  'access-policy-missing': true,
  'permission-missing': true,
  'permission-denied': true,
  'conditional-access': true,
  'token-kind-wrong': true,
  'credential-rejected': true,
  'token-unavailable': true,
  'graph-throttled': true,
  'graph-unavailable': true,
  'graph-rejected': true,
  'graph-unreadable': true,
  'sender-unknown': true,
  'sender-cannot-organize': true,
  'organizer-gone': true,
  'organizer-signed-out': true,
  'claim-pending': true,
  'store-unavailable': true,
  unexpected: true,
  'sign-in-needed': true,
  'silent-sign-in-failed': true,
  'consent-missing': true,
  'interaction-required': true,
  'signed-in-user-differs': true,
  'sign-in-invalid': true,
};

describe('The table of errors', () => {
  it('has a row for every code and for nothing else', () => {
    assert.deepEqual(Object.keys(errorTable).sort(), Object.keys(everyCode).sort());
  });

  it('names somebody who can act, and a level, in every row', () => {
    for (const [code, { actor, level }] of Object.entries(errorTable)) {
      assert.ok(['sender', 'admin', 'operator', 'nobody', 'developer'].includes(actor), code);
      assert.ok(['info', 'warn', 'error'].includes(level), code);
    }
  });

  it('offers another try wherever nobody can do anything but wait', () => {
    for (const [code, { actor, retry }] of Object.entries(errorTable)) {
      if (actor === 'nobody') assert.equal(retry, true, code);
    }
  });

  it('is an error in the log whenever a developer or operator is at fault for every turn', () => {
    for (const [code, { actor, level }] of Object.entries(errorTable)) {
      if (actor === 'developer') assert.equal(level, 'error', code);
      if (actor === 'nobody' || actor === 'sender') assert.notEqual(level, 'error', code);
    }
  });
});

describe('A TurnError', () => {
  it('carries its code, and nothing else unless given', () => {
    const error = new TurnError('graph-rejected');
    assert.deepEqual(
      { name: error.name, code: error.code, requestId: error.requestId, details: error.details, cause: error.cause },
      { name: 'TurnError', code: 'graph-rejected', requestId: null, details: {}, cause: undefined },
    );
    assert.equal('cause' in error, false);
  });

  it('keeps cause, request id and details', () => {
    const cause = new Error('why');
    const error = new TurnError('graph-throttled', { cause, requestId: 'r-1', details: { retryAfterSeconds: 3 } });
    assert.equal(error.cause, cause);
    assert.equal(error.requestId, 'r-1');
    assert.deepEqual(error.details, { retryAfterSeconds: 3 });
  });

  it('says nothing but its code in its message, whatever caused it', () => {
    assert.equal(new TurnError('unexpected', { cause: new Error('Bearer secret') }).message, 'unexpected');
  });

  it('is itself when it is asked for', () => {
    const error = new TurnError('organizer-refused');
    assert.equal(asTurnError(error), error);
  });

  it('wraps whatever else was thrown as unexpected, with the original as cause', () => {
    for (const thrown of [new Error('x'), new RangeError('y'), 'text', 7, null, { code: 'graph-throttled' }]) {
      const error = asTurnError(thrown);
      assert.ok(error instanceof TurnError);
      assert.equal(error.code, 'unexpected');
      assert.equal(error.cause, thrown);
    }
  });
});

describe('The place of an error', () => {
  it('is the class and the line of our code', () => {
    const place = placeOf(new RangeError('x'));
    assert.equal(place.error_name, 'RangeError');
    assert.match(place.error_at ?? '', /^test\/errors\.test\.ts:\d+$/);
  });

  it('is our caller when a library threw', () => {
    const error = new Error('x');
    error.stack = [
      'Error: x',
      '    at read (node:internal/fs:1:2)',
      '    at lib (file:///app/dist/chunk-A.js:7:1)',
      '    at ours (file:///app/src/graph/http.ts:42:9)',
    ].join('\n');
    assert.deepEqual(placeOf(error), { error_name: 'Error', error_at: 'graph/http.ts:42' });
  });

  const messages = {
    'of one line': ['secret', 'secret/secret.ts:12', 'at secret (/secret/secret.ts:1:1)'],
    'of several lines': ['two\nlines/secret.ts:12', 'one\n    at secret (/secret/secret.ts:1:1)'],
  };
  for (const [kind, examples] of Object.entries(messages)) {
    it(`never holds a message ${kind}`, () => {
      for (const message of examples) {
        const place = JSON.stringify(placeOf(new TypeError(message)));
        assert.ok(!place.includes('secret'), `${JSON.stringify(message)} → ${place}`);
      }
    });
  }

  it('is only the kind of value when no error was thrown', () => {
    assert.deepEqual(placeOf('secret'), { error_name: 'string' });
    assert.deepEqual(placeOf(null), { error_name: 'object' });
    assert.deepEqual(placeOf(undefined), { error_name: 'undefined' });
  });

  it('is unknown when the error has no stack', () => {
    const error = new Error('secret');
    delete error.stack;
    assert.deepEqual(placeOf(error), { error_name: 'Error', error_at: 'unknown' });
  });
});
