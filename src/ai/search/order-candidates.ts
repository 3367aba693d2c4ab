import {
  type GroupId,
  LAND_GROUPS,
  type Order,
  type Side,
  type SideView,
  type Signal,
  type TheatreId,
} from '../../engine/model/index.ts';
import { IRAN_ACTS } from '../acts-iran.ts';
import { manyAttacks, US_ACTS } from '../acts-us.ts';
import { type Draft, addOrder, addSignal } from '../orders-draft.ts';

/** Adds a sensible order or signal to a draft; adds nothing when it makes no sense now. */
export type CandidateOrder = (view: SideView, draft: Draft) => void;

const order =
  (one: Order): CandidateOrder =>
  (view, draft) =>
    void addOrder(view, draft, one);
const say =
  (one: Signal): CandidateOrder =>
  (view, draft) =>
    addSignal(view, draft, one);

type Site = SideView['sites'][number];
const staffed = (view: SideView, theatre: TheatreId): Site[] =>
  view.sites.filter((s) => s.def.theatre === theatre && s.personnel > 0 && !s.def.embassy && !s.def.unattacked);
const best = <T extends Site>(list: T[], of: (one: T) => number): T | undefined =>
  [...list].sort((a, b) => of(b) - of(a) || (a.def.id < b.def.id ? -1 : 1))[0];

/** Draws fire to the best defended site: pressure with fewer deaths. */
const focusDefended =
  (theatre: 'iraq' | 'syria'): CandidateOrder =>
  (view, draft) => {
    const site = best(staffed(view, theatre), (s) => s.defence + s.hardening / 2 + s.personnel / 1e5);
    if (site) addOrder(view, draft, { kind: 'focus', theatre, site: site.def.id });
  };

const evacuateExposed: CandidateOrder = (view, draft) => {
  const small = view.sites.filter((s) => s.personnel > 0 && s.personnel <= 350 && s.evacuatedFrom === 0);
  const site = best(
    small.filter((s) => s.def.theatre === 'syria' || s.def.theatre === 'iraq'),
    (s) => s.personnel / (1 + s.defence + s.hardening),
  );
  if (site) addOrder(view, draft, { kind: 'evacuate', site: site.def.id });
};

/** Sends a second unit of a type to a location without one. */
const send =
  (type: string, to: string): CandidateOrder =>
  (view, draft) => {
    const units = view.units.filter((u) => u.type === type);
    if (units.some((u) => u.at === to)) return;
    const unit = units.find((u) => u.arrives === null);
    if (unit) addOrder(view, draft, { kind: 'move', unit: unit.id, to });
  };

const strikeYemen: CandidateOrder = (view, draft) => {
  const site = view.axis.find((a) => a.def.owner === 'houthi' && a.known === 'known' && a.damage === 'none');
  if (site) addOrder(view, draft, { kind: 'strike', scale: 'limited', aim: 'materiel', site: site.def.id });
};

const offer = (stop: 'attacks' | 'deaths' | 'ships', forbear: 'strikes' | 'leaders' | 'sanctions', turns: 1 | 2 | 3) =>
  say({ kind: 'stopForStop', stop, forbear, turns });
const line = (condition: 'killed' | 'ship', reply: 'limited' | 'strong' | 'vague') =>
  say({ kind: 'redline', condition, reply, turns: 3 });

export const US_CANDIDATES = {
  position: US_ACTS.position,
  guardWarned: US_ACTS.guardWarned,
  harden: US_ACTS.harden,
  strikeLimited: US_ACTS.strikeLimited,
  strikeLimitedNoOffer: US_ACTS.strikeLimitedNoOffer,
  strikeStrong: US_ACTS.strikeStrong,
  strikeWave: US_ACTS.strikeWave,
  strikeYemen,
  evacuateExposed,
  offerOneTurn: offer('attacks', 'strikes', 1),
  offerStrikesForAttacks: offer('attacks', 'strikes', 2),
  offerStrikesForDeaths: offer('deaths', 'strikes', 2),
  offerLeaders: offer('attacks', 'leaders', 3),
  offerStrikesForShips: offer('ships', 'strikes', 2),
  lineLimited: line('killed', 'limited'),
  lineStrong: line('killed', 'strong'),
  lineVague: line('killed', 'vague'),
  lineOnAttacks: (view, draft) =>
    say({ kind: 'redline', condition: manyAttacks(view), reply: 'limited', turns: 3 })(view, draft),
  lineOnShips: line('ship', 'limited'),
  tellAim: say({ kind: 'private', fact: 'hiddenAim' }),
  noticeSyria: say({ kind: 'private', fact: 'noticeSyria' }),
  coalition: order({ kind: 'coalition' }),
  talks: order({ kind: 'talks' }),
  spare: order({ kind: 'spare' }),
  sanctions: order({ kind: 'sanctions' }),
  waiver: order({ kind: 'waiver' }),
  pressTruce: order({ kind: 'pressIsrael', for: 'truce' }),
  pressNorth: order({ kind: 'pressIsrael', for: 'north' }),
  interdict: order({ kind: 'interdict' }),
  estimate: order({ kind: 'estimate' }),
  warnIraq: order({ kind: 'warn', theatre: 'iraq' }),
  warnSyria: order({ kind: 'warn', theatre: 'syria' }),
  cyberKh: order({ kind: 'cyber', group: 'kh' }),
  cyberHouthi: order({ kind: 'cyber', group: 'houthi' }),
  standingTold: order({ kind: 'standing', trigger: 'killed', scale: 'limited', announced: true }),
  standingSecret: order({ kind: 'standing', trigger: 'killed', scale: 'strong', announced: false }),
  orbitIraq: send('orbit', 'orbit-iraq'),
  carrierRedSea: send('carrier', 'red-sea'),
  carrierEastMed: send('carrier', 'east-med'),
} as const satisfies Readonly<Record<string, CandidateOrder>>;

