import type { RoleDef, Side } from '../../engine/model/index.ts';
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
export function placesFor(roles: readonly RoleDef[], side: Side, people: number): readonly Place[] {
  const holders = holdersFor(roles, side, people).map((held) => ({ roles: held, deputy: false }));
  const ids = roles.map((role) => role.id);
  const known = DEPUTIES[side].filter((id) => ids.includes(id));
  const deputies = [...known, ...ids.filter((id) => !known.includes(id))]
    .slice(0, Math.max(0, people - holders.length))
    .map((role) => ({ roles: [role], deputy: true }));
  return [...holders, ...deputies];
}

function holdersFor(roles: readonly RoleDef[], side: Side, people: number): readonly (readonly RoleId[])[] {
  if (people <= 0 || roles.length === 0) return [];
  const known = MERGED[side][people];
  const whole = known?.flat() ?? [];
  if (known && whole.length === roles.length && roles.every(({ id }) => whole.includes(id))) return known;
  return merged(roles, people);
}

/** Other roles: the one with the fewest kinds joins the head, then neighbours with the fewest join each other. */
function merged(roles: readonly RoleDef[], people: number): RoleId[][] {
  const head = Math.max(
    0,
    roles.findIndex((role) => role.seals),
  );
  const [first, ...rest] = [roles[head]!, ...roles.filter((_, i) => i !== head)].map((role) => [role]);
  const kindsOf = (place: readonly RoleDef[]): number => place.reduce((sum, role) => sum + role.powers.length, 0);
  const least = (list: readonly number[]): number => list.indexOf(Math.min(...list));
  if (rest.length + 1 > people && rest.length > 0) first!.push(...rest.splice(least(rest.map(kindsOf)), 1)[0]!);
  while (rest.length + 1 > people && rest.length > 0) {
    if (people === 1) first!.push(...rest.shift()!);
    else {
      const pair = least(rest.slice(1).map((place, i) => kindsOf(place) + kindsOf(rest[i]!)));
      rest.splice(pair, 2, [...rest[pair]!, ...rest[pair + 1]!]);
    }
  }
  return [first!, ...rest].map((place) => place.map((role) => role.id));
}
