import { productName } from '../../../command/catalog.ts';
import type { ClaimTexts } from './claim-texts.ts';

/** Brazilian Portuguese. */
export const ptBr: ClaimTexts = {
  lang: 'pt',
  byCode: {
    'sender-unknown': {
      title: 'Não consegui ver quem você é',
      happened:
        'Quem pede primeiro organiza a reunião desta conversa, mas o Teams não informou qual conta corporativa você usa.',
      remedy:
        'Peça a alguém que use o Teams aqui com uma conta corporativa ou de estudante desta organização que envie “meet” uma vez. Depois disso, funciona para todos.',
    },
    'sender-cannot-organize': {
      title: 'Sua conta não pode organizar a reunião',
      happened:
        'Quem pede primeiro organiza a reunião desta conversa. O Teams não aceitou sua conta para isso: ela pode ser de convidado ou não ter licença do Teams.',
      remedy:
        'Peça a um colega desta organização com licença do Teams que envie “meet” uma vez. Depois disso, funciona para todos. Se ninguém conseguir, um administrador deve verificar as permissões do aplicativo.',
    },
    'organizer-gone': {
      title: 'A conta do organizador não pode mais ser usada',
      happened:
        'A reunião desta conversa pertence a alguém que saiu da organização ou não tem mais licença do Teams. Nenhuma outra reunião foi criada no lugar dela.',
      remedy: 'Restaurar a conta ou a licença do Teams do organizador. O ID de objeto abaixo mostra de quem é.',
    },
    'organizer-signed-out': {
      title: 'O organizador precisa pedir mais uma vez',
      happened:
        'A reunião desta conversa pertence a quem pediu primeiro, e a sessão dessa pessoa terminou. Nenhuma segunda reunião foi criada.',
      remedy: 'Peça ao organizador que envie “meet” aqui mais uma vez. Depois disso, volta a funcionar para todos.',
    },
    'claim-pending': {
      title: 'A reunião está sendo preparada',
      happened: 'Alguém pediu um momento antes, e o Teams ainda não respondeu.',
      remedy: 'Tente de novo em alguns segundos: você recebe a mesma reunião.',
    },
    'store-unavailable': {
      title: 'O bot não consegue acessar o banco de dados',
      happened: `O ${productName} guarda ali quem organiza a reunião desta conversa. Sem ele, nenhuma reunião é criada, porque poderiam ser duas.`,
      remedy:
        'Verificar se o banco de dados de DATABASE_URL está em execução e acessível. Não é preciso reiniciar o bot.',
    },
  },
};
