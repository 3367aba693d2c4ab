import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import type { CsvSheet } from '../../../../analysis/export/csv.ts';
import { useScreen, useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { useTurnDate } from '../format.ts';
import { useDebrief } from '../record-context.ts';
import { Timeline } from '../timeline.tsx';
import { LeftBehind } from './left-behind.tsx';
import { TurnSummary } from './turn-summary.tsx';
import { useTurn } from '../turn-links.tsx';
import { shortDate, turnStart } from '../../../store/format/dates.ts';
import { orderLine, signalLine } from '../../../store/format/format-text.ts';
import { figure, separated } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import type { Reveal } from '../../../../protocol/seat-screen.ts';
import { visibleEvents } from '../../../store/game/event-log.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { EventRow } from '../../../ui/game/event-row.tsx';
import { Table } from '../../../ui/data-table.tsx';
import type { PastView, Submission } from '../../../../engine/model/index.ts';
import css from '../debrief.module.css';
import turnSummaryCss from './turn-summary.module.css';
import report from '../../../ui/game/result.module.css';

/** How the game ended, and what both sides ordered, by turn. */
export function Chapter() {
  const w = useWords();
  const screen = useScreen();
  const view = useView();
  const { debrief } = useDebrief();
  const date = useTurnDate();
  const [turn, choose] = useTurn(debrief);
  const { outcome, reveal } = screen;
  const ending = outcome?.ending ?? view.ending;
  const events = visibleEvents(reveal?.events ?? screen.events);
  return (
    <>
      <h1>
        {ending && (
          <>
            {w(`end.${ending.kind}`)} {ending.label ? `${w(`end.war.${ending.label}`)} ` : ''}
            {w('end.turns', { count: ending.turn })}
          </>
        )}
      </h1>
      <section>
        <h2>{peakLine(w, debrief)}</h2>
        <p className={css.quiet}>{w('debrief.story.hint')}</p>
        <Figure name="timeline" title={w('debrief.timeline')} sheet={timelineTable(w, debrief, date)}>
          <Timeline debrief={debrief} chosen={turn} onChoose={choose} />
        </Figure>
        {reveal && <TurnSummary turn={turn} reveal={reveal} debrief={debrief} events={events} />}
      </section>
      {outcome?.after && <LeftBehind after={outcome.after} events={reveal?.events ?? screen.events} />}
      {reveal && <OrdersSideBySide reveal={reveal} past={view.past} />}
      <section>
        <details className={report.all}>
          <summary>{w('log.count', { name: w('end.log'), n: events.length })}</summary>
          <ul className={report.events}>
            {events.map((event, i) => (
              <EventRow key={i} event={event} view={view} />
            ))}
          </ul>
        </details>
      </section>
    </>
  );
}

/** The numbers of the timeline, one row per turn. */
export const timelineTable = (w: Words, { rows, acts }: Debrief, date: (turn: number) => string): CsvSheet => ({
  columns: ['turn', 'day', 'heat', 'attacks', 'killed', 'us', 'iran'].map((key) => w(`timeline.head.${key}`)),
  rows: rows.map((row, i) => [
    row.turn,
    date(row.turn),
    Math.round(row.heat * 10) / 10,
    row.attacks,
    row.killed,
    ...(['us', 'iran'] as const).map((side) => {
      const act = acts[side][i];
      return act ? w(`debrief.act.${act}`) : w('end.story.nothing');
    }),
  ]),
});

/** Highest Heat and total attacks in one sentence. */
export function peakLine(w: Words, { opening, rows, rungs }: Debrief): string {
  const peak = rows.reduce((best, row) => (row.heat > best.heat ? row : best), rows[0]!);
  const first = opening > peak.heat;
  const heat = first ? opening : peak.heat;
  const rung = rungs.filter((edge) => heat >= edge).length;
  const attacks = rows.reduce((sum, row) => sum + row.attacks, 0);
  const hottest = w(first ? 'debrief.story.peak.start' : 'debrief.story.peak', {
    heat: figure(heat, 0),
    rung: w(`rung.${rung}`),
    turn: peak.turn,
  });
  return `${w('debrief.story.attacks', { count: attacks })} ${hottest}`;
}

/** Sealed orders of both sides next to each other by turn, with the results. */
export function OrdersSideBySide({ reveal, past }: { reveal: Reveal; past: readonly PastView[] }) {
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
      <Table caption={w('end.story')} columns={columns} className={turnSummaryCss.sealed ?? ''} titled wide>
        {reveal.turns.map((turn, i) => (
          <tr key={i}>
            <th scope="row">
              {i + 1}
              <span>{shortDate(turnStart(view, i + 1))}</span>
            </th>
            <td data-side="us">{ordered(w, turn.us)}</td>
            <td data-side="iran">{ordered(w, turn.iran)}</td>
            <td className={turnSummaryCss.figure}>{past[i]?.attacks ?? ''}</td>
            <td className={turnSummaryCss.figure} data-hurt={(past[i]?.killed ?? 0) > 0 || undefined}>
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
  return lines.length > 0 ? separated(lines) : w('end.story.nothing');
}
