import assert from 'node:assert/strict';
import { renderHelpCard } from '../../src/card/help/help-card.ts';
import { renderWelcomeCard } from '../../src/card/welcome/welcome-card.ts';
import { catalog } from '../../src/command/catalog.ts';
import { commandsOf, visibleText } from './check-card.ts';
import { kinds } from './samples.ts';

describe('the help card', () => {
  const plain = renderHelpCard({ conversationKind: 'personal', locale: 'en', notUnderstood: null });
  const lost = renderHelpCard({ conversationKind: 'personal', locale: 'en', notUnderstood: { suggestion: null } });
  const near = renderHelpCard({ conversationKind: 'personal', locale: 'en', notUnderstood: { suggestion: 'help' } });

  it('lists every command of the catalog with what it does, and offers the main one', () => {
    const all = renderHelpCard({ conversationKind: 'personal', locale: 'en', signsIn: true, notUnderstood: null });
    for (const { name, usage } of catalog) {
      assert.ok(visibleText(all.card).includes(`${usage}\n`), usage);
      // Where nobody signs in, nothing is said about it.
      assert.equal(visibleText(plain.card).includes(`${usage}\n`), !/^sign-/.test(name), usage);
    }
    assert.deepEqual(commandsOf(plain.card), ['meet', 'schedule']);
  });

  it('lists the doctor where it disturbs nobody: in the personal chat, and in no welcome', () => {
    for (const conversationKind of kinds) {
      const help = renderHelpCard({ conversationKind, locale: 'en', notUnderstood: null });
      assert.equal(/doctor/.test(visibleText(help.card)), conversationKind === 'personal');
      assert.doesNotMatch(visibleText(renderWelcomeCard({ conversationKind, locale: 'en' }).card), /doctor/);
    }
  });

  it('says so when it did not understand, which plain help does not', () => {
    assert.match(visibleText(lost.card), /did not understand/);
    assert.match(lost.summary, /did not understand/);
    assert.doesNotMatch(visibleText(plain.card), /did not understand/);
    assert.doesNotMatch(visibleText(lost.card), /Did you mean/);
  });

  it('offers the nearest command as words and as a button', () => {
    assert.match(visibleText(near.card), /Did you mean “help”\?/);
    assert.deepEqual(commandsOf(near.card), ['help', 'meet', 'schedule']);
    const meet = renderHelpCard({ conversationKind: 'channel', locale: 'en', notUnderstood: { suggestion: 'meet' } });
    assert.deepEqual(commandsOf(meet.card), ['meet', 'schedule']);
  });

  it('shows the mention wherever Teams needs it', () => {
    for (const conversationKind of kinds) {
      const text = visibleText(renderHelpCard({ conversationKind, locale: 'en', notUnderstood: null }).card);
      assert.equal(text.includes('@Meet Here meet'), conversationKind !== 'personal', conversationKind);
      assert.equal(/Mention me/.test(text), conversationKind !== 'personal', conversationKind);
    }
  });
});

describe('the welcome card', () => {
  const shown = (conversationKind: (typeof kinds)[number]) =>
    visibleText(renderWelcomeCard({ conversationKind, locale: 'en' }).card);

  it('says the value, the limits and the commands in every kind of conversation', () => {
    for (const kind of kinds) {
      assert.match(shown(kind), /Meet Here/);
      assert.match(shown(kind), /nobody’s calendar, and nobody gets an invitation/);
      for (const { name } of catalog.filter((entry) => !entry.personalOnly))
        assert.match(shown(kind), new RegExp(`^(@Meet Here )?${name}\\b`, 'm'));
    }
  });

  it('differs between personal chat, group chat and channel', () => {
    assert.equal(new Set(kinds.map(shown)).size, kinds.length);
    assert.match(shown('groupChat'), /@Meet Here meet/);
    assert.doesNotMatch(shown('personal'), /@Meet Here/);
  });
});
