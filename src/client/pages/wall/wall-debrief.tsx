import { HURT, SIDES } from '../../../engine/model/index.ts';
import { useEffect, useState } from 'react';
import type { RoomStage } from '../../../protocol/room.ts';
import type { WallScreen } from '../../../protocol/room-parts.ts';
import { useRoom, useRoomActions, useRoomScreen, useTimeLeft } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { bellOf } from '../../store/desk/second-session.ts';
import { figure } from '../../store/format/numbers.ts';
import { clockText } from '../../store/room/time-left.ts';
import { type Story, useCompared, useStory, useSuccess } from './use-followed.ts';
import { FeltList } from '../../ui/room/own-felt.tsx';
import { usePages } from './use-pages.ts';
import { COMPARED_CHAPTERS, ComparedTables } from './compared-tables.tsx';
import { ParallelWorlds } from './parallel-worlds.tsx';
import css from './wall-debrief.module.css';

type Stage = Extract<RoomStage, { kind: 'debrief' }>;
const NO_COSTS: WallScreen['costs'] = [];
/** Letters of a question that fit into one line at its full size, beside the bell. */
const LONG = 38;

/** The chapter that the desk has opened: what to look at, and what to talk about. */
export function WallDebrief({ stage }: { stage: Stage }) {
  const w = useWords();
  const { load } = useRoomActions();
  const revealed = stage.step === 2;
  useEffect(() => {
    if (revealed) void load(['records']);
  }, [load, revealed]);
  const compared = useCompared(revealed);
  const costs = useRoom((s) => s.parts.wall?.costs) ?? NO_COSTS;
  const chapter = w.has(`wall.chapter.${stage.chapter}`) ? stage.chapter : 'cost';
  const room = useRoomScreen();
  const { felt, tables } = room;
  /** People come back to their seats in another session, for which they need the class’s code. */
  const comesBack = room.sessions === 2 || room.days !== null;
  const story = useStory(revealed && chapter === 'story' && tables.length === 1);
  const turns = chapter === 'story' && story && story.length > 0 ? story : null;
  const feelings = chapter === 'hotwash' && felt.length > 0;
  const success = useSuccess(revealed && chapter === 'deterrence');
  const worlds = chapter === 'parallel' && compared && compared.tables.length > 1 ? compared : null;
  const beside = COMPARED_CHAPTERS.find((id) => id === chapter);
  const besides = beside && compared && compared.tables.length > 1 ? { chapter: beside, compared } : null;
  const ask = stage.ask ?? w(`wall.chapter.${chapter}`);
  return (
    <div className={css.debrief}>
      {worlds ? (
        <ParallelWorlds compared={worlds} />
      ) : (
        <section
          className={css.chapter}
          data-listed={
            (chapter === 'cost' && costs.length > 0) || feelings || turns !== null || besides !== null || undefined
          }
        >
          <p>{w(comesBack ? 'wall.debrief.code' : 'wall.debrief', { code: room.code ?? '' })}</p>
          <h1>{w(`debrief.chapter.${chapter}`)}</h1>
          {feelings ? (
            <FeltOnWall />
          ) : turns ? (
            <TurnByTurn turns={turns} />
          ) : chapter === 'cost' && costs.length > 0 ? (
            <Costs costs={costs} />
          ) : success && success.of > 0 && chapter === 'deterrence' ? (
            <p>{w('wall.success', { ...success })}</p>
          ) : (
            !besides && <p>{w('wall.debrief.look')}</p>
          )}
          {besides && <ComparedTables {...besides} />}
        </section>
      )}
      <footer className={css.question}>
        <div>
          <h2 data-long={ask.length > LONG || undefined}>{ask}</h2>
          <p>
            {w(`wall.chapter.${chapter}.text`)}
            {stage.minutes !== undefined && ` ${w('wall.chapter.minutes', { count: stage.minutes })}`}
          </p>
        </div>
        <Bell />
      </footer>
    </div>
  );
}

/** Tables that fit above the question. */
const MOST_ROWS = 8;
/** What each table's game cost, in the order of their letters. */
function Costs({ costs }: { costs: WallScreen['costs'] }) {
  const w = useWords();
  const shown = usePages(costs, MOST_ROWS);
  return (
    <table className={css.costs} data-many={shown.length > 4 || undefined}>
      <thead>
        <tr>
          <th scope="col">{w('wall.table')}</th>
          {HURT.map((kind) => (
            <th key={kind} scope="col">
              {w(`ledger.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ table, ledger }) => (
          <tr key={table}>
            <th scope="row">{table}</th>
            {HURT.map((kind) => (
              <td key={kind} data-hurt={ledger[kind] > 0 || undefined}>
                {figure(ledger[kind], 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The only table's game: what each side did, and what came of it. */
function TurnByTurn({ turns }: { turns: Story }) {
  const w = useWords();
  const shown = usePages(turns, MOST_ROWS);
  return (
    <table className={css.turns} data-many={shown.length > 5 || undefined}>
      <thead>
        <tr>
          <th scope="col">{w('end.story.turn')}</th>
          {SIDES.map((side) => (
            <th key={side} scope="col" data-side={side}>
              {w(`end.story.${side}`)}
            </th>
          ))}
          <th scope="col">{w('end.story.attacks')}</th>
          <th scope="col">{w('track.heat')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={row.turn}>
            <th scope="row">{row.turn}</th>
            {SIDES.map((side) => (
              <td key={side}>{w(row[side] ? `debrief.act.${row[side]}` : 'end.story.nothing')}</td>
            ))}
            <td>{figure(row.attacks, 0)}</td>
            <td>{figure(row.heat, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MINUTE = 60_000;

/** What people felt and sent to the class: without names, in no order. */
function FeltOnWall() {
  const { felt } = useRoomScreen();
  return (
    <div className={css.felt}>
      <FeltList list={felt.slice(0, MOST_FELT)} />
    </div>
  );
}

/** As many as can be read from the back of a room. */
const MOST_FELT = 10;

/** Time until the lesson ends. */
function Bell() {
  const w = useWords();
  const bell = bellOf(useRoomScreen());
  const offset = useRoom((s) => s.offset) ?? 0;
  const [opened] = useState(() => Date.now());
  const clock = bell === null ? null : { endsAt: bell, total: Math.max(1, bell - opened - offset) };
  const left = useTimeLeft(useStable(clock));
  if (left === null || left === 0) return null;
  return (
    <div className={css.bell}>
      <b>{left < MINUTE * 10 ? clockText(left) : w('wall.minutes', { count: Math.ceil(left / MINUTE) })}</b>
      <p>{w('wall.bell')}</p>
    </div>
  );
}

/** The same object while its members are the same. */
function useStable<T extends { readonly endsAt: number } | null>(value: T): T {
  const [kept, keep] = useState(value);
  if (kept?.endsAt !== value?.endsAt) keep(value);
  return kept?.endsAt === value?.endsAt ? kept : value;
}
