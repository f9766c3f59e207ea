import type { AudioConferencing } from './dial-in.ts';
import { escapeLower } from './join-link.ts';

const TEXTS = {
  en: {
    join: 'Join the meeting',
    meetingId: 'Meeting ID',
    passcode: 'Passcode',
    call: 'Call in (audio only)',
    conference: 'Conference ID',
  },
  de: {
    join: 'An der Besprechung teilnehmen',
    meetingId: 'Besprechungs-ID',
    passcode: 'Kenncode',
    call: 'Einwählen (nur Ton)',
    conference: 'Konferenz-ID',
  },
  fr: {
    join: 'Rejoindre la réunion',
    meetingId: 'ID de réunion',
    passcode: 'Code secret',
    call: 'Appeler (audio seul)',
    conference: 'ID de conférence',
  },
  es: {
    join: 'Unirse a la reunión',
    meetingId: 'Id. de reunión',
    passcode: 'Código de acceso',
    call: 'Llamar (solo audio)',
    conference: 'Id. de conferencia',
  },
  ja: {
    join: '会議に参加する',
    meetingId: '会議 ID',
    passcode: 'パスコード',
    call: '電話で参加 (音声のみ)',
    conference: '会議の電話 ID',
  },
} as const;

type Language = keyof typeof TEXTS;

const isLanguage = (tag: string): tag is Language => Object.hasOwn(TEXTS, tag);

interface Invitation {
  readonly joinWebUrl: string;
  readonly joinMeetingId: string;
  readonly passcode: string;
  readonly audioConferencing: AudioConferencing | null;
}

/** The invitation text Graph adds: HTML, packed into a data URI with `+` for blanks. */
export function joinInformation(invitation: Invitation, acceptLanguage: string | undefined) {
  const language = preferred(acceptLanguage);
  const content = `data:text/html,${escapeLower(html(invitation, language)).replaceAll('%20', '+')}`;
  return { content, contentType: 'html' };
}

/** The best language of an Accept-Language header for which there are texts; English otherwise. */
function preferred(acceptLanguage = ''): Language {
  const wishes = acceptLanguage.split(',').map((wish) => {
    const [tag = '', ...parameters] = wish
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { language: tag.split('-')[0] ?? '', quality: Number(quality ?? 1) };
  });
  const known = wishes.filter(({ language, quality }) => isLanguage(language) && quality > 0);
  const best = known.sort((one, other) => other.quality - one.quality)[0]?.language ?? 'en';
  return isLanguage(best) ? best : 'en';
}

function html(invitation: Invitation, language: Language): string {
  const text = TEXTS[language];
  const { joinWebUrl, joinMeetingId, passcode, audioConferencing: phone } = invitation;
  const groups = joinMeetingId.replace(/(\d{3})(?=\d)/g, '$1 ');
  const lines = [
    `<a href="${joinWebUrl}">${text.join}</a>`,
    `${text.meetingId}: ${groups}<br>${text.passcode}: ${passcode}`,
    phone &&
      `${text.call}: <a href="${quickDial(phone)}">${phone.tollNumber}</a><br>${text.conference}: ${phone.conferenceId}#`,
  ];
  const paragraphs = lines.filter(Boolean).map((line) => `<p>${line}</p>`);
  return `<div lang="${language}">${paragraphs.join('')}</div>`;
}

function quickDial(phone: AudioConferencing): string {
  return `tel:${phone.tollNumber.replace(/[ -]/g, '')},,${phone.conferenceId}#`;
}
