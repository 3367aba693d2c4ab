import { HURT, SIDES } from '../../../../engine/model/index.ts';
import { itemized } from '../../../store/format/numbers.ts';
import { plainDate, turnEnd, turnStart } from '../../../store/format/dates.ts';
import { useScreen, useView } from '../../../hooks/store-hooks.ts';
import { choiceKey } from '../../../ui/game/setup-choices.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { peopleFinding } from '../casualties/people-by-turn.ts';
import { PeopleChart } from '../casualties/people-chart.tsx';
import { usePeople } from '../casualties/use-people.ts';
import { useDebrief } from '../record-context.ts';
import { Assumptions, Questions, Sources } from './report-end.tsx';
import { Course, Orders } from './report-course.tsx';
import { Aims, Climb, Objectives, SaidBeforehand } from './report-findings.tsx';
import { Deterrence, Published } from './report-charts.tsx';
import css from './report.module.css';
import { seatName } from '../running-heads.ts';

/** The report of a finished game, casualties first. The screen shows it as it prints. */
export function Report() {
  const w = useWords();
  return (
    <article className={css.paper} data-theme="light" aria-label={w('report.heading')}>
      <Masthead />
      <People />
      <Verdict />
      <PlayerNotes />
      <Course />
      <Orders />
      <Climb />
      <Deterrence />
      <SaidBeforehand />
      <Aims />
      <Objectives />
      <Published />
      <Questions />
      <Assumptions />
      <Sources />
    </article>
  );
}

function Masthead() {
  const w = useWords();
  const view = useView();
  const { game, reveal } = useScreen();
  const { rows } = useDebrief().debrief;
  const options = reveal?.options;
  const facts = [
    [
      w('report.days'),
      w('report.days.value', {
        from: plainDate(turnStart(view, 1)),
        to: plainDate(turnEnd(view, rows.length)),
        turns: w('start.turns', { count: rows.length }),
        days: w('brief.days', { count: view.turnDays }),
      }),
    ],
    [w('side.us'), seatName(w, game.seats.us)],
    [w('side.iran'), seatName(w, game.seats.iran)],
    ...(options
      ? [
          [w('setup.theta'), w(choiceKey('theta', options.theta))],
          [w('setup.hazard'), w(choiceKey('hazard', options.hazard))],
        ]
      : []),
  ] as const;
  return (
    <header>
      <p>{w('report.kicker')}</p>
      <h2>{game.title}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

/** Notes that players wrote before the debrief; nothing if there are none. */
function PlayerNotes() {
  const w = useWords();
  const { remarks } = useScreen();
  const seats = SIDES.map((side) => ({
    side,
    feelings: (remarks[`hotwash.${side}.feelings`] ?? '').split(' ').filter(Boolean),
    sentence: remarks[`hotwash.${side}.sentence`] ?? '',
  })).filter(({ feelings, sentence }) => feelings.length > 0 || sentence !== '');
  if (seats.length === 0) return null;
  return (
    <section>
      <h3>{w('report.said')}</h3>
      {seats.map(({ side, feelings, sentence }) => (
        <p key={side}>
          <b data-side={side}>
            {feelings.length > 0
              ? w('report.said.felt', {
                  side: w(`side.${side}`),
                  feelings: itemized(feelings.map((x) => w(`feeling.${x}`))),
                })
              : `${w(`side.${side}`)}.`}
          </b>{' '}
          {sentence && <q>{sentence}</q>}
        </p>
      ))}
    </section>
  );
}

function People() {
  const w = useWords();
  const view = useView();
  const { outcome } = useScreen();
  const ledger = outcome?.ledger ?? view.ledger;
  const { events, byTurn } = usePeople();
  return (
    <section>
      <h3>{w('end.cost')}</h3>
      <dl className={css.people}>
        {HURT.map((key) => (
          <div key={key}>
            <dd>{ledger[key]}</dd>
            <dt>{w(`ledger.${key}`)}</dt>
          </div>
        ))}
      </dl>
      {ledger.americansWounded > 0 && <p className={css.note}>{w('ledger.note')}</p>}
      {events.length > 0 && (
        <div className={css.picture}>
          <h4>{peopleFinding(w, byTurn)}</h4>
          <PeopleChart byTurn={byTurn} />
        </div>
      )}
    </section>
  );
}

function Verdict() {
  const w = useWords();
  const view = useView();
  const { outcome, reveal } = useScreen();
  const ending = outcome?.ending ?? view.ending;
  return (
    <section>
      <h3>{w('end.verdict')}</h3>
      {ending && (
        <p className={css.verdict}>
          {w(`end.${ending.kind}`)} {ending.label ? `${w(`end.war.${ending.label}`)} ` : ''}
          {w('end.turns', { count: ending.turn })}
        </p>
      )}
      {reveal && (
        <p>
          {w('end.theta', { ...reveal.theta })} {w('end.theta.plain')}{' '}
          {reveal.options.theta === 'unknown'
            ? w('report.theta.drawn')
            : w('end.chosen', { name: w('setup.theta'), value: w(`setup.theta.${reveal.options.theta}`) })}
        </p>
      )}
    </section>
  );
}
