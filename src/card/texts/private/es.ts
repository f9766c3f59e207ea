import type { PrivateTexts } from './private-texts.ts';

/** Spanish. */
export const es: PrivateTexts = {
  lang: 'es',
  postToEveryone: 'Publicar para todos',
  posted: 'Esta tarjeta se publicó aquí para todos.',
  postUncertain:
    'No es seguro que la tarjeta se haya publicado. Si nadie la ve al cabo de un minuto, pulsa el botón otra vez.',
  answeredElsewhere:
    'Preguntaste en privado en otra conversación. Teams no me dejó responder allí, así que la respuesta está aquí.',
  undelivered: {
    heading: 'Una respuesta privada no llegó',
    text: 'Teams no me dejó responder en privado. Mencióname en la conversación y añade tu comando: así todos verán allí la respuesta.',
  },
};
