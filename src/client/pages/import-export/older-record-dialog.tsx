import { separated } from '../../store/format/numbers.ts';
import { useState } from 'react';
import type { Side, Submission } from '../../../engine/model/index.ts';
import type { OlderRecord } from '../../../protocol/device-games.ts';
import { orderLine, signalLine } from '../../store/format/format-text.ts';
import { cleanText, type Words } from '../../store/format/words.ts';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { Button, Select } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { seatName } from '../../ui/game/seat-name.ts';
import { Table } from '../../ui/data-table.tsx';
import { optionRows, SettingList } from '../../ui/game/setting-list.tsx';
import { messageText } from '../../store/format/words.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import css from '../../ui/sharing.module.css';

/** A game saved under other rules: its settings and turns, and where it can be continued. */
export function OlderRecordDialog({ record }: { record: OlderRecord }) {
  const w = useAllWords();
  const { closeOlder } = useActions();
  const title = record.texts['scenario.title'] ?? record.scenario;
  return (
    <Dialog title={w('older.title', { title })} wide onClose={closeOlder}>
      <p className={css.text}>{messageText(w, record.message)}</p>
      <Setup record={record} />
      <Turns record={record} />
      <Remarks record={record} />
      <PlayOn record={record} />
    </Dialog>
  );
}

function Setup({ record: { options, seats } }: { record: OlderRecord }) {
  const w = useAllWords();
  const rows = [
    [w('older.seats'), w('whatif.fork.seats', { us: seatName(w, seats.us), iran: seatName(w, seats.iran) })] as const,
    ...optionRows(w, options),
  ];
  return (
    <section className={css.section}>
      <h3>{w('older.setup')}</h3>
      <SettingList rows={rows} />
    </section>
  );
}

function Turns({ record: { turns, withheld } }: { record: OlderRecord }) {
  const w = useAllWords();
  const columns = [w('end.story.turn'), w('end.story.us'), w('end.story.iran')];
  const cell = (side: Side, sealed: Submission | null) => (
    <td data-side={side}>{withheld.includes(side) ? w('older.withheld') : orderLines(w, sealed)}</td>
  );
  return (
    <section className={css.section}>
      <h3>{w('older.turns')}</h3>
      {turns.length === 0 && <p className={css.text}>{w('older.none')}</p>}
      {turns.length > 0 && (
        <Table caption={w('older.turns')} columns={columns} titled wide>
          {turns.map(({ us, iran, white }, i) => (
            <tr key={i}>
              <th scope="row">
                {i + 1}
                {white?.injects.map(({ text }) => (
                  <p key={text}>{w('older.white', { text })}</p>
                ))}
              </th>
              {cell('us', us)}
              {cell('iran', iran)}
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

function orderLines(w: Words, sealed: Submission | null): string {
  const signalLines = (text = '') => (text === '' ? '' : ` “${cleanText(text)}”`);
  const lines = [
    ...(sealed?.orders ?? []).map((order) => orderLine(w, order)),
    ...(sealed?.signals ?? []).map((signal) => signalLine(w, signal) + signalLines(signal.text)),
  ];
  return lines.length > 0 ? separated(lines) : w('end.story.nothing');
}

/** Notes of the players. The keys `seat.*` and `adviser` belong to the settings. */
function Remarks({ record: { notes } }: { record: OlderRecord }) {
  const w = useAllWords();
  const remarks = Object.entries(notes).filter(([key]) => !/^(seat\.|adviser$)/.test(key));
  if (remarks.length === 0) return null;
  return (
    <section className={css.section}>
      <h3>{w('older.notes')}</h3>
      <ul>
        {remarks.map(([key, text]) => (
          <li key={key} className={css.text}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PlayOn({ record: { turns, playable } }: { record: OlderRecord }) {
  const w = useAllWords();
  const { playOlderOn, closeOlder } = useActions();
  const busy = useApp((s) => s.busy);
  const last = turns.length + 1;
  const [turn, setTurn] = useState(last);
  const choices = Array.from({ length: last }, (_, i) => ({ value: String(last - i), label: String(last - i) }));
  return (
    <section className={css.section}>
      <h3>{w('older.play')}</h3>
      <p className={css.text}>{w(playable ? 'older.play.text' : 'older.play.gone')}</p>
      {playable && (
        <Select
          label={w('older.play.from')}
          value={String(turn)}
          groups={[{ label: null, options: choices }]}
          onChange={(value) => setTurn(Number(value))}
        />
      )}
      <DialogActions>
        <Button onClick={closeOlder}>{w('common.close')}</Button>
        {playable && (
          <Button look="primary" disabled={busy !== null} onClick={() => void playOlderOn(turn)}>
            {w('older.play.go', { turn })}
          </Button>
        )}
      </DialogActions>
    </section>
  );
}
