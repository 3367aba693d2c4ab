import type { RoleDef, Side } from '../../src/engine/model/index.ts';
import {
  type Clock,
  LESSONS,
  type Presence,
  type PublicTable,
  type RoomScreen,
  type TablePhase,
} from '../../src/protocol/room.ts';
import type { DeskPerson, DeskScreen } from '../../src/protocol/room-desk.ts';
import { shippedScenario } from './games.ts';

/** Monday 1 January 2024, 10:46 UTC: the moment of the fixture class. */
export const FIXTURE_NOW = Date.UTC(2024, 0, 1, 10, 46);
const MINUTE = 60_000;
const SIDES = ['us', 'iran'] as const;

const NAMES = [
  'Gentle Bison,Bright Puffin,Lucky Hare,Merry Wren,Noble Elk',
  'Patient Owl,Rapid Gecko,Sunny Stoat,Velvet Mole,Calm Otter',
  'Amber Heron,Brisk Finch,Clear Newt,Early Lark,Frank Toad',
  'Glad Raven,Humble Seal,Keen Badger,Loyal Crane,Mild Ibex',
  'Neat Plover,Open Marten,Plain Swift,Quick Vole,Ready Dove',
  'Solid Quail,Tidy Adder,Upright Yak,Vivid Tern,Wise Shrew',
].map((line) => line.split(','));

const scenario = shippedScenario('jan-2024');
const roles = (side: Side): readonly RoleDef[] => scenario.roles[side];

export function publicTable(id: string, change: Partial<PublicTable> = {}): PublicTable {
  return {
    id,
    phase: 'orders' as TablePhase,
    turn: 3,
    turns: 6,
    clock: { endsAt: FIXTURE_NOW + 161_000, total: 270_000 } as Clock,
    sealed: { us: false, iran: false },
    from: null,
    last: false,
    takenBack: false,
    ...change,
  };
}

export function person(id: string, change: Partial<DeskPerson> = {}): DeskPerson {
  return {
    id,
    name: id,
    table: 'A',
    side: 'us',
    roles: ['president'],
    deputy: false,
    register: '',
    muted: false,
    absent: false,
    wish: null,
    steppedOut: false,
    excused: [],
    missed: 0,
    moreTime: 1,
    did: { proposed: true, marked: true, forecast: true, ready: false },
    ...change,
  };
}

/** Three tables of five against five. */
export function classPeople(): readonly DeskPerson[] {
  return ['A', 'B', 'C'].flatMap((table, t) =>
    SIDES.flatMap((side, s) =>
      roles(side).map((role, r) =>
        person(`${table}-${side}-${r}`, { name: NAMES[t * 2 + s]![r]!, table, side, roles: [role.id] }),
      ),
    ),
  );
}

export function roomScreen(change: Partial<RoomScreen> = {}): RoomScreen {
  const people = classPeople();
  return {
    room: 'fixture',
    title: 'January 2024: the line at Tower 22',
    scenario: 'jan-2024',
    start: '2024-01-22',
    turnDays: 5,
    plan: LESSONS[3]!,
    days: null,
    stage: { kind: 'play' },
    open: true,
    chat: true,
    backChannel: 'closed',
    step: 'together',
    seats: 'dealt',
    bell: FIXTURE_NOW + 59 * MINUTE,
    debriefed: null,
    opensAt: null,
    secondBell: null,
    tables: ['A', 'B', 'C'].map((id) => publicTable(id)),
    ready: 15,
    seated: 30,
    roles: { us: roles('us'), iran: roles('iran') },
    texts: {
      ...scenario.texts.en,
      'inject.report': 'Two Americans are reported killed near Erbil. The Pentagon has not confirmed it.',
      'inject.protest': 'Baghdad protests at the strike. The prime minister calls it an attack on Iraq’s sovereignty.',
    },
    me: null,
    wish: null,
    check: null,
    cards: {},
    quiz: null,
    felt: [],
    ownFelt: null,
    steppedOut: false,
    muted: false,
    people,
    computers: [],
    code: 'K7RMT',
    ...change,
  };
}

export function deskScreen(change: Partial<DeskScreen> = {}): DeskScreen {
  return {
    wholeClass: true,
    tables: ['A', 'B', 'C'].map((id) => ({
      id,
      heat: 41,
      rung: 'reprisal',
      ended: null,
      overheard: false,
      injects: [],
      bulletins: [],
    })),
    people: classPeople(),
    slept: null,
    check: [],
    quiz: { open: null, people: 30, handedIn: { before: 0, after: 0 }, counted: 0, items: [] },
    felt: [],
    expires: FIXTURE_NOW + 30 * 24 * 60 * MINUTE,
    injects: [
      { id: 'report', say: 'us', effect: null, watch: 0, false: true },
      { id: 'protest', say: 'both', effect: { kind: 'news' }, watch: 4, false: false },
    ],
    wall: { blank: false, table: null },
    held: 1,
    unread: 1,
    ...change,
  };
}

/** All here but one phone with its screen off and one person lost for two minutes. */
export function presence(): Record<string, Presence> {
  const all = Object.fromEntries(classPeople().map((one) => [one.id, 'here' as Presence]));
  return { ...all, 'B-us-2': 'screenOff', 'B-iran-1': 'lost' };
}
