import { createHash } from 'node:crypto';
import type { Response } from 'express';

const STYLE = `:root{color-scheme:light dark;--ink:#1b1a19;--paper:#faf9f8;--card:#fff;--line:#d2d0ce;--quiet:#605e5c}
@media(prefers-color-scheme:dark){:root{--ink:#f3f2f1;--paper:#1b1a19;--card:#292827;--line:#484644;--quiet:#c8c6c4}}
*{box-sizing:border-box}body{margin:0;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:36rem;margin:2rem auto;padding:1.5rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
h1{margin:0 0 1rem;font-size:1.5rem;line-height:1.25;overflow-wrap:anywhere}p{margin:0 0 1rem}
dl{margin:0}dt{color:var(--quiet);font-size:.875rem}dd{margin:0 0 .75rem;overflow-wrap:anywhere}a{color:inherit}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A line of the list: what it is, and its values as plain text or as a link. */
export interface Fact {
  readonly term: string;
  readonly values: readonly (string | { readonly text: string; readonly href: string })[];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Sends one small page. Every text that came from a caller is escaped here and nowhere else. */
export function sendPage(
  res: Response,
  status: number,
  title: string,
  intro: string,
  facts: readonly Fact[] = [],
): void {
  const list = facts
    .map(({ term, values }) => `<dt>${escapeHtml(term)}</dt>${values.map(description).join('')}`)
    .join('');
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)} – sandbox</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(intro)}</p>${list && `<dl>${list}</dl>`}</main></body></html>`;
  res
    .status(status)
    .set({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    .type('html')
    .send(html);
}

function description(value: Fact['values'][number]): string {
  if (typeof value === 'string') return `<dd>${escapeHtml(value)}</dd>`;
  return `<dd><a href="${escapeHtml(value.href)}">${escapeHtml(value.text)}</a></dd>`;
}
