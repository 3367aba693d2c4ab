import type { Aftermath, Odds, SeatEvent, Side } from '../../../../engine/model/index.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { figure, separated } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { Table } from '../../../ui/data-table.tsx';
import css from '../debrief.module.css';

interface Props {
  readonly after: Aftermath;
  /** All events of the game: they explain the points of the unseen turns. */
  readonly events: readonly SeatEvent[];
}

/** What both sides left behind: the two unseen turns after the end, and what their points came from. */
export function LeftBehind({ after, events }: Props) {
  const w = useWords();
  const columns = ['turn', 'attacks', 'ships', 'killed', 'wounded', 'seafarers', 'rung'].map((key) => w(`left.${key}`));
  return (
    <section>
      <h2>{w('left.title')}</h2>
      <p className={css.text}>{w('left.text')}</p>
      <Table caption={w('left.title')} columns={columns} titled wide>
        {after.rows.map((row, i) => (
          <tr key={row.turn}>
            <th scope="row">{w('left.after', { n: i + 1 })}</th>
            {[row.attacks, row.ships, row.killed, row.wounded, row.seafarers].map((n, k) => (
              <td key={k}>{figure(n, 0)}</td>
            ))}
            <td>{w(`rung.${row.rung}`)}</td>
          </tr>
        ))}
      </Table>
      <p className={css.text}>{w(after.war ? 'left.war' : after.calm ? 'left.calm' : 'left.restless')}</p>
      {(['us', 'iran'] as const).map((side) => (
        <p key={side} className={css.text}>
          {pointsLine(w, after, events, side)}
        </p>
      ))}
    </section>
  );
}

/** Terms that would be written as zero are left out. */
const SHOWN = 0.05;

function pointsLine(w: Words, after: Aftermath, events: readonly SeatEvent[], side: Side): string {
  const told = events.find(({ kind, data }) => kind === 'leftPoints' && data.side === side);
  const causes = (told?.why ?? []).flatMap(({ why }: Odds) =>
    why.mods
      .filter(({ value }) => Math.abs(value) >= SHOWN)
      .map(({ key, value }) => `${w(`mod.${key}`)} ${signed(value)}`),
  );
  return w('left.points', {
    side: w(`side.${side}.start`),
    points: signed(after.points[side]),
    causes: causes.length > 0 ? separated(causes) : w('left.nothing'),
  });
}

const signed = (x: number): string => (x > 0 ? `+${figure(x)}` : figure(x));
