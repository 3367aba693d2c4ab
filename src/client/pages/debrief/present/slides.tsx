import type { ReactNode } from 'react';
import { EVEN_WEIGHTS } from '../../../../analysis/debrief/weighting.ts';
import { BARS, SIDES } from '../../../../engine/model/index.ts';
import { figure, signed } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { useScreen, useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { Table } from '../../../ui/data-table.tsx';
import { PeopleChart } from '../casualties/people-chart.tsx';
import { peopleFinding } from '../casualties/people-by-turn.ts';
import { usePeople } from '../casualties/use-people.ts';
import { stepsLine } from '../causes/causes-chapter.tsx';
import { LevelPath } from '../causes/escalation-causes.tsx';
import { luckLine, Strokes } from '../ending/luck-strokes.tsx';
import { useLuck } from '../ending/use-luck.ts';
import { historyFinding, usePublished } from '../history/history-chapter.tsx';
import { HistoryCurves } from '../history/history-curves.tsx';
import { leadLine } from '../objectives/objectives-chapter.tsx';
import { useDebrief } from '../record-context.ts';
import { Timeline } from '../timeline.tsx';
import { peakLine } from '../timeline/timeline-chapter.tsx';
import { CountedFinding, CountedPicture } from './counted.tsx';
import css from './present.module.css';

/** One finding with the picture that it is about. Its question has the text key `present.ask.<id>`. */
export interface Slide {
  readonly id: 'won' | 'cost' | 'story' | 'causes' | 'deterrence' | 'history';
  readonly finding: ReactNode;
  readonly picture: ReactNode;
}

/** The findings of a game in the order of the debrief, without those that it has nothing for. */
export function useSlides(): readonly Slide[] {
  const w = useWords();
  const view = useView();
  const { outcome } = useScreen();
  const { byTurn } = usePeople();
  const { debrief } = useDebrief();
  const { attacksByDay, rows, truces, acted, marks } = debrief;
  const published = usePublished()?.points ?? [];
  const side = acted.us.length > 0 ? 'us' : 'iran';
  return [
    ...(outcome
      ? [{ id: 'won' as const, finding: leadLine(w, outcome, marks.start, EVEN_WEIGHTS), picture: <Won /> }]
      : []),
    {
      id: 'cost',
      finding: peopleFinding(w, byTurn),
      picture: <PeopleChart byTurn={byTurn} />,
    },
    { id: 'story', finding: peakLine(w, debrief), picture: <Timeline debrief={debrief} /> },
    { id: 'causes', finding: stepsLine(w, debrief.steps), picture: <LevelPath debrief={debrief} /> },
    ...(acted[side].length > 0
      ? [
          {
            id: 'deterrence' as const,
            finding: <CountedFinding side={side} />,
            picture: <CountedPicture side={side} />,
          },
        ]
      : []),
    ...(published.length > 0
      ? [
          {
            id: 'history' as const,
            finding: historyFinding(w, attacksByDay, published),
            picture: (
              <HistoryCurves
                attacks={attacksByDay}
                points={published}
                rows={rows}
                truces={truces}
                turnDays={view.turnDays}
              />
            ),
          },
        ]
      : []),
  ];
}

/** Who won what, and whether by luck or by skill. */
function Won() {
  const w = useWords();
  const view = useView();
  const { outcome } = useScreen();
  const { luck } = useLuck(view.seat === 'iran' ? 'iran' : 'us');
  if (!outcome) return null;
  return (
    <div className={css.won}>
      <Table caption={w('end.bars')} columns={[w('present.aim'), ...SIDES.map((side) => w(`side.${side}`))]}>
        {BARS.map((bar) => (
          <tr key={bar}>
            <th scope="row">{w(`bar.${bar}`)}</th>
            {SIDES.map((side) => (
              <td key={side}>{won(w, outcome.bars[side][bar])}</td>
            ))}
          </tr>
        ))}
      </Table>
      <div>
        <p aria-live="polite">{luckLine(w, luck)}</p>
        {luck !== null && luck !== 'lost' && <Strokes {...luck} />}
      </div>
    </div>
  );
}

const won = (w: Words, points: number): string =>
  points === 0 ? figure(0) : w('present.points', { n: signed(points) });
