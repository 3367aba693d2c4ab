import Play from 'lucide-react/icons/play';
import { shortDate, turnEnd, turnStart } from '../../../store/format/dates.ts';
import { figure } from '../../../store/format/numbers.ts';
import { REPLAY_SEATS } from '../../../store/playback/replay.ts';
import { useView } from '../../../hooks/store-hooks.ts';
import { Button } from '../../../ui/controls.tsx';
import { Table } from '../../../ui/data-table.tsx';
import { useReplay } from '../../../hooks/use-replay.ts';
import { useWords } from '../../../hooks/use-words.ts';
import page from '../debrief.module.css';
import { useDebrief } from '../record-context.ts';
import { TurnLink } from '../turn-links.tsx';

/** Opens the replay from any seat and turn. */
export function Chapter() {
  const w = useWords();
  const { watch } = useReplay();
  return (
    <>
      <h1>{w('replay.heading')}</h1>
      <p className={page.text}>{w('replay.text')}</p>
      <ul className={`${page.tiles} ${page.seats}`}>
        {REPLAY_SEATS.map((seat) => (
          <li key={seat} data-seat={seat}>
            <h2>{w(`replay.door.${seat}`)}</h2>
            <p className={page.quiet}>{w(`replay.door.${seat}.text`)}</p>
            <Button onClick={() => void watch({ seat })}>
              <Play size={16} aria-hidden />
              {w('replay.door.go')}
            </Button>
          </li>
        ))}
      </ul>
      <Turns />
    </>
  );
}

function Turns() {
  const w = useWords();
  const view = useView();
  const { rows } = useDebrief().debrief;
  return (
    <section>
      <h2>{w('replay.turns.title')}</h2>
      <Table
        columns={['turn', 'days', 'heat', 'attacks', 'strike', 'killed'].map((head) => w(`replay.turns.${head}`))}
        caption={w('replay.turns.title')}
        titled
        wide
        className={page.turns ?? ''}
      >
        {rows.map(({ turn, heat, attacks, strike, killed }) => (
          <tr key={turn}>
            <th scope="row">
              <TurnLink turn={turn} />
            </th>
            <td>
              {w('replay.turns.span', {
                from: shortDate(turnStart(view, turn)),
                to: shortDate(turnEnd(view, turn)),
              })}
            </td>
            <td>{figure(heat, 0)}</td>
            <td>{attacks}</td>
            <td>{strike ? w(`scale.${strike}`) : w('replay.turns.none')}</td>
            <td data-hurt={killed > 0 || undefined}>{killed}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
