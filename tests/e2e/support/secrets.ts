import { policyFor } from '../../../src/ai/index.ts';
import {
  other,
  type GameEvent,
  type SeatEvent,
  type Side,
  type SideView,
  type Submission,
} from '../../../src/engine/model/index.ts';
import { advance, begin, canonical, type GameRun, type Save } from '../../../src/engine/record/index.ts';
import { eventsFor } from '../../../src/engine/view/events.ts';
import { view } from '../../../src/engine/view/view.ts';
import { shippedScenario } from '../../support/games.ts';
import type { PageSnapshot } from './message-capture.ts';
import { say } from './say.ts';

const scenario = shippedScenario();

/** Something a seat must not know, and how to detect it. */
export interface Secret {
  readonly what: string;
  /** A text that must not be on the page, in its storage or in a message. */
  readonly text?: string;
  /** A value that no field of a message may have; with `key`: no field of that name. */
  readonly value?: unknown;
  /** A field name that no message may contain (with `value`: that name and value). */
  readonly key?: string;
}

/** The game after each turn of a record, the opening first. */
export function runsOf(save: Save): GameRun[] {
  const runs = [begin(scenario, save.options, save.seed, save.rules.tables)];
  for (const turn of save.turns) runs.push(advance(runs.at(-1)!, turn));
  return runs;
}

/** A computer player's decision in the game's current turn: the same everywhere. */
export const decisionOf = (run: GameRun, side: Side, policy: string): Submission =>
  policyFor(policy, side, scenario)!(view(run.state, side), `${run.state.def.seed}:${side}`, 0);

const NEVER: readonly Secret[] = [
  'thetaLimited',
  'thetaHeavy',
  'thetaYemen',
  'lastTurn',
  'spared',
  'spent',
  'reckoned',
  'transit',
  'obeysSince',
  'seed',
].map((key) => ({ what: `a member “${key}” of the state`, key }));

/** Everything `seat` must not know in this game; `sealed`: the other side's submission or draft of this turn. */
export function secretsOf(run: GameRun, seat: Side, sealed: readonly (Submission | null)[]): Secret[] {
  const them = other(seat);
  const now = view(run.state, seat);
  return [
    ...NEVER,
    { what: 'the seed', text: run.state.def.seed },
    { what: 'the key of the dice', value: run.state.def.key },
    ...aims(run, them),
    ...submissions(run, seat, sealed),
    ...hiddenEvents(run, seat),
    ...texts(run, now),
    ...points(view(run.state, them), now),
    ...(seat === 'us' ? ofIran(run) : ofUs(run)),
  ];
}

/** What nobody may see while the screen is handed over. */
export const secretsOfBoth = (run: GameRun, sealed: readonly (Submission | null)[]): Secret[] => [
  ...secretsOf(run, 'us', sealed),
  ...secretsOf(run, 'iran', sealed),
];

function aims(run: GameRun, them: Side): Secret[] {
  const aim = run.state.secret.hiddenAims[them];
  if (!aim) return [];
  return [
    { what: `the hidden aim of ${them}`, key: 'hiddenAim', value: aim },
    { what: `the hidden aim of ${them} in words`, text: say(`hiddenAim.${aim}`) },
  ];
}

/** Everything the other side submitted and this side did not submit in the same words. */
function submissions(run: GameRun, seat: Side, now: readonly (Submission | null)[]): Secret[] {
  const parts = (s: Submission | null) => (s ? [...s.orders, ...s.signals, s.assessment, s.aims] : []);
  const own = new Set(run.turns.flatMap((turn) => parts(turn[seat])).map(canonical));
  const theirs = [...run.turns.map((turn) => turn[other(seat)]), ...now].flatMap(parts);
  const unsent = now.flatMap((s) => s?.signals.flatMap((signal) => signal.text ?? []) ?? []);
  return [
    ...theirs
      .filter((part) => part !== undefined && !own.has(canonical(part)))
      .map((value) => ({ what: 'something the other side sealed', value })),
    ...unsent.map((text) => ({ what: 'words of the other side that are not sent yet', text })),
  ];
}

/** Events hidden from this seat, and the full data of those it sees in part. */
function hiddenEvents(run: GameRun, seat: Side): Secret[] {
  const all: GameEvent[] = run.events.flat();
  const bare = ({ kind, turn, watch, theatre, clause, data }: SeatEvent) => ({
    kind,
    turn,
    watch,
    theatre,
    clause,
    data,
  });
  const told = new Set(eventsFor(all, seat).map((event) => canonical(bare(event))));
  return eventsFor(all, 'white')
    .map(bare)
    .filter((value) => !told.has(canonical(value)))
    .map((value) => ({ what: `the event ${value.kind} of turn ${value.turn}`, value }));
}

