import { productName } from '../../../command/catalog.ts';
import type { SignInTexts } from './sign-in-texts.ts';

/** Japanese. */
export const ja: SignInTexts = {
  lang: 'ja',
  byCode: {
    'sign-in-needed': {
      title: '一度サインインしてください',
      happened: '会議はあなたの名前で作成されるため、ご自身のアカウントの許可が必要です。',
      remedy: 'ボタンからサインインしてください。その後、依頼の続きは自動で行われます。',
    },
    'silent-sign-in-failed': {
      title: 'Teams が自動でサインインできませんでした',
      happened: '確認なしのサインインがここでは機能しませんでした。アカウントではなく設定の問題です。',
      remedy:
        'ボタンからサインインしてください。また起きる場合は管理者にお知らせください。アプリケーション ID URI は Entra とアプリ パッケージで同じである必要があります。',
    },
    'consent-missing': {
      title: 'あなたの同意が必要です',
      happened: `${productName} には、あなたの名前で会議を作成する許可がまだありません。`,
      remedy:
        'サインインし、確認画面で同意してください。ご自分で同意できない場合は、管理者が組織全体について同意できます。',
    },
    'interaction-required': {
      title: '組織が本人確認を求めています',
      happened: 'サインインの規則により、電話に届くコードの入力など、もう一つの手順が必要です。',
      remedy: 'ボタンからサインインして手順を済ませてください。続きは自動で行われます。',
    },
    'signed-in-user-differs': {
      title: '別のアカウントです',
      happened: 'この Teams で使っているものとは別のアカウントでサインインしました。何も作成されていません。',
      remedy: 'もう一度サインインし、この会話で使っているアカウントを選んでください。',
    },
    'sign-in-invalid': {
      title: 'このサインインは無効になりました',
      happened: '時間がかかりすぎたか、すでに使われています。',
      remedy: 'ボタンからもう一度サインインしてください。',
    },
  },
  card: {
    signIn: 'サインイン',
    chooseAccount: '別のアカウントを選ぶ',
    signedIn: { heading: 'サインインしました', text: 'あなたが最初に依頼した会議は、あなたの名前で作成されます。' },
    signedOut: { heading: 'サインアウトしました', text: 'サインインの情報を削除しました。会議はそのまま残ります。' },
    notNeeded: {
      heading: 'サインインは必要ありません',
      text: 'この組織ではアプリ自体が会議を作成するため、サインインもサインアウトも不要です。',
    },
  },
  commands: {
    'sign-in': {
      does: '自分のアカウントでサインインし、自分の名前で会議を作成できるようにします。',
      button: 'サインイン',
    },
    'sign-out': { does: 'サインアウトします。サインインの情報は削除されます。', button: 'サインアウト' },
  },
  page: {
    title: `${productName} へのサインイン`,
    working: { heading: 'サインインしています…', text: '少しお待ちください。このウィンドウは閉じないでください。' },
    done: { heading: 'サインインしました', text: 'このウィンドウを閉じて Teams に戻れます。' },
    failed: 'サインインできませんでした',
    reasons: {
      declined:
        '同意されませんでした。同意がないと、あなたの名前で会議を作成できません。Teams からいつでもやり直せます。',
      'admin-needed': `${productName} を許可できるのは組織の管理者だけです。管理者に依頼してください。`,
      blocked: '組織のサインイン規則により許可されませんでした。どの規則かは、管理者がサインイン ログで確認できます。',
      'not-assigned': `組織では ${productName} を使える人が限られています。追加するよう管理者に依頼してください。`,
      expired:
        'ウィンドウを開いたままの時間が長すぎたか、二重に開かれました。閉じて Teams に戻り、もう一度サインインしてください。',
      'outside-teams': 'このページは Teams から開いたときだけ使えます。Teams に戻り、そこからサインインしてください。',
      other: 'Microsoft Entra で問題が起きました。Teams に戻り、しばらくしてからもう一度お試しください。',
    },
    errorCode: 'エラー コード',
    close: 'ウィンドウを閉じる',
    noScript: 'このページには JavaScript が必要です。許可してから、Teams でもう一度サインインしてください。',
  },
};
