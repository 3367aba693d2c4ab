import { SIDES } from '../../../../engine/model/index.ts';
import { useState } from 'react';
import type { ClassroomGame } from '../../../../analysis/compare/classroom-game.ts';
import type { ClassComparison } from '../../../../analysis/compare/compare.ts';
import { useApp } from '../../../hooks/store-hooks.ts';
import { itemized } from '../../../store/format/numbers.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { RoleSummary } from '../class/role-summary.tsx';
import { CompareCurves, isLetter, letterOf } from './compare-curves.tsx';
import { ResultsTable } from './results-table.tsx';
import { UploadRecords, uploadErrorLine } from './upload-records.tsx';
import { useComparison } from './use-comparison.ts';
import { sealedLines } from '../format.ts';
import { useDebrief } from '../record-context.ts';
import { paragraph, type Words } from '../../../store/format/words.ts';
import { leftOutLines, smallNumberLines } from '../../../ui/charts/small-number-lines.ts';
import css from './compare-tables.module.css';
import page from '../debrief.module.css';

/** Compares several tables of a class that played the same game with the same dice. */
export function Chapter() {
  const w = useWords();
  const { found, ofClass, addFiles, remove } = useComparison();
  const compared = found !== null && found !== 'lost' && found.tables.length > 1 ? found : null;
  return (
    <>
      <h1>{compared ? headLine(w, compared) : w('parallel.title')}</h1>
      <p className={page.text}>{w(ofClass ? 'parallel.text.class' : 'parallel.text')}</p>
      {compared && <p className={css.small}>{paragraph(w, smallNumberLines(w, compared))}</p>}
      {found !== null && found !== 'lost' && !compared && <p>{paragraph(w, leftOutLines(w, found))}</p>}
      {!ofClass && <UploadRecords onUpload={addFiles} />}
      {found === 'lost' && <p role="alert">{w('parallel.lost')}</p>}
      {found !== null && found !== 'lost' && <RefusedFiles found={found} />}
      {compared && <Worlds found={compared} ofClass={ofClass} onRemove={remove} />}
    </>
  );
}

const headLine = (w: Words, { tables, parted }: ClassComparison): string =>
  parted
    ? w('parallel.head', { count: tables.length, turn: parted.turn })
    : w('parallel.head.same', { count: tables.length });

function RefusedFiles({ found: { refused } }: { found: ClassComparison }) {
  const w = useWords();
  const catalog = useApp((s) => s.catalog);
  const titleOf = (id: string): string => catalog?.scenarios.find((x) => x.id === id)?.title ?? id;
  if (refused.length === 0) return null;
  return (
    <div className={css.refused} role="alert">
      <ul>
        {refused.map((one) => (
          <li key={one.name}>{uploadErrorLine(w, one, titleOf)}</li>
        ))}
      </ul>
    </div>
  );
}

const heat = ({ rows }: ClassroomGame): number[] => rows.map((row) => row.heat);
const attacks = ({ rows }: ClassroomGame): number[] => {
  let sum = 0;
  return rows.map((row) => (sum += row.attacks));
};

interface WorldsProps {
  readonly found: ClassComparison;
  readonly ofClass: boolean;
  readonly onRemove: (name: string) => void;
}

function Worlds({ found, ofClass, onRemove }: WorldsProps) {
  const w = useWords();
  const { debrief } = useDebrief();
  const [picked, choose] = useState(0);
  const chosen = Math.min(picked, found.tables.length - 1);
  const common = { tables: found.tables, chosen, parted: found.parted?.turn ?? null };
  return (
    <>
      <section className={css.results}>
        <h2>{w('parallel.compared')}</h2>
        <ResultsTable tables={found.tables} chosen={chosen} onChoose={choose} onRemove={ofClass ? null : onRemove} />
      </section>
      <div className={css.pair}>
        <CompareCurves {...common} name="heat" title={w('parallel.heat')} of={heat} opening={debrief.opening} />
        <CompareCurves {...common} name="attacks" title={w('parallel.attacks')} of={attacks} opening={0} />
      </div>
      {ofClass && <RoleSummary tables={found.tables} />}
      <Divergence found={found} />
    </>
  );
}

/** What each table ordered in the turn in which their orders first differ. */
export function Divergence({ found: { tables, parted, equal } }: { found: ClassComparison }) {
  const w = useWords();
  if (!parted) return <p className={page.text}>{w('parallel.parted.never')}</p>;
  const { turn, sides } = parted;
  return (
    <section>
      <h2>{w('parallel.parted', { turn })}</h2>
      <p className={page.quiet}>
        {turn === 1
          ? w('parallel.parted.first')
          : w(sides.length > 1 ? 'parallel.parted.both' : `parallel.parted.${sides[0]}`, { turn })}
      </p>
      {equal.map((names) => (
        <p key={names[0]} className={page.text}>
          {w('parallel.equal', { tables: itemized(names) })}
        </p>
      ))}
      <ol className={css.divergence}>
        {tables.map((table, i) => (
          <li key={table.name}>
            <h3>
              {letterOf(table, i)} {!isLetter(table.name) && <span>{table.name}</span>}
            </h3>
            {SIDES.filter((side) => sides.includes(side)).map((side) => {
              const lines = sealedLines(w, table.turns[turn - 1]?.[side] ?? null);
              return (
                <div key={side} data-side={side}>
                  <h4>{w(`end.story.${side}`)}</h4>
                  <ul>
                    {lines.map((line, n) => (
                      <li key={n}>{line}</li>
                    ))}
                    {lines.length === 0 && <li>{w('end.story.nothing')}</li>}
                  </ul>
                </div>
              );
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}
