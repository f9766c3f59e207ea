import { productName } from '../../../command/catalog.ts';
import { plural } from '../plural.ts';
import type { DoctorTexts } from './doctor-texts.ts';

/** Serbian, in Latin script. */
export const sr: DoctorTexts = {
  lang: 'sr',
  command: {
    usage: 'doctor',
    does: 'Za administratore: proverava podešavanja i kaže šta treba popraviti.',
    button: 'Proveri podešavanja',
  },
  heading: 'Provera podešavanja',
  allWell: 'Sve što je moglo da se proveri u redu je.',
  toFix: plural('sr', { one: 'stavka za popravku', few: 'stavke za popravku', other: 'stavki za popravku' }),
  again: 'Proveri ponovo',
  states: { fix: 'Popraviti', advice: 'Dobro je znati', 'not-checked': 'Nije provereno', ok: 'U redu' },
  checks: {
    configuration: 'Konfiguracija',
    clock: 'Sat',
    'connector-token': 'Prijava za Teams',
    'graph-token': 'Prijava za Graph',
    permission: 'Dozvola',
    organizer: 'Organizator',
    'dial-in': 'Brojevi telefona',
    'signing-keys': 'Ključevi za Teams',
    endpoint: 'Adresa za poruke',
    store: 'Skladište',
    'app-package': 'Paket aplikacije',
  },
  passed: {
    configuration: 'Potpuna je i usklađena.',
    clock: 'Razlika od Microsoftovog sata nije veća od minuta.',
    'connector-token': 'Microsoft Entra prihvata akreditive bota.',
    'graph-token': 'Microsoft Entra prihvata akreditive bota.',
    permission: 'Dodeljena je OnlineMeetings.ReadWrite.All, i ništa više.',
    organizer: 'Probni sastanak je napravljen i ponovo izbrisan.',
    'dial-in': 'Sastanci ovog organizatora imaju brojeve telefona.',
    'signing-keys': 'Mogu da se učitaju.',
    endpoint: 'Poruke stižu.',
    store: 'Odgovara.',
  },
  reasons: {
    'clock-differs': {
      says: 'Sat računara na kome radi bot razlikuje se od Microsoftovog. Tokeni se tada odbijaju.',
      todo: 'Podesiti sat preko mreže.',
    },
    'keys-unreachable': {
      says: 'Ključevi kojima Teams potpisuje poruke ne mogu da se učitaju. Bez njih se odbija svaka poruka.',
      todo: 'Omogućiti računaru bota pristup adresi login.botframework.com (ili njenom državnom pandanu) na portu 443.',
    },
    'endpoint-wrong': {
      says: 'Na javnoj adresi nešto odgovara, ali ne kao ovaj bot.',
      todo: 'Proveriti BOT_ENDPOINT, sertifikat i proksi. Odakle god, ovo mora da ispiše 401:',
    },
    'store-down': {
      says: 'Skladište ne odgovara.',
      todo: 'Proveriti DATABASE_URL, i da li baza podataka radi i da li joj se može pristupiti.',
    },
    'no-answer': { says: 'Odgovor nije stigao na vreme.', todo: 'Proveriti ponovo za minut.' },
    'client-secret': {
      says: 'Bot se prijavljuje tajnom klijenta, koja može da procuri i koja će isteći.',
      todo: 'U produkciji koristiti sertifikat: BOT_CERTIFICATE_PATH.',
    },
    'anyone-may-ask': {
      says: 'U ADMINS nema nikoga, pa svako može da zatraži ovu proveru u ličnom ćaskanju.',
      todo: 'Navesti ID-ove objekata administratora u ADMINS.',
    },
    'permission-unused': {
      says: 'Dodeljena je OnlineMeetings.ReadWrite.All. Aplikacija ima više dozvola nego što koristi:',
      todo: 'Oduzeti ih, osim ako su potrebne nečem drugom.',
    },
    'dial-in-absent': {
      says: 'Sastanci ovog organizatora nemaju brojeve telefona.',
      todo: 'Ako kartice treba da ih prikazuju, dodeliti licencu za audio-konferencije. Može da prođe dan dok ne počne da važi.',
    },
    'test-meeting-left': {
      says: 'Probni sastanak je napravljen, ali nije izbrisan. Niko nema vezu do njega, a sledeća provera će ga ponovo upotrebiti.',
    },
    blocked: { says: 'Ovo mora da sačeka dok ne bude u redu ono od čega zavisi.' },
    anonymous: { says: 'Nije potrebno: ovaj bot prima poruke bez tokena, samo sa ovog računara.' },
    'token-unreadable': { says: 'Token ne pokazuje svoje dozvole. Odgovor daje provera organizatora.' },
    'organizer-varies': { says: 'Organizuje onaj ko prvi zatraži, pa nema stalnog naloga za proveru.' },
    'endpoint-unknown': {
      says: 'Bot ne zna svoju javnu adresu: BOT_ENDPOINT nije podešen.',
      todo: 'Iz druge mreže, ovo mora da ispiše 401:',
    },
    'endpoint-silent': {
      says: 'Javna adresa odavde ne odgovara, što ništa ne dokazuje: Teams dolazi spolja.',
      todo: 'Iz druge mreže, ovo mora da ispiše 401:',
    },
    'store-not-in-use': { says: 'Ne koristi se: ništa se ne čuva.' },
    'package-unreadable': {
      says: 'Teams ne kaže botu koji je paket instaliran. Ovom programu odgovara verzija:',
      todo: `Uporediti u Teams centru administracije: Teams aplikacije, Upravljanje aplikacijama, ${productName}.`,
    },
  },
  refused: {
    heading: 'Provera je za administratore',
    says: {
      'not-listed': `Mogu da je zatraže oni koji su navedeni u ADMINS. Onaj ko održava ${productName} može da vas doda sa ovim ID-om:`,
      'personal-chat-only': `U ADMINS još nema nikoga. Pitajte me u našem ličnom ćaskanju, ili neka vas onaj ko održava ${productName} doda sa ovim ID-om:`,
    },
    ownId: 'Vaš ID objekta',
  },
};
