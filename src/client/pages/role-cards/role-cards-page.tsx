import ArrowLeft from 'lucide-react/icons/arrow-left';
import Printer from 'lucide-react/icons/printer';
import { type Course, ROLE_FIELDS } from '../../../course/course.ts';
import { type RoleDef, type Side, SIDES } from '../../../engine/model/index.ts';
import type { RoomScreen } from '../../../protocol/room.ts';
import { courseText, useCourse } from '../../hooks/use-course.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { Button } from '../../ui/controls.tsx';
import { powerText } from './power-text.ts';
import css from './role-cards.module.css';

type Cast = Pick<RoomScreen, 'roles' | 'texts' | 'title'>;

interface Props {
  readonly room: Cast;
  readonly onClose: () => void;
}

/** A card for each role, half a page each on A4 and on Letter: what the course or the scenario says of it, and its powers. */
export function RoleCardsPage({ room, onClose }: Props) {
  const w = useAllWords();
  const course = useCourse();
  return (
    <main className={css.page}>
      <header className={css.head}>
        <Button onClick={onClose}>
          <ArrowLeft size={18} aria-hidden />
          {w('rolecards.back')}
        </Button>
        <h1 tabIndex={-1}>{w('rolecards.title')}</h1>
        <Button look="primary" onClick={() => window.print()}>
          <Printer size={18} aria-hidden />
          {w('rolecards.print')}
        </Button>
      </header>
      <p className={css.about}>{w('rolecards.about')}</p>
      {SIDES.flatMap((side) =>
        room.roles[side].map((role) => (
          <Card key={side + role.id} course={course} room={room} side={side} role={role} />
        )),
      )}
    </main>
  );
}

interface CardProps {
  readonly course: Course;
  readonly room: Cast;
  readonly side: Side;
  readonly role: RoleDef;
}

function Card({ course, room, side, role }: CardProps) {
  const w = useAllWords();
  const powers = role.powers.map((power) => powerText(w, power));
  return (
    <article className={css.card} data-side={side}>
      <header>
        <p>{w(`side.${side}`)}</p>
        <p>{room.title}</p>
      </header>
      <h2>{room.texts[`role.${side}.${role.id}`] ?? role.id}</h2>
      {course.roles[side].includes(role.id) ? (
        <dl className={css.fields}>
          {ROLE_FIELDS.map((field) => (
            <div key={field}>
              <dt>{w(`rolecards.${field}`)}</dt>
              <dd>{courseText(course, `role.${side}.${role.id}.${field}`)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={css.text}>{room.texts[`role.${side}.${role.id}.text`] ?? ''}</p>
      )}
      {powers.length > 0 && (
        <>
          <h3>{w('rolecards.powers')}</h3>
          <ul>
            {powers.map((power) => (
              <li key={power}>{power}</li>
            ))}
          </ul>
        </>
      )}
      <p className={css.foot}>{w(role.seals ? 'rolecards.seals' : 'rolecards.marks')}</p>
    </article>
  );
}
