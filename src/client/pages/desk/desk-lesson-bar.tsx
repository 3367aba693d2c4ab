import { useWords } from '../../hooks/use-words.ts';
import type { LessonPlan } from '../../../protocol/room.ts';
import { lessonParts, type LessonPart, type LessonPlace } from '../../store/desk/lesson.ts';
import { shareDone } from '../../store/desk/moment.ts';
import css from './lesson-bar.module.css';

interface Props {
  readonly plan: LessonPlan;
  readonly place: LessonPlace;
}

const ORDER: readonly LessonPart['kind'][] = ['join', 'brief', 'turn', 'debrief', 'spare'];

function stateOf(part: LessonPart, place: LessonPlace): 'past' | 'now' | 'ahead' | 'cut' {
  const [a, b] = [ORDER.indexOf(part.kind), ORDER.indexOf(place.part)];
  if (part.kind === 'turn' && part.turn > place.turns) return 'cut';
  if (a !== b) return a < b ? 'past' : 'ahead';
  if (part.kind !== 'turn' || part.turn === place.turn) return 'now';
  return part.turn < place.turn ? 'past' : 'ahead';
}

/** The whole lesson in true proportion, with a mark at the place reached. */
export function DeskLessonBar({ plan, place }: Props) {
  const w = useWords();
  return (
    <ol className={css.bar}>
      {lessonParts(plan).map((part) => (
        <li
          key={part.kind + part.turn}
          className={css.part}
          data-part={part.kind}
          data-state={stateOf(part, place)}
          aria-current={stateOf(part, place) === 'now' ? 'step' : undefined}
          style={{ flexGrow: part.minutes }}
        >
          <span>{part.kind === 'turn' ? part.turn : w(`desk.part.${part.kind}`)}</span>
        </li>
      ))}
      <li className={css.mark} aria-hidden style={{ insetInlineStart: `${100 * shareDone(plan, place)}%` }} />
    </ol>
  );
}
