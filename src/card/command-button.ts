import type { View } from './render.ts';

/**
 * What a template needs for a button that runs a command, wherever the card is: no mention is needed, and nothing is
 * posted in the name of the person who pressed. Submitted text is read like typed text, and trusted no more.
 * @param command The command as it would be typed. Foreign text goes through `userText` first.
 */
export function commandButton(title: string, command: string): View {
  return { type: 'Action.Submit', title, data: { command } };
}
