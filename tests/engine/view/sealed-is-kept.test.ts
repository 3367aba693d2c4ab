import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GameState, Side, SideView, Submission } from '../../../src/engine/model/index.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { checkSubmission } from '../../../src/engine/view/check.ts';
import { MOST_ORDERS } from '../../../src/engine/view/check.ts';
import { view } from '../../../src/engine/view/view.ts';
import { readSubmission } from '../../../src/scenario/index.ts';
import { october, randomGame, randomSubmission, small, stream } from '../../support/random-play.ts';

const states: readonly GameState[] = [small, october].flatMap((scenario) =>
  randomGame('sealed', { scenario, options: { hazard: 0 }, turns: 4 }).map((step) => step.before),
);

type Path = readonly (string | number)[];
const membersOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, member]) => membersOf(member, [...path, key]))]
    : [path];

const ODD = [undefined, null, -0, 0.5, 1e308, NaN, Infinity, 25, '', 'x'.repeat(281), '\ud800', [], {}, [[]], true];

/** A legal submission with one field changed, added, removed or duplicated. */
function edited(sub: Submission, pick: (n: number) => number): unknown {
  const copy = structuredClone(sub) as unknown as Record<string, unknown>;
  const paths = membersOf(copy).filter((path) => path.length > 0);
  const path = paths[pick(paths.length)]!;
  let at: Record<string, unknown> = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
  const last = String(path.at(-1));
  const odd = ODD[pick(ODD.length)];
  if (pick(4) === 0) at[`${last}2`] = odd;
  else if (Array.isArray(at) && pick(2) === 0) at.push(structuredClone(at[pick(at.length)]));
  else if (pick(6) === 0) delete at[last];
  else at[last] = odd;
  return copy;
}

/** What goes wrong if this is accepted: it cannot be read again or not be resolved. */
function harm(s: GameState, side: Side, v: SideView, given: unknown): string | null {
  if (!checkSubmission(v, given as Submission).ok) return null;
  const again: unknown = JSON.parse(JSON.stringify(given));
  const read = readSubmission(side, again);
  if (!read.ok) return `not readable: ${JSON.stringify(read.errors)}`;
  if (!checkSubmission(v, read.value).ok) return 'no longer legal';
  return resolveTurn(s, { [side]: given as Submission }).state.turn > 0 ? null : 'not resolved';
}

describe('an accepted submission', () => {
  it('can be read from its record, and resolved, however a legal submission was changed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom<Side>('us', 'iran'), fc.nat(1e9), (s, side, seed) => {
        const pick = stream(`edit:${seed}`);
        const v = view(s, side);
        let given: unknown = randomSubmission(s, side, pick);
        const found = [harm(s, side, v, given)];
        for (let i = 0; i < 6; i++) {
          given = edited(given as Submission, pick);
          found.push(harm(s, side, v, given));
          if (!checkSubmission(v, given as Submission).ok) given = randomSubmission(s, side, pick);
        }
        expect(found.filter((fault) => fault !== null)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('has no more orders than a record holds, even without a limit and costs', () => {
    const s = states.find(({ def }) => def.scenario.id === 'small')!;
    const free = s.def.scenario.sites.map(({ id }) => ({ kind: 'focus', theatre: 'iraq', site: id }));
    const orders = Array.from({ length: MOST_ORDERS + 1 }, (_, i) => free[i % free.length]!);
    const check = checkSubmission(view(s, 'iran'), { turn: s.turn, signals: [], orders } as unknown as Submission);
    expect(check.ok ? [] : check.errors).toContainEqual({
      code: 'tooManyOrders',
      path: '/orders',
      params: { max: MOST_ORDERS },
    });
    expect(readSubmission('iran', { turn: 1, signals: [], orders }).ok).toBe(false);
  });

  it.each([
    ['an order', { orders: [{ kind: 'talks', note: 'x' }] }],
    ['a statement', { orders: [{ kind: 'strike', statement: { reason: 'reply', tone: 'x' } }] }],
    ['a signal', { signals: [{ kind: 'denounce', loud: true }] }],
    ['a forecast', { assessment: { killed: 5, why: 'x' } }],
    ['the submission', { seat: 'us' }],
  ])('has no unknown field in %s', (_, part) => {
    const v = view(states[0]!, 'us');
    const given = { turn: v.turn, signals: [], orders: [], ...part } as unknown as Submission;
    expect(checkSubmission(v, given).ok).toBe(false);
  });
});
