import type { SignInTexts } from '../card/texts/sign-in/sign-in-texts.ts';

export interface SignInDocument {
  readonly texts: SignInTexts;
  /** Addresses of the scripts, in their order. */
  readonly scripts: readonly { readonly src: string; readonly module: boolean }[];
  /** Where the first page goes on to; null on the last. */
  readonly authorizeUrl: string | null;
}

/** Both pages are one document: working, done and failed, of which one is seen. Scripts choose; the words are all here. */
export function signInDocument({ texts: { lang, page }, scripts, authorizeUrl }: SignInDocument): string {
  const text = (words: string): string => escapeHtml(words);
  const reasons = Object.entries(page.reasons).map(
    ([reason, words]) => `<p data-reason="${text(reason)}" hidden>${text(words)}</p>`,
  );
  const tags = scripts.map(
    ({ src, module }) => `<script ${module ? 'type="module"' : 'defer'} src="${text(src)}"></script>`,
  );
  return `<!doctype html>
<html lang="${text(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(page.title)}</title>
<link rel="stylesheet" href="/auth.css">
${tags.join('\n')}
</head>
<body>
<main${authorizeUrl === null ? '' : ` data-authorize="${text(authorizeUrl)}"`}>
<section id="working">
<h1>${text(page.working.heading)}</h1>
<p>${text(page.working.text)}</p>
<noscript><p>${text(page.noScript)}</p></noscript>
</section>
<section id="done" hidden>
<h1 tabindex="-1">${text(page.done.heading)}</h1>
<p>${text(page.done.text)}</p>
</section>
<section id="failed" hidden>
<h1 tabindex="-1">${text(page.failed)}</h1>
${reasons.join('\n')}
<p class="quiet" hidden>${text(page.errorCode)}: <code></code></p>
<button type="button" id="close"${authorizeUrl === null ? '' : ' hidden'}>${text(page.close)}</button>
</section>
</main>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
