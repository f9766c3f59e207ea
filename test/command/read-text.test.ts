import assert from 'node:assert/strict';
import type { Command } from '../../src/command/command.ts';
import { readText } from '../../src/command/read-text.ts';
import { moment } from '../support/moment.ts';

const meet = (subject: string | null): Command => ({ kind: 'meet', subject, subjectShortened: false, when: null });
const help: Command = { kind: 'help' };
const unknown = (suggestion: 'meet' | 'help' | null): Command => ({ kind: 'not-understood', suggestion });

const tables: Readonly<Record<string, readonly (readonly [text: string, command: Command])[]>> = {
  'asks for the meeting however it is typed': [
    ['meet', meet(null)],
    ['/meet', meet(null)],
    ['//meet', meet(null)],
    ['Meet', meet(null)],
    ['MEET  x', meet('x')],
    ['meet\n', meet(null)],
    ['\r\n\tmeet\tx\r\n', meet('x')],
    ['&nbsp;meet x', meet('x')],
    ['meet&nbsp;x', meet('x')],
    ['meet\u00a0x', meet('x')],
    ['meet\u3000x', meet('x')],
    ['meet!', meet(null)],
    ['meet: Budget', meet('Budget')],
    ['/meet Budget 2027', meet('Budget 2027')],
    ['meet   Budget \n 2027', meet('Budget 2027')],
    ['meet meet', meet('meet')],
  ],
  'tells help from a subject': [
    ['meet help', help],
    ['meet HELP', help],
    ['meet ?', help],
    ['meet help desk', meet('help desk')],
    ['meet "help"', meet('help')],
    ['meet “help”', meet('help')],
  ],
  'takes the quotes off a subject': [
    ['meet "Budget"', meet('Budget')],
    ['meet “Quoted”', meet('Quoted')],
    ['meet „Zitiert“', meet('Zitiert')],
    ['meet «Cité»', meet('Cité')],
    ['meet « Cité »', meet('Cité')],
    ['meet 「会議」', meet('会議')],
    ['meet &quot;Budget&quot;', meet('Budget')],
    ['meet ""', meet(null)],
    ['meet "', meet('"')],
    ['meet "a" and "b', meet('"a" and "b')],
    ["meet Anna's", meet("Anna's")],
  ],
  'is not confused by its own name': [
    ['Meet Here help', help],
    ['@Meet Here: help', help],
    ['<at>Meet Here</at> help', help],
    ['<at id="0">meet here</at>&nbsp;meet Budget', meet('Budget')],
    ['Meet Here meet Budget', meet('Budget')],
    ['meet here', meet('here')],
    ['meet here at the lake', meet('here at the lake')],
  ],
  'shows the form': [
    ['schedule', { kind: 'schedule' }],
    ['/schedule next week', { kind: 'schedule' }],
    ['Planen!', { kind: 'schedule' }],
    ['予約', { kind: 'schedule' }],
  ],
  'asks for the dial-in however it is written': [
    ['dial-in', { kind: 'dial-in' }],
    ['Dial In', { kind: 'dial-in' }],
    ['dialin', { kind: 'dial-in' }],
    ['/dial-in please', { kind: 'dial-in' }],
  ],
  'greets back with help': [
    ['ola\u0301', help],
    ['', help],
    ['   ', help],
    ['/', help],
    ['!', help],
    ['?', help],
    ['???', help],
    ['/help', help],
    ['Help me please', help],
    ['Hi!', help],
    ['HELLO', help],
    ['Hallo', help],
    ['Hilfe!', help],
    ['Bonjour', help],
    ['aide', help],
    ['hola', help],
    ['Olá', help],
    ['Привет', help],
    ['ПОМОЩЬ', help],
    ['Здраво', help],
    ['こんにちは', help],
    ['ヘルプ', help],
  ],
  'suggests what was probably meant': [
    ['mete', unknown('meet')],
    ['meeet', unknown('meet')],
    ['met', unknown('meet')],
    ['meat', unknown('meet')],
    ['MEETING', unknown('meet')],
    ['/mete now', unknown('meet')],
    ['hlep', unknown('help')],
    ['hepl', unknown('help')],
    ['halp', unknown('help')],
  ],
  'never starts a meeting on other words': [
    ['dealing', unknown(null)],
    ['please meet', unknown(null)],
    ['lunch?', unknown(null)],
    ['m', unknown(null)],
    ['x'.repeat(500), unknown(null)],
    ['constructor', unknown(null)],
    ['__proto__', unknown(null)],
    ['"meet"', unknown(null)],
    ['会議', unknown(null)],
  ],
  'reduces the mention of somebody to the name': [
    ['meet with <at>Anna</at>', meet('with Anna')],
    ['meet <at id="3">Anna Weber</at>, <AT>Ben</AT>', meet('Anna Weber, Ben')],
    ['<at>meet</at>', meet(null)],
    ['meet about <attachments>', meet('about <attachments>')],
  ],
  'decodes entities once': [
    ['meet R&amp;D', meet('R&D')],
    ['meet &amp;lt;b&amp;gt;', meet('&lt;b&gt;')],
    ['meet a &lt; b', meet('a < b')],
    ['meet it&#39;s', meet("it's")],
    ['meet &unknown; &', meet('&unknown; &')],
  ],
  'drops what cannot be seen': [
    ['\u200emeet\u200f x', meet('x')],
    ['\ufeffmeet x', meet('x')],
    ['meet a\u202eb', meet('ab')],
    ['meet \u2067abc\u2069', meet('abc')],
    ['meet a\u061cb', meet('ab')],
    ['meet a\u0000b\u0007c\u009fd', meet('a b c d')],
    ['meet \u200b', meet(null)],
    ['meet a\u2028b', meet('a b')],
  ],
  'mends what is no Unicode': [
    ['meet a\ud800', meet('a\ufffd')],
    ['meet \udc00b', meet('\ufffdb')],
    ['\ud800', unknown(null)],
  ],
};

describe('Reading a text', () => {
  for (const [title, rows] of Object.entries(tables)) {
    it(title, () => {
      for (const [text, command] of rows) assert.deepEqual(readText(text, moment), command, JSON.stringify(text));
    });
  }
});
