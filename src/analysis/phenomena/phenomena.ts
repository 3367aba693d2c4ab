import type { ClauseId } from '../../engine/tables/clauses.ts';
import type { Data, GameEvent, GameState } from '../../engine/model/index.ts';
import { tablesFor } from '../../engine/tables/index.ts';

/** Chapters of the debrief that show it; texts: `debrief.chapter.<id>`. */
type Chapter = 'cost' | 'story' | 'why' | 'deterrence' | 'wanted';

/** Something that the sources describe and that a game must be able to show. */
export interface Phenomenon {
  readonly id: string;
  /** In a few words, for the table. */
  readonly title: string;
  readonly clause: ClauseId;
  /** Kind of its event; null: no rule makes it. */
  readonly kind: string | null;
  /** Key of its sentence in the log, without the grammatical number. */
  readonly word: string;
  readonly chapter: Chapter;
  /** Members that the event must have. */
  readonly data?: Data;
  /** A further condition; `before`: as the turn's orders were sealed. */
  readonly when?: (event: GameEvent, before: GameState) => boolean;
}

type More = Pick<Phenomenon, 'data' | 'when'> & { readonly word?: string };

const row = (
  id: string,
  title: string,
  clause: ClauseId,
  kind: string | null,
  chapter: Chapter,
  more: More = {},
): Phenomenon => ({ id, title, clause, kind, chapter, word: `ev.${kind ?? 'none'}`, ...more });

const because =
  (...keys: string[]) =>
  ({ why }: GameEvent): boolean =>
    why?.some((odds) => odds.why.mods.some((mod) => keys.includes(mod.key) && mod.value !== 0)) ?? false;

const coalitionSails = (_event: GameEvent, { us, turn }: GameState): boolean =>
  us.coalitionFrom > 0 && us.coalitionFrom <= turn;

const pressesFree = (_event: GameEvent, { tracks, def }: GameState): boolean =>
  tracks.oil <= tablesFor(def.overrides).groups.pressFreeOil;

const attack = (result: string): More => ({ data: { result }, word: `ev.attack.${result}` });
const strike = (scale: string): More => ({ data: { scale }, word: `ev.strike.${scale}` });
const asks = (word: string, ...keys: string[]): More => ({ when: because(...keys), word });

