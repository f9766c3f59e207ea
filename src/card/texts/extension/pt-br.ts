import { productName } from '../../../command/catalog.ts';
import type { ExtensionTexts } from './extension-texts.ts';

/** Portuguese as written in Brazil. */
export const ptBr: ExtensionTexts = {
  lang: 'pt',
  nowHint: 'Para uma reunião agora, deixe a data e o horário em branco.',
  post: `Publicar como ${productName}`,
  addFirst: {
    heading: `Adicione primeiro o ${productName}`,
    notShared: `Enquanto o ${productName} não for adicionado a este chat, o Teams não informa a ele qual chat é este. Cada pessoa receberia uma reunião diferente.`,
    toPost: `O ${productName} só pode publicar onde foi adicionado. O que você preencheu fica guardado.`,
    button: `Adicionar o ${productName}`,
  },
  waiting: {
    heading: 'Um momento',
    text: 'O Teams está demorando um pouco mais que o normal. Pressione o botão daqui a alguns segundos. Pedir duas vezes nunca cria uma segunda reunião.',
    button: 'Ver a reunião',
    chooseAgain:
      'O Teams está demorando um pouco mais que o normal. Escolha a reunião de novo daqui a alguns segundos.',
    posting:
      'O Teams está demorando um pouco mais que o normal. Você pode fechar esta janela: o cartão está na conversa e se completa sozinho.',
  },
  notPosted: {
    heading: 'O cartão não foi publicado',
    text: 'O Teams não aceitou o cartão. Com a reunião está tudo certo. Tente de novo.',
  },
  posted: 'Publicado. O cartão está na conversa.',
  unknownCommand: `O ${productName} não conhece este comando. Escolha outro, por favor.`,
  search: {
    choose: 'Escolha para receber. Se ainda não existir, ela é criada.',
    press: `Pressione o botão para receber a reunião. Funciona onde o ${productName} foi adicionado.`,
    subject: (subject) => `Assunto: ${subject}`,
    chooseToRetry: 'Escolha esta linha para tentar de novo.',
  },
};
