import { useState } from 'react';
import type { Course, CoursePlan, PlannedStep } from '../../../course/course.ts';
import { courseText } from '../../hooks/use-course.ts';
import { useWords } from '../../hooks/use-words.ts';
import { columnFor } from '../../store/desk/debrief-path.ts';
import { listed } from '../../store/format/numbers.ts';
import { Select } from '../../ui/controls.tsx';
import { Table } from '../../ui/data-table.tsx';
import css from './course.module.css';
import { EssayAndQuestions, Troubles, WordsToUse } from './guide-handouts.tsx';
import { OwnCourse } from './own-course.tsx';

/** Everything for the instructor, in the order in which it is needed; prints as a guide. */
export function Guide({ course }: { course: Course }) {
  const w = useWords();
  const [chosen, setChosen] = useState('one-50');
  const plan = course.plans.find(({ id }) => id === chosen) ?? course.plans[0];
  return (
    <>
      <section>
        <h3>{w('course.guide.plan')}</h3>
        <Select
          label={w('course.guide.plan')}
          value={plan?.id ?? ''}
          groups={[
            {
              label: null,
              options: course.plans.map(({ id }) => ({ value: id, label: courseText(course, `plan.${id}`) })),
            },
          ]}
          onChange={setChosen}
        />
        {plan && <Plan course={course} plan={plan} />}
      </section>
      <Outcomes course={course} />
      {plan && <Path course={course} plan={plan} />}
      <Troubles course={course} />
      <EssayAndQuestions course={course} />
      <WordsToUse course={course} />
      <OwnCourse course={course} />
    </>
  );
}

function Plan({ course, plan }: { course: Course; plan: CoursePlan }) {
  const w = useWords();
  return (
    <>
      <p className={css.lead}>{courseText(course, `plan.${plan.id}.for`)}</p>
      <p className={css.where}>{w('course.guide.debrief', { minutes: plan.debrief, floor: plan.floor })}</p>
      <h4>{w('course.guide.before')}</h4>
      <p>{courseText(course, 'plan.evening')}</p>
      <p>{courseText(course, 'plan.home')}</p>
      {plan.second && <h4>{w('course.guide.first')}</h4>}
      <Steps course={course} plan={plan} steps={plan.steps} />
      {plan.second && (
        <>
          <h4>{w('course.guide.second')}</h4>
          <Steps course={course} plan={plan} steps={plan.second} />
        </>
      )}
      <p>{courseText(course, 'plan.silence')}</p>
      <p>{courseText(course, 'plan.late')}</p>
    </>
  );
}

/** `20.5` as “20:30”, whole minutes as they are. */
const clock = (minutes: number): string =>
  Number.isInteger(minutes)
    ? String(minutes)
    : `${Math.floor(minutes)}:${String(Math.round((minutes % 1) * 60)).padStart(2, '0')}`;

function Steps({ course, plan, steps }: { course: Course; plan: CoursePlan; steps: readonly PlannedStep[] }) {
  const w = useWords();
  const none = w('course.guide.none');
  const of = (id: string, part: 'desk' | 'wall') => courseText(course, `step.${id}.${part}`) || none;
  const said = (id: string) => {
    const line = courseText(course, `step.${id}.say`);
    return line ? w('course.guide.said', { line }) : none;
  };
  return (
    <Table
      wide
      titled
      caption={courseText(course, `plan.${plan.id}`)}
      columns={[
        w(plan.kind === 'daily' ? 'course.guide.day' : 'course.guide.minute'),
        w('course.guide.step'),
        w('course.guide.desk'),
        w('course.guide.wall'),
        w('course.guide.say'),
      ]}
    >
      {steps.map(({ id, at }) => (
        <tr key={id}>
          <td>{clock(at)}</td>
          <th scope="row" className={css.step}>
            {courseText(course, `step.${id}`)}
          </th>
          <td>{of(id, 'desk')}</td>
          <td>{of(id, 'wall')}</td>
          <td className={css.said}>{said(id)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Outcomes({ course }: { course: Course }) {
  const w = useWords();
  return (
    <section>
      <h3>{w('course.guide.outcomes')}</h3>
      <Table columns={[w('course.guide.outcome'), w('course.guide.chapter'), w('course.guide.assessed')]}>
        {course.outcomes.map(({ id, chapter, items }) => (
          <tr key={id}>
            <th scope="row">{courseText(course, `outcome.${id}`)}</th>
            <td>{w(`debrief.chapter.${chapter}`)}</td>
            <td>
              {items.length === 0
                ? w('course.guide.essay')
                : w('course.guide.items', {
                    items: listed(items.map((item) => String(1 + course.quiz.findIndex(({ id: q }) => q === item)))),
                  })}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function Path({ course, plan }: { course: Course; plan: CoursePlan }) {
  const w = useWords();
  const { minutes, chapters } = course.path;
  const column = columnFor(minutes, plan.debrief);
  return (
    <section>
      <h3>{w('course.guide.path')}</h3>
      <Table
        columns={[
          w('course.guide.chapter'),
          w('course.guide.path.minutes', { minutes: minutes[column]! }),
          w('course.guide.path.question'),
          w('course.guide.path.how'),
        ]}
      >
        {chapters
          .filter((chapter) => chapter.minutes[column]! > 0)
          .map((chapter) => (
            <tr key={chapter.id}>
              <th scope="row">{w(`debrief.chapter.${chapter.id}`)}</th>
              <td>{chapter.minutes[column]}</td>
              <td className={css.said}>{courseText(course, `path.${chapter.id}.ask`)}</td>
              <td>{courseText(course, `path.${chapter.id}.how`)}</td>
            </tr>
          ))}
      </Table>
    </section>
  );
}
