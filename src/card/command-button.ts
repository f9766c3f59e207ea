import { placeOf } from '../command/command-text.ts';
import type { Person } from '../turn/turn.ts';
import type { View } from './render.ts';
import { userText } from './user-text.ts';

/** A real one has some 110 characters. */
const idLength = 150;
const nameLength = 40;

/**
 * What a template needs for a button that runs a command, wherever the card is: no mention is needed, and nothing is
 * posted in the name of the person who pressed. Submitted text is read like typed text, and trusted no more.
 * @param command The command as it would be typed. Foreign text goes through `userText` first.
 * @param people Who stands in the command's places.
 */
export function commandButton(title: string, command: string, people: readonly Person[] = []): View {
  if (people.length === 0) return { type: 'Action.Submit', title, data: { command } };
  const mentions = people.map(({ mri, name }, i) => ({
    text: placeOf(i),
    mri: userText(mri, idLength),
    name: userText(name, nameLength),
  }));
  return { type: 'Action.Submit', title, data: { command, mentions } };
}

/** Whether a card with so many buttons stays small when each of them names these people. */
export function fitsOnButtons(people: readonly Person[], buttons: number): boolean {
  return people.length * buttons <= 20;
}
