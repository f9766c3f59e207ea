/** How a language says a time of day. */
export interface SpokenWords {
  readonly hours: Readonly<Record<string, number>>;
  /** Where half past nine is half of the tenth hour. */
  readonly ordinals?: Readonly<Record<string, number>>;
  /** Minutes past or to an hour. */
  readonly steps?: Readonly<Record<string, number>>;
  readonly noon: string;
  /**
   * Patterns with `{hour}`, `{ordinal}` or `{step}`, and how many minutes they add to the hour (of a step: its sign).
   * `true`: without a day beside it, it may be a duration or a quantity (`neuf heures et demie`).
   */
  readonly says: readonly (readonly [pattern: string, minutes: number, needsDay?: boolean])[];
}

const english: SpokenWords = {
  hours: numbered('one two three four five six seven eight nine ten eleven twelve'),
  steps: { five: 5, ten: 10, twenty: 20, 'twenty-five': 25 },
  noon: '(?:at )?(?:noon|midday)',
  says: [
    ['(?:at )?half past {hour}', 30],
    ['(?:at )?(?:a )?quarter past {hour}', 15],
    ['(?:at )?(?:a )?quarter to {hour}', -15],
    ['(?:at )?{step}(?: minutes)? past {hour}', 1],
    // `ten to five` alone may as well be from ten to five.
    ['at {step}(?: minutes)? to {hour}', -1],
    ['{step} minutes to {hour}', -1],
    ["at {hour}(?: o[’']clock)?", 0],
    ["{hour} o[’']clock", 0],
  ],
};

const german: SpokenWords = {
  hours: { ...numbered('eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'), ein: 1 },
  steps: { fünf: 5, zehn: 10, zwanzig: 20 },
  noon: '(?:(?:um |gegen )?(?:zwölf|12) uhr )?mittags',
  says: [
    ['(?:um |gegen )?halb {hour}', -30],
    ['(?:um |gegen )?viertel nach {hour}', 15],
    ['(?:um |gegen )?(?:viertel vor|dreiviertel) {hour}', -15],
    ['(?:um |gegen )?{step}(?: minuten)? nach {hour}', 1],
    ['(?:um |gegen )?{step}(?: minuten)? vor {hour}', -1],
    ['(?:um|gegen) {hour}(?: uhr)?', 0],
    ['{hour} uhr', 0],
  ],
};

const french: SpokenWords = {
  hours: numbered('une deux trois quatre cinq six sept huit neuf dix onze douze'),
  steps: { cinq: 5, dix: 10, vingt: 20 },
  noon: '(?:à |vers )?midi',
  says: [
    ['(?:à |vers )?midi et demie?', 12 * 60 + 30],
    ['(?:à |vers )?midi et quart', 12 * 60 + 15],
    ['(?:à |vers )?midi moins le quart', 12 * 60 - 15],
    ['(?:à|vers) {hour} heures?', 0],
    ['(?:à|vers) {hour} heures? et demie', 30],
    ['(?:à|vers) {hour} heures? et quart', 15],
    ['(?:à|vers) {hour} heures? moins le quart', -15],
    ['(?:à|vers) {hour} heures? {step}', 1],
    ['(?:à|vers) {hour} heures? moins {step}', -1],
    ['{hour} heures? et demie', 30, true],
    ['{hour} heures? et quart', 15, true],
    ['{hour} heures? moins le quart', -15, true],
  ],
};

const spanish: SpokenWords = {
  hours: numbered('una dos tres cuatro cinco seis siete ocho nueve diez once doce'),
  steps: { cinco: 5, diez: 10, veinte: 20 },
  noon: '(?:al? )?mediod[ií]a',
  says: [
    ['a las? {hour}(?: en punto)?', 0],
    ['a las? {hour} y media', 30],
    ['a las? {hour} y cuarto', 15],
    ['a las? {hour} menos cuarto', -15],
    ['a las? {hour} y {step}', 1],
    ['a las? {hour} menos {step}', -1],
    ['{hour} y media', 30, true],
    ['{hour} y cuarto', 15, true],
    ['{hour} menos cuarto', -15, true],
  ],
};

const portuguese: SpokenWords = {
  hours: numbered('uma duas três quatro cinco seis sete oito nove dez onze doze'),
  steps: { cinco: 5, dez: 10, quinze: 15, vinte: 20 },
  noon: '(?:ao )?meio[- ]dia',
  says: [
    ['(?:ao )?meio[- ]dia e meia', 12 * 60 + 30],
    ['(?:às|à) {hour}(?: horas?)?(?: em ponto)?', 0],
    ['(?:às|à) {hour}(?: horas?)? e meia', 30],
    ['(?:às|à) {hour} e {step}', 1],
    ['(?:às )?{step} para (?:as?|às) {hour}', -1],
    ['{hour} e meia', 30, true],
  ],
};

const russian: SpokenWords = {
  hours: { ...numbered('час два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать') },
  ordinals: {
    ...numbered(
      'первого второго третьего четвёртого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого',
    ),
    четвертого: 4,
  },
  noon: '(?:в )?полдень',
  says: [
    ['(?:в )?половин[ае] {ordinal}', -30],
    ['(?:в )?пол{ordinal}', -30],
    ['(?:в )?четверть {ordinal}', -45],
    ['(?:в )?без четверти {hour}', -15],
    ['в {hour}(?: час(?:а|ов))?', 0],
    ['{hour} час(?:а|ов)', 0, true],
  ],
};

const serbian: SpokenWords = {
  hours: {
    ...numbered('jedan dva tri četiri pet šest sedam osam devet deset jedanaest dvanaest'),
    ...numbered('један два три четири пет шест седам осам девет десет једанаест дванаест'),
  },
  noon: '(?:[uу] )?(?:podne|подне)',
  says: [
    ['(?:[uу] )?(?:pola|пола) {hour}', -30],
    ['(?:[uу] )?(?:petnaest do|петнаест до) {hour}', -15],
    ['[uу] {hour}(?: sati?| сати?| časova| часова)?', 0],
    ['[uу] {hour} (?:i po|и по)', 30],
    ['[uу] {hour} (?:i petnaest|и петнаест)', 15],
    ['{hour} (?:i po|и по)', 30, true],
  ],
};

const japanese: SpokenWords = {
  hours: numbered('一 二 三 四 五 六 七 八 九 十 十一 十二'),
  noon: '正午',
  says: [
    ['(?<am>午前)?(?<pm>午後)?{hour}時', 0],
    ['(?<am>午前)?(?<pm>午後)?{hour}時半', 30],
  ],
};

export const spokenWords: readonly SpokenWords[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  russian,
  serbian,
  japanese,
];

/** The words for one, two, three… */
function numbered(words: string): Readonly<Record<string, number>> {
  return Object.fromEntries(words.split(' ').map((word, i) => [word, i + 1]));
}
