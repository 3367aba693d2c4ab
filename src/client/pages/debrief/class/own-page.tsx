import ArrowLeft from 'lucide-react/icons/arrow-left';
import Printer from 'lucide-react/icons/printer';
import { useEffect, useState } from 'react';
import type { Contribution } from '../../../../protocol/room-seat.ts';
import { useRoom, useRoomActions, useRoomScreen } from '../../../hooks/room-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { figure, itemized } from '../../../store/format/numbers.ts';
import { plainDate } from '../../../store/format/dates.ts';
import { Button } from '../../../ui/controls.tsx';
import { roleName } from '../../../ui/room/room-text.ts';
import { ForecastDots } from './forecast-dots.tsx';
import { OwnMarks, OwnProposals } from './own-proposals.tsx';
import css from './class.module.css';

const NONE: readonly Contribution[] = [];
/** Saying 50% each time scores this, whatever happens. */
const COIN = 0.25;

/** What this person did, turn by turn. Nobody else of the class sees it. */
export function OwnPage({ onBack }: { onBack: () => void }) {
  const w = useWords();
  const room = useRoomScreen();
  const { load } = useRoomActions();
  const mine = useRoom((s) => s.parts.contributions);
  const rows = mine?.rows ?? NONE;
  useEffect(() => void load(['contributions']), [load]);
  const [today] = useState(() => Date.now());
  const { me } = room;
  if (!me) return null;
  const scored = rows.flatMap(({ brier }) => (brier === null ? [] : [brier]));
  const mean = scored.length === 0 ? null : scored.reduce((all, x) => all + x, 0) / scored.length;
  return (
    <main className={css.own} data-side={me.side}>
      <header>
        <p className={css.scenario}>{w('own.scenario', { scenario: room.title })}</p>
        <p>
          <span>{me.side ? w('lobby.seat', { table: me.table, side: w(`side.${me.side}`) }) : room.title}</span>
          <span>{plainDate(today)}</span>
        </p>
        <h1>{me.name}</h1>
        <p>{me.side && itemized(me.roles.map((role) => roleName(w, room, me.side!, role)))}</p>
      </header>
      <div className={css.did}>
        <OwnProposals proposals={mine?.proposals ?? []} />
        <OwnMarks marks={mine?.marks ?? []} />
      </div>
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
        <h2 className={css.sentence}>{w('own.sentence')}</h2>
        <div className={css.lines} aria-hidden />
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
