import ArrowLeft from 'lucide-react/icons/arrow-left';
import Printer from 'lucide-react/icons/printer';
import { useEffect, useState } from 'react';
import type { Contribution } from '../../../../protocol/room-seat.ts';
import { useRoom, useRoomActions, useRoomScreen } from '../../../hooks/room-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { figure, percent, itemized } from '../../../store/format/numbers.ts';
import { plainDate } from '../../../store/format/dates.ts';
import { Button } from '../../../ui/controls.tsx';
import { Table } from '../../../ui/data-table.tsx';
import { roleName } from '../../../ui/room/room-text.ts';
import { ForecastDots } from './forecast-dots.tsx';
import css from './class.module.css';

const NONE: readonly Contribution[] = [];
/** Saying 50% each time scores this, whatever happens. */
const COIN = 0.25;
const COLUMNS = ['turn', 'proposed', 'sealed', 'aside', 'marks', 'killed', 'act', 'brier'] as const;

/** What this person did, turn by turn. Nobody else of the class sees it. */
export function OwnPage({ onBack }: { onBack: () => void }) {
  const w = useWords();
  const room = useRoomScreen();
  const { load } = useRoomActions();
  const rows = useRoom((s) => s.parts.contributions?.rows) ?? NONE;
  useEffect(() => void load(['contributions']), [load]);
  const [today] = useState(() => Date.now());
  const { me } = room;
  if (!me) return null;
  const sum = (key: 'proposed' | 'sealed'): number => rows.reduce((all, row) => all + row[key], 0);
  const scored = rows.flatMap(({ brier }) => (brier === null ? [] : [brier]));
  const mean = scored.length === 0 ? null : scored.reduce((all, x) => all + x, 0) / scored.length;
  return (
    <main className={css.own} data-side={me.side}>
      <header>
        <p>
          <span>{me.side ? w('lobby.seat', { table: me.table, side: w(`side.${me.side}`) }) : room.title}</span>
          <span>{plainDate(today)}</span>
        </p>
        <h1>{me.name}</h1>
        <p>{me.side && itemized(me.roles.map((role) => roleName(w, room, me.side!, role)))}</p>
      </header>
      <section>
        <h2>{w('own.sealed', { n: sum('sealed'), count: sum('proposed') })}</h2>
        <Table columns={COLUMNS.map((key) => w(`own.head.${key}`))} caption={w('own.table')}>
          {rows.map((row) => (
            <tr key={row.turn}>
              <th scope="row">{row.turn}</th>
              <td>{row.proposed}</td>
              <td>{row.sealed}</td>
              <td>{row.aside}</td>
              <td>{row.marks}</td>
              <td>{row.forecast.killed === undefined ? w('own.none') : percent(row.forecast.killed)}</td>
              <td>{row.forecast.act === undefined ? w('own.none') : percent(row.forecast.act)}</td>
              <td>{row.brier === null ? w('own.none') : figure(row.brier, 2)}</td>
            </tr>
          ))}
        </Table>
      </section>
      <section>
        <h2>{w('own.forecasts')}</h2>
        <ForecastDots rows={rows} side={me.side} />
        {mean !== null && (
          <p>{w('own.brier', { score: figure(mean, 2), coin: figure(COIN, 2), count: scored.length })}</p>
        )}
        <p className={css.quiet}>{w('own.few')}</p>
      </section>
      <section className={css.essay}>
        <h2>{w('own.essay')}</h2>
        <ol>
          {(['act', 'other', 'theory', 'mind'] as const).map((task) => (
            <li key={task}>{w(`own.essay.${task}`)}</li>
          ))}
        </ol>
      </section>
      <footer>
        <Button onClick={onBack}>
          <ArrowLeft size={18} aria-hidden />
          {w('own.back')}
        </Button>
        <Button look="primary" onClick={() => window.print()}>
          <Printer size={18} aria-hidden />
          {w('own.print')}
        </Button>
      </footer>
      <p className={css.only}>{w('own.only')}</p>
    </main>
  );
}
