import { productName } from '../../../command/catalog.ts';
import { plural } from '../plural.ts';
import type { OrganizingTexts } from './organizing-texts.ts';

const deleted = plural('sr', { one: 'zapis obrisan', few: 'zapisa obrisana', other: 'zapisa obrisano' });

/** Serbian, in Latin script. */
export const sr: OrganizingTexts = {
  lang: 'sr',
  commands: {
    organizer: {
      usage: 'organizer',
      does: 'Kaže ko organizuje sastanak ovog razgovora i zašto.',
      button: 'Ko organizuje?',
    },
    new: {
      usage: 'new',
      does: 'Zamenjuje sastanak ovog razgovora novim, uz prethodno pitanje.',
      button: 'Novi sastanak…',
    },
    forget: {
      usage: 'forget me',
      does: 'Briše ono što je sačuvano o vama, uz prethodno pitanje.',
      button: 'Zaboravi me…',
    },
  },
  cancel: 'Otkaži',
  organizer: {
    heading: 'Ko ovde organizuje',
    why: {
      configured: 'Administrator je odredio ovaj nalog da organizuje sve sastanke.',
      pool: 'Administrator je odredio više naloga za sastanke. Ovaj razgovor uvek dobija isti.',
      first: 'Ova osoba je ovde prva zatražila sastanak ili ga je kasnije preuzela.',
      sender: 'To ste vi: ovde ste prvi zatražili sastanak ili ste ga kasnije preuzeli.',
      nobody: 'Još niko. Sastanak će organizovati onaj ko ga prvi zatraži.',
    },
    whoCanChange: `U ćaskanju ga niko ne može preuzeti. Onaj ko kod vas održava ${productName} može da izabere drugi nalog u MEETING_ORGANIZER.`,
    takeOver: 'Preuzmi',
    takeOverMeans:
      'Ako preuzmete sastanak, od tada ga vi organizujete, a ovaj razgovor dobija novu vezu. Stara veza i dalje vodi na stari sastanak.',
  },
  changed: {
    notice:
      'Veza je promenjena: ovo je od sada sastanak ovog razgovora. Starije veze i dalje vode na starije sastanke.',
    otherwise: 'Ništa nije promenjeno, jer kartica više nije bila ažurna. Važi ovaj sastanak.',
    heading: 'Veza je promenjena',
    takenOver: 'Od sada vi organizujete sastanak ovog razgovora. Nova kartica je ovde za sve.',
    renewed: 'Ovaj razgovor ima novi sastanak. Nova kartica je ovde za sve.',
    oldLink: 'Stara veza još radi, ali vodi na stari sastanak. Ko je ima, treba da dobije novu.',
  },
  renew: {
    heading: 'Napraviti novi sastanak?',
    means:
      'Svi ovde tada dobijaju novu vezu. Organizator ostaje isti. Stara veza i dalje vodi na stari sastanak; njegova tema, vreme i ljudi se ne prenose.',
    button: 'Novi sastanak',
    notHereHeading: 'Ovde nema novog sastanka',
    notHere:
      'Ovde organizuje nalog koji je odredio administrator i ne čuva se ništa čime bi se brojao drugi sastanak. Za nov početak promenite temu i vreme pomoću „meet“ ili upotrebite drugo ćaskanje. Novi sastanci su mogući tamo gde ljudi sami organizuju (MEETING_ORGANIZER=sender), ili kada bot za to dobije bazu podataka (DATABASE_URL).',
  },
  kept: { heading: 'Ništa nije promenjeno', says: 'Sastanak ovog razgovora ostaje kakav jeste.' },
  forget: {
    heading: 'Da vas zaboravim?',
    means:
      'Brišem zapise o tome u kojim razgovorima vi organizujete sastanak, sa svim što je u njima. Ko sledeći zatraži, organizuje, a veza se menja. To ne može da se opozove.',
    button: 'Zaboravi me',
    personalOnly: 'Zatražite to u ličnom ćaskanju sa mnom: tiče se samo vas.',
    done: 'Ono što je bilo sačuvano o vama je obrisano',
    receipt: (count) => `${deleted(count)}.`,
    notInScope:
      'Nije obrisano, jer se ne čuva ovde: sami sastanci u Teamsu, kartice u ćaskanjima i dnevnik, u kome nema imena.',
  },
  snapshot: {
    away: 'Teams trenutno ne odgovara.',
    signedOut: 'Organizator se odjavio, pa ne mogu da pitam Teams.',
    asOf: (moment) => `Ovo je sastanak kakav je bio ${moment}.`,
    spoken: 'Ovo je sastanak kakav je poslednji put viđen.',
    numbersOld: 'Telefonski brojevi su stariji od jednog dana i možda su promenjeni.',
  },
};
