import assert from 'node:assert/strict';
import { breakable, escapedForMarkdown, escapedForSpeech, isolated, userText } from '../../src/card/user-text.ts';
import { formatText } from './check-card.ts';

describe('user text', () => {
  it('leaves ordinary text in any language as it is', () => {
    for (const text of [
      'Quarterly review (Q4): 50 % & more',
      'سلام‌ها',
      'Ça va?',
      '会議 A',
      '👩‍👩‍👧 family',
      'Zoë_*x*',
    ]) {
      assert.equal(userText(text), text);
    }
  });

  it('folds line breaks and blanks of every kind into one blank', () => {
    assert.equal(userText(' a\r\n\tb\u00a0\u2028c\u3000\u3000d '), 'a b c d');
  });

  it('removes control, zero-width, direction and tag characters', () => {
    assert.equal(userText('a\u0000b\u202ec\u2066d\u200be\ufefff\u{e0041}g\u00adh'), 'a bcdefgh');
  });

  it('becomes empty when nothing visible is left', () => {
    for (const text of ['', ' \n ', '\u200b\u200d', '\u0301', '\u3164', '\u202e\u2066'])
      assert.equal(userText(text), '');
  });

  it('breaks what a card client or a second expansion would run', () => {
    assert.equal(userText('{{DATE(2026-01-01T00:00:00Z)}}'), '{ {DATE(2026-01-01T00:00:00Z)}}');
    assert.equal(userText('{{{{x'), '{ { { {x');
    assert.equal(userText('$\u007b$root}'), '$ {$root}');
    assert.equal(userText('<at>Eve</AT>'), '< at>Eve< /AT>');
    assert.equal(userText('{\u200b{TIME(2026-01-01T00:00:00Z)}}'), '{ {TIME(2026-01-01T00:00:00Z)}}');
  });

  it('stays inert in the renderer although the same macro runs unbroken', () => {
    const macro = '{{TIME(2026-01-01T00:00:00Z)}}';
    assert.notEqual(formatText(macro), macro);
    assert.equal(formatText(userText(macro)), userText(macro));
  });

  it('cuts at whole characters and shows that it did', () => {
    assert.equal(userText('abcdef', 6), 'abcdef');
    assert.equal(userText('abcdefg', 6), 'abcde…');
    assert.equal(userText('e\u0301'.repeat(4), 3), 'e\u0301e\u0301…');
  });

  it('bounds the size of characters with endless accents and of endless text', () => {
    assert.ok(userText(`a${'\u0301'.repeat(100_000)}`).length <= 600);
    assert.ok(userText('👩‍👩‍👧'.repeat(50_000)).length <= 600);
  });

  it('replaces lone surrogates, which are no text', () => {
    assert.ok(userText('a\ud800b').isWellFormed());
  });

  it('isolates right-to-left text only', () => {
    assert.equal(isolated('plain'), 'plain');
    assert.equal(isolated('שלום!'), '\u2068שלום!\u2069');
    assert.equal(isolated('مرحبا'), '\u2068مرحبا\u2069');
  });

  it('offers line breaks inside very long words without splitting a character', () => {
    assert.equal(breakable('ordinary words stay whole'), 'ordinary words stay whole');
    const word = 'e\u0301'.repeat(30);
    assert.equal(breakable(word).replaceAll('\u200b', ''), word);
    assert.ok(breakable(word).includes('\u200b'));
    assert.ok(!breakable(word).includes('\u200b\u0301'));
  });

  it('escapes links, emphasis and addresses for markdown', () => {
    assert.equal(
      escapedForMarkdown('[x](http://evil.example) *a* a@b'),
      '\\[x\\]\\(http\\:/' + '/evil\\.example\\) \\*a\\* a\\@b',
    );
    assert.equal(escapedForMarkdown('Ends here. Then more: fine'), 'Ends here. Then more: fine');
  });

  it('escapes XML for speech', () => {
    assert.equal(escapedForSpeech(`<break/> & "'`), '&lt;break/&gt; &amp; &quot;&apos;');
  });
});