const prose = (what: string, text: string): Secret => ({ what, text: text.slice(0, 60) });

/** Scenario texts about things this seat does not see. */
function texts(run: GameRun, now: SideView): Secret[] {
  const known = new Set(now.axis.map((site) => site.def.id));
  const told = JSON.stringify(eventsFor(run.events.flat(), now.seat));
  const them = other(now.seat);
  return Object.entries(scenario.texts.en!).flatMap(([key, text]) => {
    const [kind, id = '', , prosaic] = key.split('.');
    const hidden =
      (kind === 'site' && scenario.axisSites.some((site) => site.id === id) && !known.has(id)) ||
      (kind === 'event' && !told.includes(`"${id}"`)) ||
      (kind === 'brief' && id === them) ||
      (kind === 'role' && id === them && prosaic === 'text'); // “Supreme Leader” is no secret, what he may do is
    if (!hidden) return [];
    return kind === 'site' ? [prose(`the place ${id}`, text), prose(`the place ${id}`, `"${id}"`)] : [prose(key, text)];
  });
}

function points(theirs: SideView, own: SideView): Secret[] {
  if (canonical(theirs.points) === canonical(own.points) || theirs.pointsTotal === own.pointsTotal) return [];
  return [
    { what: 'the other side’s points', value: theirs.points },
    { what: 'the other side’s points in all', key: 'pointsTotal', value: theirs.pointsTotal },
  ];
}

const ofIran = ({ state }: GameRun): Secret[] => [
  ...['hardliners', 'prestige', 'standingKnown', 'haltPaid', 'grievance', 'repeats'].map((key) => ({
    what: `a member “${key}” that only Iran has`,
    key,
  })),
  ...state.iran.focus
    .filter((focus) => !state.us.warnings.some((known) => known.site === focus.site))
    .map((value) => ({ what: 'a target that Iran named', value })),
];

const ofUs = ({ state }: GameRun): Secret[] => [
  ...['warnings', 'canAssess', 'struckClasses', 'diverted'].map((key) => ({
    what: `a member “${key}” that only the United States has`,
    key,
  })),
  ...(state.tracks.pressure % 10 === 0
    ? []
    : [{ what: 'the exact Pressure', key: 'pressure', value: state.tracks.pressure }]),
  ...(state.us.standing && !state.us.standing.announced
    ? [{ what: 'a secret standing response', value: state.us.standing }]
    : []),
];

/** Secrets found in what the page shows or holds, each with its place. */
export function leaksIn(seen: PageSnapshot, secrets: readonly Secret[]): string[] {
  const members = membersOf(seen.messages);
  const leaks = new Set<string>();
  for (const secret of secrets) {
    if (secret.text !== undefined)
      for (const [place, text] of Object.entries(seen.places))
        if (text.includes(secret.text)) leaks.add(`${secret.what} in ${place}`);
    if (secret.text === undefined && members.has(memberKey(secret))) leaks.add(`${secret.what} in a message`);
  }
  return [...leaks];
}

const ANY = Symbol('any');
const memberKey = ({ key, value = ANY }: Secret): string => `${key ?? ''}\n${value === ANY ? '' : canonical(value)}`;

/** Events are compared by their data, whatever is said about causes. */
const isEvent = (value: unknown): value is object => value !== null && typeof value === 'object' && 'why' in value;

/** Every field of the messages by name, by value, and by both. */
function membersOf(messages: readonly unknown[]): ReadonlySet<string> {
  const out = new Set<string>();
  const visit = (value: unknown, key: string): string => {
    let text: string;
    if (Array.isArray(value)) text = `[${value.map((x) => visit(x, '')).join(',')}]`;
    else if (value !== null && typeof value === 'object') {
      const names = Object.keys(value).sort();
      text = `{${names.map((name) => `${JSON.stringify(name)}:${visit((value as Record<string, unknown>)[name], name)}`).join(',')}}`;
    } else text = canonical(value);
    out.add(`${key}\n`).add(`\n${text}`).add(`${key}\n${text}`);
    if (isEvent(value)) out.add(`\n${canonical({ ...value, why: undefined })}`);
    return text;
  };
  for (const message of messages) visit(message, '');
  return out;
}
