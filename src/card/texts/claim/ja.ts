import { productName } from '../../../command/catalog.ts';
import type { ClaimTexts } from './claim-texts.ts';

/** Japanese. */
export const ja: ClaimTexts = {
  lang: 'ja',
  byCode: {
    'sender-unknown': {
      title: 'どなたか確認できませんでした',
      happened:
        'この会話の会議は最初に依頼した人が開催者になりますが、お使いの職場アカウントの情報が Teams からありませんでした。',
      remedy:
        'この組織の職場または学校のアカウントで Teams を使っている方に、一度「meet」と送ってもらってください。その後は全員が利用できます。',
    },
    'sender-cannot-organize': {
      title: 'お使いのアカウントでは会議を開催できません',
      happened:
        'この会話の会議は最初に依頼した人が開催者になります。お使いのアカウントは Teams に受け付けられませんでした。ゲストであるか、Teams のライセンスがない可能性があります。',
      remedy:
        'この組織で Teams のライセンスを持つ方に、一度「meet」と送ってもらってください。その後は全員が利用できます。誰もできない場合は、管理者がアプリのアクセス許可を確認してください。',
    },
    'organizer-gone': {
      title: '開催者のアカウントが使えなくなりました',
      happened:
        'この会話の会議の開催者は、組織を離れたか、Teams のライセンスがなくなっています。代わりの会議は作成していません。',
      remedy:
        '開催者のアカウントまたは Teams のライセンスを復元してください。誰のものかは下のオブジェクト ID で確認できます。',
    },
    'organizer-signed-out': {
      title: '開催者にもう一度依頼してもらう必要があります',
      happened:
        'この会話の会議は最初に依頼した人のもので、その人のサインインの期限が切れています。2 つ目の会議は作成されていません。',
      remedy: '開催者に、ここでもう一度「meet」と送信するよう頼んでください。その後は全員が再び使えます。',
    },
    'claim-pending': {
      title: '会議を準備しています',
      happened: '少し前に別の方が依頼し、Teams の応答を待っています。',
      remedy: '数秒後にもう一度お試しください。同じ会議が表示されます。',
    },
    'store-unavailable': {
      title: 'ボットがデータベースに接続できません',
      happened: `${productName} は、この会話の会議の開催者をデータベースに記録しています。会議が 2 つになるのを防ぐため、接続できない間は会議を作成しません。`,
      remedy: 'DATABASE_URL のデータベースが動作していて接続できることを確認してください。ボットの再起動は不要です。',
    },
  },
};
