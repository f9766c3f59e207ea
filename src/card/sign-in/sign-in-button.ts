import type { View } from '../render.ts';

/** Opens the sign-in page in a window of Teams: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions#signin */
export function signInButton(title: string, link: string): View {
  return { type: 'Action.Submit', title, data: { msteams: { type: 'signin', value: link } } };
}
