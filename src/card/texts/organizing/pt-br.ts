import { productName } from '../../../command/catalog.ts';
import { plural } from '../plural.ts';
import type { OrganizingTexts } from './organizing-texts.ts';

const deleted = plural('pt', { one: 'registro excluído', other: 'registros excluídos' });

/** Brazilian Portuguese. */
export const ptBr: OrganizingTexts = {
  lang: 'pt',
  commands: {
    organizer: {
      usage: 'organizer',
      does: 'Diz quem organiza a reunião desta conversa e por quê.',
      button: 'Quem organiza?',
    },
    new: {
      usage: 'new',
      does: 'Substitui a reunião desta conversa por uma nova, depois de perguntar.',
      button: 'Nova reunião…',
    },
    forget: {
      usage: 'forget me',
      does: 'Exclui o que está guardado sobre você, depois de perguntar.',
      button: 'Esquecer-me…',
    },
  },
  cancel: 'Cancelar',
  organizer: {
    heading: 'Quem organiza aqui',
    why: {
      configured: 'Um administrador escolheu esta conta para organizar todas as reuniões.',
      pool: 'Um administrador escolheu várias contas para organizar reuniões. Esta conversa recebe sempre a mesma.',
      first: 'Esta pessoa foi a primeira a pedir a reunião aqui ou assumiu depois.',
      sender: 'É você: você foi a primeira pessoa a pedir a reunião aqui ou assumiu depois.',
      nobody: 'Ninguém ainda. Quem pedir a reunião primeiro vai organizá-la.',
    },
    whoCanChange: `Ninguém pode assumir pelo chat. Quem cuida do ${productName} para vocês pode escolher outra conta com MEETING_ORGANIZER.`,
    takeOver: 'Assumir',
    takeOverMeans:
      'Se você assumir, passa a organizar e esta conversa recebe um novo link. O link antigo continua levando à reunião antiga.',
  },
  changed: {
    notice:
      'O link mudou: esta é a reunião da conversa a partir de agora. Links antigos continuam levando a reuniões antigas.',
    otherwise: 'Nada foi alterado, porque o cartão não estava mais atualizado. Esta é a reunião que vale.',
    heading: 'O link mudou',
    takenOver: 'A partir de agora você organiza a reunião desta conversa. O novo cartão está aqui para todos.',
    renewed: 'Esta conversa tem uma nova reunião. O novo cartão está aqui para todos.',
    oldLink: 'O link antigo ainda funciona, mas leva à reunião antiga. Quem o tiver deve receber o novo.',
  },
  renew: {
    heading: 'Criar uma nova reunião?',
    means:
      'Todos aqui vão receber um novo link. O organizador continua o mesmo. O link antigo continua levando à reunião antiga; o assunto, o horário e as pessoas dela não são copiados.',
    button: 'Nova reunião',
    notHereHeading: 'Aqui não há nova reunião',
    notHere:
      'Aqui organiza uma conta escolhida por um administrador, e nada é guardado que permita contar uma segunda reunião. Para recomeçar, mude o assunto e o horário com “meet” ou use outro chat. Novas reuniões são possíveis onde as próprias pessoas organizam (MEETING_ORGANIZER=sender), ou quando o bot recebe um banco de dados para isso (DATABASE_URL).',
  },
  kept: { heading: 'Nada foi alterado', says: 'A reunião desta conversa fica como está.' },
  forget: {
    heading: 'Devo esquecer você?',
    means:
      'Eu excluo os registros que dizem em quais conversas você organiza a reunião, com tudo o que há neles. Quem pedir em seguida vai organizar, e o link muda. Isso não pode ser desfeito.',
    button: 'Esquecer-me',
    personalOnly: 'Peça isso no seu chat pessoal comigo: diz respeito só a você.',
    done: 'O que estava guardado sobre você foi excluído',
    receipt: (count) => `${deleted(count)}.`,
    notInScope:
      'Não excluído, porque não fica guardado aqui: as próprias reuniões no Teams, os cartões nos chats e o log, que não cita pessoas.',
  },
  snapshot: {
    away: 'O Teams não responde no momento.',
    signedOut: 'O organizador saiu da conta, por isso não posso consultar o Teams.',
    asOf: (moment) => `Esta é a reunião como estava em ${moment}.`,
    spoken: 'Esta é a reunião como foi vista pela última vez.',
    numbersOld: 'Os números de telefone têm mais de um dia e podem ter mudado.',
  },
};
