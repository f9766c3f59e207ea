import { z } from 'zod/v4';
import type { Mention } from '../turn/turn.ts';
import type { IncomingActivity } from './incoming-activity.ts';

/** Nobody mentions more people in one message on purpose. */
const maxMentions = 250;

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations#work-with-mentions */
const entity = z.object({
  type: z.literal('mention'),
  mentioned: z.object({
    id: z.string().min(1).max(300),
    name: z.string().nullish().catch(null),
    aadObjectId: z.string().nullish().catch(null),
  }),
  text: z.string().min(1).max(1000),
});
/** Beside the command of a card's button, and trusted no more than a typed one. */
const submitted = z.object({
  mentions: z.array(z.object({ text: z.string().min(1), mri: z.string().min(1).max(300), name: z.string() })),
});

/** Whom the typed text mentions besides this bot. */
export function typedMentions(activity: IncomingActivity): readonly Mention[] {
  return (activity.entities ?? []).slice(0, maxMentions).flatMap((given): Mention[] => {
    if (!isOfType(given, 'mention')) return [];
    const { mentioned, text } = entity.safeParse(given).data ?? {};
    if (!mentioned || !text || mentioned.id === activity.recipient.id) return [];
    const { id, aadObjectId } = mentioned;
    const name = mentioned.name || text.replace(/<[^<>]*>/g, '');
    const isSender = id === activity.from.id || (aadObjectId && aadObjectId === activity.from.aadObjectId);
    const mri = aadObjectId && !id.startsWith('28:') ? `8:orgid:${aadObjectId}` : id;
    return [{ text, mri, name, who: isSender ? 'sender' : whoIs(mri, activity) }];
  });
}

/** Whether an entity says that it is of this type: the first look, as zod takes its time to say what is wrong. */
export function isOfType(entity: unknown, type: string): boolean {
  return typeof entity === 'object' && entity !== null && 'type' in entity && entity.type === type;
}

/** Whom the command of a card's button mentions. */
export function submittedMentions(activity: IncomingActivity): readonly Mention[] {
  const given = submitted.safeParse(activity.value).data?.mentions ?? [];
  return given.slice(0, maxMentions).map((mention) => ({ ...mention, who: whoIs(mention.mri, activity) }));
}

function whoIs(mri: string, { from, recipient }: IncomingActivity): Mention['who'] {
  if (mri === from.id) return 'sender';
  return mri.startsWith('28:') || mri === recipient.id ? 'bot' : 'person';
}
