export interface SignInSettings {
  /** They seal what is kept, newest first; none: a process makes one for itself. */
  readonly recordKeys: readonly RecordKeyConfig[];
  /** People sign in themselves; null when the bot acts as itself. */
  readonly signIn: SignInConfig | null;
}

/** What delegated sign-in needs of the environment. */
export interface SignInConfig {
  /** Where Teams reaches the bot's pages: `https://` and BOT_DOMAIN; http on this machine. */
  readonly publicUrl: string;
}

interface RecordKeyConfig {
  readonly id: string;
  readonly key: Uint8Array;
}

/** How config.ts reads: a trimmed variable, undefined when empty; and a problem, to be listed with all others. */
interface Environment {
  readonly value: (name: string) => string | undefined;
  readonly problem: (text: string) => void;
  readonly isLoopback: (hostname: string) => boolean;
}

/** Keys may be there before anybody signs in; with GRAPH_PERMISSION=delegated they must be. */
export function readSignIn(environment: Environment, anonymous: boolean): SignInSettings {
  const { value, problem, isLoopback } = environment;
  const recordKeys = readRecordKeys(environment);
  if (value('GRAPH_PERMISSION') !== 'delegated') return { recordKeys, signIn: null };
  const organizer = value('MEETING_ORGANIZER');
  if (organizer !== undefined && organizer.toLowerCase() !== 'sender') {
    problem(
      'MEETING_ORGANIZER must be sender, or missing, with GRAPH_PERMISSION=delegated: whoever asks first organizes.',
    );
  }
  if (value('BOT_TYPE') === 'UserAssignedMsi') {
    problem(
      'BOT_TYPE UserAssignedMsi cannot work with GRAPH_PERMISSION=delegated: Entra exchanges no person’s token for a managed identity. Use BOT_FEDERATED_CLIENT_ID.',
    );
  }
  if (!anonymous && value('RECORD_KEYS') === undefined) {
    problem('RECORD_KEYS is missing: with GRAPH_PERMISSION=delegated, these keys seal the tokens that are kept.');
  }
  return { recordKeys, signIn: { publicUrl: publicUrl(value('BOT_DOMAIN'), anonymous, problem, isLoopback) } };
}

function publicUrl(
  domain: string | undefined,
  anonymous: boolean,
  problem: Environment['problem'],
  isLoopback: Environment['isLoopback'],
): string {
  if (domain === undefined) {
    problem('BOT_DOMAIN is missing: with GRAPH_PERMISSION=delegated, people sign in on the bot’s own pages there.');
    return '';
  }
  const url = URL.canParse(`https://${domain}`) ? new URL(`https://${domain}`) : null;
  if (url?.host !== domain.toLowerCase() || (isLoopback(url.hostname) && !anonymous)) {
    problem('BOT_DOMAIN must be a host name such as meet-here.example.com, without https:// and without a path.');
    return '';
  }
  return isLoopback(url.hostname) ? `http://${url.host}` : url.origin;
}

/** RECORD_KEYS: `id:base64`, newest first; none when missing or wrong. */
function readRecordKeys({ value, problem }: Environment): readonly RecordKeyConfig[] {
  const given = value('RECORD_KEYS');
  if (given === undefined) return [];
  const keys = given.split(',').map((item) => {
    const [, id = '', base64 = ''] = /^([\w.-]{1,32}):([A-Za-z\d+/]{43}=)$/.exec(item.trim()) ?? [];
    return { id, key: new Uint8Array(Buffer.from(base64, 'base64')) };
  });
  const wellFormed = keys.every(({ id, key }) => id !== '' && key.length === 32 && new Set(key).size > 8);
  if (!wellFormed || new Set(keys.map(({ id }) => id)).size < keys.length) {
    problem(
      'RECORD_KEYS must be id:key, or several with commas and ids that differ; a key is 32 random bytes in base64.',
    );
    return [];
  }
  return keys;
}
