import type { PastView, Submission } from '../../../engine/model/index.ts';
import type { Reveal } from '../../store/game-client.ts';
import { shortDate, turnStart } from '../../store/dates.ts';
import { orderLine, signalLine } from '../../store/say.ts';
import type { Words } from '../../store/words.ts';
import { useView } from '../app.ts';
import { useWords } from '../words.ts';
import css from './report.module.css';

/** Both sides' sealed orders side by side, turn by turn, with what the turn brought. */
export function Story({ reveal, past }: { reveal: Reveal; past: readonly PastView[] }) {
  const w = useWords();
  const view = useView();
  return (
    <section>
      <h2>{w('end.story')}</h2>
      <div className={css.scroll}>
        <table className={css.story}>
          <thead>
            <tr>
              <th scope="col">{w('end.story.turn')}</th>
              <th scope="col">{w('end.story.us')}</th>
              <th scope="col">{w('end.story.iran')}</th>
              <th scope="col">{w('end.story.attacks')}</th>
              <th scope="col">{w('end.story.killed')}</th>
            </tr>
          </thead>
          <tbody>
            {reveal.turns.map((turn, i) => (
              <tr key={i}>
                <th scope="row">
                  {i + 1}
                  <span>{shortDate(turnStart(view, i + 1))}</span>
                </th>
                <td data-side="us">{ordered(w, turn.us)}</td>
                <td data-side="iran">{ordered(w, turn.iran)}</td>
                <td className={css.n}>{past[i]?.attacks ?? ''}</td>
                <td className={css.n} data-hurt={(past[i]?.killed ?? 0) > 0 || undefined}>
                  {past[i]?.killed ?? ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ordered(w: Words, s: Submission | null): string {
  const lines = s ? [...s.orders.map((o) => orderLine(w, o)), ...s.signals.map((x) => signalLine(w, x))] : [];
  return lines.length > 0 ? lines.join('. ') : w('end.story.nothing');
}
