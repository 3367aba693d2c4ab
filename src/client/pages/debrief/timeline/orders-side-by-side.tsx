import type { PastView, Submission } from '../../../../engine/model/index.ts';
import type { Reveal } from '../../../store/game-client.ts';
import { shortDate, turnStart } from '../../../store/format/dates.ts';
import { orderLine, signalLine } from '../../../store/format/format-text.ts';
import type { Words } from '../../../store/format/words.ts';
import { useView } from '../../../hooks/store-hooks.ts';
import { Table } from '../../../ui/table.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import css from './turn-summary.module.css';

/** Both sides' sealed orders side by side, turn by turn, with what the turn brought. */
export function Sealed({ reveal, past }: { reveal: Reveal; past: readonly PastView[] }) {
  const w = useWords();
  const view = useView();
  const columns = [
    w('end.story.turn'),
    w('end.story.us'),
    w('end.story.iran'),
    w('end.story.attacks'),
    w('end.story.killed'),
  ];
  return (
    <section>
      <h2>{w('end.story')}</h2>
      <Table caption={w('end.story')} columns={columns} className={css.sealed ?? ''} titled wide>
        {reveal.turns.map((turn, i) => (
          <tr key={i}>
            <th scope="row">
              {i + 1}
              <span>{shortDate(turnStart(view, i + 1))}</span>
            </th>
            <td data-side="us">{ordered(w, turn.us)}</td>
            <td data-side="iran">{ordered(w, turn.iran)}</td>
            <td className={css.figure}>{past[i]?.attacks ?? ''}</td>
            <td className={css.figure} data-hurt={(past[i]?.killed ?? 0) > 0 || undefined}>
              {past[i]?.killed ?? ''}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function ordered(w: Words, s: Submission | null): string {
  const lines = s ? [...s.orders.map((o) => orderLine(w, o)), ...s.signals.map((x) => signalLine(w, x))] : [];
  return lines.length > 0 ? lines.join('. ') : w('end.story.nothing');
}
