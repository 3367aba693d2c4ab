import type { Side } from '../../engine/model/index.ts';
import type { RoleId } from '../../protocol/room.ts';

/** A place of a side: the roles that one person holds, or is the deputy of. */
export interface Place {
  readonly roles: readonly RoleId[];
  readonly deputy: boolean;
}

/** How the shipped scenarios' five roles are merged for fewer people. The first is the head. */
const MERGED: Readonly<Record<Side, Readonly<Record<number, readonly (readonly RoleId[])[]>>>> = {
  us: {
    4: [['president'], ['defense', 'centcom'], ['state'], ['intelligence']],
    3: [['president', 'intelligence'], ['defense', 'centcom'], ['state']],
    2: [
      ['president', 'state'],
      ['defense', 'centcom', 'intelligence'],
    ],
  },
  iran: {
    4: [['leader'], ['quds'], ['irgc', 'council'], ['foreign']],
    3: [['leader', 'council'], ['quds', 'irgc'], ['foreign']],
    2: [
      ['leader', 'foreign'],
      ['quds', 'irgc', 'council'],
    ],
  },
};

/** Whose deputies come first. */
const DEPUTIES: Readonly<Record<Side, readonly RoleId[]>> = {
  us: ['defense', 'state', 'intelligence', 'centcom', 'president'],
  iran: ['quds', 'foreign', 'council', 'irgc', 'leader'],
};

/** The places of a side for so many people, at most one holder and one deputy a role. */
export function placesFor(roles: readonly RoleId[], side: Side, people: number): readonly Place[] {
  const holders = holdersFor(roles, side, people).map((held) => ({ roles: held, deputy: false }));
  const order = [
    ...DEPUTIES[side].filter((role) => roles.includes(role)),
    ...roles.filter((role) => !DEPUTIES[side].includes(role)),
  ];
  const deputies = order
    .slice(0, Math.max(0, people - holders.length))
    .map((role) => ({ roles: [role], deputy: true }));
  return [...holders, ...deputies];
}

function holdersFor(roles: readonly RoleId[], side: Side, people: number): readonly (readonly RoleId[])[] {
  if (people <= 0 || roles.length === 0) return [];
  if (people >= roles.length) return roles.map((role) => [role]);
  const known = MERGED[side][people];
  const whole = known?.flat() ?? [];
  if (known && whole.length === roles.length && roles.every((role) => whole.includes(role))) return known;
  return merged(roles, people);
}

/** Other roles: neighbours share a place, the last ones the most. */
function merged(roles: readonly RoleId[], people: number): RoleId[][] {
  const places = Array.from({ length: people }, (): RoleId[] => []);
  roles.forEach((role, i) => places[Math.floor((i * people) / roles.length)]!.push(role));
  return places;
}
