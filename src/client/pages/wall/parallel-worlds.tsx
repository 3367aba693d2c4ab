import { SIDES } from '../../../engine/model/index.ts';
import { UNTRANSLATED, useWords } from '../../hooks/use-words.ts';
import { figure, itemized } from '../../store/format/numbers.ts';
import { paragraph, type Words } from '../../store/format/words.ts';
import { chanceLines, leftOutLines } from '../../ui/charts/small-number-lines.ts';
import { sideSummary } from './side-summary.ts';
import { othersKilled } from './others-killed.ts';
import type { Compared } from './use-followed.ts';
import css from './wall-debrief.module.css';

/** Beyond so many tables each has one line. */
const FULL = 3;
/** Lines differ by dash and mark, all in one colour, because all are Heat. */
const DASHES = ['', '18 12', '3 10', '24 8 3 8', '30 10', '8 8'];
const WIDTH = 1214;
const HEIGHT = 470;
const FRAME = { left: 240, right: 140, top: 40, bottom: 60 };
const RUNGS = [1, 2, 3, 4] as const;
const RUNG = 20;
/** Lowest distance of two labels at the ends of lines: of a few, and of many. */
const APART = 54;
const CLOSE = 36;

/** Same dice, different orders: the Heat of each table by turn, and what it cost. */
export function ParallelWorlds({ compared }: { compared: Compared }) {
  const w = useWords();
  const { tables, parted, equal } = compared;
  return (
    <section className={css.worlds}>
      <h1>{parted ? w('wall.parted', { turn: parted.turn }) : w('wall.parted.never')}</h1>
      <p>
        {paragraph(w, [
          w('wall.worlds.heat'),
          ...chanceLines(w, compared),
          ...leftOutLines(w, compared),
          ...equal.map((names) => w('wall.worlds.equal', { tables: itemized(names) })),
        ])}
      </p>
      <div>
        <Curves compared={compared} />
        <ul className={css.legend} data-many={tables.length > FULL || undefined}>
          {tables.map((table, i) => (
            <Entry key={table.name} table={table} kind={i} full={tables.length <= FULL} />
          ))}
        </ul>
      </div>
    </section>
  );
}

interface EntryProps {
  readonly table: Compared['tables'][number];
  readonly kind: number;
  /** What both sides did stands beside what it cost. */
  readonly full: boolean;
}

/** A table's line, what its sides did, and what it cost. */
function Entry({ table: { name, ledger, rows, turns, ending }, kind, full }: EntryProps) {
  const w = useWords();
  return (
    <li>
      <svg {...UNTRANSLATED} width="72" height="30" viewBox="0 0 72 30" aria-hidden>
        <path d="M0,15 H72" strokeDasharray={DASHES[kind % DASHES.length] || undefined} />
        <Mark x={36} y={15} kind={kind} />
      </svg>
      <b>
        <span className="visually-hidden">{w('lobby.table', { table: name })}</span>
        <span aria-hidden>{name}</span>
      </b>
      {full && <i>{endNote(w, ending, rows.length)}</i>}
      {full &&
        SIDES.map((side) => {
          const acts = sideSummary(turns, side).map((act) => w(`debrief.act.${act}`));
          return (
            <span key={side} data-side={side}>
              {w('wall.worlds.acts', {
                side: w(`side.${side}.short`),
                acts: acts.length > 0 ? itemized(acts) : w('end.story.nothing'),
              })}
            </span>
          );
        })}
      <span>
        {full
          ? paragraph(w, [
              w('wall.cost.americans', { count: ledger.americansKilled }),
              w('wall.cost.others', { count: othersKilled(ledger) }),
            ])
          : w('wall.worlds.killed', { americans: ledger.americansKilled, count: othersKilled(ledger) })}
      </span>
    </li>
  );
}

/** Why a table's line is shorter than others may be; nothing for a game that was played to its end. */
function endNote(w: Words, ending: EntryProps['table']['ending'], turns: number): string {
  if (!ending) return w('wall.worlds.stopped', { turn: turns });
  return ending.kind === 'war' ? w('wall.worlds.war', { turn: ending.turn }) : '';
}

function Curves({ compared: { tables, parted, opening } }: { compared: Compared }) {
  const w = useWords();
  const lists = tables.map(({ rows }) => [opening, ...rows.map((row) => row.heat)]);
  const turns = Math.max(1, ...lists.map((list) => list.length - 1));
  const x = (turn: number): number => FRAME.left + ((WIDTH - FRAME.left - FRAME.right) * turn) / turns;
  const y = (heat: number): number => HEIGHT - FRAME.bottom - ((HEIGHT - FRAME.top - FRAME.bottom) * heat) / 100;
  const many = tables.length > FULL;
  const ends = spread(
    lists.map((list) => y(list.at(-1) ?? 0)),
    many ? CLOSE : APART,
  );
  return (
    <svg
      {...UNTRANSLATED}
      className={css.curves}
      data-many={many || undefined}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden
    >
      {RUNGS.map((rung) => (
        <g key={rung} data-hot={rung > 2 || undefined}>
          <line x1={x(0)} x2={x(turns)} y1={y(rung * RUNG)} y2={y(rung * RUNG)} />
          <text x={x(0) - 16} y={y(rung * RUNG) + 12} textAnchor="end">
            {w('wall.rung', { rung: w(`rung.${rung}`), heat: rung * RUNG })}
          </text>
        </g>
      ))}
      {parted && (
        <g className={css.parting}>
          <line x1={x(parted.turn - 1)} x2={x(parted.turn - 1)} y1={0} y2={HEIGHT - FRAME.bottom} />
          <text x={x(parted.turn - 1) + 16} y={34}>
            {w('wall.worlds.part')}
          </text>
        </g>
      )}
      {Array.from({ length: turns + 1 }, (_, turn) => (
        <text key={turn} x={x(turn)} y={HEIGHT - 8} textAnchor="middle">
          {turn === 0 ? w('wall.worlds.start') : turn}
        </text>
      ))}
      {lists.map((list, i) => (
        <g key={i} className={css.world}>
          <path
            d={list.map((heat, turn) => `${turn === 0 ? 'M' : 'L'}${x(turn)},${y(heat)}`).join('')}
            strokeDasharray={DASHES[i % DASHES.length] || undefined}
          />
          {list.map((heat, turn) => (
            <Mark key={turn} x={x(turn)} y={y(heat)} kind={i} />
          ))}
          <text x={x(list.length - 1) + 30} y={(ends[i] ?? 0) + 16}>
            {w('wall.worlds.end', { table: tables[i]!.name, heat: figure(list.at(-1) ?? 0, 0) })}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Mark({ x, y, kind }: { x: number; y: number; kind: number }) {
  switch (kind % 3) {
    case 0:
      return <circle cx={x} cy={y} r={11} />;
    case 1:
      return <rect x={x - 10} y={y - 10} width={20} height={20} />;
    default:
      return <path className={css.triangle} d={`M${x},${y - 13} L${x + 13},${y + 10} L${x - 13},${y + 10} Z`} />;
  }
}

/** Moves labels down as far as needed, so that none overlap, and all up again as far as they leave the drawing. */
function spread(places: readonly number[], apart: number): number[] {
  const out = [...places];
  let from = -Infinity;
  for (const i of places.map((_, at) => at).toSorted((a, b) => places[a]! - places[b]!)) {
    out[i] = Math.max(from, places[i]!);
    from = out[i]! + apart;
  }
  const over = Math.max(0, ...out.map((y) => y - (HEIGHT - FRAME.bottom)));
  return out.map((y) => y - over);
}