const tell = (
  to: 'iraq' | 'syria' | 'houthi',
  directive: 'press' | 'hold' | 'ease' | 'halt',
  avoid = false,
): CandidateOrder => order({ kind: 'directive', to, directive, ...(avoid ? { avoid } : {}) });
const visit = (group: Exclude<GroupId, 'hezbollah'> | 'all') => order({ kind: 'visit', group });
const easeAll: CandidateOrder = (view, draft) => {
  for (const to of LAND_GROUPS) addOrder(view, draft, { kind: 'directive', to, directive: 'ease', avoid: true });
};
const cadresHome: CandidateOrder = (view, draft) =>
  view.iran!.cadres.forEach((at, n) => {
    if (at !== 'home' && at !== 'dead') addOrder(view, draft, { kind: 'cadre', n, to: 'home' });
  });

export const IRAN_CANDIDATES = {
  press: IRAN_ACTS.press,
  pressSea: IRAN_ACTS.pressSea,
  hold: IRAN_ACTS.hold,
  avoidDeaths: IRAN_ACTS.avoidDeaths,
  halt: IRAN_ACTS.halt,
  focus: IRAN_ACTS.focus,
  resupply: IRAN_ACTS.resupply,
  easeAll,
  haltIraq: tell('iraq', 'halt'),
  haltSyria: tell('syria', 'halt'),
  avoidIraq: tell('iraq', 'hold', true),
  avoidSyria: tell('syria', 'hold', true),
  pressIraq: tell('iraq', 'press'),
  pressSyria: tell('syria', 'press'),
  avoidAtSea: tell('houthi', 'hold', true),
  haltAtSea: tell('houthi', 'halt'),
  focusDefendedIraq: focusDefended('iraq'),
  focusDefendedSyria: focusDefended('syria'),
  visitKh: visit('kh'),
  visitNujaba: visit('nujaba'),
  visitFactions: visit('factions'),
  visitSyrian: visit('syrian'),
  visitAll: visit('all'),
  clergy: IRAN_ACTS.clergy,
  primeMinister: IRAN_ACTS.primeMinister,
  offerAttacksForStrikes: IRAN_ACTS.offerAttacksForStrikes,
  offerDeathsForStrikes: say({ kind: 'stopForStop', stop: 'strikes', forbear: 'deaths', turns: 2 }),
  tellAim: say({ kind: 'private', fact: 'hiddenAim' }),
  tellRestraint: say({ kind: 'private', fact: 'restraintGiven' }),
  lineOnIraq: say({ kind: 'redline', condition: 'strikeIraq', reply: 'press', turns: 3 }),
  lineOnOfficers: say({ kind: 'redline', condition: 'officers', reply: 'missilesNeighbour', turns: 3 }),
  openSea: order({ kind: 'redsea', open: true }),
  closeSea: order({ kind: 'redsea', open: false }),
  hotter: order({ kind: 'north', to: 'hotter' }),
  cooler: order({ kind: 'north', to: 'cooler' }),
  alert: order({ kind: 'alert' }),
  disperse: order({ kind: 'disperse' }),
  missilesNeighbour: order({ kind: 'missilesNeighbour' }),
  seize: order({ kind: 'seize' }),
  stokeCrowd: order({ kind: 'crowd', mode: 'stoke' }),
  calmCrowd: order({ kind: 'crowd', mode: 'calm' }),
  estimate: order({ kind: 'estimate' }),
  counterIntelligence: order({ kind: 'counterIntelligence' }),
  cadresHome,
} as const satisfies Readonly<Record<string, CandidateOrder>>;

export const orderCandidates = (side: Side): readonly CandidateOrder[] =>
  Object.values(side === 'us' ? US_CANDIDATES : IRAN_CANDIDATES);
