import { productName } from '../../command/catalog.ts';
import type { Texts } from './texts.ts';

/** Japanese. */
export const ja: Texts = {
  lang: 'ja',
  commands: {
    meet: {
      usage: 'meet [件名] [日時] [45分間]',
      does: 'この会話の会議を表示します。まだない場合は作成します。',
      button: '会議を表示',
    },
    schedule: {
      usage: 'schedule',
      does: '件名、日付、時刻、所要時間、参加者を入力するフォームを表示します。',
      button: '予定を決める…',
    },
    'dial-in': {
      usage: 'dial-in',
      does: 'この会話の会議の電話番号と電話会議 ID を表示します。',
      button: '電話番号を表示',
    },
    help: { usage: 'help', does: 'この一覧を表示します。', button: 'ヘルプを表示' },
  },
  meeting: {
    heading: 'Teams 会議',
    untitled: { personal: 'あなたの会議', groupChat: 'このチャットの会議', channel: 'このチャネルの会議' },
    created: {
      personal: '作成しました。次に依頼したときも、この同じ会議が表示されます。',
      groupChat: '作成しました。このチャットでは、誰が依頼しても同じ会議になります。',
      channel: '作成しました。ここでは、誰が依頼しても同じ会議になります。',
    },
    exists: {
      personal: 'この会議は既にあります。いつ依頼しても同じ会議が表示されます。',
      groupChat: 'この会議は既にあります。このチャットでは、誰が依頼しても同じ会議になります。',
      channel: 'この会議は既にあります。ここでは、誰が依頼しても同じ会議になります。',
    },
    subjectShortened: '件名が長すぎたため、短くしました。',
    when: '日時',
    until: (moment) => `${moment} まで`,
    over: '予定の時刻は過ぎました。リンクは引き続き使えます。',
    organizer: '開催者',
    join: '会議に参加',
    phone: '電話で参加',
    toll: '有料',
    tollFree: '無料',
    conferenceId: '電話会議 ID',
    otherNumbers: 'ほかの地域の番号',
    phoneIncomplete: '電話での参加に必要な情報の一部がまだありません。数分後にもう一度お試しください。',
    phoneAbsent:
      '電話では参加できません。開催者に電話会議のライセンスがないか、まだ有効になっていません。ライセンスは管理者が割り当てられます。',
    meetingId: '会議 ID',
    passcode: 'パスコード',
    nobodyInvited: 'この会議は誰の予定表にも入らず、招待メールも送られていません。',
  },
  help: {
    heading: 'できること',
    howToAsk: {
      personal: 'ここにコマンドを入力するか、ボタンを使ってください。',
      groupChat: 'このチャットで私をメンションしてコマンドを入力するか、ボタンを使ってください。',
      channel: 'このチャネルで私をメンションしてコマンドを入力するか、ボタンを使ってください。',
    },
    notUnderstood: '申し訳ありません。内容がわかりませんでした。',
    didYouMean: (command) => `「${command}」のことでしょうか?`,
  },
  welcome: {
    heading: `こんにちは、${productName} です`,
    value: {
      personal:
        '会議を依頼すると、あなた専用の Teams リンクをお渡しします。何度依頼しても同じリンクです。グループ チャットやチャネルに追加すると、そこにも専用の会議ができます。',
      groupChat: '1 つのチャットに 1 つの会議。誰が依頼しても、全員に同じ Teams 会議のリンクと電話番号が表示されます。',
      channel: '1 つのチャネルに 1 つの会議。誰が依頼しても、全員に同じ Teams 会議のリンクと電話番号が表示されます。',
    },
    limits: 'ご注意: 会議は誰の予定表にも入らず、招待メールも送られません。',
  },
  problem: {
    whoCanFix: '対応できる人',
    actors: {
      sender: 'あなた',
      admin: '組織の Microsoft 365 管理者',
      operator: `${productName} の運用担当者`,
      nobody: '対応は不要です。しばらくお待ちください',
      developer: `${productName} の開発者`,
    },
    whatToDo: '対応方法',
    tryAgainIn: (count) => `${count} 秒後にもう一度お試しください。`,
    tryAgain: 'もう一度試す',
    grantConsent: '管理者の同意を与える',
    appId: 'アプリ ID',
    tenantId: 'テナント ID',
    organizerId: '開催者のオブジェクト ID',
    reference: (correlationId) => `参照番号: ${correlationId}`,
    graphRequest: (requestId) => `Graph 要求 ID: ${requestId}`,
    byCode: {
      'tenant-not-served': {
        title: 'この組織では利用できません',
        happened: `この ${productName} は特定の組織向けに設定されており、あなたの組織は含まれていません。`,
        remedy: 'テナント ID を ALLOWED_TENANTS に追加し、ボットを再起動してください。',
      },
      'organizer-not-found': {
        title: '開催者が見つかりません',
        happened: '会議の開催者になるアカウントが Microsoft Graph にありません。',
        remedy:
          'MEETING_ORGANIZER を確認してください。メール アドレスではなく、組織内のユーザーのオブジェクト ID が必要です。Entra 管理センターのユーザーのページに表示されています。',
      },
      'organizer-refused': {
        title: 'この開催者は Teams に拒否されました',
        happened: 'Microsoft Graph は理由を示さずに 403 (禁止) を返しました。',
        remedy: '既知の原因を、多いものから順に確認してください。',
        list: [
          '開催者に Teams のライセンスがない。',
          '開催者が組織のゲストである。',
          'MEETING_ORGANIZER がオブジェクト ID ではなくサインイン名になっている。',
          'アプリケーションの許可 OnlineMeetings.ReadWrite.All がない。古い版のサービスでは、その旨が示されないことがあります。',
        ],
      },
      'account-unsupported': {
        title: 'このアカウントでは会議を開催できません',
        happened: 'Teams の会議サービスは個人用 Microsoft アカウントに対応していません。',
        remedy: '職場または学校のアカウントで Teams にサインインし、もう一度お試しください。',
      },
      'access-policy-missing': {
        title: 'アプリケーション アクセス ポリシーがありません',
        happened: `${productName} がこの開催者の会議を作成することを、Teams がまだ許可していません。`,
        remedy:
          'Teams 管理者として PowerShell で次のコマンドを実行してください。ポリシーが既にある場合、2 行目は不要です。Teams に反映されるまで最大 30 分かかります。',
      },
      'permission-missing': {
        title: 'アクセス許可が足りません',
        happened: `${productName} に Microsoft Graph のアプリケーションの許可 OnlineMeetings.ReadWrite.All がありません。`,
        remedy:
          'Entra 管理センターでアプリの登録に OnlineMeetings.ReadWrite.All (種類: アプリケーション) を追加し、管理者の同意を与えてください。',
      },
      'permission-denied': {
        title: 'Teams に許可されませんでした',
        happened: 'Microsoft Graph が要求を拒否しました。この理由に対する既知の解決策はありません。',
        remedy:
          'アプリのアクセス許可と、Teams 管理センターにある開催者の会議ポリシーを確認してください。Microsoft サポートは下の要求 ID から調査できます。',
      },
      'conditional-access': {
        title: '条件付きアクセス ポリシーに阻まれています',
        happened: `組織のサインイン規則により、${productName} は Microsoft Graph にアクセスできません。`,
        remedy:
          'Entra のサインイン ログ (サービス プリンシパル) でブロックされたサインインを探してください。表示されたポリシーを調整するか、アプリを対象から除外してください。',
      },
      'token-kind-wrong': {
        title: 'アクセス許可の種類が正しく設定されていません',
        happened: 'ボットのトークンが要求に合っていません。アプリ用とユーザー用のトークンの取り違えです。',
        remedy:
          'GRAPH_PERMISSION をアプリの登録に合わせてください。「application」には OnlineMeetings.ReadWrite.All、「delegated」には OnlineMeetings.ReadWrite が必要です。',
      },
      'credential-rejected': {
        title: 'ボットがサインインできませんでした',
        happened:
          'Microsoft Entra がボットのシークレット、証明書、またはマネージド ID を受け付けません。期限切れの可能性があります。',
        remedy:
          'BOT_ID、BOT_TENANT_ID と、BOT_FEDERATED_CLIENT_ID、BOT_CERTIFICATE_PATH、BOT_PASSWORD のいずれかを確認し、ボットを再起動してください。',
      },
      'token-unavailable': {
        title: 'サインイン サービスから応答がありません',
        happened: '時間内に Microsoft Entra に接続できませんでした。会議は変更されていません。',
        remedy: 'しばらくしてからもう一度お試しください。',
      },
      'graph-throttled': {
        title: '現在、要求が混み合っています',
        happened: 'Microsoft Graph から、間隔を空けるよう求められました。',
        remedy: '1 分後にもう一度お試しください。',
      },
      'graph-unavailable': {
        title: 'Teams から時間内に応答がありません',
        happened: 'Microsoft Graph に接続できないか、Microsoft Graph 側で障害が起きています。',
        remedy: 'もう一度お試しください。2 回依頼しても会議が 2 つになることはありません。',
      },
      'graph-rejected': {
        title: 'Teams が要求を受け付けませんでした',
        happened: `${productName} が送った要求を Microsoft Graph が受け付けませんでした。アプリの不具合で、あなたの操作が原因ではありません。`,
        remedy: '下の参照番号を添えてご報告ください。',
      },
      'graph-unreadable': {
        title: 'Teams の応答を利用できませんでした',
        happened: 'Microsoft Graph の応答に、信頼できる参加リンクがありませんでした。',
        remedy: '下の参照番号を添えてご報告ください。',
      },
      unexpected: {
        title: '問題が発生しました',
        happened: `${productName} で予期しないエラーが発生しました。`,
        remedy: 'もう一度お試しください。繰り返す場合は、下の参照番号を添えてご報告ください。',
      },
    },
  },
};
