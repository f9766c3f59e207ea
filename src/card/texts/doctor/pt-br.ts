import { productName } from '../../../command/catalog.ts';
import { plural } from '../plural.ts';
import type { DoctorTexts } from './doctor-texts.ts';

/** Brazilian Portuguese. */
export const ptBr: DoctorTexts = {
  lang: 'pt',
  command: {
    usage: 'doctor',
    does: 'Para administradores: verifica a instalação e diz o que corrigir.',
    button: 'Verificar a instalação',
  },
  heading: 'Verificação da instalação',
  allWell: 'Tudo o que pôde ser verificado está em ordem.',
  toFix: plural('pt', { one: 'item a corrigir', other: 'itens a corrigir' }),
  again: 'Verificar de novo',
  states: { fix: 'Corrigir', advice: 'Bom saber', 'not-checked': 'Não verificado', ok: 'Em ordem' },
  checks: {
    configuration: 'Configuração',
    clock: 'Relógio',
    'connector-token': 'Entrada para o Teams',
    'graph-token': 'Entrada para o Graph',
    permission: 'Permissão',
    organizer: 'Organizador',
    'dial-in': 'Números de telefone',
    'signing-keys': 'Chaves do Teams',
    endpoint: 'Ponto de extremidade de mensagens',
    store: 'Armazenamento',
    'app-package': 'Pacote do aplicativo',
  },
  passed: {
    configuration: 'Completa e coerente.',
    clock: 'A menos de um minuto do relógio da Microsoft.',
    'connector-token': 'O Microsoft Entra aceita a credencial do bot.',
    'graph-token': 'O Microsoft Entra aceita a credencial do bot.',
    permission: 'OnlineMeetings.ReadWrite.All foi concedida, e nada mais.',
    organizer: 'Uma reunião de teste pôde ser criada e foi excluída em seguida.',
    'dial-in': 'As reuniões deste organizador têm números de telefone.',
    'signing-keys': 'Podem ser carregadas.',
    endpoint: 'As mensagens chegam.',
    store: 'Responde.',
  },
  reasons: {
    'clock-differs': {
      says: 'O relógio da máquina do bot difere do relógio da Microsoft. Nesse caso os tokens são recusados.',
      todo: 'Acertar o relógio pela rede.',
    },
    'keys-unreachable': {
      says: 'As chaves com que o Teams assina as mensagens não podem ser carregadas. Sem elas, toda mensagem é recusada.',
      todo: 'Permitir que a máquina do bot acesse login.botframework.com (ou o equivalente governamental) na porta 443.',
    },
    'endpoint-wrong': {
      says: 'Algo responde no endereço público, mas não como este bot.',
      todo: 'Verificar BOT_ENDPOINT, o certificado e o proxy. De qualquer lugar, isto deve mostrar 401:',
    },
    'store-down': {
      says: 'O armazenamento não responde.',
      todo: 'Verificar DATABASE_URL e se o banco de dados está funcionando e acessível.',
    },
    'no-answer': { says: 'Não houve resposta a tempo.', todo: 'Verificar de novo em um minuto.' },
    'client-secret': {
      says: 'O bot entra com um segredo do cliente, que pode vazar e vai expirar.',
      todo: 'Em produção, usar um certificado: BOT_CERTIFICATE_PATH.',
    },
    'anyone-may-ask': {
      says: 'Não há ninguém em ADMINS, então qualquer pessoa pode pedir esta verificação em um chat pessoal.',
      todo: 'Listar em ADMINS os IDs de objeto dos administradores.',
    },
    'permission-unused': {
      says: 'OnlineMeetings.ReadWrite.All foi concedida. O aplicativo tem mais permissões do que usa:',
      todo: 'Retirá-las, a menos que outra coisa precise delas.',
    },
    'dial-in-absent': {
      says: 'As reuniões deste organizador não têm números de telefone.',
      todo: 'Se os cartões devem mostrá-los, atribuir uma licença de Audioconferência. Pode levar um dia para valer.',
    },
    'test-meeting-left': {
      says: 'Uma reunião de teste pôde ser criada, mas não excluída. Ninguém tem o link, e a próxima verificação vai usá-la de novo.',
    },
    blocked: { says: 'Precisa esperar até que esteja em ordem aquilo de que depende.' },
    anonymous: { says: 'Não é necessário: este bot aceita mensagens sem token, somente desta máquina.' },
    'token-unreadable': { says: 'O token não mostra as permissões. A verificação do organizador dirá.' },
    'organizer-varies': { says: 'Quem pede primeiro organiza, então não há conta fixa a verificar.' },
    'endpoint-unknown': {
      says: 'O bot não sabe o próprio endereço público: BOT_ENDPOINT não está definido.',
      todo: 'De outra rede, isto deve mostrar 401:',
    },
    'endpoint-silent': {
      says: 'O endereço público não responde daqui, o que não prova nada: o Teams vem de fora.',
      todo: 'De outra rede, isto deve mostrar 401:',
    },
    'store-not-in-use': { says: 'Sem uso: nada é armazenado.' },
    'package-unreadable': {
      says: 'O Teams não informa a um bot qual pacote está instalado. Este programa corresponde à versão:',
      todo: `Comparar no centro de administração do Teams: Aplicativos do Teams, Gerenciar aplicativos, ${productName}.`,
    },
  },
  refused: {
    heading: 'A verificação é para administradores',
    says: {
      'not-listed': `Quem está em ADMINS pode pedi-la. Quem mantém o ${productName} pode adicionar você com este ID:`,
      'personal-chat-only': `Ainda não há ninguém em ADMINS. Peça no nosso chat pessoal, ou quem mantém o ${productName} pode adicionar você com este ID:`,
    },
    ownId: 'Seu ID de objeto',
  },
};
