import { productName } from '../../../command/catalog.ts';
import type { DoctorTexts } from './doctor-texts.ts';

/** Japanese. */
export const ja: DoctorTexts = {
  lang: 'ja',
  command: { usage: 'doctor', does: '管理者向け: 設定を確認し、直すべき点を示します。', button: '設定を確認' },
  heading: '設定の確認',
  allWell: '確認できた項目はすべて正常です。',
  toFix: (count) => `修正が必要な項目: ${count} 件`,
  again: 'もう一度確認',
  states: { fix: '要修正', advice: '参考', 'not-checked': '未確認', ok: '正常' },
  checks: {
    configuration: '構成',
    clock: '時計',
    'connector-token': 'Teams へのサインイン',
    'graph-token': 'Graph へのサインイン',
    permission: 'アクセス許可',
    organizer: '開催者',
    'dial-in': '電話番号',
    'signing-keys': 'Teams のキー',
    endpoint: 'メッセージング エンドポイント',
    store: 'ストア',
    'app-package': 'アプリ パッケージ',
  },
  passed: {
    configuration: '不足も矛盾もありません。',
    clock: 'Microsoft の時計との差は 1 分以内です。',
    'connector-token': 'ボットの資格情報は Microsoft Entra に受け入れられています。',
    'graph-token': 'ボットの資格情報は Microsoft Entra に受け入れられています。',
    permission: 'OnlineMeetings.ReadWrite.All だけが付与されています。',
    organizer: 'テスト会議を作成でき、その後削除しました。',
    'dial-in': 'この開催者の会議には電話番号が付きます。',
    'signing-keys': '読み込めます。',
    endpoint: 'メッセージは届いています。',
    store: '応答しています。',
  },
  reasons: {
    'clock-differs': {
      says: 'ボットのマシンの時計が Microsoft の時計とずれています。このままではトークンが拒否されます。',
      todo: 'ネットワーク経由で時刻を合わせてください。',
    },
    'keys-unreachable': {
      says: 'Teams がメッセージの署名に使うキーを読み込めません。キーがないと、メッセージはすべて拒否されます。',
      todo: 'ボットのマシンから login.botframework.com (政府機関向けクラウドでは対応するホスト) のポート 443 に接続できるようにしてください。',
    },
    'endpoint-wrong': {
      says: '公開アドレスで何かが応答していますが、このボットの応答ではありません。',
      todo: 'BOT_ENDPOINT、証明書、プロキシを確認してください。どこから実行しても、次のコマンドは 401 を表示するはずです。',
    },
    'store-down': {
      says: 'ストアが応答しません。',
      todo: 'DATABASE_URL と、データベースが動作していて接続できることを確認してください。',
    },
    'no-answer': { says: '時間内に応答がありませんでした。', todo: '1 分後にもう一度確認してください。' },
    'client-secret': {
      says: 'ボットはクライアント シークレットでサインインしています。シークレットは漏えいのおそれがあり、期限もあります。',
      todo: '運用環境では証明書をお使いください: BOT_CERTIFICATE_PATH。',
    },
    'anyone-may-ask': {
      says: 'ADMINS に誰も登録されていないため、個人チャットでは誰でもこの確認を実行できます。',
      todo: '管理者のオブジェクト ID を ADMINS に登録してください。',
    },
    'permission-unused': {
      says: 'OnlineMeetings.ReadWrite.All は付与されています。ほかに、使っていないアクセス許可があります。',
      todo: 'ほかで必要でなければ取り消してください。',
    },
    'dial-in-absent': {
      says: 'この開催者の会議には電話番号が付きません。',
      todo: 'カードに電話番号を表示するには、電話会議のライセンスを割り当ててください。有効になるまで 1 日かかることがあります。',
    },
    'test-meeting-left': {
      says: 'テスト会議を作成できましたが、削除できませんでした。リンクは誰にも渡っておらず、次の確認で再び使われます。',
    },
    blocked: { says: '前提となる項目が正常になるまで確認できません。' },
    anonymous: { says: '不要です。このボットは、このマシンからのメッセージだけをトークンなしで受け付けます。' },
    'token-unreadable': { says: 'トークンからアクセス許可を読み取れません。開催者の確認でわかります。' },
    'organizer-varies': { says: '最初に依頼した人が開催者になるため、確認すべき固定のアカウントはありません。' },
    'endpoint-unknown': {
      says: 'ボットは自分の公開アドレスを知りません。BOT_ENDPOINT が設定されていません。',
      todo: '別のネットワークから実行すると、次のコマンドは 401 を表示するはずです。',
    },
    'endpoint-silent': {
      says: 'ここからは公開アドレスの応答がありません。ただし Teams は外部から接続するため、これだけでは判断できません。',
      todo: '別のネットワークから実行すると、次のコマンドは 401 を表示するはずです。',
    },
    'store-not-in-use': { says: '使われていません。何も保存されません。' },
    'package-unreadable': {
      says: 'インストールされているパッケージを、Teams はボットに知らせません。このプログラムに対応するバージョンは次のとおりです。',
      todo: `Teams 管理センターの「Teams のアプリ」、「アプリを管理」、${productName} で比べてください。`,
    },
  },
  refused: {
    heading: 'この確認は管理者向けです',
    says: {
      'not-listed': `ADMINS に登録された人が実行できます。${productName} の運用担当者は、次の ID であなたを追加できます。`,
      'personal-chat-only': `ADMINS にはまだ誰も登録されていません。私との個人チャットで実行するか、${productName} の運用担当者に次の ID で追加を依頼してください。`,
    },
    ownId: 'あなたのオブジェクト ID',
  },
};
