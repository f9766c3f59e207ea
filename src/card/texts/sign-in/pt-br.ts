import { productName } from '../../../command/catalog.ts';
import type { SignInTexts } from './sign-in-texts.ts';

/** Brazilian Portuguese. */
export const ptBr: SignInTexts = {
  lang: 'pt',
  byCode: {
    'sign-in-needed': {
      title: 'Entre uma vez com sua conta',
      happened: 'A reunião é criada em seu nome, por isso sua própria conta precisa autorizar.',
      remedy: 'Entre com o botão. Depois, o que você pediu continua sozinho.',
    },
    'silent-sign-in-failed': {
      title: 'O Teams não conseguiu entrar com sua conta sozinho',
      happened: 'A entrada sem perguntas não funcionou aqui. Isso se deve à configuração, não à sua conta.',
      remedy:
        'Entre com o botão. Se acontecer de novo, avise o administrador: o URI da ID do aplicativo precisa ser o mesmo no Entra e no pacote do aplicativo.',
    },
    'consent-missing': {
      title: 'Falta a sua permissão',
      happened: `O ${productName} ainda não pode criar reuniões em seu nome.`,
      remedy:
        'Entre e aceite quando a pergunta aparecer. Se você não puder aceitar, um administrador pode fazer isso por todos.',
    },
    'interaction-required': {
      title: 'Sua organização quer confirmar que é você',
      happened: 'Uma regra de entrada pede mais um passo, por exemplo um código do celular.',
      remedy: 'Entre pelo botão e siga os passos. Depois, tudo continua sozinho.',
    },
    'signed-in-user-differs': {
      title: 'Essa era outra conta',
      happened: 'Você entrou com uma conta diferente da que usa aqui no Teams. Nada foi criado.',
      remedy: 'Entre mais uma vez e escolha a conta que você usa nesta conversa.',
    },
    'sign-in-invalid': {
      title: 'Esta entrada não vale mais',
      happened: 'Ela demorou demais ou já foi usada.',
      remedy: 'Entre mais uma vez pelo botão.',
    },
  },
  card: {
    signIn: 'Entrar',
    chooseAccount: 'Escolher outra conta',
    signedIn: {
      heading: 'Você entrou com sua conta',
      text: 'As reuniões que você pedir primeiro agora são criadas em seu nome.',
    },
    signedOut: { heading: 'Você saiu da sua conta', text: 'Sua entrada foi esquecida. As reuniões continuam.' },
    notNeeded: {
      heading: 'Não é preciso entrar',
      text: 'Nesta organização o próprio aplicativo cria as reuniões: ninguém precisa entrar nem sair.',
    },
  },
  commands: {
    'sign-in': { does: 'Entrar com sua conta, para criar reuniões em seu nome.', button: 'Entrar' },
    'sign-out': { does: 'Sair da conta: sua entrada é esquecida.', button: 'Sair' },
  },
  page: {
    title: `Entrar no ${productName}`,
    working: { heading: 'Entrando…', text: 'Só um momento. Deixe esta janela aberta.' },
    done: { heading: 'Você entrou', text: 'Pode fechar esta janela e voltar ao Teams.' },
    failed: 'Não foi possível entrar',
    reasons: {
      declined:
        'Você não aceitou. Sem a sua permissão, nenhuma reunião pode ser criada em seu nome. Você pode tentar de novo no Teams a qualquer momento.',
      'admin-needed': `Só um administrador da sua organização pode permitir o ${productName}. Fale com ele, por favor.`,
      blocked:
        'Uma regra de entrada da sua organização está impedindo. O administrador pode ver qual é no registro de entradas.',
      'not-assigned': `Sua organização liberou o ${productName} só para algumas pessoas. Peça ao administrador para incluir você.`,
      expired:
        'Esta janela ficou aberta tempo demais ou foi aberta duas vezes. Feche-a, volte ao Teams e entre de novo.',
      'outside-teams': 'Esta página só funciona quando o Teams a abre. Volte ao Teams e entre por lá.',
      other: 'Algo deu errado no Microsoft Entra. Volte ao Teams e tente de novo daqui a pouco.',
    },
    errorCode: 'Código do erro',
    close: 'Fechar esta janela',
    noScript: 'Esta página precisa de JavaScript. Permita o uso e entre de novo pelo Teams.',
  },
};
