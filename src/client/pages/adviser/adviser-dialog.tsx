import { useEffect, useState } from 'react';
import { useActions, useApp, useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { orderLine, signalLine } from '../../store/format/format-text.ts';
import { figure, itemized, signed } from '../../store/format/numbers.ts';
import type { Words } from '../../store/format/words.ts';
import type { Advice, AdviceOption } from '../../../protocol/seat-screen.ts';
import { Button, Progress } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import css from './adviser.module.css';

/**
 * Intentions below the first share are not listed. If none reaches the second, the computer has no view yet. Both 0–1.
 */
const MIN_LISTED = 0.1;
const MIN_BELIEVED = 0.3;

/** Asks for advice when it opens; closing cancels an unfinished search. The options stay until the turn is sealed. */
export function AdviserDialog() {
  const w = useWords();
  const advice = useApp((s) => s.advice);
  const { askAdviser, stopAdviser, overlay } = useActions();
  const [stopped, setStopped] = useState(false);
  useEffect(() => {
    void askAdviser();
    return stopAdviser;
  }, [askAdviser, stopAdviser]);
  const again = (): void => {
    setStopped(false);
    void askAdviser();
  };
  const stop = (): void => {
    stopAdviser();
    setStopped(true);
  };
  return (
    <Dialog title={w('advice.title')} wide onClose={() => overlay(null)}>
      <p className={css.lead}>{w('advice.lead')}</p>
      {advice ? <Found advice={advice} /> : <Working stopped={stopped} onStop={stop} onAgain={again} />}
    </Dialog>
  );
}

interface WorkingProps {
  readonly stopped: boolean;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

function Working({ stopped, onStop, onAgain }: WorkingProps) {
  const w = useWords();
  const advising = useApp((s) => s.advising);
  const done = advising ?? 0;
  return (
    <div className={css.working}>
      <p>
        <output>{w(stopped ? 'advice.stopped' : 'advice.thinks')}</output>
        <span aria-hidden>{w('waiting.done', { percent: Math.round(100 * done) })}</span>
      </p>
      <Progress label={w('advice.thinks')} done={done} />
      <Button onClick={stopped ? onAgain : onStop}>{w(stopped ? 'advice.again' : 'advice.stop')}</Button>
    </div>
  );
}

function Found({ advice }: { advice: Advice }) {
  const w = useWords();
  const likely = advice.believed.filter(({ chance }, i) => i === 0 || chance >= MIN_LISTED);
  const styles = likely.map(({ style, chance }) =>
    w('end.thoughts.style', { style: w(`policy.${style}`), percent: Math.round(100 * chance) }),
  );
  return (
    <>
      <div className={css.options}>
        {advice.options.map((option) => (
          <AdviserOption key={option.kind} option={option} />
        ))}
      </div>
      <p className={css.foot}>
        {advice.believed[0]!.chance < MIN_BELIEVED
          ? w('advice.believed.open')
          : w('advice.believed', { styles: itemized(styles) })}{' '}
        {w('advice.deters', { percent: Math.round(100 * advice.deters) })}{' '}
        {w('advice.games', { n: figure(advice.simulations) })} {w('advice.take.note')}
      </p>
    </>
  );
}

const percent = (x: number): number => Math.round(100 * x);
/** Smaller differences between two shares (0–1) count as equal. */
const MIN_DIFFERENCE = 0.015;

/** One option: its orders, the odds of war and deaths, and the reasons for and against. */
export function AdviserOption({ option }: { option: AdviceOption }) {
  const w = useWords();
  const { seat } = useView();
  const { write, overlay } = useActions();
  const { orders, signals } = option;
  const kind = w(`advice.kind.${option.kind}`);
  const lines = [...orders.map((o) => orderLine(w, o)), ...signals.map((s) => signalLine(w, s))];
  const odds = [
    ['advice.war', w('advice.war.value', { war: percent(option.war), waiting: percent(option.warWaiting) })],
    ['advice.killed', w('advice.percent', { n: percent(option.killed) })],
    [`advice.act.${seat}`, w('advice.percent', { n: percent(option.act) })],
  ] as const;
  const take = (): void => {
    write({ do: 'replace', orders, signals });
    overlay(null);
  };
  return (
    <article className={css.option}>
      <h3>{kind}</h3>
      <p className={css.points}>
        <span className="visually-hidden">{w('advice.points')} </span>
        <b>{signed(rounded(option.points))}</b> {w('advice.points.give', { give: figure(rounded(option.give)) })}
      </p>
      <ul className={css.orders}>
        {(lines.length > 0 ? lines : [w('end.story.nothing')]).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <dl className={css.odds}>
        {odds.map(([key, value]) => (
          <div key={key}>
            <dt>{w(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <dl className={css.reasons}>
        <dt>{w('advice.pro')}</dt>
        <dd>{pro(w, option)}</dd>
        <dt>{w('advice.con')}</dt>
        <dd>{con(w, option)}</dd>
      </dl>
      <Button onClick={take} aria-label={w('advice.take.what', { kind })}>
        {w('advice.take')}
      </Button>
    </article>
  );
}

const rounded = (x: number): number => Math.round(10 * x) / 10;

function pro(w: Words, { kind, gains }: AdviceOption): string {
  if (kind === 'wait') return w('advice.pro.wait');
  return gains
    ? w('advice.pro.gains', { bar: w(`bar.${gains.bar}`), by: signed(rounded(gains.by)) })
    : w('advice.pro.none');
}

function con(w: Words, { kind, points, give, war, warWaiting, costs }: AdviceOption): string {
  if (kind === 'wait') return w('advice.con.wait');
  if (costs) return w('advice.con.costs', { bar: w(`bar.${costs.bar}`), by: signed(rounded(costs.by)) });
  if (war > warWaiting + MIN_DIFFERENCE) return w('advice.con.war');
  return w(points <= give ? 'advice.con.chance' : 'advice.con.none');
}
