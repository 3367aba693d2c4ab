import { useCallback, useEffect, useState } from 'react';
import { isSure, type TurningPointSubject, type TurningPoint } from '../../../../analysis/whatif/turning-points.ts';
import { useActions, useScreen } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import type { TurningPointsMessage } from './turning-points.worker.ts';
import { useDebrief } from '../record-context.ts';
import { TurnInTimeline } from '../turn-links.tsx';
import { type WhatIfChoice, toChapterSetting } from '../whatif/use-question.ts';
import { orderLine, pointsLine, signalLine } from '../../../store/format/format-text.ts';
import { figure, itemized, signed } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { Button, LinkButton, Progress } from '../../../ui/controls.tsx';
import { type Submission, SIDES } from '../../../../engine/model/index.ts';
import page from '../debrief.module.css';
import css from './discussion.module.css';

/** Maximum number of turning points, enough for a discussion. */
const SHOWN = 5;

/** Turns in which the expected outcome changed most, found by rerunning the game without each order. */
export function TurningPoints({ turns }: { turns: number }) {
  const w = useWords();
  const { turning, stop, goOn } = useTurningPoints(turns);
  return (
    <section>
      <h2>{w('debrief.turning')}</h2>
      <p className={page.quiet}>{w('debrief.turning.text')}</p>
      {turning.kind === 'running' && (
        <div className={css.progress}>
          <Progress label={w('debrief.turning.progress')} done={turning.done / turning.of} />
          <Button onClick={stop}>{w('common.cancel')}</Button>
        </div>
      )}
      {turning.kind === 'stopped' && <Button onClick={goOn}>{w('debrief.turning.go')}</Button>}
      {turning.kind === 'failed' && <p className={page.quiet}>{w('debrief.worlds.failed')}</p>}
      {turning.kind === 'found' && turning.points.length === 0 && (
        <p className={page.quiet}>{w('debrief.turning.none')}</p>
      )}
      {turning.kind === 'found' && (
        <ol className={css.points}>
          {distinct(w, turning.points).map((point, i) => (
            <li key={i}>
              <p>
                <b>{whatLine(w, point)}</b> {effectLine(w, point)} <span>{w(askKey(w, point.what))}</span>
              </p>
              <TurnInTimeline turn={point.turn} /> <TryWithout point={point} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The largest turning points, each question once. */
function distinct(w: Words, points: readonly TurningPoint[]): readonly TurningPoint[] {
  const keys = points.map(({ what }) => askKey(w, what));
  return points.filter((_, i) => keys.indexOf(keys[i]!) === i).slice(0, SHOWN);
}

function whatLine(w: Words, { turn, what }: TurningPoint): string {
  if (what.kind === 'dice') return w('debrief.turning.dice', { turn });
  const line = what.kind === 'order' ? orderLine(w, what.order) : signalLine(w, what.signal);
  return w(`debrief.turning.${what.kind}`, { turn, side: w(`side.${what.side}.start`), what: line });
}

/** Significant effects only, for example “United States −3.2 points, Iran −6.6 points, war 8% likelier”. */
function effectLine(w: Words, { points, war }: TurningPoint): string {
  const parts = SIDES.filter((side) => isSure(points[side]) && Math.abs(points[side].mean) >= 0.05).map((side) =>
    w('debrief.turning.points', { side: w(`side.${side}`), points: pointsLine(w, points[side].mean, signed) }),
  );
  if (isSure(war) && war.mean !== 0)
    parts.push(
      w(war.mean > 0 ? 'debrief.turning.war.more' : 'debrief.turning.war.less', {
        n: figure(Math.abs(100 * war.mean)),
      }),
    );
  return w('debrief.turning.moved', { parts: itemized(parts) });
}

/** Key of a discussion question that fits the order, signal or roll. */
function askKey(w: Words, what: TurningPointSubject): string {
  const kind = what.kind === 'order' ? what.order.kind : what.kind === 'signal' ? what.signal.kind : 'dice';
  const restraint =
    what.kind === 'order' && what.order.kind === 'directive' && ['ease', 'halt'].includes(what.order.directive);
  const key = `debrief.turning.ask.${restraint ? 'restraint' : kind}`;
  return w.has(key) ? key : `debrief.turning.ask.${what.kind}`;
}

type Turning =
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'found'; readonly points: readonly TurningPoint[] }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' };

const RUNS = 200;
const KEY = 'turning points';

/** Finds the turning points in a worker. Cached while the debrief is open. */
function useTurningPoints(turns: number): { turning: Turning; stop: () => void; goOn: () => void } {
  const { record, memory } = useDebrief();
  const known = memory.get(KEY) as readonly TurningPoint[] | undefined;
  const [turning, setTurning] = useState<Turning>(
    known ? { kind: 'found', points: known } : { kind: 'running', done: 0, of: turns },
  );
  const running = turning.kind === 'running';
  useEffect(() => {
    if (!running) return;
    const worker = new Worker(new URL('./turning-points.worker.ts', import.meta.url), {
      type: 'module',
      name: 'turning',
    });
    worker.addEventListener('error', () => setTurning({ kind: 'failed' }));
    worker.addEventListener('message', ({ data }: MessageEvent<TurningPointsMessage>) => {
      if (data.kind === 'progress') return setTurning({ ...data, kind: 'running' });
      memory.set(KEY, data.points);
      setTurning(data);
    });
    worker.postMessage({ record, runs: RUNS });
    return () => worker.terminate();
  }, [running, record, memory]);
  return {
    turning,
    stop: useCallback(() => setTurning({ kind: 'stopped' }), []),
    goOn: useCallback(() => setTurning({ kind: 'running', done: 0, of: turns }), [turns]),
  };
}

/** Link to the what-if without that order; for dice, to the same orders with other dice. */
function TryWithout({ point: { turn, what } }: { point: TurningPoint }) {
  const w = useWords();
  const { debriefAt } = useActions();
  const { reveal, seat } = useScreen();
  const side = what.kind === 'dice' ? (seat ?? 'us') : what.side;
  const sealed = reveal?.turns[turn - 1]?.[side] ?? null;
  const question: WhatIfChoice = { turn, side, later: 'recorded', instead: sealed && less(sealed, what) };
  return (
    <LinkButton onClick={() => debriefAt({ chapter: 'whatif', kept: toChapterSetting(question) })}>
      {w(what.kind === 'dice' ? 'whatif.try.dice' : 'whatif.try')}
    </LinkButton>
  );
}

function less(sealed: Submission, what: TurningPoint['what']): Submission | null {
  if (what.kind === 'dice') return null;
  const without = <T,>(list: readonly T[]): T[] => list.filter((_, i) => i !== what.at);
  return what.kind === 'order'
    ? { ...sealed, orders: without(sealed.orders) }
    : { ...sealed, signals: without(sealed.signals) };
}
