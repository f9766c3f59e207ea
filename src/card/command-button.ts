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
  return {
    type: 'Action.Submit',
    title,
    data: people.length === 0 ? { command } : { command, mentions: mentionsOf(people) },
  };
}

/** What the names on all buttons of a card may take; the rest is the card's. */
const maxBytes = 12_000;

/** Whether a card with so many buttons stays small when each of them names these people. */
export function fitsOnButtons(people: readonly Person[], buttons: number): boolean {
  return new TextEncoder().encode(JSON.stringify(mentionsOf(people))).length * buttons <= maxBytes;
}

function mentionsOf(people: readonly Person[]): readonly View[] {
  return people.map(({ mri, name }, i) => ({
    text: placeOf(i),
    mri: userText(mri, idLength),
    name: userText(name, nameLength),
  }));
}
