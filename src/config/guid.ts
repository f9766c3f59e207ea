/** Shown where a GUID is asked for: an example explains more than the word. */
export const exampleGuid = '00000000-0000-0000-0000-000000000000';

/** An ID as Entra writes it. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
