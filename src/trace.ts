import { playOne } from './analysis/balance/contest.ts';
import { DEFAULT_OPTIONS } from './engine/model/index.ts';
import { readScenario } from './lab/arguments.ts';
const [id, length, n, us, iran, over = '{}'] = process.argv.slice(2);
const scenario = readScenario(id!);
const overrides = JSON.parse(over!);
const rows: Record<number, any> = {};
for (let i = 0; i < Number(n); i++)
  playOne(
    { scenario, seed: 'tune', contests: [] } as never,
    { us, iran, options: { ...DEFAULT_OPTIONS, length }, overrides } as never,
    i,
    {
      turn: (before: any, after: any, events: any) => {
        const r = (rows[before.turn] ??= {
          n: 0,
          cred: 0,
          ass: 0,
          asked: 0,
          bel: 0,
          obeys: 0,
          att: 0,
          hard: 0,
          press: 0,
          restrained: 0,
          heat: 0,
          ups: 0,
          iran: 0,
          why: {},
          tr: {},
        });
        r.n++;
        r.cred += before.tracks.credibility;
        r.ass += before.tracks.assurance;
        r.hard += before.tracks.hardliners;
        r.press += before.tracks.pressure;
        r.att += after.past.at(-1)?.attacks ?? 0;
        r.heat += before.heat.truth.all;
        for (const s of ['us', 'iran'] as const)
          r[s === 'us' ? 'ups' : 'iran'] +=
            (Object.values(after.points[s]) as number[]).reduce((a, b) => a + b, 0) -
            (Object.values(before.points[s]) as number[]).reduce((a, b) => a + b, 0);
        if (after.groups.slice(0, 4).every((g: any) => g.obeys && g.directive === 'halt')) r.restrained++;
        for (const e of events)
          if (e.kind === 'track' && e.data.track === (process.argv[8] ?? 'credibility'))
            for (const w of e.why ?? [])
              for (const m of w.why.mods) {
                r.tr[m.key] = (r.tr[m.key] ?? 0) + m.value;
              }
        for (const e of events)
          if (e.kind === 'obeys' || e.kind === 'refuses') {
            r.asked++;
            if (e.kind === 'obeys') r.obeys++;
            if (e.why?.some((w: any) => w.why.mods.some((m: any) => m.key === 'believed' && m.value > 0))) r.bel++;
            for (const w of e.why ?? [])
              for (const m of w.why.mods) {
                r.why[m.key] = (r.why[m.key] ?? 0) + m.value;
              }
          }
      },
    } as never,
  );
for (const [t, r] of Object.entries(rows)) {
  const p = (x: number) => (x / r.n).toFixed(1).padStart(6);
  if (process.argv[8]) {
    console.log(
      `t${t} ${Object.entries(r.tr)
        .map(([k, v]: any) => `${k} ${(v / r.n).toFixed(1)}`)
        .join(' ')}`,
    );
    continue;
  }
  console.log(
    `t${t} n${r.n} cred${p(r.cred)} ass${p(r.ass)} hard${p(r.hard)} pres${p(r.press)} heat${p(r.heat)} att${p(r.att)} asked${p(r.asked)} obey${p(r.obeys)} bel${p(r.bel)} all${p(r.restrained)} us${p(r.ups)} ir${p(r.iran)} | ${Object.entries(
      r.why,
    )
      .map(([k, v]: any) => `${k} ${(v / r.asked).toFixed(0)}`)
      .join(' ')}`,
  );
}
