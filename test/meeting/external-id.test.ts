import assert from 'node:assert/strict';
import { type ChannelMeeting, externalIdOf, externalIdOfGeneration } from '../../src/meeting/external-id.ts';
import type { Conversation } from '../../src/turn/turn.ts';

const channelId = '19:AbCdEf0123@thread.tacv2';
const threadId = `${channelId};messageid=1700000000000`;

const personal: Conversation = { kind: 'personal', id: 'a:1xYz-Q', threadId: null };
const group: Conversation = { kind: 'groupChat', id: '19:Meeting_MTIz@thread.v2', threadId: null };
const channel: Conversation = { kind: 'channel', id: channelId, threadId: null };
const thread: Conversation = { kind: 'channel', id: channelId, threadId };

describe('The externalId of a conversation', () => {
  const rows: readonly (readonly [string, Conversation, ChannelMeeting, string])[] = [
    ['a personal chat', personal, 'channel', personal.id],
    ['a personal chat', personal, 'thread', personal.id],
    ['a group chat', group, 'channel', group.id],
    ['a group chat', group, 'thread', group.id],
    ['a channel', channel, 'channel', channelId],
    ['a channel', channel, 'thread', channelId],
    ['a thread of a channel', thread, 'channel', channelId],
    ['a thread of a channel', thread, 'thread', threadId],
  ];
  for (const [name, conversation, channelMeeting, expected] of rows) {
    it(`of ${name} with CHANNEL_MEETING=${channelMeeting} is ${expected}`, () => {
      assert.equal(externalIdOf(conversation, channelMeeting), expected);
    });
  }

  it('is one for all threads of a channel, and of every thread its own when asked for', () => {
    const other: Conversation = { ...thread, threadId: `${channelId};messageid=1700000000001` };
    assert.equal(externalIdOf(thread, 'channel'), externalIdOf(other, 'channel'));
    assert.notEqual(externalIdOf(thread, 'thread'), externalIdOf(other, 'thread'));
  });

  it('differs for conversations that differ in case only', () => {
    const other: Conversation = { ...channel, id: channelId.toLowerCase() };
    assert.notEqual(externalIdOf(channel, 'channel'), externalIdOf(other, 'channel'));
  });

  it('is renewed with a number behind it, from the second meeting on', () => {
    const ids = [1, 2, 3].map((generation) => externalIdOfGeneration(channelId, generation));
    assert.deepEqual(ids, [channelId, `${channelId}#2`, `${channelId}#3`]);
  });
});
