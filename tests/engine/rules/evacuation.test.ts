import { describe, expect, it } from 'vitest';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { game, given, play, playTurns, refusals, STILL, type OwnState } from '../../support/engine.ts';

const order = { kind: 'evacuate', site: 'tower' } as const;
const site = (s: OwnState, id: string) => s.sites[s.def.siteIndex[id]];
const move = (s: OwnState, unit: string, at: string) => void (s.units.find((u) => u.id === unit)!.at = at);

describe('evacuation (§6)', () => {
  it('empties a site in two turns', () => {
    const turns = playTurns(game(), 2, (turn) => (turn === 1 ? { us: [order] } : {}));
    expect(site(turns[0].state, 'tower').personnel).toBe(350);
    expect(site(turns[1].state, 'tower').personnel).toBe(0);
    expect(turns[1].seen('iran').some((e) => e.kind === 'emptied')).toBe(true);
  });

  it('takes one turn with an amphibious group near', () => {
    const s = game({ change: (x) => move(x, 'amphib', 'east-med') });
    expect(site(play(s, { us: [order] }).state, 'tower').personnel).toBe(0);
  });

  it('applies to sites of at most 350 people, once', () => {
    expect(refusals(game(), 'us', [{ kind: 'evacuate', site: 'base-iraq' }])).toEqual(['tooManyPeople']);
    expect(refusals(game(), 'us', [{ kind: 'evacuate', site: 'cyprus' }])).toEqual(['siteEmptied']);
    expect(refusals(play(game(), { us: [order] }).state, 'us', [order])).toEqual(['siteEmptied']);
  });

  it('costs three of Credibility and a point and a half, and gives Iran a half', () => {
    const [without, with_] = [play(game()).state, play(game(), { us: [order] }).state];
    expect(with_.tracks.credibility - without.tracks.credibility).toBe(-3);
    expect(with_.points.us.position - without.points.us.position).toBeCloseTo(-1.5, 9);
    expect(with_.points.iran.position - without.points.iran.position).toBeCloseTo(0.5, 9);
  });

  it('leaves nothing to attack there', () => {
    const tables = { ...STILL, 'groups.rate': [0, 0, 0, 4, 0, 0] };
    const s = game({
      tables,
      change(x) {
        for (const id of ['base-syria', 'outpost-syria', 'tower']) site(x, id).personnel = 0;
      },
    });
    expect(play(s).state.past[0].attacks).toBe(0);
  });

  it('lifts no Focus, but draws no fire to an empty site', () => {
    const tables = { ...STILL, 'groups.rate': [0, 0, 0, 4, 0, 0], 'groups.focusShare': 100 };
    const s = game({
      tables,
      change(x) {
        site(x, 'tower').personnel = 0;
        x.iran.focus = [{ theatre: 'syria', site: 'tower' }];
      },
    });
    expect(
      play(s)
        .of('attack')
        .every((e) => e.data.site !== 'tower'),
    ).toBe(true);
  });
});

describe('expulsion (§9)', () => {
  const expelled = game({
    tables: { ...STILL, 'tracks.expulsion': 100 },
    change: (x) => void (x.tracks.baghdad = -5),
  });

  it('comes at −4 or below, once, and costs eight points and what presence paid', () => {
    const { state, of } = play(expelled);
    const calm = play(game()).state;
    expect(of('expulsion')).toHaveLength(1);
    expect(state.points.us.position - calm.points.us.position).toBeCloseTo(-8 - tablesFor({}).points.usPresence, 9);
    expect(state.points.iran.position - calm.points.iran.position).toBeCloseTo(8, 9);
    expect(play(given(state, (x) => void (x.tracks.baghdad = -5))).of('expulsion')).toHaveLength(0);
  });

  it('has a chance of one in four', () => {
    const hit = Array.from({ length: 200 }, (_, i) =>
      play(game({ seed: `expel:${i}`, change: (x) => void (x.tracks.baghdad = -4) })).of('expulsion'),
    ).flat().length;
    expect(hit).toBeGreaterThan(30);
    expect(hit).toBeLessThan(75);
    expect(play(game({ change: (x) => void (x.tracks.baghdad = -3.5) })).of('expulsion')).toHaveLength(0);
  });

  it('empties Iraqi sites within two turns, free, and no others', () => {
    const turns = playTurns(expelled, 2);
    const after = turns[1].state;
    expect(['base-iraq', 'outpost-iraq'].map((id) => site(after, id).personnel)).toEqual([0, 0]);
    expect(['base-syria', 'tower', 'gulf-base'].map((id) => site(after, id).personnel)).toEqual([300, 350, 5000]);
  });

  it('does not delay an evacuation under way', () => {
    const s = given(expelled, (x) => void (site(x, 'outpost-iraq').evacuatedFrom = 2));
    expect(site(play(s).state, 'outpost-iraq').personnel).toBe(0);
  });

  it('ends talks on withdrawal', () => {
    expect(refusals(play(expelled).state, 'us', [{ kind: 'talks' }])).toEqual(['expelled']);
  });
});
