import { botId, tenantId } from './bot.ts';

let sent = 0;

/** The smallest message that Teams would send, asking for help. */
export function helpActivity(serviceUrl: string, text = 'help') {
  return {
    type: 'message',
    id: String(1763805600000 + ++sent),
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:1AnnaWeber', aadObjectId: '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b11' },
    recipient: { id: `28:${botId}`, name: 'Meet Here' },
    conversation: { id: 'a:1personal', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: 'en-US',
    text,
  };
}
