import { countFewer, KNOWN_WORLDS } from '../../../../analysis/debrief/differences.ts';
import { binWidth } from '../../../../analysis/debrief/histogram.ts';
import type { CsvSheet } from '../../../../analysis/export/csv.ts';
import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { summariseAverted } from '../../../../analysis/whatif/attacks-averted.ts';
import { figure } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { Button, Progress as Bar } from '../../../ui/controls.tsx';
import { Figure } from '../../../ui/charts/figure.tsx';
import { useScreen } from '../../../hooks/store-hooks.ts';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import css from './deterrence.module.css';
import { avertedThough } from './deterrence-finding.ts';
import { type DeterrenceChoice, doneIn, turnsOf } from './deterrence-question.ts';
import type { AvertedAnswers } from './use-averted.ts';
import { WorldChart } from './world-chart.tsx';

const ALL = ['own', ...KNOWN_WORLDS] as const;

/** Attacks averted in this game's world, and in three worlds with a known effect of strikes. */
export function WorldsComparison({
  debrief,
  chosen,
  averting,
}: {
  debrief: Debrief;
  chosen: DeterrenceChoice;
  averting: AvertedAnswers;
}) {
  const w = useWords();
  const { reveal } = useScreen();
  const isInert = (world: (typeof ALL)[number]): boolean =>
    world === 'nothing' || (world === 'own' && reveal?.options.theta === 'nothing');
  const acted = turnsOf(debrief, chosen);
  const lists = ALL.map((world) => averting.answers({ side: chosen.side, acted, world }));
  const width = binWidth(lists);
  const name = chosen.turn === null ? 'all' : 'one';
  const surprising = ALL.some((world, i) => isInert(world) && avertedThough(chosen.side, acted, lists[i]!));
  const title = w(`debrief.worlds.${chosen.side}.${name}`, { turn: chosen.turn });
  return (
    <section>
      <h2>{title}</h2>
      <p className={css.quiet}>{w('debrief.worlds.text', { from: acted[0], to: lastOf(debrief, acted) })}</p>
      <p className={css.before}>{beforeLine(w, debrief, chosen)}</p>
      <Progress averting={averting} />
      <div className={css.scale} aria-hidden>
        <span className={css.height}>{w('debrief.worlds.axis')}</span>
        <span>{w('debrief.worlds.more')}</span>
        <span>{w('debrief.worlds.same')}</span>
        <span>{w('debrief.worlds.fewer')}</span>
      </div>
      <Figure name={`averted-${chosen.side}-${chosen.turn ?? 'all'}`} title={title} sheet={sheetOf(w, acted, lists)}>
        {ALL.map((world, i) => (
          <WorldChart
            key={world}
            name={world}
            acted={acted}
            list={lists[i]!}
            width={width}
            marked={i === ALL.length - 1}
          />
        ))}
      </Figure>
      {surprising && <p className={css.quiet}>{w('debrief.worlds.obedience')}</p>}
      <p className={css.legend}>
        <svg {...UNTRANSLATED} width="12" height="10" viewBox="0 0 12 10" aria-hidden>
          <path className={css.ownDice} d="M6 0l6 10H0Z" />
        </svg>
        {w('debrief.worlds.dice')}
      </p>
    </section>
  );
}

function sheetOf(w: Words, acted: readonly number[], lists: readonly (readonly number[])[]): CsvSheet {
  const round = (x: number): number => Math.round(x * 100) / 100;
  return {
    columns: ['world', 'runs', 'mean', 'low', 'high', 'claim'].map((key) => w(`debrief.worlds.head.${key}`)),
    rows: ALL.map((world, i) => {
      const { mean, p5, p95, claimed, runs } = summariseAverted(acted, lists[i]!);
      const found = runs > 0 ? [round(mean), p5, p95, w(claimed ? 'debrief.claimed' : 'debrief.unclaimed')] : [];
      return [w(`debrief.world.${world}`), runs, ...(runs > 0 ? found : [null, null, null, ''])];
    }),
  };
}

/** What the curve seems to show before and after, and how weak that evidence is. */
function beforeLine(w: Words, debrief: Debrief, chosen: DeterrenceChoice): string {
  const { fewer, of } = countFewer(debrief.rows, doneIn(debrief, chosen));
  if (of === 0) return w('debrief.worlds.before.none');
  const seen = w('debrief.worlds.before', { n: fewer, count: of });
  return chosen.side === 'us' ? `${seen} ${w('debrief.worlds.chance', { chance: debrief.beforeAfter })}` : seen;
}

/** Last turn counted: two after the last act, or the end of the game. */
const lastOf = ({ rows }: Debrief, acted: readonly number[]): number => Math.min(rows.length, acted.at(-1)! + 2);

function Progress({ averting }: { averting: AvertedAnswers }) {
  const w = useWords();
  const { state, done, of, stop, goOn } = averting;
  if (state === 'done') return null;
  return (
    <div className={css.progress}>
      {state === 'failed' ? (
        <p className={css.quiet}>{w('debrief.worlds.failed')}</p>
      ) : (
        <>
          <Bar label={w('debrief.worlds.progress')} done={done / of} />
          <span>{w('debrief.worlds.done', { n: figure(done), of: figure(of) })}</span>
          <Button onClick={state === 'running' ? stop : goOn}>
            {w(state === 'running' ? 'common.cancel' : 'debrief.worlds.goOn')}
          </Button>
        </>
      )}
    </div>
  );
}
