import { SIDES } from '../../../../engine/model/index.ts';
import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import type { AttackEffects, TurnCauses } from '../../../../analysis/debrief/causes.ts';

import type { Words } from '../../../store/format/words.ts';
import { useWords } from '../../../hooks/use-words.ts';
import page from '../debrief.module.css';
import { useTurnDate } from '../format.ts';
import css from './causes.module.css';

/** By turn: each side's intention, what was hit, and how the other side read it. */
export function Intentions({ debrief }: { debrief: Debrief }) {
  const w = useWords();
  const date = useTurnDate();
  const turns = debrief.why.filter(
    (t) => intentionLines(w, t).length + estimateLines(w, t).length + harmLines(w, t.hit).length > 0,
  );
  return (
    <section>
      <h2>{w('debrief.meant.title')}</h2>
      {turns.length === 0 && <p className={page.quiet}>{w('debrief.meant.none')}</p>}
      <ol className={css.turns}>
        {turns.map((t) => (
          <li key={t.turn}>
            <h3>
              {w('debrief.turn', { turn: t.turn })} <span>{date(t.turn)}</span>
            </h3>
            <Column title={w('debrief.meant')} lines={intentionLines(w, t)} />
            <Column title={w('debrief.hit')} lines={harmLines(w, t.hit)} />
            <Column title={w('debrief.read')} lines={estimateLines(w, t)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Column({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h4>{title}</h4>
      {lines.length === 0 ? (
        <p className={css.nothing}>–</p>
      ) : (
        <ul>
          {lines.map((line, i) => (
            <li key={i}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What the US said of its strikes, what each side would have done without threats, and its own signals. */
function intentionLines(w: Words, { statements, sides }: TurnCauses): string[] {
  return [
    ...statements.map((s) =>
      w('debrief.meant.statement', {
        reason: w(`reason.${s.reason}`),
        threat: w(`threat.${s.threat}`),
        offRamp: w(`offRamp.${s.offRamp}`),
      }),
    ),
    ...SIDES.flatMap((side) => {
      const { ifUnhurt, words } = sides[side];
      const who = w(`side.${side}.start`);
      return [
        ...(ifUnhurt ? [w('debrief.meant.unhurt', { who, what: w(`ifUnhurt.${ifUnhurt}`) })] : []),
        ...words.map((text) => w('debrief.meant.words', { who, text })),
      ];
    }),
  ];
}

/** The damage of a turn's attacks and strikes, people first. */
function harmLines(w: Words, hit: AttackEffects): string[] {
  const people = (
    [
      ['americansKilled', hit.americansKilled],
      ['americansWounded', hit.americansWounded],
      ['fighters', hit.fighters],
      ['leaders', hit.leaders],
      ['officers', hit.officers],
      ['civilians', hit.civilians],
      ['seafarers', hit.seafarers],
    ] as const
  )
    .filter(([, n]) => n > 0)
    .map(([key, n]) => w(`debrief.hit.${key}`, { count: n }));
  return [
    ...people,
    ...hit.sites.map(({ site, result }) =>
      w('debrief.hit.site', { site: w(`site.${site}`), result: w(`damage.${result}`) }),
    ),
  ];
}

/** Each side's estimate of the other side. */
function estimateLines(w: Words, { sides }: TurnCauses): string[] {
  return SIDES.flatMap((side) => {
    const { expected, widerWar } = sides[side];
    const names = { who: w(`side.${side}.start`), other: w(`side.${side === 'us' ? 'iran' : 'us'}.inline`) };
    return [
      ...(expected === null ? [] : [w(`debrief.read.act.${side}`, { ...names, n: expected })]),
      ...(widerWar === null ? [] : [w('debrief.read.wider', { ...names, n: widerWar })]),
    ];
  });
}
