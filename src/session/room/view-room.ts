import { type RoleDef, type Side, type SignalKind, SIDES } from '../../engine/model/index.ts';
import { rulesOf as orderRules } from '../../engine/orders/index.ts';
import { SIGNALS } from '../../engine/orders/signals.ts';
import type { PersonInfo, PublicTable, RoomScreen, TableId } from '../../protocol/room.ts';
import { textsIn, titleOf } from '../scenario-texts.ts';
import { openQuiz } from './class-quiz.ts';
import { feltFor, ownFelt } from './hot-wash.ts';
import { ownCheck } from './ready-check.ts';
import { peopleOf, presentOf, roleDefs, seenSeat } from './who-sits.ts';
import { inPractice, turnOf, turnsInAll } from './turns.ts';
import type { Person, Room, Table } from './types.ts';
import { hasTable, type Viewer } from './viewer.ts';

/** Part `room`: what everybody may know, and the own team. */
export function roomScreen(room: Room, viewer: Viewer, language: string): RoomScreen {
  const me = viewer.kind === 'person' ? viewer.person : null;
  return {
    room: room.id,
    title: titleOf(room.scenario, language),
    scenario: room.scenario.id,
    start: room.scenario.start,
    turnDays: room.scenario.turnDays,
    plan: room.plan,
    ...(room.sessions ? { sessions: room.sessions } : {}),
    days: room.days ?? null,
    stage: room.stage,
    open: room.open,
    chat: room.chat,
    backChannel: room.backChannel,
    step: room.step,
    seats: room.seats,
    bell: room.bell,
    debriefed: room.debriefed,
    opensAt: room.opensAt,
    secondBell: room.secondBell,
    tables: Object.values(room.tables).map((table) => publicTable(room, table)),
    ...readyAmong(room, me ? (me.table === null ? [] : [me.table]) : Object.keys(room.tables)),
    roles: { us: rolesInClass(room, 'us'), iran: rolesInClass(room, 'iran') },
    texts: textsFor(room, viewer, language),
    me: me && infoOf(me),
    wish: (me && room.wishes[me.id]) ?? null,
    check: me && ownCheck(room, me),
    cards: me?.side ? room.cards[me.side] : {},
    quiz: me && openQuiz(room, me),
    felt: feltFor(room, 'class'),
    ownFelt: me && ownFelt(room, me),
    steppedOut: me?.out != null,
    muted: me?.muted ?? false,
    people: seenPeople(room, viewer).map((person) => infoFor(viewer, person)),
    computers: computersOf(room, viewer),
    code: viewer.kind === 'person' ? null : room.code,
  };
}

/** A side's roles with what the class's set of orders has of their powers. */
function rolesInClass(room: Room, side: Side): readonly RoleDef[] {
  const roles = roleDefs(room, side);
  if (room.options.orderSet === 'full') return roles;
  return roles.map((role) => ({ ...role, powers: role.powers.filter((power) => isBasic(power)) }));
}

/** In the Basic set; what is no order and no signal always is. */
const isBasic = (power: string): boolean =>
  isSignalKind(power) ? SIGNALS[power].basic : (orderRules(power)?.basic ?? true);
const isSignalKind = (power: string): power is SignalKind => Object.hasOwn(SIGNALS, power);

export const infoOf = ({ id, name, table, side, roles, deputy, slips }: Person): PersonInfo => ({
  id,
  name,
  table,
  side,
  roles,
  deputy,
  ...(slips ? { slips } : {}),
});

/** The desk and the person know of stepping out; to all others it still sits there. */
const infoFor = (viewer: Viewer, person: Person): PersonInfo =>
  viewer.kind === 'desk' || (viewer.kind === 'person' && viewer.person.id === person.id)
    ? infoOf(person)
    : infoOf({ ...person, ...seenSeat(person) });

/** A side that has sealed is ready: its leader is not asked, nor are those who have not said so. */
function readyAmong(room: Room, tables: readonly TableId[]): Pick<RoomScreen, 'ready' | 'seated'> {
  const seated = tables.flatMap((id) =>
    SIDES.flatMap((side) => {
      const { drafts, play } = room.tables[id]!;
      const { ready } = drafts[side];
      return presentOf(room, id, side).map((person) => play.sealed[side] !== null || ready.includes(person.id));
    }),
  );
  return { ready: seated.filter((isReady) => isReady).length, seated: seated.length };
}

function publicTable(room: Room, table: Table): PublicTable {
  const { id, phase, clock, play, from, last, takenBack } = table;
  return {
    id,
    phase,
    turn: turnOf(table),
    turns: turnsInAll(table),
    clock,
    sealed: { us: play.sealed.us !== null, iran: play.sealed.iran !== null },
    from,
    last,
    takenBack,
    ...(inPractice(room, table) ? { practice: true } : {}),
  };
}

/** The own team; in the lobby, and for the desk and the wall, all people. */
function seenPeople(room: Room, viewer: Viewer): readonly Person[] {
  if (viewer.kind !== 'person' || room.stage.kind === 'lobby')
    return peopleOf(room).filter(({ table }) => hasTable(viewer, table));
  const { table, side, id } = viewer.person;
  const isOfTeam = (person: Person): boolean => {
    const seat = seenSeat(person);
    return seat.table === table && seat.side === side;
  };
  return peopleOf(room).filter(table !== null && side !== null ? isOfTeam : (person) => person.id === id);
}

function computersOf(room: Room, viewer: Viewer): RoomScreen['computers'] {
  const seen = (table: TableId): boolean => viewer.kind !== 'person' || viewer.person.table === table;
  return Object.values(room.tables)
    .filter((table) => seen(table.id))
    .flatMap((table) =>
      SIDES.flatMap((side) => {
        const { whole, roles } = table.computers[side];
        const held = whole === null ? Object.keys(roles) : roleDefs(room, side).map((r) => r.id);
        return held.map((role) => ({ table: table.id, side, role }));
      }),
    );
}

const readable = new WeakMap<Room['scenario'], Map<string, RoomScreen['texts']>>();

/** Title, summary, names of all roles; what a role does for its own side; for the desk also what is ready to be told. */
function textsFor({ scenario }: Room, viewer: Viewer, language: string): RoomScreen['texts'] {
  const own: Side | null = viewer.kind === 'person' ? viewer.person.side : null;
  const isDesk = viewer.kind === 'desk';
  const made = readable.get(scenario) ?? new Map<string, RoomScreen['texts']>();
  readable.set(scenario, made);
  const audience = `${own} ${isDesk} ${language}`;
  const known = made.get(audience);
  if (known) return known;
  const texts = Object.fromEntries(
    Object.entries(textsIn(scenario, language)).filter(([key]) => mayRead(key, own, isDesk)),
  );
  made.set(audience, texts);
  return texts;
}

function mayRead(key: string, own: Side | null, isDesk: boolean): boolean {
  const [kind, side, , more] = key.split('.');
  if (kind === 'scenario') return true;
  if (kind === 'inject') return isDesk;
  if (kind === 'site' || kind === 'station' || kind === 'unit') return isDesk; // it may uncover both sides' drafts
  return kind === 'role' && (more === undefined || isDesk || side === own);
}