/** In the order of the rulebook. */
export const PHENOMENA: readonly Phenomenon[] = [
  row('carriers', 'a third carrier has its price', '§3 upkeep', 'upkeep', 'story', {
    data: { what: 'carriers' },
    word: 'ev.upkeep.carriers',
  }),
  row('gulfForces', 'a second force in the Gulf hardens Tehran', '§3 gulf build-up', 'gulfForces', 'story'),
  row('diversion', 'air defence is taken from Israel’s cover', '§3 diversion', 'diversion', 'story'),
  row('agrees', 'a group agrees to stop', '§4 obedience', 'obeys', 'why', { data: { directive: 'halt' } }),
  row('announces', 'a group announces its halt', '§4 obedience', 'publicAgreement', 'story'),
  row('refuses', 'a group refuses', '§4 obedience', 'refuses', 'why', { data: { directive: 'halt' } }),
  row('refusesPublicly', 'a group refuses in public', '§4 obedience', 'publicRefusal', 'why'),
  row('shock', 'a shock makes groups listen', '§4 obedience', 'obeys', 'why', asks('mod.shock', 'shock')),
  row(
    'twoMessages',
    'strike and offer together',
    '§4 obedience',
    'obeys',
    'why',
    asks('mod.twoMessages', 'twoMessages'),
  ),
  row('believed', 'Washington’s word is believed', '§4 obedience', 'obeys', 'why', asks('mod.believed', 'believed')),
  row('leash', 'Soleimani’s leash', '§4 obedience', 'obeys', 'why', asks('mod.leash', 'leash')),
  row('rogue', 'a group attacks against Iran’s request', '§4 rogue', 'rogue', 'why'),
  row('lapse', 'a group breaks off its halt', '§4 lapse', 'lapse', 'why'),
  row('frightened', 'a strike frightens the groups', '§4 strike effect', 'strikeMood', 'story', {
    data: { mood: 'fear' },
    word: 'ev.strikeMood.fear',
  }),
  row('angered', 'a strike angers the groups', '§4 strike effect', 'strikeMood', 'story', {
    data: { mood: 'anger' },
    word: 'ev.strikeMood.anger',
  }),
  row('freePress', 'pressing is free at low oil', '§4 directive', 'directive', 'story', {
    data: { directive: 'press' },
    when: pressesFree,
  }),
  row('truce', 'a truce in Gaza', '§4 Gaza', 'gaza', 'story', { data: { state: 'truce' }, word: 'ev.gaza.truce' }),
  row('rafah', 'Israel’s offensive on Rafah', '§4 Gaza', 'gaza', 'story', {
    data: { state: 'rafah' },
    word: 'ev.gaza.rafah',
  }),
  row('passed', 'a dated event does not come', '§4 dated events', 'worldPassed', 'story'),
  row('limited', 'a limited strike', '§6 strike', 'strike', 'story', strike('limited')),
  row('wave', 'a wave of strikes', '§6 strike', 'strike', 'story', strike('wave')),
  row('joint', 'a joint strike in Yemen', '§6 strike', 'strike', 'story', {
    when: (event, before) => event.theatre === 'redsea' && coalitionSails(event, before),
  }),
  row('statement', 'a strike with a statement', '§6 statement', 'statement', 'why'),
  row('leaderKilled', 'a leader is killed', '§6 leader', 'leaderKilled', 'why'),
  row('commanderKilled', 'the Quds Force commander is killed', '§6 leader', 'commanderKilled', 'why'),
  row('spareBroken', 'a promise to spare leaders is broken', '§6 spare', 'spareBroken', 'story'),
  row('visit', 'the commander visits a group', '§6 visit', 'visit', 'story'),
  row('meeting', 'the commander meets all groups at once', '§6 visit', 'visit', 'story', {
    data: { group: 'all' },
    word: 'ev.visit.all',
  }),
  row('visitSeen', 'his visit is seen', '§6 visit', 'visitSeen', 'story'),
  row('clergy', 'Najaf calls for restraint', '§6 clergy', 'clergy', 'story'),
  row('primeMinister', 'Iraq’s prime minister calls for restraint', '§6 prime minister', 'primeMinister', 'story'),
  row('talks', 'talks on withdrawal', '§6 talks', 'talks', 'story'),
  row('sanctions', 'sanctions', '§6 sanctions', 'sanctions', 'story'),
  row('cyber', 'a cyber operation becomes known', '§6 cyber', 'cyberSeen', 'story'),
  row('coalition', 'a coalition of escorts', '§6 coalition', 'coalition', 'story'),
  row('interdicted', 'arms are seized at sea', '§6 interdict', 'interdicted', 'story'),
  row('frontOpen', 'the Red Sea front opens', '§6 Red Sea', 'frontOpen', 'story'),
  row('closeRefused', 'the Houthis refuse to stop', '§6 Red Sea', 'closeRefused', 'story'),
  row('coolRefused', 'Hezbollah refuses a quieter north', '§6 north', 'northRefused', 'story', {
    data: { to: 'cooler' },
    word: 'ev.northRefused.cooler',
  }),
  row('missilesBase', 'missiles at a US base', '§6 missiles', 'missilesBase', 'story'),
  row('missilesNeighbour', 'missiles at a neighbour', '§6 missiles', 'missilesNeighbour', 'story'),
  row('airliner', 'an airliner is shot down in error', '§6 missiles', 'airliner', 'cost'),
  row('seize', 'a ship is seized', '§6 seize', 'seize', 'story'),
  row('noticeGiven', 'notice of a strike', '§6 private message', 'private', 'story', {
    word: 'ev.private.told',
    when: ({ data }) => /^(notice|missiles)[A-Z]/.test(String(data.fact)),
  }),
  row('noticeKept', 'notice acted on', '§6 private message', 'noticeKept', 'story'),
  row('noticeNotKept', 'notice backed out of', '§6 private message', 'noticeNotKept', 'story'),
  row('offerUnmet', 'an offer not taken up', '§6 stop-for-stop', 'offerUnmet', 'deterrence'),
  row('harmless', 'an attack that hurts nobody', '§7 attack', 'attack', 'story', attack('intercepted')),
  row('nearMiss', 'a drone that does not explode', '§7 near miss', 'attack', 'cost', attack('nearMiss')),
  row('takenForOurs', 'a drone taken for one of ours', '§7 attack', 'takenForOurs', 'cost'),
  row('wounded', 'Americans are wounded', '§7 attack', 'attack', 'cost', attack('injured')),
  row('killed', 'Americans are killed', '§7 attack', 'attack', 'cost', attack('killed')),
  row('brainInjuries', 'brain injuries found later', '§7 brain injuries', 'brainInjuries', 'cost'),
  row('shipHit', 'a merchant ship is hit', '§7 ship attack', 'shipAttack', 'cost', {
    data: { hit: true },
    word: 'ev.shipAttack.true',
  }),
  row('wrongGroup', 'the wrong group is struck', '§7 attribution', 'wrongGroup', 'story'),
  row('unintended', 'Heat rises unintended', '§8 ladder', 'rungUp', 'why', {
    data: { label: 'inadvertent' },
    word: 'ev.rungUp.inadvertent',
  }),
  row('accidental', 'Heat rises by accident', '§8 ladder', 'rungUp', 'why', {
    data: { label: 'accidental' },
    word: 'ev.rungUp.accidental',
  }),
  row('war', 'war', '§8 war', 'warRoll', 'story', { data: { war: true }, word: 'ev.warRoll.true' }),
  row('warReport', 'the 48-hour report to Congress', '§9 Congress', 'warReport', 'story'),
  row('voteFor', 'Congress votes for the strikes', '§9 Congress', 'vote', 'story', {
    data: { passed: true },
    word: 'ev.vote.true',
  }),
  row('voteAgainst', 'Congress votes against them', '§9 Congress', 'vote', 'wanted', {
    data: { passed: false },
    word: 'ev.vote.false',
  }),
  row('lineHeld', 'a red line holds', '§6 red line', 'lineHeld', 'deterrence'),
  row('lineKept', 'a crossed line is answered', '§9 credibility', 'lineKept', 'deterrence'),
  row('lineUnanswered', 'a crossed line goes unanswered', '§9 credibility', 'lineUnanswered', 'deterrence'),
  row('promiseKept', 'an offer kept', '§9 assurance', 'promiseKept', 'deterrence'),
  row('promiseBroken', 'an offer broken', '§9 assurance', 'promiseBroken', 'deterrence'),
  row('expulsion', 'Iraq asks US forces to leave', '§9 expulsion', 'expulsion', 'wanted'),
  row('embassy', 'a crowd storms the embassy', '§9 embassy', 'embassyStormed', 'story'),
  row('damascus', 'Israel kills officers in Damascus', '§9 Israel', 'officerKilled', 'why', {
    data: { by: 'israel' },
    word: 'ev.officerKilled.israel',
  }),
  row('louderNorth', 'a louder north by events there', '§9 north', 'north', 'story', { data: { why: 'event' } }),
  row('israelHolds', 'Israel holds back', '§6 press Israel', 'israelHolds', 'story'),
  row('israelRefuses', 'Israel refuses', '§6 press Israel', 'israelRefuses', 'story'),
  row('lebanonWar', 'war in Lebanon', '§9 north', 'lebanonWar', 'story'),
  row('leftBehind', 'what both sides left behind', '§10 left behind', 'leftBehind', 'story'),
];
