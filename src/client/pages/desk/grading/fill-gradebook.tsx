import { useState } from 'react';
import type { GradingRow } from '../../../../protocol/room-grading.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { Button } from '../../../ui/controls.tsx';
import { saveBlob } from '../../../ui/download.ts';
import { FilePicker } from '../../../ui/file-picker.tsx';
import css from '../dialogs.module.css';
import { bestKeyColumn, fillColumn, type Gradebook, headersOf, readGradebook, writeGradebook } from './gradebook.ts';
import { FILLS, type Fill } from './grading-files.ts';
import { type Choices, fillingOf } from './filling.ts';

/** Blackboard names a table with tabs `.xls`. */
const EXPORTS = '.csv,.xls,.tsv,.txt,text/csv';

type Rows = readonly GradingRow[];

/** A course system's export goes in and comes back with one column filled. All of it happens in this browser. */
export function FillGradebook({ rows }: { rows: Rows }) {
  const w = useWords();
  const [file, setFile] = useState<{ readonly name: string; readonly book: Gradebook | null } | null>(null);
  const read = async ([picked]: readonly File[]) => {
    if (!picked) return;
    const book = readGradebook(new Uint8Array(await picked.arrayBuffer()));
    setFile({ name: picked.name, book });
  };
  return (
    <section>
      <h3>{w('grading.fill')}</h3>
      <p className={css.text}>{w('grading.fill.text')}</p>
      <div className={css.buttons}>
        <FilePicker label={w('grading.fill.pick')} accept={EXPORTS} onFiles={(files) => void read(files)}>
          {w('grading.fill.pick')}
        </FilePicker>
      </div>
      {file && !file.book && <p role="alert">{w('grading.fill.unread')}</p>}
      {file?.book && <Filling key={file.name} name={file.name} book={file.book} rows={rows} />}
    </section>
  );
}

function Filling({ name, book, rows }: { name: string; book: Gradebook; rows: Rows }) {
  const w = useWords();
  const headers = headersOf(book);
  const [choices, setChoices] = useState<Choices>(() => ({
    key: bestKeyColumn(
      book,
      rows.map(({ register }) => register).filter((register) => register.trim() !== ''),
    ),
    column: null,
    fill: 'participation',
    points: 100,
    picked: {},
  }));
  const [done, setDone] = useState(false);
  const change = (some: Partial<Choices>) => {
    setChoices({ ...choices, ...some });
    setDone(false);
  };
  const { values, found, lost, free, replaced } = fillingOf(book, rows, choices);
  const save = () => {
    if (choices.column === null) return;
    saveBlob(name, new Blob([writeGradebook(fillColumn(book, choices.column, values))]));
    setDone(true);
  };
  return (
    <div className={css.groups}>
      <label className={css.field}>
        {w('grading.fill.key')}
        <select value={choices.key} onChange={(event) => change({ key: Number(event.target.value), picked: {} })}>
          {headers.map((header, i) => (
            <option key={i} value={i}>
              {header}
            </option>
          ))}
        </select>
      </label>
      <label className={css.field}>
        {w('grading.fill.column')}
        <select
          value={choices.column ?? ''}
          onChange={(event) => change({ column: event.target.value === '' ? null : Number(event.target.value) })}
        >
          <option value="">{w('grading.fill.column.none')}</option>
          {headers.map((header, i) => (
            <option key={i} value={i} disabled={i === choices.key}>
              {header}
            </option>
          ))}
        </select>
      </label>
      <label className={css.field}>
        {w('grading.fill.with')}
        <select value={choices.fill} onChange={(event) => change({ fill: event.target.value as Fill })}>
          {Object.keys(FILLS).map((fill) => (
            <option key={fill} value={fill}>
              {w(`grading.fill.with.${fill}`)}
            </option>
          ))}
        </select>
      </label>
      {choices.fill === 'participation' && (
        <label className={css.field}>
          {w('grading.fill.points')}
          <input
            type="number"
            min={1}
            max={1000}
            value={choices.points}
            onChange={(event) => change({ points: Math.max(0, Number(event.target.value)) })}
          />
        </label>
      )}
      <output>
        {w('grading.fill.found', { n: found, count: rows.length })}
        {replaced > 0 && ` ${w('grading.fill.replaced', { count: replaced })}`}
      </output>
      {lost.length > 0 && (
        <fieldset className={css.stack}>
          <legend>{w('grading.fill.lost')}</legend>
          {lost.map((row) => (
            <label key={row.person} className={css.field}>
              {row.register.trim() === ''
                ? w('grading.fill.silent', { name: row.name })
                : w('grading.fill.wrote', { name: row.name, register: row.register })}
              <select
                aria-label={w('grading.fill.row', { name: row.name })}
                value={choices.picked[row.person] ?? ''}
                onChange={(event) => {
                  const { [row.person]: _old, ...rest } = choices.picked;
                  const at = event.target.value;
                  change({ picked: at === '' ? rest : { ...rest, [row.person]: Number(at) } });
                }}
              >
                <option value="">{w('grading.fill.row.none')}</option>
                {free(row.person).map(([at, label]) => (
                  <option key={at} value={at}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </fieldset>
      )}
      <div className={css.buttons}>
        <Button look="primary" disabled={choices.column === null || values.size === 0} onClick={save}>
          {w('grading.fill.go')}
        </Button>
      </div>
      <output>{done && w('grading.fill.done')}</output>
    </div>
  );
}
