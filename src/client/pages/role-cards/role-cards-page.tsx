import { type Course, ROLE_FIELDS } from '../../../course/course.ts';
import { type RoleDef, type Side, SIDES } from '../../../engine/model/index.ts';
import { courseText, useCourse } from '../../hooks/use-course.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { powerText } from './power-text.ts';
import { type Cast, SheetsPage, type SheetsProps } from './sheets-page.tsx';
import css from './role-cards.module.css';

/** A card for each role, half a page each on A4 and on Letter: what the course or the scenario says of it, and its powers. */
export function RoleCardsPage({ room, onClose }: SheetsProps) {
  const course = useCourse();
  return (
    <SheetsPage name="rolecards" onClose={onClose}>
      {SIDES.flatMap((side) =>
        room.roles[side].map((role) => (
          <Card key={side + role.id} course={course} room={room} side={side} role={role} />
        )),
      )}
    </SheetsPage>
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
