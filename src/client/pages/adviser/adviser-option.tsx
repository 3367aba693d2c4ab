import type { AdviceOption } from '../../store/game-client.ts';
import { figure, signed } from '../../store/format/numbers.ts';
import { orderLine, signalLine } from '../../store/format/format-text.ts';
import type { Words } from '../../store/format/words.ts';
import { useActions, useView } from '../../hooks/store-hooks.ts';
import { Button } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './adviser.module.css';

const percent = (x: number): number => Math.round(100 * x);
/** Shares that differ by less are told as alike. */
const MORE_OFTEN = 0.015;

/** One way to go: its orders, what it is worth, what may come of it, and what speaks for and against it. */
export function OptionCard({ option }: { option: AdviceOption }) {
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
  if (war > warWaiting + MORE_OFTEN) return w('advice.con.war');
  return w(points <= give ? 'advice.con.chance' : 'advice.con.none');
}
