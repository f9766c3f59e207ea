import { productName } from '../../command/catalog.ts';
import { plural } from './plural.ts';
import type { Texts } from './texts.ts';

const seconds = plural('pt', { one: 'segundo', other: 'segundos' });

/** Portuguese as written in Brazil. */
export const ptBr: Texts = {
  lang: 'pt',
  commands: {
    meet: {
      usage: 'meet [assunto] [quando] [por 45 min]',
      does: 'Mostra a reunião desta conversa. Se ainda não existir, cria uma.',
      button: 'Ver a reunião',
    },
    schedule: {
      usage: 'schedule',
      does: 'Mostra um formulário: assunto, data, hora, duração e pessoas.',
      button: 'Agendar…',
    },
    'dial-in': {
      usage: 'dial-in',
      does: 'Mostra os números de telefone e o ID da conferência da reunião desta conversa.',
      button: 'Ver os números',
    },
    help: { usage: 'help', does: 'Mostra esta lista.', button: 'Ver a ajuda' },
  },
  meeting: {
    heading: 'Reunião do Teams',
    untitled: { personal: 'Sua reunião', groupChat: 'Reunião deste chat', channel: 'Reunião deste canal' },
    created: {
      personal: 'Criada agora. Peça de novo quando quiser e você recebe esta mesma reunião.',
      groupChat: 'Criada agora. Quem pedir neste chat recebe esta mesma reunião.',
      channel: 'Criada agora. Quem pedir aqui recebe esta mesma reunião.',
    },
    exists: {
      personal: 'Esta reunião já existe. Você recebe sempre a mesma.',
      groupChat: 'Esta reunião já existe. Quem pedir neste chat recebe a mesma.',
      channel: 'Esta reunião já existe. Quem pedir aqui recebe a mesma.',
    },
    subjectShortened: 'O assunto era longo demais e foi encurtado.',
    when: 'Quando',
    until: (moment) => `até ${moment}`,
    over: 'O horário planejado já passou. O link continua funcionando.',
    organizer: 'Organizador',
    join: 'Entrar na reunião',
    phone: 'Entrar por telefone',
    toll: 'Tarifado',
    tollFree: 'Gratuito',
    conferenceId: 'ID da conferência',
    otherNumbers: 'Números de outros lugares',
    phoneIncomplete: 'Faltam alguns dados para discagem. Peça de novo em alguns minutos.',
    phoneAbsent:
      'Sem acesso por telefone: o organizador não tem licença de audioconferência ou ela ainda não está ativa. Um administrador pode atribuí-la.',
    meetingId: 'ID da reunião',
    passcode: 'Senha',
    nobodyInvited: 'A reunião não está na agenda de ninguém, e ninguém foi convidado por email.',
  },
  help: {
    heading: 'O que você pode me pedir',
    howToAsk: {
      personal: 'Digite um comando aqui ou use um botão.',
      groupChat: 'Me mencione neste chat junto com um comando, ou use um botão.',
      channel: 'Me mencione neste canal junto com um comando, ou use um botão.',
    },
    notUnderstood: 'Desculpe, não entendi.',
    didYouMean: (command) => `Você quis dizer “${command}”?`,
  },
  welcome: {
    heading: `Olá, eu sou o ${productName}`,
    value: {
      personal:
        'Peça uma reunião e você recebe um link do Teams só seu, sempre o mesmo. Me adicione a um chat em grupo ou canal, e ele também ganha a própria reunião.',
      groupChat:
        'Um chat, uma reunião: não importa quem peça, todos aqui recebem a mesma reunião do Teams, com link e acesso por telefone.',
      channel:
        'Um canal, uma reunião: não importa quem peça, todos aqui recebem a mesma reunião do Teams, com link e acesso por telefone.',
    },
    limits: 'Bom saber: a reunião não fica na agenda de ninguém, e ninguém recebe convite por email.',
  },
  problem: {
    whoCanFix: 'Quem pode ajudar',
    actors: {
      sender: 'Você',
      admin: 'Um administrador do Microsoft 365 da sua organização',
      operator: `Quem mantém o ${productName} para vocês`,
      nobody: 'Ninguém precisa agir: basta esperar',
      developer: `A equipe que desenvolve o ${productName}`,
    },
    whatToDo: 'O que fazer',
    tryAgainIn: (count) => `Tente de novo em ${seconds(count)}.`,
    tryAgain: 'Tentar de novo',
    grantConsent: 'Dar consentimento',
    appId: 'ID do aplicativo',
    tenantId: 'ID do locatário',
    organizerId: 'ID de objeto do organizador',
    reference: (correlationId) => `Referência: ${correlationId}`,
    graphRequest: (requestId) => `ID da solicitação do Graph: ${requestId}`,
    byCode: {
      'tenant-not-served': {
        title: 'Sua organização não é atendida aqui',
        happened: `Este ${productName} foi configurado para algumas organizações, e a sua não está entre elas.`,
        remedy: 'Adicionar o ID do locatário a ALLOWED_TENANTS e reiniciar o bot.',
      },
      'organizer-not-found': {
        title: 'O organizador não foi encontrado',
        happened: 'O Microsoft Graph não conhece a conta que deveria organizar a reunião.',
        remedy:
          'Verificar MEETING_ORGANIZER. Deve ser o ID de objeto de um usuário da organização, não um endereço de email. O centro de administração do Entra mostra o ID na página do usuário.',
      },
      'organizer-refused': {
        title: 'O Teams recusou este organizador',
        happened: 'O Microsoft Graph respondeu 403 (proibido) sem informar o motivo.',
        remedy: 'Verificar as causas conhecidas, da mais para a menos frequente:',
        list: [
          'O organizador não tem licença do Teams.',
          'O organizador é um convidado na organização.',
          'MEETING_ORGANIZER contém um nome de entrada em vez de um ID de objeto.',
          'Falta a permissão de aplicativo OnlineMeetings.ReadWrite.All. Algumas versões antigas do serviço não avisam.',
        ],
      },
      'account-unsupported': {
        title: 'Esta conta não pode organizar reuniões',
        happened: 'O serviço de reuniões do Teams não aceita contas pessoais da Microsoft.',
        remedy: 'Entre no Teams com uma conta corporativa ou de estudante e peça de novo.',
      },
      'access-policy-missing': {
        title: 'Falta uma política de acesso a aplicativos',
        happened: `O Teams ainda não permite que o ${productName} crie reuniões para este organizador.`,
        remedy:
          'Executar estes comandos no PowerShell como administrador do Teams. Se a política já existir, pular o segundo. A mudança pode levar até 30 minutos para chegar ao Teams.',
      },
      'permission-missing': {
        title: 'Falta uma permissão',
        happened: `O ${productName} não tem a permissão de aplicativo OnlineMeetings.ReadWrite.All no Microsoft Graph.`,
        remedy:
          'Adicionar OnlineMeetings.ReadWrite.All (tipo: aplicativo) ao registro do aplicativo no centro de administração do Entra e depois dar o consentimento do administrador.',
      },
      'permission-denied': {
        title: 'O Teams não permitiu',
        happened: 'O Microsoft Graph recusou a solicitação por um motivo sem solução conhecida.',
        remedy:
          'Verificar as permissões do aplicativo e a política de reunião do organizador no centro de administração do Teams. O suporte da Microsoft pode consultar o ID da solicitação abaixo.',
      },
      'conditional-access': {
        title: 'Uma política de acesso condicional está impedindo',
        happened: `As regras de entrada da sua organização não deixam o ${productName} chegar ao Microsoft Graph.`,
        remedy:
          'Procurar a entrada bloqueada nos logs de entrada do Entra (entidades de serviço). Eles mostram a política: ajuste-a ou exclua o aplicativo dela.',
      },
      'token-kind-wrong': {
        title: 'Configurado com o tipo errado de permissão',
        happened: 'O token do bot não combina com a solicitação: um vale para um aplicativo, o outro para uma pessoa.',
        remedy:
          'Ajustar GRAPH_PERMISSION ao registro do aplicativo: “application” com OnlineMeetings.ReadWrite.All, “delegated” com OnlineMeetings.ReadWrite.',
      },
      'credential-rejected': {
        title: 'O bot não conseguiu entrar',
        happened:
          'O Microsoft Entra não aceita o segredo, o certificado ou a identidade gerenciada do bot. Talvez tenha expirado.',
        remedy:
          'Verificar BOT_ID, BOT_TENANT_ID e BOT_FEDERATED_CLIENT_ID, BOT_CERTIFICATE_PATH ou BOT_PASSWORD e reiniciar o bot.',
      },
      'token-unavailable': {
        title: 'O serviço de entrada não respondeu',
        happened: 'Não foi possível contatar o Microsoft Entra a tempo. Nenhuma reunião foi alterada.',
        remedy: 'Tente de novo daqui a pouco.',
      },
      'graph-throttled': {
        title: 'Solicitações demais no momento',
        happened: 'O Microsoft Graph pediu para ir mais devagar.',
        remedy: 'Tente de novo em um minuto.',
      },
      'graph-unavailable': {
        title: 'O Teams não respondeu a tempo',
        happened: 'Não foi possível contatar o Microsoft Graph, ou ele teve uma falha própria.',
        remedy: 'Tente de novo. É seguro: pedir duas vezes nunca cria uma segunda reunião.',
      },
      'graph-rejected': {
        title: 'O Teams não aceitou a solicitação',
        happened: `O ${productName} enviou algo que o Microsoft Graph não aceita. A falha é do aplicativo, não sua.`,
        remedy: 'Por favor, avise com a referência abaixo.',
      },
      'graph-unreadable': {
        title: 'A resposta do Teams não pôde ser usada',
        happened: 'O Microsoft Graph respondeu sem um link de participação confiável.',
        remedy: 'Por favor, avise com a referência abaixo.',
      },
      unexpected: {
        title: 'Algo deu errado',
        happened: `O ${productName} encontrou uma falha que ninguém previu.`,
        remedy: 'Tente de novo. Se continuar, avise com a referência abaixo.',
      },
    },
  },
};
